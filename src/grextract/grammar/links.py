"""Links to articles of the site, and to where it asks for money."""

from __future__ import annotations

import re

from grextract.grammar.pieces import Piece
from grextract.sites import HOST

__all__ = ["OWN_ARTICLE", "leads_to_article", "leads_to_donation", "names_donation"]

OWN_ARTICLE = re.compile(
    rf"(?:{HOST}|^)/(?!/)(?:[^/?#]+/\d{{4,}}|\?p=\d+|index\.php\?.*(?:aid|articleId)=|[^/?#]+-[^/?#]+-[^/?#]+)"
)
BANNER = re.compile(r"//store\.globalresearch\.ca/|/donate\b|/donation|//(?:www\.)?(?:paypal|patreon|ko-fi)\.com/", re.IGNORECASE)
OWN_BANNER = re.compile(rf"//(?:\w+\.)?{HOST}/(?:[^?#]*/)?donat", re.IGNORECASE)
WHOLE_LINK = 0.95


def leads_to_article(piece: Piece) -> bool:
    """Whether a line is all a link to an article of the site."""
    return (
        len(piece.links) == 1
        and piece.linked > 0.9
        and len(piece.text.split()) > 2
        and OWN_ARTICLE.search(piece.links[0][2]) is not None
    )


def names_donation(piece: Piece) -> bool:
    """Whether some words of a paragraph are a link to where the site itself asks for money."""
    return piece.text != "" and any(OWN_BANNER.search(url) for _, _, url in piece.links)


def leads_to_donation(piece: Piece) -> bool:
    """Whether an image without words, or a whole line, is a link to where the site asks for money."""
    if piece.text:
        linked = piece.type != "image" and piece.linked >= WHOLE_LINK
        return linked and any(OWN_BANNER.search(url) for _, _, url in piece.links)
    return piece.type == "image" and any(BANNER.search(url) for _, _, url in piece.block.links)
