"""The members of ZIP and tar archives, each as a file that can be opened again; no byte of an archive is unpacked twice."""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Any, BinaryIO, cast

from grextract.batch.assets import ASSET, is_asset
from grextract.batch.compression import BROKEN, is_compressed, opened, read_up_to
from grextract.batch.frames import XZ_MEMORY
from grextract.batch.json_lines import is_lines
from grextract.batch.records import Entry, RecordError, Selection, Skipped, Stored, broken
from grextract.batch.tar import DamagedTar, Tar, is_tar
from grextract.batch.warc import is_warc
from grextract.forms.decoding import scrub

__all__ = ["MOST_NESTED", "MOST_UNPACKED", "PEEKED", "WEB_ARCHIVE", "holds_web_archives", "is_zip", "read_tar", "read_zip"]

PEEKED = 512
MOST_NESTED = 4
"""Archives in one another: more are made to hang who reads them."""
MOST_UNPACKED = 200
"""How many times the size of its archive a container in it may have; web archives and texts have ten times at most."""
IN_MEMORY = 1 << 23
"""Bytes of a member that are kept in memory rather than in a temporary file."""
STEP = 1 << 16

UNSAFE = re.compile(r"(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:[/\\]")
WACZ_PAGES = re.compile(r"archive/[^/]+\.warc(?:\.gz|\.zst)?$", re.IGNORECASE)
WEB_ARCHIVE = re.compile(r"\.warc(?:\.gz|\.zst)?$", re.IGNORECASE)
ZIP_MARKS = (b"PK\x03\x04", b"PK\x05\x06")
LOCAL_HEADER = 30
ENCRYPTED = 1
LZMA_DICTIONARY = slice(5, 9)
"""Where what is packed with LZMA says how large its dictionary is: behind its version, a length and its properties."""
END_OF_DIRECTORY = 1 << 16
"""Bytes at the end of a ZIP archive in which it tells the size of its directory."""
ZIP64 = 0xFFFFFFFF
MOST_DIRECTORY = 64 * 1024 * 1024
"""Bytes of the directory of a ZIP archive, a million names: held, it takes five times as much."""


@dataclass(frozen=True, slots=True)
class _Member:
    """A file in an archive.

    Attributes:
        archive: the file it is in.
        name: of the record.
        inner: its name in the archive.
        content: its bytes, to be read once, or what opens them.
        place: the offset at which they stand in the archive as they are, and how many they are, or what tells them; None where
            they do not stand there.
        passed: the bytes of the archive before it.
    """

    archive: Stored
    name: str
    inner: str
    content: BinaryIO | Callable[[], BinaryIO]
    place: tuple[int, int] | Callable[[], tuple[int, int]] | None
    passed: int = 0


def is_zip(start: bytes) -> bool:
    """Whether the first bytes begin a ZIP archive."""
    return start.startswith(ZIP_MARKS)


def holds_web_archives(file: Stored) -> bool:
    """Whether a ZIP archive holds web archives, as a WACZ does.

    Raises:
        BadZipFile: it is damaged.
    """
    with file.open() as stream, zipfile.ZipFile(stream) as archive:
        return any(WEB_ARCHIVE.search(name) for name in archive.namelist())


def read_zip(file: Stored, selection: Selection) -> Iterator[Entry | Stored]:
    """The members of a ZIP archive; of a WACZ those that are web archives.

    Raises:
        RecordError: it is in too many others.
        BadZipFile: it is damaged.
    """
    _check_depth(file)
    _check_directory(file)
    with file.open() as stream, zipfile.ZipFile(stream) as archive:
        names = _Names(file.name)
        forged = _overlapping(archive.infolist())
        members = [member for member in archive.infolist() if not member.filename.endswith("/")]
        wacz = any(member.filename == "datapackage.json" for member in members)
        passed = 0
        for member in members:
            name = names.of(member.filename)
            if wacz and WACZ_PAGES.search(member.filename) is None:
                yield Skipped("file of a WACZ that is no web archive", passed)
            elif member.header_offset in forged:
                message = "its bytes are those of another member too: the archive may be forged"
                yield broken(name, RecordError("broken-input", message), passed=passed)
            else:
                content = partial(_zip_content, file, archive, member)
                is_plain = member.compress_type == zipfile.ZIP_STORED and not member.flag_bits & ENCRYPTED
                place = partial(_place_in_zip, file, member) if is_plain else None
                yield from _kept(_Member(file, name, member.filename, content, place, passed), selection)
            passed += member.compress_size


