"""Which lines of a dump were wrapped, told by the lengths of its lines and never by a program's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

from grextract.forms.lines import width_of

__all__ = ["SENTENCE_END", "is_plain", "overflows", "wrap_width"]

SENTENCE_END = re.compile(r"[.!?…:][\"'”’)\]]*$")
# What stands for a hidden address is never broken: a space in it does not break the line.
FIRST_WORD = re.compile(r"\s*(\[email.protected\]\S*|[^ \t]+)")
FEWEST_WRAPPED = 3
STOPPED = 0.8
LONGEST_LINE = 2000
LONGEST_WORD = 24
CLEAR = 2
NARROWEST = 36


def wrap_width(lines: Sequence[str]) -> int:
    """The column at which these lines were wrapped, 0 when they were not.

    A wrapped line is one that the first word of the next line did not fit on. The width at which that holds of most lines,
    while few are longer or end early for no reason, is the dump's.
    """
    reaches = [(width_of(line), width_of(line) + _room(after)) for line, after in _followed(lines)]
    width = _most_likely(reaches)
    full = [line for (line, _), (length, reach) in zip(_followed(lines), reaches, strict=True) if length <= width < reach]
    early = sum(1 for length, reach in reaches if length > width or (reach > length and reach <= width < 2 * length))
    if len(full) < FEWEST_WRAPPED or len(full) < CLEAR * early:
        return 0
    if sum(1 for line in full if SENTENCE_END.search(line)) > STOPPED * len(full):
        return 0  # lines that end with their sentences are paragraphs
    return width


def overflows(before: str, line: str, width: int) -> bool:
    """Whether the first word of a line did not fit on the line before it."""
    return width_of(before) + 1 + width_of(_first_word(line)) > width > 0


def is_plain(line: str) -> bool:
    """Whether a line is of words only: an address is never broken, so its line may be longer than the others."""
    return " " in line.strip() and "://" not in line and "](" not in line


def _followed(lines: Sequence[str]) -> list[tuple[str, str]]:
    """Each line of words, and the line below it."""
    return [(a.rstrip(), b) for a, b in pairwise([*lines, ""]) if is_plain(a) and width_of(a) < LONGEST_LINE]


def _room(after: str) -> int:
    """The room that the first word of a line takes on another; none when it opens a paragraph."""
    return 1 + min(width_of(_first_word(after)), LONGEST_WORD) if after.strip() else 0


def _first_word(line: str) -> str:
    found = FIRST_WORD.match(line)
    return found[1] if found is not None else ""


def _most_likely(reaches: list[tuple[int, int]]) -> int:
    """The width that most lines speak for: each for those at which it is full, and against those at which it is not.

    Args:
        reaches: of each line the length, and the length it would have with one more word, the same at a paragraph's end.
    """
    votes = [0] * (2 * LONGEST_LINE + LONGEST_WORD + 2)
    for length, reach in reaches:
        votes[0] -= 1
        votes[length] += 1 if length == reach else 2
        if reach > length:
            votes[reach] -= 2
            votes[max(2 * length, reach)] += 1
    counts = list(accumulate(votes))
    return max(range(NARROWEST, len(counts)), key=counts.__getitem__)
