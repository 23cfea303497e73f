"""Parquet: the column cleaned, schema, metadata and compression kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from grextract.columns.column import Column, MissingColumn, Tally
from grextract.columns.parquet import ROWS, clean_parquet
from tests.clean.sample import BODY, SHARE

pyarrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")


def cleaned(table: object, directory: Path, column: Column | None = None, **options: object) -> tuple[object, Tally]:
    source, target = directory / "in.parquet", directory / "out.parquet"
    parquet.write_table(table, source, **options)
    tally = Tally(print)
    with target.open("wb") as file:
        list(clean_parquet(source, file, column or Column(), tally))
    return parquet.read_table(target), tally


def test_texts_are_cleaned_and_missing_ones_stay_missing(tmp_path: Path) -> None:
    table = pyarrow.table({"id": [1, 2, 3], "text": [f"{BODY[0]} {SHARE}", None, BODY[1]]})
    result, tally = cleaned(table, tmp_path)
    assert result.to_pydict() == {"id": [1, 2, 3], "text": [BODY[0], None, BODY[1]]}
    assert (tally.texts, tally.changed) == (2, 1)


def test_types_nullability_and_metadata_stay(tmp_path: Path) -> None:
    fields = [pyarrow.field("n", pyarrow.decimal128(9, 2)), pyarrow.field("text", pyarrow.large_string(), nullable=False)]
    schema = pyarrow.schema(fields, metadata={"made by": "hand"})
    table = pyarrow.table({"n": [None], "text": [SHARE]}, schema=schema)
    result, _ = cleaned(table, tmp_path)
    assert result.schema.equals(schema, check_metadata=True)


def test_many_batches_keep_their_order(tmp_path: Path) -> None:
    table = pyarrow.table({"id": list(range(3 * ROWS + 7)), "text": [BODY[0]] * (3 * ROWS + 7)})
    assert cleaned(table, tmp_path)[0].equals(table)


def test_compression_stays(tmp_path: Path) -> None:
    cleaned(pyarrow.table({"text": [BODY[0]]}), tmp_path, compression="gzip")
    assert parquet.ParquetFile(tmp_path / "out.parquet").metadata.row_group(0).column(0).compression == "GZIP"


def test_each_column_keeps_its_compression_and_the_new_one_has_that_of_the_texts(tmp_path: Path) -> None:
    table = pyarrow.table({"id": [1], "text": [BODY[0]], "words": [["a", "b"]], "plain": ["x"]})
    path = "words.list.element"
    cleaned(table, tmp_path, Column("text", "taken"), compression={"id": "gzip", "text": "zstd", path: "snappy", "plain": "none"})
    group = parquet.ParquetFile(tmp_path / "out.parquet").metadata.row_group(0)
    codecs = [group.column(at).compression for at in range(group.num_columns)]
    assert codecs == ["GZIP", "ZSTD", "SNAPPY", "UNCOMPRESSED", *["ZSTD"] * 5]


def test_row_groups_stay(tmp_path: Path) -> None:
    rows = 2 * ROWS + 10
    cleaned(pyarrow.table({"text": [BODY[0]] * rows}), tmp_path, row_group_size=ROWS + 1)
    metadata = parquet.ParquetFile(tmp_path / "out.parquet").metadata
    assert [metadata.row_group(at).num_rows for at in range(metadata.num_row_groups)] == [ROWS + 1, ROWS + 1, 8]


@pytest.mark.parametrize("moment", ["2020-01-01 00:00:00.000000001", "9999-12-31 23:59:59.999999", "1500-05-05"])
def test_timestamps_of_96_bits_stay(tmp_path: Path, moment: str) -> None:
    unit = "ns" if moment.startswith("2020") else "us"
    moments = pyarrow.array([moment, None]).cast(pyarrow.timestamp(unit))
    table = pyarrow.table({"text": [f"{BODY[0]} {SHARE}", None], "at": moments})
    cleaned(table, tmp_path, use_deprecated_int96_timestamps=True)
    metadata = parquet.ParquetFile(tmp_path / "out.parquet").metadata
    assert metadata.row_group(0).column(1).physical_type == "INT96"
    with parquet.ParquetFile(tmp_path / "out.parquet", coerce_int96_timestamp_unit=unit) as written:
        assert written.read()["at"].combine_chunks() == moments


def test_timestamps_of_64_bits_stay(tmp_path: Path) -> None:
    moments = pyarrow.array(["2020-01-01 00:00:00.001", None]).cast(pyarrow.timestamp("ms"))
    result, _ = cleaned(pyarrow.table({"text": ["a", "b"], "at": moments}), tmp_path)
    assert result["at"].type == moments.type
    assert parquet.ParquetFile(tmp_path / "out.parquet").metadata.row_group(0).column(1).physical_type == "INT64"


def test_a_table_without_rows_keeps_its_columns(tmp_path: Path) -> None:
    table = pyarrow.table({"text": pyarrow.array([], pyarrow.string())})
    assert cleaned(table, tmp_path)[0].equals(table)


def test_what_was_taken_is_a_list_of_structs(tmp_path: Path) -> None:
    table = pyarrow.table({"text": [f"{BODY[0]} {SHARE}", None]})
    result, _ = cleaned(table, tmp_path, Column("text", "taken"))
    start = len(BODY[0]) + 1
    span = {"kind": "share-prompt", "rule": "share-button", "text": SHARE, "start": start, "end": start + len(SHARE)}
    assert result.column("taken").to_pylist() == [[span], []]


def test_a_column_that_holds_no_strings_is_refused_by_its_type(tmp_path: Path) -> None:
    with pytest.raises(MissingColumn, match="holds int64, not strings"):
        cleaned(pyarrow.table({"text": [1]}), tmp_path)


def moments(*said: str, unit: str) -> object:
    return pyarrow.array(said).cast(pyarrow.timestamp(unit))


def test_timestamps_of_96_bits_stay_in_lists_and_structs(tmp_path: Path) -> None:
    far = moments("9999-12-31 00:00:00", unit="us")
    columns = {
        "text": ["a"],
        "list": pyarrow.ListArray.from_arrays([0, 1], far),
        "struct": pyarrow.StructArray.from_arrays([pyarrow.ListArray.from_arrays([0, 1], far)], ["at"]),
    }
    table = pyarrow.table(columns)
    cleaned(table, tmp_path, use_deprecated_int96_timestamps=True)
    with parquet.ParquetFile(tmp_path / "out.parquet", coerce_int96_timestamp_unit="us") as written:
        assert written.read().to_pylist() == table.to_pylist()


def test_timestamps_of_96_bits_that_no_unit_holds_are_refused(tmp_path: Path) -> None:
    columns = {
        "text": ["a"],
        "far": moments("9999-12-31", unit="us"),
        "fine": moments("2020-01-01 00:00:00.000000001", unit="ns"),
    }
    with pytest.raises(ValueError, match="nothing else holds both"):
        cleaned(pyarrow.table(columns), tmp_path, use_deprecated_int96_timestamps=True)


@pytest.mark.parametrize("options", [{"use_compliant_nested_type": False}, {"store_schema": False}, {}])
def test_names_of_leaves_and_metadata_are_those_that_were(tmp_path: Path, options: dict) -> None:
    table = pyarrow.table({"text": [f"{BODY[0]} {SHARE}"], "list": [["a"]]})
    cleaned(table, tmp_path, **options)
    before, after = (parquet.ParquetFile(tmp_path / f"{name}.parquet") for name in ("in", "out"))
    leaves = [[each.schema.column(at).path for at in range(2)] for each in (before, after)]
    assert leaves[0] == leaves[1]
    assert (before.metadata.metadata or {}).keys() == (after.metadata.metadata or {}).keys()
