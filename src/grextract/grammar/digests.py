"""Digests: lists of other articles, each with its title, author and date, and a teaser."""

from __future__ import annotations

import re
from itertools import pairwise

from grextract.grammar.archive import is_archive_byline
from grextract.grammar.landmarks import NOTE_MARK
from grextract.grammar.links import leads_to_article
from grextract.grammar.pieces import Piece
from grextract.metadata.dates import DATE

__all__ = ["ENTRIES", "LISTED_LINE", "entry_bylines", "is_digest", "is_entry_byline", "is_entry_line"]

ENTRIES = 3
ENTRY_LENGTH = 900
ENTRY_BLOCKS = 5
ENTRY_LINE = 300
DATE_WITHIN = 52
# "By A, July 18, 2023" or "A and B, July 18, 2023" as a line of its own, or behind its title.
ENTRY = re.compile(rf"(?:[^\n]{{3,200}}?\s)?(?:(?:[Bb]y|[Pp]ar|[Pp]or)\s+)?[A-ZÀ-Þ][^\n\d]{{1,110}}?,?\s+{DATE}\.?")
# "By A, November 08, 2012", behind a headline or on a line of its own, as news pages and digests print it.
LISTED_LINE = re.compile(rf"(?:\b[Bb]y|(?<=[a-zà-ÿ])By|\b[Pp](?:ar|or))\s+[A-ZÀ-Þ0-9][^\n]{{1,80}}?,?\s+{DATE}")
DAY_AND_YEAR = re.compile(r"\d\D{1,45}(?:19|20)\d\d\.?$")


def entry_bylines(pieces: list[Piece]) -> frozenset[int]:
    """The bylines of the entries when these pieces are a digest: none of them is the page's own."""
    bylines = [index for index, piece in enumerate(pieces) if is_entry_byline(piece)]
    if len(bylines) < ENTRIES:
        return frozenset()
    entries = pieces[max(bylines[0] - 1, 0) :]
    return frozenset(bylines if is_digest([piece for piece in entries if piece.kind is None and piece.text]) else ())


def is_entry_byline(piece: Piece) -> bool:
    """Whether a line is a byline with its date behind it: ``By A, July 18, 2023``."""
    return (
        piece.shape == "byline"
        and piece.byline is not None
        and piece.byline.published is not None
        and not is_archive_byline(piece)
    )


def is_entry_line(piece: Piece) -> bool:
    """True for the line of an entry: its byline, or its title with author and date."""
    return is_entry_byline(piece) or is_archive_byline(piece) or LISTED_LINE.search(piece.text) is not None


def is_digest(body: list[Piece]) -> bool:
    """Whether the body is a list of other articles: titles that are links, or titles over "By A, July 18, 2023"."""
    linked = sum(1 for piece in body if leads_to_article(piece))
    words = sum(len(piece.text) for piece in body)
    if linked >= ENTRIES and 2 * linked >= len(body) - linked and words < ENTRY_LENGTH * linked:
        return True
    entries = [index for index, piece in enumerate(body) if _is_entry(piece.text)]
    titled = sum(1 for index in entries if index and index - 1 not in entries and _is_headline(body[index - 1]))
    if len(entries) < ENTRIES or 2 * titled < len(entries) or words > ENTRY_LENGTH * len(entries):
        return False
    return max(b - a for a, b in pairwise(entries)) <= ENTRY_BLOCKS


def _is_entry(text: str) -> bool:
    return (
        len(text) <= ENTRY_LINE
        and text[-1:] in "0123456789."
        and DAY_AND_YEAR.search(text, max(len(text) - DATE_WITHIN, 0)) is not None
        and NOTE_MARK.match(text) is None
        and ENTRY.fullmatch(text) is not None
    )


def _is_headline(piece: Piece) -> bool:
    return piece.type == "heading" or piece.linked > 0.8 or (len(piece.text) < 200 and not piece.text.endswith((".", ":", "…")))
