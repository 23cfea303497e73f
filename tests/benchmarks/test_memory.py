"""Memory: nothing is kept for each page, and the command that watches it can tell."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re
import tracemalloc
import urllib.parse
from collections.abc import Callable
from functools import lru_cache
from types import ModuleType

import pytest

import grextract
from benchmarks import memory
from grextract.notices.matcher import matcher_for

KILOBYTE = 1024
ENOUGH = 32 * KILOBYTE
MOST = 2048
SOURCES = memory.sources()[::3]


def modules() -> list[ModuleType]:
    names = [module.name for module in pkgutil.walk_packages(grextract.__path__, "grextract.")]
    loadable = [name for name in names if ".pipelines" not in name and not name.endswith("__main__")]
    return [importlib.import_module(name) for name in loadable]


def caches() -> dict[str, Callable[..., object]]:
    """Every cached function of the library, by name."""
    return {
        f"{value.__module__}.{value.__qualname__}": value
        for module in modules()
        for value in vars(module).values()
        if isinstance(value, type(lru_cache(print))) and value.__module__.startswith("grextract.")
    }


def sizes() -> dict[str, int]:
    return {name: cached.cache_info().currsize for name, cached in caches().items()}  # type: ignore[attr-defined]


def extract_once(first: int) -> None:
    """Every source, in words that no page before this number had."""
    memory.extract_each(iter(SOURCES), first, first + len(SOURCES))
    for cached in caches().values():
        cached.cache_clear()  # type: ignore[attr-defined]
    re.purge()  # up to 512 patterns, and a few addresses, are kept by Python itself
    urllib.parse.urlsplit.cache_clear()  # type: ignore[attr-defined]
    gc.collect()


@pytest.mark.long
def test_pages_of_ever_new_words_leave_nothing_behind() -> None:
    extract_once(0)
    tracemalloc.start()
    try:
        extract_once(10_000)
        before = tracemalloc.get_traced_memory()[0]
        extract_once(20_000)
        assert tracemalloc.get_traced_memory()[0] - before < ENOUGH
    finally:
        tracemalloc.stop()


def test_no_cache_holds_more_than_its_bound_after_pages_of_ever_new_words() -> None:
    memory.extract_each(iter(SOURCES), 30_000, 30_000 + len(SOURCES))
    bounds = {name: cached.cache_info().maxsize for name, cached in caches().items()}  # type: ignore[attr-defined]
    assert {name for name, size in sizes().items() if bounds[name] is not None and size > min(bounds[name], MOST)} == set()


def test_a_matcher_remembers_a_bounded_number_of_texts() -> None:
    matcher = matcher_for()
    for number in range(MOST + 100):
        matcher.notices(f"Follow us on Instagram, lantern {number}.")
        matcher.worded_rule(f"Follow us on Instagram, lantern {number}.")
    held = (matcher._notices_again, matcher._wordings._again)
    assert [cached.cache_info().currsize <= MOST for cached in held] == [True, True]


def test_a_cache_that_takes_arguments_has_a_bound() -> None:
    unbounded = {name for name, cached in caches().items() if cached.cache_info().maxsize is None}  # type: ignore[attr-defined]
    assert {name for name in unbounded if caches()[name].__wrapped__.__code__.co_argcount} == set()  # type: ignore[attr-defined]


def test_ever_new_rules_of_callers_fill_a_cache_to_its_bound_only() -> None:
    for number in range(40):
        rule = grextract.Rule(f"rule-{number}", "donation", (f"light lantern {number}",))
        grextract.extract("A lamp burns in the tower.", options=grextract.Options(rules=(rule,)))
    assert sizes()["grextract.notices.matcher.matcher_for"] <= 32


def test_no_two_pages_of_the_command_are_alike() -> None:
    page = SOURCES[0]
    assert memory.varied(page, 1) != memory.varied(page, 2)


def test_growth_is_told_from_a_high_but_flat_reading() -> None:
    flat = [50, *[100] * 59]
    assert memory.growth(flat) == 0
    assert memory.growth([100 + number for number in range(60)]) > 0


def test_the_command_fails_when_something_is_kept_for_each_page(monkeypatch: pytest.MonkeyPatch, capsys) -> None:  # type: ignore[no-untyped-def]
    rising = iter(range(0, 10**10, 4 * memory.MEGABYTE))
    monkeypatch.setattr(memory, "resident", lambda: next(rising))
    assert memory.main(["--extractions", "60"]) == 1
    assert "grew by more than" in capsys.readouterr().err


def test_the_command_passes_when_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "resident", lambda: 100 * memory.MEGABYTE)
    assert memory.main(["--extractions", "60"]) == 0
