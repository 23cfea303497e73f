"""Which container a file is, told by its first bytes, and the records in it."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import mimetypes
import re
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from grextract.batch.http import NO_PAGE
from grextract.batch.own import own_kind
from grextract.batch.records import Entry, Reader, Record, RecordError, Selection, Skipped, Stored, broken
from grextract.batch.warc import WARC, is_warc, read_warc
from grextract.batch.zstd import Unzstandarded
from grextract.forms.decoding import scrub

if TYPE_CHECKING:
    from typing_extensions import Self

__all__ = ["ASSET", "BROKEN", "OWN", "check_library", "is_asset", "kind_if_own", "read_stored"]

BROKEN = (
    OSError, EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, tarfile.TarError, RuntimeError, NotImplementedError, ValueError,
)  # fmt: skip
"""What libraries raise for an archive that is damaged, encrypted, or packed in a way they do not know."""

PEEKED = 512
OWN = "file that grextract wrote"
ASSET = "image, style sheet, script or other asset"
ZIPPED = (b"PK\x03\x04", b"PK\x05\x06")
TAR_MARK = slice(257, 262)
UNSAFE = re.compile(r"(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:[/\\]")
WACZ_PAGES = re.compile(r"archive/[^/]+\.warc(?:\.gz|\.zst)?$", re.IGNORECASE)
LINES = re.compile(r"\.(?:jsonl|ndjson|jsonlines)(?:\.(?:gz|bz2|xz|zst))?$", re.IGNORECASE)
ARCHIVE = re.compile(r"\.warc(?:\.(?:gz|zst))?$", re.IGNORECASE)
PACKED = re.compile(r"\.(?:gz|bz2|xz|zst)$", re.IGNORECASE)


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
        else:
            yield from _reader_of(file.name, start)(file, selection)
    except BROKEN as error:
        yield broken(file.name, _explained(error))


def is_asset(name: str) -> bool:
    """Whether a file name is that of an image, a style sheet, a script: what a saved page is accompanied by.

    Mirrors keep the question of an address in the name (``style.css?ver=5``, ``index.php?image=a.png``): it tells nothing.
    """
    asked = PACKED.sub("", name.rpartition("/")[2].partition("?")[0])
    return NO_PAGE.match(mimetypes.guess_type(asked)[0] or "") is not None and not asked.lower().endswith(".zip")


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
        if is_warc(start) or (start.startswith(ZIPPED) and _is_wacz(file)):
            import fastwarc  # noqa: F401


def _is_wacz(file: Stored) -> bool:
    with file.open() as stream, zipfile.ZipFile(stream) as archive:
        return any(WACZ_PAGES.search(name) for name in archive.namelist())


def _start(file: Stored) -> bytes:
    """The first bytes without compression; of a web archive whose first record is damaged those of a sound one."""
    try:
        with opened(file) as stream:
            return _read(stream, PEEKED)
    except BROKEN:
        if ARCHIVE.search(file.name) is None:
            raise
        return WARC


def _reader_of(name: str, start: bytes) -> Reader:
    if LINES.search(name):
        return read_lines
    return next((read for recognise, read in CONTAINERS if recognise(start)), read_page)


def opened(file: Stored) -> BinaryIO:
    """A file without its compression.

    Raises:
        OSError: it cannot be read.
        ImportError: zstandard is not installed (``[warc]``).
    """
    stream = file.open()
    start = stream.read(6)
    stream.seek(0)
    unpack = next((unpack for mark, unpack in COMPRESSIONS if start.startswith(mark)), None)
    return stream if unpack is None else cast("BinaryIO", unpack(stream))


COMPRESSIONS: tuple[tuple[bytes, Callable[[BinaryIO], Any]], ...] = (
    (b"\x1f\x8b", lambda raw: gzip.GzipFile(fileobj=raw)),
    (b"BZh", bz2.BZ2File),
    (b"\xfd7zXZ", lzma.LZMAFile),
    (b"\x28\xb5\x2f\xfd", lambda raw: io.BufferedReader(Unzstandarded(raw))),
)


# One page


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
            return _read(stream, max_bytes + 1)
    except BROKEN as error:
        raise _explained(error) from error


def _read(stream: BinaryIO, size: int) -> bytes:
    """As many bytes as a stream has, up to a size: streams of archives give less than they are asked for."""
    parts: list[bytes] = []
    while size > 0 and (part := stream.read(size)):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _explained(error: Exception) -> Exception:
    if isinstance(error, OSError) and error.errno is not None:
        return error
    return RecordError("broken-input", f"it is damaged, or packed in a way that is not read: {error}")


# Archives of files


def read_zip(file: Stored, selection: Selection) -> Iterator[Entry]:
    """The members of a ZIP archive; of a WACZ those that are web archives."""
    with file.open() as stream, zipfile.ZipFile(stream) as archive:
        members = [member for member in archive.infolist() if not member.filename.endswith("/")]
        is_wacz = any(member.filename == "datapackage.json" for member in members)
        names = _Names(file.name)
        passed = 0
        for member in members:
            name = names.of(member.filename)
            if is_wacz and WACZ_PAGES.search(member.filename) is None:
                yield Skipped("file of a WACZ that is no web archive", passed)
                continue
            stored = Stored(name, partial(_member, archive, member), member.file_size)
            yield from _at(passed, _read_member(stored, member.filename, selection))
            passed += member.compress_size


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> BinaryIO:
    return cast("BinaryIO", archive.open(member))


def read_tar(file: Stored, selection: Selection) -> Iterator[Entry]:
    """The files in a tar archive, and in those that were appended to it; of a damaged one those behind the damage too.

    Raises:
        TarError: a header is damaged, behind which others are perhaps lost.
    """
    damaged: list[bytes] = []
    with opened(file) as stream, tarfile.open(fileobj=stream, mode="r:", ignore_zeros=True, tarinfo=_noting(damaged)) as archive:
        yield from _tar_entries(archive, _Names(file.name), selection)
    if damaged:
        raise tarfile.ReadError("the header of a member is damaged, others are perhaps lost")


def _noting(damaged: list[bytes]) -> type[tarfile.TarInfo]:
    """Headers of members that note the damaged ones, which tarfile passes over like the zeros at the end."""

    class Header(tarfile.TarInfo):
        @classmethod
        def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
            try:
                return super().frombuf(buf, encoding, errors)
            except tarfile.HeaderError:
                if buf.strip(b"\0"):
                    damaged.append(bytes(buf))
                raise

    return Header


def _tar_entries(archive: tarfile.TarFile, names: _Names, selection: Selection) -> Iterator[Entry]:
    for member in archive:
        if member.isdir():
            continue
        name = names.of(member.name)
        if not member.isreg():
            yield Skipped("link or device in a tar archive")
            continue
        stored = Stored(name, _tar_opener(archive, member, selection.max_bytes), member.size)
        yield from _at(0, _read_member(stored, member.name, selection))


def _tar_opener(archive: tarfile.TarFile, member: tarfile.TarInfo, max_bytes: int) -> Callable[[], BinaryIO]:
    """Opens a member; one that may be a page is read once, since to go back in a compressed archive is to begin it anew."""
    if member.size > max_bytes:
        return lambda: cast("BinaryIO", archive.extractfile(member))
    content: list[bytes] = []

    def open_member() -> BinaryIO:
        if not content:
            with cast("BinaryIO", archive.extractfile(member)) as stream:
                content.append(stream.read())
        return io.BytesIO(content[0])

    return open_member


def _read_member(file: Stored, inner: str, selection: Selection) -> Iterator[Entry]:
    """The records of a member: one page, or a container that can be read as a stream."""
    if UNSAFE.search(inner):
        yield broken(file.name, RecordError("unsafe-name", "the name leads out of the archive: the archive may be forged"))
    elif is_asset(inner):
        yield Skipped(ASSET)
    else:
        yield from read_stored(file, selection)


def _at(passed: int, entries: Iterator[Entry]) -> Iterator[Entry]:
    """Records of a member, at the member's place in its archive."""
    return (replace(entry, passed=passed) for entry in entries)


