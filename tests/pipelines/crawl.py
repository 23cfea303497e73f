"""Crawl the local site as a user's project would: ``python -m tests.pipelines.crawl SPIDER OUTPUT SETTINGS``.

Writes the items of the feed export to OUTPUT and the stats of the crawl beside it. SETTINGS is a JSON object.
"""

from __future__ import annotations

import json
import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import scrapy
from scrapy.crawler import CrawlerProcess
from scrapy.http import Response
from scrapy_poet import DummyResponse
from zyte_common_items import Article

from tests.pipelines.site import HOST


@dataclass
class Page:
    """An item type of a user's own."""

    url: str
    page: Response
    headline: str | None = None
    markdown: str | None = None


class SiteSpider(scrapy.Spider):
    """News pages and the feed, then every page they link to."""

    name = "dicts"

    async def start(self) -> AsyncIterator[scrapy.Request]:
        yield scrapy.Request(f"{HOST}/news", self.parse_listing)
        yield scrapy.Request(f"{HOST}/feed", self.parse_feed)

    def parse_listing(self, response: Response) -> Iterator[scrapy.Request | dict[str, Any]]:
        yield {"listing": response.url}
        for url in response.css("a.entry::attr(href)").getall():
            yield self.page(url)
        for url in response.css("a.older::attr(href)").getall():
            yield response.follow(url, self.parse_listing)

    def parse_feed(self, response: Response) -> Iterator[scrapy.Request]:
        for url in response.xpath("//item/link/text()").getall():
            yield self.page(url.replace("https://", "http://"))

    def page(self, url: str) -> scrapy.Request:
        return scrapy.Request(url, self.parse_page, meta={"handle_httpstatus_list": [403, 404]})

    def parse_page(self, response: Response) -> Iterator[Any]:
        yield {"url": response.url, "html": response}


class TypedSpider(SiteSpider):
    """The same with items of a declared type."""

    name = "typed"

    def parse_page(self, response: Response) -> Iterator[Any]:
        yield Page(response.url, response)


class PageObjectSpider(SiteSpider):
    """The same with the page object: the callback asks for the item, and the response is not looked at."""

    name = "page-object"

    def parse_page(self, response: DummyResponse, article: Article) -> Iterator[Article]:
        yield article


SPIDERS = {spider.name: spider for spider in (SiteSpider, TypedSpider, PageObjectSpider)}


def main(name: str, output: Path, settings: dict[str, Any]) -> None:
    """Crawl, then write what the crawl counted."""
    common = {
        "FEEDS": {str(output): {"format": "json"}},
        "RETRY_ENABLED": False,
        "DOWNLOAD_TIMEOUT": 3,
        "TELNETCONSOLE_ENABLED": False,
    }
    process = CrawlerProcess({**common, **settings})
    crawler = process.create_crawler(SPIDERS[name])
    process.crawl(crawler)
    process.start()
    output.with_suffix(".stats.json").write_text(json.dumps(crawler.stats.get_stats(), default=str), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), json.loads(sys.argv[3]))
