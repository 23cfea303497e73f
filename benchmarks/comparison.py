"""Speed, memory and quality of grextract and of general extractors, side by side in one run, as a page of the documentation.

    python -m benchmarks.comparison [--pages N] [--rounds N] [--write docs/benchmarks.md]

Needs the extractors: ``pip install ".[peers]"``; one that is not installed has no row. Every round measures each extractor
once on each page, one after the other, so that what slows the machine slows all; a ratio is the median over the rounds.
"""

from __future__ import annotations

import argparse
import gc
import platform
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

import grextract
from benchmarks.extractors import EXTRACTORS, PARSE, Extracted, Extractor
from benchmarks.pages import GeneratedPage, generate
from benchmarks.quality import Tally, judge, words

ROOT = Path(__file__).resolve().parents[1]
FIXTURES = ("2014-02-long-mixed", "2018-09-interview", "2023-06-head-notices")
REAL = ROOT.parent / "shared" / "pages" / "2018-12-13-iraq-interview.html"
SIZES = {"10 KB": 10_000, "100 KB": 100_000, "1 MB": 1_000_000, "10 MB": 10_000_000}
BODY = re.compile(r"(<p>[^<]{80,}</p>\s*)")
SLOWEST = 2.0
"""Seconds on a page after which an extractor is not given a larger one."""
PEAK = """
import resource, sys
from pathlib import Path
from benchmarks.extractors import EXTRACTORS, PARSE
extractor = next(one for one in (PARSE, *EXTRACTORS) if one.name == sys.argv[1])
extract = extractor.load()
extract(Path(sys.argv[2]).read_bytes())
page = Path(sys.argv[3]).read_bytes()
Path("/proc/self/clear_refs").write_text("5")
status = lambda name: next(int(line.split()[1]) for line in Path("/proc/self/status").read_text().splitlines() if line.startswith(name))
before = status("VmRSS")
extract(page)
print(status("VmHWM") - before)
"""
IMPORT = "import time; start = time.perf_counter(); import {}; print(time.perf_counter() - start)"


@dataclass
class Quality(Tally):
    """Counts over generated pages, of the other figures too."""

    f1: list[float] = field(default_factory=list)
    right: dict[str, int] = field(default_factory=lambda: {"title": 0, "authors": 0, "published": 0})

    def count(self, page: GeneratedPage, found: Extracted) -> None:
        """Compare one page with its gold."""
        judge(self, page, found.text)
        self.f1.append(f1(words(found.text).split(), words(" ".join(page.body)).split()))
        for name in self.right:
            self.right[name] += _stated(name, found) == page.metadata.get(name)


def _stated(name: str, found: Extracted) -> object:
    return list(found.authors) if name == "authors" else getattr(found, name)


def f1(got: list[str], gold: list[str]) -> float:
    """The harmonic mean of precision and recall of words, each counted as often as it stands there."""
    counts: dict[str, int] = {}
    for word in gold:
        counts[word] = counts.get(word, 0) + 1
    common = 0
    for word in got:
        if counts.get(word, 0) > 0:
            counts[word] -= 1
            common += 1
    return 2 * common / (len(got) + len(gold)) if got or gold else 1.0


def pages_by_name() -> dict[str, bytes]:
    """The pages that speed is measured on: fixtures, the real page where it is there, and one fixture grown to each size."""
    pages = {name: (ROOT / "fixtures" / "pages" / f"{name}.html").read_bytes() for name in FIXTURES}
    if REAL.exists():
        pages[f"{REAL.stem} (real)"] = REAL.read_bytes()
    return pages


def grown(page: bytes, size: int) -> bytes:
    """A page with its paragraphs said over and over, about as long as this."""
    text = page.decode("utf-8")
    paragraphs = "".join(BODY.findall(text))
    start = BODY.search(text)
    assert start is not None
    more = max(size - len(page), 0) // len(paragraphs.encode("utf-8"))
    return (text[: start.start()] + paragraphs * more + text[start.start() :]).encode("utf-8")


