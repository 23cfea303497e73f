"""`grextract review` and `grextract fixture`, run as a user runs them."""

from __future__ import annotations

from pathlib import Path

import pytest

import grextract
from grextract.review import to_review
from tests.cli.test_main import FORBIDDEN, run
from tests.sample import PAGE

CORRECTIONS = '{"corrections": 1, "pages": [{"page": "saved.html", "article": 1, "blocks": [], "fields": {"title": "Mills"}}]}'


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "saved.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def refused(tmp_path: Path) -> Path:
    path = tmp_path / "refused.html"
    path.write_text(FORBIDDEN, encoding="utf-8")
    return path


@pytest.fixture
def corrections(tmp_path: Path) -> Path:
    path = tmp_path / "corrections.json"
    path.write_text(CORRECTIONS, encoding="utf-8")
    return path


# review


def test_review_writes_what_the_library_renders(saved: Path) -> None:
    done = run("review", saved)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "".join(to_review([(str(saved), grextract.extract(saved))]))


def test_review_writes_to_a_file(saved: Path, tmp_path: Path) -> None:
    done = run("review", saved, "-o", tmp_path / "review.html")
    assert (done.returncode, done.stdout) == (0, "")
    assert (tmp_path / "review.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_review_shows_a_failure_and_reports_it(saved: Path, refused: Path) -> None:
    done = run("review", refused, saved)
    assert done.returncode == 1
    assert '"refused":"error-page"' in done.stdout
    assert f"{refused}: NotAnArticle" in done.stderr
    assert run("review", "-q", refused, saved).stderr == ""


def test_review_of_failures_alone_is_nothing_extracted(refused: Path) -> None:
    done = run("review", refused)
    assert done.returncode == 3
    assert '"refused":"error-page"' in done.stdout


def test_a_page_named_twice_is_shown_once(saved: Path) -> None:
    assert run("review", saved, saved).stdout == run("review", saved).stdout


def test_review_reads_standard_input(saved: Path) -> None:
    assert '"page":"-"' in run("review", stdin=PAGE).stdout


# fixture


def test_fixture_names_the_files_it_wrote(saved: Path, corrections: Path, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    done = run("fixture", saved, corrections, "-o", folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split() == [str(folder / "saved.html"), str(folder / "saved.gold.json")]
    assert '"title": "Mills"' in (folder / "saved.gold.json").read_text("utf-8")


def test_fixture_without_a_folder_writes_beside_the_page(saved: Path) -> None:
    assert run("fixture", saved).stdout.split() == [str(saved), str(saved.with_suffix(".gold.json"))]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "corrections.json: the corrections are no JSON"),
        (
            CORRECTIONS.replace("saved", "weir"),
            "corrections.json: nothing in the corrections is of saved.html; they are of weir.html",
        ),
        (CORRECTIONS.replace("title", "titel"), "there is no field 'titel'"),
    ],
)
def test_fixture_says_what_is_wrong_with_the_corrections(saved: Path, corrections: Path, text: str, said: str) -> None:
    corrections.write_text(text)
    done = run("fixture", saved, corrections)
    assert done.returncode == 3
    assert said in done.stderr


def test_fixture_replaces_nothing_unless_forced(saved: Path) -> None:
    run("fixture", saved)
    done = run("fixture", saved)
    assert (done.returncode, "choose another --name, or --force" in done.stderr) == (2, True)
    assert run("fixture", saved, "--force").returncode == 0


def test_fixture_of_a_page_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    assert run("fixture", tmp_path / "none.html").returncode == 2


def test_a_folder_that_cannot_be_made_is_named(saved: Path, refused: Path) -> None:
    done = run("fixture", saved, "-o", refused / "pages")
    assert done.returncode == 3
    assert str(refused) in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["../keep", "a/b", ""])
def test_fixture_refuses_a_name_that_is_a_path_or_nothing(name: str, saved: Path, tmp_path: Path) -> None:
    done = run("fixture", saved, "-o", tmp_path / "pages", "--name", name, "--force")
    assert done.returncode == 2
    assert "give a name, not a path" in done.stderr
    assert not (tmp_path / "pages").exists()
