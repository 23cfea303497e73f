"""The constraints of the run with the lowest dependencies: what pyproject.toml declares, and nothing else."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYPROJECT = (ROOT / "pyproject.toml").read_text("utf-8")


def lowest() -> dict[str, str]:
    run = subprocess.run([sys.executable, ROOT / ".ci" / "lowest.py"], capture_output=True, text=True, check=True)
    return dict(line.split("==") for line in run.stdout.splitlines())  # type: ignore[misc]


def test_each_version_is_the_lower_bound_that_is_declared() -> None:
    for name, version in lowest().items():
        assert re.search(rf'"{re.escape(name)}(?:\[[\w-]+\])?>={re.escape(version)}"', PYPROJECT), name


def test_every_dependency_of_the_package_its_tests_and_its_tables_is_held() -> None:
    lists = r"\n(?:dependencies|test|warc|parquet|dedup) = \[(.*?)\](?=  #|\n)(?!\S)"
    declared = "".join(re.findall(lists, PYPROJECT, re.DOTALL))
    assert set(re.findall(r'"([\w-]+)(?:\[[\w-]+\])?>=', declared)) == set(lowest())


def test_no_dependency_is_pinned() -> None:
    assert not re.findall(r'"[\w-]+(?:\[[\w-]+\])?\s*==[^"]*"', PYPROJECT)
