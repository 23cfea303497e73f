"""Reading gold and comparing with it: by words, so that white space and punctuation do not decide."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "pages"
SHARED = Path(__file__).resolve().parents[3] / "shared"
FIELDS = (
    "title subtitle byline authors author_bios published published_at modified_at first_published original_source regions "
    "themes reports tags language url article_id site lead_image copyright description"
).split()


def gold_of(name: str) -> dict[str, Any]:
    """The gold beside a fixture."""
    return json.loads((FIXTURES / f"{name}.gold.json").read_text("utf-8"))


def _of_shape(*keys: str) -> list[str]:
    names = sorted(path.name.removesuffix(".gold.json") for path in FIXTURES.glob("*.gold.json"))
    return [name for name in names if set(gold_of(name)) & {"metadata", "articles", "body"} == set(keys)]


PAGES = _of_shape("metadata", "body")
"""Fixtures that hold one article of the site."""

ARCHIVES = _of_shape("articles")
"""Fixtures that hold several."""


def page_of(name: str) -> bytes:
    """The bytes of a fixture."""
    return (FIXTURES / f"{name}.html").read_bytes()


def words(text: str) -> list[str]:
    """The words of a text, lower case."""
    return re.findall(r"\w+", text.lower())


def blocks(values: list[dict[str, Any]], key: str) -> list[tuple[str, list[str]]]:
    """Type or kind and words of each block that has words."""
    return [(value[key], words(value["text"])) for value in values if words(value["text"])]


def holds(gold: Any, got: Any) -> bool:
    """Whether a value has at least what gold names: gold may leave out what it does not know."""
    if gold in (None, []):
        return not got
    if isinstance(gold, dict):
        return isinstance(got, dict) and all(holds(value, got.get(key)) for key, value in gold.items())
    if isinstance(gold, list):
        return isinstance(got, list) and len(gold) == len(got) and all(map(holds, gold, got))
    return bool(gold == got)