class _Names:
    """Names of members, each once: archives may hold two files of one name."""

    def __init__(self, archive: str) -> None:
        self.archive = archive
        self.seen: dict[str, int] = {}

    def of(self, inner: str) -> str:
        name = f"{self.archive}#{PurePosixPath(scrub(inner))!s}"
        self.seen[name] = self.seen.get(name, 0) + 1
        return name if self.seen[name] == 1 else f"{name} ({self.seen[name]})"


# JSON lines


def read_lines(file: Stored, selection: Selection) -> Iterator[Entry]:
    """A page a line: an object with ``html`` or ``text``, and ``url``."""
    with opened(file) as stream:
        longest = 2 * selection.max_bytes
        number = 0
        while line := stream.readline(longest + 1):
            number += 1
            name = f"{file.name}#{number}"
            if len(line) > longest:
                _pass_line(stream, longest)
                yield broken(name, RecordError("limit-exceeded", f"the line is longer than {longest:,} bytes"))
            elif line.strip():
                yield from _line(name, line, selection)


def _pass_line(stream: BinaryIO, step: int) -> None:
    while (rest := stream.readline(step)) and not rest.endswith(b"\n"):
        pass


def _line(name: str, line: bytes, selection: Selection) -> Iterator[Entry]:
    try:
        values = json.loads(line)
    except (ValueError, RecursionError) as error:
        yield broken(name, RecordError("not-json", f"the line is not JSON: {error}"))
        return
    content = next((values[key] for key in ("html", "text") if values.get(key)), None) if isinstance(values, dict) else None
    if not isinstance(content, str):
        yield broken(name, RecordError("not-json", "the line is no object with a page under `html` or `text`"))
        return
    url = values.get("url")
    url = scrub(url) if isinstance(url, str) else None
    if not selection.wants(url):
        yield Skipped("page of another host")
        return
    yield Record(name, lambda: content, url)


CONTAINERS: tuple[tuple[Callable[[bytes], bool], Reader], ...] = (
    (is_warc, read_warc),
    (lambda start: start.startswith(ZIPPED), read_zip),
    (lambda start: start[TAR_MARK] == b"ustar", read_tar),
)
"""Asked in order; a file that is none of these is one page."""
