"""Columns of pandas."""

from __future__ import annotations

import pytest

from grextract.pipelines.pandas import clean_frame, clean_series, extract_frame
from grextract.pipelines.rows import COLUMNS
from tests.clean.sample import BODY, SHARE
from tests.sample import PAGE, TITLE

pandas = pytest.importorskip("pandas")

TEXTS = [f"{BODY[0]} {SHARE}", None, BODY[1]]


def test_a_series_keeps_index_name_and_missing_values() -> None:
    series = pandas.Series(TEXTS, index=["a", "a", "b"], name="text")
    wanted = pandas.Series([BODY[0], None, BODY[1]], index=["a", "a", "b"], name="text")
    pandas.testing.assert_series_equal(clean_series(series), wanted)


def test_a_series_is_not_changed() -> None:
    series = pandas.Series(TEXTS)
    clean_series(series)
    assert series[0] == TEXTS[0]


def test_a_series_of_strings_stays_one() -> None:
    series = pandas.Series(TEXTS, dtype="string")
    cleaned = clean_series(series)
    assert cleaned.dtype == series.dtype
    assert cleaned.isna().tolist() == [False, True, False]


def test_a_value_that_is_no_text_is_told_by_its_place() -> None:
    with pytest.raises(TypeError, match="at 'b': a text must be a str, not int"):
        clean_series(pandas.Series(["a", 1], index=["a", "b"]))


def test_a_frame_gets_a_column_for_what_was_taken() -> None:
    frame = pandas.DataFrame({"id": [1, 2, 3], "text": TEXTS}, index=[7, 8, 9])
    cleaned = clean_frame(frame, removed="taken")
    assert cleaned["text"].dropna().tolist() == [BODY[0], BODY[1]]
    assert [[span["text"] for span in spans] for spans in cleaned["taken"]] == [[SHARE], [], []]
    assert list(frame.columns) == ["id", "text"]


def test_a_frame_keeps_the_columns_it_has() -> None:
    with pytest.raises(ValueError, match="a column 'id' already"):
        clean_frame(pandas.DataFrame({"id": [1], "text": ["a"]}), removed="id")


def test_pages_become_rows_under_their_own_index() -> None:
    frame = pandas.DataFrame({"html": [PAGE, "<h1>Error 403</h1>"]}, index=["first", "second"])
    rows = extract_frame(frame)
    assert list(rows.columns) == list(COLUMNS)
    assert rows.index.tolist() == ["first", "second"]
    assert rows.loc["first", "title"] == TITLE
    assert rows["error_kind"].isna().tolist() == [True, False]


@pytest.mark.parametrize("page", [None, float("nan"), 3])
def test_a_page_that_is_none_is_a_failure(page: object) -> None:
    rows = extract_frame(pandas.DataFrame({"html": [page]}))
    assert rows["error_kind"].tolist() == ["unreadable-source"]


def test_an_address_goes_with_its_page() -> None:
    frame = pandas.DataFrame({"page": [PAGE.encode()], "at": ["https://example.org/a"]})
    assert extract_frame(frame, "page", "at")["input_url"].tolist() == ["https://example.org/a"]


def test_a_frame_without_rows_gives_the_columns() -> None:
    assert list(extract_frame(pandas.DataFrame({"html": []})).columns) == list(COLUMNS)


def test_an_index_of_several_levels_stays_one() -> None:
    index = pandas.MultiIndex.from_tuples([("a", 1), ("b", 2)])
    assert extract_frame(pandas.DataFrame({"html": [PAGE, PAGE]}, index=index)).index.equals(index)
