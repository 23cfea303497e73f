"""The oracle of the fuzzer sees what it is there to see."""

from __future__ import annotations

import dataclasses

import pytest
from fuzz.oracle import Broken, judge, judge_account
from fuzz.timing import Timed

import grextract
from grextract import Article, ArticleMetadata, Block, Link, Remark, Removed

SOUND = Article(
    ArticleMetadata(title="The Lock"),
    (Block("paragraph", "The gate was shut.", 1, (Link(4, 8, "https://a.example/"),)),),
    (Removed("title", "The Lock", "title", 0),),
)
FAULTS = {
    "no body and no reason": {"body": ()},
    "a body of nothing": {"body": (Block("paragraph", "", 1),)},
    "one place twice": {"removed": (Removed("title", "The Lock", "title", 1),)},
    "places that fall": {"body": (Block("paragraph", "a", 3), Block("paragraph", "b", 2))},
    "a type of no name": {"body": (Block("marquee", "a", 1),)},
    "a removed kind of no name": {"removed": (Removed("noise", "a", "r", 0),)},
    "a kind of no name": {"kind": "story"},
    "a link past its text": {"body": (Block("paragraph", "a", 1, (Link(0, 2, "https://a.example/"),)),)},
    "a link to nowhere": {"body": (Block("paragraph", "a", 1, (Link(0, 1, ""),)),)},
    "an empty fact": {"metadata": ArticleMetadata(title="")},
}


def test_a_sound_article_stands() -> None:
    judge(SOUND)


def test_an_empty_body_with_its_reason_stands() -> None:
    judge(dataclasses.replace(SOUND, body=(), remarks=(Remark("no-body", "nothing but notices"),)))


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_seen(fault: str) -> None:
    with pytest.raises(Broken):
        judge(dataclasses.replace(SOUND, **FAULTS[fault]))  # type: ignore[arg-type]


def test_a_word_in_neither_body_nor_ledger_is_seen() -> None:
    text = "The gate was shut at nine in the evening.\n\nNobody said why it was shut or by whom it had been ordered."
    article = grextract.extract(text)
    judge_account(text, [article])
    with pytest.raises(Broken, match="missing"):
        judge_account(text, [dataclasses.replace(article, body=article.body[:1])])


def test_a_lone_surrogate_is_seen() -> None:
    with pytest.raises(UnicodeEncodeError):
        judge(dataclasses.replace(SOUND, body=(Block("paragraph", "a \ud800 b", 1),)))


def test_an_answer_that_takes_too_long_is_seen() -> None:
    with pytest.raises(Broken, match="took"), Timed(0) as timed:  # noqa: PT012 - the work is what is timed
        timed.allowed = 0.0
        sum(range(100_000))