def seconds(call: Callable[[], object]) -> float:
    """How long a call takes."""
    start = perf_counter()
    call()
    return perf_counter() - start


def timed(page: bytes, extractors: dict[str, Callable[[bytes], object]], rounds: int) -> dict[str, list[float]]:
    """The seconds of each extractor in each round; one that is too slow for its size has a single one."""
    taken: dict[str, list[float]] = {name: [] for name in extractors}
    for _ in range(rounds + 1):  # the first round is for caches
        for name, extract in extractors.items():
            if not (taken[name] and taken[name][-1] > SLOWEST):
                gc.collect()
                taken[name].append(seconds(lambda extract=extract: extract(page)))
    return {name: times[1:] or times for name, times in taken.items()}


def peak(extractor: Extractor, small: Path, page: Path) -> int | None:
    """By how many kilobytes the memory of a process of its own grows at most while it reads a page; Linux alone tells."""
    if not Path("/proc/self/clear_refs").exists():
        return None
    command = [sys.executable, "-W", "ignore", "-c", PEAK, extractor.name, str(small), str(page)]
    run = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False, timeout=600)
    return int(run.stdout) if run.returncode == 0 else None


def import_seconds(module: str, times: int = 9) -> float:
    """How long a fresh process takes to import a module, the shortest of several times."""
    runs = (
        subprocess.run([sys.executable, "-c", IMPORT.format(module)], capture_output=True, text=True, check=True)
        for _ in range(times)
    )
    return min(float(run.stdout) for run in runs)


def table(header: list[str], rows: list[list[str]]) -> Iterator[str]:
    """The lines of a table in markdown."""
    yield "| " + " | ".join(header) + " |"
    yield "|" + "---|" * len(header)
    for row in rows:
        yield "| " + " | ".join(row) + " |"


def _percent(count: int, of: int) -> str:
    return f"{100 * count / of:.0f} %"


# The sections of the page


def speed(pages: dict[str, bytes], extractors: list[Extractor], rounds: int) -> Iterator[str]:
    """Time on real pages and fixtures: the median in milliseconds, and the median of the ratios to the parse."""
    loaded = {one.name: one.load() for one in (PARSE, *extractors)}
    article = grextract.extract(pages[FIXTURES[0]])
    more = {
        "grextract, to_json": lambda page: grextract.extract(page).to_json(),
        "grextract, clean_text of its text": lambda _: grextract.clean_text(article.text),
    }
    columns = {name: timed(page, {**loaded, **more}, rounds) for name, page in pages.items()}
    header = ["", *(f"{name}, {len(page) / 1000:.0f} KB" for name, page in pages.items())]
    rows = [[name, *(_time(times[name], times[PARSE.name]) for times in columns.values())] for name in (*loaded, *more)]
    yield from table(header, rows)


def _time(times: list[float], parse: list[float]) -> str:
    return f"{1000 * statistics.median(times):.2f} ms, {ratio(times, parse):.1f} ×"


def ratio(times: list[float], parse: list[float]) -> float:
    """The median of how many times that of the parse an extraction took, round by round."""
    return statistics.median(mine / its for mine, its in zip(times, parse, strict=False))


