"""A whole run: what comes out, in which order, and what is told of it."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

import grextract
from grextract.batch.inputs import MissingInput
from grextract.batch.records import Record
from grextract.batch.run import Plan, Run, Watcher, in_order
from grextract.batch.task import Done, Task, job_of
from grextract.batch.workspace import WorkspaceError
from tests.batch import faults
from tests.batch.archives import lines, members, numbered, records, write_warc, zipped
from tests.sample import PAGE, TITLE

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Pages, a refusal, lines of JSON and an archive."""
    inputs = tmp_path / "inputs"
    inputs.mkdir()
    for number in range(3):
        (inputs / f"{number}.html").write_bytes(numbered(number))
    (inputs / "3.html").write_text("<h1>Error 403</h1><p>Forbidden</p>")
    (inputs / "4.jsonl").write_bytes(
        lines({"html": PAGE, "url": "https://www.globalresearch.ca/a/1"}) + b"{\n" + lines({"text": PAGE})
    )
    (inputs / "5.zip").write_bytes(zipped({"a.html": numbered(7), "../b.html": numbered(8), "c.png": b""}))
    return inputs


def plan(folder: Path, name: str = "out.jsonl", **changes: object) -> Plan:
    values: dict = {"names": (str(folder),), "output": folder.parent / name, "jobs": 0, "checkpoint": 2, **changes}
    return Plan(**values)


def go(plan: Plan, watcher: Watcher | None = None, **options: bool) -> list[dict]:
    run = Run(plan, watcher)
    run.go(**options)
    return [json.loads(line) for line in plan.output.read_bytes().splitlines()] if plan.task.form == "jsonl" else []


# What comes out


def test_each_record_has_a_row_in_the_order_of_the_inputs(folder: Path) -> None:
    keys = [(row["input"].removeprefix(f"{folder}/"), row["error_kind"]) for row in go(plan(folder))]
    assert keys == [
        ("0.html", None), ("1.html", None), ("2.html", None), ("3.html", "error-page"), ("4.jsonl#1", None), ("4.jsonl#2", "not-json"),
        ("4.jsonl#3", None), ("5.zip#a.html", None), ("5.zip#../b.html", "unsafe-name"),
    ]  # fmt: skip


def test_keys_are_unique(folder: Path) -> None:
    keys = [(row["input"], row["index"]) for row in go(plan(folder))]
    assert len(keys) == len(set(keys))


def test_a_row_is_what_extract_gives(folder: Path) -> None:
    row = go(plan(folder))[0]
    article = grextract.extract(folder / "0.html")
    assert (row["title"], row["text"]) == (TITLE, article.text)


def test_workers_write_the_same_bytes_as_one_process(folder: Path) -> None:
    go(plan(folder))
    go(plan(folder, "workers.jsonl", jobs=2))
    assert (folder.parent / "workers.jsonl").read_bytes() == (folder.parent / "out.jsonl").read_bytes()


