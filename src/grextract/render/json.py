"""The article as JSON-ready values; `restore` reads them back."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime
from typing import Any

from grextract.article import Article, Block
from grextract.metadata.fields import ArticleMetadata

__all__ = ["SCHEMA", "to_dict"]

SCHEMA = 2
"""The version of the values' shape; it rises when a key changes its meaning or goes."""

OPTIONAL = ("level", "ordered", "url", "alt", "caption", "credit", "marker")


def to_dict(article: Article) -> dict[str, Any]:
    """Plain dicts, lists, strings and numbers; dates as ISO text."""
    return {
        "schema": SCHEMA,
        "kind": article.kind,
        "form": article.form,
        "encoding": _plain(article.encoding),
        "metadata": {field.name: _plain(getattr(article.metadata, field.name)) for field in fields(ArticleMetadata)},
        "body": [_block(block) for block in article.body],
        "removed": [_plain(record) for record in article.removed],
        "text": article.text,
        "remarks": [_plain(remark) for remark in article.remarks],
    }


def _plain(value: Any) -> Any:
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if hasattr(value, "__dataclass_fields__"):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value


def _block(block: Block) -> dict[str, Any]:
    values: dict[str, Any] = {"type": block.type, "text": block.text, "position": block.position}
    values["links"] = [_plain(link) for link in block.links]
    values |= {name: value for name in OPTIONAL if (value := getattr(block, name)) is not None}
    if block.rows:
        values["rows"] = [list(row) for row in block.rows]
    return values
