"""The names under which inputs are given: which is an address, and how one is told."""

from __future__ import annotations

import re

__all__ = ["is_address", "printable"]

ADDRESS = re.compile(r"\w{2,10}://")


def is_address(name: str) -> bool:
    """Whether a name looks like a URL; a file may bear it all the same."""
    return ADDRESS.match(name) is not None


def printable(name: str) -> str:
    """A file name as text; bytes of it that are no UTF-8 are written as escapes."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
