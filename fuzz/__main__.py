"""``python -m fuzz FORM --seconds N``: fuzz one form, or ``all`` in turn; what fails is kept in ``fuzz/found``.

Exits with 1 when something was found. ``--corpus`` keeps the inputs that reached new code, for the next run.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from fuzz.forms import FORMS
from fuzz.landmarks import as_dictionary

FOUND = Path(__file__).resolve().parent / "found"
EXECUTIONS = re.compile(r"stat::number_of_executed_units:\s*(\d+)")
MEMORY_MB = 2048
SECONDS_AN_INPUT = 20
INTERRUPTED = 130


def main() -> int:
    """Read the command line, fuzz, and give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("form", choices=["all", *FORMS])
    parser.add_argument("--seconds", type=int, default=60, help="for each form (default: 60)")
    parser.add_argument("--seed", type=int, default=0, help="of libFuzzer; 0 takes another each time")
    parser.add_argument("--corpus", type=Path, help="a folder that keeps inputs of interest from run to run")
    arguments = parser.parse_args()
    names = list(FORMS) if arguments.form == "all" else [arguments.form]
    with tempfile.TemporaryDirectory() as scratch:
        corpus = arguments.corpus or Path(scratch) / "corpus"
        results = [_fuzz(name, arguments.seconds, arguments.seed, corpus / name, Path(scratch)) for name in names]
    return 0 if all(results) else 1


def _fuzz(name: str, seconds: int, seed: int, corpus: Path, scratch: Path) -> bool:
    """Fuzz one form in a process of its own; True when it found nothing."""
    samples = _samples(name, scratch)
    corpus.mkdir(parents=True, exist_ok=True)
    (scratch / "landmarks.dict").write_text(as_dictionary(), "utf-8")
    found = FOUND / name
    before = _kept(found)
    options = [
        f"-max_total_time={seconds}", f"-seed={seed}", f"-rss_limit_mb={MEMORY_MB}", f"-timeout={SECONDS_AN_INPUT}",
        f"-artifact_prefix={found}/", f"-dict={scratch / 'landmarks.dict'}", "-print_final_stats=1",
    ]  # fmt: skip
    found.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "fuzz.harness", name, str(found), *options, str(corpus), str(samples)]
    run = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)  # noqa: S603 - our own harness
    new = sorted(_kept(found) - before)
    _report(name, seconds, run, new)
    return run.returncode == 0 and not new


def _kept(folder: Path) -> set[str]:
    return {path.name for path in folder.glob("*")}


def _samples(name: str, scratch: Path) -> Path:
    folder = scratch / "samples" / name
    folder.mkdir(parents=True, exist_ok=True)
    for number, sample in enumerate(FORMS[name].samples()):
        (folder / str(number)).write_bytes(sample)
    return folder


def _report(name: str, seconds: int, run: subprocess.CompletedProcess[str], new: list[str]) -> None:
    told = EXECUTIONS.search(run.stderr)
    executions = f"{int(told[1]):,}" if told is not None else "unknown"
    print(f"{name}: {executions} executions in {seconds} s, {len(new)} new in fuzz/found/{name}", flush=True)
    if new:
        print(run.stdout, flush=True)
    if run.returncode:
        print(f"the harness ended with {run.returncode}:\n{run.stderr[-3000:]}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
