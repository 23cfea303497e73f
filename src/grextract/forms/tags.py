"""Markdown with tags in it, as pandoc writes GitHub's: the tags written as markdown, so that one reader reads both."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from html import unescape

from grextract.forms.lines import run_on

__all__ = ["is_tagged_markdown", "without_left_over_tags", "without_tags"]

MARKDOWN = re.compile(r"^(?:[ >]*|[ >]*-\s+)(?:#{1,6} \S|\[[^\[\]\n]*\]\([^()\s]*|!\[)|\]\((?:https?:|/|#|mailto:)", re.MULTILINE)
HTML = re.compile(r"<(?:html|body|p|h[1-6]|li|meta|script|article|section)[\s>]", re.IGNORECASE)
PAGE = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
FEWEST = 2
_VALUE = r"\s*=\s*(?:\"([^\"]*)\"|'([^']*)')"
ADDRESS = re.compile(rf"\bhref{_VALUE}")
SOURCE = re.compile(rf"\bsrc{_VALUE}")
WORDS = re.compile(rf"\balt{_VALUE}")
TAG = re.compile(
    r"</?([a-zA-Z][a-zA-Z0-9]*)((?:(?:\s*\n[ \t]*(?:>[ \t]?)+|\s+)[\w:.-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))?)*)\s*/?>|<!--.{0,2000}?-->",
    re.DOTALL,
)
BLOCKS = frozenset(
    "div p table tbody thead tfoot tr ul ol dl figure figcaption center section article header footer aside main nav iframe "
    "colgroup blockquote h1 h2 h3 h4 h5 h6 li dt dd caption form".split()
)
WRITTEN = {"br": "  \n", "td": "\n\n", "th": "\n\n", "hr": "\n\n---\n\n"}
EMPTY = frozenset(("", "br", "hr", "img"))
ELEMENTS = (
    BLOCKS
    | EMPTY
    | frozenset(
        "a abbr acronym address amp-img audio b base bdi bdo big body button canvas cite code col data datalist dd del details dfn "
        "dialog embed em fieldset font head hgroup html i input ins kbd label legend link map mark menu meta noscript object "
        "option p param picture pre q rb rp rt ruby s samp script select small source span strike strong style sub summary sup "
        "svg td template textarea th time title tt u var video wbr".split()
    )
)
"""Elements of HTML; what else stands in angle brackets is words: ``<The Salt Court: A Play>``."""

FLAGS = frozenset(
    "allowfullscreen async autoplay border checked compact controls default defer disabled hidden inert ismap itemscope loop "
    "multiple muted nohref noshade novalidate nowrap open readonly required reversed selected".split()
)
"""Attributes that go without a value; any other word without one is a word: ``<strong winds>``."""
OPENING = {"li": "\n\n- ", "blockquote": "\n\n> ", **{f"h{level}": f"\n\n{'#' * level} " for level in range(1, 7)}}


def is_tagged_markdown(text: str) -> bool:
    """Whether a text with tags is markdown all the same: it has more links and headings of markdown than of HTML."""
    if PAGE.match(text) is not None or "](" not in text or TAG.search(text) is None:
        return False
    marks = sum(1 for _ in MARKDOWN.finditer(text))
    return marks >= FEWEST and marks > sum(1 for _ in HTML.finditer(text))


def without_tags(text: str) -> str:
    """The same text with links and images written as markdown, blocks parted by blank lines, and no other tag."""
    return run_on(unescape(_rewritten(text, lambda _: True)))


def without_left_over_tags(text: str) -> str:
    """A text without the tags that its writer left in; one that a sentence names, and nothing closes, is a word of it."""
    opened, closed = Counter[str](), Counter[str]()
    for tag in TAG.finditer(text):
        (closed if tag[0].startswith("</") else opened)[(tag[1] or "").lower()] += 1
    plain = _rewritten(text, lambda name: name in EMPTY or opened[name] == closed[name]) if opened or closed else text
    return text if plain == text else unescape(plain)


def _rewritten(text: str, is_markup: Callable[[str], bool]) -> str:
    opened: list[str] = []

    def written(tag: re.Match[str]) -> str:
        name = (tag[1] or "").lower()
        closing = tag[0].startswith("</")
        if not is_markup(name) or not _is_element(name, tag[2] or ""):
            return tag[0]
        if name == "a":
            return _link(tag, opened, closing=closing)
        if name == "img":
            return f"![{_value(WORDS, tag[2])}]({_value(SOURCE, tag[2])})"
        if name in OPENING and not closing:
            return OPENING[name]
        if name in WRITTEN:
            return WRITTEN[name]
        return "\n\n" if name in BLOCKS or not name else ""

    return TAG.sub(written, text)


def _is_element(name: str, attributes: str) -> bool:
    """True for a known element whose attributes are attributes, or a comment."""
    if name not in ELEMENTS and ":" not in name:
        return False
    return "=" in attributes or all(word.lower() in FLAGS for word in attributes.split())


def _link(tag: re.Match[str], opened: list[str], *, closing: bool) -> str:
    if not closing:
        opened.append(_value(ADDRESS, tag[2]))
        return "["
    return f"]({opened.pop()})" if opened else ""


def _value(attribute: re.Pattern[str], attributes: str) -> str:
    found = attribute.search(attributes or "")
    return " ".join((found[1] or found[2] or "").split()) if found else ""
