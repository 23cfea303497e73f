"""The one reader of the table of translations."""

from __future__ import annotations

from grextract.clean.finds import Strength
from grextract.clean.translations import LABELS, TRANSLATIONS, Translation
from grextract.notices.matcher import LEGAL
from grextract.notices.squeeze import squeeze

__all__ = ["MARKS", "is_translated_label", "translation_of"]

LONGEST = 260
LONGEST_LEGAL = 420
WORDS_OF_LABEL = 5

OWN = tuple(row for row in TRANSLATIONS if row.strength == Strength.OWN)
BESIDE = tuple(row for row in TRANSLATIONS if row.strength == Strength.BESIDE)
MARKS = tuple(dict.fromkeys(mark for row in OWN for mark in row.marks))
"""Squeezed words one of which every row that needs no company asks for."""


def translation_of(sentence: str, *, beside: bool = False) -> Translation | None:
    """The row that a sentence is worded by, None when it lacks a group of its words.

    Args:
        beside: take the rows that need company too.
    """
    if len(sentence) > LONGEST_LEGAL:
        return None
    squeezed = squeeze(sentence).replace("\n", "")
    if (own := next((row for row in OWN if _holds(sentence, squeezed, row)), None)) is not None or not beside:
        return own
    return next((row for row in BESIDE if _holds(sentence, squeezed, row)), None)


def is_translated_label(sentence: str) -> bool:
    """Whether a sentence is the label of a translated disclaimer: "Haftungsausschluss:"."""
    return (
        sentence.endswith(":") and len(sentence.split()) <= WORDS_OF_LABEL and any(stem in squeeze(sentence) for stem in LABELS)
    )


def _holds(sentence: str, squeezed: str, row: Translation) -> bool:
    if len(sentence) > (LONGEST_LEGAL if row.kind in LEGAL else LONGEST):
        return False
    return (not row.marks or any(mark in squeezed for mark in row.marks)) and all(
        any(stem in squeezed for stem in group) for group in row.groups
    )
