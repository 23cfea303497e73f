"""Worker processes: what becomes of pages that hang, die or fill the memory, and of those beside them."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from grextract.batch.pool import WAITING_BYTES, WINDOW, InProcess, Workers, _Waiting
from grextract.batch.task import MEGABYTE, Done, Job, Task
from tests.batch import faults
from tests.batch.archives import numbered

TASK = Task(rows=faults.rows, timeout=2)
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="address space is limited and processes are listed on Linux")


@contextmanager
def working(count: int = 2, task: Task = TASK) -> Iterator[Workers]:
    pool = Workers(task, count)
    try:
        yield pool
    finally:
        pool.close()


def jobs(*contents: bytes | str) -> Iterator[Job]:
    return (Job(number, f"page-{number}", content) for number, content in enumerate(contents))


def outcome(results: Iterator[Done]) -> list[str | None]:
    """What became of each job, by its number: the kind of its failure, or None."""
    rows = {done.number: json.loads(done.rows) for done in results}
    assert [rows[number]["input"] for number in sorted(rows)] == [f"page-{number}" for number in range(len(rows))]
    return [rows[number]["error_kind"] for number in sorted(rows)]


PAGE = numbered(1)


FAULTS: dict[str, str] = {
    "hang": "timeout",
    "die": "worker-died",
    "exit": "worker-died",
    "raise": "internal-error",
    "fill": "out-of-memory",
}  # fmt: skip
MIXED = [PAGE, PAGE, "die", "exit", PAGE, "raise", *[PAGE] * 9, "fill", PAGE, PAGE, "hang", *[PAGE] * 9]


@pytest.fixture(scope="module")
def mixed() -> list[dict]:
    """The rows of pages of which some are at fault."""
    with working(2, Task(rows=faults.rows, timeout=12, memory=80 * MEGABYTE)) as pool:
        return [json.loads(done.rows) for done in sorted(pool.done(jobs(*MIXED)), key=lambda done: done.number)]


def test_each_record_has_its_row_whatever_became_of_its_worker(mixed: list[dict]) -> None:
    assert [row["input"] for row in mixed] == [f"page-{number}" for number in range(len(MIXED))]


def test_no_page_suffers_from_those_at_fault(mixed: list[dict]) -> None:
    assert {row["error_kind"] for row, content in zip(mixed, MIXED, strict=True) if content == PAGE} == {None}


@pytest.mark.parametrize(("fault", "kind"), FAULTS.items())
def test_a_page_at_fault_is_a_failure_that_says_why(mixed: list[dict], fault: str, kind: str) -> None:
    assert [row["error_kind"] for row, content in zip(mixed, MIXED, strict=True) if content == fault] == [kind]


@on_linux
def test_a_page_that_needs_more_memory_than_it_may_take_is_a_failure_and_no_short_article() -> None:
    long = "<h1>Mills</h1>" + "<p>The mill of the town stopped in the month of May.</p>" * 20_000
    with working(1, Task(memory=10 * MEGABYTE)) as pool:
        assert outcome(pool.done(jobs(long, PAGE))) == ["out-of-memory", None]


def test_a_failure_says_how_the_worker_died(mixed: list[dict]) -> None:
    assert "the second: SIGKILL" in mixed[MIXED.index("die")]["error"]


def test_a_worker_that_is_killed_while_it_is_idle_is_replaced() -> None:
    with working(1) as pool:
        assert outcome(pool.done(jobs(PAGE))) == [None]
        process = pool.foremen[0].process
        assert process is not None
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        assert outcome(pool.done(jobs(PAGE, PAGE))) == [None, None]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_worker_that_is_killed_while_it_starts_is_started_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STARTS", str(tmp_path))
    with working(1, Task(rows=faults.rows_at_the_third_start)) as pool:
        assert outcome(pool.done(jobs(PAGE, PAGE))) == [None, None]


def test_reading_stays_a_bounded_way_ahead_of_a_page_that_hangs() -> None:
    read = 0

    def counted() -> Iterator[Job]:
        nonlocal read
        for job in jobs("hang", *["small"] * 5000):
            read += 1
            yield job

    with working(2, Task(rows=faults.rows, timeout=4)) as pool:
        seen = []
        for done in pool.done(counted()):
            if done.number == 0:
                break
            seen.append(done.number)
        assert len(seen) <= read <= 2 * WINDOW + 50


def test_what_is_read_ahead_has_a_bounded_size() -> None:
    waiting = _Waiting()
    long = [Job(1, "1", "\U0001f600" * (WAITING_BYTES // 4))]
    assert waiting.has_room(long, 10)
    waiting.add(long)
    assert not waiting.has_room([Job(2, "2", "")], 10)
    waiting.drop(1)
    assert waiting.has_room(long, 10)


def test_a_batch_with_gaps_wider_than_the_window_is_done() -> None:
    numbers = [0, *range(WINDOW + 1, WINDOW + 12), 3 * WINDOW]  # those between are in the parts of a run without order
    with working(1) as pool:
        assert [done.number for done in pool.done(Job(number, f"page-{number}", PAGE) for number in numbers)] == numbers


def test_a_process_that_dies_within_its_answer_has_not_answered() -> None:
    with working(1) as pool:
        assert outcome(pool.done(jobs(PAGE))) == [None]
        foreman = pool.foremen[0]
        foreman.process.kill()
        here, there = multiprocessing.Pipe()
        os.write(there.fileno(), b"\0\0\1\0a part")
        there.close()
        with pytest.raises((EOFError, OSError)):
            foreman._answer(here, Job(1, "page-1", PAGE))


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_page_whose_worker_is_killed_once_is_extracted_by_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STARTS", str(tmp_path))
    with working(1, Task(rows=faults.rows_at_the_second_try)) as pool:
        assert outcome(pool.done(jobs(PAGE, PAGE, "once", PAGE, PAGE))) == [None] * 5
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="interrupts are kept from a process where there are masks")
def test_the_first_process_too_is_started_without_interrupts() -> None:
    program = (
        "import signal; from multiprocessing import resource_tracker; from grextract.batch.pool import _Uninterrupted\n"
        "with _Uninterrupted():\n"
        "    resource_tracker.getfd()\n"
        "    print(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ()))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout == "True\n"


def test_closing_ends_the_processes_of_pages_that_hang() -> None:
    with working(2, Task(rows=faults.rows, timeout=0)) as pool:
        next(pool.done(jobs(PAGE, *[PAGE] * 16, "hang", "hang")))
        processes = [foreman.process for foreman in pool.foremen if foreman.process is not None]
    assert not any(process.is_alive() for process in processes)


def test_closing_ends_the_threads_that_wait_for_work() -> None:
    before = {*threading.enumerate()}
    with working() as pool:
        assert outcome(pool.done(jobs(PAGE))) == [None]
        threads = {*threading.enumerate()} - before
    for thread in threads:
        thread.join(10)
    assert [thread.is_alive() for thread in threads] == [False, False]


def test_one_process_gives_the_same_rows_as_workers() -> None:
    contents = [numbered(number) for number in range(12)]
    with working() as pool:
        there = {done.number: done.rows for done in pool.done(jobs(*contents))}
    assert {done.number: done.rows for done in InProcess(TASK).done(jobs(*contents))} == there


def test_a_job_that_could_not_be_read_is_its_failure() -> None:
    (done,) = InProcess(TASK).done(iter([Job(0, "page-0", b"", failure=("broken-input", "it was cut"))]))
    row = json.loads(done.rows)
    assert (row["error_kind"], row["error"]) == ("broken-input", "it was cut")


def test_the_moment_of_a_capture_fills_a_row_that_has_none() -> None:
    done = TASK.run(Job(0, "page-0", PAGE, captured_at="2020-01-02T03:04:05Z"))
    assert json.loads(done.rows)["captured_at"] == "2020-01-02T03:04:05+00:00"


def test_a_moment_that_is_none_is_left_out() -> None:
    assert json.loads(TASK.run(Job(0, "page-0", PAGE, captured_at="yesterday")).rows)["captured_at"] is None


def test_a_fault_in_one_process_is_a_failure_too() -> None:
    (done,) = InProcess(TASK).done(jobs("raise"))
    assert json.loads(done.rows)["error_kind"] == "internal-error"


def test_rows_are_counted_by_kind_form_remark_and_error() -> None:
    counts = TASK.run(Job(0, "page-0", PAGE)).counts + TASK.run(Job(1, "page-1", b"")).counts
    assert {"rows", "kind:article", "form:html", "error:empty"} <= set(counts)
    assert counts["rows"] == 2


def test_a_pool_that_is_closed_at_once_leaves_no_process_behind() -> None:
    pool = Workers(TASK, 4)
    pool.close()
    time.sleep(0.3)  # for a thread that would start one yet
    assert multiprocessing.active_children() == []
