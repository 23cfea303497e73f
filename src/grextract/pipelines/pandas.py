"""Columns of pandas: texts cleaned, pages extracted."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from grextract.clean import CleanText, clean_text
from grextract.errors import UnreadableSource
from grextract.options import Options
from grextract.pipelines.rows import COLUMNS, Row, failure_row, rows_of

if TYPE_CHECKING:
    import pandas

__all__ = ["clean_frame", "clean_series", "extract_frame"]


def clean_series(series: pandas.Series, *, options: Options | None = None) -> pandas.Series:
    """The texts of a column without the site's notices, by `clean_text`.

    Args:
        series: of ``str``; missing values stay missing. It is not changed.
        options: as of `clean_text`.

    Returns:
        A series with the same index, name and dtype.

    Raises:
        TypeError: a value is neither text nor missing; the message names its place in the index.
    """
    texts = [_text(cleaned, value) for cleaned, value in zip(_cleaned(series, options), series, strict=True)]
    return series._constructor(texts, index=series.index, name=series.name, dtype=series.dtype)


def clean_frame(
    frame: pandas.DataFrame, column: Hashable = "text", *, removed: Hashable | None = None, options: Options | None = None
) -> pandas.DataFrame:
    """A copy of a table with one column cleaned.

    Args:
        frame: the table.
        column: the column of texts.
        removed: a new column for what was taken of each text: a list of dictionaries, empty where nothing was.
        options: as of `clean_text`.

    Raises:
        KeyError: there is no such column.
        TypeError: a value of it is neither text nor missing.
        ValueError: the column for what was taken is there already.
    """
    if removed is not None and removed in frame.columns:
        raise ValueError(f"there is a column {removed!r} already: name a new one")
    series = frame[column]
    cleaned = _cleaned(series, options)
    result = frame.copy()
    texts = [_text(one, value) for one, value in zip(cleaned, series, strict=True)]
    result[column] = series._constructor(texts, index=series.index, dtype=series.dtype)
    if removed is not None:
        spans = [[span.to_dict() for span in one.removed] if one is not None else [] for one in cleaned]
        result[removed] = series._constructor(spans, index=series.index, dtype=object)
    return result


def extract_frame(
    frame: pandas.DataFrame, html: Hashable = "html", url: Hashable | None = None, *, options: Options | None = None
) -> pandas.DataFrame:
    """The articles of a column of saved pages, one row each; failures are rows too.

    Args:
        frame: a table of pages.
        html: the column of pages, ``str`` or ``bytes`` in any form that `extract` reads.
        url: the column of their addresses, if there is one.
        options: as of `extract`.

    Returns:
        A table with the columns of `grextract.pipelines.rows.COLUMNS`. Each row has the index of the page that it is from:
        a page with several articles gives several. ``input`` is that index, as text; a page that is missing or gives no
        article has ``error_kind`` and ``error``.

    Raises:
        KeyError: there is no such column.
    """
    addresses = [None] * len(frame) if url is None else frame[url].tolist()
    rows: list[Row] = []
    places: list[int] = []
    for place, (page, address) in enumerate(zip(frame[html], addresses, strict=True)):
        found = _rows(page, str(frame.index[place]), address if isinstance(address, str) else None, options)
        rows += found
        places += [place] * len(found)
    return frame._constructor(rows, index=frame.index.take(places), columns=list(COLUMNS))


def _rows(page: object, name: str, url: str | None, options: Options | None) -> list[Row]:
    if isinstance(page, (str, bytes)):
        return list(rows_of(page, name, url=url, options=options))
    reason = "no page: the value is missing" if _is_missing(page) else f"a page is str or bytes, not {type(page).__name__}"
    return [failure_row(UnreadableSource(reason), name, url=url)]


def _cleaned(series: pandas.Series, options: Options | None) -> list[CleanText | None]:
    """What `clean_text` gives of each value, None of one that is missing."""
    cleaned: list[CleanText | None] = []
    for label, value in zip(series.index, series, strict=True):
        if not isinstance(value, str) and not _is_missing(value):
            raise TypeError(f"at {label!r}: a text must be a str, not {type(value).__name__}")
        cleaned.append(clean_text(value, options=options) if isinstance(value, str) else None)
    return cleaned


def _is_missing(value: object) -> bool:
    import pandas

    return value is None or value is pandas.NA or (isinstance(value, float) and value != value)


def _text(cleaned: CleanText | None, value: object) -> object:
    return cleaned.text if cleaned is not None else value
