"""Whatever markup stands around the words of a page, each word comes out once and in order."""

from __future__ import annotations

import json
import re

from fuzz.oracle import judge
from hypothesis import given

import grextract
from tests.properties.markup import MARKUP, pages


def numbered_words(article: grextract.Article) -> list[str]:
    """The numbered words of body and ledger in the order of their positions."""
    blocks = [(block.position, block.text) for block in article.body] + [(r.position, r.text) for r in article.removed]
    return [word for _, text in sorted(blocks) for word in re.findall(r"word\d+x", text)]


@given(pages)
def test_every_word_between_header_and_tail_comes_out_once_and_in_order(page: tuple[str, list[str]]) -> None:
    source, words = page
    assert numbered_words(grextract.extract(source)) == words


@given(pages)
def test_an_article_of_any_markup_keeps_the_contract(page: tuple[str, list[str]]) -> None:
    judge(grextract.extract(page[0]))


@given(MARKUP)
def test_a_post_of_any_markup_is_answered(markup: str) -> None:
    for article in grextract.extract_all(json.dumps({"content": {"rendered": markup}}), on_error="skip"):
        judge(article)
