"""The list of languages below a translation prompt."""

from __future__ import annotations

import pytest

from grextract.clean import clean_text
from tests.clean.sample import BODY

TEXT = BODY[0]
PROMPT = "To read this article in the following languages, click the Translate Website button below the author’s name."


@pytest.mark.parametrize(
    "listed",
    [
        "中文, Urdu, Русский, Español, Portugues, Français, عربي, Hebrew, Deutsch, 日本語, 한국어, Türkçe, Српски. And 40 more languages.",
        "Portugues,And 40 more languages.",
        "中文 Urdu Русский Español And 40 more languages",
        "Urdu, Русский, Español, Türkçe.",
        "And 40 more languages.",
    ],
)
def test_it_goes_with_its_prompt(listed: str) -> None:
    assert clean_text(f"{PROMPT} {listed} {TEXT}").text == TEXT


def test_it_stays_alone() -> None:
    text = f"{TEXT} 中文, Urdu, Русский, Español. And 40 more languages."
    assert clean_text(text).text == text


def test_a_name_of_a_language_in_the_sentence_behind_it_stays() -> None:
    assert clean_text(f"{PROMPT} Hebrew and Urdu are taught in Vess.").text == "Hebrew and Urdu are taught in Vess."
