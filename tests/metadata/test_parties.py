"""Persons and organisations, told by the name alone."""

from __future__ import annotations

import pytest

from grextract.metadata.parties import party_of


@pytest.mark.parametrize(
    "name",
    [
        "Anna Verner", "Prof. Anna Verner", "Dr Verner", "Tom de la Halm", "Ludwig van Oort", "J. R. Castellan", "Éric Doiron",
        "Anna Verner, PhD", "Abu Bakr Halimi", "Anna Verner-Oort", "Brian O’Hara",
    ],
)  # fmt: skip
def test_a_name_of_a_person_is_told_by_title_or_shape(name: str) -> None:
    assert party_of(name) == "Person"


@pytest.mark.parametrize(
    "name",
    [
        "River Post", "Institute for Water and Soil", "Halm News", "21st Valley Wire", "Global Research", "Valley Today",
        "Verner’s Blog", "valley.org", "Mondialisation.ca",
    ],
)  # fmt: skip
def test_a_name_of_an_organisation_is_told_by_its_words(name: str) -> None:
    assert party_of(name) == "Organization"


@pytest.mark.parametrize("name", ["HLM", "The Castellan", "Moon of Halm", "castellan", ""])
def test_a_name_that_tells_nothing_is_neither(name: str) -> None:
    assert party_of(name) is None
