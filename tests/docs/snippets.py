"""The snippets and commands of a page of the documentation, in order."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"
BLOCK = re.compile(r"^```(python|console)\n(.*?)^```", re.DOTALL | re.MULTILINE)


def blocks_of(page: str) -> list[tuple[str, str]]:
    """Language and text of each block that is to run."""
    return BLOCK.findall((DOCS / page).read_text("utf-8"))


def python_of(page: str) -> list[str]:
    """The Python of a page."""
    return [text for language, text in blocks_of(page) if language == "python"]


def commands_of(text: str) -> list[str]:
    """The command lines of a block."""
    return [line.removeprefix("$ ") for line in text.splitlines() if line.startswith("$ ")]


def run_python(text: str, folder: Path, **environment: str) -> str:
    """What a snippet prints, run from a file, as its reader would run it."""
    script = folder / "snippet.py"
    script.write_text(text, "utf-8")
    return _run([sys.executable, script.name], folder, environment)


def run_command(line: str, folder: Path, **environment: str) -> str:
    """What a command line prints."""
    return _run(["bash", "-o", "pipefail", "-c", line], folder, environment)


def _run(command: list[str], folder: Path, environment: dict[str, str]) -> str:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    variables = {**os.environ, "PATH": path, **environment}
    run = subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True, timeout=600, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout
