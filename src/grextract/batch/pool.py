"""Worker processes that outlive any page: one that hangs or kills its worker is a failure, and the others go on."""

from __future__ import annotations

import multiprocessing
import queue
import signal
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from typing import Protocol

from grextract.batch.task import Done, Job, NotWorkingError, Task
from grextract.batch.worker import READY, serve

__all__ = ["InProcess", "Pool", "Workers"]

BATCH_JOBS = 8
BATCH_BYTES = 256 * 1024
STARTING = 120
"""Seconds within which a worker process must have started."""

STARTS = 3
"""How often it is tried in a row: the system may kill a process that starts, when memory is short."""

WAITING_BYTES = 128 * 1024 * 1024
"""How much may be read ahead; the longest pages are a quarter of it."""

WINDOW = 512
"""How many records may be done out of order before reading waits for the slowest."""


class Pool(Protocol):
    """Something that does jobs."""

    def done(self, jobs: Iterator[Job]) -> Iterator[Done]:
        """Each job done, as they come."""

    def close(self) -> None:
        """End at once."""


class InProcess:
    """Jobs done here, one after the other, without limits of time and memory."""

    def __init__(self, task: Task) -> None:
        self.task = task

    def done(self, jobs: Iterator[Job]) -> Iterator[Done]:
        """Each job done, in order.

        Raises:
            NotWorkingError: nothing can be extracted here.
        """
        self.task.warm_up()
        return map(self.task.run, jobs)

    def close(self) -> None:
        """Nothing is to be ended."""


class Workers:
    """Processes, each with a thread here that feeds it and watches over it.

    Jobs travel in small batches; each answers by itself, so that it is known which one a process hung or died on.
    """

    def __init__(self, task: Task, count: int) -> None:
        self.batches: queue.Queue[list[Job] | None] = queue.Queue(2 * count)
        self.answers: queue.Queue[Done | BaseException] = queue.Queue()
        self.foremen = [_Foreman(task, self.batches, self.answers) for _ in range(count)]
        self.most = WINDOW * count

    def done(self, jobs: Iterator[Job]) -> Iterator[Done]:
        """Each job done, as they come; reading of jobs stays a bounded way ahead of the oldest that is not done.

        Raises:
            NotWorkingError: worker processes do not start.
        """
        for foreman in self.foremen:
            foreman.start()
        waiting = _Waiting()
        batches = _batched(jobs)
        batch = next(batches, None)
        while batch is not None or waiting:
            while batch is not None and not self.batches.full() and waiting.has_room(batch, self.most):
                self.batches.put(batch)
                waiting.add(batch)
                batch = next(batches, None)
            answer = self.answers.get()
            if isinstance(answer, BaseException):
                raise answer
            waiting.drop(answer.number)
            yield answer

    def close(self) -> None:
        """Kill every process; their threads end with them."""
        for foreman in self.foremen:
            foreman.close()
        for _ in self.foremen:
            with suppress(queue.Full):  # then none of them waits for a batch
                self.batches.put_nowait(None)


class _Waiting:
    """Numbers of the jobs that are not done."""

    def __init__(self) -> None:
        self.numbers: dict[int, int] = {}
        self.size = 0

    def __bool__(self) -> bool:
        return bool(self.numbers)

    def add(self, batch: list[Job]) -> None:
        self.numbers.update((job.number, job.size) for job in batch)
        self.size += sum(job.size for job in batch)

    def drop(self, number: int) -> None:
        self.size -= self.numbers.pop(number)

    def has_room(self, batch: list[Job], most: int) -> bool:
        """Whether a batch reaches no further ahead of the oldest job that is not done, and what waits is not too much.

        A batch of a resumed run may reach far in itself: what a run without order had done lies between its jobs.
        """
        if not self.numbers:
            return True
        return self.size < WAITING_BYTES and batch[-1].number - next(iter(self.numbers)) <= most


def _batched(jobs: Iterator[Job]) -> Iterator[list[Job]]:
    batch: list[Job] = []
    size = 0
    for job in jobs:
        batch.append(job)
        size += job.size
        if len(batch) >= BATCH_JOBS or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


