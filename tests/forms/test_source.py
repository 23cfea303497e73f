"""Whatever a caller passes is opened as text or as a tree, or refused with what to do."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from lxml import etree

from grextract import Encoding, ExtractionError, LimitExceeded, NotAnArticle, UnreadableSource
from grextract.forms import source as forms_source

WORDS = "<p>Some words of a café.</p>"
MEGABYTE = 1024 * 1024


def open_source(source: object, max_bytes: int) -> object:
    """A source opened, and its characters read unless it is a tree."""
    content = forms_source.open_source(source, max_bytes)
    return content if etree.iselement(content) else forms_source.read_characters(content)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview, io.BytesIO])
def test_bytes_of_any_type_are_decoded(kind: type) -> None:
    assert open_source(kind(WORDS.encode()), MEGABYTE) == (WORDS, Encoding("utf-8", "detected"))


@pytest.mark.parametrize("kind", [str, io.StringIO])
def test_text_has_no_encoding(kind: type) -> None:
    assert open_source(kind(WORDS), MEGABYTE) == (WORDS, None)


def test_a_path_object_is_read(tmp_path: Path) -> None:
    path = tmp_path / "saved.html"
    path.write_text(WORDS, encoding="utf-8")
    assert open_source(path, MEGABYTE) == (WORDS, Encoding("utf-8", "detected"))


def test_a_missing_path_is_the_usual_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        open_source(tmp_path / "none.html", MEGABYTE)


def test_an_element_and_its_tree_are_the_same_root() -> None:
    root = etree.HTML(WORDS)
    assert open_source(root, MEGABYTE) is root
    assert open_source(root.getroottree(), MEGABYTE) is root


def test_a_soup_gives_its_markup() -> None:
    assert open_source(BeautifulSoup(WORDS, "html.parser"), MEGABYTE) == (WORDS, None)


def test_a_byte_order_mark_in_a_str_is_no_text() -> None:
    assert open_source("\ufeff" + WORDS, MEGABYTE) == (WORDS, None)


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x0c", "\x1b", "\x1f", "\x7f"])
def test_a_control_character_is_cleaned_alike_in_bytes_and_in_str(character: str) -> None:
    text = f"One line of words that is long enough,{character} and its end.\n" * 3
    cleaned, _ = open_source(text, MEGABYTE)  # type: ignore[misc]
    assert character not in cleaned
    assert open_source(text.encode(), MEGABYTE)[0] == cleaned  # type: ignore[index]


@pytest.mark.parametrize(
    "line",
    [
        "https://www.globalresearch.ca/a-title/5512345",
        "http://example.org",
        "www.globalresearch.ca/a-title/5512345",
        "/home/anna/saved.html",
        "/home/anna/saved",
        "./saved",
        "~/pages/saved.htm",
        "C:\\pages\\saved.html",
        "saved.html",
        "my saved page.mhtml",
        "  saved.html\n",
    ],
)
def test_a_line_that_looks_like_a_path_or_an_address_is_refused(line: str) -> None:
    with pytest.raises(UnreadableSource, match=r"looks like a (path|URL)"):
        open_source(line, MEGABYTE)


def test_bytes_that_are_one_address_are_refused_too() -> None:
    with pytest.raises(UnreadableSource):
        open_source(b"https://www.globalresearch.ca/a-title/5512345", MEGABYTE)


@pytest.mark.parametrize(
    "text",
    [
        "One line of words.",
        "<p>/home/anna/saved.html</p>",
        "Read https://example.org/page first.",
        "saved.html\nother.html",
        "Ships and/or boats",
    ],
)
def test_a_line_of_content_is_not_taken_for_a_path(text: str) -> None:
    assert open_source(text, MEGABYTE) == (text, None)


@pytest.mark.parametrize("source", [None, 7, 1.5, ["<p>x</p>"], {"html": WORDS}, object()])
def test_other_types_are_refused_by_name(source: object) -> None:
    with pytest.raises(UnreadableSource, match=type(source).__name__):
        open_source(source, MEGABYTE)


@pytest.mark.parametrize("source", [b"", "", " \n\t ", b"\n\n", "\ufeff", b"\xef\xbb\xbf", "\x00\x00"])
def test_nothing_is_no_article(source: str | bytes) -> None:
    with pytest.raises(NotAnArticle) as refusal:
        open_source(source, MEGABYTE)
    assert refusal.value.kind == "empty"


def test_the_limit_counts_the_bytes_of_a_str() -> None:
    assert open_source("é" * 5, 10) == ("é" * 5, None)
    with pytest.raises(LimitExceeded, match="max_bytes"):
        open_source("é" * 5, 9)


def test_the_limit_is_the_largest_size_that_is_read(tmp_path: Path) -> None:
    path = tmp_path / "saved.txt"
    path.write_bytes(b"0123456789")
    for source in (b"0123456789", path, io.BytesIO(b"0123456789")):
        assert open_source(source, 10)[0] == "0123456789"  # type: ignore[index]
    for source in (b"0123456789", path, io.BytesIO(b"0123456789")):
        with pytest.raises(LimitExceeded, match="max_bytes"):
            open_source(source, 9)


def test_a_file_past_the_limit_is_not_read_to_its_end() -> None:
    file = io.BytesIO(b"x" * 5000)
    with pytest.raises(LimitExceeded):
        open_source(file, 10)
    assert file.tell() <= 11


def test_a_lone_surrogate_is_counted_and_replaced_not_a_crash() -> None:
    assert open_source("one \ud800 two", MEGABYTE) == ("one \ufffd two", None)


def test_every_refusal_is_an_extraction_error_and_a_value_error() -> None:
    for source in (b"%PDF-1.4", "", "saved.html", 7):
        with pytest.raises(ExtractionError) as refusal:
            open_source(source, MEGABYTE)
        assert isinstance(refusal.value, ValueError)
