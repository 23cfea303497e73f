"""What inputs are made of: records that are to be extracted, and what was passed over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, TypeAlias

from grextract.forms.urls import original_address, site_of
from grextract.sites import EDITIONS

__all__ = ["Entry", "Reader", "Record", "RecordError", "Selection", "Skipped", "Stored", "broken"]


class RecordError(Exception):
    """A record, or an input as a whole, that cannot be read.

    Attributes:
        kind: ``broken-input``, ``unsafe-name``, ``not-json``, ``http-status``, ``no-page``, ``limit-exceeded``, ``timeout``,
            ``out-of-memory`` or ``worker-died``.
    """

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Record:
    """One saved page of an input.

    Attributes:
        name: unique among all records of a run: a path, or ``container#place``.
        read: gives its bytes or text, or raises why not; to be called before the next record is asked for, or never.
        url: where it was fetched from, when its container says so.
        charset: what the header around its bytes declares.
        captured_at: ISO moment of the capture, when its container says so.
        passed: how many bytes of its file were passed when it was found.
    """

    name: str
    read: Callable[[], bytes | str]
    url: str | None = None
    charset: str | None = None
    captured_at: str | None = None
    passed: int = 0


@dataclass(frozen=True, slots=True)
class Skipped:
    """What an input holds besides pages: a record of another type, an image, a page of another host."""

    reason: str
    passed: int = 0


Entry: TypeAlias = Record | Skipped


@dataclass(frozen=True, slots=True)
class Selection:
    """Which records are wanted, and how much of each.

    Attributes:
        hosts: hosts whose pages are wanted, their subdomains too; empty: the site's in web archives, all elsewhere.
        max_bytes: the longest page that is read; one byte more is, so that the extraction can say that it is longer.
    """

    hosts: tuple[str, ...] = ()
    max_bytes: int = 32 * 1024 * 1024

    def wants(self, url: str | None, *, archive: bool = False) -> bool:
        """Whether a page of an address is wanted; ``archive``: its container is a web archive, which holds many sites."""
        wanted = self.hosts or (tuple(EDITIONS) if archive else ("*",))
        host = site_of(original_address(url)) if url else None
        return "*" in wanted or (host is not None and any(host == name or host.endswith("." + name) for name in wanted))


@dataclass(frozen=True, slots=True)
class Stored:
    """Bytes that can be opened again: a file, or a member of an archive.

    Attributes:
        name: of the record that they are, if they are one.
        open: gives them from their beginning, as a stream that can seek.
        size: how many they are.
        depth: how many archives they are in.
        passed: of a member, the bytes of its archive before it.
    """

    name: str
    open: Callable[[], BinaryIO]
    size: int
    depth: int = 0
    passed: int = 0


Reader: TypeAlias = Callable[[Stored, Selection], "Iterator[Entry | Stored] | Iterator[Entry]"]


def broken(name: str, error: Exception, *, passed: int = 0) -> Record:
    """A record that stands for what could not be read."""

    def read() -> bytes:
        raise error

    return Record(name, read, passed=passed)
