"""The partition: every word of the region comes out once, in order, in the body or in the ledger."""

from __future__ import annotations

import re

import pytest
from benchmarks.pages import generate
from fixtures.render import as_dump, read_page
from hypothesis import given, settings
from hypothesis import strategies as st

import grextract
from tests.pages.gold import FIXTURES, PAGES

NOTICES = [
    "All Global Research articles can be read in 51 languages by activating the Translate Website button below the author’s name.",
    "To receive Global Research’s Daily Newsletter (selected articles), click here.",
    "Click the share button above to email/forward this article to your friends and colleagues.",
    "Follow us on Instagram and Twitter and subscribe to our Telegram Channel.",
    "Global Research is a reader-funded media. We do not accept any funding from corporations or governments.",
    "Become a Member of Global Research",
    "Find us on Bluesky, and join our WhatsApp channel.",
    "中文, देवनागरी, Urdu, Русский, Español, Portugues, Français. And 40 more languages.",
    "The original source of this article is Harbour Watch",
    "Copyright © May Ward, Harbour Watch, 2019",
    "Featured image is from Harbour Watch.",
    "***",
    "By May Ward",
    "Global Research, May 3, 2019",
    "Region: Europe",
    "Advertisement",
]
PROSE = st.text(alphabet="abcdefghij .,;:“”'’()[]-–\n©1234*_", min_size=1, max_size=120).filter(
    lambda text: "](" not in text  # a markdown link: its address is no word of the text
)
LINES = st.lists(st.one_of(st.sampled_from(NOTICES), PROSE), min_size=1, max_size=14)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def put_back(article: grextract.Article) -> list[str]:
    """The words of body and ledger in the order of their positions."""
    blocks = [(block.position, block.text) for block in article.body] + [(r.position, r.text) for r in article.removed]
    return [word for _, text in sorted(blocks) for word in words(text)]


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


@settings(max_examples=150, deadline=None)
@given(LINES)
def test_a_page_of_any_lines_comes_out_whole(lines: list[str]) -> None:
    header = ["The Keeper of the Lock", "By Ada Holm", "Global Research, June 2, 2019", "Region: Europe"]
    tail = ["The original source of this article is Quay Post", "Copyright © Ada Holm, Quay Post, 2019"]
    html = f"<h1>{header[0]}</h1>" + "".join(f"<p>{escaped(line)}</p>" for line in [*header[1:], *lines, *tail])
    article = grextract.extract(html)
    assert put_back(article) == [word for line in [*header, *lines, *tail] for word in words(line)]


@settings(max_examples=150, deadline=None)
@given(LINES)
def test_a_text_of_any_lines_comes_out_whole(lines: list[str]) -> None:
    text = "\n\n".join(
        [
            "The Keeper of the Lock",
            "By Ada Holm",
            "Global Research, June 2, 2019",
            *lines,
            "For media inquiries: publications@globalresearch.ca",
        ]
    )
    if re.search(r"\w", text):
        dropped = re.sub(r"(?m)^\s*(?:[*+•–-]|\d{1,3}[.)])\s+", "", text)  # the marks of list items are no words
        article = grextract.extract(text)
        assert put_back(article) == words(dropped) or put_back(article) == words(text)


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("grade", ["plain", "hard"])
def test_generated_pages_come_out_whole(grade: str, language: str) -> None:
    for seed in range(25):
        page = generate(seed, grade, language)  # type: ignore[arg-type]
        told = [word for part in page.order for word in words(part if isinstance(part, str) else part[1])]
        got = put_back(grextract.extract(page.html))
        start = next((i for i in range(len(got)) if got[i : i + 8] == told[:8]), 0)
        assert got[start : start + len(told)] == told, (seed, grade, language)


@pytest.mark.parametrize("name", PAGES)
def test_positions_are_unique_and_rise(name: str) -> None:
    for source in (read_page(FIXTURES / f"{name}.html"), as_dump(read_page(FIXTURES / f"{name}.html"))):
        article = grextract.extract(source)
        body = [block.position for block in article.body]
        removed = [record.position for record in article.removed]
        assert body == sorted(set(body))
        assert removed == sorted(set(removed))
        assert not set(body) & set(removed)
