"""Tar archives, read forward alone and once, with bounds on what a header may ask for.

The formats are those of POSIX (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html) and of GNU tar
(https://www.gnu.org/software/tar/manual/html_node/Standard.html). The standard library's reader follows a size that leads back
without end, and takes headers of any length.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, BinaryIO, cast

from grextract.batch.sparse import BLOCK, MAP, Sparse, mapped_parts, octal, table_parts

__all__ = ["DamagedTar", "Tar", "TarMember", "is_tar"]

STEP = 1 << 16
LONGEST_HEADER = 1 << 18
"""Bytes of a long name or of a header of pax; names have hundreds."""

NAME, SIZE, CHECKSUM, MAGIC, PREFIX = slice(100), slice(124, 136), slice(148, 156), slice(257, 263), slice(345, 500)
SPARSE_TABLE, IS_EXTENDED, SPARSE_SIZE = slice(386, 482), 482, slice(483, 495)
EXTENSION_TABLE, IS_EXTENDED_AGAIN = slice(504), 504
TYPE = slice(156, 157)
NO_LENGTH = "the header of a member tells no length"
LONG_NAME, LONG_LINK, OF_NEXT, OF_ALL = b"L", b"K", b"xX", b"g"
FILES, SPARSE, FOLDER = b"\x0007S", b"S", b"5"
USED = frozenset(("path", "size", MAP, *(f"GNU.sparse.{name}" for name in ("name", "major", "realsize", "size"))))
"""Keys of pax that are kept: what else many headers tell would add up."""
BARE = b"123456"
"""Types of which nothing stands behind the header, whatever size it tells: links, devices, folders."""


class DamagedTar(ValueError):
    """A header that is damaged, or asks for more than a header may."""


@dataclass(frozen=True, slots=True)
class TarMember:
    """One entry of an archive.

    Attributes:
        name: as the archive has it.
        size: bytes of its content.
        is_file: whether it is neither a link nor a device.
        content: its bytes, to be read before the next member is asked for; EOFError where the archive was cut.
        offset: where the content stands in the archive; None where it does not stand there as it is, as of a sparse file.
    """

    name: str
    size: int = 0
    is_file: bool = False
    content: BinaryIO = field(default_factory=io.BytesIO)
    offset: int | None = None


class Tar:
    """The members of an archive, and of those that were appended to it, without folders.

    Attributes:
        damage: what was wrong with a header, behind which others are perhaps lost; None if nothing was.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self.damage: str | None = None
        self._source = _Source(stream)
        self._of_all: dict[str, str] = {}

    def __iter__(self) -> Iterator[TarMember]:
        """Each member in order; behind a damaged header the next sound one is looked for.

        Raises:
            EOFError: the archive was cut within what is passed over.
            OSError: it cannot be read.
        """
        told: dict[str, str] = {}
        while block := self._source.read(BLOCK):
            if not block.strip(b"\0"):
                continue
            try:
                _check(block)
                if block[TYPE] in LONG_NAME + LONG_LINK + OF_NEXT + OF_ALL:
                    told |= self._told(block)
                    continue
                said, told = self._of_all | told, {}
                member, end = self._member(block, said)
            except DamagedTar as error:
                self.damage, told = str(error), {}
                continue
            if member is not None:
                yield member
            self._source.pass_to(end)

    def _told(self, block: bytes) -> dict[str, str]:
        """What a header tells of the member behind it."""
        size = _number(block[SIZE])
        content = self._source.read(min(size, LONGEST_HEADER))
        self._source.pass_to(self._source.at - len(content) + size)
        if size > LONGEST_HEADER:
            raise DamagedTar(f"a header of {size:,} bytes is longer than {LONGEST_HEADER:,}")
        if block[TYPE] in LONG_NAME:
            return {"path": _text(content)}
        if block[TYPE] in LONG_LINK:
            return {}
        values = _values(content)
        if block[TYPE] in OF_ALL:
            self._of_all |= values
            return {}
        return values

    def _member(self, block: bytes, told: dict[str, str]) -> tuple[TarMember | None, int]:
        """What a header is of, None for a folder, and where what belongs to it ends."""
        name = told.get("GNU.sparse.name") or told.get("path") or _name(block)
        is_folder = block[TYPE] in FOLDER or name.endswith("/")
        if block[TYPE] in BARE:
            return None if is_folder else TarMember(name), self._source.at
        try:
            size = int(told["size"]) if "size" in told else _number(block[SIZE])
            if size < 0:
                raise DamagedTar(NO_LENGTH)
            member, end = self._file(name, size, block, told)
        except DamagedTar:
            raise
        except ValueError as error:
            raise DamagedTar(f"the header of a member is damaged: {error}") from error
        return None if is_folder else member, end

    def _file(self, name: str, size: int, block: bytes, told: dict[str, str]) -> tuple[TarMember, int]:
        is_file = block[TYPE] in FILES
        table = self._sparse_table(block) if block[TYPE] in SPARSE else None
        begin = self._source.at
        stored = cast("BinaryIO", io.BufferedReader(_Content(self._source, begin + size)))
        if table is not None:
            content = Sparse(stored, table_parts(table), octal(block[SPARSE_SIZE]))
        elif MAP in told or "GNU.sparse.major" in told:
            real = int(told.get("GNU.sparse.realsize") or told.get("GNU.sparse.size") or 0)
            content = Sparse(stored, mapped_parts(told, stored), real)
        else:
            return TarMember(name, size, is_file, stored, begin), begin + size
        return TarMember(name, content.size, is_file, cast("BinaryIO", io.BufferedReader(content))), begin + size

    def _sparse_table(self, block: bytes) -> bytes:
        """Where the parts of a sparse file stand: in its header, and in the blocks that extend it."""
        table, is_extended = block[SPARSE_TABLE], block[IS_EXTENDED]
        while is_extended and len(table) <= LONGEST_HEADER:
            extension = self._source.read(BLOCK)
            table += extension[EXTENSION_TABLE]
            is_extended = len(extension) == BLOCK and extension[IS_EXTENDED_AGAIN]
        return table


