"""A limit on the time of one page, for workers that nobody watches."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

__all__ = ["TimeLimitExceeded", "within"]

AGAIN = 1.0


class TimeLimitExceeded(Exception):
    """The extraction of a page took longer than it was given."""

    kind = "timeout"


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Interrupt what runs inside when it takes longer.

    The interruption reaches Python, not a call into a library of another language, which first has to return. Where a
    thread cannot be interrupted (not the main thread, or no POSIX signals), there is no limit.

    Raises:
        TimeLimitExceeded: the time is over; raised again every second, should what runs inside catch it.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return

    def interrupt(_: int, __: FrameType | None) -> None:
        raise TimeLimitExceeded(f"the extraction took longer than {seconds:g} seconds")

    before = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
