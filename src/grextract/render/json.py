"""The article as JSON-ready values, and back."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime
from typing import Any

from grextract.article import Article, Block, Encoding, Link, Remark, Removed
from grextract.metadata.dates import read_datetime
from grextract.metadata.fields import ArticleMetadata, Author, Copyright, Image, OriginalSource, Term

__all__ = ["SCHEMA", "from_dict", "to_dict"]

SCHEMA = 1
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


def from_dict(values: dict[str, Any]) -> Article:
    """The article that these values were made from.

    Raises:
        ValueError: another schema version, or a key is missing.
    """
    if not isinstance(values, dict):
        raise ValueError(
            f"from_dict reads the dict of to_dict, not {type(values).__name__}: parse JSON text with json.loads first"
        )
    if values.get("schema") != SCHEMA:
        raise ValueError(f"cannot read schema {values.get('schema')!r}: this version reads schema {SCHEMA}")
    try:
        return Article(
            metadata=_metadata(values["metadata"]),
            body=tuple(_read_block(block) for block in values["body"]),
            removed=tuple(Removed(**record) for record in values["removed"]),
            kind=values["kind"],
            form=values["form"],
            remarks=tuple(Remark(**remark) for remark in values["remarks"]),
            encoding=Encoding(**values["encoding"]) if values["encoding"] else None,
        )
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"these are not the values of an article: {error}") from error


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


def _read_block(values: dict[str, Any]) -> Block:
    values = dict(values)
    values["links"] = tuple(Link(**link) for link in values["links"])
    values["rows"] = tuple(map(tuple, values.get("rows", ())))
    return Block(**values)


def _metadata(values: dict[str, Any]) -> ArticleMetadata:
    values = dict(values)
    source = values["original_source"]
    return ArticleMetadata(
        **values
        | {
            "authors": tuple(Author(**author) for author in values["authors"]),
            "author_bios": tuple(values["author_bios"]),
            "published": _date(values["published"]),
            "published_at": read_datetime(values["published_at"]),
            "modified_at": read_datetime(values["modified_at"]),
            "captured_at": read_datetime(values.get("captured_at")),
            "original_source": OriginalSource(**source | {"published": _date(source["published"])}) if source else None,
            "regions": tuple(Term(**term) for term in values["regions"]),
            "themes": tuple(Term(**term) for term in values["themes"]),
            "reports": tuple(Term(**term) for term in values["reports"]),
            "tags": tuple(values["tags"]),
            "lead_image": Image(**values["lead_image"]) if values["lead_image"] else None,
            "copyright": _copyright(values["copyright"]),
        }
    )


def _copyright(values: dict[str, Any] | None) -> Copyright | None:
    return Copyright(tuple(values["holders"]), values["year"]) if values else None


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
