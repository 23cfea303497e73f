"""What counts as prose: text that may never leave the body as furniture, and that makes a header above or below it doubtful."""

from __future__ import annotations

import re

__all__ = ["MAX_LINK_DENSITY", "MIN_CHARS", "is_cookie_notice", "is_prose"]

FEWEST_WORDS = 12
MIN_CHARS = 23  # twelve words of one letter, or as many of two in scripts without spaces
WORDS_WITHOUT_STOP = 25
"""A text as long as this is no title or label, even if it breaks off."""

LETTERS_A_WORD = 2
"""Of scripts that set no spaces between words, where one word has two letters on average."""

MAX_LINK_DENSITY = 0.3
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
# A stop, also behind it a closing quote and the mark of a note: "… of the war.” [12]".
ENDS_SENTENCE = re.compile(r"[.!?…:;。！？：；؟؛۔।][\"'”’»«“)\]」』]*\s*(?:[\[(]?\d{1,3}[\])]?|[¹²³⁴-⁹]+|\*+)?[\"'”’»)\]]*$")
# What a page says of its cookies; printed above or below everything else since 2018.
COOKIES = re.compile(
    r"\b(?:this (?:web)?site|we|nous|ce site|este sitio|wir|diese (?:web)?seite)\b.{0,30}\b(?:us(?:es?|ing)|utilis\w+|utiliza\w*|verwende\w*)\s.{0,12}\bcookies\b",
    re.IGNORECASE,
)


def is_prose(text: str, link_density: float = 0.0) -> bool:
    """True for a sentence of an article: at least 12 words, a stop at its end, link density below 0.3.

    Args:
        text: of one block.
        link_density: the share of its characters that are links, 0 to 1.
    """
    if link_density >= MAX_LINK_DENSITY or len(text) < MIN_CHARS:
        return False
    words = len(text.split())
    if not text.isascii():
        words += len(UNSPACED.findall(text)) // LETTERS_A_WORD
    return words >= WORDS_WITHOUT_STOP or (words >= FEWEST_WORDS and ENDS_SENTENCE.search(text) is not None)


def is_cookie_notice(text: str) -> bool:
    """True for a sentence by which a page tells of its cookies: it is no prose of an article where it stands around one."""
    return COOKIES.search(text) is not None
