"""The cost of `clean_text` grows with the text and no faster, and a long text takes no more memory than a short one."""

from __future__ import annotations

import sys

import pytest
from benchmarks.clean_speed import TEXTS, measure, peak_of_command, prose


def test_prose_of_a_seed_is_the_same_each_time() -> None:
    assert prose(["a", "b"], 1000) == prose(["a", "b"], 1000)


@pytest.mark.long
@pytest.mark.parametrize("name", TEXTS)
def test_the_cost_is_linear(name: str) -> None:
    small, large = measure(name, 0.25), measure(name, 2)
    assert large.rate > small.rate / 3


@pytest.mark.parametrize("name", [name for name, (_, notices) in TEXTS.items() if not notices])
def test_a_text_without_notices_takes_a_second_for_twenty_megabytes(name: str) -> None:
    assert measure(name, 2).rate >= 20


@pytest.mark.skipif(sys.platform == "win32", reason="the memory of a process as POSIX tells it")
def test_memory_does_not_grow_with_the_file() -> None:
    assert peak_of_command(8, "text")[0] < peak_of_command(1, "text")[0] + 30
