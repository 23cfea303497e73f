"""The card of the metadata: every field, as a reader would write it, with the line that bears it."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from grextract import Article, ArticleMetadata, Author, Block, Copyright, Image, OriginalSource, Removed, Term, extract
from grextract.review.fields import FIELDS, card
from tests.sample import PAGE


def row(article: Article, name: str) -> dict[str, Any]:
    return next(one for one in card(article) if one["name"] == name)


def made(*removed: Removed, form: str = "html", **metadata: Any) -> Article:
    return Article(
        ArticleMetadata(**metadata), (Block("paragraph", "First printed in The Weir in 2012.", 50),), removed, form=form
    )


def test_every_field_of_the_metadata_is_on_the_card() -> None:
    assert {name.partition(".")[0] for name in FIELDS} == {one.name for one in fields(ArticleMetadata)}


@pytest.mark.parametrize(("outer", "cls"), [("original_source", OriginalSource), ("copyright", Copyright), ("lead_image", Image)])
def test_every_part_of_an_object_is_on_the_card(outer: str, cls: type) -> None:
    assert {name.partition(".")[2] for name in FIELDS if name.startswith(f"{outer}.")} == {one.name for one in fields(cls)}


def test_objects_of_a_list_are_shown_by_their_names() -> None:
    article = made(authors=(Author("Anna Verner", "https://a.example/"),), themes=(Term("Mills"),))
    assert (row(article, "authors")["value"], row(article, "themes")["value"]) == (["Anna Verner"], ["Mills"])


def test_what_is_not_known_has_no_origin() -> None:
    assert row(made(), "subtitle") == {"name": "subtitle", "value": None}


def test_printed_facts_name_their_lines() -> None:
    article = extract(PAGE)
    kinds = {record.position: record.kind for record in article.removed}
    named = {one["name"]: [kinds[at] for at in one["lines"]] for one in card(article) if "lines" in one}
    assert named == {
        "title": ["title"],
        "byline": ["byline"],
        "authors": ["byline"],
        "published": ["date"],
        "regions": ["region"],
        "copyright.holders": ["copyright"],
        "copyright.year": ["copyright"],
    }


@pytest.mark.parametrize("text", ["Global Research, March 04, 2016", "Mondialisation.ca, 4 mars 2016", "04.03.2016"])
def test_a_day_is_found_in_any_way_of_printing_it(text: str) -> None:
    assert row(made(Removed("date", text, "header-date", 2), published=date(2016, 3, 4)), "published")["lines"] == [2]


def test_a_line_of_the_right_kind_with_another_value_is_not_named() -> None:
    article = made(Removed("date", "Global Research, March 05, 2016", "header-date", 2), published=date(2016, 3, 4))
    assert row(article, "published")["said"] == "markup"


def test_of_several_lines_those_are_named_that_bear_the_value() -> None:
    lines = (
        Removed("copyright", "Photo © B. Tull", "tail-copyright", 3),
        Removed("copyright", "© Anna Verner, 2016", "tail-copyright", 4),
    )
    assert row(made(*lines, copyright=Copyright(("Anna Verner",), 2016)), "copyright.holders")["lines"] == [4]


def test_a_note_in_the_body_is_named() -> None:
    assert row(made(first_published="2012"), "first_published")["lines"] == [50]


@pytest.mark.parametrize(
    ("form", "said"),
    [("html", "markup"), ("feed", "the feed"), ("wordpress-json", "the answer of WordPress"), ("wayback", "markup")],
)
def test_what_no_line_bears_is_of_the_form_or_of_markup(form: str, said: str) -> None:
    assert row(made(form=form, description="Of mills."), "description")["said"] == said


def test_what_the_address_holds_is_of_the_address() -> None:
    article = made(url="https://www.globalresearch.ca/mills/5512345", article_id="5512345", site="globalresearch.ca")
    assert [row(article, name)["said"] for name in ("article_id", "site")] == ["the address", "the address"]


def test_a_day_that_the_address_may_code_says_so() -> None:
    article = made(url="https://globalresearch.ca/index.php?code=MIL20060827", published=date(2006, 8, 27))
    assert row(article, "published")["said"] == "markup, or the address"
    other = replace(article, metadata=replace(article.metadata, published=date(2006, 8, 28)))
    assert row(other, "published")["said"] == "markup"
