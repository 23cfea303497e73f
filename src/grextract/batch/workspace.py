"""The folder beside an output in which a run keeps its finished parts, until all are put together."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from grextract.batch.own import MANIFEST_KEYS

__all__ = ["CONTENTS_OF_INPUTS", "Part", "Workspace", "WorkspaceError", "different", "is_workspace"]

PLAN = "plan.json"
REPLACED = "replaced.json"
CONTENTS_OF_INPUTS = "contents of the inputs"
FOLDER = re.compile(r".\.partial(?:-done)?$")
CONTENTS = re.compile(r"(?:lock|output|(?:plan|manifest|replaced)\.json|part-\d{6}\.\w+)(?:\.tmp)?")


def is_workspace(folder: Path) -> bool:
    """Whether a folder is one in which a run keeps its parts: it has such a name, and nothing else in it."""
    if FOLDER.search(folder.name) is None or not folder.is_dir():
        return False
    with suppress(PermissionError), os.scandir(folder) as entries:
        return all(CONTENTS.fullmatch(entry.name) and entry.is_file() for entry in entries)
    return False


class WorkspaceError(Exception):
    """A run cannot begin, or not go on; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Part:
    """A finished part: its file, the numbers of the records whose rows are in it as ranges, and what was counted."""

    path: Path
    numbers: list[list[int]]
    counts: Counter[str]


