"""Generated pages dumped and set in one line: traps of every kind, and no paragraph is lost."""

from __future__ import annotations

import re

import pytest
from benchmarks.pages import generate
from fixtures.render import as_inscriptis

from grextract.clean import clean_text

SEEDS = range(900, 912)


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("grade", ["plain", "hard"])
@pytest.mark.parametrize("seed", SEEDS)
def test_no_paragraph_is_lost(seed: int, grade: str, language: str) -> None:
    page = generate(seed, grade, language)  # type: ignore[arg-type]
    text = " ".join(as_inscriptis(page.html).split())
    before, after = letters(text), letters(clean_text(text).text)
    body = [letters(block) for block in page.body]
    assert [block for block in body if after.count(block) < min(before.count(block), body.count(block))] == []
