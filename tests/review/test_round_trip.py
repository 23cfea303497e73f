"""From a look at a page to a test of it: corrected in the browser, exported, made a test case, run by pytest."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import grextract
from grextract.cli.main import cli
from grextract.review import read_corrections
from tests.review.conftest import Opened
from tests.review.samples import APPEAL, NOTED, SHARE, noted, several

Review = Callable[..., Opened]

RULE = "grextract.Rule('brick', 'donation', ('for the price of one brick',))"
TESTS = """
from functools import partial
from pathlib import Path
import grextract
from grextract.testing import PageField, parametrize_pages

extract = partial(grextract.extract_all, options=grextract.Options(rules=({rules})))

@parametrize_pages(Path(__file__).parent / "pages", extract=extract)
def test_page(field: PageField) -> None:
    field.check()
"""


def position(text: str) -> int:
    return next(one.position for one in (*noted().body, *noted().removed) if one.text == text)


def correct(opened: Opened, text: str, to: str) -> None:
    block = opened.tab.locator(f"#block-{position(text)}")
    block.get_by_role("button", name="Correct").click()
    block.locator("select").select_option(to)


def put_in(opened: Opened, field: str, value: str) -> None:
    row = opened.tab.locator(f"[data-field='{field}']")
    if not row.is_visible():
        opened.tab.locator(".card summary").last.click()
    row.get_by_role("button", name="Mend").click()
    row.locator("input, textarea").fill(value)


def mend(opened: Opened, field: str, value: str) -> None:
    put_in(opened, field, value)
    opened.tab.locator(f"[data-field='{field}']").get_by_role("button", name="Save").click()


def export(opened: Opened, folder: Path) -> Path:
    with opened.tab.expect_download() as download:
        opened.tab.click("#export")
    assert download.value.suggested_filename == "corrections.json"
    download.value.save_as(folder / "corrections.json")
    return folder / "corrections.json"


def run_pytest(folder: Path, rules: str = "") -> tuple[int, str]:
    (folder / "test_pages.py").write_text(TESTS.format(rules=rules and f"{rules},"), "utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-v", "-p", "no:cacheprovider", "--rootdir", str(folder), str(folder)],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
    )  # fmt: skip
    return run.returncode, run.stdout


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / "noted.html").write_text(NOTED, "utf-8")
    return folder / "noted.html"


def fixture(page: Path, corrections: Path, folder: Path) -> dict[str, Any]:
    result = CliRunner().invoke(cli, ["fixture", str(page), str(corrections), "-o", str(folder)], standalone_mode=False)
    assert result.exception is None
    return dict(json.loads((folder / "noted.gold.json").read_text("utf-8")))


def test_a_corrected_page_fails_until_a_rule_does_what_the_reader_saw(review: Review, saved: Path, tmp_path: Path) -> None:
    opened = review([(str(saved), noted())])
    correct(opened, APPEAL, "donation")
    gold = fixture(saved, export(opened, tmp_path), tmp_path / "pages")
    assert APPEAL not in [one["text"] for one in gold["body"]]
    code, said = run_pytest(tmp_path)
    assert (code, f"+ {APPEAL}" in said, "noted:removed] FAILED" in said, "noted:title] PASSED" in said) == (1, True, True, True)
    assert run_pytest(tmp_path, RULE)[0] == 0


def test_a_block_put_back_into_the_body_is_asked_for(review: Review, saved: Path, tmp_path: Path) -> None:
    opened = review([(str(saved), noted())])
    correct(opened, SHARE, "body")
    gold = fixture(saved, export(opened, tmp_path), tmp_path / "pages")
    assert {"text": SHARE} in gold["body"]
    code, said = run_pytest(tmp_path)
    assert (code, f"- {SHARE}  [removed as share-prompt" in said) == (1, True)


def test_a_mended_field_fails_by_its_name(review: Review, saved: Path, tmp_path: Path) -> None:
    opened = review([(str(saved), noted())])
    mend(opened, "authors", "Anna Verner\n B. Tull \n")
    mend(opened, "published", "2016-03-05")
    mend(opened, "original_source.name", "The Weir")
    mend(opened, "copyright.year", "2015")
    mend(opened, "byline", "")
    metadata = fixture(saved, export(opened, tmp_path), tmp_path / "pages")["metadata"]
    assert (metadata["authors"], metadata["published"], metadata["byline"]) == (["Anna Verner", "B. Tull"], "2016-03-05", None)
    assert metadata["original_source"] == {"name": "The Weir", "url": None, "published": None}
    _, said = run_pytest(tmp_path)
    failed = set(re.findall(r"\[noted:(\w+)\] FAILED", said))
    assert {"authors", "published", "original_source", "copyright", "byline"} <= failed
    assert not {"title", "body", "removed", "themes"} & failed


def test_a_page_without_corrections_passes_as_it_is(saved: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["fixture", str(saved), "-o", str(tmp_path / "pages")], standalone_mode=False)
    assert result.exception is None
    assert run_pytest(tmp_path)[0] == 0


def test_what_is_exported_is_read_back_and_imported_into_a_new_tab(review: Review, tmp_path: Path) -> None:
    results = several()
    opened = review(results)
    opened.press("ArrowRight")
    correct(opened, APPEAL, "donation")
    correct(opened, SHARE, "body list-item")
    mend(opened, "title", "Bricks")
    path = export(opened, tmp_path)
    (read,) = read_corrections(path.read_bytes())
    assert (read.page, read.article, dict(read.fields)) == ("noted.html", 1, {"title": "Bricks"})
    assert {(one.text, one.to, one.type) for one in read.blocks} == {(APPEAL, "donation", None), (SHARE, "body", "list-item")}
    again = review(results)
    again.tab.set_input_files("#file", path)
    again.await_text("#said", "3 corrections were taken in")
    again.press("ArrowRight")
    assert sorted(again.texts(".block .corrected")) == ["corrected: body, list-item", "corrected: donation"]
    assert json.loads(export(again, tmp_path).read_text("utf-8")) == json.loads(path.read_text("utf-8"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("no json", "was not taken in"),
        ('{"corrections": 99, "pages": []}', "no file of corrections"),
        ("null", "no file of corrections"),
        ('{"corrections": 1, "pages": [{"page": "other.html", "article": 1, "fields": {"title": "T"}}]}', "1 is of pages"),
        (
            '{"corrections": 1, "pages": [{"page": "noted.html", "article": 1, "fields": {"titel": "T", "title": 3}}]}',
            "2 are of pages",
        ),
        (
            '{"corrections": 1, "pages": [{"page": "noted.html", "article": 1, "blocks": [{"position": 0, "text": "other", "to": "body"}]}]}',
            "0 corrections were taken in; 1 is of pages or blocks",
        ),
    ],
    ids="json version null page field block".split(),
)
def test_a_file_that_does_not_fit_is_not_taken_in_and_says_so(review: Review, tmp_path: Path, text: str, said: str) -> None:
    opened = review([("noted.html", noted())])
    (tmp_path / "given.json").write_text(text, "utf-8")
    opened.tab.set_input_files("#file", tmp_path / "given.json")
    opened.await_text("#said", said)
    assert "0 corrections" in opened.tab.inner_text("#count")
    assert opened.faults == []


def test_one_correction_is_counted_as_one(review: Review, tmp_path: Path) -> None:
    opened = review([("noted.html", noted())])
    mend(opened, "title", "Bricks")
    path = export(opened, tmp_path)
    opened.tab.set_input_files("#file", path)
    opened.await_text("#said", "1 correction was taken in.")
    assert "1 correction" in opened.tab.inner_text("#count")


def test_a_correction_can_be_taken_back(review: Review) -> None:
    opened = review([("noted.html", noted())])
    correct(opened, SHARE, "body")
    mend(opened, "title", "Bricks")
    correct(opened, SHARE, "")
    opened.tab.locator("[data-field=title]").get_by_role("button", name="Mend").click()
    opened.tab.get_by_role("button", name="As it was read").click()
    assert "0 corrections" in opened.tab.inner_text("#count")
    opened.tab.click("#export")
    assert opened.tab.inner_text("#said") == "Nothing is corrected yet."


def test_corrections_stay_while_the_pages_are_turned(review: Review) -> None:
    opened = review([("noted.html", noted()), ("again.html", noted())])
    correct(opened, SHARE, "body")
    opened.press("Escape", "ArrowRight", "ArrowLeft")
    assert opened.texts(".block .corrected") == ["corrected: body"]


@pytest.mark.parametrize("left", ["Escape", "next", "ArrowRight outside"])
def test_a_field_keeps_what_was_put_in_however_it_is_left(review: Review, left: str) -> None:
    opened = review([("noted.html", noted()), ("again.html", noted())])
    put_in(opened, "title", "Bricks")
    if left == "Escape":
        opened.press("Escape")
    elif left == "next":
        opened.tab.click("#next")
        opened.tab.click("#previous")
    else:
        opened.tab.locator(".block").first.focus()
        opened.press("ArrowRight", "ArrowLeft")
    assert opened.texts("[data-field=title] .value") == ["Bricks"]


def test_a_field_that_is_still_open_is_exported(review: Review, tmp_path: Path) -> None:
    opened = review([("noted.html", noted())])
    put_in(opened, "title", "Bricks")
    assert read_corrections(export(opened, tmp_path).read_bytes())[0].fields == {"title": "Bricks"}


@pytest.mark.parametrize("key", ["Enter", "Escape"])
def test_after_a_field_is_mended_keys_go_to_its_line_again(review: Review, key: str) -> None:
    opened = review([("noted.html", noted())])
    put_in(opened, "title", "Bricks")
    opened.press(key)
    assert opened.tab.evaluate("document.activeElement.getAttribute('aria-label')") == "Mend title"


@pytest.mark.parametrize("day", ["5 March", "2012-02-31", "2012-1-3"])
def test_a_day_that_is_none_is_not_saved(review: Review, day: str) -> None:
    opened = review([("noted.html", noted())])
    mend(opened, "published", day)
    assert "0 corrections" in opened.tab.inner_text("#count")


def test_what_is_no_day_is_told_how_a_day_is_written(review: Review) -> None:
    opened = review([("noted.html", noted())])
    mend(opened, "published", "5 March")
    said = opened.tab.locator("[data-field=published] input").evaluate("input => input.validationMessage")
    assert said == "Write a day as 2012-01-31, or leave the field empty."


def test_what_is_no_day_is_not_exported_but_asked_for(review: Review) -> None:
    opened = review([("noted.html", noted()), ("again.html", noted())])
    put_in(opened, "published", "5 March")
    opened.press("Escape", "ArrowRight", "x")
    assert opened.tab.input_value("[data-field=published] input") == "5 March"
    assert "Not exported yet: published of noted.html" in opened.tab.inner_text("#said")


def test_what_is_no_day_is_found_though_a_filter_hides_its_page(review: Review) -> None:
    opened = review([("noted.html", noted()), ("again.html", noted())])
    put_in(opened, "published", "5 March")
    opened.tab.fill("#filter-words", "again")
    opened.tab.click("#export")
    assert opened.tab.inner_text("#count").startswith("page 1 of 2;")
    assert opened.tab.input_value("[data-field=published] input") == "5 March"


def test_a_list_that_is_put_back_by_hand_is_no_correction(review: Review) -> None:
    opened = review([("noted.html", noted())])
    put_in(opened, "authors", "Nobody")
    opened.tab.fill("[data-field=authors] textarea", "\n".join(author.name for author in noted().metadata.authors))
    assert "0 corrections" in opened.tab.inner_text("#count")


def test_a_tab_with_corrections_asks_before_it_is_left_until_they_are_exported(review: Review, tmp_path: Path) -> None:
    opened = review([("noted.html", noted())])
    correct(opened, SHARE, "body")
    leaves = "window.dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    assert opened.tab.evaluate(leaves) is False
    export(opened, tmp_path)
    assert opened.tab.evaluate(leaves) is True


def test_a_rule_of_the_caller_is_named_though_no_table_has_it(review: Review) -> None:
    rule = grextract.Rule("brick", "donation", ("for the price of one brick",))
    opened = review([("noted.html", grextract.extract(NOTED, options=grextract.Options(rules=(rule,))))])
    opened.tab.locator("[data-kind=donation] summary").click()
    assert "not in the table" in opened.texts("[data-kind=donation] details")[0]
