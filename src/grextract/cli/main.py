"""The ``grextract`` command: its groups, its exit codes, its way with pipes and interrupts."""

from __future__ import annotations

import io
import os
import sys
from typing import Any

import click

from grextract import __version__
from grextract.cli.batch import batch_command
from grextract.cli.clean import clean_command
from grextract.cli.corpus import report_command
from grextract.cli.ends import INTERRUPTED, NOTHING_EXTRACTED, Interrupted
from grextract.cli.explain import explain_command
from grextract.cli.extract import extract_command
from grextract.cli.fixture import fixture_command
from grextract.cli.review import review_command
from grextract.cli.rules import rules_command
from grextract.cli.schema import schema_command

__all__ = ["cli", "main"]

EPILOG = """Exit codes: 0 all extracted, 1 some failed, 2 wrong usage, 3 nothing extracted or nothing written, 130 interrupted.
Articles go to standard output, all else to standard error."""


class Commands(click.Group):
    """The commands; an interrupt of any is told in one line."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that is named.

        Raises:
            Interrupted: somebody pressed Ctrl-C.
        """
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as error:
            raise Interrupted("interrupted") from error


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
    try:
        code = cli.main(standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        code = 2
    except click.ClickException as error:
        error.show()
        code = NOTHING_EXTRACTED if error.exit_code == click.ClickException.exit_code else error.exit_code
    except (KeyboardInterrupt, click.Abort):
        code = INTERRUPTED
    except BrokenPipeError:  # the reader of our output has seen enough
        _drop_output()
        code = 0
    except OSError as error:
        click.echo(f"grextract: cannot write: {error.strerror}", err=True)
        _drop_output()
        code = NOTHING_EXTRACTED
    sys.exit(code if isinstance(code, int) else 0)


def _drop_output() -> None:
    """Send what is still buffered nowhere, so that the interpreter does not fail on it at exit."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
