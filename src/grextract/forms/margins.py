"""The left margin of a whole dump: the marks of a quoted mail, and the indentation that opens each paragraph."""

from __future__ import annotations

import re
from itertools import pairwise

__all__ = ["without_margin"]

MARK = re.compile(r"\s?>[ \t]?")
FEWEST_LINES = 6
DEEPEST = 6
MOST = 0.9
WIDEST = 140


def without_margin(text: str) -> str:
    """The text as it was before a mail quoted it, with a blank line above each paragraph that an indentation opened."""
    lines = text.splitlines()
    for _ in range(DEEPEST):
        if not _is_quoted(lines):
            break
        lines = [MARK.sub("", line, count=1) if MARK.match(line) else line for line in lines]
        text = "\n".join(lines)
    return "\n".join(line if line[:1].strip() else f"\n{line}" for line in lines) if _is_indented(lines) else text


def _is_quoted(lines: list[str]) -> bool:
    """Whether nearly every line has the mark of a quotation: one of an article is beside lines without."""
    said = [line for line in lines if line.strip()]
    return len(said) >= FEWEST_LINES and sum(1 for line in said if MARK.match(line)) >= MOST * len(said)


def _is_indented(lines: list[str]) -> bool:
    """Whether paragraphs begin with a line set in, and every other line goes on where the one above was full."""
    lines = [line.rstrip() for line in lines]
    margins = {len(line) - len(line.lstrip()) for line in lines}
    if len(lines) < FEWEST_LINES or len(margins) != 2 or 0 not in margins or lines[0][:1].strip() or not all(lines):
        return False
    width = max(map(len, lines))
    full = [len(above) + 1 + len(line.split(None, 1)[0]) > width for above, line in pairwise(lines) if line[0].strip()]
    return width <= WIDEST and sum(full) >= MOST * len(full)
