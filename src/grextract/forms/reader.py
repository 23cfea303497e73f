"""Which form a source is, and its pages."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from lxml import etree

from grextract.article import Encoding
from grextract.forms.feed import is_feed, read_feed
from grextract.forms.front_matter import is_front_matter, read_front_matter
from grextract.forms.markup import read_markup, read_tree
from grextract.forms.mhtml import is_mhtml, root_of
from grextract.forms.reader_dump import is_reader_dump, read_reader_dump
from grextract.forms.source import Content, read_characters
from grextract.forms.stream import Page, Reading
from grextract.forms.tags import is_tagged_markdown
from grextract.forms.telling import is_html
from grextract.forms.text import read_text
from grextract.forms.urls import original_address
from grextract.forms.wayback import captured_at
from grextract.forms.wordpress import is_json, read_json
from grextract.options import Options

__all__ = ["read_pages"]

Recognise = Callable[[str], bool]
Read = Callable[[str, "str | None", Options], list[Reading]]


def _read_dump(text: str, _: str | None, options: Options) -> list[Reading]:
    return [lambda: read_text(text, max_blocks=options.max_blocks)]


FORMS: tuple[tuple[Recognise, Read], ...] = (
    (is_json, read_json),
    (is_feed, read_feed),
    (is_reader_dump, read_reader_dump),
    (is_front_matter, read_front_matter),
    (is_tagged_markdown, _read_dump),
    (is_html, read_markup),
    (lambda _: True, _read_dump),
)
"""Asked in order, after MHTML, which is told by its bytes; what no other form takes is a text."""


def read_pages(content: Content, url: str | None, options: Options, label: str | None = None) -> list[Reading]:
    """The pages that an open source holds, in order, each read when it is asked for: most forms hold one.

    Args:
        content: the source.
        url: the caller's address of it.
        options: the limits.
        label: the charset that a header around the bytes declares.

    Raises:
        ExtractionError: the source is of no form that can be read, or broken as a whole. Each page raises its own.
    """
    if etree.iselement(content):
        return [lambda: read_tree(content, url, options)]
    assert isinstance(content, (bytes, str))
    if is_mhtml(content):
        return _read_mhtml(content, url, options)
    text, encoding = read_characters(content, label)
    address = original_address(url) if url else None
    read = next(read for recognise, read in FORMS if recognise(text))
    return [partial(_told, reading, encoding, url) for reading in read(text, address, options)]


def _told(reading: Reading, encoding: Encoding | None, url: str | None) -> Page:
    """A page with what is known from outside of its text: the encoding, and when the copy at this address was made."""
    page = reading()
    page.encoding = encoding
    page.stated.captured_at = page.stated.captured_at or (captured_at(url) if url else None)
    if page.whole is not None:
        page.whole = partial(_told, page.whole, encoding, url)
    return page


def _read_mhtml(content: bytes | str, url: str | None, options: Options) -> list[Reading]:
    """The root page of an MHTML file, itself of any form."""
    root = root_of(content)
    return [partial(root.tell, reading) for reading in read_pages(root.content, root.url or url, options, root.label)]
