"""What a page is, told by what it holds: digest, appeal, video, article, or none; and which pages are of the site."""

from __future__ import annotations

import pytest

import grextract
from grextract import NotAnArticle
from grextract.forms.stream import StreamBlock
from grextract.grammar.kinds import is_of_site
from grextract.grammar.pieces import Piece
from tests.sample import FIRST, SECOND, THIRD, page

OWN = "https://www.globalresearch.ca"
TITLES = ("The First Mill of the Valley", "Who Owns the Weir?", "A Short History of Looms", "What the Ledgers Say")


def kind_of(*markup: str, title: str = "The River Towns and Their Mills") -> str:
    return grextract.extract(page(*markup, title=title)).kind


def entry(title: str, *, linked: bool = True) -> str:
    head = f'<a href="{OWN}/{title.lower().replace(" ", "-")}/5512399">{title}</a>' if linked else title
    return f"<p><strong>{head}</strong></p><p>By Anna Verner, July 18, 2023</p><p>{FIRST}</p>"


# Digests


@pytest.mark.parametrize("linked", [True, False])
@pytest.mark.parametrize("title", ["Selected Articles: Of Mills", "The News Behind the News", "Mills"])
def test_titles_with_authors_and_teasers_are_a_digest(linked: bool, title: str) -> None:
    assert kind_of(*(entry(text, linked=linked) for text in TITLES), title=title) == "digest"


def test_a_list_of_linked_titles_is_a_digest_and_its_titles_are_its_text() -> None:
    links = "".join(f'<p><a href="{OWN}/a-title-{n}/551230{n}">{title}</a></p>' for n, title in enumerate(TITLES))
    article = grextract.extract(page(links, title="This Week’s Most Popular Articles"))
    assert article.kind == "digest"
    assert article.text == "\n\n".join(TITLES)


def test_no_line_of_a_digest_is_lost() -> None:
    article = grextract.extract(page(*map(entry, TITLES)))
    assert [text for text in TITLES if text not in article.text] == []
    assert article.text.count("By Anna Verner, July 18, 2023") == len(TITLES)


def test_an_article_with_citations_at_its_end_is_no_digest() -> None:
    notes = "".join(f"<p>Anna Verner, The Mills, July {n}, 2013</p>" for n in (1, 2, 3, 4))
    assert kind_of(*(f"<p>{FIRST} {SECOND} {THIRD}</p>" for _ in range(12)), "<h3>Sources</h3>", notes) == "article"


def test_a_diary_is_no_digest() -> None:
    days = "".join(f"<h3>Halm, March {n}, 1931</h3><p>{FIRST}</p><p>{SECOND}</p>" for n in (3, 4, 5, 6))
    assert kind_of(days) == "article"


