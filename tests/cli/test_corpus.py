"""``grextract report``: what it writes where, and what it says of a corpus that it cannot read."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from grextract.cli.main import cli
from tests.report.corpora import article, failure, many, write_lines

pytest.importorskip("matplotlib")


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "grextract", "report", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_lines(tmp_path_factory.mktemp("corpus") / "articles.jsonl", [*many(20), failure()])


@pytest.fixture(scope="module")
def done(corpus: Path) -> subprocess.CompletedProcess[str]:
    return run(corpus, "-o", corpus.parent / "report.html")


def test_the_page_is_written_and_nothing_to_standard_output(done: subprocess.CompletedProcess[str], corpus: Path) -> None:
    assert (done.returncode, done.stdout) == (0, "")
    assert (corpus.parent / "report.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_the_summary_goes_to_standard_error(done: subprocess.CompletedProcess[str]) -> None:
    assert done.stderr.endswith(": 20 articles, 1 failure\n")


def test_standard_output_gets_the_same_page(done: subprocess.CompletedProcess[str], corpus: Path) -> None:
    assert run(corpus, "--quiet").stdout == (corpus.parent / "report.html").read_text("utf-8")


def test_the_title_is_the_name_of_the_corpus_or_the_given_one(corpus: Path) -> None:
    said = CliRunner().invoke(cli, ["report", str(corpus), "--title", "Mills & Rivers"], standalone_mode=False)
    assert "<title>Mills &amp; Rivers</title>" in said.stdout
    assert "<title>articles.jsonl</title>" in CliRunner().invoke(cli, ["report", str(corpus)], standalone_mode=False).stdout


def test_a_broken_row_is_named_and_the_exit_code_says_so(tmp_path: Path) -> None:
    told = run(write_lines(tmp_path / "c", [article(), article(title=3)]), "-o", tmp_path / "r.html")
    assert told.returncode == 1
    assert "row 2: title: expected text" in told.stderr
    assert (tmp_path / "r.html").exists()


def test_what_is_no_corpus_is_told_in_a_sentence_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>A page</p>")
    told = run(tmp_path / "page.html", "-o", tmp_path / "r.html")
    assert (told.returncode, (tmp_path / "r.html").exists()) == (3, False)
    assert "no line is a row of a corpus; line 1: no JSON" in told.stderr
    assert "Traceback" not in told.stderr


def test_a_corpus_is_never_replaced_by_its_report(corpus: Path) -> None:
    assert run(corpus, "-o", corpus).returncode == 2


def test_a_missing_library_is_named_with_its_extra(corpus: Path) -> None:
    code = "import sys; sys.modules['matplotlib'] = None; from grextract.cli.main import main; main()"
    told = subprocess.run([sys.executable, "-c", code, "report", str(corpus)], capture_output=True, text=True, check=False)
    assert told.returncode == 3
    assert "pip install 'grextract[report]'" in told.stderr


def test_no_library_of_the_report_is_imported_by_other_commands() -> None:
    code = "import sys, grextract.cli.main; print({'matplotlib', 'jinja2', 'numpy', 'pyarrow'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"


@pytest.mark.long
def test_memory_does_not_grow_with_the_corpus(tmp_path: Path) -> None:
    code = (
        "import resource, sys; from pathlib import Path; from grextract.report.corpus import Corpus;"
        "from grextract.report.tally import tally_corpus; tally_corpus(Corpus(Path(sys.argv[1])));"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    peaks = []
    for number in (40_000, 400_000):
        with (tmp_path / "c").open("w") as stream:
            stream.writelines(json.dumps(unlike(place)) + "\n" for place in range(number))
        told = subprocess.run([sys.executable, "-c", code, str(tmp_path / "c")], capture_output=True, text=True, check=True)
        peaks.append(int(told.stdout))
    assert peaks[1] < peaks[0] + 12_000  # kilobytes; the corpus is ten times as long, and no name is in it twice


def unlike(place: int) -> dict[str, object]:
    """A row whose names are its own."""
    return {
        "input": f"{place}.html", "kind": "article", "title": f"Title {place}", "authors": [{"name": f"Author {place}"}],
        "themes": [{"label": f"Theme {place}"}], "published": f"{2001 + place % 25}-05-01",
        "content_sha256": hashlib.sha256(str(place).encode()).hexdigest(),
    }  # fmt: skip
