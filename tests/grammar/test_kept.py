"""What a rule that knows the beginning or the end of a block once took along: paragraphs, notes, signatures of the article."""

from __future__ import annotations

import pytest

import grextract
from tests.grammar.vanishing import AUTHOR, DATE, SOURCE, TITLE, P, body, extract, lines, page, text

HEAD = (TITLE, AUTHOR, DATE)
COPYRIGHT = "Copyright © Ada Holm, Global Research, 2016"
FILM = "Copyright © 2016 Harrow Pictures"
STORY = "Ada Holm was seven years old when the wheel first turned, and she still remembers the noise that it made."


@pytest.mark.parametrize("tail", [(SOURCE, COPYRIGHT), ()])
def test_the_only_paragraph_is_no_bio_though_it_opens_with_the_authors_name(tail: tuple[str, ...]) -> None:
    assert body(text(*HEAD, f"{STORY} {P[0]} {P[1]}", *tail)) == [f"{STORY} {P[0]} {P[1]}"]


def test_a_bio_below_the_text_is_still_a_bio() -> None:
    bio = "Ada Holm is a writer who lives in Karsa."
    article = extract(text(*HEAD, *P, bio, SOURCE, COPYRIGHT))
    assert article.metadata.author_bios == (bio,)


@pytest.mark.parametrize(
    "notice",
    [
        "Disclaimer: The contents of this article are of sole responsibility of the author(s).",
        "www.globalresearch.ca contains copyrighted material the use of which has not always been specifically authorized by the copyright owner.",
        "For media inquiries: publications@globalresearch.ca",
    ],
)
def test_a_legal_notice_takes_the_sentences_of_an_article_behind_it_not_along(notice: str) -> None:
    paragraph = f"{notice} {' '.join(P)}"
    article = extract(text(*HEAD, P[0], paragraph, P[1], SOURCE, COPYRIGHT))
    assert all(sentence in article.text for sentence in P)
    assert notice not in article.text


@pytest.mark.parametrize(
    "rest",
    [("Sincerely,", "Paul Orme", "Miller"), ("Notes", "1 Ledger, p. 6.", "2 Ibid."), ("The wheel is still,", "the water goes.")],
)
def test_the_rights_of_another_work_open_no_tail_above_the_articles_own(rest: tuple[str, ...]) -> None:
    assert body(text(*HEAD, *P, FILM, *rest, SOURCE, COPYRIGHT)) == [*P, FILM, *rest]


def test_the_rights_of_another_work_above_the_notes_end_no_text() -> None:
    notes = ("Notes", "1 Ledger, p. 6.", "2 Ibid.")
    assert body(text(*HEAD, *P, FILM, *notes)) == [*P, FILM, *notes]


def test_lines_of_a_tail_that_a_text_quotes_stay() -> None:
    quoted = ("The page that the bank printed ended like this:", SOURCE, "Copyright © Paul Orme, Valley Post, 2011")
    assert body(text(*HEAD, *P[:2], *quoted, *P[2:], P[0], P[1], SOURCE, COPYRIGHT)) == [*P[:2], *quoted, *P[2:], *P[:2]]


@pytest.mark.parametrize("written", [text, lambda *blocks: page(*(f"<p>{block}</p>" for block in blocks))])
def test_notes_below_the_last_line_of_the_tail_are_of_the_article(written) -> None:  # type: ignore[no-untyped-def]
    notes = ("Notes", "[1] Orme, Who Owns the River, p. 12.", "[2] Holm, The Bank and the Valley, p. 9.")
    assert lines(grextract.extract(written(*HEAD, *P, SOURCE, COPYRIGHT, *notes))) == [*P, *notes]


def test_the_first_day_of_a_diary_is_no_second_header() -> None:
    days = ("4 March 2016", P[0], "7 March 2016", P[1], "8 March 2016", P[2])
    assert body(text(*HEAD, "Region: Europe", *days, SOURCE, COPYRIGHT)) == list(days)


def test_a_list_of_languages_that_a_sentence_announces_stays() -> None:
    listed = (
        "The ledger was written in several tongues:",
        "English, Français, Español, Deutsch, Italiano",
        "and nobody could read them all.",
    )
    assert body(text(*HEAD, *P[:2], *listed, P[2], SOURCE, COPYRIGHT)) == [*P[:2], *listed, P[2]]


def test_an_entry_of_a_bibliography_beside_the_tail_is_no_notice() -> None:
    entry = "Alma Porter, Waiting Rooms of the Poor, by A. Porter, Global Research, June 30, 2014"
    assert body(text(*HEAD, *P, "Sources", entry, SOURCE, COPYRIGHT))[-1] == entry


