"""The real command, run as a user runs it."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

import grextract
from tests.batch.archives import lines, zipped
from tests.sample import DUMP, FIRST, PAGE, SECOND, THIRD, TITLE

COMMAND = str(Path(sysconfig.get_path("scripts")) / "grextract")
TEXT = f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n"
FORBIDDEN = "<h1>Error 403</h1><p>Forbidden</p>"
on_posix = pytest.mark.skipif(sys.platform == "win32", reason="signals, pipes and file names of POSIX")


def run(*arguments: str | Path, stdin: str | bytes = b"", **environment: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [COMMAND, *map(os.fsencode, arguments)],
        input=stdin.encode() if isinstance(stdin, str) else stdin,
        capture_output=True,
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )
    encoding = environment.get("PYTHONIOENCODING", "utf-8").partition(":")[0]
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding))


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "saved.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def refused(tmp_path: Path) -> Path:
    path = tmp_path / "refused.html"
    path.write_text(FORBIDDEN, encoding="utf-8")
    return path


# Formats


def test_text_is_the_default(saved: Path) -> None:
    done = run("extract", saved)
    assert (done.returncode, done.stdout, done.stderr) == (0, TEXT, "")


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_markdown_and_html_are_what_the_library_writes(saved: Path, form: str) -> None:
    article = grextract.extract(saved)
    wanted = {"markdown": article.to_markdown(), "html": article.to_html()}[form]
    assert run("extract", "--format", form, saved).stdout.strip() == wanted.strip()


def test_json_is_the_article(saved: Path) -> None:
    done = run("extract", "-f", "json", saved)
    assert json.loads(done.stdout) == grextract.extract(saved).to_dict()
    assert "café" in done.stdout


def test_json_of_several_inputs_is_one_array(saved: Path, refused: Path) -> None:
    done = run("extract", "-f", "json", saved, refused, saved)
    assert [values["metadata"]["title"] for values in json.loads(done.stdout)] == [TITLE, TITLE]
    assert json.loads(run("extract", "-f", "json", refused, refused).stdout) == []


def test_jsonl_is_one_object_a_line_and_names_its_source(saved: Path) -> None:
    lines = [json.loads(line) for line in run("extract", "-f", "jsonl", saved, saved).stdout.splitlines()]
    assert [(line.pop("source"), line.pop("status")) for line in lines] == [(str(saved), "extracted")] * 2
    assert lines == [grextract.extract(saved).to_dict()] * 2


def test_jsonl_has_a_line_for_each_failure_in_its_place(saved: Path, refused: Path, tmp_path: Path) -> None:
    missing = tmp_path / "none.html"
    done = run("extract", "-f", "jsonl", refused, saved, missing)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(line["source"], line["status"]) for line in lines] == [
        (str(refused), "failed"),
        (str(saved), "extracted"),
        (str(missing), "failed"),
    ]
    assert (lines[0]["error"]["type"], lines[0]["error"]["kind"]) == ("NotAnArticle", "error-page")
    assert (lines[2]["error"]["type"], lines[2]["error"]["kind"]) == ("FileNotFoundError", None)
    assert done.returncode == 1


def test_several_texts_each_bear_their_name(saved: Path) -> None:
    done = run("extract", saved, saved)
    assert done.stdout == f"==> {saved} <==\n{TEXT}\n==> {saved} <==\n{TEXT}"


# Inputs and outputs


@pytest.mark.parametrize("arguments", [("extract", "-"), ("extract",)])
@pytest.mark.parametrize("source", [PAGE, DUMP])
def test_standard_input_is_read(arguments: tuple[str, ...], source: str) -> None:
    assert run(*arguments, stdin=source).stdout == TEXT


def test_bytes_of_standard_input_are_decoded_by_what_the_page_declares() -> None:
    page = PAGE.replace("<title>", '<meta charset="windows-1252"><title>').encode("cp1252")
    assert run("extract", stdin=page).stdout == TEXT


def test_output_goes_to_a_file(saved: Path, tmp_path: Path) -> None:
    output = tmp_path / "article.txt"
    done = run("extract", saved, "-o", output)
    assert (done.returncode, done.stdout) == (0, "")
    assert output.read_text(encoding="utf-8") == TEXT


def test_writing_over_the_page_itself_is_refused(saved: Path) -> None:
    before = saved.read_bytes()
    done = run("extract", saved, "-o", saved)
    assert (done.returncode, saved.read_bytes()) == (2, before)


def test_an_output_that_cannot_be_written_is_named(saved: Path, tmp_path: Path) -> None:
    output = tmp_path / "none" / "article.txt"
    done = run("extract", saved, "-o", output)
    assert done.returncode != 0
    assert str(output) in done.stderr
    assert "Traceback" not in done.stderr


def test_the_address_is_that_of_the_page() -> None:
    done = run("extract", "-f", "json", "--url", "https://www.globalresearch.ca/mills/99", stdin=DUMP)
    assert json.loads(done.stdout)["metadata"]["url"] == "https://www.globalresearch.ca/mills/99"


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_terminal_that_lacks_a_letter_is_no_crash(encoding: str) -> None:
    done = run("extract", stdin=PAGE.replace("café", "кафе café"), PYTHONIOENCODING=encoding)
    assert "Traceback" not in done.stderr
    assert FIRST in done.stdout
    assert THIRD in done.stdout


@on_posix
@pytest.mark.parametrize("form", ["text", "jsonl"])
def test_a_file_name_that_is_no_utf8_is_read_and_reported(tmp_path: Path, form: str) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.html"
    with open(path, "wb") as file:  # noqa: PTH123 - pathlib takes no bytes
        file.write(PAGE.encode())
    done = run("extract", "-f", form, os.fsdecode(path), os.fsdecode(path + b".none"), PYTHONIOENCODING="utf-8:strict")
    assert "Traceback" not in done.stderr
    assert done.returncode == 1
    assert FIRST in done.stdout


# Failures and exit codes


def test_a_missing_file_is_named_and_nothing_was_extracted(tmp_path: Path) -> None:
    done = run("extract", tmp_path / "none.html")
    assert (done.returncode, done.stdout) == (3, "")
    assert str(tmp_path / "none.html") in done.stderr
    assert "No such file" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_name_that_no_file_can_have_is_an_input_that_fails_and_no_output(saved: Path, tmp_path: Path) -> None:
    output = tmp_path / "output.txt"
    output.write_text("before")
    done = run("extract", saved, "a" * 300, "-o", output)
    assert (done.returncode, output.read_text("utf-8")) == (1, f"==> {saved} <==\n{TEXT}")


def test_a_directory_is_named_not_a_crash(tmp_path: Path) -> None:
    done = run("extract", tmp_path)
    assert done.returncode == 3
    assert str(tmp_path) in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("pages.zip", zipped({"a.html": PAGE.encode()})),
        ("pages.warc", b"WARC/1.0\r\n"),
        ("page.html.gz", gzip.compress(PAGE.encode(), mtime=0)),
        ("pages.jsonl", lines({"html": PAGE, "url": "https://a.example/"}, {"html": PAGE})),
        ("page.jsonl", lines({"text": DUMP})),
        ("cut.jsonl", lines({"html": PAGE}, {"html": PAGE})[:-20]),
        ("folder/page.html", PAGE.encode()),
    ],
)
def test_what_batch_reads_is_sent_there(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_bytes(content)
    done = run("extract", tmp_path / Path(name).parts[0])
    assert (done.returncode, done.stdout) == (3, "")
    assert "to grextract batch\n" in done.stderr


def test_a_failure_among_others_is_reported_and_the_rest_goes_on(saved: Path, refused: Path) -> None:
    done = run("extract", refused, saved)
    assert (done.returncode, done.stdout) == (1, f"==> {saved} <==\n{TEXT}")
    assert str(refused) in done.stderr
    assert "error" in done.stderr
    assert str(saved) not in done.stderr


def test_only_failures_is_nothing_extracted(refused: Path) -> None:
    assert run("extract", refused, refused).returncode == 3


def test_empty_standard_input_is_nothing_extracted() -> None:
    done = run("extract", "-")
    assert (done.returncode, done.stdout) == (3, "")
    assert "empty" in done.stderr


def test_quiet_reports_nothing_and_keeps_the_exit_code(saved: Path, refused: Path) -> None:
    done = run("extract", "-q", saved, refused)
    assert (done.returncode, done.stdout, done.stderr) == (1, f"==> {saved} <==\n{TEXT}", "")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("extrakt",),
        ("extract", "--no-such-option"),
        ("extract", "--format", "pdf", "-"),
        ("extract", "--url", "https://a.example/x", "a.html", "b.html"),
    ],
)
def test_wrong_usage_is_two_and_says_why_on_standard_error(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Usage" in done.stderr


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version_is_that_of_the_package(option: str) -> None:
    done = run(option)
    assert (done.returncode, done.stderr) == (0, "")
    assert grextract.__version__ in done.stdout


@pytest.mark.parametrize("arguments", [("--help",), ("-h",), ("extract", "--help"), ("extract", "-h")])
def test_help_is_no_error(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Usage" in done.stdout


# Pipes and interrupts


@on_posix
@on_posix
def test_an_interrupt_stops_quietly_with_130(saved: Path) -> None:
    with subprocess.Popen(
        [COMMAND, "extract", "-f", "jsonl", saved, "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert json.loads(process.stdout.readline())["status"] == "extracted"  # it runs and waits for standard input
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (130, "grextract: interrupted\n")
