"""Dates: the forms that the site prints, and nothing that is none."""

from __future__ import annotations

from datetime import date, datetime, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grextract.metadata.dates import find_date, partial_date, read_date, read_datetime, read_moment

PRINTED = [
    ("November 14, 2017", date(2017, 11, 14)),
    ("February 04, 2016", date(2016, 2, 4)),
    ("September 27, 2007", date(2007, 9, 27)),
    ("October 12 2018", date(2018, 10, 12)),
    ("November 18th, 2023", date(2023, 11, 18)),
    ("Sept. 3, 2011", date(2011, 9, 3)),
    ("13 November 2017", date(2017, 11, 13)),
    ("4  July 2004", date(2004, 7, 4)),
    ("25, November 2025", date(2025, 11, 25)),
    ("4 September 201o", date(2010, 9, 4)),
    ("June 22  2004", date(2004, 6, 22)),
    ("2009-12-14", date(2009, 12, 14)),
    ("27/08/2020", date(2020, 8, 27)),
    ("28 avril 2022", date(2022, 4, 28)),
    ("1er mai 2010", date(2010, 5, 1)),
    ("12 février 2015", date(2015, 2, 12)),
    ("3 août 2019", date(2019, 8, 3)),
    ("9 décembre 2021", date(2021, 12, 9)),
    ("13 de agosto 2014", date(2014, 8, 13)),
    ("13 de agosto de 2014", date(2014, 8, 13)),
    ("30 de septiembre 2001", date(2001, 9, 30)),
    ("14. März 2019", date(2019, 3, 14)),
    ("7 gennaio 2018", date(2018, 1, 7)),
    ("2 de março de 2020", date(2020, 3, 2)),
    ("NOVEMBER 14, 2017", date(2017, 11, 14)),
]
NO_DATES = [
    "",
    "2017",
    "November 2017",
    "November 14",
    "Harbour 14, 2017",
    "February 30, 2016",
    "31 April 2016",
    "November 41, 2017",
    "November 14, 20171",
    "13/13/2020",
    "2009-13-14",
    "5662779",
    "on November 14, 2017",
    "November 14, 2017 in the harbour",
]


@pytest.mark.parametrize(("text", "day"), PRINTED, ids=[text for text, _ in PRINTED])
def test_every_form_that_the_site_prints_names_its_day(text: str, day: date) -> None:
    assert read_date(text) == day


@pytest.mark.parametrize("text", NO_DATES)
def test_a_text_that_is_not_one_full_date_and_nothing_else_names_no_day(text: str) -> None:
    assert read_date(text) is None


MONTHS = "January February March April May June July August September October November December".split()
MOIS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
MESES = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
FORMS = [
    lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {d.day:02}, {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {d.day} {d.year}",
    lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d.day} {MOIS[d.month - 1]} {d.year}",
    lambda d: f"{d.day} de {MESES[d.month - 1]} de {d.year}",
    lambda d: f"{d.day:02}/{d.month:02}/{d.year}",
    lambda d: d.isoformat(),
]
DAYS = st.dates(date(1999, 1, 1), date(2039, 12, 31))


@given(DAYS, st.sampled_from(FORMS))
def test_any_day_printed_in_any_form_is_read_back(day: date, form: object) -> None:
    assert read_date(form(day)) == day  # type: ignore[operator]


@given(DAYS, st.sampled_from(FORMS), st.sampled_from(["", "First published on ", "It began, says the note, "]))
def test_a_date_is_found_inside_a_text_with_its_own_start_and_end(day: date, form: object, before: str) -> None:
    printed = form(day)  # type: ignore[operator]
    found = find_date(f"{before}{printed} and ended there")
    assert found is not None
    assert found[0] == day
    assert (found[1], found[2]) == (len(before), len(before) + len(printed))


def test_the_first_of_two_dates_is_found_whatever_their_forms() -> None:
    assert find_date("From 2 May 2011 to June 3, 2012")[0] == date(2011, 5, 2)  # type: ignore[index]
    assert find_date("From June 3, 2012 to 2 May 2013")[0] == date(2012, 6, 3)  # type: ignore[index]


def test_an_impossible_date_does_not_hide_the_possible_one_behind_it() -> None:
    assert find_date("February 30, 2016, or March 1, 2016")[0] == date(2016, 3, 1)  # type: ignore[index]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("First published on August 24, 2022", "2022-08-24"),
        ("First published in August 2022.", "2022-08"),
        ("[Originally published in March 2007.]", "2007-03"),
        ("Note: Article originally published in 2014.", "2014"),
        ("First published on 25, November 2025", "2025-11-25"),
        ("Publié pour la première fois en février 2009", "2009-02"),
        ("Publicado originalmente en marzo de 2011", "2011-03"),
        ("First published by the wire", None),
        ("Reprint of No. 120145", None),
    ],
)
def test_a_note_gives_a_date_as_precise_as_it_is_printed(text: str, iso: str | None) -> None:
    assert partial_date(text) == iso


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2018-10-19T05:55:32+00:00", datetime(2018, 10, 19, 5, 55, 32, tzinfo=timezone.utc)),
        ("2018-10-19T05:55:32Z", datetime(2018, 10, 19, 5, 55, 32, tzinfo=timezone.utc)),
        ("2026-07-23T18:09:41", datetime(2026, 7, 23, 18, 9, 41)),
        (" 2026-07-23T18:09:41 ", datetime(2026, 7, 23, 18, 9, 41)),
        ("19 October 2018", None),
        ("yesterday", None),
        ("", None),
        (None, None),
    ],
)
def test_a_moment_of_markup_is_read_with_its_zone_and_junk_is_none(text: str | None, moment: datetime | None) -> None:
    assert read_datetime(text) == moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("03 Oct 2009 05:12:33", datetime(2009, 10, 3, 5, 12, 33, tzinfo=timezone.utc)),
        ("2009-10-03T05:12:33", datetime(2009, 10, 3, 5, 12, 33, tzinfo=timezone.utc)),
        ("02 Jan 2019 04:04:05 +0100", datetime(2019, 1, 2, 3, 4, 5, tzinfo=timezone.utc)),
        ("2009-10-03T05:12:33Z", datetime(2009, 10, 3, 5, 12, 33, tzinfo=timezone.utc)),
    ],
)
def test_a_moment_is_one_of_utc(text: str, moment: datetime) -> None:
    assert read_moment(text) == moment


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "31 Feb 2019 10:00:00",
        "25:99",
        "9999-12-31T23:59:59-10:00",
        "0001-01-01T00:00:00+10:00",
        "31 Dec 9999 23:59:59 -1000",
    ],
)
def test_a_moment_that_the_calendar_has_not_is_none(text: str | None) -> None:
    assert read_moment(text) is None
