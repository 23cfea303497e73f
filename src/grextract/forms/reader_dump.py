"""The dump of a reader service: a few lines of facts, then the page as markdown."""

from __future__ import annotations

import re
from functools import partial

from grextract.article import Remark
from grextract.errors import NotAnArticle, NotAnArticleKind
from grextract.forms.stream import Page, Reading
from grextract.forms.text import read_text
from grextract.metadata.dates import read_datetime
from grextract.options import Options

__all__ = ["content_of", "is_reader_dump", "read_reader_dump"]

START = 4000
OPENING = re.compile(r"^[ \t]*Title:[^\n]*\n\s*URL Source:", re.IGNORECASE | re.MULTILINE)
# Lists of all links and images of the page, which the service sets behind the page when it is asked to.
SUMMARY = re.compile(r"^(?:[ \t]*(?:Images|Links/Buttons):[ \t]*\n(?:[ \t]*(?:[-*] !?\[[^\n]*)?(?:\n|\Z))+)+\Z", re.MULTILINE)
FACT = re.compile(
    r"(Title|URL Source|Published Time|Warning|Number of Pages|Markdown Content):[ \t]*([^\n]*)\n?\s*", re.IGNORECASE
)
FAILED = re.compile(r"returned error (\d{3})")
GUARDED = frozenset(("403", "429", "503"))
CHALLENGED = re.compile(r"just a moment|attention required", re.IGNORECASE)
SHORT = 2500


def is_reader_dump(text: str) -> bool:
    """Whether a text opens with ``Title:`` and ``URL Source:``."""
    return OPENING.match(text[:START].lstrip()) is not None


def read_reader_dump(text: str, _: str | None, options: Options) -> list[Reading]:
    """The page of such a dump, or the pages of several dumps in one file."""
    return [partial(_read, dump, options) for dump in _dumps(text)]


def content_of(text: str) -> str:
    """The page's own text in such dumps, without the lines of facts and the lists of links and images."""
    return "\n\n".join(_content(dump)[1] for dump in _dumps(text))


def _content(dump: str) -> tuple[dict[str, str], str]:
    """The facts of a dump, and its content."""
    facts, start = _facts(dump)
    return facts, SUMMARY.sub("", dump[start:])


def _dumps(text: str) -> list[str]:
    starts = [found.start() for found in OPENING.finditer(text)]
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def _read(text: str, options: Options) -> Page:
    facts, content = _content(text)
    if (failed := FAILED.search(facts.get("warning", ""))) is not None and len(content) < SHORT:
        kind: NotAnArticleKind = (
            "challenge" if failed[1] in GUARDED and CHALLENGED.search(facts.get("title", "")) else "error-page"
        )
        raise NotAnArticle(kind, f"the reader service was refused the page (error {failed[1]}): save it from a browser")
    if not content.strip():
        raise NotAnArticle("empty", "the reader service gave no text of the page: save it from a browser")
    page = read_text(content, max_blocks=options.max_blocks)
    page.form = "reader-dump"
    page.head.title = facts.get("title")
    page.stated.title = facts.get("title")
    page.stated.url = facts.get("url source")
    page.stated.published_at = read_datetime(facts.get("published time"))
    if (warning := facts.get("warning")) is not None:
        page.remarks.append(Remark("reader-warning", warning))
    return page


def _facts(text: str) -> tuple[dict[str, str], int]:
    """The facts by name in lower case, and where the page begins; of a fact that is there twice, the first."""
    facts: dict[str, str] = {}
    at = len(text) - len(text.lstrip())
    while (found := FACT.match(text, at)) is not None:
        name, value = found[1].lower(), found[2].strip()
        if name == "markdown content":
            return facts, found.start(2)
        if value:
            facts.setdefault(name, value)
        at = found.end()
    return facts, at
