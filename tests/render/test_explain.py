"""The page put back in order: what is body, what was removed and why, and nothing that a terminal would obey."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

import grextract
from grextract import Article, ArticleMetadata, Block, Encoding, OriginalSource, Remark, Removed
from grextract.render.explain import to_explanation
from tests.render.test_json import FULL
from tests.sample import FIRST, PAGE, SECOND, THIRD, TITLE

SGR = re.compile(r"\x1b\[\d+m")


def explained(*blocks: Block | Removed, color: bool = False, **facts: object) -> str:
    body = tuple(block for block in blocks if isinstance(block, Block))
    removed = tuple(block for block in blocks if isinstance(block, Removed))
    article = Article(replace(ArticleMetadata(), **facts), body, removed)  # type: ignore[arg-type]
    return to_explanation(article, color=color)


def page_of(explanation: str) -> list[str]:
    return explanation.rstrip("\n").split("\n\n")[1:]


def test_blocks_stand_in_the_order_of_the_page() -> None:
    page = page_of(to_explanation(grextract.extract(PAGE)))
    assert page[0] == f"  | [title: header-title] {TITLE}"
    assert page[4:7] == [FIRST, SECOND, THIRD]
    assert page[7].startswith("  | [source-line: tail-source-line] ")


def test_every_block_is_there_once() -> None:
    article = grextract.extract(PAGE)
    assert len(page_of(to_explanation(article))) == len(article.body) + len(article.removed)


def test_every_line_of_a_removed_block_stands_behind_the_gutter() -> None:
    record = Removed("donation", "Give.\nGive more.", "donation-click", 0)
    assert page_of(explained(record)) == ["  | [donation: donation-click] Give.\n  | Give more."]


@pytest.mark.parametrize(
    ("block", "shown"),
    [
        (Block("separator", "", 0), "* * *"),
        (Block("embed", "", 0, url="https://a.example/v"), "(embed: https://a.example/v)"),
        (Block("image", "A mill.", 0, url="/m.jpg", caption="A mill."), "(image: /m.jpg)\nA mill."),
        (Block("image", "", 0), "(image)"),
        (Block("paragraph", "[1] A note", 0), "[1] A note"),
    ],
)
def test_a_block_of_the_body_stands_plain(block: Block, shown: str) -> None:
    assert page_of(explained(block)) == [shown]


def test_a_separator_that_was_removed_bears_its_tag_alone() -> None:
    assert page_of(explained(Removed("separator", "", "fence", 0))) == ["  | [separator: fence]"]


# The head


def test_the_head_has_a_line_for_each_fact_that_is_known() -> None:
    head = explained(title="The Mills", published=date(2016, 3, 4), original_source=OriginalSource("River Post", None, None))
    assert [re.split(r":\s+", line) for line in head.rstrip().split("\n")] == [
        ["title", "The Mills"],
        ["published", "2016-03-04"],
        ["source", "River Post"],
        ["form", "html"],
        ["blocks", "0 of the body, 0 removed"],
    ]


def test_the_head_tells_encoding_and_remarks() -> None:
    article = Article(ArticleMetadata(), (), remarks=(Remark("no-byline", "none"),), encoding=Encoding("utf-8", "bom"))
    assert "html, utf-8 (bom)" in to_explanation(article)
    assert "no-byline: none" in to_explanation(article)


# Hostile pages


@pytest.mark.parametrize(
    "character",
    [*map(chr, range(9)), "\r", "\x0b", "\x1b", "\x7f", "\x9b", "\u202e", "\u2066", "\u200e", "\u200b", "\u2028", "\ufeff", "\ud800", "\U000e0041"],
)  # fmt: skip
@pytest.mark.parametrize("color", [False, True])
def test_a_character_that_a_terminal_would_obey_is_shown_and_never_sent(character: str, color: bool) -> None:
    hostile = f"a{character}[2Jb"
    blocks = (Removed("donation", hostile, hostile, 0), Block("image", hostile, 1, url=hostile), Block("paragraph", hostile, 2))
    written = SGR.sub("", explained(*blocks, title=hostile, byline=hostile, color=color))
    assert character not in written
    assert written.count(character.encode("unicode_escape").decode()) == 7


@pytest.mark.parametrize("text", ["می‌خواهم", "👩‍🔬 at the mill", "a\tb", "café “à l’été”", "河边"])
def test_ordinary_text_of_any_script_is_shown_as_it_is(text: str) -> None:
    assert page_of(explained(Block("paragraph", text, 0))) == [text]


# Colour


def test_without_colour_no_escape_is_written() -> None:
    assert "\x1b" not in to_explanation(FULL)


def test_colour_changes_no_word() -> None:
    assert SGR.sub("", to_explanation(FULL, color=True)) == to_explanation(FULL)


def test_the_body_is_never_painted() -> None:
    assert FIRST in to_explanation(grextract.extract(PAGE), color=True).split("\n\n")


def test_boilerplate_and_facts_differ_in_colour() -> None:
    def hues(kind: str) -> list[str]:
        return SGR.findall(page_of(explained(Removed(kind, "t", "r", 0), color=True))[0])

    assert hues("donation") != hues("byline")


def test_prose_outside_the_article_stands_behind_the_gutter_at_the_end() -> None:
    article = Article(ArticleMetadata(), (Block("paragraph", "One.", 0),), outside=("Two, which is elsewhere.",))
    assert to_explanation(article).endswith("One.\n\n  | [outside: prose-outside] Two, which is elsewhere.\n")
