"""Where the article stands in the stream: its header, from the title on, and its tail, to the last landmark."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import accumulate, islice, pairwise, takewhile

from grextract.grammar.digests import entry_bylines, is_entry_byline
from grextract.grammar.landmarks import HEADER, TAIL
from grextract.grammar.links import leads_to_article
from grextract.grammar.pieces import Piece
from grextract.grammar.tails import find_tail
from grextract.grammar.titles import (
    LIKE,
    TITLE_WORDS_ALONE,
    find_title,
    is_first_line,
    likeness,
    lines_before,
    lines_beside,
    may_be_title,
    title_amid,
)
from grextract.metadata.dates import DUMPED_DATE
from grextract.notices.matcher import APPEALS

__all__ = ["CERTAIN", "Region", "find_region", "whole_region"]

WEIGHTS = {"date": 3.0, "region": 2.0, "theme": 2.0, "report": 2.0, "url-line": 2.0, "byline": 1.0, "source-date": 0.5}
HEADER_FROM = 2.0
CERTAIN = frozenset(("date", "region", "theme", "report", "url-line"))
OF_LIST = CERTAIN | {"byline"}  # the whole header may be a list
HEADER_GAP = 6
TEXT_ABOVE = 2
MOSTLY_ABOVE = 4
LINES_ABOVE = 2
LINKED_OUTLET = 0.3


@dataclass(slots=True)
class Region:
    """Indexes into the pieces.

    Attributes:
        start: the first piece of the region.
        title: the piece of the title, None when the page prints none.
        header: the pieces that are facts of the header.
        tail: the pieces that are landmarks of the tail.
        end: one past the last piece of the region.
        containers: the parent of each container of the page; empty for a text.
    """

    start: int
    title: int | None
    subtitles: list[int]
    header: list[int]
    tail: list[int]
    end: int
    containers: list[int] = field(default_factory=list)

    @property
    def found(self) -> bool:
        """Whether a landmark tells where the article is."""
        return bool(self.header or self.tail)


def find_region(pieces: list[Piece], containers: list[int], *, text: bool, slug: frozenset[str] = frozenset()) -> Region:
    """The region of the article in these pieces.

    Args:
        containers: the parent of each container of the page.
        text: whether the page came as text, without containers.
        slug: the words of the page's address, which are words of its title, or of the title in its head.
    """
    header = _find_header(pieces, [] if text else containers, slug)
    if text and header and _stands_below(pieces, header):
        header = []
    first = header[0] if header else 0
    header = _with_address(pieces, header)
    title, subtitles = find_title(pieces, first, slug, [] if text else containers) if header else (None, [])
    if title is None and header and (title := _pleading_title(pieces, first, text=text)) is not None:
        pieces[title].kind = None
    if header and title is None:
        title = title_amid(pieces, header, slug)
        if title is not None and title > header[-1]:
            header = [*header, *lines_beside(pieces, title, header, [] if text else containers, 1)]
    elif title is not None:
        header = [*lines_beside(pieces, title, header, [] if text else containers, -1), *header]
        first = header[0]
    start = min([first, *([title] if title is not None else []), *subtitles])
    after = max(header[-1], title or 0) + 1 if header else 0
    tail = find_tail(pieces, after, containers)
    if not header:
        start, title, subtitles = _start_without_header(pieces, containers, text=text)
    elif text:
        start = _prose_before(pieces, start)
    start = _banner_before(pieces, start)
    end = tail[-1] + 1 if tail else _end_without_tail(pieces, containers, max(after, start), text=text)
    return Region(start, title, subtitles, header, tail, end, [] if text else containers)


def whole_region(pieces: list[Piece], containers: list[int]) -> Region:
    """The region of a form that carries an article and nothing else: all of it, with a header only where one is certain."""
    header = _find_header(pieces, [])
    before = pieces[: header[0]] if header else []
    if not any(pieces[index].shape in CERTAIN for index in header) or sum(piece.prose for piece in before) > 1:
        return Region(0, None, [], [], find_tail(pieces, 0, containers), len(pieces), containers)
    title, subtitles = find_title(pieces, header[0], frozenset(), [])
    return Region(0, title, subtitles, header, find_tail(pieces, header[-1] + 1, containers), len(pieces), containers)


# Header


def _find_header(pieces: list[Piece], containers: list[int], slug: frozenset[str] = frozenset()) -> list[int]:
    """The landmarks of the header: of the runs of them that are surely one the article's, else the heaviest."""
    runs: list[list[int]] = []
    above = _TextAbove(pieces, containers)
    quoted: set[int] = set()
    for index, piece in enumerate(pieces):
        if piece.shape not in HEADER or piece.kind is not None or _is_headline(pieces, index) or _closes(pieces, index):
            continue
        if runs and _joined(pieces, runs[-1][-1], index):
            runs[-1].append(index)
        else:
            runs.append([index])
            if above.holds(index):
                quoted.add(index)
    entries = entry_bylines(pieces)
    runs = [_untitled(pieces, run) for run in runs if run[0] not in quoted and not entries.issuperset(run)]
    if containers and runs:
        runs = _with_text_below(pieces, runs)
    weighed = [(_weight(pieces, run), run) for run in runs]
    sure = [run for weight, run in weighed if weight >= 3.0 and any(pieces[index].shape in CERTAIN for index in run)]
    if sure:
        return _trimmed(pieces, _of_article(pieces, sure, slug))
    weight, run = max(weighed, key=lambda pair: pair[0], default=(0.0, []))
    return _trimmed(pieces, run) if weight >= HEADER_FROM else []


