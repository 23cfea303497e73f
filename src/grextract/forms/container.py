"""The container of the article on a page of any other site, as readability-lxml finds it."""

from __future__ import annotations

import logging

from lxml import etree

from grextract.errors import LimitExceeded
from grextract.forms.html import read_html
from grextract.forms.parsing import parse_html
from grextract.forms.stream import Head, Page, StreamBlock

__all__ = ["holds_prose", "read_container"]

# readability-lxml parses with the limits that lxml sets by default, and past them text is lost without a word.
LONGEST_MARKUP = 10_000_000
DEEPEST = 250
# In bytes: where words have no spaces between, a letter says as much as three of ours and takes as many bytes.
SENTENCE = 25
PROSE = 140
LINKED = 0.5


def read_container(markup: str | etree._Element, head: Head, *, url: str | None, max_blocks: int) -> Page | None:
    """The blocks of what readability-lxml keeps of a page; None when that holds no prose.

    Args:
        markup: the page as text, or its root element, which is not changed.
        head: what the page's own markup says; its title is shortened as readability-lxml does.
        url: the address that relative links lead from.
        max_blocks: the largest number of blocks read.

    Raises:
        LimitExceeded: longer or nested deeper than readability-lxml reads, or more than ``max_blocks`` blocks.
    """
    root = parse_html(markup) if isinstance(markup, str) else markup
    markup = etree.tostring(root, encoding="unicode", method="html", with_tail=False)
    _check_limits(root, markup)
    kept = _summary(markup)
    if kept is None:
        return None
    title, summary = kept
    page = read_html(parse_html(summary), base_url=url, max_blocks=max_blocks)
    page.head = Head(title or head.title, head.canonical, head.properties)
    return page if holds_prose(page.blocks) else None


def holds_prose(blocks: list[StreamBlock]) -> bool:
    """Whether there is text to read besides labels and links: readability-lxml gives a body for garbage too."""
    sentences = (block.text.encode() for block in blocks if _is_text(block))
    return sum(len(sentence) for sentence in sentences if len(sentence) >= SENTENCE) >= PROSE


def _is_text(block: StreamBlock) -> bool:
    return not block.chrome and sum(end - start for start, end, _ in block.links) <= LINKED * len(block.text)


def _check_limits(root: etree._Element, markup: str) -> None:
    if len(markup) > LONGEST_MARKUP:
        raise LimitExceeded(
            f"no landmark of the site was found, and other pages are read up to {LONGEST_MARKUP:,} characters of markup"
        )
    if root.xpath(f"boolean(//*[count(ancestor::*) >= {DEEPEST}])"):
        raise LimitExceeded(f"no landmark of the site was found, and other pages are read up to {DEEPEST} elements deep")


def _summary(markup: str) -> tuple[str, str] | None:
    """The short title and the markup that readability-lxml keeps; None when it fails on the page."""
    from readability import Document

    # It logs the traceback of every failure; without a handler Python would print it.
    logging.getLogger("readability").addHandler(logging.NullHandler())
    try:
        document = Document(markup)
        return document.short_title(), document.summary()
    except (ValueError, etree.LxmlError):
        return None
