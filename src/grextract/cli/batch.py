"""``grextract batch``: the articles of whole archives as one table."""

from __future__ import annotations

import os
import re
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from grextract.cli.ends import OUT_OF_MEMORY, Interrupted, cannot_write, code_of, libraries
from grextract.cli.terminal import tell

if TYPE_CHECKING:
    from grextract.batch.run import Plan, Run

__all__ = ["batch_command"]

FORMAT_OF = {"": "jsonl", ".jsonl": "jsonl", ".ndjson": "jsonl", ".parquet": "parquet", ".pq": "parquet"}
"""What is written, by the suffix of the output."""

HOST = re.compile(r"\*|[^\s*/:?#@]+")
DAY = 24 * 60 * 60
TERABYTE = 1024 * 1024


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@click.command("batch")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT ...")
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The file to write.")
@click.option(
    "--format", "-f", "form", type=click.Choice(["jsonl", "parquet"], case_sensitive=False),
    help="What to write. Default: by the name of the output, jsonl for .jsonl, .ndjson or none, parquet for .parquet or .pq.",
)  # fmt: skip
@click.option(
    "--jobs", "-j", type=click.IntRange(0), default=cores, show_default="one a core",
    help="Worker processes. 0: extract in this one, without limits of time and memory.",
)  # fmt: skip
@click.option("--unordered", is_flag=True, help="Write rows as they come, not in the order of the inputs.")
@click.option("--host", "hosts", multiple=True, help="Take pages of this host and its subdomains alone, * for all; may be repeated. "
    "Of web archives the site's own are taken by default, of all else every page.")  # fmt: skip
@click.option("--dedup", is_flag=True, help="Name the group of rows whose bodies are copies or near copies of one another.")
@click.option("--timeout", type=click.FloatRange(0, DAY), default=30, show_default=True,
    help="Seconds that a page may take; 0: any.")  # fmt: skip
@click.option("--memory", type=click.IntRange(0, TERABYTE), default=1024, show_default=True,
    help="Megabytes that a page may take beside what a worker needs itself; 0: any.")  # fmt: skip
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

    Exit codes: 0 all extracted, 1 some failed, 2 wrong usage, or an output is in the way, 3 nothing extracted or nothing
    written, 130 interrupted. --resume of a finished run ends as that run did.
    """  # noqa: D301  (the backspace keeps click from filling the examples)
    # Imported when it runs: the other commands need none of it.
    from grextract.batch.run import Run, by_name
    from grextract.cli.report import Report

    _check_usage(inputs, output, chosen)
    plan = _plan(inputs, output, chosen)
    with Report(bar=not chosen["no_progress"], quiet=chosen["quiet"]) as report:
        run = Run(plan, report)
        if _go(run, resume=chosen["resume"], force=chosen["force"]):
            report.sum_up(run)
        elif not chosen["quiet"]:
            tell(f"grextract: {output} was finished before: there is nothing to resume")
    counts = run.counts
    failed = sum(by_name(counts, "error").values())
    return code_of(counts["rows"] - failed, failed)


def _check_usage(inputs: tuple[str, ...], output: Path, chosen: dict[str, Any]) -> None:
    """Refuse what cannot be meant.

    Raises:
        click.UsageError: the message says what to do.
    """
    if chosen["resume"] and chosen["force"]:
        raise click.UsageError("--resume goes on with a run, --force begins anew: give one of them")
    if isnan(chosen["timeout"]):  # it is in every range
        raise click.UsageError("--timeout nan is no number of seconds")
    if str(output) == "-":
        raise click.UsageError(
            'a table and its manifest are two files: name one; "grextract extract --format jsonl" writes to a pipe'
        )
    if "-" in inputs:
        raise click.UsageError('standard input is not read: name files, or pipe one page into "grextract extract -"')
    if chosen["form"] is None and output.suffix.lower() not in FORMAT_OF:
        raise click.UsageError(
            f"{output.suffix} is not written: name the output .jsonl or .parquet, or say with --format what is to be in it"
        )
    for host in chosen["hosts"]:
        if not HOST.fullmatch(host):
            raise click.UsageError(
                f"--host {host} is no host: name one as example.org, which takes its subdomains too, or * for all"
            )


def _plan(inputs: tuple[str, ...], output: Path, chosen: dict[str, Any]) -> Plan:
    from grextract.batch.run import Plan
    from grextract.batch.task import MEGABYTE, Task

    form = chosen["form"] or FORMAT_OF[output.suffix.lower()]
    return Plan(
        names=inputs, output=output, jobs=chosen["jobs"], ordered=not chosen["unordered"], dedup=chosen["dedup"],
        checkpoint=chosen["checkpoint"], hosts=tuple(host.lower().removeprefix("www.") for host in chosen["hosts"]),
        task=Task(form=form, timeout=chosen["timeout"], memory=chosen["memory"] * MEGABYTE),
    )  # fmt: skip


def _go(run: Run, *, resume: bool, force: bool) -> bool:
    """Run, and say what can be done when it fails; whether there was anything to do.

    Raises:
        click.ClickException: an input is missing, an output is in the way, cannot be written, or a library is missing.
        Interrupted: somebody pressed Ctrl-C.
    """
    from grextract.batch.inputs import MissingInput
    from grextract.batch.task import NotWorkingError
    from grextract.batch.workspace import WorkspaceError

    try:
        with libraries():
            return run.go(resume=resume, force=force)
    except (MissingInput, WorkspaceError) as error:
        raise click.UsageError(str(error)) from error
    except NotWorkingError as error:
        raise click.ClickException(f"{error}{_kept(run)}") from error
    except click.ClickException as error:
        raise click.ClickException(f"{error.message}{_kept(run)}") from error
    except OSError as error:
        raise click.ClickException(f"{cannot_write(run.plan.output, error)}{_kept(run)}") from error
    except KeyboardInterrupt as error:
        raise Interrupted(f"interrupted{_kept(run) or '; nothing written'}", error) from error
    except MemoryError as error:
        raise click.ClickException(f"{OUT_OF_MEMORY}{_kept(run)}") from error


def _kept(run: Run) -> str:
    """What a run that did not end has done."""
    folder = run.workspace.folder
    return f"; what is done is kept in {folder}: give --resume to go on" if folder.exists() else ""
