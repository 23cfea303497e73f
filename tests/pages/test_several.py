"""Fixtures that hold several articles, read for one; `test_fixtures` reads each."""

from __future__ import annotations

import pytest

import grextract
from tests.pages.gold import ARCHIVES, gold_of, page_of


@pytest.mark.parametrize("name", ARCHIVES)
def test_extract_says_how_many_articles_a_page_holds(name: str) -> None:
    with pytest.raises(grextract.NotAnArticle) as refused:
        grextract.extract(page_of(name))
    assert (refused.value.kind, refused.value.count) == ("several-articles", len(gold_of(name)["articles"]))
