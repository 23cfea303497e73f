"""Text folded letter by letter: lower case without accents, and every character where it was."""

from __future__ import annotations

import unicodedata
from itertools import chain

__all__ = ["fold"]

# Letters of the Latin and Cyrillic alphabets, and the curly apostrophe: what the notices are written in.
_FOLDED = chain(range(0x41, 0x5B), range(0xC0, 0x250), range(0x400, 0x530), range(0x1E00, 0x1F00))


def _letter(code: int) -> str:
    return unicodedata.normalize("NFKD", chr(code))[0].lower()[0]


TABLE = {code: _letter(code) for code in _FOLDED}


def fold(text: str) -> str:
    """The folded text, as long as the text: an index into the one is an index into the other."""
    return text.lower() if text.isascii() else text.translate(TABLE)
