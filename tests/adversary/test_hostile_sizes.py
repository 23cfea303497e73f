"""Sources as large as a limit lets through: each is answered in time and memory that grow with its length, in a process of its own."""

from __future__ import annotations

import json
import resource
import subprocess
import sys

import pytest

SECONDS, SECONDS_A_MEGABYTE = 6.0, 3.0
MEGABYTES, MEGABYTES_A_MEGABYTE = 400, 110
MEGABYTE = 1_000_000
GIGABYTES_AT_MOST = 6

HEAD = "<h1>The Weir</h1><p>By Ida Marsh</p><p>Global Research, May 3, 2014</p><p>The mill stopped in the second drought.</p>"
TAIL = "<p>Nobody counted the planks.</p><p>Copyright © Ida Marsh, Global Research, 2014</p>"
DUMP = "The Weir\n\nBy Ida Marsh\n\nGlobal Research, May 3, 2014\n\n"
MIME = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n"


def page(unit: str, times: int) -> tuple[str, str, int, str]:
    return HEAD, unit, times, TAIL


# name -> what stands before, what is repeated, how often, what stands behind
SOURCES: dict[str, tuple[str, str, int, str]] = {
    "a million p": page("<p>", 1_000_000),
    "a million b": page("<b>", 1_000_000),
    "a million references": page("&amp;", 1_000_000),
    "div 50,000 deep": page("<div>", 50_000),
    "quotation 50,000 deep": page("<blockquote>", 50_000),
    "table 50,000 deep": page("<table><tr><td>", 50_000),
    "an item of a feed 50,000 deep": (
        "<rss><channel><item><description>",
        "<div>",
        50_000,
        "</description></item></channel></rss>",
    ),
    "25 million p": ("", "<p>", 25_000_000, ""),
    "lists of JSON a million deep": ('{"content":', "[", 1_000_000, ""),
}
LONG: dict[str, tuple[str, str, int, str]] = {
    "a million words in p": page("<p>a", 1_000_000),
    "a million br": page("<br>", 1_000_000),
    "a million hr": page("<hr>", 1_000_000),
    "a million images": page("<img src=a>", 1_000_000),
    "a million empty spans": page("<span></span>", 1_000_000),
    "a million items": ("<ul>" + HEAD, "<li>a", 1_000_000, "</ul>" + TAIL),
    "a million attributes": (HEAD + "<p ", "a ", 1_000_000, ">b</p>" + TAIL),
    "parts of a message 100,000 deep": ("", MIME + "--x\n", 100_000, ""),
    "10 million p": page("<p>", 10_000_000),
    "7 million br": page("<br>", 7_000_000),
    "a million links": page("<a href=a>b</a> ", 1_000_000),
    "a million cells": (HEAD + "<table><tr>", "<td>a", 1_000_000, "</table>" + TAIL),
    "a text node of 30 MB": (HEAD + "<p>", "The bell rang again. ", 1_430_000, "</p>" + TAIL),
    "a word of 30 MB": (HEAD + "<p>", "x", 30_000_000, "</p>" + TAIL),
    "a script of 28 MB": (HEAD + "<script>", "a=1;", 7_000_000, "</script>" + TAIL),
    "a comment of 30 MB": (HEAD + "<!--", "a ", 15_000_000, "-->" + TAIL),
    "an attribute of 30 MB": (HEAD + "<p title='", "a ", 15_000_000, "'>b</p>" + TAIL),
    "references of 30 MB": page("&amp;", 6_000_000),
    "10 million open brackets": page("<", 10_000_000),
    "a dump of a million paragraphs": (DUMP, "The bell rang again.\n\n", 1_300_000, ""),
    "a dump of a million lines": (DUMP, "The bell rang again.\n", 1_400_000, ""),
    "a dump of one line": (DUMP, "The bell rang again. ", 1_400_000, ""),
    "a dump of one word": (DUMP, "x", 30_000_000, ""),
    "a post of 30 MB": ('{"content":{"rendered":"', "<p>The bell.</p>", 1_900_000, '"}}'),
    "a million posts": ("[", '{"content":"x"},', 1_000_000, '{"content":"x"}]'),
    "half a million items": (
        "<rss><channel>",
        "<item><title>a</title><description>b</description></item>",
        500_000,
        "</channel></rss>",
    ),
    "a million parts": (MIME, "--x\nContent-Type: text/html\n\na\n", 800_000, ""),
}
CHILD = """
import json, re, sys, time
from pathlib import Path
import grextract
grextract.extract("<p>By Ida Marsh</p><p>Global Research, May 3, 2014</p><p>A word.</p>")
before, unit, times, behind = json.load(sys.stdin)
source = before + unit * times + behind
started = time.process_time()
try:
    grextract.extract(source)
    answer = "article"
except grextract.ExtractionError as error:
    answer = type(error).__name__
status = Path("/proc/self/status")  # getrusage tells the peak of the parent where that is higher
peak = int(re.search(r"VmHWM:\\s*(\\d+)", status.read_text())[1]) / 1000 if status.exists() else 0
print(json.dumps([answer, time.process_time() - started, peak, len(source) / 1e6]))
"""


def _limit_memory() -> None:
    limit = GIGABYTES_AT_MOST * 1000 * MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def answer(source: tuple[str, str, int, str]) -> str:
    """What comes back: an article or the name of an error; time and memory are asserted here, where both are measured."""
    run = subprocess.run(
        [sys.executable, "-c", CHILD],
        input=json.dumps(source),
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
        preexec_fn=_limit_memory,
    )
    assert run.returncode == 0, run.stderr[-500:]
    found, seconds, peak, megabytes = json.loads(run.stdout)
    assert seconds < SECONDS + SECONDS_A_MEGABYTE * megabytes
    assert peak < MEGABYTES + MEGABYTES_A_MEGABYTE * megabytes
    return str(found)


@pytest.mark.parametrize("name", SOURCES)
def test_what_is_repeated_a_million_times_is_answered(name: str) -> None:
    assert answer(SOURCES[name]) in ("article", "LimitExceeded", "NotAnArticle", "UnreadableSource")


@pytest.mark.long
@pytest.mark.parametrize("name", LONG)
def test_a_source_as_long_as_the_limit_is_answered(name: str) -> None:
    assert answer(LONG[name]) in ("article", "LimitExceeded", "NotAnArticle", "UnreadableSource")


def test_what_is_past_the_limit_is_refused_before_it_is_parsed() -> None:
    assert answer(SOURCES["25 million p"]) == "LimitExceeded"


def test_empty_elements_take_no_place_among_the_blocks() -> None:
    assert answer(SOURCES["a million p"]) == "article"
