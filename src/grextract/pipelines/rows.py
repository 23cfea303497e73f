"""An article or a failure as one flat row, the columns of such rows, and their Arrow schema."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from grextract.article import Article
from grextract.core import extract_all
from grextract.errors import LimitExceeded, NotAnArticle, UnreadableSource
from grextract.forms.source import Source
from grextract.metadata.dates import read_moment
from grextract.options import Options
from grextract.render.json import SCHEMA

if TYPE_CHECKING:
    import pyarrow

__all__ = [
    "COLUMNS",
    "Row",
    "arrow_batch",
    "arrow_schema",
    "article_row",
    "error_kind",
    "error_sentence",
    "failure_row",
    "row_article",
    "rows_of",
]

Row = dict[str, Any]
"""A row: JSON-ready values under the names of `COLUMNS`, all of them present, in their order."""

COLUMNS = {
    "schema": "version of the values' shape, that of `Article.to_dict`",
    "input": "name of the input: a path, an address, or `container#place` (a WARC's offset, a line's number, a member's name)",
    "index": "place of the article in its input, from 0: several in an archive page, a feed, a JSON array",
    "input_url": "the address the input was fetched from, where its container or the caller says so",
    "error_kind": "what kept the article from being extracted: a kind of refusal or a limit; null when it was extracted",
    "error": "the same in a sentence; null when it was extracted",
    "kind": "`article`, `digest`, `appeal` or `video`",
    "form": "the form the source was saved in",
    "encoding": "how bytes were decoded: `name`, and `source`, how that was found",
    "title": "without the site's suffix",
    "subtitle": "the line under the title",
    "byline": 'as printed, without "By"',
    "authors": "the byline parted into persons and organisations: `name`, `url`",
    "author_bios": "the paragraphs that introduce an author",
    "published": "the day of the site's own date line",
    "published_at": "the moment of publication as markup gives it, ISO text: it may lack a time zone",
    "modified_at": "the moment of the last change as markup gives it, ISO text: it may lack a time zone",
    "captured_at": "the moment at which an archive or a browser made the copy",
    "first_published": "ISO date as precise as the page's note of first publication: `2012`, `2012-01`, `2012-01-31`",
    "original_source": "the outlet the article was taken from: `name`, `url`, `published`",
    "regions": "`label`, `slug` and `url` of each region",
    "themes": "`label`, `slug` and `url` of each theme",
    "reports": "`label`, `slug` and `url` of each in-depth report",
    "tags": "as the form states them",
    "language": "BCP 47 primary subtag",
    "url": "canonical address",
    "article_id": "the site's number of the article",
    "site": "host without `www.`",
    "lead_image": "`url`, `alt`, `caption`, `credit`",
    "copyright": "`holders` and `year` of the copyright line",
    "description": "the page's own description, without notices",
    "body": "the blocks of the article in order",
    "removed": "the ledger: `kind`, `text`, `rule` and `position` of all that was set apart",
    "text": "the body as plain text",
    "remarks": "what a careful reader would want to know: `code`, `message`",
    "content_sha256": "SHA-256 of `text` in UTF-8, as hexadecimal digits; null without text",
    "repost_group": "the least `content_sha256` of the rows whose bodies are copies or near copies of one another; null for "
    "a body of which there is one, and where nobody looked for copies",
}
"""The columns in their order, and what each holds. A failure has ``schema`` to ``error``; the rest is null or empty."""

LISTS = ("authors", "author_bios", "regions", "themes", "reports", "tags", "body", "removed", "remarks")

ERROR_KINDS: tuple[tuple[type[Exception], str], ...] = (
    (LimitExceeded, "limit-exceeded"),
    (UnreadableSource, "unreadable-source"),
    (MemoryError, "out-of-memory"),
    (OSError, "unreadable-file"),
)


def article_row(article: Article, input: str, index: int = 0, *, url: str | None = None) -> Row:  # noqa: A002 - the column's name
    """The row of an article: `Article.to_dict`, its metadata raised one level.

    Args:
        article: what was extracted.
        input: the name of the input it was extracted from.
        index: its place in that input.
        url: the address the input was fetched from, when known.
    """
    values = article.to_dict()
    values |= values.pop("metadata")
    values |= {"input": input, "index": index, "input_url": url, "content_sha256": content_sha256(article.text)}
    return {name: values.get(name) for name in COLUMNS}


def failure_row(error: Exception, input: str, index: int = 0, *, url: str | None = None) -> Row:  # noqa: A002
    """The row of an input, or of an item in it, that gave no article; arguments as of `article_row`."""
    values: Row = {"schema": SCHEMA, "input": input, "index": index, "input_url": url}
    values |= {"error_kind": error_kind(error), "error": error_sentence(error)}
    values |= {name: [] for name in LISTS}
    return {name: values.get(name) for name in COLUMNS}


def rows_of(
    source: Source,
    input: str,  # noqa: A002
    *,
    url: str | None = None,
    charset: str | None = None,
    options: Options | None = None,
) -> Iterator[Row]:
    """The rows of every article of a source, in order, each failure in its place; at least one.

    Args:
        source: as of `extract_all`.
        input: the name of the source.
        url: the address it was fetched from.
        charset: what the header around its bytes declares.
        options: as of `extract_all`.
    """
    failures: list[Exception] = []
    index = 0

    def failed() -> Iterator[Row]:
        nonlocal index
        while failures:
            yield failure_row(failures.pop(0), input, index, url=url)
            index += 1

    try:
        for article in extract_all(source, url=url, charset=charset, options=options, on_error=failures.append):
            yield from failed()
            yield article_row(article, input, index, url=url)
            index += 1
    except Exception as error:  # one page, whatever is wrong with it, ends no run of many
        failures.append(error)
    yield from failed()


def row_article(row: Row) -> Article:
    """The article that a row was made from; of a Parquet file, a row as pyarrow's ``Table.to_pylist`` gives it.

    Raises:
        ValueError: the row is a failure, of another schema version, or has values of other types: those of a pandas row.
    """
    if isinstance(row["error_kind"], str):
        raise ValueError(f"the row of {row['input']!r} is a failure: {row['error']}")
    row = _plain_row(row)
    outer = ("schema", "kind", "form", "encoding", "body", "removed", "text", "remarks")
    return Article.from_dict({**{name: row[name] for name in outer}, "metadata": {name: row[name] for name in _metadata()}})


def error_kind(error: Exception) -> str:
    """What kind of failure an error is: a refusal's own kind, or the name of the limit or fault."""
    if isinstance(error, NotAnArticle):
        return error.kind
    kind = getattr(error, "kind", None)
    return kind if isinstance(kind, str) else next((name for of, name in ERROR_KINDS if isinstance(error, of)), "internal-error")


