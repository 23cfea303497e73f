"""Quality floors: every figure on every corpus, held against what was recorded for the same corpus.

    python -m benchmarks.floors                     # exit 1 when a figure is below its floor, or a corpus has changed
    python -m benchmarks.floors --record            # floors as they are now measured, none of them lower
    python -m benchmarks.floors --record --lower    # lower ones too

Corpora: generated pages (plain and hard; English, French, Spanish; as saved, and renamed: every class, id and itemprop
another, no meta), the fixtures, the adversary's collection. Figures are shares of pages that are right: ``exact`` (the
words of the body), ``no loss``, ``no leak``, ``conserved`` (of a text every word accounted for, of a page no prose silent),
``refusal``, and each field. The fingerprint of a corpus is the SHA-256 of
its pages and gold: floors are never held against other pages than those they were recorded on.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import grextract
from benchmarks.pages import GeneratedPage, generate, rename
from benchmarks.pages.citing import generate_citing
from benchmarks.quality import GRADES, LANGUAGES, leaked_texts, lost_texts, words
from grextract.testing.difference import difference

ROOT = Path(__file__).resolve().parents[1]
FLOORS = Path(__file__).with_name("floors.json")
FOLDERS = {"fixtures": ROOT / "fixtures" / "pages", "adversary": ROOT / "tests" / "adversary" / "cases"}
SEEDS = 150
GOLD = ".gold.json"
IN_MARKUP_ALONE = ("url",)
"""Facts that a renamed page does not state."""
BODY_FIGURES = ("exact", "no loss", "no leak")
FACTS = (
    "kind form title subtitle byline authors author_bios published published_at modified_at first_published original_source regions "
    "themes reports tags language url article_id site lead_image copyright description"
).split()


@dataclass(frozen=True)
class Sample:
    """A page and its gold, in the shape of `grextract.testing`."""

    source: bytes
    gold: dict[str, Any]


@dataclass
class Figures:
    """Of one corpus: its fingerprint, its pages, and of each figure how many were right of how many asked."""

    sha256: str
    pages: int
    right: dict[str, list[int]] = field(default_factory=dict)

    def count(self, figure: str, right: bool) -> None:
        """Count one answer."""
        counts = self.right.setdefault(figure, [0, 0])
        counts[0] += right
        counts[1] += 1

    def share(self, figure: str) -> Fraction:
        """The share that is right; nothing asked is nothing right."""
        right, asked = self.right.get(figure, (0, 0))
        return Fraction(right, asked or 1)


# The corpora


def corpora(seeds: int) -> Iterator[tuple[str, list[Sample]]]:
    """Each corpus by its name."""
    for renamed in ("", " renamed"):
        for grade in GRADES:
            for language in LANGUAGES:
                pages = [generate(seed, grade, language) for seed in range(seeds)]  # type: ignore[arg-type]
                yield f"{grade} {language}{renamed}", [_generated(page, bool(renamed)) for page in pages]
    yield "citing", [_citing(seed) for seed in range(2 * seeds)]
    for name, folder in FOLDERS.items():
        yield name, [_saved(path) for path in sorted(folder.glob(f"*{GOLD}"))]


def _generated(page: GeneratedPage, renamed: bool) -> Sample:
    facts = dict(page.metadata)
    published = facts.pop("source_published")
    if facts["original_source"] is not None:
        facts["original_source"] = {"name": facts["original_source"], "published": published}
    if renamed:
        facts = {name: value for name, value in facts.items() if name not in IN_MARKUP_ALONE}
    removed = [{"kind": kind, "text": text} for kind, text in page.removed]
    html = rename(page.html, page.seed) if renamed else page.html
    return Sample(html.encode(), {"metadata": facts, "body": page.body, "removed": removed})


def _citing(seed: int) -> Sample:
    """A text that cites, quotes and signs with the site's lines; what is kept of it is asked, and the title."""
    text = generate_citing(seed)
    return Sample(
        text.source.encode(),
        {"kept": list(text.kept), **({"metadata": {"title": text.title}} if text.title and text.url is None else {})},
    )


