"""The lines above an article (byline, date line, outlet, labels), found where a text opens with them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from grextract.clean.finds import Find, Strength
from grextract.clean.lines import URL_LINE
from grextract.grammar.landmarks import read_landmark
from grextract.metadata.dates import DATE
from grextract.metadata.source import SITE, read_source_date
from grextract.metadata.taxonomy import is_known, read_label

__all__ = ["head_of"]

SITE_DATE = re.compile(rf"(?:www\.)?{SITE}/?\s*,?\s+(?:{DATE})(?!\d)", re.IGNORECASE)
BYLINE = re.compile(r"(?:^|(?<=\s))(?:by|par|por|von|di|da|od|от)\s+(?=\w)", re.IGNORECASE)
SOURCE_DATE = re.compile(rf"\s*(?:[^\W\d_a-zà-ÿ][^.,:;!?\n]{{2,50}}?[\s–—-]+)?(?:{DATE})(?!\d)")
SMALL_SOURCE_DATE = re.compile(rf"\s*(?:[^\W_]+\s+){{0,5}}(?:{DATE})(?=\s*(?:region|theme|in.depth))")
LABEL = re.compile(
    r"\s*(?P<label>regions?|régions?|regi[oó]n(?:es)?|themes?|thèmes?|temas?|topics?|in[- ]depth reports?|dossiers?)\s*:?\s+"
    r"(?=\S)|\s*(?P<strict>region|theme|in-depth report|région|thème|región|tema)\s*:\s*",
    re.IGNORECASE,
)
KINDS = {"t": "theme", "r": "region", "i": "report", "d": "report"}
LINK = re.compile(r"\[[^\[\]\n]{1,80}\]\([^\s()]{0,300}\)")
# A word, which a dump may have glued to the next.
WORD = re.compile(r"\s*[^\s,]+?(?=[\s,]|\Z|(?<=[a-zà-ÿ])[A-ZÀ-Þ])")
COMMA = re.compile(r"\s*,\s*")
WITHIN = 500
LONGEST_BYLINE = 120
WORDS_OF_BYLINE = 16
WORDS_OF_TITLE = 30
WORDS_OF_VALUE = 8


def head_of(text: str, *, cased: bool) -> list[Find]:
    """The header that a text opens with or that stands behind its title, and those that stand behind that one.

    Args:
        text: a text.
        cased: whether it is written in capitals and small letters.
    """
    finds = _header(text, 0, cased=cased)
    while finds and (more := _header(text, finds[-1].end, cased=cased)):
        finds += more
    return finds


def _header(text: str, at: int, *, cased: bool) -> list[Find]:
    found = SITE_DATE.search(text, at, min(len(text), at + WITHIN))
    if found is None:
        return []
    byline = _byline_start(text, at, found.start(), cased)
    title = text[at : found.start() if byline is None else byline].strip()
    below = list(_below(text, found.end(), cased))
    if (title and (byline is None or not _is_title(title))) or _goes_on(text, found.end(), below, cased):
        return []
    finds = [Find(byline, _trim(text, found.start()), "byline", "byline", Strength.OWN)] if byline is not None else []
    return [*finds, Find(found.start(), found.end(), "date", "date", Strength.OWN), *below]


def _byline_start(text: str, at: int, end: int, cased: bool) -> int | None:
    """Where the byline begins that ends before the date line."""
    for found in reversed(list(BYLINE.finditer(text, max(at, end - LONGEST_BYLINE), end))):
        line = text[found.start() : end].rstrip(" \t\n,")
        if text[found.start() : end].rstrip().endswith(","):
            return None  # "by A, Global Research, May 3, 2014": a reference
        if read_landmark(line) == "byline" or (not cased and len(line.split()) <= WORDS_OF_BYLINE and "." not in line[-1:]):
            return found.start()
    return None


def _is_title(title: str) -> bool:
    return len(title.split()) <= WORDS_OF_TITLE and not title.endswith((".", ",", ";", ":", "”", '"', "’", "»"))


def _goes_on(text: str, end: int, below: list[Find], cased: bool) -> bool:
    """Whether a sentence goes on behind the date line."""
    following = text[end : end + 3]
    return not below and (following[:1] in {",", ";", ")", ":"} or (cased and following.strip()[:1].islower()))


def _below(text: str, at: int, cased: bool) -> Iterator[Find]:
    """The outlet's line and the labels below the date line."""
    found = (SOURCE_DATE if cased else SMALL_SOURCE_DATE).match(text, at)
    if found is not None and (not cased or read_source_date(found.group().strip()) is not None):
        start = at + len(found.group()) - len(found.group().lstrip())
        yield Find(start, found.end(), "source-date", "source-date", Strength.OWN)
        at = found.end()
    while (line := _url_line(text, at) or _label_line(text, at)) is not None:
        yield line
        at = line.end


def _url_line(text: str, at: int) -> Find | None:
    found = URL_LINE.match(text, at)
    return Find(found.start(1), found.end(1), "url-line", "url-line", Strength.OWN) if found is not None else None


def _label_line(text: str, at: int) -> Find | None:
    """A label and its values, None when nothing shows where they end."""
    label = LABEL.match(text, at)
    if label is None:
        return None
    kind = KINDS[(label["label"] or label["strict"])[0].lower()]
    end = _values_end(text, label.end(), kind, printed=":" in label.group())
    if end is None:
        return None
    start = label.start() + len(label.group()) - len(label.group().lstrip())
    return Find(start, end, kind, kind, Strength.OWN)


def _values_end(text: str, at: int, kind: str, *, printed: bool) -> int | None:
    """Where the values of a label end: with its line, with the last that the site knows, or before the next label."""
    line_end = text.find("\n", at)
    line = text[at : line_end if line_end >= 0 else at + 400]
    if line_end >= 0 and printed and read_label(f"{kind}: {line}") is not None:
        return _trim(text, line_end)
    end = _known_end(text, at, kind)
    if end is None and printed and (following := LABEL.search(text, at, at + 120)) is not None and ":" in following.group():
        values = text[at : following.start()]
        return _trim(text, following.start()) if read_label(f"{kind}: {values}") is not None else None
    return end


def _known_end(text: str, at: int, kind: str) -> int | None:
    """The end of the values from here on that are of the site's vocabulary, or links; None when the first is not."""
    end: int | None = None
    while True:
        value = link.end() if (link := LINK.match(text, at)) is not None else _longest_value(text, at, kind)
        if value is None:
            return end
        end = value
        comma = COMMA.match(text, end)
        if comma is None:
            return end
        at = comma.end()


def _longest_value(text: str, at: int, kind: str) -> int | None:
    longest = None
    end = at
    for _ in range(WORDS_OF_VALUE):
        word = WORD.match(text, end) or COMMA.match(text, end)
        if word is None:
            break
        end = word.end()
        if text[end - 1].isalnum() and is_known(kind, text[at:end].strip()):
            longest = end
    return longest


def _trim(text: str, end: int) -> int:
    return len(text[:end].rstrip())
