"""Addresses as pages carry them, made into the ones they stand for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from grextract.forms.urls import absolute_url, canonical_url, email_of, full_size, image_address, is_content_embed, site_of

ARTICLE = "https://www.globalresearch.ca/the-river-towns/5512345"


def protected(address: str, key: int) -> str:
    """Hide an address as Cloudflare does: the key, then every byte masked with it."""
    return bytes([key, *(byte ^ key for byte in address.encode())]).hex()


@given(st.emails(), st.integers(0, 255))
def test_a_protected_address_comes_back_whatever_its_key(address: str, key: int) -> None:
    assert email_of(protected(address, key)) == address


@pytest.mark.parametrize("broken", ["", "zz", "5", "00ff"])
def test_a_broken_protected_address_gives_nothing(broken: str) -> None:
    assert email_of(broken) == ""


@pytest.mark.parametrize(
    ("markup", "address"),
    [
        ('<img src="/a.jpg">', "/a.jpg"),
        ('<img src="data:image/gif;base64,R0" data-src="/a.jpg">', "/a.jpg"),
        ('<img src="/spinner.gif" data-lazy-src="/a.jpg">', "/a.jpg"),
        ('<img src=" /a.jpg ">', "/a.jpg"),
        ('<img srcset="/a-300.jpg 300w, /a-600.jpg 600w">', "/a-300.jpg"),
        ('<img src="data:image/gif;base64,R0" data-srcset="/a.jpg 1x">', "/a.jpg"),
        ('<img src="data:image/gif;base64,R0">', None),
        ('<img alt="nothing">', None),
        ('<img src="" srcset="">', None),
    ],
)
def test_an_image_is_where_its_lazy_loader_says(markup: str, address: str | None) -> None:
    assert image_address(etree.HTML(markup).find(".//img")) == address


@pytest.mark.parametrize(
    ("url", "whole"),
    [
        ("https://www.globalresearch.ca/up/2016/03/mill-400x209.jpg", "https://www.globalresearch.ca/up/2016/03/mill.jpg"),
        ("/up/mill-1024x768.jpeg?x=1", "/up/mill.jpeg?x=1"),
        ("https://i0.wp.com/www.globalresearch.ca/mill.jpg?resize=400%2C300", "https://www.globalresearch.ca/mill.jpg"),
        ("https://i2.wp.com/www.globalresearch.ca/mill-300x200.png", "https://www.globalresearch.ca/mill.png"),
        ("/up/mill.jpg", "/up/mill.jpg"),
        ("/up/apollo-11x12-notes.jpg", "/up/apollo-11x12-notes.jpg"),
    ],
)
def test_a_crop_leads_to_the_upload_itself(url: str, whole: str) -> None:
    assert full_size(url) == whole


@pytest.mark.parametrize(
    ("url", "content"),
    [
        ("https://www.youtube.com/embed/abc", True),
        ("//www.youtube.com/embed/abc", True),
        ("https://www.facebook.com/plugins/video.php?href=x", True),
        ("https://www.facebook.com/plugins/like.php?href=x", False),
        ("https://platform.twitter.com/widgets/tweet_button.html", False),
        ("https://tpc.googlesyndication.com/safeframe", False),
        ("about:blank", False),
        ("javascript:false", False),
    ],
)
def test_a_player_is_content_and_a_button_is_not(url: str, content: bool) -> None:
    assert is_content_embed(url) is content


@pytest.mark.parametrize(
    "url",
    [
        ARTICLE,
        f"{ARTICLE}?utm_source=list&utm_medium=mail",
        f"{ARTICLE}?fbclid=abc",
        f"{ARTICLE}#comments",
        f"{ARTICLE}?print=1",
        f"https://web.archive.org/web/20160401000000/{ARTICLE}",
        f"http://web.archive.org/web/20160401000000id_/{ARTICLE}",
        f"https://web.archive.org/web/2016/{ARTICLE}?utm_source=x#top",
        f"/web/20160401000000/{ARTICLE}",
    ],
)
def test_an_address_loses_its_archive_trackers_and_fragment(url: str) -> None:
    assert canonical_url(url) == ARTICLE


@pytest.mark.parametrize(
    "url",
    [
        "http://www.globalresearch.ca/index.php?context=va&aid=3056",
        "http://www.globalresearch.ca/index.php?context=viewArticle&code=ENG20060827&articleId=3056",
        "https://example.org/?q=",
        "https://example.org/web/2016/notes",
    ],
)
def test_a_query_that_names_the_article_stays(url: str) -> None:
    assert canonical_url(url) == url


def test_a_broken_address_stays_as_it_is() -> None:
    assert canonical_url("http://[broken/x") == "http://[broken/x"


@given(st.text(max_size=80))
def test_cleaning_an_address_twice_is_cleaning_it_once_and_never_fails(url: str) -> None:
    assert isinstance(canonical_url(url), str)
    once = canonical_url(f"https://example.org/{url}")
    assert canonical_url(once) == once


@pytest.mark.parametrize(
    ("url", "site"),
    [
        (ARTICLE, "globalresearch.ca"),
        ("http://WWW.Mondialisation.CA:80/x", "mondialisation.ca"),
        ("https://wwwatch.example.org", "wwwatch.example.org"),
        ("/relative/path", None),
        ("http://[broken", None),
        ("", None),
    ],
)
def test_the_site_is_the_host_without_www(url: str, site: str | None) -> None:
    assert site_of(url) == site


@pytest.mark.parametrize(
    ("base", "url", "seen"),
    [
        ("https://a.example/b/c", "d", "https://a.example/b/d"),
        ("https://a.example/b/c", "http://[", "http://["),
        ("http://[::", "d", "d"),
        ("https://a.example/", "//[...]/d", "//[...]/d"),
    ],
)
def test_an_address_is_seen_from_another_and_a_broken_one_stays(base: str, url: str, seen: str) -> None:
    assert absolute_url(base, url) == seen
