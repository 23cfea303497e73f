"""JSON lines and Parquet: parts and what is put together of them."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from grextract.batch.formats import FORMATS
from grextract.pipelines.rows import Row, failure_row, rows_of
from tests.batch.archives import numbered

ROWS = [row for number in range(4) for row in rows_of(numbered(number), f"page-{number}")]
ROWS.insert(2, failure_row(OSError("it is gone"), 'a "name" of a page\n'))
SHA256 = [row["content_sha256"] for row in ROWS]


@pytest.fixture(params=sorted(FORMATS))
def form(request: pytest.FixtureRequest) -> str:
    if request.param == "parquet":
        pytest.importorskip("pyarrow")
    return request.param


def parts_of(form: str, folder: Path, size: int = 2) -> list[Path]:
    parts = []
    for start in range(0, len(ROWS), size):
        path = folder / f"part-{start}"
        with path.open("wb") as stream:
            FORMATS[form].write_part([FORMATS[form].encode([row]) for row in ROWS[start : start + size]], stream)
        parts.append(path)
    return parts


def merged(form: str, parts: list[Path], groups: dict[str, str] | None = None) -> bytes:
    stream = io.BytesIO()
    FORMATS[form].merge(parts, groups or {}, stream)
    return stream.getvalue()


def rows_in(form: str, content: bytes) -> list[Row]:
    if form == "jsonl":
        return [json.loads(line) for line in content.splitlines()]
    import pyarrow.parquet as pq

    return pq.read_table(io.BytesIO(content)).to_pylist()


def test_parts_put_together_hold_all_rows_in_order(form: str, tmp_path: Path) -> None:
    found = rows_in(form, merged(form, parts_of(form, tmp_path)))
    assert [(row["input"], row["text"], row["error"]) for row in found] == [
        (row["input"], row["text"], row["error"]) for row in ROWS
    ]


def test_the_same_parts_give_the_same_bytes(form: str, tmp_path: Path) -> None:
    parts = parts_of(form, tmp_path)
    assert merged(form, parts) == merged(form, parts)


def test_no_part_gives_an_output_without_rows(form: str) -> None:
    assert rows_in(form, merged(form, [])) == []


def test_rows_of_a_group_get_its_name_and_no_others(form: str, tmp_path: Path) -> None:
    groups = {SHA256[0]: "a" * 64, SHA256[3]: "b" * 64}
    found = rows_in(form, merged(form, parts_of(form, tmp_path), groups))
    assert [row["repost_group"] for row in found] == ["a" * 64, None, None, "b" * 64, None]


def test_naming_groups_changes_nothing_else(form: str, tmp_path: Path) -> None:
    parts = parts_of(form, tmp_path)
    named = rows_in(form, merged(form, parts, {SHA256[0]: "a" * 64}))
    assert [row | {"repost_group": None} for row in named] == rows_in(form, merged(form, parts))


def test_bodies_of_a_part_are_those_of_its_articles(form: str, tmp_path: Path) -> None:
    (part,) = parts_of(form, tmp_path, size=10)
    assert list(FORMATS[form].bodies(part)) == [(row["content_sha256"], row["text"]) for row in ROWS if row["text"]]


def test_a_text_that_looks_like_the_end_of_a_row_is_no_end() -> None:
    row = failure_row(OSError(f'"content_sha256":"{"c" * 64}","repost_group":null}}\n'), "x")
    line = FORMATS["jsonl"].encode([row])
    assert FORMATS["jsonl"]._grouped(line, {"c" * 64: "d" * 64}) == line  # type: ignore[attr-defined]


def test_letters_are_kept_in_json_lines() -> None:
    assert "café" in FORMATS["jsonl"].encode(ROWS[:1]).decode()


def test_a_lone_surrogate_can_be_written() -> None:
    line = FORMATS["jsonl"].encode([failure_row(OSError("x"), "caf\udce9")])
    assert json.loads(line)["input"] == "caf\udce9"


def test_parquet_is_packed_with_zstandard(tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    content = merged("parquet", parts_of("parquet", tmp_path))
    assert pq.ParquetFile(io.BytesIO(content)).metadata.row_group(0).column(0).compression == "ZSTD"
