"""``grextract explain``: a page put back in order, with why each block was removed."""

from __future__ import annotations

from pathlib import Path

import click

from grextract import Article
from grextract.cli.color import color_option, is_painted
from grextract.cli.ends import code_of
from grextract.cli.inputs import articles_of, named_inputs, reason
from grextract.cli.output import opened_output
from grextract.cli.terminal import tell
from grextract.render.explain import to_explanation
from grextract.visible import visible

__all__ = ["explain_command"]


@click.command("explain")
@click.argument("files", nargs=-1, metavar="[FILE ...|-]")
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write here instead of standard output.")
@click.option("--url", help="The address the page was saved from (one input only).")
@color_option
@click.option("--quiet", "-q", is_flag=True, help="Do not report failures on standard error.")
def explain_command(files: tuple[str, ...], output: Path | None, url: str | None, color: str, quiet: bool) -> int:
    """Show what became of each block of each FILE, and why.

    The page is put back in order: the body plain, each removed block behind a gutter with its kind and the rule that
    decided. Control characters of the page are shown as escapes.

    \b
    grextract explain page.html
    grextract explain --color always page.html | less -R

    Exit codes: 0 all explained, 1 some failed, 2 wrong usage, 3 nothing explained or nothing written, 130 interrupted.
    """  # noqa: D301  (the backspace keeps click from filling the examples)
    names = named_inputs(files, url, output)
    failed = done = 0
    with opened_output(output, is_safe=True) as stream:
        painted = is_painted(color, stream)
        for name in names:
            for result in articles_of(name, url):
                if isinstance(result, Article):
                    above = f"==> {visible(name)} <==\n" if len(names) > 1 else ""
                    stream.write(("\n" if done else "") + above + to_explanation(result, color=painted))
                    stream.flush()
                    done += 1
                else:
                    failed += 1
                    if not quiet:
                        tell(f"grextract: {name}: {reason(result)}")
    return code_of(done, failed)
