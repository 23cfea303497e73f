"""Lines made of share counters and buttons, and labels of advertisements."""

from __future__ import annotations

import re

from grextract.grammar.pieces import Piece

__all__ = ["WIDGET", "is_advertisement", "is_widget"]

WIDGET = frozenset(
    "share shares tweet tweets print email e mail facebook twitter like likes pin it pinterest whatsapp telegram reddit linkedin "
    "printme save pdf font size a comments comment send post plus google x 0 translate website select language url copy link bluesky "
    "imprimer partager tweeter courriel envoyer imprimir compartir enviar listen page this more total advertisement ad ads publicité "
    "publicidad sponsored sharethis addthis printer friendly older newer previous next articles posts version imprimable versión courriel correo".split()
)
WIDGET_COUNT = re.compile(r"\d+(?:[.,]\d+)?[kKmM]?\+?")
WORD = re.compile(r"[\w.,+]+")
WIDGET_WORDS = 8
# Where a dump glued two buttons: "PrintPDFEmail", "Share348Tweet".
GLUED = re.compile(r"(?<=[a-zé])(?=[A-Z0-9])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[0-9KM])(?=[A-Z][a-z])")
GLUED_BUTTONS = 60
LABEL_LENGTH = 50


ADVERTISEMENT = frozenset(
    ("advertisement", "advertisements", "publicité", "publicidad", "anzeige", "pubblicità", "publicidade", "sponsored")
)


# "6 min read", "Jump to comments": what a page says of itself in a line of its own.
PAGE_LABEL = re.compile(
    r"\W*(?:\d{1,2}\s?[-–]\s?\d{1,2}\s+(?:minutes|minutos|Minuten|minuti)|\d{1,3}\s*min(?:ute)?s?\.?\s+(?:(?:of|de)\s+)?(?:read(?:ing)?|lecture|lectura)|(?:jump|skip) to \w+|(?:(?:font|text) size|taille du texte|tamaño del texto)\s*:?(?:\s*A?[A+-]){0,6}|continue reading below|"
    r"(?:reading time|temps de lecture|tiempo de lectura)\s*:?\s*\d{1,3}\s*min\w*)\W*",
    re.IGNORECASE,
)


def is_advertisement(text: str) -> bool:
    """Whether a line is the label over an advertisement, or one of the page itself."""
    return len(text) <= LABEL_LENGTH and (text.strip(" .:-—").lower() in ADVERTISEMENT or PAGE_LABEL.fullmatch(text) is not None)


def is_widget(pieces: list[Piece], index: int) -> bool:
    """Whether a line is made of share counters and buttons."""
    piece = pieces[index]
    return _is_row_of_buttons(pieces, index, piece.text) or (
        len(piece.text) <= GLUED_BUTTONS and _is_row_of_buttons(pieces, index, GLUED.sub(" ", piece.text))
    )


def _is_row_of_buttons(pieces: list[Piece], index: int, text: str) -> bool:
    words = WORD.findall(text.lower())
    if not words or len(words) > WIDGET_WORDS or pieces[index].type == "heading":
        return False
    if not all(word.strip(".,+") in WIDGET or WIDGET_COUNT.fullmatch(word) for word in words):
        return False
    return any(word.strip(".,+") in WIDGET for word in words) or words[0][-1] in "km+" or _counts(pieces, index)


def _counts(pieces: list[Piece], index: int) -> bool:
    """Whether a bare number stands beside a button."""
    for step in (-1, 1):
        other = index + step
        while 0 <= other < len(pieces) and pieces[other].silent:
            other += step
        if 0 <= other < len(pieces) and WIDGET & set(pieces[other].text.lower().split()) and len(pieces[other].text) < 40:
            return True
    return False
