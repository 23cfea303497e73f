"""JSON lines and Parquet: rows encoded by the workers, written in parts, and the parts put together."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING, Protocol

from grextract.pipelines.extras import load
from grextract.pipelines.rows import Row, arrow_batch, arrow_schema

if TYPE_CHECKING:
    import pyarrow

__all__ = ["FORMATS", "Format"]


class Format(Protocol):
    """How rows are kept in a file."""

    def check(self) -> None:
        """Raise ImportError when a library that it needs is not installed."""

    def encode(self, rows: list[Row]) -> bytes:
        """Rows as bytes of which parts are made; in a worker."""

    def write_part(self, pieces: list[bytes], stream: IO[bytes]) -> None:
        """A part of the output, of what `encode` gave."""

    def bodies(self, part: Path) -> Iterator[tuple[str, str]]:
        """Hash and text of each row of a part that has a text."""

    def merge(self, parts: list[Path], groups: Mapping[str, str], stream: IO[bytes]) -> None:
        """The output, of all parts in order; ``groups`` names the group of each hash that has one."""


class JsonLines:
    """One JSON object a line, in UTF-8."""

    GROUP = re.compile(rb'"content_sha256":"([0-9a-f]{64})","repost_group":(null)}\n$')

    def check(self) -> None:
        """Nothing is needed."""

    def encode(self, rows: list[Row]) -> bytes:
        """Whole lines."""
        lines = (json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows)
        return "".join(lines).encode("utf-8", "backslashreplace")

    def write_part(self, pieces: list[bytes], stream: IO[bytes]) -> None:
        """The lines in order."""
        stream.writelines(pieces)

    def bodies(self, part: Path) -> Iterator[tuple[str, str]]:
        """Hash and text of each line that has a text."""
        with part.open("rb") as lines:
            for line in lines:
                row = json.loads(line)
                if row["content_sha256"]:
                    yield row["content_sha256"], row["text"]

    def merge(self, parts: list[Path], groups: Mapping[str, str], stream: IO[bytes]) -> None:
        """The lines of all parts, those of a group with its name."""
        for part in parts:
            with part.open("rb") as lines:
                stream.writelines(self._grouped(line, groups) for line in lines)

    def _grouped(self, line: bytes, groups: Mapping[str, str]) -> bytes:
        found = self.GROUP.search(line, max(0, len(line) - 200)) if groups else None
        group = groups.get(found[1].decode()) if found is not None else None
        return line if found is None or group is None else line[: found.start(2)] + f'"{group}"}}\n'.encode()


class Parquet:
    """A Parquet file with zstd, a row group a part."""

    def check(self) -> None:
        """Pyarrow is needed (``[parquet]``)."""
        load("pyarrow.parquet", "ParquetWriter", "ParquetFile")

    def encode(self, rows: list[Row]) -> bytes:
        """An Arrow batch without its schema."""
        return bytes(arrow_batch(rows, self._schema()).serialize())

    def write_part(self, pieces: list[bytes], stream: IO[bytes]) -> None:
        """A Parquet file of one row group."""
        import pyarrow as pa

        schema = self._schema()
        batches = [pa.ipc.read_record_batch(pa.py_buffer(piece), schema) for piece in pieces]
        self._write([pa.Table.from_batches(batches, schema).combine_chunks()], stream)

    def bodies(self, part: Path) -> Iterator[tuple[str, str]]:
        """Hash and text of each row that has a text."""
        table = self._read(part, ["content_sha256", "text"])
        for sha256, text in zip(*(column.to_pylist() for column in table.columns), strict=True):
            if sha256:
                yield sha256, text

    def merge(self, parts: list[Path], groups: Mapping[str, str], stream: IO[bytes]) -> None:
        """All row groups, with the names of groups."""
        self._write((self._grouped(part, groups) for part in parts), stream)

    def _grouped(self, part: Path, groups: Mapping[str, str]) -> pyarrow.Table:
        import pyarrow as pa

        table = self._read(part)
        if not groups:
            return table
        names = [groups.get(sha256 or "") for sha256 in table.column("content_sha256").to_pylist()]
        at = table.schema.get_field_index("repost_group")
        return table.set_column(at, table.schema.field(at), pa.array(names, pa.string()))

    def _read(self, part: Path, columns: list[str] | None = None) -> pyarrow.Table:
        """A part in this thread: threads that Arrow starts to read may abort a process that ends before they do.

        https://github.com/apache/arrow/issues/34314
        """
        import pyarrow.parquet as pq

        with pq.ParquetFile(part, pre_buffer=False) as table:
            return table.read(columns=columns, use_threads=False)

    def _write(self, tables: Iterator[pyarrow.Table] | list[pyarrow.Table], stream: IO[bytes]) -> None:
        import pyarrow.parquet as pq

        with pq.ParquetWriter(stream, self._schema(), compression="zstd") as writer:
            for table in tables:
                writer.write_table(table, row_group_size=max(1, table.num_rows))

    def _schema(self) -> pyarrow.Schema:
        return arrow_schema()


FORMATS: dict[str, Format] = {"jsonl": JsonLines(), "parquet": Parquet()}
