"""Extractions that hang, die or take all memory on pages that ask for it; importable by worker processes."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from grextract.pipelines.rows import Row, rows_of
from tests.batch.archives import numbered

__all__ = ["rows", "rows_at_the_second_try", "rows_at_the_third_start"]


def rows(source: bytes | str, name: str, **options: Any) -> Iterator[Row]:
    """The rows of a source; a source ``hang``, ``die``, ``exit``, ``fill`` or ``raise`` does so."""
    if source in FAULTS:
        FAULTS[source]()
    return rows_of(source, name, **options)


def rows_at_the_third_start(source: bytes | str, name: str, **options: Any) -> Iterator[Row]:
    """The rows of a source; the first two processes that are asked for some end. ``STARTS`` names the folder that counts them."""
    started = Path(os.environ["STARTS"])
    (started / str(os.getpid())).touch()
    if len(list(started.iterdir())) < 3:
        _die()
    return rows_of(source, name, **options)


def rows_at_the_second_try(source: bytes | str, name: str, **options: Any) -> Iterator[Row]:
    """The rows of a source; the first process that is asked for those of ``once`` ends. ``STARTS`` counts who was asked."""
    if source == "once":
        started = Path(os.environ["STARTS"])
        (started / str(os.getpid())).touch()
        if len(list(started.iterdir())) < 2:
            _die()
        source = numbered(1)
    return rows_of(source, name, **options)


def _hang() -> None:
    time.sleep(600)


def _die() -> None:
    os.kill(os.getpid(), 9)


def _exit() -> None:
    os._exit(3)


def _fill() -> None:
    kept = []
    while True:
        kept.append(bytearray(16 * 1024 * 1024))


def _raise() -> None:
    raise KeyError("surprise")


FAULTS = {"hang": _hang, "die": _die, "exit": _exit, "fill": _fill, "raise": _raise}
