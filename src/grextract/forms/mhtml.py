"""MHTML, a page and its images in one MIME message (RFC 2557): the root page out of it, whatever its encoding."""

from __future__ import annotations

import base64
import binascii
import email
import email.policy
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from email.message import Message

from grextract.article import Remark
from grextract.errors import LimitExceeded, UnreadableSource
from grextract.forms.stream import Page, Reading
from grextract.metadata.dates import read_moment

__all__ = ["Root", "is_mhtml", "root_of"]

START = 4096
HEADER = re.compile(rb"\s*(?:[\w-]{2,60}:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)+", re.ASCII)
MIME = re.compile(rb"^content-type:\s*(?:multipart/(?:related|mixed|alternative)|text/html)", re.IGNORECASE | re.MULTILINE)
VERSION = re.compile(rb"^(?:mime-version|x-mimeole|snapshot-content-location):", re.IGNORECASE | re.MULTILINE)
# A line that parts what follows from what is before it: two dashes, a token, and the header of a part below.
BOUNDARY = re.compile(rb"^--([^\s<>]{1,200})[ \t]*\r?\n(?=content-[\w-]+:)", re.IGNORECASE | re.MULTILINE)
NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")
SOME_QUOTED = 8
QUOTED = re.compile(rb"=[ \t]*\r?\n|=3D[\"']")
# A program that carried the message may have set blanks behind the end of a line, which say nothing (RFC 2045, 6.7).
BLANKS_AT_END = re.compile(rb"=[ \t]+(?=\r?\n)")
FRAME = re.compile(rb"<i?frame\b", re.IGNORECASE)
NO_WORDS = re.compile(rb"<(?:script|style|title)\b[^<>]*>[^<]*|<[^<>]*>|\s+", re.IGNORECASE)
FEW_WORDS = 500
TEXTS = ("text/html", "application/xhtml+xml", "text/plain", "application/json", "application/rss+xml", "text/xml")


@dataclass(slots=True)
class Root:
    """The root page of a message.

    Attributes:
        content: its bytes, decoded from their transfer encoding.
        label: the charset that its header declares.
        url: where the page was.
        captured_at: when it was saved.
        remarks: what the message lacks.
    """

    content: bytes
    label: str | None = None
    url: str | None = None
    captured_at: datetime | None = None
    remarks: list[Remark] = field(default_factory=list)

    def tell(self, reading: Reading) -> Page:
        """The page that this reading of the root gives, with what the message says of it."""
        page = reading()
        page.form = "mhtml"
        page.stated.url = page.stated.url or self.url
        page.stated.captured_at = page.stated.captured_at or self.captured_at
        page.remarks += self.remarks
        if (whole := page.whole) is not None:
            page.whole = lambda: self.tell(whole)
        return page


def is_mhtml(content: bytes | str) -> bool:
    """Whether the first lines are the header of a MIME message that holds a page."""
    start = content[:START] if isinstance(content, bytes) else content[:START].encode("utf-8", "replace")
    start = start.removeprefix(b"\xef\xbb\xbf")
    if start.lstrip()[:1] in (b"<", b"{", b"[", b"") or (header := HEADER.match(start)) is None:
        return False
    return VERSION.search(header.group()) is not None and MIME.search(header.group()) is not None


def root_of(content: bytes | str) -> Root:
    """The root page: what ``start`` names, else what stands at the address of the whole, else the first page.

    Raises:
        UnreadableSource: the message holds no page.
        LimitExceeded: its parts are nested deeper than a message is read.
    """
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    try:
        message = _parsed(data.removeprefix(b"\xef\xbb\xbf").lstrip())
        parts = [part for part in message.walk() if not part.is_multipart()]
    except RecursionError as error:
        raise LimitExceeded("the MHTML file is nested deeper than a message is read: it is no saved page") from error
    part = _root(message, parts)
    if part is None:
        raise UnreadableSource(f"the MHTML file holds no page{_cut(data, message)}: save it again, as HTML or as complete MHTML")
    part, content = _framed(part, parts)
    root = Root(content, part.get_content_charset(), _web(part) or _web(message), read_moment(_header(message, "Date")))
    for identifier, address in _addresses(parts):
        root.content = root.content.replace(b"cid:" + identifier, address)
    if _cut(data, message):
        root.remarks.append(Remark("cut-short", "the MHTML file ends before its closing boundary: it was cut while saving"))
    return root


