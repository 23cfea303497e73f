"""What grextract itself wrote, told by what a file holds: among saved pages it is no page."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import chain
from typing import Any, BinaryIO

__all__ = ["MANIFEST_KEYS", "own_kind"]

LONGEST = 16 * 1024 * 1024
"""Bytes of JSON that are read to tell what it is."""

PARQUET = b"PAR1"

MANIFEST_KEYS = frozenset(("output", "schema", "inputs", "options", "versions", "skipped"))

SHAPES: tuple[tuple[str, frozenset[str]], ...] = (
    ("rows of an output", frozenset(("schema", "input", "index", "error_kind", "content_sha256", "repost_group"))),
    ("an extracted article", frozenset(("schema", "kind", "form", "metadata", "body", "removed", "text", "remarks"))),
    ("the manifest of an output", MANIFEST_KEYS),
    ("gold of a page", frozenset(("page", "kind", "form", "metadata", "body", "removed"))),
)
"""What JSON is by the names that its object, its first line's or its first item's holds."""

WHOLE: tuple[tuple[str, frozenset[str]], ...] = (
    ("failures of an extraction", frozenset(("source", "status", "error"))),
    ("corrections", frozenset(("corrections", "pages"))),
)
"""The same by all names that it holds: such as others too may have among their own."""

GOLD = ".gold.json"

POLICY = b'http-equiv="Content-Security-Policy"'
MARKS = (
    (b'<meta name="generator" content="grextract ', "a report"),
    (b"<title>grextract review</title>", "a review"),
)
"""What stands at the head of the pages that grextract writes, behind their policy."""
HEAD = 4096


def own_kind(name: str, start: bytes, reopen: Callable[[], BinaryIO]) -> str | None:
    """What grextract wrote a file as; None for what it did not write, and for what nobody can be sure of.

    Args:
        name: of the file, by which gold that somebody wrote by hand is told, if it is JSON.
        start: the first bytes, some hundreds of them.
        reopen: gives the whole, when more is needed.

    Raises:
        OSError: the file cannot be read.
    """
    if start.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"["):
        return _json_kind(name, reopen)
    if start.startswith(PARQUET):
        return SHAPES[0][0] if _has_columns(SHAPES[0][1], reopen) else None
    return _markup_kind(reopen) if POLICY in start else None


def _json_kind(name: str, reopen: Callable[[], BinaryIO]) -> str | None:
    with reopen() as stream:
        first = stream.readline(LONGEST)
        values = _parsed(first)
        if values is None:
            values = _parsed(first + stream.read(LONGEST - len(first)))
    if isinstance(values, list) and values:
        values = values[0]
    if not isinstance(values, dict):
        return None
    if name.endswith(GOLD):
        return "gold of a page"
    by_all = (kind for kind, names in WHOLE if names == values.keys())
    return next(chain((kind for kind, names in SHAPES if names <= values.keys()), by_all), None)


def _parsed(text: bytes) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _markup_kind(reopen: Callable[[], BinaryIO]) -> str | None:
    with reopen() as stream:
        head = stream.read(HEAD)
    return next((kind for mark, kind in MARKS if mark in head), None)


def _has_columns(names: frozenset[str], reopen: Callable[[], BinaryIO]) -> bool:
    """Whether the foot of a Parquet file names these columns: it holds them as they are, so that no library is needed."""
    with reopen() as stream:
        size = stream.seek(0, 2)
        stream.seek(max(0, size - 8))
        length = int.from_bytes(stream.read(4), "little")
        stream.seek(max(0, size - 8 - length))
        foot = stream.read(min(length, LONGEST))
    return all(name.encode() in foot for name in names)
