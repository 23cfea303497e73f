"""JSON lines: one object a line; what is not the column stays byte for byte."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from json.decoder import JSONDecoder
from typing import Any, NamedTuple

from grextract.columns.column import Column, MissingColumn, Tally, removed_values

__all__ = ["check_new_key", "clean_jsonl"]

RAW = re.compile("[\udc80-\udcff]")
"""A byte that is no UTF-8, as ``surrogateescape`` reads and writes it."""
HALF = re.compile("[\ud800-\udfff]")
NO_BYTE = re.compile("[\ud800-\udc7f\udd00-\udfff]")
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


def check_new_key(lines: Iterable[str], column: Column) -> None:
    """Make sure that no line has the key that is to be added: JSON with a key twice is read in many ways.

    Raises:
        MissingColumn: a line has it.
    """
    if column.removed is None:
        return
    name = _json(column.removed)
    for number, line in enumerate(lines, start=1):
        members: dict[str, Member] = {}
        if name in line or "\\" in line:
            with suppress(ValueError, RecursionError):  # told when the line is cleaned
                members, _ = _members(line)
        if column.removed in members:
            raise MissingColumn(f"line {number} has the key {column.removed!r} already: name a new one with --removed")


def _cleaned(line: str, members: dict[str, Member], end: int, column: Column, tally: Tally) -> str:
    """The line with its text replaced, and the removed spans before its closing brace."""
    member = members.get(column.name)
    if member is None or not isinstance(member.value, str):
        return _with_removed(line, members, end, column, "[]")
    cleaned = tally.clean(member.value)
    # A byte that is no UTF-8 stays such a byte; one that an escape stands for stays an escape.
    escaped = NO_BYTE if RAW.search(line, member.start, member.end) is not None else HALF
    if cleaned.removed:
        text = _json(cleaned.text, escaped)
        end += len(text) - (member.end - member.start)
        line = line[: member.start] + text + line[member.end :]
    return _with_removed(line, members, end, column, _json(removed_values(cleaned), escaped))


def _with_removed(line: str, members: dict[str, Member], end: int, column: Column, values: str) -> str:
    """The line with what was taken before its closing brace, where that is asked for."""
    if column.removed is None:
        return line
    return f"{line[:end]}{', ' if members else ''}{_json(column.removed)}: {values}{line[end:]}"


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


def _json(value: object, escaped: re.Pattern[str] = HALF) -> str:
    """The JSON of a value: letters as they are, half a letter, which no encoding can write, as its escape."""
    return escaped.sub(lambda half: f"\\u{ord(half[0]):04x}", json.dumps(value, ensure_ascii=False))


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"no JSON: {error.msg} at character {error.pos + 1}"
    return "nested too deep" if isinstance(error, RecursionError) else str(error)
