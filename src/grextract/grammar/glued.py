"""A header that a dump glued into one line, ``Title by Ada BrandtGlobal Research, May 3, 2014 Text``, parted again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from grextract.forms.stream import StreamBlock
from grextract.grammar.landmarks import read_landmark
from grextract.metadata.dates import DATE
from grextract.metadata.source import read_copyright

__all__ = ["parted_header", "parted_outlet"]

SITE_DATE = re.compile(
    rf"(?:www\.)?(?:Global ?Research|Mondialisation|Globalizaci[oó]n|Asia-Pacific Research)(?:\.ca|\.com)?/?,\s+(?:{DATE})(?!\d)"
)
BYLINE = re.compile(r"(?:^|\s)(?=(?:by|par|por)\s+[A-ZÀ-Þ])", re.IGNORECASE)
SOURCE = re.compile(rf"\s*[A-ZÀ-Þ][^.,:;!?]{{2,50}}?\s(?:{DATE})(?!\d)")
# ``TITLE date 2020-12-21 By NAME``, as dumps of the site's database write it.
DATED_TITLE = re.compile(r"\S(?=\sdate (?:19|20)\d\d-\d\d-\d\d by\s)", re.IGNORECASE)
WITHIN = 500
TITLE_WORDS = 30
FLOWING = frozenset(("paragraph", "heading", "list-item"))


def parted_header(blocks: Sequence[StreamBlock]) -> list[StreamBlock]:
    """The blocks, the first that holds the site's date line parted there, if what stands before the date is a header too."""
    blocks = [part for block in blocks for part in _dated_title(block)]
    for index, block in enumerate(blocks):
        found = SITE_DATE.search(block.text, 0, WITHIN) if block.type in FLOWING else None
        if found is None:
            continue
        if read_landmark(block.text) is not None:
            return list(blocks)
        cuts = _cuts(block.text, found.start(), found.end())
        if cuts:
            return [*blocks[:index], *_parts(block, cuts), *blocks[index + 1 :]]
    return list(blocks)


def _dated_title(block: StreamBlock) -> list[StreamBlock]:
    found = DATED_TITLE.search(block.text, 0, WITHIN)
    if found is None or read_landmark(block.text[found.end() :].strip()) != "byline":
        return [block]
    return _parts(block, [found.end()])


def parted_outlet(blocks: Sequence[StreamBlock]) -> list[StreamBlock]:
    """The blocks, the one below the date line parted behind a first line that the copyright line names as the outlet."""
    holders = {holder for block in blocks if (rights := read_copyright(block.text)) is not None for holder in rights.holders}
    for index, (block, below) in enumerate(pairwise(blocks), start=1):
        name, broken, _ = below.text.partition("\n")
        if broken and name in holders and read_landmark(block.text) == "date":
            return [*blocks[:index], *_parts(below, [len(name)]), *blocks[index + 1 :]]
    return list(blocks)


def _cuts(text: str, start: int, end: int) -> list[int]:
    """Where to cut a line around its date; nowhere when a sentence stands before it."""
    before = text[:start].rstrip()
    byline = next(
        (found.end() for found in reversed(list(BYLINE.finditer(before))) if read_landmark(before[found.end() :]) == "byline"),
        None,
    )
    title = before if byline is None else before[:byline].rstrip()
    if (
        len(title.split()) > TITLE_WORDS
        or title.endswith((".", ",", ";"))
        or (byline is None and title and "\n" not in text[:start])
    ):
        return []
    source = SOURCE.match(text, end)
    cuts = {byline or 0, start, end, source.end() if source is not None else end}
    return sorted(cut for cut in cuts if 0 < cut < len(text))


def _parts(block: StreamBlock, cuts: list[int]) -> list[StreamBlock]:
    parts = []
    for start, end in zip([0, *cuts], [*cuts, len(block.text)], strict=True):
        text = block.text[start:end]
        start += len(text) - len(text.lstrip())
        text = text.strip()
        links = [
            (max(a, start) - start, min(b, start + len(text)) - start, url) for a, b, url in block.links if a < end and b > start
        ]
        if text:
            parts.append(StreamBlock("paragraph", text, links))
    return parts
