"""Containers that lie: labels of charsets, JSON of the wrong shape, messages with wrong boundaries, files in disguise, entities."""

from __future__ import annotations

import base64
import bz2
import contextlib
import encodings
import gzip
import io
import json
import lzma
import pkgutil
import quopri
import warnings
import zipfile
import zlib
from encodings.aliases import aliases

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.adversary.test_hostile_bytes import ACCENTS, FIRST, LAST, LATIN, coded, page, said, words

import grextract
from grextract import ExtractionError, UnreadableSource

PAGE = page("<p>One bell.</p>").encode()


def ask(source: object) -> list[grextract.Article]:
    """Every article of a source; none where an error of the tree is raised."""
    try:
        return list(grextract.extract_all(source))  # type: ignore[arg-type]
    except ExtractionError as error:
        return [] if str(error) else pytest.fail("an error says nothing")


# Charset labels

CODECS = sorted({module.name for module in pkgutil.iter_modules(encodings.__path__)} | set(aliases))
NONSENSE = [
    "x",
    "utf-9",
    "utf8mb4",
    "unicode",
    "none",
    "null",
    "../../etc/passwd",
    "cp",
    "iso-8859-99",
    "ISO_8859-1:1987",
    "utf-8;q=1",
    "€",
]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("label", [*CODECS, *NONSENSE])
def test_utf8_under_any_label_is_utf8(label: str) -> None:
    article = grextract.extract(coded(label, "utf-8", ACCENTS))
    assert words(ACCENTS) in words(article.text)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("label", [*CODECS, *NONSENSE])
def test_ascii_letters_are_themselves_under_any_label(label: str) -> None:
    for sentence, encoding in (("One bell.", "ascii"), (LATIN, "cp1252")):
        text = words(grextract.extract(coded(label, encoding, sentence)).text)
        assert words(FIRST) in text
        assert words(LAST) in text


@pytest.mark.parametrize("label", ["utf-7", "hz", "unicode_escape", "raw_unicode_escape", "punycode", "idna"])
def test_a_codec_that_is_no_charset_of_a_page_changes_no_character(label: str) -> None:
    sentence = r"The sum a+AGE-b stood in C:\new\u0041, said ~{the clerk~}."
    assert words(sentence) in words(grextract.extract(coded(label, "ascii", sentence)).text)


@pytest.mark.parametrize("label", CODECS[::7])
def test_a_label_in_the_header_of_a_message_is_no_more_believed(label: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        article = grextract.extract(message(PAGE, kind=f"text/html; charset={label}"))
    assert words(LAST) in words(article.text)


# Files in disguise


def zipped() -> bytes:
    with io.BytesIO() as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("page.html", PAGE)
        return file.getvalue()


DISGUISED = {
    "gzip": gzip.compress(PAGE),
    "a bomb of gzip": gzip.compress(b"<p>" * 20_000_000),
    "bzip2": bz2.compress(PAGE),
    "xz": lzma.compress(PAGE),
    "zlib": zlib.compress(PAGE * 20),
    "zip": zipped(),
    "PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n" + PAGE,
    "PNG": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8,
    "JPEG": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)) * 8,
    "GIF": b"GIF89a\x01\x00\x01\x00" + bytes(range(256)) * 8,
    "a program": b"\x7fELF\x02\x01\x01" + bytes(600),
    "WARC": b"WARC/1.0\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\n\r\n" + PAGE,
    "a compressed WARC": gzip.compress(b"WARC/1.0\r\nWARC-Type: response\r\n\r\n" + PAGE),
}


@pytest.mark.parametrize("name", DISGUISED)
def test_a_file_that_is_no_page_is_refused_by_name(name: str) -> None:
    with pytest.raises(UnreadableSource):
        grextract.extract(DISGUISED[name])


# JSON

