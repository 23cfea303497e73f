"""``grextract extract``: articles from files or standard input."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TextIO

import click

from grextract import Article, NotAnArticle
from grextract.cli.ends import code_of
from grextract.cli.inputs import articles_of, named_inputs, reason
from grextract.cli.output import opened_output
from grextract.cli.terminal import tell
from grextract.names import printable
from grextract.visible import visible

__all__ = ["extract_command"]

WRITERS: dict[str, Callable[[Article], str]] = {
    "text": lambda article: article.text + "\n",
    "markdown": lambda article: article.to_markdown(),
    "html": lambda article: article.to_html() + "\n",
    "json": lambda article: article.to_json(indent=2) + "\n",
}


@click.command("extract")
@click.argument("files", nargs=-1, metavar="[FILE ...|-]")
@click.option(
    "--format", "-f", "form", type=click.Choice([*WRITERS, "jsonl"], case_sensitive=False), default="text", show_default=True,
    help="What to write. text: the body alone. markdown, html: with title, byline and links. json: one object with all that is known, "
    "or an array of several. jsonl: one object per article, failures too, each on a line.",
)  # fmt: skip
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write here instead of standard output.")
@click.option(
    "--url", help="The address the page was saved from (one input only); the page's own canonical address takes precedence."
)
@click.option("--quiet", "-q", is_flag=True, help="Do not report failures on standard error.")
def extract_command(files: tuple[str, ...], form: str, output: Path | None, url: str | None, quiet: bool) -> int:
    """Extract the article of each FILE, or the articles of an archive page or feed.

    A FILE is a saved page in any form: HTML, MHTML, a text dump, a feed, WordPress JSON. - is standard input, and the
    default.

    \b
    grextract extract page.html
    grextract extract --format markdown page.html -o article.md
    grextract extract --format jsonl saved/*.html > articles.jsonl

    Exit codes: 0 all extracted, 1 some failed, 2 wrong usage, 3 nothing extracted or nothing written, 130 interrupted.
    """  # noqa: D301  (the backspace keeps click from filling the examples)
    names = named_inputs(files, url, output)
    results = _extract_each(names, url)
    first = list(islice(results, 2 if len(names) == 1 else 0))
    several = len(names) > 1 or len(first) > 1
    with opened_output(output) as stream:
        failed, done = _write(chain(first, results), stream, form, several, quiet)
    return code_of(done, failed)


def _extract_each(names: tuple[str, ...], url: str | None) -> Iterator[tuple[str, Article | Exception]]:
    for name in names:
        for result in articles_of(name, url):
            yield name, result


def _write(
    results: Iterable[tuple[str, Article | Exception]], stream: TextIO, form: str, several: bool, quiet: bool
) -> tuple[int, int]:
    """Write each result as it comes; returns how many failed and how many were extracted."""
    failed = done = 0
    listed = form == "json" and several
    if listed:
        stream.write("[\n")
    for name, result in results:
        if isinstance(result, Article):
            text = _line(name, result) if form == "jsonl" else WRITERS[form](result)
            before = ",\n" if listed and done else _between(form, name, several, done)
            stream.write(before + (text.rstrip("\n") if listed else text))
            done += 1
            if not quiet:
                _warn(name, result)
        else:
            failed += 1
            if form == "jsonl":
                stream.write(_failure(name, result))
            if not quiet:
                tell(f"grextract: {name or repr(name)}: {reason(result)}")
        stream.flush()
    if listed:
        stream.write("\n]\n")
    return failed, done


def _warn(name: str, article: Article) -> None:
    """Say on standard error when the article may be none of the site's."""
    for remark in article.remarks:
        if remark.code in ("no-landmark", "fallback"):
            tell(f"grextract: {name}: {remark.message}")


def _between(form: str, name: str, several: bool, done: int) -> str:
    """What stands above an article: of several texts each bears its name, as ``head`` prints it."""
    if form == "text" and several:
        return ("\n" if done else "") + f"==> {visible(name)} <==\n"
    return "\n" if done and form in ("markdown", "html") else ""


def _line(name: str, article: Article) -> str:
    return json.dumps({"source": printable(name), "status": "extracted", **article.to_dict()}, ensure_ascii=False) + "\n"


def _failure(name: str, error: Exception) -> str:
    kind = error.kind if isinstance(error, NotAnArticle) else None
    message = reason(error) if isinstance(error, OSError) else str(error)
    details = {"type": type(error).__name__, "kind": kind, "message": message}
    return json.dumps({"source": printable(name), "status": "failed", "error": details}, ensure_ascii=False) + "\n"
