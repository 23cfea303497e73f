"""The boxes of a page: which of them holds the article's text."""

from __future__ import annotations

from grextract.grammar.pieces import Piece

__all__ = ["main_box", "within"]

MAIN_SHARE = 0.8
"""Of the prose of a page, by characters: so much of it stands in the main box, and what is left in sidebars and comments."""


def main_box(pieces: list[Piece], containers: list[int]) -> tuple[int, int | None]:
    """Return the smallest container that holds most of the page's prose: the index of its first piece, and its number."""
    weights: dict[int, int] = {}
    total = 0
    for piece in pieces:
        if not piece.prose or piece.block.chrome:
            continue
        total += len(piece.text)
        container = containers[piece.block.container]  # the box around the paragraph, not its own element
        seen = set()
        while container not in seen:
            seen.add(container)
            weights[container] = weights.get(container, 0) + len(piece.text)
            container = containers[container]
    holding = [container for container, weight in weights.items() if weight >= MAIN_SHARE * total]
    if not holding:
        return 0, None
    main = max(holding)  # containers are numbered as they open: the last is the innermost
    first = next((index for index, piece in enumerate(pieces) if within(piece.block.container, main, containers)), 0)
    return first, main


def within(container: int, outer: int, containers: list[int]) -> bool:
    """True if a container is another one or stands inside it."""
    while container > outer:
        container = containers[container]
    return container == outer
