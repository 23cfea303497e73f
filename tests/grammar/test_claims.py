"""Lines that look like a header with prose above them: citations, signatures and quotations stay, and so does all above them."""

from __future__ import annotations

import pytest

from tests.grammar.vanishing import AUTHOR, DATE, SOURCE, TITLE, P, body, extract, lines, page, text

CITATION = "[30] A. Scholar, The Quiet Campaign,\nGlobal Research, 10 September 2010"
NEXT = "[31] B. Scholar, The Harbour Post, 4 December 2010."
FRENCH = "[30] A. Chercheur, La campagne silencieuse,\nMondialisation.ca, 10 septembre 2010"
COPYRIGHT = "Copyright © Ada Holm, Global Research, 2016"


@pytest.mark.parametrize("citation", [CITATION, FRENCH])
def test_a_note_that_cites_the_site_is_no_header_of_a_text_without_one(citation: str) -> None:
    assert body(text(*P[:2], "Notes", citation, NEXT)) == [*P[:2], "Notes", *citation.split("\n"), NEXT]


@pytest.mark.parametrize(
    "head", [(TITLE, AUTHOR), (TITLE, AUTHOR, DATE), (TITLE, AUTHOR, DATE, "Region: Asia", "Theme: History")]
)
def test_a_note_that_cites_the_site_is_no_header_below_the_texts_own(head: tuple[str, ...]) -> None:
    article = extract(text(*head, *P[:2], "Notes", CITATION, NEXT))
    assert lines(article) == [*P[:2], "Notes", *CITATION.split("\n"), NEXT]
    assert article.metadata.title == TITLE
    assert article.metadata.byline == "Ada Holm"


def test_a_note_that_cites_the_site_is_no_header_where_the_address_names_the_title() -> None:
    source = text(TITLE, *P[:2], "Notes", CITATION, NEXT)
    article = extract(source, url="https://www.globalresearch.ca/the-salt-court/5512345")
    assert article.metadata.title == TITLE
    assert lines(article)[-4:] == ["Notes", *CITATION.split("\n"), NEXT]


def test_a_note_that_cites_the_site_is_no_header_of_a_reader_dump_that_states_its_title() -> None:
    head = f"Title: {TITLE}\n\nURL Source: https://harbour.example/salt\n\nMarkdown Content:\n"
    article = extract(head + text(*P[:2], "Notes", CITATION, NEXT))
    assert article.metadata.title == TITLE
    assert lines(article) == [*P[:2], "Notes", *CITATION.split("\n"), NEXT]


def test_a_name_and_a_date_line_amid_a_text_with_a_tail_are_a_citation() -> None:
    cited = ("Notes", "A. Scholar", "Global Research, 10 September 2010")
    article = extract(text(TITLE, *P[:3], *cited, P[3], SOURCE, COPYRIGHT))
    assert lines(article) == [*P[:3], *cited, P[3]]
    assert article.metadata.title == TITLE
    assert article.metadata.published is None


def test_a_dated_byline_below_a_title_label_deep_in_a_text_is_no_header() -> None:
    cited = "Title: The Quiet Campaign\nBy A. Writer, The Harbour Post 2/1/2011"
    article = extract(text(TITLE, AUTHOR, *P[:3], cited, P[3]))
    assert lines(article) == [*P[:3], *cited.split("\n"), P[3]]
    assert article.metadata.title == TITLE


def test_a_signed_introduction_keeps_the_title_above_it() -> None:
    signed = (*P[:2], "A. Writer", "Global Research, May 15, 2021")
    article = extract(text(TITLE, *signed, "***", P[2]))
    assert article.metadata.title == TITLE
    assert lines(article) == [*signed, P[2]]


