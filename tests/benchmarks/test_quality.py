"""Floors under the figures on generated pages: they may rise, never fall."""

from __future__ import annotations

import pytest
from benchmarks.quality import measure

FLOORS = {
    ("plain", "en"): 1.0,
    ("plain", "fr"): 0.95,
    ("plain", "es"): 0.95,
    ("hard", "en"): 0.95,
    ("hard", "fr"): 0.90,
    ("hard", "es"): 0.90,
}
PAGES = 60


@pytest.mark.parametrize("renamed", [False, True])
@pytest.mark.parametrize(("grade", "language"), FLOORS)
def test_generated_pages_are_as_exact_as_ever_and_lose_nothing(grade: str, language: str, renamed: bool) -> None:
    tally = measure(grade, language, PAGES, renamed=renamed)
    assert tally.loss == 0, tally.faults
    assert tally.exact >= FLOORS[grade, language] * tally.pages, tally.faults
