"""A plain text, however long, cleaned as it is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from grextract.clean import CleanText, clean_chunks
from grextract.columns.column import Tally

__all__ = ["clean_plain"]


def clean_plain(chunks: Iterable[str], tally: Tally) -> Iterator[str]:
    """The text of these chunks without its notices; it counts as one text."""
    removed: tuple[object, ...] = ()
    spans = 0
    for part in clean_chunks(chunks):
        spans += len(part.removed)
        removed = removed or part.removed
        yield part.text
    tally.count(CleanText(""))
    tally.changed += bool(removed)
    tally.spans += spans