def _of_article(pieces: list[Piece], runs: list[list[int]], slug: frozenset[str]) -> list[int]:
    """The first of these headers with the title that the page's address has above it and a text below: a teaser has neither.

    Of a header that is printed twice, for narrow and for wide screens, the second.
    """
    if len(runs) == 1:
        return runs[0]
    titled = (
        [run for run in runs if any(likeness(pieces[index].text, slug) >= LIKE for index in lines_before(pieces, run[0]))]
        if slug
        else []
    )
    runs = titled or runs
    for run, after in pairwise([*runs, [len(pieces)]]):
        between = [piece for piece in pieces[run[-1] + 1 : after[0]] if piece.kind is piece.shape is None and not piece.silent]
        if len(between) > HEADER_GAP or any(piece.prose for piece in between):
            return run
    return runs[0]


def _with_text_below(pieces: list[Piece], runs: list[list[int]]) -> list[list[int]]:
    """These lines of a page without those that hardly any of its prose follows: a sidebar or footer below the article has them."""
    prose = [len(piece.text) if piece.kind is None and piece.prose else 0 for piece in pieces]
    above = list(accumulate(prose, initial=0))
    paragraphs = list(accumulate(map(bool, prose), initial=0))
    return [
        run for run in runs if paragraphs[run[0]] < TEXT_ABOVE or above[run[0]] <= MOSTLY_ABOVE * (above[-1] - above[run[-1] + 1])
    ]


def _stands_below(pieces: list[Piece], header: list[int]) -> bool:
    """Whether these lines close a text: prose stands above them, beyond what may be a title, and none below."""
    above = sum(piece.prose and piece.kind is None for piece in pieces[: header[0]])
    return above > 1 and not any(piece.kind is piece.shape is None and not piece.silent for piece in pieces[header[-1] + 1 :])


def _is_headline(pieces: list[Piece], index: int) -> bool:
    """Whether a line that opens with "By" is a headline, or a name with a date an entry of a list, as no fact of the site is."""
    piece = pieces[index]
    if piece.shape != "source-date" or piece.type != "list-item":
        return piece.type == "heading" and (piece.shape == "source-date" or (piece.shape == "byline" and piece.block.level <= 2))
    beside = (_said_before(pieces, index), next((other for other in pieces[index + 1 : index + 3] if not other.silent), None))
    return not any(other is not None and other.type == "list-item" and other.shape in OF_LIST for other in beside)


class _TextAbove:
    """How many paragraphs stand above a line in its own box, counted once from the top."""

    def __init__(self, pieces: list[Piece], containers: list[int]) -> None:
        self.pieces = pieces
        self.containers = containers
        self.counts: Counter[int] = Counter()
        self.counted = 0

    def holds(self, index: int) -> bool:
        """Whether several paragraphs stand above this piece: then a text quotes it. Asked with rising indexes."""
        if not self.containers:
            return False
        for piece in self.pieces[self.counted : index]:
            if piece.prose and piece.kind is None:
                self.counts[self.containers[piece.block.container]] += 1
        self.counted = index
        return self.counts[self.containers[self.pieces[index].block.container]] >= TEXT_ABOVE


def _closes(pieces: list[Piece], index: int) -> bool:
    """Whether an address line stands below the copyright line, as in the tail of 2005-2012."""
    if pieces[index].shape != "url-line":
        return False
    before = _said_before(pieces, index)
    return before is not None and before.shape in TAIL


def _said_before(pieces: list[Piece], index: int) -> Piece | None:
    """The nearest piece above that has words."""
    return next((pieces[other] for other in range(index - 1, -1, -1) if not pieces[other].silent), None)


