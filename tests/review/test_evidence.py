"""Every name that an extraction leaves in the ledger says what it means."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from grextract import extract_all
from grextract.notices.wordings import RULES
from grextract.review.evidence import STEPS, UNKNOWN, evidence_of, words_found
from tests.review.samples import SHARE

ROOT = Path(__file__).resolve().parents[2]
PAGES = [
    *(path for path in (ROOT / "fixtures" / "pages").iterdir() if path.suffix == ".html"),
    *(path for path in (ROOT / "tests" / "adversary" / "cases").iterdir() if not path.name.endswith(".gold.json")),
]


@cache
def ledgers() -> dict[str, str]:
    """Each rule in the ledgers of the project's own pages, with a text that it removed."""
    return {record.rule: record.text for path in PAGES for one in extract_all(path, on_error="skip") for record in one.removed}


def test_every_rule_of_the_pages_at_hand_is_explained() -> None:
    assert [name for name in ledgers() if evidence_of(name)["means"] == UNKNOWN] == []


def test_the_steps_that_the_reference_names_are_explained() -> None:
    named = "company widget related-list read-more book-isbn banner-link donation-link repeats-title separator".split()
    assert set(named) <= set(STEPS)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_of_the_table_tells_its_languages_and_who_saw_it(rule: object) -> None:
    evidence = evidence_of(rule.name)  # type: ignore[attr-defined]
    assert evidence["languages"] == list(rule.languages)  # type: ignore[attr-defined]
    assert {"means", "seen", "years"} <= evidence.keys()


def test_years_that_nobody_noted_are_none() -> None:
    assert evidence_of("newsletter-free")["years"] is None


@pytest.mark.parametrize(
    ("name", "place"), [("header-date", "header"), ("tail-copyright", "tail"), ("shape-image-credit", "shape")]
)
def test_a_line_told_by_its_place_says_so(name: str, place: str) -> None:
    assert {"header": "header", "tail": "tail", "shape": "shape alone"}[place] in evidence_of(name)["means"]


@pytest.mark.parametrize("name", ["", "brick", "header-", "header-brick", "tail-donation-x"])
def test_a_name_that_no_table_has_is_said_to_be_none(name: str) -> None:
    assert evidence_of(name) == {"means": UNKNOWN}


def test_the_words_found_are_phrases_of_the_rule_that_the_text_holds() -> None:
    assert words_found("share-button", SHARE) == ["Click the share button above", "share button above to email/forward"]


def test_a_step_of_the_grammar_looks_for_no_words() -> None:
    assert words_found("header-date", "March 4, 2016") == []
