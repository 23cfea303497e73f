"""Two complete articles in one source are two; a quoted one, or one that is printed twice, is not."""

from __future__ import annotations

import pytest

import grextract
from tests.grammar.vanishing import P, page, text

SOURCE = "The original source of this article is Global Research"


def article(title: str, author: str, day: int, *paragraphs: str) -> tuple[str, ...]:
    rights = f"Copyright © {author}, Global Research, 2016"
    return title, f"By {author}", f"Global Research, March {day:02}, 2016", *paragraphs, SOURCE, rights


FIRST = article("The Salt Court", "Ada Holm", 4, *P[:2])
SECOND = article("Who Owns the Ferry?", "Otto Marrow", 5, *P[2:])


def as_page(*blocks: str) -> str:
    return page(*(f"<h1>{block}</h1>" if block in (FIRST[0], SECOND[0]) else f"<p>{block}</p>" for block in blocks))


@pytest.mark.parametrize("written", [text, as_page])
def test_two_complete_articles_are_several(written) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(grextract.NotAnArticle) as refused:
        grextract.extract(written(*FIRST, *SECOND))
    assert (refused.value.kind, refused.value.count) == ("several-articles", 2)


@pytest.mark.parametrize("written", [text, as_page])
def test_each_of_two_articles_has_its_own_title_byline_date_and_text(written) -> None:  # type: ignore[no-untyped-def]
    articles = list(grextract.extract_all(written(*FIRST, *SECOND)))
    assert [one.metadata.title for one in articles] == [FIRST[0], SECOND[0]]
    assert [one.metadata.byline for one in articles] == ["Ada Holm", "Otto Marrow"]
    assert [one.metadata.published.day for one in articles if one.metadata.published] == [4, 5]
    assert [one.text for one in articles] == ["\n\n".join(P[:2]), "\n\n".join(P[2:])]


def test_words_between_two_articles_belong_to_the_one_before() -> None:
    between = "The next article was printed a day later, on the same page and in the same small type."
    source = text("Home", *FIRST, between, *SECOND, "Privacy Policy")
    articles = list(grextract.extract_all(source))
    assert articles[0].body[-1].text == between
    assert grextract.account(source, articles) == grextract.Account()


def test_an_article_printed_twice_is_one() -> None:
    assert len(list(grextract.extract_all(text(*FIRST, *FIRST)))) == 1


def test_a_quoted_article_without_a_tail_of_its_own_is_no_second_one() -> None:
    quoted = SECOND[:-2]
    assert len(list(grextract.extract_all(text(*FIRST[:-2], "Here is what it said:", *quoted, *FIRST[-2:])))) == 1
