"""Counts of names in bounded memory."""

from __future__ import annotations

from grextract.report.ranks import Ranks
from grextract.report.seen import Example

HERE = Example("a.html")


def test_the_most_frequent_come_first_and_equals_by_name() -> None:
    ranks = Ranks()
    for name in ("b", "c", "a", "c"):
        ranks.met(name, HERE)
    assert [rank.name for rank in ranks.most()] == ["c", "a", "b"]


def test_no_more_names_are_kept_than_the_limit() -> None:
    ranks = Ranks(limit=10)
    for number in range(1000):
        ranks.met(f"name {number}", HERE)
    assert len(ranks) <= 10


def test_a_frequent_name_survives_any_number_of_rare_ones() -> None:
    ranks = Ranks(limit=10)
    for number in range(1000):
        ranks.met("frequent", HERE)
        ranks.met(f"rare {number}", HERE)
    assert ranks.most(1)[0].count == 1000


def test_no_count_is_short_by_more_than_is_said() -> None:
    ranks = Ranks(limit=4)
    names = [f"{number % 7}" for number in range(700)]
    for name in names:
        ranks.met(name, HERE)
    assert all(100 - rank.count <= ranks.short for rank in ranks.most())


def test_nothing_is_said_to_be_short_while_all_names_fit() -> None:
    ranks = Ranks(limit=10)
    for number in range(10):
        ranks.met(str(number), HERE)
    assert ranks.short == 0


def test_a_row_is_an_example_once() -> None:
    ranks = Ranks()
    for _ in range(3):
        ranks.met("a", HERE)
    assert len(ranks.most()[0].examples) == 1
