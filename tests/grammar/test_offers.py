"""A block that names a book's number is an offer only where it offers: the prose beside it stays."""

from __future__ import annotations

import pytest

from grextract.grammar.offers import ISBN, cites_book, offer_spans
from tests.grammar.vanishing import AUTHOR, DATE, SOURCE, TITLE, P, extract, page, text

NUMBER = "ISBN 978-0-00-000000-2"
OFFER = f"The Salt Court by Ada Holm, {NUMBER}, 240 pages, price $19.95. Click here to order your copy."
REVIEW = f"{P[0]} {P[1]} It is published by Tern House ({NUMBER}, 240 pages, $24.95) and can be had in shops."


def test_the_offer_at_the_end_of_a_paragraph_goes_and_the_prose_before_it_stays() -> None:
    article = extract(text(TITLE, AUTHOR, DATE, P[2], f"{P[0]} {P[1]} {OFFER}", SOURCE))
    assert article.text == f"{P[2]}\n\n{P[0]} {P[1]}"
    assert [record.text for record in article.removed if record.kind == "book-promotion"] == [OFFER]


def test_a_text_of_one_line_that_ends_with_an_offer_keeps_its_text() -> None:
    article = extract(" ".join((TITLE, AUTHOR, DATE, *P, OFFER)))
    assert article.text == " ".join(P)


def test_a_page_of_one_box_that_ends_with_an_offer_keeps_its_text() -> None:
    lines = (*P, "The Salt Court", "by Ada Holm", NUMBER, "Price: $19.95", "Click here to order")
    article = extract(page(f"<h1>{TITLE}</h1><p>{AUTHOR}</p><p>{DATE}</p><div>{'<br><br>'.join(lines)}</div>"))
    assert article.text.split("\n")[: 2 * len(P) : 2] == list(P) or article.text == "\n\n".join(P)
    assert NUMBER not in article.text


@pytest.mark.parametrize(
    "paragraph",
    [
        REVIEW,
        f"{P[0]} {P[1]} Otto Marrow, Who Owns the River? Harrow University Press, 2011. {NUMBER}. 220 pages.",
        f"{OFFER.partition('. ')[0]}. {' '.join(P)}",
    ],
)
def test_a_paragraph_that_cites_a_book_stays(paragraph: str) -> None:
    article = extract(text(TITLE, AUTHOR, DATE, P[2], paragraph, SOURCE))
    assert P[0] in article.text
    assert P[1] in article.text


def test_a_block_that_is_no_more_than_an_offer_is_not_parted() -> None:
    assert offer_spans(OFFER) == []
    assert not cites_book(OFFER)
    assert ISBN.search(OFFER)
