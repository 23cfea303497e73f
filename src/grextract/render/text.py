"""The body as plain text."""

from __future__ import annotations

from collections.abc import Iterable

from grextract.article import Block

__all__ = ["to_text"]


def to_text(body: Iterable[Block]) -> str:
    """The words of the blocks, parted by one blank line; separators, embeds and images without caption add nothing."""
    return "\n\n".join(block.text for block in body if block.type != "separator" and block.text)
