"""Archives that are made to hang or fill whoever reads them: read within the bounds that docs/batch.md states."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import struct
import subprocess
import sys
import tarfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from grextract.batch.archives import MOST_NESTED, MOST_UNPACKED
from grextract.batch.records import Selection
from tests.batch.archives import lines, members, numbered, read, read_counted, record, zipped
from tests.batch.test_tar import header, member

MEMORY = 1024 * 1024 * 1024
SECONDS = 20
MB = 1_000_000

READING = """
import json, resource, sys
from functools import partial
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
resource.setrlimit(resource.RLIMIT_CPU, ({seconds}, {seconds}))
sys.path.insert(0, {root!r})
from grextract.batch.containers import read_stored
from grextract.batch.records import Record, Selection, Stored
from tests.batch.archives import content_of
path = Path(sys.argv[1])
kinds = []
for entry in read_stored(Stored(path.name, partial(path.open, "rb"), path.stat().st_size), Selection(hosts=("*",))):
    content = content_of(entry) if isinstance(entry, Record) else entry.reason
    kinds.append(content if isinstance(content, str) and len(content) < 50 else "read")
print(json.dumps(kinds))
"""


def zeros(size: int, name: str = "1.html") -> bytes:
    """A tar archive of one member that is all zeros."""
    return header(name, b"%011o\0" % size) + bytes(size)


def nested(depth: int) -> bytes:
    """A page in a ZIP in a ZIP ..."""
    content = numbered(1)
    for _ in range(depth):
        content = zipped({"a.zip": content} if content[:2] == b"PK" else {"1.html": content})
    return content


def many_keys(kind: bytes) -> bytes:
    """Headers of pax, each with a long value for a key of its own."""
    stream = io.BytesIO()
    with gzip.GzipFile(fileobj=stream, mode="w", compresslevel=1) as packed:
        for number in range(1200):
            line = f" k{number:06}=\U0001f600{'a' * 250_000}\n".encode()
            packed.write(member("h", b"%d%s" % (len(line) + 6, line), kind))
        packed.write(member("1.html", numbered(1)))
    return stream.getvalue()


def large_dictionary() -> bytes:
    """A ZIP whose member asks for three gigabytes to be unpacked."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("1.html", numbered(1) * 100)
        archive.writestr("2.html", numbered(2))
    packed = bytearray(stream.getvalue())
    at = 30 + len("1.html") + 5
    packed[at : at + 4] = (3 << 30).to_bytes(4, "little")
    return bytes(packed)


def many_entries() -> bytes:
    """A ZIP whose directory names one file two million times."""
    local = b"PK\x03\x04" + struct.pack("<HHHHHIIIHH", 20, 0, 0, 0, 33, 0, 0, 0, 0, 0)
    directory = (
        b"PK\x01\x02" + struct.pack("<HHHHHHIIIHHHHHII", 20, 20, 0, 0, 0, 33, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    ) * 2_000_000
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 0xFFFF, 0xFFFF, len(directory), len(local), 0)
    return local + directory + end


# name -> the file, and what is read of it or why not, in order
ATTACKS: dict[str, tuple[Callable[[], bytes], list[str]]] = {
    "leads-back.tar": (
        lambda: member("1.html", numbered(1)) + header("2.html", b"\xff" * 11 + b"\x00") + bytes(512),
        ["read", "broken-input"],
    ),
    "long-pax.tar": (
        lambda: member("h", b"9 a=bcd\n" * 400_000, b"x") + member("2.html", numbered(2)),
        ["read", "broken-input"],
    ),
    "many-pax.tar": (lambda: member("h", b"8 a=bcd\n" * 30_000, b"x") * 20 + member("2.html", numbered(2)), ["read"]),
    "long-name.tar": (lambda: member("h", b"a/" * 2 * MB, b"L") + member("2.html", numbered(2)), ["read", "broken-input"]),
    "keys.tar.gz": (lambda: many_keys(b"x"), ["read"]),
    "keys-of-all.tar.gz": (lambda: many_keys(b"g"), ["read"]),
    "dictionary.zip": (large_dictionary, ["broken-input", "read"]),
    "entries.zip": (many_entries, ["limit-exceeded"]),
    "zeros.tar.gz": (lambda: gzip.compress(zeros(500 * MB)), ["read"]),
    "zeros.html.gz": (lambda: gzip.compress(bytes(500 * MB)), ["read"]),
    "zeros.html.bz2": (lambda: bz2.compress(bytes(200 * MB)), ["read"]),
    "zeros.html.xz": (lambda: lzma.compress(bytes(200 * MB), preset=0), ["read"]),
    "container-of-zeros.zip": (lambda: zipped({"a.jsonl": bytes(500 * MB)}), ["limit-exceeded"]),
    "values.jsonl": (lambda: b'{"html": "a", "x": [' + b"{}," * 20 * MB + b"1]}\n" + lines({"html": "2"}), ["limit-exceeded", "2"]),
    "numbers.jsonl": (lambda: b'{"html": "a", "x": [' + b"1," * 30 * MB + b"1]}\n" + lines({"html": "2"}), ["limit-exceeded", "2"]),
    "long-text.jsonl": (
        lambda: lines({"html": "a" * 60 * MB}) + '{{"html": "{}"}}\n'.format("\U0001f600" * (15 * MB)).encode(),
        ["limit-exceeded", "read"],
    ),
    "one-line.jsonl": (lambda: b"a" * 300 * MB, ["limit-exceeded"]),
    "starts.warc": (lambda: record(numbered(1)) + b"WARC/1.0\r\nx" * 80_000, ["read", "broken-input"]),
    "starts.warc.gz": (lambda: members([record(numbered(1))])[0] + gzip.compress(b"WARC/1.0\r\nx") * 10_000, ["read", "broken-input"]),
    "header.warc": (lambda: b"WARC/1.0\r\nA: " + b"a" * 100 * MB + b"\r\n\r\n", ["broken-input"]),
    "answer.warc": (lambda: record(b"a", head="A: " + "a" * 60 * MB), ["broken-input"]),
}  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="address space is limited on Linux")
@pytest.mark.parametrize("name", ATTACKS)
def test_a_hostile_archive_is_read_in_bounded_memory_and_time(tmp_path: Path, name: str) -> None:
    make, wanted = ATTACKS[name]
    if ".warc" in name:
        pytest.importorskip("fastwarc")
    (tmp_path / name).write_bytes(make())
    program = READING.format(memory=MEMORY, seconds=SECONDS, root=str(Path(__file__).parents[2]))
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path / name)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == wanted


