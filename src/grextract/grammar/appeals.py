"""Appeals of the outlet or the author: they name it, speak to its reader, and give an address to go to."""

from __future__ import annotations

from collections.abc import Iterator

from grextract.grammar.landmarks import NOTE_MARK
from grextract.grammar.pieces import Piece
from grextract.metadata.source import read_copyright, read_source_date, read_source_line, site_named
from grextract.notices.matcher import Matcher
from grextract.notices.rules import Rule
from grextract.notices.talk import gives_address

__all__ = ["appeals", "outlets_named"]

FLOWING = frozenset(("paragraph", "list-item", "heading"))
SHORTEST_NAME = 4


def outlets_named(facts: list[Piece]) -> tuple[str, ...]:
    """The outlets that lines of the header and tail name, the site itself not among them."""
    names: list[str] = []
    for piece in facts:
        if piece.kind == "source-line":
            names.append(read_source_line(piece.text) or "")
        elif piece.kind == "source-date":
            dated = read_source_date(piece.text)
            names.append(dated.name if dated is not None else piece.text)
        elif piece.kind == "copyright" and (rights := read_copyright(piece.text)) is not None:
            names.extend(rights.holders)
    return tuple(name for name in dict.fromkeys(names) if len(name) >= SHORTEST_NAME and site_named(name) is None)


def appeals(pieces: list[Piece], names: tuple[str, ...], matcher: Matcher, known: frozenset[str]) -> Iterator[tuple[Piece, Rule]]:
    """Whole blocks, wherever they stand, that are appeals of one of these names.

    Args:
        pieces: the pieces of the region; what has a kind is passed over.
        names: authors and outlets that the facts name.
        known: their squeezed words.
    """
    for piece in pieces if names else ():
        if piece.kind is not None or piece.shape is not None or not piece.whole or piece.type not in FLOWING:
            continue
        if _names(piece.text, names) and (piece.links or gives_address(piece.text)) and not NOTE_MARK.match(piece.text):
            rule = matcher.appeal_rule(piece.text, known)
            if rule is not None:
                yield piece, rule


def _names(text: str, names: tuple[str, ...]) -> bool:
    return any(name in text for name in names)
