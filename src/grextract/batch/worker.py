"""A worker process: gets jobs, gives rows, and ends with its parent."""

from __future__ import annotations

import contextlib
import signal
from dataclasses import replace
from multiprocessing.connection import Connection

from grextract.batch.memory import is_within, limited
from grextract.batch.task import Done, Job, Task

__all__ = ["READY", "serve"]

READY = "ready"
WARMING = (
    f"<h1>A title</h1><p>By A. Writer</p><p>Global Research, May 3, 2014</p><p>{'A sentence that has a language. ' * 20}</p>"
)
"""A page that needs all that most pages need."""

SPARE = 10
"""Seconds beyond its time after which a page ends a worker whose parent is no more."""


def serve(task: Task, connection: Connection) -> None:
    """Answer each list of jobs with the rows of each, one by one, until the parent hangs up."""
    _leave_interrupts_to_the_parent()
    _warm_up(task)
    task = replace(task, memory=limited(task.memory))
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
        done = task.run(job)
        return done if is_within(task.memory) else _exhausted(task, job)
    except MemoryError:
        return _exhausted(task, job)
    except Exception as error:  # rows that cannot be written are one page's fault and end no run
        return task.failed(job, "internal-error", f"{type(error).__name__}: {error}")


def _exhausted(task: Task, job: Job) -> Done:
    return task.failed(job, "out-of-memory", "the page needs more memory than it may take: see --memory")


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _warm_up(task: Task) -> None:
    """Import what an extraction imports when it is used, before memory is limited and time is measured."""
    task.run(Job(0, "", WARMING))
