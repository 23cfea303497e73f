"""Counts of names of which there may be any number, in bounded memory."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from grextract.report.seen import Example

__all__ = ["Rank", "Ranks"]

LIMIT = 20_000
EXAMPLES = 3


@dataclass(slots=True)
class Rank:
    """A name and how often it was met.

    Attributes:
        name: as the rows have it.
        count: rows or records.
        by_year: the same, of each year of publication.
        first: the earliest day on which it was met, and where.
        last: the latest day, and where.
        examples: the first rows that have it, each with what was said there.
    """

    name: str
    count: int = 0
    by_year: Counter[int] = field(default_factory=Counter)
    first: tuple[str, Example] | None = None
    last: tuple[str, Example] | None = None
    examples: list[tuple[Example, str]] = field(default_factory=list)

    @property
    def days(self) -> tuple[str, str]:
        """The first and the last day, as words."""
        return (self.first[0] if self.first else "–", self.last[0] if self.last else "–")

    def met(self, example: Example, day: str | None, said: str) -> None:
        """Count one more."""
        self.count += 1
        if len(self.examples) < EXAMPLES and all(example != known for known, _ in self.examples):
            self.examples.append((example, said))
        if day is None:
            return
        self.by_year[int(day[:4])] += 1
        if self.first is None or day < self.first[0]:
            self.first = (day, example)
        if self.last is None or day > self.last[0]:
            self.last = (day, example)


class Ranks:
    """The names of one column.

    When there are more than ``limit``, those of the lesser half by count are forgotten: memory is bounded, and a count is short
    of the truth by `short` at most (lossy counting).
    """

    def __init__(self, limit: int = LIMIT) -> None:
        self.limit = limit
        self.short = 0
        self._ranks: dict[str, Rank] = {}

    def __len__(self) -> int:
        return len(self._ranks)

    def met(self, name: str, example: Example, *, day: str | None = None, said: str = "") -> None:
        """Count a name, met in a row of a day.

        Args:
            name: what is counted.
            example: the row.
            day: its ISO day of publication.
            said: what the row says of it.
        """
        if name not in self._ranks and len(self._ranks) >= self.limit:
            self._forget()
        self._ranks.setdefault(name, Rank(name)).met(example, day, said)

    def most(self, number: int | None = None) -> list[Rank]:
        """The most frequent first, those of one count by name."""
        return sorted(self._ranks.values(), key=lambda rank: (-rank.count, rank.name))[:number]

    def _forget(self) -> None:
        kept = sorted(self._ranks.values(), key=lambda rank: -rank.count)
        forgotten = kept[self.limit // 2 :]
        self.short += forgotten[0].count
        for rank in forgotten:
            del self._ranks[rank.name]
