"""The lines below an article, in running text."""

from __future__ import annotations

import pytest

from grextract.clean import clean_text
from tests.clean.sample import BODY, SHARE

TEXT = BODY[0]
MEMBER = "Become a Member of Global Research"


@pytest.mark.parametrize(
    "line",
    [
        "The original source of this article is Global Research",
        "The original source of this article is Global ResearchCopyright © Anna Verner, Global Research, 2021",
        "The original source of this article is [Global Research](https://www.globalresearch.ca)",
        "La source originale de cet article est Mondialisation.ca",
        "Copyright © Anna Verner, Global Research, 2021",
        "Copyright © Anna Verner and Emre Demir, Global Research, 2021. All rights reserved.",
        "© Copyright Anna Verner, GlobalResearch.ca, 2009",
        "Copyright © 2005-2018 GlobalResearch.ca",
        "The post Whose Rain? appeared first on Global Research.",
    ],
)
def test_a_line_that_names_the_site_needs_no_company(line: str) -> None:
    assert clean_text(f"{TEXT} {line}").text == TEXT


@pytest.mark.parametrize(
    "line",
    [
        "The original source of this article is South Front",
        "The original source of this article is South FrontCopyright © Anna Verner, South Front, 2021",
        "Copyright © Anna Verner, South Front, 2021",
        "Articles by: Anna Verner",
        "Featured image is from South Front.",
    ],
)
def test_a_line_of_another_outlet_is_taken_beside_a_notice_only(line: str) -> None:
    assert clean_text(f"{TEXT} {line} {MEMBER}").text == TEXT
    assert clean_text(f"{TEXT} {line}").text == f"{TEXT} {line}"


@pytest.mark.parametrize(
    "sentence",
    [
        "The original source of this article is the archive of Vess, and nobody has read it since.",
        "Copyright © 2016 Universal Pictures ran along the bottom of the poster.",
        "The post he wrote in May appeared first on Global Research and then nowhere.",
        "Articles by Anna Verner were read aloud in the mill.",
        "Articles by the prisoner were sewn into the lining of a coat.",
        "The featured image of the fair was a mill without sails.",
    ],
)
def test_a_sentence_about_such_things_stays_even_beside_a_notice(sentence: str) -> None:
    assert clean_text(f"{TEXT} {sentence} {SHARE}").text == f"{TEXT} {sentence}"
