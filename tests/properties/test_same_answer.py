"""The same answer for every way in, on every call, in any order."""

from __future__ import annotations

import io
import random

import pytest
from benchmarks.pages import generate
from bs4 import BeautifulSoup
from fixtures.render import read_page
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

import grextract
from tests.pages.gold import FIXTURES, PAGES


def without_encoding(article: grextract.Article) -> dict[str, object]:
    return {**article.to_dict(), "encoding": None}


@pytest.mark.parametrize("name", PAGES)
def test_bytes_text_path_file_tree_and_soup_give_one_article(name: str) -> None:
    path = FIXTURES / f"{name}.html"
    text = read_page(path)
    wanted = without_encoding(grextract.extract(text))
    tree = html.fromstring(text)
    before = etree.tostring(tree)
    sources = [path, path.read_bytes(), io.BytesIO(path.read_bytes()), tree, tree.getroottree(), BeautifulSoup(text, "lxml")]
    for source in sources:
        assert without_encoding(grextract.extract(source)) == wanted, type(source)
    assert etree.tostring(tree) == before


def test_calls_in_any_order_give_the_same() -> None:
    pages = {name: (FIXTURES / f"{name}.html").read_bytes() for name in PAGES}
    first = {name: grextract.extract(page).to_json() for name, page in pages.items()}
    names = list(pages) * 3
    random.Random(4).shuffle(names)
    for name in names:
        assert grextract.extract(pages[name]).to_json() == first[name]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 5000), st.sampled_from(["plain", "hard"]), st.sampled_from(["en", "fr", "es"]))
def test_an_article_survives_to_dict_and_back(seed: int, grade: str, language: str) -> None:
    article = grextract.extract(generate(seed, grade, language).html)  # type: ignore[arg-type]
    assert grextract.Article.from_dict(article.to_dict()) == article


@pytest.mark.parametrize("name", PAGES)
def test_a_fixture_survives_to_dict_and_back(name: str) -> None:
    article = grextract.extract(FIXTURES / f"{name}.html")
    assert grextract.Article.from_dict(article.to_dict()) == article
