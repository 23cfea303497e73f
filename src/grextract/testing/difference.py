"""What is between gold and an article's values, in words that tell where to look."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import fields
from difflib import SequenceMatcher
from typing import Any

from grextract.article import Block
from grextract.plural import counted

__all__ = ["difference"]

NAMING = {
    "authors": "name", "original_source": "name", "encoding": "name", "regions": "label", "themes": "label", "reports": "label",
    "lead_image": "url", "remarks": "code", "body": "text",
}  # fmt: skip
"""Where gold gives a text for an object: the key of the object that it is compared with."""
BLOCK_KEYS = frozenset(one.name for one in fields(Block))
LEDGER_KEYS = ("kind", "text")
CONTEXT = 70


def difference(field: str, expected: Any, values: dict[str, Any]) -> str | None:
    """What of a field is not as expected, as lines; None when all is.

    White space does not count. Objects are compared by the keys that gold has, lists by their length and each item. Where gold
    gives a body as texts, or names no record without words, blocks and records without words are not compared.

    Args:
        field: a key of `Article.to_dict` or of its metadata.
        expected: what gold says of it.
        values: of `Article.to_dict`.
    """
    got = values[field] if field in values else values["metadata"][field]
    if isinstance(expected, list) and _is_words_alone(field, expected):
        got = [item for item in got if item["text"].strip() and item.get("type") != "separator"]
    if _holds(expected, got, NAMING.get(field)):
        return None
    if field == "text" and isinstance(expected, str):
        return _listed(_paragraphs(expected), _paragraphs(got), values["removed"])
    if field in ("body", "removed") and isinstance(expected, list):
        return _differing_items(field, expected, got, values["removed"])
    return f"expected: {_shown(expected)}\n     got: {_shown(got)}"


def _is_words_alone(field: str, expected: list[Any]) -> bool:
    """Whether gold gives a body as texts, or a ledger without a record that has no words."""
    if field == "removed":
        return all(_item(record).get("text", "any").strip() for record in expected)
    return field == "body" and all(isinstance(item, str) for item in expected)


def _holds(expected: Any, got: Any, naming: str | None = None) -> bool:
    """Whether a value is as gold has it, as far as gold goes."""
    if isinstance(expected, dict):
        return isinstance(got, dict) and all(_holds_key(key, value, got) for key, value in expected.items())
    if isinstance(expected, list):
        lists = isinstance(got, list) and len(expected) == len(got)
        return lists and all(_holds(one, other, naming) for one, other in zip(expected, got, strict=True))
    if isinstance(got, dict) and naming is not None:
        got = got.get(naming)
    if isinstance(expected, str) and isinstance(got, str):
        return _folded(expected) == _folded(got)
    return type(expected) is type(got) and bool(expected == got)


def _holds_key(key: str, expected: Any, got: dict[str, Any]) -> bool:
    """Whether an object has under a key what gold expects; null also asks that a block leaves a key of blocks out."""
    return _holds(expected, got[key]) if key in got else expected is None and key in BLOCK_KEYS


def _folded(text: str) -> str:
    return " ".join(text.split())


def _paragraphs(text: str) -> list[str]:
    return [_folded(paragraph) for paragraph in re.split(r"\n\s*\n", text.strip())]


def _shown(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


# Lists of blocks and of records


def _differing_items(field: str, expected: list[Any], got: list[dict[str, Any]], removed: list[dict[str, Any]]) -> str:
    """The items that are missing or unexpected; where there are none, what of an item is otherwise."""
    named = ("text",) if field == "body" else LEDGER_KEYS
    keys = tuple(key for key in named if all(key in _item(one) for one in expected))
    if not keys and len(expected) != len(got):
        return "\n".join([f"expected: {counted(len(expected), 'item')}\n     got: {len(got)}", *_inside(expected, got)])
    wanted, found = ([_label(_item(one), keys) for one in items] for items in (expected, got))
    if wanted != found:
        return _listed(wanted, found, removed if field == "body" else [])
    return "\n".join(_inside(expected, got))


def _item(item: Any) -> dict[str, Any]:
    return item if isinstance(item, dict) else {"text": str(item)}


def _label(item: dict[str, Any], keys: tuple[str, ...]) -> str:
    return ": ".join(_folded(str(item.get(key, ""))) for key in keys)


def _inside(expected: list[Any], got: list[dict[str, Any]]) -> Iterator[str]:
    for place, (one, other) in enumerate(zip(expected, got, strict=False), 1):
        for key, value in _item(one).items():
            if not _holds_key(key, value, other):
                found = f"got {_shown(other[key])}" if key in other else "and there is no such key"
                yield f"{place}. {_short(str(other['text']))}\n   {key}: expected {_shown(value)}, {found}"


def _listed(wanted: Sequence[str], found: Sequence[str], removed: list[dict[str, Any]]) -> str:
    """Both lists as one, ``-`` before what is missing and ``+`` before what is too much."""
    ledger = {_folded(record["text"]): f"  [removed as {record['kind']} by {record['rule']}]" for record in removed}
    lines: list[str] = []
    for step, start, end, first, last in SequenceMatcher(None, wanted, found, autojunk=False).get_opcodes():
        if step == "equal":
            lines += _context(wanted[start:end])
            continue
        lines += [f"- {text}{ledger.get(text, '')}" for text in wanted[start:end]]
        lines += [f"+ {text}" for text in found[first:last]]
    return "\n".join(lines)


def _context(equal: Sequence[str]) -> list[str]:
    """The ends of a run that is as expected."""
    ends = [f"  {_short(equal[0])}", f"  {_short(equal[-1])}"]
    return ends[:1] if len(equal) == 1 else [ends[0], *([f"  ({len(equal) - 2} more)"] if len(equal) > 2 else []), ends[1]]


def _short(text: str) -> str:
    return text if len(text) <= CONTEXT else f"{text[: CONTEXT - 1]}…"