def test_a_quoted_article_keeps_its_own_title_byline_and_date_in_the_text() -> None:
    quoted = ("Here is what it said:", "The Quiet Campaign", "By A. Writer", "Global Research, May 15, 2001", P[2])
    article = extract(text(TITLE, AUTHOR, DATE, *P[:2], *quoted, P[3]))
    assert lines(article) == [*P[:2], *quoted, P[3]]
    assert article.metadata.title == TITLE


def test_a_quoted_article_gives_a_text_without_a_header_no_title() -> None:
    quoted = ("Here is what it said:", "The Quiet Campaign", "By A. Writer", "Global Research, May 15, 2001", P[2])
    assert body(text(*P[:2], *quoted, P[3])) == [*P[:2], *quoted, P[3]]


def test_an_announcement_is_not_joined_with_the_title_that_it_announces() -> None:
    announced = ("An earlier report put it in these words:", "A Ceasefire in Name Only", "By Viktor Marrow", DATE, P[3])
    assert body(text(TITLE, AUTHOR, *P[:3], *announced))[3:] == list(announced)


def test_a_dated_quotation_is_no_header_of_a_page_without_one() -> None:
    quote = f"<blockquote><p>{P[2]}</p><p>Global Research, May 15, 2001</p></blockquote>"
    article = extract(page(f"<h1>{TITLE}</h1>", f"<p>{P[0]}</p><p>{P[1]}</p>", quote, f"<p>{P[3]}</p>", f"<p>{SOURCE}</p>"))
    assert article.metadata.title == TITLE
    assert lines(article) == [*P[:3], "Global Research, May 15, 2001", P[3]]
    assert article.metadata.published is None


def test_a_header_below_a_menu_and_a_sentence_of_the_page_is_the_articles() -> None:
    menu = ("Home", "About", "Contact")
    article = extract(
        text(*menu, "We use cookies so that this website works as well as it can for you.", *menu, TITLE, AUTHOR, DATE, *P)
    )
    assert (article.metadata.title, article.metadata.byline) == (TITLE, "Ada Holm")
    assert article.text == "\n\n".join(P)


def test_a_header_below_an_introduction_without_a_title_is_the_articles() -> None:
    article = extract(text(P[0], TITLE, AUTHOR, DATE, *P[1:]))
    assert article.metadata.title == TITLE
    assert lines(article) == list(P)


def test_a_header_below_an_introduction_is_proven_by_the_address() -> None:
    article = extract(
        text("Harbour Blog", *P[:2], "A Tree Became a Judge", AUTHOR, DATE, *P[2:]), url="https://x.example/a-tree-became-a-judge"
    )
    assert article.metadata.title == "A Tree Became a Judge"
    assert lines(article)[-4:] == list(P)


# Lines that a copy sets between title and byline


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("> Source: https://harbour.example/salt", "url-line"),
        ("Source: https://harbour.example/salt", "url-line"),
        ("URL: https://www.globalresearch.ca/the-salt-court/5512345", "url-line"),
        ("[Original](https://harbour.example/salt)", "url-line"),
        ("Posted on March 5, 2016 by admin", "navigation"),
        ("Filed by admin on August 3, 2026 in Piers", "navigation"),
        ("Publié le 3 mai 2016 par la rédaction", "navigation"),
    ],
)
def test_a_line_of_a_copy_between_title_and_byline_is_neither_title_nor_subtitle(line: str, kind: str) -> None:
    article = extract(text(f"# {TITLE}", line, AUTHOR, DATE, *P[:2]))
    assert (article.metadata.title, article.metadata.subtitle) == (TITLE, None)
    assert article.removed[1].kind == kind
    assert lines(article) == list(P[:2])


def test_the_address_of_another_outlet_is_not_that_of_the_article() -> None:
    assert extract(text(TITLE, "Source: https://harbour.example/salt", AUTHOR, DATE, *P[:2])).metadata.url is None


def test_an_outlet_named_as_the_source_is_the_original_source() -> None:
    source = extract(text(TITLE, "Source: The Harbour Post", AUTHOR, DATE, *P[:2])).metadata.original_source
    assert source is not None
    assert source.name == "The Harbour Post"


