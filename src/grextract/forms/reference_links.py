"""Links that markdown names in the text and lists by name: ``[label][4]`` or ``[label]``, and ``[4]: address``."""

from __future__ import annotations

import re

__all__ = ["without_reference_links"]

ENTRY = re.compile(
    r"^[ \t]*\[([^\[\]\n]{1,300})\]:[ \t]*(?:\n[ \t]+)?<?(\S+?)>?(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$",
    re.MULTILINE,
)
_WORDS = r"\[((?:[^\[\]]|\[[^\[\]]{0,300}\]){0,1000})\]"
NAMED = re.compile(rf"{_WORDS}(?:\n?[ \t]*\[([^\[\]]{{0,300}})\])(?![(:])")
ALONE = re.compile(rf"{_WORDS}(?![(\[:{{])")
NUMBER = re.compile(r"\d+$")


def without_reference_links(text: str) -> str:
    """The text with each link's address beside its words, and without the list; an entry that no link names stays.

    A number alone in brackets names no link: it is the mark of an article's own note.
    """
    addresses = {_name(entry[1]): entry[2] for entry in ENTRY.finditer(text)} if "]:" in text else {}
    if not addresses:
        return text
    used: set[str] = set()

    def link(found: re.Match[str]) -> str:
        name = _name((found[2] if found.re is NAMED else "") or found[1])
        if name not in addresses or (found.re is ALONE and NUMBER.match(name)):
            return found[0]
        used.add(name)
        return f"[{found[1]}]({addresses[name]})"

    for shape in (NAMED, NAMED, ALONE):  # an image is a link's words: the inner one is read first
        text = shape.sub(link, text)
    return ENTRY.sub(lambda entry: "" if _name(entry[1]) in used else entry[0], text)


def _name(words: str) -> str:
    return " ".join(words.split()).casefold()
