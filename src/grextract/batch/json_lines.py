"""JSON lines: a page a line, an object with ``html`` or ``text``, and ``url``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from grextract.batch.compression import opened
from grextract.batch.records import Entry, Record, RecordError, Selection, Skipped, Stored, broken
from grextract.forms.decoding import scrub

__all__ = ["is_lines", "read_lines"]

NAME = re.compile(r"\.(?:jsonl|ndjson|jsonlines)(?:\.(?:gz|bz2|xz|zst))?$", re.IGNORECASE)
MOST_VALUES = 1_000_000
"""Values of one line: a page has a few, and a million take hundreds of megabytes."""
OPENINGS = (b",", b"[", b"{")


def is_lines(name: str) -> bool:
    """Whether a file is of JSON lines, by its name."""
    return NAME.search(name) is not None


def read_lines(file: Stored, selection: Selection) -> Iterator[Entry]:
    """A page a line: an object with ``html`` or ``text``, and ``url``."""
    with opened(file) as stream:
        longest = 2 * selection.max_bytes
        number = 0
        while line := stream.readline(longest + 1):
            number += 1
            name = f"{file.name}#{number}"
            if len(line) > longest:
                _pass_line(stream, longest)
                yield broken(name, RecordError("limit-exceeded", f"the line is longer than {longest:,} bytes"))
            elif line.strip():
                yield from _line(name, line, selection)


def _pass_line(stream: BinaryIO, step: int) -> None:
    while (rest := stream.readline(step)) and not rest.endswith(b"\n"):
        pass


def _line(name: str, line: bytes, selection: Selection) -> Iterator[Entry]:
    if sum(map(line.count, OPENINGS)) > MOST_VALUES:
        yield broken(name, RecordError("limit-exceeded", f"the line may hold more than {MOST_VALUES:,} values"))
        return
    try:
        values = json.loads(line)
    except (ValueError, RecursionError) as error:
        yield broken(name, RecordError("not-json", f"the line is not JSON: {error}"))
        return
    content = next((values[key] for key in ("html", "text") if values.get(key)), None) if isinstance(values, dict) else None
    if not isinstance(content, str):
        yield broken(name, RecordError("not-json", "the line is no object with a page under `html` or `text`"))
        return
    if len(content) > selection.max_bytes:
        yield broken(name, RecordError("limit-exceeded", f"the page is longer than {selection.max_bytes:,} bytes"))
        return
    url = values.get("url")
    url = scrub(url) if isinstance(url, str) else None
    if not selection.wants(url):
        yield Skipped("page of another host")
        return
    yield Record(name, lambda: content, url)
