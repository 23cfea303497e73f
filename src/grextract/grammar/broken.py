"""Landmarks that a dump broke into lines at their links, ``By`` and ``Ada Brandt``, put together before they are read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from grextract.forms.stream import Link, StreamBlock
from grextract.grammar.landmarks import read_landmark
from grextract.metadata.byline import is_name, read_byline
from grextract.metadata.taxonomy import is_known, is_label, read_label
from grextract.prose import is_prose
from grextract.sites import NAME

__all__ = ["whole_landmarks"]

BARE = re.compile(
    r"(?:by|par|por|von|di)\s*:?|(?:copyright\s*)?©(?:\s*copyright)?|copyright|articles by:|"
    rf"(?:www\.)?{NAME}/?,?|"
    r"(?:the original source of this article is|la source originale de cet article est|la fuente original de este artículo es)\s*:?",
    re.IGNORECASE,
)
OPENS_NOTICE = re.compile(r"(?:disclaimer|avis de non-responsabilité|descargo de responsabilidad)\s*:", re.IGNORECASE)
ASKS_ADDRESS = re.compile(r"for media inquiries\s*:", re.IGNORECASE)
ADDRESS = re.compile(r"\[email.protected\]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
FLOWING = frozenset(("paragraph", "list-item", "heading"))
MOST_LINES = 3
TEXT_WITHIN = 40  # blocks above a line that are looked at for a paragraph: a bound, so that time grows with the length
FEWEST_VALUES = 2
WORDS_OF_HALF = 3
WORDS_OF_SENTENCE = 4
LONGEST = 60


def whole_landmarks(blocks: Sequence[StreamBlock]) -> list[StreamBlock]:
    """The blocks, a bare opening of a landmark joined with the lines below it that complete it.

    A label's values are joined with it only when all of them are of the site's vocabulary: an empty label has none.
    """
    broken = sum(_end(blocks, index, broken=False) > index + 1 for index in range(len(blocks))) or _values_stand_below(blocks)
    whole: list[StreamBlock] = []
    authors: set[str] = set()
    index = 0
    while index < len(blocks):
        end = _end(blocks, index, broken=bool(broken))
        if end == index + 1 and broken and _opens_sentence(blocks, index, authors):
            end += 1
        if not authors and (byline := read_byline(_text(blocks[index:end]))) is not None:
            authors.update(byline.names)
        whole.append(blocks[index] if end == index + 1 else _joined(blocks[index:end]))
        index = end
    return whole


def _end(blocks: Sequence[StreamBlock], start: int, *, broken: bool) -> int:
    """One past the last block of the landmark that opens here; of a block that opens none, one past itself.

    Args:
        broken: whether another landmark was found broken: then a label's value may be one that nobody knows.
    """
    opening, below = blocks[start], blocks[start + 1] if start + 1 < len(blocks) else None
    if below is None or len(opening.text) > LONGEST or opening.type not in FLOWING or below.type not in FLOWING:
        return start + 1
    label = read_label(opening.text) if opening.text.endswith(":") else None
    if label is not None and not label[1]:
        found = is_known(label[0], below.text) or (broken and _may_be_value(opening.text, below.text))
        return start + 1 + found
    if (
        start + 2 < len(blocks)
        and _is_half_headline(opening.text, below.text, blocks[start + 2].text)
        and not any(is_prose(block.text) for block in blocks[max(start - TEXT_WITHIN, 0) : start])  # it announces a quotation
    ):
        return start + 2
    if broken and OPENS_NOTICE.fullmatch(opening.text):
        return start + 2
    if ASKS_ADDRESS.fullmatch(opening.text) and ADDRESS.fullmatch(below.text):
        return start + 2
    if BARE.fullmatch(opening.text):
        ends = range(start + 2, min(start + MOST_LINES, len(blocks)) + 1)
        return next((end for end in ends if read_landmark(_text(blocks[start:end])) is not None), start + 1)
    return start + 1 + (broken and start > 0 and _is_outlet(blocks[start - 1].text, opening.text, below.text))


def _opens_sentence(blocks: Sequence[StreamBlock], index: int, authors: set[str]) -> bool:
    """Whether an author's name, which a page sets in bold, was parted from the sentence that it opens."""
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    return (
        blocks[index].text in authors
        and below is not None
        and below.type in FLOWING
        and len(below.text.split()) >= WORDS_OF_SENTENCE
        and not below.text[0].isupper()
        and read_landmark(below.text) is None
    )


def _values_stand_below(blocks: Sequence[StreamBlock]) -> bool:
    """Whether several labels without a value have a line below them that could be one."""
    found = 0
    for block, below in pairwise(blocks):
        label = read_label(block.text) if block.text.endswith(":") else None
        found += label is not None and not label[1] and _may_be_value(block.text, below.text)
    return found >= FEWEST_VALUES


def _is_half_headline(text: str, below: str, after: str) -> bool:
    """Whether a headline was broken behind its colon: a byline follows its second half."""
    return (
        text.endswith(":")
        and not is_label(text)
        and len(text.split()) >= WORDS_OF_HALF
        and len(below) <= LONGEST
        and read_landmark(below) is None
        and read_landmark(after) == "byline"
    )


def _may_be_value(label: str, text: str) -> bool:
    return not is_label(text) and read_label(f"{label} {text}") is not None and read_landmark(text) is None


def _is_outlet(above: str, name: str, below: str) -> bool:
    """Whether a line is the name to a date below it, right under the site's own date line."""
    return (
        read_landmark(below) == "source-date"
        and read_landmark(above) == "date"
        and is_name(name, loose=True)
        and read_landmark(name) is None
        and read_landmark(f"{name} {below}") in ("source-date", "date")
    )


def _text(blocks: Sequence[StreamBlock]) -> str:
    return " ".join(block.text for block in blocks)


def _joined(blocks: Sequence[StreamBlock]) -> StreamBlock:
    at = 0
    links: list[Link] = []
    for block in blocks:
        links += [(start + at, end + at, url) for start, end, url in block.links]
        at += len(block.text) + 1
    return StreamBlock(blocks[0].type, _text(blocks), links, level=blocks[0].level)
