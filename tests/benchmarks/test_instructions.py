"""The gate for speed: what it lets pass."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

from benchmarks import instructions

PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"
counted = pytest.mark.skipif(shutil.which("valgrind") is None, reason="valgrind is not installed")


@pytest.fixture(scope="module")
def now() -> dict[str, float]:
    return instructions.measured()


@pytest.mark.long
@counted
@pytest.mark.parametrize(("recorded", "code"), [(1.0, 0), (1 / 1.04, 0), (1 / 1.2, 1)])
def test_an_extraction_well_above_the_recorded_one_fails(
    now: dict[str, float], recorded: float, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instructions, "RECORDED", tmp_path / "recorded.json")
    monkeypatch.setattr(instructions, "measured", lambda: now)
    instructions.RECORDED.write_text(json.dumps({PYTHON: {"extraction": now["extraction"] * recorded}}), "utf-8")
    assert instructions.main([]) == code


def test_without_valgrind_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("PATH", "")
    assert instructions.main([]) == 2
    assert "apt-get install valgrind" in capsys.readouterr().err
