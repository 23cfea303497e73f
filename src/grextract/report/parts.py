"""What a report is made of: sections with pictures and the tables that say the same in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import quote

from grextract.render.addresses import safe_address
from grextract.report.charts import legible
from grextract.report.seen import Example
from grextract.report.svg import Styles, inline_svg

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = ["Cell", "Finder", "Page", "Picture", "Rows", "Section", "Table", "Where"]

LONGEST = 90


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


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure, as markup, and the sentence below it."""

    svg: str
    caption: str


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
        path = quote(name.encode("utf-8", "replace"))
        return f"file://{path}" if path.startswith("/") else f"{self.pages.rstrip('/')}/{path}"


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
        return Picture(inline_svg(figure, f"f{self._drawn}", title, told or caption, self.styles), caption)
