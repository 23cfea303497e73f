"""An extracted corpus, read row by row in bounded memory: Parquet in batches, JSON lines one at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from grextract.pipelines.rows import COLUMNS, Row

__all__ = ["BrokenLine", "Corpus", "CorpusError"]

PARQUET = b"PAR1"
BATCH = 200
LONGEST_LINE = 256 * 1024 * 1024


class CorpusError(ValueError):
    """A file that is no corpus of extracted articles; the message says why, and what one is."""


@dataclass(frozen=True, slots=True)
class BrokenLine:
    """A line of JSON lines that is no row.

    Attributes:
        number: from 1.
        reason: why it is none.
    """

    number: int
    reason: str


@dataclass(slots=True)
class Corpus:
    """The rows of a corpus, as ``grextract batch`` or ``grextract extract --format jsonl`` wrote them.

    What the file holds decides how it is read, not its name.

    Attributes:
        path: the file.
        wanted: the columns to read, of a file that lets one choose.
        columns: which columns of the rows were met so far.
        number: the line, or the row, that is read at present, from 1.
        passed: how many bytes of the file were passed so far.
    """

    path: Path
    wanted: tuple[str, ...] = tuple(COLUMNS)
    columns: set[str] = field(default_factory=set)
    number: int = 0
    passed: int = 0

    @property
    def size(self) -> int:
        """Bytes of the file."""
        return self.path.stat().st_size

    def rows(self) -> Iterator[Row | BrokenLine]:
        """Each row, its columns as in `COLUMNS`, those that the file lacks left out; and each line that is none.

        Raises:
            CorpusError: the file is no corpus.
            ImportError: the corpus is Parquet, and pyarrow is not installed (``[parquet]``).
            OSError: the file cannot be read.
        """
        with self.path.open("rb") as stream:
            is_parquet = stream.read(len(PARQUET)) == PARQUET
            stream.seek(0)
            yield from self._batches(stream) if is_parquet else self._lines(stream)

    def _batches(self, stream: BinaryIO) -> Iterator[Row]:
        import pyarrow as pa
        import pyarrow.parquet as pq

        try:
            table = pq.ParquetFile(stream)
            self.columns = {*table.schema_arrow.names} & {*COLUMNS}
            read = [name for name in self.wanted if name in self.columns]
            for batch in table.iter_batches(batch_size=BATCH, columns=read) if read else ():
                self.passed += self.size * batch.num_rows // max(1, table.metadata.num_rows)
                for row in batch.to_pylist():
                    self.number += 1
                    yield row
        except (pa.ArrowException, OSError, OverflowError) as error:  # a damaged file is any of the three to pyarrow
            raise CorpusError(f"the Parquet file cannot be read: {error}") from error
        if not read:
            raise CorpusError(f"the Parquet file has none of the columns of a corpus that are read ({', '.join(self.wanted)})")

    def _lines(self, stream: BinaryIO) -> Iterator[Row | BrokenLine]:
        broken = None
        for self.number, line in enumerate(_whole_lines(stream), 1):
            self.passed = stream.tell()
            if not line.strip():
                continue
            try:
                row = _row(line)
            except ValueError as error:
                broken = broken or BrokenLine(self.number, str(error))
                yield BrokenLine(self.number, str(error))
            else:
                self.columns.update(row)
                yield row
        if broken is not None and not self.columns:
            raise CorpusError(f"no line is a row of a corpus; line {broken.number}: {broken.reason}")


def _whole_lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines, one that is too long cut short: what is left of it is no JSON."""
    while line := stream.readline(LONGEST_LINE):
        yield line
        while not line.endswith(b"\n") and (line := stream.readline(LONGEST_LINE)):
            pass


def _row(line: bytes) -> Row:
    """The row of a line.

    Raises:
        ValueError: the line is none.
    """
    try:
        values = json.loads(line)
    except RecursionError as error:
        raise ValueError("JSON nested too deep") from error
    except ValueError as error:
        raise ValueError(f"no JSON: {error}") from error
    if not isinstance(values, dict):
        raise ValueError("no JSON object")
    values = _flat(values) if "status" in values else values
    row = {name: values[name] for name in COLUMNS if name in values}
    if not row:
        raise ValueError("no column of a corpus that 'grextract batch' writes")
    return row


def _flat(values: dict[str, Any]) -> Row:
    """A line of ``grextract extract --format jsonl``, its metadata raised one level."""
    metadata, error = values.get("metadata"), values.get("error")
    row = values | (metadata if isinstance(metadata, dict) else {}) | {"input": values.get("source"), "error_kind": None}
    if isinstance(error, dict):
        row |= {"error_kind": error.get("kind") or error.get("type"), "error": error.get("message")}
    return row
