"""What in a text shows that it is of the site, and what a text of the site may be without."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from grextract.clean.bounds import CAPITAL, notice_part, units_between, widened
from grextract.clean.finds import Find, Strength
from grextract.clean.prompts import extent_of, is_prompt, translation_of
from grextract.clean.quotes import is_quoted
from grextract.clean.tongues import is_told, is_worded, tells
from grextract.clean.voice import addresses
from grextract.notices.matcher import LEGAL, LONGEST_WORDED, Matcher
from grextract.notices.rules import Rule
from grextract.notices.squeeze import squeeze, squeeze_texts
from grextract.notices.talk import SITE_NAMED, VOCABULARY
from grextract.notices.vocabulary import FUNCTION, READER
from grextract.notices.voices import BUTTON, PAY, THIRD_PERSON

__all__ = ["Reading", "names_in", "seeds_in", "sure_in"]

# The publisher, as machines translate it too; on folded text.
PUBLISHER = re.compile(
    r"(?:centre|center|centro|zentrum|центр)\w*\b[^.!?\n]{0,40}?(?:globali[sz]ation|globalizacion|globalizzazione|globalizacao|globalisierung|глобализац)"
)
STOP = re.compile(r"\n|[.!?…;](?=[\s\"”’»)*]|\Z)")
LONGEST_UNSTOPPED = 500
HANDLE = re.compile(r"@[\w.]*\w")
LAST_WORD = re.compile(r"(?<![^\W_])([a-zà-ÿ]+)\Z")
NAME_BEFORE = re.compile(r"([^\W_]+)\s+\Z")
NAME_BEHIND = re.compile(r"\s([^\W_]+)")


@dataclass(frozen=True, slots=True)
class Reading:
    """A window of text and all that its readers ask of it.

    Attributes:
        text: with its wrapped lines joined.
        folded: the same, folded.
        cuts: where its sentences begin.
        names: where the site or its publisher is named.
        marks: the words of the gate that it holds.
        matcher: the reader of the table of rules.
    """

    text: str
    folded: str
    cuts: Sequence[int]
    names: Sequence[int]
    marks: frozenset[str]
    matcher: Matcher

    @property
    def runs_on(self) -> bool:
        """Whether it is without punctuation, so that nothing shows where a sentence ends."""
        return (len(STOP.findall(self.text)) + 1) * LONGEST_UNSTOPPED < len(self.text)

    def units(self, finds: Sequence[Find]) -> list[tuple[int, int]]:
        """The sentences between the finds; none where nothing shows what a sentence is."""
        return [] if self.runs_on else units_between(self.text, finds, self.cuts)

    def unquoted(self, finds: Iterable[Find]) -> list[Find]:
        """The finds that nobody quotes."""
        return [find for find in finds if not is_quoted(self.text, find.start, find.end)]


def seeds_in(reading: Reading, spans: Sequence[tuple[int, int]]) -> list[Find]:
    """The sentences that only this site prints: a notice that names it, a prompt in any translation."""
    return reading.unquoted(_seeds(reading, spans))


def _seeds(reading: Reading, spans: Sequence[tuple[int, int]]) -> Iterator[Find]:
    named = _holding(spans, reading.names)
    for number, (start, end) in enumerate(spans):
        sentence = reading.text[start:end]
        if (row := translation_of(sentence, reading.marks)) is not None:
            extent = extent_of(sentence, row)
            a, b = widened(sentence, *extent, nouns=row.nouns)
            if is_prompt(sentence[a:b], row) and not is_quoted(reading.text, start + extent[0], start + extent[1]):
                yield Find(start + a, start + b, row.kind, row.rule, Strength.OWN)
        elif number in named and names_site(sentence):
            yield from _notices(reading, start, end, Strength.OWN)


def sure_in(reading: Reading, spans: Sequence[tuple[int, int]]) -> list[Find]:
    """The sentences that a sure rule takes, that name the site and are all site talk, or that ask for money at an address."""
    return reading.unquoted(_sure(reading, spans))


def _sure(reading: Reading, spans: Sequence[tuple[int, int]]) -> Iterator[Find]:
    marked = reading.matcher.marked(squeeze_texts([reading.text[start:end] for start, end in spans]))
    named = _holding(spans, reading.names)
    paid = _holding(spans, [found.start() for found in PAY.finditer(reading.text)])
    for number in sorted(marked | named | paid):
        start, end = spans[number]
        found = _notices(reading, start, end, Strength.SURE) if number in marked else []
        yield from found or _lone(reading, start, end, paid=number in paid)


def _lone(reading: Reading, start: int, end: int, *, paid: bool) -> Iterator[Find]:
    """A sentence that is a notice by its own words, no rule being sure of it; or what of it stands before a capital."""
    sentence = reading.text[start:end]
    rule = _lone_rule(sentence, reading.matcher, paid=paid)
    if rule is None and (part := _lone_part(sentence, reading.matcher)) is not None:
        end, rule = start + part[0], part[1]
    if rule is not None:
        yield Find(start, end, rule.kind, rule.name, Strength.SURE)


def _lone_rule(sentence: str, matcher: Matcher, *, paid: bool) -> Rule | None:
    """The rule of a sentence that speaks to its reader of the site, or that asks for money and says where to send it."""
    if paid and (rule := matcher.worded_rule(sentence)) is not None and rule.kind == "donation":
        return rule
    plain = HANDLE.sub(" ", sentence)
    if not names_site(plain) or not is_worded(sentence, "en"):
        return None
    if SITE_NAMED.search(plain) is None:  # it gives the site's account, or points at a button of the page
        told = SITE_NAMED.search(sentence) is not None or BUTTON.search(sentence) is not None
        return matcher.lone_rule(plain) if told else None
    rule = matcher.lone_rule(plain, named=True) or (matcher.worded_rule(plain) if addresses(sentence) else None)
    return rule if rule is not None and rule.kind != "site-banner" and THIRD_PERSON.search(plain) is None else None


def _lone_part(sentence: str, matcher: Matcher) -> tuple[int, Rule] | None:
    """How far a sentence that names the site is a notice, where a capital behind a small word shows that another begins."""
    for found in reversed(list(CAPITAL.finditer(sentence, 0, LONGEST_WORDED))):  # of a longer part no rule is asked
        part = sentence[: found.start()]
        word = LAST_WORD.search(part)
        if word is None or squeeze(word[1]) in FUNCTION or squeeze(word[1]) in READER or SITE_NAMED.search(part) is None:
            continue
        rule = matcher.lone_rule(part, named=True) if is_worded(part, "en") and names_site(part) else None
        if rule is not None:
            return len(part), rule
    return None


def _notices(reading: Reading, start: int, end: int, strength: Strength) -> list[Find]:
    """The notices of one sentence; the name of the site alone is none in running text."""
    sentence = reading.text[start:end]
    finds = []
    for notice in reading.matcher.notices(sentence):
        rule = notice.rule
        if rule.evidence == "caller":
            finds.append(Find(start + notice.start, start + notice.end, rule.kind, rule.name, Strength.ALONE))
            continue
        said = sentence[notice.start : notice.end]
        part = notice_part(said, reading.matcher)
        if part is not None and rule.kind != "site-banner" and not _tells(said[slice(*part)], rule):
            at = start + notice.start
            finds.append(Find(at + part[0], at + part[1], rule.kind, rule.name, strength))
    return finds


def _tells(said: str, rule: Rule) -> bool:
    """Whether what was found tells of somebody; a legal notice has clauses in words of its own."""
    return is_told(said) if rule.kind in LEGAL else tells(said)


# Names


def names_in(text: str, folded: str) -> list[int]:
    """Where the site or its publisher is named."""
    return sorted(
        {*(found.start() for found in SITE_NAMED.finditer(text)), *(found.start() for found in PUBLISHER.finditer(folded))}
    )


def _holding(spans: Sequence[tuple[int, int]], places: Iterable[int]) -> frozenset[int]:
    """The numbers of the spans in which one of these places is."""
    ends = [end for _, end in spans]
    numbers = {(bisect_left(ends, place + 1), place) for place in places}
    return frozenset(number for number, place in numbers if number < len(spans) and spans[number][0] <= place)


def names_site(sentence: str) -> bool:
    """Whether a sentence names the site or its publisher, and not one of the many departments and councils of that name."""
    found = SITE_NAMED.search(sentence)
    if found is None:
        return True  # the publisher
    words = (NAME_BEFORE.search(sentence, 0, found.start()), NAME_BEHIND.match(sentence, found.end()))
    return not any(word is not None and word[1][0].isupper() and squeeze(word[1]) not in VOCABULARY for word in words)
