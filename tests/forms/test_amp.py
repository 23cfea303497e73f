"""AMP pages: elements of their own are read as those of HTML."""

from __future__ import annotations

import pytest

import grextract
from tests.sample import FIRST, PAGE, THIRD, page


def amp(*inner: str) -> grextract.Article:
    return grextract.extract(page(f"<p>{FIRST}</p>", *inner, f"<p>{THIRD}</p>").replace("<html>", "<html ⚡ lang='en'>"))


@pytest.mark.parametrize("mark", ["⚡", "amp", 'amp=""', 'lang="en" amp'])
def test_the_mark_of_the_first_element_tells_the_form(mark: str) -> None:
    article = grextract.extract(PAGE.replace("<html>", f"<html {mark}>"))
    assert (article.form, article.text) == ("amp", grextract.extract(PAGE).text)


def test_a_page_with_another_attribute_is_none() -> None:
    assert grextract.extract(PAGE.replace("<html>", '<html class="amp">')).form == "html"


@pytest.mark.parametrize(
    ("markup", "url"),
    [
        ('<amp-youtube data-videoid="abc"></amp-youtube>', "https://www.youtube.com/embed/abc"),
        ('<amp-iframe src="https://a.example/p"><amp-img placeholder src="x.jpg"></amp-img></amp-iframe>', "https://a.example/p"),
        ('<amp-video src="https://a.example/v.mp4"></amp-video>', "https://a.example/v.mp4"),
    ],
)
def test_a_player_is_an_embed(markup: str, url: str) -> None:
    assert [block.url for block in amp(markup).body if block.type == "embed"] == [url]


def test_an_image_is_an_image() -> None:
    assert [block.url for block in amp('<amp-img src="https://a.example/m.jpg"></amp-img>').body if block.type == "image"] == [
        "https://a.example/m.jpg"
    ]


@pytest.mark.parametrize("tag", ["amp-ad", "amp-social-share", "amp-analytics", "amp-user-notification"])
def test_furniture_is_no_text(tag: str) -> None:
    assert amp(f"<{tag}>Accept all our biscuits</{tag}>").text == f"{FIRST}\n\n{THIRD}"
