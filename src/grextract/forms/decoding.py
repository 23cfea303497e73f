"""Bytes to text: byte order mark, then the declared charset, then detection; what was used and why is kept."""

from __future__ import annotations

import codecs
import re

from grextract.article import Encoding
from grextract.errors import UnreadableSource

__all__ = ["PAGE_BREAK", "decode", "scrub"]

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.\-]+)""", re.IGNORECASE)
DECLARED_WITHIN = 4096
LONGEST_CHARACTER = 4
NOT_ASCII = re.compile(rb"[\x80-\xff]")
BEFORE_STRANGE = 1000
GUESSED_FROM = 4000

# Browsers read these labels as the larger code page (https://encoding.spec.whatwg.org/#names-and-labels).
AS_BROWSERS_DO = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
}

# Printable ASCII, and what codecs that are no charset of a page take for something else: UTF-7, HZ, Python's escapes.
READ_IN_ASCII = bytes(set(range(0x20, 0x7F)) - {0x5C}) + b"+AGE- ~{!!~} \\u0041"

# First bytes of what people pass by mistake, and what to do about it.
SIGNATURES = (
    (b"\x1f\x8b", "gzip data: decompress it first (gzip.decompress), or give the file to grextract batch"),
    (b"BZh", "bzip2 data: decompress it first (bz2.decompress), or give the file to grextract batch"),
    (b"\xfd7zXZ\x00", "xz data: decompress it first (lzma.decompress), or give the file to grextract batch"),
    (b"\x28\xb5\x2f\xfd", "zstd data: decompress it first, or give the file to grextract batch"),
    (b"PK\x03\x04", "a ZIP archive: pass the files inside it one by one, or give it to grextract batch"),
    (b"%PDF-", "a PDF: convert it to HTML or text first"),
    (b"WARC/", "a WARC file: pass the pages in its records one by one, or give it to grextract batch"),
    (b"\x89PNG", "a PNG image: pass the page or its text"),
    (b"\xff\xd8\xff", "a JPEG image: pass the page or its text"),
    (b"GIF8", "a GIF image: pass the page or its text"),
    (b"\x7fELF", "a program: pass a saved page or its text"),
)
TAR, TAR_AT = b"ustar", 257

CONTROL_BYTES = bytes(set(range(32)) - set(b"\t\n\r\f\x0b\x1b"))
SCRUBBED_BYTES = bytes({*range(32), 0x7F} - set(b"\t\n\r"))
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
PAGE_BREAK = "\n\u2029"  # the end of a page of print
BREAKING = {0x0B: " ", 0x0C: " "}


def decode(data: bytes, label: str | None = None) -> tuple[str, Encoding]:
    """The text of these bytes, and the encoding it was read with.

    Args:
        label: the charset that a header around them declares; it goes before what they declare themselves.

    Raises:
        UnreadableSource: the bytes are binary; the message says of what kind and what to do.
    """
    _refuse_signatures(data)
    for mark, name in BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace"), Encoding(name, "bom")
    if wide := _wide(data):
        return data.decode(wide, "replace"), Encoding(wide, "detected")
    _refuse_binary(data)
    return _declared(data, label) or _utf8(data) or _detected(data)


def scrub(text: str) -> str:
    """The text without what no parser keeps: control characters go, lone surrogates become U+FFFD, page breaks `PAGE_BREAK`."""
    if CONTROL.search(text) is None:
        return text
    return CONTROL.sub(lambda match: _replacement(match.group()), text.replace("\n\f", PAGE_BREAK))


def _replacement(character: str) -> str:
    code = ord(character)
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else BREAKING.get(code, "")


def _refuse_signatures(data: bytes) -> None:
    for signature, what in SIGNATURES:
        if data.startswith(signature):
            raise UnreadableSource(f"the source is {what}")
    if data.startswith(TAR, TAR_AT):
        raise UnreadableSource("the source is a tar archive: pass the files inside it one by one, or give it to grextract batch")


def _refuse_binary(data: bytes) -> None:
    sample = data[:8192]
    strange = len(sample) - len(sample.translate(None, CONTROL_BYTES))
    if strange * 20 > len(sample):
        raise UnreadableSource("the source is binary data: pass a saved page or its text")


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Latin text is NUL."""
    sample = data[:2048]
    if len(sample) < 4:
        return None
    half = len(sample) // 2
    if sample[1::2].count(0) > half * 0.7 and sample[0::2].count(0) < half * 0.1:
        return "utf-16-le"
    if sample[0::2].count(0) > half * 0.7 and sample[1::2].count(0) < half * 0.1:
        return "utf-16-be"
    return None


