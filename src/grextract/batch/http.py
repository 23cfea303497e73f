"""The payload of an archived HTTP answer: chunks joined, compression undone, within a limit."""

from __future__ import annotations

import re
import zlib
from contextlib import suppress

__all__ = ["GZIP", "charset_of", "decoded", "is_page"]

GZIP = b"\x1f\x8b\x08"
STEP = 4096
CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.\-]+)", re.IGNORECASE)
MARKUP = re.compile(rb"[\s\xef\xbb\xbf]*<(?:!doctype|html|head|body|\?xml|!--)", re.IGNORECASE)
NO_PAGE = re.compile(
    r"image/|audio/|video/|font/|text/(?:css|javascript)|application/(?:(?:x-)?javascript|pdf|zip|gzip|x-font|font|vnd\.ms-|"
    r"x-shockwave|wasm|manifest)",
    re.IGNORECASE,
)


def charset_of(content_type: str | None) -> str | None:
    """The charset that a ``Content-Type`` declares."""
    found = CHARSET.search(content_type or "")
    return found[1] if found is not None else None


def is_page(content_type: str | None, start: bytes) -> bool:
    """Whether an answer may be a page: a server that calls a page an image is corrected by its first bytes."""
    return NO_PAGE.match((content_type or "").strip()) is None or MARKUP.match(start) is not None


def decoded(payload: bytes, transfer: str | None, encoding: str | None, limit: int) -> bytes:
    """The body of an answer, at most ``limit`` bytes of it.

    Crawlers store answers as they came or already decoded, and leave the headers as they were: bytes that are not what a
    header says are taken as they are.

    Args:
        payload: what stands behind the header.
        transfer: ``Transfer-Encoding``.
        encoding: ``Content-Encoding``.
        limit: where to stop.
    """
    if "chunked" in (transfer or "").lower():
        payload = _joined(payload)
    for name in reversed((encoding or "").lower().split(",")):
        payload = DECODERS.get(name.strip(), lambda data, _: data)(payload, limit)
    return payload[:limit]


def _joined(payload: bytes) -> bytes:
    """Chunks as one; a last chunk that was cut is kept as far as it goes."""
    if CHUNK.match(payload) is None:
        return payload
    parts: list[bytes] = []
    at = 0
    while (size := CHUNK.match(payload, at)) is not None and int(size[1], 16):
        end = size.end() + int(size[1], 16)
        parts.append(payload[size.end() : end])
        at = end + next((len(mark) for mark in (b"\r\n", b"\n") if payload.startswith(mark, end)), 0)
    return b"".join(parts) + (payload[at:] if size is None else b"")  # behind a size that lies all is kept


def _inflated(payload: bytes, limit: int) -> bytes:
    for window in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):  # gzip or zlib by its header; servers send deflate without one too
        with suppress(zlib.error):
            return _members(payload, window, limit)
    return payload


def _members(payload: bytes, window: int, limit: int) -> bytes:
    """All that is packed: gzip may have several members.

    Raises:
        zlib.error: the first is damaged, or none.
    """
    part, at = _member(payload, 0, window, limit)
    parts = [part]
    with suppress(zlib.error):  # what stands behind the last is none
        while payload.startswith(GZIP, at) and (limit := limit - len(part)):
            part, at = _member(payload, at, window, limit)
            parts.append(part)
    return b"".join(parts)


def _member(payload: bytes, at: int, window: int, limit: int) -> tuple[bytes, int]:
    """What is packed from an offset on, and the offset behind it; read in steps, as zlib copies what is left of each."""
    inflater = zlib.decompressobj(window)
    parts: list[bytes] = []
    while at < len(payload) and limit and not inflater.eof:
        step = payload[at : at + STEP]
        parts.append(inflater.decompress(step, limit))
        limit -= len(parts[-1])
        at += len(step) - len(inflater.unused_data) - len(inflater.unconsumed_tail)
    return b"".join(parts), at


def _unbrotlied(payload: bytes, limit: int) -> bytes:
    import brotli

    decompressor = brotli.Decompressor()
    parts: list[bytes] = []
    try:
        parts.append(decompressor.process(payload, output_buffer_limit=limit))
        while sum(map(len, parts)) < limit and not decompressor.is_finished() and not decompressor.can_accept_more_data():
            parts.append(decompressor.process(b"", output_buffer_limit=limit))
    except brotli.error:
        return payload
    return b"".join(parts)


def _unzstandarded(payload: bytes, limit: int) -> bytes:
    import zstandard

    try:
        with zstandard.ZstdDecompressor().stream_reader(payload, read_across_frames=True) as reader:
            return reader.read(limit)
    except zstandard.ZstdError:
        return payload


DECODERS = {
    "gzip": _inflated,
    "x-gzip": _inflated,
    "deflate": _inflated,
    "br": _unbrotlied,
    "zstd": _unzstandarded,
}
