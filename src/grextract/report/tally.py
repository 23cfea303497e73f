"""One pass over a corpus: everything that the report says, counted."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable
from string import hexdigits

from grextract.report.corpus import BrokenLine, Corpus
from grextract.report.ranks import Ranks
from grextract.report.seen import FIELDS, READ, Seen, read_row

__all__ = ["Tally", "tally_corpus"]

NAMED_LINES = 5


class Tally:
    """What was counted in the rows of a corpus.

    Memory depends on how many different names there are up to a bound, and takes eight bytes for each article.

    Attributes:
        months: articles by month (``2016-03``) and kind; those without a plausible day are in `undated`.
        text: characters of bodies and of each kind of boilerplate, by year.
        lacking: articles without a field, and the first of them.
        with_column: articles whose row has a column for the field.
        broken: rows that cannot be read; `broken_lines` are the first.
        absent: columns of `READ` that no row has.
        sightings: notices by kind and rule, written ``kind: rule``.
    """

    def __init__(self) -> None:
        self.articles = self.failed = self.undated = self.broken = 0
        self.absent: tuple[str, ...] = ()
        self.broken_lines: list[BrokenLine] = []
        self.months: Counter[tuple[str, str]] = Counter()
        self.text: dict[int | None, Counter[str]] = {}
        self.lacking = Ranks()
        self.with_column: Counter[str] = Counter()
        self.ranks = {
            name: Ranks()
            for name in ("kinds", "authors", "sources", "regions", "themes", "reports", "languages", "forms", "sites")
        }
        self.sightings = Ranks()
        self.remarks = Ranks()
        self.failures = Ranks()
        self.groups = Ranks()
        self.hashes = array("Q")

    def add(self, seen: Seen) -> None:
        """Count a row."""
        if seen.failure is not None:
            self.failed += 1
            self.failures.met(seen.failure[0], seen.example, said=seen.failure[1])
            return
        self.articles += 1
        self._add_day(seen)
        self._add_names(seen)
        self._add_text(seen)
        self._add_gaps(seen)
        self._add_copy(seen)

    def add_broken(self, line: BrokenLine) -> None:
        """Count a line that is no row."""
        self.broken += 1
        if len(self.broken_lines) < NAMED_LINES:
            self.broken_lines.append(line)

    @property
    def copies(self) -> tuple[int, int]:
        """How many bodies stand in several rows word for word, and how many rows those are."""
        import numpy

        counts = numpy.unique(numpy.asarray(self.hashes), return_counts=True)[1]
        several = counts[counts > 1]
        return len(several), int(several.sum())

    def _add_day(self, seen: Seen) -> None:
        if seen.day is None:
            self.undated += 1
        else:
            self.months[seen.day[:7], seen.kind] += 1

    def _add_names(self, seen: Seen) -> None:
        single = {"kinds": seen.kind, "sources": seen.source, "languages": seen.language, "forms": seen.form, "sites": seen.site}
        named = {name: (value,) for name, value in single.items() if value}
        for name, values in {**named, **seen.terms, "authors": seen.authors}.items():
            for value in values:
                self.ranks[name].met(value, seen.example, day=seen.day)

    def _add_text(self, seen: Seen) -> None:
        year = self.text.setdefault(seen.year, Counter())
        year["body"] += seen.length
        for notice in seen.notices:
            year[notice.kind] += notice.length
            self.sightings.met(f"{notice.kind}: {notice.rule}", seen.example, day=seen.day)

    def _add_gaps(self, seen: Seen) -> None:
        self.with_column.update(seen.lacking.keys())
        for name in FIELDS:
            if seen.lacking.get(name):
                self.lacking.met(name, seen.example, day=seen.day)
        for code, message in seen.remarks:
            self.remarks.met(code, seen.example, day=seen.day, said=message)

    def _add_copy(self, seen: Seen) -> None:
        if seen.group is not None:
            self.groups.met(seen.group, seen.example, day=seen.day)
        if seen.sha256 is not None and len(seen.sha256) == 64 and set(seen.sha256) <= set(hexdigits):
            self.hashes.append(int(seen.sha256[:16], 16))


def tally_corpus(corpus: Corpus, watch: Callable[[int], None] | None = None) -> Tally:
    """The tally of a corpus, whose `Corpus.wanted` should be `READ`.

    Args:
        corpus: its rows.
        watch: is told after each row how many bytes were passed.

    Raises:
        CorpusError: the file is no corpus.
        ImportError: the corpus is Parquet, and pyarrow is not installed.
        OSError: the file cannot be read.
    """
    tally = Tally()
    for row in corpus.rows():
        if isinstance(row, BrokenLine):
            tally.add_broken(row)
        else:
            try:
                tally.add(read_row(row))
            except ValueError as error:
                tally.add_broken(BrokenLine(corpus.number, str(error)))
        if watch is not None:
            watch(corpus.passed)
    tally.absent = tuple(name for name in READ if name not in corpus.columns) if corpus.number else ()
    return tally
