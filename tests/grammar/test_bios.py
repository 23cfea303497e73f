"""Which paragraphs introduce an author."""

from __future__ import annotations

import pytest

from grextract.forms.stream import StreamBlock
from grextract.grammar.bios import is_bio
from grextract.grammar.pieces import Piece
from tests.grammar.pages import PROSE, body, page


def introduces(text: str, *authors: str) -> bool:
    return is_bio(Piece(StreamBlock("paragraph", text), text, ()), authors)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brandt is a hydrologist in Halm.",
        "ADA BRANDT teaches law.",
        "Ada M. Brandt lives in Halm.",
        "Dr. Brandt has written two books on rivers.",
        "Our contributor Ada Brandt writes on water.",
        "Ada Brandt (Halm) is a retired engineer.",
        "Ada Brandt, PhD, teaches at the school of Halm.",
        "Ada Brandt, who was born in Halm, is a lawyer.",
    ],
)
def test_a_paragraph_that_opens_with_the_author_and_says_who_that_is_is_a_bio(text: str) -> None:
    assert introduces(text, "Ada Brandt")


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brandt’s book sold out.",
        "Ada Brandt is shouting again.",
        "Brandtholm is a town.",
        "Emre Brandt is a lawyer.",
        "In the years that followed the flood of the valley Ada Brandt was mayor.",
        "“Ada?” she asked. The Brandt is a river.",
    ],
)
def test_a_paragraph_that_tells_something_else_is_none(text: str) -> None:
    assert not introduces(text, "Ada Brandt")


def test_a_capital_that_is_two_characters_in_lower_case_does_not_shift_the_name() -> None:
    assert introduces("İbrahim İnce is a teacher in İzmir.", "İbrahim İnce")


def test_a_bio_behind_a_notice_and_in_front_of_the_tail_is_one() -> None:
    bio = "Ada Marlow is a Research Associate of the Centre for Research on Globalization."
    article = page(*PROSE, "Click the share button below to email/forward this article.", bio)
    assert article.metadata.author_bios == (bio,)


def test_a_first_paragraph_behind_a_notice_that_opens_with_the_author_is_none() -> None:
    first = "Ada Marlow was nine when the mill closed, and she watched from a cart."
    assert body(page("Click the share button below to email/forward this article.", "***", first, PROSE[0])) == [first, PROSE[0]]


@pytest.mark.parametrize(
    "text", ["Ada Brandt farmed near Halm for thirty years and writes on grain.", "Ada Brandt’s latest book is Tide."]
)
def test_more_ways_of_saying_who_an_author_is(text: str) -> None:
    assert introduces(text, "Ada Brandt")


MORE = (
    "She lives by the sea with two dogs.",
    "Her latest book is “Water” (Mill Press, 2014).",
    "Visit her website at ada.example.",
)
WHO = "Ada Marlow is a teacher and writes about rivers."


def test_a_bio_goes_on_in_paragraphs_of_its_own() -> None:
    article = page(*PROSE, WHO, *MORE)
    assert article.metadata.author_bios == (WHO, *MORE)


@pytest.mark.parametrize("more", MORE)
def test_such_a_paragraph_without_a_bio_above_stays(more: str) -> None:
    assert page(*PROSE, more).metadata.author_bios == ()


def test_what_an_author_was_is_a_bio_only_where_no_text_of_the_article_stands_below() -> None:
    told = "Ada Marlow was the only member to vote against the dam."
    share = "Click the share button below to email/forward this article."
    assert page(*PROSE, share, told).metadata.author_bios == (told,)
    assert page(*PROSE[:3], share, told, PROSE[3]).metadata.author_bios == ()
