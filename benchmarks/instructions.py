"""A gate for speed: the instructions of an extraction, beside those of the parse alone, compared with what is recorded.

    python -m benchmarks.instructions [--update]

Counted by valgrind on the fixtures, so that the answer hangs neither on the machine nor on what else it does. Exit code 1
when an extraction takes over a twentieth more than is recorded; ``--update`` records what is measured, after a look at why.
The ratio is told and not held: a parse is so short that what differs from start to start shows in it.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RECORDED = Path(__file__).with_name("instructions.json")
FIXTURES = ("2003-06-static", "2014-02-long-mixed", "2018-09-interview", "2023-06-head-notices", "2026-04-mid-body")
TIMES = 10
MOST = 1.05
COUNTED = re.compile(r"Collected : (\d+)")
PROGRAM = """
import sys
from pathlib import Path
from lxml import html
import grextract
pages = [Path("fixtures/pages", f"{name}.html").read_bytes() for name in sys.argv[3:]]
for page in pages * 2:
    html.fromstring(page)
    grextract.extract(page)
for page in pages * int(sys.argv[1]):
    html.fromstring(page)
for page in pages * int(sys.argv[2]):
    grextract.extract(page)
"""


def instructions(parses: int, extractions: int) -> int:
    """The instructions of a process that parses and extracts each fixture this often, after it has done both twice.

    Raises:
        CalledProcessError: the pages cannot be extracted.
        RuntimeError: valgrind counted nothing.
    """
    program = [sys.executable, "-c", PROGRAM, str(parses), str(extractions), *FIXTURES]
    counting = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *program]
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    subprocess.run(program, cwd=ROOT, env=environment, check=True)  # writes the bytecode, so that no counted run does
    run = subprocess.run(counting, capture_output=True, text=True, cwd=ROOT, env=environment, check=False)
    if (found := COUNTED.search(run.stderr)) is None:
        raise RuntimeError(f"valgrind counted nothing: {run.stderr[-500:]}")
    return int(found[1])


def measured() -> dict[str, float]:
    """Instructions of a parse and of an extraction, in thousands and on average over the fixtures, and their ratio."""
    none = instructions(0, 0)
    parse, extraction = instructions(TIMES, 0) - none, instructions(0, TIMES) - none
    each = 1000 * TIMES * len(FIXTURES)
    return {"parse": parse // each, "extraction": extraction // each, "ratio": round(extraction / parse, 2)}


def main(arguments: list[str]) -> int:
    """Measure, and compare or record; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--update", action="store_true", help="record what is measured for this version of Python")
    chosen = parser.parse_args(arguments)
    if shutil.which("valgrind") is None:
        print("valgrind is needed: install it (Debian: apt-get install valgrind)", file=sys.stderr)
        return 2
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    recorded = json.loads(RECORDED.read_text("utf-8")) if RECORDED.exists() else {}
    now = measured()
    print(f"Python {python}: {now['extraction']:,}k instructions an extraction, {now['parse']:,}k a parse: {now['ratio']} times")
    if chosen.update:
        RECORDED.write_text(json.dumps({**recorded, python: now}, indent=2, sort_keys=True) + "\n", "utf-8")
        return 0
    if python not in recorded:
        print(f"nothing is recorded for Python {python}: record it with --update")
        return 0
    most = MOST * recorded[python]["extraction"]
    print(f"recorded: {recorded[python]['extraction']:,}k; at most {most:,.0f}k pass")
    return int(now["extraction"] > most)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
