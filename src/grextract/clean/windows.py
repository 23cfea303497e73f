"""A long text in windows, so that it takes no more memory than one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

__all__ = ["WINDOW", "windows"]

WINDOW = 200_000
"""Characters. An article of the site is seldom longer, so that its notices have one another's company."""

# Where a window may end, the best place first.
ENDS = tuple(map(re.compile, (r"\n\s*\n", r"\n", r"[.!?…][\"”’)]*\s", r"\s", r"[。！？]")))


def windows(chunks: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """The text of these chunks in windows, each with whether it is the last; the same windows however it is chunked."""
    held: list[str] = []
    size = 0
    for chunk in chunks:
        held.append(chunk)
        size += len(chunk)
        while size > WINDOW:
            text = "".join(held)
            cut = _cut(text)
            yield text[:cut], False
            held, size = [text[cut:]], len(text) - cut
    yield "".join(held), True


def _cut(text: str) -> int:
    """Where the first window of a text ends: behind a paragraph in its second half, else a line, a sentence, a word."""
    for pattern in ENDS:
        found = None
        for found in pattern.finditer(text, WINDOW // 2, WINDOW):  # noqa: B007 - the last one is meant
            pass
        if found is not None:
            return found.end()
    return WINDOW
