"""How commands end: the table of exit codes, rows as the documentation has them, and interrupts."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.snippets import DOCS
from tests.sample import PAGE

FORBIDDEN = "<h1>Error 403</h1><p>Forbidden</p>"


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "grextract", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A page, a refusal, a page with gold, files that are in the way."""
    for name in ("page.html", "there.html"):
        (tmp_path / name).write_text(PAGE, "utf-8")
    (tmp_path / "refused.html").write_text(FORBIDDEN)
    for name in ("there.gold.json", "there.jsonl", "file"):
        (tmp_path / name).write_text("kept")
    return tmp_path


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("extract page.html", 0),
        ("batch page.html -o a.jsonl -j 0", 0),
        ("fixture page.html", 0),
        ("extract page.html refused.html", 1),
        ("explain page.html refused.html", 1),
        ("review page.html refused.html -o a.html", 1),
        ("batch page.html refused.html -o a.jsonl -j 0", 1),
        ("extract --no-such-option", 2),
        ("extract page.html -o page.html", 2),
        ("explain page.html -o page.html", 2),
        ("review page.html -o page.html", 2),
        ("batch page.html -f jsonl -o page.html --force", 2),
        ("batch page.html -o there.jsonl", 2),
        ("batch page.html -o there.jsonl --resume", 2),
        ("batch page.html -o a.jsonl --resume --force", 2),
        ("fixture there.html", 2),
        ("report none.jsonl", 2),
        ("extract refused.html", 3),
        ("explain refused.html", 3),
        ("review refused.html -o a.html", 3),
        ("batch refused.html -o a.jsonl -j 0", 3),
        ("extract page.html -o none/a.txt", 3),
        ("extract page.html -o file/a.txt", 3),
        ("explain page.html -o none/a.txt", 3),
        ("review page.html -o none/a.html", 3),
        ("batch page.html -o none/a.jsonl", 3),
        ("fixture page.html -o file/pages", 3),
        ("report page.html -o a.html", 3),
        ("rules -o none/rules.txt", 3),
        ("schema -o none/schema.json", 3),
    ],
)
def test_a_command_ends_with_the_code_of_the_table(folder: Path, line: str, code: int) -> None:
    done = run(folder, *line.split())
    assert (done.returncode, "Traceback" in done.stderr) == (code, False)


@pytest.mark.parametrize(
    "command", ["extract page.html", "explain page.html", "review page.html", "rules", "schema", "batch page.html"]
)
def test_a_folder_that_is_not_there_is_to_be_made(folder: Path, command: str) -> None:
    done = run(folder, *command.split(), "-o", "none/a.jsonl")
    assert done.stderr == "Error: cannot write none/a.jsonl: there is no folder none, make it first\n"


def test_the_table_has_every_code() -> None:
    table = re.findall(r"^\| (\d+) \|", (DOCS / "commands.md").read_text("utf-8"), re.MULTILINE)
    assert table == ["0", "1", "2", "3", "130"]


# Whoever presses Ctrl-C while the command is imported: the interrupt comes with the import of a module of it.
INTERRUPTED_IMPORT = """
import sys
class Finder:
    def find_spec(self, name, *_):
        if name == {module!r}:
            raise KeyboardInterrupt
sys.meta_path.insert(0, Finder())
sys.argv[1:] = ["extract", "page.html"]
from grextract.__main__ import main
main()
"""


@pytest.mark.parametrize("module", ["click", "grextract.cli.output"])
def test_an_interrupt_while_the_command_is_imported_is_one_line(folder: Path, module: str) -> None:
    command = [sys.executable, "-c", INTERRUPTED_IMPORT.format(module=module)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "grextract: interrupted; nothing written\n")


def test_an_interrupt_of_a_command_is_one_line(folder: Path) -> None:
    command = [sys.executable, "-c", INTERRUPTED_IMPORT.format(module="grextract.grammar")]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "grextract: interrupted\n")
