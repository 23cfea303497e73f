"""Tables: which hold data and which only lay out the page."""

from __future__ import annotations

import re

from lxml import etree

from grextract.forms.urls import email_of

__all__ = ["caption_text", "read_table"]

Rows = tuple[tuple[str, ...], ...]

# A cell with any of these holds a part of a page, not a value.
LAYOUT = frozenset("table tr ul ol dl h1 h2 h3 h4 h5 h6 blockquote hr img iframe form object embed article section".split())
CELL_LENGTH = 400
PARTS = frozenset("table thead tbody tfoot tr colgroup".split())
# A cell that reads as a line of the article's header or tail: the table lays them out side by side.
HEADER_LINE = re.compile(
    r"\s*(?:(?:by|par|por|von)\s+[A-Z]|(?:region|theme|région|thème|región|tema)\s*:|©|copyright)|.*global research, ", re.I
)


def read_table(table: etree._Element) -> Rows:
    """The cells of a data table row by row; empty for a table that lays out a page.

    A data table has at least two rows and two columns of short cells, none of which holds blocks of its own, and beside
    its cells no words but one caption.
    """
    rows: list[tuple[str, ...]] = []
    headed = False
    within = table.iter("{*}tr", "{*}table")
    next(within)  # the table itself
    for row in within:
        if _local(row) == "table":
            return ()
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
    if _words_beside_cells(table):
        return ()
    if not headed and any(HEADER_LINE.match(cell) for row in rows for cell in row):
        return ()
    return tuple(rows)


def caption_text(table: etree._Element) -> str:
    """The words of a table's caption, empty when it has none."""
    caption = _caption(table)
    return " ".join(_words(caption).split()) if caption is not None else ""


def _caption(table: etree._Element) -> etree._Element | None:
    return next(table.iterchildren("{*}caption"), None)


def _words_beside_cells(table: etree._Element) -> bool:
    """Whether words stand where a table has no place for them: a browser would show them, `read_table` would not."""
    caption = _caption(table)
    if caption is not None and _cell_text(caption) is None:
        return True
    parts = [table]
    for part in parts:
        if _shown(part.text) or any(_shown(child.tail) for child in part):
            return True
        for child in part.iterchildren("*"):
            tag = _local(child)
            if tag in PARTS:
                parts.append(child)
            elif not (child is caption or (tag in CELLS and _local(part) == "tr")) and _cell_text(child) != "":
                return True
    return False


def _shown(text: str | None) -> bool:
    return text is not None and not text.isspace()


def _cell_text(cell: etree._Element) -> str | None:
    """The words of a cell, None when it holds part of a page."""
    paragraphs = breaks = 0
    for element in cell.iter("*"):
        tag = _local(element)
        if tag in LAYOUT:
            return None
        paragraphs += tag == "p"
        breaks += tag == "br"
    if paragraphs > 1 or breaks > 2:
        return None
    text = " ".join(_words(cell).split())
    return text if len(text) <= CELL_LENGTH else None


def _words(cell: etree._Element) -> str:
    """What a browser shows of a cell: no scripts, protected addresses as they are, words parted at breaks."""
    words = ""
    walker = etree.iterwalk(cell, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        tag = _local(element) if event in ("start", "end") else ""
        if event == "start":
            if tag in SILENT or (protected := element.get("data-cfemail")) is not None:
                words += email_of(protected) if tag not in SILENT and protected else ""
                walker.skip_subtree()
                continue
            words += (" " if tag in PARTING else "") + (element.text or "")
        elif element is not cell:
            words += (" " if tag in PARTING else "") + (element.tail or "")
    return words


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2].lower()


SILENT = frozenset(("script", "style", "template"))
PARTING = frozenset(("br", "p", "div"))
CELLS = frozenset(("td", "th"))
