"""The signs of notices and of the site's own lines: one pass over a page tells which texts are worth reading as either."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from grextract.grammar.landmarks import GLUED_LABELS, GLUED_WORDS, SHAPES, YEAR_END
from grextract.metadata.taxonomy import KIND_OF
from grextract.notices.languages import LANGUAGE_NAMES
from grextract.notices.squeeze import PARTED, squeeze, starts_of_texts, texts_at

__all__ = ["Signs", "signs_with"]


class Signs:
    """The words of notices and the signs of lines, compiled for one search.

    Args:
        words: the squeezed words of notices (`Matcher.words`).
    """

    def __init__(self, words: tuple[str, ...]) -> None:
        self._words = len(words)
        self._automaton = AhoCorasick([*words, *sorted(set(_of_lines()))])

    def read(self, squeezed: str) -> tuple[frozenset[int], frozenset[int]]:
        """The indexes of the texts that may hold a notice, and of those that may hold a landmark or a list of languages.

        A date line with its byline (`is_dated`) has no sign.

        Args:
            squeezed: `squeeze_texts` of them all.
        """
        found = self._automaton.find_matches_as_indexes(squeezed, overlapping=True)
        words = [end - 1 for number, _, end in found if number < self._words]
        signs = [end - 1 for number, _, end in found if number >= self._words]
        starts = starts_of_texts(squeezed)
        return texts_at(starts, words), texts_at(starts, signs)


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
    yield from LANGUAGE_NAMES
