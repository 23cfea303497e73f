"""The dump of a reader service: facts above, the page as markdown below."""

from __future__ import annotations

from datetime import date, datetime, timezone

import pytest

import grextract
from grextract import NotAnArticle
from tests.sample import CANONICAL, DUMP, FIRST, SECOND, THIRD, TITLE

HEAD = f"Title: {TITLE} - Global Research\n\nURL Source: {CANONICAL}\n\n"
TEXT = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def dumped(content: str = DUMP, facts: str = "") -> str:
    return f"{HEAD}{facts}Markdown Content:\n{content}"


def test_the_facts_are_the_metadata_and_no_text() -> None:
    article = grextract.extract(dumped(facts="Published Time: 2016-03-04T09:40:31+00:00\n\n"))
    assert (article.form, article.text) == ("reader-dump", TEXT)
    assert (article.metadata.title, article.metadata.url, article.metadata.article_id) == (TITLE, CANONICAL, "5512345")
    assert article.metadata.published_at == datetime(2016, 3, 4, 9, 40, 31, tzinfo=timezone.utc)


def test_the_printed_date_goes_before_the_stated_one() -> None:
    article = grextract.extract(dumped(facts="Published Time: 2020-01-01T00:00:00+00:00\n\n"))
    assert article.metadata.published == date(2016, 3, 4)
    assert "dates-disagree" in {remark.code for remark in article.remarks}


def test_a_dump_of_the_text_alone_has_its_title_from_the_facts() -> None:
    article = grextract.extract(dumped(f"{FIRST}\n\n{SECOND}\n\n{THIRD}"))
    assert (article.text, article.metadata.title) == (TEXT, TITLE)


def test_an_article_that_opens_with_the_word_title_is_a_text() -> None:
    assert grextract.extract(f"Title: a deed to land.\n\n{FIRST}\n\n{SECOND}").form == "text"


def test_a_warning_is_a_remark() -> None:
    article = grextract.extract(dumped(facts="Warning: This page maybe not yet fully loaded.\n\n"))
    assert [remark.message for remark in article.remarks if remark.code == "reader-warning"] == [
        "This page maybe not yet fully loaded."
    ]


@pytest.mark.parametrize(("title", "kind"), [("Just a moment...", "challenge"), ("Not Found", "error-page")])
def test_a_page_that_was_refused_says_so(title: str, kind: str) -> None:
    source = f"Title: {title}\n\nURL Source: {CANONICAL}\n\nWarning: Target URL returned error 403: Forbidden\n\nMarkdown Content:\n{title}"
    with pytest.raises(NotAnArticle) as refused:
        grextract.extract(source)
    assert refused.value.kind == kind


def test_a_dump_without_text_is_empty() -> None:
    with pytest.raises(NotAnArticle) as refused:
        grextract.extract(dumped(""))
    assert refused.value.kind == "empty"


def test_several_dumps_in_one_file_are_several_articles() -> None:
    articles = list(grextract.extract_all(f"{dumped()}\n\n{dumped(THIRD).replace(TITLE, 'Another Mill')}"))
    assert [(article.metadata.title, article.text) for article in articles] == [(TITLE, TEXT), ("Another Mill", THIRD)]


def test_the_services_lists_of_images_and_links_are_no_text() -> None:
    lists = "Images:\n- ![Image 1: mill](https://a.example/m.jpg)\n\nLinks/Buttons:\n- [About](https://a.example/about)\n"
    assert grextract.extract(dumped(f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{lists}")).text == TEXT


def test_a_list_of_images_of_the_article_stays() -> None:
    text = f"{FIRST}\n\nImages:\n- of the mill\n- of the weir\n\n{THIRD}"
    assert grextract.extract(dumped(text)).text == f"{FIRST}\n\nImages:\n\nof the mill\n\nof the weir\n\n{THIRD}"
