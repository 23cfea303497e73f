"""The signs of notices and of the site's own lines: one pass over a page tells which texts are worth reading as either."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from grextract.grammar.landmarks import GLUED_LABELS, GLUED_WORDS, SHAPES, YEAR_END
from grextract.metadata.taxonomy import KIND_OF
from grextract.notices.languages import LANGUAGE_NAMES
from grextract.notices.squeeze import PARTED, squeeze, starts_of_texts, texts_at

__all__ = ["Signed", "Signs", "signs_with"]


class Signed(NamedTuple):
    """The indexes of the texts that may hold a notice, of those that may hold a landmark, and that may be a list of languages."""

    notices: frozenset[int]
    lines: frozenset[int]
    languages: frozenset[int]


class Signs:
    """The words of notices and the signs of lines, compiled for one search.

    Args:
        words: the squeezed words of notices (`Matcher.words`).
    """

    def __init__(self, words: tuple[str, ...]) -> None:
        lines = sorted(set(_of_lines()))
        self._lines = len(words)
        self._languages = len(words) + len(lines)
        self._automaton = AhoCorasick([*words, *lines, *sorted(LANGUAGE_NAMES)])

    def read(self, squeezed: str) -> Signed:
        """What is worth reading as what; a date line with its byline (`is_dated`) has no sign.

        Args:
            squeezed: `squeeze_texts` of them all.
        """
        found = self._automaton.find_matches_as_indexes(squeezed, overlapping=True)
        first, second = self._lines, self._languages
        starts = starts_of_texts(squeezed)
        return Signed(
            texts_at(starts, [end - 1 for number, _, end in found if number < first]),
            texts_at(starts, [end - 1 for number, _, end in found if first <= number < second]),
            texts_at(starts, [end - 1 for number, _, end in found if number >= second]),
        )


@lru_cache(maxsize=32)
def signs_with(words: tuple[str, ...]) -> Signs:
    """The signs of lines beside these words, compiled once."""
    return Signs(words)


def _of_lines() -> Iterator[str]:
    for shape in SHAPES:
        hints = [squeeze(hint) for hint in shape.hints]
        yield from hints if hints and all(hints) else (PARTED + squeeze(opening) for opening in shape.openings)
    yield from (PARTED + squeeze(label) for label in KIND_OF)
    yield from map(squeeze, (*GLUED_WORDS, *GLUED_LABELS))
    yield from (end + PARTED for end in YEAR_END)
