"""The fields of the metadata, each from a page as small as the field allows."""

from __future__ import annotations

from datetime import date, datetime, timezone

import pytest

import grextract
from grextract import ArticleMetadata, Author, Copyright, OriginalSource, Term
from grextract.metadata.reader import read_credit, read_image_note, strip_suffix

PROSE = (
    "The harbour was quiet that morning, and the fishermen had mended their nets since before the sun came up.",
    "Nobody on the quay remembered a winter in which so few of the boats had gone out beyond the lighthouse.",
    "By noon the council had met twice, and the second meeting ended without a vote on the price of herring.",
)
BYLINE = "<p>By Ada Marlow</p>"
DATE = "<p>Global Research, March 03, 2022</p>"
SOURCE = "<p>The original source of this article is Global Research</p>"
RIGHTS = "<p>Copyright © Ada Marlow, Global Research, 2022</p>"


def read(
    *,
    head: str = "",
    title: str = "<h1>Nets in the Harbour</h1>",
    byline: str = BYLINE,
    dated: str = DATE,
    more: str = "",
    body: str = "",
    source: str = SOURCE,
    rights: str = RIGHTS,
    after: str = "",
    url: str | None = None,
) -> grextract.Article:
    """Extract a page of these parts."""
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in PROSE)
    page = f"<html><head>{head}</head><body><div>{title}{byline}{dated}{more}{body}{prose}{source}{rights}</div>{after}</body></html>"
    return grextract.extract(page, url=url)


def facts(**parts: str | None) -> ArticleMetadata:
    """Give the metadata of a page of these parts."""
    return read(**parts).metadata  # type: ignore[arg-type]


def remarks(**parts: str | None) -> set[str]:
    """Give the codes of the remarks on a page of these parts."""
    return {remark.code for remark in read(**parts).remarks}  # type: ignore[arg-type]


# Title


def test_the_title_is_the_one_printed_above_the_article() -> None:
    assert facts(head="<title>Another Title - Global Research</title>").title == "Nets in the Harbour"


def test_the_title_of_the_head_is_used_without_the_sites_suffix_when_none_is_printed_and_that_is_remarked() -> None:
    parts = {"title": "", "head": "<title>Nets in the Harbour - Global ResearchGlobal Research</title>"}
    assert facts(**parts).title == "Nets in the Harbour"
    assert "title-from-head" in remarks(**parts)


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Nets in the Harbour - Global Research", "Nets in the Harbour"),
        ("Nets in the Harbour | Global Research", "Nets in the Harbour"),
        ("Nets – and Boats – Mondialisation.ca", "Nets – and Boats"),
        ("Nets in the Harbour | Global Research - Centre for Research on Globalization", "Nets in the Harbour"),
        ("Nets: the Turn to Global Research", "Nets: the Turn to Global Research"),
        ("Global Research: a Portrait", "Global Research: a Portrait"),
        ("Nets in the Harbour", "Nets in the Harbour"),
    ],
)
def test_only_the_name_of_the_site_behind_a_dash_or_bar_is_a_suffix(title: str, bare: str) -> None:
    assert strip_suffix(title) == bare


def test_the_printed_subtitle_is_kept_apart_from_the_title() -> None:
    metadata = facts(title="<h1>Nets in the Harbour</h1><h3>A winter without herring</h3>")
    assert (metadata.title, metadata.subtitle) == ("Nets in the Harbour", "A winter without herring")


@pytest.mark.parametrize("first", ["Nets in the Harbour", "Nets in the Harbour - Global Research"])
def test_a_title_that_is_printed_twice_is_no_subtitle(first: str) -> None:
    lines = [first, "Nets in the Harbour", "By Ada Marlow", "Global Research, March 03, 2022", *PROSE]
    metadata = grextract.extract("\n\n".join(lines)).metadata
    assert (metadata.title, metadata.subtitle) == ("Nets in the Harbour", None)


# Authors


def test_authors_keep_their_titles_and_get_the_address_of_their_own_link() -> None:
    url = "https://www.globalresearch.ca/author/ines-calder"
    metadata = facts(byline=f'<p>By <a href="{url}">Prof. Ines Calder</a> and Dr. Joss Wren</p>')
    assert metadata.authors == (Author("Prof. Ines Calder", url), Author("Dr. Joss Wren"))
    assert metadata.byline == "Prof. Ines Calder and Dr. Joss Wren"


def test_articles_by_in_the_tail_gives_the_author_when_no_byline_is_printed() -> None:
    parts = {"byline": "", "rights": RIGHTS + "<p>Articles by: Ada Marlow</p>"}
    assert facts(**parts).authors == (Author("Ada Marlow"),)
    assert "byline-from-tail" in remarks(**parts)


