"""How fast `clean_text` is, how its cost grows with the text, and how much memory a long text takes.

    python -m benchmarks.clean_speed [--megabytes N]

Prose is made of invented sentences; "with notices" has the site's notices around every article of some 900 words. The
memory is that of ``grextract clean`` in a process of its own, reading a plain text and JSON lines of N megabytes (100).
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from grextract.clean import clean_text

MEGABYTE = 1_000_000
SIZES = (0.25, 1, 4, 16)
WORDS = (
    "the mills along river closed in autumn and nobody three towns was told why until spring a café owner kept ledgers of old "
    "company cupboard behind counter for thirty years end council bought buildings price roof tiles water still runs beneath "
    "them ferry pilot winter bread harbour letter bridge clerk market salt road orchard tower bell minister report village"
).split()
FRENCH = (
    "les moulins le long de la rivière ont fermé à l’automne et personne dans trois villes n’a su pourquoi jusqu’au printemps un "
    "cafetier a gardé les registres vieille société dans une armoire derrière comptoir pendant trente années été où déjà"
).split()
RUSSIAN = "мельницы вдоль реки закрылись осенью и никто в трёх городах не знал почему до самой весны хозяин кафе тридцать лет хранил".split()
HEAD = "By Anna Verner\n\nGlobal Research, March 04, 2016\n\nRegion: Europe\n\nClick the share button above to email/forward this article to your friends and colleagues.\n\n"
TAIL = (
    "\n\nThe original source of this article is Global Research\n\nCopyright © Anna Verner, Global Research, 2016\n\nDisclaimer: "
    "The contents of this article are of sole responsibility of the author(s). The Centre for Research on Globalization will not "
    "be responsible for any inaccurate or incorrect statement in this article.\n\n"
)
# A process is born with the peak memory of the one that starts it, so a small one starts the command.
WATCHED = (
    "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True); "
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
)


@dataclass(frozen=True, slots=True)
class Measured:
    """One row of the table: what was read, how much of it, and how long it took."""

    text: str
    megabytes: float
    seconds: float

    @property
    def rate(self) -> float:
        """Megabytes a second."""
        return self.megabytes / self.seconds


def prose(words: list[str], size: int, seed: int = 1, *, notices: bool = False) -> str:
    """Invented prose of about this many bytes, in paragraphs."""
    chance = random.Random(seed)
    parts: list[str] = []
    written = 0
    while written < size:
        paragraph = " ".join(_sentence(words, chance) for _ in range(5))
        if notices and len(parts) % 10 == 0:
            paragraph = HEAD + paragraph
        elif notices and len(parts) % 10 == 9:
            paragraph += TAIL
        parts.append(paragraph)
        written += len(paragraph.encode()) + 2
    return "\n\n".join(parts)


def _sentence(words: list[str], chance: random.Random) -> str:
    return " ".join(chance.choices(words, k=chance.randint(8, 28))).capitalize() + "."


TEXTS = {"English": (WORDS, False), "French": (FRENCH, False), "Russian": (RUSSIAN, False), "English with notices": (WORDS, True)}


def measure(name: str, megabytes: float, times: int = 3) -> Measured:
    """The best of a few runs over one text."""
    words, notices = TEXTS[name]
    text = prose(words, int(megabytes * MEGABYTE), notices=notices)
    size = len(text.encode()) / MEGABYTE
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        clean_text(text)
        best = min(best, time.process_time() - start)
    return Measured(name, size, best)


def table() -> Iterator[Measured]:
    """Every text at every size."""
    for name in TEXTS:
        for megabytes in SIZES if not TEXTS[name][1] else SIZES[:3]:
            yield measure(name, megabytes)


def peak_of_command(megabytes: float, form: str) -> tuple[float, float]:
    """Peak memory in megabytes, and seconds, of the command over a file of this size."""
    with tempfile.TemporaryDirectory() as directory:
        source = Path(directory) / f"long.{'txt' if form == 'text' else form}"
        block = prose(WORDS, MEGABYTE, notices=False) + TAIL
        with source.open("w", encoding="utf-8") as file:
            for _ in range(max(1, round(megabytes))):
                file.write(_row(block, form))
        command = [sys.executable, "-m", "grextract", "clean", str(source), "-o", f"{source}.clean", "--quiet"]
        start = time.perf_counter()
        done = subprocess.run([sys.executable, "-c", WATCHED, *command], capture_output=True, text=True, check=True)
        return int(done.stdout) / 1024, time.perf_counter() - start


def _row(block: str, form: str) -> str:
    """A megabyte of the file: text, or fifty rows."""
    if form == "text":
        return block
    return "".join(json.dumps({"text": block[at : at + 20_000]}) + "\n" for at in range(0, len(block), 20_000))


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.clean_speed", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--megabytes", type=float, default=100, help="of the file that the command reads")
    chosen = parser.parse_args(arguments)
    print("| text | MB | seconds | MB/s |\n|---|---|---|---|")
    for row in table():
        print(f"| {row.text} | {row.megabytes:.2f} | {row.seconds:.3f} | {row.rate:.1f} |")
    print("\n| command over | MB | peak MB | seconds |\n|---|---|---|---|")
    for form in ("text", "jsonl"):
        for megabytes in (chosen.megabytes / 10, chosen.megabytes):
            peak, seconds = peak_of_command(megabytes, form)
            print(f"| {form} | {megabytes:.0f} | {peak:.0f} | {seconds:.1f} |")


if __name__ == "__main__":
    main()
