"""What the report reads of a row, checked: a row of any other shape is refused with the column's name."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from grextract.article import ARTICLE_KINDS, BOILERPLATE
from grextract.pipelines.rows import Row

__all__ = ["FIELDS", "READ", "Example", "Notice", "Seen", "plain", "read_row"]

FIELDS = (
    "title", "authors", "published", "original_source", "regions", "themes", "reports", "tags", "language", "url", "article_id",
    "site", "lead_image", "copyright", "description", "first_published",
)  # fmt: skip
"""Fields of the metadata that an article may lack."""

READ = (
    "input",
    "input_url",
    "error_kind",
    "error",
    "kind",
    "form",
    *FIELDS,
    "removed",
    "text",
    "remarks",
    "content_sha256",
    "repost_group",
)
"""The columns that are read."""

LONGEST = 300
UNSEEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))
# Invisible, but words of some scripts and emoji are spelled with them.
JOINERS = "\u200c\u200d"
YEARS = range(1990, 2101)


@dataclass(frozen=True, slots=True)
class Example:
    """A row that can be looked up: the name of its input, its address and its title, where it has them."""

    input: str
    url: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A removed piece of boilerplate: its kind, the rule that decided, the length of its text in characters."""

    kind: str
    rule: str
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A row, as far as the report reads it.

    Attributes:
        example: where it is to be found.
        kind: of the article; ``other`` for a kind that this version does not know.
        failure: kind and sentence of what kept it from being extracted; None of an article.
        day: ISO day of publication between 1990 and 2100; None without one, and for any other, which is no day of this site.
        terms: labels by ``regions``, ``themes`` and ``reports``.
        length: characters of the body.
        lacking: for each field that the row has a column for, whether it is empty.
    """

    example: Example
    failure: tuple[str, str] | None = None
    kind: str = "other"
    form: str | None = None
    language: str | None = None
    site: str | None = None
    day: str | None = None
    authors: tuple[str, ...] = ()
    source: str | None = None
    terms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    length: int = 0
    lacking: dict[str, bool] = field(default_factory=dict)
    remarks: tuple[tuple[str, str], ...] = ()
    sha256: str | None = None
    group: str | None = None

    @property
    def year(self) -> int | None:
        """The year of publication."""
        return int(self.day[:4]) if self.day else None


def read_row(row: Row) -> Seen:
    """What is read of a row; a column that it lacks is empty.

    Raises:
        ValueError: a column holds what it never does.
    """
    example = Example(_text(row, "input") or "?", _text(row, "url") or _text(row, "input_url"), _text(row, "title"))
    failure = _text(row, "error_kind")
    if failure is not None:
        return Seen(example=example, failure=(failure, _text(row, "error") or ""))
    source = _object(row, "original_source")
    return Seen(
        example=example,
        kind=kind if (kind := _text(row, "kind")) in ARTICLE_KINDS else "other",
        form=_text(row, "form"),
        language=_text(row, "language"),
        site=_text(row, "site"),
        day=_day(row),
        authors=_each(row, "authors", "name"),
        source=_text(source, "name"),
        terms={name: _each(row, name, "label") for name in ("regions", "themes", "reports")},
        notices=_notices(row),
        length=_length(row),
        lacking={name: not row[name] for name in FIELDS if name in row},
        remarks=tuple((_named(remark, "code"), _text(remark, "message") or "") for remark in _objects(row, "remarks")),
        sha256=_text(row, "content_sha256"),
        group=_text(row, "repost_group"),
    )


def plain(text: str) -> str:
    """The text without what a page would obey instead of showing: controls, overrides of direction, halves of characters."""
    return text if text.isprintable() else "".join(map(_shown, text))


def _shown(letter: str) -> str:
    category = unicodedata.category(letter)
    if letter in JOINERS or category not in UNSEEN:
        return letter
    return "" if category == "Cf" else " "


def _text(row: Row, name: str) -> str | None:
    value = row.get(name)
    if value is None or isinstance(value, str):
        return plain(value[:LONGEST]) if value else None
    raise ValueError(f"{name}: expected text, not {_type(value)}")


def _named(row: Row, name: str) -> str:
    return _text(row, name) or "(none)"


def _length(row: Row) -> int:
    value = row.get("text") or ""
    if not isinstance(value, str):
        raise ValueError(f"text: expected text, not {_type(value)}")
    return len(value)


def _day(row: Row) -> str | None:
    value = row.get("published")
    if not value:
        return None
    try:
        day = value if isinstance(value, date) else date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise ValueError(f"published: expected an ISO date, not {str(value)[:40]!r}") from error
    return day.isoformat() if day.year in YEARS else None


def _object(row: Row, name: str) -> Row:
    value = row.get(name) or {}
    if not isinstance(value, dict):
        raise ValueError(f"{name}: expected an object, not {_type(value)}")
    return value


def _objects(row: Row, name: str) -> list[Row]:
    value = row.get(name) or []
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise ValueError(f"{name}: expected a list of objects, not {_type(value)}")
    return value


def _each(row: Row, name: str, key: str) -> tuple[str, ...]:
    """One text of each object of a column, each once, in order."""
    return tuple(dict.fromkeys(_named(one, key) for one in _objects(row, name)))


def _notices(row: Row) -> tuple[Notice, ...]:
    records = [record for record in _objects(row, "removed") if _text(record, "kind") in BOILERPLATE]
    return tuple(Notice(_named(record, "kind"), _named(record, "rule"), _length(record)) for record in records)


def _type(value: Any) -> str:
    return f"a value of type {type(value).__name__}"
