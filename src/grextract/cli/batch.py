"""``grextract batch``: the articles of whole archives as one table."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from grextract.cli.extract import NOTHING_EXTRACTED, SOME_FAILED

if TYPE_CHECKING:
    from grextract.batch.run import Plan, Run

__all__ = ["batch_command"]

EXTRAS = {"fastwarc": "warc", "zstandard": "warc", "brotli": "warc", "pyarrow": "parquet", "rensa": "dedup"}


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@click.command("batch")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT ...")
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The file to write.")
@click.option(
    "--format", "-f", "form", type=click.Choice(["jsonl", "parquet"], case_sensitive=False),
    help="What to write; by the name of the output when not given: parquet for .parquet, else jsonl.",
)  # fmt: skip
@click.option(
    "--jobs", "-j", type=click.IntRange(0), default=cores, show_default="one a core",
    help="Worker processes. 0: extract in this one, without limits of time and memory.",
)  # fmt: skip
@click.option("--unordered", is_flag=True, help="Write rows as they come, not in the order of the inputs.")
@click.option("--host", "hosts", multiple=True, help="Take pages of this host and its subdomains alone, * for all; may be repeated. "
    "Of web archives the site's own are taken by default, of all else every page.")  # fmt: skip
@click.option("--dedup", is_flag=True, help="Name the group of rows whose bodies are copies or near copies of one another.")
@click.option("--timeout", type=click.FloatRange(0), default=30, show_default=True, help="Seconds that a page may take; 0: any.")
@click.option("--memory", type=click.IntRange(0), default=1024, show_default=True,
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

    Exit codes: 0 all extracted, 1 some failed, 2 wrong usage, 3 nothing extracted, 130 interrupted.
    """  # noqa: D301  (the backspace keeps click from filling the examples)
    # Imported when it runs: the other commands need none of it.
    from grextract.batch.run import Run, by_name
    from grextract.cli.report import Report

    plan = _plan(inputs, output, chosen)
    with Report(bar=not chosen["no_progress"], quiet=chosen["quiet"]) as report:
        run = Run(plan, report)
        if not _go(run, resume=chosen["resume"], force=chosen["force"]):
            if not chosen["quiet"]:
                click.echo(f"grextract: {output} was finished before: there is nothing to resume", err=True)
            return 0
    counts = run.counts
    report.sum_up(run)
    failed = sum(by_name(counts, "error").values())
    return NOTHING_EXTRACTED if counts["rows"] == failed else SOME_FAILED if failed else 0


def _plan(inputs: tuple[str, ...], output: Path, chosen: dict[str, Any]) -> Plan:
    from grextract.batch.run import Plan
    from grextract.batch.task import MEGABYTE, Task

    form = chosen["form"] or ("parquet" if output.suffix == ".parquet" else "jsonl")
    return Plan(
        names=inputs, output=output, jobs=chosen["jobs"], ordered=not chosen["unordered"], dedup=chosen["dedup"],
        checkpoint=chosen["checkpoint"], hosts=tuple(host.lower().removeprefix("www.") for host in chosen["hosts"]),
        task=Task(form=form, timeout=chosen["timeout"], memory=chosen["memory"] * MEGABYTE),
    )  # fmt: skip


def _go(run: Run, *, resume: bool, force: bool) -> bool:
    """Run, and say what can be done when it fails; whether there was anything to do.

    Raises:
        click.ClickException: an output is in the way, cannot be written, or a library is missing.
    """
    from grextract.batch.task import NotWorkingError
    from grextract.batch.workspace import WorkspaceError

    kept = f"; what is done is kept in {run.workspace.folder}: give --resume to go on"
    try:
        return run.go(resume=resume, force=force)
    except WorkspaceError as error:
        raise click.UsageError(str(error)) from error
    except NotWorkingError as error:
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
