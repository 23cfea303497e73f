"""Read the stock of invented text: `stock/NAME.LANGUAGE.txt`, one entry a line under `[section]` lines."""

from __future__ import annotations

from functools import cache
from pathlib import Path

Sections = dict[str, tuple[str, ...]]

_FOLDER = Path(__file__).with_name("stock")


def parse(text: str) -> Sections:
    """Part `text` into its sections; lines that open with `#` are comments.

    >>> parse("# about\\n[a]\\none\\ntwo\\n[b]\\n")
    {'a': ('one', 'two'), 'b': ()}
    """
    found: dict[str, list[str]] = {}
    entries: list[str] = []
    for line in text.splitlines():
        if line.startswith("[") and line.endswith("]") and "." not in line:
            entries = found.setdefault(line[1:-1], [])
        elif line.strip() and not line.startswith("#"):
            entries.append(line.strip())
    return {name: tuple(lines) for name, lines in found.items()}


@cache
def sections(name: str, language: str) -> Sections:
    """Give the sections of the stock file `name` in `language` ("en", "fr" or "es")."""
    return parse((_FOLDER / f"{name}.{language}.txt").read_text("utf-8"))


def entries(name: str, language: str) -> list[str]:
    """Give all entries of a stock file, without their sections."""
    return [line for lines in sections(name, language).values() for line in lines]
