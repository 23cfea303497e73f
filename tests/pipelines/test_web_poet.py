"""The page object: a real crawl with scrapy-poet, and each field of the item."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

pytest.importorskip("web_poet", reason='needs the extra: pip install "grextract[scrapy]"')

from web_poet import HttpResponse, default_registry
from zyte_common_items import Article

import grextract
from grextract.pipelines.web_poet import SITES, GlobalResearchPage
from tests.pages.gold import PAGES, gold_of, page_of
from tests.pipelines.crawling import Crawl, crawl
from tests.pipelines.hostile import HOSTILE
from tests.pipelines.site import CYRILLIC, FORBIDDEN, GONE, LISTING_AS_ARTICLE, address_of
from tests.sample import CANONICAL, FIRST, PAGE, TITLE, page

POET = {"ADDONS": {"scrapy_poet.Addon": 300}, "SCRAPY_POET_DISCOVER": ["grextract.pipelines.web_poet"]}
TWO_HEADERS = '<meta property="article:published_time" content="2016-03-04T08:30:00+00:00" />'


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    return crawl("page-object", tmp_path_factory.mktemp("crawl"), POET)


def item_at(crawled: Crawl, url: str) -> dict[str, Any]:
    (item,) = [item for item in crawled.items if item.get("url") == url]
    return item


def item_of(source: str | bytes, url: str = CANONICAL, **headers: str) -> Article:
    body = source.encode() if isinstance(source, str) else source
    response = HttpResponse(url, body=body, headers={name.replace("_", "-"): value for name, value in headers.items()})
    return asyncio.run(GlobalResearchPage(response=response).to_item())


# The crawl


@pytest.mark.parametrize("name", PAGES)
def test_a_crawled_item_has_the_title_and_the_body_of_its_page(crawled: Crawl, name: str) -> None:
    item, article = item_at(crawled, address_of(name)), grextract.extract(page_of(name))
    assert (item["headline"], item["articleBody"]) == (article.metadata.title, article.text)


@pytest.mark.parametrize("name", PAGES)
def test_a_crawled_item_has_the_authors_of_its_page(crawled: Crawl, name: str) -> None:
    names = [author["name"] for author in item_at(crawled, address_of(name))["authors"] or []]
    assert names == [author["name"] for author in gold_of(name)["metadata"]["authors"]]


@pytest.mark.parametrize("name", PAGES)
def test_a_crawled_item_is_of_the_day_that_the_page_prints(crawled: Crawl, name: str) -> None:
    assert item_at(crawled, address_of(name))["datePublished"].startswith(gold_of(name)["metadata"]["published"])


@pytest.mark.parametrize("url", [FORBIDDEN, GONE, LISTING_AS_ARTICLE])
def test_a_page_without_an_article_has_probability_0(crawled: Crawl, url: str) -> None:
    item = item_at(crawled, url)
    assert (item["metadata"]["probability"], item["headline"]) == (0.0, None)


def test_the_charset_of_the_header_is_used(crawled: Crawl) -> None:
    assert item_at(crawled, CYRILLIC)["headline"] == grextract.extract(page_of("2016-07-srpski")).metadata.title


def test_every_downloaded_page_went_through_the_page_object(crawled: Crawl) -> None:
    used = crawled.stats["poet/injector/grextract.pipelines.web_poet.GlobalResearchPage"]
    assert used == len(PAGES) + len([FORBIDDEN, GONE, LISTING_AS_ARTICLE, CYRILLIC])


# The fields


@pytest.mark.parametrize("site", SITES)
def test_pages_of_a_site_are_given_to_the_page_object(site: str) -> None:
    assert default_registry.page_cls_for_item(f"https://www.{site}/a-title/5512345", Article) is GlobalResearchPage


def test_pages_of_another_site_are_not() -> None:
    assert default_registry.page_cls_for_item("https://www.example.org/a-title/5512345", Article) is None


def test_the_facts_of_a_page_are_fields() -> None:
    item = item_of(page(f"<p>{FIRST}</p>", head=TWO_HEADERS))
    assert (item.headline, item.inLanguage, item.url, item.canonicalUrl) == (TITLE, "en", CANONICAL, CANONICAL)


def test_the_moment_that_markup_gives_is_the_date() -> None:
    assert item_of(page(f"<p>{FIRST}</p>", head=TWO_HEADERS)).datePublished == "2016-03-04T08:30:00+00:00"


def test_a_day_without_a_time_has_no_zone() -> None:
    assert item_of(PAGE).datePublished == "2016-03-04T00:00:00"


def test_the_date_line_is_kept_as_printed() -> None:
    assert item_of(PAGE).datePublishedRaw == "Global Research, March 04, 2016"


def test_a_date_that_nobody_tells_is_none() -> None:
    item = item_of(PAGE.replace("<p>Global Research, March 04, 2016</p>", ""))
    assert (item.datePublished, item.datePublishedRaw, item.dateModified) == (None, None, None)


def test_an_author_has_the_link_and_the_byline_of_the_page() -> None:
    (author,) = item_of(PAGE).authors or []
    assert (author.name, author.url, author.nameRaw) == (
        "Anna Verner",
        "https://www.globalresearch.ca/author/anna-verner",
        "Anna Verner",
    )


def test_the_body_is_without_notices_title_and_byline() -> None:
    item = item_of(page(f"<p>{FIRST}</p>"))
    assert item.articleBody == FIRST
    assert item.articleBodyHtml == f'<article lang="en">\n<p>{FIRST}</p>\n</article>'


def test_images_are_the_lead_and_those_of_the_body() -> None:
    item = item_of(page_of("2025-03-blocks"))
    article = grextract.extract(page_of("2025-03-blocks"))
    lead = article.metadata.lead_image
    urls = [lead.url if lead else None, *(block.url for block in article.body if block.type == "image")]
    assert [image.url for image in item.images or []] == list(dict.fromkeys(filter(None, urls)))


def test_an_image_beside_a_saved_page_has_no_address_and_is_left_out() -> None:
    item = item_of(page(f'<p>{FIRST}</p><p><img src="mills_files/mill.jpg" /></p>'))
    assert (item.mainImage, item.images) == (None, None)


@pytest.mark.parametrize(
    ("player", "field"),
    [("https://www.youtube.com/embed/kE5kF3rrymN", "videos"), ("https://w.soundcloud.com/player/?url=mills", "audios")],
)
def test_a_player_is_what_it_plays(player: str, field: str) -> None:
    item = item_of(page(f'<p>{FIRST}</p><iframe src="{player}"></iframe>'))
    found = {name: [media.url for media in getattr(item, name) or []] for name in ("videos", "audios")}
    assert found == {"videos": [], "audios": []} | {field: [player]}


def test_the_whole_article_can_be_had_of_the_page_object() -> None:
    page_object = GlobalResearchPage(response=HttpResponse(CANONICAL, body=PAGE.encode()))
    assert page_object.article() == grextract.extract(PAGE.encode())


def test_an_answer_that_is_no_page_is_an_error() -> None:
    with pytest.raises(grextract.UnreadableSource, match="PDF"):
        item_of(b"%PDF-1.7\n")


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_response_is_an_item_or_a_named_error(name: str) -> None:
    fault = None
    try:
        item = item_of(HOSTILE[name], content_type="text/html; charset=no-such")
    except grextract.ExtractionError as error:
        fault = error
    assert fault is not None or item.url == CANONICAL
