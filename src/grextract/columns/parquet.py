"""Parquet: batches of rows in, batches of rows out, the schema and its metadata kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from grextract.columns.column import Column, MissingColumn, Tally, removed_values

if TYPE_CHECKING:
    import pyarrow

__all__ = ["clean_parquet"]

ROWS = 1024
"""Of a batch, which is all that is held at a time."""


def clean_parquet(source: Path, target: IO[bytes], column: Column, tally: Tally) -> Iterator[int]:
    """Write the table with the column cleaned; yields, behind each batch, where in the file the rows read so far end, about.

    Raises:
        ImportError: pyarrow is not installed.
        MissingColumn: the table lacks the column, or it holds no strings.
        pyarrow.ArrowInvalid: the file is no Parquet.
    """
    import pyarrow
    from pyarrow import parquet

    with parquet.ParquetFile(source) as table:
        schema = _schema(table.schema_arrow, column)
        options: dict[str, Any] = {"compression": _codec(table)}
        with parquet.ParquetWriter(target, schema, **options) as writer:
            size, rows = source.stat().st_size, max(table.metadata.num_rows, 1)
            done = 0
            for batch in table.iter_batches(batch_size=ROWS, use_threads=False):
                writer.write_batch(pyarrow.RecordBatch.from_arrays(_columns(batch, schema, column, tally), schema=schema))
                done += batch.num_rows
                yield size * done // rows


def _schema(schema: pyarrow.Schema, column: Column) -> pyarrow.Schema:
    """The schema of what is written.

    Raises:
        MissingColumn: the table lacks the column, or it holds no strings.
    """
    import pyarrow

    column.check(schema.names)
    kind = schema.field(column.name).type
    if not (pyarrow.types.is_string(kind) or pyarrow.types.is_large_string(kind)):
        raise MissingColumn(f"the column {column.name!r} holds {kind}, not strings: name another with --column")
    if column.removed is None:
        return schema
    span = [("kind", pyarrow.string()), ("rule", pyarrow.string()), ("text", pyarrow.string())]
    span += [("start", pyarrow.int64()), ("end", pyarrow.int64())]
    return schema.append(pyarrow.field(column.removed, pyarrow.list_(pyarrow.struct(span))))


def _codec(table: Any) -> str:
    """How the table is compressed, which the one written will be too."""
    metadata = table.metadata
    codec = metadata.row_group(0).column(0).compression if metadata.num_row_groups and metadata.num_columns else "ZSTD"
    return "NONE" if codec == "UNCOMPRESSED" else str(codec)


def _columns(batch: pyarrow.RecordBatch, schema: pyarrow.Schema, column: Column, tally: Tally) -> list[pyarrow.Array]:
    import pyarrow

    place = schema.get_field_index(column.name)
    cleaned = [tally.clean(text) if text is not None else None for text in batch.column(place).to_pylist()]
    columns = list(batch.columns)
    texts = [one.text if one is not None else None for one in cleaned]
    columns[place] = pyarrow.array(texts, type=schema.field(column.name).type)
    if column.removed is not None:
        columns.append(pyarrow.array(map(removed_values, cleaned), type=schema.field(column.removed).type))
    return columns
