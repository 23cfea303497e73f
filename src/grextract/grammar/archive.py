"""Archive pages (``/page/N``): several full articles, one under the other."""

from __future__ import annotations

import re
from itertools import pairwise

from grextract.grammar.pieces import Piece
from grextract.metadata.byline import DATED_BEFORE

__all__ = ["POSTED", "archived_articles", "is_archive_byline"]

POSTED = "archive-posted"
"""The rule of the lines that end an article there: "Posted in English", "Comments Off on TITLE"."""

TITLE_ABOVE = 4
TITLE_LENGTH = 300
FULL = 600
LINKED = 0.8
PAGES = re.compile(r"/page/\d+")
CUT = re.compile(r"(?:\[\s*(?:…|\.\.\.)\s*\]|…|\.\.\.|(?:read|continue)\s+(?:more|reading).{0,12})\W*$", re.IGNORECASE)


def archived_articles(pieces: list[Piece], *, text: bool) -> list[range]:
    """The pieces of each article of an archive page; empty when the page holds fewer than two full articles.

    Such a page prints ``November 18th, 2023 by A`` under each title (2018-2024); digests and listings print the author
    before the date, and listings cut the text.

    Args:
        pieces: the pieces of the page.
        text: whether the page came as text, so that no foot of the page follows the last article.
    """
    starts = [
        title
        for index, piece in enumerate(pieces)
        if is_archive_byline(piece) and (title := _title_above(pieces, index)) is not None
    ]
    if starts and any(piece.rule == POSTED for piece in pieces[: starts[0]]):  # a dump that begins inside an article
        starts.insert(0, 0)
    if len(starts) < 2:
        return []
    articles = [
        _to_its_end(pieces, start, end, foot=not text and start == starts[-1])
        for start, end in zip(starts, [*starts[1:], _end(pieces)], strict=True)
    ]
    full = sum(1 for article in articles if _is_full([pieces[index] for index in article]))
    if 2 * full <= len(articles):
        return []
    if text:  # what stands between two articles belongs to the one before, what stands above all to the first
        return [range(start, end) for start, end in pairwise([0, *starts[1:], len(pieces)])]
    return articles


def is_archive_byline(piece: Piece) -> bool:
    """Whether a line is a byline with its date before it: ``November 18th, 2023 by A``."""
    if piece.shape != "byline" or DATED_BEFORE.match(piece.text) is None:
        return False
    return piece.byline is not None and piece.byline.published is not None


def _title_above(pieces: list[Piece], index: int) -> int | None:
    """The title over a dated byline: the heading of the nearest lines, else the nearest line."""
    nearest = None
    for above in range(index - 1, max(index - 1 - TITLE_ABOVE, -1), -1):
        piece = pieces[above]
        if piece.silent:
            continue
        if piece.shape == "byline" or piece.kind is not None or len(piece.text) > TITLE_LENGTH:
            break
        if piece.type == "heading":
            return above
        nearest = above if nearest is None else nearest
    return nearest


def _to_its_end(pieces: list[Piece], start: int, end: int, *, foot: bool) -> range:
    """An article up to the lines that end it; prose behind them stays with it, unless it is of the page's own foot."""
    posted = [index for index in range(start, end) if pieces[index].rule == POSTED]
    if not posted or (not foot and any(piece.prose and piece.kind is None for piece in pieces[posted[-1] + 1 : end])):
        return range(start, end)
    return range(start, posted[-1] + 1)


def _end(pieces: list[Piece]) -> int:
    """Where the last article ends: before the links to other pages of the archive."""
    end = len(pieces)
    while end and (pieces[end - 1].silent or any(PAGES.search(url) for _, _, url in pieces[end - 1].links)):
        if pieces[end - 1].text and pieces[end - 1].linked < LINKED:
            break
        end -= 1
    return end


def _is_full(pieces: list[Piece]) -> bool:
    """Whether an article is whole: its text is of some length, or of several paragraphs, and not cut."""
    prose = [piece for piece in pieces if piece.prose and piece.kind is None and piece.shape is None]
    if not prose:
        return any(piece.kind is not None or piece.type == "embed" for piece in pieces)
    if CUT.search(prose[-1].text):
        return False
    return len(prose) > 1 or len(prose[0].text) >= FULL or any(piece.kind == "feed-line" for piece in pieces)
