"""CSV: rows whose text loses nothing stay as they were written, quotes and all."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from grextract.columns.column import Column, MissingColumn, Tally, removed_values

__all__ = ["clean_csv"]

DELIMITERS = ",;\t|"
QUOTED = re.compile(r'"[^"]*"')
MARK = "\ufeff"


class Lines:
    """Lines handed to a reader, which takes several for a row with line breaks in its cells."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self._taken: list[str] = []

    def __iter__(self) -> Lines:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self._taken.append(line)
        return line

    def taken(self) -> str:
        """What was handed out since this was last asked, as it was written."""
        raw = "".join(self._taken)
        self._taken.clear()
        return raw


class Table(NamedTuple):
    """What the header of a table tells: how many cells a row has, what parts them, and which is the text."""

    width: int
    delimiter: str
    place: int


def clean_csv(lines: Iterable[str], column: Column, tally: Tally) -> Iterator[str]:
    """The rows with the column cleaned, the header first; the header's commonest of comma, semicolon, tab and bar parts cells.

    A row that has more cells than the header, or a quote where none can be, is reported by its line and passed on as it is,
    and so is all that follows a quote that is never closed.

    Args:
        lines: with their line ends, as a stream opened with ``newline=""`` gives them.

    Raises:
        MissingColumn: the header lacks the column, or is no CSV.
    """
    csv.field_size_limit(2**31 - 1)
    source = Lines(lines)
    first = next(source, None)
    if first is None:
        return
    mark = MARK if first.startswith(MARK) else ""
    first = first.removeprefix(mark)
    delimiter = _delimiter(first)
    rows = csv.reader(chain([first], source), delimiter=delimiter, strict=True)
    try:
        header = next(rows)
    except csv.Error as error:
        raise MissingColumn(f"the header is no CSV: {_reason(error)}") from error
    raw = source.taken().removeprefix(mark)
    column.check(header)
    tally.opened = True
    yield mark + (_written([*header, column.removed], raw, delimiter) if column.removed is not None else raw)
    table = Table(len(header), delimiter, header.index(column.name))
    while True:
        line = rows.line_num + 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            tally.fail(f"line {line}: {_reason(error)}")
            yield source.taken()
        else:
            yield _cleaned(row, source.taken(), table, column, tally, rows.line_num)


def _cleaned(row: list[str], raw: str, table: Table, column: Column, tally: Tally, line: int) -> str:
    """One row as it is to be written: as it was, unless its text lost something or a cell is added."""
    if len(row) > table.width:
        tally.fail(f"line {line}: {len(row)} cells, where the header has {table.width}")
        return raw
    cleaned = tally.clean(row[table.place]) if table.place < len(row) else None
    if not row or (column.removed is None and (cleaned is None or not cleaned.removed)):
        return raw
    if cleaned is not None:
        row[table.place] = cleaned.text
    if column.removed is not None:
        row += [""] * (table.width - len(row))
        row.append(json.dumps(removed_values(cleaned), ensure_ascii=False))
    return _written(row, raw, table.delimiter)


def _delimiter(header: str) -> str:
    """What parts the names of a header: the commonest of the known ones outside of quotes."""
    return max(DELIMITERS, key=QUOTED.sub("", header).count)


def _reason(error: csv.Error) -> str:
    if "unexpected end" in str(error):
        return "a quote opens a cell and none closes it: all from here on is passed on as it is"
    return str(error)


def _written(row: list[str], raw: str, delimiter: str) -> str:
    """A row, with the line end that it had.

    Up to Python 3.12 a writer quotes only those line breaks that are its own line end: it is given both.
    """
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter, lineterminator="\r\n").writerow(row)
    return stream.getvalue().removesuffix("\r\n") + raw[len(raw.rstrip("\r\n")) :]
