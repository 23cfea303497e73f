"""What `grextract batch` does with an archive: pages a second, memory of each process, the share of extraction, kills.

    python -m benchmarks.batch [--pages 2000] [--jobs 2] [--kill 5] [--archive FILE] [--format jsonl]

Pages are generated into a WARC.gz, as a crawler writes it. Three runs read it: in one process (``--jobs 0``), with one worker,
and with ``--jobs`` workers; with ``--kill`` a fourth is killed at random moments, resumed each time, and must give the same bytes.
"""

from __future__ import annotations

import argparse
import cProfile
import gzip
import hashlib
import io
import json
import os
import pstats
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.pages import generate

LANGUAGES = ("en", "en", "fr", "es")
HTTP = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {length}\r\n\r\n"
WARC = (
    "WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:{number:032x}>\r\nWARC-Date: 2024-05-06T07:08:09Z\r\n"
    "WARC-Target-URI: https://www.globalresearch.ca/page/{number}\r\nContent-Type: application/http; msgtype={type}\r\n"
    "Content-Length: {length}\r\n\r\n"
)
REQUEST = b"GET / HTTP/1.1\r\nHost: www.globalresearch.ca\r\n\r\n"
SAMPLED = 0.5
"""Seconds between two looks at the memory of the processes."""


def write_archive(path: Path, pages: int) -> None:
    """A WARC.gz of generated pages of both grades and three languages, each with its request, as a crawler writes them."""
    with path.open("wb") as archive:
        for number in range(pages):
            page = generate(number, "hard" if number % 2 else "plain", LANGUAGES[number % 4]).html.encode()  # type: ignore[arg-type]
            answer = HTTP.format(length=len(page)).encode() + page
            for kind, block in (("request", REQUEST), ("response", answer)):
                header = WARC.format(type=kind, number=number, length=len(block)).encode()
                archive.write(gzip.compress(header + block + b"\r\n\r\n", 6, mtime=0))


@dataclass
class Timed:
    """A finished run: its seconds, those of all its processes on a core, and the memory of each over time."""

    seconds: float
    on_core: float = 0
    memory: dict[int, list[int]] = field(default_factory=dict)


def command(archive: Path, output: Path, *options: object) -> list[str]:
    """The command line of a run."""
    return [sys.executable, "-m", "grextract", "batch", str(archive), "-o", str(output), "-q", *map(str, options)]


def timed(archive: Path, output: Path, *options: object) -> Timed:
    """Run to the end and watch."""
    begun, before = time.perf_counter(), on_core()
    with subprocess.Popen(command(archive, output, "--force", *options)) as process:
        done = Timed(0)
        while process.poll() is None:
            for pid, size in memory_of(process.pid):
                done.memory.setdefault(pid, []).append(size)
            time.sleep(SAMPLED)
    done.seconds, done.on_core = time.perf_counter() - begun, on_core() - before
    return done


def on_core() -> float:
    """The seconds that processes which ended spent on a core."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def memory_of(parent: int) -> Iterator[tuple[int, int]]:
    """The resident bytes of a process and of its children, where ``/proc`` tells."""
    children = Path(f"/proc/{parent}/task")
    pids = [parent]
    if children.is_dir():
        for thread in children.iterdir():
            try:
                pids += map(int, (thread / "children").read_text().split())
            except OSError:
                continue
    for pid in pids:
        try:
            pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
        except (OSError, IndexError):
            continue
        yield pid, pages * os.sysconf("SC_PAGE_SIZE")


def killed(archive: Path, output: Path, chosen: argparse.Namespace) -> list[float]:
    """Run, kill with SIGKILL at random moments, resume after each; the shares of the pages that were kept at each kill."""
    chance = random.Random(archive.stat().st_size)
    options = ["--resume", "--jobs", chosen.jobs, "--checkpoint", checkpoint(chosen.pages), "--format", chosen.format]
    parts = output.with_name(output.name + ".partial")
    shares = []
    for share in sorted(chance.uniform(0, 0.95) for _ in range(chosen.kill)):
        with subprocess.Popen(command(archive, output, *options), start_new_session=True) as process:
            while process.poll() is None and kept(parts) * checkpoint(chosen.pages) <= share * chosen.pages:
                time.sleep(0.05)
            time.sleep(chance.uniform(0, 0.5))  # anywhere within the next part
            process.kill()  # the parent alone: its workers must end by themselves
        shares.append(kept(parts) * checkpoint(chosen.pages) / chosen.pages)
    subprocess.run(command(archive, output, *options), check=False)
    return shares


def checkpoint(pages: int) -> int:
    """Records of a part: some hundred parts, however small the run."""
    return max(5, pages // 200)


def kept(folder: Path) -> int:
    """How many parts a run has kept."""
    return sum(path.suffix in (".jsonl", ".parquet") for path in folder.glob("part-*"))


def digest(path: Path) -> str:
    """The hash of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def profile(archive: Path, output: Path) -> list[tuple[str, float]]:
    """The share of the time of a run in one process that each of its steps takes, by the profiler's cumulative times."""
    from grextract.batch.run import Plan, Run

    profiler = cProfile.Profile()
    run = Run(Plan(names=(str(archive),), output=output, jobs=0))
    profiler.runcall(run.go, force=True)
    times = pstats.Stats(profiler).stats  # type: ignore[attr-defined]
    total = max(entry[3] for entry in times.values())
    steps = (
        ("extraction", "rows.py", "rows_of"), ("reading records", "task.py", "job_of"), ("encoding rows", "formats.py", "encode"),
        ("writing parts", "workspace.py", "write_part"), ("putting together", "run.py", "_put_together"),
    )  # fmt: skip
    return [
        (step, sum(entry[3] for (path, _, name), entry in times.items() if path.endswith(file) and name == function) / total)
        for step, file, function in steps
    ]


