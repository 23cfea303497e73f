"""The pages in a WARC file, compressed or not; what is broken in it is told, and reading goes on behind it."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from grextract.batch.http import GZIP, charset_of, decoded, is_page
from grextract.batch.records import Entry, Record, RecordError, Selection, Skipped, Stored, broken
from grextract.pipelines.extras import load

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

__all__ = ["WARC", "check_libraries", "is_arc", "is_warc", "read_warc", "refuse_arc"]

WARC, ARC = b"WARC/", b"filedesc://"
ZSTANDARD = b"\x28\xb5\x2f\xfd"
STARTS = {GZIP[:2]: GZIP, ZSTANDARD[:2]: ZSTANDARD}
"""How a record begins in a compressed file, by the file's first bytes."""

PAGES = ("response", "resource", "conversion")
NEXT_RECORD = b"\r\n\r\nWARC/1."
STEP = 1 << 16
MEGABYTE = 1024 * 1024
MOST_READ = 32
"""How many times a broken file is read in all, or so many megabytes, before what a length claims is believed."""
OPENING = 4096
"""Bytes in which a record says that it is one, compressed or not."""
HEADER = re.compile(rb"WARC/\d\.\d+[ \t]*\r?\n(?:[^\r\n][^\n]*\n)*?content-length[ \t]*:", re.IGNORECASE)

SNIFFED = 64


def is_warc(start: bytes) -> bool:
    """Whether decompressed bytes begin a WARC file."""
    return start.startswith(WARC)


def check_libraries() -> None:
    """Raise ImportError when a library that web archives need is not installed (``[warc]``)."""
    load("fastwarc.warc", "ArchiveIterator")
    load("brotli", "Decompressor")
    load("zstandard", "ZstdDecompressor")


def is_arc(start: bytes) -> bool:
    """Whether decompressed bytes begin an ARC file, which is what crawlers wrote before there was WARC."""
    return start.startswith(ARC)


def refuse_arc(_file: Stored, _selection: Selection) -> Iterator[Entry]:
    """Say what to do with an ARC file.

    Raises:
        RecordError: always.
    """
    raise RecordError("broken-input", "an ARC file, which is not read: make a WARC of it, as `warcio recompress` does")


def read_warc(file: Stored, selection: Selection) -> Iterator[Entry]:
    """The records of a WARC file, in order.

    A record that is broken fails by itself, and the next one that can be found is read. Whatever else cannot be read, garbage
    between two records or a length that lies, is one failed record ``file#FROM-TO``, by the offsets of the records around.

    Raises:
        ImportError: fastwarc is not installed (``[warc]``).
        OSError: the file cannot be read.
    """
    with file.open() as stream:
        magic = STARTS.get(stream.read(2), WARC)
        at: int | None = 0
        gap: int | None = None
        passed = 0
        while at is not None:
            stretch = _Stretch(file, stream, at)
            for entry in stretch.entries(selection):
                if gap is not None:
                    yield _gap(file, gap, entry.passed)
                    gap = None
                yield entry
            if gap is None and stretch.is_broken and not stretch.is_told:
                gap = stretch.last
            passed += stream.tell() - at
            # Lengths that lie, each to the end of the file, would have it read once for each.
            behind = stretch.last + 1 if passed < max(MOST_READ * file.size, MOST_READ * MEGABYTE) else stream.tell()
            at = _next_record(stream, magic, behind) if stretch.is_broken else None
        if gap is None and not stretch.is_broken and magic == GZIP:
            gap = _cut_start(stream, stretch.last + 1)
    if gap is not None:
        yield _gap(file, gap, file.size)


class _Stretch:
    """Records of a file from one offset on, as far as they are sound."""

    def __init__(self, file: Stored, stream: BinaryIO, start: int) -> None:
        self.file = file
        self.stream = stream
        self.last = start  # the offset of the last record that was found
        self.is_broken = False
        self.is_told = False  # whether the record that is broken fails by itself

    def entries(self, selection: Selection) -> Iterator[Entry]:
        """The records, until the file ends or one is broken."""
        from fastwarc.warc import ArchiveIterator

        self.stream.seek(self.last)
        before, inside = -1, 0  # records of one compressed block share its offset
        try:
            for record in ArchiveIterator(self.stream, parse_http=False):
                inside = inside + 1 if record.stream_pos == before else 0
                before = self.last = record.stream_pos
                self.is_told = False
                name = f"{self.file.name}#{self.last}" + (f"+{inside}" if inside else "")
                entry = _entry(name, record, selection)
                self.is_told = isinstance(entry, Record)
                yield entry
                record.reader.consume()
                if record.reader.tell() < record.content_length:
                    raise OSError("the record ends before its stated length")
                self.is_told = False
        except (OSError, ValueError):
            self.is_broken = True