def _saved(gold: Path) -> Sample:
    name = gold.name.removesuffix(GOLD)
    (page,) = (path for path in gold.parent.glob(f"{name}.*") if path.stem == name)
    return Sample(page.read_bytes(), json.loads(gold.read_text("utf-8")))


def fingerprint(samples: list[Sample]) -> str:
    """The SHA-256 of the pages and gold of a corpus."""
    digest = hashlib.sha256()
    for sample in samples:
        for part in (sample.source, json.dumps(sample.gold, sort_keys=True).encode()):
            digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


# The figures


def measure(samples: list[Sample]) -> Figures:
    """Extract each page and count what is right."""
    figures = Figures(fingerprint(samples), len(samples))
    for sample in samples:
        try:
            articles, refusal = list(grextract.extract_all(sample.source)), None
        except grextract.ExtractionError as error:
            articles, refusal = [], getattr(error, "kind", type(error).__name__)
        if "error" in sample.gold:
            figures.count("refusal", refusal == sample.gold["error"])
            continue
        figures.count("conserved", bool(articles) and _is_conserved(sample.source, articles))
        expected = sample.gold.get("articles", [sample.gold])
        complete = len(articles) == len(expected)
        for place, gold in enumerate(expected):
            _judge(figures, gold, articles[place] if complete else None)
    return figures


def _is_conserved(source: bytes, articles: list[grextract.Article]) -> bool:
    """Whether no word of a text is missing or was added, and no prose of a page is silent: `Article.outside` tells it."""
    found = grextract.account(source, articles)
    told = tuple(text for article in articles for text in article.outside)
    return not found.added and found.missing in ((), told)


def _judge(figures: Figures, gold: dict[str, Any], article: grextract.Article | None) -> None:
    """Count one article; where there is none, nothing of it is right."""
    values = article.to_dict() if article is not None else None
    if "kept" in gold:
        said = words(values["text"]) if values else ""
        figures.count("no loss", all(words(line) in said or words(line.partition(" ")[2]) in said for line in gold["kept"]))
    if "body" in gold:
        for figure, right in zip(BODY_FIGURES, _body(gold, values) if values else (False,) * 3, strict=True):
            figures.count(figure, right)
    for name, expected in {**gold.get("metadata", {}), **gold}.items():
        if name in FACTS:
            figures.count(name, values is not None and difference(name, expected, values) is None)


def _body(gold: dict[str, Any], values: dict[str, Any]) -> tuple[bool, bool, bool]:
    """Whether the body is exact, without a loss, and without a leak: a removed text, or without such gold any text not its own."""
    body = _texts(gold["body"])
    got, wanted = words(values["text"]), words(" ".join(body))
    if "removed" in gold:
        leaked = leaked_texts(_texts(gold["removed"]), got, wanted)
    else:
        leaked = [text for text in _texts(values["body"]) if words(text) not in wanted]
    return got == wanted, not lost_texts(body, got), not leaked


def _texts(items: list[Any]) -> list[str]:
    """The texts of blocks or records that have words."""
    texts = (item if isinstance(item, str) else item["text"] for item in items)
    return [text for text in texts if words(text).strip()]


# The floors


def read_floors(path: Path) -> dict[str, Figures]:
    """What was recorded, by corpus; nothing where nothing was."""
    recorded = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return {name: Figures(**figures) for name, figures in recorded.items()}


def write_floors(path: Path, measured: dict[str, Figures]) -> None:
    """Record the figures, one a line."""
    corpora = []
    for name, figures in measured.items():
        right = ",\n".join(f"      {json.dumps(figure)}: {counts}" for figure, counts in figures.right.items())
        corpora.append(
            f'  {json.dumps(name)}: {{\n    "sha256": "{figures.sha256}",\n    "pages": {figures.pages},\n'
            f'    "right": {{\n{right}\n    }}\n  }}'
        )
    path.write_text("{\n" + ",\n".join(corpora) + "\n}\n", "utf-8")


