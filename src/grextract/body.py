"""The blocks of the body, made from the pieces that nothing removed."""

from __future__ import annotations

import re

from grextract.article import Block, Link
from grextract.grammar.pieces import Piece
from grextract.metadata.reader import read_credit

__all__ = ["build_body", "lead_piece"]

NOTES_HEADING = re.compile(
    r"(?:end|foot)?-?notes?(?: and references| & references)?|references?|notes de bas de page|références|notas(?: al pie)?|referencias|anmerkungen|fu(?:ß|ss)noten",
    re.IGNORECASE,
)
LONGEST_HEADING = 40
MARKER = re.compile(
    r"\[(\d{1,3}|\*{1,3}|[ivxlc]{1,6})\]\s*\S|\((\d{1,3})\)\s+\S|(\d{1,3})[.)]\s+\S|([¹²³⁴-⁹][⁰-⁹]?)\s*\S|\^(\d{1,3})\b"
)
BRACKETED = re.compile(r"\[(\d{1,3})\]\s*\S")
FLOWING = frozenset(("paragraph", "list-item", "quote"))


def lead_piece(pieces: list[Piece]) -> Piece | None:
    """The lead thumbnail: an image without caption before the first words of the body; it is no block."""
    headed = False
    for piece in pieces:
        if piece.type == "image" and not piece.text and headed:
            return piece
        if piece.kind in ("byline", "date", "title"):
            headed = True
        if piece.kind is None and piece.text:
            return None
    return None


def build_body(pieces: list[Piece]) -> tuple[Block, ...]:
    """The body's blocks; ``position`` counts all pieces of the region."""
    notes = _notes(pieces)
    return tuple(_block(piece, position, notes.get(position)) for position, piece in enumerate(pieces) if piece.kind is None)


def _block(piece: Piece, position: int, marker: str | None) -> Block:
    source = piece.block
    links = tuple([Link(start, end, url) for start, end, url in piece.links if end > start]) if piece.links else ()
    if marker is not None and source.marker is None:
        return Block("note", piece.text, position, links, marker=marker)
    if marker is not None:  # a note's mark stays in its text
        lead = f"{source.marker} "
        links = tuple([Link(link.start + len(lead), link.end + len(lead), link.url) for link in links])
        return Block("note", lead + piece.text, position, links, marker=marker)
    kind = source.type
    if kind == "heading":
        return Block(kind, piece.text, position, links, level=source.level)
    if kind == "list-item":
        level = max(source.level, 1)
        return Block(kind, piece.text, position, links, level=level, ordered=source.ordered, marker=source.marker)
    if kind == "image":
        credit = read_credit(source.caption) if source.caption else None
        return Block(kind, piece.text, position, links, url=source.url, alt=source.alt, caption=source.caption, credit=credit)
    if kind == "embed":
        return Block(kind, piece.text, position, links, url=source.url, caption=source.caption)
    return Block(kind, piece.text, position, links, rows=source.rows)


def _notes(pieces: list[Piece]) -> dict[int, str]:
    """The markers of foot- and endnotes by position: what stands under "Notes", and ``[1]``, ``[2]`` at the end."""
    notes: dict[int, str] = {}
    under = False
    counted = 0
    for position, piece in enumerate(pieces):
        if piece.kind is not None or piece.silent:
            continue
        if len(piece.text) <= LONGEST_HEADING and NOTES_HEADING.fullmatch(piece.text.strip(" :*_")):
            under, counted = True, 0
            continue
        if under and piece.type in FLOWING:
            if piece.type == "list-item" and piece.block.ordered:
                counted += 1
                notes[position] = str(counted) if piece.block.marker is None else piece.block.marker.strip("().")
                continue
            if (found := MARKER.match(piece.text)) is not None:
                notes[position] = next(filter(None, found.groups()))
                continue
        under = under and bool(notes) and position - 1 in notes and piece.type == "list-item"
    return notes or _unheaded(pieces)


def _unheaded(pieces: list[Piece]) -> dict[int, str]:
    """``[1] …``, ``[2] …`` as the last paragraphs are notes without their heading."""
    notes: dict[int, str] = {}
    for position in range(len(pieces) - 1, -1, -1):
        piece = pieces[position]
        if piece.kind is not None or piece.silent:
            continue
        found = BRACKETED.match(piece.text) if piece.type in FLOWING else None
        if found is None:
            break
        notes[position] = found[1]
    return notes if len(notes) > 1 and "1" in notes.values() else {}
