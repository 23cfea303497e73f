"""Numbers and letters that a text prints before its lines: of a list they are markers, between paragraphs they belong to the line."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import groupby

from grextract.forms.stream import StreamBlock

__all__ = ["with_lone_numbers_back"]


def with_lone_numbers_back(blocks: Sequence[StreamBlock]) -> list[StreamBlock]:
    """Return the blocks; an item whose marker neither follows another of its list nor precedes one opens a paragraph with it.

    ``1. Mind the gate`` and ``2. Shut the door`` with a text between them are headings, and so is ``2. Shut the door`` right below
    a list of letters.
    """
    found: list[StreamBlock] = []
    for is_item, run in groupby(blocks, key=lambda block: block.type == "list-item"):
        items = list(run)
        counted = {(block.level, *_place(block.marker)) for block in items if block.marker is not None} if is_item else set()
        found += [_as_line(block) if block.marker is not None and not _is_counted(block, counted) else block for block in items]
    return found


def _is_counted(block: StreamBlock, counted: Set[tuple[int, str, int]]) -> bool:
    """True if the number before or after an item's own stands in its list too."""
    style, number = _place(block.marker or "")
    return (block.level, style, number - 1) in counted or (block.level, style, number + 1) in counted


def _place(marker: str) -> tuple[str, int]:
    """How a marker is written, with its number or letter taken out, and which in order that is."""
    sign = marker.strip("().")
    return marker.replace(sign, "a" if sign.isalpha() else "1"), ord(sign) if sign.isalpha() else int(sign)


def _as_line(block: StreamBlock) -> StreamBlock:
    lead = f"{block.marker} "
    return StreamBlock(
        "paragraph", lead + block.text, [(start + len(lead), end + len(lead), url) for start, end, url in block.links]
    )