def test_parquet_holds_the_rows_of_json_lines(folder: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    go(plan(folder, "out.parquet", task=Task(form="parquet")))
    found = pq.read_table(folder.parent / "out.parquet").to_pylist()
    assert [(row["input"], row["text"], row["removed"]) for row in found] == [
        (row["input"], row["text"], row["removed"]) for row in go(plan(folder))
    ]


def test_rows_without_order_are_the_same_rows(folder: Path) -> None:
    rows = go(plan(folder, jobs=2, ordered=False))
    assert sorted(map(json.dumps, rows)) == sorted(map(json.dumps, go(plan(folder, "ordered.jsonl"))))


def test_results_are_put_in_the_order_of_submission() -> None:
    results = [Done(number, b"", None) for number in (4, 2, 9, 3)]  # type: ignore[arg-type]
    assert [done.number for done in in_order(iter(results), deque([2, 3, 4, 9]))] == [2, 3, 4, 9]


def test_copies_are_named_and_all_rows_kept(folder: Path) -> None:
    pytest.importorskip("rensa")
    groups = [row["repost_group"] is not None for row in go(plan(folder, dedup=True)) if row["error_kind"] is None]
    assert groups == [True] * 6  # all differ by a number at most


# What is never written over


def contents(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@on_posix
@pytest.mark.parametrize(
    ("inputs", "written"),
    [
        (["0.html"], "0.html"),
        (["."], "0.html"),
        (["*.html"], "1.html"),
        (["../inputs/0.html"], "./0.html"),
        (["0.html"], "by-symbolic-link"),
        (["by-symbolic-link"], "0.html"),
        (["by-symbolic-folder"], "0.html"),
        (["0.html"], "by-hard-link"),
        (["4.jsonl"], "4.jsonl"),
        (["0.html", "x.manifest.json"], "x"),
        (["."], "x"),
        (["0.html", "x.partial/2.html"], "y.partial/2.html"),
        (["0.html", "y.partial"], "y"),
        (["y.partial/3.html"], "y"),
    ],
)
@pytest.mark.parametrize("option", ["force", "resume"])
def test_an_input_is_never_written_over(
    folder: Path, monkeypatch: pytest.MonkeyPatch, inputs: list[str], written: str, option: str
) -> None:
    for name in ("x.manifest.json", "x.partial/2.html", "y.partial/3.html"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(lines({"html": PAGE}))
    (folder / "y.partial" / "2.html").symlink_to("../x.partial/2.html")
    (folder / "by-symbolic-link").symlink_to("0.html")
    (folder / "by-symbolic-folder").symlink_to(".")
    (folder / "by-hard-link").hardlink_to(folder / "0.html")
    monkeypatch.chdir(folder)
    before = contents(folder)
    with pytest.raises(WorkspaceError, match="would take the place of an input"):
        go(Plan(names=tuple(inputs), output=Path(written), jobs=0), **{option: True})
    assert contents(folder) == before


# What is told


class Told(Watcher):
    def __init__(self) -> None:
        self.failures: list[str] = []

    def failed(self, name: str, message: str) -> None:
        self.failures.append(Path(name).name)


def test_a_wrong_name_leaves_nothing_that_blocks_the_right_one(folder: Path) -> None:
    before = contents(folder.parent)
    with pytest.raises(MissingInput, match="there is no such file"):
        go(plan(folder, names=(str(folder), str(folder / "nowhere.html"))))
    assert contents(folder.parent) == before


def test_what_gives_no_article_is_told_once_by_name(folder: Path) -> None:
    (folder / "none").mkdir()
    told = Told()
    go(plan(folder, names=(str(folder), str(folder / "0.html"), str(folder / "none"))), told)
    assert sorted(told.failures) == ["0.html", "3.html", "4.jsonl#2", "b.html", "none"]


def test_the_manifest_tells_inputs_versions_and_counts(folder: Path) -> None:
    go(plan(folder))
    manifest = json.loads((folder.parent / "out.jsonl.manifest.json").read_text())
    assert manifest["inputs"] == [
        {"name": str(folder), "files": 6, "bytes": sum(path.stat().st_size for path in folder.iterdir()), "records": 9}
    ]
    assert manifest["versions"]["grextract"] == grextract.__version__
    assert (manifest["rows"], manifest["kinds"], manifest["forms"]) == (9, {"article": 6}, {"html": 6})
    assert manifest["errors"] == {"error-page": 1, "not-json": 1, "unsafe-name": 1}
    assert manifest["skipped"] == {"image, style sheet, script or other asset": 1}


def test_the_manifest_holds_the_hash_of_the_output(folder: Path) -> None:
    go(plan(folder))
    manifest = json.loads((folder.parent / "out.jsonl.manifest.json").read_text())
    assert manifest["output"]["sha256"] == hashlib.sha256((folder.parent / "out.jsonl").read_bytes()).hexdigest()


# Interrupted and resumed


class Interrupted(Exception):
    """Stands for whatever ends a run."""


class Stops(Watcher):
    def __init__(self, after: int) -> None:
        self.left = after

    def done(self, counts: object, passed: int) -> None:
        self.left -= 1
        if not self.left:
            raise Interrupted


@pytest.mark.parametrize(("form", "jobs"), [("jsonl", 0), pytest.param("jsonl", 1, marks=pytest.mark.long), ("parquet", 0)])
def test_a_run_that_was_interrupted_at_every_step_gives_the_same_bytes(folder: Path, form: str, jobs: int) -> None:
    if form == "parquet":
        pytest.importorskip("pyarrow")
    whole, pieces = (plan(folder, name, jobs=jobs, task=Task(form=form)) for name in ("whole", "pieces"))
    go(whole)
    interruptions = 0
    while not pieces.output.exists():
        try:
            go(pieces, Stops(3), resume=True)
        except Interrupted:
            interruptions += 1
    assert pieces.output.read_bytes() == whole.output.read_bytes()
    assert interruptions >= 3


def test_the_manifest_of_a_resumed_run_counts_what_was_done_before(folder: Path) -> None:
    go(plan(folder, "whole"))
    with pytest.raises(Interrupted):
        go(plan(folder, "pieces"), Stops(5))
    go(plan(folder, "pieces"), resume=True)
    manifests = [json.loads((folder.parent / f"{name}.manifest.json").read_text()) for name in ("whole", "pieces")]
    assert [manifest.pop("output")["sha256"] for manifest in manifests].count(None) == 0
    assert manifests[0] == manifests[1]


def test_finished_parts_are_not_extracted_again(folder: Path) -> None:
    with pytest.raises(Interrupted):
        go(plan(folder), Stops(5))
    counted = Stops(100)
    go(plan(folder), counted, resume=True)
    assert 100 - counted.left == 9 - 4


def test_rows_without_order_are_resumed_to_the_same_rows(folder: Path) -> None:
    with pytest.raises(Interrupted):
        go(plan(folder, jobs=2, ordered=False), Stops(5))
    rows = go(plan(folder, jobs=2, ordered=False), resume=True)
    assert sorted(map(json.dumps, rows)) == sorted(map(json.dumps, go(plan(folder, "ordered.jsonl"))))


def test_a_run_whose_inputs_changed_is_not_resumed(folder: Path) -> None:
    with pytest.raises(Interrupted):
        go(plan(folder), Stops(5))
    (folder / "0.html").write_bytes(numbered(99))
    with pytest.raises(WorkspaceError, match="contents of the inputs"):
        go(plan(folder), resume=True)


def test_resuming_what_is_finished_does_nothing(folder: Path) -> None:
    go(plan(folder))
    assert Run(plan(folder)).go(resume=True) is False


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"names": (__file__,)}, "other inputs:"),
        ({"hosts": ("example.org",)}, "other --host:"),
        ({"dedup": True}, "other --dedup:"),
    ],
)
def test_an_output_that_another_run_finished_is_not_taken_for_this_ones(folder: Path, changes: dict, said: str) -> None:
    pytest.importorskip("rensa")
    go(plan(folder))
    with pytest.raises(WorkspaceError, match=said):
        go(plan(folder, **changes), resume=True)


