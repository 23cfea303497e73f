"""What stands around the article in a text: menus above and below it, what visitors wrote, and prose, which stays."""

from __future__ import annotations

import re
from itertools import groupby, takewhile

from grextract.forms.stream import StreamBlock
from grextract.grammar.digests import LISTED_LINE
from grextract.grammar.landmarks import NOTE_MARK
from grextract.grammar.links import leads_to_article
from grextract.grammar.notes import is_notes, is_numbered
from grextract.grammar.pieces import Piece
from grextract.grammar.regions import Region
from grextract.grammar.tails import is_sentence
from grextract.prose import MAX_LINK_DENSITY, is_cookie_notice

__all__ = ["heads_comments", "prose_outside", "with_surroundings"]

COMMENTS = re.compile(
    r"\W*(?:(?:\d{1,5}|one|no|view|all|latest|recent|reader|readers?['’]|user)\s+)*(?:comments?|replies|responses?|thoughts on|commentaires?|réponses?|"
    r"comentarios?|respuestas?|kommentare?|commenti|comentários?|комментарии|коментари|yorumlar|تعليقات|التعليقات|reacties|komentarze|评论|コメント|σχόλια|نظرات)"
    r"(?:\s*[(\[]\d{1,5}[)\]]|\s+(?:on|to|sur|a|zu)\s.{1,120})?\W*|"
    r"\W*(?:leave|post|add|write)\s+(?:a|your)\s+(?:comment|reply)\b.{0,40}|\W*laisser un commentaire\W*|\W*dej[ae] un comentario\W*",
    re.IGNORECASE,
)
COMMENTS_LENGTH = 140
MENU_RULE = "menu"
TEASER_RULE = "teaser"
COOKIES_RULE = "cookie-notice"
SENTENCES = re.compile(r"[.!?…](?:[\"'”’»)]*)(?=\s|$)")
TEASER_SENTENCES = 2
TEASER_LENGTH = 320
LINKED_HEADLINE = 0.7
COMMENTS_RULE = "visitors-comments"


def with_surroundings(pieces: list[Piece], region: Region) -> list[Piece]:
    """Return the pieces of a text in order: those of the region, decided, and around them all that has words.

    A line without prose is `navigation`, a run of them one record, unless it stands amid prose that stays: then it is a heading
    or a short line of it. Prose is body, unless it is the teaser of another article (`related`) or what visitors wrote (`comments`).
    """
    if not region.found:
        return pieces
    below = range(region.end, len(pieces))
    comments = next((index for index in below if heads_comments(pieces[index])), below.stop)
    return [
        *_furnished(pieces, range(region.start)),
        *pieces[region.start : region.end],
        *_furnished(pieces, range(below.start, comments)),
        *_commented(pieces, range(comments, below.stop)),
    ]


def prose_outside(pieces: list[Piece], region: Region) -> tuple[str, ...]:
    """Return the prose of a page that stands outside the region: neither chrome nor a comment, a teaser or text printed again."""
    spans = (range(region.start), range(region.end, len(pieces)))
    found = [
        pieces[index]
        for span in spans
        for index in takewhile(lambda index: not heads_comments(pieces[index]), span)
        if pieces[index].is_text
        and not pieces[index].block.chrome
        and not _is_teaser(pieces, index, span)
        and not is_cookie_notice(pieces[index].text)
    ]
    if not found:
        return ()
    inside = {piece.text for piece in pieces[region.start : region.end]}
    return tuple(piece.text for piece in found if piece.text not in inside)


def heads_comments(piece: Piece) -> bool:
    """True for the heading over what visitors wrote."""
    return len(piece.text) <= COMMENTS_LENGTH and COMMENTS.fullmatch(piece.text) is not None


