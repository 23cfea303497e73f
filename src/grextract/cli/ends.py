"""How a command ends: its exit codes, and what it says when it cannot go on."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

import click

__all__ = [
    "NOTHING_EXTRACTED",
    "OUT_OF_MEMORY",
    "SOME_FAILED",
    "WRONG_USAGE",
    "Interrupted",
    "Stopped",
    "cannot_write",
    "catch_signals",
    "code_of",
    "code_of_interrupt",
    "libraries",
]

SOME_FAILED = 1
WRONG_USAGE = 2
NOTHING_EXTRACTED = 3
SIGNALLED = 128
"""What is added to the number of the signal that ended a command, as a shell does."""

OUT_OF_MEMORY = "memory ran out"
SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


class Stopped(KeyboardInterrupt):
    """A signal asked the command to end: Ctrl-C, SIGTERM, a terminal that hung up."""

    def __init__(self, number: int = signal.SIGINT) -> None:
        super().__init__()
        self.code = SIGNALLED + number


def catch_signals() -> None:
    """Have a signal that ends commands raise `Stopped`, so that nothing is left behind; further ones do nothing."""
    for number in SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:  # nohup
            signal.signal(number, _stop)


def _stop(number: int, _frame: Any) -> None:
    for each in SIGNALS:
        signal.signal(each, signal.SIG_IGN)
    raise Stopped(number)


class Interrupted(click.ClickException):
    """A signal ended a command; the message says what became of the work."""

    def __init__(self, message: str, stopped: KeyboardInterrupt) -> None:
        super().__init__(message)
        self.code = code_of_interrupt(stopped)

    def show(self, file: IO[Any] | None = None) -> None:
        """One line on standard error, where it is still there."""
        with suppress(OSError):
            click.echo(f"grextract: {self.message}", err=True, file=file)


def code_of_interrupt(error: BaseException | None) -> int:
    """The exit code of a command that this ended; without a number it was Ctrl-C."""
    return error.code if isinstance(error, Stopped) else Stopped().code


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
        click.ClickException: it is not installed, or cannot be loaded; the message says how to get it.
    """
    try:
        yield
    except ImportError as error:
        from grextract.pipelines.extras import import_advice

        raise click.ClickException(import_advice(error)) from error
