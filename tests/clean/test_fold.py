"""Text folded letter by letter."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from grextract.clean.fold import fold


@given(st.text())
def test_every_character_stays_where_it_was(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_case_and_accents_are_gone() -> None:
    assert fold("Ça À ÉLIRE Straße Ёлка Йод İ") == "ca a elire straße елка иод i"
