"""Character references that a program left in a text."""

from __future__ import annotations

import pytest

from grextract.forms.references import without_escapes, without_references
from grextract.forms.text import read_text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("the pilot&#8217;s nets", "the pilot’s nets"),
        ("&ldquo;Rain&rdquo; &amp; wind", "“Rain” & wind"),
        ("the pilot&amp;#8217;s nets", "the pilot’s nets"),
        ("caf&eacute;&nbsp;Halm", "café\u00a0Halm"),
    ],
)
def test_a_reference_is_its_character(text: str, read: str) -> None:
    assert without_references(text) == read


@pytest.mark.parametrize("text", ["Salt & Rain; wind", "a &lt;b&gt; c", "&#0; &#x1F; &halm; &#8217", "R&D; AT&T;"])
def test_what_names_no_character_and_what_would_make_a_tag_stays(text: str) -> None:
    assert without_references(text) == text


def test_a_text_is_read_without_them() -> None:
    assert read_text("The pilot&#8217;s nets were mended.", max_blocks=9).blocks[0].text == "The pilot’s nets were mended."


def test_escaped_ends_of_lines_of_a_text_of_one_line_are_lines() -> None:
    assert without_escapes(r"Rain\n\nIt fell\r\non \"Halm\".\nIt stopped.\n") == 'Rain\n\nIt fell\non "Halm".\nIt stopped.\n'


@pytest.mark.parametrize("text", [r"The folder C:\new held it.", "Rain\nfell on C:\\new C:\\nets C:\\nights"])
def test_a_backslash_of_a_text_with_lines_or_with_few_of_them_stays(text: str) -> None:
    assert without_escapes(text) == text
