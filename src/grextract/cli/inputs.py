"""What a command reads: files and standard input, and how their names and failures are told."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

import click

from grextract import UnreadableSource

__all__ = ["named_inputs", "open_input", "printable", "reason"]


def named_inputs(files: tuple[str, ...], url: str | None) -> tuple[str, ...]:
    """The inputs to read, ``-`` when none is named.

    Raises:
        click.UsageError: an address for several inputs, or nothing named and nothing piped in.
    """
    names = files or ("-",)
    if url is not None and len(names) > 1:
        raise click.UsageError("--url takes one input: every page has an address of its own")
    if not files and sys.stdin is not None and sys.stdin.isatty():
        raise click.UsageError("no FILE given and standard input is a terminal: name a saved page, or pipe one in")
    return names


def open_input(name: str) -> BinaryIO | Path:
    """The source that a name stands for.

    Raises:
        UnreadableSource: standard input is closed.
    """
    if name != "-":
        return Path(name)
    if sys.stdin is None:
        raise UnreadableSource("standard input is closed: name a file")
    return sys.stdin.buffer


def printable(name: str) -> str:
    """A file name as text; bytes of it that are no UTF-8 are written as escapes."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def reason(error: Exception) -> str:
    """Why an input failed, in one line."""
    if isinstance(error, IsADirectoryError):
        return "is a directory: name the pages in it (DIR/*.html)"
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return f"{type(error).__name__}: {error}"
