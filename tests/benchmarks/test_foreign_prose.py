"""Prose of others: nothing is taken."""

from __future__ import annotations

import gzip
import io
import shutil
import tarfile
from pathlib import Path

import pytest
from benchmarks.foreign_prose import SMALL, fetch, measure, texts_of

from tests.clean.sample import BODY, SHARE


def archive(directory: Path, files: dict[str, bytes]) -> None:
    with tarfile.open(directory / "paper-1.0.tar.gz", "w:gz") as target:
        for name, content in files.items():
            member = tarfile.TarInfo(f"paper-1.0/{name}")
            member.size = len(content)
            target.addfile(member, io.BytesIO(content))


def test_texts_and_pages_of_a_distribution_are_read(tmp_path: Path) -> None:
    files = {
        "tests/a.txt": b"a text",
        "tests/b.html": b"<p>one<p>two<script>no</script>",
        "tests/c.txt.gz": gzip.compress(b"packed"),
        "tests/d.py": b"code",
        "src/e.txt": b"no test",
    }
    archive(tmp_path, files)
    assert {name.rpartition("/")[2]: text.split() for name, text in texts_of(tmp_path)} == {
        "a.txt": ["a", "text"],
        "b.html": ["one", "two"],
        "c.txt.gz": ["packed"],
    }


def test_what_is_taken_is_told_in_both_forms(tmp_path: Path) -> None:
    archive(tmp_path, {"tests/a.txt": f"{BODY[0]}\n\n{SHARE}\n".encode()})
    told: list[str] = []
    report = measure(tmp_path, say=told.append)
    assert [(taken.form, taken.span.text) for taken in report.taken] == [("as it is", SHARE), ("in one line", SHARE)]
    assert len(told) == 2


@pytest.mark.network
@pytest.mark.skipif(shutil.which("apt-get") is None, reason="the texts are packages of Debian")
def test_nothing_is_taken_from_a_million_words_of_others(tmp_path: Path) -> None:
    fetch(tmp_path, SMALL, ())
    report = measure(tmp_path)
    assert report.words > 1_000_000
    assert report.taken == ()
