"""Payloads of archived answers."""

from __future__ import annotations

import gzip
import random
import zlib
from time import process_time

import pytest

from grextract.batch.http import charset_of, decoded, is_page

PAGE = b"<html><p>The mills along the river closed.</p></html>" * 3
CHUNKED = b"5\r\n" + PAGE[:5] + b"\r\n" + b"%x;name=value\r\n" % (len(PAGE) - 5) + PAGE[5:] + b"\r\n0\r\n\r\n"
LIMIT = 10_000
BARE = zlib.compressobj(wbits=-15)
DEFLATED = BARE.compress(PAGE) + BARE.flush()


def test_chunks_are_joined() -> None:
    assert decoded(CHUNKED, "chunked", None, LIMIT) == PAGE


def test_what_is_called_chunked_and_is_not_stays_as_it_is() -> None:
    assert decoded(PAGE, "chunked", None, LIMIT) == PAGE


def test_a_last_chunk_that_was_cut_is_kept_as_far_as_it_goes() -> None:
    assert decoded(CHUNKED[:-30], "Chunked", None, LIMIT) == PAGE[:-23]


def test_what_stands_behind_a_chunk_whose_size_lies_is_kept() -> None:
    lying = CHUNKED.replace(b"%x;name" % (len(PAGE) - 5), b"%x;name" % (len(PAGE) - 30))
    assert decoded(lying, "chunked", None, LIMIT) == PAGE + b"\r\n0\r\n\r\n"


@pytest.mark.parametrize(
    ("encoding", "payload"),
    [
        ("gzip", gzip.compress(PAGE, mtime=0)),
        ("x-gzip", gzip.compress(PAGE, mtime=0)),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", DEFLATED),
    ],
)
def test_compression_is_undone(encoding: str, payload: bytes) -> None:
    assert decoded(payload, None, encoding, LIMIT) == PAGE


def test_brotli_is_undone() -> None:
    brotli = pytest.importorskip("brotli")
    assert decoded(brotli.compress(PAGE), None, "br", LIMIT) == PAGE


def test_zstandard_is_undone() -> None:
    zstandard = pytest.importorskip("zstandard")
    assert decoded(zstandard.compress(PAGE), None, "zstd", LIMIT) == PAGE


def test_all_members_of_gzip_are_undone_and_what_stands_behind_them_is_not() -> None:
    packed = gzip.compress(PAGE[:50]) + gzip.compress(PAGE[50:])
    assert decoded(packed + b"\x1f\x8b\x08behind", None, "gzip", LIMIT) == PAGE
    assert decoded(packed, None, "gzip", 60) == PAGE[:60]


def test_members_of_gzip_are_undone_however_long_but_for_one_that_is_damaged() -> None:
    long = bytes(random.Random(7).choices(b"mill", k=40_000))
    packed = gzip.compress(long) + gzip.compress(PAGE)
    assert decoded(packed, None, "gzip", 10**6) == long + PAGE
    assert decoded(packed[:-8] + b"damaged!", None, "gzip", 10**6) == long


def test_many_members_of_gzip_take_no_longer_than_their_length() -> None:
    packed = gzip.compress(b"a") * 100_000
    start = process_time()
    assert decoded(packed, None, "gzip", 10**6) == b"a" * 100_000
    assert process_time() - start < 3


def test_all_frames_of_zstandard_are_undone() -> None:
    zstandard = pytest.importorskip("zstandard")
    packed = zstandard.compress(PAGE[:50]) + zstandard.compress(PAGE[50:])
    assert decoded(packed, None, "zstd", LIMIT) == PAGE


def test_chunks_of_compressed_bytes_are_joined_first() -> None:
    packed = gzip.compress(PAGE)
    assert decoded(b"%x\r\n" % len(packed) + packed + b"\r\n0\r\n\r\n", "chunked", "gzip", LIMIT) == PAGE


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd", "identity", "utf-8", "none"])
def test_what_is_called_compressed_and_is_not_stays_as_it_is(encoding: str) -> None:
    pytest.importorskip("brotli")
    pytest.importorskip("zstandard")
    assert decoded(PAGE, None, encoding, LIMIT) == PAGE


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd"])
def test_a_bomb_is_read_to_the_limit(encoding: str) -> None:
    pack = {
        "gzip": gzip.compress,
        "br": lambda data: pytest.importorskip("brotli").compress(data, quality=1),
        "zstd": lambda data: pytest.importorskip("zstandard").compress(data),
    }[encoding]
    assert len(decoded(pack(b"a" * 50_000_000), None, encoding, LIMIT)) == LIMIT


@pytest.mark.parametrize(
    ("header", "charset"),
    [("text/html; charset=UTF-8", "UTF-8"), ('text/html;charset="koi8-r"', "koi8-r"), ("text/html", None), (None, None)],
)
def test_the_charset_of_a_header_is_read(header: str | None, charset: str | None) -> None:
    assert charset_of(header) == charset


@pytest.mark.parametrize(
    "header", ["text/html", "text/plain", "application/json", "application/octet-stream", "nonsense", "", None]
)
def test_what_may_be_a_page_is_one(header: str | None) -> None:
    assert is_page(header, b"The mills")


@pytest.mark.parametrize(
    "header", ["image/png", "text/css", "application/pdf", "application/javascript", "video/mp4", "font/woff2"]
)
def test_what_a_page_is_accompanied_by_is_none(header: str) -> None:
    assert not is_page(header, b"\x89PNG")


def test_a_page_that_a_server_calls_an_image_is_a_page() -> None:
    assert is_page("image/jpeg", b"\n<!DOCTYPE html><html>")
