"""Counts in sentences."""

from __future__ import annotations

import pytest

from grextract.plural import counted


@pytest.mark.parametrize(
    ("count", "noun", "written"),
    [
        (1, "row", "1 row"),
        (0, "row", "0 rows"),
        (12345, "page", "12,345 pages"),
        (1, "body", "1 body"),
        (2, "body", "2 bodies"),
        (2, "day", "2 days"),
    ],
)
def test_a_count_agrees_with_its_noun(count: int, noun: str, written: str) -> None:
    assert counted(count, noun) == written
