"""Where the offer of a book stands in a block that holds prose too: on lines of its own, or in the sentence with the ISBN."""

from __future__ import annotations

import re

from grextract.prose import is_prose

__all__ = ["ISBN", "cites_book", "offer_spans"]

ISBN = re.compile(r"\bISBN(?:-1[03])?\s*(?:(?:number|no\.?|n°)\s*)?(?::\s*)?[\d-]{9,}", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[^\W\d_a-z])")
# A review gives number and price too; an offer asks to buy.
ASKS_TO_BUY = re.compile(
    r"\b(?:order|buy|purchase|download|get your|commandez?|achetez?|procurez|compre|pida|bestellen|ordina|acquista)\b",
    re.IGNORECASE,
)
SHORTEST_SPLIT = 240
"""Characters; a shorter block is the offer and nothing else."""

SENTENCES_OF_TEXT = 3
"""So many sentences behind an offer are no blurb of the book."""


def offer_spans(text: str) -> list[tuple[int, int]]:
    """Return start and end of the lines or sentences that offer a book; empty where a block holds no more than the offer."""
    found = ISBN.search(text)
    if found is None or (len(text) < SHORTEST_SPLIT and "\n" not in text):
        return []
    return _lines(text, found.start()) if "\n" in text else _sentences(text, found.start())


def cites_book(text: str) -> bool:
    """True if sentences of an article stand before the one with the number, or several behind it: a text that names a book."""
    found = ISBN.search(text)
    if found is None:
        return False
    start = max((end.end() for end in SENTENCE_END.finditer(text, 0, found.start())), default=0)
    return is_prose(text[:start].strip()) or _goes_on(text[found.end() :])


def _goes_on(rest: str) -> bool:
    """True if several sentences of prose stand behind an offer, more than a blurb."""
    said = [sentence for sentence in SENTENCE_END.split(rest) if is_prose(f"{sentence.rstrip('.')}.")]
    return len(said) >= SENTENCES_OF_TEXT and not ASKS_TO_BUY.search(rest)


def _lines(text: str, isbn: int) -> list[tuple[int, int]]:
    """The lines without prose around the one with the number, each by itself."""
    spans: list[tuple[int, int]] = []
    at = 0
    for line in text.split("\n"):
        spans.append((at, at + len(line)))
        at += len(line) + 1
    here = next(number for number, (start, end) in enumerate(spans) if start <= isbn <= end)
    first = last = here
    while first > 0 and not is_prose(text[slice(*spans[first - 1])]):
        first -= 1
    while last + 1 < len(spans) and not is_prose(text[slice(*spans[last + 1])]):
        last += 1
    return spans[first : last + 1] if (first, last) != (0, len(spans) - 1) else []


def _sentences(text: str, isbn: int) -> list[tuple[int, int]]:
    """The sentence with the number and those behind it that ask to buy; none where nothing is asked."""
    ends = [found.end() for found in SENTENCE_END.finditer(text)]
    start = max((end for end in ends if end <= isbn), default=0)
    last = next((end for end in ends if end > isbn), len(text))
    for end in (*(end for end in ends if end > last), len(text)):
        if not ASKS_TO_BUY.search(text, last, end):
            break
        last = end
    if not start:  # the offer opens a paragraph of the article
        return (
            [(0, last)] if is_prose(text[last:].strip()) and len(SENTENCE_END.findall(text[last:])) >= SENTENCES_OF_TEXT else []
        )
    return [(start, last)] if ASKS_TO_BUY.search(text, start, last) else []
