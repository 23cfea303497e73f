"""``grextract review``: extracted pages as one HTML file to look at and to correct."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from grextract import Article
from grextract.cli.ends import code_of
from grextract.cli.inputs import articles_of, named_inputs, reason
from grextract.cli.output import opened_output
from grextract.cli.terminal import tell
from grextract.names import printable

__all__ = ["review_command"]


@click.command("review")
@click.argument("files", nargs=-1, metavar="[FILE ...|-]")
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write here instead of standard output.")
@click.option("--url", help="The address the page was saved from (one input only).")
@click.option("--quiet", "-q", is_flag=True, help="Do not report failures on standard error.")
def review_command(files: tuple[str, ...], output: Path | None, url: str | None, quiet: bool) -> int:
    """Write one HTML file that shows what became of each block of each FILE, and why.

    Open it in a browser: it needs no network and runs nothing of the pages. Each removed block is tinted by its kind and
    bears the rule that decided; each field of the metadata, where it came from. What is wrong can be corrected there, and
    the corrections exported: "grextract fixture" makes test cases of them. The key ? lists the keys.

    \b
    grextract review saved/*.html -o review.html

    Exit codes: 0 all shown, 1 some failed (they are shown with the reason), 2 wrong usage, 3 nothing extracted or
    nothing written, 130 interrupted.
    """  # noqa: D301  (the backspace keeps click from filling the example)
    from grextract.review.html import to_review

    names = tuple(dict.fromkeys(named_inputs(files, url, output)))
    failed: list[bool] = []

    def results() -> Iterator[tuple[str, Article | Exception]]:
        for name in names:
            for result in articles_of(name, url):
                failed.append(isinstance(result, Exception))
                if isinstance(result, Exception) and not quiet:
                    tell(f"grextract: {name}: {reason(result)}")
                yield printable(name), result

    with opened_output(output) as stream:
        for part in to_review(results()):
            stream.write(part)
    return code_of(failed.count(False), failed.count(True))
