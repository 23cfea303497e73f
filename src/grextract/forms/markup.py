"""A page of markup, whatever program saved it: the part that holds its article, and the whole page on request."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from lxml import etree

from grextract.forms.amp import amp_copy
from grextract.forms.container import holds_prose, read_container
from grextract.forms.copies import Copy, original_links, read_copy
from grextract.forms.html import read_html
from grextract.forms.parsing import parse_html
from grextract.forms.part import article_part
from grextract.forms.print_view import print_copy
from grextract.forms.saved import saved_copy
from grextract.forms.stream import Page, Reading
from grextract.forms.telling import has_tag
from grextract.forms.wayback import wayback_copy, wayback_tree
from grextract.options import Options

__all__ = ["read_markup", "read_tree"]

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
    if part is None or not has_tag(part):
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
        return _read_root(root, (), url, options)
    tree, copy = archived
    return _read_root(tree, (copy,), url, options)


def _read(text: str, copies: tuple[Copy, ...], url: str | None, options: Options) -> Page:
    return _read_root(parse_html(text), copies, url, options)


def _read_root(root: etree._Element, copies: tuple[Copy, ...], url: str | None, options: Options) -> Page:
    if copies:
        page = read_copy(root, copies, url, options.max_blocks)
    else:
        page = read_html(root, base_url=url, max_blocks=options.max_blocks)
    page.alone = partial(_alone, root, page, copies, url, options)
    return page


def _alone(root: etree._Element, page: Page, copies: tuple[Copy, ...], url: str | None, options: Options) -> Page | None:
    """What readability-lxml keeps of a page; None when that holds no prose, or the page holds none."""
    if not holds_prose(page.blocks):
        return None
    kept = read_container(root, page.head, url=page.stated.url or url, max_blocks=options.max_blocks)
    if kept is None:
        return None
    original_links(kept.blocks, copies)
    return replace(page, blocks=kept.blocks, head=kept.head, containers=kept.containers)
