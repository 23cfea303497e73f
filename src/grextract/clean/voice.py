"""Whether a sentence speaks to its reader, or tells of something: what stands beside a notice is asked for this."""

from __future__ import annotations

import re

from grextract.clean.tongues import speaks
from grextract.notices.matcher import Matcher
from grextract.notices.talk import SECOND_PERSON, SELF, SITE_NAMED, VOCABULARY, commands, is_covered, words_of
from grextract.notices.vocabulary import FUNCTION, READER

__all__ = ["addresses", "is_legal_talk", "points"]

# Words that point at the page they stand on, and at those who made it.
PLACE = re.compile(
    r"\b(?:here|above|below|herein|hereunder|us|ici|ci-dessus|ci-dessous|nous|notre|nos|aquí|arriba|abajo|"
    r"nosotros|nuestr[oa]s?|\w+[ae]mos)\b",
    re.IGNORECASE,
)
# The article, named in the sentence before: "Nothing in it has been altered."
IN_IT = re.compile(r"\bin it\b", re.IGNORECASE)
# Who may do something, in the words of a permission.
PERMITS = re.compile(
    r"\b(?:sites?|blogs?|sitios?|whoever|anyone|quiconque)\b[^.;]{0,60}\b(?:may|peu(?:ven)?t|puede[n]?)\b", re.IGNORECASE
)
LINK_NUMBER = re.compile(r"\[\d{1,3}\]")  # as text browsers write it
COVERED_POINTING = 0.3
COVERED_LEGAL = 0.6
COVERED = 0.8


def points(sentence: str) -> bool:
    """Whether a sentence points at its reader, its page or those who made it."""
    return any(pattern.search(sentence) is not None for pattern in (PLACE, SECOND_PERSON, SELF))


def addresses(sentence: str) -> bool:
    """Whether a sentence speaks to its reader, or of those who made the page as "us", in a language of the site."""
    sentence = LINK_NUMBER.sub("", sentence)
    return points(sentence) or commands(sentence) or any(speaks(sentence, language) for language in ("fr", "es"))


def is_legal_talk(sentence: str, matcher: Matcher) -> bool:
    """Whether a sentence may go on with the legal notice before it: it points at the page, gives leave, or has hardly another word."""
    if points(sentence) or any(pattern.search(sentence) is not None for pattern in (SITE_NAMED, PERMITS, IN_IT)):
        return _covered(sentence) >= COVERED_POINTING
    if matcher.is_legal(sentence):
        return _covered(sentence) >= COVERED_LEGAL
    return matcher.talk(sentence, neutral=False).share >= COVERED


def _covered(sentence: str) -> float:
    """Of the words of meaning of a sentence, how many are site talk, words of telling or not."""
    words = [word for word in words_of(sentence) if word not in FUNCTION and word not in READER]
    return sum(is_covered(word, VOCABULARY, frozenset()) for word in words) / len(words) if words else 1.0
