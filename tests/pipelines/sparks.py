"""A Spark session for the tests, and rows as Spark gives and as one machine gives them."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from datetime import timezone
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from grextract.pipelines.rows import Row, arrow_batch

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

MISSING = next(
    (
        reason
        for found, reason in (
            (find_spec("pyspark"), 'needs the extra: pip install "grextract[spark]"'),
            (shutil.which("java"), "needs Java 17: apt-get install openjdk-17-jre-headless"),
        )
        if found is None
    ),
    None,
)
"""Why no Spark session can be started here; None where it can."""

SETTINGS = {
    "spark.driver.memory": "1g",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.shuffle.partitions": "2",
    "spark.pyspark.python": sys.executable,
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
}


def by_key(rows: Iterable[Row]) -> list[Row]:
    """Rows in the order of their inputs, without the partition's column."""
    kept = ({name: value for name, value in row.items() if name != "published_year"} for row in rows)
    return sorted(kept, key=lambda row: (row["input"], row["index"]))


def of_spark(frame: DataFrame) -> list[Row]:
    """All rows of a frame."""
    return by_key(row.asDict(recursive=True) for row in frame.collect())


def of_one_machine(rows: Iterable[Row]) -> list[Row]:
    """Rows with the values that a table of the shared schema holds, moments without zone as Spark gives them."""
    return by_key(map(naive, arrow_batch(list(rows)).to_pylist()))


def naive(row: dict[str, Any]) -> dict[str, Any]:
    """The row with its moment in UTC, unmarked."""
    moment = row["captured_at"]
    return row | {"captured_at": moment and moment.astimezone(timezone.utc).replace(tzinfo=None)}
