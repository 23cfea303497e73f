"""Which form a source is read as."""

from __future__ import annotations

import pytest
from lxml import etree

from grextract import Encoding, LimitExceeded, Options
from grextract.forms.reader import read_page

BOTH = ("One.", "Two.")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("<p>One.</p><p>Two.</p>", "html"),
        ("One.\n\nTwo.", "text"),
        ("One.<br><br>Two.", "html"),
    ],
)
def test_a_known_tag_decides_between_html_and_text(text: str, form: str) -> None:
    page = read_page((text, None), None, Options())
    assert page.form == form
    assert tuple(block.text for block in page.blocks) == BOTH


def test_a_tree_is_html_and_has_no_encoding() -> None:
    page = read_page(etree.HTML("<p>One.</p><p>Two.</p>"), None, Options())
    assert (page.form, page.encoding) == ("html", None)
    assert tuple(block.text for block in page.blocks) == BOTH


@pytest.mark.parametrize("text", ["<p>One.</p>", "One."])
def test_the_encoding_of_the_bytes_goes_with_the_page(text: str) -> None:
    assert read_page((text, Encoding("cp1252", "declared")), None, Options()).encoding == Encoding("cp1252", "declared")


@pytest.mark.parametrize(
    "opened", [("<p>One.</p><p>Two.</p>", None), ("One.\n\nTwo.", None), etree.HTML("<p>One.</p><p>Two.</p>")]
)
def test_the_limit_holds_for_every_form(opened: object) -> None:
    with pytest.raises(LimitExceeded):
        read_page(opened, None, Options(max_blocks=1))  # type: ignore[arg-type]
