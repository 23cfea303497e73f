"""The same answer in any environment: hash seeds, locales, time zones, ``-O``, other processes, threads, orders."""

from __future__ import annotations

import json
import locale
import multiprocessing
import os
import random
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import html

import grextract
from tests.properties.answers import SEVERAL, Source, digest_of, digests, sources

ROOT = Path(__file__).resolve().parents[2]
PLAIN_C = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
# Turkish letters change case in their own way: i and İ, ı and I.
TURKISH = {"LC_ALL": "tr_TR.UTF-8"}


class Environment(NamedTuple):
    """Variables, options of the interpreter and arguments of the command."""

    variables: dict[str, str]
    options: tuple[str, ...] = ()
    arguments: tuple[str, ...] = ()


MIXED = {
    "east": Environment({"PYTHONHASHSEED": "0", "TZ": "Pacific/Kiritimati", **PLAIN_C}, ("-O",)),
    "west": Environment({"PYTHONHASHSEED": "1", "TZ": "America/St_Johns", **TURKISH}, ("-OO",)),
    "threads-from-the-start": Environment({"PYTHONHASHSEED": "random"}, (), ("--threads", "16")),
}
SINGLE = {
    "hash-seed-0": Environment({"PYTHONHASHSEED": "0"}),
    "hash-seed-1": Environment({"PYTHONHASHSEED": "1"}),
    "hash-seed-random": Environment({"PYTHONHASHSEED": "random"}),
    "locale-c": Environment(PLAIN_C),
    "locale-turkish": Environment(TURKISH),
    "time-zone-east": Environment({"TZ": "Pacific/Kiritimati"}),
    "time-zone-west": Environment({"TZ": "America/St_Johns"}),
    "optimised": Environment({}, ("-O",)),
    "without-docstrings": Environment({}, ("-OO",)),
}
"""What the mixed ones are made of, to tell which of it makes a difference."""
OFTEN = "west"
ENVIRONMENTS = [
    pytest.param(name, chosen, marks=[pytest.mark.long] if name != OFTEN else [])
    for name, chosen in (*MIXED.items(), *SINGLE.items())
]

ROUNDS = 1
MANY_ROUNDS = 20


@cache
def wanted() -> dict[str, str]:
    return digests()


def has_turkish() -> bool:
    before = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, TURKISH["LC_ALL"])
    except locale.Error:
        return False
    finally:
        locale.setlocale(locale.LC_ALL, before)
    return True


@pytest.mark.parametrize(("name", "environment"), ENVIRONMENTS)
def test_another_environment_gives_the_same_answers(name: str, environment: Environment) -> None:
    if environment.variables.get("LC_ALL") == TURKISH["LC_ALL"] and not has_turkish():
        pytest.skip("the locale tr_TR.UTF-8 is not installed")
    run = subprocess.run(
        [sys.executable, *environment.options, "-m", "tests.properties.answers", *environment.arguments],
        cwd=ROOT,
        env={**os.environ, **environment.variables},
        capture_output=True,
        check=True,
        timeout=300,
    )
    assert json.loads(run.stdout) == wanted()


@pytest.mark.long
@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_other_processes_give_the_same_answers(method: str) -> None:
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"this system cannot {method}")
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(method)) as pool:
        assert dict(zip(wanted(), pool.map(digest_of, wanted(), chunksize=16), strict=True)) == wanted()


def answers_of_threads(rounds: int) -> list[tuple[str, str]]:
    """What eight threads that take turns as often as they can answer to every source, in an order of chance."""
    names = [name for _ in range(rounds) for name in sources()]
    random.Random(11).shuffle(names)
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(8) as pool:
            return list(zip(names, pool.map(digest_of, names), strict=True))
    finally:
        sys.setswitchinterval(interval)


@pytest.mark.parametrize("rounds", [ROUNDS, pytest.param(MANY_ROUNDS, marks=pytest.mark.long)])
def test_threads_give_the_same_answers_in_any_order(rounds: int) -> None:
    assert [(name, got) for name, got in answers_of_threads(rounds) if got != wanted()[name]] == []


def test_one_tree_is_read_by_many_threads_at_once() -> None:
    tree = html.document_fromstring(sources()["2018-09-interview.html"])
    alone = grextract.extract(tree).to_json()
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(lambda _: grextract.extract(tree).to_json(), range(40))) == {alone}


def test_a_tree_made_in_another_thread_gives_the_same() -> None:
    page = sources()["2018-09-interview.html"]
    with ThreadPoolExecutor(1) as pool:
        tree = pool.submit(html.document_fromstring, page).result()
    assert grextract.extract(tree).to_json() == grextract.extract(html.document_fromstring(page)).to_json()


def articles(source: Source) -> list[str]:
    return [article.to_json() for article in grextract.extract_all(source, on_error="skip")]


def test_articles_taken_in_turn_from_several_sources_are_the_same() -> None:
    alone = {name: articles(sources()[name]) for name in SEVERAL}
    started = [grextract.extract_all(sources()[name], on_error="skip") for name in SEVERAL]
    turns = list(zip_longest(*started))
    together = {name: [turn[place].to_json() for turn in turns if turn[place] is not None] for place, name in enumerate(SEVERAL)}
    assert together == alone


def test_a_source_begun_in_one_thread_may_be_ended_in_another() -> None:
    page = sources()["archive.html"]
    started = grextract.extract_all(page)
    first = next(started).to_json()
    with ThreadPoolExecutor(1) as pool:
        rest = pool.submit(lambda: [article.to_json() for article in started]).result()
    assert [first, *rest] == articles(page)
