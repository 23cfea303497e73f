"""An item pipeline for Scrapy: every item that carries a page is given its article."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from grextract import Article, ExtractionError, Options, extract
from grextract.pipelines.extras import needs_extra
from grextract.pipelines.rows import COLUMNS, article_row, error_kind

with needs_extra("scrapy"):
    from itemadapter import ItemAdapter
    from scrapy.exceptions import DropItem
    from scrapy.http import Response
    from scrapy.utils.defer import maybe_deferred_to_future
    from twisted.internet.threads import deferToThread
    from w3lib.encoding import http_content_type_encoding

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.settings import BaseSettings
    from scrapy.statscollectors import StatsCollector

__all__ = ["ArticlePipeline", "PipelineSettings"]

logger = logging.getLogger(__name__)

WRITTEN: dict[str, Callable[[Article], str]] = {"markdown": Article.to_markdown, "html": Article.to_html}
KNOWN = (*COLUMNS, *WRITTEN)

NAMES = tuple(
    f"GREXTRACT_{name}"
    for name in "HTML_FIELD URL_FIELD ARTICLE_FIELD FIELDS FAILURES ERROR_FIELD MAX_BYTES MAX_BLOCKS FALLBACK RULES".split()
)
"""All settings: a name that is none of them is one that was mistyped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PipelineSettings:
    """What the ``GREXTRACT_`` settings of a crawl say, checked when the crawl begins.

    Attributes:
        html_field: the field that holds the page: bytes, text, or a Scrapy response (``GREXTRACT_HTML_FIELD``).
        url_field: the field that holds its address (``GREXTRACT_URL_FIELD``).
        article_field: the field that is given the whole article as `Article.to_dict` writes it, or None
            (``GREXTRACT_ARTICLE_FIELD``; unset it is ``article``, and None where ``GREXTRACT_FIELDS`` is set).
        fields: a field of the item, and what of the article it is given: a column of `grextract.pipelines.rows`,
            ``markdown`` or ``html`` (``GREXTRACT_FIELDS``).
        error_field: the field that is told why a page gave no article, where the item has room for it
            (``GREXTRACT_ERROR_FIELD``).
        drop_failures: whether an item whose page gave no article is dropped (``GREXTRACT_FAILURES``: ``keep`` or ``drop``).
        options: limits and rules of the extraction (``GREXTRACT_MAX_BYTES``, ``GREXTRACT_MAX_BLOCKS``,
            ``GREXTRACT_FALLBACK``, ``GREXTRACT_RULES``).

    Raises:
        ValueError: ``fields`` asks for something that an article does not have.
    """

    html_field: str = "html"
    url_field: str = "url"
    article_field: str | None = "article"
    fields: Mapping[str, str] = field(default_factory=dict)
    error_field: str = "error"
    drop_failures: bool = False
    options: Options = field(default_factory=Options)

    def __post_init__(self) -> None:
        unknown = sorted(set(self.fields.values()) - set(KNOWN))
        if unknown:
            raise ValueError(f"GREXTRACT_FIELDS asks for {', '.join(unknown)}; an article has {', '.join(KNOWN)}")

    @classmethod
    def of(cls, settings: BaseSettings) -> PipelineSettings:
        """The settings of a crawl.

        Raises:
            ValueError: a setting has a value that it cannot have; the crawl does not begin then.
        """
        if unknown := sorted(name for name in settings if name.startswith("GREXTRACT_") and name not in NAMES):
            raise ValueError(f"there is no setting {', '.join(unknown)}; there are {', '.join(NAMES)}")
        wanted = settings.getdict("GREXTRACT_FIELDS")
        failures = settings.get("GREXTRACT_FAILURES", "keep")
        if failures not in ("keep", "drop"):
            raise ValueError(f"GREXTRACT_FAILURES must be 'keep' or 'drop', not {failures!r}")
        return cls(
            html_field=settings.get("GREXTRACT_HTML_FIELD", "html"),
            url_field=settings.get("GREXTRACT_URL_FIELD", "url"),
            article_field=settings.get("GREXTRACT_ARTICLE_FIELD", None if wanted else "article"),
            fields=wanted,
            error_field=settings.get("GREXTRACT_ERROR_FIELD", "error"),
            drop_failures=failures == "drop",
            options=_options(settings),
        )


