"""``grextract rules``: the table of notice rules."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import click

from grextract import Rule
from grextract.cli.color import color_option, is_painted
from grextract.cli.output import opened_output
from grextract.notices.languages import LANGUAGE_LIST
from grextract.notices.wordings import RULES

__all__ = ["rules_command"]

TABLE = (*RULES, LANGUAGE_LIST)
KINDS = sorted({rule.kind for rule in TABLE})
LANGUAGES = sorted({language for rule in TABLE for language in rule.languages})
HEADINGS = ("name", "kind", "languages", "decides", "years", "evidence")
BOLD, PLAIN = "\x1b[1m", "\x1b[0m"


@click.command("rules")
@click.option(
    "--format", "-f", "form", type=click.Choice(["table", "json", "jsonl"], case_sensitive=False), default="table",
    show_default=True, help="What to write. json and jsonl bear the phrases of each rule too.",
)  # fmt: skip
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(KINDS),
    metavar="KIND",
    help=f"Only rules of this kind: {', '.join(KINDS)}.",
)
@click.option(
    "--language", "languages", multiple=True, type=click.Choice(LANGUAGES, case_sensitive=False), metavar="LANGUAGE",
    help=f"Only rules of this language: {', '.join(LANGUAGES)}.",
)  # fmt: skip
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write here instead of standard output.")
@color_option
def rules_command(form: str, kinds: tuple[str, ...], languages: tuple[str, ...], output: Path | None, color: str) -> int:
    """List the rules by which notices are told.

    A rule decides alone, on a whole-line, or only beside-landmark: for a block that stands beside another notice or a
    line that the site prints around every article. Years are when it was seen (? where nobody noted it); evidence is "seen"
    on a saved page, "cleaner" in a public cleaner's list, or "recalled". --kind and --language may be given several times.

    \b
    grextract rules --kind donation --language en
    grextract rules --format jsonl | jq -r .name
    """  # noqa: D301  (the backspace keeps click from filling the examples)
    chosen = [rule for rule in TABLE if _is_of(rule.kind, kinds) and any(_is_of(one, languages) for one in rule.languages)]
    with opened_output(output) as stream:
        stream.write(_table(chosen, painted=is_painted(color, stream)) if form == "table" else WRITERS[form](chosen))
    return 0


def _is_of(value: str, chosen: tuple[str, ...]) -> bool:
    return not chosen or value in chosen


def _row(rule: Rule) -> tuple[str, ...]:
    return rule.name, rule.kind, " ".join(rule.languages), rule.decides, rule.years, rule.evidence


def _table(rules: list[Rule], *, painted: bool) -> str:
    rows = [HEADINGS, *map(_row, rules)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    heading, *lines = ("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)
    return "\n".join([f"{BOLD}{heading}{PLAIN}" if painted else heading, *lines]) + "\n"


def _values(rule: Rule) -> dict[str, object]:
    return {
        "name": rule.name,
        "kind": rule.kind,
        "languages": list(rule.languages),
        "decides": rule.decides,
        "years": rule.years.strip("?") or None,
        "evidence": rule.evidence,
        "anchors": list(rule.anchors),
        "needs": [list(group) for group in rule.needs],
    }


def _json(rules: list[Rule]) -> str:
    return json.dumps([_values(rule) for rule in rules], ensure_ascii=False, indent=2) + "\n"


def _jsonl(rules: list[Rule]) -> str:
    return "".join(json.dumps(_values(rule), ensure_ascii=False) + "\n" for rule in rules)


WRITERS: dict[str, Callable[[list[Rule]], str]] = {"json": _json, "jsonl": _jsonl}
