"""What in a text shows that it is of the site, and what a text of the site may be without."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from grextract.clean.bounds import notice_part, units_between, widened
from grextract.clean.finds import Find, Strength
from grextract.clean.prompts import extent_of, is_prompt, translation_of
from grextract.clean.quotes import is_quoted
from grextract.clean.tongues import is_told, tells
from grextract.notices.matcher import LEGAL, Matcher
from grextract.notices.rules import Rule
from grextract.notices.squeeze import squeeze
from grextract.notices.talk import SITE_NAMED, VOCABULARY
from grextract.notices.voices import PAY

__all__ = ["Reading", "names_in", "seeds_in", "sure_in"]

# The publisher, as machines translate it too; on folded text.
PUBLISHER = re.compile(
    r"(?:centre|center|centro|zentrum|центр)\w*\b[^.!?\n]{0,40}?(?:globali[sz]ation|globalizacion|globalizzazione|globalizacao|globalisierung|глобализац)"
)
STOP = re.compile(r"\n|[.!?…;](?=[\s\"”’»)*]|\Z)")
LONGEST_UNSTOPPED = 500
NAME_HINT = re.compile("global|mondialisation|asia-pacific|cent")
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
    marked = reading.matcher.marked([reading.text[start:end] for start, end in spans])
    named = _holding(spans, reading.names)
    paid = _holding(spans, [found.start() for found in PAY.finditer(reading.text)])
    for number in sorted(marked | named | paid):
        start, end = spans[number]
        found = _notices(reading, start, end, Strength.SURE) if number in marked else []
        yield from found
        if not found and (rule := _lone_rule(reading.text[start:end], reading.matcher, paid=number in paid)) is not None:
            yield Find(start, end, rule.kind, rule.name, Strength.SURE)


def _lone_rule(sentence: str, matcher: Matcher, *, paid: bool) -> Rule | None:
    """The rule of a sentence that names the site, or that asks for money and says where to send it."""
    if names_site(sentence):
        return matcher.lone_rule(sentence, named=True)
    rule = matcher.worded_rule(sentence) if paid else None
    return rule if rule is not None and rule.kind == "donation" else None


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
