"""A header glued into one line."""

from __future__ import annotations

from datetime import date

import pytest

from grextract import extract
from grextract.forms.stream import StreamBlock
from grextract.grammar.glued import parted_header, parted_labels, parted_outlet, parted_tail
from tests.sample import FIRST, SECOND


def parted(*lines: str) -> list[str]:
    return [block.text for block in parted_header([StreamBlock("paragraph", line) for line in lines])]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "Bread and Debt by Ada BrandtGlobal Research, May 03, 2005 The harbour was dredged by hand.",
            ["Bread and Debt", "by Ada Brandt", "Global Research, May 03, 2005", "The harbour was dredged by hand."],
        ),
        (
            "Bread and Debt date 2020-12-21 By The Harbour Team",
            ["Bread and Debt", "date 2020-12-21 By The Harbour Team"],
        ),
        (
            "Bread and DebtBy Ada BrandtGlobal Research, May 03, 2005River Post 2 May 2005Region:Europe",
            ["Bread and Debt", "By Ada Brandt", "Global Research, May 03, 2005", "River Post 2 May 2005", "Region:Europe"],
        ),
        (
            "By Ada BrandtGlobal Research, May 03, 2005The River Post 2 May 2005",
            ["By Ada Brandt", "Global Research, May 03, 2005", "The River Post 2 May 2005"],
        ),
        (
            "By Ada BrandtGlobal Research, May 03, 2005River Post 2 May 2005 The harbour was dredged.",
            ["By Ada Brandt", "Global Research, May 03, 2005", "River Post 2 May 2005", "The harbour was dredged."],
        ),
    ],
)
def test_title_byline_date_and_source_are_parted(line: str, parts: list[str]) -> None:
    assert parted(line) == parts


@pytest.mark.parametrize(
    "lines",
    [
        ["Global Research, May 03, 2005", "The paper cited Global Research, May 04, 2005 at length."],
        ["The report, which was printed by the ministry, cites Global Research, May 03, 2005 twice."],
    ],
)
def test_a_whole_date_line_and_a_sentence_stay(lines: list[str]) -> None:
    assert parted(*lines) == lines


def test_links_stay_with_their_words() -> None:
    block = StreamBlock("paragraph", "By Ada BrandtGlobal Research, May 03, 2005", [(3, 13, "https://a.example/ada")])
    assert parted_header([block])[0].links == [(3, 13, "https://a.example/ada")]


def test_an_outlet_set_right_above_the_text_is_parted_when_the_copyright_line_names_it() -> None:
    lines = [
        "Global Research, July 21, 2009",
        "Prairie Ledger\nThe road is long.",
        "© Copyright Ada Brandt, Prairie Ledger, 2009",
    ]
    blocks = parted_outlet([StreamBlock("paragraph", line) for line in lines])
    assert [block.text for block in blocks] == [lines[0], "Prairie Ledger", "The road is long.", lines[2]]


def test_a_first_line_that_nothing_names_stays_with_its_text() -> None:
    lines = [
        "Global Research, July 21, 2009",
        "A Winter Evening\nThe road is long.",
        "© Copyright Ada Brandt, Prairie Ledger, 2009",
    ]
    assert [block.text for block in parted_outlet([StreamBlock("paragraph", line) for line in lines])] == lines


def labels_parted(line: str) -> list[str]:
    blocks = [StreamBlock("paragraph", text) for text in ("Global Research, May 03, 2005", line)]
    return [block.text for block in parted_labels(blocks)][1:]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Region: USA Theme: History The road is long.", ["Region: USA", "Theme: History", "The road is long."]),
        (
            "Theme: Militarization and WMD , US NATO War Agenda The road is long.",
            ["Theme: Militarization and WMD , US NATO War Agenda", "The road is long."],
        ),
        ("Region:Europe,USATheme:HistoryThe road is long.", ["Region:Europe,USA", "Theme:History", "The road is long."]),
        ("Region: Atlantis Theme: History The road is long.", ["Region: Atlantis", "Theme: History", "The road is long."]),
    ],
)
def test_labels_that_open_a_text_are_parted_behind_their_known_values(line: str, parts: list[str]) -> None:
    assert labels_parted(line) == parts


