"""Which paragraphs introduce an author."""

from __future__ import annotations

import pytest

from grextract.forms.stream import StreamBlock
from grextract.grammar.bios import is_bio
from grextract.grammar.pieces import Piece


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
def test_a_paragraph_that_opens_with_the_author_and_says_who_that_is_is_a_bio(text):
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
def test_a_paragraph_that_tells_something_else_is_none(text):
    assert not introduces(text, "Ada Brandt")


def test_a_capital_that_is_two_characters_in_lower_case_does_not_shift_the_name():
    assert introduces("İbrahim İnce is a teacher in İzmir.", "İbrahim İnce")