def falls(measured: dict[str, Figures], floors: dict[str, Figures]) -> list[str]:
    """Each figure below its floor, and each that is no longer measured."""
    lines = []
    for name, floor in floors.items():
        now = measured.get(name, Figures("", 0))
        for figure in floor.right:
            if now.share(figure) < floor.share(figure):
                got = _percent(now, figure) if figure in now.right else "not measured"
                lines.append(f"{name:16} {figure:16} {got:>12}   floor {_percent(floor, figure)}")
    return lines


def changes(measured: dict[str, Figures], floors: dict[str, Figures]) -> list[str]:
    """Each corpus that is not the one its floors were recorded on."""
    lines = []
    for name in dict.fromkeys((*floors, *measured)):
        if name not in floors:
            lines.append(f"{name}: no floors are recorded for this corpus")
        elif name not in measured:
            lines.append(f"{name}: floors are recorded, and the corpus is gone")
        elif floors[name].sha256 != measured[name].sha256:
            lines.append(f"{name}: the corpus has changed ({floors[name].pages} pages then, {measured[name].pages} now)")
    return lines


def _percent(figures: Figures, figure: str) -> str:
    right, asked = figures.right[figure]
    return f"{100 * right / asked:.1f} % ({right}/{asked})"


def _table(measured: dict[str, Figures]) -> str:
    lines = ["corpus              pages   exact    loss    leak   fields below 100 %"]
    for name, figures in measured.items():
        exact, kept, clean = (100 * float(figures.share(figure)) if figure in figures.right else None for figure in BODY_FIGURES)
        fields = {one: figures.share(one) for one in figures.right if one not in BODY_FIGURES and figures.share(one) < 1}
        shares = (exact, kept if kept is None else 100 - kept, clean if clean is None else 100 - clean)
        below = ", ".join(f"{one} {100 * float(share):.1f}" for one, share in fields.items())
        shown = " ".join("      -" if share is None else f"{share:6.1f}%" for share in shares)
        lines.append(f"{name:18} {figures.pages:6} {shown}   {below}".rstrip())
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Measure, compare or record; give the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.floors", description=__doc__.partition("\n")[0])
    parser.add_argument("--record", action="store_true", help="write the figures as the new floors; none may be lower")
    parser.add_argument("--lower", action="store_true", help="with --record: write lower ones too")
    parser.add_argument("--seeds", type=int, default=SEEDS, help="generated pages of each grade and language")
    parser.add_argument("--floors", type=Path, default=FLOORS, help="where the floors are recorded")
    chosen = parser.parse_args(arguments)
    if chosen.lower and not chosen.record:
        parser.error("--lower needs --record")
    measured = {name: measure(samples) for name, samples in corpora(chosen.seeds)}
    floors = read_floors(chosen.floors)
    print(_table(measured))
    return _record(chosen, measured, floors) if chosen.record else _hold(measured, floors)


def _record(chosen: argparse.Namespace, measured: dict[str, Figures], floors: dict[str, Figures]) -> int:
    fallen = falls(measured, floors)
    if fallen and not chosen.lower:
        print("\nnothing is recorded: these would be lower (--lower records them)", *fallen, sep="\n  ")
        return 1
    write_floors(chosen.floors, measured)
    print(f"\nrecorded, {len(fallen)} lower", *fallen, sep="\n  ")
    return 0


def _hold(measured: dict[str, Figures], floors: dict[str, Figures]) -> int:
    changed = changes(measured, floors)
    if changed:
        print("\nfloors hold for the corpus they were recorded on (--record records new ones)", *changed, sep="\n  ")
    same = {name: floor for name, floor in floors.items() if name in measured and floor.sha256 == measured[name].sha256}
    fallen = falls(measured, same)
    if fallen:
        print("\nbelow the floor", *fallen, sep="\n  ")
    return 1 if changed or fallen else 0


if __name__ == "__main__":
    sys.exit(main())
