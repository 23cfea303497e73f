"""A crawl of the local site in a process of its own, and what came of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.pipelines.site import serving

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Crawl:
    """The exported items, the stats and the log of a crawl."""

    items: list[dict[str, Any]]
    stats: dict[str, Any]
    log: str

    def counts(self) -> dict[str, int]:
        """What the pipeline counted, without its prefix."""
        return {name.removeprefix("grextract/"): count for name, count in self.stats.items() if name.startswith("grextract/")}


def crawl(spider: str, folder: Path, settings: dict[str, Any]) -> Crawl:
    """Crawl with this spider of `tests.pipelines.crawl` and these settings."""
    output = folder / f"{spider}.json"
    with serving() as proxy:
        run = subprocess.run(
            [sys.executable, "-W", "always", "-m", "tests.pipelines.crawl", spider, str(output), json.dumps(settings)],
            cwd=ROOT,
            env={**os.environ, "http_proxy": proxy, "no_proxy": ""},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    assert run.returncode == 0, run.stderr
    stats = json.loads(output.with_suffix(".stats.json").read_text("utf-8"))
    return Crawl(json.loads(output.read_text("utf-8")), stats, run.stderr)
