"""The part of a page's markup that holds its article, when landmarks find it surely.

Two thirds of a page are menus, sidebar and footer. They stand before the title and behind the last line of the tail,
so the markup between can be parsed alone, at a third of the cost. Whoever does so must check that the part holds a
whole article (`grextract.core`), and parse the whole page otherwise.
"""

from __future__ import annotations

import re
from collections import Counter
from html import unescape

from grextract.prose import is_cookie_notice, is_prose

__all__ = ["article_part"]

# Words of the last lines of the tail, in every edition; the last of them on the page ends the article.
CLOSING = (
    "edia inquiries", "copyright owner", "Articles by", "Articles Par", "riginal source of this article",
    "source originale de cet article", "fuente original de este", "Contact média", "sole responsibility of the author",
    "Avis de non-responsabilité", "url address of this article", "Comment on Global Research", "appeared first on",
    "Commentez les articles", "Become a Member of",
)  # fmt: skip
SITES = ("Global Research", "Mondialisation.ca", "Globalizaci")
OPENING = re.compile(
    r"(?:Global Research|Mondialisation\.ca|Globalizaci[oó]n(?:\.ca)?)/?,?\s+(?:[A-Z][a-z]{2,8}\.? \d{1,2},? |\d{1,2}(?:er)? (?:de )?\w{3,10} )(?:19|20)\d\d"
)
BLOCK_END = re.compile(r"</(?:p|div|td|li|section|article|h\d)\s*>|<br\b[^<>]*>", re.IGNORECASE)
HEAD_END = re.compile(r"</head\s*>|<body\b", re.IGNORECASE)
# An element that makes something else of all text inside it; the cut must not part its start from its end.
WRAPPER = re.compile(r"<(/?(?:blockquote|pre|ol|ul|aside|footer|figure))")

BEFORE_DATE = 5000
BEFORE_TITLE = 1500
BLOCKS_AFTER = 4
TAIL_LENGTH = 4000
TEXT_RUN = re.compile(r">([^<>]{40,})")
FURNITURE_TAG = re.compile(r"(?:script|style|!--|noscript|option|textarea|button|a|h[1-6])\b|!--")
WORTH = 4000


def article_part(html: str) -> str | None:
    """The head and the article of a page; None when where it stands is not sure or the gain is small."""
    end = _end(html)
    if end is None:
        return None
    head, start = _start(html)
    if start - head + len(html) - end < WORTH or start >= end:
        return None
    above = html[head:start]
    if "<meta" in above or not _balanced(above) or _has_prose(above) or _has_prose(html[end:]):
        return None
    return html[:head] + html[start:end]


def _end(html: str) -> int | None:
    last = -1
    for words in CLOSING:
        last = max(last, html.rfind(words, max(last, 0), last + TAIL_LENGTH if last > 0 else len(html)))
    if last < 0:
        return None
    for _ in range(BLOCKS_AFTER):
        found = BLOCK_END.search(html, last)
        if found is None:
            return None
        last = found.end()
    return last


def _start(html: str) -> tuple[int, int]:
    """Where the head ends and where the lines above the title begin; the same place when that is not sure."""
    head = HEAD_END.search(html, max(html.find("</head"), 0))
    dated = _date_line(html, head.end()) if head is not None else None
    if head is None or dated is None:
        return 0, 0
    above = max(dated - BEFORE_DATE, head.end())
    title = max([html.rfind(tag, above, dated) for tag in ("<h1", "<h2", "<H1", "<H2")])
    if title < 0:
        return 0, 0
    start = html.rfind("<", head.end(), max(title - BEFORE_TITLE, head.end()))
    unclosed = html.rfind("<ul", head.end(), start)
    if start > 0 and unclosed > html.rfind("</ul", head.end(), start):  # in the middle of a menu
        closed = html.find("</ul", start, title)
        start = html.find(">", closed) + 1 if closed > 0 else unclosed
    return (head.end(), start) if start > 0 else (0, 0)


def _date_line(html: str, start: int) -> int | None:
    """Where the first date line of the site begins."""
    first = len(html)
    for site in SITES:
        at = html.find(site, start, first)
        while at >= 0 and OPENING.match(html, at) is None:
            at = html.find(site, at + 1, first)
        first = at if at >= 0 else first
    return first if first < len(html) else None


def _has_prose(html: str) -> bool:
    """Whether a stretch of markup holds a sentence of some length outside scripts, headings and links: then it is not only furniture."""
    for run in TEXT_RUN.finditer(html):
        tag = html[html.rfind("<", 0, run.start()) + 1 : run.start()].lower()
        text = unescape(run[1]).strip()
        if is_prose(text) and not FURNITURE_TAG.match(tag) and not is_cookie_notice(text):
            return True
    return False


def _balanced(html: str) -> bool:
    """Whether no wrapper is left open here: what follows would stand outside it."""
    tags = Counter(WRAPPER.findall(html))
    return all(count <= tags[f"/{tag}"] for tag, count in tags.items() if tag[0] != "/")
