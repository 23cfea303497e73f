"""Landmarks broken at their links."""

from __future__ import annotations

import pytest

from grextract.forms.stream import StreamBlock
from grextract.grammar.broken import whole_landmarks


def whole(*lines: str) -> list[str]:
    return [block.text for block in whole_landmarks([StreamBlock("paragraph", line) for line in lines])]


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["By", "Ada Brandt"], ["By Ada Brandt"]),
        (["Region:", "Europe"], ["Region: Europe"]),
        (["Copyright ©", "Ada Brandt, Global Research, 2019"], ["Copyright © Ada Brandt, Global Research, 2019"]),
        (["Articles by:", "Ada Brandt"], ["Articles by: Ada Brandt"]),
        (["By", "Ada Brandt", "Region:", "Nowhere"], ["By Ada Brandt", "Region: Nowhere"]),
        (
            ["By", "Ada Brandt", "Global Research, May 3, 2014", "The River Post", "2 May 2014"],
            ["By Ada Brandt", "Global Research, May 3, 2014", "The River Post 2 May 2014"],
        ),
        (
            ["By", "سامر حداد", "سامر حداد", "صحفي وباحث في شؤون المياه"],
            ["By سامر حداد", "سامر حداد صحفي وباحث في شؤون المياه"],
        ),
        (
            ["The Crane That Lifts Nothing:", "Debt and Dignity", "By Ada Brandt"],
            ["The Crane That Lifts Nothing: Debt and Dignity", "By Ada Brandt"],
        ),
        (["For media inquiries:", "press@quay.example"], ["For media inquiries: press@quay.example"]),
    ],
)
def test_the_lines_of_a_landmark_are_put_together(lines: list[str], joined: list[str]) -> None:
    assert whole(*lines) == joined


@pytest.mark.parametrize(
    "lines",
    [
        ["Theme:", "In-depth Report:", "The ferry left at seven with two passengers."],
        ["Theme:", "The Ferry of Kessin"],
        ["By", "the time it left, nobody was aboard."],
        ["He asked for one thing:", "silence."],
        ["For media inquiries:", "The ferry left at seven with two passengers."],
    ],
)
def test_an_empty_label_and_a_sentence_stay_as_they_are(lines: list[str]) -> None:
    assert whole(*lines) == lines


def test_links_keep_their_places() -> None:
    by, name = StreamBlock("paragraph", "By"), StreamBlock("paragraph", "Ada Brandt", [(0, 10, "https://a.example/ada")])
    assert whole_landmarks([by, name])[0].links == [(3, 13, "https://a.example/ada")]
