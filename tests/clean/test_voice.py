"""To whom a sentence speaks."""

from __future__ import annotations

import pytest

from grextract.clean.voice import addresses, is_legal_talk, points
from grextract.notices.matcher import matcher_for


@pytest.mark.parametrize("sentence", ["It is said above.", "Your help counts.", "This page is free.", "Lisez ci-dessous."])
def test_a_sentence_points_at_its_reader_or_its_page(sentence: str) -> None:
    assert points(sentence)


@pytest.mark.parametrize("sentence", ["Click the button.", "[24]Please support the paper.", "Abonnez-vous au bulletin."])
def test_a_command_addresses_the_reader(sentence: str) -> None:
    assert addresses(sentence)


@pytest.mark.parametrize(
    "sentence", ["Global Research is a member of nothing.", "We support the paper.", "The channel carries links to its articles."]
)
def test_a_statement_does_not(sentence: str) -> None:
    assert not addresses(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Community sites may carry a Global Research piece if they name its source.",
        "Nothing in it has been altered at the wish of a bank.",
        "Such material is made available for research, as fair use allows.",
    ],
)
def test_a_sentence_goes_on_with_a_legal_notice(sentence: str) -> None:
    assert is_legal_talk(sentence, matcher_for())


@pytest.mark.parametrize(
    "sentence", ["The Hebrew text was signed first.", "The engineers left in the spring with the maps.", "By Anna Verner"]
)
def test_prose_does_not(sentence: str) -> None:
    assert not is_legal_talk(sentence, matcher_for())