def _entry(name: str, record: WarcRecord, selection: Selection) -> Entry:
    """The record as a page to extract, or why it is none."""
    passed = record.stream_pos
    if record.headers.get("Content-Length") is None:
        return broken(
            name, RecordError("broken-input", "the header of the record tells no length: the file was cut"), passed=passed
        )
    kind = (record.headers.get("WARC-Type") or "untyped").lower()
    if kind not in PAGES:
        return Skipped(f"{kind} record", passed)
    url = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    if not selection.wants(url, archive=True):
        return Skipped("page of another host", passed)
    if record.is_http:
        record.parse_http(auto_decode="none", quirks_mode=True)  # some servers end lines in LF alone
    headers = record.http_headers if record.is_http else record.headers
    content_type = headers.get("Content-Type") if headers is not None else None
    start = record.reader.read(SNIFFED)
    if not is_page(content_type, start):
        return Skipped(f"no page ({(content_type or '').partition(';')[0].strip().lower()})", passed)
    read = partial(_payload, record, start, selection.max_bytes)
    return Record(name, read, url or None, charset_of(content_type), record.headers.get("WARC-Date"), passed)


def _payload(record: WarcRecord, start: bytes, max_bytes: int) -> bytes:
    """The page, as long as the limit and a byte more.

    Raises:
        RecordError: the server answered with no page, or the record is broken.
    """
    answer = record.http_headers
    if answer is not None and answer.status_code is not None and not 200 <= answer.status_code < 300:
        raise RecordError("http-status", f"the server answered {answer.status_code} {answer.reason_phrase or ''}".rstrip())
    try:
        content = start + record.reader.read(max_bytes + 1 - len(start))
    except OSError as error:
        raise RecordError("broken-input", f"the record cannot be read: {error}") from error
    if len(content) < min(record.content_length, max_bytes + 1):
        raise RecordError("broken-input", "the record ends before its stated length: the file was cut, or the length lies")
    content = content.partition(NEXT_RECORD)[0]  # a length that lies reaches into the next record
    if answer is None:
        return content
    return decoded(content, answer.get("Transfer-Encoding"), answer.get("Content-Encoding"), max_bytes + 1)


def _gap(file: Stored, start: int, end: int) -> Record:
    message = f"between the offsets {start} and {end} something cannot be read: a broken record, garbage, or a length that lies"
    return broken(f"{file.name}#{start}-{end}", RecordError("broken-input", message), passed=start)


def _cut_start(stream: BinaryIO, start: int) -> int | None:
    """The offset from here on at which a gzip file was cut within the header of a record, of which its reader tells nothing."""
    for at in _starts(stream, GZIP, start):
        stream.seek(at)
        packed = stream.read(OPENING)
        opening = _opening(packed, len(WARC))
        if opening is not None and WARC.startswith(opening[0]) and (opening[0] or len(packed) < OPENING) and not opening[1]:
            return at
    return None


def _next_record(stream: BinaryIO, magic: bytes, start: int) -> int | None:
    """The offset from here on at which a record begins, by its first header; None when there is none to the end of the file.

    A reader of web archives is not begun for what only looks so: files are made of a hundred thousand such places.
    """
    for at in _starts(stream, magic, start):
        stream.seek(at)
        packed = stream.read(OPENING)
        if magic == GZIP:
            opening = _opening(packed, OPENING)
            if opening is None or HEADER.match(opening[0]) is None:
                continue
        elif magic == WARC and HEADER.match(packed) is None:
            continue
        return at
    return None


def _opening(packed: bytes, size: int) -> tuple[bytes, bool] | None:
    """The first bytes of a member of gzip, and whether it ends with them; None for bytes that only look like one."""
    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        return unpacking.decompress(packed, size), unpacking.eof
    except zlib.error:
        return None


def _starts(stream: BinaryIO, magic: bytes, start: int) -> Iterator[int]:
    """The offsets from here on at which a record may begin; the stream may be read elsewhere between two of them."""
    kept = b""
    while True:
        stream.seek(start)
        if not (chunk := stream.read(STEP)):
            return
        stretch = kept + chunk
        found = stretch.find(magic)
        while found >= 0:
            yield start - len(kept) + found
            found = stretch.find(magic, found + 1)
        start += len(chunk)
        kept = stretch[1 - len(magic) :]
