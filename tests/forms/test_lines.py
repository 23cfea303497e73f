"""What a line opens, and which lines run on."""

from __future__ import annotations

import pytest

from grextract.forms.lines import ITEM, opens, run_on, width_of


@pytest.mark.parametrize("line", ["# Heading", "- item", "12. item", "> quote", "* * *", "━━━━━"])
def test_a_line_opens_a_block_by_its_first_characters(line: str) -> None:
    assert opens(line)


@pytest.mark.parametrize("line", ["Words.", "#hashtag", "1911. That was the year.", "-5 degrees"])
def test_a_line_of_words_opens_none(line: str) -> None:
    assert not opens(line)


@pytest.mark.parametrize(("line", "width"), [("abc", 3), ("日本", 4), ("e\u0301", 1), ("é", 1)])
def test_a_lines_width_is_what_a_screen_shows(line: str, width: int) -> None:
    assert width_of(line) == width


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("one\ntwo", "one two"),
        ("one\n\ntwo", "one\n\ntwo"),
        ("one  \ntwo", "one  \ntwo"),
        ("# one\ntwo", "# one\ntwo"),
        ("-   one\n    two\n-   three", "-   one two\n-   three"),
        ("> one\n> two\n>\n> three", "> one two\n>\n> three"),
    ],
)
def test_a_newline_is_a_space_within_a_paragraph(text: str, joined: str) -> None:
    assert run_on(text) == joined


@pytest.mark.parametrize("line", ["17. April 2020, Berlin: die Lage ist ernst.", "21. Oktober 2021", "3. märz 1999"])
def test_a_day_before_its_month_opens_no_item(line: str) -> None:
    assert ITEM.match(line) is None


@pytest.mark.parametrize("line", ["17. April showers", "3. Budget 2016", "1. The May elections"])
def test_a_number_before_other_words_opens_one(line: str) -> None:
    assert ITEM.match(line) is not None
