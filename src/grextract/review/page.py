"""A page as the review shows it, as plain values: its blocks in order, why each went where it did, its metadata, its warnings."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from html import escape
from typing import Any

from grextract.article import Article, Block, Removed
from grextract.errors import NotAnArticle
from grextract.render.addresses import SCHEMES, safe_address
from grextract.render.html import linked_text
from grextract.review.evidence import words_found
from grextract.review.fields import card

__all__ = ["page_values", "refusal_values", "summary"]

TAGS = {"a", "br", "table", "tbody", "tr", "td"}
# An address relative to the page, or to its scheme, would lead from the review to some file beside it.
ABSOLUTE = re.compile(r"(?:https?|ftp)://|mailto:", re.IGNORECASE)


def page_values(name: str, place: int, article: Article) -> dict[str, Any]:
    """An article to be shown.

    Args:
        name: of the file that it was read from.
        place: which article of the file it is, from 1.
    """
    every: list[Block | Removed] = sorted((*article.body, *article.removed), key=lambda one: one.position)
    return {
        "page": name,
        "article": place,
        "title": article.metadata.title,
        "kind": article.kind,
        "form": article.form,
        "encoding": f"{article.encoding.name} ({article.encoding.source})" if article.encoding else None,
        "warnings": [{"code": remark.code, "message": remark.message} for remark in article.remarks],
        "fields": list(card(article)),
        "blocks": [_removed(one) if isinstance(one, Removed) else _body(one) for one in every],
        **({"outside": list(article.outside)} if article.outside else {}),
    }


def refusal_values(name: str, error: Exception) -> dict[str, Any]:
    """A page, or an article of one, that was refused."""
    kind = error.kind if isinstance(error, NotAnArticle) else type(error).__name__
    return {"page": name, "warnings": [{"code": kind, "message": str(error)}], "refused": kind}


def summary(values: dict[str, Any]) -> dict[str, Any]:
    """What filters and the list of pages ask of a page."""
    kinds = Counter(block["kind"] for block in values.get("blocks", ()) if "kind" in block)
    codes = [warning["code"] for warning in values["warnings"]]
    known: dict[str, Any] = {name: values[name] for name in ("page", "article", "title", "form", "refused") if name in values}
    return known | {"kinds": kinds, "warnings": codes}


def _removed(record: Removed) -> dict[str, Any]:
    return {
        "position": record.position,
        "text": record.text,
        "kind": record.kind,
        "rule": record.rule,
        "words": words_found(record.rule, record.text),
    }


def _body(block: Block) -> dict[str, Any]:
    values: dict[str, Any] = {"position": block.position, "text": block.text, "type": block.type}
    named = ("level", "ordered", "marker", "url", "alt", "credit")
    values |= {name: value for name in named if (value := getattr(block, name)) is not None}
    if block.url is not None and ABSOLUTE.match(block.url) and (address := safe_address(block.url)):
        values["address"] = address
    if (markup := _markup(block)) is not None:
        values["markup"] = markup
    return values


def _markup(block: Block) -> str | None:
    """The words with their links, or the cells of a table, passed through nh3; None where the text alone says as much."""
    import nh3

    links = tuple(link for link in block.links if ABSOLUTE.match(link.url))
    if block.rows:
        rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in block.rows)
        markup = f"<table><tbody>{rows}</tbody></table>"
    elif links:
        markup = linked_text(replace(block, links=links))
    else:
        return None
    return nh3.clean(
        markup, tags=TAGS, attributes={"a": {"href"}}, url_schemes=set(SCHEMES), link_rel="nofollow noopener noreferrer"
    )
