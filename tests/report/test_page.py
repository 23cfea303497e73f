"""The page of a report as text: what it says, and that nothing of the corpus is markup in it."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from grextract.report.corpus import Corpus
from grextract.report.page import report_page
from grextract.report.seen import READ, read_row
from grextract.report.tally import Tally, tally_corpus
from tests.report.corpora import HOSTILE, article, failure, hostile, many, write_lines

pytest.importorskip("matplotlib")
pytest.importorskip("jinja2")


def tally_of(rows: list[dict[str, Any]]) -> Tally:
    tally = Tally()
    for row in rows:
        tally.add(read_row(row))
    return tally


def page_of(rows: list[dict[str, Any]], **given: Any) -> Any:
    return html.document_fromstring(report_page(tally_of(rows), **given).encode("utf-8", "replace"))


def section(page: Any, name: str) -> str:
    return " ".join(page.get_element_by_id(name).text_content().split())


def links(page: Any, name: str) -> list[str]:
    return page.get_element_by_id(name).xpath(".//td/a/@href")


MANY = page_of(many(300))


def test_every_section_is_led_to_from_the_top() -> None:
    assert MANY.xpath("//nav//a/@href") == [f"#{one.get('id')}" for one in MANY.xpath("//section")]


def test_every_picture_has_a_title_a_description_and_a_table_beside_it() -> None:
    for one in MANY.xpath("//section[.//*[local-name()='svg']]"):
        svg = one.xpath(".//*[local-name()='svg']")[0]
        titles = [svg.xpath(f".//*[@id='{name}']")[0].text_content() for name in svg.get("aria-labelledby").split()]
        assert all(titles)
        assert one.xpath(".//table//td")


def test_no_id_stands_twice() -> None:
    ids = MANY.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_what_a_figure_refers_to_is_in_it() -> None:
    wanted = MANY.xpath("//*[local-name()='use']/@*[name()='xlink:href']") + [
        f"#{name}" for clip in MANY.xpath("//@clip-path") for name in re.findall(r"url\(#(.*?)\)", clip)
    ]
    assert wanted
    assert set(wanted) <= {f"#{name}" for name in MANY.xpath("//*[local-name()='svg']//@id")}


def test_the_policy_allows_the_one_style_sheet_and_nothing_else() -> None:
    (style,) = MANY.xpath("//style/text()")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = MANY.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_the_page_has_no_script_and_no_style_of_an_element() -> None:
    assert (
        MANY.xpath("//script | //@style | //*[local-name()='style' and not(parent::head)] | //@*[starts-with(name(), 'on')]")
        == []
    )


@pytest.mark.parametrize("what", ["//script", "//img", "//iframe", "//@onerror", "//@onload", "//object"])
def test_markup_of_the_corpus_is_words(what: str) -> None:
    assert page_of(hostile(), title=HOSTILE).xpath(what) == []


def test_no_link_leads_to_what_could_run() -> None:
    found = page_of(hostile()).xpath("//a/@href")
    assert [href for href in found if not href.startswith(("#", "https://"))] == []


def test_no_invisible_character_turns_the_page_round() -> None:
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x1b]", report_page(tally_of(hostile())))


@pytest.mark.filterwarnings("error")
def test_a_name_wider_than_the_picture_does_not_make_its_bars_small() -> None:
    page_of([article(authors=[{"name": "W" * 100, "url": None}])])


def test_a_dollar_sign_is_no_formula() -> None:
    page = page_of([article(authors=[{"name": "A$AP and $x^2$", "url": None}])])
    assert "A$AP and $x^2$" in page.get_element_by_id("authors").xpath("string(.//*[local-name()='svg'])")


def test_the_same_corpus_gives_the_same_page() -> None:
    assert report_page(tally_of(many(200))) == report_page(tally_of(many(200)))


def test_settings_of_the_user_change_nothing() -> None:
    import matplotlib

    before = report_page(tally_of(many(20)))
    with matplotlib.rc_context({"font.size": 30, "svg.fonttype": "path", "axes.facecolor": "red"}):
        assert report_page(tally_of(many(20))) == before


def test_an_empty_corpus_says_so() -> None:
    assert "This corpus holds no rows." in section(page_of([]), "overview")


def test_a_corpus_of_failures_alone_shows_them_by_kind() -> None:
    page = page_of([failure(), failure("challenge", "c.html", "a challenge")])
    assert "2 rows of 2 gave no article (100.0 %)." in section(page, "failures")
    assert "a challenge" in section(page, "failures")


def test_failures_alone_give_no_picture_of_articles() -> None:
    page = page_of([failure()])
    assert [one.getparent().getparent().get("id") for one in page.xpath("//*[local-name()='svg']")] == ["failures"]


def test_absent_columns_are_named_first(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "c", [{"title": "The Mill", "kind": "article"}])
    page = html.document_fromstring(report_page(tally_corpus(Corpus(path, READ))))
    assert "It has no column input, input_url," in section(page, "overview")


def test_broken_rows_are_listed_with_their_reason(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "c", [article(), article(title=3)])
    page = html.document_fromstring(report_page(tally_corpus(Corpus(path, READ))))
    assert "1 row could not be read" in section(page, "broken")
    assert "title: expected text, not a value of type int" in section(page, "broken")


def test_examples_lead_to_the_page_on_the_site() -> None:
    assert links(page_of([article(url="https://www.globalresearch.ca/a/1")]), "authors") == ["https://www.globalresearch.ca/a/1"]


@pytest.mark.parametrize(
    ("pages", "name", "href"),
    [
        ("saved", "a b/é?.html", "saved/a%20b/%C3%A9%3F.html"),
        ("https://example.org/p/", "a.html", "https://example.org/p/a.html"),
        ("saved", "/home/a.html", "file:///home/a.html"),
    ],
)
def test_examples_lead_to_saved_pages_where_the_caller_has_them(pages: str, name: str, href: str) -> None:
    assert links(page_of([article(input=name)], pages=pages), "authors") == [href]


def test_a_byte_of_a_name_that_is_no_utf8_is_that_byte_in_its_link() -> None:
    assert links(page_of([article(input="m\\xff.html")], pages="saved"), "authors") == ["saved/m%FF.html"]


@pytest.mark.parametrize("name", ["m\\xc3\\xa9.html", "m\\x41.html", "m\\xzz.html"])
def test_a_backslash_that_stands_for_no_such_byte_is_one_in_a_link(name: str) -> None:
    assert links(page_of([article(input=name)], pages="saved"), "authors") == [f"saved/{name.replace(chr(92), '%5C')}"]


def test_a_place_in_a_container_leads_to_the_site() -> None:
    row = article(input="crawl.warc.gz#812", url="https://www.globalresearch.ca/a/1")
    assert links(page_of([row], pages="saved"), "authors") == ["https://www.globalresearch.ca/a/1"]


def by(*authors: str) -> list[dict[str, Any]]:
    return [article(authors=[{"name": author, "url": None}]) for author in authors]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (by("A. Terzi"), "1 author: A. Terzi (1 article)."),
        (by("A. Terzi", "B. Lund"), "2 authors, each in 1 article."),
        (by("A. Terzi", "B. Lund", "B. Lund"), "2 authors; the most frequent is B. Lund (2 articles)."),
        (by("A. Terzi", "B. Lund", "B. Lund", "A. Terzi", "C. Hale"), "3 authors; 2 are the most frequent, each in 2 articles."),
    ],
    ids=["one", "all alike", "one before others", "several before others"],
)
def test_the_most_frequent_is_named_where_there_is_one(rows: list[dict[str, Any]], said: str) -> None:
    assert said in section(page_of(rows), "authors")


def test_a_corpus_of_one_month_is_said_to_be_of_it() -> None:
    assert "All in 2016-05: 1 article." in section(page_of([article(published="2016-05-03")]), "months")


def test_a_field_that_every_article_has_is_in_the_table_and_in_no_picture() -> None:
    missing = page_of([article()]).get_element_by_id("missing")
    assert "title" in missing.xpath(".//td//text()")
    assert "title" not in missing.xpath("string(.//*[local-name()='svg'])").split()


def test_sections_follow_one_another_as_they_are_led_to() -> None:
    assert [one.get("id") for one in MANY.xpath("//main//section")] == [href[1:] for href in MANY.xpath("//nav//a/@href")]


def test_a_corpus_without_groups_says_how_to_find_them() -> None:
    assert "--dedup" in section(page_of([article()]), "reposts")


def test_the_numbers_of_the_real_corpus_are_on_its_page(tally: Tally) -> None:
    page = html.document_fromstring(report_page(tally))
    assert f"This corpus holds {tally.articles} articles and {tally.failed} failures." in section(page, "overview")
    assert "1 body stands in several rows word for word, 2 rows in all." in section(page, "reposts")


@pytest.mark.parametrize("years", [1, 30, 60, 110])
def test_the_picture_of_months_has_a_bounded_number_of_periods(years: int) -> None:
    rows = [article(published=f"{1990 + year}-07-01") for year in range(years)]
    assert len(report_page(tally_of(rows))) < 200_000
