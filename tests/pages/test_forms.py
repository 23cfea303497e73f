"""The matrix of forms: every fixture that is one article, through every program, gives the same article."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fixtures.render import FORMS, missing, read_page, render_all
from lxml import html as lxml_html

import grextract
from tests.pages.gold import FIXTURES, PAGES, gold_of

ARTICLES = [name for name in PAGES if gold_of(name)["kind"] == "article"]
DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "forms.md"
TEXT = DOCUMENT.read_text("utf-8")


def rows(text: str) -> list[list[str]]:
    """The cells of every row of the tables in a text."""
    return [[cell.strip(" `") for cell in line.strip("|").split(" | ")] for line in text.splitlines() if line.startswith("| ")]


HEAD, *CARRIES = [row for row in rows(TEXT) if len(row) > 3]
TABLE = {row[0]: dict(zip(HEAD, row, strict=True)) for row in CARRIES}
BODIES, FACTS = ({(row[0], row[1]) for row in rows(part) if row[0] in FORMS} for part in TEXT.split("\n## ")[-2:])
"""Cells that the program corrupted, and the document names."""
FIELDS = HEAD[4:]
CELLS = [(form, name) for form in FORMS for name in ARTICLES]
HIDDEN = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\[email\sprotected\]")
NUMBER = re.compile(r"^\d{1,3}[.)](?!\d)\s*")
SHORT = 12
# The address in the last line of that page is on a line of its own, or broken; the grammar takes it for what stands below.
BELOW_THE_LAST_LINE = {("2009-07-old-engine", "url-line")}
# The site's own name, which pandoc sets into the cells of a drawn table, stands above the first line that is told.
ABOVE_THE_FIRST_LINE = {("2003-06-static", "site-banner")}


@cache
def rendered(form: str) -> dict[str, str]:
    if (program := missing(form)) is not None:
        pytest.skip(f"{program} is not installed")
    return dict(zip(ARTICLES, render_all(form, [page(name) for name in ARTICLES]), strict=True))


@cache
def page(name: str) -> str:
    return read_page(FIXTURES / f"{name}.html")


@cache
def extracted(form: str, name: str) -> dict[str, Any]:
    return grextract.extract(rendered(form)[name]).to_dict()


@cache
def alt_texts(name: str) -> list[str]:
    """What stands in place of the page's images, the longest first."""
    images = lxml_html.fromstring(page(name).encode(), parser=lxml_html.HTMLParser(encoding="utf-8")).iter("img")
    return sorted({plain(image.get("alt") or "") for image in images} - {""}, key=len, reverse=True)


def plain(value: Any) -> str:
    """The words of a value, an address that may be hidden as one word."""
    text = unicodedata.normalize("NFKC", HIDDEN.sub("address", str(value or "")).lower())
    return " ".join(re.findall(r"\w+", text))


def letters(value: Any) -> str:
    return plain(value).replace(" ", "")


def body_of(blocks: list[dict[str, Any]], *, labels: str = "") -> str:
    """The body's words, without the number of an item; a caption that stands as an image's label counts where gold has it."""
    said = "\n".join(plain(block["text"]) for block in blocks)
    texts = []
    for block in blocks:
        alt = plain(block.get("alt"))
        stands_for = bool(alt) and not block["text"] and alt in labels and alt not in said
        texts.append(alt if stands_for else plain(NUMBER.sub("", block["text"])))
    return " ".join(filter(None, texts))


def bare(value: Any) -> str:
    """The letters of a value without numbers, which forms set as marks of notes and items, and without addresses."""
    return re.sub(r"address|\d+", "", letters(value))


def put_back(values: dict[str, Any], *, labels: bool) -> list[tuple[str, str]]:
    """Kind and letters of every block of the region in the order of the page, an image's label in place of its words or not."""
    in_order = sorted([*values["body"], *values["removed"]], key=lambda block: block["position"])
    spoken = [(block.get("kind", "body"), block["text"] or (labels and block.get("alt")) or "") for block in in_order]
    return [(kind, bare(text)) for kind, text in spoken]


def fact(metadata: dict[str, Any], field: str) -> Any:
    """A field of the table as it can be compared: names and labels, by their letters."""
    if field == "authors":
        return [letters(author["name"]) for author in metadata["authors"]]
    if field == "terms":
        return [letters(term["label"]) for kind in ("regions", "themes", "reports") for term in metadata[kind]]
    if field == "source":
        return letters((metadata["original_source"] or {}).get("name"))
    return letters(metadata.get(field))


def test_the_table_has_a_row_for_every_form() -> None:
    assert list(TABLE) == list(FORMS)


def test_the_bodies_of_ninety_nine_cells_in_a_hundred_are_held_exact() -> None:
    assert len(BODIES) <= 0.01 * len(CELLS)


@pytest.mark.parametrize(("form", "name"), [cell for cell in CELLS if cell not in BODIES])
def test_the_body_is_the_pages_own(form: str, name: str) -> None:
    captions = "\n".join(plain(block["text"]) for block in gold_of(name)["body"] if block["type"] == "image")
    gold, got = body_of(gold_of(name)["body"]), body_of(extracted(form, name)["body"], labels=captions)
    if TABLE[form]["alt"] == "printed":
        for alt in alt_texts(name):
            got = got if alt in gold else re.sub(rf"\b(?:{alt}\s?)+(?!\w)\s?", "", got)
    if TABLE[form]["body"] == "letters":
        gold, got = letters(gold), letters(got)
    assert got.strip() == gold


@pytest.mark.parametrize(("form", "name"), [cell for cell in CELLS if cell not in BODIES | FACTS])
def test_every_block_of_the_region_comes_out_once_and_in_order(form: str, name: str) -> None:
    got, said = ("".join(text for _, text in put_back(extracted(form, name), labels=labels)) for labels in (True, False))
    region = put_back(grextract.extract(page(name)).to_dict(), labels=False)
    whole = "".join(text for _, text in region)
    for alt in alt_texts(name) if TABLE[form]["alt"] == "printed" else ():
        got = got if bare(alt) in whole else got.replace(bare(alt), "")
    at, astray = 0, []
    for kind, text in region:
        if len(text) < SHORT or (name, kind) in BELOW_THE_LAST_LINE | ABOVE_THE_FIRST_LINE:
            continue
        found = got.find(text, at)
        at = found + len(text) if found >= 0 else at
        if found < 0 or said.count(text) > whole.count(text):
            astray.append((kind, text))
    assert astray == []


@pytest.mark.parametrize(("form", "name"), [cell for cell in CELLS if cell not in FACTS])
def test_the_facts_are_as_the_form_carries_them(form: str, name: str) -> None:
    gold, got = gold_of(name)["metadata"], extracted(form, name)["metadata"]
    carried = [field for field in FIELDS if TABLE[form][field] == "yes"]
    assert {field: fact(got, field) for field in carried} == {field: fact(gold, field) for field in carried}
