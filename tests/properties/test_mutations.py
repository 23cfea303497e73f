"""Notices of the fixtures moved, doubled, glued, broken in two and cut: nothing of the article is lost, and they still go."""

from __future__ import annotations

import copy
import random
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from functools import cache
from itertools import cycle
from typing import Any

import lxml.html
import pytest
from fixtures import containers, render
from lxml.html import HtmlElement

import grextract
from tests.pages.gold import PAGES, gold_of, page_of, words
from tests.properties.written import DUMPS, PAGE_FORMS

SEEDS = range(6)
LONG = 120
# What stands outside the flow of the text, or is told by where it stands and not by its words.
PLACED = frozenset(("separator", "navigation", "site-banner", "related", "book-promotion", "feed-line"))
# Lines of the template's footer: no page ever shows them inside the text.
FOOTER = frozenset(("disclaimer", "fair-use", "media-inquiries", "comment-prompt", "membership"))
Mutation = Callable[[HtmlElement, HtmlElement, random.Random], bool]


def _text(element: HtmlElement) -> str:
    return str(element.text_content()).strip()


def _paragraph(text: str) -> HtmlElement:
    element = lxml.html.Element("p")
    element.text = text
    return element


def _replace(element: HtmlElement, *others: HtmlElement) -> None:
    parent, tail = element.getparent(), element.tail
    at = parent.index(element)
    element.tail = None
    parent[at : at + 1] = others
    others[-1].tail = tail


def move(notice: HtmlElement, target: HtmlElement, _: random.Random) -> bool:
    """The notice stands between two paragraphs."""
    notice.drop_tree() if not notice.tail else notice.getparent().remove(notice)
    notice.tail = None
    target.addnext(notice)
    return True


def double(notice: HtmlElement, _: HtmlElement, __: random.Random) -> bool:
    """The notice stands there twice."""
    again = copy.deepcopy(notice)
    again.tail = None
    notice.addnext(again)
    return True


def glue(notice: HtmlElement, target: HtmlElement, _: random.Random) -> bool:
    """The notice stands behind a paragraph, without a space."""
    span = lxml.html.Element("span")
    span.text = _text(notice)
    target.append(span)
    return True


def split(notice: HtmlElement, _: HtmlElement, rng: random.Random) -> bool:
    """The notice is broken into two paragraphs, wherever that falls."""
    printed = _text(notice).split()
    if len(printed) < 8:
        return False
    at = rng.randrange(3, len(printed) - 3)
    _replace(notice, _paragraph(" ".join(printed[:at])), _paragraph(" ".join(printed[at:])))
    return True


def cut(notice: HtmlElement, _: HtmlElement, rng: random.Random) -> bool:
    """The notice ends early, in "…"."""
    printed = _text(notice).split()
    if len(printed) < 8:
        return False
    _replace(notice, _paragraph(" ".join(printed[: rng.randrange(5, len(printed))]) + " …"))
    return True


NEVER_MOVED = {move: FOOTER | {"donation"}, glue: FOOTER - {"disclaimer", "fair-use"}}
MUTATIONS = (move, double, glue, split, cut)
FULL = [name for name in PAGES if gold_of(name)["kind"] == "article"]


def _elements(tree: HtmlElement, texts: set[str]) -> dict[str, HtmlElement]:
    found: dict[str, HtmlElement] = {}
    for element in tree.iter("p", "div", "li", "h3", "h4"):
        if not any(child.tag in ("p", "div", "ul", "table") for child in element):
            key = " ".join(words(_text(element)))
            if key in texts:
                found.setdefault(key, element)
    return found


def _mutated(name: str, mutation: Mutation, seed: int) -> tuple[HtmlElement, str] | None:
    """The page with one notice changed, and the kind of that; None where the page has none that can be."""
    rng = random.Random(f"{name} {mutation.__name__} {seed}")
    gold, tree = gold_of(name), lxml.html.document_fromstring(page_of(name))
    kinds = {
        " ".join(words(record["text"])): record["kind"]
        for record in gold["removed"]
        if record["kind"] in grextract.article.BOILERPLATE - PLACED
    }
    notices = _elements(tree, set(kinds))
    long = {
        " ".join(words(block["text"])) for block in gold["body"] if block["type"] == "paragraph" and len(block["text"]) > LONG
    }
    paragraphs = list(_elements(tree, long).values())
    if not notices or len(paragraphs) < 4:
        return None
    key = rng.choice(sorted(notices))
    if kinds[key] in NEVER_MOVED.get(mutation, ()) or not mutation(notices[key], rng.choice(paragraphs[1:-1]), rng):
        return None
    return tree, kinds[key]