ODD = [
    None,
    True,
    False,
    0,
    -1,
    1e308,
    10**4000,
    "",
    " ",
    "\x00",
    "\ud800",
    "<p>",
    "a" * 1000,
    [],
    [[]],
    [None],
    {},
    {"rendered": None},
]
FIELDS = "id date date_gmt modified modified_gmt guid slug link URL title content excerpt author featured_media _embedded yoast_head_json".split()
FIELDS += "jetpack_featured_media_url featured_image ID code message".split()
EMBEDDED = ["author", "wp:term", "wp:featuredmedia"]
POST = {
    "id": 1,
    "date": "2019-05-03T10:00:00",
    "title": {"rendered": "The Ferry"},
    "content": {"rendered": f"<p>{FIRST}</p><p>{LAST}</p>"},
}
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.sampled_from(["<p>a</p>", "2019-05-03T10:00:00"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*FIELDS, *EMBEDDED, "rendered", "name", "link", "source_url", "taxonomy"]), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@pytest.mark.parametrize("field", FIELDS)
def test_a_post_with_a_field_of_any_wrong_type_is_answered(field: str) -> None:
    for odd in [*ODD, *({"rendered": value} for value in ODD)]:
        ask(json.dumps({**POST, field: odd}))


@pytest.mark.parametrize("field", [field for field in FIELDS if field not in ("content", "code")])
def test_a_field_of_a_wrong_type_costs_no_word_of_the_body(field: str) -> None:
    for odd in ODD:
        (article,) = ask(json.dumps({**POST, field: odd}))
        assert words(FIRST) in said(article)
        assert words(LAST) in said(article)


@pytest.mark.parametrize("field", EMBEDDED)
def test_what_is_embedded_may_be_of_any_type(field: str) -> None:
    for odd in [
        *ODD,
        *([value] for value in ODD),
        *([[value]] for value in ODD),
        *([{"name": value, "link": value}] for value in ODD),
    ]:
        (article,) = ask(json.dumps({**POST, "_embedded": {field: odd}}))
        assert words(LAST) in said(article)


@given(st.dictionaries(st.sampled_from([*FIELDS, "posts", "items", "schema", "removed"]), VALUES, max_size=8))
def test_an_object_of_any_values_is_answered(post: dict[str, object]) -> None:
    ask(json.dumps(post))
    ask(json.dumps([post, post]))


@pytest.mark.parametrize(
    "text",
    [
        '{"content":{"rendered":"<p>a</p>"},"content":{"rendered":5}}',
        '{"content":"<p>a</p>","id":' + "9" * 100_000 + "}",
        '{"content":"<p>a</p>","id":1e999999}',
        '{"content":"<p>a</p>","id":-Infinity}',
        '{"content":"' + "\\ud800" * 1000 + '"}',
        '{"content":"' + "\\u0000" * 1000 + '"}',
        '{"content":' + '{"rendered":' * 50_000 + '"a"' + "}" * 50_000 + "}",
        '{"content":"<p>a</p>","_embedded":' + "[" * 50_000 + "]" * 50_000 + "}",
        "[" + '{"a":1},' * 1000 + "{}]",
        '{"":""}',
        "call({" + '"a":' * 5,
        '[{"content":"<p>a</p>"}',
    ],
    ids=range(12),
)  # fmt: skip
def test_json_of_an_odd_shape_is_answered(text: str) -> None:
    ask(text)


# Values of an article


@given(st.data())
def test_values_of_a_wrong_type_are_refused_as_values(draw: st.DataObject) -> None:
    values = grextract.extract(PAGE).to_dict()
    place = draw.draw(st.sampled_from([values, values["metadata"], values["body"][0]]))
    place[draw.draw(st.sampled_from(sorted(place)))] = draw.draw(VALUES)
    with contextlib.suppress(ValueError):
        grextract.Article.from_dict(values)


# Messages


def message(
    body: bytes, *, kind: str = "text/html", encoding: str = "8bit", declared: str = "x", used: str = "x", end: str = "--x--"
) -> bytes:
    head = f'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="{declared}"\r\n\r\n--{used}\r\n'
    part = f"Content-Type: {kind}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    return (head + part).encode("utf-8", "surrogateescape") + body + f"\r\n{end}\r\n".encode()


