"""What stands around the article of a text is in the ledger, and prose there stays; prose outside the region of a page is told."""

from __future__ import annotations

import pytest

import grextract
from tests.grammar.vanishing import AUTHOR, DATE, SOURCE, TITLE, P, extract, page, text

HEAD = (TITLE, AUTHOR, DATE)
MENU = ("Home", "About", "Donate", "Archives")
COPYRIGHT = "Copyright © Ada Holm, Global Research, 2016"


def removed(article: grextract.Article, kind: str) -> list[str]:
    return [record.text for record in article.removed if record.kind == kind]


def test_a_run_of_menu_lines_is_one_record_on_either_side() -> None:
    article = extract(text(*MENU, *HEAD, *P, SOURCE, COPYRIGHT, "Latest News", "Privacy Policy"))
    assert removed(article, "navigation") == ["\n".join(MENU), "Latest News\nPrivacy Policy"]
    assert article.text == "\n\n".join(P)


def test_prose_below_the_tail_is_body() -> None:
    extra = "A correction was added on the Monday, after the keeper had written to say that there were two gates."
    assert extract(text(*HEAD, *P, SOURCE, COPYRIGHT, extra)).body[-1].text == extra


def test_a_heading_and_short_lines_between_paragraphs_below_the_tail_are_body() -> None:
    more = (P[2], "The second gate", "“Was it locked?”", "“It was.”", P[3])
    article = extract(text(*HEAD, *P[:2], SOURCE, COPYRIGHT, *more))
    assert [block.text for block in article.body] == [*P[:2], *more]


@pytest.mark.parametrize("heading", ["Comments", "3 Comments", "Leave a Reply", "Commentaires", "Comentarios (2)"])
def test_what_visitors_wrote_below_the_tail_is_comments(heading: str) -> None:
    said = (
        "Otto Marrow",
        "March 5, 2016",
        "I was there that night, and there was only one boat to begin with, whatever they say.",
    )
    article = extract(text(*HEAD, *P, SOURCE, COPYRIGHT, heading, *said))
    assert removed(article, "comments") == [heading, *said]
    assert article.text == "\n\n".join(P)
    assert {record.text for record in article.boilerplate} >= {heading, *said}


def test_a_heading_named_comments_amid_a_text_opens_no_comments() -> None:
    assert [block.text for block in extract(text(*HEAD, *P[:2], "Comments", *P[2:])).body] == [*P[:2], "Comments", *P[2:]]


def test_a_teaser_below_the_linked_headline_of_another_article_is_related() -> None:
    entry = (
        "[Who Owns the Ferry?](https://www.globalresearch.ca/who-owns-the-ferry/5512399)",
        "The council sold it in May, and nobody has seen the contract since that day.",
    )
    article = extract(text(*HEAD, *P, SOURCE, COPYRIGHT, *entry))
    assert removed(article, "related") == [entry[1]]
    assert article.text == "\n\n".join(P)


def test_prose_never_becomes_navigation() -> None:
    sentence = "The tide tables are printed on the back of the calendar that the harbour office gives away each year."
    article = extract(text(*MENU, sentence, *MENU, *HEAD, *P, SOURCE, COPYRIGHT, *MENU, sentence + " So they are.", *MENU))
    assert not any(sentence in record.text for record in article.removed)


def test_prose_of_a_page_that_stands_outside_is_told() -> None:
    aside = "The harbour office gives a calendar away each year, with the tide tables printed on the back of it."
    source = page(
        f"<div><div><h1>{TITLE}</h1><p>{AUTHOR}</p><p>{DATE}</p>",
        *(f"<p>{paragraph} {paragraph}</p>" for paragraph in P),
        f"<p>{SOURCE}</p><p>{COPYRIGHT}</p></div></div><div class=box><p>{aside}</p></div>",
    )
    article = grextract.extract(source)
    assert article.outside == (aside,)
    assert [remark.message.split()[0] for remark in article.remarks if remark.code == "prose-outside"] == ["19"]
    assert "outside" not in article.to_dict()
    assert grextract.account(source, article).missing == (aside,)


@pytest.mark.parametrize(
    "around",
    [
        "<footer><p>The harbour office gives a calendar away each year, with the tide tables printed on the back of it.</p></footer>",
        "<h3>2 Comments</h3><p>I was there that night, and there was only one boat to begin with, whatever they say.</p>",
        '<h4><a href="/who-owns-the-ferry/5512399">Who Owns the Ferry Now?</a></h4><p>The council sold it in May, and nobody has seen the contract since that day.</p>',
        "<p>This website uses cookies in order to improve your browsing experience, and you may say no to them.</p>",
    ],
)
def test_chrome_comments_and_teasers_of_a_page_are_not_told(around: str) -> None:
    paragraphs = "".join(f"<p>{paragraph} {paragraph}</p>" for paragraph in P)
    source = page(
        f"<div><h1>{TITLE}</h1><p>{AUTHOR}</p><p>{DATE}</p>{paragraphs}<p>{SOURCE}</p><p>{COPYRIGHT}</p></div><div>{around}</div>"
    )
    assert grextract.extract(source).outside == ()