def test_an_archive_in_an_archive_is_unpacked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    inner = zipped([(f"{number}.html", numbered(number)) for number in range(200)])
    unpacked = []
    step = zipfile.ZipExtFile._read1
    monkeypatch.setattr(zipfile.ZipExtFile, "_read1", lambda self, size: unpacked.append(part := step(self, size)) or part)
    assert [content for _, content in read(zipped({"inner.zip": inner}), "z")] == [numbered(number) for number in range(200)]
    assert sum(map(len, unpacked)) == len(inner) + sum(len(numbered(number)) for number in range(200))


def test_members_beyond_the_limit_are_read_once_through_gzip() -> None:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz", compresslevel=0) as archive:
        for number in range(10):
            each = tarfile.TarInfo(f"{number}.html")
            each.size = 400_000
            archive.addfile(each, io.BytesIO(bytes(400_000)))
    found, passed = read_counted(stream.getvalue(), "a.tar.gz", Selection(max_bytes=100_000))
    assert list(map(len, found)) == [100_001] * 10
    assert passed < 1.1 * len(stream.getvalue())


def test_a_web_archive_in_an_archive_is_read_where_it_stands() -> None:
    pytest.importorskip("fastwarc")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("archive/data.warc", b"".join(record(numbered(number)) for number in range(3000)))
    found, passed = read_counted(stream.getvalue(), "a.wacz")
    assert found == [numbered(number) for number in range(3000)]
    assert passed < 1.1 * len(stream.getvalue())


@pytest.mark.parametrize("depth", [MOST_NESTED, MOST_NESTED + 1])
def test_archives_are_read_in_one_another_to_a_depth(depth: int) -> None:
    ((_, content),) = read(nested(depth), "z")
    assert content == (numbered(1) if depth == MOST_NESTED else "limit-exceeded")


def test_a_container_far_larger_than_its_archive_is_read_so_far_and_told() -> None:
    page = lines({"html": "1"})
    packed = zipped({"a.jsonl": page + b" " * (2 * MOST_UNPACKED) * 5000})
    found = read(packed, "z.zip", Selection(max_bytes=1000))
    assert found[0] == ("z.zip#a.jsonl#1", "1")
    assert found[-1] == ("z.zip#a.jsonl", "limit-exceeded")


def test_members_that_share_their_bytes_are_failures_but_for_the_last() -> None:
    packed = bytearray(zipped({"1.html": numbered(1), "2.html": numbered(2)}))
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        central, second = archive.start_dir, archive.infolist()[1].header_offset
    packed[central + 20 : central + 24] = (second + 100).to_bytes(4, "little")  # the first reaches into the second
    assert read(bytes(packed), "z") == [("z#1.html", "broken-input"), ("z#2.html", numbered(2))]


def test_very_many_tiny_files_take_a_time_in_proportion() -> None:
    few, many = (zipped([(f"{number}.html", b"a") for number in range(count)]) for count in (500, 5000))
    times = []
    for packed in (few, many):
        started = time.process_time()
        read(packed, "z")
        times.append(time.process_time() - started)
    assert times[1] < 25 * times[0] + 0.5


def test_an_arc_file_is_refused_with_what_to_do() -> None:
    found = [content for _, content in read(gzip.compress(b"filedesc://a.arc 0.0.0.0 20040101000000 text/plain 1\n"), "a.arc.gz")]
    assert found == ["broken-input"]


@pytest.mark.parametrize("kind", ["metadata", "response"])
def test_lengths_that_all_lie_to_the_end_are_read_a_bounded_number_of_times(kind: str) -> None:
    pytest.importorskip("fastwarc")
    lying = record(b"x" * 300, kind=kind, length=10**10)
    _, passed = read_counted(lying * 2000, "a.warc")
    assert passed < 100 * MB
