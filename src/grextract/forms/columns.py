"""Columns that a dump sets side by side, as old pages' layout tables do: parted and set one below the other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from statistics import median

__all__ = ["parted"]

GAP = re.compile(r"\S {2,}\S")
START = re.compile(r"(?:(?<=^)|(?<= )) +(\S)")
WORD = re.compile(r"[^\W\d_]{3}")
FEWEST_LINES = 6
FEWEST_BESIDE = 3
MOST_PLACES = 8
PROSE_WIDTH = 35
DEEPEST = 12


def parted(lines: Sequence[str], depth: int = 0) -> list[list[str]]:
    """The lines in stretches: each of several columns a stretch by itself, the text before what stands beside it.

    A column is told by the lines that begin at one place with a blank before them and text left of that, and only where one
    of two columns holds prose: those of a table of figures belong together row by row.
    """
    if depth > DEEPEST or sum(1 for line in lines if GAP.search(line)) < FEWEST_BESIDE:
        return [list(lines)]
    lines = [line.expandtabs() for line in lines]
    if (found := _cut(lines)) is None:
        return [list(lines)]
    first, last, place = found
    columns = [line[:place].rstrip() for line in lines[first:last]], [line[place:].rstrip() for line in lines[first:last]]
    parts = (lines[:first], *sorted(columns, key=_is_prose, reverse=True), lines[last:])
    return [stretch for part in parts if any(map(str.strip, part)) for stretch in parted(part, depth + 1)]


def _cut(lines: Sequence[str]) -> tuple[int, int, int] | None:
    """The first line of two columns, the line behind the last, and where the right one begins; None without columns."""
    starts: defaultdict[int, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        for found in START.finditer(line):
            starts[found.start(1)].append(number)
    places = sorted((place for place in starts if len(starts[place]) >= FEWEST_LINES), key=lambda place: -len(starts[place]))
    for place in places[:MOST_PLACES]:
        first, last = _stretch(lines, starts[place], place)
        if _are_columns(lines[first:last], place):
            return first, _reach(lines, first, last, place), place
    return None


def _stretch(lines: Sequence[str], starts: list[int], place: int) -> tuple[int, int]:
    """The longest stretch of lines that all keep the column before a place blank, from the first start in it to the last."""
    best = (0, 0)
    first = last = starts[0]
    for number in starts:
        if any(line[place - 1 : place].strip() for line in lines[last:number]):
            first = number
        last = number
        best = max(best, (first, last), key=lambda stretch: stretch[1] - stretch[0])
    end = best[1] + 1
    while end < len(lines) and not lines[end][place - 1 : place].strip() and lines[end][place:].strip():
        end += 1
    return best[0], end


def _reach(lines: Sequence[str], first: int, last: int, place: int) -> int:
    """How far down a left column of prose goes on below the end of the right one."""
    end = last
    while end < len(lines) and not lines[end][place - 1 : place].strip():
        if lines[end][place:].strip() and lines[end][place - 2 : place].strip():
            break
        end += 1
    return end if _is_prose([line[:place] for line in lines[first:end]]) else last


def _are_columns(lines: Sequence[str], place: int) -> bool:
    beside = [line for line in lines if WORD.search(line[:place]) and WORD.search(line[place:])]
    sides = [line[:place] for line in lines], [line[place:] for line in lines]
    return len(beside) >= FEWEST_BESIDE and any(map(_is_prose, sides))


def _is_prose(column: list[str]) -> bool:
    """Whether a column holds lines of a text rather than entries of a table."""
    lengths = [len(line.strip()) for line in column if line.strip()]
    return len(lengths) >= FEWEST_LINES and median(lengths) >= PROSE_WIDTH
