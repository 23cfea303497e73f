"""The inputs of a run: files, folders and patterns, as numbered records."""

from __future__ import annotations

import errno
import glob
import hashlib
import os
import re
from collections.abc import Iterator
from dataclasses import KW_ONLY, dataclass, replace
from functools import partial
from itertools import repeat
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import BinaryIO

from grextract.batch.assets import ASSET, is_asset
from grextract.batch.containers import OWN, check_library, kind_if_own, read_stored
from grextract.batch.records import Entry, Record, RecordError, Selection, Skipped, Stored, broken
from grextract.batch.workspace import is_workspace
from grextract.names import is_address, printable
from grextract.plural import counted

__all__ = [
    "Input",
    "MissingInput",
    "at_least_one",
    "check_libraries",
    "find_inputs",
    "fingerprint",
    "input_at",
    "read_inputs",
    "refuse_missing",
    "size_of",
]

PATTERN = re.compile(r"[*?\[]")
LINK = "link to a folder"


class MissingInput(Exception):
    """Nothing is of a name that was given; the message says which, and what to do."""


@dataclass(frozen=True, slots=True)
class Input:
    """One of the inputs as the caller named it, and the files it stands for.

    Attributes:
        name: as given.
        files: the files, in the order of their names.
        assets: how many files of a folder are images, style sheets and the like, which are not read.
        own: how many files and folders of a folder or pattern grextract itself wrote, which are not read.
        links: how many links of a folder lead to other folders, which are not read: they may lead in a circle.
        fault: why there are no files.
        repeated: files that an input before this one holds as well; they are read once.
        is_missing: whether nothing at all is of this name, which is a mistake of whoever gave it.
    """

    name: str
    files: tuple[Path, ...] = ()
    _: KW_ONLY
    assets: int = 0
    own: int = 0
    links: int = 0
    fault: RecordError | OSError | None = None
    repeated: tuple[Path, ...] = ()
    is_missing: bool = False


def find_inputs(names: tuple[str, ...], besides: tuple[Path, ...] = ()) -> list[Input]:
    """The files of each input, each file once.

    Of folders and patterns, what grextract itself wrote is passed over; a file of that sort that is named is a fault.

    Args:
        names: files, folders, patterns.
        besides: files and folders that the run itself writes: an output before it is not counted.

    Raises:
        ImportError: zstandard is not installed (``[warc]``), and a file needs it.
    """
    places = {os.path.realpath(path) for path in besides}
    seen: set[str] = set()
    return [_once(_found(name, places), seen) for name in names]


def refuse_missing(inputs: list[Input]) -> None:
    """Raise `MissingInput` when nothing is of the name of an input: the message names them all."""
    missing = [given for given in inputs if given.is_missing]
    if missing:
        raise MissingInput("; ".join(f"{printable(given.name)}: {given.fault}" for given in missing))


def check_libraries(inputs: list[Input]) -> None:
    """Raise ImportError when a library that a file of the inputs needs is not installed, before hours of work are done."""
    for given in inputs:
        for path in given.files:
            check_library(_stored(path))


def input_at(inputs: list[Input], places: tuple[Path, ...]) -> Path | None:
    """The first input that is in one of these places, by whatever name or link, or below one."""
    real = [os.path.realpath(place) for place in places]
    there = {_identity(place) for place in places if place.exists()}
    for given in inputs:
        for path in (Path(given.name), *given.files, *given.repeated):
            found = os.path.realpath(path)
            if any(found == place or found.startswith(place + os.sep) for place in real):
                return path
            if there and _identity(path) in there:
                return path
    return None


def _identity(path: Path) -> tuple[int, int] | None:
    """What the names of one file share, hard links too."""
    state = _state(path)
    return state and (state.st_dev, state.st_ino)


def fingerprint(inputs: list[Input]) -> str:
    """What changes when a file of the inputs comes, goes or is written: a resumed run needs the same ones."""
    digest = hashlib.sha256()
    for given in inputs:
        for path in given.files:
            state = _state(path)
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
        for reason, count in ((ASSET, given.assets), (OWN, given.own), (LINK, given.links)):
            yield from repeat((at, Skipped(reason, passed)), count)
        for path in given.files:
            for entry in at_least_one(printable(str(path)), _read_file(path, selection)):
                yield at, replace(entry, passed=entry.passed + passed)
            passed += size_of(path)


