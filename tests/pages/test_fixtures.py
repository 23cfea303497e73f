"""Every fixture against its gold: one test per field per page; the same without its hooks, and the ledger of a dump."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from fixtures.render import as_dump, as_renamed, read_page

import grextract
from grextract.testing import PageField, parametrize_pages
from tests.pages.gold import FIELDS, FIXTURES, PAGES, blocks, gold_of, page_of

PRINTED = [
    "title", "subtitle", "byline", "author_bios", "published", "first_published", "language", "copyright",
]  # fmt: skip
# html2text sets lines of a layout table side by side, in one row.
GLUED_BY_THE_DUMP = {"2003-06-static", "2009-07-old-engine"}


AROUND = {"navigation", "related", "newsletter", "social-follow", "membership", "book-promotion", "donation"}
"""Kinds of what stands around the article: of a text it is in the ledger, of a page it is no part of the region."""


@cache
def extracted(name: str) -> dict[str, Any]:
    return grextract.extract(page_of(name)).to_dict()


@cache
def renamed(name: str) -> dict[str, Any]:
    return grextract.extract(as_renamed(read_page(FIXTURES / f"{name}.html"))).to_dict()


@cache
def dumped(name: str) -> dict[str, Any]:
    return grextract.extract(as_dump(read_page(FIXTURES / f"{name}.html"))).to_dict()


@parametrize_pages(FIXTURES)
def test_a_field_is_as_the_reader_of_the_page_wrote_it(field: PageField) -> None:
    field.check()


@pytest.mark.parametrize("name", PAGES)
def test_gold_of_an_article_leaves_no_field_out(name: str) -> None:
    assert {"kind", "form", "body", "removed"} <= set(gold_of(name))
    assert set(FIELDS) == set(gold_of(name)["metadata"])


@pytest.mark.parametrize("part", ["body", "removed"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_without_class_names_and_meta_gives_the_same(name: str, part: str) -> None:
    assert renamed(name)[part] == extracted(name)[part]


@pytest.mark.parametrize("field", [*PRINTED, "authors", "regions", "themes", "reports", "original_source"])
@pytest.mark.parametrize("name", PAGES)
def test_a_printed_fact_does_not_need_class_names(name: str, field: str) -> None:
    assert renamed(name)["metadata"][field] == extracted(name)["metadata"][field]


@pytest.mark.parametrize("name", [name for name in PAGES if name not in GLUED_BY_THE_DUMP])
def test_a_dump_of_the_page_gives_the_same_ledger(name: str) -> None:
    def glued(values: dict[str, Any]) -> list[tuple[str, str]]:  # html2text drops spaces before links
        return [(kind, "".join(text)) for kind, text in blocks(values["removed"], "kind")]

    gold = glued(gold_of(name))
    around = [one for one in glued(dumped(name)) if one not in gold]
    assert [one for one in glued(dumped(name)) if one in gold] == gold
    assert {kind for kind, _ in around} <= AROUND
