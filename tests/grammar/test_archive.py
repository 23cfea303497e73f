"""Archive pages are parted into their articles, and nothing else is."""

from __future__ import annotations

import pytest

import grextract
from grextract import NotAnArticle
from tests.sample import FIRST, SECOND, THIRD

TITLES = ("The First Mill", "Looms: A History", "Who Owns the Weir?")
SHARE = "Click the share button above to email/forward this article to your friends and colleagues."


def article(title: str, *, body: str = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>", posted: bool = True) -> str:
    end = f"<ul><li>Posted in English</li><li>Comments Off on {title}</li></ul>" if posted else ""
    link = f'<a href="https://www.globalresearch.ca/{title.lower().replace(" ", "-")}/551{len(title)}">{title}</a>'
    return f"<h2>{link}</h2><p>November 18th, 2023 by Anna Verner</p><p>{SHARE}</p>{body}{end}"


def page(*articles: str) -> str:
    return f"""<html><head><title>Global Research</title><link rel="canonical" href="https://www.globalresearch.ca/page/9">
    </head><body><nav><a href="/">Home</a></nav>{"".join(articles)}<p><a href="/page/10">Older Entries</a></p></body></html>"""


def dump(*titles: str) -> str:
    return "\n\n".join(
        f"{title}\n\nNovember 18th, 2023 by Anna Verner\n\n{SHARE}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n  • Posted in English\n"
        f"  • Comments Off on {title}"
        for title in titles
    )


TEXT = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


@pytest.mark.parametrize("source", [page(*map(article, TITLES)), dump(*TITLES)])
def test_each_article_has_its_title_its_author_and_its_own_body(source: str) -> None:
    articles = list(grextract.extract_all(source, url="https://www.globalresearch.ca/page/9"))
    assert [found.metadata.title for found in articles] == list(TITLES)
    assert {found.text for found in articles} == {TEXT}
    assert {(found.metadata.byline, str(found.metadata.published)) for found in articles} == {("Anna Verner", "2023-11-18")}
    assert {found.metadata.site for found in articles} == {"globalresearch.ca"}


@pytest.mark.parametrize("source", [page(*map(article, TITLES)), dump(*TITLES)])
def test_the_lines_below_an_article_are_in_its_ledger(source: str) -> None:
    for title, found in zip(TITLES, grextract.extract_all(source), strict=True):
        assert [record.text for record in found.removed][-2:] == ["Posted in English", f"Comments Off on {title}"]


def test_the_address_of_an_article_is_that_of_its_title() -> None:
    first = next(grextract.extract_all(page(*map(article, TITLES))))
    assert first.metadata.url == "https://www.globalresearch.ca/the-first-mill/55114"


@pytest.mark.parametrize("source", [page(*map(article, TITLES)), dump(*TITLES)])
def test_extract_says_how_many_there_are(source: str) -> None:
    with pytest.raises(NotAnArticle) as refused:
        grextract.extract(source)
    assert (refused.value.kind, refused.value.count) == ("several-articles", 3)


def test_a_page_of_one_article_is_that_article() -> None:
    assert grextract.extract(page(article(TITLES[0]))).text == TEXT


def test_articles_without_the_lines_below_are_parted_too() -> None:
    source = page(*(article(title, posted=False) for title in TITLES))
    assert [found.text for found in grextract.extract_all(source)] == [TEXT] * 3


def test_a_dump_that_begins_inside_an_article_keeps_that_piece() -> None:
    whole = dump(*TITLES)
    articles = list(grextract.extract_all(whole[whole.index(SECOND) :]))
    assert [found.text for found in articles] == [f"{SECOND}\n\n{THIRD}", TEXT, TEXT]


def test_positions_begin_anew_in_each_article() -> None:
    for found in grextract.extract_all(page(*map(article, TITLES))):
        positions = sorted(block.position for block in (*found.body, *found.removed))
        assert positions == list(range(len(positions)))


def test_cut_texts_under_dated_bylines_are_a_listing() -> None:
    cut = f"<p>{FIRST[:70]} […]</p>"
    with pytest.raises(NotAnArticle) as refused:
        grextract.extract(page(*(article(f"{title} {n}", body=cut) for title in TITLES for n in (1, 2))))
    assert refused.value.kind == "listing"


def test_an_article_that_reprints_a_dated_letter_is_one_article() -> None:
    letter = f"<p>March 3rd, 1931 by the Weavers of Halm</p><p>{THIRD}</p>"
    body = f"<p>{FIRST}</p><p>{SECOND}</p>{letter}"
    assert grextract.extract(page(article(TITLES[0], body=body))).metadata.title == TITLES[0]