def _declared(data: bytes, label: str | None) -> tuple[str, Encoding] | None:
    """The text by the first label that can be true: that of the header, then the bytes' own."""
    found = DECLARED.search(data, 0, DECLARED_WITHIN)
    labels = [label, found.group(1).decode("ascii") if found is not None else None]
    return next((text for name in labels if name is not None and (text := _labelled(data, name)) is not None), None)


def _labelled(data: bytes, label: str) -> tuple[str, Encoding] | None:
    try:
        name = codecs.lookup(label).name
        name = AS_BROWSERS_DO.get(name, name)
        if name == "utf-8" or name.startswith(("utf-16", "utf-32")):  # bytes in which a label can be read are neither
            return _utf8(data, "declared")
        if not data.isascii() and _is_utf8(data):
            return None  # a page in UTF-8 that carries an old label: every byte sequence fits, which is no accident
        return (_strict(data, name), Encoding(name, "declared")) if _keeps_ascii(name) else None
    except (LookupError, ValueError):  # no codec of text, bytes that are not of it, or a label with a NUL
        return None


def _keeps_ascii(name: str) -> bool:
    """Whether ASCII is itself in an encoding: no other can be declared by a label that is read in ASCII."""
    return READ_IN_ASCII.decode(name) == READ_IN_ASCII.decode("ascii")


def _strict(data: bytes, name: str) -> str:
    if name != "cp1252":
        return data.decode(name)
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:  # five bytes have no character there: browsers keep them as control characters
        return data.decode("latin-1").translate(CP1252)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _utf8(data: bytes, source: str = "detected") -> tuple[str, Encoding] | None:
    """UTF-8, also with a cut last character or a few broken bytes among many sound ones."""
    try:
        return data.decode("utf-8"), Encoding("utf-8", source)
    except UnicodeDecodeError as error:
        text = data.decode("utf-8", "replace")
        if error.start >= len(data) - LONGEST_CHARACTER and error.reason == "unexpected end of data":
            return text, Encoding("utf-8", source)  # a page cut inside its last character
    broken = text.count("\ufffd")
    sound = sum(1 for character in text if character > "\x7f") - broken
    return (text, Encoding("utf-8", source)) if sound > 4 * broken else None


def _detected(data: bytes) -> tuple[str, Encoding]:
    from bs4.dammit import UnicodeDammit

    strange = NOT_ASCII.search(data)
    start = max(strange.start() - BEFORE_STRANGE, 0) if strange is not None else 0
    # Named first, so that the answer does not hang on whether some other package brought a guesser of encodings; such a
    # guesser may take time by the square of a word without spaces: it sees a part.
    found = UnicodeDammit(data[start : start + GUESSED_FROM], user_encodings=["utf-8", "windows-1252"], is_html=True)
    name = codecs.lookup(found.original_encoding).name if found.original_encoding else ""
    name = AS_BROWSERS_DO.get(name, name) or "cp1252"
    try:
        return _strict(data, name), Encoding(name, "detected")
    except UnicodeDecodeError:
        return _strict(data, "cp1252"), Encoding("cp1252", "assumed")


CP1252 = {byte: bytes([byte]).decode("cp1252") for byte in range(0x80, 0xA0) if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
"""What the control characters U+0080..U+009F of mislabelled pages and of ``&#146;`` stand for."""
