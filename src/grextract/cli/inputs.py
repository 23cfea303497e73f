"""What a command reads: files and standard input, and how their failures are told."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import click

from grextract import Article, ExtractionError, UnreadableSource, extract_all
from grextract.names import is_address

__all__ = ["articles_of", "named_inputs", "reason", "refuse_address"]


def named_inputs(files: tuple[str, ...], url: str | None, output: Path | None) -> tuple[str, ...]:
    """The inputs to read, ``-`` when none is named.

    Raises:
        click.UsageError: an address for several inputs, nothing named and nothing piped in, a name without a character, or an
            output that is an input.
    """
    names = files or ("-",)
    if "" in names:
        raise click.UsageError("a FILE is named '': name a saved page (a shell's variable is perhaps empty)")
    if output is not None and output.is_file() and any(_is_same(output, name) for name in names):
        raise click.UsageError(f"--output {output} would take the place of an input: name another output")
    if url is not None and len(names) > 1:
        raise click.UsageError("--url takes one input: every page has an address of its own")
    if not files and sys.stdin is not None and sys.stdin.isatty():
        raise click.UsageError("no FILE given and standard input is a terminal: name a saved page, or pipe one in")
    return names


def _is_same(output: Path, name: str) -> bool:
    with suppress(OSError):  # there is no such file, or no file can have the name
        return output.samefile(name)
    return False


def articles_of(name: str, url: str | None) -> Iterator[Article | Exception]:
    """The articles of an input, and the error of each that failed, behind those before it."""
    failures: list[Exception] = []
    try:
        for article in extract_all(_open_input(name), url=url, on_error=failures.append):
            yield from _taken(failures)
            yield article
    except (ExtractionError, OSError) as error:
        failures.append(error)
    yield from _taken(failures)


def _taken(failures: list[Exception]) -> Iterator[Exception]:
    while failures:
        yield failures.pop(0)


def _open_input(name: str) -> BinaryIO | Path:
    refuse_address(name)
    if name != "-":
        return Path(name)
    if sys.stdin is None:
        raise UnreadableSource("standard input is closed: name a file")
    return sys.stdin.buffer


def refuse_address(name: str) -> None:
    """Raise `UnreadableSource` where a URL is named for a file."""
    if is_address(name) and not Path(name).exists():
        raise UnreadableSource("a URL is not fetched: download the page and name the file")


def reason(error: Exception) -> str:
    """Why an input failed, in one line."""
    if isinstance(error, IsADirectoryError):
        return "is a directory: name the pages in it (DIR/*.html), or give it to grextract batch"
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return f"{type(error).__name__}: {error}"
