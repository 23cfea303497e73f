"""What Spark on two cores does with an archive, beside `grextract batch` on the same files: pages a second.

    python -m benchmarks.spark [--pages 2000] [--files 8] [--rounds 2]

Generated pages stand in as many WARC.gz files of about one size. ``batch`` reads them with two workers, its start included; Spark
in a session that has run over a first file already, as one does that has many to read. Both write Parquet. Needs Java 17.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.batch import timed, write_archive
from grextract.pipelines import spark_job

CORES = 2


def split(archive: Path, files: int) -> list[Path]:
    """The records of an archive in as many files, cut where a compressed member begins."""
    from fastwarc.warc import ArchiveIterator

    with archive.open("rb") as stream:
        starts = [record.stream_pos for record in ArchiveIterator(stream)]
    content = archive.read_bytes()
    cuts = [starts[number * len(starts) // files] for number in range(files)] + [len(content)]
    paths = [archive.with_name(f"part-{number}.warc.gz") for number in range(files)]
    for path, start, end in zip(paths, cuts, cuts[1:], strict=False):
        path.write_bytes(content[start:end])
    return paths


def by_batch(folder: Path, output: Path) -> float:
    """The seconds that ``grextract batch`` takes."""
    return timed(folder, output, "--jobs", CORES).seconds


def by_spark(paths: list[Path], output: Path) -> float:
    """The seconds that a job takes in the session that is there."""
    begun = time.perf_counter()
    options = ["--output", str(output), "--overwrite"]
    spark_job.job.main([*options, "warc", *map(str, paths)], standalone_mode=False)
    return time.perf_counter() - begun


def start() -> None:
    """A session of two cores and little memory, quiet."""
    from pyspark.sql import SparkSession

    settings = {
        "spark.driver.memory": "1g",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.shuffle.partitions": str(CORES),
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
    }
    builder = SparkSession.builder.master(f"local[{CORES}]")
    for name, value in settings.items():
        builder = builder.config(name, value)
    builder.getOrCreate().sparkContext.setLogLevel("ERROR")


def main(arguments: list[str]) -> None:
    """Print the table; fail when Spark takes more than twice the time."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pages", type=int, default=2000, help="generated pages")
    parser.add_argument("--files", type=int, default=8, help="archives that the pages stand in")
    parser.add_argument("--rounds", type=int, default=2, help="runs of each, in turn; the best counts")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "archives")
        folder.mkdir()
        whole = Path(name, "whole.warc.gz")
        write_archive(whole, chosen.pages)
        paths = [path.rename(folder / path.name) for path in split(whole, chosen.files)]
        spark_job.prefer_this_python()
        start()
        by_spark(paths[:1], Path(name, "warm"))
        rounds = [
            (by_batch(folder, Path(name, "batch.parquet")), by_spark(paths, Path(name, "spark"))) for _ in range(chosen.rounds)
        ]
    batch, spark = (min(seconds) for seconds in zip(*rounds, strict=True))
    print(f"{chosen.pages} pages in {chosen.files} files, {CORES} cores, best of {chosen.rounds}")
    print(f"batch  {batch:6.1f} s  {chosen.pages / batch:6.0f} pages/s")
    print(f"spark  {spark:6.1f} s  {chosen.pages / spark:6.0f} pages/s  {spark / batch:.2f} x the time of batch")
    sys.exit(spark > 2 * batch)


if __name__ == "__main__":
    main(sys.argv[1:])