def test_the_address_that_a_copy_prints_tells_the_title_below_the_name_of_a_blog() -> None:
    above = ("The Chalk Lane Notebook", "The School That Taught Silence")
    source = "Source: https://www.globalresearch.ca/the-school-that-taught-silence/5511911"
    article = extract(text(*above, source, AUTHOR, DATE, *P[:2]))
    assert article.metadata.title == "The School That Taught Silence"
    assert article.metadata.url == "https://www.globalresearch.ca/the-school-that-taught-silence/5511911"


# Titles


def test_a_title_of_three_words_keeps_its_place_above_a_standfirst() -> None:
    facts = extract(text(TITLE, "How a tree became a judge and stayed one", AUTHOR, DATE, *P[:2])).metadata
    assert (facts.title, facts.subtitle) == (TITLE, "How a tree became a judge and stayed one")


@pytest.mark.parametrize(
    "line", ["HARBOUR NEWS AND TIDES", "Filed by admin on August 3, 2026 in Piers", "Opinion", "Click the share button"]
)
def test_a_line_of_the_page_above_the_title_is_not_the_title(line: str) -> None:
    article = extract(text(line, TITLE, AUTHOR, DATE, *P[:2]))
    assert (article.metadata.title, article.metadata.subtitle) == (TITLE, None)
    assert article.text == "\n\n".join(P[:2])


@pytest.mark.parametrize(
    "name", ["[Ada Holm](https://www.globalresearch.ca/author/ada-holm)", "[Dr. Ada Holm](/author/ada-holm)"]
)
def test_a_linked_name_between_title_and_date_is_the_byline(name: str) -> None:
    article = extract(text(f"# {TITLE}", name, DATE, *P[:2]))
    assert article.metadata.title == TITLE
    assert [author.name.removeprefix("Dr. ") for author in article.metadata.authors] == ["Ada Holm"]


def test_the_first_paragraph_of_a_text_without_header_is_no_subtitle() -> None:
    first = "Nobody had told the pilot. He came at six, as he did every morning."
    prompt = "To read this article in the following languages, click the Translate Website button below the author’s name."
    article = extract(text(TITLE, first, prompt, *P[:2]))
    assert article.metadata.subtitle is None
    assert lines(article) == [first, *P[:2]]


def test_a_campaign_line_below_the_notices_is_no_title() -> None:
    prompt = "To read this article in the following languages, click the Translate Website button below the author’s name."
    article = extract(text(prompt, "Spread the Word, Refer a Friend to Global Research", *P[:2]))
    assert article.metadata.title is None
    assert article.text == "\n\n".join(P[:2])


def test_a_byline_on_the_first_line_gives_the_authors() -> None:
    assert [author.name for author in extract(text(AUTHOR, *P)).metadata.authors] == ["Ada Holm"]


# The header printed again


@pytest.mark.parametrize("above", [(), ("Follow us on Instagram and Twitter and subscribe to our Telegram Channel.",)])
def test_a_header_that_is_printed_again_below_itself_is_no_text(above: tuple[str, ...]) -> None:
    article = extract(text(TITLE, AUTHOR, DATE, *above, TITLE, "by Ada Holm", "March 4, 2016", *P[:2]))
    assert article.text == "\n\n".join(P[:2])


def test_a_heading_that_repeats_the_title_amid_the_text_stays() -> None:
    assert body(text(TITLE, AUTHOR, DATE, *P[:2], TITLE, P[2])) == [*P[:2], TITLE, P[2]]


def test_a_note_that_cites_the_article_itself_stays() -> None:
    note = "[1] Ada Holm, The Salt Court, by Ada Holm\nGlobal Research, March 04, 2016"
    assert body(text(TITLE, AUTHOR, DATE, *P[:2], "Notes", note)) == [*P[:2], "Notes", *note.split("\n")]
