"""A local HTTP server that answers as the site does, with the fixtures for pages: a proxy, so that addresses are the real ones."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from fixtures.containers import as_rss

from tests.pages.gold import PAGES, gold_of, page_of

HOST = "http://www.globalresearch.ca"
LISTED = [name for name in PAGES if name < "2020"]
IN_THE_FEED = [name for name in PAGES if name > "2020"]
SLOW = f"{HOST}/a-page-that-never-comes/5700001"
CUT = f"{HOST}/a-page-that-is-cut-short/5700002"
FORBIDDEN = f"{HOST}/a-page-behind-the-guard/5700003"
GONE = f"{HOST}/a-page-that-is-gone/5700004"
LISTING_AS_ARTICLE = f"{HOST}/theme/water/5700005"
CYRILLIC = f"{HOST}/a-page-in-another-charset/5700006"
BROKEN = [SLOW, CUT, FORBIDDEN, GONE, LISTING_AS_ARTICLE]


def address_of(name: str) -> str:
    """Where a fixture is served: its canonical address, without TLS, which a proxy could not read."""
    return gold_of(name)["metadata"]["url"].replace("https://", "http://")


def cyrillic_page() -> bytes:
    """A page whose charset only the header names."""
    text = page_of("2016-07-srpski").decode("utf-8")
    return text.replace('<meta charset="UTF-8"', '<meta name="none"').encode("cp1251", "xmlcharrefreplace")


def _listing(urls: list[str], older: str | None) -> bytes:
    entries = "".join(f'<li><a class="entry" href="{escape(url)}">{escape(url.split("/")[-1])}</a></li>' for url in urls)
    more = f'<a class="older" href="{older}">Older</a>' if older else ""
    return f"<html><body><ul>{entries}</ul>{more}</body></html>".encode()


def _answers() -> dict[str, tuple[int, str, bytes]]:
    html = "text/html; charset=UTF-8"
    first, second = LISTED[:4], LISTED[4:]
    posts = [(page_of(name).decode("utf-8"), gold_of(name)) for name in IN_THE_FEED]
    answers = {address_of(name): (200, html, page_of(name)) for name in PAGES}
    return answers | {
        f"{HOST}/news": (200, html, _listing([address_of(name) for name in first], "/news/page/2")),
        f"{HOST}/news/page/2": (200, html, _listing([*(address_of(name) for name in second), *BROKEN, CYRILLIC], None)),
        f"{HOST}/feed": (200, "application/rss+xml; charset=UTF-8", as_rss(posts)),
        FORBIDDEN: (403, html, page_of("2023-04-challenge")),
        GONE: (404, html, page_of("2018-11-not-found")),
        LISTING_AS_ARTICLE: (200, html, page_of("2018-11-theme-index")),
        CYRILLIC: (200, "text/html; charset=windows-1251", cyrillic_page()),
    }


class _Site(BaseHTTPRequestHandler):
    """Answers every address of `_answers`; one page never comes, one is cut short."""

    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        url = f"{parts.scheme}://{parts.netloc}{parts.path}" + (f"?{parts.query}" if parts.query else "")
        if url == SLOW:
            self.server.closing.wait(60)
            self.close_connection = True
        elif url == CUT:
            self._answer(200, "text/html", page_of(PAGES[0])[:3000], lie=5000)
        else:
            self._answer(*self.server.answers.get(url, (404, "text/html", b"<h1>404</h1>")))

    def _answer(self, status: int, content_type: str, body: bytes, lie: int = 0) -> None:
        zipped = gzip.compress(body)
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(zipped) + lie))
        self.end_headers()
        self.wfile.write(zipped)
        self.close_connection = lie > 0

    def log_message(self, *args: object) -> None:
        """Stay quiet."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Site)
        self.answers = _answers()
        self.closing = threading.Event()


@contextmanager
def serving() -> Iterator[str]:
    """The address of the running server, to be named as ``http_proxy``."""
    with _Server() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.closing.set()
            server.shutdown()
