"""Copies of web archives: what the archive put in goes, what it rewrote is as it was."""

from __future__ import annotations

from datetime import datetime, timezone
from urllib.parse import quote

import pytest
from fixtures.containers import STAMP, as_wayback
from lxml import html

import grextract
from grextract.forms.urls import canonical_url, original_address
from grextract.forms.wayback import captured_at, wayback_copy
from tests.sample import CANONICAL, FIRST, PAGE, SECOND, THIRD, page

MOMENT = datetime(2019, 1, 2, 3, 4, 5, tzinfo=timezone.utc)
IMAGE = "https://www.globalresearch.ca/wp-content/uploads/2016/03/mill.jpg"
LINKED = page(
    f'<p>{FIRST} <a href="https://a.example/ledger">See the ledger.</a></p>', f'<p><img src="{IMAGE}"></p>', f"<p>{SECOND}</p>"
)
ADDRESSES = [
    (f"https://web.archive.org/web/{STAMP}/{CANONICAL}", CANONICAL),
    (f"https://web.archive.org/web/{STAMP}id_/{CANONICAL}", CANONICAL),
    (f"http://web.archive.org/web/{STAMP}im_/{IMAGE}", IMAGE),
    ("https://web.archive.org/web/2016/https:/www.globalresearch.ca/mills/99", "https://www.globalresearch.ca/mills/99"),
    (f"https://web.archive.org/web/{STAMP}/www.globalresearch.ca/mills/99", "http://www.globalresearch.ca/mills/99"),
    (f"https://arquivo.pt/wayback/{STAMP}mp_/{CANONICAL}", CANONICAL),
    (f"http://localhost:8080/coll/{STAMP}mp_/{CANONICAL}", CANONICAL),
    (f"https://wayback.archive-it.org/1234/{STAMP}/{CANONICAL}", CANONICAL),
    (f"https://web.archive.org/web/{STAMP}/{quote(CANONICAL, safe='')}", CANONICAL),
    (f"https://web.archive.org/web/{STAMP}/https://www.globalresearch.ca/web/{STAMP}/{CANONICAL}", CANONICAL),
    (CANONICAL, CANONICAL),
    ("https://a.example/2016/04/a-title", "https://a.example/2016/04/a-title"),
    ("https://a.example/login?next=https://b.example/", "https://a.example/login?next=https://b.example/"),
]


@pytest.mark.parametrize(("url", "original"), ADDRESSES)
def test_an_archived_address_stands_for_the_original(url: str, original: str) -> None:
    assert original_address(url) == original
    assert canonical_url(url) == canonical_url(original)


def test_the_moment_of_an_address_is_in_utc() -> None:
    assert captured_at(f"https://web.archive.org/web/{STAMP}id_/{CANONICAL}") == MOMENT


@pytest.mark.parametrize(
    "url", [CANONICAL, f"https://web.archive.org/web/2016/{CANONICAL}", f"https://a.example/{'9' * 14}/{CANONICAL}"]
)
def test_an_address_without_a_full_moment_has_none(url: str) -> None:
    assert captured_at(url) is None


@pytest.mark.parametrize("toolbar", [True, False])
def test_the_links_and_images_of_a_copy_lead_to_the_originals(toolbar: bool) -> None:
    article = grextract.extract(as_wayback(LINKED, CANONICAL, toolbar=toolbar))
    plain = grextract.extract(LINKED)
    assert article.body == plain.body
    assert article.removed == plain.removed
    assert article.metadata.authors == plain.metadata.authors
    assert article.metadata.url == CANONICAL


def test_no_word_of_the_toolbar_is_in_the_article() -> None:
    article = grextract.extract(as_wayback(LINKED, CANONICAL))
    assert not [block for block in (*article.body, *article.removed) if "Wayback" in block.text or "captures" in block.text]


def test_a_link_that_the_author_made_to_an_archive_stays() -> None:
    cited = "https://web.archive.org/web/20150505050505/https://a.example/gone"
    copy = as_wayback(PAGE, CANONICAL).replace(SECOND, f'{SECOND} <a href="{cited}">An old page.</a>')
    article = grextract.extract(copy)
    assert [link.url for block in article.body for link in block.links] == [cited]


def test_an_article_that_cites_an_archive_is_no_copy() -> None:
    cited = f'<p>{FIRST} <a href="https://web.archive.org/web/{STAMP}/https://a.example/gone">An old page.</a></p>'
    article = grextract.extract(page(cited, f"<p>{THIRD}</p>"))
    assert (article.form, article.metadata.captured_at) == ("html", None)
    assert [link.url for block in article.body for link in block.links] == [
        f"https://web.archive.org/web/{STAMP}/https://a.example/gone"
    ]


def test_a_raw_copy_is_told_by_the_address_of_the_caller() -> None:
    raw = PAGE.replace("canonical", "x")
    article = grextract.extract(raw, url=f"https://web.archive.org/web/{STAMP}id_/{CANONICAL}")
    assert article.metadata.captured_at == MOMENT
    assert (article.metadata.url, article.text) == (CANONICAL, grextract.extract(PAGE).text)


def test_relative_links_of_a_raw_copy_are_of_the_original_site() -> None:
    raw = page(f'<p>{FIRST} <a href="/the-looms/5511111">The looms.</a></p>', f"<p>{THIRD}</p>")
    article = grextract.extract(raw, url=f"https://web.archive.org/web/{STAMP}id_/{CANONICAL}")
    assert [link.url for block in article.body for link in block.links] == ["https://www.globalresearch.ca/the-looms/5511111"]


def test_a_tree_of_a_copy_is_read_like_its_text_and_not_changed() -> None:
    head = f'<link rel="stylesheet" href="/web/{STAMP}cs_/https://www.globalresearch.ca/s.css">'
    copy = as_wayback(LINKED, CANONICAL).replace("</head>", f"{head}</head>")
    root = html.document_fromstring(copy)
    before = html.tostring(root)
    assert grextract.extract(root).body == grextract.extract(LINKED).body
    assert html.tostring(root) == before


@pytest.mark.parametrize("stamp", ["20191402030405", "00000000000000"])
def test_a_stamp_that_is_no_moment_gives_no_date(stamp: str) -> None:
    head = f'<head><link rel="stylesheet" href="/web/{stamp}cs_/https://a.example/s.css"></head>'
    copy = wayback_copy(f"<html>{head}<body></body></html>")
    assert copy is not None
    assert copy.captured_at is None


def test_a_link_from_the_root_of_the_archive_leads_to_the_original() -> None:
    prefix = f"/web/{STAMP}/"
    joined = PAGE.replace(CANONICAL, f"{prefix}https://www.globalresearch.ca{prefix}{CANONICAL}")
    article = grextract.extract(as_wayback(joined, CANONICAL).replace(f"{prefix}{prefix}", prefix))
    assert article.metadata.url == CANONICAL


@pytest.mark.parametrize("stamp", ["25:99:99 Feb 31, 2019", "10:00:00 Xyz 02, 2019", "10:00:00 Okt 02, 2019"])
def test_a_comment_of_the_archive_with_no_moment_in_it_costs_only_the_moment(stamp: str) -> None:
    article = grextract.extract(PAGE + f"<!--\n     FILE ARCHIVED ON {stamp} AND RETRIEVED FROM THE\n INTERNET ARCHIVE -->")
    assert (article.form, article.text, article.metadata.captured_at) == ("wayback", grextract.extract(PAGE).text, None)