def test_a_folder_that_has_grown_since_is_told_when_its_run_is_resumed(folder: Path) -> None:
    go(plan(folder))
    (folder / "8.html").write_bytes(numbered(8))
    with pytest.raises(WorkspaceError, match="other contents of the inputs:"):
        go(plan(folder), resume=True)


@pytest.mark.parametrize("manifest", [None, "[]", "{", '{"rows": 1, "errors": []}'])
def test_a_file_without_the_manifest_of_a_run_is_no_finished_run(folder: Path, manifest: str | None) -> None:
    (folder.parent / "out.jsonl").write_text("somebody's own\n")
    if manifest is not None:
        (folder.parent / "out.jsonl.manifest.json").write_text(manifest)
    with pytest.raises(WorkspaceError, match="no manifest of a run"):
        go(plan(folder), resume=True)


def test_what_a_finished_run_counted_is_known_when_it_is_resumed(folder: Path) -> None:
    go(plan(folder))
    resumed = Run(plan(folder))
    resumed.go(resume=True)
    assert resumed.counts == {"rows": 9, "error:error-page": 1, "error:not-json": 1, "error:unsafe-name": 1}


def test_a_missing_library_is_told_before_any_page_is_extracted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "9.warc.gz").write_bytes(members(records(1))[0])
    (folder / "9.zip").write_bytes(zipped({"datapackage.json": b"{}", "archive/d.warc.gz": b""}))
    monkeypatch.setitem(sys.modules, "fastwarc", None)
    for archive in ("9.warc.gz", "9.zip"):
        told = Told()
        with pytest.raises(ImportError, match="fastwarc"):
            go(plan(folder, names=(str(folder / "3.html"), str(folder / archive))), told)
        assert told.failures == []
        assert [path.name for path in folder.parent.iterdir()] == ["inputs"]


def test_nothing_of_an_output_stands_before_it_is_whole(folder: Path) -> None:
    with pytest.raises(Interrupted):
        go(plan(folder), Stops(5))
    assert not (folder.parent / "out.jsonl").exists()


