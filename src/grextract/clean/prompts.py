"""The one reader of the table of translations."""

from __future__ import annotations

from collections.abc import Iterable

from grextract.clean.finds import Strength
from grextract.clean.tongues import is_worded, speaks
from grextract.clean.translations import LABELS, TRANSLATIONS, Translation
from grextract.notices.matcher import LEGAL
from grextract.notices.squeeze import squeeze, squeeze_with_map

__all__ = ["MARKS", "extent_of", "is_prompt", "is_translated_label", "translation_of"]

LONGEST = 260
LONGEST_LEGAL = 420
WORDS_OF_LABEL = 5

BESIDE = tuple(row for row in TRANSLATIONS if row.strength == Strength.BESIDE)
BY_MARK: dict[str, list[Translation]] = {}
for _row in TRANSLATIONS:
    for _mark in _row.marks:
        BY_MARK.setdefault(_mark, []).append(_row)
MARKS = tuple(BY_MARK)
"""Squeezed words one of which every row that needs no company asks for."""


def translation_of(sentence: str, marks: Iterable[str], *, beside: bool = False) -> Translation | None:
    """The row that a sentence is worded by, None when it lacks a group of its words.

    Args:
        sentence: of a text.
        marks: those of `MARKS` that the text holds.
        beside: take the rows that need company too.
    """
    if len(sentence) > LONGEST_LEGAL:
        return None
    squeezed = squeeze(sentence).replace("\n", "")
    rows = [row for mark in marks if mark in squeezed for row in BY_MARK.get(mark, ())]
    if beside:
        rows += BESIDE
    return next((row for row in rows if _holds(sentence, squeezed, row)), None)


def extent_of(sentence: str, row: Translation) -> tuple[int, int]:
    """From its first to its last word that a row asks for, in a sentence that has them all."""
    squeezed, places = squeeze_with_map(sentence)
    stems = [stem for group in (*row.groups, row.marks) for stem in group if stem in squeezed]
    return places[min(map(squeezed.find, stems))], places[max(squeezed.rfind(stem) + len(stem) for stem in stems) - 1] + 1


def is_prompt(sentence: str, row: Translation) -> bool:
    """Whether a sentence of a row is a notice from end to end, and not prose in which its words stand."""
    return is_worded(sentence, row.language)


def is_translated_label(sentence: str) -> bool:
    """Whether a sentence is the label of a translated disclaimer: "Haftungsausschluss:"."""
    return (
        sentence.endswith(":") and len(sentence.split()) <= WORDS_OF_LABEL and any(stem in squeeze(sentence) for stem in LABELS)
    )


def _holds(sentence: str, squeezed: str, row: Translation) -> bool:
    if len(sentence) > (LONGEST_LEGAL if row.kind in LEGAL else LONGEST):
        return False
    if not all(any(stem in squeezed for stem in group) for group in row.groups):
        return False
    return row.states or speaks(sentence, row.language)
