"""The benchmark of batch: its archive, its kills, its figures."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.batch import tenths, write_archive

from tests.batch.archives import read

pytest.importorskip("fastwarc")


def test_the_archive_holds_its_pages_and_a_request_for_each(tmp_path: Path) -> None:
    write_archive(tmp_path / "a.warc.gz", 3)
    found = [content for _, content in read((tmp_path / "a.warc.gz").read_bytes())]
    assert found[::2] == ["request record"] * 3
    assert all(isinstance(content, bytes) and content.startswith(b"<!DOCTYPE html>") for content in found[1::2])


def test_the_first_and_the_last_tenth_are_means_in_megabytes() -> None:
    assert tenths([10_000_000] * 50 + [30_000_000] * 50) == (10.0, 30.0)