def test_a_title_alone_makes_no_digest() -> None:
    assert kind_of(f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>", title="Selected Articles of a Weaver") == "article"


# Appeals

ASKS = (
    "Dear readers, for more than twenty years Global Research has brought you news that others would not print, and it did so "
    "without a cent from any foundation.",
    "We depend on the support of our readers, and this year our donations have not covered the cost of the machines that keep "
    "our pages in front of you.",
    "If each of our readers made a contribution of five dollars, we would need no other funding until the end of next year, and "
    "you would keep what you read independent.",
)


def test_a_campaign_of_the_site_is_an_appeal() -> None:
    assert kind_of(*(f"<p>{text}</p>" for text in ASKS), title="Keep Our Pages Open") == "appeal"


def test_the_text_of_an_appeal_is_its_body_though_each_line_is_a_notice() -> None:
    lines = (
        "Please consider making a donation to Global Research to help us continue our work.",
        "Click here to make a one-time or a recurring donation to Global Research today.",
        "Become a member of Global Research and receive free books with your membership.",
    )
    article = grextract.extract(page(*(f"<p>{text}</p>" for text in lines), title="Support Us"))
    assert article.kind == "appeal"
    assert article.text == "\n\n".join(lines)


def test_an_article_about_donations_is_an_article() -> None:
    told = "The donors of the hospital met their members twice a year, and the funding they raised built a wing for the weavers."
    assert kind_of(f"<p>{told}</p><p>{FIRST}</p><p>{SECOND}</p>", title="How to Fund a Hospital") == "article"


def test_an_article_with_one_appeal_in_it_is_an_article() -> None:
    assert kind_of(f"<p>{FIRST}</p><p>{SECOND}</p><p>{ASKS[1]}</p><p>{THIRD}</p>") == "article"


# Videos

VIDEO = '<iframe src="https://www.youtube.com/embed/abc"></iframe>'
AUDIO = '<iframe src="https://w.soundcloud.com/player/?url=1"></iframe>'


def test_a_player_amid_several_short_paragraphs_is_part_of_an_article() -> None:
    short = [
        f"<p>The {number} mill of the valley closed in the autumn.</p>"
        for number in ("first", "second", "third", "fourth", "fifth")
    ]
    assert kind_of(*short[:3], VIDEO, *short[3:]) == "article"


@pytest.mark.parametrize("title", ["Video: The Mills", "The Mills"])
def test_a_player_with_hardly_a_text_is_a_video(title: str) -> None:
    assert kind_of(VIDEO, f"<p>{FIRST}</p>", title=title) == "video"


def test_a_player_in_a_long_text_is_an_article() -> None:
    assert kind_of(VIDEO, *(f"<p>{FIRST} {SECOND} {THIRD}</p>" for _ in range(4)), title="Video: The Mills") == "article"


def test_a_podcast_is_an_article() -> None:
    assert kind_of(AUDIO, f"<p>{FIRST}</p>") == "article"


def test_a_page_that_holds_only_notices_has_a_reason_for_its_empty_body() -> None:
    article = grextract.extract(
        page("<p>Click the share button above to email/forward this article to your friends and colleagues.</p>")
    )
    assert article.text == ""
    assert "no-body" in {remark.code for remark in article.remarks}


# Listings


def index(*, teaser: str = "", heading: str = "Search results for: mills") -> str:
    rows = "".join(
        f'<h3><a href="{OWN}/{title.lower().replace(" ", "-")}-{n}/55{n}2345">{title} {n}</a></h3>{teaser}'
        for n in (1, 2)
        for title in TITLES
    )
    return (
        f'<html><head><title>{heading}</title></head><body><nav><a href="/">Home</a></nav><h1>{heading}</h1>{rows}</body></html>'
    )


@pytest.mark.parametrize(
    "heading", ["Search results for: mills", "Articles by: Anna Verner", "Theme: Law and Justice", "Latest News"]
)
@pytest.mark.parametrize("teaser", ["", f"<p>{FIRST[:80]} [...]</p>", f"<p>{FIRST[:80]}... <a href='#'>Read more</a></p>"])
def test_a_page_of_headlines_is_a_listing(heading: str, teaser: str) -> None:
    with pytest.raises(NotAnArticle) as refused:
        grextract.extract(index(heading=heading, teaser=teaser))
    assert refused.value.kind == "listing"


def test_an_article_beside_many_headlines_is_no_listing() -> None:
    sidebar = index().partition("<h1>")[2].partition("</h1>")[2].removesuffix("</body></html>")
    source = page(f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>").replace("</body>", f"{sidebar}</body>")
    assert grextract.extract(source).text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


# Of which site

OWN_PAGE = "https://www.globalresearch.ca/the-mills/5512345"
ELSEWHERE = "https://valley.example/the-mills"


def decided(kind: str | None, text: str, rule: str = "") -> list[Piece]:
    piece = Piece(StreamBlock("paragraph", text), text, [])
    piece.kind, piece.rule = kind, rule
    return [piece]


@pytest.mark.parametrize("kind", ["date", "source-line", "region", "disclaimer", "donation", "repost-permission"])
def test_a_landmark_or_notice_of_the_site_is_evidence(kind: str) -> None:
    assert is_of_site(decided(kind, "any words"), ELSEWHERE, text=False)


@pytest.mark.parametrize("kind", ["copyright", "related", "newsletter", "social-follow", "author-bio", "image-credit"])
def test_what_any_site_prints_is_none(kind: str) -> None:
    assert not is_of_site(decided(kind, "© 2016 The Valley Paper"), ELSEWHERE, text=False)


@pytest.mark.parametrize(("rule", "evidence"), [("share-button", True), ("worded-share", False)])
def test_a_quoted_notice_is_evidence_and_a_way_of_wording_is_none(rule: str, evidence: bool) -> None:
    assert is_of_site(decided("share-prompt", "Share this article", rule), ELSEWHERE, text=False) is evidence


@pytest.mark.parametrize("kind", ["copyright", "newsletter"])
def test_what_any_site_prints_is_evidence_where_it_names_the_site(kind: str) -> None:
    assert is_of_site(decided(kind, "© 2016 Global Research"), None, text=False)


def test_what_any_site_prints_is_evidence_at_an_address_of_the_site() -> None:
    assert is_of_site(decided("newsletter", "Subscribe to our newsletter"), OWN_PAGE, text=False)


def test_in_a_text_without_menus_any_notice_will_do() -> None:
    assert is_of_site(decided("newsletter", "Subscribe to our newsletter"), None, text=True)


@pytest.mark.parametrize("kind", [None, "title", "byline", "separator", "navigation"])
def test_an_address_alone_is_no_landmark(kind: str | None) -> None:
    assert not is_of_site(decided(kind, "By Anna Verner"), OWN_PAGE, text=False)


def test_an_appeal_that_the_site_signs_keeps_what_it_asks_for() -> None:
    lines = (
        "For twenty-five years Global Research has published without sponsors, and our costs exceed what comes in.",
        "Please consider making a donation or taking out a membership: every contribution allows us to go on.",
        "Thank you for supporting independent media!",
    )
    header = ("By The Global Research Team", "Global Research, September 09, 2026")
    tail = "The original source of this article is Global Research"
    markup = "".join(f"<p>{line}</p>" for line in (*header, *lines, tail))
    article = grextract.extract(f"<h1>Twenty-Five Years On, We Need You</h1>{markup}")
    assert article.kind == "appeal"
    assert [block.text for block in article.body] == list(lines)


LETTER = (
    "While the year winds down, we at Global Research hold to our promise to bring you the news of the valley, with your help.",
    "Please, in this season of giving, consider giving something, great or small, to keep Global Research going.",
    "We have no owner and no bank behind us: your donations alone have kept our lamps lit through nine winters, and we thank you.",
)


def test_what_a_letter_asks_for_amid_its_paragraphs_is_its_text() -> None:
    article = grextract.extract("\n\n".join((*LETTER, "Click to donate:", "Click to view our membership plans")))
    assert article.kind == "appeal"
    assert article.text == "\n\n".join(LETTER)


def test_the_same_request_below_an_article_is_no_text() -> None:
    article = grextract.extract("\n\n".join((FIRST, SECOND, THIRD, LETTER[1], "Click to donate:")))
    assert article.kind == "article"
    assert article.text == "\n\n".join((FIRST, SECOND, THIRD))