def _furnished(pieces: list[Piece], indices: range) -> list[Piece]:
    """Mark teasers and the lines of menus; what stands between two paragraphs that stay is text of theirs."""
    for index in indices:
        if pieces[index].is_text and is_cookie_notice(pieces[index].text):
            pieces[index].kind, pieces[index].rule = "navigation", COOKIES_RULE
        elif pieces[index].kind is None and _is_teaser(pieces, index, indices):
            pieces[index].kind, pieces[index].rule = "related", TEASER_RULE
    prose = {index for index in indices if pieces[index].is_text}
    kept = prose | _notes(pieces, indices) | _headings(pieces, indices, prose)
    inside = range(min(prose), max(prose)) if prose else range(0)
    for index in indices:
        piece = pieces[index]
        if piece.kind is not None or piece.silent or index in kept:
            continue
        is_text = index in inside and piece.linked < MAX_LINK_DENSITY and not piece.menu
        if not is_text and not (is_sentence(piece) and _is_beside(pieces, index, indices, prose)):
            _mark_menu(piece)
    return _merged([pieces[index] for index in indices if not pieces[index].silent or index in inside])


def _notes(pieces: list[Piece], indices: range) -> set[int]:
    """The foot- and endnotes, and the heading over them: text of the article wherever they stand."""
    notes: set[int] = set()
    heading: int | None = None
    for index in indices:
        piece = pieces[index]
        if piece.silent or piece.kind is not None:
            continue
        if NOTE_MARK.match(piece.text) or (heading is not None and is_numbered(piece.text)):
            notes |= {index} if heading is None else {heading, index}
        elif is_notes(piece.text):
            heading = index
    return notes


def _headings(pieces: list[Piece], indices: range, prose: set[int]) -> set[int]:
    """The lines right above two paragraphs or more that stay."""
    said = [index for index in indices if not pieces[index].silent]
    return {
        line
        for line, first, second in zip(said, said[1:], said[2:], strict=False)
        if first in prose
        and second in prose
        and line not in prose
        and pieces[line].linked < MAX_LINK_DENSITY
        and not pieces[line].menu
    }


def _is_teaser(pieces: list[Piece], index: int, indices: range) -> bool:
    """True for one sentence below the entry of another article: a headline that is a link, or a line with its author and date."""
    piece = pieces[index]
    if len(LISTED_LINE.findall(piece.text)) > 1:
        return True  # a list of entries that a dump glued
    if not piece.prose or len(piece.text) > TEASER_LENGTH or len(SENTENCES.findall(piece.text)) > TEASER_SENTENCES:
        return False
    above = next((pieces[other] for other in range(index - 1, indices.start - 1, -1) if not pieces[other].silent), None)
    return above is not None and (
        above.linked > LINKED_HEADLINE or leads_to_article(above) or LISTED_LINE.search(above.text) is not None
    )


def _is_beside(pieces: list[Piece], index: int, indices: range, prose: set[int]) -> bool:
    """True if the nearest line above or below is prose."""
    above = next((other for other in range(index - 1, indices.start - 1, -1) if not pieces[other].silent), None)
    below = next((other for other in range(index + 1, indices.stop) if not pieces[other].silent), None)
    return above in prose or below in prose


def _commented(pieces: list[Piece], indices: range) -> list[Piece]:
    """Mark what visitors wrote, down to the last of their paragraphs, and the menus below that."""
    said = [index for index in indices if pieces[index].prose and pieces[index].kind is None]
    end = said[-1] + 1 if said else indices.start
    for index in indices:
        piece = pieces[index]
        if piece.kind is None and index < end:
            piece.kind, piece.rule = "comments", COMMENTS_RULE
        elif piece.kind is None:
            _mark_menu(piece)
    return _merged([pieces[index] for index in indices if not pieces[index].silent])


def _mark_menu(piece: Piece) -> None:
    piece.kind, piece.rule = "navigation", MENU_RULE


def _merged(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces, each run of menu lines as one."""
    merged: list[Piece] = []
    for is_menu, run in groupby(pieces, key=lambda piece: piece.rule == MENU_RULE):
        lines = list(run)
        if is_menu and len(lines) > 1:
            text = "\n".join(piece.text for piece in lines)
            menu = Piece(StreamBlock("paragraph", text), text, ())
            _mark_menu(menu)
            lines = [menu]
        merged += lines
    return merged
