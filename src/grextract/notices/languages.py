"""The list of languages that follows a translation prompt: "中文, Urdu, Русский, ... And 40 more languages."."""

from __future__ import annotations

import re

from grextract.notices.rules import Rule
from grextract.notices.squeeze import squeeze
from grextract.notices.vocabulary import LANGUAGES

__all__ = ["LANGUAGE_LIST", "LANGUAGE_NAMES", "is_language_list"]

LANGUAGE_LIST = Rule("translation-language-list", "translation-prompt", ("more languages",), years="2025-2026", evidence="seen")

MORE_LANGUAGES = re.compile(
    r"\b(?:and|et|y|und|e|и)\s+(?:еще\s+|otros\s+)?\d+\s+(?:more|other|autres?|weitere|outros|altre|más|mas|языков|otros|further)?\s*(?:languages?|langues?|idiomas?|lenguas?|sprachen|lingue|языков|tongues?)?\s*(?:más|mas)?\.?$",
    re.IGNORECASE,
)
LIST_MARKS = "،、;|/·•"
LIST_MARK = re.compile(rf"[,{LIST_MARKS}\d]")
LIST_PARTS = re.compile(r"\s*[,،、;|/·•]\s*|\.\s+|\s+(?:and|et|y|und)\s+(?=\d)")
LONGEST_LIST = 600
LONGEST_LANGUAGE = 24
LONGEST_ENTRY = 24
FIRST_ENTRY = 40
LANGUAGE_NAMES = frozenset(filter(None, map(squeeze, LANGUAGES)))
ENDONYMS = frozenset(map(squeeze, "francais espanol portugues deutsch italiano turkce srpski polski".split()))


def is_language_list(text: str, *, strict: bool = True) -> bool:
    """Whether a line is the list of languages: at least four names of languages and nothing else, or its cut end.

    Args:
        text: a block.
        strict: ask for what an answer in an interview would not have: names in their own languages, or "more languages".
    """
    if len(text) > LONGEST_LIST:
        return False
    commas, stops = text.count(","), text.count(". ")
    if commas and len(text) > (commas + stops + 2) * LONGEST_ENTRY:
        return False
    if LIST_MARK.search(text, 0, FIRST_ENTRY) is None:
        return False
    if not commas and len(text) > (sum(map(text.count, LIST_MARKS)) + stops + 2) * LONGEST_ENTRY:
        return False
    more = MORE_LANGUAGES.search(text.strip())
    if more is not None and more.start() == 0:
        return not strict  # the last line of a list that a page sets on lines of its own
    parts = [squeeze(part) for part in LIST_PARTS.split(text[: more.start()] if more else text) if part.strip(" .")]
    if any(len(part) > LONGEST_LANGUAGE for part in parts):
        return False
    named = sum(1 for part in parts if part in LANGUAGE_NAMES)
    if named < max(1, 0.7 * len(parts)):
        return False
    if more is not None:
        return True
    own = sum(1 for part in parts if part in LANGUAGE_NAMES and not part.isascii()) + sum(1 for part in parts if part in ENDONYMS)
    return named >= 4 and (not strict or own >= 2)
