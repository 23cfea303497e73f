"""``grextract fixture``: a saved page and its corrections as a test case."""

from __future__ import annotations

from pathlib import Path

import click

from grextract.visible import visible

__all__ = ["fixture_command"]

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("fixture")
@click.argument("page", type=FILE)
@click.argument("corrections", type=FILE, required=False)
@click.option("--output", "-o", "folder", type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
              help="The folder of the test case; the page's own if not given.")  # fmt: skip
@click.option("--name", help="The name of the test case; the page's own, without its suffix, if not given.")
@click.option("--force", is_flag=True, help="Replace files that are there.")
def fixture_command(page: Path, corrections: Path | None, folder: Path | None, name: str | None, force: bool) -> int:
    """Make a test case of PAGE: a copy of it, and NAME.gold.json with what is expected of its extraction.

    CORRECTIONS is what "grextract review" exported; of several pages, those of PAGE are taken. Without, PAGE is held to what
    is extracted from it now: read the gold before you keep it. grextract.testing runs the folder, one test per field per
    page.

    \b
    grextract fixture saved/mill.html corrections.json -o tests/pages
    pytest tests

    Exit codes: 0 written, 2 wrong usage, or a file of that name is there, 3 not written, 130 interrupted.
    """  # noqa: D301  (the backspace keeps click from filling the examples)
    from grextract.review.corrections import CorrectionsError, corrections_of, read_corrections
    from grextract.review.fixture import write_fixture

    if name is not None and (not name.strip() or Path(name).name != name):
        raise click.UsageError(f"--name is {name!r}: give a name, not a path; --output is for the folder")
    try:
        found = corrections_of(page, read_corrections(corrections.read_bytes())) if corrections is not None else ()
        written = write_fixture(page, folder or page.parent, found, name=name, replace=force)
    except CorrectionsError as error:
        raise click.ClickException(f"{corrections}: {error}") from error
    except FileExistsError as error:
        raise click.UsageError(f"{error}: choose another --name, or --force to replace it") from error
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}") from error
    for path in written:
        click.echo(visible(str(path)))
    return 0
