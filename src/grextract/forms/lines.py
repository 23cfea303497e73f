"""Lines of a dump: what each opens by its first characters, how wide it is, and those that markdown lets run on."""

from __future__ import annotations

import re
from unicodedata import combining, east_asian_width

from grextract.metadata.dates import MONTH_AND_YEAR

__all__ = ["HEADING", "ITEM", "QUOTE", "SEPARATOR", "TABLE_ROW", "opens", "run_on", "width_of"]

HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
# "17. April 2020", as German sets a date, opens no item. Letters only with a bracket: "A." is an initial.
ITEM = re.compile(rf"(?:[*+•·◦▪‣-]|(\d{{1,3}}(?:\)|\.(?!\s+{MONTH_AND_YEAR}))|\(?[a-z]\)))\s+(?=\S)")
# Programs set no such dash before an item: it is the author's, of a speech, a list or a name below a motto, and stays.
DASH = re.compile(r"–\s+(?=\S)")
QUOTE = re.compile(r"(?:>\s?)+")
TABLE_ROW = re.compile(r"\|.*\|$")
SEPARATOR = re.compile(r"(?:\\?[*\-_~=#•·◆■●–—+━─═]\s*){1,400}$")
TABLE_EDGE = re.compile(r"\s*-{5,}(?: +-{3,})*\s*$")
BARE_ITEM = re.compile(r"(?:[*+-]|\d{1,3}[.)])$")


def opens(line: str) -> bool:
    """Whether a line, stripped, opens a block of its own."""
    return bool(ITEM.match(line) or DASH.match(line) or HEADING.match(line) or SEPARATOR.match(line) or QUOTE.match(line))


def width_of(line: str) -> int:
    """The columns that a line takes on a screen, where letters of East Asia take two."""
    if line.isascii():
        return len(line)
    return sum(0 if combining(letter) else 1 + (east_asian_width(letter) in "WF") for letter in line)


def run_on(text: str) -> str:
    """Markdown of a strict writer with each paragraph on one line: a newline is a space there, unless two spaces go before."""
    joined: list[str] = []
    in_table = False
    for line in text.splitlines():
        before = joined[-1] if joined else ""
        in_table = bool(line.strip()) and (in_table != (TABLE_EDGE.match(line) is not None))
        if not in_table and _goes_on(before, line):
            joined[-1] = f"{before.rstrip()} {QUOTE.sub('', line.strip(), count=1) if _is_quote(before) else line.strip()}"
            if line.endswith("  "):
                joined[-1] += "  "
        else:
            joined.append(line)
    return "\n".join(joined)


def _goes_on(before: str, line: str) -> bool:
    above, below = before.strip(), line.strip()
    if (
        not above
        or not below
        or before.endswith("  ")
        or HEADING.match(above)
        or SEPARATOR.match(above)
        or BARE_ITEM.match(above)
    ):
        return False
    if TABLE_ROW.match(below) or BARE_ITEM.match(below):
        return False
    if _is_quote(before) and QUOTE.match(below):
        rest = QUOTE.sub("", below, count=1)
        return bool(rest) and not opens(rest) and QUOTE.sub("", above, count=1) != ""
    return not opens(below)


def _is_quote(line: str) -> bool:
    return QUOTE.match(line.strip()) is not None
