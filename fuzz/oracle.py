"""What must hold of an answer, whatever was asked: the checks that a fuzzer's inputs are judged by."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime

from fuzz.active import active_in
from grextract import Article, account
from grextract.article import BOILERPLATE, FACTS

__all__ = ["Broken", "judge", "judge_account"]

TYPES = frozenset("paragraph heading list-item quote table image embed note separator".split())
WHOLE_FORMS = frozenset(("text", "reader-dump", "wordpress-json", "feed"))
"""Forms that are all region: every word counts."""

ADDRESS = frozenset(("http", "https", "www"))
SENTENCE = 8
"""Words of the shortest stretch that is surely text."""

KINDS = frozenset(("article", "digest", "appeal", "video"))


class Broken(AssertionError):
    """An answer breaks a promise; the message says which."""


def judge(article: Article) -> None:
    """Raise `Broken` where an article is not what the contract says."""
    for check in CHECKS:
        fault = check(article)
        if fault:
            raise Broken(f"{check.__name__.lstrip('_')}: {fault}")


def judge_account(source: bytes | str, articles: list[Article]) -> None:
    """Raise `Broken` where a sentence of a source is in neither body nor ledger of its articles, or stands there twice.

    Of markup that a fuzzer has broken single words may be those of an address or of a picture's description.
    """
    if not articles or articles[0].form not in WHOLE_FORMS:
        return
    found = account(source, articles)
    for what, runs in (("missing", found.missing), ("added", found.added)):
        if long := [run for run in runs if len(run.split()) >= SENTENCE and not ADDRESS & {*run.split()}]:
            raise Broken(f"account: {what} {long[:3]}")
    if any(remark.code == "unaccounted" for article in articles for remark in article.remarks):
        raise Broken("account: an article says that it does not account for all words")


def _an_empty_body(article: Article) -> str | None:
    told = any(remark.code == "no-body" for remark in article.remarks)
    said = any(block.text or block.url for block in article.body)
    return None if said or told else "an article came out without a body and without a reason"


def _places(article: Article) -> str | None:
    body = [block.position for block in article.body]
    removed = [record.position for record in article.removed]
    rising = body == sorted(set(body)) and removed == sorted(set(removed))
    return None if rising and not set(body) & set(removed) else "positions are not unique and rising"


def _names(article: Article) -> str | None:
    types = {block.type for block in article.body} - TYPES
    kinds = {record.kind for record in article.removed} - FACTS - BOILERPLATE
    unknown = types | kinds | ({article.kind} - KINDS)
    return f"{sorted(unknown)} is no name of the contract" if unknown else None


def _links(article: Article) -> str | None:
    """A link stands inside its block's text and leads somewhere."""
    for block in article.body:
        for link in block.links:
            if not (0 <= link.start <= link.end <= len(block.text) and link.url):
                return f"{link} of {block.text[:80]!r}"
    return None


def _facts(article: Article) -> str | None:
    facts = article.metadata
    empty = [name for name in ("title", "byline", "url", "language", "description") if getattr(facts, name) == ""]
    naive = isinstance(facts.captured_at, datetime) and facts.captured_at.tzinfo is None
    return f"{empty} empty, captured_at without its zone: {naive}" if empty or naive else None


def _json(article: Article) -> str | None:
    values = article.to_dict()
    text = json.dumps(values, ensure_ascii=False, allow_nan=False)
    text.encode("utf-8")
    if json.loads(text) != values:
        return "JSON does not give the values back"
    return None if Article.from_dict(json.loads(text)) == article else "from_dict does not give the article back"


def _renderings(article: Article) -> str | None:
    article.to_markdown().encode("utf-8")
    json.dumps(article.to_schema_org(), allow_nan=False)
    active = active_in(article.to_html())
    return f"HTML output would run {active[:3]}" if active else None


CHECKS: tuple[Callable[[Article], str | None], ...] = (_an_empty_body, _places, _names, _links, _facts, _json, _renderings)
