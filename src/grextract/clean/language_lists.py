"""The list of languages below a translation prompt, found in running text: "…, Türkçe, Српски. And 40 more languages."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from grextract.clean.finds import Find, Strength
from grextract.notices.languages import LANGUAGE_LIST, LANGUAGE_NAMES
from grextract.notices.squeeze import squeeze

__all__ = ["language_lists_in"]

MORE = re.compile(
    r"(?<![^\W_])(?:and|et|y|und|e|и)\s+(?:(?:еще|ещё|mais|otros|outros|outras|altre|weitere|d['’]autres)\s+)?\d{1,3}\s+"
    r"(?:(?:more|other|autres|weitere|altre|más|mais|otros|outros|других)\s+)?"
    r"(?:languages?|langues?|idiomas?|lenguas?|sprachen|lingue|línguas?|языков|языка)"
    r"(?:\s+(?:más|mais|supplémentaires|aggiuntive|adicionais|adicionales))?(?![^\W_])\.?",
    re.IGNORECASE,
)
WORDS = ("langu", "idioma", "lengua", "sprachen", "lingue", "язык")
ITEM = re.compile(r"([^\s,.،、;|/·•]+)[\s,،、;|/·•.]*\Z")
LONGEST = 600
WORDS_OF_NAME = 2
CLAUSE = re.compile(r"[.!?…:]\s*\Z")


def language_lists_in(text: str, folded: str) -> Iterator[Find]:
    """The lists that "And 40 more languages" closes, from their first language on; they need company."""
    if not any(word in folded for word in WORDS):
        return
    for more in MORE.finditer(text):
        start = _first_language(text, more.start())
        if start is None and CLAUSE.search(text, max(0, more.start() - 8), more.start()):
            start = more.start()  # its languages are in letters or words that no table has
        if start is not None:
            yield Find(start, more.end(), LANGUAGE_LIST.kind, LANGUAGE_LIST.name, Strength.BESIDE)


def _first_language(text: str, end: int) -> int | None:
    """Where the names of languages begin that stand before a place, one after another; None when there is none."""
    start = None
    at = end
    while at > max(0, end - LONGEST) and (item := ITEM.search(text, max(0, at - 40), at)) is not None:
        found = _named(text, item.start(), at)
        if found is None:
            break
        start = at = found
    return start


def _named(text: str, start: int, end: int) -> int | None:
    """Where the language begins whose last word begins here: one word or two."""
    if squeeze(text[start:end]) in LANGUAGE_NAMES:
        return start
    before = ITEM.search(text, max(0, start - 40), start)
    if before is not None and squeeze(text[before.start() : end]) in LANGUAGE_NAMES:
        return before.start()
    return None
