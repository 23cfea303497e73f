"""Lines broken at every tag."""

from __future__ import annotations

import pytest

from grextract.forms.broken_lines import mended


def test_lines_that_a_tag_broke_are_joined() -> None:
    broken = [
        "Theme:",
        "History",
        ", ",
        "Media",
        "The ferry of the",
        "Lower Ford",
        ", which nobody owns, left at seven.",
        "Nobody",
        " waved.",
    ]
    assert mended(broken) == [
        "Theme:",
        "History, Media",
        "The ferry of the Lower Ford, which nobody owns, left at seven.",
        "Nobody waved.",
    ]


def test_a_blank_line_is_never_crossed() -> None:
    assert mended(["a, b", ", c", "", ", d"]) == ["a, b, c", "", ", d"]


def test_a_text_that_no_tag_broke_stays_as_it_is() -> None:
    lines = ["Region: Europe ", "Theme: History ", "The ferry left at seven.", "and came back."]
    assert mended(lines) == lines


def test_an_author_under_a_books_title_keeps_the_line() -> None:
    assert mended(["a", ", b", "Rivers for Sale", "by Albrecht Lind"])[-2:] == ["Rivers for Sale", "by Albrecht Lind"]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("The treaty of the two valleys was signed, after a week of rain, in", "1925, and was lost within a month."),
        ("The road was cut in the spring of that year by men who had not been paid since", "the autumn."),
    ],
)
def test_one_long_line_that_goes_on_below_is_joined_though_nothing_else_tells_a_width(above: str, below: str) -> None:
    assert mended([above, below, "", "Nobody read it."]) == [f"{above} {below}", "", "Nobody read it."]


def test_a_margin_hides_no_line_that_goes_on() -> None:
    lines = ["   The treaty of the two valleys was signed after a week", "   of rain, and it was lost within a", "   month."]
    assert [" ".join(line.split()) for line in mended(lines)] == [" ".join(" ".join(lines).split())]
