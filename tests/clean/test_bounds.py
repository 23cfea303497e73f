"""Sentences of a text in one line."""

from __future__ import annotations

import pytest

from grextract.clean.bounds import cuts_in, notice_part, units_between
from grextract.notices.matcher import matcher_for

MATCHER = matcher_for()


def units(text: str, *breaks: int) -> list[str]:
    return [text[start:end] for start, end in units_between(text, [], cuts_in(text, breaks))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("One here. Two there.", ["One here.", "Two there."]),
        ("Dr. Holm came.\nThen Ada went", ["Dr. Holm came.", "Then Ada went"]),
        ("One here. *** Two there.", ["One here.", "Two there."]),
        ("Home * About us • Contact", ["Home", "About us", "Contact"]),
        ("warm wishes The Team Please give", ["warm wishes The Team", "Please give"]),
        (
            "on the Translate Website button « Traduire le site » here",
            ["on the Translate Website button « Traduire le site » here"],
        ),
        ("", []),
    ],
)
def test_a_text_is_parted_at_stops_menu_marks_and_commands(text: str, wanted: list[str]) -> None:
    assert units(text) == wanted


def test_and_where_it_is_told_that_something_begins() -> None:
    assert units("the mill Featured image", 9) == ["the mill", "Featured image"]


def test_the_prose_behind_a_notice_without_a_stop_is_no_part_of_it() -> None:
    sentence = "Click to download the audio (MP3 format) Behind a steel door lie eleven envelopes of barley"
    part = notice_part(sentence, MATCHER)
    assert part is not None
    assert sentence[slice(*part)] == "Click to download the audio (MP3 format)"


def test_a_notice_is_all_of_its_sentence() -> None:
    sentence = "Click here to donate to Global Research today."
    assert notice_part(sentence, MATCHER) == (0, len(sentence))


def test_of_prose_there_is_no_part() -> None:
    assert notice_part("Eleven envelopes of barley lie behind a steel door.", MATCHER) is None
