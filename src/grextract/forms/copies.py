"""What the program that saved or replayed a page did to it, and the page without that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from grextract.forms.html import read_html
from grextract.forms.stream import Page, StreamBlock

__all__ = ["Copy", "original_links", "read_copy"]


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of a page, as the traces of its program tell.

    Attributes:
        form: the name of the form.
        url: where the page was.
        captured_at: when the copy was made.
        mend: undoes in a tree what the program did to the elements.
        original: the address that an address of the copy stands for.
        absolute: whether the program made the addresses of links absolute, so that a relative one is of its own files.
    """

    form: str
    url: str | None = None
    captured_at: datetime | None = None
    mend: Callable[[etree._Element], None] | None = None
    original: Callable[[str], str] | None = None
    absolute: bool = False


def read_copy(root: etree._Element, copies: Sequence[Copy], url: str | None, max_blocks: int) -> Page:
    """The page of a tree without the traces of these programs; the tree is changed.

    Args:
        copies: outermost first; its form names the page.
        url: the caller's address of the page.

    Raises:
        LimitExceeded: more than ``max_blocks`` blocks.
    """
    for copy in copies:
        if copy.mend is not None:
            copy.mend(root)
    told = next((copy.url for copy in copies if copy.url), None)
    base_url = None if any(copy.absolute for copy in copies) else told or url
    page = read_html(root, base_url=base_url, max_blocks=max_blocks)
    page.form = copies[0].form
    page.stated.url = told
    page.stated.captured_at = next((copy.captured_at for copy in copies if copy.captured_at), None)
    original_links(page.blocks, copies)
    for copy in copies:
        if copy.original is not None:
            _original_head(page, copy.original)
    return page


def original_links(blocks: list[StreamBlock], copies: Sequence[Copy]) -> None:
    """Give the links, images and embeds of these blocks the addresses that those of the copy stand for."""
    for original in filter(None, (copy.original for copy in copies)):
        for block in blocks:
            block.links = [(start, end, original(url)) for start, end, url in block.links]
            block.url = original(block.url) if block.url else None


def _original_head(page: Page, original: Callable[[str], str]) -> None:
    head = page.head
    head.canonical = original(head.canonical) if head.canonical else None
    head.properties = {name: [original(value) for value in values] for name, values in head.properties.items()}
    page.stated.url = original(page.stated.url) if page.stated.url else None
