"""Values read back: what breaks the schema is refused, and the refusal says where and why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grextract import Article, ArticleMetadata, Block, Link
from grextract.article import BLOCK_TYPES
from tests.render.test_json import BARE, FULL
from tests.render.test_schema import faults


@pytest.mark.parametrize("article", [FULL, BARE])
def test_an_article_comes_back_from_its_values_through_json(article: Article) -> None:
    assert Article.from_dict(json.loads(article.to_json())) == article
    assert Article.from_dict(article.to_dict()) == article


TEXTS = st.text(max_size=20)
OWN = {
    "level": st.integers(1, 6),
    "ordered": st.booleans(),
    "rows": st.lists(st.lists(TEXTS, max_size=2).map(tuple), max_size=2).map(tuple),
    "marker": TEXTS,
}


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    """A block of any type with what its type has."""
    kind = draw(st.sampled_from(sorted(BLOCK_TYPES)))
    links = st.lists(st.builds(Link, st.integers(0, 9), st.integers(0, 9), TEXTS), max_size=2).map(tuple)
    own = {name: draw(OWN.get(name, st.none() | TEXTS)) for name in BLOCK_TYPES[kind]}
    return Block(kind, draw(TEXTS), draw(st.integers(0, 99)), draw(links), **own)


@given(st.lists(blocks(), max_size=3).map(tuple), TEXTS, st.none() | st.dates(), st.none() | st.datetimes())
def test_whatever_an_article_says_it_comes_back(
    body: tuple[Block, ...], title: str, day: date | None, at: datetime | None
) -> None:
    article = Article(ArticleMetadata(title=title, published=day, modified_at=at), body)
    assert Article.from_dict(json.loads(json.dumps(article.to_dict()))) == article


@pytest.mark.parametrize("schema", [0, 3, "1", None])
def test_another_schema_is_refused(schema: object) -> None:
    with pytest.raises(ValueError, match="schema"):
        Article.from_dict({**FULL.to_dict(), "schema": schema})


@pytest.mark.parametrize("missing", ["metadata", "body", "removed", "kind", "form", "remarks", "encoding", "text"])
def test_values_that_lack_a_key_are_refused(missing: str) -> None:
    values: dict[str, Any] = FULL.to_dict()
    del values[missing]
    with pytest.raises(ValueError, match=missing):
        Article.from_dict(values)


def test_metadata_that_lack_a_key_are_refused() -> None:
    values = FULL.to_dict()
    del values["metadata"]["authors"]
    with pytest.raises(ValueError, match="authors"):
        Article.from_dict(values)


def test_reading_values_back_does_not_change_them() -> None:
    values = FULL.to_dict()
    Article.from_dict(values)
    assert values == FULL.to_dict()


# What is wrong is said with its place

WRONG: dict[str, tuple[tuple[str | int, ...], Any, str]] = {
    "a number for a text": (("metadata", "title"), 3, r"metadata\.title: expected text, not a whole number \('3'\)"),
    "half a character": (("metadata", "title"), "Mills \ud800", r"metadata\.title: half a character \('\\ud800'\) stands in"),
    "null for a text": (("metadata", "authors", 0, "name"), None, r"metadata\.authors\[0\]\.name: expected text, not null"),
    "a text for an array": (("metadata", "tags"), "water", r"metadata\.tags: expected an array, not text"),
    "null for an object": (("metadata",), None, "metadata: expected an object, not null"),
    "a text for an object": (("body", 0), "See", r"body\[0\]: expected an object, not text"),
    "a truth for a number": (("removed", 0, "position"), True, r"removed\[0\]\.position: expected a whole number"),
    "a number below its range": (
        ("body", 0, "links", 0, "start"),
        -1,
        r"body\[0\]\.links\[0\]\.start: expected at least 0, not -1",
    ),
    "a heading too deep": (("body", 1, "level"), 7, r"body\[1\]\.level: expected 1 to 6, not 7"),
    "a day as people write it": (("metadata", "published"), "4 March 2016", r"metadata\.published: expected a day as 2012-01-31"),
    "a day that is none": (("metadata", "original_source", "published"), "2016-02-31", "metadata.original_source.published: "),
    "a moment that is none": (("metadata", "captured_at"), "noon", r"metadata\.captured_at: expected a moment as "),
    "a date of another precision": (("metadata", "first_published"), "May 2012", "expected 2012, 2012-01 or 2012-01-31"),
    "an unknown kind": (("kind",), "listing", "kind: 'listing' is none of appeal, article, digest, video"),
    "an unknown form": (("form",), "pdf", "form: 'pdf' is none of amp, "),
    "an unknown type of block": (("body", 0, "type"), "para", r"body\[0\]\.type: 'para' is none of embed, "),
    "an unknown kind of the ledger": (("removed", 0, "kind"), "junk", r"removed\[0\]\.kind: 'junk' is none of "),
    "an unknown remark": (("remarks", 0, "code"), "odd", r"remarks\[0\]\.code: 'odd' is none of "),
    "a key of another type of block": (("body", 0, "level"), 2, r"body\[0\]: has the unknown key 'level'"),
    "a key of nobody": (("metadata", "autor"), "Anna", "metadata: has the unknown key 'autor'"),
    "a block's null": (("body", 4, "url"), None, r"body\[4\]\.url: is null: a block leaves such a key out"),
}


def changed(place: tuple[str | int, ...], value: Any) -> dict[str, Any]:
    """The values of the full article with one of them replaced."""
    values: Any = FULL.to_dict()
    inner = values
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    return values  # type: ignore[no-any-return]


@pytest.mark.parametrize(("place", "value", "said"), WRONG.values(), ids=WRONG)
def test_a_wrong_value_is_refused_with_its_place(place: tuple[str | int, ...], value: Any, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        Article.from_dict(changed(place, value))


@pytest.mark.parametrize("values", [None, [], "{}", FULL])
def test_what_is_no_dict_is_refused_with_advice(values: Any) -> None:
    with pytest.raises(ValueError, match=r"json\.loads"):
        Article.from_dict(values)


def test_what_the_first_version_wrote_is_still_read() -> None:
    written = json.loads(Path(__file__).with_name("written-by-0.1.json").read_text("utf-8"))
    article = Article.from_dict(written).to_dict()
    assert article["schema"] == 2
    kept = written.keys() - {"metadata", "schema"}
    assert {key: article[key] for key in kept} == {key: written[key] for key in kept}
    assert article["metadata"].items() >= written["metadata"].items()


def test_the_keys_that_a_corpus_adds_are_left_alone() -> None:
    assert Article.from_dict({"source": "a.html", "status": "extracted", **FULL.to_dict()}) == FULL


# It refuses what the schema refuses, and nothing else


def places(values: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every place of nested values."""
    inner = values.items() if isinstance(values, dict) else enumerate(values) if isinstance(values, list) else ()
    for key, value in inner:
        yield (*at, key)
        yield from places(value, (*at, key))


PLACES = list(places(FULL.to_dict()))
ODD = st.sampled_from([None, 0, -1, 7, True, "", "x", "2016-03-04", "2016-03-04T01:02:03Z", "heading", "title", [], [["a"]], {}])


def delete(values: Any, place: tuple[str | int, ...]) -> None:
    for key in place[:-1]:
        values = values[key]
    del values[place[-1]]


@given(st.sampled_from(PLACES), ODD)
def test_values_with_one_replaced_are_read_just_when_they_keep_the_schema(place: tuple[str | int, ...], value: Any) -> None:
    values = changed(place, value)
    assert is_read(values) == (faults(values) == [])


@pytest.mark.parametrize("place", PLACES, ids=lambda place: ".".join(map(str, place)))
def test_values_that_lack_one_are_read_just_when_they_keep_the_schema(place: tuple[str | int, ...]) -> None:
    values = FULL.to_dict()
    delete(values, place)
    assert is_read(values) == (faults(values) == [])


def is_read(values: dict[str, Any]) -> bool:
    try:
        Article.from_dict(values)
    except ValueError:
        return False
    return True
