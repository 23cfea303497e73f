"""A text in pages, as a printer gives it."""

from __future__ import annotations

import pytest

import grextract
from grextract.forms.printed_pages import without_page_lines

BREAK = "\n\u2029"


def test_lines_that_head_and_close_the_pages_go() -> None:
    pages = [
        f"3/4/25, 9:41 AM Nets in the Harbour\n\n{text}\n\nhttps://a.example/nets {n}/2"
        for n, text in ((1, "Rain."), (2, "Wind."))
    ]
    assert without_page_lines(BREAK.join(pages)) == "Rain.\nWind."


def test_numbers_of_pages_go() -> None:
    assert (
        without_page_lines(BREAK.join(("Rain fell.\n\n1", "It fell on.\n\n2", "It stopped.\n\n3")))
        == "Rain fell.\nIt fell on.\nIt stopped."
    )


@pytest.mark.parametrize("text", ["Rain.\n1\n\nWind.\n2", f"Rain fell.{BREAK}It fell on."])
def test_lines_of_the_text_stay(text: str) -> None:
    assert without_page_lines(text).split() == text.split()


BROKEN = "The rain had start-\ned before noon and the riv-\ner rose by the old mill, and the well-\nknown pilot of the har-\nbour"


def test_words_broken_throughout_are_read_whole() -> None:
    text = f"{BROKEN} went home, well-known as he was.{BREAK}Rain."
    words = without_page_lines(text).replace("\u00ad\n", "").replace("-\n", "-")
    assert words.startswith(
        "The rain had started before noon and the river rose by the old mill, and the well-known pilot of the harbour"
    )


def test_a_form_feed_of_a_dump_ends_a_page() -> None:
    pages = (
        f"Nets in the Harbour, page {number}\n\n{text}\n" for number, text in enumerate(("Rain fell on.", "It stopped then."))
    )
    assert grextract.extract("\f".join(pages) + "\f").text == "Rain fell on.\n\nIt stopped then."


def test_what_a_browser_prints_below_each_page_goes_though_nothing_ends_the_page() -> None:
    assert without_page_lines("Rain fell.\nhttps://a.example/nets 1/2\nIt fell on.\n") == "Rain fell.\nIt fell on.\n"


def test_an_address_in_a_text_stays() -> None:
    text = "See https://a.example/nets 1/2 of the way down.\nhttps://a.example/nets\n"
    assert without_page_lines(text) == text
