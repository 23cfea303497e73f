"""Ordinary pages of other sites: never worse than readability-lxml on the same page."""

from __future__ import annotations

import io
import tarfile
from pathlib import Path

import pytest
from benchmarks.other_sites import Compared, SitePage, compare_all, f1, means, read_pages, tokens

# An item's title and a "report an error" button: our reader takes an RSS title and a control for no text of a page.
KNOWN_MISSING = {"sample_rss", "latvian_article"}


@pytest.fixture(scope="module")
def compared() -> list[Compared]:
    return compare_all()


@pytest.mark.network
def test_the_mean_f1_is_not_below_that_of_readability(compared: list[Compared]) -> None:
    theirs, ours = means(compared)
    assert ours >= theirs


@pytest.mark.network
def test_no_page_scores_below_readability(compared: list[Compared]) -> None:
    golden = [one for one in compared if one.page.gold is not None]
    assert len(golden) >= 20
    assert not [one.page.name for one in golden if f1(one.body, one.page.gold or "") < f1(one.readability, one.page.gold or "")]


@pytest.mark.network
def test_no_word_that_readability_keeps_is_missing(compared: list[Compared]) -> None:
    assert not [one.page.name for one in compared if one.missing and not one.refusal and one.page.name not in KNOWN_MISSING]


def test_pages_and_texts_of_a_distribution_are_paired_by_name(tmp_path: Path) -> None:
    archive = tmp_path / "paper-1.0.tar.gz"
    with tarfile.open(archive, "w:gz") as files:
        for name, content in {"html/mill.html": b"<p>a", "txt/mill.txt": b"a", "html/lone.html": b"<p>b"}.items():
            member = tarfile.TarInfo(f"paper-1.0/tests/data/{name}")
            member.size = len(content)
            files.addfile(member, io.BytesIO(content))
    assert read_pages(archive) == [SitePage("lone", b"<p>b", None), SitePage("mill", b"<p>a", "a")]


def test_scripts_without_spaces_are_compared_letter_by_letter() -> None:
    assert tokens("Mill 河边") == ["mill", "河", "边"]


@pytest.mark.parametrize(("got", "gold", "score"), [("a b", "a b", 1.0), ("a", "b", 0.0), ("a b", "a", 2 / 3), ("", "a", 0.0)])
def test_f1_is_of_tokens_as_a_bag(got: str, gold: str, score: float) -> None:
    assert f1(got, gold) == pytest.approx(score)
