"""``grextract extract``: articles from files or standard input."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO

import click

from grextract import Article, ExtractionError, NotAnArticle, extract

__all__ = ["extract_command"]

SOME_FAILED = 1
NOTHING_EXTRACTED = 3

WRITERS: dict[str, Callable[[Article], str]] = {
    "text": lambda article: article.text + "\n",
    "markdown": lambda article: article.to_markdown(),
    "html": lambda article: article.to_html() + "\n",
    "json": lambda article: article.to_json(indent=2) + "\n",
}
BETWEEN = {"text": "\n\n", "markdown": "\n\n", "html": "\n", "json": ""}


@click.command("extract")
@click.argument("files", nargs=-1, metavar="[FILE ...|-]")
@click.option(
    "--format", "-f", "form", type=click.Choice([*WRITERS, "jsonl"]), default="text", show_default=True,
    help="What to write. jsonl is one JSON object a line and an input, failures included; json with several inputs is an array.",
)  # fmt: skip
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write here instead of standard output.")
@click.option("--url", help="The address the page was saved from (with one input only).")
@click.option("--quiet", "-q", is_flag=True, help="Do not report failures on standard error.")
def extract_command(files: tuple[str, ...], form: str, output: Path | None, url: str | None, quiet: bool) -> int:
    r"""Extract the article of each FILE (saved HTML or a text dump; - is standard input, the default).

    \b
    grextract extract page.html
    grextract extract --format markdown page.html -o article.md
    grextract extract --format jsonl saved/*.html > articles.jsonl
    """
    names = files or ("-",)
    if url is not None and len(names) > 1:
        raise click.UsageError("--url takes one input: every page has an address of its own")
    if names == ("-",) and not files and sys.stdin.isatty():
        raise click.UsageError("no FILE given and standard input is a terminal: name a saved page, or pipe one in")
    results = _extract_each(names, url)
    try:
        stream = output.open("w", encoding="utf-8") if output else sys.stdout
    except OSError as error:
        raise click.ClickException(f"cannot write {output}: {error.strerror}") from error
    try:
        failed, done = _write(results, stream, form, len(names), quiet)
    finally:
        if output:
            stream.close()
    return NOTHING_EXTRACTED if not done else SOME_FAILED if failed else 0


def _extract_each(names: tuple[str, ...], url: str | None) -> Iterator[tuple[str, Article | Exception]]:
    for name in names:
        try:
            source = sys.stdin.buffer if name == "-" else Path(name)
            yield name, extract(source, url=url)
        except (ExtractionError, OSError) as error:
            yield name, error


def _write(
    results: Iterator[tuple[str, Article | Exception]], stream: TextIO, form: str, inputs: int, quiet: bool
) -> tuple[int, int]:
    """Write each result as it comes; returns how many failed and how many were extracted."""
    failed = done = 0
    listed = form == "json" and inputs > 1
    if listed:
        stream.write("[\n")
    for name, result in results:
        if isinstance(result, Article):
            text = _line(name, result) if form == "jsonl" else WRITERS[form](result)
            stream.write(((",\n" if listed else BETWEEN.get(form, "")) if done else "") + (text.rstrip("\n") if listed else text))
            done += 1
        else:
            failed += 1
            if form == "jsonl":
                stream.write(_failure(name, result))
            if not quiet:
                click.echo(f"grextract: {name}: {_reason(result)}", err=True)
        stream.flush()
    if listed:
        stream.write("\n]\n")
    return failed, done


def _line(name: str, article: Article) -> str:
    return json.dumps({"source": name, "status": "extracted", **article.to_dict()}, ensure_ascii=False) + "\n"


def _failure(name: str, error: Exception) -> str:
    kind = error.kind if isinstance(error, NotAnArticle) else None
    details = {"type": type(error).__name__, "kind": kind, "message": _reason(error)}
    return json.dumps({"source": name, "status": "failed", "error": details}, ensure_ascii=False) + "\n"


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return f"{type(error).__name__}: {error}"
