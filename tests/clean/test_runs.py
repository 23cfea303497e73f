"""The table of wordings, and its reader."""

from __future__ import annotations

import pytest

from grextract.clean.fold import fold
from grextract.clean.runs import RUNS, is_cased, runs_in
from grextract.clean.wordings import WORDINGS
from grextract.notices.wordings import RULES
from tests.clean.sample import BODY, SHARE


def found(text: str) -> list[str]:
    return [text[find.start : find.end] for find in runs_in(text, fold(text), RUNS)]


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.text[:40])
def test_a_wording_is_of_a_rule_of_the_table(wording: object) -> None:
    assert wording.rule in {rule.name for rule in RULES}


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run.wording.text[:40])
def test_a_wording_has_a_key_long_enough_to_be_rare(run: object) -> None:
    assert len(run.key) >= 12


@pytest.mark.parametrize(
    "text",
    [
        SHARE,
        SHARE.upper(),
        SHARE.replace(" ", "  \n"),
        SHARE.replace(" ", ""),
        SHARE.replace("share button", "**share** _button_"),
        SHARE.replace("share button", "[share button](https://example.org/a?b=c)"),
    ],
)
def test_it_is_found_however_its_words_are_parted(text: str) -> None:
    assert found(text) == [text]


@pytest.mark.parametrize("text", [f"[{SHARE[:-1]}](https://example.org/x)", f"**{SHARE}**", f"_{SHARE}_", f"[48]{SHARE}"])
def test_its_own_marks_go_with_it(text: str) -> None:
    assert found(f"{BODY[0]} {text} {BODY[1]}") == [text]


@pytest.mark.parametrize(
    "text",
    [
        f"The page says “{SHARE}” and nobody does.",
        f'The page says "{SHARE}" and nobody does.',
        f"The page ends with these words: {SHARE}",
        f"The page asks you to c{SHARE[1:]}",
        f"{SHARE[:-1]}, the page says.",
        f"{SHARE[:-1]} is what the page says.",
        f"A{SHARE}",
    ],
)
def test_a_wording_in_a_sentence_of_somebody_else_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("text", "cased"), [("Ada", True), ("ada", False), ("ADA", False), ("", False), ("中文", False)])
def test_a_text_is_cased_when_it_has_capitals_and_small_letters(text: str, cased: bool) -> None:
    assert is_cased(text) is cased
