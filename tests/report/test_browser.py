"""The page of a report in a real browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from grextract.report.page import report_page
from tests.browser import Opened, open_file
from tests.report.corpora import HOSTILE, article, failure, hostile, many
from tests.report.test_page import tally_of

pytest.importorskip("matplotlib")
pytest.importorskip("jinja2")

Open = Callable[..., Opened]

FEW = [
    article(published="2016-05-03"),
    failure("unreadable-source", "saved/2016-05-river-mills-without-an-article.html", "the page is empty, and holds no article"),
]


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The reports of a corpus, of one that means harm, and of none."""
    folder = tmp_path_factory.mktemp("reports")
    for name, rows in (("many", many(400)), ("few", FEW), ("hostile", hostile()), ("empty", [])):
        (folder / f"{name}.html").write_bytes(report_page(tally_of(rows), title=HOSTILE).encode("utf-8", "replace"))
    return {path.stem: path for path in folder.iterdir()}


@pytest.fixture
def opened(chromium: Any, paths: dict[str, Path]) -> Iterator[Open]:
    """Opens one of them."""
    tabs: list[Opened] = []

    def one(name: str = "many", **given: Any) -> Opened:
        tabs.append(open_file(chromium, paths[name], **given))
        return tabs[-1]

    yield one
    for each in tabs:
        each.tab.context.close()


@pytest.mark.parametrize("name", ["many", "hostile", "empty"])
def test_nothing_is_asked_for_and_nothing_complained_of(opened: Open, paths: dict[str, Path], name: str) -> None:
    page = opened(name)
    assert (page.requests, page.faults, page.dialogs) == ([paths[name].as_uri()], [], [])


def test_a_hostile_corpus_runs_nothing(opened: Open) -> None:
    assert opened("hostile").tab.title() == HOSTILE


@pytest.mark.parametrize("width", [320, 360, 800, 1600])
@pytest.mark.parametrize("name", ["many", "hostile", "empty"])
def test_nothing_is_wider_than_the_window(opened: Open, name: str, width: int) -> None:
    page = opened(name, width=width)
    page.tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.overflow() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["many", "hostile"])
def test_axe_finds_no_serious_fault(opened: Open, name: str, scheme: str) -> None:
    page = opened(name, scheme=scheme)
    page.tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.grave_faults() == []


def test_the_pictures_are_light_on_a_dark_page(opened: Open) -> None:
    color = "getComputedStyle(document.querySelector('svg text')).fill"
    assert opened(scheme="dark").tab.evaluate(color) != opened(scheme="light").tab.evaluate(color)


def test_figures_of_the_overview_stand_under_one_another(opened: Open) -> None:
    ends = (
        opened()
        .tab.locator("#overview td:last-child")
        .evaluate_all(
            "all => all.map(one => { const range = document.createRange(); range.selectNodeContents(one);"
            " return Math.round(range.getBoundingClientRect().right); })"
        )
    )
    assert len(set(ends)) == 1


def test_a_column_of_figures_stands_below_its_heading(opened: Open) -> None:
    tab = opened().tab
    align = "one => getComputedStyle(one).textAlign"
    aligned = [tab.locator(f"#failures {cell}:nth-child(2)").first.evaluate(align) for cell in ("th", "td")]
    assert aligned == ["right", "right"]


def test_on_a_phone_a_month_is_not_broken(opened: Open) -> None:
    tab = opened("few", width=360).tab
    lines = "all => all.map(one => one.getClientRects().length)"
    assert set(tab.locator(".figure").evaluate_all(lines)) == {1}
    heights = tab.locator("#overview tr").evaluate_all("all => all.slice(0, 7).map(one => Math.round(one.clientHeight))")
    assert len(set(heights)) == 1


def test_on_a_phone_the_failures_fit_into_their_box(opened: Open) -> None:
    box = opened("few", width=360).tab.locator("#failures .table")
    assert box.evaluate("one => one.scrollWidth - one.clientWidth") == 0


def test_on_a_phone_the_words_of_pictures_can_be_read(opened: Open) -> None:
    sizes = (
        opened(width=360)
        .tab.locator("svg text")
        .evaluate_all(
            "all => all.map(one => parseFloat(getComputedStyle(one).fontSize) * Math.hypot(one.getScreenCTM().a, one.getScreenCTM().b))"
        )
    )
    assert min(sizes) >= 11


def test_two_columns_end_at_about_one_height(opened: Open) -> None:
    lasts = opened().tab.locator(".halved").first.locator("> div > section:last-child")
    first, second = lasts.evaluate_all("all => all.map(one => one.getBoundingClientRect().bottom)")
    assert abs(first - second) < 500


def test_a_table_that_opens_moves_no_section_of_the_other_column(opened: Open) -> None:
    tab = opened().tab
    place = "document.getElementById('authors').offsetTop"
    before = tab.evaluate(place)
    tab.locator("#months summary").click()
    assert tab.evaluate(place) == before


def test_a_table_opens_by_key(opened: Open) -> None:
    tab = opened().tab
    tab.locator("#months summary").focus()
    tab.keyboard.press("Enter")
    assert tab.locator("#months table").is_visible()


def test_the_first_key_offers_to_skip_to_the_content(opened: Open) -> None:
    tab = opened().tab
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "content"


def test_a_wide_table_scrolls_by_key(opened: Open) -> None:
    tab = opened(width=360).tab
    tab.locator("#themes summary").first.click()
    box = tab.locator("#themes .table").first
    box.focus()
    for _ in range(5):
        tab.keyboard.press("ArrowRight")
    for _ in range(100):
        if box.evaluate("one => one.scrollLeft") > 0:
            break
        tab.wait_for_timeout(50)
    assert box.evaluate("one => one.scrollLeft") > 0
