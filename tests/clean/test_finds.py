"""Finds that overlap."""

from __future__ import annotations

from grextract.clean.finds import Find, Strength, disjoint


def find(start: int, end: int, strength: Strength = Strength.SURE) -> Find:
    return Find(start, end, "donation", "rule", strength)


def test_finds_apart_are_put_in_order() -> None:
    assert disjoint([find(5, 9), find(0, 5)]) == [find(0, 5), find(5, 9)]


def test_of_two_that_overlap_the_longer_stays() -> None:
    assert disjoint([find(0, 5), find(0, 9), find(4, 8)]) == [find(0, 9)]


def test_the_stronger_stays_though_it_is_shorter() -> None:
    assert disjoint([find(0, 9), find(4, 8, Strength.OWN)]) == [find(4, 8, Strength.OWN)]
