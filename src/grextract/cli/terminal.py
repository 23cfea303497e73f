"""What a command shows: messages in one line, and texts of pages on a terminal, without what a terminal would obey."""

from __future__ import annotations

import codecs
import io
from typing import BinaryIO, TextIO, cast

import click

from grextract.visible import LAYOUT, visible

__all__ = ["shown_bytes", "shown_text", "tell"]


def tell(message: str) -> None:
    """Say something on standard error, in one line."""
    click.echo(visible(message), err=True)


def shown_text(stream: TextIO) -> TextIO:
    """A stream to write texts of pages to: a terminal gets escapes for what it would obey, all else the texts as they are."""
    return cast("TextIO", _Screen(stream)) if stream.isatty() else stream


def shown_bytes(stream: TextIO) -> BinaryIO:
    """The same for bytes."""
    return cast("BinaryIO", _ByteScreen(stream)) if stream.isatty() else stream.buffer


class _Screen(io.TextIOBase):
    """A terminal."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str, /) -> int:
        self._stream.write(visible(text.replace("\r\n", "\n"), layout=LAYOUT))
        return len(text)

    def flush(self) -> None:
        self._stream.flush()


class _ByteScreen(io.RawIOBase):
    """A terminal that is given bytes, which may part in the middle of a character."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__()
        self._screen = _Screen(stream)
        self._decode = codecs.getincrementaldecoder("utf-8")("surrogateescape").decode

    def writable(self) -> bool:
        return True

    def write(self, content: bytes, /) -> int:  # type: ignore[override]
        self._screen.write(self._decode(content))
        self._screen.flush()
        return len(content)
