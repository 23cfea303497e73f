"""`extract`, the whole way: any form of one page is one article; what is no article says so."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_args, get_origin

import pytest
from bs4 import BeautifulSoup
from lxml import etree, html

import grextract
from grextract import Article, LimitExceeded, NotAnArticle, Options, Rule, UnreadableSource
from grextract.core import OnError
from tests.pages.gold import blocks, gold_of, page_of
from tests.sample import CANONICAL, DISCLAIMER, DUMP, FIRST, PAGE, SECOND, THIRD, TITLE, page

ELSEWHERE = f"""<html><head><title>A Recipe for Soup and Bread | The Hearth</title></head><body>
<ul><li><a href="/">Home</a></li><li><a href="/recipes">Recipes</a></li></ul>
<div><h1>A Recipe for Soup and Bread</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div></body></html>"""
LISTING = "<html><body><h1>Latest News</h1>" + "".join(
    f"<h3><a href='/n/{n}'>The {word} Mill of the Valley</a></h3><p>By Anna Verner, March 0{n}, 2016</p>"
    for n, word in enumerate(("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh"), 1)
)
NOT_ARTICLES = [
    ("", "empty"),
    ("<html><body></body></html>", "empty"),
    ("<html><head><title>T</title></head><body><script>x()</script></body></html>", "empty"),
    ("<h1>Error 403</h1><p>Forbidden</p>", "error-page"),
    ("<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><hr>nginx</body></html>", "error-page"),
    ("<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>", "error-page"),
    (
        "<html><head><title>Just a moment...</title></head><body><p>Checking your browser before accessing the site.</p></body></html>",
        "challenge",
    ),
    ("<html><body><h1>Attention Required! | Cloudflare</h1><p>Please complete the captcha.</p></body></html>", "challenge"),
    ("<html><body><h1>A Recipe for Soup</h1><p>Boil it.</p><p>Serve it.</p></body></html>", "not-an-article"),
    (LISTING, "listing"),
]


def article_of(source: object) -> Article:
    return grextract.extract(source)


def without_encoding(article: Article) -> Article:
    return replace(article, encoding=None)


# What comes out


def test_the_body_is_the_paragraphs_and_nothing_else() -> None:
    assert [(block.type, block.text) for block in article_of(PAGE).body] == [("paragraph", t) for t in (FIRST, SECOND, THIRD)]


def test_the_ledger_says_what_was_set_apart() -> None:
    assert [(record.kind, record.text) for record in article_of(PAGE).removed] == [
        ("title", TITLE),
        ("byline", "By Anna Verner"),
        ("date", "Global Research, March 04, 2016"),
        ("region", "Region: Europe"),
        ("source-line", "The original source of this article is Global Research"),
        ("copyright", "Copyright © Anna Verner, Global Research, 2016"),
        ("disclaimer", DISCLAIMER),
    ]


def test_boilerplate_is_the_part_of_the_ledger_that_says_nothing_of_the_article() -> None:
    assert [record.kind for record in article_of(PAGE).boilerplate] == ["disclaimer"]


def test_every_record_names_the_rule_that_decided() -> None:
    assert all(record.rule for record in article_of(PAGE).removed)


@pytest.mark.parametrize("source", [PAGE, DUMP])
def test_positions_number_body_and_ledger_together_without_a_gap(source: str) -> None:
    article = article_of(source)
    positions = [block.position for block in (*article.body, *article.removed)]
    assert sorted(positions) == list(range(len(positions)))
    assert [block.position for block in article.body] == sorted(block.position for block in article.body)


def test_the_metadata_are_the_printed_facts() -> None:
    metadata = grextract.extract_metadata(PAGE)
    assert metadata == article_of(PAGE).metadata
    assert (metadata.title, metadata.byline, metadata.published) == (TITLE, "Anna Verner", date(2016, 3, 4))
    assert [(author.name, author.url) for author in metadata.authors] == [
        ("Anna Verner", "https://www.globalresearch.ca/author/anna-verner")
    ]
    assert [(region.label, region.slug) for region in metadata.regions] == [("Europe", "europe")]
    assert (metadata.url, metadata.article_id, metadata.site) == (CANONICAL, "5512345", "globalresearch.ca")
    assert metadata.original_source is None


def test_the_text_is_the_body() -> None:
    assert article_of(PAGE).text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def test_a_link_of_the_body_stands_on_its_words() -> None:
    words = SECOND.replace("ledgers", '<a href="https://a.example/l">ledgers</a>')
    (block,) = [block for block in article_of(page(f"<p>{FIRST}</p><p>{words}</p>")).body if block.links]
    (link,) = block.links
    assert (block.text[link.start : link.end], link.url) == ("ledgers", "https://a.example/l")


def test_a_dump_gives_the_same_article_as_the_page() -> None:
    from_page, from_dump = article_of(PAGE), article_of(DUMP)
    assert from_dump.form == "text"
    assert from_dump.text == from_page.text
    assert [(r.kind, r.text) for r in from_dump.removed] == [(r.kind, r.text) for r in from_page.removed]
    assert from_dump.metadata.title == from_page.metadata.title
    assert from_dump.metadata.published == from_page.metadata.published
    assert [author.name for author in from_dump.metadata.authors] == ["Anna Verner"]


def test_the_address_of_the_caller_counts_when_the_page_names_none() -> None:
    url = "https://web.archive.org/web/2016/https://www.globalresearch.ca/mills/99?utm_source=x"
    assert grextract.extract_metadata(DUMP, url=url).url == "https://www.globalresearch.ca/mills/99"
    assert grextract.extract_metadata(PAGE, url=url).url == CANONICAL


# What goes in


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "saved.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_bytes_str_path_and_file_give_the_same_article(saved: Path) -> None:
    wanted = article_of(PAGE)
    with saved.open("rb") as file:
        others = [article_of(source) for source in (PAGE.encode(), bytearray(PAGE.encode()), saved, file, io.StringIO(PAGE))]
    assert [without_encoding(article) for article in others] == [wanted] * 5


def test_the_encoding_of_bytes_is_told_and_that_of_a_str_is_none() -> None:
    assert article_of(PAGE).encoding is None
    assert article_of(PAGE.encode()).encoding == grextract.Encoding("utf-8", "detected")
    declared = PAGE.replace("<title>", '<meta charset="windows-1252"><title>')
    assert article_of(declared.encode("cp1252")).encoding == grextract.Encoding("cp1252", "declared")


@pytest.mark.parametrize("name", ["utf-8", "utf-16", "utf-32", "cp1252"])
def test_the_same_words_in_another_encoding_are_the_same_article(name: str) -> None:
    assert without_encoding(article_of(PAGE.encode(name))) == article_of(PAGE)


def test_trees_and_lxml_soups_give_the_same_article() -> None:
    root = html.document_fromstring(PAGE)
    soup = BeautifulSoup(PAGE, "lxml")
    for source in (root, root.getroottree(), etree.HTML(PAGE), soup, soup.html):
        assert article_of(source) == article_of(PAGE)


def test_the_words_of_a_soup_of_html_parser_are_all_there() -> None:
    broken = PAGE.replace("</p><p>", "<p>").replace("</html>", "")
    article = article_of(BeautifulSoup(broken, "html.parser"))
    said = " ".join(block.text for block in (*article.body, *article.removed))
    assert all(said.count(paragraph) == 1 for paragraph in (FIRST, SECOND, THIRD, DISCLAIMER))


def test_trees_are_not_changed() -> None:
    root, soup = html.document_fromstring(PAGE), BeautifulSoup(PAGE, "lxml")
    before = etree.tostring(root), str(soup)
    article_of(root)
    article_of(soup)
    assert (etree.tostring(root), str(soup)) == before


@pytest.mark.parametrize("line", ["saved/page.html", "https://www.globalresearch.ca/the-mills/5512345"])
def test_a_str_that_looks_like_a_path_is_refused_with_what_to_do(line: str) -> None:
    with pytest.raises(UnreadableSource, match=r"path|URL"):
        article_of(line)


def test_a_missing_path_is_the_usual_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        article_of(tmp_path / "none.html")


# What loses nothing


def test_a_str_with_an_encoding_declaration_is_read() -> None:
    assert article_of(f'<?xml version="1.0" encoding="iso-8859-1"?>\n{PAGE}') == article_of(PAGE)


def test_text_behind_a_lone_surrogate_is_read() -> None:
    article = article_of(PAGE.replace("café", "caf\ud800"))
    assert article.text == article_of(PAGE).text.replace("café", "caf\ufffd")


@pytest.mark.parametrize("depth", [100, 300, 5000])
def test_an_article_deep_in_the_page_is_whole_or_refused(depth: int) -> None:
    markup = PAGE.replace("<h1>", "<div>" * depth + "<h1>")
    try:
        assert article_of(markup).text == article_of(PAGE).text
    except LimitExceeded:
        assert depth > 256


@pytest.mark.parametrize(
    "sentence",
    [
        "For just a moment the crowd at the gate fell silent, and then the oldest of the weavers began to read the names.",
        "Il fallut un instant pour que la foule se taise, puis le plus vieux des tisserands se mit à lire les noms.",
        "Forbidden to enter the mill, the weavers read the names of the dead at its gate until the evening.",
        "404 weavers signed the letter, and the council never answered it.",
    ],
)
def test_a_short_article_whose_words_resemble_an_error_is_an_article(sentence: str) -> None:
    assert article_of(page(f"<p>{sentence}</p><p>{THIRD}</p>")).text == f"{sentence}\n\n{THIRD}"


@pytest.mark.parametrize(
    "title", ["Forbidden Looms of the River", "Access Denied: Who Closed the Mills?", "Just a Moment in the Mills"]
)
def test_an_article_with_a_title_like_an_error_is_an_article(title: str) -> None:
    assert article_of(page(f"<p>{FIRST}</p><p>{THIRD}</p>", title=title)).metadata.title == title


def test_a_text_without_a_landmark_is_all_body_with_a_remark() -> None:
    article = article_of(f"{FIRST}\n\n{SECOND}")
    assert article.text == f"{FIRST}\n\n{SECOND}"
    assert article.removed == ()
    assert "no-landmark" in {remark.code for remark in article.remarks}


# Refusals


@pytest.mark.parametrize(("source", "kind"), NOT_ARTICLES)
@pytest.mark.parametrize("form", [str, str.encode])
def test_what_is_no_article_says_what_it_is(source: str, kind: str, form) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(NotAnArticle) as refusal:
        article_of(form(source))
    assert refusal.value.kind == kind
    assert str(refusal.value)


@pytest.mark.parametrize("count", [1, 2, 60])
def test_an_article_among_teasers_of_others_is_no_listing(count: int) -> None:
    teasers = "".join(f"<p>By Anna Verner, March 0{1 + n % 9}, 2016</p>" for n in range(count))
    assert article_of(PAGE.replace("</body>", f"<aside>{teasers}</aside></body>")).text == article_of(PAGE).text


# Pages of other sites


def test_a_page_of_another_site_gives_its_article_and_says_how_it_was_found() -> None:
    article = article_of(ELSEWHERE)
    assert article.text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
    assert "fallback" in {remark.code for remark in article.remarks}


def test_the_fixture_of_another_site_is_exact_block_for_block() -> None:
    gold = gold_of("2021-11-other-site")["body"]
    got = grextract.extract(page_of("2021-11-other-site")).to_dict()["body"]
    assert blocks(got, "type") == blocks(gold, "type")


def test_the_title_of_another_site_s_page_comes_without_that_site_s_name() -> None:
    assert article_of(ELSEWHERE).metadata.title == "A Recipe for Soup and Bread"


def test_a_page_of_another_site_is_refused_when_the_caller_wants_no_fallback() -> None:
    with pytest.raises(NotAnArticle) as refusal:
        grextract.extract(ELSEWHERE, options=Options(fallback=False))
    assert refusal.value.kind == "not-an-article"


def test_a_page_of_another_site_gives_one_article_in_every_form() -> None:
    wanted = article_of(ELSEWHERE)
    for source in (html.document_fromstring(ELSEWHERE), BeautifulSoup(ELSEWHERE, "lxml"), ELSEWHERE.encode()):
        assert without_encoding(article_of(source)) == wanted


def test_the_tree_of_another_site_s_page_is_not_changed() -> None:
    tree = html.document_fromstring(ELSEWHERE)
    before = html.tostring(tree)
    article_of(tree)
    assert html.tostring(tree) == before


def test_notices_that_any_site_prints_do_not_make_a_page_one_of_the_site() -> None:
    asked = ELSEWHERE.replace("</div>", "<p>Subscribe to our newsletter and share this article with your friends.</p></div>")
    assert "fallback" in {remark.code for remark in article_of(asked).remarks}
    assert {FIRST, SECOND, THIRD} <= {block.text for block in article_of(asked).body}


def test_bytes_of_another_site_s_page_keep_how_they_were_read() -> None:
    encoding = article_of(ELSEWHERE.replace("<title>", '<meta charset="windows-1252"><title>').encode("cp1252")).encoding
    assert encoding is not None
    assert encoding.source == "declared"


def test_a_page_of_the_site_never_needs_the_fallback() -> None:
    assert "fallback" not in {remark.code for remark in article_of(PAGE).remarks}


# Options


def test_a_source_past_max_bytes_is_refused_before_it_is_read(saved: Path) -> None:
    size = len(PAGE.encode())
    for source in (PAGE, PAGE.encode(), saved):
        assert grextract.extract(source, options=Options(max_bytes=size)).text
        with pytest.raises(LimitExceeded, match="max_bytes"):
            grextract.extract(source, options=Options(max_bytes=size - 1))


@pytest.mark.parametrize("source", [PAGE, DUMP, html.document_fromstring(PAGE)])
def test_a_source_past_max_blocks_is_refused(source: object) -> None:
    assert grextract.extract(source, options=Options(max_blocks=100)).text
    with pytest.raises(LimitExceeded, match="max_blocks"):
        grextract.extract(source, options=Options(max_blocks=5))


def test_a_rule_of_the_caller_removes_what_it_names_and_no_trace_of_it_stays() -> None:
    plea = "Please keep our printing presses running: click here to send us a cheque."
    rule = Rule("our-plea", "donation", ("keep our printing presses running",))
    source = page(f"<p>{FIRST}</p><p>{THIRD}</p>", f"<p>{plea}</p>")
    removed = grextract.extract(source, options=Options(rules=(rule,))).removed
    assert [(r.kind, r.text) for r in removed if r.rule == "our-plea"] == [("donation", plea)]
    assert not [r for r in grextract.extract(source).removed if r.rule == "our-plea"]


# extract_all


def test_extract_all_yields_the_one_article_of_a_page() -> None:
    assert list(grextract.extract_all(PAGE)) == [article_of(PAGE)]


def test_extract_all_passes_address_and_options_on() -> None:
    (article,) = grextract.extract_all(DUMP, url="https://www.globalresearch.ca/mills/5512399", options=Options(max_blocks=50))
    assert article.metadata.article_id == "5512399"
    with pytest.raises(LimitExceeded):
        list(grextract.extract_all(DUMP, options=Options(max_blocks=2)))


def test_extract_all_raises_by_itself() -> None:
    with pytest.raises(NotAnArticle):
        list(grextract.extract_all("<h1>Error 403</h1><p>Forbidden</p>"))


def test_extract_all_skips_on_request() -> None:
    assert list(grextract.extract_all("<h1>Error 403</h1><p>Forbidden</p>", on_error="skip")) == []


def test_extract_all_gives_each_failure_to_the_caller() -> None:
    failures: list[Exception] = []
    assert list(grextract.extract_all("<h1>Error 403</h1><p>Forbidden</p>", on_error=failures.append)) == []
    assert [type(failure) for failure in failures] == [NotAnArticle]
    assert getattr(failures[0], "kind", None) == "error-page"


def test_the_callable_for_failures_may_ask_for_the_errors_of_an_extraction_alone() -> None:
    asked = [get_args(way)[0] for way in get_args(OnError) if get_origin(way) is Callable]
    assert asked == [[grextract.ExtractionError]]


@pytest.mark.parametrize("name", ["url", "charset"])
def test_what_is_known_beside_the_bytes_is_text(name: str) -> None:
    with pytest.raises(TypeError, match=f"{name} must be a str, not int"):
        grextract.extract(PAGE.encode(), **{name: 3})  # type: ignore[arg-type]


@pytest.mark.parametrize("on_error", ["ignore", None, 3])
def test_extract_all_refuses_an_unknown_way_at_once(on_error: object) -> None:
    with pytest.raises(ValueError, match="on_error"):
        grextract.extract_all(PAGE, on_error=on_error)  # type: ignore[arg-type]


def test_an_error_of_the_caller_inside_the_loop_is_not_swallowed() -> None:
    def loop() -> None:
        for _ in grextract.extract_all(PAGE, on_error="skip"):
            raise KeyError("mine")

    with pytest.raises(KeyError):
        loop()


def test_the_same_source_gives_the_same_article_again() -> None:
    assert article_of(PAGE) == article_of(PAGE)
    assert article_of(PAGE).to_json() == article_of(PAGE).to_json()


def test_the_charset_of_a_header_around_the_bytes_is_used() -> None:
    page = PAGE.replace("café", "кафе").encode("koi8-r", "ignore")
    assert "кафе" in grextract.extract(page, charset="koi8-r").text


def test_half_a_character_in_the_callers_address_is_replaced() -> None:
    article = grextract.extract(DUMP, url="https://www.globalresearch.ca/mills-\ud800/5512345")
    assert article.metadata.url == "https://www.globalresearch.ca/mills-\ufffd/5512345"
    assert grextract.Article.from_dict(article.to_dict()) == article