@on_posix
@pytest.mark.long
@pytest.mark.parametrize(("form", "jobs"), [("jsonl", 1), ("parquet", 0)])
def test_a_run_killed_at_random_moments_and_resumed_gives_the_same_bytes(tmp_path: Path, form: str, jobs: int) -> None:
    pytest.importorskip("fastwarc")
    if form == "parquet":
        pytest.importorskip("pyarrow")
    archive = write_warc(tmp_path / "pages.warc.gz", 400)
    go(plan(archive, "whole", checkpoint=20, task=Task(form=form)))
    command = [
        sys.executable,
        "-m",
        "grextract",
        "batch",
        str(archive),
        "-o",
        str(tmp_path / "killed"),
        "-f",
        form,
        "-q",
        "--resume",
    ]
    killed = _killed_until_done([*command, "--checkpoint", "20", "--jobs", str(jobs)], tmp_path / "killed.partial", times=4)
    assert (tmp_path / "killed").read_bytes() == (tmp_path / "whole").read_bytes()
    assert killed >= 2


def _killed_until_done(command: list[str], partial: Path, times: int) -> int:
    """Run, kill some moment after a part was kept, and resume; how many were killed before one ended by itself."""
    chance = Random(5)
    for killed in range(times):
        before = len(list(partial.glob("part-*")))
        with subprocess.Popen(command) as process:
            _wait_for(lambda: process.poll() is not None or len(list(partial.glob("part-*"))) > before)  # noqa: B023
            try:
                process.wait(chance.uniform(0, 0.1))
            except subprocess.TimeoutExpired:
                process.kill()
            else:
                return killed
    subprocess.run(command, check=True)
    return times


@on_posix
def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    pages = tmp_path / "pages.jsonl"
    pages.write_bytes(lines(*({"html": PAGE} for _ in range(3000))))
    command = [sys.executable, "-m", "grextract", "batch", str(pages), "-o", str(tmp_path / "out"), "--jobs", "2", "-q"]
    with subprocess.Popen([*command, "--checkpoint", "10"]) as process:
        _wait_for(lambda: any((tmp_path / "out.partial").glob("part-*")))
        workers = _children(process.pid)
        process.kill()
    assert workers
    _wait_for(lambda: not any(Path(f"/proc/{pid}").exists() for pid in workers))


def _children(pid: int) -> list[int]:
    return [int(child) for path in Path(f"/proc/{pid}/task").glob("*/children") for child in path.read_text().split()]


def _wait_for(condition: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.01)


# Faults within a run


def test_a_page_that_kills_its_worker_is_a_row_and_the_run_goes_on(tmp_path: Path) -> None:
    pages = tmp_path / "pages.jsonl"
    pages.write_bytes(lines(*({"text": text} for text in (PAGE, "die", PAGE, PAGE))))
    rows = go(plan(pages, jobs=1, task=Task(rows=faults.rows)))
    assert [row["error_kind"] for row in rows] == [None, "worker-died", None, None]


class Fills(Watcher):
    """Lets no file grow over so many bytes, after so many records or when all are done: as on a full disk."""

    def __init__(self, after: int, size: int) -> None:
        self.left, self.size = after, size

    def done(self, counts: object, passed: int) -> None:
        self.left -= 1
        if not self.left:
            self.fill()

    def finishing(self) -> None:
        self.fill()

    def fill(self) -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (self.size, resource.RLIM_INFINITY))


@on_posix
@pytest.mark.parametrize(("after", "share"), [(5, 20), (100, 2)])
def test_a_full_disk_keeps_what_is_done(folder: Path, after: int, share: int) -> None:
    import resource

    go(plan(folder, "whole"))
    size = (folder.parent / "whole").stat().st_size // share
    try:
        with pytest.raises(OSError, match="too large"):
            go(plan(folder), Fills(after, size))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    assert not (folder.parent / "out.jsonl").exists()
    go(plan(folder), resume=True)
    assert (folder.parent / "out.jsonl").read_bytes() == (folder.parent / "whole").read_bytes()


def test_a_broken_archive_harms_no_other_input(folder: Path) -> None:
    pytest.importorskip("fastwarc")
    packed = members(records(3))
    (folder / "2a.warc.gz").write_bytes(packed[0] + packed[1][: len(packed[1]) // 2] + packed[2])
    rows = go(plan(folder))
    kinds = [row["error_kind"] for row in rows if "2a.warc.gz" in row["input"]]
    assert (kinds[0], "broken-input" in kinds, kinds[-1]) == (None, True, None)  # the cut page may give a row of its own
    assert len(rows) == 9 + len(kinds)


def test_records_are_read_no_further_than_they_are_needed(folder: Path) -> None:
    read: list[str] = []

    def pages() -> Iterator[Record]:
        for number in range(5):
            yield Record(str(number), lambda number=number: read.append(str(number)) or b"")

    jobs = (job_of(number, record) for number, record in enumerate(pages()))
    next(jobs)
    assert read == ["0"]
