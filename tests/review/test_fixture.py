"""Gold out of an extraction and its corrections, and the two files of a test case."""

from __future__ import annotations

import json
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

import grextract
from grextract.metadata.fields import ArticleMetadata
from grextract.review import BlockCorrection, InvalidCorrections, PageCorrections, StaleCorrections, gold_of, write_fixture
from tests.review.samples import APPEAL, NOTED, SHARE, noted
from tests.sample import FIRST, SECOND, page


def at(text: str) -> int:
    return next(one.position for one in (*noted().body, *noted().removed) if one.text == text)


def moved(text: str, to: str, kind: str | None = None) -> PageCorrections:
    return PageCorrections("noted.html", blocks=(BlockCorrection(at(text), text, to, kind),))


def mended(**fields: Any) -> dict[str, Any]:
    named = {name.replace("__", "."): value for name, value in fields.items()}
    return dict(gold_of(noted(), PageCorrections("noted.html", fields=MappingProxyType(named)))["metadata"])


def texts(blocks: list[dict[str, Any]]) -> list[str]:
    return [one["text"] for one in blocks]


# Gold


def test_gold_without_corrections_is_the_extraction() -> None:
    gold, article = gold_of(noted()), noted()
    assert texts(gold["body"]) == [one.text for one in article.body]
    assert gold["removed"] == [{"kind": one.kind, "text": one.text} for one in article.removed]
    assert (gold["kind"], gold["form"], gold["metadata"]["title"]) == ("article", "html", article.metadata.title)


def test_gold_holds_what_a_reader_has_judged() -> None:
    linked = grextract.extract(page(f"<p>{FIRST} <a href='https://a.example/'>More</a></p><h2>Weirs</h2><p>{SECOND}</p>"))
    gold = gold_of(linked)
    assert set(gold) == {"kind", "form", "metadata", "body", "removed"}
    assert gold["body"][1] == {"type": "heading", "text": "Weirs", "level": 2}


def test_a_block_goes_to_the_ledger_at_its_place() -> None:
    gold = gold_of(noted(), moved(APPEAL, "donation"))
    assert texts(gold["body"]) == [FIRST, SECOND]
    kinds = [one["kind"] for one in gold["removed"]]
    assert kinds[kinds.index("share-prompt") + 1] == "donation"


def test_a_record_comes_back_to_the_body_at_its_place_and_of_any_type() -> None:
    assert gold_of(noted(), moved(SHARE, "body"))["body"][1] == {"text": SHARE}


def test_a_block_has_the_type_that_the_reader_gave() -> None:
    assert gold_of(noted(), moved(APPEAL, "body", "quote"))["body"][1] == {"type": "quote", "text": APPEAL}


def test_a_record_has_the_kind_that_the_reader_gave() -> None:
    gold = gold_of(noted(), moved(SHARE, "newsletter"))
    assert {"kind": "newsletter", "text": SHARE} in gold["removed"]
    assert len(gold["removed"]) == len(noted().removed)


def test_the_rest_stays_as_it_was() -> None:
    assert gold_of(noted(), moved(SHARE, "body"))["metadata"] == gold_of(noted())["metadata"]


def test_mended_names_are_asked_for_alone() -> None:
    assert mended(authors=["B. Tull"])["authors"] == ["B. Tull"]


def test_a_mended_part_leaves_the_other_parts() -> None:
    assert mended(copyright__year=2015)["copyright"] == {"holders": ["Anna Verner", "Global Research"], "year": 2015}


def test_an_object_that_was_none_has_the_mended_part() -> None:
    assert mended(lead_image__credit="Weir Museum")["lead_image"] == {
        "url": None,
        "alt": None,
        "caption": None,
        "credit": "Weir Museum",
    }


def test_an_object_without_parts_is_none() -> None:
    assert mended(copyright__year=None, copyright__holders=[])["copyright"] is None


def test_a_source_without_a_name_is_none() -> None:
    assert mended(original_source__name=None)["original_source"] is None


