"""The page generator is deterministic, and its gold is what its pages show."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks.pages import GeneratedPage, generate, rename, stock
from benchmarks.pages.__main__ import main
from benchmarks.pages.checking import first_lack
from benchmarks.pages.notices import TAIL_KINDS

CASES = [(seed, grade, language) for language in ("en", "fr", "es") for grade in ("plain", "hard") for seed in range(40)]


def pages(grade: str, count: int = 120) -> list[GeneratedPage]:
    """Give the English pages of the first seeds."""
    return [generate(seed, grade) for seed in range(count)]  # type: ignore[arg-type]


@pytest.mark.parametrize(("seed", "grade", "language"), CASES)
def test_the_words_of_gold_stand_in_the_page_in_order_without_a_gap(seed: int, grade: str, language: str) -> None:
    assert first_lack(generate(seed, grade, language)) is None  # type: ignore[arg-type]


@pytest.mark.parametrize("grade", ["plain", "hard"])
def test_the_same_seed_gives_the_same_page(grade: str) -> None:
    assert pages(grade, 20) == pages(grade, 20)


def test_seeds_give_different_pages() -> None:
    assert len({page.html for page in pages("hard")}) == 120


def test_plain_pages_hold_no_trap_no_new_wording_and_no_odd_tag() -> None:
    found = {feature for page in pages("plain") for feature in page.features}
    assert not [f for f in found if f.startswith(("trap:", "wording:new", "notice:odd-tag", "notice:glued"))]


def test_hard_pages_hold_traps_at_both_ends_new_wordings_of_every_kind_and_glued_notices() -> None:
    found = {feature for page in pages("hard", 600) for feature in page.features}
    assert {"trap:first", "trap:last", "trap:inside", "notice:glued-behind-prose"} <= found
    assert {f"wording:new:{kind}" for kind in TAIL_KINDS} <= found


def test_every_body_block_has_words_and_no_stray_space() -> None:
    for page in pages("hard"):
        assert all(re.search(r"\w", text) and text == " ".join(text.split()) for text in page.body)


def test_body_and_removed_together_are_the_order() -> None:
    for page in pages("hard", 30):
        assert page.body == [text for kind, text in page.order if kind == "body"]
        assert [run for run in page.removed if run[1].strip("*")] == [
            run for run in page.order if run[0] != "body" and run[1].strip("*")
        ]


def test_renaming_takes_every_hook_and_leaves_every_word() -> None:
    for page in pages("hard", 30):
        renamed = rename(page.html, page.seed)
        assert not re.search(r"<meta|canonical|ld\+json|<title|articleBody|itemprop=\"headline", renamed)
        assert first_lack(replace(page, html=renamed)) is None


def test_the_stock_is_as_large_as_promised() -> None:
    assert len(set(stock.entries("prose", "en"))) >= 200
    assert min(len(set(stock.entries("prose", tongue))) for tongue in ("fr", "es")) >= 60
    assert len(set(stock.entries("traps", "en"))) >= 120
    assert all(len(set(lines)) >= 12 for lines in stock.sections("wordings", "en").values())
    assert all(len(set(lines)) >= 6 for tongue in ("fr", "es") for lines in stock.sections("wordings", tongue).values())


def test_no_new_wording_is_also_a_known_one_or_a_trap() -> None:
    new = set(stock.entries("wordings", "en"))
    assert not new & set(stock.entries("traps", "en"))
    assert not [w for w in new for line in stock.entries("known", "en") if w in line]


def test_an_unknown_grade_is_refused() -> None:
    with pytest.raises(ValueError, match="no such page"):
        generate(1, "easy")  # type: ignore[arg-type]


def test_the_command_writes_pages_with_their_gold(tmp_path: Path) -> None:
    assert main(["--grade", "hard", "--count", "2", "--out", str(tmp_path)]) == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        f"hard-en-0000{i}.{end}" for i in (0, 1) for end in ("gold.json", "html")
    ]
