"""``grextract clean``, run as a user runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.clean.sample import BODY, PARAGRAPHS, SHARE, shaped
from tests.cli.test_main import COMMAND, run

ROW = json.dumps({"id": 1, "text": f"{BODY[0]} {SHARE}"}) + "\n"
CLEAN_ROW = json.dumps({"id": 1, "text": BODY[0]}) + "\n"


def test_a_text_is_cleaned_from_standard_input() -> None:
    done = run("clean", stdin=f"{shaped('paragraphs', PARAGRAPHS)}\n")
    assert (done.returncode, done.stdout) == (0, f"{shaped('paragraphs', BODY)}\n")


@pytest.mark.parametrize(("name", "form"), [("a.jsonl", None), ("a.NDJSON", None), ("a.data", "jsonl")])
def test_a_format_is_told_by_suffix_or_option(tmp_path: Path, name: str, form: str | None) -> None:
    path = tmp_path / name
    path.write_text(ROW, "utf-8")
    assert run("clean", path, *(("--format", form) if form else ())).stdout == CLEAN_ROW


@pytest.mark.parametrize(("name", "output"), [("a.jsonl", "b.csv"), ("a.csv", "b.parquet"), ("a.txt", "b.NDJSON")])
def test_no_format_is_written_under_the_suffix_of_another(tmp_path: Path, name: str, output: str) -> None:
    (tmp_path / name).write_text(ROW, "utf-8")
    done = run("clean", tmp_path / name, "-o", tmp_path / output)
    assert (done.returncode, (tmp_path / output).exists()) == (2, False)
    assert "say with --format what FILE is" in done.stderr


def test_a_format_that_is_said_is_written_under_any_suffix(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(ROW, "utf-8")
    assert run("clean", tmp_path / "a.csv", "--format", "jsonl", "-o", tmp_path / "b.csv").returncode == 0
    assert (tmp_path / "b.csv").read_text("utf-8") == CLEAN_ROW


def test_csv_is_written_as_csv(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f'id,text\n1,"{BODY[0]} {SHARE}"\n', "utf-8")
    assert run("clean", path).stdout == f'id,text\n1,"{BODY[0]}"\n'


def test_parquet_is_written_as_parquet(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    parquet.write_table(pyarrow.table({"body": [SHARE, BODY[0]]}), tmp_path / "a.parquet")
    done = run("clean", tmp_path / "a.parquet", "--column", "body", "-o", tmp_path / "b.parquet")
    assert done.returncode == 0
    assert parquet.read_table(tmp_path / "b.parquet").to_pydict() == {"body": ["", BODY[0]]}


def test_a_summary_is_told_on_standard_error() -> None:
    done = run("clean", "-f", "jsonl", stdin=ROW + CLEAN_ROW)
    assert done.stderr == "grextract: texts: 2, changed: 1, spans taken: 1\n"


def test_quiet_says_nothing() -> None:
    assert run("clean", "-f", "jsonl", "--quiet", stdin=ROW + "{bad\n").stderr == ""


def test_a_row_that_cannot_be_read_is_told_and_the_rest_is_cleaned() -> None:
    done = run("clean", "-f", "jsonl", stdin=f"{ROW}{{bad\n{ROW}")
    assert (done.returncode, done.stdout) == (1, f"{CLEAN_ROW}{{bad\n{CLEAN_ROW}")
    assert "-: line 2: no JSON" in done.stderr


def test_an_input_of_which_nothing_can_be_read_is_code_3() -> None:
    assert run("clean", "-f", "jsonl", stdin="{bad\n").returncode == 3


def test_a_missing_column_is_wrong_usage_and_leaves_no_file(tmp_path: Path) -> None:
    done = run("clean", "-f", "jsonl", "--column", "body", "-o", tmp_path / "out.jsonl", stdin=ROW)
    assert done.returncode == 2
    assert "name one of id, text with --column" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_removed_spans_go_into_a_column() -> None:
    done = run("clean", "-f", "jsonl", "--removed", "taken", stdin=ROW)
    assert [span["text"] for span in json.loads(done.stdout)["taken"]] == [SHARE]


def test_a_text_has_no_column_for_removed_spans() -> None:
    done = run("clean", "--removed", "taken", stdin="a")
    assert done.returncode == 2
    assert "a text has none" in done.stderr


@pytest.mark.parametrize("name", ["missing.csv", "missing.parquet", "missing.txt"])
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, name: str) -> None:
    done = run("clean", tmp_path / name, "-o", tmp_path / "out")
    assert done.returncode == 3
    assert name in done.stderr
    assert not (tmp_path / "out").exists()


def test_what_is_no_parquet_is_told(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    (tmp_path / "a.parquet").write_text("hello")
    done = run("clean", tmp_path / "a.parquet", "-o", tmp_path / "b.parquet")
    assert (done.returncode, (tmp_path / "b.parquet").exists()) == (3, False)


def test_what_parquet_needs_is_named_with_its_extra(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_text("hello")
    hidden = "import sys; sys.modules['pyarrow'] = None; sys.argv[0] = 'grextract'; from grextract.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", hidden, "clean", tmp_path / "a.parquet"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, "or in a checkout pip install '.[parquet]'" in done.stderr) == (3, True)


def test_parquet_is_not_read_from_a_pipe() -> None:
    assert run("clean", "-f", "parquet", stdin="a").returncode == 2


def test_an_encoding_that_is_none_is_wrong_usage() -> None:
    done = run("clean", "--encoding", "nonsense", stdin="a")
    assert done.returncode == 2
    assert "unknown encoding: nonsense" in done.stderr


def test_bytes_of_another_encoding_pass_through(tmp_path: Path) -> None:
    path = tmp_path / "old.csv"
    path.write_bytes(b"id,text\n\xe9,caf\xe9 " + SHARE.encode() + b"\n")
    done = subprocess.run([COMMAND, "clean", str(path)], capture_output=True, check=False)
    assert done.stdout == b"id,text\n\xe9,caf\xe9\n"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_tells_the_encoding_and_stays(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "marked.txt"
    path.write_bytes(f"{BODY[1]} {SHARE}".encode(encoding))
    done = subprocess.run([COMMAND, "clean", str(path)], capture_output=True, check=False)
    assert done.stdout == BODY[1].encode(encoding)


def test_an_empty_input_gives_an_empty_file(tmp_path: Path) -> None:
    assert run("clean", "-o", tmp_path / "out.txt", stdin="").returncode == 0
    assert (tmp_path / "out.txt").read_bytes() == b""


def test_the_output_is_no_input(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a")
    assert run("clean", path, "-o", path).returncode == 2
    assert path.read_text() == "a"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("https://a.example/1", "a URL is not fetched"),
        (".", "is a directory: name one text or table"),
        ("", "a FILE is named ''"),
    ],
    ids="url directory nameless".split(),
)
def test_what_is_no_file_is_refused_in_words(name: str, said: str) -> None:
    done = run("clean", name)
    assert (done.returncode, done.stdout) == (2 if not name else 3, "")
    assert said in done.stderr


def test_a_page_is_cleaned_as_text_and_said_to_be(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"<p>{BODY[0]}</p>\n", "utf-8")
    done = run("clean", tmp_path / "a.html")
    assert done.stdout == f"<p>{BODY[0]}</p>\n"
    assert "for a page use grextract extract" in done.stderr
