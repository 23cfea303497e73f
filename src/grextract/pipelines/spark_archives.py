"""Articles out of web archives that Spark's workers read themselves: whole files, and ranges that an index names."""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from http.client import HTTPException
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from grextract.batch.containers import read_stored
from grextract.batch.inputs import at_least_one, size_of
from grextract.batch.records import Record, RecordError, Selection, Stored
from grextract.batch.warc import read_warc
from grextract.options import Options
from grextract.pipelines.extras import needs_extra
from grextract.pipelines.rows import Row, error_sentence, failure_row
from grextract.pipelines.spark import MAX_SECONDS, PageReader, batches_of, spark_schema

with needs_extra("spark"):
    import pyarrow as pa
    from pyarrow import fs
    from pyspark.sql.functions import col

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

__all__ = ["COMMON_CRAWL", "extract_archives", "extract_ranges"]

COMMON_CRAWL = "https://data.commoncrawl.org/"
"""The root of the files that the indexes of Common Crawl name; ``s3://commoncrawl/`` where the workers run beside it."""

PAUSES = (1.0, 4.0, 16.0)
"""Seconds before a server that was busy is asked again."""

BUSY = (429, 500, 502, 503, 504)
PARTIAL = 206
"""The status of an answer that is a range."""

Fetch = Callable[[str, int, int], bytes]
"""Gives the bytes of a file from an offset on, as many as are asked for."""


def extract_archives(
    session: SparkSession,
    paths: Iterable[str],
    *,
    hosts: tuple[str, ...] = (),
    options: Options | None = None,
    max_seconds: float = MAX_SECONDS,
) -> DataFrame:
    """The rows of every page in these archives; the workers open them, one archive a task.

    Args:
        session: of Spark.
        paths: what ``grextract batch`` reads (WARC, WACZ, ZIP, tar, JSON lines), as paths that every worker can open, or as
            addresses of a file system that pyarrow knows: ``s3://``, ``hdfs://``, ``gs://``.
        hosts: whose pages are wanted, as of `Selection`.
        options: as of `grextract.extract`.
        max_seconds: as of `grextract.pipelines.spark.extract_frame`.

    Returns:
        A frame of `grextract.pipelines.spark.spark_schema`, with the ``input`` that ``grextract batch`` gives them.
    """
    reader = PageReader(options or Options(), max_seconds)
    selection = Selection(hosts, reader.options.max_bytes)
    rows = [(path,) for path in paths]
    frame = session.sparkContext.parallelize(rows, max(1, len(rows))).toDF("path string")
    return frame.mapInArrow(partial(_archive_batches, reader, selection), spark_schema())


def extract_ranges(
    index: DataFrame, root: str = COMMON_CRAWL, *, options: Options | None = None, max_seconds: float = MAX_SECONDS
) -> DataFrame:
    """The rows of the records that an index of WARC files names.

    Args:
        index: has the columns of Common Crawl's index: ``warc_filename``, ``warc_record_offset``, ``warc_record_length``.
        root: what stands before a file's name: an ``https://`` address, a folder, or an address that pyarrow knows.
        options: as of `grextract.extract`.
        max_seconds: as of `grextract.pipelines.spark.extract_frame`.

    Returns:
        A frame of `grextract.pipelines.spark.spark_schema`; ``input`` is ``FILE#OFFSET``. A range that cannot be fetched,
        when asked for several times, is a row with an ``error``.
    """
    reader = PageReader(options or Options(), max_seconds)
    columns = [
        col("warc_filename").cast("string"),
        col("warc_record_offset").cast("long"),
        col("warc_record_length").cast("long"),
    ]
    return index.select(*columns).mapInArrow(partial(_range_batches, reader, root), spark_schema())


