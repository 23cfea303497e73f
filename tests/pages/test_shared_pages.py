"""The real pages, where they are at hand: every page with gold, and the skeletons."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.pages.gold import SHARED


@pytest.mark.skipif(not (SHARED / "score.py").exists(), reason="the real pages are not at hand")
def test_the_real_pages_and_skeletons_are_without_a_fault() -> None:
    run = subprocess.run([sys.executable, str(SHARED / "score.py"), "-v"], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-2000:]
