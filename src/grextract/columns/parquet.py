"""Parquet: batches of rows in, batches of rows out, the schema and its metadata kept."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from grextract.clean import CleanText
from grextract.columns.column import Column, MissingColumn, Tally, removed_values
from grextract.pipelines.extras import load

if TYPE_CHECKING:
    import pyarrow

__all__ = ["clean_parquet"]

ROWS = 1024
"""Of a batch, which is cleaned at a time."""
INT96 = "INT96"
MOST_MICROSECONDS = 2**63 // 1000 - 1
"""From 1970, which nanoseconds in 64 bits reach."""


def clean_parquet(source: Path, target: IO[bytes], column: Column, tally: Tally) -> Iterator[int]:
    """Write the table with the column cleaned; yields, behind each batch, where in the file the rows read so far end, about.

    Row groups, codecs of columns and timestamps of 96 bits stay as they are. One row group is held at a time.

    Raises:
        ImportError: pyarrow is not installed.
        MissingColumn: the table lacks the column, or it holds no strings.
        pyarrow.ArrowInvalid: the file is no Parquet.
    """
    load("pyarrow.parquet", "ParquetFile", "ParquetWriter")
    import pyarrow
    from pyarrow import parquet

    with parquet.ParquetFile(source, coerce_int96_timestamp_unit=_int96_unit(source)) as table:
        schema = _schema(table.schema_arrow, column)
        with parquet.ParquetWriter(target, schema, **_layout(table, schema, column)) as writer:
            size, rows = source.stat().st_size, max(table.metadata.num_rows, 1)
            done = 0
            for group in range(table.num_row_groups):
                batches: list[pyarrow.RecordBatch] = []
                for batch in table.iter_batches(batch_size=ROWS, row_groups=[group], use_threads=False):
                    columns = _columns(batch, schema, column, tally, done + 1)
                    batches.append(pyarrow.RecordBatch.from_arrays(columns, schema=schema))
                    done += batch.num_rows
                    yield size * done // rows
                written = pyarrow.Table.from_batches(batches, schema)
                writer.write_table(written, row_group_size=max(written.num_rows, 1))


def _schema(schema: pyarrow.Schema, column: Column) -> pyarrow.Schema:
    """The schema of what is written.

    Raises:
        MissingColumn: the table lacks the column, or it holds no strings.
    """
    import pyarrow

    column.check(schema.names)
    kind = schema.field(column.name).type
    if not _is_text(kind):
        raise MissingColumn(f"the column {column.name!r} holds {kind}, not strings: name another with --column")
    if column.removed is None:
        return schema
    span = [("kind", pyarrow.string()), ("rule", pyarrow.string()), ("text", pyarrow.string())]
    span += [("start", pyarrow.int64()), ("end", pyarrow.int64())]
    return schema.append(pyarrow.field(column.removed, pyarrow.list_(pyarrow.struct(span))))


def _layout(table: Any, schema: pyarrow.Schema, column: Column) -> dict[str, Any]:
    """How the table is written: each column compressed as it was, the new one as the texts are."""
    before, metadata = _leaves(table), table.metadata
    options: dict[str, Any] = {
        "use_compliant_nested_type": not any(path.endswith(".list.item") or ".list.item." in path for path in before),
        "store_schema": b"ARROW:schema" in (metadata.metadata or {}),
    }
    if not metadata.num_row_groups:
        return options | {"compression": "ZSTD"}
    after = _leaves(_empty(schema, options))
    chunks = [metadata.row_group(0).column(at) for at in range(len(before))]
    codecs = ["NONE" if chunk.compression == "UNCOMPRESSED" else chunk.compression for chunk in chunks]
    codecs += [codecs[before.index(column.name)]] * (len(after) - len(before))
    return options | {
        "compression": dict(zip(after, codecs, strict=True)),
        "use_deprecated_int96_timestamps": any(chunk.physical_type == INT96 for chunk in chunks),
    }


def _leaves(table: Any) -> list[str]:
    """The path of every column of values; a list or a struct has them below it."""
    return [table.schema.column(at).path for at in range(len(table.schema))]


def _empty(schema: pyarrow.Schema, options: dict[str, Any]) -> Any:
    from pyarrow import parquet

    stream = io.BytesIO()
    parquet.ParquetWriter(stream, schema, **options).close()
    return parquet.ParquetFile(stream)


def _int96_unit(source: Path) -> str:
    """The unit in which timestamps of 96 bits are read: nanoseconds, unless one lies beyond the years these reach.

    Raises:
        ValueError: some lie beyond them, others need nanoseconds: no unit holds both.
    """
    from pyarrow import parquet

    units = [parquet.ParquetFile(source, coerce_int96_timestamp_unit=unit) for unit in ("ns", "us")]
    with units[0] as fine, units[1] as wide:
        columns = [fine.schema.column(at) for at in range(len(fine.schema))]
        names = [column.path for column in columns if column.physical_type == INT96]
        if not names:
            return "ns"
        is_far = is_fine = False
        batches = (table.iter_batches(columns=names, use_threads=False) for table in (fine, wide))
        for pair in zip(*batches, strict=True):
            for nanoseconds, microseconds in zip(*map(_moments, pair), strict=True):
                far, needed = _reach(nanoseconds, microseconds)
                is_far, is_fine = is_far or far, is_fine or needed
    if is_far and is_fine:
        raise ValueError("timestamps of 96 bits lie beyond the year 2262, and others have nanoseconds: nothing else holds both")
    return "us" if is_far else "ns"


def _moments(values: Any) -> Iterator[pyarrow.Array]:
    """The timestamps in a batch or an array, however deep in lists and structs, as whole numbers."""
    from pyarrow import types

    if hasattr(values, "columns"):
        parts = values.columns
    elif types.is_struct(values.type):
        parts = values.flatten()
    elif types.is_map(values.type):
        parts = [values.keys, values.items]
    elif types.is_nested(values.type):
        parts = [values.flatten()]
    else:
        if types.is_timestamp(values.type):
            yield values.cast("int64")
        return
    for part in parts:
        yield from _moments(part)


def _reach(nanoseconds: pyarrow.Array, microseconds: pyarrow.Array) -> tuple[bool, bool]:
    """Whether a moment lies beyond what nanoseconds reach, and whether one within has parts of a microsecond."""
    from pyarrow import compute

    far = compute.greater(compute.abs_checked(microseconds), MOST_MICROSECONDS)
    whole = compute.multiply(compute.divide(nanoseconds, 1000), 1000)
    parted = compute.and_(compute.not_equal(whole, nanoseconds), compute.invert(far))
    return bool(compute.any(far).as_py()), bool(compute.any(parted).as_py())


def _is_text(kind: pyarrow.DataType) -> bool:
    """Whether a column of this type holds strings, in whatever layout."""
    import pyarrow

    if pyarrow.types.is_dictionary(kind):
        kind = kind.value_type
    return str(kind) in ("string", "large_string", "string_view")


def _columns(batch: pyarrow.RecordBatch, schema: pyarrow.Schema, column: Column, tally: Tally, first: int) -> list[pyarrow.Array]:
    """The columns of a batch, that of the texts cleaned; a text that is no UTF-8 is reported by its row and stays.

    Args:
        first: the number of its first row.
    """
    import pyarrow

    place = schema.get_field_index(column.name)
    texts = _bytes(batch.column(place))
    cleaned = [_cleaned(text, first + row, tally) for row, text in enumerate(texts)]
    columns = list(batch.columns)
    left = [text if one is None else one.text.encode("utf-8", "surrogatepass") for text, one in zip(texts, cleaned, strict=True)]
    columns[place] = _strings(left, schema.field(place).type)
    if column.removed is not None:
        columns.append(pyarrow.array(map(removed_values, cleaned), type=schema.field(column.removed).type))
    return columns


def _cleaned(text: bytes | None, row: int, tally: Tally) -> CleanText | None:
    try:
        return tally.clean(text.decode()) if text is not None else None
    except UnicodeDecodeError as error:
        tally.fail(f"row {row}: {error}")
        return None


def _bytes(column: pyarrow.Array) -> list[bytes | None]:
    """The strings of a column as they stand in the file, be they UTF-8 or not."""
    import pyarrow

    if pyarrow.types.is_dictionary(column.type):
        column = column.dictionary_decode()
    texts: list[bytes | None] = column.cast(pyarrow.large_string()).view(pyarrow.large_binary()).to_pylist()
    return texts


def _strings(texts: list[bytes | None], kind: pyarrow.DataType) -> pyarrow.Array:
    """A column of this type."""
    import pyarrow

    column = pyarrow.array(texts, type=pyarrow.large_binary()).view(pyarrow.large_string())
    if not pyarrow.types.is_dictionary(kind):
        return column.cast(kind)
    encoded = column.cast(kind.value_type).dictionary_encode()
    return pyarrow.DictionaryArray.from_arrays(encoded.indices.cast(kind.index_type), encoded.dictionary)
