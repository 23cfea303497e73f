"""The ``grextract`` command: its groups, its exit codes, its way with pipes and interrupts."""

from __future__ import annotations

import os
import sys

import click

from grextract import __version__
from grextract.cli.extract import extract_command

__all__ = ["cli", "main"]

INTERRUPTED = 130

EPILOG = """Exit codes: 0 all extracted, 1 some failed, 2 wrong usage, 3 nothing extracted, 130 interrupted.
Articles go to standard output, all else to standard error."""


@click.group(epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="grextract")
def cli() -> None:
    """Give back the article that a saved page of Global Research holds."""


cli.add_command(extract_command)


def main() -> None:
    """Run the command line; never returns."""
    try:
        code = cli.main(standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        code = 2
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (KeyboardInterrupt, click.Abort):
        code = INTERRUPTED
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code if isinstance(code, int) else 0)
