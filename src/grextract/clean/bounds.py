"""Where a sentence begins and ends in a text that was set in one line, where headlines and labels have no stop."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from grextract.clean.finds import Find
from grextract.notices.matcher import Matcher
from grextract.notices.sentences import sentences

__all__ = ["cuts_in", "notice_part", "units_between", "widened"]

SPACE_BEFORE = re.compile(r"\s*(?:[*•·|›—–-][*•·|›—–\s-]*\s)?")
SPACE_BEHIND = re.compile(r"(?:\s[\s*•·|›—–-]*)\Z")
MARKS = frozenset("*•·|›—–-")
# A capital behind a word without a stop: a name goes on, or something new begins.
CAPITAL = re.compile(r"(?<=[^\W_]|[)\]”\"’*])\s+(?=[\[*_“(]*(?:\d+\])?[A-ZÀ-Þ])")
# A menu's mark; a bracket that closes; a command that opens a notice and is no name of a button.
PARTS = re.compile(
    r"\s[*•·|›]+\s|(?<=[a-zà-ÿа-я]\sX\.)\s+(?=[A-ZÀ-ÞА-Я])|\]\s+(?=[A-ZÀ-Þ])|(?<=[^\W_]|[)”\"’*])\s+(?=[\[*_“(]*(?:\d+\])?(?:Please|Click|Follow|Subscribe|Become|Visit|"
    r"Veuillez|Cliquez|Suivez|Abonnez|Haga|S[ií]ganos|Suscr[ií]base)\b)"
)
SHORT_WORD = re.compile(r"(?<![^\W_])[^\W\d_]{1,3}\Z")
FEWEST_WORDS = 3
DIFFERENCE = 0.4
LEAST_SHARE = 0.5
LONGEST = 900


def cuts_in(text: str, breaks: Iterable[int]) -> list[int]:
    """Where the sentences of a text begin.

    Args:
        text: in which a line's end is the end of a sentence.
        breaks: where one begins besides, though no stop shows it.
    """
    return sorted({*breaks, *(start for start, _ in sentences(text)), *(found.end() for found in PARTS.finditer(text))})


def units_between(text: str, finds: Sequence[Find], cuts: Sequence[int]) -> list[tuple[int, int]]:
    """The sentences between the finds, without the space around them."""
    edges = [0, *(edge for find in finds for edge in (find.start, find.end)), len(text)]
    spans = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        inner = cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]
        spans += [_stripped(text, a, b) for a, b in pairwise([start, *inner, end])]
    return [span for span in spans if span[0] < span[1]]


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without the space around it, and without a separator that stands alone at an end of it."""
    part = text[start:end]
    opening = SPACE_BEFORE.match(part)
    end = start + len(part.rstrip())
    if part.rstrip()[-1:] in MARKS and (closing := SPACE_BEHIND.search(part)) is not None:
        end = start + closing.start()
    return start + (opening.end() if opening else 0), end


def notice_part(sentence: str, matcher: Matcher) -> tuple[int, int] | None:
    """The part of a sentence that is site talk, where a capital shows that something else was set before or behind it.

    Returns:
        Start and end; None when too little of it is site talk to tell where it ends.
    """
    if len(sentence) > LONGEST:
        return None
    cuts = [found.end() for found in CAPITAL.finditer(sentence)] if not sentence.isupper() else []
    end = _best_cut(sentence, cuts, matcher, behind=True)
    start = _best_cut(sentence[:end], [cut for cut in cuts if cut < end], matcher, behind=False)
    start, end = _stripped(sentence, start, end)
    return (start, end) if _share(sentence[start:end], matcher) >= LEAST_SHARE else None


def widened(sentence: str, start: int, end: int, *, nouns: bool = False) -> tuple[int, int]:
    """A stretch widened to where its sentence begins and ends, or where a capital shows that something else does.

    Args:
        sentence: in any language.
        start: of the stretch.
        end: of the stretch.
        nouns: whether its language writes nouns with a capital, so that one shows little.
    """
    before, behind = 0, len(sentence)
    for found in CAPITAL.finditer(sentence) if not sentence.isupper() else ():
        if SHORT_WORD.search(sentence, 0, found.start()) is not None:
            continue  # a name goes on: "Centro de Pesquisa"
        if found.end() <= start and not nouns and len(sentence[: found.end()].split()) >= FEWEST_WORDS:
            before = found.end()
        elif found.start() >= end and len(sentence[found.end() :].split()) >= (FEWEST_WORDS * 2 if nouns else FEWEST_WORDS):
            behind = found.start()
            break
    return _stripped(sentence, before, behind)


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
