"""Bylines: which lines are one, and whom they name."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grextract.metadata.byline import is_name, read_byline, split_names, strip_titles

BYLINES = [
    ("By Ada Marlow", ["Ada Marlow"]),
    ("by Stephen Hollis", ["Stephen Hollis"]),
    ("By: Ada Marlow", ["Ada Marlow"]),
    ("BY ADA MARLOW", ["ADA MARLOW"]),
    ("By Prof Ines Calder", ["Prof Ines Calder"]),
    ("By Prof. Francis A. Wren", ["Prof. Francis A. Wren"]),
    ("By Dr. Joss Wren", ["Dr. Joss Wren"]),
    ("By Rep. Tom Paulsen", ["Rep. Tom Paulsen"]),
    ("By Ada Marlow and Tom Reed", ["Ada Marlow", "Tom Reed"]),
    ("By Ada Marlow, Prof. Ines Calder, and Tom Reed", ["Ada Marlow", "Prof. Ines Calder", "Tom Reed"]),
    ("By Ada Marlow, Tom Reed and Joan Pell", ["Ada Marlow", "Tom Reed", "Joan Pell"]),
    ("By Ada Marlow & Tom Reed", ["Ada Marlow", "Tom Reed"]),
    ("By Ada Marlow with Tom Reed", ["Ada Marlow", "Tom Reed"]),
    ("By Tom Peyre-Reed", ["Tom Peyre-Reed"]),
    ("By Ludo de Haan", ["Ludo de Haan"]),
    ("By Joan Pell, PhD", ["Joan Pell, PhD"]),
    ("By Joan Pell, PhD, and Tom Reed", ["Joan Pell, PhD", "Tom Reed"]),
    ("By Tom Reed Jr.", ["Tom Reed Jr."]),
    ("By North Shore Wire", ["North Shore Wire"]),
    ("By 21st Harbour Wire and North Shore Wire", ["21st Harbour Wire", "North Shore Wire"]),
    ("By Center For River Diversity", ["Center For River Diversity"]),
    ("By Institute for Water and Soil", ["Institute for Water and Soil"]),
    ("By AE404Truth", ["AE404Truth"]),
    ("By Global Research News", ["Global Research News"]),
    ("Par Prof Michel Durand et Caroline Morin", ["Prof Michel Durand", "Caroline Morin"]),
    ("Par  Anne Doiron", ["Anne Doiron"]),
    ("por Miguel Serrano y Ana Ruiz", ["Miguel Serrano", "Ana Ruiz"]),
    ("Von Hanna Brandt und Karl Weiss", ["Hanna Brandt", "Karl Weiss"]),
    ("ByProf Michel Durand", ["Prof Michel Durand"]),
    ("By Sunday Marlow", ["Sunday Marlow"]),
    ("By June Marlow and Tom Reed", ["June Marlow", "Tom Reed"]),
    ("By April May", ["April May"]),
    ("By Joan Pell, LL.M.", ["Joan Pell, LL.M."]),
    ("By Joan Pell, M.Sc., R.N.", ["Joan Pell, M.Sc., R.N."]),
    ("By Joan Pell et al.", ["Joan Pell"]),
    ("By Joan Pell as told to Tom Reed", ["Joan Pell", "Tom Reed"]),
    ("By Joan Pell, interviewed by Tom Reed", ["Joan Pell", "Tom Reed"]),
    ("By Joan Pell in conversation with Tom Reed", ["Joan Pell", "Tom Reed"]),
    (f"By {', '.join(['Ada Marlow'] * 40)}", ["Ada Marlow"] * 40),
]
NO_BYLINES = [
    "By May 2020, it had become apparent that the rules were written elsewhere",
    "By the time the ships came in, the harbour was empty",
    "By contrast, Norway kept its fleet at home",
    "By Friday",
    "By Sunday Morning",
    "By April 2016",
    "By Sunday, Ada Marlow",
    "By June the Water",
    "By Monday Ada Marlow had left the town",
    "By Ada Marlow said the minister",
    "By any measure the season failed",
    "By nature and by law",
    "By Ada Marlow. The harbour was empty",
    "Bystanders saw Ada Marlow",
    "Bywater Harbour Council",
    "Ada Marlow",
    "Par conséquent, le port fut fermé",
    "Por ejemplo, el puerto se cerró",
    "By ",
    "",
]


@pytest.mark.parametrize(("line", "names"), BYLINES, ids=[line for line, _ in BYLINES])
def test_a_byline_gives_each_of_its_authors_with_their_titles(line: str, names: list[str]) -> None:
    byline = read_byline(line)
    assert byline is not None
    assert list(byline.names) == names


@pytest.mark.parametrize("line", NO_BYLINES)
def test_a_line_with_a_verb_or_without_a_name_is_no_byline(line: str) -> None:
    assert read_byline(line) is None


@pytest.mark.parametrize(
    "line", ["By Ada Marlow is an independent reporter.", "By Ada Marlow and the council.", "By Tom Harbour."]
)
def test_a_byline_ends_without_a_full_stop(line: str) -> None:
    assert read_byline(line) is None


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("By Prof. Ines Calder and Tom Reed", "Prof. Ines Calder and Tom Reed"),
        ("Par Prof Michel Durand et Caroline Morin", "Prof Michel Durand et Caroline Morin"),
        ("By Ada Marlow, October 12 2018", "Ada Marlow"),
        ("November 18th, 2023 by Ada Marlow", "Ada Marlow"),
    ],
)
def test_the_text_of_a_byline_is_what_is_printed_between_its_opening_word_and_its_date(line: str, text: str) -> None:
    byline = read_byline(line)
    assert byline is not None
    assert byline.text == text


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("November 18th, 2023 by Ada Marlow", date(2023, 11, 18)),
        ("February 1st, 2023 by Dr. Joss Wren", date(2023, 2, 1)),
        ("By Ada Marlow, October 12 2018", date(2018, 10, 12)),
        ("By Ada Marlow, September 10, 2019", date(2019, 9, 10)),
        ("By Ada Marlow, Prof. Ines Calder, and Tom Reed, April 08 2020", date(2020, 4, 8)),
        ("by Stephen Hollis. 30 September 2001", date(2001, 9, 30)),
        ("By Ada Marlow", None),
    ],
)
def test_the_date_that_archive_pages_print_beside_a_byline_is_read_with_it(line: str, published: date | None) -> None:
    byline = read_byline(line)
    assert byline is not None
    assert byline.published == published


def test_a_linked_name_is_one_author_even_when_it_holds_an_and() -> None:
    byline = read_byline("By Fern and Dale and Tom Reed", links=("Fern and Dale",))
    assert byline is not None
    assert byline.names == ("Fern and Dale", "Tom Reed")


def test_a_line_longer_than_any_byline_is_none() -> None:
    assert read_byline("By " + ", ".join(["Ada Marlow"] * 300)) is None


@pytest.mark.parametrize(
    "name", ["Ada Marlow", "J. R. Stone", "Lux Media", "van der Meer", "Médecins du Monde", "李明", "Joan O’Hara", "eBridge"]
)
def test_capitalised_words_and_scripts_without_capitals_can_be_a_name(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "text",
    ["", "the harbour", "Ada Marlow walked home", "Why the Harbour?", "Ada Marlow: a life", "A " * 11, "The council met. Nobody"],
)
def test_a_sentence_a_question_or_a_lower_case_phrase_is_no_name(text: str) -> None:
    assert not is_name(text)


def test_an_outlet_may_write_its_common_nouns_small_where_the_caller_allows_it() -> None:
    assert is_name("La Revue intérieure", loose=True)
    assert not is_name("La Revue intérieure")
    assert not is_name("La revue intérieure était vide", loose=True)


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Prof. Ines Calder", "Ines Calder"),
        ("Prof. Dr. Ines Calder", "Ines Calder"),
        ("Joan Pell, PhD", "Joan Pell"),
        ("Dr Joss Wren, MD", "Joss Wren"),
        ("Drew Marlow", "Drew Marlow"),
        ("Genevieve Hall", "Genevieve Hall"),
    ],
)
def test_titles_before_and_degrees_behind_a_name_are_left_out_for_comparison(name: str, bare: str) -> None:
    assert strip_titles(name) == bare


PERSONS = st.builds(
    "{} {}".format,
    st.sampled_from(["Ada", "Tom", "Joan", "Prof. Ines", "Dr. Joss", "Jean-Luc", "Anders"]),
    st.sampled_from(["Marlow", "Reed", "Pell", "de Haan", "O’Hara", "Anderson", "Brandt", "Yates"]),
)


@given(st.lists(PERSONS, min_size=1, max_size=5), st.sampled_from([", and ", " and ", " et ", " & "]))
def test_names_joined_by_commas_and_a_last_conjunction_part_into_the_same_names(names: list[str], last: str) -> None:
    joined = last.join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
    assert list(split_names(joined)) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Par Union des théâtres de quartier et Ada Brandt", ("Union des théâtres de quartier", "Ada Brandt")),
        ("By Ada Brandt, Special to Global Research", ("Ada Brandt",)),
        ("By Ada Brandt – Beirut", ("Ada Brandt",)),
        ("By Ada Brandt (text) and Emre Demir (photos)", ("Ada Brandt", "Emre Demir")),
        ("By Dr. Ada Brandt et al.", ("Dr. Ada Brandt",)),
    ],
)
def test_what_stands_behind_a_name_and_what_each_did_is_no_author(line: str, names: tuple[str, ...]) -> None:
    byline = read_byline(line)
    assert byline is not None
    assert byline.names == names


def test_the_dash_before_a_date_is_no_part_of_the_name() -> None:
    byline = read_byline("di Anna Verner - 07/04/2011")
    assert byline is not None
    assert byline.names == ("Anna Verner",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ngũgĩ wa Kamau", ("Ngũgĩ wa Kamau",)),
        ("By Amina binti Salim", ("Amina binti Salim",)),
        ("By off-guardian.org", ("off-guardian.org",)),
        ("By Fr. John Dear, S.J.", ("Fr. John Dear, S.J.",)),
        ("By Jane Doe, MD, FRCP", ("Jane Doe, MD, FRCP",)),
    ],
)
def test_particles_orders_and_addresses_belong_to_the_name(line: str, names: tuple[str, ...]) -> None:
    byline = read_byline(line)
    assert byline is not None
    assert byline.names == names
