"""Articles out of the pages in a Spark data frame, in the columns of `grextract.pipelines.rows`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from grextract.core import extract
from grextract.options import Options
from grextract.pipelines.extras import needs_extra
from grextract.pipelines.limits import TimeLimitExceeded, within
from grextract.pipelines.rows import Row, arrow_batch, arrow_schema, article_row, failure_row, rows_of

with needs_extra("spark"):
    import pyarrow as pa
    from pyspark import TaskContext
    from pyspark.sql.functions import col, lit
    from pyspark.sql.pandas.types import from_arrow_schema
    from pyspark.sql.types import StructField, StructType

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

__all__ = ["MAX_SECONDS", "PageReader", "batches_of", "extract_column", "extract_frame", "spark_schema"]

MAX_SECONDS = 60.0
ROWS_AT_ONCE = 64
CHARACTERS_AT_ONCE = 8_000_000


def extract_frame(
    frame: DataFrame,
    html: str = "html",
    *,
    url: str | None = "url",
    charset: str | None = None,
    options: Options | None = None,
    max_seconds: float = MAX_SECONDS,
) -> DataFrame:
    """The rows of every page of a frame: at least one for each, several for an archive page or a feed.

    Args:
        frame: has the pages in one of its columns; how it is partitioned decides nothing but the speed.
        html: the column of the pages, text or binary.
        url: the column of their addresses, None where there is none. The address is the ``input`` of the rows.
        charset: the column of what the header around the bytes declared, None where there is none.
        options: as of `grextract.extract`.
        max_seconds: how long one page may take; a page that takes longer is a row with ``error_kind`` ``timeout``.

    Returns:
        A frame of `spark_schema`. A page that gave no article is a row with ``error_kind`` and ``error``.
    """
    pages = frame.select(_column(html, "html"), _column(url, "url"), _column(charset, "charset"))
    reader = PageReader(options or Options(), max_seconds)
    return pages.mapInArrow(partial(_frame_batches, reader), spark_schema())


def extract_column(
    frame: DataFrame,
    html: str = "html",
    *,
    url: str | None = "url",
    into: str = "article",
    options: Options | None = None,
    max_seconds: float = MAX_SECONDS,
) -> DataFrame:
    """The same frame with one column more: the row of the one article of each page, as a struct.

    Args:
        frame: as of `extract_frame`; all its columns are kept.
        html: the column of the pages, text or binary.
        url: the column of their addresses, None where there is none.
        into: the name of the column.
        options: as of `grextract.extract`.
        max_seconds: as of `extract_frame`.

    Returns:
        A frame with as many rows. A page that holds several articles is refused as ``several-articles``, as
        `grextract.extract` refuses it.

    Raises:
        ValueError: the frame has a column of the name ``into``.
    """
    if into in frame.columns:
        raise ValueError(f"the frame has a column {into!r} already: name another with into=")
    schema = StructType([*frame.schema.fields, StructField(into, spark_schema())])
    reader = PageReader(options or Options(), max_seconds)
    return frame.mapInArrow(partial(_column_batches, reader, html, url, into), schema)


def spark_schema() -> StructType:
    """`grextract.pipelines.rows.arrow_schema` as Spark names its types."""
    return from_arrow_schema(arrow_schema())


@dataclass(frozen=True, slots=True)
class PageReader:
    """How a worker extracts one page; it is sent to the workers as a value."""

    options: Options = field(default_factory=Options)
    max_seconds: float = MAX_SECONDS

    def rows(self, page: Any, name: str, url: str | None = None, charset: str | None = None) -> list[Row]:
        """The rows of all articles of a page, or of its failure."""
        rows: list[Row] = []
        try:
            with within(self.max_seconds):
                for row in rows_of(page, name, url=url, charset=charset, options=self.options):
                    rows.append(row)
        except TimeLimitExceeded as error:
            rows.append(failure_row(error, name, len(rows), url=url))
        return rows

    def row(self, page: Any, name: str, url: str | None = None) -> Row:
        """The row of the one article of a page, or of its failure."""
        try:
            with within(self.max_seconds):
                return article_row(extract(page, url=url, options=self.options), name, url=url)
        except Exception as error:  # one page, whatever is wrong with it, ends no job of many
            return failure_row(error, name, url=url)


def batches_of(rows: Iterable[Row]) -> Iterator[pa.RecordBatch]:
    """Rows in Arrow batches small enough for a worker's memory."""
    schema = arrow_schema()
    waiting: list[Row] = []
    characters = 0
    for row in rows:
        waiting.append(row)
        characters += len(row["text"] or "")
        if len(waiting) == ROWS_AT_ONCE or characters > CHARACTERS_AT_ONCE:
            yield arrow_batch(waiting, schema)
            waiting, characters = [], 0
    if waiting:
        yield arrow_batch(waiting, schema)


def _column(name: str | None, alias: str) -> Column:
    """A column under the name that the workers know; nothing but nulls where there is none."""
    return (col(name) if name is not None else lit(None).cast("string")).alias(alias)


def _frame_batches(reader: PageReader, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    def rows() -> Iterator[Row]:
        names = _Names()
        for batch in batches:
            for html, url, charset in zip(*batch.columns, strict=True):
                address = url.as_py()
                yield from reader.rows(html.as_py(), names.of(address), address, charset.as_py())

    return batches_of(rows())


def _column_batches(
    reader: PageReader, html: str, url: str | None, into: str, batches: Iterable[pa.RecordBatch]
) -> Iterator[pa.RecordBatch]:
    names = _Names()
    schema = arrow_schema()
    for batch in batches:
        for start in range(0, batch.num_rows, ROWS_AT_ONCE):
            part = batch.slice(start, ROWS_AT_ONCE)
            urls = part.column(url) if url is not None else pa.nulls(part.num_rows, pa.string())
            pages = zip(part.column(html), (address.as_py() for address in urls), strict=True)
            rows = [reader.row(page.as_py(), names.of(address), address) for page, address in pages]
            articles = pa.StructArray.from_arrays(arrow_batch(rows, schema).columns, fields=list(schema))
            yield pa.RecordBatch.from_arrays([*part.columns, articles], names=[*part.schema.names, into])


class _Names:
    """What pages are called: their addresses, and where they have none, ``#partition-place``."""

    def __init__(self) -> None:
        context = TaskContext.get()
        self.partition = context.partitionId() if context is not None else 0
        self.place = -1

    def of(self, url: str | None) -> str:
        self.place += 1
        return url or f"#{self.partition}-{self.place}"
