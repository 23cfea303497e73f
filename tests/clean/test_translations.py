"""Notices as machines translate them: another wording each time, and the body whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from grextract.clean import clean_text

CASES = json.loads((Path(__file__).parent / "translated.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[f"{case['language']}-{number}" for number, case in enumerate(CASES)])
def test_only_the_body_of_a_translated_page_is_left_in_one_line(case: dict[str, str]) -> None:
    assert clean_text(f"{case['head']} {case['body']} {case['tail']}").text == case["body"]


@pytest.mark.parametrize("case", CASES, ids=[f"{case['language']}-{number}" for number, case in enumerate(CASES)])
def test_only_the_body_of_a_translated_page_is_left_in_paragraphs(case: dict[str, str]) -> None:
    assert clean_text(f"{case['head']}\n\n{case['body']}\n\n{case['tail']}").text == case["body"]


@pytest.mark.parametrize("case", CASES, ids=[f"{case['language']}-{number}" for number, case in enumerate(CASES)])
def test_the_body_of_a_translated_page_alone_stays(case: dict[str, str]) -> None:
    assert clean_text(case["body"]).text == case["body"]
