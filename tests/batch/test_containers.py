"""What a file is, and the records in it."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from os import urandom
from pathlib import Path

import pytest

from grextract.batch.assets import is_asset
from grextract.batch.records import Selection
from tests.batch.archives import HOST, lines, members, numbered, read, read_counted, records, zipped
from tests.sample import PAGE

SMALL = Selection(hosts=("*",), max_bytes=100_000)


def tarred(files: list[tuple[str, bytes]], mode: str = "w") -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode) as archive:
        for name, content in files:
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return stream.getvalue()


# One page


def test_a_page_is_one_record() -> None:
    assert read(PAGE.encode(), "page.html") == [("page.html", PAGE.encode())]


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_a_compressed_page_is_unpacked(pack) -> None:
    assert read(pack(PAGE.encode()), "page.html.x") == [("page.html.x", PAGE.encode())]


def test_a_page_packed_with_zstandard_is_unpacked() -> None:
    zstandard = pytest.importorskip("zstandard")
    assert read(zstandard.compress(PAGE.encode()), "page.html.zst") == [("page.html.zst", PAGE.encode())]


def test_a_compressed_page_that_was_cut_is_a_failure() -> None:
    assert read(gzip.compress(PAGE.encode())[:-100], "page.html.gz") == [("page.html.gz", "broken-input")]


def test_a_compressed_bomb_is_read_to_the_limit_and_a_byte_more() -> None:
    ((_, content),) = read(gzip.compress(b"a" * 10_000_000), "page.html.gz", SMALL)
    assert len(content) == 100_001


def test_an_empty_file_is_a_record() -> None:
    assert read(b"", "page.html") == [("page.html", b"")]


# ZIP and tar


def test_members_of_a_zip_are_named_by_archive_and_member() -> None:
    found = read(zipped({"a/1.html": numbered(1), "a/2.html": numbered(2)}), "saved.zip")
    assert found == [("saved.zip#a/1.html", numbered(1)), ("saved.zip#a/2.html", numbered(2))]


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_members_of_a_tar_are_read_packed_or_not(mode: str) -> None:
    found = read(tarred([("1.html", numbered(1)), ("2.html", numbered(2))], mode), "saved.tar")
    assert found == [("saved.tar#1.html", numbered(1)), ("saved.tar#2.html", numbered(2))]


def test_members_of_a_tar_packed_with_zstandard_are_read() -> None:
    zstandard = pytest.importorskip("zstandard")
    pages = [(f"{number}.html", numbered(number) * 20) for number in range(5)]
    assert read(zstandard.compress(tarred(pages)), "t") == [(f"t#{name}", page) for name, page in pages]


@pytest.mark.parametrize("damage", [slice(None, -100), slice(None, 30)])
def test_pages_packed_with_zstandard_that_were_cut_are_failures(damage: slice) -> None:
    zstandard = pytest.importorskip("zstandard")
    packed = zstandard.compress(numbered(1) + urandom(300_000).hex().encode())[damage]
    assert read(packed, "1.html.zst") == [("1.html.zst", "broken-input")]


def test_lines_packed_with_zstandard_that_were_cut_tell_so_behind_those_before_the_cut() -> None:
    zstandard = pytest.importorskip("zstandard")
    packed = zstandard.compress(lines({"html": PAGE})) + zstandard.compress(lines({"html": PAGE}))[:-100]
    assert read(packed, "p.jsonl.zst") == [("p.jsonl.zst#1", PAGE), ("p.jsonl.zst", "broken-input")]


def test_a_compressed_tar_is_read_once() -> None:
    pages = [(f"{number}.html", urandom(20_000).hex().encode()) for number in range(30)]
    content = tarred(pages, "w:gz")
    found, passed = read_counted(content, "a.tar.gz")
    assert found == [page for _, page in pages]
    assert passed < 1.1 * len(content)


def test_two_members_of_one_name_are_both_read() -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        packed = zipped([("1.html", numbered(1)), ("1.html", numbered(2))])
    assert read(packed, "z") == [("z#1.html", numbered(1)), ("z#1.html (2)", numbered(2))]


def test_images_and_style_sheets_in_an_archive_are_passed_over() -> None:
    found = read(zipped({"a.css": b"p{}", "b.png": b"\x89PNG", "c.html": numbered(1)}), "z")
    assert [content for _, content in found] == ["image, style sheet, script or other asset"] * 2 + [numbered(1)]


@pytest.mark.parametrize("name", ["../up.html", "a/../../up.html", "/etc/page.html", "C:\\page.html", "..\\up.html"])
@pytest.mark.parametrize("pack", [zipped, tarred])
def test_a_member_whose_name_leads_out_of_the_archive_is_a_failure_by_name(pack, name: str) -> None:
    found = read(pack([(name, numbered(1)), ("2.html", numbered(2))]), "forged")
    assert [content for _, content in found] == ["unsafe-name", numbered(2)]
    assert name.strip("/")[-7:] in found[0][0]


def test_a_member_with_a_wrong_checksum_loses_itself_alone() -> None:
    packed = bytearray(zipped({"1.html": numbered(1), "2.html": numbered(2)}))
    packed[60] ^= 0xFF
    found = read(bytes(packed), "z")
    assert [content for _, content in found] == ["broken-input", numbered(2)]


def test_a_member_without_a_name_is_read() -> None:
    packed = zipped({"\x01.html": numbered(1), "2.html": numbered(2)}).replace(b"\x01.html", b"\x00.html")
    assert [content for _, content in read(packed, "z")] == [numbered(1), numbered(2)]


def test_a_zip_that_was_cut_is_one_failure_of_its_name() -> None:
    assert read(zipped({"1.html": numbered(1)})[:-30], "z.zip") == [("z.zip", "broken-input")]


def test_a_tar_that_was_cut_gives_what_stands_before_the_cut() -> None:
    packed = tarred([("1.html", numbered(1)), ("2.html", numbered(2) * 30)])
    found = read(packed[:6000], "t.tar")
    assert found[0] == ("t.tar#1.html", numbered(1))
    assert found[-1][1] == "broken-input"


def test_a_tar_with_a_damaged_header_loses_one_member_and_tells_so() -> None:
    packed = bytearray(tarred([(f"{number}.html", numbered(number)) for number in range(4)]))
    packed[packed.index(b"1.html") + 150] ^= 0xFF
    assert read(bytes(packed), "t") == [*((f"t#{number}.html", numbered(number)) for number in (0, 2, 3)), ("t", "broken-input")]


def test_a_tar_that_was_cut_in_a_header_tells_so() -> None:
    packed = tarred([("1.html", numbered(1)), ("2.html", numbered(2))])
    assert read(packed[: packed.index(b"2.html") + 100], "t") == [("t#1.html", numbered(1)), ("t", "broken-input")]


def test_a_tar_that_was_appended_to_another_is_read() -> None:
    packed = tarred([("1.html", numbered(1))]) + tarred([("2.html", numbered(2))])
    assert read(packed, "t") == [("t#1.html", numbered(1)), ("t#2.html", numbered(2))]


def test_links_in_a_tar_are_not_followed() -> None:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        link = tarfile.TarInfo("page.html")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/hostname"
        archive.addfile(link)
    assert read(stream.getvalue(), "t") == [("", "link or device in a tar archive")]


def test_a_bomb_in_a_zip_is_read_to_the_limit_and_a_byte_more() -> None:
    found = read(zipped({"bomb.html": b"a" * 50_000_000, "2.html": numbered(2)}), "z", SMALL)
    assert [len(content) for _, content in found] == [100_001, len(numbered(2))]


def test_a_zip_that_needs_a_password_is_a_failure_of_each_member() -> None:
    packed = bytearray(zipped({"1.html": numbered(1)}))
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        central = archive.start_dir
    packed[6] |= 1
    packed[central + 8] |= 1
    assert read(bytes(packed), "z") == [("z#1.html", "broken-input")]


# Containers in containers


def test_a_wacz_gives_the_pages_of_its_web_archives_alone() -> None:
    pytest.importorskip("fastwarc")
    whole = zipped(
        {"datapackage.json": b"{}", "pages/pages.jsonl": b"{}\n", "archive/data.warc.gz": b"".join(members(records(2)))}
    )
    found = read(whole, "c.wacz")
    assert [content for _, content in found if isinstance(content, bytes)] == [numbered(0), numbered(1)]
    assert found[-1][0].startswith("c.wacz#archive/data.warc.gz#")


def test_a_broken_web_archive_in_a_zip_loses_one_record_alone() -> None:
    pytest.importorskip("fastwarc")
    packed = members(records(4))
    packed[1] = packed[1][:-200]
    contents = [content for _, content in read(zipped({"data.warc.gz": b"".join(packed)}), "z")]
    assert contents == [numbered(0), "broken-input", numbered(2), numbered(3)]


def test_lines_of_json_in_a_tar_are_read() -> None:
    found = read(tarred([("pages.jsonl", lines({"html": PAGE}))]), "t")
    assert found == [("t#pages.jsonl#1", PAGE)]


# JSON lines


@pytest.mark.parametrize("key", ["html", "text"])
def test_a_line_is_a_page(key: str) -> None:
    assert read(lines({key: PAGE, "url": f"{HOST}/1"}, {key: "two"}), "p.jsonl") == [("p.jsonl#1", PAGE), ("p.jsonl#2", "two")]


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_compressed_lines_are_read(pack) -> None:
    assert read(pack(lines({"html": PAGE})), "p.jsonl.gz") == [("p.jsonl.gz#1", PAGE)]


def test_lines_packed_with_zstandard_are_read() -> None:
    zstandard = pytest.importorskip("zstandard")
    assert read(zstandard.compress(lines({"html": PAGE}, {"html": "2"})), "p.jsonl.zst")[1] == ("p.jsonl.zst#2", "2")


@pytest.mark.parametrize("line", [b"{", b"[1]", b'{"html": 5}', b'{"url": "x"}', b"\xff\xfe", b"[" * 100_000])
def test_a_line_that_is_no_page_is_a_failure_and_the_next_is_read(line: bytes) -> None:
    found = read(line + b"\n" + lines({"html": PAGE}), "p.jsonl")
    assert found == [("p.jsonl#1", "not-json"), ("p.jsonl#2", PAGE)]


def test_empty_lines_are_no_records_but_count() -> None:
    assert read(b"\n\n" + lines({"html": PAGE}), "p.jsonl") == [("p.jsonl#3", PAGE)]


def test_a_line_beyond_the_limit_is_a_failure_and_the_next_is_read() -> None:
    found = read(lines({"html": "a" * 5000}, {"html": "2"}), "p.jsonl", Selection(max_bytes=1000))
    assert found == [("p.jsonl#1", "limit-exceeded"), ("p.jsonl#2", "2")]


def test_compressed_lines_that_were_cut_give_those_before_the_cut() -> None:
    many = lines(*({"html": numbered(number).decode()} for number in range(200)))
    found = read(gzip.compress(many)[:-200], "p.jsonl.gz")
    assert found[-1] == ("p.jsonl.gz", "broken-input")
    assert len(found) > 2


def test_lines_of_another_host_are_passed_over_where_one_is_asked_for() -> None:
    whole = lines({"html": "1", "url": "https://a.example/1"}, {"html": "2", "url": "https://www.b.example/1"})
    assert read(whole, "p.jsonl", Selection(hosts=("b.example",)))[0] == ("", "page of another host")


# Names


@pytest.mark.parametrize("name", ["a.css", "b.JS", "c.png", "d.woff2", "e.pdf", "f.mp4", "g.css.gz", "h.css?ver=5.2"])
def test_what_browsers_save_beside_a_page_is_an_asset(name: str) -> None:
    assert is_asset(name)


@pytest.mark.parametrize(
    "name",
    ["a.html", "5512345", "index.php?aid=12", "index.php?image=a.png", "c.mht", "d.json", "e.warc.gz", "f.zip", "g.txt", "h.xml"],
)
def test_what_may_be_a_page_or_a_container_is_none(name: str) -> None:
    assert not is_asset(name)


def test_a_surrogate_in_an_address_does_no_harm(tmp_path: Path) -> None:
    line = json.dumps({"html": "1", "url": "https://a.example/\ud800"}).encode()
    assert read(line, "p.jsonl") == [("p.jsonl#1", "1")]
