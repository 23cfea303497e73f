"""A text put together again without the spans that were taken out of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from grextract.clean.finds import Find

__all__ = ["kept_ranges", "on_original"]


def kept_ranges(text: str, finds: Sequence[Find], *, first: bool = True) -> list[tuple[int, int]]:
    """What is left of a text: all but these spans and the whitespace they leave, character for character.

    Of the whitespace before and behind a span the one with more line breaks stays, none at an end of the text.

    Args:
        text: a text, or one of the windows of a long one.
        finds: disjoint spans in order.
        first: whether the text begins here. A later window begins with the whitespace before it.
    """
    kept: list[tuple[int, int]] = []
    at = 0
    for start, end in _holes(text, finds):
        left = (at + len(text[at:start].rstrip()), start)
        right = (end, end + len(_space_behind(text, end)))
        kept.append((at, left[0]))
        opens, closes = left[0] == 0 and first, right[1] == len(text)
        if not opens and not closes:
            kept.append(max(left, right, key=lambda space: _breadth(text, space)))
        at = right[1]
    return [(start, end) for start, end in [*kept, (at, len(text))] if start < end]


def on_original(ranges: Sequence[tuple[int, int]], start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch of what is left of a text, as the stretches of the text that it is made of.

    Args:
        ranges: what is left, as `kept_ranges` gives it.
        start: where the stretch begins in these ranges put together.
        end: where it ends.
    """
    at = 0
    for a, b in ranges:
        low, high = max(start - at, 0) + a, min(end - at, b - a) + a
        if low < high:
            yield low, high
        at += b - a


def _breadth(text: str, space: tuple[int, int]) -> tuple[int, int]:
    return text.count("\n", *space), space[1] - space[0]


def _holes(text: str, finds: Sequence[Find]) -> Iterator[tuple[int, int]]:
    """The spans, those with nothing but whitespace between them as one."""
    start = end = -1
    for find in finds:
        if start >= 0 and not text[end : find.start].strip():
            end = find.end
        else:
            if start >= 0:
                yield start, end
            start, end = find.start, find.end
    if start >= 0:
        yield start, end


def _space_behind(text: str, end: int) -> str:
    rest = text[end : end + 200]
    return rest[: len(rest) - len(rest.lstrip())]
