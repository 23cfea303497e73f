"""The article out of the values that `to_dict` gave, each value checked where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Set
from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import lru_cache
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

Reader = Callable[[Any], Any]

EVERY_BLOCK = ("type", "text", "position", "links")
NEVER_ABSENT = {
    "heading": frozenset(("level",)),
    "list-item": frozenset(("level", "ordered")),
    "note": frozenset(("marker",)),
}
"""Of the keys that only some types of blocks have: those that a block of the type always has."""
SCHEMAS_READ = (1, SCHEMA)
"""Schema 1 had neither markers of list items nor the kind ``comments``."""
DEEPEST_HEADING = 6
HALF = re.compile("[\ud800-\udfff]")
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
    if version not in SCHEMAS_READ or isinstance(version, bool):
        known = " and ".join(map(str, SCHEMAS_READ))
        raise ValueError(f"cannot read schema {version!r}: this version reads schemas {known}")
    try:
        _keys({"text"}, {"text"} & values.keys())
        _inside("text", _text, values["text"])
        article: Article = _reader(Article)({name: values[name] for name in _hints(Article) if name in values})
    except _Fault as fault:
        raise ValueError(f"these are not the values of an article: {fault}") from None
    return article


class _Fault(Exception):
    """What is wrong, and the way there, which grows from the inside."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.way = ""

    def __str__(self) -> str:
        return f"{self.way.removeprefix('.') or 'at the top'}: {self.args[0]}"


def _inside(step: str | int, read: Reader, value: Any) -> Any:
    try:
        return read(value)
    except _Fault as fault:
        fault.way = (f"[{step}]" if isinstance(step, int) else f".{step}") + fault.way
        raise


def _each(readers: Mapping[str, Reader], values: Mapping[str, Any]) -> dict[str, Any]:
    """Every value as its reader gives it, under its name."""
    name, read = "", {}
    try:
        for name, value in values.items():
            read[name] = readers[name](value)
    except _Fault as fault:
        fault.way = f".{name}{fault.way}"
        raise
    return read


# Plain values


def _plain(wanted: type) -> Reader:
    def read(value: Any) -> Any:
        if type(value) is wanted:
            return value
        raise _Fault(f"expected {NAMES[wanted]}, not {NAMES.get(type(value), type(value).__name__)} ({str(value)[:40]!r})")

    return read


_characters, _number, _array, _mapping = map(_plain, (str, int, list, dict))


def _text(value: Any) -> Any:
    if not _characters(value).isascii() and (half := HALF.search(value)) is not None:
        raise _Fault(f"half a character ({half.group()!r}) stands in {value[:40]!r}: no encoding can write it")
    return value


def _day(value: Any) -> date:
    if DAY.fullmatch(_text(value)):
        with suppress(ValueError):
            return date.fromisoformat(value)
    raise _Fault(f"expected a day as 2012-01-31, not {value!r}")


def _moment(value: Any) -> datetime:
    if MOMENT.match(_text(value)):
        with suppress(ValueError):
            return datetime.fromisoformat(value.replace("Z", "+00:00"))
    raise _Fault(f"expected a moment as 2012-01-31T12:00:00+00:00, not {value!r}")


def _precise(value: Any) -> Any:
    if value is not None and PRECISION.fullmatch(_text(value)) is None:
        raise _Fault(f"expected 2012, 2012-01 or 2012-01-31, not {value!r}")
    return value


def _one_of(vocabulary: Iterable[str]) -> Reader:
    known = frozenset(vocabulary)

    def read(value: Any) -> Any:
        if _text(value) in known:
            return value
        raise _Fault(f"{value!r} is none of {', '.join(sorted(known))}")

    return read


def _from(least: int) -> Reader:
    def read(value: Any) -> Any:
        if _number(value) >= least:
            return value
        raise _Fault(f"expected at least {least}, not {value}")

    return read


# Arrays and objects, as the annotations of the values say


@lru_cache(maxsize=64)
def _reader(hint: Any) -> Reader:
    """What reads a value that is annotated like this."""
    if is_dataclass(hint):
        return _block if hint is Block else _object(hint)
    inner = get_args(hint)
    if get_origin(hint) is tuple:
        return _items(_reader(inner[0]))
    if type(None) in inner:
        read = _reader(inner[0])
        return lambda value: None if value is None else read(value)
    return {date: _day, datetime: _moment}.get(hint) or (_text if hint is str else _plain(hint))


@lru_cache(maxsize=64)
def _hints(cls: type) -> dict[str, Any]:
    hints = get_type_hints(cls)
    return {field.name: hints[field.name] for field in fields(cls) if field.metadata.get("written", True)}


@lru_cache(maxsize=64)
def _readers(cls: type) -> dict[str, Reader]:
    """What reads each attribute of a class, within its vocabulary and its range."""
    return {name: RANGES.get((cls, name)) or _reader(hint) for name, hint in _hints(cls).items()}


def _items(read: Reader) -> Reader:
    return lambda values: tuple(_inside(index, read, value) for index, value in enumerate(_array(values)))


def _object(cls: Any) -> Reader:
    readers = _readers(cls)

    def read(values: Any) -> Any:
        if _mapping(values).keys() != readers.keys():
            _keys(readers.keys(), values.keys())
        return cls(**_each(readers, values))

    return read


def _keys(allowed: Set[str], present: Set[Any], needed: Set[str] | None = None) -> None:
    for name in sorted((allowed if needed is None else needed) - present):
        raise _Fault(f"lacks the key {name!r}")
    for name in sorted(map(str, present - allowed)):
        raise _Fault(f"has the unknown key {name!r}")


def _block(values: Any) -> Block:
    """A block leaves out what it has not, and has nothing that its type has not."""
    if "type" not in _mapping(values):
        raise _Fault("lacks the key 'type'")
    readers = _readers(Block)
    kind = _inside("type", readers["type"], values["type"])
    own = BLOCK_TYPES[kind]
    _keys({*EVERY_BLOCK, *own}, values.keys(), {*EVERY_BLOCK, *NEVER_ABSENT.get(kind, ())})
    for name in own:
        if values.get(name, name) is None:
            _inside(name, _absent, None)
    block = Block(**_each(readers, values))
    if block.type == "heading" and block.level is not None and block.level > DEEPEST_HEADING:
        _inside("level", _too_deep, block.level)
    return block


def _absent(_value: Any) -> Any:
    raise _Fault("is null: a block leaves such a key out")


def _too_deep(level: int) -> Any:
    raise _Fault(f"expected 1 to {DEEPEST_HEADING}, not {level}")


RANGES: dict[tuple[type, str], Reader] = {
    (Article, "kind"): _one_of(ARTICLE_KINDS),
    (Article, "form"): _one_of(FORMS),
    (ArticleMetadata, "first_published"): _precise,
    (Block, "type"): _one_of(BLOCK_TYPES),
    (Block, "position"): _from(0),
    (Block, "level"): _from(1),
    (Link, "start"): _from(0),
    (Link, "end"): _from(0),
    (Removed, "kind"): _one_of(FACTS | BOILERPLATE),
    (Removed, "position"): _from(0),
    (Remark, "code"): _one_of(REMARK_CODES),
    (Encoding, "source"): _one_of(ENCODING_SOURCES),
}
