"""A header or tail that a dump glued into one line, ``Title by Ada BrandtGlobal Research, May 3, 2014 Text``, parted again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from grextract.forms.stream import StreamBlock
from grextract.grammar.landmarks import GLUED_WORDS, LABELS, NOTE_MARK, read_landmark
from grextract.metadata.dates import DATE, DUMPED_DATE
from grextract.metadata.source import read_copyright
from grextract.metadata.taxonomy import KIND_OF, known_length, read_label
from grextract.sites import OWN_NAME

__all__ = ["parted_header", "parted_labels", "parted_outlet", "parted_tail"]

SITE_DATE = re.compile(rf"(?:www\.)?{OWN_NAME}/?,\s+(?:{DATE})(?!\d)")
BYLINE = re.compile(
    r"(?:^|\s)(?=(?:by|par|por)\s+[A-ZÀ-Þ])|(?<=(?-i:[a-zà-ÿ\d”’\"!?]))(?=(?-i:By|Par|Por)\s+(?-i:[A-ZÀ-Þ]))", re.IGNORECASE
)
SOURCE = re.compile(rf"\s*[A-ZÀ-Þ][^.,:;!?]{{2,50}}?\s(?:{DATE})(?!\d)")
# ``TITLE date 2020-12-21 By NAME``, as dumps of the site's database write it.
OPENS_DUMP = re.compile(rf"\s*{DUMPED_DATE.pattern}(?=\s)")
DATED_TITLE = re.compile(r"\S(?=\sdate (?:19|20)\d\d-\d\d-\d\d by\s)", re.IGNORECASE)
LABEL = re.compile(rf"\s*({'|'.join(LABELS)})\s?:\s*")
OPENS_TEXT = re.compile(r"\s*(?:[^\W\d_a-zà-ÿ]|[\d“\"«‘„¿¡*(\[]|$)")
TAIL_LINE = re.compile(
    r"(?:The o|O)riginal source of this article is|La source originale de cet article est|La fuente original de este artículo es|"
    r"Copyright ©|© Copyright|Comment on Global Research Articles|Become a Member of Global Research|Articles (?:by|par|por):|"
    r"Featured [Ii]mage(?: is from|:)|Disclaimer:|www\.globalresearch\.ca contains|For media inquiries:"
)
ENDS_TEXT = frozenset(("", *'.!?…”"*])'))
INTRODUCES = frozenset(':,;(“"«‘')
WITHIN = 500
TITLE_WORDS = 30
TAIL_WORDS = (*GLUED_WORDS, "Global Research Articles")
LINES_IN_ROW = 3  # so many lines of the tail behind one another are one, whatever stands before them
LONGEST_IN_ROW = 90
BELOW_DATE = 4
FLOWING = frozenset(("paragraph", "heading", "list-item"))


def parted_header(blocks: Sequence[StreamBlock]) -> list[StreamBlock]:
    """The blocks, the first that holds the site's date line parted there, if what stands before the date is a header too."""
    blocks = _above_date([part for block in _dumped(blocks) for part in _dated_title(block)])
    for index, block in enumerate(blocks):
        found = SITE_DATE.search(block.text, 0, WITHIN) if block.type in FLOWING else None
        if found is None:
            continue
        if read_landmark(block.text) not in (None, "byline"):
            return list(blocks)
        cuts = _cuts(block.text, found.start(), found.end())
        if cuts:
            return [*blocks[:index], *_parts(block, cuts), *blocks[index + 1 :]]
    return list(blocks)


def _dumped(blocks: Sequence[StreamBlock]) -> Sequence[StreamBlock]:
    """The blocks, the date that a data set sets before the first words of a page parted from them, unless a byline follows it."""
    first = next((index for index, block in enumerate(blocks) if block.text.strip()), None)
    if (
        first is None
        or (found := OPENS_DUMP.match(blocks[first].text)) is None
        or read_landmark(blocks[first].text.strip()) is not None
    ):
        return blocks
    return [*blocks[:first], *_parts(blocks[first], [found.end()]), *blocks[first + 1 :]]


