"""Bytes to text: what was written comes out, and the encoding says how it was found."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grextract import Encoding, UnreadableSource
from grextract.forms.decoding import decode, scrub

FRENCH = "L’été dernier, les élèves du collège ont planté des chênes près de la rivière, où l’eau était déjà très basse."
LATIN = FRENCH.replace("’", "'")


@pytest.mark.parametrize(
    ("mark", "name"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_names_the_encoding_and_is_no_text(mark: bytes, name: str) -> None:
    assert decode(mark + FRENCH.encode(name)) == (FRENCH, Encoding(name, "bom"))


def test_a_byte_order_mark_goes_before_a_declared_charset() -> None:
    text = f'<meta charset="windows-1252"><p>{FRENCH}</p>'
    assert decode(codecs.BOM_UTF8 + text.encode()) == (text, Encoding("utf-8", "bom"))


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_told_by_its_zero_bytes(name: str) -> None:
    assert decode(LATIN.encode(name)) == (LATIN, Encoding(name, "detected"))


@pytest.mark.parametrize(
    ("declaration", "written", "name"),
    [
        ('<meta charset="utf-8">', "utf-8", "utf-8"),
        ("<meta charset=windows-1252>", "cp1252", "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "cp1252", "cp1252"),
        ("<?xml version='1.0' encoding='windows-1252'?>", "cp1252", "cp1252"),
        ('<META CHARSET = "Windows-1252">', "cp1252", "cp1252"),
    ],
)
def test_a_declared_charset_is_used(declaration: str, written: str, name: str) -> None:
    text = f"{declaration}<p>{FRENCH}</p>"
    assert decode(text.encode(written)) == (text, Encoding(name, "declared"))


@pytest.mark.parametrize("label", ["iso-8859-1", "ISO_8859-1", "latin1", "us-ascii"])
def test_latin_1_labels_are_read_as_windows_1252_as_browsers_do(label: str) -> None:
    text = f'<meta charset="{label}"><p>“quoted” – and so on…</p>'
    assert decode(text.encode("cp1252")) == (text, Encoding("cp1252", "declared"))


@pytest.mark.parametrize(
    ("label", "written", "words"),
    [
        ("windows-1251", "cp1251", "Летом река высохла"),
        ("gb2312", "gb18030", "今年夏天河水干了"),
        ("shift_jis", "cp932", "今年の夏に川が涸れた①"),
        ("iso-8859-9", "cp1254", "Bu yaz ırmak “kurudu”"),
        ("euc-kr", "cp949", "올 여름 강이 말랐다"),
    ],
)
def test_other_scripts_are_read_by_their_label(label: str, written: str, words: str) -> None:
    text = f'<meta charset="{label}"><p>{words}</p>'
    assert decode(text.encode(written))[0] == text


def test_a_page_in_utf8_with_an_old_label_is_read_as_utf8() -> None:
    text = f'<meta charset="iso-8859-1"><p>{FRENCH}</p>'
    assert decode(text.encode()) == (text, Encoding("utf-8", "detected"))


def test_a_page_in_windows_1252_that_claims_utf8_keeps_its_letters() -> None:
    text = f'<meta charset="utf-8"><p>{FRENCH}</p>'
    assert decode(text.encode("cp1252"))[0] == text


@pytest.mark.parametrize("label", ["utf-16", "utf-16le", "unicode", "x-nonsense", "undefined", "idna", "hex", "utf-7"])
@pytest.mark.parametrize("words", ["A +AD4- sign and 1 + 1.", FRENCH])
def test_a_label_that_cannot_be_true_or_is_unknown_does_no_harm(label: str, words: str) -> None:
    text = f'<meta charset="{label}"><p>{words}</p> '
    assert decode(text.encode())[0] == text
    assert decode((text + " ").encode())[0] == text + " "


def test_undeclared_utf8_is_detected() -> None:
    assert decode(FRENCH.encode()) == (FRENCH, Encoding("utf-8", "detected"))


def test_undeclared_windows_1252_keeps_its_letters_and_says_it_was_no_declaration() -> None:
    text, encoding = decode(FRENCH.encode("cp1252"))
    assert text == FRENCH
    assert encoding.source in ("detected", "assumed")


@pytest.mark.parametrize("words", [FRENCH, "Un été près d'ici"])
def test_a_cut_last_character_is_still_utf8(words: str) -> None:
    text, encoding = decode(f"{words} à".encode()[:-1])
    assert text == f"{words} \ufffd"
    assert encoding.name == "utf-8"


def test_a_broken_byte_among_many_sound_ones_does_not_turn_the_rest_to_mojibake() -> None:
    text, encoding = decode(FRENCH.encode() + b" \xe9 " + FRENCH.encode())
    assert text == f"{FRENCH} \ufffd {FRENCH}"
    assert encoding.name == "utf-8"


@pytest.mark.parametrize("byte", [0x81, 0x8D, 0x8F, 0x90, 0x9D])
def test_a_byte_that_windows_1252_does_not_know_spoils_nothing_around_it(byte: int) -> None:
    text, encoding = decode(b'<meta charset="windows-1252">\x93caf\xe9\x94' + bytes([byte]) + b"\x85")
    assert text == f'<meta charset="windows-1252">“café”{chr(byte)}…'
    assert encoding == Encoding("cp1252", "declared")


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc"))))
def test_any_text_written_as_utf8_with_its_label_comes_back(text: str) -> None:
    page = f'<meta charset="utf-8">{text}'
    assert decode(page.encode()) == (page, Encoding("utf-8", "declared"))


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"page.html".ljust(257, b"\0") + b"ustar\x0000" + bytes(248) + b"<p>Harbour</p>", "tar archive"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"BZh91AY&SY", "bzip2"),
        (b"\xfd7zXZ\x00\x00", "xz"),
        (b"\x28\xb5\x2f\xfd\x00", "zstd"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"GIF89a", "GIF"),
        (b"\x7fELF\x02", "program"),
    ],
)
def test_known_binary_files_are_refused_by_name(data: bytes, word: str) -> None:
    with pytest.raises(UnreadableSource, match=word):
        decode(data + bytes(100))


def test_unknown_binary_is_refused() -> None:
    with pytest.raises(UnreadableSource, match="binary"):
        decode(bytes(range(256)) * 8)


@pytest.mark.parametrize("byte", [b"\x00", b"\x1a", b"\x1b[1m", b"\x0c"])
def test_a_stray_control_byte_does_not_make_a_text_binary(byte: bytes) -> None:
    text, _ = decode(b"A long enough line of plain words, " + byte + b" and the rest of it.")
    assert text.startswith("A long enough line")
    assert text.endswith("and the rest of it.")


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("plain\ttext\r\n", "plain\ttext\r\n"),
        ("nul\x00byte", "nulbyte"),
        ("page\x0cbreak", "page break"),
        ("tab\x0bdown", "tab down"),
        ("half\ud83dpair", "half\ufffdpair"),
        ("del\x7fete", "delete"),
        ("a whole pair 😀 stays", "a whole pair 😀 stays"),
    ],
)
def test_scrubbing_takes_what_no_parser_keeps_and_nothing_else(text: str, clean: str) -> None:
    assert scrub(text) == clean


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_scrubbing_twice_is_scrubbing_once_and_the_result_can_be_written(text: str) -> None:
    clean = scrub(text)
    assert scrub(clean) == clean
    clean.encode("utf-8")  # raises on a surrogate that was left


def test_the_label_of_a_header_goes_before_the_pages_own() -> None:
    page = '<meta charset="windows-1251"><p>кафе у реки</p>'.encode("koi8-r")
    assert decode(page, "koi8-r")[1].name == "koi8-r"


@pytest.mark.parametrize("label", ["none", "utf-8", "x-unknown"])
def test_a_label_of_a_header_that_cannot_be_true_leaves_the_pages_own(label: str) -> None:
    page = '<meta charset="windows-1251"><p>кафе у реки</p>'.encode("cp1251")
    assert decode(page, label) == (page.decode("cp1251"), Encoding("cp1251", "declared"))
