"""Fixtures that hold several articles, and those that hold none."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

import grextract
from tests.pages.gold import ARCHIVES, FIELDS, REFUSED, blocks, gold_of, holds, page_of

PLACES = [(name, place) for name in ARCHIVES for place in range(len(gold_of(name)["articles"]))]

# What the gold leaves out is undecided.
FACTS = [
    (name, place, field) for name, place in PLACES for field in FIELDS if field in gold_of(name)["articles"][place]["metadata"]
]


@cache
def articles_of(name: str) -> list[dict[str, Any]]:
    return [article.to_dict() for article in grextract.extract_all(page_of(name))]


@pytest.mark.parametrize("name", ARCHIVES)
def test_extract_says_how_many_articles_a_page_holds(name: str) -> None:
    with pytest.raises(grextract.NotAnArticle) as refused:
        grextract.extract(page_of(name))
    assert (refused.value.kind, refused.value.count) == (gold_of(name)["kind"], gold_of(name)["count"])


@pytest.mark.parametrize("name", ARCHIVES)
def test_extract_all_gives_as_many(name: str) -> None:
    assert len(articles_of(name)) == gold_of(name)["count"]


@pytest.mark.parametrize(("part", "key"), [("body", "type"), ("removed", "kind")])
@pytest.mark.parametrize(("name", "place"), PLACES)
def test_each_article_is_exact(name: str, place: int, part: str, key: str) -> None:
    assert blocks(articles_of(name)[place][part], key) == blocks(gold_of(name)["articles"][place][part], key)


@pytest.mark.parametrize(("name", "place", "field"), FACTS)
def test_each_article_has_its_own_facts(name: str, place: int, field: str) -> None:
    gold = gold_of(name)["articles"][place]["metadata"]
    assert holds(gold[field], articles_of(name)[place]["metadata"][field])


@pytest.mark.parametrize("name", REFUSED)
def test_a_page_without_an_article_says_what_it_is(name: str) -> None:
    with pytest.raises(grextract.NotAnArticle) as refused:
        grextract.extract(page_of(name))
    assert refused.value.kind == gold_of(name)["kind"]
