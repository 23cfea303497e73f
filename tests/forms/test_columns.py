"""Columns set side by side."""

from __future__ import annotations

import textwrap

from grextract.forms.columns import parted

PROSE = textwrap.wrap(
    "Nobody in the three towns was told why the mills along the river had closed in the autumn of that year. " * 6, 50
)
MENU = ["THEMES", "Economy", "History", "Culture", "REGIONS", "Europe", "Africa", "Asia"]


def beside(left: list[str], right: list[str], place: int) -> list[str]:
    rows = max(len(left), len(right))
    left, right = left + [""] * (rows - len(left)), right + [""] * (rows - len(right))
    return [f"{a:{place}}{b}".rstrip() for a, b in zip(left, right, strict=True)]


def test_a_menu_beside_a_text_comes_after_it() -> None:
    assert [[line for line in part if line] for part in parted(beside(MENU, PROSE, 24))] == [PROSE, MENU]


def test_a_sidebar_that_ends_early_does_not_part_the_text() -> None:
    text, _ = parted(beside(PROSE, MENU, 60))
    assert text == PROSE


def test_a_table_of_figures_stays_together() -> None:
    table = ["Gauge            1984      1994"] + [f"Ford {n}           17 days   24 days" for n in range(9)]
    assert parted(table) == [table]


def test_a_plain_text_stays_as_it_is() -> None:
    assert parted(PROSE) == [PROSE]


def test_items_and_their_marks_are_no_columns() -> None:
    items = [
        line
        for n in range(1, 8)
        for line in (f"{n}.  The rope is let down, and the knot that comes up", "    wet is read aloud.")
    ]
    assert parted(items) == [items]
