"""The signs of the site's own lines: no line that the grammar reads is passed over."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.pages import generate
from hypothesis import given
from hypothesis import strategies as st

import grextract
from grextract.grammar.landmarks import SHAPES, is_dated, may_hold_landmark
from grextract.grammar.signs import Signs
from grextract.notices.languages import LANGUAGES, is_language_list
from grextract.notices.squeeze import squeeze_texts

FIXTURES = sorted((Path(__file__).parents[2] / "fixtures" / "pages").glob("*.html"))
PROSE = (Path(__file__).parents[1] / "notices" / "prose.txt").read_text("utf-8").splitlines()
WORDS = sorted(
    {word for shape in SHAPES for word in (*shape.openings, *shape.hints)} | {"1999", "(2004).", "by", " ", "Theme:", "A"}
)


def signed(texts: list[str]) -> frozenset[int]:
    found = Signs(()).read(squeeze_texts(texts))
    return found.lines | found.languages


def passed_over(texts: list[str]) -> list[str]:
    found = signed(texts)
    return [text for index, text in enumerate(texts) if index not in found and not is_dated(text)]


def lines_of(article: grextract.Article) -> list[str]:
    texts = [block.text for block in article.body] + [record.text for record in article.removed]
    return [line for text in texts for line in text.split("\n") if line]


@pytest.mark.parametrize("page", FIXTURES, ids=lambda page: page.stem)
def test_no_line_of_a_fixture_that_may_be_read_is_passed_over(page: Path) -> None:
    try:
        lines = lines_of(grextract.extract(page))
    except grextract.NotAnArticle:
        lines = []
    assert [line for line in passed_over(lines) if may_hold_landmark(line) or is_language_list(line)] == []


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_nor_is_one_of_a_generated_page(language: str) -> None:
    lines = [line for seed in range(20) for line in lines_of(grextract.extract(generate(seed, "hard", language).html))]
    assert [line for line in passed_over(lines) if may_hold_landmark(line) or is_language_list(line)] == []


@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), min_size=1, max_size=8))
def test_nor_is_one_made_of_its_words(words: list[str]) -> None:
    line = "".join(words).replace("\n", "")
    assert [text for text in passed_over([line]) if may_hold_landmark(text)] == []


@given(st.lists(st.sampled_from(sorted(LANGUAGES)), min_size=1, max_size=8), st.sampled_from(["", " And 40 more languages."]))
def test_nor_is_a_list_of_languages(names: list[str], end: str) -> None:
    line = ", ".join(names) + end
    assert [text for text in passed_over([line]) if is_language_list(text)] == []


def test_most_lines_of_prose_are_passed_over() -> None:
    assert len(passed_over(PROSE)) > 0.5 * len(PROSE)


def test_a_word_of_a_notice_inside_a_sign_is_found_too() -> None:
    signed = Signs(("copy", "rightholders", "yright")).read(squeeze_texts(["Copyright holders", "Rights"]))
    assert (signed.notices, signed.lines) == ({0}, {0})


def test_the_sign_of_one_text_is_none_of_its_neighbours() -> None:
    assert signed(["So it went", "By Ada Holm", "in the autumn", "Nobody was told in 2019", "why"]) == {1, 3}
