"""What ``grextract batch`` says on standard error: a bar, what cannot be read, and a summary."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from types import TracebackType
from typing import Any, Concatenate, ParamSpec

import click

from grextract.batch.run import Run, Watcher, by_name
from grextract.cli.terminal import tell
from grextract.plural import counted

__all__ = ["Report"]

NAMED_FAILURES = 20
Said = ParamSpec("Said")


def said(say: Callable[Concatenate[Report, Said], None]) -> Callable[Concatenate[Report, Said], None]:
    """A method that ends no run when nobody hears it any more: a pipe whose reader has seen enough, a terminal that hung up."""

    @wraps(say)
    def say_if_heard(report: Report, /, *args: Said.args, **kwargs: Said.kwargs) -> None:
        try:
            say(report, *args, **kwargs)
        except OSError:
            with Path(os.devnull).open("wb") as nowhere:  # what is buffered has to go somewhere at exit
                os.dup2(nowhere.fileno(), sys.stderr.fileno())

    return say_if_heard


class Report(Watcher):
    """What a run says on standard error: a bar on a terminal, what cannot be read, and a summary at the end."""

    def __init__(self, *, bar: bool, quiet: bool) -> None:
        self.quiet = quiet
        self.has_bar = bar and not quiet and sys.stderr is not None and sys.stderr.isatty()
        self.bar: Any = None
        self.counts: Counter[str] = Counter()
        self.pages = self.named = 0
        self.begun_at = time.monotonic()

    def __enter__(self) -> Report:
        return self

    @said
    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self.bar is not None:
            self.bar.render_finish()

    @said
    def begun(self, total: int) -> None:
        """Open the bar: its length is the bytes of the inputs, since nobody knows how many pages are in them."""
        self.begun_at = time.monotonic()
        if self.has_bar:
            self.bar = click.progressbar(
                length=max(1, total), file=sys.stderr, label="extracting", item_show_func=lambda _: self._state(), update_min_steps=1,
            )  # fmt: skip
            self.bar.__enter__()

    @said
    def resumed(self, rows: int) -> None:
        """Say what is kept of an unfinished run."""
        if not self.quiet:
            tell(f"grextract: going on; {counted(rows, 'row')} kept from before")

    @said
    def failed(self, name: str, message: str) -> None:
        """Name what gave no article; of very many the first, since each is a row."""
        self.named += 1
        if self.quiet or self.named > NAMED_FAILURES:
            return
        before = "\r\x1b[K" if self.bar is not None else ""
        more = " (further ones are in the output alone)" if self.named == NAMED_FAILURES else ""
        click.echo(before, err=True, nl=False)
        tell(f"grextract: {name}: {message}{more}")

    @said
    def done(self, counts: Counter[str], passed: int) -> None:
        """Move the bar."""
        self.pages += 1
        self.counts.update(counts)
        if self.bar is not None:
            self.bar.update(max(0, min(passed, self.bar.length) - self.bar.pos), self.pages)

    @said
    def finishing(self) -> None:
        """Fill the bar."""
        if self.bar is not None:
            self.bar.update(self.bar.length - self.bar.pos, self.pages)

    @said
    def sum_up(self, run: Run) -> None:
        """The summary: rows by kind, failures by kind, what was passed over."""
        if self.quiet:
            return
        counts = run.counts
        seconds = time.monotonic() - self.begun_at
        failures, kinds = by_name(counts, "error"), by_name(counts, "kind")
        rows, articles = counted(counts["rows"], "row"), counted(sum(kinds.values()), "article")
        tell(f"{run.plan.output}: {rows}, {articles}{_listed(kinds)}")
        if failures:
            tell(f"failed: {sum(failures.values()):,}{_listed(failures)}; rows with error_kind say why")
        if run.skipped:
            tell(f"not pages: {sum(run.skipped.values()):,}{_listed(dict(run.skipped.most_common()))}")
        if run.plan.dedup:
            bodies, groups = counted(len(run.groups), "body"), counted(len(set(run.groups.values())), "group")
            tell(f"reposts: {bodies} in {groups} of near copies")
        if self.pages:
            rate = f"{self.pages / max(seconds, 0.001):.0f} a second"
            tell(f"{counted(self.pages, 'page')} in {seconds:.0f} s, {rate}")

    def _state(self) -> str:
        """Pages a second, and failures by kind."""
        rate = self.pages / max(0.001, time.monotonic() - self.begun_at)
        failures = ", ".join(f"{count:,} {kind}" for kind, count in list(by_name(self.counts, "error").items())[:3])
        return f"{counted(self.pages, 'page')}, {rate:.0f}/s" + (f", failed: {failures}" if failures else "")


def _listed(counts: dict[str, int]) -> str:
    return f" ({', '.join(f'{name} {count:,}' for name, count in counts.items())})" if counts else ""
