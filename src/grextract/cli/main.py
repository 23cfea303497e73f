"""The ``grextract`` command: its groups, its exit codes, its way with pipes and signals."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from grextract import __version__
from grextract.cli.batch import batch_command
from grextract.cli.clean import clean_command
from grextract.cli.corpus import report_command
from grextract.cli.ends import (
    NOTHING_EXTRACTED,
    OUT_OF_MEMORY,
    WRONG_USAGE,
    Interrupted,
    Stopped,
    catch_signals,
    code_of_interrupt,
)
from grextract.cli.explain import explain_command
from grextract.cli.extract import extract_command
from grextract.cli.fixture import fixture_command
from grextract.cli.review import review_command
from grextract.cli.rules import rules_command
from grextract.cli.schema import schema_command
from grextract.cli.terminal import tell
from grextract.visible import visible

__all__ = ["cli", "main"]

EPILOG = """Exit codes: 0 all extracted, 1 some failed, 2 wrong usage, 3 nothing extracted or nothing written, 130 interrupted.
Articles go to standard output, all else to standard error."""


class UnheardError(Exception):
    """Whoever reads the output has seen enough, and closed the pipe."""


@contextmanager
def _pipes() -> Iterator[None]:
    """A block that writes: click ends the process itself where a pipe is closed."""
    try:
        yield
    except BrokenPipeError as error:
        raise UnheardError from error


class Commands(click.Group):
    """The commands; an interrupt of any is told in one line, a closed pipe is no fault."""

    def make_context(self, *arguments: Any, **extra: Any) -> click.Context:
        """Read the command line, and write the help that it asks for.

        Raises:
            UnheardError: nobody reads it.
        """
        with _pipes():
            return super().make_context(*arguments, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that is named.

        Raises:
            Interrupted: a signal ended it.
            UnheardError: nobody reads what it writes.
        """
        try:
            with _pipes():
                return super().invoke(ctx)
        except KeyboardInterrupt as error:
            raise Interrupted("interrupted", error) from error


@click.group(cls=Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="grextract")
def cli() -> None:
    """Give back the article that a saved page of Global Research holds."""


COMMANDS = (
    extract_command,
    batch_command,
    clean_command,
    explain_command,
    review_command,
    fixture_command,
    report_command,
    rules_command,
    schema_command,
)
for command in COMMANDS:
    cli.add_command(command)


def main() -> None:
    """Run the command line; never returns."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that lacks a letter shows its escape
            stream.reconfigure(errors="backslashreplace")
    catch_signals()
    try:
        code = _run()
    except Stopped as stopped:
        code = stopped.code
    sys.exit(code)


def _run() -> int:
    """Run the command; its exit code."""
    try:
        code = cli.main(standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return WRONG_USAGE
    except click.ClickException as error:
        error.message = visible(error.message)  # type: ignore[misc]
        error.show()
        if isinstance(error, Interrupted):
            return error.code
        return NOTHING_EXTRACTED if error.exit_code == click.ClickException.exit_code else error.exit_code
    except click.Abort as error:  # as click has it while it reads the command line
        return code_of_interrupt(error.__cause__)
    except (UnheardError, BrokenPipeError):
        _drop_output()
        return 0
    except MemoryError:
        tell(f"grextract: {OUT_OF_MEMORY}")
        return NOTHING_EXTRACTED
    except OSError as error:
        tell(f"grextract: cannot write: {error.strerror}")
        _drop_output()
        return NOTHING_EXTRACTED


def _drop_output() -> None:
    """Send what is still buffered nowhere, so that the interpreter does not fail on it at exit."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
