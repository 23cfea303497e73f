"""A page of markup, whatever program saved it: the part that holds its article, and the whole page on request."""

from __future__ import annotations

from functools import partial

from lxml import etree

from grextract.forms.amp import amp_copy
from grextract.forms.copies import Copy, read_copy
from grextract.forms.html import is_html, parse_html, read_html
from grextract.forms.part import article_part
from grextract.forms.print_view import print_copy
from grextract.forms.saved import saved_copy
from grextract.forms.stream import Page, Reading
from grextract.forms.wayback import wayback_copy, wayback_tree
from grextract.options import Options

__all__ = ["is_html", "read_markup", "read_tree"]

COPIES = (wayback_copy, saved_copy, amp_copy, print_copy)
"""Each tells what a program did to a page, or None; a page may be a copy of a copy, and its form is the first's."""


def read_markup(text: str, url: str | None, options: Options) -> list[Reading]:
    """The page of this markup.

    Raises:
        LimitExceeded: past a limit, or nested deeper than the parser keeps.
        NotAnArticle: ``empty``.
    """
    copies = tuple(copy for read in COPIES if (copy := read(text)) is not None)
    whole = partial(_read, text, copies, url, options)
    part = article_part(text)
    if part is None or not is_html(part):
        return [whole]

    def read_part() -> Page:
        page = _read(part, copies, url, options)
        page.whole = whole
        return page

    return [read_part]


def read_tree(root: etree._Element, url: str | None, options: Options) -> Page:
    """The page of a parsed tree, which is not changed."""
    archived = wayback_tree(root)
    if archived is None:
        return read_html(root, base_url=url, max_blocks=options.max_blocks)
    tree, copy = archived
    return read_copy(tree, (copy,), url, options.max_blocks)


def _read(text: str, copies: tuple[Copy, ...], url: str | None, options: Options) -> Page:
    root = parse_html(text)
    if copies:
        return read_copy(root, copies, url, options.max_blocks)
    return read_html(root, base_url=url, max_blocks=options.max_blocks)
