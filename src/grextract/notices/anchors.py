"""The anchors of the sure rules, found in one pass over a whole page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from grextract.notices.rules import Rule
from grextract.notices.squeeze import squeeze, squeeze_with_map, starts_of_texts, texts_at

__all__ = ["Anchors", "Hit"]


@dataclass(frozen=True, slots=True)
class Hit:
    """An anchor of a rule in a text, or words by which a page speaks of itself (no rule); indexes of the text itself."""

    rule: Rule | None
    start: int
    end: int


class Anchors:
    """The anchors of these rules and the pointers, by which a page speaks of itself, compiled for one search.

    Attributes:
        words: the squeezed anchors and pointers.
    """

    def __init__(self, rules: Sequence[Rule], pointers: Sequence[str]) -> None:
        anchors: list[tuple[str, Rule | None]] = [(squeeze(anchor), rule) for rule in rules for anchor in rule.anchors]
        anchors += [(squeeze(pointer), None) for pointer in pointers]
        self._rules = tuple(rule for _, rule in anchors)
        self.words = tuple(anchor for anchor, _ in anchors)
        self._automaton = AhoCorasick(self.words)

    def marked(self, squeezed: str) -> frozenset[int]:
        """The indexes of the texts that hold one; ``squeezed`` is `squeeze_texts` of them."""
        found = self._automaton.find_matches_as_indexes(squeezed)
        return texts_at(starts_of_texts(squeezed), [start for _, start, _ in found]) if found else frozenset()

    def hits(self, text: str) -> list[Hit]:
        """All of one text, by their start, the longest first."""
        squeezed, indexes = squeeze_with_map(text)
        hits = [
            Hit(self._rules[number], indexes[start], indexes[end - 1] + 1)
            for number, start, end in self._automaton.find_matches_as_indexes(squeezed, overlapping=True)
        ]
        return sorted(hits, key=lambda hit: (hit.start, -hit.end))
