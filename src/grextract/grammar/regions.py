"""Where the article stands in the stream: its header, from the title on, and its tail, to the last landmark."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from grextract.grammar.boxes import main_box, within
from grextract.grammar.digests import is_entry_byline
from grextract.grammar.headers import CERTAIN, find_header, stands_below, with_address
from grextract.grammar.landmarks import HEADER
from grextract.grammar.pieces import Piece
from grextract.grammar.tails import find_tail
from grextract.grammar.titles import (
    find_title,
    is_cut_notice,
    is_first_line,
    lines_beside,
    may_be_title,
    title_amid,
)
from grextract.notices.matcher import APPEALS

__all__ = ["Region", "find_region", "whole_region"]

AMID = frozenset(("image-credit", "republication-note"))
ENDS_LINE = re.compile(r"[^.…][.!?][\"'”’»)\]]*$")  # not "Search ..."
WORDS_OF_LINE = 2


@dataclass(slots=True)
class Region:
    """Indexes into the pieces.

    Attributes:
        start: the first piece of the region.
        title: the piece of the title, None when the page prints none.
        header: the pieces that are facts of the header.
        tail: the pieces that are landmarks of the tail.
        end: one past the last piece of the region.
        containers: the parent of each container of the page; empty for a text.
    """

    start: int
    title: int | None
    subtitles: list[int]
    header: list[int]
    tail: list[int]
    end: int
    containers: list[int] = field(default_factory=list)

    @property
    def found(self) -> bool:
        """Whether a landmark tells where the article is."""
        return bool(self.header or self.tail)


def find_region(pieces: list[Piece], containers: list[int], *, text: bool, slug: frozenset[str] = frozenset()) -> Region:
    """The region of the article in these pieces.

    Args:
        containers: the parent of each container of the page.
        text: whether the page came as text, without containers.
        slug: the words of the page's address, which are words of its title, or of the title in its head.
    """
    header = find_header(pieces, [] if text else containers, slug)
    if text and header and stands_below(pieces, header):
        header = []
    first = header[0] if header else 0
    header = with_address(pieces, header)
    title, subtitles = find_title(pieces, first, slug, [] if text else containers) if header else (None, [])
    if title is None and header and (title := _pleading_title(pieces, first, text=text)) is not None:
        pieces[title].kind = None
    if header and title is None:
        title = title_amid(pieces, header, slug)
        if title is not None and title > header[-1]:
            header = [*header, *lines_beside(pieces, title, header, [] if text else containers, 1)]
    elif title is not None:
        header = [*lines_beside(pieces, title, header, [] if text else containers, -1), *header]
        first = header[0]
    start = min([first, *([title] if title is not None else []), *subtitles])
    after = max(header[-1], title or 0) + 1 if header else 0
    tail = find_tail(pieces, after, containers)
    if not header:
        start, title, subtitles = _start_without_header(pieces, containers, text=text)
    elif text:
        start = _prose_before(pieces, start)
    start = _banner_before(pieces, start)
    end = tail[-1] + 1 if tail else _end_without_tail(pieces, containers, max(after, start), text=text)
    return Region(start, title, subtitles, header, tail, end, [] if text else containers)


def whole_region(pieces: list[Piece], containers: list[int]) -> Region:
    """The region of a form that carries an article and nothing else: all of it, with a header only where one is certain."""
    header = find_header(pieces, [])
    before = pieces[: header[0]] if header else []
    if not any(pieces[index].shape in CERTAIN for index in header) or sum(piece.prose for piece in before) > 1:
        return Region(0, None, [], [], find_tail(pieces, 0, containers), len(pieces), containers)
    title, subtitles = find_title(pieces, header[0], frozenset(), [])
    return Region(0, title, subtitles, header, find_tail(pieces, header[-1] + 1, containers), len(pieces), containers)


# Title


def _pleading_title(pieces: list[Piece], first: int, *, text: bool) -> int | None:
    """A headline above the header, or the one line of a text there, that reads as a notice: an appeal of the site has a title."""
    above = [index for index in range(first) if not pieces[index].silent]
    if not above or pieces[above[-1]].kind not in APPEALS or not is_first_line(pieces[above[-1]]):
        return None
    line = pieces[above[-1]]
    return above[-1] if (line.type == "heading" and line.block.level <= 2) or (text and len(above) == 1) else None


def _prose_before(pieces: list[Piece], start: int) -> int:
    """Where prose begins that stands right before the title of a text: it is body, whatever it does there."""
    while start > 0 and (pieces[start - 1].kind is not None or _is_of_prose(pieces[start - 1])):
        start -= 1
    return start


def _is_of_prose(piece: Piece) -> bool:
    """Whether a line of a text is a sentence, or a fact that stands amid sentences: the credit of an image."""
    return (
        piece.prose
        or piece.shape in AMID
        or (piece.type == "paragraph" and ENDS_LINE.search(piece.text) is not None and len(piece.text.split()) >= WORDS_OF_LINE)
    )


def _banner_before(pieces: list[Piece], start: int) -> int:
    """Where the names of the site begin that stand right above the title (2001-2005)."""
    for index in range(start - 1, -1, -1):
        if "site-banner" in (pieces[index].kind, pieces[index].shape):
            start = index
        elif not pieces[index].silent:
            break
    return start


def _start_without_header(pieces: list[Piece], containers: list[int], *, text: bool) -> tuple[int, int | None, list[int]]:
    """Start and title of a page whose header is lost: a short first line without a full stop is a title."""
    first = 0 if text else main_box(pieces, containers)[0]
    if not text and first:
        heading = next(
            (i for i in range(first - 1, max(first - 12, -1), -1) if pieces[i].type == "heading" and may_be_title(pieces[i])),
            None,
        )
        first = heading if heading is not None else first
    for index in range(first, len(pieces)):
        piece = pieces[index]
        if piece.silent or piece.kind == "site-banner" or is_cut_notice(piece):
            continue
        if piece.kind is not None:
            return first, None, []  # no title stands among or below notices
        if not may_be_title(piece) or (text and not is_first_line(piece)):
            return first, None, []
        below = next((other for other in pieces[index + 1 :] if not other.silent), None)
        if (not text and piece.type != "heading") or (below is not None and is_entry_byline(below)):
            return first, None, []
        return first, index, _subtitle_after(pieces, index)
    return first, None, []


def _subtitle_after(pieces: list[Piece], title: int) -> list[int]:
    """A second line that a notice or label follows stands between title and text."""
    if (
        title + 2 < len(pieces)
        and pieces[title + 1].kind is None
        and (pieces[title + 2].kind is not None or pieces[title + 2].shape in HEADER)
        and not is_entry_byline(pieces[title + 2])
    ):
        line = pieces[title + 1]
        if may_be_title(line) and not line.silent and is_first_line(line) and line.shape is None:
            return [title + 1]
    return []


# Pages without header or tail


def _end_without_tail(pieces: list[Piece], containers: list[int], after: int, *, text: bool) -> int:
    if text:
        return len(pieces)
    _, main = main_box(pieces[after:], containers)
    if main is None:
        return len(pieces)
    inside = [index for index in range(after, len(pieces)) if within(pieces[index].block.container, main, containers)]
    return inside[-1] + 1 if inside else len(pieces)