@cache
def outcomes(mutation: Mutation) -> dict[tuple[str, int, str], tuple[Counter[str], Counter[str]]]:
    """Words lost and words leaked, by page, seed and kind of the notice."""
    found = {}
    for name in FULL:
        want = [word for block in gold_of(name)["body"] for word in words(block["text"])]
        for seed in SEEDS:
            if (mutated := _mutated(name, mutation, seed)) is not None:
                got = words(grextract.extract(lxml.html.tostring(mutated[0], encoding="utf-8")).text)
                found[name, seed, mutated[1]] = Counter(want) - Counter(got), Counter(got) - Counter(want)
    return found


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_enough_notices_can_be_changed_to_tell_something(mutation: Mutation) -> None:
    assert len(outcomes(mutation)) >= 30


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_no_word_of_the_article_is_lost_whatever_happens_to_a_notice(mutation: Mutation) -> None:
    assert {key: lost for key, (lost, _) in outcomes(mutation).items() if lost} == {}


@pytest.mark.parametrize("mutation", [move, double, cut])
def test_a_notice_that_is_moved_doubled_or_cut_still_goes(mutation: Mutation) -> None:
    assert {key: leaked for key, (_, leaked) in outcomes(mutation).items() if leaked} == {}


@pytest.mark.parametrize("mutation", [glue, split])
def test_of_glued_and_broken_notices_nine_in_ten_go_whole(mutation: Mutation) -> None:
    found = outcomes(mutation)
    assert sum(1 for _, leaked in found.values() if not leaked) >= 0.9 * len(found)


# The same pages in other forms

WRITERS: dict[str, Callable[[str, Any], str | bytes]] = {
    **{name: lambda page, _, write=write: write(page) for name, write in (DUMPS | PAGE_FORMS).items()},  # type: ignore[misc]
    "reader-dump": containers.as_reader_dump,
    "wordpress-json": lambda page, gold: containers.as_json_text(containers.as_wordpress_json(page, gold)),
    "rdf": lambda page, gold: containers.as_rdf([(page, gold)]),
}
PROGRAMS = ("lynx", "w3m", "pandoc-plain", "pandoc-gfm")
FEW = SEEDS[:2]


def letters(text: str) -> str:
    return "".join(re.findall(r"[^\W\d_]+", unicodedata.normalize("NFKC", text).lower()))


@cache
def labels_of(name: str) -> list[str]:
    """The letters of what stands in place of the page's images, where the page does not say them too."""
    said = letters(" ".join(block["text"] for part in ("body", "removed") for block in gold_of(name)[part]))
    labels = {letters(image.get("alt") or "") for image in lxml.html.document_fromstring(page_of(name)).iter("img")}
    return sorted(filter(lambda label: label and label not in said, labels), key=len, reverse=True)


def astray(name: str, source: str | bytes) -> list[str]:
    """The paragraphs of the gold that the body of this source has not, or not in their order, or more than once."""
    body = letters(grextract.extract(source).text)
    for label in labels_of(name):  # a program may print it where the image stands, inside a paragraph
        body = body.replace(label, "")
    at, found = 0, []
    for block in gold_of(name)["body"]:
        text = letters(block["text"])
        if block["type"] != "paragraph" or len(block["text"]) < LONG:
            continue
        place = body.find(text, at)
        at = max(place + len(text), at)
        if place < 0 or text in body[at:]:
            found.append(block["text"])
    return found


def astray_in(form: str, name: str, mutation: Mutation, seed: int, write: Callable[[str, Any], str | bytes]) -> list[str]:
    """The same of a mutated page in another form; nothing where the page cannot be mutated or has not the form."""
    mutated = _mutated(name, mutation, seed)
    if mutated is None:
        return []
    page = lxml.html.tostring(mutated[0], encoding="unicode")
    return [] if form in ("wordpress-json", "rdf") and not containers.is_post(page) else astray(name, write(page, gold_of(name)))


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_no_paragraph_goes_astray_in_a_form_of_a_changed_page(mutation: Mutation) -> None:
    turns = zip(FULL * 2, cycle(WRITERS))
    faults = {(name, form): astray_in(form, name, mutation, 0, WRITERS[form]) for name, form in turns}
    assert {key: texts for key, texts in faults.items() if texts} == {}


@pytest.mark.long
@pytest.mark.parametrize("mutation", MUTATIONS)
@pytest.mark.parametrize("form", WRITERS)
def test_no_paragraph_goes_astray_in_any_form_of_a_changed_page(form: str, mutation: Mutation) -> None:
    faults = {(name, seed): astray_in(form, name, mutation, seed, WRITERS[form]) for name in FULL for seed in FEW}
    assert {key: texts for key, texts in faults.items() if texts} == {}


@pytest.mark.long
@pytest.mark.parametrize("mutation", MUTATIONS)
@pytest.mark.parametrize("form", PROGRAMS)
def test_no_paragraph_goes_astray_in_what_a_program_prints_of_a_changed_page(form: str, mutation: Mutation) -> None:
    if (program := render.missing(form)) is not None:
        pytest.skip(f"{program} is not installed")
    faults = {name: astray_in(form, name, mutation, 0, lambda page, _: render.FORMS[form](page)) for name in FULL}
    assert {key: texts for key, texts in faults.items() if texts} == {}
