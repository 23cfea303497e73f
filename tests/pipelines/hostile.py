"""Answers that no page is: what a server may send where a pipeline expects an article."""

from __future__ import annotations

import gzip

from tests.adversary.test_hostile_bytes import page

__all__ = ["HOSTILE"]

HOSTILE: dict[str, bytes] = {
    "nothing": b"",
    "zeros": bytes(100_000),
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 100,
    "still compressed": gzip.compress(page("").encode()),
    "bytes of no encoding": page("<p>\xff\xfe\x80</p>").encode("latin-1"),
    "a tag of attributes": page("<p " + " ".join(f"a{number}" for number in range(100_000)) + ">Bell.</p>").encode(),
    "unclosed": page("<iframe><textarea>" * 20_000).encode(),
    "deep": page("<div>" * 5000).encode(),
    "controls": page("<p>&#27;[2J\x00\x08&#xD800;</p>").encode(),
    "numbers": b"[1, 2]",
    "no end": b"<html><body><p " + b'a="' * 20_000,
}
"""Each by what it is."""
