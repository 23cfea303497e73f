"""Each command of the command line with its help, as the command prints it."""

from __future__ import annotations

from typing import Any

import click

from grextract.cli.main import cli

PLACE = "<!-- commands -->"
WIDTH = 78


def commands_page() -> str:
    """A heading and the help of each command, in Markdown."""
    parts = []
    above = click.Context(cli, info_name="grextract", terminal_width=WIDTH, max_content_width=WIDTH, **cli.context_settings)
    for name, command in cli.commands.items():
        context = click.Context(command, parent=above, info_name=name)
        parts.append(f"## {name}\n\n```text\n{command.get_help(context)}\n```\n")
    return "\n".join(parts)


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Put the help into the page that has a place for it."""
    return markdown.replace(PLACE, commands_page()) if PLACE in markdown else markdown
