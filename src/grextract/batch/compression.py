"""Files without their compression, told by their first bytes."""

from __future__ import annotations

import bz2
import gzip
import lzma
import zipfile
import zlib
from collections.abc import Callable
from typing import Any, BinaryIO, cast

from grextract.batch.frames import unxzed, unzstandarded
from grextract.batch.records import RecordError, Stored

__all__ = ["BROKEN", "explained", "is_compressed", "opened", "read_up_to"]

BROKEN = (
    OSError, EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, RuntimeError, NotImplementedError, ValueError, RecordError,
)  # fmt: skip
"""What libraries raise for an archive that is damaged, encrypted, or packed in a way they do not know."""


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
    (b"\xfd7zXZ", unxzed),
    (b"\x28\xb5\x2f\xfd", unzstandarded),
)


def is_compressed(start: bytes) -> bool:
    """Whether the first bytes are of something compressed."""
    return any(start.startswith(mark) for mark, _ in COMPRESSIONS)


def read_up_to(stream: BinaryIO, size: int) -> bytes:
    """As many bytes as a stream has, up to a size: streams of archives give less than they are asked for."""
    parts: list[bytes] = []
    while size > 0 and (part := stream.read(size)):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def explained(error: Exception) -> Exception:
    """What a fault of a library means for its input."""
    if isinstance(error, RecordError) or (isinstance(error, OSError) and error.errno is not None):
        return error
    return RecordError("broken-input", f"it is damaged, or packed in a way that is not read: {error}")
