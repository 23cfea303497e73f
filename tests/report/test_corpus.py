"""The rows of a corpus: what is read, and what is told of a file that is none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from grextract import extract
from grextract.cli.extract import _failure, _line
from grextract.errors import NotAnArticle
from grextract.report.corpus import BrokenLine, Corpus, CorpusError
from grextract.report.seen import read_row
from tests.report.corpora import article, failure, write_lines
from tests.sample import PAGE


def test_rows_come_as_they_were_written(tmp_path: Path) -> None:
    rows = [article(), failure()]
    assert list(Corpus(write_lines(tmp_path / "c", rows)).rows()) == rows


@pytest.mark.parametrize(
    "line", ["{", "[]", "3", '"text"', '{"a": 1}', "[" * 100_000, "\x00", '{"title": "\udcff"}', '{"index": ' + "9" * 5000 + "}"]
)
def test_a_line_that_is_no_row_is_told_with_its_number(tmp_path: Path, line: str) -> None:
    path = tmp_path / "c"
    path.write_bytes(b"\n".join([json.dumps(article()).encode(), b"", line.encode("utf-8", "surrogateescape")]))
    assert [row.number for row in Corpus(path).rows() if isinstance(row, BrokenLine)] == [3]


def test_a_file_of_which_no_line_is_a_row_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "c"
    path.write_text('<!DOCTYPE html>\n{"a": 1}\n')
    with pytest.raises(CorpusError, match="no line is a row of a corpus; line 1: no JSON"):
        list(Corpus(path).rows())


def test_an_empty_file_is_a_corpus_without_rows(tmp_path: Path) -> None:
    (tmp_path / "c").touch()
    assert list(Corpus(tmp_path / "c").rows()) == []


def test_a_line_of_extract_is_a_row(tmp_path: Path) -> None:
    path = tmp_path / "c"
    path.write_text(_line("mill.html", extract(PAGE)), "utf-8")
    (row,) = Corpus(path).rows()
    assert not isinstance(row, BrokenLine)
    assert read_row(row).example.input == "mill.html"
    assert read_row(row).authors == ("Anna Verner",)


def test_a_failure_of_extract_is_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "c"
    path.write_text(_failure("list.html", NotAnArticle("listing", "forty titles")), "utf-8")
    (row,) = Corpus(path).rows()
    assert not isinstance(row, BrokenLine)
    assert read_row(row).failure == ("listing", "forty titles")


@pytest.mark.parametrize("damage", [lambda whole: whole[:-20], lambda whole: whole[:4], lambda whole: whole[:40] + whole[4:]])
def test_damaged_parquet_is_refused(tmp_path: Path, damage: object) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    import pyarrow as pa

    pq.write_table(pa.table({"title": ["a"] * 100}), tmp_path / "whole")
    (tmp_path / "c").write_bytes(damage((tmp_path / "whole").read_bytes()))  # type: ignore[operator]
    with pytest.raises(CorpusError, match="Parquet"):
        list(Corpus(tmp_path / "c").rows())


def test_parquet_of_something_else_is_refused(tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    import pyarrow as pa

    pq.write_table(pa.table({"price": [1.0]}), tmp_path / "c")
    with pytest.raises(CorpusError, match="none of the columns"):
        list(Corpus(tmp_path / "c").rows())


def test_only_wanted_columns_of_parquet_are_read(tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    import pyarrow as pa

    pq.write_table(pa.table({"title": ["a"], "text": ["b"], "price": [1.0]}), tmp_path / "c")
    assert list(Corpus(tmp_path / "c", ("title",)).rows()) == [{"title": "a"}]