def test_the_author_of_the_head_is_used_last() -> None:
    parts = {"byline": "", "head": '<meta itemprop="author" content="Ada Marlow  and Tom Reed">'}
    assert facts(**parts).authors == (Author("Ada Marlow"), Author("Tom Reed"))
    assert "byline-from-head" in remarks(**parts)


def test_a_page_without_any_author_has_none_and_a_remark() -> None:
    assert facts(byline="").authors == ()
    assert facts(byline="").byline is None
    assert "no-byline" in remarks(byline="")


def test_a_sidebar_is_never_a_source_of_authors() -> None:
    sidebar = "<aside><h3>Latest</h3><ul><li>Boats at Sea</li></ul><p>By Tom Reed, March 01, 2022</p></aside>"
    assert facts(byline="", after=sidebar).authors == ()


def test_an_author_bio_of_the_tail_is_kept_with_its_words() -> None:
    bio = "Ada Marlow is an independent reporter and lives by the sea."
    assert facts(source=f"<p>*</p><p>{bio}</p>{SOURCE}").author_bios == (bio,)


# Dates

PUBLISHED_TIME = '<meta property="article:published_time" content="2022-03-05T05:55:32+00:00">'


def test_the_date_line_goes_before_the_date_of_markup_and_a_disagreement_is_remarked() -> None:
    assert facts(head=PUBLISHED_TIME).published == date(2022, 3, 3)
    assert "dates-disagree" in remarks(head=PUBLISHED_TIME)


def test_dates_that_agree_are_not_remarked() -> None:
    assert "dates-disagree" not in remarks(head=PUBLISHED_TIME.replace("03-05", "03-03"))


def test_the_date_of_markup_stands_in_for_a_lost_date_line_with_a_remark() -> None:
    parts = {"head": PUBLISHED_TIME, "dated": "<p>Region: Europe</p>"}
    assert facts(**parts).published == date(2022, 3, 5)
    assert "date-from-head" in remarks(**parts)


def test_the_day_that_itemprop_prints_stands_in_for_a_lost_date_line() -> None:
    head = '<meta itemprop="datePublished" content="19 October 2018">'
    assert facts(head=head, dated="<p>Region: Europe</p>").published == date(2018, 10, 19)


def test_a_date_coded_in_the_address_is_the_last_resort_and_is_remarked() -> None:
    url = "http://www.globalresearch.ca/index.php?context=viewArticle&code=MAR20060827&articleId=3082"
    parts = {"dated": "<p>Region: Europe</p>", "url": url}
    assert facts(**parts).published == date(2006, 8, 27)
    assert "date-from-url" in remarks(**parts)


def test_a_numeric_id_never_gives_a_date() -> None:
    parts = {"dated": "<p>Region: Europe</p>", "url": "https://www.globalresearch.ca/nets-in-the-harbour/5662779"}
    assert facts(**parts).published is None
    assert "no-date" in remarks(**parts)


def test_the_moments_of_markup_are_kept_beside_the_printed_day() -> None:
    metadata = facts(head=PUBLISHED_TIME + '<meta property="article:modified_time" content="2023-01-02T03:04:05+00:00">')
    assert metadata.published_at == datetime(2022, 3, 5, 5, 55, 32, tzinfo=timezone.utc)
    assert metadata.modified_at == datetime(2023, 1, 2, 3, 4, 5, tzinfo=timezone.utc)


def test_the_dates_of_site_outlet_and_first_publication_are_never_merged() -> None:
    metadata = facts(
        more="<p>South Shore 1 March 2022</p><p>Region: Europe</p>",
        body="<p>[First published in March 2007.]</p>",
        source="<p>The original source of this article is South Shore</p>",
    )
    assert metadata.published == date(2022, 3, 3)
    assert metadata.original_source == OriginalSource("South Shore", None, date(2022, 3, 1))
    assert metadata.first_published == "2007-03"


@pytest.mark.parametrize(
    ("note", "first"),
    [
        ("First published on August 24, 2012", "2012-08-24"),
        ("[This article was posted by GR in August 2013.]", "2013-08"),
        ("Note: Article originally published in 2014.", "2014"),
    ],
)
def test_first_published_is_as_precise_as_its_note(note: str, first: str) -> None:
    assert facts(body=f"<p>{note}</p>").first_published == first


