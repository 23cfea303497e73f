"""Every form a source can have: samples to begin from, and how bytes of it are put to the library."""

from __future__ import annotations

import base64
import json
import quopri
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from fixtures import containers
from fixtures.render import as_dump, as_lines, read_page
from tests.sample import PAGE

import grextract
from fuzz.landmarks import LANDMARKS
from fuzz.oracle import Broken, judge, judge_account
from fuzz.timing import Timed

__all__ = ["FORMS", "Form"]

PAGES = Path(__file__).resolve().parent.parent / "fixtures" / "pages"
OLD = ("2003-06-static", "2009-07-old-engine")
POSTS = ("2026-04-mid-body", "2021-12-francais", "2014-02-long-mixed")
ADDRESS = "https://www.globalresearch.ca/the-lock/5512345"
REPEATED = 60_000

Ask = Callable[[bytes], list[grextract.Article]]


@dataclass(frozen=True)
class Form:
    """One form.

    Attributes:
        samples: sound sources of this form.
        ask: puts bytes to the library; what it raises beside `grextract.ExtractionError` is a fault.
        longest: of an input that is tried, in bytes.
        asked: the length of the source that an input is made into, where it is made into a longer one.
        accounted: whether every word of an input, read as `one_text` reads it, must be in body or ledger.
    """

    samples: Callable[[], Iterable[bytes]]
    ask: Ask
    longest: int = 60_000
    asked: int = 0
    accounted: bool = False

    def try_bytes(self, data: bytes) -> None:
        """Ask once and judge the answer.

        Raises:
            Broken: the answer breaks a promise, or took too long.
            Exception: whatever the library let escape.
        """
        with Timed(max(len(data), self.asked)):
            articles = self.ask(data)
        for article in articles:
            judge(article)
        if self.accounted:
            judge_account(data.decode("utf-8", "surrogateescape"), articles)


def one(data: bytes) -> list[grextract.Article]:
    """The article of these bytes; none where an error of the tree is raised."""
    try:
        return [grextract.extract(data)]
    except grextract.ExtractionError as error:
        return _told(error)


def one_text(data: bytes) -> list[grextract.Article]:
    """The article of these bytes as a ``str``; what is no UTF-8 becomes a lone surrogate."""
    try:
        return [grextract.extract(data.decode("utf-8", "surrogateescape"))]
    except grextract.ExtractionError as error:
        return _told(error)


def each(data: bytes) -> list[grextract.Article]:
    """Every article of these bytes."""
    return list(grextract.extract_all(data, on_error=_told))


