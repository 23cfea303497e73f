"""Several complete articles in one source, one below the other: each with title, byline or date line, text, and a tail of its own."""

from __future__ import annotations

from itertools import pairwise

from grextract.grammar.archive import POSTED
from grextract.grammar.landmarks import HEADER
from grextract.grammar.pieces import Piece
from grextract.grammar.titles import find_title
from grextract.notices.squeeze import squeeze

__all__ = ["joined_articles"]

CLOSING = frozenset(("source-line", "copyright", "articles-by", "disclaimer", "fair-use", "media-inquiries"))
"""Lines that end an article; a quoted one comes without them."""

FEWEST_MARKS = 2
FEWEST_BETWEEN = 4
"""Pieces between the headers of two articles: a paragraph, a line of a tail, a title."""

KINDS_OF_TAIL = 2
"""A text quotes one line of rights; two kinds of such lines are a tail, also where prose stands below it."""


def joined_articles(pieces: list[Piece], containers: list[int], *, text: bool) -> list[range]:
    """Return the pieces of each complete article; nothing when the source holds fewer than two.

    What stands between two articles belongs to the one before.

    Args:
        containers: the parent of each container of the page.
        text: whether the page came as text, so that the first article begins with the first line.
    """
    marks = [index for index, piece in enumerate(pieces) if piece.shape == "date" or piece.shape == "byline"]
    if len(marks) < FEWEST_MARKS or marks[-1] - marks[0] < FEWEST_BETWEEN:
        return []
    heads = _heads(pieces)
    closing = [index for index, piece in enumerate(pieces) if (piece.kind or piece.shape) in CLOSING or piece.rule == POSTED]
    if len(heads) < 2 or len(closing) < 2:
        return []
    prose = [index for index, piece in enumerate(pieces) if piece.is_text]
    starts: list[int] = []
    for head, after in pairwise([*heads, len(pieces)]):
        title, _ = find_title(pieces, head, frozenset(), [] if text else containers)
        if title is None or not _is_complete(range(head, after), prose, closing):
            continue
        if not starts or _has_ended(pieces, range(starts[-1], title), prose, closing):
            starts.append(title)
    titles = {squeeze(pieces[index].text) for index in starts}
    if len(starts) < 2 or len(titles) < len(starts):  # the same title again: a page printed twice
        return []
    first = 0 if text else starts[0]
    return [range(start, end) for start, end in pairwise([first, *starts[1:], len(pieces)])]


def _heads(pieces: list[Piece]) -> list[int]:
    """The first line of each run of header lines that has a byline or a date line."""
    heads: list[int] = []
    run: list[int] = []
    for index, piece in enumerate(pieces):
        if piece.silent:
            continue
        if piece.shape in HEADER and piece.kind is None:
            run.append(index)
            continue
        if any(pieces[one].shape in ("byline", "date") for one in run):
            heads.append(run[0])
        run = []
    return heads


def _is_complete(span: range, prose: list[int], closing: list[int]) -> bool:
    """True if prose and behind it a line of a tail stand in this span."""
    text = [index for index in prose if index in span]
    return bool(text) and any(index > text[0] for index in closing if index in span)


def _has_ended(pieces: list[Piece], span: range, prose: list[int], closing: list[int]) -> bool:
    """True if the article above a title has ended: its tail stands behind its last paragraph, or is one by several lines."""
    text = [index for index in prose if index in span]
    ends = [index for index in closing if index in span]
    if not text or not ends or ends[-1] < text[0]:
        return False
    kinds = {pieces[index].kind or pieces[index].shape for index in ends}
    return ends[-1] > text[-1] or len(kinds) >= KINDS_OF_TAIL
