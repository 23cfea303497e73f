"""Whether a text may hold anything of the site at all, in one pass; most texts hold nothing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from grextract.clean.prompts import MARKS
from grextract.clean.runs import RUNS, Run
from grextract.notices.squeeze import DELETED, FOLDING, squeeze

__all__ = ["Gate", "Marks"]

NAMES = (
    "Global Research", "mondialisation.ca", "globalizacion.ca", "asia-pacific research", "de Globalización", "en Globalización",
    "research on globalization", "research on globalisation", "recherche sur la mondialisation",
    "investigación sobre la globalización", "investigación en globalización", "ricerca sulla globalizzazione",
    "pesquisa sobre globalização", "pesquisa sobre a globalização", "investigação sobre globalização", "investigação sobre a globalização",
    "Globalisierungsforschung", "Forschung zur Globalisierung", "Forschung über Globalisierung", "исследований глобализации",
    "исследованиям глобализации", "исследованию глобализации", "исследования глобализации",
)  # fmt: skip
"""How the site and its publisher are called, also by a machine that translates."""

OTHER_SIGNS = DELETED + b"\n"
COMMON_LETTERS = "оаОА"
"""Of Cyrillic: no text in it lacks all of them."""
# One byte a letter in this encoding, so that a text of millions is folded at once.
CODEPAGE = "cp1251"
SMALL = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
FOLDED = bytes.maketrans((SMALL.upper() + "Ёёй").encode(CODEPAGE), (SMALL.replace("й", "и") + "ееи").encode(CODEPAGE))
OTHERS = bytes(code for code in range(256) if bytes([code]) not in (SMALL + SMALL.upper() + "Ёё").encode(CODEPAGE))


class Marks(NamedTuple):
    """The wordings that a text may hold, and all the words of the gate that it does hold."""

    runs: tuple[Run, ...]
    words: frozenset[str]


class Gate:
    """The words one of which stands in every text that holds something of the site.

    Args:
        anchors: those of the caller's own rules.
    """

    def __init__(self, anchors: Iterable[str] = ()) -> None:
        words = (*(run.key for run in RUNS), *map(squeeze, NAMES), *MARKS, *map(squeeze, anchors))
        self._words = list(dict.fromkeys(_reduced(word).strip() for word in words))
        self._automaton = AhoCorasick(self._words, implementation=Implementation.DFA)

    def read(self, text: str) -> Marks | None:
        """What the text may hold; None when it holds none of the words, and nothing of the site."""
        found = {number for number, _, _ in self._automaton.find_matches_as_indexes(_reduced(text), overlapping=True)}
        if not found:
            return None
        words = {self._words[number] for number in found}
        return Marks(tuple(run for run in RUNS if _reduced(run.key) in words), frozenset(words))


def _reduced(text: str) -> str:
    """The letters and digits of a text without case and accents, those of other scripts left out, Cyrillic ones behind."""
    if text.isascii():
        return text.encode("ascii").translate(FOLDING, OTHER_SIGNS).decode("ascii")
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss"))
    latin = plain.encode("ascii", "ignore").translate(FOLDING, OTHER_SIGNS).decode("ascii")
    return latin + "\n" + _cyrillic(text) if any(letter in text for letter in COMMON_LETTERS) else latin


def _cyrillic(text: str) -> str:
    return text.encode(CODEPAGE, "ignore").translate(FOLDED, OTHERS).decode(CODEPAGE)
