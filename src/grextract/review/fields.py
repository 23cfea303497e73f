"""The metadata as a card: each field by name, its value as a reader would write it, and where it came from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from grextract.article import Article, Removed
from grextract.render.json import to_dict

__all__ = ["FIELDS", "LABELLED", "card"]

FIELDS = {
    "title": "text",
    "subtitle": "text",
    "byline": "text",
    "authors": "lines",
    "published": "day",
    "original_source.name": "text",
    "original_source.url": "text",
    "original_source.published": "day",
    "first_published": "text",
    "regions": "lines",
    "themes": "lines",
    "reports": "lines",
    "tags": "lines",
    "language": "text",
    "url": "text",
    "article_id": "text",
    "site": "text",
    "copyright.holders": "lines",
    "copyright.year": "number",
    "lead_image.url": "text",
    "lead_image.alt": "text",
    "lead_image.caption": "text",
    "lead_image.credit": "text",
    "author_bios": "lines",
    "description": "text",
    "published_at": "text",
    "modified_at": "text",
    "captured_at": "text",
}
"""Every field, a part of an object as ``object.part``, and how a reader writes its value: ``lines`` are a text an item."""

LABELLED = {"authors": "name", "regions": "label", "themes": "label", "reports": "label"}
"""Fields whose items are objects, and the key that a reader knows an item by."""

PRINTED = {
    "title": ("title",),
    "subtitle": ("subtitle",),
    "byline": ("byline", "date"),
    "authors": ("byline", "date", "articles-by"),
    "published": ("date", "byline"),
    "first_published": ("republication-note",),
    "original_source": ("source-date", "source-line"),
    "regions": ("region",),
    "themes": ("theme",),
    "reports": ("report",),
    "url": ("url-line",),
    "site": ("date", "fair-use", "disclaimer", "feed-line"),
    "copyright": ("copyright",),
    "lead_image": ("image-credit",),
    "author_bios": ("author-bio",),
}
"""The kinds of the ledger that a field may be printed in, surest first."""

STATED = {
    "wordpress-json": "the answer of WordPress",
    "feed": "the feed",
    "reader-dump": "the head of the reader's dump",
    "text": "front matter, or the address given",
}
"""What a form states besides the printed lines; of any other, markup does."""

WORD = re.compile(r"\w+")


def card(article: Article) -> Iterator[dict[str, Any]]:
    """Each field of `FIELDS`: its name, its value, and where that came from.

    A value is None or empty when nothing is known. ``lines`` are the positions of the ledger's records that bear it; where none
    does, ``said`` names what does.
    """
    metadata = to_dict(article)["metadata"]
    for name in FIELDS:
        value = _value(metadata, name)
        yield {"name": name, "value": value, **(_origin(article, name, value) if value not in (None, []) else {})}


def _value(metadata: dict[str, Any], name: str) -> Any:
    outer, _, inner = name.partition(".")
    value = metadata[outer]
    if inner:
        value = (value or {}).get(inner)
    key = LABELLED.get(name)
    return [item[key] for item in value] if key else value


def _origin(article: Article, name: str, value: Any) -> dict[str, Any]:
    outer = name.partition(".")[0]
    for kind in PRINTED.get(outer, ()):
        records = [record for record in article.removed if record.kind == kind]
        if found := [record.position for record in records if _bears(record, value)]:
            return {"lines": found}
    if name == "first_published" and (noted := [one.position for one in article.body if _holds(one.text, _words(value))]):
        return {"lines": noted[:1]}
    return {"said": _said(article, name, value)}


def _bears(record: Removed, value: Any) -> bool:
    """Whether the line has the words of the value, or of one item of it."""
    items = value if isinstance(value, list) else [value]
    return any(_holds(record.text, _words(item)) for item in items)


def _holds(text: str, words: frozenset[str]) -> bool:
    return bool(words) and words <= _words(text)


def _words(value: Any) -> frozenset[str]:
    """The words to look for; a printed day has the year and the number of the day, whatever its month is called."""
    text = str(value).casefold()
    if re.fullmatch(r"\d{4}(-\d\d){0,2}", text):
        year, _, rest = text.partition("-")
        return frozenset(filter(None, (year, rest.partition("-")[2].lstrip("0"))))
    return frozenset(word.lstrip("0") or word for word in WORD.findall(text))


def _said(article: Article, name: str, value: Any) -> str:
    address = article.metadata.url or ""
    if name in ("article_id", "site") and str(value) in address:
        return "the address"
    if name == "language":
        return "markup, or the words of the body"
    if name == "published" and isinstance(value, str) and date.fromisoformat(value).strftime("%Y%m%d") in address:
        return "markup, or the address"
    return STATED.get(article.form, "markup")
