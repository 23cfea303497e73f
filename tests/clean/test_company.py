"""What may go beside a notice of the site, and what stays."""

from __future__ import annotations

import pytest

from grextract.clean import clean_text
from tests.clean.sample import BODY, SHARE

DISCLAIMER = "The contents of this article are of sole responsibility of the author(s)."
FAIR_USE = (
    "www.globalresearch.ca contains copyrighted material the use of which has not always been specifically authorized by the "
    "copyright owner."
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Please consider supporting our work with a donation today.",
        "Follow us on Facebook and subscribe to our channel.",
        "Sign up for our free newsletter and never miss our articles.",
        "Suivez-nous sur Telegram et abonnez-vous à notre chaîne.",
    ],
)
def test_a_way_of_wording_goes_beside_a_notice_of_the_site_only(sentence: str) -> None:
    assert clean_text(f"{BODY[0]} {sentence} {SHARE}").text == BODY[0]
    assert clean_text(f"{SHARE} {sentence} {BODY[0]}").text == BODY[0]
    assert clean_text(f"{BODY[0]} {sentence}").text == f"{BODY[0]} {sentence}"
    assert clean_text(f"{sentence} {BODY[0]} {SHARE}").text == f"{sentence} {BODY[0]}"


def test_what_stands_between_two_parts_of_a_legal_notice_is_of_it() -> None:
    inner = "Whoever runs a community site may carry a piece from here, provided its author is named."
    assert clean_text(f"{BODY[0]} {DISCLAIMER} {inner} {FAIR_USE}").text == BODY[0]


def test_what_stands_between_two_articles_is_not() -> None:
    text = f"{BODY[0]} {DISCLAIMER} {BODY[1]} {DISCLAIMER}"
    assert clean_text(text).text == f"{BODY[0]} {BODY[1]}"


def test_nor_is_what_stands_between_the_end_of_one_and_the_next() -> None:
    text = f"{BODY[0]} {FAIR_USE} {BODY[1]} {DISCLAIMER}"
    assert clean_text(text).text == f"{BODY[0]} {BODY[1]}"


def test_an_appeal_takes_the_sentence_that_leads_to_it() -> None:
    appeal = "If you value our reporting, please support the Monitor. We have no owner but our readers: https://monitor.example/donate/"
    assert clean_text(f"{BODY[0]} {appeal} {SHARE}").text == BODY[0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{SHARE} *** {BODY[0]}", BODY[0]),
        (f"{BODY[0]} *** {SHARE}", BODY[0]),
        (f"{BODY[0]} *** {BODY[1]} {SHARE}", f"{BODY[0]} *** {BODY[1]}"),
        (f"{BODY[0]} {SHARE} *** {SHARE} {BODY[1]}", f"{BODY[0]} {BODY[1]}"),
        (f"{BODY[0]} {SHARE} *** {BODY[1]}", f"{BODY[0]} *** {BODY[1]}"),
    ],
)
def test_a_separator_goes_where_it_only_fenced_off_notices(text: str, wanted: str) -> None:
    assert clean_text(text).text == wanted


@pytest.mark.parametrize("name", ["HSBC Global Research", "Global Research Council", "Nomura Global Research"])
def test_a_department_of_that_name_is_not_the_site(name: str) -> None:
    text = f"{BODY[0]} Subscribe to {name} today and receive our weekly newsletter by email."
    assert clean_text(text).text == text
