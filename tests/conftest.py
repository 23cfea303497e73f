"""How many examples a property is asked for, by ``HYPOTHESIS_PROFILE``, names of tests, and interrupts that reach the commands under test.

``short`` (the default): a few that never change. ``long``: many, the same ones. ``hunt``: as many as an hour holds, new ones each time.
"""

from __future__ import annotations

import os
import signal

import pytest
from hypothesis import HealthCheck, settings

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]

settings.register_profile("short", max_examples=60, deadline=None, derandomize=True, database=None, suppress_health_check=SLOW)
settings.register_profile("long", settings.get_profile("short"), max_examples=1000, print_blob=True)
settings.register_profile("hunt", settings.get_profile("long"), max_examples=40_000, derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))

# A shell starts what it puts in the background with interrupts ignored, and every process below inherits that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_make_parametrize_id(config: pytest.Config, val: object, argname: str) -> str | None:
    """Name a test after its argument and not after the bytes in it: packed bytes hold the time, and workers must agree on names."""
    return argname if isinstance(val, bytes) else None
