"""Date line, outlet's line, source line and copyright line."""

from __future__ import annotations

from datetime import date

import pytest

from grextract.metadata.fields import Copyright
from grextract.metadata.source import (
    DateLine,
    SourceDate,
    is_own_site,
    is_site_footer,
    read_copyright,
    read_date_line,
    read_source_date,
    read_source_line,
)

GR = "globalresearch.ca"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Global Research, November 14, 2017", DateLine(GR, date(2017, 11, 14), "")),
        ("Global Research, February 04, 2016", DateLine(GR, date(2016, 2, 4), "")),
        ("Global Research, 13 de agosto 2014", DateLine(GR, date(2014, 8, 13), "")),
        ("www.globalresearch.ca/, December 31, 2009", DateLine(GR, date(2009, 12, 31), "")),
        ("www.globalresearch.ca 4  July 2004", DateLine(GR, date(2004, 7, 4), "")),
        ("Mondialisation.ca, 28 avril 2022", DateLine("mondialisation.ca", date(2022, 4, 28), "")),
        ("Globalización, 30 de septiembre 2013", DateLine("globalizacion.ca", date(2013, 9, 30), "")),
        ("Asia-Pacific Research, May 03, 2019", DateLine("asia-pacificresearch.com", date(2019, 5, 3), "")),
        ("GlobalResearch, November 14, 2017", DateLine(GR, date(2017, 11, 14), "")),
    ],
)
def test_a_date_line_gives_the_site_and_the_day(line: str, expected: DateLine) -> None:
    assert read_date_line(line) == expected


def test_the_outlet_that_a_dump_glued_behind_the_date_line_is_kept_apart() -> None:
    line = read_date_line("Global Research, December 04, 2021The Harbour Vagabond")
    assert line == DateLine(GR, date(2021, 12, 4), "The Harbour Vagabond")


@pytest.mark.parametrize(
    "line",
    [
        "Global Research, November 14, 2017 was the day on which it all began.",
        "Global Research, founded in 2001, is an outlet",
        "A paper sent to Global Research, November 14, 2017",
        "North Shore Wire, November 14, 2017",
        "Global Research",
        "Global Research, February 30, 2017",
        "Global Research Harbour, November 14, 2017",
        "Global Research, November 14, 2017 " + "Harbour " * 30,
    ],
)
def test_a_sentence_or_another_outlets_line_is_no_date_line(line: str) -> None:
    assert read_date_line(line) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("South Shore 13 November 2017", SourceDate("South Shore", date(2017, 11, 13))),
        ("South Shore, 13 November 2017", SourceDate("South Shore", date(2017, 11, 13))),
        ("Drums and Butter– 2009-12-14", SourceDate("Drums and Butter", date(2009, 12, 14))),
        ("Lux média et Mondialisation.ca 2 mai 2013", SourceDate("Lux média et Mondialisation.ca", date(2013, 5, 2))),
        ("17 janvier 2008", SourceDate("", date(2008, 1, 17))),
        ("29 December 2010", SourceDate("", date(2010, 12, 29))),
    ],
)
def test_the_outlets_line_gives_its_name_and_its_date(line: str, expected: SourceDate) -> None:
    assert read_source_date(line) == expected


def test_an_address_can_stand_for_the_outlets_name() -> None:
    line = read_source_date("http://www3.harbour.ca/sr.hollis/ , June 22  2004")
    assert line is not None
    assert "www3.harbour.ca/sr.hollis" in line.name
    assert line.published == date(2004, 6, 22)


@pytest.mark.parametrize(
    "line",
    [
        "The treaty was signed in the harbour on 13 November 2017",
        "squads on the ground mark targets, Daily Wire, March 21, 2011",
        "South Shore",
        "South Shore 13 November",
        "",
    ],
)
def test_a_sentence_that_ends_with_a_date_is_no_outlets_line(line: str) -> None:
    assert read_source_date(line) is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("The original source of this article is Global Research", "Global Research"),
        ("The original source of this article is South Shore.", "South Shore"),
        ("the original source of this article is: South Shore", "South Shore"),
        ("Video Source Links: original source of this article is The Harbour Vagabond", "The Harbour Vagabond"),
        ("La source originale de cet article est Mondialisation.ca et Lux Média", "Mondialisation.ca et Lux Média"),
        ("La fuente original de este artículo es Puerto Libre", "Puerto Libre"),
        ("The original source of this article is www.harbourwire.org", "www.harbourwire.org"),
    ],
)
def test_a_source_line_names_the_outlet(line: str, name: str) -> None:
    assert read_source_line(line) == name


@pytest.mark.parametrize(
    "line",
    [
        "Vous pouvez lire la source originale de cet article préparé par le comité",
        "La source originale de cet article est difficile à établir, disent les archivistes.",
        "The original source of this article is hard to trace, and the archive could not help.",
        "The original source of this article is",
        "He asked what the original source of this article is",
    ],
)
def test_a_sentence_about_an_original_source_names_none(line: str) -> None:
    assert read_source_line(line) is None


