"""Fixtures as programs dump them, set in one line: not a character of body is lost, and no notice is left."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest
from fixtures.render import missing, read_page, render_all

from grextract.article import BOILERPLATE
from grextract.clean import clean_text
from tests.pages.gold import FIXTURES, PAGES, gold_of

FORMS = ("inscriptis", "lynx", "w3m", "html2text-nolinks")
# Menus and lists of other articles are the page's, around the article: a text column seldom has them.
CHROME = frozenset(("navigation", "related", "site-banner", "separator"))
LINES = frozenset(("source-line", "copyright", "articles-by"))
KINDS = (BOILERPLATE - CHROME) | LINES
SENTENCE = re.compile(r"(?<=[a-z]{3}[.!?])\s+")
SHORTEST = 12

# What a form does not carry, named in docs/clean.md: with the reason.
LEFT = {
    ("2018-10-digest", "donation"): "an appeal in words of its own, whose sentences do not speak to the reader",
    ("2022-11-republished", "book-promotion"): "a book's title, author and blurb are told from prose by their paragraphs alone",
}
LEFT_BY = {
    ("w3m", "2017-03-cross-post", "donation"): "the address that tells the appeal is broken at the width of the page",
    ("html2text-nolinks", "2017-03-cross-post", "donation"): "the same",
    ("html2text-nolinks", "2020-01-appeal", "donation"): "the marks of emphasis are kept, and the sentence before has no stop",
}


@cache
def dumps(form: str) -> dict[str, str]:
    if (program := missing(form)) is not None:
        pytest.skip(f"{program} is not installed")
    pages = [read_page(FIXTURES / f"{name}.html") for name in PAGES]
    return {name: " ".join(text.split()) for name, text in zip(PAGES, render_all(form, pages), strict=True)}


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()


def texts(values: list[dict[str, Any]]) -> list[str]:
    return [letters(value["text"]) for value in values if letters(value["text"])]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("form", FORMS)
def test_no_character_of_the_body_is_lost(form: str, name: str) -> None:
    text = dumps(form)[name]
    before, after = letters(text), letters(clean_text(text).text)
    body = texts(gold_of(name)["body"])
    assert [block for block in body if after.count(block) < min(before.count(block), body.count(block))] == []


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("form", FORMS)
def test_no_sentence_of_a_notice_is_left(form: str, name: str) -> None:
    text = dumps(form)[name]
    gold = gold_of(name)
    before, after = letters(text), letters(clean_text(text).text)
    body = " ".join(texts(gold["body"]))
    left = {
        record["kind"]
        for record in gold["removed"]
        if record["kind"] in KINDS
        for sentence in map(letters, [record["text"]] if record["kind"] in LINES else SENTENCE.split(record["text"]))
        if len(sentence) > SHORTEST and sentence in before and after.count(sentence) > body.count(sentence)
    }
    known = {kind for page, kind in LEFT if page == name} | {kind for f, page, kind in LEFT_BY if (f, page) == (form, name)}
    assert left <= known


@pytest.mark.parametrize("name", PAGES)
def test_cleaning_a_dump_twice_takes_nothing_more(name: str) -> None:
    once = clean_text(dumps("inscriptis")[name]).text
    assert clean_text(once).removed == ()


def test_names_of_networks_that_a_dump_glued_go_with_their_prompt() -> None:
    prompt = (
        "Visit and follow us on InstagramTwitter and Facebook. Feel free to repost and share widely Global Research articles."
    )
    assert clean_text(f"{prompt}\n\nThe mills closed in the autumn.").text == "The mills closed in the autumn."
