"""A page as plain values, and its summary."""

from __future__ import annotations

import json

from grextract import Article, ArticleMetadata, Block, Encoding, Link, UnreadableSource
from grextract.review.page import page_values, refusal_values, summary
from tests.review.samples import REFUSAL, noted


def block(one: Block) -> dict[str, object]:
    (shown,) = page_values("page.html", 1, Article(ArticleMetadata(), (one,)))["blocks"]
    return dict(shown)


def test_body_and_ledger_are_one_list_in_the_order_of_the_page() -> None:
    positions = [one["position"] for one in page_values("noted.html", 1, noted())["blocks"]]
    assert positions == list(range(len(positions)))


def test_values_are_ready_for_json() -> None:
    values = page_values("noted.html", 1, noted())
    assert json.loads(json.dumps(values)) == values


def test_prose_outside_the_article_is_among_the_values_where_there_is_any() -> None:
    assert page_values("a.html", 1, Article(ArticleMetadata(), (), outside=("One.",)))["outside"] == ["One."]
    assert "outside" not in page_values("a.html", 1, Article(ArticleMetadata(), ()))


def test_a_paragraph_without_links_has_no_markup() -> None:
    assert block(Block("paragraph", "One.", 0)) == {"position": 0, "text": "One.", "type": "paragraph"}


def test_a_link_is_markup_that_opens_no_window_on_this_one() -> None:
    markup = block(Block("paragraph", "See 🌾 here.", 0, (Link(6, 10, "https://a.example/?a=1&b=2"),)))["markup"]
    assert markup == 'See 🌾 <a href="https://a.example/?a=1&amp;b=2" rel="nofollow noopener noreferrer">here</a>.'


def test_a_link_that_would_lead_beside_the_review_is_text() -> None:
    assert "markup" not in block(Block("paragraph", "here", 0, (Link(0, 4, "mills/5"),)))


def test_an_image_has_its_address_and_is_not_fetched() -> None:
    shown = block(Block("image", "A mill.", 0, url="https://a.example/m.jpg", alt="Mill"))
    assert (shown["address"], shown["alt"], "markup" in shown) == ("https://a.example/m.jpg", "Mill", False)


def test_an_address_that_runs_is_shown_and_leads_nowhere() -> None:
    shown = block(Block("embed", "", 0, url="javascript:alert(1)"))
    assert (shown["url"], "address" in shown) == ("javascript:alert(1)", False)


def test_the_encoding_says_how_it_was_found() -> None:
    article = Article(ArticleMetadata(), (), encoding=Encoding("utf-8", "declared"))
    assert page_values("page.html", 1, article)["encoding"] == "utf-8 (declared)"


def test_the_summary_counts_kinds_and_names_warnings() -> None:
    told = summary(page_values("noted.html", 2, noted()))
    assert (told["page"], told["article"], told["kinds"]["share-prompt"], told["warnings"]) == ("noted.html", 2, 1, [])


def test_a_refusal_is_a_warning_by_its_kind() -> None:
    told = summary(refusal_values("listing.html", REFUSAL))
    assert told == {"page": "listing.html", "refused": "listing", "kinds": {}, "warnings": ["listing"]}


def test_an_error_without_a_kind_is_named_by_its_class() -> None:
    assert refusal_values("a.pdf", UnreadableSource("binary"))["refused"] == "UnreadableSource"
