"""The lines of the article's header among all lines that look like one."""

from __future__ import annotations

import re
from itertools import accumulate, islice, pairwise, takewhile

from grextract.grammar.claims import proven
from grextract.grammar.digests import entry_bylines
from grextract.grammar.landmarks import HEADER, TAIL
from grextract.grammar.links import leads_to_article
from grextract.grammar.pieces import Piece
from grextract.grammar.titles import LIKE, is_first_line, likeness, lines_before, may_be_title
from grextract.metadata.byline import is_name
from grextract.metadata.dates import DUMPED_DATE

__all__ = ["CERTAIN", "find_header", "stands_below", "with_address"]

WEIGHTS = {"date": 3.0, "region": 2.0, "theme": 2.0, "report": 2.0, "url-line": 2.0, "byline": 1.0, "source-date": 0.5}
HEADER_FROM = 2.0
CERTAIN = frozenset(("date", "region", "theme", "report", "url-line"))
OF_LIST = CERTAIN | {"byline"}  # the whole header may be a list
HEADER_GAP = 6
TEXT_ABOVE = 2
MOSTLY_ABOVE = 4
LINES_ABOVE = 2
LINKED_OUTLET = 0.3
NAME_LINKED = 0.9
NAME_LENGTH = 80
ADDRESS_LINE = re.compile(r"(?:https?://|www\.)\S+")
ONCE = frozenset(("byline", "date", "url-line", "source-date"))
OWN_DATE = re.compile(r"[^\d,]{4,60}(?:\.ca)?/?,")
LABELS = frozenset(("region", "theme", "report"))


def find_header(pieces: list[Piece], containers: list[int], slug: frozenset[str] = frozenset()) -> list[int]:
    """Return the landmarks of the article's header: of the claims that hold the surest, else the heaviest.

    Args:
        containers: the parent of each container of the page; empty for a text.
        slug: the words of the page's address or of the title in its head.
    """
    _shape_linked_authors(pieces)
    runs: list[list[int]] = []
    for index, piece in enumerate(pieces):
        if piece.shape not in HEADER or piece.kind is not None or _is_headline(pieces, index) or _closes(pieces, index):
            continue
        if runs and _joined(pieces, runs[-1][-1], index):
            runs[-1].append(index)
        else:
            runs.append([index])
    entries = entry_bylines(pieces)
    runs = [_untitled(pieces, run) for run in runs if not entries.issuperset(run)]
    if containers and runs:
        runs = _with_text_below(pieces, runs)
    runs = proven(pieces, runs, containers, slug)
    weighed = [(_weight(pieces, run), run) for run in runs]
    sure = [run for weight, run in weighed if weight >= 3.0 and any(pieces[index].shape in CERTAIN for index in run)]
    if sure:
        return _trimmed(pieces, _of_article(pieces, sure, slug))
    weight, run = max(weighed, key=lambda pair: pair[0], default=(0.0, []))
    return _trimmed(pieces, run) if weight >= HEADER_FROM else []


def _shape_linked_authors(pieces: list[Piece]) -> None:
    """Take a name that is all link, between a line that may be a title and a date line, for a byline without "By"."""
    for index, piece in enumerate(pieces):
        if piece.shape != "date":
            continue
        at = _index_before(pieces, index)
        if at is None:
            continue
        name = pieces[at]
        if name.shape is not None or name.kind is not None or not name.links or len(name.text) > NAME_LENGTH:
            continue
        above = _said_before(pieces, at)
        if name.linked > NAME_LINKED and above is not None and may_be_title(above) and is_name(name.text):
            name.shape = "byline"


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


def stands_below(pieces: list[Piece], header: list[int]) -> bool:
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


def _closes(pieces: list[Piece], index: int) -> bool:
    """Whether an address line stands below the copyright line, as in the tail of 2005-2012."""
    if pieces[index].shape != "url-line":
        return False
    before = _said_before(pieces, index)
    return before is not None and before.shape in TAIL


def _said_before(pieces: list[Piece], index: int) -> Piece | None:
    """The nearest piece above that has words."""
    before = _index_before(pieces, index)
    return pieces[before] if before is not None else None


def _index_before(pieces: list[Piece], index: int) -> int | None:
    return next((other for other in range(index - 1, -1, -1) if not pieces[other].silent), None)


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
        weight += 1.0 if before is None or before.type == "heading" or _opens_page(pieces, before) else 0.0
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


def with_address(pieces: list[Piece], header: list[int]) -> list[int]:
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
