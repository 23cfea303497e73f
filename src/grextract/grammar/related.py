"""Lines that lead to other articles: headings such as "Related Articles", and "Read more" with a link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from grextract.grammar.links import OWN_ARTICLE
from grextract.grammar.pieces import Piece
from grextract.sites import HOST

__all__ = ["READ_MORE", "leads_elsewhere", "related_boxes", "related_lines"]

RELATED = re.compile(
    r"(?:related|previously on|also from|further reading|you (?:may|might) also|read (?:also|more|next)|see also|also read|more (?:from|on|stories|articles)|most (?:read|popular)|"
    r"also by|(?:do not|don['’]t) miss|(?:by|from) the same|continue reading|recommended|latest(?!\s+(?!news|articles?|stories|story|posts?|headlines?|videos?|updates?|from|on)\w)|popular|trending|other articles|in the same|du même|sur le même|sobre el mismo|à lire|lire également|à ne pas manquer|lire la suite|voir la suite|weiterlesen|leggi tutto|leia mais|articles? (?:connexes|liés|similaires)|lire aussi|"
    r"artículos relacionados|lea también|no (?:se|te) (?:lo )?pierda|nicht verpassen|da non perdere|não perca|leer más|seguir leyendo|del mismo|más leídos)",
    re.IGNORECASE,
)
# "Most read this week: Secret Annex to the Fisheries Pact": a lead-in, a colon, a headline.
LEADS_TO = re.compile(r"[^:.]{4,45}:\s+[A-ZÀ-Þ“\"‘0-9][^.]{8,120}[^.:;]$")
READ_MORE = re.compile(
    r"\W*(?:read more|continue reading|(?:lire|voir) la suite|leer más|seguir leyendo|weiterlesen|leggi tutto|leia mais)\W*",
    re.IGNORECASE,
)
HEADS_BOX = re.compile(
    rf"(?:{RELATED.pattern}|top stories|more (?:news|headlines)|editors?['’] picks?|you may like|don['’]t miss|derniers articles|à la une|les plus lus|dernières|"
    r"articles récents|últim[oa]s|le puede interesar|te puede interesar|noticias|artículos recientes|neueste|meistgelesen)",
    re.IGNORECASE,
)
LOCAL = re.compile(
    rf"/(?!/)|\?p=\d|(?:https?:)?//(?:www\.|m\.)?{HOST}/",
    re.IGNORECASE,
)
FEWEST = 2
OF_CARD = 3
MOST_OF_BOX = 200
LINE_LENGTH = 200
HEADING_LENGTH = 80
BYLINE_LENGTH = 60
LINKED = 0.3
LINK = 0.8


def leads_elsewhere(pieces: list[Piece], index: int) -> bool:
    """Whether a line beside a landmark leads to other articles: by its own links, or by those below it."""
    piece = pieces[index]
    if RELATED.match(piece.text) is None:
        return False
    if len(piece.text) <= LINE_LENGTH and (piece.linked > LINKED or LEADS_TO.match(piece.text)):
        return True
    below = _said_below(pieces, index, 3)
    return len(piece.text) <= HEADING_LENGTH and below is not None and below.linked > LINK


def related_lines(pieces: list[Piece], start: int, end: int) -> Iterator[tuple[int, str, str]]:
    """Lines that need no landmark beside them, each with kind and rule: a link to the site itself is in or below them.

    Args:
        start: the first piece asked.
        end: one past the last piece asked.
    """
    for index in range(start, end):
        piece = pieces[index]
        if piece.kind is not None or piece.silent or len(piece.text) > LINE_LENGTH or not RELATED.match(piece.text):
            continue
        if READ_MORE.fullmatch(piece.text):
            yield index, "navigation", "read-more"
        elif piece.linked > LINKED and _leads_to_own(piece):
            yield index, "related", "related-line"
        elif (below := _said_below(pieces, index, 2)) is not None and below.linked > LINK and _leads_to_own(below):
            yield index, "related", "related-heading"
            while (index := index + 1) < end and pieces[index].linked > LINK:
                yield index, "related", "related-list"


def related_boxes(pieces: list[Piece], containers: list[int], start: int, end: int) -> Iterator[int]:
    """The pieces of boxes that a heading such as "Latest News" opens and that are made of links to pages of the site.

    A card in such a box may hold a date and a teaser besides its linked title. A box that holds a line of the article's own
    header or tail is none.

    Args:
        containers: the parent of each container of the page; a form without containers has no boxes.
        start: the first piece asked.
        end: one past the last piece asked.
    """
    latest: list[int] = []
    for index in range(start + 1, end) if len(containers) > 1 else ():
        piece = pieces[index]
        if piece.kind is not None or len(piece.text) > HEADING_LENGTH or HEADS_BOX.match(piece.text) is None:
            continue
        latest = latest or _latest_inside(containers)
        box = containers[piece.block.container]
        inside = range(box, latest[box] + 1)
        if pieces[index - 1].block.container in inside:
            continue  # the heading does not open its box
        entries: list[Piece] = []
        for other in islice(pieces, index + 1, min(end, index + MOST_OF_BOX)):
            if other.block.container not in inside:
                break
            entries.append(other)
        said = [other for other in entries if other.text]
        linked = sum(1 for other in said if _is_card(other) and any(LOCAL.match(url) for _, _, url in other.links))
        if (
            linked >= FEWEST
            and len(entries) < MOST_OF_BOX - 1
            and len(said) <= OF_CARD * linked
            and all(other.kind is None for other in said)
        ):
            yield from range(index, index + len(entries) + 1)


def _latest_inside(containers: list[int]) -> list[int]:
    """The number of the last container inside each: they are numbered as they open."""
    latest = list(range(len(containers)))
    for container in range(len(containers) - 1, 0, -1):
        latest[containers[container]] = max(latest[containers[container]], latest[container])
    return latest


def _is_card(piece: Piece) -> bool:
    """Whether a piece is a link, or one that opens a short line with an author and a date."""
    if piece.linked > LINK:
        return True
    return (
        len(piece.links) == 1
        and piece.links[0][0] == 0
        and len(piece.text) - piece.links[0][1] <= BYLINE_LENGTH
        and not piece.prose
    )


def _leads_to_own(piece: Piece) -> bool:
    return any(OWN_ARTICLE.search(url) for _, _, url in piece.links)


def _said_below(pieces: list[Piece], index: int, within: int) -> Piece | None:
    """The first of the next pieces that has words."""
    return next((piece for piece in pieces[index + 1 : index + 1 + within] if not piece.silent), None)
