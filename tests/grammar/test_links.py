"""Which links lead to articles of the site."""

from __future__ import annotations

import pytest

from grextract.forms.stream import StreamBlock
from grextract.grammar.links import leads_to_article
from grextract.grammar.pieces import Piece

OWN = "https://www.globalresearch.ca/the-river-towns/5512345"


def line(text: str, url: str, end: int | None = None) -> Piece:
    links = [(0, len(text) if end is None else end, url)]
    return Piece(StreamBlock("paragraph", text, links), text, links)


@pytest.mark.parametrize(
    "url",
    [
        OWN,
        "http://globalresearch.ca/the-river-towns/5512345?print=1",
        "https://www.mondialisation.ca/les-villes-du-fleuve/5512345",
        "/the-river-towns/5512345",
        "https://www.globalresearch.ca/index.php?context=va&aid=14321",
    ],
)
def test_a_line_that_is_all_link_to_an_article_leads_to_it(url: str) -> None:
    assert leads_to_article(line("The River Towns and Their Mills", url))


@pytest.mark.parametrize("url", ["https://a.example/the-river-towns/5512345", "https://www.globalresearch.ca/theme/history"])
def test_a_link_to_anything_else_does_not(url: str) -> None:
    assert not leads_to_article(line("The River Towns and Their Mills", url))


def test_a_sentence_with_a_link_in_it_does_not() -> None:
    assert not leads_to_article(line("The river towns had mills, as we have told before.", OWN, end=15))


def test_a_button_does_not() -> None:
    assert not leads_to_article(line("Read more", OWN))
