"""Pages out of WARC files, sound and broken."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib
from pathlib import Path
from time import process_time

import pytest

from grextract.batch.records import Record, Selection, Skipped
from grextract.batch.warc import read_warc
from tests.batch.archives import ALL, HOST, content_of, members, numbered, read, record, records, stored

pytest.importorskip("fastwarc")

COUNT = 6
BROKEN = 3


def pages(found: list[tuple[str, bytes | str]]) -> list[int]:
    """The numbers of the pages that were read whole."""
    whole = {numbered(number): number for number in range(COUNT)}
    return [whole[content] for _, content in found if isinstance(content, bytes) and content in whole]


def failures(found: list[tuple[str, bytes | str]]) -> list[str]:
    """The names of what failed."""
    return [name for name, content in found if content == "broken-input"]


def with_broken(packed: list[bytes], broken: bytes) -> bytes:
    return b"".join([*packed[:BROKEN], broken, *packed[BROKEN + 1 :]])


def zstandarded(records: list[bytes]) -> list[bytes]:
    return list(map(pytest.importorskip("zstandard").compress, records))


def entries(content: bytes, selection: Selection = ALL) -> list[Record | Skipped]:
    found = []
    for entry in read_warc(stored(content), selection):
        found.append(entry)
        if isinstance(entry, Record):
            content_of(entry)
    return found


# Sound files


def test_records_are_read_in_order_and_named_by_their_offsets() -> None:
    packed = members(records(3))
    starts = [0, len(packed[0]), len(packed[0] + packed[1])]
    assert read(b"".join(packed)) == [(f"input#{start}", numbered(number)) for number, start in enumerate(starts)]


@pytest.mark.parametrize("pack", ["plain", "one-gzip", "zstandard"])
def test_other_packings_give_the_same_pages(pack: str) -> None:
    whole = b"".join(records(COUNT))
    if pack == "one-gzip":
        whole = gzip.compress(whole)
    if pack == "zstandard":
        zstandard = pytest.importorskip("zstandard")
        whole = b"".join(map(zstandard.compress, records(COUNT)))
    assert pages(read(whole)) == list(range(COUNT))


def test_records_packed_in_one_have_names_of_their_own() -> None:
    names = [name for name, _ in read(gzip.compress(b"".join(records(COUNT))))]
    assert len(set(names)) == COUNT


def test_a_server_that_ends_lines_in_lf_alone_is_read() -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    whole = record(numbered(1), length=-3).replace(head, head.replace(b"\r", b""))
    assert read(whole) == [("input#0", numbered(1))]


def test_address_charset_and_moment_are_those_of_the_record() -> None:
    (found,) = entries(record(b"<p>caf\xe9", head="Content-Type: text/html; charset=latin-1"))
    assert isinstance(found, Record)
    assert (found.url, found.charset, found.captured_at) == (f"{HOST}/mills/1", "latin-1", "2020-01-02T03:04:05Z")


def test_an_answer_is_decoded() -> None:
    packed = gzip.compress(numbered(1))
    chunked = b"%x\r\n" % len(packed) + packed + b"\r\n0\r\n\r\n"
    answer = record(chunked, head="Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked")
    assert read(answer) == [("input#0", numbered(1))]


@pytest.mark.parametrize("kind", ["request", "revisit", "warcinfo", "metadata"])
def test_records_of_other_types_are_passed_over_and_counted(kind: str) -> None:
    whole = record(b"", kind=kind) + record(numbered(1))
    assert [content for _, content in read(whole)] == [f"{kind} record", numbered(1)]


def test_texts_that_an_archive_made_of_pages_are_read() -> None:
    text = b"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://globalresearch.ca/1\r\nContent-Type: text/plain\r\n"
    assert read(text + b"Content-Length: 11\r\n\r\nThe mills.\n\r\n\r\n") == [("input#0", b"The mills.\n")]


def test_images_are_passed_over() -> None:
    assert read(record(b"\x89PNG", head="Content-Type: image/png; x=1")) == [("", "no page (image/png)")]


@pytest.mark.parametrize("status", ["301 Moved Permanently", "404 Not Found", "503"])
def test_an_answer_without_a_page_is_a_failure(status: str) -> None:
    assert read(record(b"gone", status=status)) == [("input#0", "http-status")]


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://www.globalresearch.ca/a/1", True),
        ("http://archives.mondialisation.ca/a/1", True),
        ("https://web.archive.org/web/2019id_/https://www.globalresearch.ca/a/1", True),
        ("https://example.org/globalresearch.ca", False),
        ("https://notglobalresearch.ca/", False),
        ("nonsense", False),
    ],
)
def test_pages_of_the_site_are_taken_where_no_host_is_named(url: str, wanted: bool) -> None:
    (found,) = entries(record(numbered(1), url), Selection())
    assert isinstance(found, Record) is wanted


def test_pages_of_a_host_that_is_named_are_taken_alone() -> None:
    whole = record(numbered(1), "https://sub.example.org/1") + record(numbered(2))
    found = entries(whole, Selection(hosts=("example.org",)))
    assert [isinstance(entry, Record) for entry in found] == [True, False]


# Broken files


def test_a_compressed_record_that_was_cut_loses_itself_alone() -> None:
    packed = members(records(COUNT))
    found = read(with_broken(packed, packed[BROKEN][:-300]))
    assert (pages(found), len(failures(found))) == ([0, 1, 2, 4, 5], 1)


def test_a_compressed_record_with_wrong_bytes_loses_itself_alone() -> None:
    packed = members(records(COUNT))
    wrong = bytearray(packed[BROKEN])
    wrong[len(wrong) // 2] ^= 0xFF
    found = read(with_broken(packed, bytes(wrong)))
    assert (pages(found), len(failures(found))) == ([0, 1, 2, 4, 5], 1)


@pytest.mark.parametrize("cut", [100, 300])
@pytest.mark.parametrize("packed", [True, False])
def test_a_file_that_was_cut_loses_its_last_record_alone(cut: int, packed: bool) -> None:
    whole = b"".join(members(records(COUNT)) if packed else records(COUNT))
    found = read(whole[:-cut])
    assert (pages(found), len(failures(found))) == ([0, 1, 2, 3, 4], 1)


@pytest.mark.parametrize("kept", [10, 60, 120])
@pytest.mark.parametrize("pack", ["gzip", "zstandard", "plain"])
def test_a_file_that_was_cut_in_the_header_of_its_last_record_tells_so(kept: int, pack: str) -> None:
    sound = {"gzip": members, "zstandard": zstandarded, "plain": list}[pack](records(COUNT))
    found = read(b"".join(sound[:-1]) + sound[-1][:kept])
    assert (pages(found), [content for _, content in found[-1:]]) == ([0, 1, 2, 3, 4], ["broken-input"])


def test_bytes_of_a_page_that_look_like_a_compressed_record_are_no_failure() -> None:
    page = numbered(1) + b"\x1f\x8b\x08\x00 and so on" + gzip.compress(b"no record")
    assert [content for _, content in read(gzip.compress(record(page), 0))] == [page]


def test_many_such_bytes_take_no_longer_than_their_length() -> None:
    page = numbered(1) + b"\x1f\x8b\x08\xff" * 200_000
    packed = gzip.compress(record(page), 0)
    start = process_time()
    assert [content for _, content in read(packed)] == [page]
    assert process_time() - start < 5


def test_an_empty_block_at_the_end_is_no_failure() -> None:
    assert pages(read(b"".join(members(records(COUNT))) + gzip.compress(b""))) == list(range(COUNT))


@pytest.mark.parametrize("name", ["crawl.warc.gz", "crawl.warc.zst"])
def test_a_first_record_that_is_damaged_loses_itself_alone(name: str) -> None:
    sound = (members if name.endswith("gz") else zstandarded)(records(COUNT))
    found = read(sound[0][:60] + b"".join(sound[1:]), name)
    assert (pages(found), len(failures(found))) == ([1, 2, 3, 4, 5], 1)


def test_a_compressed_record_of_zstandard_that_was_cut_loses_itself_alone() -> None:
    sound = zstandarded(records(COUNT))
    found = read(with_broken(sound, sound[BROKEN][:-300]))
    assert (pages(found), len(failures(found))) == ([0, 1, 2, 4, 5], 1)


@pytest.mark.parametrize("length", [500, -500, 10**9])
@pytest.mark.parametrize("packed", [True, False])
def test_a_length_that_lies_harms_no_other_record(length: int, packed: bool) -> None:
    liar = record(numbered(BROKEN), f"{HOST}/mills/{BROKEN}", length=length)
    sound = records(COUNT)
    whole = with_broken(members(sound), gzip.compress(liar)) if packed else with_broken(sound, liar)
    found = read(whole)
    assert {0, 1, 2, 4, 5} <= set(pages(found))
    assert len(failures(found)) == 1


def test_a_request_whose_length_lies_hides_no_page() -> None:
    liar = record(b"", f"{HOST}/mills/9", kind="request", length=10**6)
    assert pages(read(b"".join(members([liar, *records(COUNT)])))) == list(range(COUNT))


def test_garbage_between_records_is_one_failure() -> None:
    sound = records(COUNT)
    found = read(b"".join([*sound[:BROKEN], b"\x00 garbage\r\n\r\n", *sound[BROKEN:]]))
    assert (pages(found), len(failures(found))) == (list(range(COUNT)), 1)


def test_names_stay_unique_in_a_broken_file() -> None:
    packed = members(records(COUNT))
    names = [name for name, _ in read(with_broken(packed, packed[BROKEN][:-300] + b"\x1f\x8b\x08garbage"))]
    assert len(names) == len(set(names))


def test_what_is_not_read_does_not_change_what_is_found() -> None:
    packed = members(records(COUNT))
    whole = with_broken(packed, gzip.compress(record(numbered(BROKEN), length=10**6)))
    unread = [entry.name for entry in read_warc(stored(whole), ALL) if isinstance(entry, Record)]
    assert unread == [name for name, _ in read(whole)]


def test_a_page_beyond_the_limit_is_read_to_the_limit_and_a_byte_more() -> None:
    found = read(record(b"<p>" + b"a" * 5000) + record(numbered(1)), selection=Selection(max_bytes=2000))
    assert [len(content) for _, content in found] == [2001, len(numbered(1)) if len(numbered(1)) < 2001 else 2001]


@pytest.mark.long
def test_a_record_of_300_megabytes_takes_no_such_memory(tmp_path: Path) -> None:

    path = tmp_path / "big.warc.gz"
    with gzip.open(path, "wb", 1) as file:
        size = 300 * 1024 * 1024
        file.write(b"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://globalresearch.ca/1\r\n")
        file.write(b"Content-Type: text/html\r\nContent-Length: %d\r\n\r\n" % size)
        for _ in range(300):
            file.write(b"<p>a mill</p>   " * 65536)
        file.write(b"\r\n\r\n" + record(numbered(1)))
    tracemalloc.start()
    found = read(path.read_bytes())
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [len(content) for _, content in found] == [ALL.max_bytes + 1, len(numbered(1))]
    assert most < 150 * 1024 * 1024


@pytest.mark.parametrize("version", ["0.17", "0.18", "1.0", "1.1"])
@pytest.mark.parametrize("packed", [False, True])
def test_records_of_every_version_are_read(version: str, packed: bool) -> None:
    written = [each.replace(b"WARC/1.0", b"WARC/" + version.encode()) for each in records(3)]
    found = read(b"".join(members(written) if packed else written), "a.warc")
    assert [content for _, content in found] == [numbered(number) for number in range(3)]


def test_a_version_that_there_is_not_is_told() -> None:
    assert [content for _, content in read(record(b"a").replace(b"WARC/1.0", b"WARC/7.5"), "a.warc")] == ["broken-input"]


@pytest.mark.parametrize("profile", ["identical-payload-digest", "server-not-modified"])
def test_a_visit_that_found_nothing_new_is_counted_and_hides_no_page(profile: str) -> None:
    head = f"WARC-Profile: http://netpreserve.org/warc/1.1/revisit/{profile}\r\nWARC-Refers-To-Target-URI: {HOST}/mills/1"
    visit = record(b"", kind="revisit").replace(b"WARC-Date", head.encode() + b"\r\nWARC-Date")
    assert [content for _, content in read(visit + record(numbered(1)), "a.warc")] == ["revisit record", numbered(1)]


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd", "br, gzip", "gzip, gzip"])
@pytest.mark.parametrize("chunk", [1, 700, 100_000])
def test_an_answer_in_chunks_and_compressed_is_decoded(encoding: str, chunk: int) -> None:
    brotli, zstandard = pytest.importorskip("brotli"), pytest.importorskip("zstandard")
    packers = {"gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress, "zstd": zstandard.compress}
    body = numbered(1)
    for name in encoding.split(", "):
        body = packers[name](body)
    chunks = [body[at : at + chunk] for at in range(0, len(body), chunk)]
    sent = b"".join(b"%x;a=b\r\n%s\r\n" % (len(each), each) for each in chunks) + b"0\r\n\r\n"
    head = f"Content-Type: text/html\r\nContent-Encoding: {encoding}\r\nTransfer-Encoding: chunked"
    assert [content for _, content in read(record(sent, head=head), "a.warc")] == [numbered(1)]