def growth(folder: Path, extractors: list[Extractor]) -> Iterator[str]:
    """Time and peak memory on one fixture grown to each size."""
    small = ROOT / "fixtures" / "pages" / f"{FIXTURES[0]}.html"
    paths = {}
    for name, size in SIZES.items():
        paths[name] = folder / f"{size}.html"
        paths[name].write_bytes(grown(small.read_bytes(), size))
    rows: dict[str, list[str]] = {one.name: [one.name] for one in (PARSE, *extractors)}
    loaded = {one.name: one.load() for one in (PARSE, *extractors)}
    for path in paths.values():
        times = timed(path.read_bytes(), loaded, 3 if path.stat().st_size < 5_000_000 else 1)
        for name, taken in times.items():
            rows[name].append(f"{1000 * statistics.median(taken):,.1f} ms")
        loaded = {name: extract for name, extract in loaded.items() if times[name][-1] <= SLOWEST}
    for one in (PARSE, *extractors):
        rows[one.name] += ["too slow"] * (len(SIZES) + 1 - len(rows[one.name]))
        kilobytes = peak(one, small, paths["1 MB"])
        rows[one.name].append(f"{kilobytes / 1000:.1f} MB" if kilobytes is not None else "–")
    yield from table(["", *SIZES, "peak memory on 1 MB"], list(rows.values()))


def quality(extractors: list[Extractor], pages: int) -> Iterator[str]:
    """How right each is on generated pages."""
    rows = []
    for one in extractors:
        extract = one.load()
        for grade in ("plain", "hard"):
            counted = Quality()
            for seed in range(pages):
                page = generate(seed, grade, "en")  # type: ignore[arg-type]
                counted.count(page, extract(page.html.encode("utf-8")))
            rows.append([one.name, grade, *_shares(one, counted)])
    yield from table(["", "pages", "exact", "F1", "leak", "loss", "title", "authors", "date"], rows)


def _shares(extractor: Extractor, counted: Quality) -> list[str]:
    shares = [_percent(counted.exact, counted.pages), f"{statistics.mean(counted.f1):.4f}"]
    shares += [_percent(counted.leak, counted.pages), _percent(counted.loss, counted.pages)]
    return [
        *shares,
        *(_percent(right, counted.pages) if name in extractor.offers else "–" for name, right in counted.right.items()),
    ]


def imports() -> Iterator[str]:
    """What an import takes."""
    modules = ("lxml.html", "grextract", "grextract.core")
    yield from table(["import", "milliseconds"], [[f"`{module}`", f"{1000 * import_seconds(module):.0f}"] for module in modules])


def document(folder: Path, rounds: int, pages: int) -> Iterator[str]:
    """The lines of the whole page."""
    extractors = [one for one in EXTRACTORS if one.version is not None]
    versions = ", ".join(f"{one.name} {one.version}" for one in (*extractors, PARSE))
    yield from ("# Benchmarks", "")
    yield f"Made by `python -m benchmarks.comparison` with Python {platform.python_version()} on {platform.machine()}: {versions}."
    yield "Machines differ and are shared: the ratios, measured side by side in one run, tell more than the milliseconds."
    yield from ("", "## Time", "", "Median, and how many times that of `lxml.html.fromstring` on the same bytes.", "")
    yield from speed(pages_by_name(), extractors, rounds)
    yield from ("", "## Growth", "", f"The fixture {FIXTURES[0]} with its paragraphs said over and over.", "")
    yield from growth(folder, extractors)
    yield from ("", "## Quality", "")
    yield f"On {pages} pages of each grade **generated by this project** (`benchmarks/pages`), in the furniture of the site; the hard"
    yield "ones print notices in words that no rule has seen. Exact: the words of the body, no more and no less. F1: of words. Leak"
    yield "and loss: pages in which a notice stayed, or a paragraph is missing. The others are general and know no site: these are"
    yield "the pages that they are not made for."
    yield ""
    yield from quality(extractors, pages)
    yield from ("", "## Import", "")
    yield from imports()


def main(arguments: list[str]) -> None:
    """Measure, and print or write the page."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pages", type=int, default=100, help="generated pages of each grade (100)")
    parser.add_argument("--rounds", type=int, default=40, help="how often each page is read (40)")
    parser.add_argument("--write", type=Path, help="the file to write; standard output otherwise")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        text = "\n".join(document(Path(folder), chosen.rounds, chosen.pages)) + "\n"
    if chosen.write is None:
        sys.stdout.write(text)
    else:
        chosen.write.write_text(text, "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
