"""Where a command writes: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import click

__all__ = ["opened_output"]


@contextmanager
def opened_output(path: Path | None) -> Iterator[TextIO]:
    """A stream to write to; a file takes its place when the block ends well and something was written.

    Raises:
        click.ClickException: the place cannot be written.
    """
    if path is None:
        if sys.stdout is None:
            raise click.ClickException("standard output is closed: name a file with --output")
        yield sys.stdout
        return
    if path.exists() and not path.is_file():  # a device or a pipe: nothing to replace
        with _named(path), path.open("w", encoding="utf-8") as stream:
            yield stream
        return
    with _named(path):
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    part = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            yield stream
        with _named(path):
            if part.stat().st_size:
                part.chmod(0o666 & ~_umask())
                part.replace(path)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _named(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise click.ClickException(f"cannot write {path}: {error.strerror}") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
