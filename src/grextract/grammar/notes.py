"""Foot- and endnotes, told by their marks and by the heading over them."""

from __future__ import annotations

import re

from grextract.grammar.landmarks import NOTE_MARK
from grextract.metadata.dates import DATE

__all__ = ["is_citation", "is_notes", "is_numbered"]

NOTES_HEADING = re.compile(
    r"\W*(?:(?:end|foot)?notes?(?: and references)?|references|sources|bibliography|références|bibliographie|notas|referencias|fuentes|bibliografía)\W*$",
    re.I,
)
# "..., Global Research, June 30, 2014", "..., The Harbour Post, 4 December 2010."
CITATION = re.compile(
    rf",\s+[^,:;!?]{{3,60}},?\s+\(?(?:{DATE})[).,;]*(?:\s+(?:[^\W\d]+\s?:?\s+){{0,3}}[<(\[]?(?:https?://|www\.)\S+)?$"
)
CITATION_COMMAS = 2
NUMBERED = re.compile(r"\d{1,3}[.)]\s")


def is_citation(text: str) -> bool:
    """True for an entry of a bibliography: names and a title parted by commas, with a date at its end."""
    may_end = text[-1:] in "0123456789.)" or "www." in text or "://" in text
    return may_end and text.count(",") >= CITATION_COMMAS and CITATION.search(text) is not None


def is_notes(text: str) -> bool:
    """Whether it is a note, several, or the heading over them."""
    first, _, others = text.partition("\n")
    return NOTE_MARK.match(text) is not None or (
        NOTES_HEADING.match(first) is not None and (not others or NOTE_MARK.match(others) is not None)
    )


def is_numbered(text: str) -> bool:
    """Whether a number and a stop open it, as a note or an item of a list."""
    return NUMBERED.match(text) is not None
