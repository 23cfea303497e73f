"""Links that a text browser numbers in the text and lists at the end: ``[12]label`` and ``References``, ``12. address``."""

from __future__ import annotations

import re

from grextract.forms.urls import email_of

__all__ = ["FILLER", "without_numbered_links"]

FILLER = "\ufdd3"
"""What a number leaves in its place until its line is read: the line was wrapped with the number in it."""

ENTRY = re.compile(r"\s*(\d{1,5})\.\s+([a-z][a-z+.-]*:\S*)\s*$", re.IGNORECASE)
LIST_LABEL = re.compile(r"\s*\w+(?: \w+)?:\s*$")
HEADING = re.compile(r"\s*\w+\s*$")
MARK = re.compile(r"\[(\d{1,5})\]")
# A link's number stands right before its label; the number of an article's own note stands behind a word.
LABEL_AFTER = re.compile(r"[^\s.,;:)]")
PROTECTED = re.compile(r"\s*\[email\s+protected\]")
MOST = 0.5
FEWEST = 0.25


def without_numbered_links(text: str) -> str:
    """The text without the list of links and with `FILLER` for their numbers; a note's own ``[1]`` stays.

    An address that the page hid behind a link of the list comes out as it is.
    """
    found = _listed(text)
    if found is None:
        return text
    start, addresses = found
    marks = _marks(text[:start], addresses)
    labelled = sum(1 for mark in marks if LABEL_AFTER.match(text, mark.end()))
    if not marks or labelled < MOST * len(marks) or len(marks) < FEWEST * len(addresses):
        return text
    parts: list[str] = []
    end = 0
    for mark in marks:
        parts += text[end : mark.start()], FILLER * len(mark[0])
        end = mark.end()
        address = email_of(addresses[int(mark[1])].rpartition("#")[2])
        if address and (hidden := PROTECTED.match(text, end)) is not None:
            parts.append(address)
            end = hidden.end()
    return "".join([*parts, text[end:start]])


def _listed(text: str) -> tuple[int, dict[int, str]] | None:
    """Where the list of links begins that ends the text, and the address of each number; None when there is none."""
    start = len(text)
    addresses: dict[int, str] = {}
    for line in reversed(text.splitlines(keepends=True)):
        entry = ENTRY.match(line)
        if entry is not None:
            addresses[int(entry[1])] = entry[2]
        elif line.strip() and not LIST_LABEL.match(line):
            return (start - len(line), addresses) if addresses and HEADING.match(line) else None
        start -= len(line)
    return None


def _marks(text: str, addresses: dict[int, str]) -> list[re.Match[str]]:
    """The numbers of links in the text, which count up from first to last."""
    places: dict[int, list[re.Match[str]]] = {}
    for mark in MARK.finditer(text):
        places.setdefault(int(mark[1]), []).append(mark)
    marks: list[re.Match[str]] = []
    at = 0
    for number in sorted(addresses):
        after = [mark for mark in places.get(number, ()) if mark.start() >= at]
        if after:
            mark = next((mark for mark in after if LABEL_AFTER.match(text, mark.end())), after[0])
            marks.append(mark)
            at = mark.end()
    return marks
