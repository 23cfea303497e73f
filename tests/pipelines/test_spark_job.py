"""The Spark job over Parquet, web archives and ranges of them: what it writes is what one machine writes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from grextract.pipelines.rows import Row, rows_of
from tests.pages.gold import FIXTURES, PAGES, page_of
from tests.pipelines.sparks import MISSING, SETTINGS, naive, of_one_machine, of_spark
from tests.pipelines.warcs import Warc

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

pytestmark = [pytest.mark.spark, pytest.mark.skipif(MISSING is not None, reason=MISSING or "")]

if MISSING is None:
    from grextract.pipelines import spark_job
    from grextract.pipelines.spark import spark_schema
    from grextract.pipelines.spark_archives import extract_archives, extract_ranges

NAMES = sorted(path.stem for path in FIXTURES.glob("*.html"))
HOME = "https://www.globalresearch.ca/"
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("job")


@pytest.fixture(scope="module")
def archive(folder: Path) -> Path:
    """The fixtures as a crawler would have kept them, with an error page and a page of another site."""
    warc = archived()
    return warc.write(folder / "pages.warc.gz")


def archived() -> Warc:
    warc = Warc()
    for name in NAMES:
        warc.add(HOME + name, page_of(name))
    warc.add(HOME + "gone", b"<h1>Not found</h1>", status="404 Not Found")
    warc.add("https://www.example.org/", page_of(PAGES[0]))
    return warc


@pytest.fixture(scope="module")
def parquet(session: SparkSession, folder: Path) -> Path:
    """The fixtures in Parquet, in three files."""
    rows = [(HOME + name, bytearray(page_of(name))) for name in NAMES]
    path = folder / "pages.parquet"
    session.createDataFrame(rows, "address string, page binary").repartition(3).write.parquet(str(path))
    return path


@pytest.fixture(scope="module")
def index(session: SparkSession, folder: Path, archive: Path) -> Path:
    """The columns of Common Crawl's index, for the archive."""
    rows = [(url, archive.name, offset, length) for url, (offset, length) in archived().places.items()]
    path = folder / "index.parquet"
    columns = "url string, warc_filename string, warc_record_offset int, warc_record_length int"
    session.createDataFrame(rows, columns).coalesce(1).write.parquet(str(path))
    return path


def run(*arguments: object) -> None:
    """The job in this process, on the session that is there."""
    spark_job.job.main([str(argument) for argument in arguments], standalone_mode=False)


def read(session: SparkSession, output: Path) -> list[Row]:
    return of_spark(session.read.schema(spark_schema()).parquet(str(output)))


