"""How exact the extraction is on generated pages, and what it costs against the parse alone.

    python -m benchmarks.quality [--pages 200] [--renamed] [--verbose]

Exact: the body's words equal the gold's. Loss: a paragraph of the gold is missing. Leak: a removed text stands in the body.
"""

from __future__ import annotations

import argparse
import re
import sys
import timeit
from dataclasses import dataclass, field
from pathlib import Path

from lxml import html as lxml_html

import grextract
from benchmarks.pages import GeneratedPage, generate, rename

GRADES = ("plain", "hard")
LANGUAGES = ("en", "fr", "es")
REAL_PAGE = Path(__file__).resolve().parents[2] / "shared" / "pages" / "2018-12-13-iraq-interview.html"


@dataclass
class Tally:
    """Counts over pages of one kind, and the faults by seed."""

    pages: int = 0
    exact: int = 0
    loss: int = 0
    leak: int = 0
    faults: list[str] = field(default_factory=list)


def words(text: str) -> str:
    """The words of a text, lower case, between single spaces and with one around."""
    return " " + " ".join(re.findall(r"\w+", text.lower())) + " "


def measure(grade: str, language: str, pages: int, *, renamed: bool = False) -> Tally:
    """Extract this many generated pages and compare."""
    tally = Tally()
    for seed in range(pages):
        page = generate(seed, grade, language)  # type: ignore[arg-type]
        source = rename(page.html, seed) if renamed else page.html
        judge(tally, page, grextract.extract(source).text)
    return tally


def judge(tally: Tally, page: GeneratedPage, text: str) -> None:
    """Count one page, of which this text was extracted."""
    got, gold = words(text), words(" ".join(page.body))
    lost = lost_texts(page.body, got)
    leaked = leaked_texts([text for _, text in page.removed], got, gold)
    tally.pages += 1
    tally.exact += got == gold
    tally.loss += bool(lost)
    tally.leak += bool(leaked)
    if got != gold:
        tally.faults.append(f"{page.seed}: lost {lost[:2]} leaked {leaked[:2]}")


def lost_texts(body: list[str], got: str) -> list[str]:
    """The texts of a gold body that are not among the words of an extracted one."""
    return [text for text in body if words(text) not in got]


def leaked_texts(removed: list[str], got: str, gold: str) -> list[str]:
    """The texts that are to be removed and stand in the words of an extracted body, though not in those of the gold one."""
    return [text for text in removed if len(text.split()) > 2 and words(text) in got and words(text) not in gold]


def ratio(source: bytes, rounds: int = 20) -> float:
    """The cost of an extraction over that of ``lxml.html.fromstring``, the best of several runs of each, side by side."""
    parse = min(timeit.repeat(lambda: lxml_html.fromstring(source), number=rounds, repeat=7))
    return min(timeit.repeat(lambda: grextract.extract(source), number=rounds, repeat=7)) / parse


def main(arguments: list[str]) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pages", type=int, default=200, help="generated pages of each grade and language")
    parser.add_argument("--renamed", action="store_true", help="rename every class, id and itemprop, and drop all meta")
    parser.add_argument("--verbose", action="store_true", help="print the faults")
    chosen = parser.parse_args(arguments)
    print("grade  language  pages  exact   loss   leak")
    for grade in GRADES:
        for language in LANGUAGES:
            tally = measure(grade, language, chosen.pages, renamed=chosen.renamed)
            shares = "".join(f"{100 * count / tally.pages:6.1f}%" for count in (tally.exact, tally.loss, tally.leak))
            print(f"{grade:6} {language:9} {tally.pages:5} {shares}")
            if chosen.verbose:
                print(*(f"    {fault}" for fault in tally.faults), sep="\n")
    if REAL_PAGE.exists():
        print(f"extract / lxml.html.fromstring on {REAL_PAGE.name}: {ratio(REAL_PAGE.read_bytes()):.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