def _untitled(pieces: list[Piece], run: list[int]) -> list[int]:
    """The run without a title that reads as a byline: "By the Waters of Halm" above "By Ada Brandt"."""
    if len(run) > 1 and pieces[run[0]].shape == pieces[run[1]].shape == "byline" and run[1] - run[0] <= 2:
        before = _said_before(pieces, run[0])
        if before is None or not may_be_title(before) or before.prose:
            pieces[run[0]].shape = None
            return run[1:]
    return run


def _joined(pieces: list[Piece], before: int, index: int) -> bool:
    between = pieces[before + 1 : index]
    if any(piece.type == "heading" and piece.block.level <= 2 for piece in between):
        return False  # a headline between them: the lines above it are of a sidebar
    if any(map(leads_to_article, between)):
        return False  # the title of another article: the lines below it are of a digest
    open_pieces = [piece for piece in between if not piece.silent and piece.kind is None]
    if len(open_pieces) == 1 and DUMPED_DATE.fullmatch(pieces[before].text) and not open_pieces[0].text.endswith("."):
        return True  # a data set sets its date before the title, however long that is
    return len(open_pieces) <= HEADER_GAP and not any(piece.prose for piece in open_pieces)


def _weight(pieces: list[Piece], run: list[int]) -> float:
    kinds = {pieces[index].shape for index in run}
    weight = sum(WEIGHTS[kind] for kind in kinds if kind)
    if "byline" in kinds:
        at = next(index for index in run if pieces[index].shape == "byline")
        byline = pieces[at].byline
        weight += 1.5 if byline is not None and byline.published else 0.0
        above = (pieces[other] for other in range(at - 1, -1, -1))
        before = next((piece for piece in above if not piece.silent and piece.kind is None), None)
        weight += 1.0 if before is not None and (before.type == "heading" or _opens_page(pieces, before)) else 0.0
    return weight


def _opens_page(pieces: list[Piece], line: Piece) -> bool:
    """Whether a line can be a title by its length, and nothing but a line or two that cannot stands above it."""
    above = list(
        takewhile(lambda piece: piece is not line, islice((piece for piece in pieces if not piece.silent), LINES_ABOVE + 1))
    )
    return (
        len(above) <= LINES_ABOVE
        and may_be_title(line)
        and is_first_line(line)
        and not any(piece.prose or may_be_title(piece) for piece in above)
    )


def _trimmed(pieces: list[Piece], run: list[int]) -> list[int]:
    """The run without a second byline, a guest's own first line, and without citations behind the labels."""
    own = _own_date(pieces, run)
    kept: list[int] = []
    seen: set[str | None] = set()
    for index in run:
        if pieces[index].shape == "date" and index != own:
            pieces[index].shape = "source-date"  # a sister site's line: "Global Research 12 mai 2005" on a French page
        kind = pieces[index].shape
        if kind in ONCE and kind in seen:
            continue
        if kind == "source-date" and kept and _is_of_text(pieces, kept[-1], index):
            continue
        seen.add(kind)
        kept.append(index)
    return kept


def _is_of_text(pieces: list[Piece], before: int, index: int) -> bool:
    """Whether a name and a date behind a header are the first words of a text: a letter's head, a day of a diary.

    The outlet's line stands right behind the site's own, before the labels; a link may stand anywhere in the header.
    """
    piece = pieces[index]
    if piece.linked > LINKED_OUTLET:
        return False
    if pieces[before].shape in LABELS:
        return True
    return any(not other.silent and other.kind is None for other in pieces[before + 1 : index])


def _with_address(pieces: list[Piece], header: list[int]) -> list[int]:
    """The header with the address that stands on a line of its own below "Url of this article:"."""
    for place, index in enumerate(header):
        below = next((other for other in range(index + 1, len(pieces)) if not pieces[other].silent), None)
        if pieces[index].shape == "url-line" and below is not None and ADDRESS_LINE.fullmatch(pieces[below].text):
            pieces[below].shape = "url-line"
            return [*header[: place + 1], below, *header[place + 1 :]]
    return header


def _own_date(pieces: list[Piece], run: list[int]) -> int | None:
    """The site's own date line of a run: the first that sets a comma behind the name, else the first."""
    dates = [index for index in run if pieces[index].shape == "date"]
    return next(
        (index for index in dates if OWN_DATE.match(pieces[index].text)),
        min(dates, key=lambda index: DUMPED_DATE.match(pieces[index].text) is not None, default=None),
    )


