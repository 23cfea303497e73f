"""Files, folders and patterns as inputs."""

from __future__ import annotations

import gzip
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import grextract
from grextract.batch.inputs import MissingInput, check_libraries, find_inputs, fingerprint, read_inputs, refuse_missing
from grextract.batch.records import Record, RecordError, Selection, Skipped
from grextract.batch.run import Plan, Run
from grextract.batch.task import Task
from grextract.review import to_review, write_corrections, write_fixture
from grextract.review.corrections import PageCorrections
from tests.batch.archives import content_of, lines, numbered, zipped

NOBODY = 65534


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
        ("none.html", "none.html: unreadable-file"),
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


def test_a_name_that_no_file_can_have_is_a_failure(saved: Path) -> None:
    long = "a" * 300
    assert names(long, f"{long}*", "3.html") == [f"{long}: unreadable-file", f"{long}*: unreadable-file", "3.html"]
    assert fingerprint(find_inputs((long,))) != fingerprint(find_inputs(("3.html",)))


@pytest.mark.parametrize("name", ["none.html", "none/*.html", "https://www.globalresearch.ca/a/1", "a" * 300, "3.html/a"])
def test_a_name_that_nothing_has_is_refused_with_all_of_its_kind(saved: Path, name: str) -> None:
    refuse_missing(find_inputs(("3.html", "a/1_files")))
    with pytest.raises(MissingInput) as refused:
        refuse_missing(find_inputs(("3.html", name, "nowhere.html")))
    assert str(refused.value).startswith(f"{name}: ")
    assert "; nowhere.html: there is no such file" in str(refused.value)


@contextmanager
def without_privileges() -> Iterator[None]:
    """An administrator, to whom nothing is closed, is nobody in here."""
    administrator = os.geteuid() == 0
    if administrator:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if administrator:
            os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
@pytest.mark.parametrize("mode", [0o000, 0o600])
@pytest.mark.parametrize("name", ["closed", "closed.partial"])
def test_a_closed_folder_is_a_failure_of_its_input_alone(saved: Path, name: str, mode: int) -> None:
    saved.chmod(0o755)
    Path(name).mkdir()
    Path(name, "4.html").write_bytes(numbered(4))
    Path(name).chmod(mode)
    try:
        with without_privileges():
            found = names(f"{name}/4.html", ".")
    finally:
        Path(name).chmod(0o700)
    assert found[0] == f"{name}/4.html: PermissionError"
    assert {"3.html", "a/1.html", "b/2.html"} <= {*found}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
