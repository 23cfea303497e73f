"""What a page is: no article at all, or an article of a kind of its own, told by what it holds."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import groupby, pairwise
from textwrap import shorten

from grextract.errors import NotAnArticle
from grextract.forms.stream import Page
from grextract.grammar.archive import POSTED, is_archive_byline
from grextract.grammar.digests import ENTRIES, LISTED_LINE, is_digest, is_entry_line
from grextract.grammar.headers import CERTAIN
from grextract.grammar.links import leads_to_article
from grextract.grammar.pieces import ENDS_SENTENCE, Piece
from grextract.grammar.regions import Region
from grextract.grammar.related import READ_MORE
from grextract.grammar.tails import is_sentence
from grextract.notices.talk import SITE_NAMED
from grextract.notices.wordings import WORDED
from grextract.prose import is_prose

__all__ = ["CUT_OFF", "article_kind", "is_of_site", "names_site", "refuse_challenge", "refuse_listing", "refuse_menus"]

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
GONE = re.compile(r"\b4(?:04|10)\b|not found|introuvable|no encontrada", re.IGNORECASE)
# A wall that asks for consent or a membership before it shows the article.
WALL = re.compile(
    r"\bto (?:go on|continue|keep reading|proceed|read (?:on|more|the (?:rest|full|article))|access|view|see|unlock|reach)\b.{0,120}\b(?:agree|accept|consent|"
    r"sign (?:in|up)|log ?in|register|subscribe|join|become an? (?:member|subscriber)|create an account|cookies)\b|"
    r"\b(?:agree|accept|consent|sign (?:in|up)|log ?in|register|subscribe|join|become an? (?:member|subscriber)|create an account)\b.{0,100}\bto (?:go on|continue|"
    r"keep reading|proceed|read|access|view|unlock)\b|"
    r"\bpour (?:continuer|lire la suite|accéder)\b.{0,120}\b(?:acceptez|consentez|connectez|abonnez|inscrivez|adhérez)|"
    r"\bpara (?:continuar|seguir leyendo|acceder)\b.{0,120}\b(?:acept|inici|suscrib|regístr|hágase|únase)|"
    r"\bum (?:weiterzulesen|fortzufahren)\b.{0,120}\b(?:stimmen|melden|abonnieren|registrieren)",
    re.IGNORECASE,
)
WALL_BUTTON = re.compile(
    r"\W*(?:(?:accept|reject|allow|agree to) all(?: cookies)?|manage (?:options|preferences|cookies)|tout (?:accepter|refuser)|"
    r"(?:aceptar|rechazar) todo|alle (?:akzeptieren|ablehnen)|accetta tutto|rifiuta tutto|aceitar tudo)\W*|"
    r".{0,60}\b(?:for|to) (?:members|subscribers)(?: only)?\b.{0,20}",
    re.IGNORECASE,
)
WALL_PARAGRAPHS = 3
SMALL_PAGE = 2500
MENU_ITEMS = 3
MOSTLY_LINK = 0.7
LABEL_CHARS = 60
LINES_ASKED = 6
LISTED = 4
CUT_OFF = ("…", "...", "…]", "...]")
LISTED_LENGTH = 700
TEASER_PARAGRAPHS = 2
PARAGRAPHS = 2
APPEALS = ("donation", "membership")
VIDEO_WORDS = 150
VIDEO_PARAGRAPHS = 4
CALLS = 3

VIDEO = re.compile(
    r"youtu\.?be|vimeo|rumble\.|odysee|lbry\.|bitchute|dailymotion|brighteon|banned\.video|rutube|vk\.com/video|ok\.ru/video|"
    r"facebook\.com/plugins/video|videopress|brightcove|c-span\.org|archive\.org/embed|peertube|\.(?:mp4|webm|m4v|ogv|mov)(?:$|\?)",
    re.IGNORECASE,
)
PLAYER_LINE = re.compile(
    r"https?://\S*(?:youtube\.com/watch|youtu\.be/|vimeo\.com/\d|rumble\.com/|odysee\.com/|bitchute\.com/video)\S*", re.IGNORECASE
)
WE_AND_YOU = re.compile(
    r"\b(?:we|our|us|you|your|nous|notre|nos|vous|votre|vos|nosotros|nuestr[oa]s?|usted(?:es)?|vuestr[oa]s?|su apoyo)\b",
    re.IGNORECASE,
)
SITE_NAMES = ("global research", "globalresearch", "mondialisation.ca", "globalizaci", "asia-pacific research")
# Stems of the words below.
ASKED = (
    "donat", "donor", "contribut", "member", "subscri", "funding", "fundrais", "financ", "support", "independen", "reader", " dons", "donner", "adhé", "membre",
    "souti", "souten", "lecteur", "donac", "apoy", "miembro", "lector",
)  # fmt: skip
ASKING = re.compile(
    r"\b(?:donat\w+|donors?|contribut\w+|members?(?:hips?)?|subscri\w+|fund(?:s|ing|rais\w+)?|financ\w+|support\w*|independen\w+|readers?|"
    r"dons?|donner|adh[ée]\w+|membres?|soutien|soutenir|lecteurs?|donaci\w+|donar|apoy\w+|miembros?|lectores)\b",
    re.IGNORECASE,
)


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
        if piece.kind is not None and (piece.kind not in UNMARKED or piece.rule == POSTED)
    )


def names_site(page: Page, address: str | None) -> bool:
    """True if the address, the head or any line of a page names the site."""
    named = (
        address,
        page.head.title,
        page.head.canonical,
        *(value for values in page.head.properties.values() for value in values),
    )
    lines = (text for block in page.blocks for text in (block.text, *(url for _, _, url in block.links)))
    return any(text and SITE_NAMED.search(text) for text in (*named, *lines))


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
    prose = [block.text for block in page.blocks if block.type != "heading" and is_prose(block.text)]
    walled = any(map(WALL.search, prose)) or any(WALL_BUTTON.fullmatch(block.text) for block in page.blocks)
    if len(prose) <= WALL_PARAGRAPHS and walled:
        raise NotAnArticle(
            "challenge", "the page asks for consent or a membership before it shows the article: save it behind that wall"
        )
    for line in lines:
        if ERROR.match(line[:200]):
            advice = "look for a copy of it in an archive" if GONE.search(line[:200]) else "fetch it again"
            raise NotAnArticle("error-page", f"the page is a server's error ({shorten(line, 60, placeholder=' …')!r}): {advice}")


def refuse_menus(pieces: list[Piece], region: Region) -> None:
    """Raise when nothing that could be an article is left in a region without a header: labels and links of a menu.

    Raises:
        NotAnArticle: ``empty``.
    """
    if any(pieces[index].shape in CERTAIN for index in region.header) or any(
        pieces[index].shape in ("source-line", "copyright") for index in region.tail
    ):
        return
    body = [piece for piece in pieces[region.start : region.end] if piece.kind is None and not piece.silent]
    shown = any(piece.type in ("image", "embed", "table") for piece in pieces[region.start : region.end] if piece.kind is None)
    items = [piece for piece in pieces[region.start : region.end] if not piece.silent]
    if (
        (len(items) >= MENU_ITEMS or any(piece.menu for piece in body))
        and body
        and not shown
        and not any(map(_says_something, body))
    ):
        raise NotAnArticle("empty", "the page holds menus and no article: it was perhaps saved before it was loaded")


def _says_something(piece: Piece) -> bool:
    """True for anything like a sentence, in any script; labels are shorter and end without a stop."""
    if piece.menu or piece.linked >= MOSTLY_LINK or (piece.text.endswith(("…", "...")) and not piece.prose):  # "Search ..."
        return False
    return piece.prose or is_sentence(piece) or ENDS_SENTENCE.search(piece.text) is not None or len(piece.text) >= LABEL_CHARS


def refuse_listing(pieces: list[Piece], region: Region) -> None:
    """Raise when a page lists articles and holds none itself: dated bylines and hardly a paragraph between.

    Raises:
        NotAnArticle: ``listing``.
    """
    dated = sum(map(is_archive_byline, pieces))
    if any(pieces[index].shape == "date" or (dated == 1 and is_archive_byline(pieces[index])) for index in region.header):
        return
    text = "\n".join(piece.text for piece in pieces)
    listed = max(len(LISTED_LINE.findall(text)), dated)
    if listed >= LISTED and len(text) < LISTED_LENGTH * listed and not _is_introduced(pieces):
        raise NotAnArticle("listing", f"the page lists {listed} articles and holds none: extract their own pages")
    listed = sum(1 for before, piece in pairwise(pieces) if READ_MORE.fullmatch(piece.text) and before.text.endswith(CUT_OFF))
    if listed >= LISTED and not any(pieces[index].shape in CERTAIN for index in region.header):
        raise NotAnArticle(
            "listing", f"the page shows the first lines of {listed} articles and holds none: extract their own pages"
        )
    landmarks = (*region.tail, *(index for index in region.header if pieces[index].shape in CERTAIN))
    if any(pieces[index].type != "heading" for index in landmarks):  # "Theme: History" as a heading is an index's own title
        return
    listed = len({piece.links[0][2] for piece in pieces if leads_to_article(piece)})
    if listed >= LISTED and _longest_text(pieces) <= TEASER_PARAGRAPHS and _prose(pieces) < LISTED_LENGTH * listed:
        raise NotAnArticle("listing", f"the page leads to {listed} articles and holds none: extract their own pages")


def _is_introduced(pieces: list[Piece]) -> bool:
    """True if the site itself says something above the first entry: then the list is a digest that it has made."""
    first = next((index for index, piece in enumerate(pieces) if is_entry_line(piece)), 0)
    above = (piece.text for piece in pieces[:first] if piece.is_text)
    return any(SITE_NAMED.search(text) or WE_AND_YOU.search(text) for text in above)


def _longest_text(pieces: list[Piece]) -> int:
    """The most paragraphs that stand together, with no headline or link to an article between."""
    flowing = [piece for piece in pieces if not piece.silent]
    runs = groupby(flowing, key=lambda piece: piece.prose and piece.kind is None and not leads_to_article(piece))
    return max((len(list(run)) for together, run in runs if together), default=0)


def _prose(pieces: list[Piece]) -> int:
    return sum(len(piece.text) for piece in pieces if piece.prose and not leads_to_article(piece))


# Kinds of articles


def article_kind(pieces: list[Piece]) -> str:
    """``digest``, ``appeal``, ``video`` or ``article``: the kind of the article in these decided pieces.

    Of a digest or an appeal that would be left without a text, what was removed as links or as an appeal is given back:
    there it is the text.
    """
    body = [piece for piece in pieces if piece.kind is None and (piece.text or piece.type == "embed")]
    if _is_video(body):
        return "video"
    if is_digest(body) or _given_back(pieces, body, ("related",), leads_to_article, ENTRIES):
        return "digest"
    if (
        _is_appeal(pieces, body)
        or _given_back(pieces, body, APPEALS, lambda piece: piece.prose, PARAGRAPHS)
        or _is_own_appeal(pieces, body)
    ):
        _give_back_letter(pieces)
        _give_back_signature(pieces)
        return "appeal"
    return "article"


def _is_video(body: list[Piece]) -> bool:
    """Whether a player is what the page is for: hardly a text stands beside it. A player of sound makes no video."""
    if not any(map(_is_player, body)) or sum(piece.prose for piece in body) > VIDEO_PARAGRAPHS:
        return False
    return sum(len(piece.text.split()) for piece in body if piece.type not in ("image", "embed")) < VIDEO_WORDS


def _is_player(piece: Piece) -> bool:
    if piece.block.url is not None and VIDEO.search(piece.block.url) is not None:
        return True
    return PLAYER_LINE.fullmatch(piece.text) is not None


def _is_appeal(pieces: list[Piece], body: list[Piece]) -> bool:
    """Whether the site itself speaks to its readers throughout, asks for support, and is named."""
    naming = [piece.text.lower() for piece in body if piece.pointing]
    naming += [piece.text.lower() for piece in pieces if piece.kind in ("byline", "site-banner")]
    called = sum(1 for piece in pieces if piece.kind in APPEALS and piece.text)
    if called < CALLS and not any(name in text for text in naming for name in SITE_NAMES):
        return False
    prose = [piece.text for piece in body if piece.prose and piece.type != "table"]
    joined = "\n".join(prose).lower()
    if 3 * sum(map(joined.count, ASKED)) < len(prose):  # most articles: told without a pattern, for speed
        return False
    speaking = sum(1 for text in prose if WE_AND_YOU.search(text))
    asking = sum(1 for text in prose if ASKING.search(text))
    asks = 2 * asking >= len(prose) or (3 * asking >= len(prose) and called >= CALLS)
    return bool(prose) and asks and 3 * speaking >= 2 * len(prose)


def _is_own_appeal(pieces: list[Piece], body: list[Piece]) -> bool:
    """Whether a page that the site or nobody signs is an appeal together with what was removed as one from its text on."""
    signatures = [piece.text.lower() for piece in pieces if piece.kind == "byline"]
    if not body or (signatures and not any(name in text for text in signatures for name in SITE_NAMES)):
        return False
    first = next(index for index, piece in enumerate(pieces) if piece is body[0])
    asked = [piece for piece in pieces[first:] if piece.kind in APPEALS and piece.prose]
    if not asked or not _is_appeal(pieces, [*body, *asked]):
        return False
    for piece in asked:
        piece.kind, piece.rule = None, ""
    return True


def _give_back_letter(pieces: list[Piece]) -> None:
    """What an appeal asks for amid its paragraphs is its text; what it asks for behind the last one is under every article."""
    last = max((index for index, piece in enumerate(pieces) if piece.kind is None and piece.prose), default=0)
    for piece in pieces[:last]:
        if piece.kind in APPEALS and piece.prose:
            piece.kind, piece.rule = None, ""


def _give_back_signature(pieces: list[Piece]) -> None:
    """An appeal is signed by the site, with the name that elsewhere is a banner."""
    flowing = [piece for piece in pieces if not piece.silent]
    for before, piece in pairwise(flowing):
        if piece.kind == "site-banner" and before.kind is None:
            piece.kind, piece.rule = None, ""


def _given_back(
    pieces: list[Piece], body: list[Piece], kinds: tuple[str, ...], is_text: Callable[[Piece], bool], fewest: int
) -> bool:
    """Give removed blocks back to a body that has no text without them; whether there were enough of them."""
    if any(piece.text for piece in body if piece.type != "image") or any(piece.type == "embed" for piece in body):
        return False
    removed = [piece for piece in pieces if piece.kind in kinds and is_text(piece)]
    if len(removed) < fewest:
        return False
    for piece in removed:
        piece.kind, piece.rule = None, ""
    return True
