"""A plain text, however long, cleaned as it is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from grextract.clean import clean_chunks
from grextract.columns.column import Tally

__all__ = ["clean_plain"]

LINE_ENDS = ("\n", "\r")


def clean_plain(chunks: Iterable[str], tally: Tally) -> Iterator[str]:
    """The text of these chunks without its notices; it counts as one text, and keeps the line end that it closes with."""
    end = ["", ""]
    spans = 0
    for part in clean_chunks(_told(chunks, end, 0)):
        spans += len(part.removed)
        yield from _told([part.text], end, 1)
    if end[0] in LINE_ENDS and end[1] and end[1] not in LINE_ENDS:
        yield "\n"
    tally.texts += 1
    tally.changed += bool(spans)
    tally.spans += spans


def _told(chunks: Iterable[str], end: list[str], place: int) -> Iterator[str]:
    """The chunks; the list is told the last character of each."""
    for chunk in chunks:
        end[place] = chunk[-1:] or end[place]
        yield chunk
