"""The rules that describe a way of wording, read: which of them a text has the phrases of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate

from ahocorasick_rs import AhoCorasick

from grextract.notices.rules import Rule
from grextract.notices.squeeze import squeeze
from grextract.notices.talk import SECOND_PERSON, SELF, words_of
from grextract.sites import OWN_NAME

__all__ = ["CITES", "DISCLAIMER_LABEL", "LONGEST_REMEMBERED", "REMEMBERED", "TRANSLATED_FROM", "Wordings"]

# What tells the mention of a name from a banner: a year, a question, a speaker, the opening of a reference.
CITES = re.compile(
    r"^(?!.*\b(?:since|depuis|desde)\b).*\b(?:19|20)\d\d\b|[?¿]|^\W*(?:\d+[.)]|see\b|cf\b|quoted\b|cited\b|ibid|voir\b|véase\b)|"
    r"^\W*(?!GLOBAL)[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,40}:"
)
DISCLAIMER_LABEL = re.compile(
    r"\W*(?:disclaimer|avis de non-responsabilité|clause de non-responsabilité|avis légal|avertissement légal|aviso legal|descargo de responsabilidad|haftungsausschluss)\s*[:.–—-]",
    re.IGNORECASE,
)
TRANSLATED_FROM = re.compile(
    r"\b(?:translat\w+ (?:from|by)|tradui\w+ (?:de|du|par)|traduc\w+ (?:de|del|por)|traducid[oa]s? (?:de|del|por)|übersetzt (?:aus|von)|tradott[oa] (?:da|dal)|traduzid[oa] (?:de|do|por))\b|"
    r"\b(?:translated for|traduite? pour|traducid[oa] para|übersetzt für|tradott[oa] per|traduzid[oa] para) (?-i:[A-ZÀ-Þ])|"
    r"\b(?:translat(?:ion|or)|traduct(?:ion|eur|rice)|traducción|traductora?|übersetz(?:ung|er|erin)|traduzione|tradução)\s*:\s*(?-i:[A-ZÀ-Þ][\w.'’-]*\s+[A-ZÀ-Þ])",
    re.IGNORECASE,
)
# A motto follows the name of the site, or nothing does.
NAME_FIRST = re.compile(
    rf"\W*(?:(?:https?://)?www\.|the|le|el|you are (?:reading|visiting)|vous lisez|welcome to|bienvenue sur|bienvenidos? a|(?:an?|une?|una) (?:publica|web ?site|site|siti|project|proje|proye)\w* (?:of|de|du|del))?\s*(?:(?:the|le|el)\s+)?{OWN_NAME}(?!.*[,:]\W*$)",
    re.IGNORECASE,
)
# "Global Research has no comment.": behind its name the site does something; a banner says what it is.
TELLS_OF_SITE = re.compile(
    rf"\W*(?:(?:the|le|el)\s+)?(?i:{OWN_NAME})\s+(?!(?:is|est|es|ist) (?:an?|the|une?|una|le|la|el|ein|eine)\b)[a-zà-ÿ]"
)
CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
MAILBOX = re.compile(r"\b[a-z]+@")
WORDS_OF_BANNER = 14
LABEL = 12
# The site prints the same notices under article after article: what was read once is not read again.
REMEMBERED = 2048
LONGEST_REMEMBERED = 2000


class Wordings:
    """These rules, compiled for one search; immutable."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        phrases: dict[str, int] = {}
        self._rules = tuple(
            (rule, _numbered(rule.anchors, phrases), tuple(_numbered(group, phrases) for group in rule.needs)) for rule in rules
        )
        self._phrases = AhoCorasick(list(phrases))
        self._again = lru_cache(maxsize=REMEMBERED)(self._read)

    def read(self, text: str) -> tuple[tuple[Rule, ...], Rule | None]:
        """The rules with all they need, in the order of the table, and the first that has an anchor at least.

        A disclaimer that its label opens goes before the others: it speaks of reposting and of translations too.
        """
        return self._again(text) if len(text) <= LONGEST_REMEMBERED else self._read(text)

    def _read(self, text: str) -> tuple[tuple[Rule, ...], Rule | None]:
        words = words_of(CAMEL.sub(" ", text)) + ([*MAILBOX.findall(text.lower()), "@"] if "@" in text else [])
        starts = set(accumulate((len(word) for word in words), initial=0))
        found: dict[int, int] = {}
        for number, start, _ in self._phrases.find_matches_as_indexes("".join(words), overlapping=True):
            if start in starts:
                found.setdefault(number, start)
        strict: list[Rule] = []
        anchored = None
        for rule, anchors, needs in self._rules if found else ():
            if anchors.isdisjoint(found) or _excepts(rule, text):
                continue
            anchored = anchored or rule
            if not any(group.isdisjoint(found) for group in needs):
                opening = min(found[number] for number in anchors if number in found)
                strict.insert(0 if rule.kind == "disclaimer" and opening <= LABEL else len(strict), rule)
        return tuple(strict), anchored


def _excepts(rule: Rule, text: str) -> bool:
    """Whether a text with the phrases of this rule is something else for all that."""
    if rule.kind == "site-banner":
        if len(text.split()) > WORDS_OF_BANNER or NAME_FIRST.match(text) is None:
            return True
        if text.rstrip().endswith(".") and TELLS_OF_SITE.match(text) is not None:
            return True
        return "://" in text or CITES.search(text) is not None or TRANSLATED_FROM.search(text) is not None
    if rule.kind == "translation-prompt":
        return TRANSLATED_FROM.search(text) is not None
    if rule.kind == "related":  # a heading or a label; what is a sentence speaks to the reader
        return text.endswith(".") and SECOND_PERSON.search(text) is None and SELF.search(text) is None
    return False


def _numbered(phrases: Iterable[str], numbers: dict[str, int]) -> frozenset[int]:
    """The numbers of these phrases, squeezed but for the mark of an address, in the table of all."""
    squeezed = [phrase if phrase.endswith("@") else squeeze(phrase) for phrase in phrases]
    return frozenset(numbers.setdefault(phrase, len(numbers)) for phrase in squeezed)
