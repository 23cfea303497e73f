"""The header that a text opens with."""

from __future__ import annotations

import pytest

from grextract.clean import clean_text
from tests.clean.sample import BODY

TEXT = BODY[0]


@pytest.mark.parametrize(
    "head",
    [
        "By Anna Verner Global Research, November 14, 2017 Region: Middle East & North Africa",
        "By Anna Verner Global Research, November 14, 2017 South Front 13 November 2017 Region: Europe Theme: History",
        "By Tom Adler and Ida Montes Global Research, March 04, 2016 Theme: Culture, Society & History, Media Disinformation",
        "By Anna Verner www.globalresearch.ca, December 31, 2009 In-depth Report: SYRIA",
        "Par Anne Le Goff Mondialisation.ca, 28 avril 2022 Région : Europe",
        "Global Research, September 27, 2007",
        "By Anna Verner Global Research, September 29, 2021 Url of this article: https://www.globalresearch.ca/the-mills/5757046",
        "By Anna Verner\n\nGlobal Research, November 14, 2017\n\nRegion: [Europe](https://www.globalresearch.ca/region/europe)\n\n",
        "By Anna Verner\nGlobal Research, November 14, 2017\nTheme: A Label That Nobody Knows\n",
        "By Anna Verner Global Research, November 14, 2017 Region: A Place Nobody Knows Theme: History",
    ],
)
def test_it_is_taken_where_a_text_opens_with_it(head: str) -> None:
    assert clean_text(f"{head} {TEXT}").text == TEXT


def test_its_parts_bear_their_kinds() -> None:
    text = f"By Anna Verner Global Research, March 04, 2016 South Front 3 March 2016 Region: Europe Theme: History {TEXT}"
    assert [span.kind for span in clean_text(text).removed] == ["byline", "date", "source-date", "region", "theme"]


def test_it_is_taken_behind_a_title_and_the_title_stays() -> None:
    text = f"The Mills of Vess By Anna Verner Global Research, March 04, 2016 Region: Europe {TEXT}"
    assert clean_text(text).text == f"The Mills of Vess {TEXT}"


def test_it_is_taken_in_small_letters() -> None:
    text = f"By Anna Verner Global Research, March 04, 2016 Region: Europe {TEXT}".lower()
    assert clean_text(text).text == TEXT.lower()


def test_a_value_that_nobody_knows_stays_where_nothing_shows_its_end() -> None:
    text = f"By Anna Verner Global Research, March 04, 2016 Region: Vess {TEXT}"
    assert clean_text(text).text == f"Region: Vess {TEXT}"


@pytest.mark.parametrize(
    "text",
    [
        f"{TEXT} By Anna Verner, Global Research, March 04, 2016.",
        f"See Ilse Brandt, “Ice”, by Anna Roth, Global Research, May 3, 2009. {TEXT}",
        "Global Research, March 04, 2016, reported that the mills had closed.",
        "Global Research, March 04, 2016 reported that the mills had closed.",
        f"By Anna Verner Reuters, March 04, 2016 Region: Europe {TEXT}",
        f"{TEXT} {TEXT} {TEXT} {TEXT} {TEXT} By Anna Verner Global Research, March 04, 2016 {TEXT}",
        f"By Monday the flour had run out. {TEXT}",
        f"Region: Europe {TEXT}",
    ],
)
def test_a_line_of_its_shape_elsewhere_stays(text: str) -> None:
    assert clean_text(text).text == text
