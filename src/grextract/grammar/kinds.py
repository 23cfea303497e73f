"""Pages that hold no article: what they are instead; and pages of other sites."""

from __future__ import annotations

import re

from grextract.errors import NotAnArticle
from grextract.forms.stream import Page
from grextract.grammar.pieces import Piece
from grextract.grammar.regions import Region
from grextract.metadata.dates import DATE
from grextract.notices.talk import SITE_NAMED
from grextract.notices.wordings import WORDED

__all__ = ["is_of_site", "refuse_challenge", "refuse_listing"]

UNMARKED = frozenset(("byline", "source-date", "title", "subtitle", "separator", "navigation"))
# What every news site prints, in the same words or of the same meaning; it tells of this one only when it or the page's
# address names it.
ANYWHERE = frozenset(
    ("copyright", "related", "author-bio", "image-credit", "republication-note", "newsletter", "social-follow",
     "comment-prompt", "player-hint")
)  # fmt: skip
ANYWHERE_WORDED = frozenset(rule.name for rule in WORDED)

ERROR = re.compile(
    r"(?:error|erreur|http)?\s*:?\s*(?:40\d|41\d|42\d|429|50\d|52\d)\b|(?:\W*)(?:page )?not found|access denied|forbidden|guru meditation|bad gateway|service (?:temporarily )?unavailable|"
    r"gateway time-?out|internal server error|page introuvable|página no encontrada|error establishing a database",
    re.IGNORECASE,
)
CHALLENGE = re.compile(
    r"just a moment|attention required!?\s*\|\s*cloudflare|checking your browser|verif(?:y|ying) (?:that )?you are (?:a )?human|enable javascript and cookies|"
    r"ddos protection by|please complete the (?:security check|captcha)|un instant|are you a robot",
    re.IGNORECASE,
)
SMALL_PAGE = 2500
LINES_ASKED = 6
LISTED = 5
LISTED_LENGTH = 700
# "By A, November 08, 2012", behind a headline or on a line of its own, as news pages and digests print it.
LISTED_LINE = re.compile(rf"\b[Bb]y\s+[A-ZÀ-Þ0-9][^\n]{{1,80}}?,?\s+{DATE}")


def is_of_site(pieces: list[Piece], address: str | None, *, text: bool) -> bool:
    """Whether decided pieces hold a landmark or notice of the site, not only what any site prints.

    Args:
        address: where the page was; an address of the site makes every landmark one of its own.
        text: whether the page came as text, without menus that could be taken for its article: any notice will do.
    """
    trusted = text or (address is not None and SITE_NAMED.search(address) is not None)
    return any(
        trusted or not (piece.kind in ANYWHERE or piece.rule in ANYWHERE_WORDED) or SITE_NAMED.search(piece.text) is not None
        for piece in pieces
        if piece.kind is not None and piece.kind not in UNMARKED
    )


def refuse_challenge(page: Page) -> None:
    """Raise when a small page is an error of a server or a challenge of its guard.

    Raises:
        NotAnArticle: ``error-page`` or ``challenge``.
    """
    if sum(len(block.text) for block in page.blocks) > SMALL_PAGE:
        return
    lines = [page.head.title or "", *(block.text for block in page.blocks[:LINES_ASKED])]
    for line in lines:
        if CHALLENGE.search(line[:200]):
            raise NotAnArticle("challenge", f"the page is a challenge ({line[:60]!r}): save the page again from a browser")
    for line in lines:
        if ERROR.match(line[:200]):
            raise NotAnArticle("error-page", f"the page is a server's error ({line[:60]!r}): fetch it again")


def refuse_listing(pieces: list[Piece], region: Region) -> None:
    """Raise when a page lists articles and holds none itself: dated bylines and hardly a paragraph between.

    Raises:
        NotAnArticle: ``listing``.
    """
    if any(pieces[index].shape == "date" for index in region.header):
        return
    text = "\n".join(piece.text for piece in pieces)
    listed = len(LISTED_LINE.findall(text))
    if listed >= LISTED and len(text) < LISTED_LENGTH * listed:
        raise NotAnArticle("listing", f"the page lists {listed} articles and holds none: extract their own pages")