def test_a_longer_note_of_the_editor_stays_in_the_body_and_still_tells_the_first_publication() -> None:
    note = (
        "Author’s Note: This article was first published in April 2012, when the herring had left for the second time. "
        "Ten years later the council asked me to bring it up to date, and I have added what the fishermen told me since."
    )
    article = read(body=f"<p>{note}</p>")
    assert article.metadata.first_published == "2012-04"
    assert article.body[0].text == note


def test_a_year_in_the_story_is_no_first_publication() -> None:
    assert (
        facts(body="<p>The first boat was built in 1911 and sank two winters later off the northern cape.</p>").first_published
        is None
    )


# Source and copyright


def test_the_source_is_null_when_it_is_the_pages_own_site() -> None:
    assert facts().original_source is None


def test_the_tail_names_the_source_and_the_head_gives_its_date_and_link() -> None:
    url = "https://southshore.example/nets"
    metadata = facts(
        more=f'<p><a href="{url}">South Shore</a> 1 March 2022</p><p>Region: Europe</p>',
        source="<p>The original source of this article is South Shore Wire</p>",
    )
    assert metadata.original_source == OriginalSource("South Shore Wire", url, date(2022, 3, 1))


def test_a_sister_site_counts_as_a_source() -> None:
    source = "<p>The original source of this article is Mondialisation.ca</p>"
    original = facts(source=source, url="https://www.globalresearch.ca/nets-in-the-harbour/5662779").original_source
    assert original is not None
    assert original.name == "Mondialisation.ca"


def test_the_copyright_line_of_the_article_gives_holders_and_year() -> None:
    assert facts().copyright == Copyright(("Ada Marlow", "Global Research"), 2022)


def test_the_copyright_of_the_sites_footer_is_not_the_articles() -> None:
    assert facts(rights="", after="<footer><p>Copyright © 2005-2018 GlobalResearch.ca</p></footer>").copyright is None


# Taxonomy, language, address


def test_linked_regions_and_themes_get_their_address_and_slug() -> None:
    more = '<p>Region: <a href="https://www.globalresearch.ca/region/europe">Europe</a></p><p>Theme: History, Harbour Affairs</p>'
    metadata = facts(more=more + "<p>In-depth Report: THE BALKANS</p>")
    assert metadata.regions == (Term("Europe", "europe", "https://www.globalresearch.ca/region/europe"),)
    assert metadata.themes == (Term("History", "culture-society-history"), Term("Harbour Affairs"))
    assert metadata.reports == (Term("THE BALKANS", "the-balkans"),)


def test_a_link_to_a_bare_hash_gives_no_address() -> None:
    metadata = facts(byline='<p>By <a href="#">Ada Marlow</a></p>', more='<p>Region: <a href="#">Europe</a></p>')
    assert metadata.authors == (Author("Ada Marlow"),)
    assert metadata.regions == (Term("Europe", "europe"),)


def test_a_label_whose_values_are_lost_gives_no_terms() -> None:
    assert facts(more="<p>Theme:</p>").themes == ()


def test_tags_come_from_markup_each_once() -> None:
    tags = "".join(f'<meta property="article:tag" content="{tag}">' for tag in ("Herring", "Nets", "Herring"))
    assert facts(head=tags).tags == ("Herring", "Nets")


def test_the_language_of_markup_is_its_primary_subtag() -> None:
    assert facts(head='<meta itemprop="inLanguage" content="fr-CA">').language == "fr"


def test_the_language_is_detected_on_the_body_and_never_read_from_the_html_element() -> None:
    page = (
        f'<html lang="fr-CA"><body><h1>Nets</h1>{BYLINE}{DATE}'
        + "".join(f"<p>{p}</p>" for p in PROSE)
        + f"{SOURCE}</body></html>"
    )
    assert grextract.extract_metadata(page).language == "en"


CLEAN = "https://www.globalresearch.ca/nets-in-the-harbour/5662779"


@pytest.mark.parametrize(
    "address",
    [
        CLEAN,
        CLEAN + "?utm_source=feed&utm_medium=rss",
        CLEAN + "?print=1",
        CLEAN + "?doing_wp_cron=1539928532.0",
        "https://web.archive.org/web/20190101000000/" + CLEAN,
        "https://web.archive.org/web/20190101000000id_/" + CLEAN,
        CLEAN + "#comments",
    ],
)
def test_the_address_comes_without_tracking_parameters_and_archive_prefix(address: str) -> None:
    metadata = facts(url=address)
    assert (metadata.url, metadata.article_id, metadata.site) == (CLEAN, "5662779", "globalresearch.ca")


