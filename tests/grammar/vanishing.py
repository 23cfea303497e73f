"""Pieces of texts that the tests of conservation put together: paragraphs, and lines that look like a header. All invented."""

from __future__ import annotations

import grextract

__all__ = ["AUTHOR", "DATE", "SOURCE", "TITLE", "P", "body", "extract", "lines", "page", "text"]

TITLE = "The Salt Court"
AUTHOR = "By Ada Holm"
DATE = "Global Research, March 04, 2016"
SOURCE = "The original source of this article is Global Research"
P = (
    "The keeper came down to the weir at six and found the upper gate open and the boats gone.",
    "Nobody in the village would say who had taken them, and the river kept its own counsel.",
    "The council met on the Friday, heard nine witnesses, and wrote down what none of them had seen.",
    "By the autumn the gate had been mended twice, and the keeper had been paid for neither repair.",
)


def text(*blocks: str) -> str:
    """The blocks parted by empty lines."""
    return "\n\n".join(blocks) + "\n"


def page(*blocks: str) -> str:
    """The blocks as the markup of a page."""
    return f"<!DOCTYPE html><html><head><title>{TITLE} - Global Research</title></head><body>{''.join(blocks)}</body></html>"


def extract(source: str, **options: object) -> grextract.Article:
    """The one article, every word of whose source is accounted for."""
    article = grextract.extract(source, **options)  # type: ignore[arg-type]
    assert grextract.account(source, article) == grextract.Account()
    return article


def lines(article: grextract.Article) -> list[str]:
    """The lines of the body; how lines are put together to blocks is not asked here."""
    return [line for line in article.text.split("\n") if line]


def body(source: str, **options: object) -> list[str]:
    """The lines of the body of a source."""
    return lines(extract(source, **options))