@pytest.mark.parametrize(
    ("line", "holders", "year"),
    [
        ("Copyright © Ada Marlow, Global Research, 2018", ("Ada Marlow", "Global Research"), 2018),
        ("Copyright © South Shore, South Shore, 2017", ("South Shore",), 2017),
        ("Copyright © Ada Marlow and Tom Reed, Global Research, 2018", ("Ada Marlow", "Tom Reed", "Global Research"), 2018),
        ("© Copyright Bonnie Hall, Drums and Butter, 2009", ("Bonnie Hall", "Drums and Butter"), 2009),
        ("Copyright © Prof Ines Calder, Mondialisation.ca, 2022", ("Prof Ines Calder", "Mondialisation.ca"), 2022),
        ("Copyright (c) Ada Marlow, 2011", ("Ada Marlow",), 2011),
        ("Copyright © 2016 Harbour Pictures", ("Harbour Pictures",), 2016),
    ],
)
def test_a_copyright_line_gives_each_holder_once_and_its_year(line: str, holders: tuple[str, ...], year: int) -> None:
    assert read_copyright(line) == Copyright(holders, year)


@pytest.mark.parametrize(
    "line",
    [
        "Copyright law in Canada changed in 2012",
        "Copyright was the word that the judge used most often in 2012.",
        "The line reads Copyright © Ada Marlow, Global Research, 2018",
        "Copyright © is the mark that nobody reads, wrote the clerk in 2012",
        "Copyright",
    ],
)
def test_a_sentence_about_copyright_is_no_copyright_line(line: str) -> None:
    assert read_copyright(line) is None


@pytest.mark.parametrize(
    ("line", "footer"),
    [
        ("Copyright © 2005-2018 GlobalResearch.ca", True),
        ("© Copyright 2005-2007 GlobalResearch.ca  Web site engine by Polygraphx Multimedia", True),
        ("Copyright © 2019 Global Research", True),
        ("Copyright © Ada Marlow, Global Research, 2018", False),
        ("Copyright © Global Research, Global Research, 2018", False),
        ("Copyright © 2016 Harbour Pictures", False),
        ("no copyright at all", False),
    ],
)
def test_the_copyright_of_the_whole_site_is_told_from_that_of_an_article(line: str, footer: bool) -> None:
    assert is_site_footer(line) is footer


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("Global Research", True),
        ("GlobalResearch.ca", True),
        ("www.globalresearch.ca", True),
        ("Mondialisation.ca", True),
        ("Asia-Pacific Research", True),
        ("South Shore", False),
        ("Global Research Harbour", False),
        ("Research", False),
    ],
)
def test_the_sites_own_names_are_known_in_every_spelling(name: str, own: bool) -> None:
    assert is_own_site(name) is own


@pytest.mark.parametrize(
    ("line", "day"),
    [("Mondialisation.ca, le 17 mai 2008", date(2008, 5, 17)), ("Global Research, 2 Mart 2019", date(2019, 3, 2))],
)
def test_a_date_line_may_set_an_article_before_its_date_and_name_the_month_in_other_languages(line: str, day: date) -> None:
    read = read_date_line(line)
    assert read is not None
    assert read.published == day


def test_the_word_for_rights_behind_the_sign_is_no_part_of_the_holder() -> None:
    rights = read_copyright("© Droits d'auteurs Ada Brandt, Mondialisation.ca, 2008")
    assert rights is not None
    assert rights.holders == ("Ada Brandt", "Mondialisation.ca")


def test_the_site_itself_is_no_outlet() -> None:
    assert read_source_date("Global Research online since September 9, 2001") is None


@pytest.mark.parametrize(
    "line",
    [
        "Sunday 10 October 2010",
        "Sunday, October 10, 2010",
        "Montag, 6. Oktober 2014",
        "miércoles, 25 de junio de 2008",
        "Latest Revision: February 20, 2022",
        "Updated: May 3, 2019",
        "Last updated on May 3, 2019",
        "Mis à jour le 3 mai 2019",
    ],
)
def test_a_day_of_the_week_and_a_word_of_revision_name_no_outlet(line: str) -> None:
    dated = read_source_date(line)
    assert dated is not None
    assert dated.name == ""


@pytest.mark.parametrize(
    "line",
    [
        "Global Research | August 10, 2016",
        "Global Research ~ August 10, 2016",
        "Global Research, 10 agosto, 2016 (traduzione di Ugo Rossi)",
    ],
)
def test_marks_between_name_and_date_and_a_translator_behind_it_leave_a_date_line(line: str) -> None:
    dated = read_date_line(line)
    assert dated is not None
    assert dated.published == date(2016, 8, 10)
