"""The container of a page of any other site: what readability-lxml keeps, as blocks of our own reader."""

from __future__ import annotations

import subprocess
import sys

import pytest
from lxml import etree

from grextract.errors import LimitExceeded
from grextract.forms.container import holds_prose, read_container
from grextract.forms.stream import Head, Page, StreamBlock
from tests.sample import FIRST, SECOND, THIRD

MENU = "<ul>" + "".join(f"<li><a href='/s/{n}'>Section number {n} of the paper</a></li>" for n in range(20)) + "</ul>"
ARTICLE = f"<div><p>{FIRST}</p><h2>What the ledgers held</h2><p>{SECOND} <a href='/more'>More</a>.</p><p>{THIRD}</p></div>"
CHINESE = "河边的磨坊在秋天关闭了，直到第二年春天才有人告诉三个镇上的居民原因。议会最后以屋顶瓦片的价格买下了那些建筑。"


def markup(*inner: str, title: str = "The Mills | The Valley Paper") -> str:
    return f"<html><head><title>{title}</title></head><body>{MENU}{''.join(inner)}</body></html>"


def container_of(source: str | etree._Element, *, url: str | None = None, max_blocks: int = 1000) -> Page | None:
    return read_container(source, Head(), url=url, max_blocks=max_blocks)


def kept(source: str | etree._Element) -> Page:
    page = container_of(source)
    assert page is not None
    return page


def test_the_article_is_kept_and_the_menu_is_not() -> None:
    texts = [block.text for block in kept(markup(ARTICLE)).blocks]
    assert texts == [FIRST, "What the ledgers held", f"{SECOND} More.", THIRD]


def test_blocks_keep_their_types() -> None:
    assert [block.type for block in kept(markup(ARTICLE)).blocks] == ["paragraph", "heading", "paragraph", "paragraph"]


def test_links_lead_from_the_address_of_the_page() -> None:
    page = container_of(markup(ARTICLE), url="https://valley.example/2016/mills")
    assert page is not None
    assert [url for block in page.blocks for _, _, url in block.links] == ["https://valley.example/more"]


def test_the_title_is_without_the_name_of_its_site() -> None:
    source = markup("<h1>How the Valley Lost Its Mills</h1>", ARTICLE, title="How the Valley Lost Its Mills | The Valley Paper")
    assert kept(source).head.title == "How the Valley Lost Its Mills"


def test_other_facts_of_the_head_are_kept() -> None:
    page = read_container(markup(ARTICLE), Head(None, "https://a.example/b", {"author": ["A"]}), url=None, max_blocks=99)
    assert page is not None
    assert (page.head.canonical, page.head.properties) == ("https://a.example/b", {"author": ["A"]})


def test_a_tree_gives_what_its_markup_gives_and_is_not_changed() -> None:
    tree = etree.HTML(markup(ARTICLE))
    before = etree.tostring(tree)
    texts = [block.text for block in kept(tree).blocks]
    assert texts == [block.text for block in kept(markup(ARTICLE)).blocks]
    assert etree.tostring(tree) == before


@pytest.mark.parametrize(
    "source", [markup(), markup("<p>Closed today.</p>"), "<p>ab</p>", "<b>\ufffd\ufffd</b>", "<p></p>", "<!-- --><br>"]
)
def test_a_page_without_prose_has_no_container(source: str) -> None:
    assert container_of(source) is None


def test_prose_in_letters_without_spaces_is_prose() -> None:
    assert [block.text for block in kept(markup(f"<div><p>{CHINESE}</p><p>{CHINESE}</p></div>")).blocks] == [CHINESE, CHINESE]


def test_what_is_all_links_is_no_prose() -> None:
    blocks = [StreamBlock("paragraph", FIRST, [(0, len(FIRST), "/a")]) for _ in range(9)]
    assert not holds_prose(blocks)


def test_a_page_nested_deeper_than_is_read_is_no_short_article() -> None:
    deep = "<div>" * 300 + f"<p>{THIRD}</p>" + "</div>" * 300
    with pytest.raises(LimitExceeded, match="deep"):
        container_of(markup(ARTICLE, deep))


def test_a_page_longer_than_is_read_is_no_short_article() -> None:
    with pytest.raises(LimitExceeded, match="characters of markup"):
        container_of(markup(f"<p>{FIRST * 100_000}</p>"))


def test_more_blocks_than_allowed_is_a_limit() -> None:
    with pytest.raises(LimitExceeded, match="max_blocks"):
        container_of(markup(ARTICLE), max_blocks=2)


def test_a_failure_of_the_library_is_no_crash_and_prints_nothing() -> None:
    script = "from grextract.forms.container import _summary; print(_summary('<!-- -->'))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert (run.stdout, run.stderr) == ("None\n", "")
