"""A text in pages, as a printer or a PDF reader gives it: without what stands above and below each page."""

from __future__ import annotations

import re
from collections import Counter

from grextract.forms.decoding import PAGE_BREAK

__all__ = ["SOFT_HYPHEN", "without_page_lines"]

NUMBER = re.compile(r"\d+")
# What a browser prints below each page: the address, and the number of the page among how many.
PRINTED_FOOT = re.compile(r"^[ \t]*https?://\S+[ \t]+(\d{1,3})[ \t]*/[ \t]*\d{1,3}[ \t]*(?:\n|\Z)", re.MULTILINE)
EDGE = 2
FEWEST_PAGES = 2

SOFT_HYPHEN = "\u00ad"
# From the first letter of a word on: a long one is read once.
HYPHENED = re.compile(r"(?<![^\W\d_])[^\W\d_]+-[^\W\d_]+")
BROKEN = re.compile(r"(?<![^\W\d_])([^\W\d_]*[a-zà-ÿ])-[ \t]*\n[ \t]*([a-zà-ÿ]+)")
FEWEST_BROKEN = 3


def without_page_lines(text: str) -> str:
    """The text without the lines that head and close its pages, numbers apart the same on each; pages in one another.

    Words that were broken at the ends of lines, where this was done throughout, are put together again.
    """
    text = PRINTED_FOOT.sub("", text) if "://" in text else text
    if PAGE_BREAK not in text:
        return text
    pages = [page.splitlines() for page in text.split(PAGE_BREAK) if page.strip()]
    if len(pages) < FEWEST_PAGES:
        return text
    edges = [_edges(page) for page in pages]
    counts = Counter(shape for edge in edges for shape in {*edge.values()})
    running = {shape for shape, count in counts.items() if 2 * count > len(pages)}
    return _unbroken("\n".join(line for page, edge in zip(pages, edges, strict=True) for line in _inside(page, edge, running)))


def _edges(page: list[str]) -> dict[int, str]:
    """The shapes of the first and last lines with words, by where they stand."""
    said = [index for index, line in enumerate(page) if line.strip()]
    return {index: _shape(page[index]) for index in (*said[:EDGE], *said[-EDGE:])}


def _shape(line: str) -> str:
    return NUMBER.sub("0", " ".join(line.split()))


def _inside(page: list[str], edge: dict[int, str], running: set[str]) -> list[str]:
    """The lines of a page between those at its edges that most pages have there."""
    kept = [line for index, line in enumerate(page) if edge.get(index) not in running]
    while kept and not kept[0].strip():
        del kept[0]
    while kept and not kept[-1].strip():
        del kept[-1]
    return kept


def _unbroken(text: str) -> str:
    """The text with soft hyphens for those at the ends of lines, when there are several; a hyphen that a word has elsewhere stays."""
    if len(BROKEN.findall(text)) < FEWEST_BROKEN:
        return text
    hyphened = set(HYPHENED.findall(text))
    return BROKEN.sub(
        lambda found: found[0] if f"{found[1]}-{found[2]}" in hyphened else f"{found[1]}{SOFT_HYPHEN}\n{found[2]}", text
    )
