"""The body of an article that a form carries by itself, as markup or as text."""

from __future__ import annotations

from html import unescape

from grextract.forms.decoding import scrub
from grextract.forms.html import read_html
from grextract.forms.parsing import parse_html
from grextract.forms.stream import Page
from grextract.forms.telling import has_tag, is_html
from grextract.forms.text import read_text

__all__ = ["plain_words", "read_fragment"]


def read_fragment(form: str, markup: str, *, url: str | None, max_blocks: int) -> Page:
    """The page of a form that carries one article's body and nothing else.

    Raises:
        LimitExceeded: past a limit.
        NotAnArticle: ``empty``.
    """
    markup = _escaped_once(scrub(markup))
    if is_html(markup):
        page = read_html(parse_html(markup), base_url=url, max_blocks=max_blocks)
    else:
        page = read_text(unescape(markup), max_blocks=max_blocks)
    page.form, page.layout = form, "body"
    return page


def plain_words(markup: str | None) -> str | None:
    """The words of a short piece of markup, such as a title, in one line; None when it has none."""
    if not markup:
        return None
    markup = _escaped_once(scrub(markup))
    if has_tag(markup):
        page = read_html(parse_html(f"<p>{markup}</p>"), max_blocks=10_000)
        text = " ".join(block.text for block in page.blocks)
    else:
        text = unescape(markup)
    return " ".join(text.split()) or None


def _escaped_once(markup: str) -> str:
    """The markup that a writer escaped once more than the form asks for: it begins with an escaped tag and has no other."""
    plain = unescape(markup) if markup.lstrip().startswith("&lt;") and not has_tag(markup) else markup
    return plain if is_html(plain) else markup
