"""A page that would make a reader's browser act makes it show text: by what is written, and by the policy alone."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html import escape

import pytest

from grextract import Article, ArticleMetadata, Author, Block, Link, NotAnArticle, Remark, Removed, extract
from grextract.review import to_review
from tests.render.vectors import ADDRESSES, MARKUP, WORDS
from tests.review.conftest import Opened
from tests.sample import FIRST, page

Review = Callable[..., Opened]

EVERY = [
    *MARKUP,
    *ADDRESSES,
    *WORDS,
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "{values}",
    "{script}",
    "\u2028alert(1)",
]
"""All ways in, and some into this file's own frame."""


def hostile() -> Article:
    """An article in which each way in stands wherever a page can put it."""
    whole = "\n".join(EVERY)
    blocks = [Block("paragraph", text, place) for place, text in enumerate(EVERY)]
    linked = [Block("paragraph", "a link", 500 + place, (Link(0, 6, url),)) for place, url in enumerate(ADDRESSES)]
    shown = [Block("image", "", 700 + place, url=url, alt=url, credit=url) for place, url in enumerate(ADDRESSES)]
    table = Block("table", whole, 900, rows=(tuple(MARKUP), tuple(WORDS)))
    removed = tuple(Removed("donation", text, text, 1000 + place) for place, text in enumerate(EVERY))
    metadata = ArticleMetadata(title=whole, byline=whole, authors=tuple(map(Author, EVERY)), url=ADDRESSES[0], description=whole)
    return Article(metadata, (*blocks, *linked, *shown, table), removed, remarks=(Remark("no-byline", whole),))


def saved() -> Article:
    """The same as an extraction reads it: markup as markup, and as escaped text."""
    links = "".join(f'<p><a href="{escape(address)}">a link</a> {FIRST}</p>' for address in ADDRESSES)
    return extract(page(f"<p>{FIRST}</p>", *(f"<p>{escape(one)}</p><div>{one}</div>" for one in MARKUP[:30]), links))


@pytest.mark.parametrize("article", [hostile, saved])
def test_nothing_of_the_page_runs(review: Review, article: Callable[[], Article]) -> None:
    opened = review([(EVERY[0], article()), (EVERY[1], NotAnArticle("empty", EVERY[2]))])
    opened.tab.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    for selector in (".block.removed", "[data-field=title] button", ".block.body .about button"):
        for place in range(min(opened.tab.locator(selector).count(), 3)):
            opened.tab.locator(selector).nth(place).dispatch_event("click")
    opened.press("n", "w", "c", "ArrowRight", "ArrowLeft")
    opened.tab.wait_for_timeout(300)
    assert (opened.dialogs, opened.faults, len(opened.requests)) == ([], [], 1)


def test_what_is_shown_has_no_element_but_those_of_text(review: Review) -> None:
    opened = review([("hostile.html", hostile())])
    tags = opened.tab.evaluate("[...new Set([...document.querySelectorAll('.block .text *')].map(one => one.localName))].sort()")
    assert set(tags) <= {"a", "br", "table", "tbody", "tr", "td"}
    attributes = "[...new Set([...document.querySelectorAll('main *')].flatMap(one => one.getAttributeNames()))]"
    assert [name for name in opened.tab.evaluate(attributes) if name.startswith("on") or name in ("style", "src")] == []


def test_every_link_leads_to_a_page_or_a_mailbox(review: Review) -> None:
    opened = review([("hostile.html", hostile())])
    schemes = opened.tab.evaluate("[...new Set([...document.querySelectorAll('main a')].map(one => one.protocol))]")
    assert schemes
    assert set(schemes) <= {"http:", "https:", "mailto:", "ftp:"}


def test_each_way_in_is_shown_to_the_letter(review: Review) -> None:
    opened = review([("hostile.html", hostile())])
    shown = opened.tab.evaluate("[...document.querySelectorAll('.block.removed .text')].map(one => one.textContent)")
    assert shown == EVERY


WRITTEN = {
    "script-src": "<script>alert(1)</script>",
    "script-src 'sha256": "<svg onload=alert(1)></svg>",
    "script-src-elem": "<script src=https://evil.example/x.js></script>",
    "frame-src": "<iframe src=https://evil.example/></iframe>",
    "img-src": "<img src=https://evil.example/x.png alt='' onerror=alert(1)>",
    "style-src": "<p style='background: url(https://evil.example/x.png)'>a</p>",
    "style-src-elem": "<link rel=stylesheet href=https://evil.example/x.css>",
    "object-src": "<object data=https://evil.example/x.swf></object>",
    "base-uri": "<base href=https://evil.example/>",
    "media-src": "<video src=https://evil.example/x.mp4 onerror=alert(1)></video>",
}
"""What the policy must stop were it ever written into the file, by what the browser names when it does."""

CALLED = {
    "'TrustedHTML'": "document.body.innerHTML = '<img src=x onerror=alert(1)>'",
    "'TrustedScript'": "eval('alert(1)')",
    "trusted-types": "trustedTypes.createPolicy('another', { createHTML: (text) => text })",
    "connect-src": "fetch('https://evil.example/')",
}
"""What it must stop were the file's own script ever made to call it."""


def stopped(opened: Opened, named: str) -> bool:
    """Whether the browser says that it stopped this, nothing was run and nothing was fetched."""
    opened.tab.wait_for_timeout(200)
    fetched = opened.tab.evaluate("performance.getEntriesByType('resource').filter((one) => one.responseStatus).length")
    return any(named in fault for fault in opened.faults) and not opened.dialogs and not fetched


@pytest.mark.parametrize("named", WRITTEN)
def test_the_policy_alone_stops_markup_that_gets_into_the_file(review: Review, named: str) -> None:
    assert stopped(review([("hostile.html", hostile())], inserted=WRITTEN[named]), named)


@pytest.mark.parametrize("named", CALLED)
def test_the_policy_alone_stops_calls_of_the_script(review: Review, named: str) -> None:
    opened = review([("hostile.html", hostile())])
    opened.tab.evaluate(f"setTimeout(() => {{ {CALLED[named]} }}) && null")
    assert stopped(opened, named)


def test_the_values_end_no_element_and_open_no_comment() -> None:
    text = "".join(to_review([("hostile.html", hostile())]))
    embedded = re.search(r'<script type="application/json" class="page">(.*?)</script>\n', text, re.DOTALL)
    assert embedded is not None
    assert not set("<>&\u2028\u2029") & set(embedded[1])
    assert [one["text"] for one in json.loads(embedded[1])["blocks"] if "kind" in one] == EVERY


def test_half_of_a_pair_of_surrogates_is_written_as_an_escape() -> None:
    article = Article(ArticleMetadata(title="\ud800"), (Block("paragraph", "\udfff", 0),))
    assert b"\\ud800" in "".join(to_review([("page.html", article)])).encode("utf-8")