def _archive_batches(reader: PageReader, selection: Selection, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    paths = (path.as_py() for batch in batches for path in batch.column(0))
    return batches_of(row for path in paths for row in _archive_rows(reader, selection, path))


def _archive_rows(reader: PageReader, selection: Selection, path: str) -> Iterator[Row]:
    try:
        stored = _stored(path)
    except (OSError, ValueError, NotImplementedError) as error:  # what pyarrow raises for an address that it cannot use
        yield failure_row(RecordError("unreadable-file", str(error)), path)
        return
    with needs_extra("warc"):
        for entry in at_least_one(path, read_stored(stored, selection)):
            if isinstance(entry, Record):
                yield from _record_rows(reader, entry, entry.name)


def _range_batches(reader: PageReader, root: str, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    fetch = _fetch_from(root)
    ranges = ((part.as_py() for part in place) for batch in batches for place in zip(*batch.columns, strict=True))
    return batches_of(row for file, offset, length in ranges for row in _range_rows(reader, fetch, file, offset, length))


def _range_rows(reader: PageReader, fetch: Fetch, file: str | None, offset: int | None, length: int | None) -> list[Row]:
    name = f"{file}#{offset}"
    if file is None or offset is None or length is None:
        return [failure_row(RecordError("broken-input", "the row of the index names no range"), name)]
    try:
        content = _patiently(partial(fetch, file, offset, length))
    except (OSError, HTTPException) as error:
        return [failure_row(RecordError("unreadable-file", error_sentence(error)), name)]
    stored = Stored(name, lambda: io.BytesIO(content), length)
    with needs_extra("warc"):
        for entry in read_warc(stored, Selection(("*",), reader.options.max_bytes)):
            if isinstance(entry, Record):
                return _record_rows(reader, entry, name)
    return [failure_row(RecordError("no-page", "the range holds no page"), name)]


def _record_rows(reader: PageReader, record: Record, name: str) -> list[Row]:
    try:
        content = record.read()
    except (RecordError, OSError) as error:
        return [failure_row(error, name, url=record.url)]
    rows = reader.rows(content, name, record.url, record.charset)
    for row in rows:
        if row["error_kind"] is None:
            row["captured_at"] = row["captured_at"] or record.captured_at
    return rows


def _stored(path: str) -> Stored:
    if "://" not in path:
        local = Path(path)
        return Stored(path, cast("Callable[[], BinaryIO]", partial(local.open, "rb")), size_of(local))
    system, inner = fs.FileSystem.from_uri(path)
    return Stored(path, lambda: cast("BinaryIO", system.open_input_file(inner)), system.get_file_info(inner).size or 0)


def _fetch_from(root: str) -> Fetch:
    """What fetches ranges of the files of this root: connected once, since finding a bucket takes as long as a range."""
    if root.startswith(("https://", "http://")):
        return partial(_http_range, root.rstrip("/"))
    system, inner = fs.FileSystem.from_uri(root if "://" in root else Path(root).absolute().as_uri())
    return partial(_file_range, system, inner.rstrip("/"))


def _http_range(root: str, file: str, offset: int, length: int) -> bytes:
    headers = {"Range": f"bytes={offset}-{offset + length - 1}", "User-Agent": "grextract"}
    with urlopen(Request(f"{root}/{file}", headers=headers), timeout=60) as answer:  # noqa: S310 - the caller's own root
        if answer.status != PARTIAL:
            raise OSError(f"the server answered {answer.status} instead of a range")
        return bytes(answer.read(length))


def _file_range(system: fs.FileSystem, root: str, file: str, offset: int, length: int) -> bytes:
    with system.open_input_file(f"{root}/{file}") as stream:
        stream.seek(offset)
        return bytes(stream.read(length))


def _patiently(fetch: Callable[[], bytes]) -> bytes:
    """What is fetched, asked for again after a pause where the server is busy or the line breaks."""
    for pause in PAUSES:
        try:
            return fetch()
        except HTTPError as error:
            if error.code not in BUSY:
                raise
        except (URLError, TimeoutError, ConnectionError, HTTPException):
            pass
        time.sleep(pause)
    return fetch()
