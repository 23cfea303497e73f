"""Whether somebody quotes a stretch of text: what a text quotes is text."""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["is_quoted"]

NEAR = 400
NEAR_SINGLE = 80  # an apostrophe looks like the mark that closes
OPENS = frozenset("“„«‹‘‚「『〝")
CLOSES = frozenset("”»›’」』〞")
BESIDE_OPENING = frozenset("([{—–-*_/“„«‘\"'")
BESIDE_CLOSING = frozenset(")]},;:.!?…—–-*_/”»’\"'")
PARAGRAPH = re.compile(r"\n\s*\n")
OPENING_MARKS = frozenset('“„«‹‘"')


class Family(NamedTuple):
    """Marks that open and close the same quotation, and how far from what is quoted they may stand."""

    marks: re.Pattern[str]
    near: int = NEAR


FAMILIES = (
    Family(re.compile(r"[“”„‟]|&[lrb]dquo;|&#822[0-2];")),
    Family(re.compile(r"[«»]|&[lr]aquo;|&#1(?:71|87);")),
    Family(re.compile(r"[‹›]")),
    Family(re.compile(r"[「」『』〝〞]")),
    Family(re.compile(r'"|&quot;|&#34;')),
    Family(re.compile(r"``|''")),
    Family(re.compile(r"[‘’‚]|(?<!')'(?!')|&[lrs]s?quo;|&#39;|&apos;"), NEAR_SINGLE),
)
ANY = re.compile("|".join(family.marks.pattern for family in FAMILIES))
ENTITIES = {"&ldquo;": "“", "&rdquo;": "”", "&laquo;": "«", "&raquo;": "»", "&lsquo;": "‘", "&rsquo;": "’"}


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether somebody quotes a span of a text.

    It stands between two marks, in whatever fashion; or a mark opens right before it behind other words; or one closes in it
    that did not open there.
    """
    before = text[max(0, start - 200) : start].rstrip("*_[(")
    if before[-1:] in OPENING_MARKS and before[:-1].strip() and not before[-2:-1].isalnum():
        return True
    if text[start : start + 1] in OPENING_MARKS and before.strip():
        return True
    span = text[start:end]
    if span.count('"') % 2 == 1 or any(span.count(closing) > span.count(opening) for opening, closing in ("“”", "«»")):
        return True
    if ANY.search(text, max(0, start - NEAR), start) is None or ANY.search(text, end, end + NEAR) is None:
        return False
    return any(_stands_between(text, start, end, family) for family in FAMILIES)


def _stands_between(text: str, start: int, end: int, family: Family) -> bool:
    """Whether the last mark of a family before a span opens a quotation and the first behind it closes one, in its paragraph."""
    above = [found.end() for found in PARAGRAPH.finditer(text, max(0, start - family.near), start)]
    below = PARAGRAPH.search(text, end, end + family.near)
    first = above[-1] if above else max(0, start - family.near)
    last = below.start() if below is not None else min(len(text), end + family.near)
    opening = [found for found in family.marks.finditer(text, first, start) if _role(text, found)]
    closing = next((found for found in family.marks.finditer(text, end, last) if _role(text, found)), None)
    if not opening or closing is None or _role(text, opening[-1]) != "opens" or _role(text, closing) != "closes":
        return False
    return bool(text[: opening[-1].start()].strip() or text[closing.end() :].strip())  # else it is the text's own wrapping


def _role(text: str, found: re.Match[str]) -> str:
    """Whether a mark opens or closes, by the side on which a word leans on it, else by its shape; empty when neither shows."""
    before, behind = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    leans_left = not (not before or before.isspace() or before in BESIDE_OPENING)
    leans_right = not (not behind or behind.isspace() or behind in BESIDE_CLOSING)
    if leans_left != leans_right:
        return "closes" if leans_left else "opens"
    mark = ENTITIES.get(found.group(), found.group())
    if mark == "``" or (mark in OPENS and not leans_left):
        return "opens"
    return "closes" if mark == "''" or (mark in CLOSES and not leans_left) else ""
