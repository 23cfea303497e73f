"""``grextract report``: what is in an extracted corpus, as one page."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from grextract.cli.ends import SOME_FAILED, libraries
from grextract.cli.output import opened_output
from grextract.cli.terminal import tell
from grextract.plural import counted
from grextract.report.corpus import Corpus, CorpusError
from grextract.report.page import report_page
from grextract.report.seen import READ
from grextract.report.tally import Tally, tally_corpus

__all__ = ["report_command"]


@click.command("report")
@click.argument("corpus", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write here instead of standard output.")
@click.option("--title", help="The title of the page; by default the name of the corpus.")
@click.option("--pages", metavar="FOLDER", help="The folder or address that the names of inputs are relative to, as seen from the "
    "report: examples lead to saved pages then, else to the address on the site.")  # fmt: skip
@click.option("--no-progress", is_flag=True, help="Show no progress bar.")
@click.option("--quiet", "-q", is_flag=True, help="Write nothing to standard error.")
def report_command(
    corpus: Path, output: Path | None, title: str | None, pages: str | None, no_progress: bool, quiet: bool
) -> int:
    """Show what is in the CORPUS that "grextract batch" wrote, as one page of HTML.

    CORPUS is Parquet or JSON lines ("extract --format jsonl" too). The page holds articles by month and kind, themes, regions
    and reports over time, authors, sources, languages, boilerplate by year, notice rules, reposts, missing fields, warnings
    and failures, each as a picture and as a table. It has no script and asks nothing of the network.

    \b
    grextract report articles.parquet -o report.html
    grextract report articles.jsonl --pages . -o report.html

    With --pages . the examples lead to the saved pages, where "grextract batch saved/" was run in the folder of the report.

    Exit codes: 0 written, 1 some rows are broken, 2 wrong usage, 3 the corpus cannot be read, or nothing written,
    130 interrupted.
    """  # noqa: D301  (the backspace keeps click from filling the examples)
    if output is not None and output.is_file() and output.samefile(corpus):
        raise click.UsageError(f"--output {output} is the corpus: it would be replaced")
    with _failures(corpus), libraries():
        tally = _tally(Corpus(corpus, READ), bar=not (no_progress or quiet))
        text = report_page(tally, title=title if title is not None else corpus.name, pages=pages)
    with opened_output(output) as stream:
        stream.write(text.encode("utf-8", "backslashreplace").decode())
    if not quiet:
        _sum_up(tally, corpus)
    return SOME_FAILED if tally.broken else 0


def _tally(corpus: Corpus, *, bar: bool) -> Tally:
    if not bar or sys.stderr is None or not sys.stderr.isatty():
        return tally_corpus(corpus)
    size = max(1, corpus.size)
    with click.progressbar(length=size, file=sys.stderr, label="counting", update_min_steps=max(1, size // 200)) as shown:
        return tally_corpus(corpus, _moving(shown.update))


def _moving(update: Callable[[int], None]) -> Callable[[int], None]:
    """A watcher that moves the bar by what was passed since it was last told."""
    before = 0

    def watch(passed: int) -> None:
        nonlocal before
        update(passed - before)
        before = passed

    return watch


@contextmanager
def _failures(corpus: Path) -> Iterator[None]:
    """Say what is wrong with a corpus that cannot be read.

    Raises:
        click.ClickException: it cannot.
    """
    try:
        yield
    except CorpusError as error:
        raise click.ClickException(f"{corpus}: {error}") from error
    except OSError as error:
        raise click.ClickException(f"cannot read {corpus}: {error.strerror or error}") from error


def _sum_up(tally: Tally, corpus: Path) -> None:
    tell(f"{corpus}: {counted(tally.articles, 'article')}, {counted(tally.failed, 'failure')}")
    for line in tally.broken_lines:
        tell(f"grextract: {corpus}: row {line.number}: {line.reason}")
    if more := tally.broken - len(tally.broken_lines):
        tell(f"grextract: {corpus}: {counted(more, 'further row')} broken")
