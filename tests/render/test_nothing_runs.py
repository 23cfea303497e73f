"""Nothing runs: whatever a page says and wherever it says it, no output of its article makes a browser act."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape

import markdown
import mistune
import pytest
from fuzz.active import active_in, is_active_address
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

import grextract
from grextract import Article, ArticleMetadata, Author, Block, Image, Link, OriginalSource
from tests.render.vectors import ADDRESSES, MARKUP, WORDS
from tests.sample import FIRST, THIRD, page

VECTORS = [*MARKUP, *ADDRESSES, *WORDS]
SAFE = "https://a.example/"


def _commonmark() -> Callable[[str], str]:
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    reader.validateLink = lambda _: True  # type: ignore[method-assign]  # its own guard would hide ours
    return reader.render


def _python_markdown(text: str) -> str:
    """With its extensions, one of which takes braces for attributes; those of tables and footnotes are its own."""
    return markdown.markdown(text, extensions=["tables", "attr_list", "md_in_html", "fenced_code", "def_list", "abbr"])


READERS: dict[str, Callable[[str], str]] = {
    "CommonMark": _commonmark(),
    "Python-Markdown": _python_markdown,
    "mistune": mistune.create_markdown(escape=False, plugins=["strikethrough", "url"]),  # type: ignore[dict-item]
}
"""Readers of markdown that let raw HTML through."""


def _article(*body: Block, **facts: object) -> Article:
    return Article(ArticleMetadata(**facts), body or (Block("paragraph", "One.", 0),))  # type: ignore[arg-type]


PLACES: dict[str, Callable[[str], Article]] = {
    "title": lambda said: _article(title=said),
    "byline": lambda said: _article(byline=said),
    "language": lambda said: _article(language=said),
    "facts": lambda said: _article(
        url=said,
        description=said,
        tags=(said,),
        authors=(Author(said, said),),
        lead_image=Image(said, said, said, said),
        original_source=OriginalSource(said, said),
    ),
    "paragraph": lambda said: _article(Block("paragraph", said, 0)),
    "middle of a paragraph": lambda said: _article(Block("paragraph", f"One {said} two", 0)),
    "second line": lambda said: _article(Block("paragraph", f"One\n{said}\ntwo", 0)),
    "behind a backslash": lambda said: _article(Block("paragraph", f"One \\{said}", 0)),
    "second paragraph": lambda said: _article(
        Block("paragraph", "One \\", 0), Block("paragraph", said, 1), Block("paragraph", said, 2)
    ),
    "heading": lambda said: _article(Block("heading", said, 0, level=2)),
    "quotation": lambda said: _article(Block("quote", said, 0), Block("quote", said, 1)),
    "list": lambda said: _article(
        Block("list-item", said, 0, level=1, ordered=False), Block("list-item", said, 1, level=3, ordered=True)
    ),
    "table": lambda said: _article(Block("table", said, 0, rows=((said, said), (said,)))),
    "note": lambda said: _article(Block("note", said, 0, marker=said)),
    "separator": lambda said: _article(Block("separator", said, 0)),
    "caption": lambda said: _article(Block("image", said, 0, url=SAFE, caption=said, credit=said)),
    "alternative text": lambda said: _article(Block("image", "", 0, url=SAFE, alt=said)),
    "address of an image": lambda said: _article(Block("image", "One.", 0, url=said, alt="Two.")),
    "address of an embed": lambda said: _article(Block("embed", "", 0, url=said)),
    "address of a link": lambda said: _article(Block("paragraph", "One two three", 0, (Link(4, 7, said),))),
    "words of a link": lambda said: _article(Block("paragraph", f"One {said}.", 0, (Link(4, 4 + len(said), SAFE),))),
    "between two links": lambda said: _article(
        Block("paragraph", f"One{said}two", 0, (Link(0, 3, SAFE), Link(3 + len(said), 6 + len(said), said)))
    ),
    "type of a block": lambda said: _article(Block(said, "One.", 0)),
}
"""Where words of a page come into an output."""


def faults(article: Article) -> dict[str, list[str]]:
    """What would run, by the output or the reader of it."""
    text = article.to_markdown()
    outputs = {"HTML": article.to_html(), **{name: read(text) for name, read in READERS.items()}}
    return {name: found for name, output in outputs.items() if (found := active_in(output))}


@pytest.mark.parametrize("place", PLACES)
def test_no_vector_runs_wherever_it_stands_in_an_article(place: str) -> None:
    found = {vector: faults(PLACES[place](vector)) for vector in VECTORS}
    assert {vector: fault for vector, fault in found.items() if fault} == {}


@given(
    st.lists(st.one_of(st.sampled_from(VECTORS), st.text(max_size=8)), min_size=1, max_size=4), st.sampled_from(sorted(PLACES))
)
def test_no_joining_of_vectors_runs(parts: list[str], place: str) -> None:
    assert faults(PLACES[place]("".join(parts))) == {}


@given(st.text(alphabet="<>\"'&;:/\\()[]{}!`*_#|\n\t jascript=x", max_size=40), st.sampled_from(sorted(PLACES)))
def test_no_text_of_markup_characters_runs(text: str, place: str) -> None:
    assert faults(PLACES[place](text)) == {}


# From a page to its outputs


PAGES: dict[str, Callable[[str], str]] = {
    "markup in the body": lambda said: page(f"<p>{FIRST}</p>{said}<p>{THIRD}</p>"),
    "markup in a paragraph": lambda said: page(f"<p>{FIRST} {said} so it was.</p><p>{THIRD}</p>"),
    "words of a paragraph": lambda said: page(f"<p>{FIRST}</p><p>{escape(said)}</p><p>{THIRD}</p>"),
    "words of a heading": lambda said: page(f"<p>{FIRST}</p><h3>{escape(said)}</h3><p>{THIRD}</p>"),
    "title": lambda said: page(f"<p>{FIRST}</p><p>{THIRD}</p>", title=escape(said)),
    "link": lambda said: page(f'<p>{FIRST}</p><p>See <a href="{escape(said)}">it</a> there.</p><p>{THIRD}</p>'),
    "image": lambda said: page(f'<p>{FIRST}</p><img src="{escape(said)}" alt="{escape(said)}" width="400"><p>{THIRD}</p>'),
    "caption": lambda said: page(
        f'<p>{FIRST}</p><figure><img src="/a.jpg"><figcaption>{escape(said)}</figcaption></figure><p>{THIRD}</p>'
    ),
    "frame": lambda said: page(f'<p>{FIRST}</p><iframe src="{escape(said)}"></iframe><p>{THIRD}</p>'),
    "canonical address": lambda said: page(f"<p>{FIRST}</p><p>{THIRD}</p>").replace("https://www.globalresearch.ca/the-", escape(said)),
    "byline": lambda said: page(f"<p>{FIRST}</p><p>{THIRD}</p>").replace("Anna Verner</a>", f"{escape(said)}</a>"),
    "address of the author": lambda said: page(f"<p>{FIRST}</p><p>{THIRD}</p>").replace("https://www.globalresearch.ca/author/", escape(said)),
    "cell of a table": lambda said: page(
        f"<p>{FIRST}</p><table><tr><td>{escape(said)}</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table><p>{THIRD}</p>"
    ),
}  # fmt: skip


@pytest.mark.parametrize("place", PAGES)
def test_no_vector_runs_wherever_it_stands_on_a_page(place: str) -> None:
    found = {vector: faults(grextract.extract(PAGES[place](vector))) for vector in VECTORS}
    assert {vector: fault for vector, fault in found.items() if fault} == {}


@pytest.mark.parametrize("vector", [url for url in ADDRESSES if is_active_address(url)])
def test_an_address_that_runs_something_is_no_link_of_the_body(vector: str) -> None:
    article = grextract.extract(PAGES["link"](vector))
    assert [link.url for block in article.body for link in block.links if link.url.lower().startswith("javascript:")] == []


@pytest.mark.parametrize("vector", VECTORS)
def test_a_dump_of_words_runs_nothing(vector: str) -> None:
    dump = f"The Lock\n\nBy Ada Holm\n\nGlobal Research, May 3, 2019\n\n{FIRST}\n\n{vector}\n\n{THIRD}\n\nCopyright © Ada Holm, 2019\n"
    assert faults(grextract.extract(dump)) == {}


# schema.org


@pytest.mark.parametrize("place", ["facts", "paragraph", "title"])
def test_json_ld_written_as_the_docs_say_cannot_end_its_script(place: str) -> None:
    for vector in VECTORS:
        values = PLACES[place](vector).to_schema_org()
        text = json.dumps(values).replace("<", "\\u003c")
        root = html.fromstring(f'<div><script type="application/ld+json">{text}</script></div>')
        assert [element.tag for element in root.iter()] == ["div", "script"]
        assert json.loads(root[0].text) == values


def test_no_address_in_json_ld_runs_something() -> None:
    def addresses(value: object) -> list[str]:
        if isinstance(value, dict):
            inner = [address for item in value.values() for address in addresses(item)]
            return inner + ([value["url"]] if isinstance(value.get("url"), str) else [])
        return [address for item in value for address in addresses(item)] if isinstance(value, list) else []

    given_out = [address for vector in ADDRESSES for address in addresses(PLACES["facts"](vector).to_schema_org())]
    assert given_out
    assert [address for address in given_out if is_active_address(address)] == []


# What is said stays said


@pytest.mark.parametrize("vector", [*MARKUP, *WORDS])
def test_words_that_look_like_markup_are_read_as_words(vector: str) -> None:
    said = " ".join(vector.replace("\x00", "").replace("\x01", "").split())
    root = html.fromstring(f"<div>{READERS['CommonMark'](PLACES['paragraph'](said).to_markdown())}</div>")
    assert " ".join(root.text_content().split()) == said
