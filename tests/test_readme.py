"""What the README promises: its Python runs, and its first command prints the article."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
SNIPPETS = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
COMMANDS = re.findall(r"```bash\n(.*?)```", README, re.DOTALL)


def test_the_python_of_the_readme_runs_in_one_session() -> None:
    run = subprocess.run([sys.executable, "-c", "\n".join(SNIPPETS)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert "error-page" in run.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_readme_is_one_line(command: str) -> None:
    assert command.strip().count("\n") == 0


def test_the_first_command_extracts_a_page_that_is_there() -> None:
    page = re.search(r"grextract extract (\S+)", COMMANDS[0])
    assert page is not None
    run = subprocess.run(
        [sys.executable, "-m", "grextract", "extract", page[1]], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0
    assert len(run.stdout.split()) > 200