class Workspace:
    """``OUTPUT.partial``: what a run has done so far.

    A part counts when its file has its name: what it says of itself is on the disk before.
    """

    def __init__(self, output: Path) -> None:
        self.output = output
        self.folder = output.with_name(output.name + ".partial")
        self.manifest = output.with_name(output.name + ".manifest.json")
        self.done = output.with_name(output.name + ".partial-done")
        self.parts: list[Part] = []
        self._lock: IO[bytes] | None = None
        self._is_taken = False

    @property
    def places(self) -> tuple[Path, ...]:
        """All files and folders that a run writes, or removes."""
        return self.output, self.manifest, self.folder, self.done

    def begin(self, plan: dict[str, Any], *, resume: bool, force: bool) -> bool:
        """Make the folder, or take up what is in it; whether there is anything to do.

        Args:
            plan: what decides which rows come out, in which order.
            resume: go on with what is there.
            force: put a new output in the place of an old one.

        Raises:
            WorkspaceError: an output or an unfinished run is in the way, of another plan, or at work.
            OSError: the folder cannot be written.
        """
        self._refuse_foreign()
        if resume and self.output.exists() and not self._finished_parts():
            return False
        if not force:
            self._spare_former(resume=resume)
        self.folder.mkdir(exist_ok=True)
        self._take_lock()
        self._is_taken = True
        if resume and self._finished_parts():
            self._take_up(plan)
        else:
            self._begin_anew(plan)
        return True

    def _refuse_foreign(self) -> None:
        """Make sure that nothing is in the way that no run replaces, whatever it is told."""
        if self.output.exists() and not self.output.is_file():
            raise WorkspaceError(f"{self.output} is a pipe, a device or a folder, and never replaced: name another output")
        if self.manifest.exists() and not self.manifest.is_file():
            raise WorkspaceError(f"{self.manifest} is no file, and never replaced: name another output, or move it away")
        for folder in (self.folder, self.done):
            if folder.exists() and not is_workspace(folder):
                raise WorkspaceError(f"{folder} is in the way and no run made it: name another output, or move it away")

    def _spare_former(self, *, resume: bool) -> None:
        """Make sure that nothing is in the way that is replaced by force alone."""
        if self._is_foreign(self.manifest):
            raise WorkspaceError(
                f"{self.manifest} exists and no run wrote it: name another output, or give --force to have it replaced"
            )
        if resume:
            return
        if self.output.exists():
            raise WorkspaceError(f"{self.output} exists: name another output, or give --force to have it replaced")
        if self._finished_parts():
            raise WorkspaceError(
                f"{self.folder} holds an unfinished run: give --resume to go on with it, or --force to begin anew"
            )

    def write_part(self, numbers: list[int], counts: Counter[str], suffix: str, write: Callable[[IO[bytes]], None]) -> None:
        """Keep a part for good.

        Raises:
            OSError: the disk is full, or cannot be written.
        """
        path = self.folder / f"part-{len(self.parts):06}.{suffix}"
        part = Part(path, _ranges(numbers), counts)
        self._write(path.with_suffix(".json"), _json({"numbers": part.numbers, "counts": counts}))
        self._write(path, write)
        self.parts.append(part)

    def finish(self, write: Callable[[IO[bytes]], None], manifest: Callable[[Path], dict[str, Any]]) -> None:
        """Put the output in its place, whole, its manifest beside it, and remove the folder.

        Raises:
            WorkspaceError: a file came into its place, or changed there, while the run was at work.
            OSError: the disk is full, or cannot be written.
        """
        whole = self.folder / "output"
        self._write(whole, write)
        self._write(self.folder / "manifest.json", _json(manifest(whole)))
        self._spare_what_came()
        # A kill between the moves that follow leaves what the next finish may replace.
        self._note_replaced(*self._replaced(), _state(whole), _state(self.folder / "manifest.json"))
        (self.folder / "manifest.json").replace(self.manifest)
        whole.replace(self.output)
        _sync_folder(self.output.parent)
        shutil.rmtree(self.done, ignore_errors=True)
        self.folder.replace(self.done)  # what a kill leaves behind from here on is no unfinished run
        self.close()
        shutil.rmtree(self.done, ignore_errors=True)

    def leave(self) -> None:
        """End a run, done or not; the folder stays where there is something to go on with."""
        if self._is_taken and not self._finished_parts():
            shutil.rmtree(self.folder, ignore_errors=True)
        self.close()

    def close(self) -> None:
        """Let another run take the folder up."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def _is_foreign(self, manifest: Path) -> bool:
        """Whether something is there that is no manifest of a run."""
        if not manifest.exists():
            return False
        try:
            return not json.loads(manifest.read_text("utf-8")).keys() >= MANIFEST_KEYS
        except (OSError, ValueError, AttributeError):
            return True

    def _spare_what_came(self) -> None:
        """Make sure that nothing is replaced but what was there at the beginning, or what this run itself put there."""
        known = self._replaced()
        for place in (self.output, self.manifest):
            state = _state(place)
            if state is not None and state not in known:
                raise WorkspaceError(
                    f"{place} was written while the run was at work: move it away and give --resume, which finishes the run"
                )

    def _replaced(self) -> list[list[int]]:
        """What may be replaced, as `_state` tells it."""
        found: list[list[int]] = self._read(self.folder / REPLACED, list)
        return found

    def _read(self, path: Path, kind: type) -> Any:
        """What a run wrote into the folder.

        Raises:
            WorkspaceError: it is not there, or damaged.
        """
        try:
            found = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise WorkspaceError(f"{path} cannot be read ({error}): begin anew with --force") from error
        if not isinstance(found, kind):
            raise WorkspaceError(f"{path} is damaged: begin anew with --force")
        return found

    def _note_replaced(self, *states: list[int] | None) -> None:
        self._write(self.folder / REPLACED, _json([state for state in states if state is not None]))

    def _finished_parts(self) -> list[Path]:
        return sorted(path for path in self.folder.glob("part-*") if path.suffix not in (".tmp", ".json"))

    def _take_lock(self) -> None:
        try:
            import fcntl
        except ImportError:  # no such locks on Windows
            return
        self._lock = (self.folder / "lock").open("wb")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            self.close()
            raise WorkspaceError(f"another run is at work in {self.folder}: wait for it, or end it") from error

    def _begin_anew(self, plan: dict[str, Any]) -> None:
        self._note_replaced(_state(self.output), _state(self.manifest))
        for path in sorted(self.folder.iterdir(), reverse=True):  # a kill meanwhile leaves the first parts and their plan
            if path.name not in ("lock", PLAN, REPLACED):
                path.unlink()
        self._write(self.folder / PLAN, _json(plan))

    def _take_up(self, plan: dict[str, Any]) -> None:
        begun = self._read(self.folder / PLAN, dict)
        if changed := different(begun, plan):
            raise WorkspaceError(
                f"the run in {self.folder} was begun with other {changed}: resume it with the same, or begin anew with --force"
            )
        for path in self._finished_parts():
            said = self._read(path.with_suffix(".json"), dict)
            self.parts.append(Part(path, said.get("numbers", []), Counter(said.get("counts", {}))))
        if any(path.stem != f"part-{at:06}" for at, path in enumerate(part.path for part in self.parts)):
            raise WorkspaceError(f"a part is missing in {self.folder}: begin anew with --force")

    def _write(self, path: Path, write: Callable[[IO[bytes]], None]) -> None:
        """A file that is on the disk before it has its name."""
        part = path.with_name(path.name + ".tmp")
        with part.open("wb") as stream:
            write(stream)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
        _sync_folder(self.folder)


def different(begun: dict[str, Any], plan: dict[str, Any]) -> str:
    """What differs between two plans, in words; where the inputs are others, their contents are no news."""
    changed = {key for key in {*begun, *plan} if begun.get(key) != plan.get(key)}
    if "inputs" in changed:
        changed.discard(CONTENTS_OF_INPUTS)
    return ", ".join(sorted(changed, key=lambda key: (key.startswith("-"), key)))


def _state(path: Path) -> list[int] | None:
    """What tells a file from another that takes its place; None where there is none. A move changes nothing of it."""
    try:
        state = path.stat()
    except FileNotFoundError:
        return None
    return [state.st_ino, state.st_size, state.st_mtime_ns]


def _json(values: dict[str, Any] | list[Any]) -> Callable[[IO[bytes]], None]:
    text = json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True) + "\n"

    def write(stream: IO[bytes]) -> None:
        stream.write(text.encode("utf-8", "backslashreplace"))

    return write


def _ranges(numbers: list[int]) -> list[list[int]]:
    ranges: list[list[int]] = []
    for number in sorted(numbers):
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return ranges


def _sync_folder(folder: Path) -> None:
    with suppress(OSError):  # not every system opens folders
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
