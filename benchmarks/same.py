"""Every answer over a fixed set of sources, recorded and compared: what a change of the code changed, and what not.

    python -m benchmarks.same --record [FILE]              # write every answer
    python -m benchmarks.same --compare [FILE]             # exit 1 when one differs, and list what differs
    python -m benchmarks.same --compare --only adversary   # of the sources whose name begins so

An answer is everything that `extract_all` and `clean_text` give: `to_dict()` of each article, the errors, the text and its spans.
Sources: the fixtures and the adversary's collection as they are and as html2text writes them, 900 generated pages as they are
and as dumps, and each trap and each line of prose in nine shapes.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from html import escape
from multiprocessing import Pool
from pathlib import Path
from typing import Any

from fixtures.render import as_dump

import grextract
from benchmarks.pages import generate
from benchmarks.quality import GRADES, LANGUAGES

__all__ = ["SHAPES", "answer", "differences", "sources"]

ROOT = Path(__file__).resolve().parents[1]
RECORD = ROOT / "build" / "same.jsonl.gz"
SEEDS = 150
"""Generated pages of each grade and language: 900 in all."""

FOLDERS = {
    "fixtures": ROOT / "fixtures" / "pages",
    "adversary": ROOT / "tests" / "adversary" / "cases",
    "found": ROOT / "tests" / "adversary" / "found",
}
LINES = (
    *sorted((ROOT / "tests" / "clean" / "traps").glob("*.txt")),
    *sorted((ROOT / "benchmarks" / "pages" / "stock").glob("traps.*.txt")),
    ROOT / "tests" / "notices" / "prose.txt",
)
LINES_SHOWN = 12

HEAD = "The Keeper of the Weir\n\nBy Ada Holm\n\nGlobal Research, May 3, 2019\n\n"
PROSE = "The keeper came down to the weir at six and found the upper gate open and the boats gone."
AFTER = "Nobody in the village would say who had taken them, and the river kept its own counsel."
NOTICE = "Feel free to repost and share widely Global Research articles."
TAIL = "The original source of this article is Global Research\n\nCopyright © Ada Holm, Global Research, 2019\n"

SHAPES: dict[str, Callable[[str], str]] = {
    "alone": lambda line: line,
    "between paragraphs": lambda line: f"{PROSE}\n\n{line}\n\n{AFTER}\n",
    "inside a paragraph": lambda line: f"{PROSE} {line} {AFTER}",
    "under a header": lambda line: f"{HEAD}{line}\n\n{PROSE}\n\n{AFTER}\n",
    "above a tail": lambda line: f"{HEAD}{PROSE}\n\n{AFTER}\n\n{line}\n\n{TAIL}",
    "beside a notice": lambda line: f"{HEAD}{PROSE}\n\n{NOTICE}\n\n{line}\n\n{AFTER}\n\n{TAIL}",
    "on one line": lambda line: " ".join(f"{HEAD}{PROSE} {line} {AFTER} {TAIL}".split()),
    "on a page": lambda line: _page(f"<p>{PROSE}</p>\n<p>{escape(line)}</p>\n<p>{AFTER}</p>"),
    "quoted on a page": lambda line: _page(f"<p>{PROSE}</p>\n<blockquote><p>{escape(line)}</p></blockquote>\n<p>{AFTER}</p>"),
}
"""How a trap or a line of prose is set."""


def _page(content: str) -> str:
    head = "<h1>The Keeper of the Weir</h1>\n<p>By Ada Holm</p>\n<p>Global Research, May 3, 2019</p>"
    tail = "".join(f"<p>{line}</p>\n" for line in TAIL.strip().split("\n\n"))
    return f"<!DOCTYPE html><html><head><title>The Keeper of the Weir</title></head><body>{head}\n{content}\n{tail}</body></html>"


def sources() -> Iterator[tuple[str, bytes | str]]:
    """Each source by a name that stays the same."""
    for folder, path in FOLDERS.items():
        for page in sorted(path.iterdir()):
            if page.suffix == ".json" and page.name.endswith(".gold.json"):
                continue
            data = page.read_bytes()
            yield f"{folder}/{page.name}", data
            if page.suffix == ".html":
                yield f"{folder}/{page.name} as a dump", as_dump(_decoded(data))
    for grade in GRADES:
        for language in LANGUAGES:
            for seed in range(SEEDS):
                page_html = generate(seed, grade, language).html  # type: ignore[arg-type]
                name = f"generated/{grade}-{language}-{seed}"
                yield name, page_html
                yield f"{name} as a dump", as_dump(page_html)
    for path in LINES:
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            if line.strip() and not line.startswith(("#", "[")):
                for shape, written in SHAPES.items():
                    yield f"lines/{path.stem}:{number} {shape}", written(line.strip())


def _decoded(data: bytes) -> str:
    """The page as text; the old pages are in the encoding that browsers read latin-1 as."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def answer(source: bytes | str) -> dict[str, Any]:
    """Everything that the library says of a source, ready for JSON."""
    refused: list[str] = []
    found = grextract.extract_all(source, on_error=lambda error: refused.append(f"{type(error).__name__}: {error}"))
    articles = [article.to_dict() for article in found]
    said: dict[str, Any] = {"articles": articles, "refused": refused}
    if isinstance(source, str):
        cleaned = grextract.clean_text(source)
        said["clean_text"] = {"text": cleaned.text, "removed": [span.to_dict() for span in cleaned.removed]}
    return said


