"""Text reduced to what survives every rendering: lower-case letters and digits without accents, spaces or punctuation.

Dumps glue words (``click theTranslate Websitebutton``), break inside sentences, curl quotes and drop accents; two
renderings of one notice are equal once squeezed.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import compress

__all__ = ["squeeze", "squeeze_with_map"]

# The punctuation beyond ASCII that prose is full of; lines with anything else take the slow way.
COMMON = "’‘“”–—…\u00a0"
REST = re.compile(r"[^\w©]+|_")
# Stands for the copyright sign, the one sign that is kept, while a text is bytes.
SIGN = "\x01"
DELETED = bytes(byte for byte in range(128) if not (chr(byte).isalnum() or byte == 10))
DELETED_BUT_SIGN = DELETED.replace(SIGN.encode(), b"")
KEPT = bytes(chr(byte).isalnum() for byte in range(128)) + bytes(128)
LOWER = bytes(byte + 32 if 65 <= byte <= 90 else byte for byte in range(256))


def squeeze(text: str) -> str:
    """The squeezed text; newlines are kept, so that several texts can be squeezed in one call."""
    if text.isascii():
        return text.encode("ascii").translate(LOWER, DELETED).decode("ascii")
    signed = text.replace("©", SIGN) if "©" in text and SIGN not in text else text
    plain = signed.encode("ascii", "ignore")
    if len(text) - len(plain) == sum(map(text.count, COMMON)):
        if signed is text:
            return plain.translate(LOWER, DELETED).decode("ascii")
        return plain.translate(LOWER, DELETED_BUT_SIGN).decode("ascii").replace(SIGN, "©")
    return "\n".join(map(squeeze, text.split("\n"))) if "\n" in text else _squeeze_line(text)


def squeeze_with_map(text: str) -> tuple[str, list[int]]:
    """The squeezed text without newlines, and for each of its characters the index in ``text`` that it came from."""
    plain = text
    if not text.isascii():
        for character in COMMON:
            plain = plain.replace(character, " ")
    if plain.isascii():
        kept = plain.encode("ascii").translate(KEPT)
        return squeeze(plain).replace("\n", ""), list(compress(range(len(plain)), kept))
    squeezed: list[str] = []
    indexes: list[int] = []
    for index, character in enumerate(text):
        for letter in squeeze(character).replace("\n", ""):
            squeezed.append(letter)
            indexes.append(index)
    return "".join(squeezed), indexes


def _squeeze_line(line: str) -> str:
    line = REST.sub("", unicodedata.normalize("NFKD", line).casefold())
    return line if line.isascii() else "".join([character for character in line if not unicodedata.combining(character)])
