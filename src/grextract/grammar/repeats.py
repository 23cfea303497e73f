"""A header that is printed again: by a print view above its page, below the notices, or at the end of a copy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from grextract.grammar.pieces import Piece
from grextract.metadata.dates import read_date
from grextract.metadata.source import read_date_line
from grextract.notices.squeeze import squeeze

__all__ = ["repeated_header"]

FEWEST_LINES = 2
"""One line that repeats the title is a heading of the text, author and date alone are a note; title and more are the header again."""

LONGEST_DATE = 40
LENGTHS_APART = 3
"""Characters by which two copies of a line differ: a full stop, a colon, a space."""


def repeated_header(pieces: list[Piece], title: int | None, header: list[int], end: int) -> Iterator[tuple[int, str]]:
    """Yield the index and kind of each line below a header that prints its facts again.

    Args:
        title: the piece of the title.
        header: the pieces of the header, decided.
        end: one past the last piece asked.
    """
    if title is None or not header:
        return
    facts = [
        (kind, piece) for index in (title, *header) if (kind := (piece := pieces[index]).kind) in ("title", "byline", "date")
    ]
    lengths = {len(piece.text) + more for _, piece in facts for more in range(-LENGTHS_APART, LENGTHS_APART + 1)}
    below = range(max(title, header[-1]) + 1, end)
    repeats = {
        index: kind for index in below if _may_repeat(pieces[index], lengths) and (kind := _repeated(pieces[index], facts))
    }
    if not repeats:
        return
    named = {index: repeats.get(index) for index in below if not pieces[index].silent}
    first_prose = next((index for index in named if pieces[index].is_text), end)
    mixed = {id(pieces[index].block) for index in named if named[index] is None}  # a note that cites this very article
    for is_repeat, run in groupby(named, key=lambda index: named[index] is not None):
        lines = list(run)
        if any(id(pieces[index].block) in mixed for index in lines):
            continue
        is_whole = len(lines) >= FEWEST_LINES and any(named[index] == "title" for index in lines)
        is_dateline = all(named[index] == "date" for index in lines)  # the first day of a diary
        if is_repeat and (is_whole or (lines[0] < first_prose and not is_dateline)):
            yield from ((index, kind) for index in lines if (kind := named[index]) is not None)


def _repeated(piece: Piece, facts: Sequence[tuple[str | None, Piece]]) -> str | None:
    """The kind of the fact that a line repeats."""
    if piece.kind is not None or not _fills_line(piece):
        return None
    words = squeeze(piece.text)
    for kind, fact in facts:
        if words and words == squeeze(fact.text):
            return kind
        if kind == "date" and _is_same_day(piece, fact):
            return kind
    return None


def _may_repeat(piece: Piece, lengths: set[int]) -> bool:
    """True if a line is as long as one of the facts, or as short as a date and ends as one does: asked first, for speed."""
    return len(piece.text) in lengths or (len(piece.text) <= LONGEST_DATE and piece.text[-1:].isdigit())


def _fills_line(piece: Piece) -> bool:
    """True if nothing else stands on the line."""
    text, end = piece.block.text, piece.start + len(piece.text)
    return not text[: piece.start].rpartition("\n")[2].strip() and not text[end:].partition("\n")[0].strip()


def _is_same_day(piece: Piece, fact: Piece) -> bool:
    line = read_date_line(fact.text) if piece.text[-1:].isdigit() else None
    return line is not None and read_date(piece.text) == line.published
