"""How many examples the properties are asked for: a few that never change, or many new ones (``HYPOTHESIS_PROFILE=long``)."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]

settings.register_profile("short", max_examples=60, deadline=None, derandomize=True, database=None, suppress_health_check=SLOW)
settings.register_profile("long", max_examples=2000, deadline=None, print_blob=True, suppress_health_check=SLOW)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))
