"""The time that an answer may take, by the length of what was asked."""

from __future__ import annotations

from time import process_time
from types import TracebackType

from fuzz.oracle import Broken

__all__ = ["Timed"]

SECONDS = 1.5
SECONDS_A_BYTE = 10e-6


class Timed:
    """A context that raises `Broken` when its work took the processor longer than a source of this length may.

    The allowance is twenty times what an article takes: a square of the length, or worse, is past it.
    """

    def __init__(self, length: int) -> None:
        self.allowed = SECONDS + length * SECONDS_A_BYTE

    def __enter__(self) -> Timed:
        self.started = process_time()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        taken = process_time() - self.started
        if error is None and taken > self.allowed:
            raise Broken(f"took {taken:.1f} s, where {self.allowed:.1f} s are enough")
