"""Body or ledger: every block of the region in one of them, once and in order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grextract import Article, extract
from tests.grammar.pages import DISCLAIMER, HEADER, PROSE, RIGHTS, SOURCE, TAIL, body, html, kinds, page, removed

FIRST, SECOND, THIRD, FOURTH = PROSE
SHARE = "Click the share button below to email/forward this article."
FOLLOW = "Follow us on Instagram and Twitter and subscribe to our Telegram Channel."
LANGUAGES = (
    "中文, Urdu, Русский, Español, Portugues, Français, عربي, Hebrew, Deutsch, Italiano, 日本語, Türkçe. And 40 more languages."
)
READ_IN = "To read this article in the following languages, click the Translate Website button below the author’s name."
NEWSLETTER = "To receive Global Research’s Daily Newsletter (selected articles), click here."
BIO = "Ada Marlow is an independent reporter and lives by the sea."
CREDIT = "Featured image is from South Shore."


def in_order(article: Article) -> list[str]:
    """Give the texts of body and ledger by position."""
    placed = [(block.position, block.text) for block in article.body] + [(it.position, it.text) for it in article.removed]
    return [text for _, text in sorted(placed)]


# The partition


def test_positions_number_all_blocks_of_the_region_once() -> None:
    article = page(FIRST, READ_IN, LANGUAGES, "***", SECOND, THIRD)
    positions = sorted([block.position for block in article.body] + [record.position for record in article.removed])
    assert positions == list(range(len(positions)))


@settings(deadline=None)  # the first page loads the model of languages
@given(st.lists(st.sampled_from([*PROSE, SHARE, FOLLOW, NEWSLETTER, READ_IN, "***", CREDIT, "By Daniel Frost"]), max_size=8))
def test_every_word_of_the_region_is_in_body_or_ledger_once_and_in_order(lines: list[str]) -> None:
    article = page(FIRST, *lines, FOURTH)
    printed = ["Nets in the Harbour", *HEADER[1:], FIRST, *lines, FOURTH, *TAIL]
    assert " ".join(in_order(article)).split() == " ".join(printed).split()


@settings(deadline=None)  # the first page loads the model of languages
@given(st.permutations([SHARE, FOLLOW, NEWSLETTER, READ_IN]), st.integers(0, 4), st.integers(0, 4))
def test_notices_are_removed_and_prose_is_kept_wherever_they_stand(notices: list[str], a: int, b: int) -> None:
    lines = list(PROSE)
    lines[a:a] = notices[:2]
    lines[b:b] = notices[2:]
    assert body(page(*lines)) == list(PROSE)


# Notices


def test_notices_under_the_header_go_with_the_separator_that_fences_them_off() -> None:
    article = page(READ_IN, NEWSLETTER, FOLLOW, "***", *PROSE)
    assert body(article) == list(PROSE)
    assert kinds(article)[4:8] == ["translation-prompt", "newsletter", "social-follow", "separator"]


def test_a_notice_block_of_2026_between_two_paragraphs_leaves_both() -> None:
    article = page(FIRST, READ_IN, LANGUAGES, SHARE, SECOND, THIRD, FOURTH)
    assert body(article) == list(PROSE)
    assert kinds(article)[4:7] == ["translation-prompt", "translation-prompt", "share-prompt"]


def test_a_notice_glued_behind_prose_is_cut_from_it() -> None:
    article = page(FIRST, f"{SECOND} {SHARE}", THIRD)
    assert body(article) == [FIRST, SECOND, THIRD]
    assert removed(article, "share-prompt") == [SHARE]


def test_notices_of_two_kinds_parted_by_br_in_one_block_are_both_removed_whole() -> None:
    article = page(*PROSE, f"{SHARE}<br>Become a Member of Global Research")
    assert body(article) == list(PROSE)
    assert f"{SHARE} Become a Member of Global Research" in " ".join(" ".join(in_order(article)).split())
    assert "share-prompt" in kinds(article)


# Separators


@pytest.mark.parametrize("mark", ["***", "*", "* * *", "<hr>", "—"])
def test_a_separator_between_paragraphs_is_a_section_break_of_the_body(mark: str) -> None:
    article = page(FIRST, SECOND, mark, THIRD, FOURTH)
    assert [block.type for block in article.body] == ["paragraph", "paragraph", "separator", "paragraph", "paragraph"]
    assert "separator" not in kinds(article)


def test_a_separator_beside_removed_material_is_removed_with_it_and_the_next_stays() -> None:
    article = page(NEWSLETTER, "***", FIRST, "***", SECOND, "*", BIO)
    assert [block.type for block in article.body] == ["paragraph", "separator", "paragraph"]
    assert kinds(article).count("separator") == 2


def test_stars_before_a_headline_are_no_separator() -> None:
    article = page(FIRST, "***Nordic herring update for the week", SECOND)
    assert len(body(article)) == 3
    assert "Nordic herring update for the week" in body(article)[1]


# Bios


@pytest.mark.parametrize(
    "bio",
    [
        BIO,
        "Ada Marlow, MA, is an independent journalist focusing on the northern coast.",
        "Ms. Marlow lives in Tromsø and can be reached at ada@southshore.example.",
        "Ada J. Marlow has a Bachelor of Technology degree from the harbour school.",
        "Ada Marlow writes for South Shore. Her book on herring can be ordered from the author.",
    ],
)
def test_a_paragraph_of_the_tail_that_opens_with_the_authors_name_and_tells_who_she_is_is_a_bio(bio: str) -> None:
    article = page(*PROSE, "*", bio)
    assert body(article) == list(PROSE)
    assert article.metadata.author_bios == (bio,)


def test_a_bio_stands_between_the_note_to_readers_and_the_image_credit() -> None:
    note = "Note to readers: please click the share buttons above. Forward this article to your email lists."
    article = page(*PROSE, "*", note, BIO, CREDIT)
    assert body(article) == list(PROSE)
    assert kinds(article)[4:8] == ["separator", "share-prompt", "author-bio", "image-credit"]


def test_each_of_two_authors_has_a_bio() -> None:
    other = "Tom Reed is a pilot and teaches navigation."
    header = (HEADER[0], "By Ada Marlow and Tom Reed", *HEADER[2:])
    assert page(*PROSE, "*", BIO, other, header=header).metadata.author_bios == (BIO, other)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Marlow was seen on the quay that night, and she did not speak to anybody there.",
        BIO,
    ],
)
def test_a_paragraph_about_the_author_in_the_middle_of_the_text_stays(text: str) -> None:
    assert body(page(FIRST, SECOND, text, THIRD, FOURTH)) == [FIRST, SECOND, text, THIRD, FOURTH]


def test_the_bio_of_somebody_who_is_not_in_the_byline_stays() -> None:
    other = "Tom Reed is a pilot and teaches navigation in the harbour school."
    article = page(*PROSE, other)
    assert other in body(article)
    assert article.metadata.author_bios == ()


# Images


def test_a_paragraph_that_opens_with_featured_image_fills_the_lead_image_and_leaves_the_body() -> None:
    caption = "Nets on the quay, November 2014 (Source: South Shore)"
    article = page(f"Featured image: {caption}", *PROSE)
    assert body(article) == list(PROSE)
    image = article.metadata.lead_image
    assert image is not None
    assert (image.caption, image.credit) == (caption, "South Shore")


def test_image_credits_of_the_tail_are_facts() -> None:
    article = page(*PROSE, BIO, CREDIT)
    assert removed(article, "image-credit") == [CREDIT]
    assert article.metadata.lead_image is not None
    assert article.metadata.lead_image.credit == "South Shore"


def test_the_caption_of_an_image_in_the_text_is_its_block() -> None:
    figure = '<figure><img src="https://x.example/quay.jpg" alt="a quay"><figcaption>The quay in winter</figcaption></figure>'
    article = page(FIRST, figure, SECOND)
    assert [(block.type, block.text) for block in article.body] == [
        ("paragraph", FIRST),
        ("image", "The quay in winter"),
        ("paragraph", SECOND),
    ]


# Notes of first publication


def test_a_line_of_first_publication_under_the_header_is_a_fact() -> None:
    article = page("[First published by Global Research on June 20, 2011]", *PROSE)
    assert body(article) == list(PROSE)
    assert kinds(article)[4] == "republication-note"


def test_an_editors_note_of_more_than_a_fixed_line_is_body() -> None:
    note = (
        "Global Research Editor’s Note: The council that this report names has since been voted out of office by the fishermen."
    )
    assert body(page(note, *PROSE)) == [note, *PROSE]


# Books

BOOK = ("<h3>The Herring Dilemma</h3>", "by Ada Marlow", "A history of nets and of those who mend them, told from the quay.")
ISBN = "ISBN: 978-0-9879389-3-0,  Year: 2022,  PDF Ebook,  Pages: 164, 15 Chapters"
PRICE = "Price: $11.50"


def test_the_block_of_a_book_is_removed_from_its_title_to_its_price() -> None:
    article = page(*PROSE, *BOOK, ISBN, PRICE)
    assert body(article) == list(PROSE)
    assert set(kinds(article)[4:-3]) == {"book-promotion"}
    assert "The Herring Dilemma" in removed(article, "book-promotion")


def test_the_blurb_of_a_book_without_an_isbn_line_stays() -> None:
    assert BOOK[2] in body(page(*PROSE, BOOK[2]))


def test_an_isbn_that_a_review_goes_on_behind_stays() -> None:
    line = "The Herring Dilemma, by Tom Reed, Harbour Press, ISBN 978-1-4028-9462-6"
    assert body(page(line, *PROSE)) == [line, *PROSE]


# Related lists, widgets


def test_related_links_under_their_heading_are_removed_also_in_the_middle_of_the_tail() -> None:
    links = '<ul><li><a href="/1">Boats at Sea</a></li><li><a href="/2">The Price of Cod</a></li></ul>'
    article = page(*PROSE, tail=(SOURCE, RIGHTS, "<h4>Related Articles</h4>", links, "Articles by: Ada Marlow", DISCLAIMER))
    assert body(article) == list(PROSE)
    assert set(kinds(article)[6:9]) == {"related"}


def test_a_list_of_links_in_the_text_stays() -> None:
    links = '<ul><li><a href="https://a.example">Survey of the coast</a></li><li><a href="https://b.example">Census of boats</a></li></ul>'
    article = page(FIRST, "Two reports tell of it:", links, SECOND, THIRD)
    assert [block.text for block in article.body if block.type == "list-item"] == ["Survey of the coast", "Census of boats"]


@pytest.mark.parametrize(
    "widget", ["1.2k Shares", "Share Tweet Email Print", "125 15 23", "Facebook 12 Twitter 4", "Print | Email"]
)
def test_counters_and_buttons_in_the_header_are_navigation(widget: str) -> None:
    article = page(*PROSE, header=(*HEADER[:3], "Share", widget, HEADER[3]))
    assert body(article) == list(PROSE)
    assert widget in removed(article, "navigation")


@pytest.mark.parametrize("line", ["1911", "Twelve boats", "12 boats", "4,000"])
def test_a_short_line_of_the_text_is_no_widget(line: str) -> None:
    assert body(page(FIRST, line, SECOND, THIRD)) == [FIRST, line, SECOND, THIRD]


@pytest.mark.parametrize("label", ["Advertisement", "Publicité", "ADVERTISEMENT"])
def test_the_label_of_an_advertisement_amid_the_text_is_navigation(label: str) -> None:
    article = page(FIRST, label, SECOND, THIRD)
    assert body(article) == [FIRST, SECOND, THIRD]
    assert removed(article, "navigation") == [label]


# Tails


@pytest.mark.parametrize(
    "tail",
    [
        TAIL,
        (RIGHTS, DISCLAIMER),
        (DISCLAIMER,),
        (SOURCE, RIGHTS),
        (SOURCE,),
        ("Comment on Global Research Articles on our Facebook page", "Become a Member of Global Research", DISCLAIMER),
        (SOURCE, RIGHTS, "Articles by:", "Ada Marlow", DISCLAIMER),
        (f"{SOURCE}{RIGHTS}", DISCLAIMER),
        (f"{SOURCE}<br>{RIGHTS}", DISCLAIMER),
        (
            "© Copyright Ada Marlow, South Shore, 2009",
            "The url address of this article is: www.globalresearch.ca/index.php?aid=16703",
        ),
        (),
    ],
    ids=lambda tail: " / ".join(tail)[:60],
)
def test_the_body_ends_before_the_tail_whichever_of_its_lines_are_printed(tail: tuple[str, ...]) -> None:
    assert body(page(*PROSE, tail=tail)) == list(PROSE)


def test_a_name_on_the_line_behind_articles_by_is_part_of_the_fact() -> None:
    article = page(*PROSE, tail=(SOURCE, RIGHTS, "Articles by:", "Ada Marlow", DISCLAIMER))
    assert removed(article, "articles-by") == ["Articles by:", "Ada Marlow"]


def test_a_source_line_and_copyright_that_a_dump_glued_are_two_facts() -> None:
    article = page(*PROSE, tail=(f"{SOURCE}{RIGHTS}", DISCLAIMER))
    assert removed(article, "source-line") == [SOURCE]
    assert removed(article, "copyright") == [RIGHTS]


def test_the_copyright_of_the_sites_footer_is_not_a_fact_of_the_article() -> None:
    article = extract(html(*HEADER, *PROSE, *TAIL, "Copyright © 2005-2018 GlobalResearch.ca"))
    assert removed(article, "copyright") == [RIGHTS]
    assert article.metadata.copyright is not None
    assert article.metadata.copyright.year == 2022


def test_three_paragraphs_of_disclaimer_are_told_each_as_its_kind() -> None:
    legal = (
        DISCLAIMER
        + " The Centre for Research on Globalization will not be responsible for any inaccurate or incorrect statement.",
        "www.globalresearch.ca contains copyrighted material the use of which has not always been specifically authorized.",
        "For media inquiries: publications@globalresearch.ca",
    )
    assert kinds(page(*PROSE, tail=(SOURCE, RIGHTS, *legal)))[-3:] == ["disclaimer", "fair-use", "media-inquiries"]


def test_footnotes_and_sources_before_the_tail_are_body() -> None:
    notes = ("Notes", "[1] Tom Reed, Nets and Men, South Shore, 2011.", "[2] Copyright Office, Circular on Boats, 2014.")
    article = page(*PROSE, *notes)
    assert body(article) == [*PROSE, *notes]
    assert [(block.type, block.marker) for block in article.body[-2:]] == [("note", "1"), ("note", "2")]


@pytest.mark.parametrize(
    "url",
    ["https://southshore.example/donate", "https://www.patreon.com/southshore", "https://ko-fi.com/southshore"],
)
def test_an_outlets_appeal_at_the_end_of_the_text_is_a_donation(url: str) -> None:
    appeal = f"If you value our work, please support us: {url}"
    article = page(*PROSE, appeal)
    assert body(article) == list(PROSE)
    assert removed(article, "donation") == [appeal]


def test_a_tail_joined_by_line_breaks_is_parted_at_its_landmarks() -> None:
    comment = "Comment on Global Research Articles on our Facebook page"
    notes = "Notes<br>[1] Harbour Board, Annual Report, 2018.<br>[2] Tom Reed, Nets and Men, 2011."
    article = page(*PROSE, tail=(f"{SOURCE}<br>{notes}<br>{RIGHTS}<br>{comment}", DISCLAIMER))
    assert kinds(article)[-4:] == ["source-line", "copyright", "comment-prompt", "disclaimer"]
    assert " ".join(body(article)[len(PROSE) :]).split() == notes.replace("<br>", " ").split()
    assert article.metadata.original_source is not None
    assert article.metadata.original_source.name == "South Shore"


def test_prose_and_notes_between_the_lines_of_the_tail_stay() -> None:
    late = "What remains is a question of water, and of who will pay for it in the years to come."
    article = page(*PROSE, tail=(SOURCE, RIGHTS, late, "Notes", "[1] Harbour Board, 2018.", DISCLAIMER))
    assert body(article)[len(PROSE) :] == [late, "Notes", "[1] Harbour Board, 2018."]


@pytest.mark.parametrize(
    "last",
    [
        "Ada Marlow was standing at the quay when the ice broke, and what she saw there made her write this.",
        "Ada Marlow is right: the port will close.",
    ],
)
def test_a_sentence_that_tells_of_the_author_is_no_bio(last: str) -> None:
    article = page(*PROSE, last)
    assert body(article) == [*PROSE, last]
    assert article.metadata.author_bios == ()


@pytest.mark.parametrize("after", [("She can be reached at ada@marlow.example.",), ("Notes", "1. Harbour Board, Report, 2018.")])
def test_a_bio_behind_a_separator_is_told_whatever_follows(after: tuple[str, ...]) -> None:
    bio = "Ada Marlow is an independent journalist. She is a frequent contributor to South Shore."
    article = page(*PROSE, "*", bio, *after)
    assert removed(article, "author-bio")[0] == bio
    assert "*" not in body(article)


def test_a_bare_outlet_below_the_date_is_told_by_the_copyright_line() -> None:
    article = page("South Shore", *PROSE, header=HEADER[:3], tail=(RIGHTS, DISCLAIMER))
    assert body(article) == list(PROSE)
    assert article.metadata.original_source is not None
    assert article.metadata.original_source.name == "South Shore"


def test_the_copyright_line_with_most_holders_goes_before_that_of_a_photograph() -> None:
    rights = page(*PROSE, "© Harbour Board 2018").metadata.copyright
    assert rights is not None
    assert rights.holders == ("Ada Marlow", "South Shore")


def test_a_bio_that_opens_with_a_rank_goes_whole() -> None:
    bio = "Brig. Ada Marlow is a retired engineer and a frequent contributor to Global Research."
    article = page(*PROSE, bio, header=(HEADER[0], "By Brig. Ada Marlow", *HEADER[2:]))
    assert body(article) == list(PROSE)
    assert removed(article, "author-bio") == [bio]


@pytest.mark.parametrize("line", ["Satellite view of the delta before and after the canal", "The Pump at Dawn"])
def test_a_caption_without_a_stop_above_a_notice_in_small_letters_is_no_part_of_it(line: str) -> None:
    article = page(*PROSE, line, "all donations of $100 or more are entitled to receive a FREE COPY of our new book")
    assert body(article) == [*PROSE, line]


def test_between_the_last_lines_of_the_tail_a_notice_in_new_words_is_named() -> None:
    foreign = (
        "Certain articles on www.globalresearch.ca are copyrighted by others. They are posted here for educational use only."
    )
    lines = [*HEADER, *PROSE, SOURCE, RIGHTS, foreign, DISCLAIMER]
    assert [record.kind for record in extract(html(*lines)).removed if record.text == foreign] == ["fair-use"]


@pytest.mark.parametrize("line", ["Don’t miss: The Island That Voted Twice", "À ne pas manquer : La longue route des salines"])
def test_a_headline_behind_a_lead_in_beside_a_notice_leads_elsewhere(line: str) -> None:
    assert body(page(*PROSE, line, SHARE)) == list(PROSE)


def test_the_credit_of_the_featured_image_is_one_between_paragraphs_too() -> None:
    article = page(FIRST, SECOND, "Featured image is from South Shore", THIRD, FOURTH)
    assert body(article) == list(PROSE)
    assert article.metadata.lead_image is not None
    assert article.metadata.lead_image.credit == "South Shore"


def test_a_first_paragraph_that_is_one_link_is_no_outlet() -> None:
    first = "For six weeks I walked with the caravans. These are some of the people I met."
    article = page(f'<p><a href="https://a.example/walk">{first}</a></p>', *PROSE)
    assert body(article) == [first, *PROSE]
    assert article.metadata.original_source is not None
    assert article.metadata.original_source.name == "South Shore"


def test_lines_without_a_link_below_a_box_of_links_are_text() -> None:
    verses = ["We learned to row between the rows of plum,", "and called it harvest."]
    box = '<p>See also</p><ul><li><a href="https://www.globalresearch.ca/copper-kings/5123456">Copper Kings of the Andes</a></li></ul>'
    article = page(FIRST, box, "<ul>" + "".join(f"<li>{verse}</li>" for verse in verses) + "</ul>", SECOND)
    assert body(article) == [FIRST, *verses, SECOND]


def test_a_box_of_links_with_authors_and_dates_is_related() -> None:
    entries = "".join(
        f'<li><a href="https://www.globalresearch.ca/entry-{number}/512345{number}">Entry {number}</a> By Dana Whitlock, May {number}, 2020</li>'
        for number in (1, 2)
    )
    article = page(FIRST, f"<div><h3>Latest Articles</h3><ul>{entries}</ul></div>", SECOND)
    assert body(article) == [FIRST, SECOND]


def test_a_title_with_a_colon_amid_a_paragraph_ends_no_notice() -> None:
    line = (
        f"{PROSE[0]} Plus, all who give $100 or more are entitled to a FREE COPY of our new book, The Dry Race: "
        "The Drought of the Twenty-First Century. Read on to learn how three towns saved it."
    )
    assert line in body(page(PROSE[1], line, PROSE[2]))


@pytest.mark.parametrize("line", ["Latest figures: 3,400 nets mended", "Latest Count of the Boats: 41"])
def test_a_line_that_opens_with_latest_and_leads_to_no_article_stays_beside_a_notice(line: str) -> None:
    assert line in body(page(*PROSE[:2], line))


def test_a_plea_for_the_donor_box_of_the_site_goes() -> None:
    plea = "To contribute to Global Research’s Donor Box, click here."
    assert removed(page(PROSE[0], plea, PROSE[1]), "donation") == [plea]


DONATE = "https://www.globalresearch.ca/donate"


@pytest.mark.parametrize(
    "appeal",
    [
        f'Without readers there is no Global Research. <a href="{DONATE}">Give what you can today</a>.',
        f'Small sums from many hands carry this work. <a href="{DONATE}">Lend yours</a>.',
    ],
)
def test_a_few_words_to_the_reader_that_lead_to_the_sites_donations_go_whatever_they_are(appeal: str) -> None:
    article = page(*PROSE[:2], appeal, *PROSE[2:])
    assert [record.rule for record in article.boilerplate if record.kind == "donation"] == ["donation-link"]
    assert body(article) == list(PROSE)


@pytest.mark.parametrize(
    "sentence",
    [
        f'The fund of the harbour opened a <a href="{DONATE}">page</a> in March, and the council closed it.',
        f'I gave to <a href="{DONATE}">their fund</a> once, and you may do as you please.',
    ],
)
def test_a_sentence_that_tells_of_such_a_link_stays(sentence: str) -> None:
    assert len(body(page(*PROSE[:2], sentence, *PROSE[2:]))) == len(PROSE) + 1


@pytest.mark.parametrize(
    "line",
    [
        "For the benefit of our readers, we reproduce below the full text of the letter.",
        "Below we reprint the letter of the pilots, with their permission.",
        "Nous reproduisons ci-dessous le texte de la lettre, avec la permission des auteurs de cet article.",
        "A continuación reproducimos el texto de la carta, con permiso de los autores de este artículo.",
    ],
)
def test_a_line_that_hands_on_what_stands_below_stays_beside_a_notice(line: str) -> None:
    share = "Click the share button below to email/forward this article."
    assert line in body(page(*PROSE[:2], share, line, *PROSE[2:]))


def test_names_of_forty_people_stand_in_the_byline_and_in_the_lines_of_the_tail() -> None:
    people = ", ".join(
        f"Ada {one}{other}" for one in "BCDFG" for other in ("ane", "orn", "ell", "est", "ilt", "und", "arr", "yde")
    )
    header = (HEADER[0], f"By {people}", *HEADER[2:])
    article = page(
        *PROSE, header=header, tail=(TAIL[0], f"Copyright © {people}, South Shore, 2022", f"Articles by: {people}", TAIL[2])
    )
    assert len(article.metadata.authors) == 40
    assert article.metadata.copyright is not None
    assert article.metadata.copyright.year == 2022
    assert body(article) == list(PROSE)


@pytest.mark.parametrize(
    "line",
    [
        "Traduction : Emre Demir pour Mondialisation.ca",
        "Traduit de l’anglais par Emre Demir pour Mondialisation",
        "Traducido para Globalización por Emre Demir",
        "Translation: Emre Demir for Global Research",
        "Übersetzung: Emre Demir",
    ],
)
def test_a_line_that_names_the_translator_stays(line: str) -> None:
    assert line in body(page(*PROSE, line, NEWSLETTER))
    assert line in body(page(*PROSE, tail=(SOURCE, line, RIGHTS, DISCLAIMER)))


def test_a_prompt_to_translate_behind_a_label_goes() -> None:
    prompt = "Translation: click the flag above to read this article in your language."
    assert body(page(*PROSE, prompt, NEWSLETTER)) == list(PROSE)