class _Foreman:
    """A thread that keeps one process at work."""

    def __init__(self, task: Task, batches: queue.Queue[list[Job] | None], answers: queue.Queue[Done | BaseException]) -> None:
        self.task = task
        self.batches = batches
        self.answers = answers
        self.process: multiprocessing.process.BaseProcess | None = None
        self.connection: Connection | None = None
        self.closed = False
        self.starting = threading.Lock()
        self.thread: threading.Thread | None = None

    def start(self) -> None:
        """Go to work, once."""
        if self.thread is None:
            self.thread = threading.Thread(target=self._work, daemon=True)
            self.thread.start()

    def close(self) -> None:
        with self.starting:  # a process that is left while it starts says on standard error that its parent is gone
            self.closed = True
        self._end_process()

    def _work(self) -> None:
        try:
            self._connected()
            while not self.closed and (batch := self.batches.get()) is not None:
                left = [batch]
                while left and not self.closed:
                    left[:1] = self._given(left[0])
        except BaseException as error:  # told where the answers are awaited
            if not self.closed:
                self.answers.put(error)

    def _given(self, batch: list[Job]) -> list[list[Job]]:
        """Have a batch done; what is left of it when its process is no more, as batches."""
        connection = self._connected()
        try:
            connection.send(batch)
        except (BrokenPipeError, ConnectionResetError):  # killed from outside while it was idle, or as it read
            return self._without(batch, 0)
        for at, job in enumerate(batch):
            try:
                done = self._answer(connection, job)
            except (EOFError, OSError):  # an answer of which there is a part is an OSError
                return self._without(batch, at)
            self.answers.put(done)
            if done.exhausted or self.process is None:
                self._end_process()
                return [batch[at + 1 :]] if batch[at + 1 :] else []
        return []

    def _without(self, batch: list[Job], at: int) -> list[list[Job]]:
        """What is left of a batch whose process died on a job: the job alone, which may be innocent, once; and those behind it."""
        job, rest = batch[at], batch[at + 1 :]
        cause = self._cause_of_death()
        if job.is_second_try:
            self.answers.put(self.task.failed(job, "worker-died", cause))
            return [rest] if rest else []
        return [[replace(job, is_second_try=True)], *([rest] if rest else [])]

    def _answer(self, connection: Connection, job: Job) -> Done:
        """A job done, or the failure of one that took too long.

        Raises:
            EOFError: the process died.
            OSError: the same.
        """
        if connection.poll(self.task.timeout or None):
            answer = connection.recv()
            assert isinstance(answer, Done)
            return answer
        self._end_process()
        return self.task.failed(job, "timeout", f"the page took longer than {self.task.timeout:g} seconds: see --timeout")

    def _cause_of_death(self) -> str:
        process, self.process = self.process, None
        code = None
        if process is not None:
            process.join(STARTING)
            code = process.exitcode
        named = signal.Signals(-code).name if code is not None and code < 0 else f"exit code {code}"
        return f"two worker processes died on the page (the second: {named}): perhaps memory ran out"

    def _connected(self) -> Connection:
        """The way to the process, which is started when there is none.

        Raises:
            NotWorkingError: it does not start.
        """
        if self.process is None or self.connection is None:
            started = next(filter(None, (self._started() for _ in range(STARTS))), None)
            if started is None:
                raise NotWorkingError("a worker process does not start: try --jobs 0, which extracts in one process")
            self.connection = started
        return self.connection

    def _started(self) -> Connection | None:
        """The way to a process that is ready; None when it did not come so far.

        Raises:
            NotWorkingError: it says that nothing can be extracted there.
        """
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe()
        process = context.Process(target=serve, args=(self.task, there), daemon=True)
        with self.starting:
            if self.closed:
                raise NotWorkingError("the run was ended")
            with _Uninterrupted():
                process.start()
            self.process = process
        there.close()
        try:
            answer = here.recv() if here.poll(STARTING) else None
        except (EOFError, OSError):
            answer = None
        if answer == READY:
            return here
        self._end_process()
        if isinstance(answer, NotWorkingError):
            raise answer
        return None

    def _end_process(self) -> None:
        process, self.process = self.process, None
        if process is not None:
            process.kill()
            process.join()


class _Uninterrupted:
    """Interrupts kept from a process that is started here, while it starts: they are the parent's."""

    def __enter__(self) -> None:
        if hasattr(signal, "pthread_sigmask"):
            resource_tracker.ensure_running()  # unblocks interrupts when the first process starts it
            self.before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})

    def __exit__(self, *_: object) -> None:
        if hasattr(signal, "pthread_sigmask"):
            signal.pthread_sigmask(signal.SIG_SETMASK, self.before)
