"""The measure on generated pages: what counts as exact, as a loss and as a leak."""

from __future__ import annotations

import pytest
from benchmarks.pages import generate
from benchmarks.quality import Tally, judge, measure

import grextract

PAGE = generate(3, "hard")
ARTICLE = grextract.extract(PAGE.html)
NOTICE = next(text for _, text in PAGE.removed if len(text.split()) > 5)


def judged(body: tuple[grextract.Block, ...]) -> tuple[int, int, int]:
    tally = Tally()
    judge(tally, PAGE, grextract.Article(ARTICLE.metadata, body).text)
    return tally.exact, tally.loss, tally.leak


def test_a_body_of_the_same_words_is_exact() -> None:
    assert judged(ARTICLE.body) == (1, 0, 0)


def test_a_body_without_a_paragraph_is_a_loss() -> None:
    assert judged(ARTICLE.body[1:]) == (0, 1, 0)


def test_a_body_with_a_notice_is_a_leak() -> None:
    assert judged((*ARTICLE.body, grextract.Block("paragraph", NOTICE, 999))) == (0, 0, 1)


@pytest.mark.long  # the floors hold it too
@pytest.mark.parametrize("renamed", [False, True])
@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("grade", ["plain", "hard"])
def test_no_generated_page_loses_a_paragraph(grade: str, language: str, renamed: bool) -> None:
    tally = measure(grade, language, 60, renamed=renamed)
    assert tally.loss == 0, tally.faults