def test_a_moment_of_capture_that_is_not_known_is_not_asked_for() -> None:
    assert "captured_at" not in mended()
    assert mended(captured_at="2016-03-04T10:00:00+00:00")["captured_at"] == "2016-03-04T10:00:00+00:00"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"published": "5 March"}, r"noted.html: .*metadata.published: expected a day as 2012-01-31, not '5 March'"),
        ({"published_at": "noon"}, r"metadata.published_at: expected a moment"),
        ({"first_published": "long ago"}, r"metadata.first_published: expected 2012"),
        ({"original_source.published": "2016-13-01"}, r"metadata.original_source.name: expected text"),
        (
            {"original_source.name": "The Weir", "original_source.published": "2016-13-01"},
            r"original_source.published: expected a day",
        ),
    ],
)
def test_a_value_that_no_article_has_is_refused_and_the_field_named(fields: dict[str, Any], said: str) -> None:
    with pytest.raises(InvalidCorrections, match=said):
        gold_of(noted(), PageCorrections("noted.html", fields=MappingProxyType(fields)))


@pytest.mark.parametrize("correction", [BlockCorrection(1, "Another text.", "body"), BlockCorrection(999, SHARE, "body")])
def test_a_block_that_is_not_the_one_that_was_looked_at_is_stale(correction: BlockCorrection) -> None:
    with pytest.raises(StaleCorrections, match=rf"block {correction.position} is not the one that was corrected"):
        gold_of(noted(), PageCorrections("noted.html", blocks=(correction,)))


def test_every_field_has_gold() -> None:
    assert set(mended()) == set(ArticleMetadata.__dataclass_fields__) - {"captured_at"}


# Files


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "noted.html"
    path.write_text(NOTED, "utf-8")
    return path


def test_the_page_is_copied_and_its_gold_stands_beside_it(saved: Path, tmp_path: Path) -> None:
    copy, gold = write_fixture(saved, tmp_path / "tests" / "pages")
    assert copy.read_bytes() == saved.read_bytes()
    assert (copy.name, gold.name, gold.parent) == ("noted.html", "noted.gold.json", copy.parent)
    assert json.loads(gold.read_text("utf-8")) == {"page": "noted.html", **gold_of(noted())}


def test_a_page_that_lies_there_stays_and_gets_its_gold(saved: Path) -> None:
    copy, gold = write_fixture(saved, saved.parent)
    assert (copy, gold.is_file()) == (saved, True)


def test_a_name_is_that_of_both_files(saved: Path, tmp_path: Path) -> None:
    copy, gold = write_fixture(saved, tmp_path / "pages", name="bricks")
    assert (copy.name, gold.name, json.loads(gold.read_text())["page"]) == ("bricks.html", "bricks.gold.json", "bricks.html")


@pytest.mark.parametrize("there", ["noted.html", "noted.gold.json"])
def test_nothing_is_replaced_unless_asked(saved: Path, tmp_path: Path, there: str) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / there).write_text("mine")
    with pytest.raises(FileExistsError):
        write_fixture(saved, folder)
    assert [(path.name, path.read_text()) for path in folder.iterdir()] == [(there, "mine")]
    write_fixture(saved, folder, replace=True)
    assert (folder / there).read_text() != "mine"


def test_a_refused_page_has_its_kind_as_gold(tmp_path: Path) -> None:
    (tmp_path / "gone.html").write_text("<h1>Error 403</h1><p>Forbidden</p>")
    _, gold = write_fixture(tmp_path / "gone.html", tmp_path)
    assert json.loads(gold.read_text()) == {"page": "gone.html", "error": "error-page"}


def test_a_refused_page_cannot_be_corrected(tmp_path: Path) -> None:
    (tmp_path / "gone.html").write_text("<h1>Error 403</h1><p>Forbidden</p>")
    with pytest.raises(StaleCorrections, match="refused as error-page"):
        write_fixture(tmp_path / "gone.html", tmp_path, [moved(SHARE, "body")])


ARCHIVE = Path(__file__).resolve().parents[2] / "fixtures" / "pages" / "2022-10-archive-page.html"


def test_each_article_of_several_has_its_own_corrections(tmp_path: Path) -> None:
    second = PageCorrections("archive.html", 2, fields=MappingProxyType({"title": "Bricks"}))
    _, gold = write_fixture(ARCHIVE, tmp_path, [second])
    titles = [one["metadata"]["title"] for one in json.loads(gold.read_text("utf-8"))["articles"]]
    wanted = [one.metadata.title for one in grextract.extract_all(ARCHIVE)]
    assert titles == [wanted[0], "Bricks", *wanted[2:]]


def test_an_article_that_the_page_does_not_hold_is_stale(saved: Path, tmp_path: Path) -> None:
    with pytest.raises(StaleCorrections, match="holds 1 articles: there is no article 2"):
        write_fixture(saved, tmp_path / "pages", [PageCorrections("noted.html", 2)])
    assert not (tmp_path / "pages").exists()