def error_sentence(error: Exception) -> str:
    """What an error says, in a sentence."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error) or type(error).__name__


def content_sha256(text: str) -> str | None:
    """The hash that copies of one body share; None for a body without words."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() if text.strip() else None


def arrow_schema() -> pyarrow.Schema:
    """The schema of the rows in Arrow and Parquet, what each column holds in its metadata; needs pyarrow (``[parquet]``).

    Days are ``date32``, ``captured_at`` is a timestamp in UTC; the rest has the types of the row's own values.
    """
    import pyarrow as pa

    types = _arrow_types()
    return pa.schema([pa.field(name, types.get(name, pa.string()), metadata={"doc": doc}) for name, doc in COLUMNS.items()])


def arrow_batch(rows: list[Row], schema: pyarrow.Schema | None = None) -> pyarrow.RecordBatch:
    """The rows as one Arrow batch of this schema, `arrow_schema` when none is given.

    Raises:
        ValueError: a value does not fit its column.
    """
    import pyarrow as pa

    return pa.RecordBatch.from_pylist([_arrow_row(row) for row in rows], schema=schema or arrow_schema())


def _metadata() -> list[str]:
    names = list(COLUMNS)
    return names[names.index("title") : names.index("body")]


def _arrow_row(row: Row) -> Row:
    """The row with days and moments as such."""
    source = row["original_source"]
    return row | {
        "published": _day(row["published"]),
        "captured_at": read_moment(row["captured_at"]),
        "original_source": source and source | {"published": _day(source["published"])},
    }


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _plain_row(row: Row) -> Row:
    """The row of a table with days and moments as text, and blocks without the keys that only others of their column have."""
    source = row["original_source"]
    return row | {
        "published": _text(row["published"]),
        "captured_at": _text(row["captured_at"]),
        "original_source": source | {"published": _text(source["published"])} if isinstance(source, dict) else source,
        "body": [{name: value for name, value in block.items() if value is not None} for block in row["body"]],
    }


def _text(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _arrow_types() -> dict[str, pyarrow.DataType]:
    """The columns that are no text."""
    import pyarrow as pa

    def texts(*names: str) -> list[tuple[str, pyarrow.DataType]]:
        return [(name, pa.string()) for name in names]

    terms = pa.list_(pa.struct(texts("label", "slug", "url")))
    return {
        "schema": pa.int32(),
        "index": pa.int32(),
        "encoding": pa.struct(texts("name", "source")),
        "authors": pa.list_(pa.struct(texts("name", "url"))),
        "author_bios": pa.list_(pa.string()),
        "published": pa.date32(),
        "captured_at": pa.timestamp("us", tz="UTC"),
        "original_source": pa.struct([*texts("name", "url"), ("published", pa.date32())]),
        "regions": terms,
        "themes": terms,
        "reports": terms,
        "tags": pa.list_(pa.string()),
        "lead_image": pa.struct(texts("url", "alt", "caption", "credit")),
        "copyright": pa.struct([("holders", pa.list_(pa.string())), ("year", pa.int32())]),
        "body": pa.list_(_arrow_block()),
        "removed": pa.list_(pa.struct([*texts("kind", "text", "rule"), ("position", pa.int32())])),
        "remarks": pa.list_(pa.struct(texts("code", "message"))),
    }


def _arrow_block() -> pyarrow.DataType:
    import pyarrow as pa

    link = pa.struct([("start", pa.int32()), ("end", pa.int32()), ("url", pa.string())])
    return pa.struct(
        [
            ("type", pa.string()),
            ("text", pa.string()),
            ("position", pa.int32()),
            ("links", pa.list_(link)),
            ("level", pa.int32()),
            ("ordered", pa.bool_()),
            ("rows", pa.list_(pa.list_(pa.string()))),
            ("url", pa.string()),
            ("alt", pa.string()),
            ("caption", pa.string()),
            ("credit", pa.string()),
            ("marker", pa.string()),
        ]
    )
