"""The values the generator passes on: a piece of a page with its gold, and the finished page."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

BODY = "body"
"""The kind of a run that belongs to the article's body."""

BREAK = "break"
"""The kind of a separator inside the body: a body block that adds no text."""

Run = tuple[str, str]
"""A kind and the text of it, as one block or one part of a block."""


def normal(text: str) -> str:
    """Give `text` with every run of whitespace, no-break spaces too, made one space."""
    return " ".join(text.split())


@dataclass(frozen=True)
class Piece:
    """A stretch of markup and what gold says of it: no run for page chrome, several where kinds share a tag."""

    html: str
    runs: tuple[Run, ...] = ()


def body_piece(html: str, *texts: str) -> Piece:
    """Make a piece whose every text is a block of the body."""
    return Piece(html, tuple((BODY, text) for text in texts))


@dataclass(frozen=True)
class GeneratedPage:
    """A page with its gold.

    `body`: the text of each body block in order (separators have none and are left out); `removed`: kind and
    text of each record in page order; `order`: both together, in page order, body blocks under the kind "body";
    `features`: what the page contains, for grouping failures.
    """

    html: str
    body: list[str]
    removed: list[Run]
    order: list[Run]
    metadata: dict[str, Any]
    features: list[str]
    seed: int
    grade: str
    language: str

    def gold(self) -> dict[str, Any]:
        """Give all but the markup, ready for JSON."""
        return {name: value for name, value in asdict(self).items() if name != "html"}
