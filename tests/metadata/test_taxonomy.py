"""Regions, themes and reports: label lines, their values, the vocabulary."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grextract.metadata.fields import Term
from grextract.metadata.taxonomy import read_label, read_terms

SHARED = Path(__file__).parents[3] / "shared" / "site" / "taxonomy.json"
SHIPPED = json.loads(resources.files("grextract.metadata").joinpath("taxonomy.json").read_text("utf-8"))


@pytest.mark.parametrize(
    ("line", "kind", "values"),
    [
        ("Region: USA", "region", "USA"),
        ("Theme: Global Economy, Media Disinformation", "theme", "Global Economy, Media Disinformation"),
        ("In-depth Report: THE BALKANS", "report", "THE BALKANS"),
        ("In-depth Report: IRAN: THE NEXT WAR?", "report", "IRAN: THE NEXT WAR?"),
        ("Région : Asie", "region", "Asie"),
        ("Thème : Guerre USA OTAN", "theme", "Guerre USA OTAN"),
        ("Región: Europa", "region", "Europa"),
        ("Tema: Economía", "theme", "Economía"),
        ("Theme:", "theme", ""),
        ("In-depth Report:", "report", ""),
        ("Région :", "region", ""),
        ("Theme: Harbour Affairs", "theme", "Harbour Affairs"),
    ],
)
def test_a_label_line_gives_its_kind_and_its_values_even_when_none_are_left(line: str, kind: str, values: str) -> None:
    assert read_label(line) == (kind, values)


@pytest.mark.parametrize(
    "line",
    [
        "Theme: the council never asked the fishermen what they thought of it.",
        "Region: we drove north for two days and saw nobody",
        "Theme: The council never asked the fishermen what they thought of the matter at all",
        "Regional: USA",
        "My theme: History",
        "Theme",
        "USA",
        "",
    ],
)
def test_a_sentence_or_another_label_is_no_taxonomy_line(line: str) -> None:
    assert read_label(line) is None


@pytest.mark.parametrize(
    ("kind", "values", "slugs"),
    [
        ("region", "USA", ["usa"]),
        ("region", "Middle East & North Africa, Russia and FSU", ["middle-east", "russia-and-fsu"]),
        ("theme", "Culture, Society & History", ["culture-society-history"]),
        (
            "theme",
            "Environment, Culture, Society & History, Media",
            ["environment", "culture-society-history", "media-disinformation"],
        ),
        ("report", "SYRIA: NATO'S NEXT WAR?", ["syria-nato-s-next-war"]),
        ("region", "usa, EUROPE", ["usa", "europe"]),
        ("region", "USA, sub-Saharan Africa", ["usa", "sub-saharan-africa"]),
        ("region", "", []),
    ],
)
def test_known_labels_resolve_to_the_slugs_of_the_site_also_when_a_label_holds_a_comma(
    kind: str, values: str, slugs: list[str]
) -> None:
    assert [term.slug for term in read_terms(kind, values)] == slugs


def test_an_unknown_label_is_kept_as_printed_without_a_slug() -> None:
    assert read_terms("theme", "Harbour Affairs, History") == (
        Term("Harbour Affairs"),
        Term("History", "culture-society-history"),
    )


def test_a_label_of_another_vocabulary_has_no_slug_here() -> None:
    assert read_terms("region", "History") == (Term("History"),)


def test_links_part_the_values_where_there_are_links() -> None:
    url = "https://www.globalresearch.ca/theme/fish-nets-and-law"
    assert read_terms("theme", "Fish, Nets, and Law", (("Fish, Nets, and Law", url),)) == (
        Term("Fish, Nets, and Law", "fish-nets-and-law", url),
    )


def test_the_address_of_a_link_gives_the_slug_before_the_vocabulary_does() -> None:
    url = "https://www.globalresearch.ca/region/united-states/"
    assert read_terms("region", "USA", (("USA", url),)) == (Term("USA", "united-states", url),)


def test_a_link_that_is_no_taxonomy_address_leaves_the_slug_to_the_vocabulary() -> None:
    url = "https://www.globalresearch.ca/?cat=12"
    assert read_terms("region", "USA", (("USA", url),)) == (Term("USA", "usa", url),)


@given(st.sampled_from(sorted(SHIPPED)), st.data())
def test_any_known_labels_joined_by_commas_resolve_each_to_its_own_slug(kind: str, data: st.DataObject) -> None:
    known = [(label, slug) for slug, labels in SHIPPED[kind].items() for label in labels]
    chosen = data.draw(st.lists(st.sampled_from(known), min_size=1, max_size=4))
    terms = read_terms(kind, ", ".join(label for label, _ in chosen))
    assert [(term.label, term.slug) for term in terms] == chosen


def seen_labels() -> list[tuple[str, str, str]]:
    """Give kind, label and slug of each label in the site's notes."""
    if not SHARED.exists():
        return []
    taxonomy = json.loads(SHARED.read_text("utf-8"))
    kinds = {"region": "regions", "theme": "themes", "report": "indepth_reports"}
    entries = [(kind, entry) for kind, key in kinds.items() for entry in taxonomy.get(key, ())]
    return [
        (kind, label.removesuffix(" (recalled)"), entry["slug"]) for kind, entry in entries for label in entry.get("labels", ())
    ]


@pytest.mark.skipif(not SHARED.exists(), reason="../shared/site is not there")
def test_every_label_of_the_sites_notes_resolves_to_its_slug() -> None:
    labels = seen_labels()
    assert len(labels) > 50
    wrong = [(label, slug) for kind, label, slug in labels if read_terms(kind, label) != (Term(label, slug),)]
    assert wrong == []
