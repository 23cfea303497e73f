"""The pages of the documentation, one for each way to the articles: their commands and snippets run as they are printed."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import pytest

import grextract
from tests.docs.snippets import DOCS, blocks_of, commands_of, python_of, run_command, run_python
from tests.pages.gold import PAGES, gold_of, page_of
from tests.pipelines.site import LISTED, address_of, serving
from tests.pipelines.sparks import MISSING
from tests.pipelines.warcs import Warc

INTERVIEW = "2018-09-interview"
NOT_FOUND = "2018-11-not-found"
HOME = "https://www.globalresearch.ca/"


def needs(*libraries: str) -> pytest.MarkDecorator:
    missing = [library for library in libraries if find_spec(library) is None]
    return pytest.mark.skipif(bool(missing), reason=f"needs {', '.join(missing)}")


def warc_of(names: list[str]) -> Warc:
    warc = Warc()
    for name in names:
        warc.add(HOME + name, page_of(name))
    return warc


# One page


def test_one_page(tmp_path: Path) -> None:
    (tmp_path / "saved.html").write_bytes(page_of(INTERVIEW))
    printed = []
    for language, text in blocks_of("one-page.md"):
        if language == "console":
            printed += [run_command(line, tmp_path) for line in commands_of(text)]
    assert printed[0] == grextract.extract(page_of(INTERVIEW)).text + "\n"
    assert gold_of(INTERVIEW)["metadata"]["title"] in run_python("\n".join(python_of("one-page.md")), tmp_path)


# Web archives


@needs("fastwarc", "pyarrow")
def test_web_archives(tmp_path: Path) -> None:
    warc = warc_of(PAGES[:3])
    warc.add(HOME + NOT_FOUND, page_of(NOT_FOUND), "404 Not Found")
    warc.write(tmp_path / "crawl.warc.gz")
    for language, text in blocks_of("warc.md"):
        if language == "console":
            for line in commands_of(text):
                run_command(f"{line}; [ $? = 1 ]", tmp_path)
    titles = [gold_of(name)["metadata"]["title"] for name in PAGES[:3]]
    printed = run_python("\n".join(python_of("warc.md")), tmp_path).splitlines()
    ends = [*titles, "http-status"]
    assert [line.endswith(end) for line, end in zip(printed, ends, strict=False)] == [True] * 4
    assert printed[-1] == titles[0]


# Scrapy


@needs("scrapy")
def test_the_scrapy_pipeline(tmp_path: Path) -> None:
    with serving() as proxy:
        run_python(python_of("scrapy.md")[0], tmp_path, http_proxy=proxy)
    items = [json.loads(line) for line in (tmp_path / "articles.jsonl").read_text("utf-8").splitlines()]
    listed = LISTED[:4]
    assert {item["url"] for item in items} == {address_of(name) for name in listed}
    assert {item["headline"] for item in items} == {gold_of(name)["metadata"]["title"] for name in listed}


@needs("scrapy_poet")
def test_the_page_object(tmp_path: Path) -> None:
    with serving() as proxy:
        run_python(python_of("scrapy.md")[1], tmp_path, http_proxy=proxy)
    items = [json.loads(line) for line in (tmp_path / "items.jsonl").read_text("utf-8").splitlines()]
    assert {item["headline"] for item in items} == {gold_of(name)["metadata"]["title"] for name in LISTED[:4]}


@needs("scrapy")
def test_every_setting_of_the_pipeline_is_told() -> None:
    import re

    from grextract.pipelines import scrapy

    source = Path(scrapy.__file__).read_text("utf-8")
    assert set(re.findall(r"GREXTRACT_[A-Z_]+\b", (DOCS / "scrapy.md").read_text("utf-8"))) == set(
        re.findall(r'settings\.get\w*\("(GREXTRACT_[A-Z_]+)"', source)
    )


# Spark; the index and the archives of Common Crawl are local ones of the same shape, since the network is not asked

RANGES = "https://data.commoncrawl.org/"
JOB = "python -m grextract.pipelines.spark_job "


@pytest.mark.spark
@pytest.mark.skipif(MISSING is not None, reason=MISSING or "")
def test_spark(tmp_path: Path) -> None:
    names = [*PAGES[:3], NOT_FOUND]
    _write_pages(tmp_path, names)
    _write_index(tmp_path, names)
    settings = {
        "PYSPARK_SUBMIT_ARGS": "--master local[2] --driver-memory 1g --conf spark.ui.enabled=false pyspark-shell",
    }
    printed = run_python("\n".join(map(_as_python, blocks_of("spark.md"))), tmp_path, **settings)
    assert printed.splitlines()[-1] == "3 different bodies in 4 rows"


def _as_python(block: tuple[str, str]) -> str:
    """A block in one session: a job that a command line starts runs in it."""
    language, text = block
    if language == "python":
        return text
    calls = [line.removeprefix(JOB).replace(RANGES, "archives/").split() for line in commands_of(text)]
    imports = "from grextract.pipelines.spark_job import job, prefer_this_python\nprefer_this_python()\n"
    return imports + "\n".join(f"job.main({call!r}, standalone_mode=False)" for call in calls)


def _write_pages(folder: Path, names: list[str]) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    pages = {"url": [HOME + name for name in names], "html": [page_of(name) for name in names]}
    pq.write_table(pa.table(pages), folder / "pages.parquet")
    warc_of(names).write(folder / "crawl.warc.gz")


def _write_index(folder: Path, names: list[str]) -> None:
    """The columns of the index that the recipe asks for, with a capture of another site, and the archive it names."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    warc = warc_of(names)
    warc.add("https://www.example.org/", page_of(PAGES[4]))
    (folder / "archives").mkdir()
    warc.write(folder / "archives" / "CC-MAIN-1.warc.gz")
    count = len(warc.places)
    index = {
        "url": list(warc.places),
        "url_host_registered_domain": ["globalresearch.ca"] * (count - 1) + ["example.org"],
        "fetch_status": pa.array([200] * count, pa.int16()),
        "warc_filename": ["CC-MAIN-1.warc.gz"] * count,
        "warc_record_offset": pa.array([offset for offset, _ in warc.places.values()], pa.int32()),
        "warc_record_length": pa.array([length for _, length in warc.places.values()], pa.int32()),
    }
    inner = folder / "cc-index" / "crawl=CC-MAIN-2024-10" / "subset=warc"
    inner.mkdir(parents=True)
    pq.write_table(pa.table(index), inner / "part-0.parquet")


# All


@pytest.mark.parametrize("page", ["one-page.md", "warc.md", "scrapy.md", "spark.md"])
def test_the_readme_leads_to_each_way(page: str) -> None:
    assert f"(docs/{page})" in (DOCS.parent / "README.md").read_text("utf-8")