def _check_directory(file: Stored) -> None:
    """Make sure that the directory of a ZIP archive is of a size that can be held."""
    with file.open() as stream:
        start = max(0, stream.seek(0, io.SEEK_END) - END_OF_DIRECTORY)
        stream.seek(start)
        end = read_up_to(stream, END_OF_DIRECTORY)
    at = end.rfind(b"PK\x05\x06")
    size = int.from_bytes(end[at + 12 : at + 16], "little") if at >= 0 else 0
    if size == ZIP64 and (at := end.rfind(b"PK\x06\x06")) >= 0:
        size = int.from_bytes(end[at + 40 : at + 48], "little")
    if size > MOST_DIRECTORY:
        raise RecordError(
            "limit-exceeded", f"its directory is longer than {MOST_DIRECTORY:,} bytes: unpack it and name the folder"
        )


def _zip_content(file: Stored, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> BinaryIO:
    """What a member holds.

    Raises:
        RecordError: it asks for more memory than it may take to be unpacked.
    """
    if member.compress_type == zipfile.ZIP_LZMA:
        with file.open() as stream:
            stream.seek(_place_in_zip(file, member)[0] + LZMA_DICTIONARY.start)
            wanted = int.from_bytes(read_up_to(stream, 4), "little")
        if wanted > XZ_MEMORY:
            raise RecordError("broken-input", f"it takes {wanted:,} bytes to unpack, more than {XZ_MEMORY:,}")
    return cast("BinaryIO", archive.open(member))


def _place_in_zip(file: Stored, member: zipfile.ZipInfo) -> tuple[int, int]:
    with file.open() as stream:
        stream.seek(member.header_offset)
        header = read_up_to(stream, LOCAL_HEADER)
    lengths = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
    return member.header_offset + LOCAL_HEADER + lengths, member.file_size


def _overlapping(members: list[zipfile.ZipInfo]) -> set[int]:
    """The offsets of members whose bytes reach into the next one: a way to make very much of little."""
    inside = sorted(members, key=lambda member: member.header_offset)
    return {
        one.header_offset
        for one, following in pairwise(inside)
        if one.header_offset + LOCAL_HEADER + one.compress_size > following.header_offset
    }


def read_tar(file: Stored, selection: Selection) -> Iterator[Entry | Stored]:
    """The files in a tar archive, and in those that were appended to it; of a damaged one those behind the damage too.

    Raises:
        RecordError: it is in too many others.
        DamagedTar: a header is damaged, behind which others are perhaps lost.
        EOFError: it was cut.
    """
    _check_depth(file)
    with file.open() as raw:
        is_packed = is_compressed(raw.read(PEEKED))
    names = _Names(file.name)
    with opened(file) as stream:
        archive = Tar(stream)
        for member in archive:
            if not member.is_file:
                yield Skipped("link or device in a tar archive")
                continue
            offset = None if is_packed else member.offset
            place = None if offset is None else (offset, member.size)
            found = _Member(file, names.of(member.name), member.name, member.content, place, offset or 0)
            yield from _kept(found, selection)
    if archive.damage is not None:
        raise DamagedTar(f"{archive.damage}: others are perhaps lost")


def _check_depth(file: Stored) -> None:
    if file.depth >= MOST_NESTED:
        raise RecordError("limit-exceeded", f"it is an archive in {MOST_NESTED} others: unpack the outer ones")


def _kept(member: _Member, selection: Selection) -> Iterator[Entry | Stored]:
    """A member as a file that can be opened again, while its archive is at it; or why it is not read."""
    if UNSAFE.search(member.inner):
        message = "the name leads out of the archive: the archive may be forged"
        yield broken(member.name, RecordError("unsafe-name", message), passed=member.passed)
        return
    if is_asset(member.inner):
        yield Skipped(ASSET, member.passed)
        return
    with tempfile.SpooledTemporaryFile(IN_MEMORY) as copy:
        copied = _Copy(member, selection.max_bytes)
        try:
            copied.fill(cast("BinaryIO", copy))
        except BROKEN as error:
            copied.fault = error
        reopen = (
            copied.reopen if copied.reopen is not None else partial(_slice, cast("BinaryIO", copy), 0, copied.size, copied.fault)
        )
        yield Stored(member.name, reopen, copied.size, depth=member.archive.depth + 1, passed=member.passed)


class _Copy:
    """What is kept of a member: of a page as much as is read, of a container all, or its place in the archive."""

    def __init__(self, member: _Member, max_bytes: int) -> None:
        self.member = member
        self.max_bytes = max_bytes
        self.size = 0
        self.fault: Exception | None = None
        self.reopen: Callable[[], BinaryIO] | None = None

    def fill(self, copy: BinaryIO) -> None:
        """Copy what has no place of its own.

        Raises:
            RecordError: it is far larger than its archive.
            Exception: one of `BROKEN`: the archive is damaged there.
        """
        content = self.member.content
        with content() if callable(content) else content as stream:
            start = read_up_to(stream, PEEKED)
            if not _is_container(self.member.inner, start):
                self._take(copy, start, stream, self.max_bytes + 1)
                return
            if self.member.place is not None:
                place = self.member.place
                offset, self.size = place() if callable(place) else place
                self.reopen = partial(_slice_of, self.member.archive, offset, self.size)
                return
            most = max(MOST_UNPACKED * self.member.archive.size, self.max_bytes)
            self._take(copy, start, stream, most)
            if stream.read(1):
                raise RecordError("limit-exceeded", f"it is more than {MOST_UNPACKED} times as long as the archive it is in")

    def _take(self, copy: BinaryIO, start: bytes, stream: BinaryIO, most: int) -> None:
        part = start
        while part:
            copy.write(part)
            self.size += len(part)
            part = stream.read(min(STEP, most - self.size)) if self.size < most else b""


def _is_container(name: str, start: bytes) -> bool:
    """Whether a member holds others, or is compressed: its end must be at hand, or all of it."""
    return is_lines(name) or is_compressed(start) or is_zip(start) or is_tar(start) or is_warc(start)


def _slice(stream: BinaryIO, offset: int, size: int, fault: Exception | None = None) -> BinaryIO:
    return cast("BinaryIO", io.BufferedReader(_Slice(stream, offset, size, fault)))


def _slice_of(file: Stored, offset: int, size: int) -> BinaryIO:
    return cast("BinaryIO", io.BufferedReader(_Slice(file.open(), offset, size, is_owned=True)))


class _Slice(io.RawIOBase):
    """A stretch of a stream as a stream of its own, which others may read besides.

    Args:
        stream: the whole, which can seek.
        offset: where the stretch begins.
        size: how long it is.
        fault: what is raised at its end, when something is wrong with it.
        is_owned: whether the whole is closed with it.
    """

    def __init__(
        self, stream: BinaryIO, offset: int, size: int, fault: Exception | None = None, *, is_owned: bool = False
    ) -> None:
        super().__init__()
        self._stream = stream
        self._offset = offset
        self._size = size
        self._fault = fault
        self._is_owned = is_owned
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._at = max(0, offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence])
        return self._at

    def readinto(self, buffer: Any) -> int:
        self._stream.seek(self._offset + self._at)
        part = self._stream.read(min(len(buffer), max(0, self._size - self._at)))
        if not part and self._fault is not None:
            raise self._fault
        buffer[: len(part)] = part
        self._at += len(part)
        return len(part)

    def close(self) -> None:
        if self._is_owned and not self.closed:
            self._stream.close()
        super().close()


class _Names:
    """Names of members, each once: archives may hold two files of one name."""

    def __init__(self, archive: str) -> None:
        self.archive = archive
        self.seen: dict[str, int] = {}

    def of(self, inner: str) -> str:
        name = f"{self.archive}#{PurePosixPath(scrub(inner))!s}"
        self.seen[name] = self.seen.get(name, 0) + 1
        return name if self.seen[name] == 1 else f"{name} ({self.seen[name]})"
