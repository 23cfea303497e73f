"""Tables: which hold data and which only lay out the page."""

from __future__ import annotations

import re

from lxml import etree

__all__ = ["read_table"]

Rows = tuple[tuple[str, ...], ...]

# A cell with any of these holds a part of a page, not a value.
LAYOUT = frozenset("table ul ol dl h1 h2 h3 h4 h5 h6 blockquote hr img iframe form object embed article section".split())
CELL_LENGTH = 400
# A cell that reads as a line of the article's header or tail: the table lays them out side by side.
HEADER_LINE = re.compile(
    r"\s*(?:(?:by|par|por|von)\s+[A-Z]|(?:region|theme|région|thème|región|tema)\s*:|©|copyright)|.*global research, ", re.I
)


def read_table(table: etree._Element) -> Rows:
    """The cells of a data table row by row; empty for a table that lays out a page.

    A data table has at least two rows and two columns of short cells, none of which holds blocks of its own.
    """
    rows: list[tuple[str, ...]] = []
    headed = False
    for row in table.iter("{*}tr"):
        cells = []
        for cell in row.iterchildren("{*}td", "{*}th"):
            text = _cell_text(cell)
            if text is None:
                return ()
            headed = headed or str(cell.tag).endswith("th")
            cells.append(text)
        if any(cells):
            rows.append(tuple(cells))
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return ()
    if not headed and any(HEADER_LINE.match(cell) for row in rows for cell in row):
        return ()
    return tuple(rows)


def _cell_text(cell: etree._Element) -> str | None:
    """The words of a cell, None when it holds part of a page."""
    paragraphs = breaks = 0
    for element in cell.iter():
        tag = element.tag
        if tag in LAYOUT:
            return None
        paragraphs += tag == "p"
        breaks += tag == "br"
    if paragraphs > 1 or breaks > 2:
        return None
    text = " ".join(" ".join(_words(cell)).split())
    return text if len(text) <= CELL_LENGTH else None


def _words(cell: etree._Element) -> list[str]:
    parts: list[str] = []
    glue = ""
    for event, element in etree.iterwalk(cell, events=("start", "end")):
        if event == "start":
            glue += (" " if element.tag in ("br", "p", "div") else "") + (element.text or "")
        elif element is not cell:
            glue += (" " if element.tag in ("p", "div") else "") + (element.tail or "")
    parts.append(glue)
    return parts
