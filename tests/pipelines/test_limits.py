"""The limit on the time of one page."""

from __future__ import annotations

import signal
import threading
import time

import pytest

from grextract.pipelines.limits import TimeLimitExceeded, within


def spin(seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass


def test_what_takes_too_long_is_interrupted() -> None:
    with pytest.raises(TimeLimitExceeded, match=r"longer than 0\.05 seconds"), within(0.05):
        spin(10)


def test_what_is_fast_enough_is_not() -> None:
    with within(5):
        spin(0.01)
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_an_interruption_that_is_caught_inside_comes_again() -> None:
    def stubborn() -> None:
        try:
            spin(10)
        except Exception:
            spin(10)

    with pytest.raises(TimeLimitExceeded), within(0.05):
        stubborn()


def test_the_alarm_of_the_program_around_is_put_back() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with within(5):
        pass
    assert signal.getsignal(signal.SIGALRM) is before


def test_a_thread_has_no_limit() -> None:
    done = []

    def run() -> None:
        with within(0.01):
            spin(0.1)
        done.append(True)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert done


def test_the_failure_has_a_kind() -> None:
    from grextract.pipelines.rows import error_kind

    assert error_kind(TimeLimitExceeded("slow")) == "timeout"
