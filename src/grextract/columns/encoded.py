"""Text of any encoding, read so that what is not changed is written back byte for byte."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import AnyStr, Generic

__all__ = ["Encoded", "NotExactError"]

CHUNK = 1 << 18
# The longer ones first: the mark of UTF-32 in little-endian order begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"), (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
"""Byte order marks, and the encodings they tell."""

WIDE = re.compile(r"utf-(?:16|32)")


class NotExactError(ValueError):
    """Bytes that an encoding reads, and would write in another way."""


class Encoded:
    """A stream of text, read as lines or in pieces.

    Bytes that are none of the encoding become lone surrogates, and bytes again.

    Attributes:
        mark: the byte order mark that it begins with, which is no part of the text.
        name: of the encoding.
    """

    def __init__(self, stream: io.BufferedReader, start: bytes, encoding: str | None = None) -> None:
        """Read a stream from here on.

        Args:
            stream: of bytes.
            start: its first bytes, which are still to be read from it.
            encoding: how it is encoded; None: as its mark tells, else UTF-8.

        Raises:
            LookupError: no encoding has that name.
        """
        told = codecs.lookup(encoding).name.removesuffix("-sig") if encoding is not None else None
        marked = ((mark, name) for mark, name in MARKS if start.startswith(mark) and name.startswith(told or name))
        self.mark, name = next(marked, (b"", told or "utf-8"))
        self.name = f"{name}-le" if name in ("utf-16", "utf-32") else name
        self._stream = stream
        self._errors = "surrogatepass" if WIDE.match(self.name) else "surrogateescape"
        self._raw: list[bytes] = []
        self._text: list[str] = []
        stream.read(len(self.mark))

    def lines(self) -> Iterator[str]:
        """Its lines with their ends: a carriage return alone is one."""
        for raw, text in self._wide_lines() if WIDE.match(self.name) else self._byte_lines():
            self._raw.append(raw)
            self._text.append(text)
            yield text

    def pieces(self) -> Iterator[str]:
        """Its text in pieces of some length, for what is not read line by line.

        Raises:
            NotExactError: the encoding would write some of it in another way.
        """
        decoder = codecs.getincrementaldecoder(self.name)(self._errors)
        encoder = codecs.getincrementalencoder(self.name)(self._errors)
        raw = written = b""
        while part := self._stream.read1(CHUNK):
            text = decoder.decode(part)
            raw, written = raw + part, written + encoder.encode(text)
            same = min(len(raw), len(written))
            if raw[:same] != written[:same]:
                raise NotExactError(f"some of it is not as {self.name} writes it: make UTF-8 of it first")
            raw, written = raw[same:], written[same:]
            yield text
        yield decoder.decode(b"", final=True)

    def bytes_of(self, text: str) -> bytes:
        """What is to be written for a text: the bytes that were read, where it is that of the lines read since this was last asked.

        Raises:
            UnicodeEncodeError: the encoding has not all of its letters.
        """
        raw, read = b"".join(self._raw), "".join(self._text)
        self._raw.clear()
        self._text.clear()
        return raw if raw and text == read else text.encode(self.name, self._errors)

    def last_bytes(self) -> bytes:
        """The bytes of the lines that were read since `bytes_of` was last asked."""
        return b"".join(self._raw)

    def _byte_lines(self) -> Iterator[tuple[bytes, str]]:
        for line in _split(iter(lambda: self._stream.read1(CHUNK), b""), BYTES):
            yield line, line.decode(self.name, self._errors)

    def _wide_lines(self) -> Iterator[tuple[bytes, str]]:
        for line in _split(self._decoded(), TEXT):
            yield line.encode(self.name, self._errors), line

    def _decoded(self) -> Iterator[str]:
        decoder = codecs.getincrementaldecoder(self.name)(self._errors)
        while part := self._stream.read1(CHUNK):
            yield decoder.decode(part)
        yield decoder.decode(b"", final=True)


@dataclass(frozen=True)
class Lines(Generic[AnyStr]):
    """How lines are found in text, or in bytes."""

    line: re.Pattern[AnyStr]
    end: re.Pattern[AnyStr]
    half: AnyStr
    feed: AnyStr
    empty: AnyStr


BYTES = Lines(re.compile(rb"[^\r\n]*(?:\r\n|[\r\n])|[^\r\n]+"), re.compile(rb"[\r\n]"), b"\r", b"\n", b"")
TEXT = Lines(re.compile(r"[^\r\n]*(?:\r\n|[\r\n])|[^\r\n]+"), re.compile(r"[\r\n]"), "\r", "\n", "")


def _split(parts: Iterator[AnyStr], of: Lines[AnyStr]) -> Iterator[AnyStr]:
    """The lines in parts of any length, of which one may end within a line or between the two signs of a line end."""
    held: list[AnyStr] = []
    for part in parts:
        if of.end.search(part) is None and not (held and held[-1].endswith(of.half)):
            held.append(part)
            continue
        held.append(part)
        lines = of.line.findall(of.empty.join(held))
        held = [] if lines[-1].endswith(of.feed) else [lines.pop()]
        yield from lines
    yield from of.line.findall(of.empty.join(held))
