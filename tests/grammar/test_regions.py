"""The region of the article: where it begins, which line is its title, where it ends."""

from __future__ import annotations

import pytest

from grextract import NotAnArticle, extract
from tests.grammar.pages import DISCLAIMER, HEADER, PROSE, RIGHTS, SOURCE, TAIL, body, html, kinds, page, removed

BYLINE, DATED = HEADER[1], HEADER[2]
PLAIN = "\n\n".join(PROSE[:2])
LINKS = (
    "<ul>" + "".join(f'<li><a href="/{n}">{w}</a></li>' for n, w in enumerate(("Home", "About", "Contact", "Store"))) + "</ul>"
)


def test_menus_before_the_title_and_a_footer_behind_the_tail_are_in_neither_list() -> None:
    footer = "<footer><p>Privacy Policy of the site and of all its sister sites in other languages</p></footer>"
    article = extract(html(f"<nav>{LINKS}</nav>", *HEADER, *PROSE, *TAIL, footer))
    assert body(article) == list(PROSE)
    everything = " ".join(record.text for record in article.removed)
    assert "Contact" not in everything
    assert "Privacy Policy" not in everything
    assert kinds(article) == ["title", "byline", "date", "region", "source-line", "copyright", "disclaimer"]


def test_a_heading_before_the_byline_is_the_title() -> None:
    assert page(*PROSE).metadata.title == "Nets in the Harbour"


def test_a_paragraph_before_the_byline_is_the_title_where_no_heading_is() -> None:
    article = page(*PROSE, header=("Nets in the Harbour and Beyond", BYLINE, DATED))
    assert article.metadata.title == "Nets in the Harbour and Beyond"
    assert body(article) == list(PROSE)


def test_a_heading_of_the_sidebar_is_not_the_title() -> None:
    sidebar = "<aside><h1>Most Popular</h1><p>Boats at Sea</p></aside>"
    article = extract(html(sidebar, *HEADER, *PROSE, *TAIL))
    assert article.metadata.title == "Nets in the Harbour"
    assert "Boats at Sea" not in article.text


@pytest.mark.parametrize(
    "banner",
    ["Global Research", "Centre for Research on Globalization", "GlobalResearch.ca - Centre for Research on Globalization"],
)
def test_the_name_of_the_site_above_the_title_is_not_the_title(banner: str) -> None:
    article = extract(html(f"<h1>{banner}</h1>", "<h2>Nets in the Harbour</h2>", BYLINE, DATED, *PROSE, *TAIL))
    assert article.metadata.title == "Nets in the Harbour"


def test_a_line_between_title_and_byline_is_the_subtitle() -> None:
    article = page(*PROSE, header=("<h1>Nets in the Harbour</h1>", "<h3>A winter without herring</h3>", BYLINE, DATED))
    assert removed(article, "title") == ["Nets in the Harbour"]
    assert removed(article, "subtitle") == ["A winter without herring"]


def test_the_slug_of_the_address_tells_the_title_among_the_lines_before_the_byline() -> None:
    lines = ("<h2>A winter without herring</h2>", "<h2>Nets in the Harbour of the North</h2>", BYLINE, DATED)
    article = extract(html(*lines, *PROSE, *TAIL), url="https://www.globalresearch.ca/nets-in-the-harbour-of-the-north/5662779")
    assert article.metadata.title == "Nets in the Harbour of the North"


@pytest.mark.parametrize(
    "header",
    [
        (BYLINE, DATED),
        (DATED, BYLINE),
        (DATED,),
        (BYLINE, "Region: Europe", "Theme: History"),
        (BYLINE, DATED, "South Shore 1 March 2022", "Region: Europe", "Theme: History", "In-depth Report: HAITI"),
        ("Region: Europe", BYLINE, DATED),
        (
            "by Ada Marlow",
            "www.globalresearch.ca 4  July 2004",
            "The URL of this article is: http://www.globalresearch.ca/a/b.html",
        ),
        (f"{BYLINE}<br>{DATED}<br>Region: Europe",),
        (BYLINE, "15.2k 3", DATED),
        ("November 18th, 2023 by Ada Marlow",),
        (BYLINE, DATED, "17 janvier 2008"),
        (BYLINE, DATED, "The Harbour Vagabond 1 March 2022"),
    ],
    ids=lambda header: " / ".join(header)[:60],
)
def test_the_body_begins_behind_the_header_in_whatever_order_its_lines_stand(header: tuple[str, ...]) -> None:
    article = page(*PROSE, header=("<h1>Nets in the Harbour</h1>", *header))
    assert body(article) == list(PROSE)
    assert article.metadata.title == "Nets in the Harbour"


