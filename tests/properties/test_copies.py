"""Every value and every error survives pickling and copying; what is passed in is left as it was."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from functools import cache

import pytest
from bs4 import BeautifulSoup
from lxml import etree, html

import grextract
from tests.pages.gold import FIXTURES, PAGES
from tests.properties.answers import sources

PROTOCOLS = range(pickle.HIGHEST_PROTOCOL + 1)
RULE = grextract.Rule("lantern", "donation", ("light the lantern",), (("today", "now"),))
MADE = (
    RULE,
    grextract.Options(max_blocks=7, fallback=False, rules=(RULE,)),
    grextract.Remark("fallback", "of another site"),
    grextract.Account(("a word",)),
)
ERRORS = (
    grextract.NotAnArticle("several-articles", "two of them", count=2),
    grextract.NotAnArticle("listing", "a list"),
    grextract.UnreadableSource("binary"),
    grextract.LimitExceeded("too long"),
    grextract.ExtractionError("the root of them"),
)
PUBLIC = {
    value for name in grextract.__all__ if isinstance(value := getattr(grextract, name), type) and dataclasses.is_dataclass(value)
}


@cache
def article(name: str) -> grextract.Article:
    return grextract.extract(FIXTURES / f"{name}.html")


def parts(value: object) -> list[object]:
    """A value and all values inside it."""
    if isinstance(value, tuple):
        return [part for item in value for part in parts(item)]
    if not dataclasses.is_dataclass(value):
        return []
    return [value, *(part for field in dataclasses.fields(value) for part in parts(getattr(value, field.name)))]


@cache
def values() -> dict[type, object]:
    """A value of each public type, the fullest that the fixtures give."""
    found: dict[type, object] = {type(value): value for value in MADE}
    for name in PAGES:
        for part in parts(article(name)):
            kind = type(part)
            if kind not in found or len(repr(part)) > len(repr(found[kind])):
                found[kind] = part
    if hasattr(grextract, "clean_text"):
        cleaned = grextract.clean_text("A lamp burns. Follow us on Instagram and Twitter and subscribe to our Telegram Channel.")
        found.update((type(part), part) for part in parts(cleaned))
    return found


def test_a_value_of_every_public_type_is_looked_at() -> None:
    assert PUBLIC - set(values()) == set()


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_every_value_survives_pickling(protocol: int) -> None:
    for value in values().values():
        assert pickle.loads(pickle.dumps(value, protocol)) == value, type(value)


@pytest.mark.parametrize("protocol", PROTOCOLS)
@pytest.mark.parametrize("name", PAGES)
def test_an_article_survives_pickling_to_the_letter(name: str, protocol: int) -> None:
    again = pickle.loads(pickle.dumps(article(name), protocol))
    assert again == article(name)
    assert again.to_json() == article(name).to_json()


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy])
def test_every_value_survives_copying(again) -> None:  # type: ignore[no-untyped-def]
    for value in values().values():
        assert again(value) == value, type(value)


@pytest.mark.parametrize("protocol", PROTOCOLS)
@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_an_error_survives_pickling_with_what_it_knows(error: grextract.ExtractionError, protocol: int) -> None:
    again = pickle.loads(pickle.dumps(error, protocol))
    assert (type(again), again.args, vars(again)) == (type(error), error.args, vars(error))


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy])
@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_an_error_survives_copying_with_what_it_knows(error: grextract.ExtractionError, copied) -> None:  # type: ignore[no-untyped-def]
    again = copied(error)
    assert (type(again), again.args, vars(again)) == (type(error), error.args, vars(error))


def test_what_a_caller_wrote_on_an_error_survives_pickling() -> None:
    error = grextract.NotAnArticle("empty", "nothing")
    error.source = "row 7"  # type: ignore[attr-defined]
    assert pickle.loads(pickle.dumps(error)).source == "row 7"


def test_options_that_were_pickled_make_the_same_article() -> None:
    page = sources()["2018-09-interview.html"]
    options = grextract.Options(rules=(RULE,))
    again = pickle.loads(pickle.dumps(options))
    assert grextract.extract(page, options=again) == grextract.extract(page, options=options)


# What is passed in

HTML = [name for name, source in sources().items() if name.endswith(".html") and isinstance(source, bytes)]


@pytest.mark.parametrize("name", HTML)
def test_a_tree_is_left_as_it_was(name: str) -> None:
    tree = html.document_fromstring(sources()[name])
    before = etree.tostring(tree)
    list(grextract.extract_all(tree, on_error="skip"))
    assert etree.tostring(tree) == before


@pytest.mark.parametrize("parser", ["lxml", "html.parser"])
@pytest.mark.parametrize("name", PAGES)
def test_a_soup_is_left_as_it_was(name: str, parser: str) -> None:
    soup = BeautifulSoup((FIXTURES / f"{name}.html").read_bytes(), parser)
    before = str(soup)
    list(grextract.extract_all(soup, on_error="skip"))
    assert str(soup) == before


def test_an_element_inside_a_tree_leaves_the_tree_as_it_was() -> None:
    tree = html.document_fromstring(sources()["2018-09-interview.html"])
    before = etree.tostring(tree)
    list(grextract.extract_all(tree.find(".//body"), on_error="skip"))
    assert etree.tostring(tree) == before


def test_a_buffer_is_left_as_it_was() -> None:
    page = sources()["2018-09-interview.html"]
    assert isinstance(page, bytes)
    buffer = bytearray(page)
    grextract.extract(memoryview(buffer))
    assert buffer == page
