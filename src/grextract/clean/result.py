"""What cleaning a text gives: the text, and each span that was taken from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

__all__ = ["CleanText", "RemovedSpan"]


@dataclass(frozen=True, slots=True)
class RemovedSpan:
    """A stretch of the input that was taken out: ``input[start:end] == text``.

    Attributes:
        kind: a kind of the ledger, as of `Removed.kind`.
        rule: the name of what decided.
        text: the characters, as they stood.
        start: index of the first character in the input.
        end: index behind the last.
    """

    kind: str
    rule: str
    text: str
    start: int
    end: int

    def to_dict(self) -> dict[str, Any]:
        """The values by name, ready for JSON."""
        return {"kind": self.kind, "rule": self.rule, "text": self.text, "start": self.start, "end": self.end}


@dataclass(frozen=True, slots=True)
class CleanText:
    """A text without its notices.

    Attributes:
        text: the input minus the spans and the whitespace they leave, otherwise character for character.
        removed: the spans in order; none overlaps another.
    """

    text: str
    removed: tuple[RemovedSpan, ...] = ()
