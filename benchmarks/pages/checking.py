"""Check a generated page against its own gold, with a reader that shares nothing with the library under test."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from .model import GeneratedPage

_BLOCKS = frozenset(
    "address article aside blockquote body br center div dd dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html"
    " iframe li main nav ol p section table tbody td th thead tr ul".split()
)
_SILENT = ("script", "style", "head")


class _Reader(HTMLParser):
    """Collect the text a browser would show, with the hidden addresses shown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent: list[str] = []
        self._hidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent.append(tag)
        if tag in _BLOCKS:
            self.parts.append("\n")
        code = dict(attrs).get("data-cfemail")
        if code:
            self.parts.append(decode_address(code))
            self._hidden = True

    def handle_endtag(self, tag: str) -> None:
        if self._silent and self._silent[-1] == tag:
            self._silent.pop()
        if tag in _BLOCKS:
            self.parts.append("\n")
        self._hidden = False

    def handle_data(self, data: str) -> None:
        if not self._silent and not self._hidden:
            self.parts.append(data)


def encode_address(address: str, key: int) -> str:
    """Hide an e-mail address as Cloudflare does.

    >>> decode_address(encode_address("a@b.ca", 91))
    'a@b.ca'
    """
    return f"{key:02x}" + "".join(f"{ord(character) ^ key:02x}" for character in address)


def decode_address(code: str) -> str:
    """Show an address that Cloudflare hid."""
    key, *rest = bytes.fromhex(code)
    return "".join(chr(byte ^ key) for byte in rest)


def rendered_text(html: str) -> str:
    """Give the text of a page, blocks and `<br>` parted by newlines, inline tags by nothing."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return "".join(reader.parts)


def tokens(text: str) -> list[str]:
    """Give the words of a text, in lower case."""
    return re.findall(r"\w+", text.lower())


def first_lack(page: GeneratedPage) -> str | None:
    """Say where the gold leaves the page: its words must stand in the page in order, without a gap; None when they do."""
    shown = " ".join(tokens(rendered_text(page.html)))
    wanted = [word for _, text in page.order for word in tokens(text)]
    if f" {' '.join(wanted)} " in f" {shown} ":
        return None
    for count in range(1, len(wanted) + 1):
        if f" {' '.join(wanted[:count])} " not in f" {shown} ":
            return " ".join(wanted[max(0, count - 12) : count])
    return "the words are there, but not as words"
