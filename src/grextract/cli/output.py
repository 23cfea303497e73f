"""Where a command writes: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import errno
import io
import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

import click

from grextract.cli.ends import cannot_write
from grextract.cli.terminal import shown_bytes, shown_text

__all__ = ["opened_bytes", "opened_output"]

OPEN_FILES = Path("/proc")
"""Where Linux keeps the links to open files."""
MOST_LINKS = 40


@contextmanager
def opened_output(path: Path | None, *, is_safe: bool = False) -> Iterator[TextIO]:
    """A stream to write to; a file takes its place when the block ends well and something was written.

    Args:
        path: of the file; None for standard output.
        is_safe: whether what is written holds nothing of a page that a terminal would obey; else a terminal gets escapes for it.

    Raises:
        click.ClickException: the place cannot be written.
    """
    if path is None:
        yield _standard_output() if is_safe else shown_text(_standard_output())
        return
    with _placed(path, keep_empty=False) as file, io.TextIOWrapper(file, encoding="utf-8") as stream:
        yield stream


@contextmanager
def opened_bytes(path: Path | None) -> Iterator[BinaryIO]:
    """The same for bytes; an empty file takes its place too. A terminal gets escapes for what it would obey."""
    if path is None:
        yield shown_bytes(_standard_output())
        return
    with _placed(path, keep_empty=True) as file:
        yield file


def _standard_output() -> TextIO:
    if sys.stdout is None:
        raise click.ClickException("standard output is closed: name a file with --output")
    return sys.stdout


@contextmanager
def _placed(path: Path, *, keep_empty: bool) -> Iterator[BinaryIO]:
    """What the path leads to where that is no regular file, else a file that takes its place; a link stays a link."""
    with _named(path):
        target = _replaced(path)
    if target is None:
        with _named(path), path.open("wb") as file:
            yield file
        return
    # Its name is known before it is there: a signal between the two leaves nothing.
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        with _named(path):
            handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as file:
            yield file
        with _named(path):
            if keep_empty or part.stat().st_size:
                part.chmod(0o666 & ~_umask())
                part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _replaced(path: Path) -> Path | None:
    """The regular file, there or to be made, that a path leads to.

    None where there is nothing to replace: a device, a pipe, a socket, or the name of an open file (``/dev/stdout``).

    Raises:
        OSError: the links lead in a circle.
    """
    if path.exists() and not path.is_file():
        return None
    for _ in range(MOST_LINKS):
        if not path.is_symlink():
            return path
        path = path.parent / path.readlink()
        if path.parent.resolve().is_relative_to(OPEN_FILES):
            return None
    raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))


@contextmanager
def _named(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise click.ClickException(cannot_write(path, error)) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
