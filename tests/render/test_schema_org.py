"""The article as a schema.org NewsArticle: only what is known, each fact in its own place."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, timezone
from typing import Any

import pytest

import grextract
from grextract import Article, ArticleMetadata, Author, Copyright, Image, OriginalSource
from tests.render.test_json import FULL
from tests.sample import FIRST, PAGE, SECOND, THIRD, TITLE

EMPTY = Article(ArticleMetadata(), ())


def with_facts(**facts: Any) -> dict[str, Any]:
    return replace(EMPTY, metadata=replace(EMPTY.metadata, **facts)).to_schema_org()


def test_an_article_of_which_nothing_is_known_is_a_bare_news_article() -> None:
    assert EMPTY.to_schema_org() == {"@context": "https://schema.org", "@type": "NewsArticle"}


def test_it_is_the_same_after_a_round_trip_through_json() -> None:
    assert json.loads(json.dumps(FULL.to_schema_org())) == FULL.to_schema_org()


def test_an_article_read_back_from_its_dict_gives_the_same() -> None:
    assert Article.from_dict(FULL.to_dict()).to_schema_org() == FULL.to_schema_org()


def test_the_body_of_a_page_is_its_article_body() -> None:
    values = grextract.extract(PAGE).to_schema_org()
    assert (values["headline"], values["articleBody"]) == (TITLE, f"{FIRST}\n\n{SECOND}\n\n{THIRD}")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("headline", "The Mills"),
        ("alternativeHeadline", "Nine Hundred Looms"),
        ("datePublished", "2016-03-04T09:40:31+00:00"),
        ("dateModified", "2016-03-05T01:02:03-05:00"),
        ("inLanguage", "en"),
        ("articleSection", ["Europe", "Culture, Society & History", "Looms"]),
        ("keywords", ["water", "wool"]),
        ("description", "Of mills."),
        ("identifier", "5512345"),
        ("url", "https://www.globalresearch.ca/the-mills/5512345"),
        ("author", [{"@type": "Person", "name": "Prof. Anna Verner", "url": "https://a.example/anna"}]),
        ("publisher", {"@type": "Organization", "name": "Global Research", "url": "https://www.globalresearch.ca/"}),
        (
            "isBasedOn",
            {
                "@type": "CreativeWork",
                "publisher": {"@type": "Organization", "name": "River Post"},
                "url": "https://a.example/r",
                "datePublished": "2016-03-01",
            },
        ),
        (
            "image",
            {
                "@type": "ImageObject",
                "url": "https://a.example/m.jpg",
                "description": "a mill",
                "caption": "The mill.",
                "creditText": "R. Post",
            },
        ),
        (
            "copyrightHolder",
            [{"@type": "Person", "name": "Anna Verner"}, {"@type": "Organization", "name": "Global Research"}],
        ),
        ("copyrightYear", 2016),
    ],
)
def test_a_fact_stands_under_its_name(name: str, value: object) -> None:
    assert FULL.to_schema_org()[name] == value


def test_a_moment_that_contradicts_the_printed_day_gives_way_to_it() -> None:
    moment = datetime(2019, 1, 1, tzinfo=timezone.utc)
    assert with_facts(published=date(2016, 3, 4), published_at=moment)["datePublished"] == "2016-03-04"


def test_the_date_of_the_source_is_never_that_of_the_article() -> None:
    assert "datePublished" not in with_facts(original_source=OriginalSource("River Post", None, date(2016, 3, 1)))


def test_a_name_that_tells_nothing_bears_no_type() -> None:
    assert with_facts(authors=(Author("HLM"),))["author"] == [{"name": "HLM"}]


def test_an_image_without_address_is_left_out() -> None:
    assert "image" not in with_facts(lead_image=Image(None, None, "The mill.", None))


def test_a_publisher_has_no_address_where_the_page_has_none() -> None:
    assert with_facts(site="valley.example")["publisher"] == {"@type": "Organization", "name": "valley.example"}


def test_an_address_that_is_none_is_no_crash() -> None:
    assert "url" not in with_facts(site="valley.example", url="http://[valley.example")["publisher"]


def test_a_copyright_without_a_year_has_none() -> None:
    assert "copyrightYear" not in with_facts(copyright=Copyright(("Anna Verner",), None))
