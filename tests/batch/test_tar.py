"""Tar archives: the members that other programs write, and headers that ask for too much."""

from __future__ import annotations

import io
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grextract.batch.tar import LONGEST_HEADER, Tar
from tests.batch.archives import numbered, read

NAMES = st.lists(
    st.text(st.sampled_from("abé中/.-_ "), min_size=1, max_size=120).filter(lambda name: name.strip("/")), max_size=4
)


def tarred(files: list[tuple[tarfile.TarInfo, bytes]], form: int = tarfile.PAX_FORMAT) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w", format=form) as archive:
        for member, content in files:
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return stream.getvalue()


def header(name: str = "a.html", size: bytes = b"00000000010\0", kind: bytes = b"0") -> bytes:
    """A header whose length is written as these twelve bytes, with a sound checksum."""
    block = bytearray(tarfile.TarInfo(name).tobuf(tarfile.USTAR_FORMAT))
    block[124:136] = size
    block[156:157] = kind
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block)
    return bytes(block)


def member(name: str, content: bytes, kind: bytes = b"0") -> bytes:
    return header(name, b"%011o\0" % len(content), kind) + content + bytes(-len(content) % 512)


def found(archive: bytes) -> list[tuple[str, bytes]]:
    return [(each.name, each.content.read()) for each in Tar(io.BytesIO(archive)) if each.is_file]


@given(NAMES, st.sampled_from([tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT]), st.data())
def test_members_are_those_that_the_standard_library_reads(names: list[str], form: int, data: st.DataObject) -> None:
    kinds = [data.draw(st.sampled_from([tarfile.REGTYPE, tarfile.AREGTYPE, tarfile.SYMTYPE, tarfile.LNKTYPE])) for _ in names]
    files = []
    for name, kind in zip(names, kinds, strict=True):
        each = tarfile.TarInfo(name.strip("/") if form != tarfile.USTAR_FORMAT else name.strip("/")[:30])
        each.type, each.linkname = kind, "b" * data.draw(st.integers(0, 90))
        regular = kind in tarfile.REGULAR_TYPES
        files.append((each, data.draw(st.binary(max_size=1200)) if regular else b""))
    archive = tarred(files, form)
    with tarfile.open(fileobj=io.BytesIO(archive)) as theirs:
        wanted = [(each.name, theirs.extractfile(each).read()) for each in theirs if each.isreg()]
    assert found(archive) == wanted


@pytest.mark.skipif(shutil.which("tar") is None, reason="GNU tar is not installed")
@pytest.mark.parametrize(
    "options", [["--format=gnu"], *(["--format=posix", f"--sparse-version={v}"] for v in ("0.0", "0.1", "1.0"))]
)
def test_sparse_files_have_their_holes(tmp_path: Path, options: list[str]) -> None:
    with (tmp_path / "a.html").open("wb") as file:
        for place in range(0, 900_000, 30_000):  # more parts than a header holds
            file.seek(place)
            file.write(numbered(place))
        file.truncate(1_000_000)
    made = subprocess.run(["tar", *options, "--sparse", "-cf", "a.tar", "a.html"], cwd=tmp_path, check=False, capture_output=True)
    if made.returncode:
        pytest.skip(f"this tar makes no such file: {made.stderr.decode()}")
    archive = (tmp_path / "a.tar").read_bytes()
    content = (tmp_path / "a.html").read_bytes()
    assert found(archive) == [("a.html", content)]
    assert read(archive, "a.tar") == [("a.tar#a.html", content)]


def test_a_hard_link_is_passed_over_and_its_file_is_read() -> None:
    link = tarfile.TarInfo("2.html")
    link.type, link.linkname = tarfile.LNKTYPE, "1.html"
    archive = tarred([(tarfile.TarInfo("1.html"), numbered(1)), (link, b"")])
    assert read(archive, "t") == [("t#1.html", numbered(1)), ("", "link or device in a tar archive")]


@pytest.mark.parametrize(
    "size",
    [b"\xff" * 11 + b"\x00", b"\xff" + b"\x80" + b"\0" * 10, b"-0000000001\0", b"99999999999\0", b"word" * 3],
)
def test_a_header_of_no_length_or_one_that_leads_back_is_one_failure(size: bytes) -> None:
    archive = member("1.html", numbered(1)) + header("2.html", size) + member("3.html", numbered(3)) + bytes(1024)
    assert read(archive, "t") == [("t#1.html", numbered(1)), ("t#3.html", numbered(3)), ("t", "broken-input")]


@pytest.mark.parametrize("value", ["-1", "-100000", "word", "1" * 5000, ""])
def test_a_length_of_pax_that_is_none_is_one_failure(value: str) -> None:
    line = f" size={value}\n"
    length = len(line) + len(str(len(line)))
    told = f"{length + (len(str(length)) > len(str(len(line))))}{line}".encode()
    archive = member("x", told, b"x") + member("2.html", numbered(2)) + member("3.html", numbered(3))
    contents = dict(read(archive, "t"))
    assert contents["t#3.html"] == numbered(3)
    assert contents["t"] == "broken-input"


@pytest.mark.parametrize("kind", [b"x", b"g", b"L", b"K", b"X"])
def test_a_header_that_is_too_long_is_one_failure_and_is_passed_over(kind: bytes) -> None:
    archive = member("h", b"a" * (LONGEST_HEADER + 1), kind) + member("2.html", numbered(2))
    assert read(archive, "t") == [("t#2.html", numbered(2)), ("t", "broken-input")]


@pytest.mark.parametrize("told", [b"9", b"0 a=b\n", b"-5 a=b\n", b"999 a=b\n", b"99999999999 a=b\n", b"7 a=b\n" * 1000])
def test_lines_of_pax_that_lie_about_their_length_are_no_hang(told: bytes) -> None:
    archive = member("h", told, b"x") + member("2.html", numbered(2))
    assert ("t#2.html", numbered(2)) in read(archive, "t")


def test_a_length_beyond_the_archive_is_a_failure_of_its_page() -> None:
    archive = header("1.html", b"\x80" + b"\xff" * 11) + numbered(1)
    assert [content for _, content in read(archive, "t")] == ["broken-input", "broken-input"]


@pytest.mark.parametrize("table", ["5,1,0,9", "0,-5", "1", "a,b", ",".join(["0,0"] * 20_000)])
def test_a_sparse_file_whose_parts_are_none_is_one_failure(table: str) -> None:
    line = f" GNU.sparse.map={table}\n".encode()
    told = next(b"%d%s" % (n, line) for n in range(len(line), len(line) + 9) if len(b"%d%s" % (n, line)) == n)
    archive = member("h", told, b"x") + member("1.html", b"a") + member("2.html", numbered(2))
    assert read(archive, "t") == [("t#2.html", numbered(2)), ("t", "broken-input")]


def test_a_sparse_file_that_says_to_be_huge_is_read_to_the_limit() -> None:
    block = bytearray(header("1.html", b"00000000000\0", b"S"))
    block[483:495] = b"77777777777\0"
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block)
    ((_, content),) = read(bytes(block), "t")
    assert len(content) == 32 * 1024 * 1024 + 1


def test_the_long_name_of_a_member_with_a_damaged_header_is_not_given_to_the_next() -> None:
    damaged = bytearray(header("1.html", b"%011o\0" % 3))
    damaged[0] ^= 0xFF
    archive = member("x", b"long.html\0", b"L") + bytes(damaged) + member("2.html", numbered(2))
    assert read(archive, "t") == [("t#2.html", numbered(2)), ("t", "broken-input")]
