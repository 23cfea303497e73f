"""Whether memory stays flat: many extractions of varied pages in one process, and what the process holds meanwhile.

    python -m benchmarks.memory [--extractions 100000] [--bound 8] [--verbose]

The pages are the fixtures in every form that is cheap to make, refusals among them, no two alike: each has an address and
words of its own, so that whatever is kept for each page shows. Growth is the median of the last readings less the median
of the first ones after warm-up. More than the bound, in megabytes, is a failure.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import cycle
from pathlib import Path
from statistics import median
from time import perf_counter

from fixtures import containers
from fixtures.render import as_dump, read_page

import grextract

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures" / "pages"
MEGABYTE = 1024 * 1024
READINGS = 60
WARM_UP = 10
"""Readings that are not counted: by then every module is imported and the allocator has its pools."""
ENDS = 10
ADDRESS = "https://www.globalresearch.ca/the-page-number-{number}/{number}"


def sources() -> list[str]:
    """Every fixture as a page and as a dump, those of WordPress as its JSON, in a feed and in an archive's copy."""
    found = []
    for path in sorted(FIXTURES.glob("*.html")):
        page = read_page(path)
        found += [page, as_dump(page, width=78), containers.as_wayback(page, ADDRESS)]
        gold = json.loads(path.with_suffix("").with_suffix(".gold.json").read_text("utf-8"))
        if "metadata" in gold and containers.is_post(page):
            found += [containers.as_json_text(containers.as_wordpress_json(page, gold)), containers.as_rdf([(page, gold)])]
    return found


def varied(source: str, number: int) -> str:
    """The source with a few words that no other has."""
    return source.replace(" the ", f" the w{number}x ", 3).replace("By ", f"By W{number}x ", 1)


def extract_each(pages: Iterator[str], first: int, last: int) -> int:
    """Extract pages number ``first`` to ``last``, all but the last; how many gave an article."""
    articles = 0
    for number in range(first, last):
        with suppress(grextract.ExtractionError):
            for article in grextract.extract_all(varied(next(pages), number), url=ADDRESS.format(number=number)):
                articles += bool(article.to_json())
    return articles


def resident() -> int:
    """What the process holds, in bytes, once nothing is left to collect."""
    import psutil

    gc.collect()
    return int(psutil.Process().memory_info().rss)


def readings(extractions: int, read: Callable[[], int], say: Callable[[str], None]) -> list[int]:
    """A reading of the memory after each equal share of this many extractions."""
    pages, taken = cycle(sources()), []
    step, articles, start = max(extractions // READINGS, 1), 0, perf_counter()
    for first in range(0, step * READINGS, step):
        articles += extract_each(pages, first, first + step)
        taken.append(read())
        say(
            f"{first + step:8,} extractions {articles:8,} articles {taken[-1] / MEGABYTE:8.1f} MB {perf_counter() - start:6.0f} s"
        )
    return taken


def growth(taken: list[int]) -> float:
    """By how many bytes memory grew after warm-up."""
    counted = taken[WARM_UP:]
    return median(counted[-ENDS:]) - median(counted[:ENDS])


def main(arguments: list[str]) -> int:
    """Run, print what was seen, and say by the exit code whether memory stayed flat."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--extractions", type=int, default=100_000, help="how many pages are extracted")
    parser.add_argument("--bound", type=float, default=8.0, help="the growth that is allowed, in megabytes")
    parser.add_argument("--verbose", action="store_true", help="print every reading")
    chosen = parser.parse_args(arguments)
    start = perf_counter()
    taken = readings(chosen.extractions, resident, print if chosen.verbose else lambda _: None)
    grown = growth(taken) / MEGABYTE
    print(
        f"{chosen.extractions:,} extractions in {perf_counter() - start:.0f} s: {taken[WARM_UP] / MEGABYTE:.1f} MB after "
        f"warm-up, {taken[-1] / MEGABYTE:.1f} MB at the end, {max(taken) / MEGABYTE:.1f} MB at most, grown by {grown:+.1f} MB"
    )
    if grown > chosen.bound:
        print(f"memory grew by more than {chosen.bound:.1f} MB after warm-up: something is kept for each page", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
