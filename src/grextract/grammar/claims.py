"""Claims to be the article's header: lines with prose above them are a citation, a signature or a quotation until something proves them.

A bibliography breaks "A. Scholar, The Quiet Campaign / Global Research, 10 September 2010" over two lines; an introduction is
signed "A. Writer / Global Research, May 15, 2021"; an article quotes another one whole. By their shape alone these lines are a
title and a date line.
"""

from __future__ import annotations

from grextract.grammar.boxes import main_box, within
from grextract.grammar.landmarks import NOTE_MARK
from grextract.grammar.pieces import Piece
from grextract.grammar.titles import LIKE, is_first_line, likeness, lines_before, may_be_title
from grextract.metadata.byline import is_name

__all__ = ["proven"]

PAGE_ONLY = frozenset(("region", "theme", "report", "url-line"))
"""Lines that a page prints of itself and that nobody quotes."""

TITLE_LEVEL = 2
"""Headings down to this level are titles of pages, not of sections."""

FURNITURE_LINES = 3
"""So many lines without a sentence between the prose above and the last line of a title are a menu.

A text introduces a quotation with one line, and a title may have a second line.
"""

OPENING_OF_QUOTE = (":", ",", ";")
MOST_INTRODUCING = 10
"""Paragraphs of the longest introduction above an article; the text below is counted for so few only."""

TITLE_LINES = 2
"""A title may have a second line."""

_NOT_ASKED = -1


def proven(pieces: list[Piece], runs: list[list[int]], containers: list[int], slug: frozenset[str]) -> list[list[int]]:
    """Return the runs of header lines that no prose stands above, and those of the others that are proven.

    Args:
        runs: the indices of lines that together look like a header.
        containers: the parent of each container of the page; empty for a text.
        slug: the words of the page's address or of the title in its head.
    """
    main: int | None = _NOT_ASKED
    held: list[list[int]] = []
    prose: list[int] = []
    asked = 0
    for run in runs:
        found = [index for index in range(asked, run[0]) if pieces[index].is_text and not pieces[index].block.chrome]
        asked = run[0]
        if found and containers:
            main = main_box(pieces, containers)[1] if main == _NOT_ASKED else main
            found = [index for index in found if main is None or within(pieces[index].block.container, main, containers)]
        prose += found
        if not _has_prose_above(pieces, run, prose) or _is_proven(pieces, run, prose, slug):
            held.append(run)
    return held


def _has_prose_above(pieces: list[Piece], run: list[int], prose: list[int]) -> bool:
    """True if prose stands above these lines, apart from a standfirst right above them, or a title that reads as prose."""
    if not prose:
        return False
    own = lines_before(pieces, run[0])[-TITLE_LINES:]
    own_prose = [index for index in own if index in prose]
    if not own_prose or (len(own_prose) == len(own) and not _is_long_title(pieces[own[0]])):
        return True
    return len(prose) > len(own_prose)


def _is_long_title(piece: Piece) -> bool:
    """True for a title that asks or exclaims at length, so that it reads as a sentence."""
    return piece.text.endswith(("?", "!", "?”", "!”", "…")) and piece.text.count(". ") == 0


def _is_proven(pieces: list[Piece], run: list[int], prose: list[int], slug: frozenset[str]) -> bool:
    lines = lines_before(pieces, run[0])
    if slug and any(likeness(pieces[index].text, slug) >= LIKE for index in lines):
        return True
    shapes = {pieces[index].shape for index in run}
    if PAGE_ONLY & shapes and shapes - PAGE_ONLY:
        return True
    return {"byline", "date"} <= shapes and bool(lines) and _heads_page(pieces, lines, prose)


def _heads_page(pieces: list[Piece], lines: list[int], prose: list[int]) -> bool:
    """True if the lines above a byline and a date line are a title where a page has it: below a menu, or below an introduction."""
    titles = [index for index in lines if index not in prose]
    if not titles:
        return False
    if any(pieces[index].type == "heading" and pieces[index].block.level <= TITLE_LEVEL for index in titles):
        return True
    title = pieces[titles[-1]]
    above = [index for index in prose if index < titles[-1]]
    if not above or NOTE_MARK.match(title.text):
        return not above
    between = [index for index in range(above[-1] + 1, lines[-1] + 1) if not pieces[index].silent and pieces[index].kind is None]
    if any(pieces[index].text.endswith(OPENING_OF_QUOTE) for index in between):
        return False
    return len(between) > FURNITURE_LINES or _is_introduced(pieces, title, len(between), len(above), lines[-1])


def _is_introduced(pieces: list[Piece], title: Piece, lines: int, above: int, last: int) -> bool:
    """True if a few paragraphs introduce the article that a title heads: no other title stands above them, and more text below."""
    return (
        lines <= TITLE_LINES
        and above <= MOST_INTRODUCING
        and not is_name(title.text)
        and not _opens_with_title(pieces)
        and 2 * above <= sum(piece.is_text for piece in pieces[last + 1 :])
    )


def _opens_with_title(pieces: list[Piece]) -> bool:
    """True if the first line of all may be a title: then the lines further down are not the article's own."""
    first = next((piece for piece in pieces if not piece.silent and piece.kind is None), None)
    return first is not None and (first.shape is not None or (may_be_title(first) and is_first_line(first)))
