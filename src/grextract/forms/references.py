"""Character references and escapes that a program left in a text: ``&#8217;`` for an apostrophe, a backslash and ``n`` for a line."""

from __future__ import annotations

import re
from html import unescape

__all__ = ["without_escapes", "without_references"]

# A sign that HTML escaped twice is read too; "<" and ">" stay, they would make tags.
REFERENCE = re.compile(r"&(?:amp;){0,3}(#\d{2,6}|#[xX][\da-fA-F]{2,5}|[A-Za-z]{2,8});")
ESCAPED_LINE = re.compile(r"(?:\\r)?\\n")
# Where a paragraph ends: behind a stop, or two at once; in the name of a file neither is.
ENDS_PARAGRAPH = re.compile(r"(?:\\r)?\\n(?:\\r)?\\n|(?<=[.!?…”\"’)])(?:\\r)?\\n")
FEWEST_ENDS = 3


def without_escapes(text: str) -> str:
    """The text of one line in which each end of a line stands as an escape, with lines; any other as it is."""
    if "\\n" not in text or "\n" in text.strip() or len(ENDS_PARAGRAPH.findall(text)) < FEWEST_ENDS:
        return text
    return ESCAPED_LINE.sub("\n", text).replace("\\t", "\t").replace('\\"', '"')


def without_references(text: str) -> str:
    """The text with each reference as its character; what names no character stays."""
    return REFERENCE.sub(_character, text) if "&" in text else text


def _character(found: re.Match[str]) -> str:
    character = unescape(f"&{found[1]};")
    return (
        found[0] if len(character) > 1 or character in "<>" or not (character.isprintable() or character.isspace()) else character
    )
