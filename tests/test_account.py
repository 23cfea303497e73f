"""The account of a source: what is missing, what was added, what stands in another order; and what counts as a word."""

from __future__ import annotations

from dataclasses import replace

import pytest

import grextract
from grextract import Account, Block, account

HEAD = "The Salt Court\n\nBy Ada Holm\n\nGlobal Research, March 04, 2016\n\n"
FIRST = "The keeper came down to the weir at six and found the upper gate open."
SECOND = "Nobody in the village would say who had opened it, or why."
SOURCE = f"{HEAD}{FIRST}\n\n{SECOND}\n"


def test_an_article_accounts_for_every_word_of_its_source() -> None:
    found = account(SOURCE, grextract.extract(SOURCE))
    assert found == Account()
    assert found.complete
    assert found.in_order


def test_a_lost_paragraph_is_missing() -> None:
    article = grextract.extract(SOURCE)
    found = account(SOURCE, replace(article, body=article.body[1:]))
    assert found.missing == ("the keeper came down to the weir at six and found the … (15 words)",)
    assert not found.complete


def test_a_lost_record_is_missing() -> None:
    article = grextract.extract(SOURCE)
    assert account(SOURCE, replace(article, removed=article.removed[:-1])).missing == ("global research march 04 2016",)


def test_what_stands_twice_is_added() -> None:
    article = grextract.extract(SOURCE)
    again = Block("paragraph", SECOND, 99)
    assert account(SOURCE, replace(article, body=(*article.body, again))).added == (
        "nobody in the village would say who had opened it or why",
    )


def test_another_order_is_told_and_nothing_is_missing() -> None:
    article = grextract.extract(SOURCE)
    first, second = article.body
    swapped = (replace(second, position=first.position), replace(first, position=second.position))
    found = account(SOURCE, replace(article, body=swapped))
    assert (found.complete, found.in_order) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}{FIRST} [The report](https://harbour.example/report-of-march) was late.\n",
        f"{HEAD}{FIRST}\n\n![A gate at dusk](/uploads/gate-300x200.jpg)\n\n{SECOND}\n",
        f"{HEAD}{FIRST}\n\n1. One gate\n2. Two gates\n3. Three gates\n",
        f"{HEAD}{FIRST}\n\na) One gate\nb) Two gates\n",
        f"{HEAD}{FIRST}\n\n1. Mind the gate\n\n{SECOND}\n\n2. Shut the door\n\n{SECOND}\n",
        f"{HEAD}{FIRST}\n\n<The Salt Court: A Play> was read [here](http://a.example/b) and [there](http://a.example/c).\n",
        f"{HEAD}{FIRST}\n\n| Gate | Boats |\n|---|---|\n| Upper | 3 |\n",
        f"{HEAD}The keep\u00adeper came down, and the fine o\ufb03ce was shut.\n",
        f"{HEAD}{FIRST}\n\nNotes\n\n[1] A book.\n\n[2] Another book.\n",
        f'---\ntitle: "The Salt Court"\nsource: "https://a.example/b"\n---\n\n{HEAD}{FIRST}\n',
        f"Title: The Salt Court\n\nURL Source: https://a.example/b\n\nMarkdown Content:\n{HEAD}{FIRST}\n",
    ],
)
def test_what_a_program_added_to_a_text_is_no_word_of_it(text: str) -> None:
    assert account(text, grextract.extract(text)) == Account()


def test_the_content_of_a_post_is_accounted_for() -> None:
    post = (
        '{"title":{"rendered":"The Salt Court"},"content":{"rendered":"<p>The gate was open at six.</p><p>Nobody said why.</p>"}}'
    )
    article = grextract.extract(post)
    assert account(post, article) == Account()
    assert account(post, replace(article, body=article.body[:1])).missing == ("nobody said why",)


def test_the_articles_of_a_source_are_accounted_for_together() -> None:
    feed = (
        "<rss><channel><item><title>A</title><description>The gate was open at six.</description></item>"
        "<item><title>B</title><description>Nobody said why it was.</description></item></channel></rss>"
    )
    articles = list(grextract.extract_all(feed))
    assert account(feed, articles) == Account()
    assert account(feed, articles[:1]).missing == ("nobody said why it was",)


def test_a_source_that_cannot_be_read_is_a_named_error() -> None:
    with pytest.raises(grextract.UnreadableSource):
        account(b"%PDF-1.4", grextract.extract(SOURCE))