LIES = {
    "another boundary": message(PAGE, declared="y"),
    "an empty boundary": message(PAGE, declared=""),
    "a boundary of brackets": message(PAGE, declared="(.*)+[", used="(.*)+[", end="--(.*)+[--"),
    "no end": message(PAGE, end=""),
    "another end": message(PAGE, end="--y--"),
    "base64 that is none": message(PAGE, encoding="base64"),
    "quoted-printable that is base64": message(base64.encodebytes(PAGE), encoding="base64"),
    "plain that is quoted-printable": message(
        quopri.encodestring(page('<p class="bell">It rang.</p>' * 9).encode()), encoding="8bit"
    ),
    "quoted-printable that is plain": message(PAGE, encoding="quoted-printable"),
    "an unknown encoding": message(PAGE, encoding="x-klingon"),
    "uuencode that is none": message(PAGE, encoding="x-uuencode"),
    "an unknown charset": message(PAGE, kind="text/html; charset=klingon"),
    "a charset of no codec of text": message(PAGE, kind="text/html; charset=rot13"),
    "a charset with a NUL": message(PAGE, kind="text/html; charset=\x00"),
    "a charset of an encoded word": message(PAGE, kind="text/html; charset*=utf-8''%ff"),
    "a header in raw bytes": message(PAGE, kind="text/html; charset=\udcff\udcfe"),
}


@pytest.mark.parametrize("name", LIES)
def test_a_message_that_lies_about_itself_gives_its_page(name: str) -> None:
    (article,) = ask(LIES[name])
    assert words(LAST) in words(article.text)


@given(st.binary(max_size=60), st.integers(0, 400))
def test_a_message_with_any_bytes_set_into_it_is_answered(raw: bytes, at: int) -> None:
    whole = message(quopri.encodestring(PAGE), encoding="quoted-printable")
    ask(whole[:at] + raw + whole[at:])
    ask(whole[:at] + raw + whole[at + len(raw) :])


# Entities

LAUGHS = '<!ENTITY a "ha">' + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
ENTITIES = {
    "a billion laughs": f"<!DOCTYPE rss [{LAUGHS}]>",
    "a quadratic bomb": f'<!DOCTYPE rss [<!ENTITY i "{"a" * 50_000}">]>',
    "laughs of parameters": '<!DOCTYPE rss [<!ENTITY % a "ha"><!ENTITY % b "%a;%a;%a;">%b;<!ENTITY i "i">]>',
    "laughs behind a long comment": f"<!DOCTYPE rss [<!-- ] > <rss > {'x' * 5000} -->{LAUGHS}]>",
    "a file": '<!DOCTYPE rss [<!ENTITY i SYSTEM "file:///etc/hostname">]>',
    "an address": '<!DOCTYPE rss [<!ENTITY i SYSTEM "http://127.0.0.1:9/i">]>',
    "a DTD elsewhere": '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/rss.dtd">',
    "a file as DTD": '<!DOCTYPE rss SYSTEM "file:///etc/hostname">',
}


@pytest.mark.parametrize("name", ENTITIES)
def test_an_entity_of_a_feed_is_neither_expanded_nor_fetched(name: str) -> None:
    used = "&i;" * (1 if name != "a quadratic bomb" else 50_000)
    feed = f'{ENTITIES[name]}<rss><channel><item a="&i;"><title>The Ferry {used}</title><description>{FIRST}</description></item></channel></rss>'
    articles = ask(feed)
    assert all(len(article.to_json()) < 3 * len(feed) + 5_000 for article in articles)
    assert "laughs" not in name or not articles


def test_an_entity_of_a_page_is_not_fetched() -> None:
    host = open("/etc/hostname", encoding="utf-8").read().strip()  # noqa: PTH123, SIM115
    text = '<!DOCTYPE html [<!ENTITY i SYSTEM "file:///etc/hostname">]>' + page("<p>One bell &i; rang.</p>")
    assert not host or host not in grextract.extract(text).text
