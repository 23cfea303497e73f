"""Text reduced to what survives every rendering: lower-case letters and digits without accents, spaces or punctuation.

Dumps glue words (``click theTranslate Websitebutton``), break inside sentences, curl quotes and drop accents; two
renderings of one notice are equal once squeezed.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["squeeze", "squeeze_with_map"]

# Punctuation beyond ASCII that prose is full of; the rest of Unicode takes the slow way.
COMMON = re.compile("[\u2010-\u2027\u2030-\u205e\u00a0\u00ab\u00bb\u00b7\u00b4]+")
REST = re.compile(r"[^\w©]+|_")
DELETED = bytes(byte for byte in range(128) if not (chr(byte).isalnum() or byte == 10))
LOWER = bytes(byte + 32 if 65 <= byte <= 90 else byte for byte in range(256))


def squeeze(text: str) -> str:
    """The squeezed text; newlines are kept, so that several texts can be squeezed in one call."""
    if not text.isascii():
        text = COMMON.sub("", text)
        if not text.isascii():
            return _squeeze_unicode(text)
    return text.encode("ascii").translate(LOWER, DELETED).decode("ascii")


def squeeze_with_map(text: str) -> tuple[str, list[int]]:
    """The squeezed text without newlines, and for each of its characters the index in ``text`` that it came from."""
    squeezed: list[str] = []
    indexes: list[int] = []
    for index, character in enumerate(text):
        for kept in squeeze(character).replace("\n", ""):
            squeezed.append(kept)
            indexes.append(index)
    return "".join(squeezed), indexes


def _squeeze_unicode(text: str) -> str:
    text = unicodedata.normalize("NFKD", text.casefold())
    lines = (REST.sub("", line) for line in text.split("\n"))
    joined = "\n".join(lines)
    if joined.isascii():
        return joined
    return "".join(character for character in joined if not unicodedata.combining(character))
