"""A Spark job: pages in Parquet, in web archives or in ranges of them, to Parquet partitioned by year of publication.

spark-submit spark_job.py --output articles warc /archive/*.warc.gz
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grextract.options import Options
from grextract.pipelines.extras import needs_extra
from grextract.pipelines.spark import MAX_SECONDS, extract_frame
from grextract.pipelines.spark_archives import COMMON_CRAWL, extract_archives, extract_ranges

with needs_extra("spark"):
    from pyspark.sql import SparkSession
    from pyspark.sql.functions import coalesce, col, count, lit, year

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

__all__ = ["job", "prefer_this_python", "start_session"]

PAGES_AT_ONCE = 64
YEAR = "published_year"


@dataclass(frozen=True, slots=True)
class _Settings:
    """What holds for every way in."""

    session: SparkSession
    options: Options
    max_seconds: float
    partitions: int | None

    def spread(self, frame: DataFrame) -> DataFrame:
        """The frame in as many partitions as are asked for, pages dealt out evenly."""
        return frame.repartition(self.partitions) if self.partitions else frame


@click.group()
@click.option("--output", "-o", required=True, help="Folder to write, of any file system that Spark knows.")
@click.option("--overwrite", is_flag=True, help="Replace the folder when it is there.")
@click.option("--partitions", type=click.IntRange(1), help="Deal the pages out to so many tasks first; archives are a task each.")
@click.option(
    "--max-seconds", type=click.FloatRange(0, min_open=True), default=MAX_SECONDS, show_default=True, help="Time of a page."
)
@click.option("--max-bytes", type=click.IntRange(1), default=Options().max_bytes, show_default=True, help="Size of a page.")
@click.pass_context
def job(context: click.Context, output: str, overwrite: bool, partitions: int | None, max_seconds: float, max_bytes: int) -> None:
    """Extract the articles of many pages with Spark, and write them as Parquet in folders by year of publication.

    Every page is at least one row; one that gave no article has error_kind and error. Counts by kind and error are printed
    at the end, as JSON.
    """
    del output, overwrite  # of write_articles
    context.obj = _Settings(start_session(), Options(max_bytes=max_bytes), max_seconds, partitions)


@job.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--html", default="html", show_default=True, help="Column of the pages, text or binary.")
@click.option("--url", help="Column of their addresses.")
@click.option("--charset", help="Column of what the HTTP header declared.")
@click.pass_obj
def parquet(settings: _Settings, paths: tuple[str, ...], html: str, url: str | None, charset: str | None) -> DataFrame:
    """Pages in a column of Parquet files."""
    pages = settings.spread(settings.session.read.parquet(*paths))
    return extract_frame(pages, html, url=url, charset=charset, options=settings.options, max_seconds=settings.max_seconds)


@job.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--host", "hosts", multiple=True, help="Host whose pages are wanted; by default those of the site.")
@click.pass_obj
def warc(settings: _Settings, paths: tuple[str, ...], hosts: tuple[str, ...]) -> DataFrame:
    """Pages in WARC files, or whatever else `grextract batch` reads."""
    return extract_archives(settings.session, paths, hosts=hosts, options=settings.options, max_seconds=settings.max_seconds)


@job.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--root", default=COMMON_CRAWL, show_default=True, help="What stands before the file names of the index.")
@click.pass_obj
def ranges(settings: _Settings, paths: tuple[str, ...], root: str) -> DataFrame:
    """Records that an index in Parquet names, as that of Common Crawl does."""
    index = settings.spread(settings.session.read.parquet(*paths))
    return extract_ranges(index, root, options=settings.options, max_seconds=settings.max_seconds)


@job.result_callback()
@click.pass_obj
def write_articles(settings: _Settings, frame: DataFrame, /, output: str, overwrite: bool, **_: object) -> None:
    """Write the rows, then print what they are."""
    rows = frame.withColumn(YEAR, year(col("published"))).hint("rebalance", YEAR)
    rows.write.partitionBy(YEAR).option("compression", "zstd").mode("overwrite" if overwrite else "error").parquet(output)
    written = settings.session.read.schema(rows.schema).parquet(output)
    click.echo(json.dumps(_counts(written), indent=2))


def start_session() -> SparkSession:
    """The session of ``spark-submit``, or one of this machine's own.

    Batches of pages that Spark sends to a worker are kept small, unless the configuration says how large they are.
    """
    prefer_this_python()
    session = SparkSession.builder.appName("grextract").getOrCreate()
    name = "spark.sql.execution.arrow.maxRecordsPerBatch"
    if session.sparkContext.getConf().get(name) is None:
        session.conf.set(name, PAGES_AT_ONCE)
    return session


def prefer_this_python() -> None:
    """Let the workers of a session that starts here run what runs this, unless the environment says otherwise."""
    if "PYSPARK_GATEWAY_PORT" not in os.environ:  # which spark-submit sets
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)


def _counts(rows: DataFrame) -> dict[str, int]:
    """How many rows are of which kind or error."""
    counted = rows.groupBy(coalesce(col("kind"), col("error_kind")).alias("name")).agg(count(lit(1)).alias("rows"))
    return {row["name"]: row["rows"] for row in counted.orderBy(col("rows").desc(), col("name")).collect()}


if __name__ == "__main__":
    # spark-submit puts the folder of its script first, where `pandas` would be the module beside this one.
    sys.path[:] = [folder for folder in sys.path if Path(folder or ".").resolve() != Path(__file__).resolve().parent]
    job()
