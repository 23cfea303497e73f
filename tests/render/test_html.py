"""The article as one sanitised element."""

from __future__ import annotations

import pytest
from lxml import html

from grextract import Article, ArticleMetadata, Block, Link
from grextract.render.html import to_html


def render(*body: Block, **metadata: str) -> html.HtmlElement:
    """The element, parsed back."""
    return html.fragment_fromstring(to_html(Article(ArticleMetadata(**metadata), body)))  # type: ignore[arg-type]


def tags(*body: Block) -> list[str]:
    return [element.tag for element in render(*body).iter()]


def test_it_is_an_article_with_title_byline_and_language() -> None:
    element = render(Block("paragraph", "One.", 0), title="The Mills", byline="Anna Verner", language="en")
    assert (element.tag, element.get("lang")) == ("article", "en")
    assert [child.text_content() for child in element.find("header")] == ["The Mills", "By Anna Verner"]
    assert [p.text for p in element.findall("p")] == ["One."]


def test_without_title_and_byline_there_is_no_header() -> None:
    assert tags(Block("paragraph", "One.", 0)) == ["article", "p"]


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Block("heading", "t", 0, level=4), ["h4"]),
        (Block("heading", "t", 0, level=9), ["h6"]),
        (Block("separator", "***", 0), ["hr"]),
        (Block("quote", "said", 0), ["blockquote", "p"]),
        (Block("list-item", "one", 0, level=1, ordered=False), ["ul", "li"]),
        (Block("list-item", "one", 0, level=1, ordered=True), ["ol", "li"]),
        (Block("image", "c", 0, url="https://a.example/m.jpg"), ["figure", "img", "figcaption"]),
        (Block("image", "", 0, url="https://a.example/m.jpg"), ["figure", "img"]),
        (Block("embed", "", 0, url="https://a.example/e"), ["p", "a"]),
        (Block("note", "See there.", 0, marker="1"), ["p"]),
        (Block("table", "", 0, rows=(("a", "b"),)), ["table", "tbody", "tr", "td", "td"]),
    ],
)
def test_each_block_is_the_element_it_was(block: Block, expected: list[str]) -> None:
    assert tags(block) == ["article", *expected]


def test_neighbours_share_one_list_and_one_quotation() -> None:
    body = [Block("list-item", text, 0, level=1, ordered=False) for text in "ab"]
    body += [Block("quote", text, 0) for text in "cd"]
    assert tags(*body) == ["article", "ul", "li", "li", "blockquote", "p", "p"]


def test_lists_of_two_kinds_are_two_lists() -> None:
    body = [Block("list-item", "a", 0, level=1, ordered=False), Block("list-item", "b", 0, level=1, ordered=True)]
    assert tags(*body) == ["article", "ul", "li", "ol", "li"]


def test_a_line_end_inside_a_block_is_a_break() -> None:
    assert tags(Block("paragraph", "one\ntwo", 0)) == ["article", "p", "br"]


def test_links_stand_on_their_words_in_order() -> None:
    links = (Link(12, 16, "https://a.example/m"), Link(4, 7, "mailto:anna@example.org"))
    paragraph = render(Block("paragraph", "See her and maps.", 0, links)).find("p")
    assert paragraph.text_content() == "See her and maps."
    assert [(a.text, a.get("href")) for a in paragraph] == [("her", "mailto:anna@example.org"), ("maps", "https://a.example/m")]


def test_overlapping_links_say_no_word_twice() -> None:
    links = (Link(0, 7, "https://a.example/1"), Link(4, 11, "https://a.example/2"))
    assert render(Block("paragraph", "See her now", 0, links)).text_content().strip() == "See her now"


HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'


@pytest.mark.parametrize(
    "block",
    [
        Block("paragraph", HOSTILE, 0),
        Block("heading", HOSTILE, 0, level=2),
        Block("table", "", 0, rows=((HOSTILE,),)),
        Block("image", HOSTILE, 0, url=HOSTILE, alt=HOSTILE, caption=HOSTILE),
        Block("embed", "", 0, url=HOSTILE),
        Block("paragraph", "a link", 0, (Link(2, 6, HOSTILE),)),
        Block("paragraph", "a link", 0, (Link(2, 6, "javascript:alert(1)"),)),
        Block("embed", "", 0, url="javascript:alert(1)"),
        Block("image", "", 0, url="javascript:alert(1)"),
    ],
)
def test_a_hostile_page_runs_nothing(block: Block) -> None:
    element = render(block, title=HOSTILE, byline=HOSTILE, language=HOSTILE)
    assert not element.findall(".//script")
    for node in element.iter():
        assert not [name for name in node.attrib if name.startswith("on")]
        assert not (node.get("href") or node.get("src") or "").startswith("javascript")
        assert node.get("src") != "x"


def test_words_that_look_like_markup_stay_words() -> None:
    assert render(Block("paragraph", "if a < b & c > d, say <b>", 0)).find("p").text_content() == "if a < b & c > d, say <b>"
