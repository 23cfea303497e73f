"""Which addresses may stand in an output: those that lead to a page, an image or a mailbox, in any spelling."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import unquote

__all__ = ["SCHEMES", "safe_address"]

SCHEMES = frozenset(("http", "https", "mailto", "ftp"))

# What a browser takes out of an address before it reads it (https://url.spec.whatwg.org/#concept-basic-url-parser).
INSIDE = re.compile(r"[\t\n\r]")
AROUND = "".join(map(chr, range(0x21)))
SCHEME = re.compile(r"([^/?#:]*):")


def safe_address(url: str | None) -> str | None:
    """The address as a browser reads it; None when there is none, or when it could run something.

    An address is judged in the spelling it has and in those that a program may make of it: character references and
    percent signs read.
    """
    address = INSIDE.sub("", url or "").strip(AROUND)
    spellings = {address, unescape(address), unquote(address)}  # one in nearly all cases
    return address if address and all(map(_leads_somewhere, spellings)) else None


def _leads_somewhere(address: str) -> bool:
    scheme = SCHEME.match(INSIDE.sub("", address).strip(AROUND))
    return scheme is None or scheme[1].strip().lower() in SCHEMES
