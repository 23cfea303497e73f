"""Terminals, pipes and signals: what is shown obeys nobody, a closed pipe is no fault, and nothing is left behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import grextract
from grextract.visible import visible
from tests.batch.archives import record
from tests.clean.sample import BODY
from tests.cli.test_main import COMMAND, FORBIDDEN, on_posix, run
from tests.sample import PAGE

HOSTILE = PAGE.replace("river closed", "river &#27;[2J &#27;]0;owned&#7; &#155;2J closed")
OBEYED = "\x1b\x07\x9b\r"

# A name of a file: an escape, a bell, a carriage return that writes over a line, a newline that forges one.
NAME = "a\x1b[2J\x07\x9b\u202e\rb\ngrextract: all is well.html"


def on_a_terminal(*arguments: str | Path) -> str:
    """Give what a terminal is sent by a command."""
    import pty

    here, there = pty.openpty()
    with subprocess.Popen([COMMAND, *map(str, arguments)], stdout=there, stderr=there, stdin=subprocess.DEVNULL):
        os.close(there)
        parts = []
        try:
            while part := os.read(here, 65536):
                parts.append(part)
        except OSError:  # how Linux tells that the other end is closed
            pass
    os.close(here)
    return b"".join(parts).decode("utf-8").replace("\r\n", "\n")  # a terminal makes two characters of a newline


@on_posix
@pytest.mark.parametrize(
    "command", [*(f"extract -f {form}" for form in "text markdown html json jsonl".split()), "explain --color never", "review"]
)
def test_what_a_page_holds_is_shown_and_never_obeyed(tmp_path: Path, command: str) -> None:
    (tmp_path / "a.html").write_text(HOSTILE, "utf-8")
    shown = on_a_terminal(*command.split(), tmp_path / "a.html")
    assert [character for character in OBEYED if character in shown] == []
    assert "[2J" in shown


@on_posix
def test_a_text_is_cleaned_onto_a_terminal_without_what_it_would_obey(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(f"{BODY[0]} \x1b[2J é\r\n\r\n{BODY[1]}\xff".encode("latin-1", "replace"))
    shown = on_a_terminal("clean", tmp_path / "a.txt", "-q")
    assert [character for character in OBEYED if character in shown] == []
    assert "\\x1b[2J" in shown
    assert "\\xff" in shown


def test_piped_data_stays_as_it_is() -> None:
    text = f"{BODY[0]} \x1b[2J\n"
    assert run("clean", "-", stdin=text).stdout == text
    assert run("extract", "-", stdin=HOSTILE).stdout == grextract.extract(HOSTILE).text + "\n"


@on_posix
@pytest.mark.parametrize(
    "command",
    [
        "extract {}", "extract {0} {0}", "explain {}", "review {} -o r.html", "clean {}", "clean {} -f parquet", "batch {} -o a.jsonl -j 0",
        "batch {}.none -o a.jsonl", "fixture {} -o new", "report {} -o r.html", "extract page.html -o {0}/b", "explain page.html -o {0}/b",
        "batch page.html -o {0}/b.jsonl", "clean page.html -f csv --column {}", "extract --format {} page.html", "rules -o {0}/b",
        "extract --{} page.html", "{}",
    ],
)  # fmt: skip
def test_a_name_is_shown_in_one_line(tmp_path: Path, command: str) -> None:
    (tmp_path / NAME).write_text(FORBIDDEN)
    (tmp_path / "page.html").write_text(PAGE)
    arguments = [part.format(NAME) for part in command.split()]
    done = subprocess.run([COMMAND, *arguments], cwd=tmp_path, capture_output=True, check=False, stdin=subprocess.DEVNULL)
    shown = done.stderr.decode("utf-8")
    assert "Traceback" not in shown
    assert [character for character in OBEYED + "\u202e" if character in shown] == []
    assert "\ngrextract: all is well" not in shown


@pytest.mark.parametrize("reason", ["No\x1b[2J", "No\x07", "No\x9bway", "No\rway"])
def test_the_words_of_a_server_are_shown_in_one_line(tmp_path: Path, reason: str) -> None:
    pytest.importorskip("fastwarc")
    (tmp_path / "a.warc").write_bytes(record(b"gone", status=f"404 {reason}"))
    done = run("batch", tmp_path / "a.warc", "-o", tmp_path / "a.jsonl", "-j", "0")
    assert "404" in done.stderr
    assert [character for character in OBEYED if character in done.stderr] == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [("plain – é", "plain – é"), ("a\x1b[2J\nb\tc", "a\\x1b[2J\\nb\\tc"), ("a\udcff", "a\\xff"), ("\u202e", "\\u202e"), ("می‌خواهم", "می‌خواهم")],
)  # fmt: skip
def test_unseen_characters_are_written_as_escapes(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_layout_that_is_asked_for_stays() -> None:
    assert visible("a\x1b\n\tb", layout="\n\t") == "a\\x1b\n\tb"


# Pipes


@on_posix
@pytest.mark.parametrize(
    "command", ["extract {many}", "extract -f jsonl {many}", "explain {many}", "review {many}", "clean long.txt", "clean -f csv long.csv -c text"]
)  # fmt: skip
def test_a_reader_that_has_seen_enough_is_no_fault(tmp_path: Path, command: str) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / "long.txt").write_text("\n\n".join([BODY[0]] * 20_000))
    (tmp_path / "long.csv").write_text("text\n" + f'"{BODY[1]}"\n' * 20_000)
    line = command.format(many=" ".join(["a.html"] * 300))
    script = f'{COMMAND} {line} | head -c 10 > /dev/null; exit "${{PIPESTATUS[0]}}"'
    done = subprocess.run(["bash", "-c", script], cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr.replace("grextract: a.html: ", "")) == (0, "")


@on_posix
def test_help_that_nobody_reads_is_no_fault() -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run([COMMAND, "--help"], stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


# Signals


@on_posix
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("command", ["clean -f jsonl", "extract -f jsonl a.html", "explain a.html"])
def test_a_signal_leaves_no_file_and_says_so_in_one_line(tmp_path: Path, command: str, number: signal.Signals) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    before = sorted(tmp_path.iterdir())
    with subprocess.Popen(
        [COMMAND, *command.split(), "-", "-o", "out"], cwd=tmp_path, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        process.stdin.write('{"text": "a"}\n')
        process.stdin.flush()
        _wait_for(lambda: len(list(tmp_path.iterdir())) > len(before))
        process.send_signal(number)
        _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (128 + number, "grextract: interrupted\n")
    assert sorted(tmp_path.iterdir()) == before


@on_posix
def test_a_run_that_is_not_to_end_with_its_terminal_goes_on(tmp_path: Path) -> None:
    command = ["nohup", COMMAND, "clean", "-f", "jsonl", "-", "-o", "out"]
    with subprocess.Popen(command, cwd=tmp_path, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        _wait_for(lambda: list(tmp_path.iterdir()) != [])
        process.send_signal(signal.SIGHUP)
        process.communicate('{"text": "a"}\n', timeout=60)
    assert (process.returncode, (tmp_path / "out").read_text()) == (0, '{"text": "a"}\n')


@on_posix
@pytest.mark.parametrize("pause", [0, 0.001, 0.003, 0.01, 0.03])
@pytest.mark.parametrize("command", ["extract -f jsonl a.html -", "batch {many} -o out.jsonl -j 2"])
def test_a_second_interrupt_is_no_traceback(tmp_path: Path, command: str, pause: float) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / "many.jsonl").write_bytes(json.dumps({"html": PAGE}).encode() + b"\n" + b"{\n" * 2_000_000)
    line = command.format(many="many.jsonl").split()
    with subprocess.Popen(
        [COMMAND, *line], cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        if line[0] == "extract":
            process.stdout.readline()
        else:
            _wait_for((tmp_path / "out.jsonl.partial" / "plan.json").exists)
        for _ in range(3):
            process.send_signal(signal.SIGINT)
            time.sleep(pause)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in errors
    assert errors.splitlines()[-1].startswith("grextract: interrupted")


def _wait_for(condition, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.01)


# Memory


@pytest.mark.skipif(sys.platform != "linux", reason="address space is limited on Linux")
def test_memory_that_runs_out_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "long.jsonl").write_text('{"text": "' + "a" * 150_000_000 + '"}\n')
    script = f"ulimit -v 300000; exec {COMMAND} clean long.jsonl -o out.jsonl"
    done = subprocess.run(["bash", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (3, "grextract: memory ran out\n")
    assert [path.name for path in tmp_path.iterdir()] == ["long.jsonl"]
