"""Zstandard as a stream: to go back, and to fail where it was cut."""

from __future__ import annotations

import io
import random
import tracemalloc

import pytest

from grextract.batch.zstd import Unzstandarded

zstandard = pytest.importorskip("zstandard")

TEXT = random.Random(7).randbytes(300_000)
FRAMES = zstandard.compress(TEXT[:100_000]) + zstandard.compress(TEXT[100_000:])


def stream(packed: bytes = FRAMES) -> io.BufferedReader:
    return io.BufferedReader(Unzstandarded(io.BytesIO(packed)))


def test_all_frames_are_read() -> None:
    assert stream().read() == TEXT


def test_an_offset_may_be_sought_forwards_backwards_and_from_the_end() -> None:
    found = stream()
    parts = []
    for offset, whence in ((250_000, io.SEEK_SET), (5, io.SEEK_SET), (90_000, io.SEEK_CUR), (-20, io.SEEK_END)):
        found.seek(offset, whence)
        parts.append((found.tell(), found.read(10)))
    assert parts == [(at, TEXT[at : at + 10]) for at in (250_000, 5, 90_015, 299_980)]


@pytest.mark.parametrize("kept", [3, 1000, 100_500, len(FRAMES) - 1])
def test_a_stream_that_was_cut_ends_in_an_error(kept: int) -> None:
    with pytest.raises(EOFError):
        stream(FRAMES[:kept]).read()


def test_what_stands_before_a_cut_is_read() -> None:
    assert stream(FRAMES[:200_500]).read(100_000) == TEXT[:100_000]


@pytest.mark.parametrize("packed", [b"\x28\xb5\x2f\xfd" + b"\xff" * 100, FRAMES + b"no frame"])
def test_damage_is_an_error_of_the_file(packed: bytes) -> None:
    with pytest.raises(OSError, match="zstd"):
        stream(packed).read()


def test_a_bomb_is_unpacked_no_further_than_it_is_read() -> None:
    bomb = zstandard.compress(bytes(512 * 1024 * 1024))
    tracemalloc.start()
    read = stream(bomb).read(1000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(read) == 1000
    assert peak < 128 * 1024 * 1024
