"""Whether a command paints what it writes."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, TextIO, TypeVar

import click

__all__ = ["color_option", "is_painted"]

Command = TypeVar("Command", bound=Callable[..., Any])


def color_option(command: Command) -> Command:
    """The option ``--color``."""
    return click.option(
        "--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True,
        help="Paint the output. auto: on a terminal, unless NO_COLOR is set; FORCE_COLOR paints pipes too.",
    )(command)  # fmt: skip


def is_painted(choice: str, stream: TextIO) -> bool:
    """Whether to paint on this stream: the option decides, then NO_COLOR, then FORCE_COLOR, then the terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"