@pytest.mark.parametrize(
    "named", ["www.globalresearch.ca/index.php?context=va&amp;aid=2915", "globalresearch.ca/articles/a.html"]
)
def test_an_address_that_is_printed_without_its_scheme_gets_one(named: str) -> None:
    assert facts(rights=f"{RIGHTS}<p>The URL of this article is: {named}</p>").url == f"http://{named}".replace("&amp;", "&")


def test_the_canonical_address_goes_before_the_callers() -> None:
    assert facts(head=f'<link rel="canonical" href="{CLEAN}">', url="https://mirror.example/copy.html").url == CLEAN


@pytest.mark.parametrize(
    ("url", "number"),
    [
        ("http://www.globalresearch.ca/index.php?context=va&aid=16703", "16703"),
        ("http://www.globalresearch.ca/index.php?context=viewArticle&code=MAR20060827&articleId=3082", "3082"),
        ("http://www.globalresearch.ca/articles/CHO404A.html", None),
        ("https://www.globalizacion.ca/redes-en-el-puerto/", None),
    ],
)
def test_the_number_of_the_article_is_read_from_every_form_of_address(url: str, number: str | None) -> None:
    assert facts(url=url).article_id == number


def test_without_an_address_the_date_line_names_the_site() -> None:
    assert facts(dated="<p>Mondialisation.ca, 28 avril 2022</p>").site == "mondialisation.ca"


# Image and description


def test_the_lead_image_is_the_full_upload_and_no_block_of_the_body() -> None:
    thumbnail = '<p><img src="https://www.globalresearch.ca/wp-content/uploads/2022/03/nets-400x209.jpg" alt="nets"></p>'
    article = read(body=thumbnail)
    image = article.metadata.lead_image
    assert image is not None
    assert (image.url, image.alt) == ("https://www.globalresearch.ca/wp-content/uploads/2022/03/nets.jpg", "nets")
    assert [block.type for block in article.body] == ["paragraph"] * 3


@pytest.mark.parametrize(
    ("note", "caption", "credit"),
    [
        ("Featured image is from South Shore.", None, "South Shore"),
        ("Featured image is from South Shore", None, "South Shore"),
        ("Feature image: les pêcheurs, April 2017", "les pêcheurs, April 2017", None),
        ("Featured image: Nets on the quay (Source: South Shore)", "Nets on the quay (Source: South Shore)", "South Shore"),
        ("All images in this article are from South Shore unless otherwise stated", None, "South Shore"),
        ("The featured image is from South Shore", None, "South Shore"),
    ],
)
def test_a_note_on_the_featured_image_gives_its_caption_and_credit(note: str, caption: str | None, credit: str | None) -> None:
    assert read_image_note(note) == (caption, credit)


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("Nets on the quay (Source: South Shore)", "South Shore"),
        ("Nets on the quay. Photo: Tom Reed", "Tom Reed"),
        ("Filets sur le quai (crédit: Anne Doiron)", "Anne Doiron"),
        ("Nets on the quay. Picture: Joan Teale", "Joan Teale"),
        ("The larger picture: nets on the quay", None),
        ("Nets on the quay (in winter)", None),
        ("Nets on the quay", None),
    ],
)
def test_the_credit_that_closes_a_caption_is_read_from_it(caption: str, credit: str | None) -> None:
    assert read_credit(caption) == credit


def test_the_description_is_the_pages_own_without_notices() -> None:
    head = (
        '<meta property="og:description" content="To receive Global Research’s Daily Newsletter (selected articles), click here. '
        'The harbour was quiet that morning.">'
    )
    assert facts(head=head).description == "The harbour was quiet that morning."


def test_a_description_that_is_all_notice_is_none() -> None:
    head = '<meta name="description" content="Feel free to repost and share widely Global Research articles.">'
    assert facts(head=head).description is None


def test_the_mark_that_closes_a_quoted_title_is_no_part_of_the_sites_suffix() -> None:
    assert strip_suffix("« La salle » - Mondialisation") == "« La salle »"
    assert strip_suffix("La salle » Mondialisation") == "La salle"


@pytest.mark.parametrize("address", ["javascript:alert(9)", "data:text/html,x", " JavaScript:alert(9)"])
def test_a_script_is_neither_the_address_of_the_page_nor_of_its_image(address: str) -> None:
    head = f'<head><link rel="canonical" href="{address}"><meta property="og:image" content="{address}"></head>'
    lines = "<h1>Nets</h1><p>By Ada Marlow</p><p>Global Research, March 03, 2022</p><p>The harbour was quiet that morning.</p>"
    metadata = grextract.extract(f"<html>{head}<body>{lines}</body></html>").metadata
    assert (metadata.url, metadata.lead_image) == (None, None)