def test_the_byline_of_a_guest_as_first_line_of_the_text_stays() -> None:
    article = page("By Daniel Frost", *PROSE)
    assert body(article)[0] == "By Daniel Frost"
    assert [author.name for author in article.metadata.authors] == ["Ada Marlow"]


def test_a_citation_that_reads_like_the_outlets_line_stays_behind_the_labels() -> None:
    citation = "Nordic Herald, 3 May 2019"
    article = page(citation, *PROSE)
    assert body(article) == [citation, *PROSE]
    assert article.metadata.original_source is None or article.metadata.original_source.name == "South Shore"


def test_the_region_ends_with_the_last_landmark_of_the_tail() -> None:
    article = extract(
        html(*HEADER, *PROSE, *TAIL, "<div><p>Archives of all the years since 2001 in one long list of links</p></div>")
    )
    assert article.removed[-1].text == DISCLAIMER
    assert "Archives" not in article.text


def test_a_source_line_in_the_middle_of_the_text_does_not_end_it() -> None:
    article = page(
        PROSE[0], SOURCE.replace("South Shore", "The Harbour Chronicle"), *PROSE[1:], tail=(SOURCE, RIGHTS, DISCLAIMER)
    )
    assert body(article)[-1] == PROSE[-1]
    assert body(article)[0] == PROSE[0]


def test_a_text_dump_without_blank_lines_has_the_same_body() -> None:
    prose = [PROSE[0], f"{PROSE[1]} {PROSE[2]}", "It was over.", PROSE[3]]
    lines = ("Nets in the Harbour", *HEADER[1:], *prose, *TAIL)
    assert body(extract("\n".join(lines))) == prose
    assert body(extract("\n\n".join(lines))) == prose


