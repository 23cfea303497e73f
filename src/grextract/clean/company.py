"""Which of the finds of a text are taken: those that need nobody, and those that have the company they need."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from grextract.clean.bounds import notice_part, widened
from grextract.clean.evidence import Reading, seeds_in, sure_in
from grextract.clean.finds import Find, Strength, disjoint
from grextract.clean.lines import is_credit
from grextract.clean.prompts import extent_of, is_prompt, is_translated_label, translation_of
from grextract.clean.quotes import is_quoted
from grextract.clean.tongues import is_worded
from grextract.clean.voice import addresses, is_legal_talk
from grextract.notices.languages import LANGUAGE_LIST, is_language_list
from grextract.notices.matcher import LEGAL, Matcher
from grextract.notices.rules import Rule
from grextract.notices.squeeze import squeeze
from grextract.notices.talk import WORD

__all__ = ["separators", "taken"]

SEPARATOR = re.compile(r"\s*\*[*\s]*")
FENCE_BEFORE = re.compile(r"(?<!\S)\*[*\s]*\Z")
FEWEST_WORDS = 4
WORDS_OF_LEAD = 3
COVERED_LEGAL = 0.6
COVERED_APPEAL = 0.8
BEHIND_LEGAL = 400
# What somebody says, or asks: an article goes on beside a notice.
SPOKEN = re.compile(r"^[“\"«‘„—–-]|[?？][\"”’»)]*$")
ASKS = re.compile(r"\b(?:support|donat\w+|contribut\w+|soutene\w+|apoy\w+)\b", re.IGNORECASE)


def taken(reading: Reading, finds: Sequence[Find]) -> list[Find]:
    """The finds to take out of a text, those among its other sentences included.

    Args:
        reading: a text, in which a line's end is the end of a sentence.
        finds: the wordings and lines of the site found in it.
    """
    finds = disjoint(finds)
    seeds = disjoint([*finds, *seeds_in(reading, reading.units(finds))])
    sure = disjoint([*seeds, *sure_in(reading, reading.units(seeds))])
    if not any(find.strength == Strength.OWN for find in seeds):
        return [find for find in sure if find.strength >= Strength.ALONE]
    units = sorted([*sure, *(Find(start, end, "", "", Strength.BESIDE) for start, end in reading.units(sure))])
    accepted: list[Find | None] = [unit if unit.strength > Strength.BESIDE else None for unit in units]
    _take_neighbours(reading, units, accepted)
    _take_legal(reading, units, accepted)
    return [find for find in accepted if find is not None]


def _take_neighbours(reading: Reading, units: Sequence[Find], accepted: list[Find | None]) -> None:
    """Take what stands beside a taken find and may be of the site, and so on from there, forward and backward."""
    for order in (range(1, len(units)), range(len(units) - 2, -1, -1)):
        for index in order:
            beside = accepted[index - order.step]
            if accepted[index] is None and beside is not None and not _fenced(reading.text, units[index], beside):
                accepted[index] = _neighbour(reading, units[index], beside, behind=order.step > 0)


def _neighbour(reading: Reading, unit: Find, beside: Find, *, behind: bool) -> Find | None:
    """A find or sentence that stands beside a taken one, if it may be taken too."""
    if unit.kind:
        return unit
    if is_quoted(reading.text, unit.start, unit.end):
        return None
    named = _kind_beside(reading, reading.text[unit.start : unit.end], beside, behind=behind)
    return unit._replace(kind=named[0], rule=named[1]) if named is not None else None


def _kind_beside(reading: Reading, sentence: str, beside: Find, *, behind: bool) -> tuple[str, str] | None:
    """Kind and rule of a sentence beside a notice, None when it may be prose."""
    row = translation_of(sentence, reading.marks, beside=True)
    if row is not None and is_prompt(sentence, row):
        whole = widened(sentence, *extent_of(sentence, row), nouns=row.nouns) == (0, len(sentence))
        return (row.kind, row.rule) if whole else None
    if (rule := _rule_beside(sentence, beside, reading.matcher)) is not None:
        return (rule.kind, rule.name) if notice_part(sentence, reading.matcher) == (0, len(sentence)) else None
    if behind:
        return None
    if beside.kind == "donation" and _leads_to_appeal(sentence, reading.matcher):
        return beside.kind, beside.rule
    if is_credit(sentence):
        return "image-credit", "image-credit"
    if is_translated_label(sentence) or _leads(sentence, reading.matcher):
        return beside.kind, beside.rule
    return None


def _rule_beside(sentence: str, beside: Find, matcher: Matcher) -> Rule | None:
    """The rule that takes a sentence beside a notice."""
    if is_language_list(sentence, strict=beside.kind != "translation-prompt"):
        return LANGUAGE_LIST
    rule = matcher.worded_rule(sentence)
    if rule is None or rule.kind == "site-banner" or SPOKEN.search(sentence) or len(WORD.findall(sentence)) < FEWEST_WORDS:
        return None
    if not addresses(sentence) or not is_worded(sentence, "en"):
        return None
    if rule.kind in LEGAL and beside.kind not in LEGAL and matcher.talk(sentence).share < COVERED_LEGAL:
        return None
    return rule


def _leads_to_appeal(sentence: str, matcher: Matcher) -> bool:
    talk = matcher.talk(sentence)
    return talk.speaks and talk.share >= COVERED_APPEAL and ASKS.search(sentence) is not None


def _leads(sentence: str, matcher: Matcher) -> bool:
    return sentence.endswith(":") and len(sentence.split()) <= WORDS_OF_LEAD and matcher.talk(sentence).share == 1.0


def _fenced(text: str, unit: Find, beside: Find) -> bool:
    """Whether a separator stands between a sentence and its neighbour."""
    first, second = sorted((unit, beside))
    return not unit.kind and "*" in text[first.end : second.start]


# Legal notices


def _take_legal(reading: Reading, units: Sequence[Find], accepted: list[Find | None]) -> None:
    """Give the sentences that go on with a legal notice to it, as far as each but the last is legal too."""
    for index, find in enumerate(accepted):
        if find is not None and find.kind in ("disclaimer", "fair-use"):
            last = _last_of_legal(reading, units, accepted, index)
            for number in range(index + 1, last + 1):
                accepted[number] = accepted[number] or units[number]._replace(kind=find.kind, rule=find.rule)


def _last_of_legal(reading: Reading, units: Sequence[Find], accepted: Sequence[Find | None], index: int) -> int:
    """The number of the last unit that goes on with the legal notice that this unit opens, of those behind it."""
    find, last = units[index], index
    for number in range(index + 1, len(units)):
        unit, other = units[number], accepted[number]
        if other is not None:
            return number if other.kind in LEGAL and _follows(reading.text, find, other) else last
        sentence = reading.text[unit.start : unit.end]
        if unit.kind or "\n" in reading.text[find.end : unit.start] or not is_legal_talk(sentence, reading.matcher):
            break
        if unit.end - find.end <= BEHIND_LEGAL and reading.matcher.is_legal(sentence):
            last = number if reading.matcher.talk(sentence).share >= COVERED_LEGAL else last
    return last


def _follows(text: str, find: Find, other: Find) -> bool:
    """Whether a legal sentence comes behind another in one notice: not the same again, nor the opening behind the end."""
    if find.kind == "fair-use" and other.kind == "disclaimer":
        return False
    return squeeze(text[find.start : find.end]) != squeeze(text[other.start : other.end])


# Separators


def separators(text: str, finds: Sequence[Find]) -> list[Find]:
    """The rows of asterisks that only fence off what is taken: between two finds, or between them and an end of the text."""
    found = []
    for first, second in pairwise(finds):
        if SEPARATOR.fullmatch(text, first.end, second.start):
            found.append(_separator(text, first.end, second.start))
    finds = sorted([*finds, *found])
    if (end := _covered_end(text, finds)) and (fence := SEPARATOR.match(text, end)):
        found.append(_separator(text, end, fence.end()))
    if (start := _covered_start(text, finds)) < len(text) and (last := FENCE_BEFORE.search(text, max(0, start - 40), start)):
        found.append(_separator(text, last.start(), start))
    return [find for find in disjoint(found) if find.start < find.end]


def _separator(text: str, start: int, end: int) -> Find:
    part = text[start:end]
    return Find(start + len(part) - len(part.lstrip()), start + len(part.rstrip()), "separator", "separator", Strength.BESIDE)


def _covered_end(text: str, finds: Sequence[Find]) -> int:
    """How far the finds cover the text from its beginning; 0 when it begins otherwise."""
    end = 0
    for find in finds:
        if text[end : find.start].strip():
            break
        end = find.end
    return end


def _covered_start(text: str, finds: Sequence[Find]) -> int:
    """From where on the finds cover the text to its end; its length when it ends otherwise."""
    start = len(text)
    for find in reversed(finds):
        if text[find.end : start].strip():
            break
        start = find.start
    return start
