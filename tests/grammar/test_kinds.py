"""Which pages are of the site: what any site prints is no evidence."""

from __future__ import annotations

import pytest

from grextract.forms.stream import StreamBlock
from grextract.grammar.kinds import is_of_site
from grextract.grammar.pieces import Piece

OWN = "https://www.globalresearch.ca/the-mills/5512345"
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
    assert is_of_site(decided("newsletter", "Subscribe to our newsletter"), OWN, text=False)


def test_in_a_text_without_menus_any_notice_will_do() -> None:
    assert is_of_site(decided("newsletter", "Subscribe to our newsletter"), None, text=True)


@pytest.mark.parametrize("kind", [None, "title", "byline", "separator", "navigation"])
def test_an_address_alone_is_no_landmark(kind: str | None) -> None:
    assert not is_of_site(decided(kind, "By Anna Verner"), OWN, text=False)
