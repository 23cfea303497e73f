"""The samples that fuzzing begins from are sound, and whatever it once found stays mended."""

from __future__ import annotations

from pathlib import Path

import pytest
from fuzz.forms import FORMS

FOUND = sorted((Path(__file__).resolve().parents[2] / "fuzz" / "found").glob("*/*"))


@pytest.mark.parametrize("name", FORMS)
def test_every_sample_of_a_form_stands_the_oracle(name: str) -> None:
    for sample in FORMS[name].samples():
        FORMS[name].try_bytes(sample)


@pytest.mark.parametrize("name", [name for name in FORMS if name not in ("clean-text", "from-dict", "repeated")])
def test_every_sample_of_a_form_gives_an_article(name: str) -> None:
    assert [sample[:60] for sample in FORMS[name].samples() if not FORMS[name].ask(sample)] == []


@pytest.mark.parametrize("path", FOUND, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_a_fuzzer_found_stays_mended(path: Path) -> None:
    FORMS[path.parent.name].try_bytes(path.read_bytes())


def test_every_folder_of_finds_is_named_by_a_form() -> None:
    assert {path.parent.name for path in FOUND} <= set(FORMS)
