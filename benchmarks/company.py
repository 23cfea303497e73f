"""How much the grammar knows without the wording: each rule taken out of the table, are its notices still removed?

    python -m benchmarks.company [--pages 20] [--verbose]

The pages are the fixtures and this many generated pages of each grade and language. For each rule the table is used
without it, on the pages where it decided. A notice is still removed when no sentence of it has come into the body; then
either the company it keeps decided (a way of wording beside a landmark, the rest of its block), or another quoted phrase.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from unittest import mock

import grextract
from benchmarks.pages import generate
from benchmarks.quality import GRADES, LANGUAGES, words
from grextract.notices.matcher import Matcher
from grextract.notices.rules import SEEN, Rule
from grextract.notices.wordings import RULES

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures" / "pages"
SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
QUOTED = frozenset(rule.name for rule in SEEN)


@dataclass
class Kept:
    """The notices of one rule, and how many are removed without it: by the company they keep, or by another quote."""

    rule: str
    kind: str
    notices: int = 0
    by_company: int = 0
    by_quote: int = 0
    lost: list[str] = field(default_factory=list)

    @property
    def removed(self) -> int:
        """How many are removed without the rule."""
        return self.by_company + self.by_quote


@contextmanager
def without(rule: Rule) -> Iterator[None]:
    """The table without one rule, for as long as this lasts."""
    matcher = Matcher([other for other in RULES if other is not rule])
    with mock.patch("grextract.draft.matcher_for", return_value=matcher):
        yield


def sources(pages: int) -> list[bytes | str]:
    """The fixtures and the generated pages."""
    fixtures: list[bytes | str] = [path.read_bytes() for path in sorted(FIXTURES.glob("*.html"))]
    generated = [generate(seed, grade, language).html for grade in GRADES for language in LANGUAGES for seed in range(pages)]  # type: ignore[arg-type]
    return fixtures + generated


def measure(rule: Rule, articles: list[tuple[bytes | str, grextract.Article]]) -> Kept:
    """Take one rule out and look for its notices.

    Args:
        rule: the rule to do without.
        articles: each source with what the whole table makes of it.
    """
    kept = Kept(rule.name, rule.kind)
    with without(rule):
        for source, article in articles:
            notices = [record for record in article.removed if record.rule == rule.name]
            if not notices:
                continue
            other = grextract.extract(source)
            for notice in notices:
                judge(kept, notice.text, article, other)
    return kept


def judge(kept: Kept, notice: str, article: grextract.Article, other: grextract.Article) -> None:
    """Count one notice of the rule, given what the page is with and without it."""
    kept.notices += 1
    before, after = words(article.text), words(other.text)
    sentences = [words(sentence) for sentence in SENTENCE.split(notice)]
    if any(sentence.strip() and sentence in after and sentence not in before for sentence in sentences):
        kept.lost.append(notice)
        return
    decided = next((record.rule for record in other.removed if sentences[0] in words(record.text)), "")
    if decided in QUOTED:
        kept.by_quote += 1
    else:
        kept.by_company += 1


def articles_of(pages: int) -> Iterator[tuple[bytes | str, grextract.Article]]:
    """Each source with its article; some fixtures are pages to refuse."""
    for source in sources(pages):
        with suppress(grextract.NotAnArticle):
            yield source, grextract.extract(source)


def measure_all(pages: int) -> list[Kept]:
    """Every rule that decided on one of the pages, taken out alone."""
    articles = list(articles_of(pages))
    return [kept for rule in RULES if (kept := measure(rule, articles)).notices]


def main(arguments: list[str]) -> None:
    """Print the table, and its sum for rules that quote and rules that describe a way of wording."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pages", type=int, default=20, help="generated pages of each grade and language")
    parser.add_argument("--verbose", action="store_true", help="print the notices that come into the body")
    chosen = parser.parse_args(arguments)
    measured = measure_all(chosen.pages)
    print(f"{'without the rule':26} {'kind':20} notices  removed  by company  by a quote")
    for kept in measured:
        print(f"{kept.rule:26} {kept.kind:20} {kept.notices:7} {kept.removed:8} {kept.by_company:11} {kept.by_quote:11}")
        if chosen.verbose:
            print(*(f"    {text[:160]!r}" for text in dict.fromkeys(kept.lost)), sep="\n")
    for label, quoted in (("quoted wordings", True), ("ways of wording", False)):
        chosen_rules = [kept for kept in measured if (kept.rule in QUOTED) is quoted]
        notices, removed = (sum(getattr(kept, name) for kept in chosen_rules) for name in ("notices", "removed"))
        company = sum(kept.by_company for kept in chosen_rules)
        print(f"{label}: {len(chosen_rules)} rules, {notices} notices, {removed} still removed, {company} of them by company")


if __name__ == "__main__":
    main(sys.argv[1:])
