"""The language of a body, when no markup names it."""

from __future__ import annotations

__all__ = ["detect_language"]

SAMPLE = 4_000
SHORTEST = 40


def detect_language(text: str) -> str | None:
    """The BCP 47 primary subtag of a text; None for one too short to tell (under 40 letters)."""
    middle = max(len(text) - SAMPLE, 0) // 2
    sample = text[: SAMPLE // 2] + text[middle + SAMPLE // 2 :][: SAMPLE // 2]
    if sum(map(str.isalpha, sample)) < SHORTEST:
        return None
    import py3langid  # loads numpy and a model: only for pages that need it

    return str(py3langid.classify(sample)[0])
