"""Hostile but realistic pages: nothing genuine is lost, no notice leaks, no fact is polluted."""

from __future__ import annotations

from pathlib import Path

import pytest

import grextract
from grextract.testing import PageField, parametrize_pages

HERE = Path(__file__).parent / "cases"
PAGES = sorted(path for path in HERE.iterdir() if not path.name.endswith(".gold.json"))


def surnames(expected: list[str], article: grextract.Article) -> None:
    """How a degree or "Jr." is kept is left open; how many people there are is not."""
    names = [author.name for author in article.metadata.authors]
    assert len(names) == len(expected), names
    assert all(surname in name for surname, name in zip(expected, names, strict=True)), names


def kinds(expected: list[str], article: grextract.Article) -> None:
    """The kinds that the ledger has, with others perhaps."""
    assert not set(expected) - {record.kind for record in article.removed}


def words(expected: str, article: grextract.Article) -> None:
    """How verse is parted into blocks is left open."""
    assert " ".join(article.text.split()) == " ".join(expected.split())


@parametrize_pages(HERE, checks={"author_surnames": surnames, "removed_kinds": kinds, "words": words})
def test_field_is_what_a_careful_reader_says(field: PageField) -> None:
    field.check()


@pytest.mark.parametrize("path", PAGES, ids=[path.name for path in PAGES])
def test_positions_number_body_and_removed_together(path: Path) -> None:
    found = grextract.extract(path)
    positions = sorted([block.position for block in found.body] + [record.position for record in found.removed])
    assert len(set(positions)) == len(positions)
    assert [block.position for block in found.body] == sorted(block.position for block in found.body)
