"""The inputs of a run: files, folders and patterns, as numbered records."""

from __future__ import annotations

import glob
import hashlib
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast

from grextract.batch.containers import is_asset, read_stored
from grextract.batch.records import Entry, Record, RecordError, Selection, Skipped, Stored, broken

__all__ = ["Input", "at_least_one", "find_inputs", "fingerprint", "read_inputs", "size_of"]

ADDRESS = re.compile(r"\w{2,10}://")
PATTERN = re.compile(r"[*?\[]")


@dataclass(frozen=True, slots=True)
class Input:
    """One of the inputs as the caller named it, and the files it stands for.

    Attributes:
        name: as given.
        files: the files, in the order of their names.
        assets: how many files of a folder are images, style sheets and the like, which are not read.
        fault: why there are no files.
        repeated: files that an input before this one holds as well; they are read once.
    """

    name: str
    files: tuple[Path, ...] = ()
    assets: int = 0
    fault: RecordError | OSError | None = None
    repeated: tuple[Path, ...] = ()


def find_inputs(names: tuple[str, ...], besides: tuple[Path, ...] = ()) -> list[Input]:
    """The files of each input, each file once.

    Args:
        names: files, folders, patterns.
        besides: files and folders of the run itself, which are no input.
    """
    own = {os.path.realpath(path) for path in besides}
    seen: set[str] = set()
    return [_once(_without(_found(name), own), seen) for name in names]


def fingerprint(inputs: list[Input]) -> str:
    """What changes when a file of the inputs comes, goes or is written: a resumed run needs the same ones."""
    digest = hashlib.sha256()
    for given in inputs:
        for path in given.files:
            state = path.stat() if path.exists() else None
            digest.update(f"{path}\0{state and (state.st_size, state.st_mtime_ns)}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def read_inputs(inputs: list[Input], selection: Selection) -> Iterator[tuple[int, Entry]]:
    """Every record of every input, in order, with the place of its input and the bytes passed so far in all of them.

    An input that gives nothing to extract is a record that says so.
    """
    passed = 0
    for at, given in enumerate(inputs):
        if given.fault is not None:
            yield at, broken(printable(given.name), given.fault, passed=passed)
        if given.assets:
            yield from ((at, Skipped("image, style sheet, script or other asset", passed)) for _ in range(given.assets))
        for path in given.files:
            for entry in at_least_one(printable(str(path)), _read_file(path, selection)):
                yield at, _moved(entry, passed)
            passed += size_of(path)


def size_of(path: Path) -> int:
    """The bytes of a file; 0 when it cannot be asked."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def printable(name: str) -> str:
    """A file name as text; bytes of it that are no UTF-8 are written as escapes."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _found(name: str) -> Input:
    path = Path(name)
    if ADDRESS.match(name) and not path.exists():
        return Input(name, fault=RecordError("unreadable-file", "a URL is not fetched: download it and name the file"))
    if path.is_dir():
        return _folder(name)
    if PATTERN.search(name) and not path.exists():
        files = tuple(Path(found) for found in sorted(glob.glob(name, recursive=True)) if Path(found).is_file())  # noqa: PTH207
        return Input(name, files, fault=None if files else RecordError("unreadable-file", "no file is of this pattern"))
    return Input(name, (path,))


def _folder(name: str) -> Input:
    """The files in a folder and all below it, without those that are hidden."""
    faults: list[OSError] = []
    files: list[Path] = []
    assets = 0
    for folder, below, names in os.walk(name, onerror=faults.append):
        below[:] = sorted(each for each in below if not each.startswith("."))
        for each in sorted(names):
            assets += is_asset(each)
            if not each.startswith(".") and not is_asset(each):
                files.append(Path(folder, each))
    if faults:
        return Input(
            name, tuple(files), assets, fault=RecordError("unreadable-file", f"{faults[0].filename}: {faults[0].strerror}")
        )
    return Input(name, tuple(files), assets, fault=None if files else RecordError("no-page", "no page is in the folder"))


def _without(given: Input, own: set[str]) -> Input:
    files = tuple(path for path in given.files if not own & {os.path.realpath(path), os.path.realpath(path.parent)})
    return replace(given, files=files)


def _once(given: Input, seen: set[str]) -> Input:
    """An input without the files that were named before."""
    files: list[Path] = []
    repeated: list[Path] = []
    for path in given.files:
        real = os.path.realpath(path)
        (repeated if real in seen else files).append(path)
        seen.add(real)
    return replace(given, files=tuple(files), repeated=tuple(repeated))


def _read_file(path: Path, selection: Selection) -> Iterator[Entry]:
    opener = cast("Callable[[], BinaryIO]", partial(path.open, "rb"))
    return read_stored(Stored(printable(str(path)), opener, size_of(path)), selection)


def at_least_one(name: str, entries: Iterator[Entry]) -> Iterator[Entry]:
    """The records of a file; one that says so when there is nothing to extract."""
    pages = others = 0
    for entry in entries:
        pages += isinstance(entry, Record)
        others += not isinstance(entry, Record)
        yield entry
    if not pages:
        what = f"{others} records, none of them a page that is asked for: see --host" if others else "nothing is in it"
        yield broken(name, RecordError("no-page", what))


def _moved(entry: Entry, passed: int) -> Entry:
    if isinstance(entry, Skipped):
        return Skipped(entry.reason, entry.passed + passed)
    return Record(entry.name, entry.read, entry.url, entry.charset, entry.captured_at, entry.passed + passed)
