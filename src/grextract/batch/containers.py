"""Which container a file is, told by its first bytes, and the records in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import partial

from grextract.batch.archives import PEEKED, WEB_ARCHIVE, holds_web_archives, is_zip, read_tar, read_zip
from grextract.batch.compression import BROKEN, explained, opened, read_up_to
from grextract.batch.json_lines import is_lines, read_lines
from grextract.batch.own import own_kind
from grextract.batch.records import Entry, Reader, Record, Selection, Skipped, Stored, broken
from grextract.batch.tar import is_tar
from grextract.batch.warc import WARC, check_libraries, is_arc, is_warc, read_warc, refuse_arc

__all__ = ["OWN", "check_library", "kind_if_own", "read_stored"]

OWN = "file that grextract wrote"


def read_stored(file: Stored, selection: Selection) -> Iterator[Entry]:
    """The records of a file, whatever it is: a container of many, or one page, compressed or not.

    A container that cannot be read, or not to its end, is one failed record of its name, behind those before it.

    Raises:
        ImportError: a library that such a file needs is not installed.
    """
    try:
        start = _start(file)
        if _own_kind(file, start) is not None:
            yield Skipped(OWN)
            return
        for entry in _reader_of(file.name, start)(file, selection):
            if isinstance(entry, Stored):
                yield from (replace(inner, passed=entry.passed) for inner in read_stored(entry, selection))
            else:
                yield entry
    except BROKEN as error:
        yield broken(file.name, explained(error))


def kind_if_own(file: Stored) -> str | None:
    """What grextract wrote a file as; None for all that it did not write.

    Raises:
        ImportError: zstandard is not installed (``[warc]``).
    """
    try:
        return _own_kind(file, _start(file))
    except BROKEN:
        return None


def _own_kind(file: Stored, start: bytes) -> str | None:
    with suppress(*BROKEN):  # what is damaged further on is told when it is read
        return own_kind(file.name, start, partial(opened, file))
    return None


def check_library(file: Stored) -> None:
    """Raise ImportError when a library that a file needs is not installed; what is inside of a ZIP in a ZIP is not looked at."""
    with suppress(*BROKEN):  # a failed record, when it is read
        start = _start(file)
        if is_warc(start) or (is_zip(start) and holds_web_archives(file)):
            check_libraries()


def _start(file: Stored) -> bytes:
    """The first bytes without compression; of a web archive whose first record is damaged those of a sound one."""
    try:
        with opened(file) as stream:
            return read_up_to(stream, PEEKED)
    except BROKEN:
        if WEB_ARCHIVE.search(file.name) is None:
            raise
        return WARC


def _reader_of(name: str, start: bytes) -> Reader:
    if is_lines(name):
        return read_lines
    return next((read for recognise, read in CONTAINERS if recognise(start)), read_page)


def read_page(file: Stored, selection: Selection) -> Iterator[Entry]:
    """The one page that a file is."""
    yield Record(file.name, partial(_content, file, selection.max_bytes))


def _content(file: Stored, max_bytes: int) -> bytes:
    """The bytes of a file or member, no more than a limit needs.

    Raises:
        RecordError: it is damaged.
        OSError: it cannot be read.
    """
    try:
        with opened(file) as stream:
            return read_up_to(stream, max_bytes + 1)
    except BROKEN as error:
        raise explained(error) from error


CONTAINERS: tuple[tuple[Callable[[bytes], bool], Reader], ...] = (
    (is_warc, read_warc),
    (is_arc, refuse_arc),
    (is_zip, read_zip),
    (is_tar, read_tar),
)
"""Asked in order; a file that is none of these is one page."""