def batch_rows(archive: Path, output: Path) -> list[Row]:
    """What ``grextract batch`` writes for an archive."""
    import pyarrow.parquet as pq

    command = [sys.executable, "-m", "grextract", "batch", str(archive), "--output", str(output), "--format", "parquet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1, 3), done.stderr
    return sorted(map(naive, pq.read_table(output).to_pylist()), key=lambda row: (row["input"], row["index"]))


def environment() -> dict[str, str]:
    """Small processes of Spark."""
    return {**os.environ, "PYSPARK_PYTHON": sys.executable, "PYTHONPATH": str(ROOT)}


# Parquet


def expected_of_parquet() -> list[Row]:
    return of_one_machine(row for name in NAMES for row in rows_of(page_of(name), HOME + name, url=HOME + name))


def test_pages_in_parquet_give_the_rows_of_one_machine(session: SparkSession, parquet: Path, tmp_path: Path) -> None:
    run("--output", tmp_path / "out", "parquet", parquet, "--html", "page", "--url", "address")
    assert read(session, tmp_path / "out") == expected_of_parquet()


def test_dealt_out_anew_they_give_the_same(session: SparkSession, parquet: Path, tmp_path: Path) -> None:
    run("--output", tmp_path / "out", "--partitions", "5", "parquet", parquet, "--html", "page", "--url", "address")
    assert read(session, tmp_path / "out") == expected_of_parquet()


def test_as_a_module_it_starts_a_session_of_its_own(parquet: Path, tmp_path: Path) -> None:
    options = ["--output", str(tmp_path / "out"), "parquet", str(parquet), "--html", "page", "--url", "address"]
    small = "--master local[2] --driver-memory 1g --conf spark.ui.enabled=false pyspark-shell"
    done = subprocess.run(
        [sys.executable, "-m", "grextract.pipelines.spark_job", *options],
        env={**environment(), "PYSPARK_SUBMIT_ARGS": small},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    counted = Counter(row["kind"] or row["error_kind"] for row in expected_of_parquet())
    assert json.loads(done.stdout) == counted


# Web archives


@pytest.fixture(scope="module")
def submitted(archive: Path, folder: Path) -> Path:
    """The folder that ``spark-submit`` wrote for the archive."""
    submit = shutil.which("spark-submit", path=str(Path(sys.executable).parent))
    assert submit is not None
    settings = [part for name, value in SETTINGS.items() for part in ("--conf", f"{name}={value}")]
    output = folder / "submitted"
    command = [submit, "--master", "local[2]", *settings, spark_job.__file__, "--output", str(output), "warc", str(archive)]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return output


def test_an_archive_gives_the_rows_that_batch_writes(
    session: SparkSession, submitted: Path, archive: Path, tmp_path: Path
) -> None:
    assert read(session, submitted) == batch_rows(archive, tmp_path / "batch.parquet")


def test_an_error_page_of_an_archive_is_a_row(session: SparkSession, submitted: Path) -> None:
    assert [row["error_kind"] for row in read(session, submitted) if row["input_url"] == HOME + "gone"] == ["http-status"]


def test_a_page_of_another_host_is_no_row(session: SparkSession, submitted: Path) -> None:
    assert not [row for row in read(session, submitted) if "example.org" in (row["input_url"] or "")]


def test_the_folders_are_the_years_of_publication(session: SparkSession, submitted: Path) -> None:
    years = {str(row["published"].year) if row["published"] else "__HIVE_DEFAULT_PARTITION__" for row in read(session, submitted)}
    assert {path.name for path in submitted.glob("published_year=*")} == {f"published_year={year}" for year in years}


def test_parquet_is_packed_with_zstd(submitted: Path) -> None:
    assert all(path.name.endswith(".zstd.parquet") for path in submitted.rglob("*.parquet"))


def test_hosts_may_be_named(session: SparkSession, archive: Path, tmp_path: Path) -> None:
    run("--output", tmp_path / "out", "warc", archive, "--host", "example.org")
    assert [row["input_url"] for row in read(session, tmp_path / "out")] == ["https://www.example.org/"]


def test_an_archive_that_is_not_there_is_a_row_and_the_others_are_read(
    session: SparkSession, archive: Path, tmp_path: Path
) -> None:
    run("--output", tmp_path / "out", "warc", tmp_path / "none.warc.gz", archive, "--host", "example.org")
    assert [row["error_kind"] for row in read(session, tmp_path / "out")] == [None, "unreadable-file"]


def test_an_archive_that_is_cut_short_gives_the_rows_that_batch_writes(session: SparkSession, tmp_path: Path) -> None:
    warc = archived()
    cut = tmp_path / "cut.warc.gz"
    cut.write_bytes(warc.content[: warc.places[HOME + NAMES[3]][0] + 1000])
    run("--output", tmp_path / "out", "warc", cut)
    assert read(session, tmp_path / "out") == batch_rows(cut, tmp_path / "batch.parquet")


def test_an_archive_without_a_page_that_is_wanted_gives_the_row_that_batch_writes(session: SparkSession, tmp_path: Path) -> None:
    warc = Warc()
    warc.add("https://www.example.org/", page_of(PAGES[0]))
    path = warc.write(tmp_path / "other.warc.gz")
    run("--output", tmp_path / "out", "warc", path)
    assert read(session, tmp_path / "out") == batch_rows(path, tmp_path / "batch.parquet")


# Ranges


class _Shelf(BaseHTTPRequestHandler):
    """One file of which ranges are asked for; the first is refused, as a busy server refuses."""

    content = b""
    asked = 0

    def do_GET(self) -> None:
        type(self).asked += 1
        first, last = (int(part) for part in self.headers["Range"].removeprefix("bytes=").split("-"))
        part = self.content[first : last + 1] if self.path == "/pages.warc.gz" else b""
        self.send_response(503 if self.asked == 1 else 206 if part else 404)
        self.send_header("Content-Length", str(0 if self.asked == 1 else len(part)))
        self.end_headers()
        if self.asked > 1:
            self.wfile.write(part)

    def log_message(self, *args: object) -> None:
        """Stay quiet."""


class _Whole(_Shelf):
    """Answers with the whole file, whatever is asked for."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(self.content)))
        self.end_headers()
        self.wfile.write(self.content)


@pytest.fixture
def shelf(archive: Path) -> Iterator[str]:
    _Shelf.content, _Shelf.asked = archive.read_bytes(), 0
    with _serving(_Shelf) as address:
        yield address


@pytest.fixture
def whole_files() -> Iterator[str]:
    _Whole.content = bytes(100)
    with _serving(_Whole) as address:
        yield address


@contextmanager
def _serving(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_ranges_in_a_folder_give_the_rows_of_the_whole_archive(
    session: SparkSession, submitted: Path, index: Path, folder: Path, tmp_path: Path
) -> None:
    run("--output", tmp_path / "out", "ranges", index, "--root", f"{folder}/")
    whole = [row | {"input": row["input"].removeprefix(f"{folder}/")} for row in read(session, submitted)]
    assert [row for row in read(session, tmp_path / "out") if "example.org" not in row["input_url"]] == whole


def test_ranges_over_http_give_the_same_as_in_a_folder(
    session: SparkSession, index: Path, folder: Path, shelf: str, tmp_path: Path
) -> None:
    run("--output", tmp_path / "local", "ranges", index, "--root", f"file://{folder}/")
    run("--output", tmp_path / "http", "ranges", index, "--root", shelf)
    assert read(session, tmp_path / "http") == read(session, tmp_path / "local")


def test_a_server_that_is_busy_is_asked_again(session: SparkSession, index: Path, shelf: str, tmp_path: Path) -> None:
    run("--output", tmp_path / "out", "ranges", index, "--root", shelf)
    assert not [row for row in read(session, tmp_path / "out") if row["error_kind"] == "unreadable-file"]


RANGES = "warc_filename string, warc_record_offset int, warc_record_length int"


def test_a_range_that_cannot_be_had_is_a_row(session: SparkSession, archive: Path, shelf: str) -> None:
    places = [("none.warc.gz", 0, 10), (None, None, None), (archive.name, 1, 10)]
    frame = session.createDataFrame(places, RANGES)
    found = {row["input"]: row["error_kind"] for row in of_spark(extract_ranges(frame, shelf))}
    assert found == {"none.warc.gz#0": "unreadable-file", "None#None": "broken-input", f"{archive.name}#1": "broken-input"}


def test_a_server_that_knows_no_ranges_gives_a_failure_and_no_other_record(session: SparkSession, whole_files: str) -> None:
    frame = session.createDataFrame([("pages.warc.gz", 5, 10)], RANGES)
    (row,) = of_spark(extract_ranges(frame, whole_files))
    assert (row["error_kind"], row["error"]) == ("unreadable-file", "the server answered 200 instead of a range")


def test_an_address_of_no_file_system_is_a_row(session: SparkSession) -> None:
    (row,) = of_spark(extract_archives(session, ["gopher://host/pages.warc.gz"]))
    assert (row["input"], row["error_kind"]) == ("gopher://host/pages.warc.gz", "unreadable-file")


# The output


def test_an_output_that_is_there_is_not_overwritten(archive: Path, tmp_path: Path) -> None:
    from pyspark.errors import AnalysisException

    (tmp_path / "out").mkdir()
    with pytest.raises(AnalysisException, match="already exists"):
        run("--output", tmp_path / "out", "warc", archive, "--host", "example.org")


def test_an_output_is_replaced_when_that_is_asked_for(session: SparkSession, archive: Path, tmp_path: Path) -> None:
    for host in ("globalresearch.ca", "example.org"):
        run("--output", tmp_path / "out", "--overwrite", "warc", archive, "--host", host)
    assert len(read(session, tmp_path / "out")) == 1
