"""The article out of the values that `to_dict` gave, each value checked where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from grextract.article import (
    ARTICLE_KINDS,
    BLOCK_TYPES,
    BOILERPLATE,
    ENCODING_SOURCES,
    FACTS,
    FORMS,
    REMARK_CODES,
    Article,
    Block,
    Encoding,
    Link,
    Remark,
    Removed,
)
from grextract.metadata.fields import ArticleMetadata
from grextract.render.json import SCHEMA

__all__ = ["from_dict"]

VOCABULARIES: dict[tuple[type, str], Iterable[str]] = {
    (Article, "kind"): ARTICLE_KINDS,
    (Article, "form"): FORMS,
    (Block, "type"): BLOCK_TYPES,
    (Removed, "kind"): FACTS | BOILERPLATE,
    (Remark, "code"): REMARK_CODES,
    (Encoding, "source"): ENCODING_SOURCES,
}
LEAST = {(Block, "position"): 0, (Removed, "position"): 0, (Link, "start"): 0, (Link, "end"): 0, (Block, "level"): 1}
EVERY_BLOCK = ("type", "text", "position", "links")
NEVER_ABSENT = frozenset(("level", "ordered", "marker"))
"""Of the keys that only some types of blocks have: those that they always have."""
DEEPEST_HEADING = 6
DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT", re.ASCII)
PRECISION = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?", re.ASCII)
NAMES = {str: "text", int: "a whole number", bool: "true or false", dict: "an object", list: "an array", type(None): "null"}


def from_dict(values: dict[str, Any]) -> Article:
    """The article that these values were made from; they are not changed.

    Keys beside the article's own, as a line of a corpus has them (``source``, ``status``), are left alone.

    Raises:
        ValueError: the values break the schema otherwise; the message names the place and what is wrong there.
    """
    if not isinstance(values, dict):
        raise ValueError(
            f"from_dict reads the dict of to_dict, not {type(values).__name__}: parse JSON text with json.loads first"
        )
    version = values.get("schema")
    if version != SCHEMA or isinstance(version, bool):
        raise ValueError(f"cannot read schema {version!r}: this version reads schema {SCHEMA}")
    if not isinstance(values.get("text"), str):
        raise _wrong("text", "the text of the body is missing" if "text" not in values else _found(str, values["text"]))
    article: Article = _object(Article, {name: values[name] for name in _hints(Article) if name in values}, "")
    return article


def _wrong(at: str, what: str) -> ValueError:
    return ValueError(f"these are not the values of an article: {at or 'at the top'}: {what}")


def _found(wanted: type, value: object) -> str:
    return f"expected {NAMES[wanted]}, not {NAMES.get(type(value), type(value).__name__)} ({str(value)[:40]!r})"


def _value(hint: Any, value: Any, at: str) -> Any:
    """The value at a place, as an attribute annotated like this holds it."""
    if is_dataclass(hint):
        return _object(hint, value, at)
    if get_origin(hint) is tuple:
        items: list[Any] = _plain(list, value, at)
        return tuple(_value(get_args(hint)[0], item, f"{at}[{index}]") for index, item in enumerate(items))
    if type(None) in get_args(hint):
        return None if value is None else _value(get_args(hint)[0], value, at)
    return READERS[hint](value, at) if hint in READERS else _plain(hint, value, at)


def _plain(wanted: type, value: Any, at: str) -> Any:
    if not isinstance(value, wanted) or (wanted is int and isinstance(value, bool)):
        raise _wrong(at, _found(wanted, value))
    return value


def _object(cls: Any, values: Any, at: str) -> Any:
    """The dataclass that an object stands for."""
    _plain(dict, values, at)
    hints = _hints(cls)
    allowed, needed = _block_keys(values, at) if cls is Block else (set(hints), set(hints))
    for name in sorted(needed - set(values)):
        raise _wrong(at, f"lacks the key {name!r}")
    for name in sorted(map(str, set(values) - allowed)):
        raise _wrong(at, f"has the unknown key {name!r}")
    return cls(**{name: _attribute(cls, name, value, f"{at}.{name}".lstrip(".")) for name, value in values.items()})


def _block_keys(values: dict[str, Any], at: str) -> tuple[set[str], set[str]]:
    """The keys that a block of this type may have, and those it must have."""
    if "type" not in values:
        raise _wrong(at, "lacks the key 'type'")
    own = BLOCK_TYPES[_attribute(Block, "type", values["type"], f"{at}.type")]
    if values["type"] == "heading" and isinstance(values.get("level"), int) and values["level"] > DEEPEST_HEADING:
        raise _wrong(f"{at}.level", f"expected 1 to {DEEPEST_HEADING}, not {values['level']}")
    return {*EVERY_BLOCK, *own}, {*EVERY_BLOCK, *(NEVER_ABSENT & set(own))}


def _attribute(cls: Any, name: str, value: Any, at: str) -> Any:
    """The value of an attribute, within its vocabulary and its range."""
    hint = _hints(cls)[name]
    if cls is Block and value is None:  # a block leaves out what it has not
        raise _wrong(at, "is null: a block leaves such a key out")
    got = _value(hint, value, at)
    vocabulary = VOCABULARIES.get((cls, name))
    if vocabulary is not None and got not in vocabulary:
        raise _wrong(at, f"{got!r} is none of {', '.join(sorted(vocabulary))}")
    if (cls, name) in LEAST and got < LEAST[cls, name]:
        raise _wrong(at, f"expected at least {LEAST[cls, name]}, not {got}")
    if (cls, name) == (ArticleMetadata, "first_published") and got is not None and PRECISION.fullmatch(got) is None:
        raise _wrong(at, f"expected 2012, 2012-01 or 2012-01-31, not {got!r}")
    return got


def _day(value: Any, at: str) -> date:
    if DAY.fullmatch(_plain(str, value, at)):
        with suppress(ValueError):
            return date.fromisoformat(value)
    raise _wrong(at, f"expected a day as 2012-01-31, not {value!r}")


def _moment(value: Any, at: str) -> datetime:
    if MOMENT.match(_plain(str, value, at)):
        with suppress(ValueError):
            return datetime.fromisoformat(value.replace("Z", "+00:00"))
    raise _wrong(at, f"expected a moment as 2012-01-31T12:00:00+00:00, not {value!r}")


READERS: dict[Any, Callable[[Any, str], Any]] = {date: _day, datetime: _moment}


@cache
def _hints(cls: type) -> dict[str, Any]:
    hints = get_type_hints(cls)
    return {field.name: hints[field.name] for field in fields(cls)}
