"""Whatever the caller passes, opened: bytes or text within the limit, or a tree; and the text of bytes."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import BinaryIO, TypeAlias, Union

from lxml import etree

from grextract.article import Encoding
from grextract.errors import LimitExceeded, NotAnArticle, UnreadableSource
from grextract.forms.decoding import SCRUBBED_BYTES, decode, scrub

__all__ = ["Content", "Source", "open_source", "read_characters"]

Source: TypeAlias = Union[bytes, bytearray, memoryview, str, "os.PathLike[str]", BinaryIO, "etree._Element", object]
"""What `extract` takes: bytes, text, a path object, a binary file, an lxml element or tree, a BeautifulSoup."""

Content: TypeAlias = Union[bytes, str, "etree._Element"]
"""A source that is open: bytes as they came, for forms that declare the encodings of their parts; text; a tree's root."""

ADDRESS = re.compile(r"\w{2,10}://\S{1,2000}|www\.\S{1,2000}", re.ASCII)
PATH = re.compile(r"(?:[./~\\]|[A-Za-z]:[\\/])?[^<>\n]{0,400}\.(?:x?html?|mht(?:ml)?|txt|md|json|xml|rss|pdf|warc|gz|zip)", re.I)


def open_source(source: Source, max_bytes: int) -> Content:
    """The source as bytes or text, or as the root element of a tree.

    Raises:
        UnreadableSource: of no type that is taken.
        LimitExceeded: longer than ``max_bytes``.
        OSError: a path cannot be read.
    """
    tree = _tree(source)
    if tree is not None:
        return tree
    content = _read(source, max_bytes)
    _check_size(_size(content) if isinstance(content, str) else len(content), max_bytes)
    return content


def read_characters(content: bytes | str, label: str | None = None) -> tuple[str, Encoding | None]:
    """The text of an open source without what no parser keeps, and the encoding of its bytes.

    Args:
        content: bytes or text.
        label: the charset that a header around the bytes declares.

    Raises:
        UnreadableSource: binary, or a path or URL given as content.
        NotAnArticle: ``empty``.
    """
    encoding = None
    if isinstance(content, str):
        text = scrub(content.removeprefix("\ufeff"))
    else:
        text, encoding = decode(content, label)
        if len(content.translate(None, SCRUBBED_BYTES)) != len(content):
            text = scrub(text)
    _refuse_address(text)
    if not text or text.isspace():
        raise NotAnArticle("empty", "the source is empty: the page was perhaps not saved to its end")
    return text, encoding


def _tree(source: object) -> etree._Element | None:
    if isinstance(source, etree._ElementTree):
        source = source.getroot()
    if etree.iselement(source):
        return source
    return None


def _read(source: object, max_bytes: int) -> str | bytes:
    if isinstance(source, (str, bytes)):
        return source
    if isinstance(source, (bytearray, memoryview)):
        return bytes(source)
    if isinstance(source, os.PathLike):
        return _read_path(Path(source), max_bytes)
    if (text := _soup(source)) is not None:
        return text
    if callable(getattr(source, "read", None)):
        content = source.read(max_bytes + 1)  # type: ignore[attr-defined]
        if isinstance(content, (str, bytes)):
            return content
    raise UnreadableSource(
        f"cannot read a source of type {type(source).__name__}: pass bytes, str, a path object, "
        "a binary file, an lxml element or a BeautifulSoup"
    )


def _read_path(path: Path, max_bytes: int) -> bytes:
    with path.open("rb") as file:
        return file.read(max_bytes + 1)


def _soup(source: object) -> str | None:
    """The markup of a BeautifulSoup object, without importing bs4 for callers who have none."""
    bs4 = sys.modules.get("bs4")
    if bs4 is not None and isinstance(source, bs4.Tag):
        return str(source.decode(formatter="minimal"))
    return None


def _size(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def _check_size(size: int, max_bytes: int) -> None:
    if size > max_bytes:
        raise LimitExceeded(f"the source is longer than max_bytes ({max_bytes:,} bytes): pass Options(max_bytes=…)")


def _refuse_address(text: str) -> None:
    line = text.strip()
    if len(line) > 2000 or "\n" in line:
        return
    if ADDRESS.fullmatch(line):
        raise UnreadableSource(f"the source is content, and this looks like a URL: download {line!r} and pass the bytes")
    if PATH.fullmatch(line) or (line.startswith(("/", "./", "~/")) and " " not in line):
        raise UnreadableSource(f"the source is content, and this looks like a path: pass pathlib.Path({line!r})")
