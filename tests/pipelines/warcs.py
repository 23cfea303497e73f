"""WARC files for tests, written by hand: a compressed member a record."""

from __future__ import annotations

import gzip
from dataclasses import dataclass, field
from pathlib import Path

CAPTURED_AT = "2019-03-02T04:05:06Z"


@dataclass
class Warc:
    """A WARC file in the making, and where each record stands in it."""

    content: bytes = b""
    places: dict[str, tuple[int, int]] = field(default_factory=dict)

    def add(self, url: str, page: bytes, status: str = "200 OK", content_type: str = "text/html; charset=UTF-8") -> None:
        """A ``response`` record of this page."""
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {len(page)}\r\n\r\n".encode() + page
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{len(self.places):012}>\r\n"
            f"WARC-Date: {CAPTURED_AT}\r\nWARC-Target-URI: {url}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        )
        member = gzip.compress(head.encode() + answer + b"\r\n\r\n")
        self.places[url] = (len(self.content), len(member))
        self.content += member

    def write(self, path: Path) -> Path:
        """The file, written."""
        path.write_bytes(self.content)
        return path
