"""What a page says of its article in JSON-LD (https://schema.org/Article), under the names of meta elements."""

from __future__ import annotations

import json
from collections.abc import Iterator

from lxml import etree

from grextract.forms.decoding import scrub

__all__ = ["read_json_ld"]

TYPE = "application/ld+json"
ARTICLES = ("Article", "BlogPosting", "Report")
DATES = {"datePublished": "datepublished", "dateModified": "datemodified"}
DEEPEST = 4


def read_json_ld(scripts: list[etree._Element]) -> dict[str, str]:
    """Author and dates of the first article that one of these script elements describes; empty when none does."""
    for script in scripts:
        if TYPE not in (script.get("type") or "").lower():
            continue
        try:
            told = json.loads(script.text or "")
        except (ValueError, RecursionError):  # not JSON, as some plugins write it
            continue
        nodes = list(_nodes(told))
        article = next((node for node in nodes if _is_article(node)), None)
        if article is not None:
            return _facts(article, nodes)
    return {}


def _nodes(told: object, depth: int = 0) -> Iterator[dict[str, object]]:
    """The objects told of: one, several in a list, or those of a graph."""
    if depth > DEEPEST:
        return
    if isinstance(told, list):
        for item in told:
            yield from _nodes(item, depth + 1)
    elif isinstance(told, dict):
        yield told
        yield from _nodes(told.get("@graph"), depth + 1)


def _is_article(node: dict[str, object]) -> bool:
    types = node.get("@type")
    return any(str(name).endswith(ARTICLES) for name in (types if isinstance(types, list) else [types]))


def _facts(article: dict[str, object], nodes: list[dict[str, object]]) -> dict[str, str]:
    facts = {name: value for key, name in DATES.items() if isinstance(value := article.get(key), str)}
    authors = article.get("author")
    named = {pointer: node.get("name") for node in reversed(nodes) if isinstance(pointer := node.get("@id"), str)}
    names = [name for author in (authors if isinstance(authors, list) else [authors]) if (name := _name(author, named))]
    return {**facts, "author": " and ".join(names)} if names else facts


def _name(author: object, named: dict[str, object]) -> str:
    """The name of an author: given as such, in an object, or in another object of the graph that this one points to.

    Args:
        author: what stands there.
        named: the names of the objects of the graph.
    """
    if isinstance(author, dict):
        pointer = author.get("@id")
        author = author.get("name") or (named.get(pointer) if isinstance(pointer, str) else None)
    return scrub(author).strip() if isinstance(author, str) else ""
