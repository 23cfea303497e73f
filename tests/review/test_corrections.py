"""The file of corrections: read, written, and refused by name where it is otherwise."""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import Any

import pytest

from grextract.review import (
    BlockCorrection,
    InvalidCorrections,
    PageCorrections,
    StaleCorrections,
    corrections_of,
    read_corrections,
    write_corrections,
)

PAGE = PageCorrections(
    "saved/mill.html",
    2,
    (BlockCorrection(3, "A brick.", "donation"), BlockCorrection(4, "Notes", "body", "heading")),
    MappingProxyType({"title": "Mills", "authors": ["Anna Verner"], "subtitle": None, "copyright.year": 2015}),
)


def changed(**changes: Any) -> str:
    """A file of one correction, otherwise in one place of its page."""
    page = {"page": "mill.html", "article": 1, "blocks": [], "fields": {}}
    return json.dumps({"corrections": 1, "pages": [{**page, **changes}]})


def test_what_is_written_is_read_back() -> None:
    assert read_corrections(write_corrections([PAGE])) == (PAGE,)


def test_bytes_and_text_read_alike() -> None:
    assert read_corrections(write_corrections([PAGE]).encode()) == (PAGE,)


def test_a_file_without_corrections_has_none() -> None:
    assert read_corrections('{"corrections": 1, "pages": []}') == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "no JSON"),
        (b"\xff\xfe\x00", "no JSON"),
        ("[]", "no key 'corrections'"),
        ('{"title": "Mills"}', "no key 'corrections'"),
        ('{"corrections": 2, "pages": []}', "cannot read corrections 2"),
        ('{"corrections": true, "pages": []}', "cannot read corrections True"),
        ('{"corrections": 1}', "at the top: 'pages' must be an array"),
        ('{"corrections": 1, "pages": [3]}', r"pages\[0\]: expected an object, not 3"),
        (changed(page=None), r"pages\[0\]: 'page' must be a text"),
        (changed(article=0), r"pages\[0\].article: expected at least 1"),
        (changed(article=True), r"pages\[0\]: 'article' must be a whole number"),
        (changed(blocks={}), r"pages\[0\]: 'blocks' must be an array"),
        (changed(blocks=[{"position": 1, "text": "A", "to": "weather"}]), r"pages\[0\].blocks\[0\].to: 'weather' is none of body, "),
        (changed(blocks=[{"position": 1, "text": "A", "to": "body", "type": "poem"}]), r"blocks\[0\].type: 'poem' is none of"),
        (changed(blocks=[{"position": "1", "text": "A", "to": "body"}]), r"blocks\[0\]: 'position' must be a whole number"),
        (changed(blocks=[{"position": 1, "to": "body"}]), r"blocks\[0\]: 'text' must be a text"),
        (changed(fields={"titel": "A"}), r"pages\[0\].fields: there is no field 'titel'; there are title, "),
        (changed(fields={"authors": "A"}), r"fields.authors: expected a list of texts"),
        (changed(fields={"authors": [1]}), r"fields.authors: expected a list of texts"),
        (changed(fields={"title": 3}), r"fields.title: expected a text"),
        (changed(fields={"copyright.year": "2015"}), r"fields.copyright.year: expected a number"),
    ],
)  # fmt: skip
def test_what_breaks_the_shape_is_refused_and_the_place_named(text: str | bytes, said: str) -> None:
    with pytest.raises(InvalidCorrections, match=said):
        read_corrections(text)


def of(page: str, *names: str) -> list[str]:
    return [one.page for one in corrections_of(page, [PageCorrections(name) for name in names])]


@pytest.mark.parametrize("page", ["mill.html", "saved/mill.html", "/home/anna/saved/mill.html", "./mill.html"])
def test_a_page_is_found_whichever_way_to_it_is_named(page: str) -> None:
    assert of(page, "saved/mill.html", "saved/weir.html") == ["saved/mill.html"]


def test_of_pages_of_one_name_the_one_of_the_same_folder_is_taken() -> None:
    assert of("/home/anna/2016/index.html", "2015/index.html", "2016/index.html") == ["2016/index.html"]


def test_every_article_of_a_page_is_taken() -> None:
    both = [PageCorrections("feed.xml", 1), PageCorrections("feed.xml", 3)]
    assert corrections_of("feed.xml", both) == tuple(both)


def test_corrections_of_other_pages_are_stale_and_name_them() -> None:
    with pytest.raises(StaleCorrections, match=r"nothing in the corrections is of mill.html; they are of weir.html"):
        of("mill.html", "weir.html")


def test_a_page_that_could_be_each_of_two_is_not_guessed() -> None:
    with pytest.raises(StaleCorrections, match=r"could be each of 2015/index.html, 2016/index.html"):
        of("index.html", "2015/index.html", "2016/index.html")
