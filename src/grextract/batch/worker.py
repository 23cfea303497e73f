"""A worker process: gets jobs, gives rows, and ends with its parent."""

from __future__ import annotations

import contextlib
import signal
from dataclasses import replace
from multiprocessing.connection import Connection

from grextract.batch.memory import is_within, limited
from grextract.batch.task import Done, Job, NotWorkingError, Task

__all__ = ["READY", "serve"]

READY = "ready"
SPARE = 10
"""Seconds beyond its time after which a page ends a worker whose parent is no more."""


def serve(task: Task, connection: Connection) -> None:
    """Answer each list of jobs with the rows of each, one by one, until the parent hangs up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # interrupts are the parent's
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        try:
            task.warm_up()
        except NotWorkingError as error:
            connection.send(error)
            return
        task = replace(task, memory=limited(task.memory))
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
        return _within(task, job)
    signal.setitimer(signal.ITIMER_REAL, task.timeout + SPARE)
    try:
        return _within(task, job)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _within(task: Task, job: Job) -> Done:
    """A job done within its memory; what took more is not trusted."""
    done = task.run(job)
    return done if is_within(task.memory) else task.exhausted(job)
