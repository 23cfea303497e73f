"""Wrapped lines told by their lengths."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest

from grextract.forms.wrapping import overflows, wrap_width

PROSE = (
    "The mills along the river closed in the autumn, and nobody in the three towns was told why until the spring, when the clerk "
    "who had kept the wage books came back from the coast with a trunk and a limp, and asked for a room above the old chandlery. "
    "He said that the owners had sold the water, which nobody had known could be sold, and that the wheels had been bought for "
    "their iron by a man who never saw them."
)


@pytest.mark.parametrize("width", [40, 60, 72, 78, 100])
def test_a_text_wrapped_at_a_width_has_that_width_or_one_that_parts_it_alike(width: int) -> None:
    lines = textwrap.wrap(PROSE, width)
    found = wrap_width([*lines, "", *lines])
    assert all(overflows(before, after, found) for before, after in pairwise(lines))


def test_an_indented_text_is_as_wide_as_its_right_edge() -> None:
    lines = [f"   {line}" for line in textwrap.wrap(PROSE, 69)]
    assert 66 <= wrap_width(lines) <= 76


def test_paragraphs_of_one_line_each_are_not_wrapped() -> None:
    assert wrap_width([PROSE, PROSE[:200], PROSE[:310], PROSE[:150], PROSE]) == 0


def test_verse_is_not_wrapped() -> None:
    verse = ["The keeper of the lower lamp", "went down", "to count the boats at dawn", "and found", "the sea gone home", "again"]
    assert wrap_width(verse * 3) == 0


def test_a_menu_is_not_wrapped() -> None:
    assert wrap_width(["Home", "About us", "Latin America & Caribbean", "Culture, Society & History", "Europe"] * 4) == 0


def test_letters_that_take_two_columns_count_as_two() -> None:
    assert overflows("日本語 and forty", "more", 20)


def test_what_hides_an_address_is_one_word() -> None:
    assert overflows("She can be reached at", "[email protected] or by post", 30)
