"""A worker process: gets jobs, gives rows, and ends with its parent."""

from __future__ import annotations

import contextlib
import signal
import sys
from multiprocessing.connection import Connection

from grextract.batch.task import Done, Job, Task

__all__ = ["READY", "serve"]

READY = "ready"
SPARE = 10
"""Seconds beyond its time after which a page ends a worker whose parent is no more."""


def serve(task: Task, connection: Connection) -> None:
    """Answer each list of jobs with the rows of each, one by one, until the parent hangs up."""
    _leave_interrupts_to_the_parent()
    _warm_up(task)
    _limit_memory(task.memory)
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        connection.send(READY)
        while True:
            jobs: list[Job] = connection.recv()
            for job in jobs:
                done = _timed(task, job)
                connection.send(done)
                if done.exhausted:
                    return


def _timed(task: Task, job: Job) -> Done:
    """A job done; the alarm, whose default action no page can put off, ends the process when nobody else does."""
    if not task.timeout or not hasattr(signal, "setitimer"):
        return _done(task, job)
    signal.setitimer(signal.ITIMER_REAL, task.timeout + SPARE)
    try:
        return _done(task, job)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _done(task: Task, job: Job) -> Done:
    try:
        return task.run(job)
    except MemoryError:
        return task.failed(job, "out-of-memory", "the page needs more memory than it may take: see --memory")
    except Exception as error:  # rows that cannot be written are one page's fault and end no run
        return task.failed(job, "internal-error", f"{type(error).__name__}: {error}")


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _warm_up(task: Task) -> None:
    """Import what an extraction imports when it is used, before memory is limited and time is measured."""
    page = "<h1>A title</h1><p>By A. Writer</p><p>Global Research, May 3, 2014</p><p>A sentence that has a language.</p>"
    task.run(Job(0, "", page))


def _limit_memory(memory: int) -> None:
    """Let allocations fail beyond what the process takes now and this many bytes; where the system knows such a limit."""
    if not memory or sys.platform == "win32":
        return
    import resource

    taken = _address_space()
    if taken is not None:
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        wanted = taken + memory
        resource.setrlimit(resource.RLIMIT_AS, (wanted if most == resource.RLIM_INFINITY else min(wanted, most), most))


def _address_space() -> int | None:
    """The bytes of address space of this process; None where ``/proc`` does not say."""
    import resource

    try:
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - no path of a user
            return int(file.read().split()[0]) * resource.getpagesize()
    except OSError:
        return None
