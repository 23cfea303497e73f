"""Every fixture through every container form: the same body, and the metadata as far as the form carries it."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime, timezone
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from fixtures import containers
from fixtures.chromium import Chromium, find_chromium
from fixtures.render import as_dump, read_page

import grextract
from grextract.metadata.dates import read_datetime
from tests.pages.gold import FIELDS, FIXTURES, PAGES, blocks, gold_of, holds, words

POSTS = [name for name in PAGES if containers.is_post(read_page(FIXTURES / f"{name}.html"))]
BODY_FORMS = ("wordpress-json", "rss", "atom", "rdf")
# The line that names the outlet's appeal as the outlet's stands in the footer, which the body of a post has not.
NAMED_IN_THE_FOOTER = {"2017-03-cross-post"}
CAPTURED = datetime(2019, 1, 2, 3, 4, 5, tzinfo=timezone.utc)
REPLAYER = os.environ.get("GREXTRACT_PYWB") or (sys.executable if find_spec("pywb") else None)


def page_of(name: str) -> str:
    return read_page(FIXTURES / f"{name}.html")


def address_of(name: str) -> str:
    return gold_of(name)["metadata"]["url"] or "https://www.globalresearch.ca/index.php?context=va&aid=1"


@cache
def plain(name: str) -> dict[str, Any]:
    return grextract.extract(page_of(name)).to_dict()


@cache
def contained(form: str, name: str) -> dict[str, Any]:
    page, gold = page_of(name), gold_of(name)
    sources = {
        "wayback": lambda: containers.as_wayback(page, address_of(name)),
        "wayback-comment": lambda: containers.as_wayback(page, address_of(name), toolbar=False),
        "saved": lambda: containers.as_saved(page, address_of(name)),
        "wordpress-json": lambda: containers.as_json_text(containers.as_wordpress_json(page, gold)),
        "rss": lambda: containers.as_rss([(page, gold)]),
        "atom": lambda: containers.as_atom([(page, gold)]),
        "rdf": lambda: containers.as_rdf([(page, gold)]),
        "reader-dump": lambda: containers.as_reader_dump(page, gold),
    }
    return grextract.extract(sources[form]()).to_dict()


def without_traces(values: dict[str, Any]) -> dict[str, Any]:
    metadata = {name: value for name, value in values["metadata"].items() if name not in ("captured_at", "url", "site")}
    return {"metadata": metadata, "body": values["body"], "removed": values["removed"]}


# Copies of the whole page


@pytest.mark.parametrize("form", ["wayback", "wayback-comment"])
@pytest.mark.parametrize("name", PAGES)
def test_an_archived_copy_is_the_page_itself(name: str, form: str) -> None:
    assert without_traces(contained(form, name)) == without_traces(plain(name))


@pytest.mark.parametrize("form", ["wayback", "wayback-comment"])
@pytest.mark.parametrize("name", PAGES)
def test_an_archived_copy_says_when_it_was_made(name: str, form: str) -> None:
    assert contained(form, name)["form"] == "wayback"
    assert read_datetime(contained(form, name)["metadata"]["captured_at"]) == CAPTURED


@pytest.mark.parametrize("name", PAGES)
def test_an_archived_copy_has_the_address_of_the_page(name: str) -> None:
    assert contained("wayback", name)["metadata"]["url"] == address_of(name)


@pytest.mark.parametrize("name", PAGES)
def test_a_saved_page_has_the_words_and_the_facts_of_the_page(name: str) -> None:
    saved = contained("saved", name)
    assert saved["form"] == "saved-page"
    assert blocks(saved["body"], "type") == blocks(plain(name)["body"], "type")
    assert blocks(saved["removed"], "kind") == blocks(plain(name)["removed"], "kind")
    assert saved["metadata"]["url"] == address_of(name)


@pytest.mark.parametrize("field", ["title", "byline", "authors", "published", "regions", "themes", "reports"])
@pytest.mark.parametrize("name", PAGES)
def test_a_saved_page_has_the_printed_facts(name: str, field: str) -> None:
    assert contained("saved", name)["metadata"][field] == plain(name)["metadata"][field]


# Forms that carry the body only


@pytest.mark.parametrize("form", BODY_FORMS)
@pytest.mark.parametrize("name", [name for name in POSTS if name not in NAMED_IN_THE_FOOTER])
def test_the_body_of_a_post_is_that_of_its_page(name: str, form: str) -> None:
    assert blocks(contained(form, name)["body"], "type") == blocks(plain(name)["body"], "type")


@pytest.mark.parametrize("form", BODY_FORMS)
@pytest.mark.parametrize("name", POSTS)
def test_no_paragraph_of_a_post_is_lost(name: str, form: str) -> None:
    got = blocks(contained(form, name)["body"], "type")
    assert not [block for block in blocks(gold_of(name)["body"], "type") if block not in got]


@pytest.mark.parametrize("form", BODY_FORMS)
@pytest.mark.parametrize("field", ["title", "byline", "published", "published_at", "author_bios", "first_published", "url"])
@pytest.mark.parametrize("name", POSTS)
def test_a_post_has_the_facts_that_its_form_states(name: str, field: str, form: str) -> None:
    assert holds(gold_of(name)["metadata"].get(field), contained(form, name)["metadata"][field])


@pytest.mark.parametrize("field", ["regions", "themes", "reports", "tags", "language"])
@pytest.mark.parametrize("name", POSTS)
def test_a_post_of_the_interface_has_its_terms(name: str, field: str) -> None:
    assert holds(gold_of(name)["metadata"].get(field), contained("wordpress-json", name)["metadata"][field])


@pytest.mark.parametrize("form", ["rss", "atom"])
@pytest.mark.parametrize("field", ["regions", "themes", "reports"])
@pytest.mark.parametrize("name", [name for name in POSTS if gold_of(name)["metadata"]["language"] == "en"])
def test_the_categories_of_a_feed_are_sorted_by_the_vocabulary(name: str, field: str, form: str) -> None:
    got = [(term["label"], term["slug"]) for term in contained(form, name)["metadata"][field]]
    assert got == [(term["label"], term["slug"]) for term in gold_of(name)["metadata"][field]]


@pytest.mark.parametrize("form", ["rss", "atom"])
@pytest.mark.parametrize("name", POSTS)
def test_the_line_of_the_feed_is_in_the_ledger(name: str, form: str) -> None:
    assert [record["kind"] for record in contained(form, name)["removed"]][-1] == "feed-line"


@pytest.mark.parametrize("name", POSTS)
def test_the_dump_of_a_reader_service_has_the_facts_of_the_page(name: str) -> None:
    dumped = contained("reader-dump", name)
    assert dumped["form"] == "reader-dump"
    for field in ("title", "byline", "published", "published_at", "url", "article_id"):
        assert holds(gold_of(name)["metadata"].get(field), dumped["metadata"][field])


@pytest.mark.parametrize("name", POSTS)
def test_the_dump_of_a_reader_service_has_the_body_of_the_dump_inside_it(name: str) -> None:
    assert words(contained("reader-dump", name)["text"]) == words(grextract.extract(as_dump(page_of(name))).text)


# Several articles in one source


@pytest.mark.parametrize("render", [containers.as_rss, containers.as_atom, containers.as_rdf, containers.as_archive_page])
def test_a_source_of_several_articles_gives_each_in_order(render) -> None:  # type: ignore[no-untyped-def]
    pages = [(page_of(name), gold_of(name)) for name in POSTS]
    articles = list(grextract.extract_all(render(pages)))
    assert [article.metadata.url for article in articles] == [gold["metadata"]["url"] for _, gold in pages]
    assert [article.metadata.title for article in articles] == [gold["metadata"]["title"] for _, gold in pages]


@pytest.mark.parametrize("name", [name for name in POSTS if name not in NAMED_IN_THE_FOOTER])
def test_an_article_of_an_archive_page_has_its_own_body(name: str) -> None:
    pages = [(page_of(other), gold_of(other)) for other in POSTS]
    articles = grextract.extract_all(containers.as_archive_page(pages))
    (article,) = (article for article in articles if article.metadata.title == gold_of(name)["metadata"]["title"])
    assert blocks(article.to_dict()["body"], "type") == blocks(plain(name)["body"], "type")


# As other programs write them


@pytest.fixture(scope="module")
def chromium() -> Any:
    if find_chromium() is None:
        pytest.skip("Chromium is not installed")
    with Chromium() as browser:
        yield browser


@pytest.mark.parametrize("name", PAGES)
def test_what_chromium_saves_as_mhtml_is_the_page(name: str, chromium: Chromium) -> None:
    article = grextract.extract(chromium.mhtml(FIXTURES / f"{name}.html"))
    values = article.to_dict()
    assert article.form == "mhtml"
    assert article.metadata.captured_at is not None
    assert blocks(values["body"], "type") == blocks(plain(name)["body"], "type")
    assert blocks(values["removed"], "kind") == blocks(plain(name)["removed"], "kind")
    for field in FIELDS:
        if field not in ("lead_image", "url", "site"):
            assert values["metadata"][field] == plain(name)["metadata"][field], field


@pytest.mark.skipif(REPLAYER is None, reason="pywb is not installed, and GREXTRACT_PYWB names no Python that has it")
@pytest.mark.parametrize("name", ["2009-07-old-engine", "2018-09-interview", "2026-04-mid-body"])
def test_what_pywb_replays_is_the_page(name: str, tmp_path: Path) -> None:
    out = tmp_path / "replayed.html"
    script = Path(containers.__file__).with_name("replay.py")
    command = [str(REPLAYER), str(script), str(FIXTURES / f"{name}.html"), address_of(name), containers.STAMP, str(out)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    replayed = grextract.extract(out).to_dict()
    assert replayed["form"] == "wayback"
    assert read_datetime(replayed["metadata"]["captured_at"]) == CAPTURED
    assert without_traces(replayed) == without_traces(plain(name))
