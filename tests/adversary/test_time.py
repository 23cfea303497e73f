"""Texts made to be slow: four times the length takes no more than nine times as long, where a square would take sixteen."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from time import process_time

import pytest

import grextract


def _graph(authors: int) -> dict[str, list[dict[str, object]]]:
    """An article and its authors, each as an object of its own."""
    people = [{"@type": "Person", "@id": f"#{number}", "name": f"Ada {number}"} for number in range(authors)]
    return {"@graph": [{"@type": "Article", "author": [{"@id": person["@id"]} for person in people]}, *people]}


PAGE = "<h1>The Weir</h1><p>By Ida Marsh</p><p>Global Research, May 3, 2014</p>{}<p>The mill stopped in the second drought.</p>"
RIGHTS = "The original source of this article is Global Research\n\nCopyright © Ida Marsh, Global Research, 2014\n"
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
    "rights without a holder": lambda n: f"{DUMP}\n\n" + "Copyright ©\n\n" * n + RIGHTS,
    "short paragraphs": lambda n: PAGE.format("<p>So it was.</p>" * n),
    "a word behind a byline's opening": lambda n: PAGE.format(f"<p>By {'Ada ' * n}</p>"),
    "attributes that no bracket closes": lambda n: f"{DUMP}\n\n::: a\n\n[weir]{{{'.a' * n} !",
    "colons that open no fence": lambda n: f"{DUMP}\n\n{':' * n}\x01",
    "spaces behind a fence": lambda n: f"{DUMP}\n\n::: a\n\n:::{' ' * n}\x01",
    "tables in tables, with words between their rows": lambda n: PAGE.format("<table><tr>a " * (n // 4)),
    "letters on a page of print": lambda n: f"The weir held.\n\f{'a' * n}\n\fThe mill stopped.",
    "authors of JSON-LD that are told elsewhere in it": lambda n: PAGE.format(
        f'<script type="application/ld+json">{json.dumps(_graph(n))}</script>'
    ),
}
SMALL, LARGE, MOST = 2_000, 8_000, 9.0


def seconds(call: Callable[[], object], times: int = 5) -> float:
    """The shortest of some times: in a long run of tests one may hold a collection of all their garbage."""
    taken = []
    for _ in range(times):
        start = process_time()
        with suppress(grextract.ExtractionError):
            call()
        taken.append(process_time() - start)
    return min(taken)


@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_with_the_text_and_not_with_its_square(shape: str) -> None:
    grextract.extract(SHAPES[shape](10))
    large, small = SHAPES[shape](LARGE), SHAPES[shape](SMALL)
    assert seconds(lambda: grextract.extract(large)) <= MOST * seconds(lambda: grextract.extract(small))


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
SLOW = ("a dump", "a text to clean", "preformatted text")  # a run over all pieces takes many seconds
SOON = 0.4


@pytest.mark.parametrize(
    "place", [*(place for place in PLACES if place not in SLOW), *(pytest.param(place, marks=pytest.mark.long) for place in SLOW)]
)
def test_no_piece_over_and_over_makes_time_grow_by_its_square(place: str) -> None:
    def seconds_of(piece: str, length: int, times: int) -> float:
        text = piece * (length // len(piece))
        return seconds(lambda: PLACES[place](text), times)

    seconds_of("a", 100, 1)
    late = [piece for piece in PIECES if seconds_of(piece, 40_000, 1) > SOON]
    assert [piece for piece in late if seconds_of(piece, 40_000, 3) > MOST * seconds_of(piece, 10_000, 3)] == []
