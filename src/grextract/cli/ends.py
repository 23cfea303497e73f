"""How a command ends: its exit codes, and what it says when it cannot go on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import click

__all__ = [
    "INTERRUPTED",
    "NOTHING_EXTRACTED",
    "SOME_FAILED",
    "WRONG_USAGE",
    "Interrupted",
    "cannot_write",
    "code_of",
    "libraries",
]

SOME_FAILED = 1
WRONG_USAGE = 2
NOTHING_EXTRACTED = 3
INTERRUPTED = 130


class Interrupted(click.ClickException):
    """Somebody pressed Ctrl-C; the message says what became of the work."""

    exit_code = INTERRUPTED

    def show(self, file: IO[Any] | None = None) -> None:
        """One line on standard error."""
        click.echo(f"grextract: {self.message}", err=True, file=file)


def code_of(extracted: int, failed: int) -> int:
    """The exit code of a command that extracted so many and failed on so many."""
    return NOTHING_EXTRACTED if not extracted else SOME_FAILED if failed else 0


def cannot_write(path: Path, error: OSError) -> str:
    """Why a place cannot be written, and what to do when it is not there."""
    if isinstance(error, FileNotFoundError) and not path.parent.exists():
        return f"cannot write {path}: there is no folder {path.parent}, make it first"
    return f"cannot write {path}: {error.strerror or error}"


@contextmanager
def libraries() -> Iterator[None]:
    """A block that needs the library of an extra.

    Raises:
        click.ClickException: it is not installed; the message says how to get it.
    """
    try:
        yield
    except ImportError as error:
        from grextract.pipelines.extras import missing_library

        advice = missing_library(error)
        if advice is None:
            raise
        raise click.ClickException(advice) from error
