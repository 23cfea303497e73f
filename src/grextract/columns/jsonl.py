"""JSON lines: one object a line; what is not the column stays byte for byte."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from json.decoder import JSONDecoder
from typing import Any, NamedTuple

from grextract.columns.column import Column, Tally, removed_values

__all__ = ["clean_jsonl"]

SPACE = re.compile(r"[ \t\r\n]*")
DECODER = JSONDecoder(strict=False, parse_int=float)  # a number is passed on as it is written: any length will do


class Member(NamedTuple):
    """A value of an object, and where it stands in the line."""

    value: Any
    start: int
    end: int


def clean_jsonl(lines: Iterable[str], column: Column, tally: Tally) -> Iterator[str]:
    """The lines with the column cleaned. A line that is no object is reported by its number and passed on as it is.

    Raises:
        MissingColumn: the first object lacks the column.
    """
    checked = False
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            yield line
            continue
        try:
            members, end = _members(line)
        except (ValueError, RecursionError) as error:
            tally.fail(f"line {number}: {_reason(error)}")
            yield line
            continue
        if not checked:
            column.check(members)
            checked = True
        yield _cleaned(line, members, end, column, tally)


def _cleaned(line: str, members: dict[str, Member], end: int, column: Column, tally: Tally) -> str:
    """The line with its text replaced, and the removed spans before its closing brace."""
    member = members.get(column.name)
    cleaned = tally.clean(member.value) if member is not None and isinstance(member.value, str) else None
    if column.removed is not None:
        comma = ", " if members else ""
        line = line[:end] + f"{comma}{_json(column.removed)}: {_json(removed_values(cleaned))}" + line[end:]
    if member is not None and cleaned is not None and cleaned.removed:
        line = line[: member.start] + _json(cleaned.text) + line[member.end :]
    return line


def _members(line: str) -> tuple[dict[str, Member], int]:
    """The members of the object that a line is, and where its closing brace stands.

    Raises:
        ValueError: it is no object.
    """
    at = _skipped(line.removeprefix("\ufeff"), 0) + line.startswith("\ufeff")
    if line[at : at + 1] != "{":
        raise ValueError("no JSON object")
    members: dict[str, Member] = {}
    at = _skipped(line, at + 1)
    while line[at : at + 1] != "}":
        key, at = DECODER.raw_decode(line, _expected(line, at, '"') - 1)
        start = _skipped(line, _expected(line, _skipped(line, at), ":"))
        value, at = DECODER.raw_decode(line, start)
        members[key] = Member(value, start, at)
        at = _skipped(line, at)
        if line[at : at + 1] != "}":
            at = _skipped(line, _expected(line, at, ","))
            _expected(line, at, '"')
    if line[at + 1 :].strip():
        raise ValueError("more than one JSON object")
    return members, at


def _expected(line: str, at: int, sign: str) -> int:
    if line[at : at + 1] != sign:
        raise ValueError(f"no JSON: {sign!r} expected at character {at + 1}")
    return at + 1


def _skipped(line: str, at: int) -> int:
    found = SPACE.match(line, at)
    return found.end() if found is not None else at


def _json(value: object) -> str:
    """The JSON of a value; letters as they are, unless half a letter is among them, which no encoding can write."""
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return json.dumps(value)
    return text


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"no JSON: {error.msg} at character {error.pos + 1}"
    return "nested too deep" if isinstance(error, RecursionError) else str(error)