def repeated(data: bytes) -> list[grextract.Article]:
    """The article of a source in which these bytes stand over and over, so that time is seen to grow.

    The first byte chooses the frame that they stand in.
    """
    if not data:
        return []
    before, behind = FRAMES[data[0] % len(FRAMES)]
    unit = data[1:]
    source = before.encode() + unit * (REPEATED // max(len(unit), 1)) + behind.encode()
    return each(source)


HEAD = "<h1>The Lock</h1><p>By Ada Holm</p><p>Global Research, May 3, 2019</p>"
TAIL = "<p>The gate was shut.</p><p>Copyright © Ada Holm, Global Research, 2019</p>"
DUMP_HEAD = "The Lock\n\nBy Ada Holm\n\nGlobal Research, May 3, 2019\n\n"
DUMP_TAIL = "\n\nThe gate was shut.\n\nCopyright © Ada Holm, Global Research, 2019\n"
FRAMES = (
    (HEAD, TAIL),
    (f"{HEAD}<p>The gate ", f"was shut.</p>{TAIL}"),
    ("", HEAD + TAIL),
    ("<!DOCTYPE html>", f"<html><body>{HEAD}{TAIL}</body></html>"),
    ("<html><head>", f"</head><body>{HEAD}{TAIL}</body></html>"),
    (f"<html><body {HEAD}", TAIL),
    (HEAD + TAIL, ""),
    (f"{HEAD}<table><tr><td>", f"</table>{TAIL}"),
    (f'{HEAD}<p><a href="', f'">it</a></p>{TAIL}'),
    (DUMP_HEAD, DUMP_TAIL),
    (f"{DUMP_HEAD}The gate ", f"was shut.{DUMP_TAIL}"),
    ("", DUMP_HEAD + DUMP_TAIL),
    (DUMP_HEAD + DUMP_TAIL, ""),
    ("---\ntitle: The Lock\n", f"---\n\n{DUMP_HEAD}{DUMP_TAIL}"),
    ("Title: The Lock\n\nURL Source: https://a.example/\n\n", f"Markdown Content:\n{DUMP_HEAD}{DUMP_TAIL}"),
    ("<rss><channel><item><title>The Lock</title><description>", "</description></item></channel></rss>"),
    ("<rss><channel>", "</channel></rss>"),
    ('<?xml version="1.0"?>', "<rss><channel><item><description>a</description></item></channel></rss>"),
    ('{"title":{"rendered":"The Lock"},"content":{"rendered":"', '"}}'),
    ('[{"content":"a"},', '{"content":"a"}]'),
    ('{"_embedded":{"wp:term":[[', ']]},"content":"<p>The gate was shut.</p>"}'),
    (
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n",
        f"\n--x\nContent-Type: text/html\n\n{HEAD}{TAIL}\n--x--\n",
    ),
    (
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n",
        f"--x\nContent-Type: text/html\n\n{HEAD}{TAIL}\n--x--\n",
    ),
)
"""What stands before and behind: places of a page, a dump, a feed, an answer in JSON and a message."""


def cleaned(data: bytes) -> list[grextract.Article]:
    """Take the notices out of a text: what is left and what was taken are the text, but for white space."""
    text = data.decode("utf-8", "surrogateescape")
    found = grextract.clean_text(text)
    kept, at = "", 0
    for span in found.removed:
        if not at <= span.start <= span.end <= len(text) or text[span.start : span.end] != span.text:
            raise Broken(f"a span is not where it says: {span}")
        kept, at = kept + text[at : span.start], span.end
    if "".join((kept + text[at:]).split()) != "".join(found.text.split()):
        raise Broken("what is left is not the text minus the spans")
    return []


def read_back(data: bytes) -> list[grextract.Article]:
    """Read an article's values back; whatever they are, nothing but a ValueError may come."""
    try:
        values = json.loads(data)
    except (ValueError, RecursionError):
        return []
    with suppress(ValueError):
        grextract.Article.from_dict(values)
    return []


def _told(error: Exception) -> list[grextract.Article]:
    """No article, and a reason in words."""
    if not str(error) or type(error) is grextract.ExtractionError:
        raise Broken(f"an error says nothing: {error!r}")
    return []


def _pages(*names: str) -> list[tuple[str, dict[str, Any]]]:
    return [(read_page(PAGES / f"{name}.html"), json.loads((PAGES / f"{name}.gold.json").read_text("utf-8"))) for name in names]


def _html() -> Iterable[bytes]:
    yield from (page.encode() for page, _ in _pages(*OLD, *POSTS))
    yield (PAGES / "2003-06-static.html").read_bytes()
    yield PAGE.encode()


def _text() -> Iterable[bytes]:
    for page, _ in _pages(*OLD, *POSTS):
        yield as_dump(page).encode()
        yield as_lines(page).encode()
    yield as_dump(PAGE).encode()


def _posts() -> Iterable[bytes]:
    posts = [containers.as_wordpress_json(page, gold) for page, gold in _pages(*POSTS)]
    yield from (json.dumps(post).encode() for post in posts)
    yield json.dumps([{**post, "content": {"rendered": "<p>The gate was shut.</p>"}} for post in posts[:2]]).encode()
    yield f"call({json.dumps(posts[0])});".encode()


def _feeds() -> Iterable[bytes]:
    for page in _pages(*POSTS[:2]):
        yield from (containers.as_rss([page]), containers.as_atom([page]), containers.as_rdf([page]).encode())


def _changed(render: Callable[[str], str]) -> Iterable[bytes]:
    yield from (render(page).encode() for page in (PAGE, *(page for page, _ in _pages(*OLD, POSTS[0]))))


def _mhtml() -> Iterable[bytes]:
    for name, encode in TRANSFERS.items():
        for page in (PAGE, _pages(POSTS[0])[0][0]):
            yield MESSAGE % (name.encode(), encode(page.encode()))


TRANSFERS: dict[str, Callable[[bytes], bytes]] = {
    "quoted-printable": quopri.encodestring,
    "base64": base64.encodebytes,
    "8bit": bytes,
}
MESSAGE = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.globalresearch.ca/the-lock/5512345\r\nSubject: The Lock\r\n"
    b'Date: Fri, 3 May 2019 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n'
    b'\tboundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-ID: <page>\r\nContent-Transfer-Encoding: %s\r\n'
    b"Content-Location: https://www.globalresearch.ca/the-lock/5512345\r\n\r\n%s\r\n--x\r\nContent-Type: image/gif\r\n"
    b"Content-Transfer-Encoding: base64\r\nContent-Location: https://a.example/a.gif\r\n\r\nR0lGODdhAQABAA==\r\n--x--\r\n"
)


