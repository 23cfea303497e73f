"""``grextract clean`` on tables and files that are odd or broken."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.clean.sample import BODY, SHARE
from tests.cli.test_main import COMMAND, on_posix, run


@on_posix
def test_a_link_named_as_output_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "target.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to(tmp_path / "target.txt")
    run("clean", "-o", tmp_path / "link.txt", stdin=BODY[0])
    assert (tmp_path / "link.txt").is_symlink()


@pytest.mark.parametrize("form", ["text", "csv"])
def test_utf_32_with_its_mark_loses_no_prose(tmp_path: Path, form: str) -> None:
    path = tmp_path / "wide"
    path.write_bytes(f"text\nThe mills closed. {SHARE}\n"[5 * (form == "text") :].encode("utf-32"))
    done = subprocess.run([COMMAND, "clean", "--format", form, str(path)], capture_output=True, check=False)
    assert "The mills closed." in done.stdout.decode("utf-32")


def test_a_quote_that_is_never_closed_is_reported() -> None:
    done = run("clean", "-f", "csv", stdin=f'id,text\n1,"open\n2,B. {SHARE}\n3,C.\n')
    assert done.returncode == 1


def test_a_quote_in_the_middle_of_a_cell_stays() -> None:
    assert run("clean", "-f", "csv", stdin=f'text\n"a"b {SHARE}\n').stdout != "text\nab\n"


def test_a_number_of_any_length_does_not_fail_its_line() -> None:
    row = f'{{"n":{"1" * 5000},"text":"A. %s"}}\n'
    assert run("clean", "-f", "jsonl", stdin=row % SHARE).stdout == row.replace(" %s", "")


def test_an_empty_name_of_a_column_is_not_the_default() -> None:
    assert run("clean", "-f", "csv", "--column", "", stdin=f"text\nA. {SHARE}\n").returncode == 2


def test_two_columns_of_one_name_are_told(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    columns = [pyarrow.array(["A."]), pyarrow.array(["B."])]
    parquet.write_table(pyarrow.Table.from_arrays(columns, names=["text", "text"]), tmp_path / "a.parquet")
    assert "does not exist" not in run("clean", tmp_path / "a.parquet", "-o", tmp_path / "b.parquet").stderr


@pytest.mark.parametrize("kind", ["dictionary", "string_view"])
def test_parquet_columns_of_strings_are_strings_in_any_layout(tmp_path: Path, kind: str) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    column = pyarrow.array([f"{BODY[0]} {SHARE}"])
    column = column.dictionary_encode() if kind == "dictionary" else column.cast(pyarrow.string_view())
    parquet.write_table(pyarrow.table({"text": column}), tmp_path / "a.parquet")
    assert run("clean", tmp_path / "a.parquet", "-o", tmp_path / "b.parquet").returncode == 0
