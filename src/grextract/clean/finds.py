"""What was found in a text: a span that may be taken out, and how much company it needs for that."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

__all__ = ["Find", "Strength", "disjoint"]


class Strength(IntEnum):
    """What a find needs to be taken out of a text that may be anybody's."""

    BESIDE = 1
    """It stands beside one that is taken."""
    SURE = 2
    """The text holds one that is the site's own."""
    ALONE = 3
    """Nothing; but it tells nothing of the site either: an appeal of the outlet, a rule of the caller."""
    OWN = 4
    """Nothing: only this site prints it so. It shows that the text is of the site."""


class Find(NamedTuple):
    """A span that may be a notice or a line of the site; ``end`` is behind its last character."""

    start: int
    end: int
    kind: str
    rule: str
    strength: Strength


def disjoint(finds: Iterable[Find]) -> list[Find]:
    """The finds in order, of those that overlap the strongest, then the longest."""
    kept: list[Find] = []
    for find in sorted(finds):
        if not kept or find.start >= kept[-1].end:
            kept.append(find)
        elif (find.strength, find.end - find.start) > (kept[-1].strength, kept[-1].end - kept[-1].start):
            kept[-1] = find
    return kept
