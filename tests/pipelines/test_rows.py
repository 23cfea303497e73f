"""Articles and failures as rows, and the Arrow schema of the rows."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields
from datetime import date, datetime, timezone
from pathlib import Path

import pytest

import grextract
from grextract.pipelines.rows import COLUMNS, LISTS, arrow_batch, article_row, error_kind, failure_row, row_article, rows_of
from tests.pages.gold import ARCHIVES, FIXTURES, gold_of
from tests.sample import CANONICAL, PAGE, TITLE

EVERY = sorted(path.name.removesuffix(".gold.json") for path in FIXTURES.glob("*.gold.json"))
REFUSED = [name for name in EVERY if not {"body", "articles"} & set(gold_of(name))]
EXTRACTED = [name for name in EVERY if name not in REFUSED]


def fixture(name: str) -> Path:
    return FIXTURES / f"{name}.html"


# Rows


def test_a_row_has_every_column_in_order() -> None:
    assert list(article_row(grextract.extract(PAGE), "page.html")) == list(COLUMNS)


def test_a_failure_has_the_same_columns() -> None:
    assert list(failure_row(OSError("no"), "page.html")) == list(COLUMNS)


def test_every_field_of_the_metadata_is_a_column() -> None:
    assert {field.name for field in fields(grextract.ArticleMetadata)} <= set(COLUMNS)


def test_no_field_of_the_metadata_hides_another_value_of_the_article() -> None:
    outer = set(grextract.extract(PAGE).to_dict()) - {"metadata"}
    assert not outer & {field.name for field in fields(grextract.ArticleMetadata)}


@pytest.mark.parametrize("name", EXTRACTED)
def test_a_row_gives_its_article_back(name: str) -> None:
    rows = list(rows_of(fixture(name), name))
    assert [row_article(row) for row in rows] == list(grextract.extract_all(fixture(name)))


@pytest.mark.parametrize("name", EVERY)
def test_rows_are_json(name: str) -> None:
    rows = list(rows_of(fixture(name), name))
    assert json.loads(json.dumps(rows)) == rows


@pytest.mark.parametrize("name", REFUSED)
def test_a_refused_page_is_one_row_that_says_why(name: str) -> None:
    (row,) = rows_of(fixture(name), name)
    with pytest.raises(grextract.NotAnArticle) as refusal:
        grextract.extract(fixture(name))
    assert (row["error_kind"], row["error"]) == (refusal.value.kind, str(refusal.value))


@pytest.mark.parametrize("name", ARCHIVES)
def test_several_articles_of_one_input_are_numbered(name: str) -> None:
    rows = list(rows_of(fixture(name), name))
    assert [(row["input"], row["index"]) for row in rows] == [(name, index) for index in range(len(rows))]


def test_an_item_that_failed_keeps_its_place_among_the_others() -> None:
    post = {"id": 7, "link": CANONICAL, "title": {"rendered": TITLE}, "content": {"rendered": "<p>The mill stopped in May.</p>"}}
    rows = list(rows_of(json.dumps([post, {**post, "content": {"rendered": ""}}, post]), "posts.json"))
    assert [(row["index"], row["error_kind"]) for row in rows] == [(0, None), (1, "empty"), (2, None)]


def test_a_file_that_cannot_be_read_is_a_row(tmp_path: Path) -> None:
    (row,) = rows_of(tmp_path / "none.html", "none.html")
    assert (row["error_kind"], row["error"]) == ("unreadable-file", "No such file or directory")


def test_the_address_and_the_charset_of_a_header_are_used() -> None:
    page = PAGE.replace("café", "кафе").encode("koi8-r", "ignore")
    (row,) = rows_of(page, "1", url="https://www.globalresearch.ca/mills/9", charset="koi8-r")
    assert ("кафе" in row["text"], row["input_url"]) == (True, "https://www.globalresearch.ca/mills/9")


def test_the_hash_is_that_of_the_text() -> None:
    article = grextract.extract(PAGE)
    assert article_row(article, "1")["content_sha256"] == hashlib.sha256(article.text.encode()).hexdigest()


def test_a_failure_has_no_hash() -> None:
    assert failure_row(ValueError("no"), "1")["content_sha256"] is None


def test_a_failure_gives_no_article() -> None:
    with pytest.raises(ValueError, match="is a failure: no words"):
        row_article(failure_row(ValueError("no words"), "1"))


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (grextract.NotAnArticle("listing", "a list"), "listing"),
        (grextract.LimitExceeded("long"), "limit-exceeded"),
        (grextract.UnreadableSource("binary"), "unreadable-source"),
        (PermissionError(13, "Permission denied"), "unreadable-file"),
        (MemoryError(), "out-of-memory"),
        (RuntimeError("surprise"), "internal-error"),
    ],
)
def test_every_error_has_a_kind(error: Exception, kind: str) -> None:
    assert error_kind(error) == kind


# Arrow


@pytest.mark.parametrize("name", EVERY)
def test_rows_and_schema_agree(name: str) -> None:
    pytest.importorskip("pyarrow")
    rows = list(rows_of(fixture(name), name))
    read = [_as_row(values) for values in arrow_batch(rows).to_pylist()]
    assert read == [_in_utc(row) for row in rows]


def _as_row(values: dict) -> dict:
    """A row read from Arrow, days and moments as ISO text, the keys of a block that it has not left out."""
    text = json.loads(json.dumps(values, default=lambda value: value.isoformat()))
    text["body"] = [_block(block) for block in text["body"]]
    return text


def _block(block: dict) -> dict:
    return {key: value for key, value in block.items() if value is not None}


def _in_utc(row: dict) -> dict:
    moment = row["captured_at"]
    return row | {"captured_at": moment and datetime.fromisoformat(moment).astimezone(timezone.utc).isoformat()}


@pytest.mark.parametrize("name", EXTRACTED)
def test_a_row_of_an_arrow_table_gives_its_article_back(name: str) -> None:
    pytest.importorskip("pyarrow")
    rows = arrow_batch(list(rows_of(fixture(name), name))).to_pylist()
    assert [row_article(row) for row in rows] == list(grextract.extract_all(fixture(name)))


def test_the_moment_of_the_copy_comes_back_from_an_arrow_table() -> None:
    pytest.importorskip("pyarrow")
    article = grextract.extract(PAGE, url=f"https://web.archive.org/web/20190102030405id_/{CANONICAL}")
    (row,) = arrow_batch([article_row(article, "1")]).to_pylist()
    assert row_article(row).metadata.captured_at == article.metadata.captured_at is not None


def test_the_schema_documents_every_column() -> None:
    pytest.importorskip("pyarrow")
    from grextract.pipelines.rows import arrow_schema

    assert {field.name: field.metadata[b"doc"].decode() for field in arrow_schema()} == COLUMNS


def test_lists_of_a_failure_are_the_lists_of_the_schema() -> None:
    pa = pytest.importorskip("pyarrow")
    from grextract.pipelines.rows import arrow_schema

    assert [field.name for field in arrow_schema() if pa.types.is_list(field.type)] == list(LISTS)


def test_days_are_dates_in_arrow() -> None:
    pytest.importorskip("pyarrow")
    batch = arrow_batch([article_row(grextract.extract(PAGE), "1")])
    assert batch.column("published").to_pylist() == [date(2016, 3, 4)]
