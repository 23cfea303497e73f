"""The order of the pages: those of the table that are there, then those that the table does not know."""

from __future__ import annotations

from pathlib import Path
from typing import Any

CONTENTS = {
    "Start": ("index.md", "tutorial.md", "coming-from.md"),
    "Ways to the articles": ("one-page.md", "batch.md", "warc.md", "scrapy.md", "spark.md", "clean.md"),
    "Looking at them": ("review.md", "report.md", "testing.md"),
    "How it works": ("how-it-works.md", "forms.md", "wordings.md", "benchmarks.md", "robustness.md"),
    "Reference": ("reference.md", "fields.md", "commands.md", "api.md", "stability.md", "changelog.md"),
}
"""Pages by the part of the documentation that they stand in."""


def contents(folder: Path) -> list[dict[str, list[str]]]:
    """The navigation over the pages of a folder."""
    there = {path.name for path in folder.glob("*.md")}
    known = {name for names in CONTENTS.values() for name in names}
    parts = {**CONTENTS, "More": tuple(sorted(there - known))}
    found = {part: [name for name in names if name in there] for part, names in parts.items()}
    return [{part: names} for part, names in found.items() if names]


def on_config(config: Any) -> Any:
    """Give MkDocs the navigation."""
    config.nav = contents(Path(config.docs_dir))
    return config