def _named_answer(named: tuple[str, bytes | str]) -> tuple[str, dict[str, Any]]:
    return named[0], answer(named[1])


def answers(only: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every answer by the name of its source, worked out on all cores."""
    chosen = (named for named in sources() if named[0].startswith(only))
    with Pool() as pool:
        yield from pool.imap(_named_answer, chosen, chunksize=32)


def differences(before: Any, after: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Each place where two answers differ, and what is there; of lists, what one has and the other lacks.

    >>> list(differences({"a": 1, "b": [1, 2]}, {"a": 3, "b": [2]}))
    [('a', '1 -> 3'), ('b', '- 1')]
    """
    if isinstance(before, dict) and isinstance(after, dict):
        for key in dict.fromkeys((*before, *after)):
            yield from differences(before.get(key), after.get(key), f"{path}.{key}" if path else str(key))
    elif path.endswith("articles") and len(before) == len(after):
        for number, (old, new) in enumerate(zip(before, after, strict=True)):
            yield from differences(old, new, f"{path}[{number}]")
    elif isinstance(before, list) and isinstance(after, list):
        old, new = ([json.dumps(item, ensure_ascii=False, sort_keys=True) for item in items] for items in (before, after))
        gone, come = Counter(old) - Counter(new), Counter(new) - Counter(old)
        yield from ((path, f"- {item}") for item in old if item in gone)
        yield from ((path, f"+ {item}") for item in new if item in come)
        if old != new and not gone and not come:
            yield path, "in another order"
    elif before != after:
        yield path, f"{json.dumps(before, ensure_ascii=False)} -> {json.dumps(after, ensure_ascii=False)}"


def record(path: Path) -> int:
    """Write every answer; give the exit status."""
    path.parent.mkdir(parents=True, exist_ok=True)
    count = 0
    with gzip.open(path, "wt", encoding="utf-8") as file:
        for name, said in answers():
            file.write(json.dumps([name, said], ensure_ascii=False) + "\n")
            count += 1
    print(f"recorded the answers to {count:,} sources in {path}")
    return 0


def compare(path: Path, only: str, ignored: tuple[str, ...], lines: int) -> int:
    """List what differs from the record; give the exit status."""
    if not path.exists():
        print(f"{path} is not there: record the answers of the commit to compare with first (--record)", file=sys.stderr)
        return 2
    with gzip.open(path, "rt", encoding="utf-8") as file:
        before = {name: said for name, said in map(json.loads, file) if name.startswith(only)}
    kinds: Counter[str] = Counter()
    changed = count = 0
    for name, said in answers(only):
        count += 1
        old = before.pop(name, None)
        if old is None:
            found = [("source", "is not in the record")]
        else:
            found = list(differences(_without(old, ignored), _without(said, ignored)))
        if found:
            changed += 1
            kinds.update({place.rpartition(".")[2] for place, _ in found})
            print(f"\n{name}")
            for place, what in found[:lines]:
                print(f"  {place}: {what[:300]}")
            if len(found) > lines:
                print(f"  (+{len(found) - lines} more)")
    for name in before:
        print(f"\n{name}: is in the record alone")
    print(f"\n{changed:,} of {count:,} answers differ, {len(before)} are in the record alone")
    print(*(f"  {kind}: {number}" for kind, number in kinds.most_common()), sep="\n")
    return 1 if changed or before else 0


def _without(values: Any, ignored: tuple[str, ...]) -> Any:
    """The values without these keys, at any depth."""
    if isinstance(values, dict):
        return {key: _without(value, ignored) for key, value in values.items() if key not in ignored}
    return [_without(value, ignored) for value in values] if isinstance(values, list) else values


def main(arguments: list[str] | None = None) -> int:
    """Record or compare; give the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.same", description=__doc__.partition("\n")[0])
    action = parser.add_mutually_exclusive_group(required=True)
    action.add_argument("--record", nargs="?", type=Path, const=RECORD, metavar="FILE", help="write every answer")
    action.add_argument("--compare", nargs="?", type=Path, const=RECORD, metavar="FILE", help="compare with what was written")
    parser.add_argument("--only", default="", metavar="PREFIX", help="with --compare: sources whose name begins so")
    parser.add_argument(
        "--ignore", action="append", default=[], metavar="FIELD", help="a key that may differ, at any depth (repeatable)"
    )
    parser.add_argument("--lines", type=int, default=LINES_SHOWN, help="differences shown of a source")
    chosen = parser.parse_args(arguments)
    if chosen.record is not None:
        return record(chosen.record)
    return compare(chosen.compare, chosen.only, tuple(chosen.ignore), chosen.lines)


if __name__ == "__main__":
    sys.exit(main())
