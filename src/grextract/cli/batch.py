"""``grextract batch``: the articles of whole archives as one table."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from pathlib import Path
from types import TracebackType
from typing import Any

import click

from grextract.batch.formats import FORMATS
from grextract.batch.run import Plan, Run, Watcher, by_name
from grextract.batch.task import MEGABYTE, Task
from grextract.batch.workspace import WorkspaceError
from grextract.cli.extract import NOTHING_EXTRACTED, SOME_FAILED

__all__ = ["batch_command"]

EXTRAS = {"fastwarc": "warc", "zstandard": "warc", "brotli": "warc", "pyarrow": "parquet", "rensa": "dedup"}
NAMED_FAILURES = 20


@click.command("batch")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT ...")
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The file to write.")
@click.option(
    "--format", "-f", "form", type=click.Choice([*FORMATS], case_sensitive=False),
    help="What to write; by the name of the output when not given: parquet for .parquet, else jsonl.",
)  # fmt: skip
@click.option(
    "--jobs", "-j", type=click.IntRange(0), default=lambda: os.cpu_count() or 1, show_default="one a core",
    help="Worker processes. 0: extract in this one, without limits of time and memory.",
)  # fmt: skip
@click.option("--unordered", is_flag=True, help="Write rows as they come, not in the order of the inputs.")
@click.option("--host", "hosts", multiple=True, help="Take pages of this host and its subdomains alone, * for all; may be repeated. "
    "Of web archives the site's own are taken by default, of all else every page.")  # fmt: skip
@click.option("--dedup", is_flag=True, help="Name the group of rows whose bodies are copies or near copies of one another.")
@click.option("--timeout", type=click.FloatRange(0), default=30, show_default=True, help="Seconds that a page may take; 0: any.")
@click.option("--memory", type=click.IntRange(0), default=1024, show_default=True,
    help="Megabytes that a page may take; 0: any. Works where the system limits address space, as Linux does.")  # fmt: skip
@click.option(
    "--checkpoint",
    type=click.IntRange(1),
    default=1000,
    show_default=True,
    help="Pages that a crash costs at most, for each run.",
)
@click.option("--resume", is_flag=True, help="Go on with a run that was interrupted; the same command with this option.")
@click.option("--force", is_flag=True, help="Replace an output that exists, or begin an unfinished run anew.")
@click.option("--no-progress", is_flag=True, help="Show no progress bar.")
@click.option("--quiet", "-q", is_flag=True, help="Write nothing to standard error.")
def batch_command(inputs: tuple[str, ...], output: Path, **chosen: Any) -> int:
    """Extract every article of files, folders, patterns and archives into one table.

    An INPUT is a saved page, a folder, a pattern, or a container: WARC, WACZ, ZIP, tar, JSON lines with html or text and
    url; compressed or not. Each gives at least one row; a page that fails is a row that says why. Beside the output
    stands OUTPUT.manifest.json; until it is whole, its parts are in OUTPUT.partial.

    \b
    grextract batch saved/ -o articles.jsonl
    grextract batch crawl.warc.gz -o articles.parquet
    grextract batch crawl.warc.gz -o articles.parquet --resume

    Exit codes: 0 all extracted, 1 some failed, 2 wrong usage, 3 nothing extracted, 130 interrupted.
    """  # noqa: D301  (the backspace keeps click from filling the examples)
    plan = _plan(inputs, output, chosen)
    with _Report(bar=not chosen["no_progress"], quiet=chosen["quiet"]) as report:
        run = Run(plan, report)
        _go(run, resume=chosen["resume"], force=chosen["force"])
    counts = run.counts
    report.sum_up(run)
    failed = sum(by_name(counts, "error").values())
    return NOTHING_EXTRACTED if counts["rows"] == failed else SOME_FAILED if failed else 0


def _plan(inputs: tuple[str, ...], output: Path, chosen: dict[str, Any]) -> Plan:
    form = chosen["form"] or ("parquet" if output.suffix == ".parquet" else "jsonl")
    return Plan(
        names=inputs, output=output, jobs=chosen["jobs"], ordered=not chosen["unordered"], dedup=chosen["dedup"],
        checkpoint=chosen["checkpoint"], hosts=tuple(host.lower().removeprefix("www.") for host in chosen["hosts"]),
        task=Task(form=form, timeout=chosen["timeout"], memory=chosen["memory"] * MEGABYTE),
    )  # fmt: skip


def _go(run: Run, *, resume: bool, force: bool) -> None:
    """Run, and say what can be done when it fails.

    Raises:
        click.ClickException: an output is in the way, cannot be written, or a library is missing.
    """
    kept = f"; what is done is kept in {run.workspace.folder}: give --resume to go on"
    try:
        run.go(resume=resume, force=force)
    except WorkspaceError as error:
        raise click.ClickException(str(error)) from error
    except ImportError as error:
        extra = EXTRAS.get(str(error.name).partition(".")[0])
        if extra is None:
            raise
        raise click.ClickException(f"{error.name} is not installed: pip install 'grextract[{extra}]'") from error
    except OSError as error:
        raise click.ClickException(
            f"cannot write {run.plan.output}: {error.strerror or error}{kept if run.workspace.parts else ''}"
        ) from error
    except KeyboardInterrupt:
        click.echo(f"grextract: interrupted{kept}", err=True)
        raise


class _Report(Watcher):
    """What a run says on standard error: a bar on a terminal, what cannot be read, and a summary at the end."""

    def __init__(self, *, bar: bool, quiet: bool) -> None:
        self.quiet = quiet
        self.has_bar = bar and not quiet and sys.stderr is not None and sys.stderr.isatty()
        self.bar: Any = None
        self.counts: Counter[str] = Counter()
        self.pages = self.named = 0
        self.begun_at = time.monotonic()

    def __enter__(self) -> _Report:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self.bar is not None:
            self.bar.render_finish()

    def begun(self, total: int) -> None:
        """Open the bar: its length is the bytes of the inputs, since nobody knows how many pages are in them."""
        self.begun_at = time.monotonic()
        if self.has_bar:
            self.bar = click.progressbar(
                length=max(1, total), file=sys.stderr, label="extracting", item_show_func=lambda _: self._state(), update_min_steps=1,
            )  # fmt: skip
            self.bar.__enter__()

    def failed(self, name: str, message: str) -> None:
        """Name what cannot be read; of very many the first, since each is a row."""
        self.named += 1
        if self.quiet or self.named > NAMED_FAILURES:
            return
        before = "\r\x1b[K" if self.bar is not None else ""
        more = " (further ones are in the output alone)" if self.named == NAMED_FAILURES else ""
        click.echo(f"{before}grextract: {name}: {message}{more}", err=True)

    def done(self, counts: Counter[str], passed: int) -> None:
        """Move the bar."""
        self.pages += 1
        self.counts.update(counts)
        if self.bar is not None:
            self.bar.update(max(0, min(passed, self.bar.length) - self.bar.pos), self.pages)

    def finishing(self) -> None:
        """Fill the bar."""
        if self.bar is not None:
            self.bar.update(self.bar.length - self.bar.pos, self.pages)

    def sum_up(self, run: Run) -> None:
        """The summary: rows by kind, failures by kind, what was passed over."""
        if self.quiet:
            return
        counts = run.counts
        seconds = time.monotonic() - self.begun_at
        failures, kinds = by_name(counts, "error"), by_name(counts, "kind")
        click.echo(f"{run.plan.output}: {counts['rows']:,} rows, {sum(kinds.values()):,} articles{_listed(kinds)}", err=True)
        if failures:
            click.echo(f"failed: {sum(failures.values()):,}{_listed(failures)}", err=True)
        if run.skipped:
            click.echo(f"not pages: {sum(run.skipped.values()):,}{_listed(dict(run.skipped.most_common()))}", err=True)
        if run.plan.dedup:
            click.echo(
                f"reposts: {len(run.groups):,} bodies in {len(set(run.groups.values())):,} groups of near copies", err=True
            )
        if self.pages:
            click.echo(f"{self.pages:,} pages in {seconds:.0f} s, {self.pages / max(seconds, 0.001):.0f} a second", err=True)

    def _state(self) -> str:
        """Pages a second, and failures by kind."""
        rate = self.pages / max(0.001, time.monotonic() - self.begun_at)
        failures = ", ".join(f"{count:,} {kind}" for kind, count in list(by_name(self.counts, "error").items())[:3])
        return f"{self.pages:,} pages, {rate:.0f}/s" + (f", failed: {failures}" if failures else "")


def _listed(counts: dict[str, int]) -> str:
    return f" ({', '.join(f'{name} {count:,}' for name, count in counts.items())})" if counts else ""
