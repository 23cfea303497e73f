"""What a page says of its article in JSON-LD."""

from __future__ import annotations

import json

import pytest
from lxml import html

from grextract.forms.head import read_head
from grextract.forms.json_ld import read_json_ld

DAY = "2026-05-04T10:00:00+00:00"


def facts(told: object, kind: str = "application/ld+json") -> dict[str, str]:
    text = told if isinstance(told, str) else json.dumps(told)
    page = html.fromstring(f'<html><head><script type="{kind}">{text}</script></head><body><p>Rain.</p></body></html>')
    return read_json_ld(list(page.iter("script")))


ARTICLE = {"@type": "NewsArticle", "datePublished": DAY, "author": {"@type": "Person", "name": "Ada Brandt"}}
READ = {"datepublished": DAY, "author": "Ada Brandt"}


@pytest.mark.parametrize(
    "told",
    [
        ARTICLE,
        [{"@type": "WebSite", "name": "River Post"}, ARTICLE],
        {"@graph": [{"@type": "WebPage", "author": "The Web Desk"}, ARTICLE]},
        {**ARTICLE, "@type": ["Article", "Thing"]},
        {**ARTICLE, "author": "Ada Brandt"},
        {"@graph": [{**ARTICLE, "author": {"@id": "#ada"}}, {"@type": "Person", "@id": "#ada", "name": "Ada Brandt"}]},
    ],
)
def test_author_and_date_of_the_article_are_read_wherever_it_stands(told: object) -> None:
    assert facts(told) == READ


def test_several_authors_are_named_together() -> None:
    assert facts({**ARTICLE, "author": [{"name": "Ada Brandt"}, {"name": "Karel Holm"}]})["author"] == "Ada Brandt and Karel Holm"


@pytest.mark.parametrize(
    "told",
    [
        "{not json", "[" * 5000, {"@type": "WebSite", "author": "River Post"}, "", [[[[[[ARTICLE]]]]]],
        '{"@graph": ' * 6 + json.dumps(ARTICLE) + "}" * 6,
    ],
)  # fmt: skip
def test_what_describes_no_article_says_nothing(told: object) -> None:
    assert facts(told) == {}


def test_a_script_of_another_type_is_not_read() -> None:
    assert facts(ARTICLE, "text/javascript") == {}


def test_meta_elements_go_before_it() -> None:
    page = html.fromstring(
        '<html><head><meta name="author" content="Karel Holm">'
        f'<script type="application/ld+json">{json.dumps(ARTICLE)}</script></head><body><p>Rain.</p></body></html>'
    )
    head = read_head(page)
    assert (head.first("author"), head.first("datepublished")) == ("Karel Holm", DAY)
