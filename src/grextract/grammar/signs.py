"""The signs of the site's own lines: one pass over a page finds the texts that may hold one, and only those are read."""

from __future__ import annotations

from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick

from grextract.grammar.landmarks import GLUED_LABELS, SHAPES, YEAR_END
from grextract.metadata.taxonomy import KIND_OF
from grextract.notices.languages import LANGUAGE_NAMES
from grextract.notices.squeeze import PARTED, squeeze, texts_at

__all__ = ["signed_texts"]


def signed_texts(squeezed: str) -> frozenset[int]:
    """The indexes of the texts that may hold a landmark or a list of languages; ``squeezed`` is `squeeze_texts` of them.

    A date line with its byline (`is_dated`) has no sign.
    """
    return texts_at(squeezed, [end - 1 for _, _, end in AUTOMATON.find_matches_as_indexes(squeezed)])


def _signs() -> Iterator[str]:
    for shape in SHAPES:
        hints = [squeeze(hint) for hint in shape.hints]
        yield from hints if hints and all(hints) else (PARTED + squeeze(opening) for opening in shape.openings)
    yield from (PARTED + squeeze(label) for label in KIND_OF)
    yield from map(squeeze, ("©", "rigin", *GLUED_LABELS))
    yield from (end + PARTED for end in YEAR_END)
    yield from LANGUAGE_NAMES


AUTOMATON = AhoCorasick(sorted(set(_signs())))
