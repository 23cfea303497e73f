"""Where a sentence ends in a block that a dump glued together."""

from __future__ import annotations

import pytest

from grextract.notices.sentences import sentences


def parted(text: str, *starts: int) -> list[str]:
    return [text[a:b].strip() for a, b in sentences(text, starts)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The ferry left. Nobody waved.", ["The ferry left.", "Nobody waved."]),
        ("The ferry left.Nobody waved.", ["The ferry left.", "Nobody waved."]),
        ("The ferry left.(click to go full screen)", ["The ferry left.", "(click to go full screen)"]),
        ("(click to go full screen)The ferry left.", ["(click to go full screen)", "The ferry left."]),
        ("The ferry (a small one) left.", ["The ferry (a small one) left."]),
        ("The ferry left.[1] Nobody waved.", ["The ferry left.[1] Nobody waved."]),
        ("Dr. Holm waved at Prof. Varga.", ["Dr. Holm waved at Prof. Varga."]),
        ("Write to press@quay.com The ferry left.", ["Write to press@quay.com", "The ferry left."]),
        ("Write to press@quay.caThe ferry left.", ["Write to press@quay.ca", "The ferry left."]),
        ("Write to press@quay.com or call.", ["Write to press@quay.com or call."]),
        ("He said so: www.quay.ca contains it.", ["He said so:", "www.quay.ca contains it."]),
        ("He said so: nobody waved.", ["He said so: nobody waved."]),
    ],
)
def test_a_block_is_parted_at_the_ends_of_its_sentences(text: str, parts: list[str]) -> None:
    assert parted(text) == parts


def test_an_anchor_that_is_glued_to_a_word_opens_a_sentence() -> None:
    assert parted("the ferry leftClick the button", 14) == ["the ferry left", "Click the button"]
