"""Pages saved by a browser have the addresses that their markup still knows."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from fixtures.containers import as_saved

import grextract
from tests.sample import CANONICAL, FIRST, PAGE, THIRD, page

BARE = PAGE.replace("canonical", "x")
SAVED_FROM = f"<!-- saved from url=({len(CANONICAL):04}){CANONICAL} -->\n"
SINGLE_FILE = f"""<!DOCTYPE html> <html><!--
 Page saved with SingleFile
 url: {CANONICAL}
 saved date: Wed Jan 02 2019 04:04:05 GMT+0100 (Central European Standard Time)
-->"""
UPLOAD = "https://www.globalresearch.ca/wp-content/uploads/2016/03/mill"


def images_of(markup: str) -> list[str | None]:
    article = grextract.extract(as_saved(page(f"<p>{FIRST}</p>", markup, f"<p>{THIRD}</p>"), CANONICAL))
    return [block.url for block in article.body if block.type == "image"]


@pytest.mark.parametrize("saved", [SAVED_FROM + BARE, BARE.replace("<!DOCTYPE html>\n<html>", SINGLE_FILE)])
def test_the_comment_at_the_start_gives_the_address(saved: str) -> None:
    article = grextract.extract(saved)
    assert (article.form, article.metadata.url) == ("saved-page", CANONICAL)
    assert article.text == grextract.extract(PAGE).text


def test_singlefile_says_when_the_page_was_saved() -> None:
    metadata = grextract.extract(BARE.replace("<!DOCTYPE html>\n<html>", SINGLE_FILE)).metadata
    assert metadata.captured_at == datetime(2019, 1, 2, 3, 4, 5, tzinfo=timezone.utc)


def test_a_page_saved_from_a_file_has_no_address() -> None:
    saved = BARE.replace("<html>", "<!-- saved from url=(0022)file:///C:/pages/a.html -->\n<html>")
    assert grextract.extract(saved).metadata.url is None


def test_a_page_saved_out_of_an_archive_has_the_original_address() -> None:
    archived = f"https://web.archive.org/web/20190102030405/{CANONICAL}"
    metadata = grextract.extract(f"<!-- saved from url=(0099){archived} -->\n{BARE}").metadata
    assert metadata.url == CANONICAL


def test_an_image_has_the_address_of_another_attribute() -> None:
    assert images_of(f'<p><img src="{UPLOAD}.jpg" srcset="{UPLOAD}-big.jpg 900w"></p>') == [f"{UPLOAD}-big.jpg"]


def test_an_image_has_the_address_of_the_link_around_it() -> None:
    assert images_of(f'<p><a href="{UPLOAD}.jpg"><img src="{UPLOAD}-400x200.jpg"></a></p>') == [f"{UPLOAD}.jpg"]


def test_an_image_inside_a_link_to_something_else_keeps_its_file() -> None:
    assert images_of(f'<p><a href="https://a.example/shop"><img src="{UPLOAD}.jpg"></a></p>') == ["./Saved%20page_files/mill.jpg"]


def test_a_local_file_is_never_made_an_address_of_the_site() -> None:
    saved = as_saved(page(f"<p>{FIRST}</p>", f'<p><img src="{UPLOAD}.jpg"></p>', f"<p>{THIRD}</p>"), CANONICAL)
    article = grextract.extract(saved, url=CANONICAL)
    assert [block.url for block in article.body if block.type == "image"] == ["./Saved%20page_files/mill.jpg"]


def test_a_lead_image_beside_the_page_has_the_address_that_the_head_gives() -> None:
    head = f'<meta property="og:image" content="{UPLOAD}.jpg">'
    whole = page(f'<img src="{UPLOAD}-400x200.jpg">', f"<p>{FIRST}</p><p>{THIRD}</p>", head=head)
    image = grextract.extract(as_saved(whole, CANONICAL)).metadata.lead_image
    assert image is not None
    assert image.url == f"{UPLOAD}.jpg"


def test_a_folder_beside_the_page_tells_when_there_is_no_comment() -> None:
    head = '<link rel="stylesheet" href="The%20Mills_files/style.css">'
    assert grextract.extract(page(f"<p>{FIRST}</p><p>{THIRD}</p>", head=head)).form == "saved-page"


def test_a_broken_link_around_a_local_image_is_no_error() -> None:
    assert images_of(f'<p><a href="http://["><img src="{UPLOAD}.jpg"></a></p>') == ["./Saved%20page_files/mill.jpg"]