def test_lines_of_a_dump_that_each_end_a_sentence_are_paragraphs_even_when_they_are_of_one_length() -> None:
    assert len({len(paragraph) // 10 for paragraph in PROSE}) == 1
    assert body(extract("\n".join(("Nets in the Harbour", *HEADER[1:], *PROSE, *TAIL)))) == list(PROSE)


def test_a_dump_that_opens_with_its_text_keeps_the_first_sentence() -> None:
    article = extract("\n\n".join((*PROSE, *TAIL)))
    assert body(article) == list(PROSE)


def test_a_short_first_line_without_a_full_stop_is_the_title_of_a_dump_without_header() -> None:
    article = extract("\n\n".join(("Nets in the Harbour", *PROSE, *TAIL)))
    assert article.metadata.title == "Nets in the Harbour"
    assert body(article) == list(PROSE)


def test_text_without_any_landmark_is_all_body_with_a_remark() -> None:
    article = extract("\n\n".join(PROSE))
    assert body(article) == list(PROSE)
    assert article.removed == ()
    assert "no-landmark" in {remark.code for remark in article.remarks}


def test_a_page_of_many_dated_bylines_without_text_is_a_listing() -> None:
    entries = [f"<h3><a href='/{n}'>Herring No. {n}</a></h3><p>By Ada Marlow, March {n}, 2022</p>" for n in range(1, 9)]
    with pytest.raises(NotAnArticle) as caught:
        extract(html(*entries))
    assert caught.value.kind == "listing"


def test_a_page_without_a_word_is_no_article() -> None:
    with pytest.raises(NotAnArticle) as caught:
        extract("<html><body><div> </div></body></html>")
    assert caught.value.kind == "empty"


def test_a_date_line_that_closes_a_text_is_no_header_above_nothing() -> None:
    text = "\n\n".join((*PROSE[:2], "Global Research, March 03, 2022"))
    assert extract(text).text == text


def test_a_date_line_between_a_text_and_its_tail_is_no_header() -> None:
    text = "\n\n".join((*PROSE[:2], "Global Research, March 03, 2022", *TAIL))
    assert extract(text).text.startswith("\n\n".join(PROSE[:2]))


@pytest.mark.parametrize("line", ["Global Research, July 2, 2022", "By Lena Ostrowe, July 2, 2022", "By Lena Ostrowe"])
def test_lines_of_a_header_in_a_sidebar_below_all_the_text_are_not_the_articles(line: str) -> None:
    sidebar = f'<div><h3>Latest</h3><p><a href="/harbour-strike/1">Harbour Strike</a></p><p>{line}</p></div>'
    article = extract(html("<h1>Nets in the Harbour</h1>", *PROSE, SOURCE, RIGHTS).replace("</body>", f"{sidebar}</body>"))
    assert body(article) == list(PROSE)
    assert article.metadata.title == "Nets in the Harbour"


def test_a_header_may_be_a_list_that_the_outlet_opens() -> None:
    header = "<ul><li>South Shore 2 March 2022</li><li>By Ada Marlow</li><li>Global Research, March 03, 2022</li></ul>"
    article = extract(html("<h1>Nets in the Harbour</h1>", header, *PROSE, *TAIL))
    assert kinds(article)[:4] == ["title", "source-date", "byline", "date"]


TEASER = "<div><h3>The Last Ferry</h3><p>By Conrad Vale</p><p>Global Research, April 11, 2020</p></div>"


@pytest.mark.parametrize(
    "above", [TEASER, "<div>Global Research, June 1, 2026</div>", "".join(f"<div>{line}</div>" for line in HEADER)]
)
def test_a_teaser_a_date_of_the_day_or_a_header_printed_twice_above_the_article_is_not_its_header(above: str) -> None:
    head = "<title>Nets in the Harbour - Global Research</title>"
    article = extract(html(above, *HEADER, *PROSE, *TAIL).replace("<head>", f"<head>{head}"))
    assert body(article) == list(PROSE)
    assert (article.metadata.title, article.metadata.byline) == ("Nets in the Harbour", "Ada Marlow")
    assert str(article.metadata.published) == "2022-03-03"


@pytest.mark.parametrize("order", [(2, 0, 1), (1, 0, 2), (1, 2, 0)])
def test_a_header_may_begin_above_the_title(order: tuple[int, int, int]) -> None:
    article = extract(html(*(HEADER[place] for place in order), HEADER[3], *PROSE, *TAIL))
    assert body(article) == list(PROSE)
    assert (article.metadata.title, article.metadata.byline) == ("Nets in the Harbour", "Ada Marlow")
    assert str(article.metadata.published) == "2022-03-03"


def test_a_small_heading_below_a_header_without_a_title_is_the_texts() -> None:
    assert body(extract(html(BYLINE, DATED, "<h3>Origins</h3>", *PROSE, *TAIL))) == ["Origins", *PROSE]


def test_a_source_line_alone_ends_the_article_though_comments_stand_in_a_box_below() -> None:
    comments = "<section><h3>2 Comments</h3>" + "".join(f"<p>{line}</p>" for line in PROSE[:2]) + "</section>"
    assert body(extract(html(*HEADER, *PROSE, SOURCE).replace("</body>", f"{comments}</body>"))) == list(PROSE)


def test_a_date_line_that_a_line_break_parts_is_one() -> None:
    article = extract(html(HEADER[0], BYLINE, "<p>Global Research,<br>March 03, 2022</p>", *PROSE, *TAIL))
    assert str(article.metadata.published) == "2022-03-03"


def test_a_line_of_names_with_the_site_among_them_behind_the_date_line_is_the_outlet_s() -> None:
    article = page(*PROSE, header=("<h1>Nets in the Harbour</h1>", BYLINE, DATED, "<p>Harbour Media and Global Research</p>"))
    assert removed(article, "source-date") == ["Harbour Media and Global Research"]


def test_a_date_above_the_title_is_not_the_title() -> None:
    article = extract(f"lundi 6 octobre 2014\n\nLes filets du port\n\nPar Anna Verner\n\n{PLAIN}")
    assert article.metadata.title == "Les filets du port"


def test_the_address_tells_the_title_of_a_text_without_a_landmark() -> None:
    article = extract(f"Les filets du port ?\n\n{PLAIN}", url="https://www.mondialisation.ca/les-filets-du-port/5598411")
    assert article.metadata.title == "Les filets du port ?"
    assert article.text == PLAIN


@pytest.mark.parametrize("above", [PLAIN, "It was so.\n\nNobody came.", f"{PLAIN}\n\nFeatured image is from Harbour Archive"])
def test_no_text_above_the_title_of_a_dump_is_lost(above: str) -> None:
    article = extract(f"{above}\n\nThe Ferry That Would Not Close\n\nApril 28th, 2020 by Halvard Emmerich\n\n{PLAIN}")
    assert all(line in article.text for line in above.split("\n\n") if "image" not in line)


ENTRIES = [
    f"{title}\n\n{word} {name}, {day}\n\n{teaser}"
    for title, word, name, day, teaser in (
        ("The First Mill of the Valley", "By", "Anna Verner", "July 18, 2023", PLAIN.split("\n\n")[0]),
        ("Who Owns the Weir?", "By", "Ada Brandt and Ole Holm", "July 19, 2023", PLAIN.split("\n\n")[1]),
        ("Ce que disent les livres", "Par", "Benoît Kamp", "20 juillet 2023", PLAIN.split("\n\n")[0]),
    )
]


def test_the_first_entry_of_a_digest_gives_neither_author_nor_title() -> None:
    article = extract("\n\n".join(ENTRIES))
    assert article.kind == "digest"
    assert article.text == "\n\n".join(ENTRIES)
    assert (article.metadata.title, article.metadata.authors, article.metadata.published) == (None, (), None)


def test_a_line_above_the_first_entry_is_the_title_of_the_digest() -> None:
    article = extract("\n\n".join(("Selected Articles: Of Mills", *ENTRIES)))
    assert article.metadata.title == "Selected Articles: Of Mills"
    assert article.text == "\n\n".join(ENTRIES)


def test_notices_in_new_words_do_not_part_the_lines_of_the_tail() -> None:
    notices = (
        "Help us reach more readers. Share this article on Facebook, Mastodon and Reddit with the buttons below.",
        "In accordance with fair use provisions, the material on globalresearch.ca is offered without profit for education.",
        "Bloggers and webmasters: you may reproduce our articles, with credit to the author and Global Research.",
        "All of our articles are read in many languages: choose yours from the menu of this page.",
    )
    article = page(*PROSE, tail=(SOURCE, RIGHTS, *notices, "Articles by: Ada Marlow", DISCLAIMER))
    assert body(article) == list(PROSE)


def test_an_interview_of_short_answers_below_a_disclaimer_stays() -> None:
    line = "The views expressed in this article are the sole responsibility of the author."
    talk = ("Who are you?", "A lock keeper.", "Since when?", "Since 1970.")
    assert body(page(line, *talk)) == list(talk)


def test_short_sentences_between_lines_of_the_tail_stay() -> None:
    below = ("The photograph shows the gate.", "They rust.")
    assert body(page(*PROSE, *PROSE, "Copyright © Karl Ott, Sund Museum, 1951", *below))[-2:] == list(below)


@pytest.mark.parametrize("title", ["By the River", "By Any Means Necessary: The Harbour Strike"])
def test_the_title_of_a_text_may_begin_as_a_byline_does(title: str) -> None:
    text = "\n\n".join((title, BYLINE, DATED, "The lock was opened by hand.", SOURCE, RIGHTS))
    assert extract(text).metadata.title == title
