"""A run: inputs → numbered records → workers → rows in order → parts on the disk → one output and its manifest."""

from __future__ import annotations

import hashlib
import json
import platform
from bisect import bisect_right
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from itertools import chain
from pathlib import Path
from typing import Any

from grextract import __version__
from grextract.batch.formats import FORMATS
from grextract.batch.inputs import (
    Input,
    check_libraries,
    find_inputs,
    fingerprint,
    input_at,
    read_inputs,
    refuse_missing,
    size_of,
)
from grextract.batch.pool import InProcess, Pool, Workers
from grextract.batch.records import Record, Selection
from grextract.batch.reposts import check_library, repost_groups
from grextract.batch.task import Done, Job, Task, job_of
from grextract.batch.workspace import CONTENTS_OF_INPUTS, Workspace, WorkspaceError, different
from grextract.names import printable
from grextract.render.json import SCHEMA

__all__ = ["Plan", "Run", "Watcher"]

PART_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a run is to do.

    Attributes:
        names: the inputs: files, folders, patterns.
        output: the file to write.
        jobs: worker processes; 0: all is done in this one, without limits.
        ordered: whether rows keep the order of the inputs.
        dedup: whether copies are looked for.
        checkpoint: records after which a part is kept for good.
        hosts: as of `Selection`.
        task: what is done with each record.
    """

    names: tuple[str, ...]
    output: Path
    jobs: int = 1
    ordered: bool = True
    dedup: bool = False
    checkpoint: int = 1000
    hosts: tuple[str, ...] = ()
    task: Task = field(default_factory=Task)


class Watcher:
    """Is told what a run does; this one does nothing with it."""

    def begun(self, total: int) -> None:
        """All inputs together have so many bytes."""

    def resumed(self, rows: int) -> None:
        """An unfinished run is gone on with, of which so many rows are kept."""

    def failed(self, name: str, message: str) -> None:
        """An input, or a record of it, gave no article, or was named before."""

    def done(self, counts: Counter[str], passed: int) -> None:
        """A record is done, with these counts; so many bytes of the inputs are passed."""

    def finishing(self) -> None:
        """All records are done: what is left is to put the output together."""


class Run:
    """One run, from its plan to its output."""

    def __init__(self, plan: Plan, watcher: Watcher | None = None) -> None:
        self.plan = plan
        self.watcher = watcher if watcher is not None else Watcher()
        self.format = FORMATS[plan.task.form]
        self.workspace = Workspace(plan.output)
        self.inputs: list[Input] = []
        self.skipped: Counter[str] = Counter()
        self.by_input: list[int] = []
        self.groups: dict[str, str] = {}
        self.submitted: deque[int] = deque()
        self.before: Counter[str] = Counter()

    @property
    def counts(self) -> Counter[str]:
        """What was counted in all parts; of a run that was done before, its rows and errors."""
        return sum((part.counts for part in self.workspace.parts), Counter(self.before))

    def go(self, *, resume: bool = False, force: bool = False) -> bool:
        """Do what the plan says; False when it was done before.

        Raises:
            MissingInput: nothing is of the name of an input.
            WorkspaceError: an output or an unfinished run is in the way, or an input would be written over.
            ImportError: a library that this plan or an input needs is not installed.
            OSError: the output cannot be written.
        """
        self.format.check()
        if self.plan.dedup:
            check_library()
        self.inputs = find_inputs(self.plan.names, besides=self.workspace.places)
        refuse_missing(self.inputs)
        check_libraries(self.inputs)
        self._spare_inputs()
        self.by_input = [0] * len(self.inputs)
        try:
            if not self.workspace.begin(self._identity(), resume=resume, force=force):
                self._check_finished()
                return False
            if self.workspace.parts:
                self.watcher.resumed(self.counts["rows"])
            self._extract()
            self.watcher.finishing()
            self._put_together()
        finally:
            self.workspace.leave()
        return True

    def _spare_inputs(self) -> None:
        """Make sure that nothing that is to be read is written over."""
        taken = input_at(self.inputs, self.workspace.places)
        if taken is not None:
            raise WorkspaceError(f"--output {self.plan.output} would take the place of an input, {taken}: name another output")

    def _identity(self) -> dict[str, Any]:
        """What decides the rows and their order: a run is resumed with the same alone."""
        plan = self.plan
        return {
            "inputs": list(map(printable, plan.names)),
            CONTENTS_OF_INPUTS: fingerprint(self.inputs),
            "--format": plan.task.form,
            "--host": list(plan.hosts),
            "--unordered": not plan.ordered,
            "--checkpoint": plan.checkpoint,
            "version of grextract": __version__,
        }

    def _check_finished(self) -> None:
        """Take what was counted from the manifest of an output that is there.

        Raises:
            WorkspaceError: there is none, or it is of another run.
        """
        try:
            manifest = json.loads(self.workspace.manifest.read_text("utf-8"))
            errors = {f"error:{kind}": count for kind, count in manifest["errors"].items()}
            self.before = Counter({"rows": manifest["rows"], **errors})
            done = _identity_of(manifest["inputs"], manifest["options"], manifest["output"])
        except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
            raise WorkspaceError(
                f"{self.plan.output} exists, and no manifest of a run is beside it: name another output, or give --force to have it replaced"
            ) from error
        if changed := different(
            done, _identity_of(self._told_inputs(), self._told_options(), self._told_output(self.plan.output))
        ):
            raise WorkspaceError(
                f"{self.plan.output} was finished with other {changed}: name another output, or give --force to have it replaced"
            )

    def _extract(self) -> None:
        """Do what no finished part holds."""
        self.watcher.begun(sum(size_of(path) for given in self.inputs for path in given.files))
        for given in self.inputs:
            for path in given.repeated:
                self.watcher.failed(printable(str(path)), "was named before: it is read once")
        pool = self._pool()
        try:
            for results in self._parted(pool.done(self._jobs())):
                self._keep(results)
        finally:
            pool.close()

    def _pool(self) -> Pool:
        return Workers(self.plan.task, self.plan.jobs) if self.plan.jobs else InProcess(self.plan.task)

    def _jobs(self) -> Iterator[Job]:
        """The records that are to be done, numbered over all inputs."""
        finished = _Numbers(chain.from_iterable(part.numbers for part in self.workspace.parts))
        number = 0
        for at, entry in read_inputs(self.inputs, Selection(self.plan.hosts, self.plan.task.options.max_bytes)):
            if not isinstance(entry, Record):
                self.skipped[entry.reason] += 1
                continue
            self.by_input[at] += 1
            if number not in finished:
                if self.plan.ordered:
                    self.submitted.append(number)
                yield job_of(number, entry)
            number += 1

    def _parted(self, results: Iterator[Done]) -> Iterator[list[Done]]:
        """Results in the order of the output, as many together as make a part."""
        part: list[Done] = []
        size = 0
        for done in in_order(results, self.submitted) if self.plan.ordered else results:
            for sentence in done.failures:
                self.watcher.failed(done.name, sentence)
            self.watcher.done(done.counts, done.passed)
            part.append(done)
            size += len(done.rows)
            if len(part) >= self.plan.checkpoint or size >= PART_BYTES:
                yield part
                part, size = [], 0
        if part:
            yield part

    def _keep(self, results: list[Done]) -> None:
        counts: Counter[str] = sum((done.counts for done in results), Counter())
        pieces = [done.rows for done in results]
        self.workspace.write_part(
            [done.number for done in results], counts, self.plan.task.form, lambda stream: self.format.write_part(pieces, stream)
        )

    def _put_together(self) -> None:
        parts = [part.path for part in self.workspace.parts]
        if self.plan.dedup:
            self.groups = repost_groups(chain.from_iterable(map(self.format.bodies, parts)))
        self.workspace.finish(lambda stream: self.format.merge(parts, self.groups, stream), self._manifest)

    def _manifest(self, output: Path) -> dict[str, Any]:
        """What a reader of the output would want to know of the run; nothing in it differs between two equal runs."""
        counts = self.counts
        return {
            "output": self._told_output(output) | {"sha256": _sha256(output)},
            "schema": SCHEMA,
            "inputs": [told | {"records": records} for told, records in zip(self._told_inputs(), self.by_input, strict=True)],
            "options": self._told_options(),
            "versions": {
                "grextract": __version__,
                "python": platform.python_version(),
                **_versions("lxml", "fastwarc", "pyarrow"),
            },
            "rows": counts["rows"],
            "records": sum(self.by_input),
            "skipped": dict(sorted(self.skipped.items())),
            "reposts": {"groups": len(set(self.groups.values())), "bodies": len(self.groups)} if self.plan.dedup else None,
            **{f"{name}s": by_name(counts, name) for name in ("kind", "form", "remark", "error")},
        }

    def _told_inputs(self) -> list[dict[str, Any]]:
        return [
            {"name": printable(given.name), "files": len(given.files), "bytes": sum(map(size_of, given.files))}
            for given in self.inputs
        ]

    def _told_options(self) -> dict[str, Any]:
        return {
            "host": list(self.plan.hosts),
            "unordered": not self.plan.ordered,
            "dedup": self.plan.dedup,
            "timeout": self.plan.task.timeout,
            "memory": self.plan.task.memory,
            "checkpoint": self.plan.checkpoint,
        }

    def _told_output(self, output: Path) -> dict[str, Any]:
        return {"name": self.plan.output.name, "format": self.plan.task.form, "bytes": size_of(output)}


def _identity_of(inputs: list[dict[str, Any]], options: dict[str, Any], output: dict[str, Any]) -> dict[str, Any]:
    """What of a manifest decides whether the same command made it, in the words of the command."""
    return {
        "inputs": [given["name"] for given in inputs],
        CONTENTS_OF_INPUTS: [(given["files"], given["bytes"]) for given in inputs],
        "--format": output["format"],
        **{f"--{name}": options[name] for name in ("host", "unordered", "dedup")},
        "contents of the output": output["bytes"],
    }


def in_order(results: Iterator[Done], submitted: deque[int]) -> Iterator[Done]:
    """Results in the order in which their records were submitted."""
    early: dict[int, Done] = {}
    for done in results:
        early[done.number] = done
        while submitted and submitted[0] in early:
            yield early.pop(submitted.popleft())


def by_name(counts: Counter[str], of: str) -> dict[str, int]:
    """The counts of one sort by name, the most frequent first."""
    found = [(name.partition(":")[2], count) for name, count in counts.items() if name.startswith(of + ":")]
    return dict(sorted(found, key=lambda pair: (-pair[1], pair[0])))


class _Numbers:
    """Numbers as ranges, which may be many or long."""

    def __init__(self, ranges: Iterable[list[int]]) -> None:
        self.ranges = sorted(ranges)
        self.starts = [first for first, _ in self.ranges]

    def __contains__(self, number: int) -> bool:
        at = bisect_right(self.starts, number) - 1
        return at >= 0 and number <= self.ranges[at][1]


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()


def _versions(*packages: str) -> dict[str, str]:
    found = {}
    for package in packages:
        with suppress(PackageNotFoundError):
            found[package] = version(package)
    return found