def tenths(sizes: list[int]) -> tuple[float, float]:
    """The mean of the first tenth of a run after its start, and of the last, in megabytes."""
    sizes = sizes[min(len(sizes) // 50, 10) :]
    tenth = max(1, len(sizes) // 10)
    return sum(sizes[:tenth]) / tenth / 1e6, sum(sizes[-tenth:]) / tenth / 1e6


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; give 1 when a killed run gave other bytes."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.batch", description=__doc__.partition("\n")[0])
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--kill", type=int, default=0, help="kill a run so many times, resume it, and compare")
    parser.add_argument("--format", choices=("jsonl", "parquet"), default="jsonl")
    parser.add_argument("--archive", type=Path, help="an archive that this command wrote before, or where to write it")
    parser.add_argument("--compared", type=int, default=5000, help="pages of the runs with fewer workers, at most")
    chosen = parser.parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)
    with tempfile.TemporaryDirectory() as folder:
        return report(chosen, Path(folder))


def report(chosen: argparse.Namespace, folder: Path) -> int:
    """Make the archives, run, and print."""
    archive = chosen.archive or folder / "pages.warc.gz"
    if not archive.exists():
        write_archive(archive, chosen.pages)
    print(f"{chosen.pages:,} pages, {archive.stat().st_size / 1e6:.1f} MB of WARC.gz, {os.cpu_count()} cores, {chosen.format}")
    whole = timed(
        archive, folder / "whole", "--jobs", chosen.jobs, "--checkpoint", checkpoint(chosen.pages), "--format", chosen.format
    )
    speed = f"{chosen.pages / whole.seconds:.1f} pages/s, {1000 * whole.on_core / chosen.pages:.1f} ms a page on a core"
    print(f"all pages, --jobs {chosen.jobs}: {whole.seconds:.0f} s, {speed}")
    report_memory(whole)
    manifest = json.loads((folder / "whole.manifest.json").read_text())
    print(f"rows {manifest['rows']:,}, failed {manifest['errors']}, output {manifest['output']['bytes'] / 1e6:.0f} MB")
    failed = report_kills(archive, folder, chosen) if chosen.kill else 0
    sample = folder / "sample.warc.gz"
    compared = min(chosen.pages, chosen.compared)
    write_archive(sample, compared)
    report_speed(sample, folder, compared, chosen)
    report_profile(sample, folder)
    return failed


def report_speed(sample: Path, folder: Path, pages: int, chosen: argparse.Namespace) -> None:
    """Pages a second with each number of workers, on the same pages, each twice in turn, the better counted.

    Where other programs use the cores, what the processes spent on a core says more than the clock: it is printed beside it.
    """
    best: dict[int, Timed] = {}
    for _ in range(2):
        for jobs in (0, 1, chosen.jobs):
            run = timed(sample, folder / "sample", "--jobs", jobs, "--format", chosen.format)
            best[jobs] = min(best.get(jobs, run), run, key=lambda run: run.seconds)
    for jobs, run in best.items():
        where = "in one process" if not jobs else "worker" if jobs == 1 else "workers"
        speed = f"{pages / run.seconds:6.1f} pages/s, {best[0].seconds / run.seconds:.2f} of one process"
        print(f"{pages:,} pages, --jobs {jobs} ({where}): {speed}; {1000 * run.on_core / pages:.1f} ms a page on a core")


def report_profile(sample: Path, folder: Path) -> None:
    """Where the time of one process goes."""
    print("profile of one process: " + ", ".join(f"{step} {share:.1%}" for step, share in profile(sample, folder / "profiled")))


def report_memory(whole: Timed) -> None:
    """The memory of each process that lived through the run."""
    longest = max(map(len, whole.memory.values()), default=0)
    for pid, sizes in whole.memory.items():
        if len(sizes) > longest // 2 and max(sizes) > 30e6:
            first, last = tenths(sizes)
            name = "parent" if pid == min(whole.memory) else "worker"
            print(f"memory of a {name}: first tenth {first:.0f} MB, last tenth {last:.0f} MB, most {max(sizes) / 1e6:.0f} MB")


def report_kills(archive: Path, folder: Path, chosen: argparse.Namespace) -> int:
    """Kill, resume, compare."""
    output = folder / "killed"
    shares = killed(archive, output, chosen)
    same = output.exists() and digest(output) == digest(folder / "whole")
    at = ", ".join(f"{share:.0%}" for share in shares)
    print(
        f"killed with SIGKILL {len(shares)} times (with {at} of the pages kept) and resumed: {'the same bytes' if same else 'OTHER BYTES'}"
    )
    return 0 if same else 1


if __name__ == "__main__":
    raise SystemExit(main())
