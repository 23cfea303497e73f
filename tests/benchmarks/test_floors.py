"""Quality floors: a fall is noticed, a changed corpus too, and floors are lowered on purpose alone."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from benchmarks import floors
from tests.sample import FIRST, PAGE, SECOND, THIRD

GOLD = {"title": "The River Towns and Their Mills", "authors": ["Anna Verner"], "body": [FIRST, SECOND, THIRD]}


def write(folder: Path, gold: Any) -> None:
    (folder / "mill.gold.json").write_text(json.dumps(gold), "utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one saved page, as the only one beside the generated pages."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "mill.html").write_text(PAGE, "utf-8")
    write(folder, GOLD)
    monkeypatch.setattr(floors, "FOLDERS", {"mills": folder})
    return folder


@pytest.fixture
def run(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """Run the command on two generated pages of each grade and language, and the folder."""

    def run(*arguments: str) -> tuple[int, str]:
        code = floors.main(["--seeds", "2", "--floors", str(tmp_path / "floors.json"), *arguments])
        return code, capsys.readouterr().out

    return run


@pytest.fixture
def recorded(run: Callable[..., tuple[int, str]], tmp_path: Path) -> Path:
    assert run("--record")[0] == 0
    return tmp_path / "floors.json"


def change(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    values = json.loads(path.read_text("utf-8"))
    change(values)
    path.write_text(json.dumps(values), "utf-8")


def test_what_was_recorded_holds(recorded: Path, run: Callable[..., tuple[int, str]]) -> None:
    code, text = run()
    assert code == 0
    assert "below the floor" not in text


def test_the_table_has_a_line_for_every_corpus(run: Callable[..., tuple[int, str]]) -> None:
    lines = run("--record")[1].splitlines()[1:15]
    assert [line[:18].strip() for line in lines] == [
        *(f"{grade} {language}{renamed}" for renamed in ("", " renamed") for grade in ("plain", "hard") for language in ("en", "fr", "es")),
        "citing",
        "mills",
    ]  # fmt: skip


def test_without_recorded_floors_it_fails(run: Callable[..., tuple[int, str]]) -> None:
    code, text = run()
    assert code == 1
    assert "mills: no floors are recorded for this corpus" in text


@pytest.mark.parametrize("figure", ["exact", "no loss", "no leak", "title", "authors"])
def test_a_figure_below_its_floor_fails_and_is_named(recorded: Path, run: Callable[..., tuple[int, str]], figure: str) -> None:
    change(recorded, lambda values: values["mills"]["right"].update({figure: [3, 2]}))
    code, text = run()
    assert code == 1
    assert re.search(rf"mills +{figure} +100\.0 % \(1/1\) +floor 150\.0 % \(3/2\)", text)


def test_a_figure_that_is_no_longer_measured_fails(recorded: Path, run: Callable[..., tuple[int, str]]) -> None:
    change(recorded, lambda values: values["mills"]["right"].update({"subtitle": [1, 1]}))
    code, text = run()
    assert code == 1
    assert "not measured" in text


def test_a_figure_above_its_floor_holds(recorded: Path, run: Callable[..., tuple[int, str]]) -> None:
    change(recorded, lambda values: values["mills"]["right"].update({"title": [0, 1]}))
    assert run()[0] == 0


def test_another_corpus_is_never_held_against_the_floors(
    recorded: Path, folder: Path, run: Callable[..., tuple[int, str]]
) -> None:
    write(folder, {**GOLD, "title": "Another"})
    code, text = run()
    assert code == 1
    assert "mills: the corpus has changed (1 pages then, 1 now)" in text
    assert "below the floor" not in text


def test_a_page_that_changes_changes_the_corpus(recorded: Path, folder: Path, run: Callable[..., tuple[int, str]]) -> None:
    (folder / "mill.html").write_text(PAGE + "\n", "utf-8")
    assert "mills: the corpus has changed" in run()[1]


def test_a_corpus_that_is_gone_fails(
    recorded: Path, run: Callable[..., tuple[int, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(floors, "FOLDERS", {})
    code, text = run()
    assert code == 1
    assert "mills: floors are recorded, and the corpus is gone" in text


def test_recording_lower_floors_is_refused_and_changes_nothing(
    recorded: Path, folder: Path, run: Callable[..., tuple[int, str]]
) -> None:
    before = recorded.read_bytes()
    write(folder, {**GOLD, "body": [FIRST, "A paragraph that no page has.", THIRD]})
    code, text = run("--record")
    assert code == 1
    assert re.search(r"mills +no loss +0\.0 % \(0/1\) +floor 100\.0 % \(1/1\)", text)
    assert recorded.read_bytes() == before


def test_lower_floors_are_recorded_when_that_is_asked_for(
    recorded: Path, folder: Path, run: Callable[..., tuple[int, str]]
) -> None:
    write(folder, {**GOLD, "title": "Another"})
    assert run("--record", "--lower")[0] == 0
    assert json.loads(recorded.read_text("utf-8"))["mills"]["right"]["title"] == [0, 1]
    assert run()[0] == 0


def test_lowering_alone_is_wrong_usage(run: Callable[..., tuple[int, str]]) -> None:
    with pytest.raises(SystemExit):
        run("--lower")


def test_a_page_that_is_refused_has_nothing_right(run: Callable[..., tuple[int, str]], folder: Path, recorded: Path) -> None:
    (folder / "mill.html").write_text("<h1>Error 403</h1>", "utf-8")
    run("--record", "--lower")
    assert {right for right, _ in json.loads(recorded.read_text("utf-8"))["mills"]["right"].values()} == {0}


def test_a_refusal_is_counted_by_its_kind(run: Callable[..., tuple[int, str]], folder: Path, recorded: Path) -> None:
    (folder / "mill.html").write_text("<h1>Error 403</h1>", "utf-8")
    write(folder, {"error": "error-page"})
    run("--record", "--lower")
    assert json.loads(recorded.read_text("utf-8"))["mills"]["right"] == {"refusal": [1, 1]}


def test_floors_are_recorded_for_every_corpus_of_the_project() -> None:
    names = [name for name, _ in floors.corpora(0)]
    assert list(floors.read_floors(floors.FLOORS)) == names
    assert {"fixtures", "adversary"} <= set(names)
