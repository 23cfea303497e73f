"""Which form a source is read as."""

from __future__ import annotations

import pytest
from lxml import etree

from grextract import Encoding, LimitExceeded, Options
from grextract.forms.reader import read_pages
from grextract.forms.stream import Page

BOTH = ("One.", "Two.")


def read_page(source: object, options: Options | None = None) -> Page:
    (reading,) = read_pages(source, None, options or Options())  # type: ignore[arg-type]
    return reading()


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("<p>One.</p><p>Two.</p>", "html"),
        ("One.\n\nTwo.", "text"),
        ("One.<br><br>Two.", "html"),
        ('{"content": {"rendered": "<p>One.</p><p>Two.</p>"}}', "wordpress-json"),
        ("<rss><channel><item><description>One.\n\nTwo.</description></item></channel></rss>", "feed"),
        ("Title: T\n\nURL Source: https://a.example/\n\nMarkdown Content:\nOne.\n\nTwo.", "reader-dump"),
        ("<html amp><body><p>One.</p><p>Two.</p></body></html>", "amp"),
        ("<!-- saved from url=(0018)https://a.example/ --><p>One.</p><p>Two.</p>", "saved-page"),
        ("MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>One.</p><p>Two.</p>", "mhtml"),
        ("<p>One.</p><p>Two.</p><!-- FILE ARCHIVED ON 03:04:05 Jan 02, 2019 AND RETRIEVED FROM -->", "wayback"),
    ],
)
def test_what_a_text_holds_decides_its_form(text: str, form: str) -> None:
    page = read_page(text)
    assert page.form == form
    assert tuple(block.text for block in page.blocks) == BOTH


@pytest.mark.parametrize(
    "text",
    [
        "[First published in 2012]\n\nOne.",
        "[South Front](https://a.example/)\n\nOne.",
        "{ Untitled }\n\nOne.",
        "Title: One\n\nOne.",
        "Date: 4 March\nPlace: Halm\n\nOne.",
    ],
)
def test_a_text_that_opens_like_another_form_is_a_text(text: str) -> None:
    assert read_page(text).form == "text"


def test_a_tree_is_html_and_has_no_encoding() -> None:
    page = read_page(etree.HTML("<p>One.</p><p>Two.</p>"))
    assert (page.form, page.encoding) == ("html", None)
    assert tuple(block.text for block in page.blocks) == BOTH


@pytest.mark.parametrize("text", ["<p>One.</p>", "One."])
def test_the_encoding_of_the_bytes_goes_with_the_page(text: str) -> None:
    assert read_page(f"{text} é".encode()).encoding == Encoding("utf-8", "detected")


@pytest.mark.parametrize("source", ["<p>One.</p><p>Two.</p>", "One.\n\nTwo.", etree.HTML("<p>One.</p><p>Two.</p>")])
def test_the_limit_holds_for_every_form(source: object) -> None:
    with pytest.raises(LimitExceeded):
        read_page(source, Options(max_blocks=1))