@pytest.mark.parametrize(
    "line",
    [
        "Theme: Salt and Silence The road is long.",
        "Theme: History, as he taught it, was a list.",
        "Region: Europe ends here.",
        "Theme: History",
        "The theme: History repeats.",
    ],
)
def test_a_value_that_nobody_knows_stays_with_its_text(line: str) -> None:
    assert labels_parted(line) == [line]


def test_labels_are_parted_only_below_the_date_line() -> None:
    lines = ["By Ada Brandt", "Theme: History The road is long."]
    assert [block.text for block in parted_labels([StreamBlock("paragraph", line) for line in lines])] == lines


def tail_parted(line: str) -> list[str]:
    return [block.text for block in parted_tail([StreamBlock("paragraph", line)])]


def test_the_lines_of_a_tail_are_parted_from_the_text_and_from_one_another() -> None:
    parts = [
        "The harbour was dredged by hand.",
        "The original source of this article is River Post",
        "Copyright © Ada Brandt, River Post, 2019",
        "Comment on Global Research Articles on our Facebook page",
        "Become a Member of Global Research",
        "Articles by: Ada Brandt",
        "Disclaimer: The contents of this article are of sole responsibility of the author(s).",
    ]
    assert tail_parted(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "line",
    [
        "The original source of this article of faith is a plumber. Copyright © 1911 Tabernacle Press, says the title page.",
        "He wrote that the original source of this article is Global Research Copyright © Ada Brandt, River Post, 2019",
    ],
)
def test_a_sentence_that_speaks_of_sources_and_rights_is_not_parted(line: str) -> None:
    assert tail_parted(line) == [line]


def test_several_lines_of_a_tail_in_a_row_are_parted_from_a_text_without_a_stop() -> None:
    lines = [
        "Yours, Ada Brandt Halm, 3 May 2005",
        "Featured image is from River Post",
        "The original source of this article is River Post",
        "Comment on Global Research Articles on our Facebook page",
    ]
    assert [block.text for block in parted_tail([StreamBlock("paragraph", " ".join(lines))])] == lines


def test_a_sentence_that_lists_the_lines_of_a_tail_is_not_parted() -> None:
    line = "It ended as ever: Comment on Global Research Articles, Become a Member of Global Research, Articles by: nobody."
    assert [block.text for block in parted_tail([StreamBlock("paragraph", line)])] == [line]


DATA_SET = f"date 2016-03-04 The River Towns and Their Mills\n\nBy Anna Verner\n\n{FIRST}\n\n{SECOND}"


def test_the_date_that_a_data_set_sets_before_the_title_is_a_date() -> None:
    article = extract(DATA_SET)
    assert (article.metadata.title, article.metadata.published) == ("The River Towns and Their Mills", date(2016, 3, 4))
    assert [author.name for author in article.metadata.authors] == ["Anna Verner"]
    assert article.text == f"{FIRST}\n\n{SECOND}"


def test_so_it_is_before_a_title_as_long_as_a_paragraph() -> None:
    long = "The River Towns and Their Mills, the Ledgers of the Old Company, and the Price of Roof Tiles in the Three Years of Drought"
    assert extract(DATA_SET.replace("The River Towns and Their Mills", long)).metadata.title == long


def test_so_it_is_before_the_first_words_of_the_text() -> None:
    article = extract(f" date 2016-03-04 {FIRST}\n\n{SECOND}")
    assert article.metadata.published == date(2016, 3, 4)
    assert article.text == f"{FIRST}\n\n{SECOND}"


def test_the_site_s_own_date_line_goes_before_it_and_it_names_no_outlet() -> None:
    article = extract(DATA_SET.replace("2016-03-04", "2016-03").replace("Verner\n", "Verner\n\nGlobal Research, March 5, 2016\n"))
    assert article.metadata.published == date(2016, 3, 5)
    assert article.metadata.original_source is None