def _above_date(blocks: list[StreamBlock]) -> list[StreamBlock]:
    """The blocks, a title that a wrapped line joined with the byline below it parted from it: the date line stands below both."""
    for index, (block, below) in enumerate(pairwise(blocks)):
        if read_landmark(below.text) == "date":
            cut = _byline_at(block.text) if block.type in FLOWING and read_landmark(block.text) is None else None
            return [*blocks[:index], *_parts(block, [cut]), *blocks[index + 1 :]] if cut else blocks
    return blocks


def _byline_at(text: str) -> int | None:
    """Where a byline begins that ends a text."""
    starts = reversed(list(BYLINE.finditer(text)))
    return next((found.end() for found in starts if read_landmark(text[found.end() :]) == "byline"), None)


def _dated_title(block: StreamBlock) -> list[StreamBlock]:
    found = DATED_TITLE.search(block.text, 0, WITHIN)
    if found is None or read_landmark(block.text[found.end() :].strip()) != "byline":
        return [block]
    return _parts(block, [found.end()])


def parted_labels(blocks: Sequence[StreamBlock]) -> list[StreamBlock]:
    """The blocks, the first below the date line that labels open parted behind each of them: ``Region: USA Theme: History The…``."""
    dated = next((index for index, block in enumerate(blocks) if read_landmark(block.text) == "date"), len(blocks))
    for index in range(dated + 1, min(dated + BELOW_DATE, len(blocks))):
        block = blocks[index]
        if block.type in FLOWING and LABEL.match(block.text) and (cuts := _label_cuts(block.text)):
            return [*blocks[:index], *_parts(block, cuts), *blocks[index + 1 :]]
    return list(blocks)


def _label_cuts(text: str) -> list[int]:
    """Where each label's values end that stand in a row from the start: before the next label, or with the last one known."""
    cuts: list[int] = []
    at = 0
    while (label := LABEL.match(text, at)) is not None:
        below = LABEL.search(text, label.end(), label.end() + WITHIN)
        if below is not None and read_label(text[at : below.start()].strip()) is not None:
            at = below.start()
        elif (known := known_length(KIND_OF[label[1].lower()], text[label.end() :])) and OPENS_TEXT.match(
            text, label.end() + known
        ):
            at = label.end() + known
        else:
            break
        cuts.append(at)
    return [cut for cut in cuts if cut < len(text)]


def parted_tail(blocks: Sequence[StreamBlock]) -> list[StreamBlock]:
    """The blocks, one that goes on from the end of the text with the lines of the tail parted before each of these."""
    parted: list[StreamBlock] = []
    for block in blocks:
        cuts = _tail_cuts(block)
        parted.extend(_parts(block, cuts) if cuts else [block])
    return parted


def _tail_cuts(block: StreamBlock) -> list[int]:
    """Where the lines of a tail begin, from the first that is one by its shape and stands behind a full stop."""
    text = block.text
    if block.type not in FLOWING or "\n" in text or NOTE_MARK.match(text) or not any(word in text for word in TAIL_WORDS):
        return []
    starts = [found.start() for found in TAIL_LINE.finditer(text)]
    lengths = [end - start for start, end in pairwise([*starts, len(text)])]
    for number, (start, length) in enumerate(zip(starts, lengths, strict=True)):
        before = text[:start].rstrip()[-1:]
        row = lengths[number : number + LINES_IN_ROW]
        in_a_row = len(row) == LINES_IN_ROW and max(row) <= LONGEST_IN_ROW and before not in INTRODUCES
        if in_a_row or (before in ENDS_TEXT and _opens_tail(text[start : start + length].strip())):
            return [cut for cut in starts[number:] if cut]
    return []


def _opens_tail(line: str) -> bool:
    """Whether it is the source line, or a copyright line that names author and outlet, as that of a reference does not."""
    rights = read_copyright(line)
    return read_landmark(line) == "source-line" or (rights is not None and len(rights.holders) > 1)


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
    byline = _byline_at(before)
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
