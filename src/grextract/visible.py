"""Text as it may be shown: what a terminal would obey comes out as escapes."""

from __future__ import annotations

import unicodedata

__all__ = ["LAYOUT", "visible"]

LAYOUT = "\n\t"
"""White space that a text of several lines is laid out with."""

# Invisible characters that words of some scripts, and emoji, are spelled with.
SPELLING = "\u200c\u200d"
# Controls, invisible format characters (bidi overrides among them), lone surrogates, line and paragraph separators.
UNSEEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))


def visible(text: str, *, layout: str = "") -> str:
    r"""The text with its unseen characters written as escapes such as ``\x1b``; a byte of a file name that is no UTF-8 as ``\xff``.

    Args:
        text: of a page, a file name, an error.
        layout: white space that stays: a newline and a tab in a text of several lines, none in a message.
    """
    if text.isascii() and text.isprintable():
        return text
    kept = SPELLING + layout
    return "".join(each if each in kept or unicodedata.category(each) not in UNSEEN else _escape(each) for each in text)


def _escape(character: str) -> str:
    if "\udc80" <= character <= "\udcff":
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character.encode("unicode_escape").decode("ascii")
