"""Gold, read: what is expected of a saved page, refused where a part of it would go untested."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

__all__ = ["FaultyGold", "read_gold"]

WHOLE = ("error", "articles")
"""What gold says of a page as a whole, and nothing beside it but the page's name."""
NO_FIELD = "names no field: nothing of the page would be tested"


class FaultyGold(ValueError):
    """Gold that cannot be read or is at odds with itself; the message says what is wrong, behind the name of the file."""


def read_gold(path: Path) -> dict[str, Any]:
    """Gold of one article, or ``error``, or ``articles`` of a page of several, a list of gold; ``page`` besides.

    A list is gold of several articles. The fields of an article's metadata come out at the top.

    Raises:
        FaultyGold: broken JSON, a field that is named twice, one beside what is said of the whole page, or no field at all.
    """
    try:
        gold = json.loads(path.read_text("utf-8"), object_pairs_hook=_object)
    except FaultyGold:
        raise
    except (RecursionError, ValueError) as error:
        raise FaultyGold(f"is no JSON: {error}") from error
    if isinstance(gold, list):
        gold = {"articles": gold}
    if not isinstance(gold, dict) or not gold.keys() - {"page"}:
        raise FaultyGold(NO_FIELD)
    for name in WHOLE:
        if name in gold:
            _refuse_others(name, gold)
    if "articles" in gold:
        if not isinstance(gold["articles"], list) or not all(isinstance(one, dict) for one in gold["articles"]):
            raise FaultyGold("has under 'articles' what is no list of objects, one for each article")
        return {**gold, "articles": [_flat(one) for one in gold["articles"]]}
    if not (flat := _flat(gold)).keys() - {"page"}:
        raise FaultyGold(NO_FIELD)
    return flat


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise FaultyGold(f"names {next(name for name in names if names.count(name) > 1)!r} twice in one object")
    return found


def _refuse_others(name: str, gold: dict[str, Any]) -> None:
    others = sorted(gold.keys() - {name, "page"})
    if others:
        raise FaultyGold(f"names {', '.join(map(repr, others))} beside {name!r}, which stands alone")


def _flat(gold: dict[str, Any]) -> dict[str, Any]:
    """Gold of one article with the fields of its metadata at the top."""
    metadata = gold.get("metadata", {})
    if not isinstance(metadata, dict):
        raise FaultyGold("has under 'metadata' what is no object")
    if both := sorted(metadata.keys() & gold.keys()):
        raise FaultyGold(f"names {both[0]!r} at the top and under 'metadata'")
    return {**metadata, **{key: value for key, value in gold.items() if key != "metadata"}}
