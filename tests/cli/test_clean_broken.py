"""``grextract clean`` on tables and files that are odd or broken."""

from __future__ import annotations

import gzip
import os
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
    try:
        column = column.dictionary_encode() if kind == "dictionary" else column.cast(pyarrow.string_view())
        parquet.write_table(pyarrow.table({"text": column}), tmp_path / "a.parquet")
    except pyarrow.ArrowNotImplementedError:
        pytest.skip("this pyarrow writes no such column")
    assert run("clean", tmp_path / "a.parquet", "-o", tmp_path / "b.parquet").returncode == 0


def test_an_unclosed_quote_is_told_by_its_line_and_all_from_there_stays() -> None:
    text = f'id,text\n1,A. {SHARE}\n2,"open\n3,B. {SHARE}\n'
    done = run("clean", "-f", "csv", stdin=text)
    assert (done.stdout, "line 3" in done.stderr) == (text.replace(f"A. {SHARE}", "A."), True)


def test_the_rows_behind_one_with_a_misplaced_quote_are_read() -> None:
    done = run("clean", "-f", "csv", stdin=f'text\n"a"b\nC. {SHARE}\n')
    assert (done.stdout, done.returncode) == ('text\n"a"b\nC.\n', 1)


@on_posix
@pytest.mark.parametrize("name", ["pipe", "link"])
def test_a_pipe_named_as_output_is_written_to(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("pipe")
    with subprocess.Popen(["cat", tmp_path / "pipe"], stdout=subprocess.PIPE) as reader:
        run("clean", "-o", tmp_path / name, stdin=BODY[0])
        written = reader.communicate(timeout=60)[0]
    assert (written.decode(), (tmp_path / "pipe").is_fifo()) == (BODY[0], True)


@on_posix
def test_a_link_to_a_file_that_is_not_there_yet_is_followed(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to("new.txt")
    run("clean", "-o", tmp_path / "link.txt", stdin=BODY[0])
    assert (tmp_path / "new.txt").read_text("utf-8") == BODY[0]


@on_posix
def test_links_in_a_circle_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    assert "cannot write" in run("clean", "-o", tmp_path / "a", stdin=BODY[0]).stderr


def test_utf_7_with_its_mark_is_cleaned(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(f"\ufeffÜber den Mühlen. {SHARE}\n".encode("utf-7"))
    done = subprocess.run([COMMAND, "clean", str(tmp_path / "a.txt")], capture_output=True, check=False)
    assert done.stdout.decode("utf-7") == "\ufeffÜber den Mühlen.\n"


def test_a_compressed_file_is_refused_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b"{}"))
    done = run("clean", tmp_path / "a.jsonl.gz")
    assert (done.returncode, "zcat" in done.stderr, done.stdout) == (3, True, "")


def test_a_text_of_a_parquet_table_that_is_no_utf_8_is_told_by_its_row(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    column = pyarrow.array([b"\xff", f"{BODY[0]} {SHARE}".encode()], pyarrow.binary()).view(pyarrow.string())
    parquet.write_table(pyarrow.table({"text": column}), tmp_path / "a.parquet")
    done = run("clean", tmp_path / "a.parquet", "-o", tmp_path / "b.parquet")
    left = parquet.read_table(tmp_path / "b.parquet")["text"].combine_chunks().view(pyarrow.binary()).to_pylist()
    assert (left, "row 1" in done.stderr) == ([b"\xff", BODY[0].encode()], True)


@pytest.mark.parametrize(
    ("start", "said"),
    [
        (b"%PDF-1.7\n", "pdftotext"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "antiword"),
        (b"{\\rtf1", "pandoc"),
        (b"PAR1\x15", "Parquet"),
    ],
)
def test_what_is_no_text_is_refused_with_what_to_do(tmp_path: Path, start: bytes, said: str) -> None:
    (tmp_path / "doc.pdf").write_bytes(start + BODY[0].encode())
    done = run("clean", tmp_path / "doc.pdf")
    assert (done.returncode, said in done.stderr, done.stdout) == (3, True, "")


@pytest.mark.parametrize("piped", [False, True])
def test_a_new_key_that_a_later_row_has_is_wrong_usage_before_anything_is_written(tmp_path: Path, piped: bool) -> None:
    text = '{"text": "a"}\n{"text": "b", "n": 1}\n'
    (tmp_path / "a.jsonl").write_text(text)
    done = run("clean", "-f", "jsonl", "--removed", "n", *([] if piped else [tmp_path / "a.jsonl"]), stdin=text)
    assert (done.returncode, done.stdout, "line 2 has the key 'n' already" in done.stderr) == (2, "", True)


def test_half_a_letter_in_json_comes_out_as_utf_8(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(f'{{"text": "\\udc80 {BODY[1]} {SHARE}"}}\n')
    done = subprocess.run([COMMAND, "clean", str(tmp_path / "a.jsonl")], capture_output=True, check=False)
    assert done.stdout.decode("utf-8") == f'{{"text": "\\udc80 {BODY[1]}"}}\n'


def cleaned(tmp_path: Path, content: bytes, *options: str) -> tuple[int, bytes, str]:
    """Give exit code, output and messages; a traceback is none of them."""
    (tmp_path / "a").write_bytes(content)
    done = subprocess.run([COMMAND, "clean", str(tmp_path / "a"), *options], capture_output=True, check=False)
    assert b"Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr.decode()


@pytest.mark.parametrize("encoding", ["utf-16-be", "utf-32-be", "utf-16-le", "utf-8"])
@pytest.mark.parametrize("form", ["text", "csv", "jsonl"])
def test_a_file_that_loses_nothing_comes_back_byte_for_byte(tmp_path: Path, encoding: str, form: str) -> None:
    rows = {"text": f"{BODY[0]}\n", "csv": f'text,id\n"{BODY[1]}",é\n', "jsonl": '{"text": "é", "id": "中"}\n'}
    content = f"\ufeff{rows[form]}".encode(encoding)
    assert cleaned(tmp_path, content, "-f", form)[:2] == (0, content)


@pytest.mark.parametrize(
    ("content", "options", "code"),
    [
        (f'{{"text": "\\u4e2d {BODY[1]} {SHARE}"}}\n'.encode(), ["-f", "jsonl", "--encoding", "latin-1"], 1),
        (f'{{"text": "\\u00a9 {BODY[1]} {SHARE}"}}\n'.encode(), ["-f", "jsonl", "--encoding", "ascii", "--removed", "n"], 1),
        (b"text\na\n", ["-f", "csv", "--encoding", "latin-1", "--removed", "中"], 2),
        ("\ufefftext\na".encode("utf-16-le") + b"\xe9", ["-f", "csv"], 3),
        (b"a\\u0041b\n", ["-f", "text", "--encoding", "unicode_escape"], 3),
    ],
)
def test_what_an_encoding_cannot_write_is_told(tmp_path: Path, content: bytes, options: list[str], code: int) -> None:
    returned, written, said = cleaned(tmp_path, content, *options)
    assert returned == code
    assert said
    assert code != 1 or written == content
