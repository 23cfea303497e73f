"""Texts made to be slow: four times the length takes no more than nine times as long, where a square would take sixteen."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from time import process_time

import pytest

import grextract

PAGE = "<h1>The Weir</h1><p>By Ida Marsh</p><p>Global Research, May 3, 2014</p>{}<p>The mill stopped in the second drought.</p>"
SHAPES: dict[str, Callable[[int], str]] = {
    "commas behind an anchor": lambda n: PAGE.format(f"<p>For media inquiries{', ' * n}</p>"),
    "stops behind the site's name": lambda n: PAGE.format(f"<p>Global Research{'.' * n}</p>"),
    "questions behind the site's name": lambda n: PAGE.format(f"<p>Global Research{'?' * n}</p>"),
    "anchors of notices in one sentence": lambda n: PAGE.format(
        f"<p>{'For media inquiries – publications@globalresearch.ca ' * (n // 8)}</p>"
    ),
    "tags of a page in a sentence": lambda n: PAGE.format(f"<p>{'Global Research, May 3, 2019 =3D Become a ' * (n // 8)}</p>"),
    "comments before the page": lambda n: "<!-- a -->" * n + PAGE.format(""),
    "separators": lambda n: PAGE.format("<p>***</p>" * n),
    "dates between paragraphs": lambda n: PAGE.format(
        "<p>The mill at the bend of the river stopped turning in the second drought.</p><p>12 December 2018</p>" * (n // 4)
    ),
    "short paragraphs": lambda n: PAGE.format("<p>So it was.</p>" * n),
    "a word behind a byline's opening": lambda n: PAGE.format(f"<p>By {'Ada ' * n}</p>"),
}
SMALL, LARGE, MOST = 2_000, 8_000, 9.0


def seconds(page: str) -> float:
    """The shortest of five times."""
    times = []
    for _ in range(5):
        start = process_time()
        grextract.extract(page)
        times.append(process_time() - start)
    return min(times)


@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_with_the_text_and_not_with_its_square(shape: str) -> None:
    grextract.extract(SHAPES[shape](10))
    assert seconds(SHAPES[shape](LARGE)) <= MOST * seconds(SHAPES[shape](SMALL))


# Any small piece, over and over

PIECES = [
    *"aA1_-.,:;/@“\"'([<>&*#|=…é中©\\$%?!—•~ \t\n",
    *("a.", "a-", "a@", "a:", "a ", "A ", "a, ", "A. ", "ab\n", " \n", "\n ", '"a" ', "(a", "[a](", "](", "<a", "<a ", "<!--", "</", "&a;", "1.", "1 "),
    *("12 May 2019 ", "By ", "By A ", "and ", "A and ", "http://", "http://a ", "https://a/", "**", "**a", "_a ", "> ", "| ", "-|", "+-", "==\n"),
    *("\u00a0", "\u200b", "© ", "Copyright ", "©A, ", "Global Research", "Global Research, ", "Region: ", "the post ", "’s ", "/web/1/", "www.", "\\_"),
    *("%20", "• a ", "1) ", "[1] ", "Disclaimer: ", "Dr. ", "Jr., ", "Disclaimer:Thecontentsofthisarticle(s).", "For media inquiries: a@b.c ", "***\n"),
]  # fmt: skip
OPENS = "The gate was shut. Click the share button above to email/forward this article. "
ENDS = " Global Research, May 3, 2019. Copyright © Ada Holm, 2019. \\ [image] _"
DUMP = "The Lock\n\nBy Ada Holm\n\nGlobal Research, May 3, 2019\n\n"
PLACES: dict[str, Callable[[str], object]] = {
    "a paragraph": lambda said: grextract.extract(PAGE.format(f"<p>{OPENS}{said}{ENDS}</p>")),
    "preformatted text": lambda said: grextract.extract(PAGE.format(f"<pre>{OPENS}{said}{ENDS}</pre>")),
    "a byline": lambda said: grextract.extract(PAGE.format("").replace("Ida Marsh", f"Ida Marsh {said}")),
    "a title": lambda said: grextract.extract(
        f"<title>The Weir {said}</title>" + PAGE.format("").replace("The Weir", f"The Weir {said}")
    ),
    "a dump": lambda said: grextract.extract(f"{DUMP}{OPENS}{said}{ENDS}"),
    "the top of a dump": lambda said: grextract.extract(f"a {said}\n\n{DUMP}{OPENS}{ENDS}"),
    "a text to clean": lambda said: grextract.clean_text(f"{OPENS}{said}{ENDS}"),
}
SOON = 0.4


@pytest.mark.parametrize("place", PLACES)
def test_no_piece_over_and_over_makes_time_grow_by_its_square(place: str) -> None:
    def seconds_of(piece: str, length: int) -> float:
        text = piece * (length // len(piece))
        start = process_time()
        with suppress(grextract.ExtractionError):
            PLACES[place](text)
        return process_time() - start

    seconds_of("a", 100)
    times = {piece: seconds_of(piece, 40_000) for piece in PIECES}
    late = {piece for piece, taken in times.items() if taken > SOON}
    assert {piece for piece in late if seconds_of(piece, 40_000) > MOST * seconds_of(piece, 10_000)} == set()
