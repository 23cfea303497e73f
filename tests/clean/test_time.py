"""The time that a hostile text takes grows with its length, not faster."""

from __future__ import annotations

import time

import pytest

from grextract.clean import clean_text
from tests.clean.sample import PARAGRAPHS, SHARE

UNITS = {
    "the name": "Global Research ",
    "the name glued": "GlobalResearch",
    "the name in lines": "Global Research\n",
    "the opening of a wording": "click the share button above to ",
    "a wording": f"{SHARE} ",
    "a wording cut short": "Follow us on Instagram and Twitter and ",
    "a list of languages": "Urdu, Español, Français, ",
    "the end of a list": "And 40 more languages. ",
    "copyright": "Copyright © ",
    "copyright with a year": "Copyright © Ada Holm, 2016 ",
    "a source line": "The original source of this article is ",
    "a feed line": "The post appeared first on Global Research ",
    "the opening of a feed line": "The post ",
    "a date line": "Global Research, May 3, 2016 ",
    "bylines": "By Ada By ",
    "labels": "Region: ",
    "asterisks": "* ",
    "asterisks together": "*",
    "brackets": "[",
    "quotation marks": '"',
    "opening marks": "“",
    "stops": ".",
    "line ends": "\n",
    "blank lines": " \n \n",
    "spaces": " ",
    "links": "[a](b) ",
    "capitals": "A B ",
    "a prompt": "read article language translate button author's name ",
    "legal words": "Disclaimer: The contents of this article are of sole responsibility of the author(s). fair use. ",
    "Cyrillic": "именем автора кнопку поделиться ",
}
SIZE = 150_000


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_a_unit_over_and_over_takes_no_longer_than_prose_would(unit: str) -> None:
    text = f"{SHARE} {unit * (SIZE // len(unit))} {PARAGRAPHS[-1]}"
    start = time.process_time()
    clean_text(text)
    assert time.process_time() - start < 6
