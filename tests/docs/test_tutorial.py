"""The tutorial, the report's page and the first page: their commands and snippets run as they are printed."""

from __future__ import annotations

import re
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.docs.snippets import DOCS, blocks_of, commands_of, python_of, run_command, run_python
from tests.pages.gold import PAGES, gold_of, page_of

TUTORIAL = (DOCS / "tutorial.md").read_text("utf-8")
COMMANDS = [line for language, text in blocks_of("tutorial.md") if language == "console" for line in commands_of(text)]
FAILURES_TOLD = {"batch": "; [ $? = 1 ]"}
"""The command that the tutorial says ends with the exit code 1."""
INSTALLED = find_spec("matplotlib") and find_spec("jinja2") and find_spec("pyarrow")

needs_libraries = pytest.mark.skipif(not INSTALLED, reason="needs the extras report and parquet")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A newcomer's folder: the pages of the checkout, and the page that the tutorial gives."""
    folder = tmp_path_factory.mktemp("newcomer")
    shutil.copytree(DOCS.parent / "fixtures" / "pages", folder / "fixtures" / "pages")
    (page,) = re.findall(r"```html\n(.*?)```", TUTORIAL, re.DOTALL)
    (folder / "saved").mkdir()
    (folder / "saved" / "mill.html").write_text(page, "utf-8")
    (folder / "tests").mkdir()
    return folder


@pytest.fixture(scope="module")
def printed(folder: Path) -> list[str]:
    """What the commands of the tutorial print, with what its reader writes in between; nothing is installed."""
    (test_file,) = (text for text in python_of("tutorial.md") if text.startswith("# tests/test_pages.py"))
    (folder / "tests" / "test_pages.py").write_text(test_file, "utf-8")
    (corrections,) = re.findall(r"```json\n(.*?)```", TUTORIAL, re.DOTALL)
    (folder / "corrections.json").write_text(corrections, "utf-8")
    return [
        run_command(line + FAILURES_TOLD.get(line.split()[1], ""), folder) for line in COMMANDS if not line.startswith("pip ")
    ]


def test_the_report_is_the_fifth_command() -> None:
    assert [line.split()[:2] for line in COMMANDS[:5]] == [
        ["pip", "install"], ["grextract", "extract"], ["grextract", "explain"], ["grextract", "batch"], ["grextract", "report"],
    ]  # fmt: skip


@needs_libraries
def test_the_pages_of_the_checkout_are_the_corpus(printed: list[str], folder: Path) -> None:
    from pyarrow import parquet

    names = parquet.read_table(folder / "articles.parquet", columns=["input"]).column("input").to_pylist()
    pages = {str(path.relative_to(folder)) for path in (folder / "fixtures" / "pages").iterdir() if ".gold." not in path.name}
    assert set(names) == pages


def test_every_saved_page_that_is_named_is_there(folder: Path) -> None:
    named = set(re.findall(r"(?:saved|fixtures/pages)/[\w-]+\.html", TUTORIAL))
    assert [name for name in named if not (folder / name).is_file()] == []


@needs_libraries
def test_what_the_tutorial_shows_of_explain_is_printed(printed: list[str]) -> None:
    (shown,) = re.findall(r"```text\n(.*?)```", TUTORIAL, re.DOTALL)
    assert shown in printed[1]


@needs_libraries
def test_the_examples_of_the_report_lead_to_the_saved_pages(printed: list[str], folder: Path) -> None:
    page = (folder / "report.html").read_text("utf-8")
    saved = set(re.findall(r'href="(\./fixtures/pages/[^"]+)"', page))
    assert saved
    assert all((folder / name).is_file() for name in saved)


@needs_libraries
def test_the_corrected_page_is_a_passing_test_case(printed: list[str]) -> None:
    assert re.search(r"\d+ passed", printed[-1])
    assert "failed" not in printed[-1]


@needs_libraries
def test_without_the_rule_the_test_names_the_paragraph(printed: list[str], folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder / "tests", tmp_path / "tests")
    test_file = tmp_path / "tests" / "test_pages.py"
    test_file.write_text(test_file.read_text("utf-8").replace("rules=(BRICK,)", "rules=()"), "utf-8")
    told = run_command("pytest tests || true", tmp_path)
    assert "+ Every spring the river museum asks its readers for the price of one brick." in told


def test_the_program_of_the_tutorial_prints_every_title(folder: Path, tmp_path: Path) -> None:
    (program,) = (text for text in python_of("tutorial.md") if text.startswith("# corpus.py"))
    shutil.copytree(folder / "saved", tmp_path / "saved")
    for name in PAGES[:4]:
        (tmp_path / "saved" / f"{name}.html").write_bytes(page_of(name))
    told = run_python(program, tmp_path)
    assert all(gold_of(name)["metadata"]["title"] in told for name in PAGES[:4])
    assert "mill.html 2016-03-04 The River Towns and Their Mills" in told


@needs_libraries
@pytest.mark.skipif(find_spec("rensa") is None, reason="needs the extra dedup")
def test_the_commands_of_the_report_run(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder / "saved", tmp_path / "saved")
    for line in commands_of(next(text for language, text in blocks_of("report.md") if language == "console")):
        if not line.startswith("pip "):
            run_command(line, tmp_path)
    assert "<title>Saved pages, 2003 to 2026</title>" in (tmp_path / "titled.html").read_text("utf-8")


@pytest.mark.parametrize("page", ["index.md", "coming-from.md"])
def test_the_python_of_the_page_runs(page: str, tmp_path: Path) -> None:
    run_python("\n".join(python_of(page)), tmp_path)


def test_what_the_first_page_removes_has_kind_and_rule(tmp_path: Path) -> None:
    assert "share-prompt | share-button | Click the share button" in run_python("\n".join(python_of("index.md")), tmp_path)
