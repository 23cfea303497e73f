"""The text of markup as a browser shows it: runs of white space as one space, nothing invisible."""

from __future__ import annotations

import re
from collections.abc import Sequence

from grextract.forms.decoding import CP1252
from grextract.forms.stream import Link

__all__ = ["LINK_END", "collapse", "words_shown"]

LINK_END = ("", "")
"""What stands behind the words of a link among the parts of a line; ``("link", address)`` stands before them."""

INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\x80-\x9f]")
INVISIBLE_TO = {0x00AD: "", 0x200B: "", 0x2060: "", 0xFEFF: "", **CP1252}


def collapse(parts: list[str | tuple[str, str]]) -> tuple[str, Sequence[Link]]:
    """The text of one line with runs of white space made one space, and its links."""
    if len(parts) == 1 and isinstance(parts[0], str):
        return words_shown(parts[0]), ()
    if len(parts) == 3 and isinstance(parts[1], str) and isinstance(parts[0], tuple) and parts[2] == LINK_END:
        text = words_shown(parts[1])  # a line that is one link, as menus are made of
        return text, [(0, len(text), parts[0][1])] if text else ()
    if all(isinstance(part, str) for part in parts):
        return words_shown("".join(parts)), ()  # type: ignore[arg-type]
    text = ""
    links: list[Link] = []
    start, url = 0, ""
    for part in parts:
        if isinstance(part, str):
            words = _spaced(part)
            text += words[1:] if words[:1] == " " and text[-1:] in ("", " ") else words
            continue
        if url and len(text.rstrip()) > start:
            links.append((start, len(text.rstrip()), url))
        start, url = len(text), part[1]
    if url and len(text.rstrip()) > start:
        links.append((start, len(text.rstrip()), url))
    return text.strip(), links or ()


def _spaced(text: str) -> str:
    """The visible text with each run of white space made one space, those at its ends too."""
    if text.isprintable() and "  " not in text:
        return text
    text = _visible(text)
    words = " ".join(text.split())
    before = " " if text[:1].isspace() else ""
    return f"{before}{words} " if words and text[-1:].isspace() else before + words


def words_shown(text: str) -> str:
    """The visible text with runs of white space made one space."""
    if text.isprintable() and "  " not in text:  # as most of prose is: no white space but single spaces, nothing invisible
        return text.strip()
    return " ".join(_visible(text).split())


def _visible(text: str) -> str:
    if text.isascii() or INVISIBLE.search(text) is None:
        return text
    return text.translate(INVISIBLE_TO)
