"""What a worker does with one record: the rows of its articles, encoded and counted."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from grextract.batch.formats import FORMATS
from grextract.batch.records import Record, RecordError
from grextract.metadata.dates import read_datetime
from grextract.options import Options
from grextract.pipelines.rows import Row, error_kind, error_sentence, failure_row, rows_of

__all__ = ["Done", "Job", "NotWorkingError", "Task", "job_of"]

MEGABYTE = 1024 * 1024

WARMING = (
    f"<h1>A title</h1><p>By A. Writer</p><p>Global Research, May 3, 2014</p><p>{'A sentence that has a language. ' * 20}</p>"
)
"""A page that needs all that most pages need."""


class NotWorkingError(RuntimeError):
    """No page at all can be extracted here."""


@dataclass(frozen=True, slots=True)
class Job:
    """A record on its way to a worker: what it holds, or why that could not be read."""

    number: int
    name: str
    content: bytes | str
    url: str | None = None
    charset: str | None = None
    captured_at: str | None = None
    failure: tuple[str, str] | None = None
    passed: int = 0
    is_second_try: bool = False

    @property
    def size(self) -> int:
        """About how many bytes it takes here: one rare letter makes a text four times as large."""
        return sys.getsizeof(self.content) + 200


@dataclass(frozen=True, slots=True)
class Done:
    """The rows of one record, encoded, and what to count of them.

    Attributes:
        counts: how many rows are of which kind, form, remark and error: ``kind:article``.
        name: of the record.
        failures: the sentence of each row that is a failure.
        exhausted: the memory of the worker was, and it should be replaced.
    """

    number: int
    rows: bytes
    counts: Counter[str]
    name: str = ""
    failures: tuple[str, ...] = ()
    exhausted: bool = False
    passed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What is to be done with every record, and what it may cost.

    Attributes:
        form: the name of the output's format.
        timeout: seconds for one record; 0: no limit.
        memory: bytes for one record, beside what a worker takes itself; 0: no limit.
        options: of the extraction.
        rows: gives the rows of a source; a function that a worker can import.
    """

    form: str = "jsonl"
    timeout: float = 30
    memory: int = 1024 * MEGABYTE
    options: Options = field(default_factory=Options)
    rows: Callable[..., Iterator[Row]] = rows_of

    def warm_up(self) -> None:
        """Load what is loaded when it is first used, before time and memory are measured.

        Raises:
            NotWorkingError: that fails, as it does on a full disk; every page would fail with it.
        """
        (row,) = self.rows(WARMING, "")
        if row["error_kind"] is not None:
            raise NotWorkingError(f"no page can be extracted here: {row['error']}")

    def run(self, job: Job) -> Done:
        """The rows of a record; of one that failed, the row that says so."""
        if job.failure is not None:
            return self.failed(job, *job.failure)
        try:
            return self._extracted(job)
        except MemoryError:
            return self.exhausted(job)
        except Exception as error:  # rows that cannot be made or written are one page's fault and end no run
            return self.failed(job, "internal-error", f"{type(error).__name__}: {error}")

    def exhausted(self, job: Job) -> Done:
        """The row of a record that took all memory."""
        return self.failed(job, "out-of-memory", "the page needs more memory than it may take: see --memory")

    def failed(self, job: Job, kind: str, message: str) -> Done:
        """The one row of a record that gave nothing."""
        return self._done(job, [failure_row(RecordError(kind, message), job.name, url=job.url)])

    def _extracted(self, job: Job) -> Done:
        rows = list(self.rows(job.content, job.name, url=job.url, charset=job.charset, options=self.options))
        moment = read_datetime(job.captured_at)
        for row in rows:
            if row["error_kind"] is None and moment is not None:
                row["captured_at"] = row["captured_at"] or moment.isoformat()
        return self._done(job, rows)

    def _done(self, job: Job, rows: list[Row]) -> Done:
        counts = Counter(_counted(rows))
        exhausted = counts["error:out-of-memory"] > 0
        failures = tuple(row["error"] for row in rows if row["error_kind"] is not None)
        return Done(job.number, FORMATS[self.form].encode(rows), counts, job.name, failures, exhausted, job.passed)


def job_of(number: int, record: Record) -> Job:
    """A record, read."""
    content: bytes | str = b""
    failure = None
    try:
        content = record.read()
    except (RecordError, OSError) as error:
        failure = (error_kind(error), error_sentence(error))
    except MemoryError:
        failure = ("out-of-memory", "the page needs more memory than there is")
    return Job(number, record.name, content, record.url, record.charset, record.captured_at, failure, record.passed)


def _counted(rows: list[Row]) -> Iterator[str]:
    for row in rows:
        yield "rows"
        if row["error_kind"] is not None:
            yield f"error:{row['error_kind']}"
            continue
        yield from (f"kind:{row['kind']}", f"form:{row['form']}")
        yield from (f"remark:{remark['code']}" for remark in row["remarks"])
