"""The comparison with other extractors: what its figures count, and that it runs with those that are installed."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.comparison import Quality, f1, grown, pages_by_name, table
from benchmarks.extractors import EXTRACTORS, Extracted
from benchmarks.pages import generate

from benchmarks import comparison

PAGE = generate(3, "plain")
PERFECT = Extracted("\n\n".join(PAGE.body), PAGE.metadata["title"], tuple(PAGE.metadata["authors"]), PAGE.metadata["published"])


@pytest.mark.parametrize(
    ("got", "gold", "score"), [("a b", "a b", 1.0), ("a b", "c d", 0.0), ("a a a", "a", 0.5), ("a", "a b c", 0.5), ("", "", 1.0)]
)
def test_f1_counts_each_word_as_often_as_it_stands_there(got: str, gold: str, score: float) -> None:
    assert f1(got.split(), gold.split()) == score


def test_an_answer_that_is_the_gold_is_right_in_all() -> None:
    counted = Quality()
    counted.count(PAGE, PERFECT)
    assert (counted.exact, counted.loss, counted.leak, counted.f1) == (1, 0, 0, [1.0])
    assert counted.right == {"title": 1, "authors": 1, "published": 1}


def test_an_empty_answer_is_a_loss_and_wrong_in_all() -> None:
    counted = Quality()
    counted.count(PAGE, Extracted())
    assert (counted.exact, counted.loss, counted.leak, counted.f1) == (0, 1, 0, [0.0])
    assert set(counted.right.values()) == {0}


@pytest.mark.parametrize("size", [50_000, 1_000_000])
def test_a_page_grows_to_about_the_size_that_is_asked_for(size: int) -> None:
    page = next(iter(pages_by_name().values()))
    assert abs(len(grown(page, size)) - size) <= len(page)


def test_a_table_is_markdown() -> None:
    assert list(table(["", "a"], [["b", "1"]])) == ["|  | a |", "|---|---|", "| b | 1 |"]


@pytest.mark.long
def test_the_page_has_a_row_for_grextract_in_every_section(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparison, "SIZES", {"10 KB": 10_000, "1 MB": 1_000_000})
    monkeypatch.setattr(comparison, "EXTRACTORS", EXTRACTORS[:1])
    sections = "\n".join(comparison.document(tmp_path, 1, 1)).split("\n## ")
    assert [section.partition("\n")[0] for section in sections[1:]] == ["Time", "Growth", "Quality", "Import"]
    assert all("grextract" in section for section in sections[1:])


def test_a_ratio_is_that_of_each_round_to_the_parse_beside_it() -> None:
    slowed = [1.0, 10.0, 2.0]  # the machine was busy in the second round, for both
    assert comparison.ratio([3 * seconds for seconds in slowed], slowed) == 3.0