def _options(settings: BaseSettings) -> Options:
    default = Options()
    return Options(
        max_bytes=settings.getint("GREXTRACT_MAX_BYTES", default.max_bytes),
        max_blocks=settings.getint("GREXTRACT_MAX_BLOCKS", default.max_blocks),
        fallback=settings.getbool("GREXTRACT_FALLBACK", default.fallback),
        rules=tuple(settings.get("GREXTRACT_RULES", ())),
    )


class ArticlePipeline:
    """Gives each item the article of the page it carries; items without a page pass as they are.

    The item may be of any type that itemadapter knows. The extraction runs in a thread, so that downloads go on. Each
    page is counted in the stats of the crawl: ``grextract/extracted`` with ``grextract/kind/KIND``,
    ``grextract/form/FORM`` and ``grextract/remark/CODE``, or ``grextract/failed`` with ``grextract/error/KIND``; items
    without a page are ``grextract/skipped``.
    """

    def __init__(self, settings: PipelineSettings, stats: StatsCollector | None = None) -> None:
        self.settings = settings
        self.stats = stats

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> ArticlePipeline:
        """The pipeline of a crawl.

        Raises:
            ValueError: a ``GREXTRACT_`` setting has a value that it cannot have.
        """
        return cls(PipelineSettings.of(crawler.settings), crawler.stats)

    async def process_item(self, item: Any, spider: object = None) -> Any:  # noqa: ARG002  (Scrapy before 2.14 passes it)
        """The item with its article.

        Raises:
            DropItem: the page gave no article, and failures are dropped.
        """
        adapter = ItemAdapter(item)
        page = adapter.get(self.settings.html_field)
        if page is None:
            self._count("skipped")
            return item
        url = _address(adapter.get(self.settings.url_field), page)
        result = await _in_thread(lambda: self._extract(page, url))
        if isinstance(result, Exception):
            self._tell_failure(adapter, result, url)
        else:
            self._fill(adapter, result, url)
        return item

    def _extract(self, page: Any, url: str | None) -> Article | Exception:
        source, charset = (page.body, _charset(page)) if isinstance(page, Response) else (page, None)
        try:
            return extract(source, url=url, charset=charset, options=self.settings.options)
        except ExtractionError as error:
            return error
        except Exception as error:  # one page must not end a crawl
            logger.exception("%s: the extraction failed", url)
            return error

    def _fill(self, adapter: ItemAdapter, article: Article, url: str | None) -> None:
        if self.settings.article_field:
            adapter[self.settings.article_field] = article.to_dict()
        if self.settings.fields:
            row = article_row(article, url or "", url=url)
            for name, wanted in self.settings.fields.items():
                adapter[name] = WRITTEN[wanted](article) if wanted in WRITTEN else row[wanted]
        self._count("extracted", f"kind/{article.kind}", f"form/{article.form}")
        self._count(*sorted({f"remark/{remark.code}" for remark in article.remarks}))

    def _tell_failure(self, adapter: ItemAdapter, error: Exception, url: str | None) -> None:
        kind = error_kind(error)
        self._count("failed", f"error/{kind}")
        if self.settings.drop_failures:
            raise DropItem(f"{url}: {kind}: {error}")
        logger.info("%s: %s: %s", url, kind, error)
        if self.settings.error_field and _has_room(adapter, self.settings.error_field):
            adapter[self.settings.error_field] = {"kind": kind, "message": str(error)}

    def _count(self, *names: str) -> None:
        if self.stats is not None:
            for name in names:
                self.stats.inc_value(f"grextract/{name}")


async def _in_thread(extraction: Callable[[], Article | Exception]) -> Article | Exception:
    """Run it beside the event loop of the crawl, whichever that is."""
    try:
        from scrapy.utils.asyncio import run_in_thread
    except ImportError:  # Scrapy before 2.15
        return await maybe_deferred_to_future(deferToThread(extraction))
    return await run_in_thread(extraction)


def _address(url: object, page: object) -> str | None:
    if url is None and isinstance(page, Response):
        url = page.url
    return str(url) if url is not None else None


def _charset(response: Response) -> str | None:
    """What the header declares, since the bytes of a page may declare nothing, or something else."""
    header = response.headers.get("Content-Type")
    return http_content_type_encoding(header.decode("latin-1")) if header else None


def _has_room(adapter: ItemAdapter, name: str) -> bool:
    declared = ItemAdapter.get_field_names_from_class(type(adapter.item))
    return declared is None or name in declared
