"""The command ``grextract batch``."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from grextract.batch.run import Plan, Run, Watcher
from tests.batch.archives import lines, numbered, write_warc
from tests.sample import PAGE, TITLE

COMMAND = [sys.executable, "-m", "grextract", "batch"]
FORBIDDEN = "<h1>Error 403</h1><p>Forbidden</p>"


def run(*arguments: object, before: str = "") -> subprocess.CompletedProcess[str]:
    """Run the command, in one process; ``before``: what a shell does first."""
    command = [*COMMAND, *map(str, arguments)]
    if before:
        command = ["bash", "-c", f'{before}; exec "$@"', "bash", *command]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, stdin=subprocess.DEVNULL)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    folder = tmp_path / "saved"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.html").write_bytes(numbered(number))
    return folder


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "articles.jsonl"


def rows(output: Path) -> list[dict]:
    return [json.loads(line) for line in output.read_text("utf-8").splitlines()]


def test_a_folder_becomes_a_table(saved: Path, output: Path) -> None:
    done = run(saved, "-o", output)
    assert (done.returncode, done.stdout) == (0, "")
    assert [row["title"] for row in rows(output)] == [TITLE] * 3


def test_the_format_follows_the_name_of_the_output(saved: Path, tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    run(saved, "-o", tmp_path / "articles.parquet", "-j", 0)
    assert pq.read_table(tmp_path / "articles.parquet").num_rows == 3


def test_a_web_archive_becomes_a_table(tmp_path: Path, output: Path) -> None:
    pytest.importorskip("fastwarc")
    run(write_warc(tmp_path / "pages.warc.gz", 3), "-o", output, "-j", 0)
    assert [row["input_url"][-1] for row in rows(output)] == ["0", "1", "2"]


def test_the_summary_counts_rows_and_failures_by_kind(saved: Path, output: Path) -> None:
    (saved / "3.html").write_text(FORBIDDEN)
    (saved / "4.css").write_text("p{}")
    done = run(saved, "-o", output, "-j", 0)
    assert "4 rows, 3 articles (article 3)" in done.stderr
    assert "failed: 1 (error-page 1); rows with error_kind say why" in done.stderr
    assert "not pages: 1 (image, style sheet, script or other asset 1)" in done.stderr


def test_a_run_goes_on_when_nobody_reads_what_it_says(saved: Path, output: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    for number in range(3):
        (saved.parent / f"none-{number}").mkdir()
    command = [*COMMAND, *map(str, saved.parent.glob("none-*")), str(saved), "-o", str(output), "-j", "0"]
    done = subprocess.run(command, stderr=write, timeout=120, check=False)
    os.close(write)
    assert (done.returncode, len(rows(output))) == (1, 6)


def test_a_page_that_is_refused_is_named_with_the_reason(saved: Path, output: Path) -> None:
    (saved / "3.html").write_text(FORBIDDEN)
    done = run(saved, "-o", output, "-j", 1)
    assert f"grextract: {saved / '3.html'}: {rows(output)[3]['error']}\n" in done.stderr


def test_what_cannot_be_read_is_named_once_on_standard_error(saved: Path, output: Path) -> None:
    (saved.parent / "none").mkdir()
    done = run(saved, saved.parent / "none", "-o", output, "-j", 0)
    assert done.stderr.count("none") == 1
    assert "no page is in the folder" in done.stderr


@pytest.mark.parametrize("option", ["--no-progress", "--resume", "--force"])
@pytest.mark.parametrize("name", ["nowhere.html", "nowhere/*.html", "https://www.globalresearch.ca/a/5512345"])
def test_a_name_that_nothing_has_is_wrong_usage_and_leaves_nothing(saved: Path, output: Path, name: str, option: str) -> None:
    done = run(saved, name, "-o", output, option)
    assert (done.returncode, f"Error: {name}: " in done.stderr) == (2, True)
    assert list(output.parent.iterdir()) == [saved]


def test_of_very_many_that_cannot_be_read_the_first_are_named(tmp_path: Path, output: Path) -> None:
    (tmp_path / "pages.jsonl").write_bytes(lines({"html": PAGE}) + b"{\n" * 500)
    done = run(tmp_path / "pages.jsonl", "-o", output, "-j", 0)
    assert len(done.stderr.splitlines()) < 30
    assert len(rows(output)) == 501


def test_quiet_writes_nothing(saved: Path, output: Path) -> None:
    (saved / "3.html").write_text(FORBIDDEN)
    assert run(saved, "-o", output, "-q", "-j", 0).stderr == ""


def test_copies_are_summed_up(saved: Path, output: Path) -> None:
    pytest.importorskip("rensa")
    done = run(saved, "-o", output, "--dedup", "-j", 0)
    assert "reposts: 3 bodies in 1 group of near copies" in done.stderr


def test_a_page_that_takes_too_long_is_a_failure(tmp_path: Path, output: Path) -> None:
    (tmp_path / "long.html").write_text("<h1>Mills</h1>" + "<p>The mill of the town stopped in the month of May.</p>" * 30_000)
    run(tmp_path / "long.html", "-o", output, "-j", 1, "--timeout", 0.05)
    assert [row["error_kind"] for row in rows(output)] == ["timeout"]


# Exit codes


@pytest.mark.parametrize(("contents", "code"), [([PAGE], 0), ([PAGE, FORBIDDEN], 1), ([FORBIDDEN], 3)])
def test_the_exit_code_is_that_of_extract(tmp_path: Path, output: Path, contents: list[str], code: int) -> None:
    for number, content in enumerate(contents):
        (tmp_path / f"{number}.html").write_text(content)
    assert run(*tmp_path.glob("*.html"), "-o", output, "-j", 0).returncode == code


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("a.html",),
        ("a.html", "-o", "b", "--format", "csv"),
        *(
            ("a.html", "-o", "b", *limit)
            for limit in (("-j", "-1"), ("--timeout", "inf"), ("--timeout", "nan"), ("--memory", "9e9"))
        ),
        ("a.html", "-o", "b", "--memory", "99999999999999"),
    ],
)
def test_wrong_usage_is_two(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Usage" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_an_interrupt_is_130_says_how_to_go_on_and_loses_nothing(tmp_path: Path, output: Path) -> None:
    (tmp_path / "pages.jsonl").write_bytes(lines(*({"html": numbered(number).decode()} for number in range(3000))))
    arguments = [*COMMAND, str(tmp_path / "pages.jsonl"), "-o", str(output), "-j", "1", "--checkpoint", "20"]
    with subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True, start_new_session=True) as process:
        while not list(tmp_path.glob("*.partial/part-*.jsonl")):
            assert process.poll() is None
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does, to the workers too
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "--resume" in errors
    assert "Traceback" not in errors


# What is in the way


def test_an_output_that_exists_is_not_replaced_unasked(saved: Path, output: Path) -> None:
    output.write_text("kept")
    done = run(saved, "-o", output)
    assert (done.returncode, output.read_text()) == (2, "kept")
    assert "--force" in done.stderr


def test_an_input_is_never_written_over(saved: Path) -> None:
    done = run(saved / "0.html", "-o", saved / "0.html", "-f", "jsonl", "--force")
    assert (done.returncode, (saved / "0.html").read_bytes()) == (2, numbered(0))
    assert "would take the place of an input" in done.stderr


def test_an_earlier_output_in_the_folder_can_be_made_anew(saved: Path) -> None:
    for _ in range(2):
        done = run(saved, "-o", saved / "all.jsonl", "--force", "-j", 0)
        assert (done.returncode, len(rows(saved / "all.jsonl"))) == (0, 3)


def test_earlier_outputs_in_a_folder_are_passed_over_and_counted(saved: Path, output: Path) -> None:
    run(saved, "-o", saved / "all.jsonl", "-j", 0)
    done = run(saved, "-o", output, "-j", 0)
    assert len(rows(output)) == 3
    assert "not pages: 2 (file that grextract wrote 2)" in done.stderr


def test_an_earlier_output_that_is_named_is_a_failure_with_a_reason(saved: Path, output: Path) -> None:
    run(saved, "-o", saved / "all.jsonl", "-j", 0)
    done = run(saved / "all.jsonl", "-o", output, "-j", 0)
    assert done.returncode == 3
    assert "grextract itself wrote this (rows of an output): name the saved pages" in done.stderr


def test_a_folder_that_no_run_made_is_not_taken_for_one(saved: Path, output: Path) -> None:
    own = output.with_name(output.name + ".partial") / "notes.txt"
    own.parent.mkdir()
    own.write_text("kept")
    done = run(saved, "-o", output, "--force", "-j", 0)
    assert (done.returncode, own.read_text()) == (2, "kept")
    assert "in the way" in done.stderr


def test_force_replaces_an_output(saved: Path, output: Path) -> None:
    output.write_text("old")
    run(saved, "-o", output, "--force", "-j", 0)
    assert len(rows(output)) == 3


@pytest.mark.parametrize(("content", "code"), [(PAGE, 0), (FORBIDDEN, 1)])
def test_resuming_a_finished_run_says_so_and_ends_as_that_run_did(saved: Path, output: Path, content: str, code: int) -> None:
    (saved / "3.html").write_text(content)
    assert run(saved, "-o", output, "-j", 0).returncode == code
    done = run(saved, "-o", output, "--resume")
    assert done.returncode == code
    assert "was finished before: there is nothing to resume" in done.stderr


def test_what_a_resumed_run_keeps_is_told(tmp_path: Path, output: Path) -> None:
    (tmp_path / "pages.jsonl").write_bytes(lines(*({"html": numbered(number).decode()} for number in range(5))))
    plan = Plan(names=(str(tmp_path / "pages.jsonl"),), output=output, jobs=0, checkpoint=2)
    with pytest.raises(RuntimeError, match="stopped"):
        Run(plan, Stops()).go()
    done = run(tmp_path / "pages.jsonl", "-o", output, "-j", 0, "--checkpoint", 2, "--resume")
    assert "grextract: going on; 2 rows kept from before" in done.stderr
    assert "5 rows, 5 articles" in done.stderr
    assert "3 pages in" in done.stderr


class Stops(Watcher):
    """Ends a run at its third page."""

    pages = 0

    def done(self, counts: object, passed: int) -> None:
        self.pages += 1
        if self.pages == 3:
            raise RuntimeError("stopped")


@pytest.mark.parametrize("place", ["none/out.jsonl", "file/out.jsonl"])
def test_a_folder_that_cannot_be_written_is_named(saved: Path, tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("no folder")
    done = run(saved, "-o", tmp_path / place)
    assert done.returncode == 3
    assert str(tmp_path / place) in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_an_interrupt_before_anything_is_done_leaves_nothing(tmp_path: Path, output: Path) -> None:
    (tmp_path / "pages.jsonl").write_bytes(lines(*({"html": numbered(number).decode()} for number in range(3000))))
    arguments = [*COMMAND, str(tmp_path / "pages.jsonl"), "-o", str(output), "-j", "0"]
    with subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True) as process:
        while not list(tmp_path.glob("*.partial/plan.json")):
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (130, "grextract: interrupted; nothing written\n")
    assert [path.name for path in tmp_path.iterdir()] == ["pages.jsonl"]


def test_the_folder_of_an_output_is_not_made(saved: Path, tmp_path: Path) -> None:
    done = run(saved, "-o", tmp_path / "none" / "out.jsonl")
    assert f"there is no folder {tmp_path / 'none'}, make it first" in done.stderr


# What cannot be meant


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        (("a.html", "-o", "-"), "extract --format jsonl"),
        (("-", "-o", "a.jsonl"), "extract -"),
        (("a.html", "-o", "a.csv"), ".csv is not written: name the output .jsonl or .parquet"),
        (("a.html", "-o", "a.jsonl.gz"), ".gz is not written"),
        (("a.html", "-o", "a.jsonl", "--resume", "--force"), "give one of them"),
        (("a.html", "-o", "a.jsonl", "--host", "https://www.globalresearch.ca/"), "name one as example.org"),
        (("a.html", "-o", "a.jsonl", "--host", "*.globalresearch.ca"), "which takes its subdomains too"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_advice(tmp_path: Path, arguments: tuple[str, ...], advice: str) -> None:
    done = subprocess.run([*COMMAND, *arguments], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, list(tmp_path.iterdir())) == (2, [])
    assert advice in " ".join(done.stderr.split())


def test_a_format_that_is_named_goes_before_the_name_of_the_output(saved: Path, tmp_path: Path) -> None:
    run(saved, "-o", tmp_path / "out.txt", "-f", "jsonl", "-j", 0)
    assert len(rows(tmp_path / "out.txt")) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
@pytest.mark.parametrize("jobs", [0, 1])
def test_where_nothing_can_be_extracted_no_table_of_failures_is_written(saved: Path, output: Path, jobs: int) -> None:
    """The model of languages is unpacked into a file of its own: without room for that every page would fail."""
    done = run(saved, "-o", output, "-j", jobs, before="ulimit -f 100")
    assert (done.returncode, output.exists()) == (3, False)
    assert "no page can be extracted here: File too large" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("missing", "extra"), [("fastwarc", "warc"), ("pyarrow", "parquet"), ("rensa", "dedup")])
def test_a_library_that_is_not_installed_is_named_with_its_extra(tmp_path: Path, missing: str, extra: str) -> None:
    archive = tmp_path / "pages.warc"
    archive.write_bytes(b"WARC/1.0\r\n\r\n")
    hidden = f"import sys; sys.modules[{missing!r}] = None; sys.argv[0] = 'grextract'; from grextract.cli import main; main()"
    arguments = ["batch", str(archive), "-o", str(tmp_path / "out"), "-j", "0"]
    arguments += {"pyarrow": ["-f", "parquet"], "rensa": ["--dedup"]}.get(missing, [])
    done = subprocess.run([sys.executable, "-c", hidden, *arguments], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 3
    assert f"grextract[{extra}]" in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pages.warc"]


# On a terminal


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
@pytest.mark.parametrize(("options", "shown"), [((), True), (("--no-progress",), False), (("-q",), False)])
def test_a_bar_is_shown_on_a_terminal_unless_it_is_not_wanted(
    saved: Path, output: Path, options: tuple[str, ...], shown: bool
) -> None:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, str(saved), "-o", str(output), "-j", "0", *options], stderr=theirs, env=os.environ | {"TERM": "xterm"}
    )
    process.wait(60)
    os.close(theirs)
    written = b""
    try:
        while part := os.read(ours, 1 << 16):
            written += part
    except OSError:  # all is read
        pass
    os.close(ours)
    assert (b"%" in written and b"pages" in written and b"/s" in written) is shown


def test_no_bar_is_shown_where_there_is_no_terminal(saved: Path, output: Path) -> None:
    assert "%" not in run(saved, "-o", output, "-j", 0).stderr