def _parsed(data: bytes) -> Message:
    """The message; one that declares another boundary than it uses is read by the one it uses."""
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    if message.get_content_maintype() != "multipart" or (message.is_multipart() and _pages(message)):
        return message
    header = HEADER.match(data)
    used = BOUNDARY.search(data, header.end() if header else 0)
    if used is None:  # no part at all: what follows the header is the page
        return email.message_from_bytes(b"Content-Type: text/html\r\n\r\n" + data[header.end() if header else 0 :])
    _, _, body = data.partition(used.group())
    start = b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="' + used[1] + b'"\r\n\r\n'
    mended = email.message_from_bytes(start + used.group() + body, policy=email.policy.compat32)
    for name in message:
        if name.lower() not in ("mime-version", "content-type"):
            mended[name] = _header(message, name)
    return mended


def _pages(message: Message) -> list[Message]:
    return [part for part in message.walk() if part.get_content_type() in TEXTS]


def _root(message: Message, parts: list[Message]) -> Message | None:
    start = str(message.get_param("start") or "")
    location = _header(message, "Snapshot-Content-Location") or _header(message, "Content-Location")
    pages = [part for kind in TEXTS for part in parts if part.get_content_type() == kind and "Content-Type" in part]
    named = (part for part in pages if start and _header(part, "Content-ID") == start.strip())
    placed = (part for part in pages if location and _header(part, "Content-Location") == location)
    return next(named, None) or next(placed, None) or next(iter(pages), None)


def _framed(root: Message, parts: list[Message]) -> tuple[Message, bytes]:
    """The root and its bytes; where it only frames another page of the message, that page: the longest of several."""
    content = _payload(root)
    if FRAME.search(content) is None or len(NO_WORDS.sub(b"", content)) >= FEW_WORDS:
        return root, content
    pages = [part for part in parts if part is not root and part.get_content_type() in TEXTS and _is_named(part, content)]
    return max(((part, _payload(part)) for part in pages), key=lambda page: len(page[1]), default=(root, content))


def _is_named(part: Message, content: bytes) -> bool:
    names = (_header(part, "Content-ID").strip(" <>"), _header(part, "Content-Location"))
    return any(name.encode("utf-8", "replace") in content for name in names if name)


def _payload(part: Message) -> bytes:
    """The bytes of a part, also when it names a transfer encoding that it does not use."""
    encoding = _header(part, "Content-Transfer-Encoding").lower()
    del part["Content-Transfer-Encoding"]  # the bytes as they stand in the file
    data = part.get_payload(decode=True)
    assert isinstance(data, bytes)
    if encoding == "base64" and b"<" not in data:
        return _base64(data)
    if encoding == "quoted-printable" or (encoding != "base64" and len(QUOTED.findall(data, 0, START * 4)) > SOME_QUOTED):
        return quopri.decodestring(BLANKS_AT_END.sub(b"=", data))
    return data


def _base64(data: bytes) -> bytes:
    """What base64 says, up to where it was cut."""
    letters = NO_BASE64.sub(b"", data)
    try:
        return base64.b64decode(letters + b"=" * (-len(letters) % 4))
    except binascii.Error:  # one letter too many: half a byte
        return base64.b64decode(letters[: len(letters) // 4 * 4])


def _addresses(parts: list[Message]) -> Iterator[tuple[bytes, bytes]]:
    """The name and the address of each part that others refer to by name: frames of the page."""
    for part in parts:
        name, address = _header(part, "Content-ID").strip(" <>"), _web(part)
        if name and address:
            yield name.encode("ascii", "replace"), address.encode("utf-8", "replace")


def _header(part: Message, name: str) -> str:
    """A header as the file says it: programs write addresses in UTF-8, which the standard library takes for unknown."""
    value = next((str(value) for key, value in part.raw_items() if key.lower() == name.lower()), "")
    return value.encode("utf-8", "surrogateescape").decode("utf-8", "replace").strip()


def _web(part: Message) -> str | None:
    for name in ("Snapshot-Content-Location", "Content-Location"):
        address = "".join(_header(part, name).split())
        if address.startswith(("http://", "https://")):
            return address
    return None


def _cut(data: bytes, message: Message) -> str:
    """That the file was cut, in words; nothing when its closing boundary is there."""
    boundary = str(message.get_boundary("")).encode("ascii", "replace")
    return " and was cut" if message.is_multipart() and b"--" + boundary + b"--" not in data[-START:] else ""
