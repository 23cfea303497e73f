"""Lines that a copy sets between the title and the byline: where it was taken from, and who filed it when."""

from __future__ import annotations

import re

from grextract.grammar.pieces import Piece
from grextract.metadata.dates import DATE
from grextract.sites import HOST

__all__ = ["COPY_LINE_RULE", "copy_lines", "is_copy_line", "kind_of_copy_line", "origin_named", "own_address"]

# "Source: https://...", "URL: www...", "> Fuente: The Harbour Post", "[Original](...)".
ORIGIN = re.compile(
    r"\W*(?:original\s+)?(?:source|url|link|permalink|original|via|fuente|enlace|lien|adresse|quelle|fonte|источник)"
    r"(?:\s+(?:link|url|article|post))?\s*(?:[:–—-]\s*\S.{0,300})?\W*",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"https?://\S+|www\.\S+")
OWN_ADDRESS = re.compile(rf"(?:https?://)?(?:www\.)?{HOST}/[^\s)\]]+")
LABEL = re.compile(r"\W*\w+\s*:\s+")
COPY_LINE_RULE = "header-copy-line"
# "Posted on March 5, 2016 by admin", "Filed by admin on August 3, 2026 in Piers", "Publié le 3 mai 2016 par la rédaction".
FILED = re.compile(
    rf"\W*(?:posted|published|filed|submitted|uploaded|added|updated|last updated|reposted|publié|mis en ligne|posté|publicado|enviado|veröffentlicht|pubblicato)"
    rf"\s*(?::|on|by|at|in|le|par|el|por|am|von|il|da)\s.{{0,80}}?(?:{DATE}).{{0,60}}",
    re.IGNORECASE,
)
LONGEST = 320
LABEL_ALONE = 0.9


def is_copy_line(piece: Piece) -> bool:
    """True for a line by which a copy says where it was taken from, or who filed it when."""
    if len(piece.text) > LONGEST or piece.kind is not None or piece.type in ("heading", "table", "image"):
        return False
    return _names_origin(piece) or (piece.shape is None and FILED.fullmatch(piece.text) is not None)


def kind_of_copy_line(piece: Piece) -> str:
    """Return the kind of the ledger: `url-line` where an address is given, `source-date` for an outlet, else `navigation`."""
    if FILED.fullmatch(piece.text) is not None and not _names_origin(piece):
        return "navigation"
    return "url-line" if piece.links or ADDRESS.search(piece.text) else "source-date"


def own_address(piece: Piece) -> str | None:
    """Return the address of a page of the site that such a line names; None for one of another outlet."""
    named = (*(url for _, _, url in piece.links), piece.text)
    return next((found[0] for text in named if (found := OWN_ADDRESS.search(text)) is not None), None)


def origin_named(text: str) -> str:
    """Return the name of an outlet without the label before it: ``Source: The Harbour Post``."""
    label = LABEL.match(text)
    return text[label.end() :] if label is not None and ORIGIN.fullmatch(text) is not None else text


def copy_lines(pieces: list[Piece], title: int | None, header: list[int]) -> list[int]:
    """Return the indices of such lines between the title and the last line of the header."""
    if title is None or not header:
        return []
    return [index for index in range(title + 1, max(header)) if is_copy_line(pieces[index])]


def _names_origin(piece: Piece) -> bool:
    if piece.shape not in (None, "source-line", "url-line") or ORIGIN.fullmatch(piece.text) is None:
        return False
    return ":" in piece.text or piece.linked > LABEL_ALONE
