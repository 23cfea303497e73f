"""An address of an output leads somewhere and runs nothing."""

from __future__ import annotations

import pytest
from fuzz.active import is_active_address

from grextract.render.addresses import safe_address
from tests.render.vectors import ADDRESSES


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/b?c=d&e=f#g",
        "http://a.example:8080/x",
        "HTTPS://A.EXAMPLE/",
        "mailto:anna@example.org",
        "ftp://a.example/x",
        "//a.example/x",
        "/x",
        "x.html",
        "../x",
        "?p=1",
        "x?url=http://b.example/",
        "https://a.example/a b",
        "https://a.example/?javascript:",
    ],
)
def test_an_address_that_leads_somewhere_stays_as_it_is(url: str) -> None:
    assert safe_address(url) == url


@pytest.mark.parametrize(
    ("url", "read"), [(" https://a.example/ ", "https://a.example/"), ("https://a.exa\nmple/", "https://a.example/")]
)
def test_an_address_is_written_as_a_browser_reads_it(url: str, read: str) -> None:
    assert safe_address(url) == read


@pytest.mark.parametrize("url", [None, "", " ", "\n"])
def test_no_address_is_none(url: str | None) -> None:
    assert safe_address(url) is None


@pytest.mark.parametrize("url", [url for url in ADDRESSES if is_active_address(url)])
def test_an_address_that_runs_something_is_none(url: str) -> None:
    assert safe_address(url) is None


@pytest.mark.parametrize(
    "url", ["skype:a?call", "intent://a#Intent;end", "ms-word:ofe|u|x", "res://a", "about:blank", "feed:javascript:a"]
)
def test_a_scheme_beside_the_known_ones_is_none(url: str) -> None:
    assert safe_address(url) is None
