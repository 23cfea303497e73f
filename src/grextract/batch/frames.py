"""Zstandard and xz as streams that can go back, as archives ask, fail where they were cut, and take bounded memory."""

from __future__ import annotations

import io
import lzma
from collections.abc import Callable
from typing import Any, BinaryIO

__all__ = ["XZ_MEMORY", "Frames", "unxzed", "unzstandarded"]

STEP = 1024
"""Packed bytes that are unpacked at once: at most some tens of megabytes come of them, however the file was made."""
XZ_MEMORY = 256 * 1024 * 1024
"""Bytes that xz may take: a file of one kilobyte may ask for four gigabytes, the strongest setting of the program for 65 MB."""


def unzstandarded(packed: BinaryIO) -> BinaryIO:
    """A zstandard file without its compression.

    Raises:
        ImportError: zstandard is not installed (``[warc]``).
    """
    import zstandard

    return io.BufferedReader(Frames(packed, lambda: zstandard.ZstdDecompressor().decompressobj(), zstandard.ZstdError))


def unxzed(packed: BinaryIO) -> BinaryIO:
    """An xz file without its compression."""
    return io.BufferedReader(Frames(packed, lambda: lzma.LZMADecompressor(memlimit=XZ_MEMORY), lzma.LZMAError))


class Frames(io.RawIOBase):
    """What is packed in all frames of a stream; to go back is to begin anew."""

    def __init__(self, packed: BinaryIO, frame: Callable[[], Any], fault: type[Exception]) -> None:
        """Read a stream that can seek, and is at its beginning.

        Args:
            packed: the stream.
            frame: gives what unpacks one frame, as ``lzma.LZMADecompressor`` does.
            fault: what that raises for a damaged one.
        """
        super().__init__()
        self._new_frame = frame
        self._fault = fault
        self._packed = packed
        self._ready = memoryview(b"")
        self._rest = b""
        self._frame: Any = None
        self._at = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is, at a cost."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Unpack into a buffer; 0 at the end.

        Raises:
            EOFError: the stream ends within a frame.
            OSError: it is damaged.
        """
        while not self._ready and self._unpack():
            pass
        part = self._ready[: len(buffer)]
        buffer[: len(part)] = part
        self._ready = self._ready[len(part) :]
        self._at += len(part)
        return len(part)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to an offset of what is unpacked."""
        if whence == io.SEEK_END:
            while self.read(io.DEFAULT_BUFFER_SIZE):
                pass
        wanted = offset if whence == io.SEEK_SET else self._at + offset
        if wanted < self._at:
            self._begin_anew()
        while self._at < wanted and self.read(min(io.DEFAULT_BUFFER_SIZE, wanted - self._at)):
            pass
        return self._at

    def close(self) -> None:
        """Close the stream that is read too."""
        if not self.closed:
            self._packed.close()
        super().close()

    def _begin_anew(self) -> None:
        self._packed.seek(0)
        self._ready, self._rest, self._frame, self._at = memoryview(b""), b"", None, 0

    def _unpack(self) -> bool:
        """Have some more ready, or nothing yet; False at the end."""
        packed = self._rest or self._packed.read(STEP)
        if not packed:
            if self._frame is not None:
                raise EOFError("it ends within a frame")
            return False
        if self._frame is None:
            packed = packed.lstrip(b"\0")  # between two frames of xz
            if not packed:
                return True
            self._frame = self._new_frame()
        try:
            self._ready = memoryview(self._frame.decompress(packed))
        except self._fault as error:
            raise OSError(str(error)) from error
        self._rest = self._frame.unused_data if self._frame.eof else b""
        if self._frame.eof:
            self._frame = None
        return True
