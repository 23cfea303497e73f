"""Which of the finds of a text are taken: those that need nobody, and those that have the company they need."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from grextract.clean.bounds import notice_part, units_between
from grextract.clean.finds import Find, Strength, disjoint
from grextract.clean.lines import is_credit
from grextract.clean.prompts import is_translated_label, translation_of
from grextract.clean.runs import is_quoted
from grextract.notices.languages import LANGUAGE_LIST, is_language_list
from grextract.notices.matcher import LEGAL, PAY, Matcher
from grextract.notices.rules import Rule
from grextract.notices.squeeze import squeeze
from grextract.notices.talk import SITE_NAMED, VOCABULARY, WORD

__all__ = ["separators", "taken"]

SEPARATOR = re.compile(r"\s*\*[*\s]*")
FENCE_BEFORE = re.compile(r"(?<!\S)\*[*\s]*\Z")
FEWEST_WORDS = 4
WORDS_OF_LEAD = 3
COVERED_LEGAL = 0.6
COVERED_APPEAL = 0.8
BETWEEN_LEGAL = 800
BEHIND_LEGAL = 400
# What somebody says, or asks: an article goes on beside a notice.
SPOKEN = re.compile(r"^[“\"«‘„—–-]|[?？][\"”’»)]*$")
ASKS = re.compile(r"\b(?:please|support|donat\w+|contribut\w+|soutene\w+|apoy\w+)\b", re.IGNORECASE)
PUBLISHER = re.compile(
    r"globali[sz]ation|globalisation|globalización|globalizzazione|globalização|globalisierung|глобализац", re.IGNORECASE
)
CENTRE = re.compile(r"\b(?:cent(?:re|er)|centro|zentrum|центр\w*)\b", re.IGNORECASE)


def taken(text: str, finds: Sequence[Find], openings: Sequence[int], matcher: Matcher) -> list[Find]:
    """The finds to take out of a text, those among its other sentences included.

    Args:
        text: a text, in which a line's end is the end of a sentence.
        finds: the wordings and lines of the site found in it.
        openings: where a sentence opens as a wording of the site does.
        matcher: the reader of the table of rules.
    """
    finds = disjoint(finds)
    seeds = disjoint([*finds, *_unquoted(text, _seeds(text, units_between(text, finds, openings), matcher))])
    sure = disjoint([*seeds, *_unquoted(text, _sure(text, units_between(text, seeds, openings), matcher))])
    if not any(find.strength == Strength.OWN for find in seeds):
        return [find for find in sure if find.strength >= Strength.ALONE]
    return _with_neighbours(text, sure, openings, matcher)


def _unquoted(text: str, finds: Iterable[Find]) -> list[Find]:
    return [find for find in finds if not is_quoted(text, find.start, find.end)]


def _seeds(text: str, spans: Sequence[tuple[int, int]], matcher: Matcher) -> list[Find]:
    """The sentences that only this site prints: a notice that names it, a prompt in any translation."""
    finds: list[Find] = []
    for start, end in spans:
        sentence = text[start:end]
        if (row := translation_of(sentence)) is not None:
            finds.append(Find(start, end, row.kind, row.rule, Strength.OWN))
        elif names_site(sentence):
            finds += _notices(sentence, start, matcher, Strength.OWN)
    return finds


def names_site(sentence: str) -> bool:
    """Whether a sentence names the site, and not one of the many departments and councils of that name."""
    found = SITE_NAMED.search(sentence)
    if found is None:
        return PUBLISHER.search(sentence) is not None and CENTRE.search(sentence) is not None
    before = WORD.findall(sentence[max(0, found.start() - 40) : found.start()])
    after = WORD.findall(sentence[found.end() : found.end() + 40])
    parted = re.search(r"[^\w\s]\s*$", sentence[: found.start()]) is not None
    named = before[-1:] if not parted else []
    following = after[:1] if sentence[found.end() : found.end() + 1] == " " else []
    return not any(word[0].isupper() and squeeze(word) not in VOCABULARY for word in (*named, *following))


def _sure(text: str, spans: Sequence[tuple[int, int]], matcher: Matcher) -> list[Find]:
    """The sentences that a sure rule takes, that name the site and are all site talk, or that ask for money at an address."""
    marked = matcher.marked([text[start:end] for start, end in spans])
    finds: list[Find] = []
    for index, (start, end) in enumerate(spans):
        sentence = text[start:end]
        found = _notices(sentence, start, matcher, Strength.SURE) if index in marked else []
        rule = _lone_rule(sentence, matcher) if not found else None
        finds += found if rule is None else [Find(start, end, rule.kind, rule.name, Strength.SURE)]
    return finds


def _lone_rule(sentence: str, matcher: Matcher) -> Rule | None:
    if names_site(sentence):
        return matcher.lone_rule(sentence, named=True)
    rule = matcher.worded_rule(sentence) if PAY.search(sentence) is not None else None
    return rule if rule is not None and rule.kind == "donation" else None


def _notices(sentence: str, offset: int, matcher: Matcher, strength: Strength) -> list[Find]:
    """The notices of one sentence; the name of the site alone is none in running text."""
    finds = []
    for notice in matcher.notices(sentence):
        part = notice_part(sentence[notice.start : notice.end], matcher)
        if notice.rule.evidence == "caller":
            finds.append(Find(notice.start, notice.end, notice.rule.kind, notice.rule.name, Strength.ALONE))
        elif part is not None and notice.rule.kind != "site-banner":
            start, end = notice.start + part[0], notice.start + part[1]
            finds.append(Find(start, end, notice.rule.kind, notice.rule.name, strength))
    return [find._replace(start=offset + find.start, end=offset + find.end) for find in finds]


# Company


def _with_neighbours(text: str, finds: Sequence[Find], openings: Sequence[int], matcher: Matcher) -> list[Find]:
    """The finds that are taken by themselves, and all that stands beside them and may be of the site."""
    units = sorted([*finds, *(Find(a, b, "", "", Strength.BESIDE) for a, b in units_between(text, finds, openings))])
    accepted: list[Find | None] = [unit if unit.strength > Strength.BESIDE else None for unit in units]
    for order in (range(1, len(units)), range(len(units) - 2, -1, -1)):
        for index in order:
            beside = accepted[index - order.step]
            if accepted[index] is None and beside is not None and not _fenced(text, units[index], beside):
                accepted[index] = _neighbour(text, units[index], beside, matcher, behind=order.step > 0)
    _fill_legal(text, units, accepted, matcher)
    return [find for find in accepted if find is not None]


def _fill_legal(text: str, units: Sequence[Find], accepted: list[Find | None], matcher: Matcher) -> None:
    """Give the sentences between two parts of one legal notice to it, and those behind it up to the last with legal words."""
    for index, find in enumerate(accepted):
        if find is None or find.kind not in ("disclaimer", "fair-use"):
            continue
        last = index
        for number in range(index + 1, len(units)):
            unit, other = units[number], accepted[number]
            if unit.start - find.end > BETWEEN_LEGAL or (other is None and unit.kind):
                break
            if other is not None:
                last = number if other.kind in LEGAL and _follows(text, find, other) else last
                break
            sentence = text[unit.start : unit.end]
            if unit.end - find.end <= BEHIND_LEGAL and matcher.is_legal(sentence):
                last = number
        for number in range(index + 1, last + (accepted[last] is None)):
            unit = units[number]
            accepted[number] = unit._replace(kind=find.kind, rule=find.rule)


def _follows(text: str, find: Find, other: Find) -> bool:
    """Whether a legal sentence comes behind another in one notice: not the same again, nor the opening behind the end."""
    if find.kind == "fair-use" and other.kind == "disclaimer":
        return False
    return squeeze(text[find.start : find.end]) != squeeze(text[other.start : other.end])


def _neighbour(text: str, unit: Find, beside: Find, matcher: Matcher, *, behind: bool) -> Find | None:
    """A find or sentence that stands beside a taken one, if it may be taken too."""
    if unit.kind:
        return unit
    sentence = text[unit.start : unit.end]
    if is_quoted(text, unit.start, unit.end):
        return None
    if (row := translation_of(sentence, beside=True)) is not None:
        return unit._replace(kind=row.kind, rule=row.rule)
    rule = _rule_beside(sentence, beside, matcher)
    if rule is not None:
        return unit._replace(kind=rule.kind, rule=rule.name) if notice_part(sentence, matcher) == (0, len(sentence)) else None
    if not behind and beside.kind == "donation" and _leads_to_appeal(sentence, matcher):
        return unit._replace(kind=beside.kind, rule=beside.rule)
    if is_credit(sentence) and not behind:
        return unit._replace(kind="image-credit", rule="image-credit")
    if not behind and (is_translated_label(sentence) or _leads(sentence, matcher)):
        return unit._replace(kind=beside.kind, rule=beside.rule)
    return None


def _rule_beside(sentence: str, beside: Find, matcher: Matcher) -> Rule | None:
    """The rule that takes a sentence beside a notice."""
    if is_language_list(sentence, strict=False):
        return LANGUAGE_LIST
    rule = matcher.worded_rule(sentence)
    if rule is None or rule.kind == "site-banner" or SPOKEN.search(sentence) or len(WORD.findall(sentence)) < FEWEST_WORDS:
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
