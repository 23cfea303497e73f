"""Which form a source is, and its page."""

from __future__ import annotations

from lxml import etree

from grextract.forms.html import is_html, parse_html, read_html
from grextract.forms.source import Source, open_source
from grextract.forms.stream import Page
from grextract.forms.text import read_text
from grextract.options import Options

__all__ = ["read_page"]


def read_page(source: Source, url: str | None, options: Options) -> Page:
    """The page that a source is, whatever its form.

    Raises:
        ExtractionError: the source cannot be read; see `grextract.extract`.
    """
    opened = open_source(source, options.max_bytes)
    if etree.iselement(opened):
        return read_html(opened, base_url=url, max_blocks=options.max_blocks)
    text, encoding = opened
    if is_html(text):
        page = read_html(parse_html(text), base_url=url, max_blocks=options.max_blocks)
    else:
        page = read_text(text, max_blocks=options.max_blocks)
    page.encoding = encoding
    return page
