"""Text reduced to what survives every rendering: lower-case letters and digits without accents, spaces or punctuation.

Dumps glue words (``click theTranslate Websitebutton``), break inside sentences, curl quotes and drop accents; two
renderings of one notice are equal once squeezed.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, compress

__all__ = ["PARTED", "squeeze", "squeeze_texts", "squeeze_with_map", "starts_of_texts", "texts_at"]

PARTED = "\n"
"""What stands before and behind each text in `squeeze_texts`, so that a search can ask for its opening or its end."""

REST = re.compile(r"[^\w©]+|_")


def _squeeze_line(line: str) -> str:
    """A text of any script, by its characters."""
    line = REST.sub("", unicodedata.normalize("NFKD", line).casefold())
    return line if line.isascii() else "".join([character for character in line if not unicodedata.combining(character)])


# What the characters of cp1252 are squeezed to: nearly all text of the site is made of them, and bytes are quicker.
CODEC = "cp1252"
SQUEEZED = {byte: _squeeze_line(bytes([byte]).decode(CODEC)) for byte in range(256) if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
SQUEEZED[ord("\n")] = "\n"
DELETED = bytes(byte for byte, squeezed in SQUEEZED.items() if not squeezed)
# The others become one character each, or several (``½``), or one of another alphabet: those take the slow way.
FOLDED = {byte: squeezed.encode(CODEC, "ignore") for byte, squeezed in SQUEEZED.items() if len(squeezed) == 1}
FOLDING = bytes((FOLDED.get(byte) or bytes([byte]))[0] for byte in range(256))
PLAIN = DELETED + bytes(byte for byte, folded in FOLDED.items() if folded)
KEPT = bytes(byte in SQUEEZED and byte not in DELETED and byte != ord("\n") for byte in range(256))


def _plain(text: str) -> bytes | None:
    """A text as bytes of cp1252, when each of them is squeezed to one byte or none."""
    try:
        plain = text.encode(CODEC)
    except UnicodeEncodeError:
        return None
    return None if plain.translate(None, PLAIN) else plain


def squeeze(text: str) -> str:
    """The squeezed text; newlines are kept, so that several texts can be squeezed in one call."""
    if text.isascii():
        return text.encode("ascii").translate(FOLDING, DELETED).decode("ascii")
    if (plain := _plain(text)) is not None:
        return plain.translate(FOLDING, DELETED).decode(CODEC)
    return "\n".join(map(squeeze, text.split("\n"))) if "\n" in text else _squeeze_line(text)


def squeeze_with_map(text: str) -> tuple[str, list[int]]:
    """The squeezed text without newlines, and for each of its characters the index in ``text`` that it came from."""
    if (plain := _plain(text)) is not None:
        return squeeze(text).replace("\n", ""), list(compress(range(len(text)), plain.translate(KEPT)))
    squeezed: list[str] = []
    indexes: list[int] = []
    for index, character in enumerate(text):
        for letter in squeeze(character).replace("\n", ""):
            squeezed.append(letter)
            indexes.append(index)
    return "".join(squeezed), indexes


def squeeze_texts(texts: Sequence[str]) -> str:
    """Several texts squeezed in one call, each between line breaks of its own; inside it has none."""
    lines = [text.replace("\n", " ") if "\n" in text else text for text in texts]
    return squeeze((2 * PARTED).join(["", *lines, ""]))


def starts_of_texts(squeezed: str) -> list[int]:
    """Where in the answer of `squeeze_texts` each text begins, with the line break before it."""
    lengths = [len(text) + 2 for text in squeezed.split(2 * PARTED)[1:-1]]
    return list(accumulate(lengths, initial=1))


def texts_at(starts: list[int], places: Iterable[int]) -> frozenset[int]:
    """The indexes of the texts that begin at ``starts`` and stand at these places."""
    return frozenset([bisect_right(starts, place) - 1 for place in places])
