"""The one pass that tells whether a text may hold anything of the site."""

from __future__ import annotations

import pytest

from grextract.clean.gate import Gate
from tests.clean.sample import BODY, PARAGRAPHS, unaccented

GATE = Gate()


@pytest.mark.parametrize("text", BODY)
def test_prose_does_not_pass(text: str) -> None:
    assert GATE.read(text) is None


@pytest.mark.parametrize(
    "text", ["Global Research", "GLOBAL\nRESEARCH", "mondialisation . ca", "кнопку «Поделиться»", "КНОПКУ ПОДЕЛИТЬСЯ"]
)
def test_a_name_or_mark_passes_in_any_case_and_spacing(text: str) -> None:
    assert GATE.read(f"é {text}") is not None


def test_it_names_the_wordings_that_may_be_there() -> None:
    marks = GATE.read(" ".join(PARAGRAPHS))
    assert marks is not None
    assert {"share-button", "comment-facebook", "disclaimer-contents"} <= {run.wording.rule for run in marks.runs}


def test_accents_make_no_difference() -> None:
    text = "recherche sur la mondialisation, investigación sobre la globalización"
    assert GATE.read(text) == GATE.read(unaccented(text))


def test_an_anchor_of_the_caller_passes() -> None:
    assert Gate(["harbour bulletin"]).read("the Harbour Bulletin") is not None
    assert GATE.read("the Harbour Bulletin") is None