ADDRESS_LINE = re.compile(r"(?:https?://|www\.)\S+")
ONCE = frozenset(("byline", "date", "url-line", "source-date"))
OWN_DATE = re.compile(r"[^\d,]{4,60}(?:\.ca)?/?,")
AMID = frozenset(("image-credit", "republication-note"))
ENDS_LINE = re.compile(r"[^.…][.!?][\"'”’»)\]]*$")  # not "Search ..."
WORDS_OF_LINE = 2
LABELS = frozenset(("region", "theme", "report"))


# Title


def _pleading_title(pieces: list[Piece], first: int, *, text: bool) -> int | None:
    """A headline above the header, or the one line of a text there, that reads as a notice: an appeal of the site has a title."""
    above = [index for index in range(first) if not pieces[index].silent]
    if not above or pieces[above[-1]].kind not in APPEALS or not is_first_line(pieces[above[-1]]):
        return None
    line = pieces[above[-1]]
    return above[-1] if (line.type == "heading" and line.block.level <= 2) or (text and len(above) == 1) else None


def _prose_before(pieces: list[Piece], start: int) -> int:
    """Where prose begins that stands right before the title of a text: it is body, whatever it does there."""
    while start > 0 and (pieces[start - 1].kind is not None or _is_of_prose(pieces[start - 1])):
        start -= 1
    return start


def _is_of_prose(piece: Piece) -> bool:
    """Whether a line of a text is a sentence, or a fact that stands amid sentences: the credit of an image."""
    return (
        piece.prose
        or piece.shape in AMID
        or (piece.type == "paragraph" and ENDS_LINE.search(piece.text) is not None and len(piece.text.split()) >= WORDS_OF_LINE)
    )


def _banner_before(pieces: list[Piece], start: int) -> int:
    """Where the names of the site begin that stand right above the title (2001-2005)."""
    for index in range(start - 1, -1, -1):
        if "site-banner" in (pieces[index].kind, pieces[index].shape):
            start = index
        elif not pieces[index].silent:
            break
    return start


def _start_without_header(pieces: list[Piece], containers: list[int], *, text: bool) -> tuple[int, int | None, list[int]]:
    """Start and title of a page whose header is lost: a short first line without a full stop is a title."""
    first = 0 if text else _main(pieces, containers)[0]
    if not text and first:
        heading = next(
            (i for i in range(first - 1, max(first - 12, -1), -1) if pieces[i].type == "heading" and may_be_title(pieces[i])),
            None,
        )
        first = heading if heading is not None else first
    for index in range(first, len(pieces)):
        piece = pieces[index]
        if piece.silent or piece.kind is not None:
            continue
        if not may_be_title(piece) or (text and not is_first_line(piece)):
            return first, None, []
        below = next((other for other in pieces[index + 1 :] if not other.silent), None)
        if (not text and piece.type != "heading") or (below is not None and is_entry_byline(below)):
            return first, None, []
        return first, index, _subtitle_after(pieces, index)
    return first, None, []


def _subtitle_after(pieces: list[Piece], title: int) -> list[int]:
    """A second line that a notice or label follows stands between title and text."""
    if (
        title + 2 < len(pieces)
        and pieces[title + 1].kind is None
        and (pieces[title + 2].kind is not None or pieces[title + 2].shape in HEADER)
        and not is_entry_byline(pieces[title + 2])
    ):
        line = pieces[title + 1]
        if may_be_title(line) and not line.silent and len(line.text.split()) <= TITLE_WORDS_ALONE and line.shape is None:
            return [title + 1]
    return []


# Pages without header or tail


def _main(pieces: list[Piece], containers: list[int]) -> tuple[int, int | None]:
    """The smallest container that holds most of the page's prose: the index of its first piece, and its number."""
    weights: dict[int, int] = {}
    total = 0
    for piece in pieces:
        if not piece.prose or piece.block.chrome:
            continue
        total += len(piece.text)
        container = piece.block.container
        seen = set()
        while container not in seen:
            seen.add(container)
            weights[container] = weights.get(container, 0) + len(piece.text)
            container = containers[container]
    holding = [container for container, weight in weights.items() if weight >= 0.8 * total]
    if not holding:
        return 0, None
    main = max(holding)  # containers are numbered as they open: the last is the innermost
    first = next((index for index, piece in enumerate(pieces) if _within(piece.block.container, main, containers)), 0)
    return first, main


def _within(container: int, outer: int, containers: list[int]) -> bool:
    while container > outer:
        container = containers[container]
    return container == outer


def _end_without_tail(pieces: list[Piece], containers: list[int], after: int, *, text: bool) -> int:
    if text:
        return len(pieces)
    _, main = _main(pieces[after:], containers)
    if main is None:
        return len(pieces)
    inside = [index for index in range(after, len(pieces)) if _within(pieces[index].block.container, main, containers)]
    return inside[-1] + 1 if inside else len(pieces)
