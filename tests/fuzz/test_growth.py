"""The search for time that grows faster than the source finds it, and nothing where there is none."""

from __future__ import annotations

import time

import pytest
from fuzz.growth import FRAGMENTS, WAYS, Search, grown, is_known, seconds


def square(middle: str) -> None:
    """Take a time that grows with the square."""
    end = time.process_time() + (len(middle) / 200_000) ** 2
    while time.process_time() < end:
        pass


def line(middle: str) -> None:
    end = time.process_time() + len(middle) / 200_000
    while time.process_time() < end:
        pass


def for_ever(_middle: str) -> None:
    time.sleep(600)


@pytest.mark.parametrize(("way", "said"), [(square, "repeated took"), (line, None), (for_ever, "more than 1 s")])
def test_what_grows_faster_than_its_source_is_told(monkeypatch: pytest.MonkeyPatch, way, said: str | None) -> None:
    monkeypatch.setitem(WAYS, "tried", way)
    search = Search(longest=1 if way is for_ever else 60)
    told = search.told("tried", "a")
    search.close()
    assert told is None if said is None else said in (told or "")


def test_what_is_not_felt_is_not_told() -> None:
    assert not grown((0.001, 0.09))
    assert grown((0.01, 0.2))


@pytest.mark.parametrize("way", WAYS)
def test_every_way_asks_the_library(way: str) -> None:
    assert seconds(way, "The lock was shut. ", 1000) > 0


def test_fragments_are_each_there_once() -> None:
    assert len(FRAGMENTS) == len(set(FRAGMENTS))


def test_what_a_library_is_known_for_is_passed_over() -> None:
    assert is_known("render", "«")
    assert not is_known("html", "«")
    assert not is_known("render", "a")
