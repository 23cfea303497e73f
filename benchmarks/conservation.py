"""Whether anything vanishes: long texts that cite, quote and sign with the site's own lines, and texts changed at random.

    python -m benchmarks.conservation [--texts 5000] [--sentences FILE] [--verbose]

Of each text every word is accounted for (`grextract.account`), and every line of gold is in the body: conservation alone could
be met by pouring all into the ledger. Half the texts are asked as they are written, and again with their lines dropped, doubled,
swapped, cut and set between landmarks; of these only the words are asked. ``--sentences`` writes with the lines of a file in
place of the stock's sentences. Exit status 1 when a word or a paragraph is lost.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import Pool
from pathlib import Path

from fuzz.landmarks import LANDMARKS

import grextract
from benchmarks.pages.citing import CitingText, generate_citing, lost_lines

__all__ = ["Verdict", "changed", "judge_changed", "judge_text"]

TEXTS = 5000
CHANGES = 6
"""At most so many changes of a text's lines."""

TEXT_FORMS = ("text", "markdown", "reader-dump", "front-matter")


@dataclass(frozen=True)
class Verdict:
    """What went wrong with a text.

    Attributes:
        seed: of the text.
        unaccounted: words that are in neither body nor ledger, or were added.
        lost: lines of gold that are not in the body.
        prose: those of them that are paragraphs.
        title: the title, where another was wanted.
    """

    seed: int
    unaccounted: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    prose: tuple[str, ...] = ()
    title: str | None = None
    features: tuple[str, ...] = field(default=(), compare=False)


def judge_text(seed: int, sentences: tuple[str, ...] = ()) -> Verdict:
    """Extract the text of a seed and compare with its gold."""
    text = generate_citing(seed, sentences)
    articles = list(grextract.extract_all(text.source, url=text.url, on_error="skip"))
    lost = lost_lines(text, "\n".join(article.text for article in articles))
    prose = tuple(line for line in lost if line in text.prose)
    title = articles[0].metadata.title if articles else "refused"
    wrong = None if text.title in (None, title) else str(title)
    return Verdict(seed, _unaccounted(text.source, articles), tuple(lost), prose, wrong, text.features)


def judge_changed(seed: int, sentences: tuple[str, ...] = ()) -> Verdict:
    """Extract the text of a seed with its lines changed; what has no gold any more is asked for its words alone."""
    source = changed(generate_citing(seed, sentences), seed)
    return Verdict(seed, _unaccounted(source, list(grextract.extract_all(source, on_error="skip"))))


def _unaccounted(source: str, articles: list[grextract.Article]) -> tuple[str, ...]:
    found = grextract.account(source, articles)
    told = ("remark: unaccounted",) if any(one.code == "unaccounted" for article in articles for one in article.remarks) else ()
    return (*found.missing, *found.added, *told)


def changed(text: CitingText, seed: int) -> str:
    """The source of a text with some of its lines dropped, doubled, swapped, cut, glued, and landmarks set between them."""
    rng = random.Random(f"{seed}/changed")
    lines = text.source.split("\n")
    for _ in range(rng.randint(1, CHANGES)):
        at, other = rng.randrange(len(lines)), rng.randrange(len(lines))
        change = rng.randrange(6)
        if change == 0:
            lines.insert(at, lines[other])
        elif change == 1:
            lines[at : at + rng.randint(1, 3)] = [""]
        elif change == 2:
            lines[at], lines[other] = lines[other], lines[at]
        elif change == 3:
            lines.insert(at, rng.choice(LANDMARKS))
        elif change == 4:
            lines[at] = lines[at][: rng.randint(0, len(lines[at]))]
        else:
            lines[at] += f" {lines[other]}"
    return "\n".join(lines)


def judge_all(texts: int, sentences: tuple[str, ...], start: int = 0) -> list[Verdict]:
    """The verdicts on this many texts, half of them changed."""
    seeds = range(start, start + texts // 2)
    with Pool() as pool:
        written = pool.map(partial(judge_text, sentences=sentences), seeds, chunksize=16)
        return written + pool.map(partial(_judge_changed_text, sentences=sentences), seeds, chunksize=16)


def _judge_changed_text(seed: int, sentences: tuple[str, ...]) -> Verdict:
    """The verdict on a changed text; a form of markup is not changed line by line."""
    return judge_changed(seed, sentences) if generate_citing(seed).form in TEXT_FORMS else Verdict(seed)


def main(arguments: list[str] | None = None) -> int:
    """Judge and print; give the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.conservation", description=__doc__.partition("\n")[0])
    parser.add_argument("--texts", type=int, default=TEXTS, help=f"how many texts ({TEXTS:,})")
    parser.add_argument("--start", type=int, default=0, help="the first seed")
    parser.add_argument("--sentences", type=Path, help="a file with a sentence a line, to write with")
    parser.add_argument("--verbose", action="store_true", help="every fault, not the first of each kind")
    chosen = parser.parse_args(arguments)
    sentences = tuple(chosen.sentences.read_text("utf-8").split("\n")) if chosen.sentences else ()
    began = time.perf_counter()
    verdicts = judge_all(chosen.texts, sentences, chosen.start)
    counts = Counter(
        {
            "texts": chosen.texts,
            "with words unaccounted for": sum(bool(one.unaccounted) for one in verdicts),
            "with a lost line": sum(bool(one.lost) for one in verdicts),
            "with a lost paragraph": sum(bool(one.prose) for one in verdicts),
            "with another title": sum(one.title is not None for one in verdicts),
        }
    )
    for name, count in counts.items():
        print(f"{name:28} {count:6}")
    print(f"{'seconds':28} {time.perf_counter() - began:6.0f}")
    faults = [one for one in verdicts if one.unaccounted or one.lost or (chosen.verbose and one.title)]
    for one in faults if chosen.verbose else faults[:12]:
        print(f"  {one.seed} {one.features}: {one.unaccounted[:3]} {one.lost[:3]} {one.title or ''}"[:400])
    return 1 if counts["with words unaccounted for"] or counts["with a lost paragraph"] else 0


if __name__ == "__main__":
    sys.exit(main())
