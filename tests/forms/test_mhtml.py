"""MHTML: the root page comes out whole, however the message was written, and what is lost is said."""

from __future__ import annotations

import base64
import quopri
from datetime import datetime, timezone

import pytest

import grextract
from grextract import LimitExceeded, NotAnArticle, UnreadableSource
from tests.sample import CANONICAL, FIRST, PAGE, SECOND, THIRD, page

TEXT = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
BODY = PAGE.encode()
ENCODED = {
    "quoted-printable": quopri.encodestring(BODY),
    "base64": base64.encodebytes(BODY),
    "8bit": BODY,
    "binary": BODY,
    "7bit": PAGE.encode("ascii", "xmlcharrefreplace"),
}


def part(body: bytes, encoding: str, *headers: str, kind: str = "text/html") -> bytes:
    lines = [f"Content-Type: {kind}", f"Content-Transfer-Encoding: {encoding}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def message(*parts: bytes, boundary: str = "edge", declared: str = "edge", closed: bool = True, head: str = "") -> bytes:
    start = f'From: <Saved by Blink>\r\n{head}MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="{declared}"\r\n\r\n'
    joined = b"".join(b"--" + boundary.encode() + b"\r\n" + body + b"\r\n" for body in parts)
    return start.encode() + joined + (b"--" + boundary.encode() + b"--\r\n" if closed else b"")


@pytest.mark.parametrize("encoding", list(ENCODED))
def test_the_page_is_read_from_any_transfer_encoding(encoding: str) -> None:
    article = grextract.extract(message(part(ENCODED[encoding], encoding)))
    assert (article.form, article.text) == ("mhtml", TEXT)


@pytest.mark.parametrize(("written", "said"), [("quoted-printable", "7bit"), ("8bit", "base64"), ("quoted-printable", "binary")])
def test_a_part_that_names_another_encoding_than_it_uses_is_read(written: str, said: str) -> None:
    assert grextract.extract(message(part(ENCODED[written], said))).text == TEXT


def test_the_charset_of_the_part_goes_before_detection() -> None:
    body = PAGE.replace("café", "кафе").encode("koi8-r", "xmlcharrefreplace")
    article = grextract.extract(message(part(body, "8bit", kind='text/html; charset="koi8-r"')))
    assert article.text == TEXT.replace("café", "кафе")
    assert article.encoding == grextract.Encoding("koi8-r", "declared")


def test_the_part_that_start_names_is_the_page() -> None:
    frame = part(b"<p>A frame.</p>", "8bit", "Content-ID: <frame>")
    data = message(frame, part(BODY, "8bit", "Content-ID: <page>"))
    data = data.replace(b'boundary="edge"', b'boundary="edge"; start="<page>"')
    assert grextract.extract(data).text == TEXT


def test_the_part_at_the_address_of_the_whole_is_the_page() -> None:
    frame = part(b"<p>A frame.</p>", "8bit", "Content-Location: https://a.example/frame")
    root = part(BODY, "8bit", f"Content-Location: {CANONICAL}")
    assert grextract.extract(message(frame, root, head=f"Snapshot-Content-Location: {CANONICAL}\r\n")).text == TEXT


def test_an_image_before_the_page_is_not_the_page() -> None:
    picture = part(base64.encodebytes(b"\x89PNG" * 99), "base64", kind="image/png")
    assert grextract.extract(message(picture, part(BODY, "8bit"))).text == TEXT


def test_binary_parts_beside_the_page_do_not_make_the_file_binary() -> None:
    picture = part(bytes(range(256)) * 40, "binary", kind="image/png")
    assert grextract.extract(message(picture, part(ENCODED["base64"], "base64"))).text == TEXT


@pytest.mark.parametrize("encoding", list(ENCODED))
def test_a_boundary_that_is_not_the_declared_one_loses_nothing(encoding: str) -> None:
    assert grextract.extract(message(part(ENCODED[encoding], encoding), declared="other")).text == TEXT


@pytest.mark.parametrize("encoding", list(ENCODED))
def test_a_file_without_its_end_is_read_and_the_cut_is_said(encoding: str) -> None:
    article = grextract.extract(message(part(ENCODED[encoding], encoding), closed=False))
    assert article.text == TEXT
    assert "cut-short" in {remark.code for remark in article.remarks}


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("short", range(1, 9))
def test_a_page_cut_inside_its_last_words_keeps_all_before_them(encoding: str, short: int) -> None:
    body = ENCODED[encoding].rstrip()[:-short]
    assert grextract.extract(message(part(body, encoding), closed=False)).text == TEXT


def test_a_whole_file_is_not_called_cut() -> None:
    article = grextract.extract(message(part(BODY, "8bit")))
    assert "cut-short" not in {remark.code for remark in article.remarks}


def test_the_address_and_the_moment_of_the_copy_are_those_of_the_message() -> None:
    bare = PAGE.replace("canonical", "x")
    head = "Date: Wed, 2 Jan 2019 05:04:05 +0200\r\nSnapshot-Content-Location: https://www.globalresearch.ca/mills/77001\r\n"
    metadata = grextract.extract(message(part(bare.encode(), "8bit"), head=head)).metadata
    assert metadata.url == "https://www.globalresearch.ca/mills/77001"
    assert metadata.captured_at == datetime(2019, 1, 2, 3, 4, 5, tzinfo=timezone.utc)


def test_a_frame_named_by_its_part_has_its_own_address() -> None:
    video = "https://www.youtube.com/embed/abc"
    root = page(f"<p>{FIRST}</p>", '<iframe src="cid:f1@mhtml"></iframe>', f"<p>{SECOND}</p>")
    frame = part(b"<p>player</p>", "8bit", "Content-ID: <f1@mhtml>", f"Content-Location: {video}")
    article = grextract.extract(message(part(root.encode(), "8bit"), frame))
    assert [block.url for block in article.body if block.type == "embed"] == [video]


def test_a_page_that_is_the_whole_message_is_read() -> None:
    data = b"MIME-Version: 1.0\r\n" + part(ENCODED["quoted-printable"], "quoted-printable")
    assert grextract.extract(data).text == TEXT


@pytest.mark.parametrize("lead", [b"\xef\xbb\xbf", b"\r\n\r\n"])
def test_what_stands_before_the_header_does_no_harm(lead: bytes) -> None:
    assert grextract.extract(lead + message(part(BODY, "8bit"))).text == TEXT


def test_text_of_a_message_is_read_like_its_bytes() -> None:
    assert grextract.extract(message(part(BODY, "8bit")).decode()).text == TEXT


def test_line_ends_of_one_character_do_no_harm() -> None:
    data = message(part(ENCODED["quoted-printable"], "quoted-printable"))
    assert grextract.extract(data.replace(b"\r\n", b"\n")).text == TEXT


def test_a_message_of_many_parts_that_has_none_is_the_page_behind_its_header() -> None:
    assert grextract.extract(message()[: -len(b"--edge--\r\n")] + BODY).text == TEXT


def test_a_file_cut_in_the_header_of_its_first_part_is_refused() -> None:
    with pytest.raises(UnreadableSource, match="cut"):
        grextract.extract(message()[: -len(b"--edge--\r\n")] + b"--edge\r\nContent-Ty")


def test_a_message_without_a_page_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnreadableSource, match="save it again"):
        grextract.extract(message(part(b"x", "8bit", kind="image/png")))


