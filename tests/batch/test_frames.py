"""Zstandard and xz as streams: to go back, to fail where they were cut, and to take bounded memory."""

from __future__ import annotations

import io
import lzma
import random
import tracemalloc
import zlib

import pytest

from grextract.batch.frames import unxzed, unzstandarded

zstandard = pytest.importorskip("zstandard")

TEXT = random.Random(7).randbytes(300_000)
FRAMES = zstandard.compress(TEXT[:100_000]) + zstandard.compress(TEXT[100_000:])


def stream(packed: bytes = FRAMES) -> io.BufferedReader:
    return unzstandarded(io.BytesIO(packed))


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


XZ = lzma.compress(TEXT[:100_000]) + bytes(8) + lzma.compress(TEXT[100_000:])


def test_all_frames_of_xz_are_read_and_what_pads_them_is_not() -> None:
    assert unxzed(io.BytesIO(XZ)).read() == TEXT


@pytest.mark.parametrize("kept", [3, 1000, 100_500, len(XZ) - 1])
def test_xz_that_was_cut_ends_in_an_error(kept: int) -> None:
    with pytest.raises(EOFError):
        unxzed(io.BytesIO(XZ[:kept])).read()


def test_xz_that_asks_for_gigabytes_is_an_error_of_the_file() -> None:
    filters = [{"id": lzma.FILTER_LZMA2, "dict_size": 2**21}]
    packed = bytearray(lzma.compress(b"a" * 1000, filters=filters))
    # The size of the dictionary: in the header of the block behind its flags, the filter's name and length; checked by a CRC.
    at = 12
    length = (packed[at] + 1) * 4
    packed[at + 4] = 38  # 2 GiB
    packed[at + length - 4 : at + length] = zlib.crc32(packed[at : at + length - 4]).to_bytes(4, "little")
    with pytest.raises(OSError, match=r"[Mm]emory"):
        unxzed(io.BytesIO(bytes(packed))).read()
