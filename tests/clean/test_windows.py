"""Windows of a long text."""

from __future__ import annotations

import pytest

from grextract.clean.windows import WINDOW, windows

PARAGRAPHS = "\n\n".join(["word " * 40 + "end."] * 3000)


@pytest.mark.parametrize("text", ["", "short", PARAGRAPHS, "x" * (3 * WINDOW + 1), "word " * WINDOW, "。" * 2 * WINDOW])
def test_they_hold_every_character_once(text: str) -> None:
    assert "".join(windows([text])) == text
    assert max(map(len, windows([text]))) <= WINDOW


@pytest.mark.parametrize("size", [1 << 10, WINDOW - 1, WINDOW + 1])
def test_they_are_the_same_however_the_text_is_chunked(size: int) -> None:
    chunks = [PARAGRAPHS[at : at + size] for at in range(0, len(PARAGRAPHS), size)]
    assert list(windows(chunks)) == list(windows([PARAGRAPHS]))


def test_they_part_between_paragraphs_where_there_are_any() -> None:
    assert all(window.startswith("\n\n") for window in list(windows([PARAGRAPHS]))[1:])


def test_they_part_between_sentences_of_one_line() -> None:
    assert all(window.endswith("end.") for window in windows([PARAGRAPHS.replace("\n\n", " ")]))