def test_a_message_whose_page_is_empty_says_so() -> None:
    with pytest.raises(NotAnArticle) as refusal:
        grextract.extract(message(part(b"", "8bit")))
    assert refusal.value.kind == "empty"


def test_an_article_that_opens_with_words_and_colons_is_no_message() -> None:
    text = "Question: How are you?\nAnswer: Content-Type: multipart/related is what the mill's machine says.\n"
    assert grextract.extract(text).form == "text"


def test_blanks_behind_a_soft_line_break_say_nothing() -> None:
    body = ENCODED["quoted-printable"].replace(b"=\n", b"= \t\n")
    assert grextract.extract(message(part(body, "quoted-printable"))).text == TEXT


def test_of_two_alternatives_the_page_is_the_one_in_html() -> None:
    place = f"Content-Location: {CANONICAL}"
    plain = part(b"This message is in HTML.", "8bit", place, kind="text/plain")
    both = message(plain, part(BODY, "8bit", place), boundary="in", declared="in").replace(b"related", b"alternative")
    inner = both.partition(b"MIME-Version: 1.0\r\n")[2]
    assert grextract.extract(message(inner, head=f"Snapshot-Content-Location: {CANONICAL}\r\n")).text == TEXT


@pytest.mark.parametrize(
    "viewer",
    ['<html><frameset cols="9,*"><frame src="cid:f0@x"><frame src="cid:f2@x"></frameset></html>',
     f'<html><head><title>Viewer</title></head><body><p>Close</p><iframe src="{CANONICAL}"></iframe></body></html>'],
)  # fmt: skip
def test_a_page_that_only_frames_another_gives_the_framed_one(viewer: str) -> None:
    root = part(viewer.encode(), "8bit", "Content-ID: <f1@x>", "Content-Location: https://viewer.example/")
    menu = part(b"<p>Home</p>", "8bit", "Content-ID: <f0@x>")
    article = grextract.extract(message(root, menu, part(BODY, "8bit", "Content-ID: <f2@x>", f"Content-Location: {CANONICAL}")))
    assert (article.text, article.metadata.url) == (TEXT, CANONICAL)


def test_a_page_with_words_of_its_own_is_not_given_up_for_its_frames() -> None:
    root = part(page(f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><iframe src='cid:f2@x'></iframe>").encode(), "8bit")
    frame = part(f"<p>{'An advertisement. ' * 400}</p>".encode(), "8bit", "Content-ID: <f2@x>")
    assert grextract.extract(message(root, frame)).text == TEXT


def test_a_message_nested_past_reading_is_refused_by_name() -> None:
    nested = "".join(f"Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n" for level in range(2000))
    with pytest.raises(LimitExceeded):
        grextract.extract(b"MIME-Version: 1.0\r\n" + nested.encode() + b"Content-Type: text/html\r\n\r\n<p>x</p>")


def test_a_header_in_utf8_is_read_as_it_stands() -> None:
    address = "https://www.globalresearch.ca/café/5512345"
    data = message(part(BODY.replace(b'rel="canonical"', b'rel="other"'), "8bit", f"Content-Location: {address}"))
    assert grextract.extract(data).metadata.url == address


@pytest.mark.parametrize("date", ["Fri, 31 Dec 9999 23:59:59 -1000", "Fri, 31 Feb 2019 10:00:00 GMT", "x", "\udcff"])
def test_a_date_that_is_none_costs_only_the_moment(date: str) -> None:
    article = grextract.extract(
        message(part(BODY, "8bit")).replace(
            b"MIME-Version", f"Date: {date}\r\nMIME-Version".encode("utf-8", "surrogateescape"), 1
        )
    )
    assert (article.text, article.metadata.captured_at) == (TEXT, None)
