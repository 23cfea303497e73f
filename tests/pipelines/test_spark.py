"""Spark on a real local session: the rows are those of one machine, however the pages are spread."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

import grextract
from grextract.pipelines.rows import Row, article_row, rows_of
from tests.pages.gold import ARCHIVES, FIXTURES, gold_of, page_of
from tests.pipelines.hostile import HOSTILE
from tests.pipelines.sparks import MISSING, of_one_machine, of_spark
from tests.sample import FIRST, PAGE, TITLE

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

pytestmark = [pytest.mark.spark, pytest.mark.skipif(MISSING is not None, reason=MISSING or "")]

if MISSING is None:
    from grextract.pipelines.spark import extract_column, extract_frame, spark_schema

NAMES = sorted(path.stem for path in FIXTURES.glob("*.html"))
REFUSED = [name for name in NAMES if not {"body", "articles"} & set(gold_of(name))]
HOME = "https://www.globalresearch.ca/"


def frame_of(session: SparkSession, pages: dict[str, bytes]) -> DataFrame:
    return session.createDataFrame([(url, bytearray(page)) for url, page in pages.items()], "url string, html binary")


@pytest.fixture(scope="module")
def pages(session: SparkSession) -> DataFrame:
    """All fixtures, in two partitions."""
    return frame_of(session, {HOME + name: page_of(name) for name in NAMES}).repartition(2).cache()


@cache
def expected() -> list[Row]:
    rows = [row for name in NAMES for row in rows_of(page_of(name), HOME + name, url=HOME + name)]
    return of_one_machine(rows)


# A frame


@pytest.fixture(scope="module")
def rows(pages: DataFrame) -> list[Row]:
    return of_spark(extract_frame(pages))


def test_the_rows_are_those_of_one_machine(rows: list[Row]) -> None:
    assert rows == expected()


@pytest.mark.parametrize("name", REFUSED)
def test_a_page_that_failed_is_a_row(rows: list[Row], name: str) -> None:
    with pytest.raises(grextract.NotAnArticle) as refusal:
        grextract.extract(page_of(name))
    assert [row["error_kind"] for row in rows if row["input"] == HOME + name] == [refusal.value.kind]


@pytest.mark.parametrize("name", ARCHIVES)
def test_an_archive_page_is_several_rows(rows: list[Row], name: str) -> None:
    count = len(list(grextract.extract_all(page_of(name))))
    assert [row["index"] for row in rows if row["input"] == HOME + name] == list(range(count))


def test_the_columns_are_those_of_the_shared_schema(pages: DataFrame) -> None:
    from grextract.pipelines.rows import COLUMNS

    assert extract_frame(pages).columns == list(COLUMNS)


def test_one_full_partition_among_empty_ones_gives_the_same(session: SparkSession, pages: DataFrame) -> None:
    skewed = pages.coalesce(1)
    for _ in range(5):
        skewed = skewed.union(session.createDataFrame([], pages.schema))
    assert of_spark(extract_frame(skewed)) == expected()


def test_a_page_a_partition_gives_the_same(pages: DataFrame) -> None:
    assert of_spark(extract_frame(pages.repartition(len(NAMES)))) == expected()


def test_batches_of_one_page_give_the_same(session: SparkSession, pages: DataFrame) -> None:
    session.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", 1)
    try:
        assert of_spark(extract_frame(pages)) == expected()
    finally:
        session.conf.unset("spark.sql.execution.arrow.maxRecordsPerBatch")


def test_more_pages_than_one_batch_holds_are_all_extracted(session: SparkSession) -> None:
    count = 300
    frame = frame_of(session, {f"{HOME}{number}": PAGE.encode() for number in range(count)}).coalesce(1)
    assert extract_frame(frame).where("title is not null").count() == count


def test_no_pages_are_no_rows(session: SparkSession, pages: DataFrame) -> None:
    assert extract_frame(session.createDataFrame([], pages.schema)).count() == 0


def test_pages_may_be_text_in_a_column_of_any_name(session: SparkSession) -> None:
    frame = session.createDataFrame([(PAGE,)], "content string")
    (row,) = of_spark(extract_frame(frame, "content", url=None))
    assert (row["title"], row["input_url"]) == (TITLE, None)


def test_pages_without_an_address_have_names_of_their_own(session: SparkSession) -> None:
    frame = session.createDataFrame([(PAGE,)] * 10, "html string").repartition(3)
    assert len({row["input"] for row in of_spark(extract_frame(frame, url=None))}) == 10


def test_a_row_without_a_page_is_a_failure(session: SparkSession) -> None:
    frame = session.createDataFrame([(HOME, None), (HOME + "2", PAGE)], "url string, html string")
    assert [row["error_kind"] for row in of_spark(extract_frame(frame))] == ["unreadable-source", None]


def test_the_charset_of_a_header_is_used(session: SparkSession) -> None:
    page = PAGE.replace("café", "кафе").encode("koi8-r", "ignore")
    frame = session.createDataFrame([(HOME, bytearray(page), "koi8-r")], "url string, html binary, declared string")
    assert "кафе" in of_spark(extract_frame(frame, charset="declared"))[0]["text"]


def test_hostile_pages_are_the_rows_of_one_machine(session: SparkSession) -> None:
    pages = {HOME + name.replace(" ", "-"): content for name, content in HOSTILE.items()}
    rows = of_spark(extract_frame(frame_of(session, pages)))
    wanted = [row for url, content in pages.items() for row in rows_of(content, url, url=url)]
    assert rows == of_one_machine(wanted)
    assert all(row["error_kind"] is not None or row["text"] for row in rows)


def test_a_limit_of_the_options_holds_in_the_workers(pages: DataFrame) -> None:
    failed = of_spark(extract_frame(pages, options=grextract.Options(max_bytes=10)))
    assert {row["error_kind"] for row in failed} == {"limit-exceeded"}


def test_a_page_that_takes_too_long_is_a_row(session: SparkSession) -> None:
    long = PAGE.replace(FIRST, "".join(f"<p>{FIRST} {number}</p>" for number in range(120_000)))
    frame = frame_of(session, {HOME + "1": long.encode(), HOME + "2": PAGE.encode()})
    found = of_spark(extract_frame(frame, max_seconds=0.5))
    assert [row["error_kind"] for row in found] == ["timeout", None]


# A column


@pytest.fixture(scope="module")
def with_column(pages: DataFrame) -> list[dict[str, Any]]:
    frame = extract_column(pages.withColumnRenamed("url", "address"), url="address")
    return [row.asDict(recursive=True) for row in frame.collect()]


def test_every_row_and_column_of_the_frame_is_kept(with_column: list[dict[str, Any]]) -> None:
    kept = {row["address"]: bytes(row["html"]) for row in with_column}
    assert kept == {HOME + name: page_of(name) for name in NAMES}


@pytest.mark.parametrize("name", [name for name in NAMES if name not in {*ARCHIVES, *REFUSED}])
def test_the_column_holds_the_row_of_the_article(with_column: list[dict[str, Any]], name: str) -> None:
    (got,) = [row["article"] for row in with_column if row["address"] == HOME + name]
    row = article_row(grextract.extract(page_of(name), url=HOME + name), HOME + name, url=HOME + name)
    assert [got] == of_one_machine([row])


@pytest.mark.parametrize("name", ARCHIVES)
def test_several_articles_are_refused_in_a_column(with_column: list[dict[str, Any]], name: str) -> None:
    (got,) = [row["article"] for row in with_column if row["address"] == HOME + name]
    assert got["error_kind"] == "several-articles"


def test_a_column_may_have_another_name(pages: DataFrame) -> None:
    frame = extract_column(pages, into="found")
    assert frame.schema["found"].dataType == spark_schema()


def test_a_column_that_is_there_is_not_overwritten(pages: DataFrame) -> None:
    with pytest.raises(ValueError, match="has a column 'html' already"):
        extract_column(pages, into="html")
