"""Where a sentence begins and ends in a text that was set in one line, where headlines and labels have no stop."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from grextract.clean.finds import Find
from grextract.notices.matcher import Matcher
from grextract.notices.sentences import sentences
from grextract.notices.squeeze import squeeze

__all__ = ["notice_part", "units_between"]

SPACE_BEFORE = re.compile(r"\s*(?:[*•·|»›—–-][*•·|»›—–\s-]*\s)?")
SPACE_BEHIND = re.compile(r"(?:\s[\s*•·|»›—–-]*)\Z")
# A capital behind a word without a stop: a name goes on, or something new begins.
CAPITAL = re.compile(r"(?<=[^\W_]|[)\]”\"’*])\s+(?=[\[*_“(]*(?:\d+\])?[A-ZÀ-Þ])")
COMMAND = re.compile(r"[\[*_“(]*(?:\d+\])?([^\W\d_]+)")
# Words that open a notice and are no names of buttons.
COMMANDS = frozenset("please click follow subscribe become visit veuillez cliquez suivez abonnez haga siganos suscribase".split())
MENU_MARK = re.compile(r"\s[*•·|»›]+\s")
FEWEST_WORDS = 3
DIFFERENCE = 0.4
LEAST_SHARE = 0.5
LONGEST = 900


def units_between(text: str, finds: Sequence[Find], openings: Sequence[int] = ()) -> list[tuple[int, int]]:
    """The sentences between the finds, without the space around them; a command opens one of its own."""
    edges = [0, *(edge for find in finds for edge in (find.start, find.end)), len(text)]
    spans = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        for a, b in sentences(text[start:end]):
            inner = openings[bisect_left(openings, start + a) : bisect_left(openings, start + b)]
            spans += [_stripped(text, *part) for part in _parts(text, start + a, start + b, inner)]
    return [span for span in spans if span[0] < span[1]]


def _parts(text: str, start: int, end: int, openings: Sequence[int]) -> Iterator[tuple[int, int]]:
    """A sentence parted at the marks of a menu, and where a command follows a word without a stop."""
    cuts = [*openings, *(found.end() for found in MENU_MARK.finditer(text, start, end))]
    for found in CAPITAL.finditer(text, start, end):
        word = COMMAND.match(text, found.end())
        if text[found.start() - 1] == "]" or (word is not None and squeeze(word[1]) in COMMANDS):
            cuts.append(found.end())
    for cut in sorted(cuts):
        yield start, cut
        start = cut
    yield start, end


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without the space around it, and without a separator that stands alone at an end of it."""
    part = text[start:end]
    opening = SPACE_BEFORE.match(part)
    return start + (opening.end() if opening else 0), start + len(SPACE_BEHIND.sub("", part))


def notice_part(sentence: str, matcher: Matcher) -> tuple[int, int] | None:
    """The part of a sentence that is site talk, where a capital shows that something else was set before or behind it.

    Returns:
        Start and end; None when too little of it is site talk to tell where it ends.
    """
    if len(sentence) > LONGEST:
        return None
    cuts = [found.end() for found in CAPITAL.finditer(sentence)]
    end = _best_cut(sentence, cuts, matcher, behind=True)
    start = _best_cut(sentence[:end], [cut for cut in cuts if cut < end], matcher, behind=False)
    start, end = _stripped(sentence, start, end)
    return (start, end) if _share(sentence[start:end], matcher) >= LEAST_SHARE else None


def _best_cut(sentence: str, cuts: Sequence[int], matcher: Matcher, *, behind: bool) -> int:
    """The cut behind (or before) which prose stands, by the clearest difference; an end of the sentence when none does."""
    best, found = DIFFERENCE, len(sentence) if behind else 0
    for cut in cuts:
        inner, outer = (sentence[:cut], sentence[cut:]) if behind else (sentence[cut:], sentence[:cut])
        if len(outer.split()) >= FEWEST_WORDS:
            difference = _share(inner, matcher) - _share(outer, matcher)
            if difference > best:
                best, found = difference, cut
    return found


def _share(text: str, matcher: Matcher) -> float:
    return matcher.talk(text, neutral=False).share
