"""Which column of a table is cleaned, and what became of its texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from grextract.clean import CleanText, clean_text

__all__ = ["Column", "MissingColumn", "Tally", "removed_values"]


class MissingColumn(ValueError):
    """A table has no column of that name, or has one that it should not have."""


@dataclass(frozen=True, slots=True)
class Column:
    """The column to clean, and the one that gets what was taken from it.

    Attributes:
        name: of the column of texts.
        removed: of a new column, None for none.
    """

    name: str = "text"
    removed: str | None = None

    def check(self, columns: Iterable[str]) -> None:
        """Make sure that a table has the one column and not yet the other.

        Raises:
            MissingColumn: it has not, and the message lists the columns there are; or it has several of that name.
        """
        columns = list(columns)
        if self.name not in columns:
            raise MissingColumn(f"no column {self.name!r}: name one of {', '.join(columns) or 'none at all'} with --column")
        if columns.count(self.name) > 1:
            raise MissingColumn(
                f"{columns.count(self.name)} columns are called {self.name!r}: rename all but one, so that it can be named"
            )
        if self.removed is not None and self.removed in columns:
            raise MissingColumn(f"there is a column {self.removed!r} already: name a new one with --removed")


@dataclass(slots=True)
class Tally:
    """What became of the texts of a table.

    Attributes:
        report: told of every row that could not be read, in a sentence.
        texts: how many were read.
        changed: how many of them lost something.
        spans: how many spans were taken.
        failed: how many rows could not be read; they are passed on as they are.
        opened: whether the input was found to be what it should be: a table with that column.
    """

    report: Callable[[str], object]
    texts: int = 0
    changed: int = 0
    spans: int = 0
    failed: int = 0
    opened: bool = False

    def clean(self, text: str) -> CleanText:
        """A text cleaned and counted."""
        cleaned = clean_text(text)
        self.texts += 1
        self.changed += bool(cleaned.removed)
        self.spans += len(cleaned.removed)
        return cleaned

    def fail(self, message: str) -> None:
        """Count a row that could not be read, and tell of it."""
        self.failed += 1
        self.report(message)


def removed_values(cleaned: CleanText | None) -> list[dict[str, Any]]:
    """The spans taken from a text, as the column of removed spans holds them."""
    return [span.to_dict() for span in cleaned.removed] if cleaned is not None else []
