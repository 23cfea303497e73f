"""Text that looks like the site's notices and is not: it comes back as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from grextract.clean import clean_text
from tests.clean.sample import BODY, SHAPES, SHARE, shaped

TRAPS = Path(__file__).parent / "traps"
ORDINARY = (TRAPS / "ordinary.txt").read_text("utf-8").splitlines()
ABOUT = (TRAPS / "about-the-site.txt").read_text("utf-8").splitlines()
NEWSROOM = [line.replace(r"\n", "\n") for line in (TRAPS / "newsroom.txt").read_text("utf-8").splitlines()]
TOLD = (TRAPS / "told-notices.txt").read_text("utf-8").splitlines()
GAPS = (" ", "\n", "\n\n")
"""Texts in one line, in lines, in paragraphs."""
PROSE = (Path(__file__).parents[1] / "notices" / "prose.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("trap", [*ORDINARY, *ABOUT, *PROSE])
def test_prose_that_looks_like_a_notice_stays(trap: str) -> None:
    assert clean_text(trap).text == trap


@pytest.mark.parametrize("trap", [*ORDINARY, *ABOUT])
def test_so_it_does_in_small_letters(trap: str) -> None:
    assert clean_text(trap.lower()).text == trap.lower()


@pytest.mark.parametrize("shape", SHAPES)
def test_many_together_are_no_company_for_one_another(shape: str) -> None:
    text = shaped(shape, tuple(ORDINARY))
    assert clean_text(text).text == text


# Without punctuation nobody can tell a notice from one that is quoted.
@pytest.mark.parametrize("shape", [shape for shape in SHAPES if "without punctuation" not in shape])
def test_nor_are_many_texts_about_the_site(shape: str) -> None:
    text = shaped(shape, tuple(ABOUT))
    assert clean_text(text).text == text


def cleaned(*texts: str) -> list[str]:
    """The texts with each gap between them, cleaned."""
    return [clean_text(gap.join(texts)).text for gap in GAPS]


def joined(*texts: str) -> list[str]:
    return [gap.join(texts) for gap in GAPS]


@pytest.mark.parametrize("trap", PROSE)
def test_prose_stays_before_and_behind_a_notice(trap: str) -> None:
    trap = " ".join(trap.split())
    assert cleaned(BODY[0], SHARE, trap, BODY[1]) == joined(BODY[0], trap, BODY[1])
    assert cleaned(BODY[0], trap, SHARE, BODY[1]) == joined(BODY[0], trap, BODY[1])


def in_one_line(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("trap", [*NEWSROOM, *TOLD])
def test_news_of_what_notices_speak_of_stays(trap: str) -> None:
    assert clean_text(trap).text == trap


@pytest.mark.parametrize("trap", [*NEWSROOM, *TOLD])
def test_so_it_does_in_one_line(trap: str) -> None:
    assert clean_text(in_one_line(trap)).text == in_one_line(trap)


@pytest.mark.parametrize("texts", [NEWSROOM, TOLD], ids=["newsroom", "told notices"])
def test_all_the_news_together_stays(texts: list[str]) -> None:
    lines = [in_one_line(text) for text in texts]
    assert cleaned(*lines) == joined(*lines)


def test_all_the_news_stays_in_its_paragraphs() -> None:
    text = "\n\n".join(NEWSROOM)
    assert clean_text(text).text == text


@pytest.mark.parametrize("trap", [*NEWSROOM, *TOLD])
def test_news_stays_behind_a_notice(trap: str) -> None:
    trap = in_one_line(trap)
    assert cleaned(BODY[0], SHARE, trap, BODY[1]) == joined(BODY[0], trap, BODY[1])


@pytest.mark.parametrize("trap", [*NEWSROOM, *TOLD])
def test_news_stays_before_a_notice(trap: str) -> None:
    trap = in_one_line(trap)
    assert cleaned(BODY[0], trap, SHARE, BODY[1]) == joined(BODY[0], trap, BODY[1])
