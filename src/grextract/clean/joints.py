"""A text put together again without the spans that were taken out of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from grextract.clean.finds import Find

__all__ = ["without"]


def without(text: str, finds: Sequence[Find], *, first: bool = True, last: bool = True) -> str:
    """The text without these spans and the whitespace they leave; all else stays character for character.

    Of the whitespace before and behind a span the one with more line breaks stays, none at an end of the text.

    Args:
        text: a text, or one of the windows of a long one.
        finds: disjoint spans in order.
        first: whether the text begins here; else whitespace stands before it.
        last: whether the text ends here.
    """
    kept: list[str] = []
    at = 0
    for start, end in _holes(text, finds):
        before, behind = text[at:start].rstrip(), text[start:end]
        left, right = _space_before(text, at, start), _space_behind(text, end)
        kept.append(before)
        opens, closes = not before and at == 0, end + len(right) == len(text)
        if not (opens or (closes and last)) or (opens and not first and not right and behind):
            kept.append(max(left, right, key=lambda space: (space.count("\n"), len(space))) if not opens else "")
        at = end + len(right)
    return "".join([*kept, text[at:]])


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


def _space_before(text: str, at: int, start: int) -> str:
    return text[at + len(text[at:start].rstrip()) : start]


def _space_behind(text: str, end: int) -> str:
    rest = text[end : end + 200]
    return rest[: len(rest) - len(rest.lstrip())]
