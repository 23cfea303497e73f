"""What docs/batch.md promises: its commands run, its Python runs on what they wrote, its columns are those of the rows."""

from __future__ import annotations

import io
import re
import shlex
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from grextract.pipelines.rows import COLUMNS
from tests.batch.archives import lines, members, numbered, records, write_warc, zipped
from tests.sample import PAGE

pytest.importorskip("fastwarc")
pytest.importorskip("pyarrow")
pytest.importorskip("rensa")

TEXT = (Path(__file__).resolve().parents[1] / "docs" / "batch.md").read_text("utf-8")
COMMANDS = [
    shlex.split(line[2:]) for block in re.findall(r"```console\n(.*?)```", TEXT, re.DOTALL) for line in block.splitlines()
]
SNIPPETS = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all inputs that the page names."""
    place = tmp_path_factory.mktemp("archive")
    (place / "saved").mkdir()
    (place / "older" / "2009").mkdir(parents=True)
    for number in range(3):
        (place / "saved" / f"{number}.html").write_bytes(numbered(number))
    (place / "older" / "2009" / "a.html").write_bytes(numbered(9))
    (place / "one-more.html.gz").write_bytes(members([PAGE.encode()])[0])
    (place / "saved.zip").write_bytes(zipped({"a.html": numbered(1)}))
    (place / "pages.jsonl").write_bytes(lines({"html": PAGE, "url": "https://www.globalresearch.ca/a/1"}))
    with tarfile.open(place / "dumps.tar.gz", "w:gz") as archive:
        member = tarfile.TarInfo("a.html")
        member.size = len(numbered(2))
        archive.addfile(member, io.BytesIO(numbered(2)))
    write_warc(place / "crawl.warc.gz", 3)
    (place / "crawl.wacz").write_bytes(zipped({"datapackage.json": b"{}", "archive/d.warc.gz": b"".join(members(records(2)))}))
    return place


@pytest.fixture(scope="module")
def runs(place: Path) -> list[subprocess.CompletedProcess[str]]:
    """All commands, in order and in one folder, as a reader types them."""
    done = []
    for command in COMMANDS:
        arguments = [sys.executable, "-m", *command, "--jobs", "0"]
        done.append(subprocess.run(arguments, cwd=place, capture_output=True, text=True, timeout=120, check=False))
    return done


def test_every_command_of_the_page_runs(runs: list[subprocess.CompletedProcess[str]]) -> None:
    assert [(run.returncode, run.stderr) for run in runs if run.returncode] == []


def test_the_python_of_the_page_runs_on_what_the_commands_wrote(runs: list, place: Path) -> None:
    run = subprocess.run([sys.executable, "-c", "\n".join(SNIPPETS)], cwd=place, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert "saved/0.html" in run.stdout
    assert "list<element: struct<kind: string" in run.stdout
    assert run.stdout.rstrip().endswith("[3]")


def test_the_columns_of_the_page_are_those_of_the_rows() -> None:
    table = dict(re.findall(r"^\| `(\w+)` \| (.*?) \|$", TEXT[TEXT.index("| column |") :], re.MULTILINE)[: len(COLUMNS)])
    assert table == COLUMNS
