"""The column to clean, and the count of what became of it."""

from __future__ import annotations

import pytest

from grextract.columns.column import Column, MissingColumn, Tally
from tests.clean.sample import BODY, SHARE


def test_a_column_that_is_there_passes() -> None:
    Column("text", "removed").check(["id", "text"])


def test_a_missing_column_is_told_with_those_there_are() -> None:
    with pytest.raises(MissingColumn, match="no column 'body': name one of id, text"):
        Column("body").check(["id", "text"])


def test_a_column_for_what_was_taken_is_a_new_one() -> None:
    with pytest.raises(MissingColumn, match="a column 'id' already"):
        Column("text", "id").check(["id", "text"])


def test_texts_changes_and_spans_are_counted() -> None:
    tally = Tally(print)
    tally.clean(BODY[0])
    tally.clean(f"{SHARE} {BODY[0]} {SHARE}")
    assert (tally.texts, tally.changed, tally.spans, tally.failed) == (2, 1, 2, 0)


def test_a_failure_is_counted_and_told() -> None:
    told: list[str] = []
    tally = Tally(told.append)
    tally.fail("line 3: broken")
    assert (tally.failed, told) == (1, ["line 3: broken"])
