"""Sparse files of tar archives: the parts that are stored, and zeros between them.

GNU tar writes the list of parts in four ways
(https://www.gnu.org/software/tar/manual/html_section/Sparse-Formats.html).
"""

from __future__ import annotations

import io
from typing import Any, BinaryIO, NamedTuple

__all__ = ["BLOCK", "MAP", "Part", "Sparse", "mapped_parts", "octal", "table_parts"]

MAP = "GNU.sparse.map"
BLOCK = 512
ENTRY = 24
MOST_PARTS = 1 << 14
LONGEST_NUMBER = 21


class Part(NamedTuple):
    """A stretch of a file that is stored."""

    offset: int
    size: int


class Sparse(io.RawIOBase):
    """A file put together of its stored parts, read forward."""

    def __init__(self, stored: BinaryIO, parts: list[Part], size: int) -> None:
        """Read a file of so many bytes from its parts, which are stored one behind the other.

        Raises:
            ValueError: the parts are too many, or overlap.
        """
        super().__init__()
        ends = [0, *(part.offset + part.size for part in parts)]
        if len(parts) > MOST_PARTS or any(part.offset < end or part.size < 0 for part, end in zip(parts, ends, strict=False)):
            raise ValueError("the parts of a sparse file are too many, or overlap")
        self.size = size
        self._stored = stored
        self._parts = parts[::-1]
        self._at = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read stored bytes, or zeros up to the next of them; 0 at the end."""
        while self._parts and self._parts[-1].offset + self._parts[-1].size <= self._at:
            self._parts.pop()
        start, size = self._parts[-1] if self._parts else (self.size, 0)
        if self._at < start:
            content = bytes(max(0, min(len(buffer), start - self._at, self.size - self._at)))
        else:
            content = self._stored.read(max(0, min(len(buffer), start + size - self._at, self.size - self._at)))
        buffer[: len(content)] = content
        self._at += len(content)
        return len(content)


def table_parts(table: bytes) -> list[Part]:
    """The parts that a header of GNU tar lists, in pairs of numbers of twelve octal digits.

    Raises:
        ValueError: they are none.
    """
    pairs = (table[at : at + ENTRY] for at in range(0, len(table) - ENTRY + 1, ENTRY))
    return [Part(octal(pair[:12]), octal(pair[12:])) for pair in pairs if pair.strip(b"\0 ")]


def mapped_parts(told: dict[str, str], stored: BinaryIO) -> list[Part]:
    """The parts that headers of pax list, or that stand in front of what is stored (format 1.0).

    Raises:
        ValueError: they are none.
    """
    if MAP in told:
        numbers = [int(number) for number in told[MAP].split(",")]
    else:
        count = min(_line(stored), MOST_PARTS + 1)
        numbers = [_line(stored) for _ in range(2 * count)]
        written = sum(len(f"{number}\n") for number in (count, *numbers))
        stored.read(-written % BLOCK)
    return [Part(*pair) for pair in zip(numbers[::2], numbers[1::2], strict=True)]


def octal(digits: bytes) -> int:
    """A number of a header.

    Raises:
        ValueError: it is none.
    """
    return int(digits.strip(b"\0 ") or b"0", 8)


def _line(stored: BinaryIO) -> int:
    return int(stored.readline(LONGEST_NUMBER))
