"""Markup parsed into a tree, without what would make the parser drop the rest of a page."""

from __future__ import annotations

import re
from collections import Counter

from lxml import etree

from grextract.errors import NotAnArticle
from grextract.forms.long_tags import refuse_long_tags
from grextract.forms.losses import refuse_loss

__all__ = ["parse_html"]

# The parser drops all that stands behind an early end of the document, and inside an element that is never closed.
DOCUMENT_END = re.compile(rb"</(?:html|body)\s*>", re.IGNORECASE)
SWALLOWING = re.compile(rb"<(textarea|xmp|noembed|noframes|plaintext|iframe)\b", re.IGNORECASE)
SWALLOWING_END = re.compile(rb"</(textarea|xmp|noembed|noframes|plaintext|iframe)\b", re.IGNORECASE)
XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>", re.IGNORECASE)


def parse_html(text: str) -> etree._Element:
    """The tree of this markup.

    Raises:
        LimitExceeded: nested deeper than the parser keeps, so that text would be lost; a tag of too many attributes.
        NotAnArticle: ``empty``, nothing but comments.
    """
    if (declaration := XML_DECLARATION.match(text)) is not None:
        text = text[declaration.end() :]
    markup = _mended(text.encode("utf-8", "replace"))
    refuse_long_tags(markup)
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(markup, parser)
    except etree.XMLSyntaxError:
        root = None
    refuse_loss(parser)
    if root is None:
        raise NotAnArticle("empty", "the page holds no element and no text")
    return root


def _mended(markup: bytes) -> bytes:
    """The markup without what would make the parser drop the rest of the page."""
    ends = DOCUMENT_END.search(markup)
    if ends is not None and DOCUMENT_END.sub(b"", markup[ends.end() :]).strip():
        markup = DOCUMENT_END.sub(b"", markup)
    if SWALLOWING.search(markup) is None:
        return markup
    opened = Counter(found[1].lower() for found in SWALLOWING.finditer(markup))
    closed = Counter(found[1].lower() for found in SWALLOWING_END.finditer(markup))
    for tag in (tag for tag, count in opened.items() if count > closed[tag]):
        markup = re.sub(rb"<" + tag + rb"\b[^<>]*>", b"", markup, flags=re.IGNORECASE)
    return markup
