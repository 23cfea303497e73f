"""`extract`: the whole way from a source to the article."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from grextract.article import Article
from grextract.draft import find_articles
from grextract.errors import ExtractionError, NotAnArticle
from grextract.forms.source import Source
from grextract.metadata.fields import ArticleMetadata
from grextract.options import Options

__all__ = ["extract", "extract_all", "extract_metadata"]

OnError = Literal["raise", "skip"] | Callable[[ExtractionError], object]


def extract(source: Source, *, url: str | None = None, charset: str | None = None, options: Options | None = None) -> Article:
    """Extract the one article that a saved page, an answer of an interface, a feed or a text dump holds.

    Args:
        source: in any form (`Article.form`): bytes, ``str`` (always content, never a path), a path object, a binary file, an lxml element or tree,
            or a BeautifulSoup; trees are not changed.
        url: where the page was, when the caller knows; the page's own canonical address goes before it.
        charset: what the header around the bytes declares, such as that of an HTTP answer; it goes before the page's own.
        options: limits and the caller's own rules.

    Returns:
        The article: body, ledger of what was removed, metadata, remarks.

    Raises:
        NotAnArticle: the source was read and holds no article, or several; its ``kind`` says which.
        UnreadableSource: binary, of a type that is not taken, or a path or URL given as content.
        LimitExceeded: past a limit of ``options``, or nested deeper than the parser keeps.
        OSError: a path cannot be read.
    """
    articles = find_articles(source, url, _checked(url, charset, options), charset)
    if len(articles) > 1:
        raise NotAnArticle(
            "several-articles", f"the source holds {len(articles)} articles: use extract_all to get each", count=len(articles)
        )
    return articles[0]()


def extract_all(
    source: Source,
    *,
    url: str | None = None,
    charset: str | None = None,
    options: Options | None = None,
    on_error: OnError = "raise",
) -> Iterator[Article]:
    """Extract every article of a source, in order: of an archive page, a feed, a JSON array, or the one of any other form.

    Args:
        on_error: ``raise``, ``skip``, or a callable that is given the error of each article that failed.

    Raises:
        ExtractionError: what `extract` raises, when ``on_error`` is ``raise``.
        ValueError: ``on_error`` is none of these.
    """
    if on_error not in ("raise", "skip") and not callable(on_error):
        raise ValueError(f"on_error must be 'raise', 'skip' or a callable, not {on_error!r}")
    return _each(source, url, charset, options, on_error)


def _each(source: Source, url: str | None, charset: str | None, options: Options | None, on_error: OnError) -> Iterator[Article]:
    def failed(error: ExtractionError) -> None:
        if on_error == "raise":
            raise error
        if callable(on_error):
            on_error(error)

    try:
        articles = find_articles(source, url, _checked(url, charset, options), charset)
    except ExtractionError as error:
        failed(error)
        return
    for article in articles:
        try:
            extracted = article()
        except ExtractionError as error:
            failed(error)
        else:
            yield extracted


def extract_metadata(
    source: Source, *, url: str | None = None, charset: str | None = None, options: Options | None = None
) -> ArticleMetadata:
    """Extract the metadata of an article; arguments and errors as of `extract`."""
    return extract(source, url=url, charset=charset, options=options).metadata


def _checked(url: str | None, charset: str | None, options: Options | None) -> Options:
    options = options if options is not None else Options()
    if not isinstance(options, Options):
        raise TypeError(f"options must be grextract.Options, not {type(options).__name__}")
    for name, value in (("url", url), ("charset", charset)):
        if value is not None and not isinstance(value, str):
            raise TypeError(f"{name} must be a str, not {type(value).__name__}")
    return options
