"""Which line may be the title of an article."""

from __future__ import annotations

import re

from grextract.grammar.pieces import Piece
from grextract.metadata.dates import DATE

__all__ = ["TITLE_WORDS_ALONE", "is_first_line", "may_be_title", "plain_title"]

TITLE_LENGTH = 300
MOST_BREAKS = 3
TITLE_WORDS_ALONE = 20
SITE_NAMES = re.compile(
    r"(?:global ?research(?:\.ca)?|mondialisation(?:\.ca)?|globalizaci[oó]n|asia-pacific research|centre for research on globali[sz]ation|"
    r"centre de recherche sur la mondialisation)(?:\s*[-–—|:]\s*.{0,80}|,\s*\[[\d.,: ]+\])?$",
    re.IGNORECASE,
)
# A menu that a dump set on one line.
SITE_MENU = re.compile(r"(?:home|accueil|inicio)\b.*\b(?:contact|donate|about|don|contacto|donar)\b", re.IGNORECASE)
MOMENT = re.compile(rf"\W*(?:{DATE})(?:\W|\d|UTC|GMT|at|[AaPp]\.?[Mm]\b)*")
# What a mail program sets above a message that is sent on: its fields (RFC 5322, and in the reader's language), and a line before them.
MAIL_FIELD = re.compile(
    r"(?:from|sender|to|b?cc|reply-to|sent|von|an|gesendet|de|à|para|da|a)\s?:\s.*@|"
    r"(?:subject|betreff|objet|asunto|oggetto|assunto|fwd?)\s?:\s|"
    rf"(?:date|sent|datum|gesendet|envoyé|fecha|enviado|data|inviato)\s?:\s(?:[^\W\d_]+\.?,?\s)?(?:{DATE})|"
    r"-{3,}\s?(?:original|forwarded|ursprüngliche|weitergeleitete|message|mensaje|mensagem|messaggio)\b",
    re.IGNORECASE,
)


def may_be_title(piece: Piece) -> bool:
    """Whether a line is neither of the site, of a program, nor text."""
    if piece.type in ("list-item", "quote", "table", "image") or len(piece.text) > TITLE_LENGTH or piece.shape is not None:
        return False
    if (
        piece.block.chrome
        or piece.text.count("\n") > MOST_BREAKS
        or piece.menu
        or (piece.linked > 0.8 and piece.type != "heading")
    ):
        return False
    return not any(pattern.match(piece.text) for pattern in (SITE_NAMES, SITE_MENU, MAIL_FIELD))


def plain_title(pieces: list[Piece], lines: list[int]) -> int:
    """The title among lines that are no headings: the last, or the one before it when that is a line of words too."""
    last = lines[-1]
    if len(lines) < 2:
        return last
    before = pieces[lines[-2]]
    if (
        len(before.text.split()) >= 4
        and MOMENT.fullmatch(before.text) is None
        and not (before.prose and len(before.text) > 140)
        and not before.text.endswith((".", ":"))
    ):
        return lines[-2]
    return last


def is_first_line(piece: Piece) -> bool:
    """Whether it is short and goes without a stop, as the title of a text without a header does."""
    return len(piece.text.split()) <= TITLE_WORDS_ALONE and not piece.text.endswith((".", ":", ",", ";", "…", "..."))
