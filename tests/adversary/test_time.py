"""Texts made to be slow: four times the length takes no more than nine times as long, where a square would take sixteen."""

from __future__ import annotations

from collections.abc import Callable
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
