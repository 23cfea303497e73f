"""Files, folders and patterns as inputs."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from grextract.batch.inputs import find_inputs, fingerprint, read_inputs
from grextract.batch.records import Record, Selection
from tests.batch.archives import content_of, lines, numbered


@pytest.fixture
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of pages, which is the current one."""
    for name in ("b/2.html", "a/1.html", "a/1_files/style.css", "3.html", ".hidden/4.html", ".5.html"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(numbered(int(name[-6])) if name.endswith("html") else b"p{}")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(*inputs: str, besides: tuple[Path, ...] = ()) -> list[str]:
    """The names of the records of inputs, those that fail with the kind of the failure."""
    found = []
    for _, entry in read_inputs(find_inputs(inputs, besides), Selection()):
        if isinstance(entry, Record):
            content = content_of(entry)
            found.append(f"{entry.name}: {content}" if isinstance(content, str) else entry.name)
    return found


def test_files_are_read_in_the_order_in_which_they_are_named(saved: Path) -> None:
    assert names("b/2.html", "a/1.html") == ["b/2.html", "a/1.html"]


def test_a_folder_is_all_pages_below_it_by_name_without_hidden_ones_and_assets(saved: Path) -> None:
    assert names(".") == ["3.html", "a/1.html", "b/2.html"]


def test_assets_of_a_folder_are_counted(saved: Path) -> None:
    assert find_inputs((".",))[0].assets == 1


def test_an_asset_that_is_named_is_read(saved: Path) -> None:
    assert names("a/1_files/style.css") == ["a/1_files/style.css"]


def test_a_pattern_is_the_files_it_fits(saved: Path) -> None:
    assert names("*/*.html", "**/3.html") == ["a/1.html", "b/2.html", "3.html"]


def test_a_file_named_twice_is_read_once_and_told(saved: Path) -> None:
    assert names("3.html", ".", str(saved / "3.html")) == ["3.html", "a/1.html", "b/2.html"]
    assert [given.repeated for given in find_inputs(("3.html", "./3.html"))] == [(), (Path("3.html"),)]


def test_files_of_one_name_in_two_folders_are_two_inputs(saved: Path) -> None:
    (saved / "a" / "3.html").write_bytes(numbered(9))
    assert names("3.html", "a/3.html") == ["3.html", "a/3.html"]


@pytest.mark.parametrize(
    ("name", "failure"),
    [
        ("none.html", "none.html: FileNotFoundError"),
        ("none/*.html", "none/*.html: unreadable-file"),
        ("https://www.globalresearch.ca/a/1", "https://www.globalresearch.ca/a/1: unreadable-file"),
        ("a/1_files", "a/1_files: no-page"),
    ],
)
def test_an_input_that_gives_nothing_is_a_failure_of_its_name(saved: Path, name: str, failure: str) -> None:
    assert names("3.html", name, "b") == ["3.html", failure, "b/2.html"]


def test_an_archive_without_a_page_is_a_failure_of_its_name(saved: Path) -> None:
    (saved / "p.jsonl").write_bytes(b"\n")
    assert names("p.jsonl") == ["p.jsonl: no-page"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_file_that_cannot_be_opened_is_a_failure(saved: Path) -> None:
    (saved / "3.html").unlink()
    (saved / "3.html").symlink_to("3.html")
    assert names(".") == ["3.html: OSError", "a/1.html", "b/2.html"]


def test_what_the_run_itself_writes_is_no_input(saved: Path) -> None:
    for name in ("out.jsonl", "out.jsonl.manifest.json", "out.jsonl.partial/part-000000.jsonl"):
        (saved / name).parent.mkdir(exist_ok=True)
        (saved / name).write_bytes(lines({"text": "x"}))
    own = tuple(saved / name for name in ("out.jsonl", "out.jsonl.manifest.json", "out.jsonl.partial"))
    assert names(".", besides=own) == ["3.html", "a/1.html", "b/2.html"]


def test_the_bytes_passed_go_on_over_all_inputs(saved: Path) -> None:
    first = (saved / "a" / "1.html").stat().st_size
    assert [entry.passed for _, entry in read_inputs(find_inputs(("a/1.html", "b/2.html")), Selection())] == [0, first]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are any bytes on Linux")
def test_a_name_that_is_no_utf8_is_written_with_escapes(saved: Path) -> None:
    Path(os.fsdecode(b"caf\xe9.html")).write_bytes(numbered(7))
    assert "caf\\xe9.html" in names(".")


def test_the_fingerprint_changes_when_a_file_is_written(saved: Path) -> None:
    before = fingerprint(find_inputs((".",)))
    (saved / "3.html").write_bytes(b"other")
    assert fingerprint(find_inputs((".",))) != before
