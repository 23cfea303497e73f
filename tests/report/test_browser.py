"""The page of a report in a real browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from grextract.report.page import report_page
from tests.browser import Opened, open_file
from tests.report.corpora import HOSTILE, hostile, many
from tests.report.test_page import tally_of

pytest.importorskip("matplotlib")
pytest.importorskip("jinja2")

Open = Callable[..., Opened]


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The reports of a corpus, of one that means harm, and of none."""
    folder = tmp_path_factory.mktemp("reports")
    for name, rows in (("many", many(400)), ("hostile", hostile()), ("empty", [])):
        (folder / f"{name}.html").write_bytes(report_page(tally_of(rows), title=HOSTILE).encode("utf-8", "replace"))
    return {path.stem: path for path in folder.iterdir()}


@pytest.fixture
def opened(chromium: Any, paths: dict[str, Path]) -> Iterator[Open]:
    """Opens one of them."""
    tabs: list[Opened] = []

    def one(name: str = "many", **given: Any) -> Opened:
        tabs.append(open_file(chromium, paths[name], **given))
        return tabs[-1]

    yield one
    for each in tabs:
        each.tab.context.close()


@pytest.mark.parametrize("name", ["many", "hostile", "empty"])
def test_nothing_is_asked_for_and_nothing_complained_of(opened: Open, paths: dict[str, Path], name: str) -> None:
    page = opened(name)
    assert (page.requests, page.faults, page.dialogs) == ([paths[name].as_uri()], [], [])


def test_a_hostile_corpus_runs_nothing(opened: Open) -> None:
    assert opened("hostile").tab.title() == HOSTILE


@pytest.mark.parametrize("width", [320, 360, 800, 1600])
@pytest.mark.parametrize("name", ["many", "hostile", "empty"])
def test_nothing_is_wider_than_the_window(opened: Open, name: str, width: int) -> None:
    page = opened(name, width=width)
    page.tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.overflow() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["many", "hostile"])
def test_axe_finds_no_serious_fault(opened: Open, name: str, scheme: str) -> None:
    page = opened(name, scheme=scheme)
    page.tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.grave_faults() == []


def test_the_pictures_are_light_on_a_dark_page(opened: Open) -> None:
    color = "getComputedStyle(document.querySelector('svg text')).fill"
    assert opened(scheme="dark").tab.evaluate(color) != opened(scheme="light").tab.evaluate(color)


def test_a_table_opens_by_key(opened: Open) -> None:
    tab = opened().tab
    tab.locator("#months summary").focus()
    tab.keyboard.press("Enter")
    assert tab.locator("#months table").is_visible()


def test_the_first_key_offers_to_skip_to_the_content(opened: Open) -> None:
    tab = opened().tab
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "content"


def test_a_wide_table_scrolls_by_key(opened: Open) -> None:
    tab = opened(width=360).tab
    tab.locator("#themes summary").first.click()
    box = tab.locator("#themes .table").first
    box.focus()
    for _ in range(5):
        tab.keyboard.press("ArrowRight")
    tab.wait_for_function("document.querySelector('#themes .table').scrollLeft > 0")
    assert box.evaluate("one => one.scrollLeft") > 0
