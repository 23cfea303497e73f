"""Notices that a line break parts in mid-sentence, read as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from grextract.grammar.landmarks import NOTE_MARK
from grextract.grammar.pieces import ENDS_SENTENCE, Piece
from grextract.notices.matcher import Matcher
from grextract.notices.rules import Rule

__all__ = ["halves"]

ENDS_WITH_ADDRESS = re.compile(r"(?:://|www\.|@)\S+$")
SITE_TALK = 0.6


def halves(pieces: list[Piece], inside: range, matcher: Matcher, known: frozenset[str]) -> Iterator[tuple[int, Rule]]:
    """The pieces that are part of such a notice and not yet removed, each with the rule of the whole.

    Args:
        inside: the pieces asked.
        known: squeezed words that count as site talk here.
    """
    flowing = [index for index in inside if pieces[index].type == "paragraph" and not pieces[index].silent]
    run: list[int] = []
    for above, index in pairwise(flowing):
        if _goes_on(pieces[above].text, pieces[index].text):
            run = run or [above]
            run.append(index)
        elif run:
            yield from _rejoined(pieces, run, matcher, known)
            run = []
    yield from _rejoined(pieces, run, matcher, known)


def _goes_on(text: str, below: str) -> bool:
    """Whether a text ends in mid-sentence and the one below takes the sentence up; a note or an address ends as it likes."""
    return (
        below[0].islower()
        and ENDS_SENTENCE.search(text) is None
        and NOTE_MARK.match(text) is None
        and ENDS_WITH_ADDRESS.search(text) is None
    )


def _rejoined(pieces: list[Piece], run: list[int], matcher: Matcher, known: frozenset[str]) -> Iterator[tuple[int, Rule]]:
    kept = [index for index in run if pieces[index].kind is None]
    if not kept:
        return
    first = next((place for place, index in enumerate(run) if pieces[index].kind is not None), 0)
    if any(matcher.talk(pieces[index].text, known, neutral=False).share < SITE_TALK for index in run[:first]):
        return  # a caption or a line of verse ends without a stop too
    rule = matcher.whole_rule(" ".join(pieces[index].text for index in run), known)
    if rule is not None:
        yield from ((index, rule) for index in kept)
