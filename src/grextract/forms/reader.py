"""Which form a source is, and its page."""

from __future__ import annotations

from lxml import etree

from grextract.article import Encoding
from grextract.forms.html import is_html, parse_html, read_html
from grextract.forms.part import article_part
from grextract.forms.stream import Page
from grextract.forms.tags import is_tagged_markdown
from grextract.forms.text import read_text
from grextract.options import Options

__all__ = ["Opened", "read_page", "read_part"]

Opened = tuple[str, Encoding | None] | etree._Element
"""A source that is open: text with the encoding of its bytes, or the root of a tree."""


def read_page(opened: Opened, url: str | None, options: Options) -> Page:
    """The page that an opened source is, whatever its form.

    Raises:
        ExtractionError: the page is past a limit, or empty.
    """
    if not isinstance(opened, tuple):
        return read_html(opened, base_url=url, max_blocks=options.max_blocks)
    text, encoding = opened
    if is_html(text) and not is_tagged_markdown(text):
        page = read_html(parse_html(text), base_url=url, max_blocks=options.max_blocks)
    else:
        page = read_text(text, max_blocks=options.max_blocks)
    page.encoding = encoding
    return page


def read_part(opened: Opened, url: str | None, options: Options) -> Page | None:
    """The page without its menus and sidebars, None when where the article stands is not sure."""
    if not isinstance(opened, tuple):
        return None
    text, encoding = opened
    part = article_part(text)
    if part is None or not is_html(part) or is_tagged_markdown(text):
        return None
    page = read_html(parse_html(part), base_url=url, max_blocks=options.max_blocks)
    page.encoding = encoding
    return page
