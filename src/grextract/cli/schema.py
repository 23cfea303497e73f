"""``grextract schema``: the JSON Schema of what ``extract --format json`` writes."""

from __future__ import annotations

import json
from pathlib import Path

import click

from grextract.cli.output import opened_output
from grextract.render.schema import json_schema

__all__ = ["schema_command"]


@click.command("schema")
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write here instead of standard output.")
def schema_command(output: Path | None) -> int:
    """Print the JSON Schema of an article as JSON.

    Each article of "extract --format json" is valid against it; a line of "--format jsonl" is, but for its "source" and
    "status".

    \b
    grextract schema -o article.schema.json
    """  # noqa: D301  (the backspace keeps click from filling the example)
    with opened_output(output) as stream:
        stream.write(json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n")
    return 0
