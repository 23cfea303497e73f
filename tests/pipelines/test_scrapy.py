"""The Scrapy pipeline: a real crawl of the local site, the settings, and every type of item."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import pytest

pytest.importorskip("scrapy", reason='needs the extra: pip install "grextract[scrapy]"')

import attrs
import scrapy
from scrapy.exceptions import DropItem
from scrapy.http import HtmlResponse, Response
from scrapy.utils.test import get_crawler

import grextract
from grextract.errors import NotAnArticleKind
from grextract.pipelines.scrapy import ArticlePipeline
from tests.pages.gold import PAGES, page_of
from tests.pipelines.crawling import Crawl, crawl
from tests.pipelines.hostile import HOSTILE
from tests.pipelines.site import CUT, CYRILLIC, FORBIDDEN, GONE, LISTING_AS_ARTICLE, SLOW, address_of, cyrillic_page
from tests.sample import CANONICAL, FIRST, PAGE, TITLE

PIPELINE = {"ITEM_PIPELINES": {"grextract.pipelines.scrapy.ArticlePipeline": 300}}
ERROR_KINDS = {*get_args(NotAnArticleKind), "limit-exceeded", "unreadable-source"}
REFUSALS = {FORBIDDEN: "challenge", GONE: "error-page", LISTING_AS_ARTICLE: "listing"}


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    """A crawl with nothing set but the pipeline."""
    return crawl("dicts", tmp_path_factory.mktemp("crawl"), PIPELINE)


@pytest.fixture(scope="module")
def typed(tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    """A crawl whose items are dataclasses with fields of their own; failures are dropped."""
    settings = {
        **PIPELINE,
        "GREXTRACT_HTML_FIELD": "page",
        "GREXTRACT_FIELDS": {"headline": "title", "markdown": "markdown"},
        "GREXTRACT_FAILURES": "drop",
    }
    return crawl("typed", tmp_path_factory.mktemp("crawl"), settings)


def item_at(crawled: Crawl, url: str) -> dict[str, Any]:
    (item,) = [item for item in crawled.items if item.get("url") == url]
    return item


# The crawl


@pytest.mark.parametrize("name", PAGES)
def test_a_crawled_article_is_that_of_its_page(crawled: Crawl, name: str) -> None:
    expected = grextract.extract(page_of(name), url=address_of(name), charset="utf-8").to_dict()
    assert item_at(crawled, address_of(name))["article"] == json.loads(json.dumps(expected))


def test_the_charset_of_the_header_is_used(crawled: Crawl) -> None:
    text = grextract.extract(cyrillic_page(), url=CYRILLIC, charset="cp1251").text
    assert item_at(crawled, CYRILLIC)["article"]["text"] == text


@pytest.mark.parametrize(("url", "kind"), REFUSALS.items())
def test_a_page_without_an_article_says_why(crawled: Crawl, url: str, kind: str) -> None:
    item = item_at(crawled, url)
    assert ("article" in item, item["error"]["kind"]) == (False, kind)


@pytest.mark.parametrize("url", [SLOW, CUT])
def test_what_was_never_downloaded_is_no_item(crawled: Crawl, url: str) -> None:
    assert not [item for item in crawled.items if item.get("url") == url]


def test_a_download_that_failed_is_counted_by_scrapy(crawled: Crawl) -> None:
    assert crawled.stats["downloader/exception_count"] == 2


def test_every_page_is_counted_once(crawled: Crawl) -> None:
    counts = crawled.counts()
    assert (counts["extracted"], counts["failed"], counts["skipped"]) == (len(PAGES) + 1, len(REFUSALS), 2)


def test_kinds_are_counted(crawled: Crawl) -> None:
    kinds = [grextract.extract(page_of(name)).kind for name in [*PAGES, "2016-07-srpski"]]
    counted = {name.removeprefix("kind/"): count for name, count in crawled.counts().items() if name.startswith("kind/")}
    assert counted == {kind: kinds.count(kind) for kind in set(kinds)}


def test_errors_are_counted_by_kind(crawled: Crawl) -> None:
    counted = {name for name in crawled.counts() if name.startswith("error/")}
    assert counted == {f"error/{kind}" for kind in REFUSALS.values()}


def test_the_crawl_ends_by_itself(crawled: Crawl) -> None:
    assert crawled.stats["finish_reason"] == "finished"


def test_no_item_failed_in_the_pipeline(crawled: Crawl) -> None:
    assert "Error processing" not in crawled.log


def test_scrapy_has_nothing_to_say_about_the_pipeline(crawled: Crawl) -> None:
    assert not [line for line in crawled.log.splitlines() if "Deprecat" in line and "grextract" in line]


def test_a_typed_item_is_given_the_fields_that_the_settings_name(typed: Crawl) -> None:
    item = item_at(typed, address_of("2018-09-interview"))
    article = grextract.extract(page_of("2018-09-interview"))
    assert (item["headline"], item["markdown"]) == (article.metadata.title, article.to_markdown())


def test_a_dropped_failure_is_no_item(typed: Crawl) -> None:
    assert not {item.get("url") for item in typed.items} & set(REFUSALS)


def test_a_dropped_failure_is_counted(typed: Crawl) -> None:
    assert (typed.counts()["failed"], typed.stats["item_dropped_count"]) == (len(REFUSALS), len(REFUSALS))


# One item


def pipeline(**settings: Any) -> ArticlePipeline:
    return ArticlePipeline.from_crawler(get_crawler(settings_dict=settings))


def run(item: Any, **settings: Any) -> Any:
    return asyncio.run(pipeline(**settings).process_item(item))


class ScrapyItem(scrapy.Item):
    url = scrapy.Field()
    html = scrapy.Field()
    article = scrapy.Field()


@dataclass
class DataclassItem:
    url: str
    html: object
    article: dict[str, Any] | None = None


@attrs.define
class AttrsItem:
    url: str
    html: object
    article: dict[str, Any] | None = None


@pytest.mark.parametrize("make", [dict, ScrapyItem, DataclassItem, AttrsItem])
def test_an_item_of_any_type_is_given_its_article(make: Any) -> None:
    item = run(make(url=CANONICAL, html=PAGE))
    got = item.article if isinstance(item, (DataclassItem, AttrsItem)) else item["article"]
    assert got == grextract.extract(PAGE).to_dict()


@pytest.mark.parametrize("make", [ScrapyItem, DataclassItem, AttrsItem])
def test_an_item_without_room_for_an_error_passes_as_it_is(make: Any) -> None:
    item = make(url=CANONICAL, html="")
    assert run(item) is item


def test_an_item_that_has_no_room_for_the_article_is_an_error() -> None:
    with pytest.raises(KeyError, match="content"):
        run(ScrapyItem(url=CANONICAL, html=PAGE), GREXTRACT_ARTICLE_FIELD="content")


@pytest.mark.parametrize(
    "page",
    [PAGE, PAGE.encode(), HtmlResponse(CANONICAL, body=PAGE.encode()), Response(CANONICAL, body=PAGE.encode())],
    ids=["text", "bytes", "a response", "a response without a type"],
)
def test_a_page_may_be(page: object) -> None:
    assert FIRST in run({"html": page})["article"]["text"]


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("make", [HtmlResponse, Response])
def test_a_hostile_response_is_an_article_or_a_named_error(name: str, make: Any) -> None:
    item = run({"html": make(CANONICAL, body=HOSTILE[name], headers={"Content-Type": "text/html; charset=no-such"})})
    assert ("article" in item) != (item.get("error", {}).get("kind") in ERROR_KINDS)


def test_a_response_tells_the_address() -> None:
    page = PAGE.replace(CANONICAL, "")
    item = run({"html": HtmlResponse("https://www.globalresearch.ca/mills/9?utm_source=feed", body=page.encode())})
    assert item["article"]["metadata"]["url"] == "https://www.globalresearch.ca/mills/9"


def test_an_item_without_a_page_passes_as_it_is() -> None:
    assert run({"url": CANONICAL}) == {"url": CANONICAL}


def test_the_page_is_read_where_the_settings_say() -> None:
    item = run(
        {"body": PAGE, "link": CANONICAL}, GREXTRACT_HTML_FIELD="body", GREXTRACT_URL_FIELD="link", GREXTRACT_ARTICLE_FIELD="out"
    )
    assert item["out"]["metadata"]["title"] == TITLE


def test_with_fields_named_the_whole_article_is_left_out() -> None:
    assert set(run({"html": PAGE}, GREXTRACT_FIELDS={"headline": "title"})) == {"html", "headline"}


def test_fields_and_the_whole_article_may_both_be_had() -> None:
    item = run({"html": PAGE}, GREXTRACT_FIELDS={"headline": "title"}, GREXTRACT_ARTICLE_FIELD="article")
    assert item["headline"] == item["article"]["metadata"]["title"]


def test_a_limit_is_a_setting() -> None:
    item = run({"html": PAGE}, GREXTRACT_MAX_BYTES=100)
    assert item["error"]["kind"] == "limit-exceeded"


def test_a_rule_of_the_users_own_is_a_setting() -> None:
    rule = grextract.Rule("mill-ledgers", "donation", ("ledgers of the old company",))
    assert "ledgers" not in run({"html": PAGE}, GREXTRACT_RULES=[rule])["article"]["text"]


def test_a_failure_is_told_where_the_settings_say() -> None:
    assert run({"html": ""}, GREXTRACT_ERROR_FIELD="why")["why"]["kind"] == "empty"


def test_a_failure_is_not_told_where_the_settings_name_no_field() -> None:
    assert set(run({"html": ""}, GREXTRACT_ERROR_FIELD="")) == {"html"}


def test_a_dropped_failure_names_the_page_and_the_reason() -> None:
    with pytest.raises(DropItem, match=f"{CANONICAL}: empty: "):
        run({"html": "", "url": CANONICAL}, GREXTRACT_FAILURES="drop")


def test_a_source_of_no_type_that_is_taken_is_a_failure() -> None:
    assert run({"html": 7})["error"]["kind"] == "unreadable-source"


def test_items_at_once_do_not_mix() -> None:
    async def at_once() -> list[Any]:
        own = pipeline()
        return await asyncio.gather(*(own.process_item({"name": name, "html": page_of(name)}) for name in PAGES))

    titles = {item["name"]: item["article"]["metadata"]["title"] for item in asyncio.run(at_once())}
    assert titles == {name: grextract.extract(page_of(name)).metadata.title for name in PAGES}


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"GREXTRACT_FAILURES": "ignore"}, "'keep' or 'drop', not 'ignore'"),
        ({"GREXTRACT_FIELDS": {"headline": "headline"}}, "GREXTRACT_FIELDS asks for headline; an article has schema, "),
        ({"GREXTRACT_FEILDS": {"headline": "title"}}, "there is no setting GREXTRACT_FEILDS; there are GREXTRACT_HTML_FIELD, "),
        ({"GREXTRACT_MAX_BYTES": 0}, "max_bytes must be a positive whole number"),
    ],
)
def test_a_setting_that_cannot_be_ends_the_crawl_before_it_begins(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        pipeline(**settings)


def test_settings_on_a_command_line_are_text(tmp_path: Path) -> None:
    item = run({"html": PAGE}, GREXTRACT_FIELDS='{"headline": "title"}', GREXTRACT_FALLBACK="0", GREXTRACT_MAX_BYTES="1000000")
    assert item["headline"] == TITLE
