"""Text of any encoding: what is not changed is written back byte for byte."""

from __future__ import annotations

import codecs
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grextract.columns import encoded
from grextract.columns.encoded import Encoded, NotExactError

MARKS = {"utf-8": codecs.BOM_UTF8, "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}


def read(content: bytes, encoding: str | None = None) -> Encoded:
    return Encoded(io.BufferedReader(io.BytesIO(content)), content[:16], encoding)


def again(content: bytes, encoding: str | None = None) -> bytes:
    """Give the bytes of every line, of which none is changed."""
    text = read(content, encoding)
    return text.mark + b"".join(map(text.bytes_of, text.lines()))


@given(
    st.binary(max_size=60), st.sampled_from([None, "utf-8", "utf-8-sig", "latin-1", "cp932", "big5", "euc_kr", "gbk", "cp1252"])
)
def test_bytes_of_any_sort_come_back(content: bytes, encoding: str | None) -> None:
    if not content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        assert again(content, encoding) == content


@given(
    st.text(st.sampled_from("aé中\U0001f600\r\n\u2028\ufeff"), max_size=30),
    st.sampled_from(["utf-16-le", "utf-16-be", "utf-32-be", "utf-8"]),
)
def test_text_with_its_mark_comes_back(text: str, encoding: str) -> None:
    content = f"\ufeff{text}".encode(encoding)
    assert again(content) == content
    assert "".join(read(content).lines()) == text
    assert "".join(read(content).pieces()) == text


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (b"\xee\xf9\n", "cp932"), (b"\xa2\xcc\n", "big5"), (b"\xa4\xd4\xa4\xa1\xa4\xbf\xa4\xd4\n", "euc_kr"),
        (b"\x1b$B0!\x1b(B\x1b(Ba\n", "iso2022_jp"), (b"a\\u0041b\n", "unicode_escape"), (b"+/v8-hello +AGEAYg-cd\n", "utf-7"),
    ],
)  # fmt: skip
def test_what_an_encoding_would_write_otherwise_comes_back_in_lines_and_is_refused_in_pieces(
    content: bytes, encoding: str
) -> None:
    assert again(content, encoding) == content
    with pytest.raises(NotExactError, match="make UTF-8 of it first"):
        list(read(content, encoding).pieces())


def test_halves_of_letters_in_utf_16_come_back() -> None:
    content = codecs.BOM_UTF16_LE + "a".encode("utf-16-le") + b"\x00\xd8" + b"\x80\xdd" + "\n".encode("utf-16-le")
    assert again(content) == content


def test_a_byte_too_many_in_utf_16_is_an_error() -> None:
    with pytest.raises(UnicodeDecodeError):
        again(codecs.BOM_UTF16_LE + b"a\0\n\0\xe9")


@pytest.mark.parametrize("mark", MARKS.values())
def test_a_mark_alone_stays(mark: bytes) -> None:
    assert again(mark) == mark


@given(st.text(st.sampled_from("ab\r\n"), max_size=40), st.integers(1, 5))
def test_lines_are_those_of_a_text_stream_however_it_comes(text: str, size: int) -> None:
    wanted = list(io.StringIO(text, newline=""))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(encoded, "CHUNK", size)
        assert list(read(text.encode()).lines()) == wanted
        assert list(read(f"\ufeff{text}".encode("utf-16-be")).lines()) == wanted


def test_a_changed_line_is_encoded() -> None:
    text = read("é\nb\n".encode("latin-1"), "latin-1")
    assert [text.bytes_of(f"{line}à") for line in text.lines()] == [b"\xe9\n\xe0", b"b\n\xe0"]


def test_an_encoding_that_is_none_is_told() -> None:
    with pytest.raises(LookupError):
        read(b"a", "no-such")
