"""Blocks that sell a book: from its title to its ISBN and what the shop says of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from grextract.grammar.offers import ISBN, cites_book
from grextract.grammar.pieces import Piece

__all__ = ["book_blocks"]

SHOP_LINE = re.compile(
    r"(?:(?:list |special |regular |member )?price|prix|precio)\s*:?\s*(?:\$|US|CAD|€|£|\d)|(?:click (?:here )?to |to )?(?:order|purchase|buy|download|"
    r"commander|acheter|comprar|pedir)\b|year\s*:|pages\s*:|pdf e-?book|free copy|.{0,40}\bstore\.globalresearch\.ca",
    re.IGNORECASE,
)
BOOK_BACK = 8


def book_blocks(pieces: list[Piece], start: int, end: int, follows: Callable[[int], bool]) -> Iterator[tuple[int, int]]:
    """First and last piece of each such block, when nothing of the text follows; what was marked since counts.

    Args:
        start: the first piece asked.
        end: one past the last piece asked.
        follows: whether a piece is no text of the article.
    """
    for index in range(start, end):
        piece = pieces[index]
        if piece.kind is None and "ISBN" in piece.text and ISBN.search(piece.text) and not cites_book(piece.text):
            last = _last_of_shop(pieces, index, end, follows)
            if last is not None:
                yield _first_of_book(pieces, index, start), last


def _last_of_shop(pieces: list[Piece], isbn: int, end: int, follows: Callable[[int], bool]) -> int | None:
    """The last line of the shop, None when text follows or nothing is sold."""
    last = isbn
    sold = SHOP_LINE.search(pieces[isbn].text) is not None
    for index in range(isbn + 1, end):
        piece = pieces[index]
        if piece.silent:
            continue
        if SHOP_LINE.match(piece.text) or piece.kind in ("book-promotion", "donation", "membership"):
            last, sold = index, True
            continue
        return last if sold and follows(index) else None
    return last if sold else None


def _first_of_book(pieces: list[Piece], isbn: int, start: int) -> int:
    """The title of the book: the line before "by …", a heading, or a line "To order …"."""
    first = isbn
    for index in range(isbn - 1, max(isbn - BOOK_BACK, start - 1), -1):
        piece = pieces[index]
        if piece.type == "separator" or piece.kind is not None:
            break
        if piece.shape == "byline":
            first = _title_before(pieces, index, start)
        elif (
            piece.type == "heading"
            or SHOP_LINE.match(piece.text)
            or (index == isbn - 1 and not piece.prose and not piece.text.endswith((".", ":")) and piece.text)
        ):
            first = index
    return first


def _title_before(pieces: list[Piece], index: int, start: int) -> int:
    for before in range(index - 1, start, -1):
        if pieces[before].silent:
            continue
        return before if pieces[before].kind is None and not pieces[before].text.endswith(".") else index
    return index
