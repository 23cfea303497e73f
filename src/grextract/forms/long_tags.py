"""Tags that the parser would not come back from: it compares each attribute of a tag with all before it."""

from __future__ import annotations

import re

from grextract.errors import LimitExceeded

__all__ = ["MOST_ATTRIBUTES", "refuse_long_tags"]

MOST_ATTRIBUTES = 10_000
"""Of one tag. They take the parser a fifth of a second, ten times as many twenty seconds, and no signal ends it."""

WINDOW = 4096
"""A tag of so many attributes is longer than two of these, so that one lies within it whole."""
SPACES = 8
"""Bytes before a quote in which the equals sign of its attribute stands, unless all are spaces."""

# Scripts, styles and comments hold no tags, though what is less than something looks like one.
TAG = re.compile(rb"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1|\Z)|<[a-zA-Z][^\s/>]*", re.DOTALL | re.IGNORECASE)
ATTRIBUTE = re.compile(rb"[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>\"'][^\s>]*)?)?")


def refuse_long_tags(markup: bytes) -> None:
    """Raise `LimitExceeded` when a tag has more attributes than the parser can take.

    Tags are read one by one only where a stretch may lie within one whole: few pages have one that looks so.
    """
    if _may_hold_one(markup):
        _refuse(markup)


def _may_hold_one(markup: bytes) -> bool:
    """Whether some stretch closes no tag: it has no bracket, or the first stands in quotes that are the value of an attribute."""
    quotes = dict.fromkeys((b'"', b"'"), 0)
    before = 0
    for at in range(0, len(markup) - WINDOW, WINDOW):
        end = markup.find(b">", at, at + WINDOW)
        if end < 0:
            return True
        for quote, last in quotes.items():
            quotes[quote] = last = max(last, markup.rfind(quote, before, end))
            if last and markup[max(0, last - SPACES) : last].rstrip()[-1:] in (b"", b"="):
                return True
        before = end
    return False


def _refuse(markup: bytes) -> None:
    tag = TAG.search(markup)
    while tag is not None:
        at, count = tag.end(), 0
        while (attribute := ATTRIBUTE.match(markup, at)) is not None:
            at = attribute.end()
            count += 1
            if count > MOST_ATTRIBUTES:
                raise LimitExceeded(f"a tag has more than {MOST_ATTRIBUTES:,} attributes: the parser would not come back from it")
        tag = TAG.search(markup, at)