def _amp(page: str) -> str:
    return page.replace("<html", "<html amp", 1).replace("<img ", "<amp-img ")


def _printed(page: str) -> str:
    bar = f'<p><a href="#" onclick="window.print()">Print</a></p><p>Url of this article:<br>{ADDRESS}</p>'
    return page.replace("<body>", "<body>" + bar, 1)


def _dumped() -> Iterable[bytes]:
    for page, gold in _pages(*POSTS[:2]):
        yield containers.as_reader_dump(page, gold).encode()


def _front_matter() -> Iterable[bytes]:
    for page, _ in _pages(*OLD):
        yield FRONT.encode() + as_dump(page).encode()
    yield FRONT.encode() + as_dump(PAGE).encode()


FRONT = f"---\ntitle: 'The Lock'\nauthor: Ada Holm\ndate: 2019-05-03\nurl: {ADDRESS}\ntags: [one, two]\n---\n\n"


def _archives() -> Iterable[bytes]:
    yield containers.as_archive_page(_pages(*POSTS[:2])).encode()
    yield (PAGES / "2022-10-archive-page.html").read_bytes()


def _values() -> Iterable[bytes]:
    yield from (grextract.extract(page).to_json().encode() for page in (PAGE, *(page for page, _ in _pages(*OLD))))


def _units() -> Iterable[bytes]:
    units = [
        *LANDMARKS,
        "\n\nBy Ada Holm\n",
        "\n| a | b |",
        "\n- a",
        "*a **b ",
        "\n\n12 May 2019",
        "<p>Global Research",
        "<!-- a -->",
    ]
    yield from (bytes([number % len(FRAMES)]) + unit.encode() for number, unit in enumerate(units))


FORMS: dict[str, Form] = {
    "html": Form(_html, one),
    "text": Form(_text, one_text, accounted=True),
    "wordpress-json": Form(_posts, each),
    "feed": Form(_feeds, each),
    "mhtml": Form(_mhtml, one),
    "wayback": Form(partial(_changed, partial(containers.as_wayback, url=ADDRESS)), one),
    "saved-page": Form(partial(_changed, partial(containers.as_saved, url=ADDRESS)), one),
    "amp": Form(partial(_changed, _amp), one),
    "print-view": Form(partial(_changed, _printed), one),
    "reader-dump": Form(_dumped, one),
    "front-matter": Form(_front_matter, one_text, accounted=True),
    "archive": Form(_archives, each),
    "clean-text": Form(_text, cleaned),
    "from-dict": Form(_values, read_back),
    "repeated": Form(_units, repeated, longest=400, asked=REPEATED),
}
"""By name, as the command takes them."""
