"""What docs/clean.md promises: its Python runs, and its commands clean what they name."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.clean.sample import BODY, SHARE

ROOT = Path(__file__).resolve().parents[1]
DOCUMENT = (ROOT / "docs" / "clean.md").read_text("utf-8")
SNIPPETS = re.findall(r"```python\n(.*?)```", DOCUMENT, re.DOTALL)
COMMANDS = [line[2:] for block in re.findall(r"```console\n(.*?)```", DOCUMENT, re.DOTALL) for line in block.splitlines()]
TEXT = f"{BODY[0]} {SHARE}"


def test_its_python_runs_in_one_session() -> None:
    pytest.importorskip("pandas")
    run = subprocess.run([sys.executable, "-c", "\n".join(SNIPPETS)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert "share-prompt share-button" in run.stdout
    assert "error-page" in run.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="commands of a POSIX shell")
@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_it_cleans_what_it_names(command: str, tmp_path: Path) -> None:
    row = json.dumps({"text": TEXT, "body": TEXT}) + "\n"
    (tmp_path / "dump.txt").write_text(TEXT, "utf-8")
    (tmp_path / "articles.jsonl").write_text(row, "utf-8")
    (tmp_path / "news.jsonl.gz").write_bytes(gzip.compress(row.encode()))
    (tmp_path / "corpus.csv").write_text(f'text\n"{TEXT}"\n', "utf-8")
    if "parquet" in command:
        pyarrow = pytest.importorskip("pyarrow")
        parquet = pytest.importorskip("pyarrow.parquet")
        parquet.write_table(pyarrow.table({"text": [TEXT]}), tmp_path / "corpus.parquet")
    command = command.replace("grextract clean", f"{sys.executable} -m grextract clean")
    done = subprocess.run(command, shell=True, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "grextract: texts: 1, changed: 1, spans taken: 1\n")
    assert any(path.name.startswith("clean.") for path in tmp_path.iterdir())
