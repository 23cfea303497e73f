"""A plain text of any length."""

from __future__ import annotations

import pytest

from grextract.columns.column import Tally
from grextract.columns.plain import clean_plain
from tests.clean.sample import BODY, SHARE


def cleaned(*chunks: str) -> tuple[str, Tally]:
    tally = Tally(print)
    return "".join(clean_plain(chunks, tally)), tally


def test_it_counts_as_one_text() -> None:
    text, tally = cleaned(f"{BODY[0]} Click the share button above", " to email/forward this article.")
    assert text == BODY[0]
    assert (tally.texts, tally.changed, tally.spans) == (1, 1, 1)


@pytest.mark.parametrize("end", ["", "\n"])
def test_a_file_that_closes_with_a_line_end_still_does(end: str) -> None:
    assert cleaned(f"{BODY[0]}\n\n{SHARE}{end}")[0] == BODY[0] + end


def test_nothing_gives_nothing() -> None:
    assert cleaned()[0] == ""
