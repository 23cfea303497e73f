"""Hostile but realistic pages: nothing genuine is lost, no notice leaks, no fact is polluted."""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import grextract

HERE = Path(__file__).parent / "cases"
GOLD = {path.name.removesuffix(".gold.json"): path for path in sorted(HERE.glob("*.gold.json"))}
PAGES = {path.stem: path for path in HERE.iterdir() if not path.name.endswith(".gold.json")}


@cache
def gold(name: str) -> dict[str, Any]:
    """Give what a careful reader says of a case."""
    return json.loads(GOLD[name].read_text(encoding="utf-8"))  # type: ignore[no-any-return]


@cache
def article(name: str) -> grextract.Article:
    """Extract the article of a case: a page as bytes, a dump as text."""
    path = PAGES[name]
    return grextract.extract(path.read_text(encoding="utf-8") if path.suffix in (".txt", ".md") else path.read_bytes())


def normal(text: str) -> str:
    """Fold whitespace and leave out what has no width."""
    return " ".join("".join(c for c in text if unicodedata.category(c) != "Cf").split())


def texts(name: str) -> list[str]:
    """Give the texts of the body; a separator or an image without a caption says nothing."""
    blocks = (block for block in article(name).body if block.type != "separator")
    return [text for text in (normal(block.text) for block in blocks) if text]


CASES = [(name, field) for name in GOLD for field in gold(name)]


@pytest.mark.parametrize(("name", "field"), CASES, ids=[f"{name}:{field}" for name, field in CASES])
def test_field_is_what_a_careful_reader_says(name: str, field: str) -> None:
    expected = gold(name)[field]
    metadata = article(name).metadata
    if field == "body":
        assert texts(name) == [normal(text) for text in expected]
    elif field == "words":  # how verse is parted into blocks is left open
        assert " ".join(texts(name)) == normal(expected)
    elif field == "authors":
        assert [author.name for author in metadata.authors] == expected
    elif field == "author_surnames":  # how a degree or "Jr." is kept is left open; how many people there are is not
        names = [author.name for author in metadata.authors]
        assert len(names) == len(expected), names
        assert all(surname in name for surname, name in zip(expected, names, strict=True)), names
    elif field == "title":
        assert normal(metadata.title or "") == expected
    elif field == "published":
        assert (metadata.published and metadata.published.isoformat()) == expected
    elif field == "removed_kinds":
        assert not set(expected) - {record.kind for record in article(name).removed}
    else:
        pytest.fail(f"unknown field {field}")


@pytest.mark.parametrize("name", GOLD)
def test_positions_number_body_and_removed_together(name: str) -> None:
    found = article(name)
    positions = sorted([block.position for block in found.body] + [record.position for record in found.removed])
    assert len(set(positions)) == len(positions)
    assert [block.position for block in found.body] == sorted(block.position for block in found.body)
