"""The whitespace that a span leaves."""

from __future__ import annotations

import pytest

from grextract.clean.finds import Find, Strength
from grextract.clean.joints import kept_ranges, on_original


def left(text: str, *, first: bool = True) -> str:
    """The text without what stands between angle brackets."""
    finds, at = [], 0
    while (start := text.find("<", at)) >= 0:
        at = text.index(">", start) + 1
        finds.append(Find(start, at, "a", "b", Strength.OWN))
    return "".join(text[a:b] for a, b in kept_ranges(text, finds, first=first))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("one <x> two", "one two"),
        ("one<x>two", "onetwo"),
        ("one<x> two", "one two"),
        ("one\n<x>\n\ntwo", "one\n\ntwo"),
        ("one\n\n<x> two", "one\n\ntwo"),
        ("one <x> <y>\n<z> two", "one two"),
        (" <x> one", "one"),
        ("one <x> ", "one"),
        ("one  \t<x> two", "one  \ttwo"),
        ("<x>", ""),
        (" one  two ", " one  two "),
        (" one <x> two ", " one two "),
    ],
)
def test_the_wider_space_stays_and_none_at_an_end(text: str, wanted: str) -> None:
    assert left(text) == wanted


def test_the_space_that_opens_a_later_window_stays() -> None:
    assert left("\n\n<x> one", first=False) == "\n\none"


def test_a_stretch_of_what_is_left_is_found_in_the_text() -> None:
    assert list(on_original([(2, 5), (8, 10)], 1, 4)) == [(3, 5), (8, 9)]