def test_paragraphs_above_the_heading_of_a_page_leave_its_header_what_it_is() -> None:
    source = page(
        f"<div><p>{P[0]}</p><p>{P[1]}</p><h1>{TITLE}</h1><p>{AUTHOR}</p><p>{DATE}</p><p>{P[2]}</p><p>{P[3]}</p><p>{SOURCE}</p></div>"
    )
    article = grextract.extract(source)
    assert (article.metadata.title, article.metadata.byline) == (TITLE, "Ada Holm")
    assert article.outside == P[:2]


@pytest.mark.parametrize("title", ["By the River", "By Any Means: Millers Against the Bank"])
def test_a_heading_that_reads_as_a_byline_is_the_title(title: str) -> None:
    assert extract(text(f"# {title}", AUTHOR, DATE, *P)).metadata.title == title


def test_a_dialogue_in_french_quotation_marks_is_no_menu() -> None:
    said = "« Avez-vous cliqué sur le lien ? » — « Non. » — « Avez-vous donné de l'argent ? » — « Jamais. »"
    assert body(said) == [said]
    assert body(text(P[0], said, P[1])) == [P[0], said, P[1]]


# Refusals


@pytest.mark.parametrize(
    "source",
    [
        "<html><body><ul><li><a href='/'>Home</a></li><li><a href='/a'>About</a></li><li><a href='https://www.globalresearch.ca/donate'>Donate</a></li></ul></body></html>",
        text("Home", "About", "Contact", "Donate", "Archives"),
        text("Home", "About", "Search Authors...", "Donate"),
        "* [Home](https://www.globalresearch.ca/)\n* [About](https://www.globalresearch.ca/about)\n* [Donate](https://www.globalresearch.ca/donate)\n",
    ],
)
def test_a_menu_alone_is_empty(source: str) -> None:
    with pytest.raises(grextract.NotAnArticle) as refused:
        grextract.extract(source)
    assert refused.value.kind == "empty"


@pytest.mark.parametrize(
    "blocks",
    [
        (TITLE, "To go on to the article, agree to these files or join as a member for $3 a month."),
        (TITLE, "We are glad that you came.", "Please sign in or subscribe to continue reading this article on our site."),
        ("Avant de continuer", "Pour continuer votre lecture, acceptez nos cookies ou abonnez-vous pour un euro par mois."),
        (
            "We value your privacy",
            "We and our partners store and access information on your device and process personal data.",
            "Accept all",
            "Reject all",
        ),
        ("This content is for members only.", "Log in", "Join now"),
    ],
)
@pytest.mark.parametrize(
    "written", [text, lambda *blocks: page(f"<h1>{blocks[0]}</h1>", *(f"<p>{block}</p>" for block in blocks[1:]))]
)
def test_a_wall_before_the_article_is_a_challenge(blocks: tuple[str, ...], written) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(grextract.NotAnArticle) as refused:
        grextract.extract(written(*blocks))
    assert refused.value.kind == "challenge"


def entries(count: int, line: str = "By Ada Holm, March {}, 2016") -> str:
    return "".join(f"<p>Who Owns Ferry No. {n}?</p><p>{line.format(n)}</p><p>{P[n % 4]}</p>" for n in range(1, count + 1))


@pytest.mark.parametrize("count", [4, 5, 9])
def test_a_list_of_dated_entries_is_a_listing(count: int) -> None:
    with pytest.raises(grextract.NotAnArticle) as refused:
        grextract.extract(page(entries(count)))
    assert refused.value.kind == "listing"


@pytest.mark.parametrize("count", [4, 5])
def test_a_list_that_the_site_itself_introduces_is_a_digest(count: int) -> None:
    introduced = "<p>Dear readers, we bring you a selection of our articles of this week, and we thank you for your support.</p>"
    assert grextract.extract(page(f"<h1>{TITLE}</h1>{introduced}{entries(count)}<p>{COPYRIGHT}</p>")).kind == "digest"


def test_a_short_article_of_another_site_amid_teasers_is_read() -> None:
    teasers = "".join(
        f"<div><h3><a href='/news/flock-returned-after-night-{n}'>Flock returned after night number {n}</a></h3><p>A short teaser.</p></div>"
        for n in range(12)
    )
    article = grextract.extract(
        f"<html><head><title>The Dry Race | Ledger</title></head><body><div><h1>The Dry Race</h1><p>{P[0]} {P[1]}</p><p>{P[2]} {P[3]}</p></div>{teasers}</body></html>"
    )
    assert f"{P[0]} {P[1]}" in article.text
    assert "fallback" in {remark.code for remark in article.remarks}
