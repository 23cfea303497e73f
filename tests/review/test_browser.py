"""The review in a real browser: what it shows, its keys and filters, on a phone, in the dark, with a thousand pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from grextract import extract
from grextract.review import read_corrections
from tests.review.conftest import Opened
from tests.review.samples import MIXED, REFUSAL, SHARE, noted, several
from tests.sample import FIRST, TITLE, page

Review = Callable[..., Opened]


# What is shown


def test_every_block_stands_in_the_order_of_the_page(review: Review) -> None:
    article = noted()
    every = sorted((*article.body, *article.removed), key=lambda one: one.position)
    assert review([("noted.html", article)]).texts(".block .text") == [one.text for one in every]


def test_removed_blocks_bear_kind_and_rule_and_body_blocks_none(review: Review) -> None:
    opened = review([("noted.html", noted())])
    assert opened.texts(".block.removed strong") == [record.kind for record in noted().removed]
    assert opened.texts(".block.removed .about code") == [record.rule for record in noted().removed]
    assert opened.tab.locator(".block.body strong, .block.body code").count() == 0


def test_kinds_are_tinted_and_the_body_is_plain(review: Review) -> None:
    opened = review([("noted.html", noted())])
    color = "element => getComputedStyle(element).backgroundColor"
    share, disclaimer, body = (
        opened.tab.locator(one).first.evaluate(color)
        for one in ("[data-kind=share-prompt]", "[data-kind=disclaimer]", ".block.body")
    )
    assert len({share, disclaimer, body}) == 3
    assert body == "rgba(0, 0, 0, 0)"


def test_prose_outside_the_article_is_shown_below_it_as_text(review: Review) -> None:
    opened = review([("noted.html", replace(noted(), outside=("A calendar <b>is given away</b>.", "So is a lamp.")))])
    assert opened.texts(".outside p") == ["A calendar <b>is given away</b>.", "So is a lamp."]
    assert review([("noted.html", noted())]).texts(".outside p") == []


def test_why_tells_the_evidence_of_the_rule(review: Review) -> None:
    opened = review([("noted.html", noted())])
    why = opened.tab.locator("[data-kind=share-prompt] details")
    why.locator("summary").click()
    assert "seen on saved pages" in why.inner_text()
    assert "Found here: “" in why.inner_text()


def test_a_field_leads_to_the_line_that_it_came_from(review: Review) -> None:
    opened = review([("noted.html", noted())])
    opened.tab.locator("[data-field=published] dd button", has_text="block").click()
    assert opened.tab.locator(f"#{opened.focused()}").get_attribute("data-kind") == "date"


def test_a_field_that_no_line_bears_names_what_does(review: Review) -> None:
    assert "from markup" in review([("noted.html", noted())]).texts("[data-field=url]")[0]


def test_links_and_tables_of_the_body_are_shown_as_such(review: Review) -> None:
    opened = review([("mixed.html", extract(MIXED))])
    assert opened.tab.locator(".block.body td").count() > 0
    assert opened.tab.locator(".block.body .text a[target=_blank][rel~=noopener]").count() > 0


def test_warnings_stand_above_the_blocks(review: Review) -> None:
    opened = review([several()[4]])
    assert opened.texts(".warnings code") == [remark.code for remark in several()[4][1].remarks]  # type: ignore[union-attr]
    assert (
        opened.tab.evaluate("document.querySelector('.warnings').compareDocumentPosition(document.querySelector('.blocks'))") & 4
    )


def test_a_refused_page_says_why(review: Review) -> None:
    opened = review([("listing.html", REFUSAL)])
    assert opened.texts(".warnings li") == [f"listing {REFUSAL}"]
    assert opened.tab.locator(".block").count() == 0


def test_a_review_without_a_page_says_so(review: Review) -> None:
    opened = review([])
    assert opened.texts("main") == ["No page passes the filters."]
    assert opened.faults == []


def test_it_opens_on_the_first_page_that_holds_an_article(review: Review) -> None:
    opened = review([("a-listing.html", REFUSAL), ("b-listing.html", REFUSAL), ("noted.html", noted())])
    assert opened.texts("main h2") == [TITLE]
    assert opened.texts("#count")[0].startswith("page 3 of 3")


def test_refused_pages_stand_in_order_and_are_reached(review: Review) -> None:
    opened = review([("listing.html", REFUSAL), ("noted.html", noted())])
    opened.press("ArrowLeft")
    assert opened.texts("main h2") == ["Refused"]


def test_every_block_shows_the_number_that_fields_are_led_to_by(review: Review) -> None:
    opened = review([("noted.html", noted())])
    blocks = opened.tab.locator(".block")
    assert opened.texts(".block .number") == [
        one.replace("-", " ") for one in blocks.evaluate_all("all => all.map(one => one.id)")
    ]


# Keys


def test_j_and_k_mark_the_next_and_the_previous_block_of_any_page(review: Review) -> None:
    opened = review([("one.html", noted()), ("two.html", noted())])
    opened.press("j", "j", "k")
    assert opened.focused() == "block-0"
    opened.press("k")
    last = max(one.position for one in noted().removed)
    assert (opened.focused(), opened.texts("#count")[0].partition(" of")[0]) == (f"block-{last}", "page 2")
    opened.press("j")
    assert opened.texts("#count")[0].startswith("page 1 of 2")


def test_n_and_p_mark_removed_blocks_only(review: Review) -> None:
    opened = review([("noted.html", noted())])
    kinds = []
    for _ in noted().removed:
        opened.press("n")
        kinds.append(opened.tab.locator(f"#{opened.focused()}").get_attribute("data-kind"))
    assert kinds == [record.kind for record in noted().removed]


def test_n_marks_blocks_of_the_filtered_kind_only(review: Review) -> None:
    opened = review([("mill.html", noted())])
    opened.tab.select_option("#filter-kind", "share-prompt")
    opened.tab.locator("main").focus()
    opened.press("n")
    assert SHARE in opened.tab.locator(f"#{opened.focused()}").inner_text()


def test_arrows_turn_the_pages_round(review: Review) -> None:
    opened = review(several())
    opened.press("ArrowRight", "ArrowRight", "ArrowRight")
    assert "mill.txt" in opened.texts("main > p")[0]
    opened.press("ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft")
    assert "bare.txt" in opened.texts("main > p")[0]


def test_w_and_c_open_why_and_the_correction_of_the_marked_block(review: Review) -> None:
    opened = review([("noted.html", noted())])
    opened.press("n", "w", "c")
    assert opened.tab.locator("#block-0 details").get_attribute("open") is not None
    assert opened.tab.locator("#block-0 select").evaluate("element => element === document.activeElement")
    opened.press("Escape")
    assert (opened.focused(), opened.tab.locator("#block-0 select").count()) == ("block-0", 0)


def by_pointer(opened: Opened) -> None:
    opened.tab.select_option(".block select", "donation")


def by_letters(opened: Opened) -> None:
    opened.press(*"donat", "Enter")


def in_the_open_list(opened: Opened) -> None:
    opened.press("Space")
    opened.tab.locator(".block select:open").wait_for()
    opened.tab.keyboard.type("donat", delay=30)
    opened.press("Enter")


@pytest.mark.parametrize("choose", [by_pointer, by_letters, in_the_open_list])
def test_after_a_choice_the_keys_act_on_the_block_again(review: Review, choose: Callable[[Opened], None]) -> None:
    opened = review([("noted.html", noted())])
    opened.tab.locator(".block.body").first.focus()
    place = opened.focused()
    opened.press("c")
    choose(opened)
    opened.tab.locator(".block select").wait_for(state="detached")
    assert (opened.focused(), opened.texts(".corrected")) == (place, ["corrected: donation"])


def test_a_correction_is_made_and_exported_by_keys_alone(review: Review) -> None:
    opened = review([("noted.html", noted())])
    with opened.tab.expect_download() as download:
        opened.press("n", "c", *"donat", "Enter", "x")
    (corrected,) = read_corrections(download.value.path().read_bytes())
    assert [one.to for one in corrected.blocks] == ["donation"]


def test_help_opens_by_key_and_can_turn_single_keys_off(review: Review) -> None:
    opened = review([("noted.html", noted())])
    opened.press("?")
    opened.tab.uncheck("#keys-on")
    opened.press("Escape", "j")
    assert not opened.tab.locator("#help").is_visible()
    assert opened.tab.locator(".block:focus").count() == 0


def test_keys_typed_into_a_field_are_text(review: Review) -> None:
    opened = review(several())
    opened.press("/", "j", "n", "?")
    assert opened.tab.input_value("#filter-words") == "jn?"
    assert not opened.tab.locator("#help").is_visible()


def test_enter_in_a_filter_goes_to_the_first_page_that_passes_and_keeps_the_filter(review: Review) -> None:
    opened = review(several())
    opened.press("/", *"noted", "Enter", "n", "j")
    assert opened.tab.input_value("#filter-words") == "noted"
    assert opened.focused() == "block-1"


def test_enter_where_no_page_passes_leaves_the_words_to_be_changed(review: Review) -> None:
    opened = review(several())
    opened.press("/", *"none", "Enter", "s")
    assert opened.tab.input_value("#filter-words") == "nones"


def test_everything_is_reached_by_tab(review: Review) -> None:
    opened = review([("noted.html", noted())])
    reached = set()
    for _ in range(120):
        opened.press("Tab")
        reached.add(opened.tab.evaluate("document.activeElement.id || document.activeElement.getAttribute('aria-label')"))
    wanted = {"export", "import", "help-open", "filter-kind", "filter-warning", "Mend title", "Correct block 0, title"}
    assert wanted <= reached


# Filters


@pytest.mark.parametrize(
    ("name", "value", "passing"),
    [
        ("kind", "share-prompt", ["noted.html"]),
        ("form", "text", ["mill.txt", "bare.txt"]),
        ("warning", "listing", ["listing.html"]),
        ("warning", "no-landmark", ["bare.txt"]),
    ],
)
def test_a_filter_leaves_the_pages_that_have_it(review: Review, name: str, value: str, passing: list[str]) -> None:
    opened = review(several())
    opened.tab.select_option(f"#filter-{name}", value)
    assert opened.texts("#list li:not([hidden]) small") == passing
    assert opened.texts("#count")[0].startswith(f"page 1 of {len(passing)} (5 in all)")


def test_words_filter_by_name_and_title(review: Review) -> None:
    opened = review(several())
    opened.tab.fill("#filter-words", "RIVER TOWNS")
    assert opened.texts("#list li:not([hidden]) small") == ["mill.html", "noted.html", "mill.txt"]
    opened.tab.fill("#filter-words", "mill.t")
    assert opened.texts("#list li:not([hidden]) small") == ["mill.txt"]


def test_a_filter_shows_how_many_pages_have_it(review: Review) -> None:
    assert "share-prompt (1)" in review(several()).texts("#filter-kind option")


def test_filters_that_no_page_passes_say_so_and_leave_keys_harmless(review: Review) -> None:
    opened = review(several())
    opened.tab.fill("#filter-words", "no such page")
    opened.press("Escape", "j", "n", "ArrowRight", "c")
    assert opened.texts("main") == ["No page passes the filters."]
    assert opened.faults == []


# What it asks for and how it looks


def test_no_request_leaves_the_file_and_the_console_is_silent(review: Review) -> None:
    opened = review([*several(), ("mixed.html", extract(MIXED))])
    opened.press("ArrowLeft", "j", "n", "w", "c")
    assert [address for address in opened.requests if not address.startswith("file:")] == []
    assert len(opened.requests) == 1
    assert opened.faults == []


WIDE = f"<p>{'wide' * 200}</p><table><tr>{'<td>a long cell of many words</td>' * 30}</tr></table><p>{FIRST}</p>"


@pytest.mark.parametrize("width", [360, 768, 1200])
def test_nothing_overflows(review: Review, width: int) -> None:
    article = extract(page(WIDE))
    named = [("a-name-without-an-end" * 10 + ".html", article), ("mixed.html", extract(MIXED))]
    opened = review(named, width=width)
    for _ in named:
        opened.press("ArrowRight", "n", "w", "c")
        opened.tab.locator("[data-field=title] button").last.click()
        assert opened.tab.evaluate("document.documentElement.scrollWidth") <= width


def height(opened: Opened, selector: str) -> float:
    return opened.tab.locator(selector).bounding_box()["height"]


def test_on_a_phone_the_header_leaves_the_page_its_room(review: Review) -> None:
    assert height(review(several(), width=360), "header") < 150


def test_on_a_phone_the_filters_open_by_key_and_tell_when_they_are_set(review: Review) -> None:
    opened = review(several(), width=360)
    opened.press("/", *"mill", "Enter")
    opened.tab.locator("#filters summary").click()
    assert opened.texts("#filters summary") == ["Filters: 1 set"]
    assert not opened.tab.locator("#filter-words").is_visible()


def test_a_box_to_tick_stands_beside_its_label(review: Review) -> None:
    opened = review([("noted.html", noted())])
    opened.press("?")
    assert height(opened, "#keys-on") <= height(opened, "#help .box") < 32


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1200])
def test_axe_finds_no_serious_fault(review: Review, scheme: str, width: int) -> None:
    opened = review([*several(), ("mixed.html", extract(MIXED))], width=width, scheme=scheme)
    opened.tab.evaluate("document.getElementById('pages').open = true")
    opened.press("n", "c")
    opened.tab.select_option(".block select", "body")
    opened.tab.locator("[data-field=title] button").last.click()
    opened.tab.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    assert opened.grave_faults() == []
    opened.tab.evaluate("show(5, true)")
    assert opened.grave_faults() == []
    opened.tab.evaluate("document.getElementById('help').showModal()")
    assert opened.grave_faults() == []


def test_the_dark_is_dark(review: Review) -> None:
    opened = review([("noted.html", noted())], scheme="dark")
    assert opened.tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(21, 21, 21)"


# A thousand pages


def test_of_a_thousand_pages_one_is_built_at_a_time_and_soon(review: Review) -> None:
    article = extract(MIXED)
    titled = [replace(article, metadata=replace(article.metadata, title=f"{TITLE} {number}")) for number in range(1000)]
    opened = review((f"{number}.html", one) for number, one in enumerate(titled))
    assert opened.tab.locator(".block").count() == len(article.body) + len(article.removed)
    started = "performance.getEntriesByType('navigation')[0].domComplete"
    assert opened.tab.evaluate(started) < 10_000
    turned = opened.tab.evaluate("(() => { const start = performance.now(); step(-1); return performance.now() - start; })()")
    assert turned < 2_000
    assert opened.texts("h2")[0] == f"{TITLE} 999"
    filtered = "(() => { const start = performance.now(); $('filter-words').value = '77'; filter(); return performance.now() - start; })()"
    assert opened.tab.evaluate(filtered) < 2_000
    assert opened.tab.locator("#list li:not([hidden])").count() == 19
