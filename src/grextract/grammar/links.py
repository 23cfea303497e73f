"""Links to articles of the site."""

from __future__ import annotations

import re

from grextract.grammar.pieces import Piece
from grextract.sites import HOST

__all__ = ["OWN_ARTICLE", "leads_to_article"]

OWN_ARTICLE = re.compile(
    rf"(?:{HOST}|^)/(?!/)(?:[^/?#]+/\d{{4,}}|\?p=\d+|index\.php\?.*(?:aid|articleId)=|[^/?#]+-[^/?#]+-[^/?#]+)"
)


def leads_to_article(piece: Piece) -> bool:
    """Whether a line is all a link to an article of the site."""
    return (
        len(piece.links) == 1
        and piece.linked > 0.9
        and len(piece.text.split()) > 2
        and OWN_ARTICLE.search(piece.links[0][2]) is not None
    )