@pytest.mark.parametrize("name", ["pipe", ".", "*"])
def test_a_pipe_is_a_failure_and_not_waited_for(saved: Path, name: str) -> None:
    os.mkfifo("pipe")
    check_libraries(find_inputs((name,)))
    assert "pipe: OSError" in names(name)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_that_leads_nowhere_is_a_failure_of_a_pattern_too(saved: Path) -> None:
    Path("4.html").symlink_to("none.html")
    assert names("*.html") == ["3.html", "4.html: FileNotFoundError"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_links_to_folders_are_counted_and_not_followed(saved: Path) -> None:
    Path("a/circle").symlink_to("..")
    assert names(".") == ["3.html", "a/1.html", "b/2.html"]
    entries = [entry for _, entry in read_inputs(find_inputs((".",)), Selection())]
    assert sum(isinstance(entry, Skipped) and entry.reason == "link to a folder" for entry in entries) == 1


# What grextract wrote


@pytest.fixture
def own(saved: Path) -> Path:
    """The folder, with what commands wrote into it."""
    for form in ("jsonl", "text"):  # told by what they hold, not by their names
        Run(Plan(names=("3.html",), output=Path(f"all.{form}"), jobs=0)).go()
    Path("all.partial").mkdir()
    Path("all.partial/part-000000.jsonl.tmp").write_bytes(b"ha")
    Path("all.jsonl.gz").write_bytes(gzip.compress(Path("all.jsonl").read_bytes()))
    Path("cleaned.json").write_text(json.dumps([json.loads(Path("all.jsonl").read_text("utf-8"))], indent=1))
    Path("article.json").write_text(grextract.extract(Path("3.html")).to_json(indent=2), "utf-8")
    write_fixture(Path("3.html"), Path())
    Path("by-hand.gold.json").write_text('{"title": "The Mills"}')
    Path("corrections.json").write_text(write_corrections([PageCorrections("3.html", 1, (), {})]), "utf-8")
    Path("review.html").write_text("".join(to_review([("3.html", grextract.extract(Path("3.html")))])), "utf-8")
    return saved


def test_what_grextract_wrote_is_no_page_of_a_folder(own: Path) -> None:
    assert names(".") == ["3.html", "a/1.html", "b/2.html"]


def test_what_grextract_wrote_is_no_page_of_a_pattern(own: Path) -> None:
    assert names("*.*") == ["3.html"]


def test_what_grextract_wrote_is_counted(own: Path) -> None:
    written = {path.name for path in own.iterdir()} - {"3.html", "a", "b", ".hidden", ".5.html"}
    assert find_inputs((".",))[0].own == len(written) == 12


def test_what_this_run_writes_anew_is_not_counted(own: Path) -> None:
    assert find_inputs((".",), (Path("all.jsonl"), Path("all.jsonl.manifest.json"), Path("all.partial")))[0].own == 9


@pytest.mark.parametrize("name", ["all.text", "all.jsonl.manifest.json", "3.gold.json", "all.partial"])
def test_what_grextract_wrote_is_a_failure_when_it_is_named(own: Path, name: str) -> None:
    assert names(name, "3.html") == [f"{name}: no-page", "3.html"]
    ((_, entry),) = read_inputs(find_inputs((name,)), Selection())
    with pytest.raises(RecordError, match="grextract itself wrote this"):
        entry.read()


def test_a_folder_of_outputs_alone_is_a_failure_that_says_so(own: Path) -> None:
    Path("3.html").unlink()
    assert find_inputs(("*.*",))[0].fault.args == ("grextract itself wrote all that is there",)


def test_an_output_in_parquet_is_told_without_a_library(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyarrow")
    Run(Plan(names=("3.html",), output=Path("all.parquet"), jobs=0, task=Task(form="parquet"))).go()
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert names(".") == ["3.html", "a/1.html", "b/2.html"]


def test_a_report_is_told(saved: Path) -> None:
    pytest.importorskip("matplotlib")
    pytest.importorskip("jinja2")
    from grextract.report.page import report_page
    from grextract.report.tally import Tally

    Path("report.html").write_text(report_page(Tally(), title="Mills", pages=None), "utf-8")
    assert names(".") == ["3.html", "a/1.html", "b/2.html"]


def test_what_grextract_wrote_is_passed_over_in_an_archive(own: Path) -> None:
    Path("saved.zip").write_bytes(zipped({name: Path(name).read_bytes() for name in ("3.html", "all.jsonl", "3.gold.json")}))
    assert names("saved.zip") == ["saved.zip#3.html"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("lines.jsonl", lines({"html": "<p>A page</p>", "url": "https://example.org/"})),
        ("some-columns.jsonl", lines({"input": "a.html", "text": "A text that somebody chose", "url": None})),
        ("statuses.jsonl", lines({"html": "<p>A page</p>", "source": "a crawl", "status": 200, "error": None})),
        ("listing.json", b'{"page": 2, "articles": [{"content": "<p>A page</p>"}]}'),
        ("post.json", b'{"id": 1, "content": {"rendered": "<p>A page</p>"}}'),
        ("data.partial/page.html", b"<p>A page</p>"),
        ("policy.html", b'<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="x"><title>A page</title>'),
        ("empty.json", b""),
        ("cut.jsonl.gz", gzip.compress(b'{"schema": 1, "input": "a.html"', mtime=0)[:-12]),
    ],
)
def test_what_somebody_else_wrote_is_read(saved: Path, name: str, content: bytes) -> None:
    (saved / name).parent.mkdir(exist_ok=True)
    (saved / name).write_bytes(content)
    assert Path(name) in find_inputs((".",))[0].files


# Order and change


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
