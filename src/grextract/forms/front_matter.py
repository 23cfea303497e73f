"""A text with lines of facts above it, ``key: value``, as web clippers (between two ``---``) and writers of corpora set them."""

from __future__ import annotations

import re
from functools import partial

from grextract.forms.stream import Page, Reading, Stated
from grextract.forms.text import read_text
from grextract.metadata.dates import read_date, read_datetime
from grextract.metadata.fields import Author
from grextract.options import Options

__all__ = ["content_start", "is_front_matter", "read_front_matter"]

START = 8000
FENCE = "---"  # only writers of markdown set one
MATTER = re.compile(
    r"\s*---[ \t]*\r?\n((?:(?:[A-Za-z][\w -]{0,40}:|[ \t]|- |#)[^\n]*\n|\r?\n){1,200}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)"
)
FACT = re.compile(r"([A-Za-z][\w -]{0,40}):[ \t]*(.*)")
ITEM = re.compile(r"\s*-\s+(.*)")
NESTED = re.compile(r"\s+[\w-]+:\s")
QUOTED = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^']|'')*)'")
ELEMENT = re.compile(rf"{QUOTED.pattern}|[^,\s][^,]*")
# What opens a value of several lines, and the brackets around a link to another note.
MARKS = re.compile(r"^[>|][+-]?\s*$|^\[\[|\]\]$")

TITLE = ("title",)
AUTHORS = ("author", "authors", "byline", "creator")
MOMENTS = ("published", "date", "date published", "pubdate", "published_time", "publish_date")
ADDRESSES = ("url", "source", "link", "canonical", "source_url", "permalink", "original")
DESCRIPTIONS = ("description", "excerpt", "summary")
UNREAD = ("site", "publisher", "language", "tag", "tags")
# Without a fence: at least three lines of these keys, the title first, and an empty line below them.
UNFENCED = re.compile(
    rf"\s*(?=title:)((?:(?:{'|'.join((*TITLE, *AUTHORS, *MOMENTS, *ADDRESSES, *DESCRIPTIONS, *UNREAD))}):[^\n]*\n){{3,12}})"
    r"[ \t]*(?:\r?\n|\Z)",
    re.IGNORECASE,
)


def is_front_matter(text: str) -> bool:
    """Whether a text opens with such lines, a title or an address among them."""
    facts = _facts(text)[0]
    return bool(_first(facts, TITLE) or _address(facts))


def read_front_matter(text: str, _: str | None, options: Options) -> list[Reading]:
    """The one page of such a text."""
    return [partial(_read, text, options)]


def content_start(text: str) -> int:
    """Where the text below the lines of facts begins; 0 for a text without any."""
    return _facts(text)[1] if is_front_matter(text) else 0


def _read(text: str, options: Options) -> Page:
    facts, start = _facts(text)
    page = read_text(text[start:], max_blocks=options.max_blocks, markdown=text.lstrip().startswith(FENCE))
    moment = _first(facts, MOMENTS)
    day = read_date(moment) if moment else None
    page.stated = Stated(
        title=_first(facts, TITLE),
        authors=tuple(Author(name) for key in AUTHORS for name in facts.get(key, ())),
        published=day,
        published_at=read_datetime(moment) if day is None else None,
        url=_address(facts),
        description=_first(facts, DESCRIPTIONS),
    )
    return page


def _first(facts: dict[str, list[str]], keys: tuple[str, ...]) -> str | None:
    return next((value for key in keys for value in facts.get(key, ())), None)


def _address(facts: dict[str, list[str]]) -> str | None:
    values = (value for key in ADDRESSES for value in facts.get(key, ()))
    return next((value for value in values if value.startswith(("http://", "https://"))), None)


def _facts(text: str) -> tuple[dict[str, list[str]], int]:
    """The values by key in lower case, and where the text begins; a value that runs over several lines is one."""
    opening = text[:START]
    matter = MATTER.match(opening) or UNFENCED.match(opening)
    facts: dict[str, list[str]] = {}
    values: list[str] = []
    for line in matter[1].splitlines() if matter is not None else ():
        if (fact := FACT.match(line)) is not None:
            values = facts.setdefault(fact[1].strip().lower(), [])
            values += _values(fact[2])
        elif (item := ITEM.match(line)) is not None:
            values += _values(item[1])
        elif NESTED.match(line) is not None:
            continue
        elif line.strip() and values:
            values[-1] += f" {line.strip()}"
        else:
            values += _values(line)
    return facts, matter.end() if matter is not None else 0


def _values(written: str) -> list[str]:
    """The values that a line writes: one, quoted or bare, or a list in brackets."""
    written = written.strip()
    if written.startswith("[") and not written.startswith("[["):
        return [value for found in ELEMENT.finditer(written.strip("[]")) if (value := _bare(found[0]))]
    return [value] if (value := _bare(written)) else []


def _bare(written: str) -> str:
    """One value without its quotation marks and brackets."""
    written = written.strip()
    if (quote := QUOTED.fullmatch(written)) is not None:
        written = quote[1].replace('\\"', '"') if quote[1] is not None else quote[2].replace("''", "'")
    return MARKS.sub("", written)
