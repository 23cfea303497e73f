"""Lines broken at every tag."""

from __future__ import annotations

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
