"""What docs/review.md promises: its Python runs, its corrections are read, its keys are those of the file."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

import grextract
from grextract.review import gold_of, read_corrections
from tests.review.samples import APPEAL, NOTED, noted

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = (ROOT / "docs" / "review.md").read_text("utf-8")
SNIPPETS = dict(re.findall(r"```python\n# (\S+)\n(.*?)```", DOCUMENT, re.DOTALL))
CORRECTIONS = re.findall(r"```json\n(.*?)```", DOCUMENT, re.DOTALL)[0]
COMMANDS = re.findall(r"^\$ (grextract .*|pytest .*)$", DOCUMENT, re.MULTILINE)
KEYS = re.compile(r"`([^`]+)`")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as the document supposes it: saved pages, and the corrections of one."""
    (tmp_path / "saved").mkdir()
    (tmp_path / "tests").mkdir()
    (tmp_path / "saved" / "mill.html").write_text(NOTED, "utf-8")
    (tmp_path / "corrections.json").write_text(CORRECTIONS, "utf-8")
    (tmp_path / "tests" / "test_pages.py").write_text(SNIPPETS["tests/test_pages.py"], "utf-8")
    return tmp_path


def test_the_commands_run_in_order_and_the_rule_makes_the_body_pass(folder: Path) -> None:
    for command in COMMANDS[:2]:
        program = re.sub("^grextract", f"{sys.executable} -m grextract", command)
        assert subprocess.run(program, shell=True, cwd=folder, check=False).returncode == 0
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-v", "-p", "no:cacheprovider", "--rootdir", str(folder), "tests"],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    failed = set(re.findall(r"\[mill:(\w+)\] FAILED", run.stdout))
    assert failed == {"authors"}  # the document mends them otherwise than the page has them
    assert "[mill:body] PASSED" in run.stdout


def test_the_python_of_the_document_writes_review_and_test_case(folder: Path) -> None:
    (folder / "saved" / "a-refused.html").write_text("<h1>Error 403</h1><p>Forbidden</p>")
    run = subprocess.run([sys.executable, "-c", SNIPPETS["review.py"]], cwd=folder, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    review = (folder / "review.html").read_text("utf-8")
    assert [name in review for name in ("a-refused.html", "mill.html", APPEAL)] == [True] * 3
    assert (folder / "cases" / "mill.gold.json").is_file()


def test_the_corrections_of_the_document_are_those_of_the_page_that_the_tutorial_gives() -> None:
    tutorial = (ROOT / "docs" / "tutorial.md").read_text("utf-8")
    article = grextract.extract(re.findall(r"```html\n(.*?)```", tutorial, re.DOTALL)[0])
    (page,) = read_corrections(CORRECTIONS)
    assert APPEAL in [block["text"] for block in gold_of(article, page)["removed"]]


def test_the_corrections_of_the_document_are_read() -> None:
    (page,) = read_corrections(CORRECTIONS)
    assert (page.page, page.blocks[0].to, page.fields["original_source.name"]) == ("saved/mill.html", "donation", None)


def test_the_gold_is_without_what_the_document_leaves_out() -> None:
    keys = {key for one in (*gold_of(noted())["body"], *gold_of(noted())["removed"]) for key in one}
    assert not keys & {"position", "links", "rule", "remarks"}


def test_the_keys_of_the_document_are_those_of_the_file() -> None:
    table = DOCUMENT.partition("| key | |")[2].partition("\n\n")[0]
    told = [KEYS.findall(line.split("|")[1]) for line in table.splitlines()[2:]]
    shown = files(grextract.review).joinpath("review.html").read_text("utf-8").partition('id="help-title"')[2]
    assert told == [re.findall(r"<kbd>(.*?)</kbd>", line) for line in re.findall(r"<dt>(.*?)</dt>", shown)]


def test_every_picture_is_there_and_small() -> None:
    for name in re.findall(r"\]\((images/\S+)\)", DOCUMENT):
        assert 0 < (ROOT / "docs" / name).stat().st_size < 200_000