def size_of(path: Path) -> int:
    """The bytes of a file; 0 when it cannot be asked."""
    state = _state(path)
    return state.st_size if state is not None else 0


def _state(path: Path) -> os.stat_result | None:
    """What the system tells of a file; None when it is not there, or cannot be asked: of too long a name, in a closed folder."""
    try:
        return path.stat()
    except (OSError, ValueError):
        return None


def _mode(path: Path) -> int:
    state = _state(path)
    return state.st_mode if state is not None else 0


def _found(name: str, places: set[str]) -> Input:
    path = Path(name)
    mode = _mode(path)
    if is_address(name) and not mode:
        return _missing(name, "a URL is not fetched: download it and name the file")
    if S_ISDIR(mode):
        return Input(name, fault=_own_fault("an unfinished run")) if is_workspace(path) else _folder(name, places)
    if PATTERN.search(name) and not mode:
        found = map(Path, sorted(glob.glob(name, recursive=True)))  # noqa: PTH207
        files = tuple(each for each in found if not S_ISDIR(_mode(each)))
        return _without_own(Input(name, files), places) if files else _missing(name, "no file is of this pattern")
    if not mode and _is_nowhere(path):
        return _missing(name, "there is no such file")
    kind = _own_kind(path)
    return Input(name, (path,)) if kind is None else Input(name, fault=_own_fault(kind))


def _is_nowhere(path: Path) -> bool:
    """Whether no file is of this name, or can be; what cannot be asked may be there."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return True
    except OSError as error:
        return error.errno == errno.ENAMETOOLONG
    return False


def _missing(name: str, why: str) -> Input:
    return Input(name, fault=RecordError("unreadable-file", why), is_missing=True)


def _folder(name: str, places: set[str]) -> Input:
    """The files in a folder and all below it, without those that are hidden."""
    faults: list[OSError] = []
    files: list[Path] = []
    assets = own = links = 0
    for folder, below, names in os.walk(name, onerror=faults.append):
        visible = sorted(each for each in below if not each.startswith("."))
        below[:] = [each for each in visible if not is_workspace(Path(folder, each))]
        own += sum(os.path.realpath(Path(folder, each)) not in places for each in {*visible} - {*below})
        links += sum(Path(folder, each).is_symlink() for each in below)
        for each in sorted(names):
            if is_asset(each):
                assets += 1
            elif not each.startswith("."):
                files.append(Path(folder, each))
    fault = None if files else RecordError("no-page", "no page is in the folder")
    if faults:
        fault = RecordError("unreadable-file", f"{faults[0].filename}: {faults[0].strerror}")
    return _without_own(Input(name, tuple(files), assets=assets, own=own, links=links, fault=fault), places)


def _without_own(given: Input, places: set[str]) -> Input:
    """An input without the files that grextract wrote; those in the places of this run are not counted."""
    files: list[Path] = []
    own = 0
    for path in given.files:
        if _own_kind(path) is None:
            files.append(path)
        else:
            own += os.path.realpath(path) not in places
    fault = given.fault if files or not given.files else RecordError("no-page", "grextract itself wrote all that is there")
    return replace(given, files=tuple(files), own=given.own + own, fault=fault)


def _own_kind(path: Path) -> str | None:
    return kind_if_own(_stored(path)) if S_ISREG(_mode(path)) else None


def _own_fault(kind: str) -> RecordError:
    return RecordError("no-page", f"grextract itself wrote this ({kind}): name the saved pages")


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
    return read_stored(_stored(path), selection)


def _stored(path: Path) -> Stored:
    return Stored(printable(str(path)), partial(_opened, path), size_of(path))


def _opened(path: Path) -> BinaryIO:
    """A file, not what would be waited for without end.

    Raises:
        OSError: it cannot be opened, or is no file.
    """
    if not S_ISREG(path.stat().st_mode):
        raise OSError(
            errno.EINVAL,
            "it is a pipe, a socket or a device: write what it gives to a file, or pipe a page into grextract extract",
        )
    return path.open("rb")


def at_least_one(name: str, entries: Iterator[Entry]) -> Iterator[Entry]:
    """The records of a file; one that says so when there is nothing to extract."""
    pages = others = 0
    for entry in entries:
        pages += isinstance(entry, Record)
        others += not isinstance(entry, Record)
        yield entry
    if not pages:
        what = f"{counted(others, 'record')}, no page that is asked for among them: see --host" if others else "nothing is in it"
        yield broken(name, RecordError("no-page", what))