class _Source:
    """The bytes of an archive, read forward and counted."""

    def __init__(self, stream: BinaryIO) -> None:
        self.at = 0
        self._stream = stream

    def read(self, size: int) -> bytes:
        """As many bytes as there are, up to a size: streams of archives give less than they are asked for."""
        parts: list[bytes] = []
        while size > 0 and (part := self._stream.read(min(size, STEP))):
            parts.append(part)
            size -= len(part)
            self.at += len(part)
        return b"".join(parts)

    def pass_to(self, end: int) -> None:
        """Go on to the block behind an offset.

        Raises:
            EOFError: there are not so many bytes.
        """
        while self.at < end:
            if not self.read(min(STEP, end - self.at)):
                raise EOFError("the archive was cut within a member")
        self.read(-end % BLOCK)


class _Content(io.RawIOBase):
    """What stands in an archive up to an offset."""

    def __init__(self, source: _Source, end: int) -> None:
        super().__init__()
        self._source = source
        self._end = end

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        wanted = min(len(buffer), max(0, self._end - self._source.at))
        part = self._source.read(wanted)
        if len(part) < wanted and not part:
            raise EOFError("the archive was cut within the member")
        buffer[: len(part)] = part
        return len(part)


def is_tar(start: bytes) -> bool:
    """Whether the first bytes begin a tar archive."""
    return start[MAGIC].startswith(b"ustar")


def _check(block: bytes) -> None:
    """Make sure that a block is a header, by the sum of its bytes, which some programs took of signed ones."""
    if len(block) < BLOCK:
        raise DamagedTar("the archive was cut within a header")
    counted = block[: CHECKSUM.start] + b" " * 8 + block[CHECKSUM.stop :]
    told, unsigned = _number(block[CHECKSUM]), sum(counted)
    if told != unsigned and told != unsigned - 256 * sum(byte > 127 for byte in counted):
        raise DamagedTar("the header of a member is damaged")


def _number(digits: bytes) -> int:
    """A number of a header: octal, binary when its first bit is set.

    Raises:
        DamagedTar: it is none, or less than zero.
    """
    if digits[:1] in (b"\x80", b"\xff"):
        number = int.from_bytes(digits[1:], "big", signed=digits[:1] == b"\xff")
    else:
        try:
            number = octal(digits.partition(b"\0")[0])
        except ValueError:
            number = -1
    if number < 0:
        raise DamagedTar(NO_LENGTH)
    return number


def _name(block: bytes) -> str:
    """The name in a header; a prefix is before it in the format of POSIX alone."""
    prefix = _text(block[PREFIX]) if block[MAGIC] == b"ustar\0" else ""
    return f"{prefix}/{_text(block[NAME])}" if prefix else _text(block[NAME])


def _values(content: bytes) -> dict[str, str]:
    """The lines of a header of pax: ``LENGTH KEY=VALUE``.

    Raises:
        DamagedTar: a length is none.
    """
    values: dict[str, str] = {}
    at = 0
    while at < len(content) and content[at]:
        digits = content[at : at + 8].partition(b" ")[0]
        if not digits.isdigit() or not (length := int(digits)) or at + length > len(content):
            raise DamagedTar("a header of pax is damaged")
        key, _, value = _text(content[at + len(digits) + 1 : at + length - 1]).partition("=")
        if key in ("GNU.sparse.offset", "GNU.sparse.numbytes"):  # format 0.0 repeats them
            key, value = MAP, f"{values[MAP]},{value}" if MAP in values else value
        if key in USED:
            values[key] = value
        at += length
    return values


def _text(content: bytes) -> str:
    return content.partition(b"\0")[0].decode("utf-8", "surrogateescape")
