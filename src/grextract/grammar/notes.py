"""Foot- and endnotes, told by their marks and by the heading over them."""

from __future__ import annotations

import re

from grextract.grammar.landmarks import NOTE_MARK

__all__ = ["is_notes", "is_numbered"]

NOTES_HEADING = re.compile(
    r"\W*(?:(?:end|foot)?notes?(?: and references)?|references|sources|bibliography|références|bibliographie|notas|referencias|fuentes|bibliografía)\W*$",
    re.I,
)
NUMBERED = re.compile(r"\d{1,3}[.)]\s")


def is_notes(text: str) -> bool:
    """Whether it is a note, several, or the heading over them."""
    first, _, others = text.partition("\n")
    return NOTE_MARK.match(text) is not None or (
        NOTES_HEADING.match(first) is not None and (not others or NOTE_MARK.match(others) is not None)
    )


def is_numbered(text: str) -> bool:
    """Whether a number and a stop open it, as a note or an item of a list."""
    return NUMBERED.match(text) is not None
