"""pandoc's markdown without its attributes."""

from __future__ import annotations

import pytest

from grextract.forms.attributes import without_attributes


@pytest.mark.parametrize(
    ("pandoc", "plain"),
    [
        ('::: {.content itemprop="articleBody"}\nWords.\n:::', "Words."),
        ("## A title {#a-title .logo}", "## A title"),
        ('one inter[nat]{style="color: #000;"}ional survey', "one international survey"),
        ("[[Africa](https://a.example/africa)]{#menu-item-1}", "[Africa](https://a.example/africa)"),
        ('[Europe](https://a.example/europe){rel="tag"\ntarget="_blank"}', "[Europe](https://a.example/europe)"),
        ("the syndics^2^ {.x}[]{.y}", "the syndics2 {.x}"),
        ("::: a\nOne line\nand its rest.\n:::", "One line and its rest."),
    ],
)
def test_what_pandoc_says_of_the_markup_goes(pandoc: str, plain: str) -> None:
    assert without_attributes(pandoc).strip() == plain


def test_a_hard_break_keeps_its_lines_apart() -> None:
    assert without_attributes("::: a\nBy Ada Brandt\\\nGlobal Research, May 3, 2014\n:::").split("\n")[1:3] == [
        "By Ada Brandt  ",
        "Global Research, May 3, 2014",
    ]


@pytest.mark.parametrize("text", ["The set {a, b} of it", "a [note] {sic} here", "He wrote ::: and stopped"])
def test_braces_and_colons_of_a_sentence_stay(text: str) -> None:
    assert without_attributes(text) == text
