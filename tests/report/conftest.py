"""A corpus that a real batch run made of the fixtures, and the browser."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from grextract.report.corpus import Corpus
from grextract.report.seen import READ
from grextract.report.tally import Tally, tally_corpus
from tests.browser import chromium
from tests.pages.gold import ARCHIVES, FIXTURES, PAGES, gold_of, page_of

__all__ = ["AGAIN", "NAMES", "chromium"]

REFUSED = [
    name
    for name in sorted(path.name.removesuffix(".gold.json") for path in FIXTURES.glob("*.gold.json"))
    if "error" in gold_of(name)
]
NAMES = [*PAGES, *ARCHIVES, *REFUSED]
AGAIN = PAGES[0]


@pytest.fixture(scope="session")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus of the fixtures with metadata in their gold, as ``grextract batch`` writes it; one of them is in it twice."""
    folder = tmp_path_factory.mktemp("corpus")
    saved = folder / "saved"
    saved.mkdir()
    for name in NAMES:
        (saved / f"{name}.html").write_bytes(page_of(name))
    (saved / "again.html").write_bytes(page_of(AGAIN))
    command = [sys.executable, "-m", "grextract", "batch", "saved", "-o", "articles.jsonl", "--jobs", "0", "--quiet"]
    subprocess.run(command, cwd=folder, check=False)
    return folder / "articles.jsonl"


@pytest.fixture(scope="session")
def tally(extracted: Path) -> Tally:
    """What is counted in it."""
    return tally_corpus(Corpus(extracted, READ))
