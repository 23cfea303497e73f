"""Write generated pages and their gold: `python -m benchmarks.pages --grade hard --count 5 --out DIR`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from .page import generate
from .renaming import rename


def main(arguments: list[str] | None = None) -> int:
    """Write `NAME.html` and `NAME.gold.json` for each seed; give the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pages", description=__doc__)
    parser.add_argument("--grade", choices=("plain", "hard"), default="plain")
    parser.add_argument("--language", choices=("en", "fr", "es"), default="en")
    parser.add_argument("--count", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0, help="the first seed; the others follow it")
    parser.add_argument("--renamed", action="store_true", help="write the renamed page instead")
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args(arguments)
    chosen.out.mkdir(parents=True, exist_ok=True)
    for seed in range(chosen.seed, chosen.seed + chosen.count):
        page = generate(seed, chosen.grade, chosen.language)
        name = f"{chosen.grade}-{chosen.language}-{seed:05}"
        html = rename(page.html, seed) if chosen.renamed else page.html
        (chosen.out / f"{name}.html").write_text(html, "utf-8")
        gold = {"page": f"{name}.html", **page.gold()}
        (chosen.out / f"{name}.gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
