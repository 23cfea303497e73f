"""``python -m fuzz.growth``: look for time that grows faster than the source, over fragments, forms and what is done with them.

A fragment is repeated until it fills a source of 16 and one of 64 kilobytes; what takes more than `FASTER` times as long for four
times as much is measured again at 64 and 256, and told when it does so there too: what only begins between two sizes does not. Exits with 1 when something is told.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
import sys
from collections.abc import Callable, Iterator
from html import escape
from itertools import product
from time import monotonic, process_time

import grextract
from fuzz.landmarks import LANDMARKS

__all__ = ["FRAGMENTS", "WAYS", "Search", "grown"]

KILOBYTE = 1024
FIRST, AGAIN = (16 * KILOBYTE, 64 * KILOBYTE), (64 * KILOBYTE, 256 * KILOBYTE)
FASTER = 8.0
"""Four times the source in eight times the time is the 1.5th power: between a line and a square."""

FELT = 0.1
"""Seconds of the processor below which nothing is told: there the clock and the caches are all that is measured."""

LONGEST = 60.0
"""Seconds after which an answer is not awaited any more."""

ELEMENTS = (
    "a abbr address applet area article aside audio b base bdo big blockquote body br button canvas caption center cite code col "
    "colgroup dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 "
    "h6 head header hr html i iframe img input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr "
    "noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rp rt ruby s samp script "
    "section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead "
    "time title tr track tt u ul var video wbr xmp amp-img"
).split()
ODD = (
    "<", ">", "</", "<!", "<!--", "-->", "<!-- a --", "<?php", "<![CDATA[", "]]>", "&", "&amp", "&#", "&#x41;", '"', "'", "<a href=",
    '<a href="', "<p class='", "<p a=b ", "[", "]", "](", "[a](", "![", "![a](b", "[1]", "[1] ", "1. ", "1) ", "- ", "* ", "* * *\n", "***",
    "_", "__", "`", "```\n", "#", "# ", "\n# A\n", "> ", ">>", "|", "| a | b |\n", "|-", "---\n", "===\n", "\n", "\n\n", "\r\n", "\t", " ", "\u00a0",
    "\u200b", "\u00ad", "\u2028", "\x00", "\ufffd", ".", "...", ",", ";", ":", "-", "–", "/", "\\", "\\n", "\\u0041", "=", "=3D", "=\n", "@", "a@",
    "a@b.", "http://", "https://a.example/", "www.", "<https://a.example>", "(", ")", "((", "“", "”", "«", "A. ", "A.B.", "Mr. ", "a", "A", "Ab ",
    "a b ", "1", "1,", "2019", "May 3, 2019 ", "©", "© 2019 ", "By ", "By A ", "Par ", "von ", "and ", ", and ", "A, B and C ", "中", "中。", "ب ", "Д ",
    "😀", "é", "e\u0301", "\u202e", "{", "}", '{"a":', "[[", "data:image/png;base64,", "<li>a", "<td>a", "<p>a", "<br>a", "<b><i>", "<a><b>",
    "<ul><li>", "<table><tr><td>", "<div><p>", "</p>", "</div>", "<p></p>", "<span></span>", "<a href='/a'>a</a>", "<a href='/a'>a</a> | ",
    "<img src='/a.jpg' alt='a'>", "<iframe src='/a'>", "<h2>A</h2>", "<script>a", "<style>a",
)  # fmt: skip
SENTENCE = "The keeper came down to the weir at six and found the upper gate open and the boats gone."
FRAGMENTS = [
    *ODD,
    *(f"<{name}>" for name in ELEMENTS),
    *(f"<{name}>a " for name in ELEMENTS),
    *(f"<{name} a='b'>a</{name}>" for name in ELEMENTS),
    *(f"{line}\n\n" for line in LANDMARKS),
    *(f"{line} " for line in LANDMARKS),
    *(f"{SENTENCE}\n\n{line}\n\n" for line in LANDMARKS),
    *(f"<p>{line}</p><p>{SENTENCE}</p>" for line in LANDMARKS),
]
"""What is repeated: markup and marks of every sort, and what the site prints, alone and between sentences."""

HEAD = "The Weir at Anholt\n\nBy Ada Holm\n\nGlobal Research, May 3, 2019\n\n" + SENTENCE
TAIL = "The original source of this article is Global Research\n\nCopyright © Ada Holm, Global Research, 2019\n"


MHTML = (
    'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="-b"\n\n'
    "---b\nContent-Type: text/html\nContent-Location: https://www.globalresearch.ca/the-weir/5512345\n\n"
)


def _markup(middle: str) -> str:
    """A page whose article has this in its middle."""
    above, below = (("".join(f"<p>{line}</p>" for line in text.split("\n\n"))) for text in (HEAD, TAIL))
    return f"<html><body><div>{above}<div>{middle}</div>{below}</div></body></html>"


def _text(middle: str) -> str:
    return f"{HEAD}\n\n{middle}\n\n{TAIL}"


def _extracted(source: str | bytes) -> grextract.Article | None:
    try:
        return grextract.extract(source)
    except grextract.ExtractionError:
        return None


def _rendered(middle: str) -> None:
    article = _extracted(_markup(middle))
    if article is not None:
        article.to_markdown()
        article.to_html()
        article.to_json()


WAYS: dict[str, Callable[[str], object]] = {
    "html": lambda middle: _extracted(_markup(middle)),
    "text": lambda middle: _extracted(_text(middle)),
    "escaped": lambda middle: _extracted(_markup(escape(middle))),
    "one-line": lambda middle: _extracted(" ".join(_text(middle).split("\n\n"))),
    "markdown": lambda middle: _extracted(f"---\ntitle: The Weir\ndate: 2019-05-03\n---\n\n{middle}"),
    "reader": lambda middle: _extracted(f"Title: The Weir\n\nURL Source: https://www.globalresearch.ca/a/5512345\n\nMarkdown Content:\n{middle}"),
    "json": lambda middle: _extracted(json.dumps({"id": 1, "title": {"rendered": "A"}, "content": {"rendered": middle}})),
    "feed": lambda middle: _extracted(f"<rss><channel><item><title>A</title><description>{escape(middle)}</description></item></channel></rss>"),
    "mhtml": lambda middle: _extracted(MHTML + _markup(middle)),
    "clean-text": lambda middle: grextract.clean_text(_text(middle)),
    "render": _rendered,
}  # fmt: skip
"""What is done with a fragment that was repeated."""


def is_known(way: str, fragment: str) -> bool:
    """Whether a library is known to take a square of this: nh3 0.3.8 looks anew for a no-break space at each letter of its byte."""
    return way == "render" and any("\x80" <= letter <= "\xbf" for letter in fragment)


def seconds(way: str, fragment: str, size: int) -> float:
    """How long the processor is at work on a source of so many characters."""
    middle = (fragment * (size // len(fragment) + 1))[:size]
    started = process_time()
    WAYS[way](middle)
    return process_time() - started


def grown(times: tuple[float, float]) -> bool:
    """Whether four times the source took far more than four times as long."""
    return times[1] > FELT and times[1] > FASTER * times[0]


def _warm_up() -> None:
    """Load what is loaded when it is first used."""
    for way in WAYS:
        seconds(way, SENTENCE, KILOBYTE)


class Search:
    """Measures in a process of its own, which is ended when it does not answer: no signal ends a parser."""

    def __init__(self, longest: float = LONGEST) -> None:
        self.longest = longest
        self._pool = multiprocessing.Pool(1, _warm_up)

    def close(self) -> None:
        """End the process."""
        self._pool.terminate()

    def told(self, way: str, fragment: str) -> str | None:
        """What is wrong with the time of a fragment; None when nothing is."""
        for sizes in (FIRST, AGAIN):
            times = self._times(way, fragment, sizes)
            if times is None:
                return f"{way}: {fragment!r} repeated took more than {self.longest:g} s for {sizes[1] // KILOBYTE} KB"
            if not grown(times):
                return None
        return f"{way}: {fragment!r} repeated took {times[0]:.2f} s for {sizes[0] // KILOBYTE} KB and {times[1]:.2f} s for {sizes[1] // KILOBYTE} KB"

    def _times(self, way: str, fragment: str, sizes: tuple[int, int]) -> tuple[float, float] | None:
        asked = [self._pool.apply_async(seconds, (way, fragment, size)) for size in sizes]
        try:
            short, long = (answer.get(self.longest) for answer in asked)
        except multiprocessing.TimeoutError:
            self._pool.terminate()
            self._pool = multiprocessing.Pool(1, _warm_up)
            return None
        return short, long


def _pairs(seed: int) -> Iterator[tuple[str, str]]:
    """Every way with every fragment, then with two fragments in turn, without end."""
    dice = random.Random(seed)  # noqa: S311 - a fuzzer's dice
    single = list(product(WAYS, FRAGMENTS))
    dice.shuffle(single)
    yield from single
    while True:
        yield dice.choice(list(WAYS)), dice.choice(FRAGMENTS) + dice.choice(FRAGMENTS)


def main() -> int:
    """Read the command line, search, and give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m fuzz.growth", description=__doc__)
    parser.add_argument("--seconds", type=float, default=600, help="how long to search (default: 600)")
    parser.add_argument("--seed", type=int, default=0, help="which fragments are tried first (default: 0)")
    parser.add_argument("--way", choices=list(WAYS), help="do this alone")
    arguments = parser.parse_args()
    search, end, tried, told = Search(), monotonic() + arguments.seconds, 0, 0
    for way, fragment in _pairs(arguments.seed):
        if monotonic() > end:
            break
        if arguments.way in (None, way) and not is_known(way, fragment):
            tried += 1
            if (fault := search.told(way, fragment)) is not None:
                told += 1
                print(fault, flush=True)
    search.close()
    print(f"{tried:,} of {len(WAYS) * len(FRAGMENTS):,} tried in {arguments.seconds:g} s, {told} grow too fast")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
