"""A long text in windows, so that it takes no more memory than one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

__all__ = ["WINDOW", "windows"]

WINDOW = 200_000
"""Characters. An article of the site is seldom longer, so that its notices have one another's company."""

# Where a window may end, the best place first: before a blank line, a line's end, a space.
ENDS = tuple(map(re.compile, (r"(?=\n[ \t\r]*\n)", r"(?=\n)", r"[.!?…][\"”’)]*(?=\s)", r"(?=\s)", r"[。！？]")))


def windows(chunks: Iterable[str]) -> Iterator[str]:
    """The text of these chunks in windows, the same however it is chunked; the whitespace between two opens the second."""
    held: list[str] = []
    size = 0
    for chunk in chunks:
        held.append(chunk)
        size += len(chunk)
        if size > WINDOW:
            text = "".join(held)
            at = 0
            while len(text) - at > WINDOW:
                cut = _cut(text, at)
                yield text[at:cut]
                at = cut
            held, size = [text[at:]], len(text) - at
    yield "".join(held)


def _cut(text: str, at: int) -> int:
    """Where the window ends that begins here: behind a paragraph in its second half, else a line, a sentence, a word."""
    for pattern in ENDS:
        ends = [found.end() for found in pattern.finditer(text, at + WINDOW // 2, at + WINDOW)]
        if ends:
            return ends[-1]
    return at + WINDOW
