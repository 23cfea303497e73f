"""Small archives for tests: WARC records, ZIP and tar files, JSON lines; sound ones, to be broken by the tests."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from pathlib import Path

from grextract.batch.containers import read_stored
from grextract.batch.records import Record, RecordError, Selection, Skipped, Stored
from tests.sample import PAGE

HOST = "https://www.globalresearch.ca"
ALL = Selection(hosts=("*",))


def numbered(number: int) -> bytes:
    """A page that differs from every other."""
    return PAGE.replace("thirty years", f"thirty-{number} years").encode()


def record(
    content: bytes, url: str = f"{HOST}/mills/1", *, kind: str = "response", head: str = "Content-Type: text/html", status: str = "200 OK",
    length: int = 0,
) -> bytes:  # fmt: skip
    """A WARC record of an HTTP answer; ``length``: by how much its stated length is wrong."""
    block = f"HTTP/1.1 {status}\r\n{head}\r\n\r\n".encode() + content
    header = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{abs(hash(url)):032x}>\r\nWARC-Date: 2020-01-02T03:04:05Z\r\n"
        f"WARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype={kind}\r\nContent-Length: {len(block) + length}\r\n\r\n"
    )
    return header.encode() + block + b"\r\n\r\n"


def records(count: int) -> list[bytes]:
    """Records of different pages."""
    return [record(numbered(number), f"{HOST}/mills/{number}") for number in range(count)]


def members(records: list[bytes]) -> list[bytes]:
    """Each record compressed by itself."""
    return [gzip.compress(each, mtime=0) for each in records]


def zipped(files: dict[str, bytes] | list[tuple[str, bytes]]) -> bytes:
    """A ZIP archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items() if isinstance(files, dict) else files:
            archive.writestr(name, content)
    return stream.getvalue()


def lines(*values: object) -> bytes:
    """JSON lines."""
    return "".join(json.dumps(value) + "\n" for value in values).encode()


def stored(content: bytes, name: str = "input") -> Stored:
    """Bytes as a file."""
    return Stored(name, lambda: io.BytesIO(content), len(content))


def read(content: bytes, name: str = "input", selection: Selection = ALL) -> list[tuple[str, bytes | str]]:
    """Name and content of each record; of one that fails the kind of its failure, of what was passed over why."""
    found: list[tuple[str, bytes | str]] = []
    for entry in read_stored(stored(content, name), selection):
        if isinstance(entry, Skipped):
            found.append(("", entry.reason))
        else:
            found.append((entry.name, content_of(entry)))
    return found


class _Counted(io.BytesIO):
    """Bytes that say how many of them were read."""

    passed = 0

    def read(self, size: int | None = -1) -> bytes:
        content = super().read(size)
        self.passed += len(content)
        return content


def read_counted(content: bytes, name: str, selection: Selection = ALL) -> tuple[list[object], int]:
    """What is read of an archive, and how many of its bytes are read for it."""
    opened: list[_Counted] = []

    def reopen() -> _Counted:
        opened.append(_Counted(content))
        return opened[-1]

    entries = read_stored(Stored(name, reopen, len(content)), selection)
    return [content_of(entry) if isinstance(entry, Record) else entry.reason for entry in entries], sum(
        stream.passed for stream in opened
    )


def content_of(entry: Record) -> bytes | str:
    """What a record holds, or the kind of its failure."""
    try:
        return entry.read()
    except RecordError as error:
        return error.kind
    except OSError as error:
        return type(error).__name__


def write_warc(path: Path, count: int) -> Path:
    """A WARC.gz of so many pages."""
    path.write_bytes(b"".join(members(records(count))))
    return path
