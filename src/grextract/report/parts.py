"""What a report is made of: sections with pictures and the tables that say the same in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import quote

from grextract.render.addresses import safe_address
from grextract.report.charts import legible
from grextract.report.seen import Example
from grextract.report.svg import Styles, inline_svg

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = ["Band", "Cell", "Finder", "Page", "Picture", "Rows", "Section", "Table", "Where", "bands"]

LONGEST = 90
FIGURE = re.compile(r"\d[\d.,-]*(?: %)?|–")
"""A number, a share, a month or a day as words."""
# About what the style sheet gives to heading, sentence and border; to a caption; to a folded table; to a row; in pixels.
FRAME, CAPTION, FOLDED, ROW = 130, 55, 40, 33
WIDTH, TALLEST = 430, 550
# What a byte of a file name that is no UTF-8 is written as.
ESCAPED = re.compile(rb"\\x([89a-f][0-9a-f])")


@dataclass(frozen=True, slots=True)
class Where:
    """A row to look at: its words, and the address that leads there, where there is one."""

    words: str
    href: str | None = None


Cell: TypeAlias = str | int | Where
Rows: TypeAlias = list[list[Cell]]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; ``open``: shown without being asked for, since no picture says the same."""

    caption: str
    headings: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]
    open: bool = False

    @property
    def figures(self) -> tuple[bool, ...]:
        """Of each column whether it holds numbers, or, beside the first, what is written with digits alone."""
        places = range(len(self.headings)) if self.rows else ()
        return tuple(all(_is_figure(row[place], place > 0) for row in self.rows) for place in places)

    @property
    def height(self) -> float:
        """About how high it stands, in pixels."""
        return min(TALLEST, ROW * (len(self.rows) + 2)) if self.open else FOLDED


def _is_figure(cell: Cell, written: bool) -> bool:
    return isinstance(cell, int) or (written and isinstance(cell, str) and FIGURE.fullmatch(cell) is not None)


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure, as markup, the sentence below it, and its height for each pixel of its width."""

    svg: str
    caption: str
    steepness: float


@dataclass(slots=True)
class Section:
    """A part of the report: what it says in a sentence, its pictures and tables."""

    name: str
    title: str
    lead: str
    pictures: list[Picture] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)

    @property
    def is_wide(self) -> bool:
        """Whether it needs the width of the page: a table of more than two columns is shown."""
        return any(table.open and len(table.headings) > 2 for table in self.tables)

    @property
    def height(self) -> float:
        """About how high it stands in a column, in pixels."""
        pictures = sum(WIDTH * picture.steepness + CAPTION for picture in self.pictures)
        return FRAME + pictures + sum(table.height for table in self.tables)


Band: TypeAlias = list[list[Section]]


def bands(sections: Sequence[Section]) -> Iterator[Band]:
    """The sections in order, in one column where they are wide, and in two of about one height between such ones."""
    for is_wide, run in groupby(sections, key=lambda section: section.is_wide):
        band = list(run)
        yield [band] if is_wide else _halved(band)


def _halved(run: list[Section]) -> Band:
    if len(run) == 1:
        return [run]
    cut = min(range(1, len(run)), key=lambda place: max(_height(run[:place]), _height(run[place:])))
    return [run[:cut], run[cut:]]


def _height(run: Sequence[Section]) -> float:
    return sum(section.height for section in run)


@dataclass(frozen=True, slots=True)
class Finder:
    """Where an example is to be looked at.

    Attributes:
        pages: the folder or address that the names of inputs are relative to; None: examples lead to the address of the page.
    """

    pages: str | None = None

    def __call__(self, example: Example) -> Where:
        """The title, or else the input's name, with an address that runs nothing."""
        return Where(legible(example.title or example.input, LONGEST), self._saved(example.input) or _online(example.url))

    def named(self, example: Example) -> Where:
        """The input's name, with the same address."""
        return Where(legible(example.input, LONGEST), self._saved(example.input) or _online(example.url))

    def _saved(self, name: str) -> str | None:
        if self.pages is None or "#" in name:  # a place in a container is no file
            return None
        path = quote(_name_bytes(name))
        return f"file://{path}" if path.startswith("/") else f"{self.pages.rstrip('/')}/{path}"


def _name_bytes(name: str) -> bytes:
    r"""The name as the file system has it: bytes that are no UTF-8 stand in a corpus as escapes, such as ``\xff``."""
    written = name.encode("utf-8", "replace")
    restored = ESCAPED.sub(lambda found: bytes.fromhex(found[1].decode()), written)
    return restored if restored.decode("utf-8", "backslashreplace") == name else written


def _online(url: str | None) -> str | None:
    address = safe_address(url)
    return address if address is not None and address.lower().startswith(("http://", "https://")) else None


class Page:
    """The sections of a report while they are made: the style of their figures, and the names of these."""

    def __init__(self, finder: Finder) -> None:
        self.finder = finder
        self.styles = Styles()
        self.sections: list[Section] = []
        self._drawn = 0

    def picture(self, figure: Figure, title: str, caption: str, told: str | None = None) -> Picture:
        """A figure; ``told`` is for a reader who does not see it, the caption when nothing is given."""
        self._drawn += 1
        width, height = figure.get_size_inches()
        return Picture(inline_svg(figure, f"f{self._drawn}", title, told or caption, self.styles), caption, height / width)
