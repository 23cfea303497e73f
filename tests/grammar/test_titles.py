"""Which line above a byline is the title."""

from __future__ import annotations

import pytest

import grextract
from tests.grammar.pages import HEADER, PROSE, kinds, page
from tests.sample import DUMP, FIRST, SECOND, THIRD, TITLE

BELOW = "By Ada Marlow\n\nGlobal Research, March 03, 2022\n\nThe harbour was quiet that morning, and the nets were mended.\n"


@pytest.mark.parametrize(
    "line",
    [
        "To: Reading list of the harbour <list@example.org>",
        "Subject: Fwd: Nets in the Harbour of Halm",
        "Reply-To: Reading list of the harbour <list@example.org>",
        "Sent: Monday, March 7, 2022 9:41 AM",
        "Date: Mon, 7 Mar 2022 09:41:03 -0500",
        "Gesendet: Montag, 7. März 2022 09:41",
        "Envoyé : lundi 7 mars 2022 09:41",
        "---------- Forwarded message ---------",
        "September 14, 2021 at 9:41 AM",
        "5 Dec 2025 07:10:01 UTC",
        "Global Research, [05.07.2022 18:31]",
    ],
)
def test_a_line_of_a_program_above_it_is_not_the_title(line: str) -> None:
    assert grextract.extract(f"{line}\n\nNets in the Harbour\n\n{BELOW}").metadata.title == "Nets in the Harbour"


@pytest.mark.parametrize(
    "title", ["Data: 40 Million Left Their Homes", "To: The Harbour With Love", "From Halm: A Letter at Noon"]
)
def test_a_title_that_opens_as_such_a_line_is_one(title: str) -> None:
    assert grextract.extract(f"{title}\n\n{BELOW}").metadata.title == title


def test_a_title_that_a_wrapped_line_joins_with_its_byline_is_parted_from_it() -> None:
    article = grextract.extract("Nets in the Harbour By Ada Marlow\n" + BELOW.partition("\n\n")[2])
    assert (article.metadata.title, article.metadata.byline) == ("Nets in the Harbour", "Ada Marlow")


TEXT = "The harbour was quiet that morning, and the nets were mended by the women of the quay.\n\nAt noon the council had met twice.\n"


@pytest.mark.parametrize(
    "head",
    [
        "Nets in the Harbour\n\nBy Ada Marlow",
        "Nets in the Harbour\nBy Ada Marlow",
        "**Nets in the Harbour**\n\nVon Ada Marlow",
    ],
)
def test_a_byline_under_the_first_line_of_a_text_is_a_header_without_a_date(head: str) -> None:
    article = grextract.extract(f"{head}\n\n{TEXT}")
    assert (article.metadata.title, article.metadata.byline) == ("Nets in the Harbour", "Ada Marlow")
    assert article.text == TEXT.strip()


@pytest.mark.parametrize("above", ["She came home.", TEXT.strip()])
def test_a_byline_under_a_sentence_is_none(above: str) -> None:
    assert grextract.extract(f"{above}\n\nBy Ada Marlow\n\n{TEXT}").text == f"{above}\n\nBy Ada Marlow\n\n{TEXT.strip()}"


def test_no_line_is_lost_above_such_a_byline() -> None:
    text = f"The Harbour\n\nNets\n\nA Winter\n\nBy Ada Marlow\n\n{TEXT.strip()}"
    assert grextract.extract(text).text == text


def test_a_name_alone_under_the_title_is_the_byline_when_the_copyright_line_has_it() -> None:
    article = page(
        *PROSE, header=("<h1>Nets in the Harbour</h1>", "Ada Marlow", "5-6 minutes", "Global Research, March 03, 2022")
    )
    assert (article.metadata.byline, article.metadata.subtitle) == ("Ada Marlow", None)
    assert kinds(article)[:4] == ["title", "byline", "navigation", "date"]


def test_of_two_plain_lines_the_one_in_the_head_is_the_title() -> None:
    below = "".join(
        f"<p>{line}</p>" for line in ("The Drone Orchard", "Apples, patents, and an empty sky", *BELOW.strip().split("\n\n"))
    )
    article = grextract.extract(
        f"<html><head><title>The Drone Orchard - Global Research</title></head><body>{below}</body></html>"
    )
    assert (article.metadata.title, article.metadata.subtitle) == ("The Drone Orchard", "Apples, patents, and an empty sky")


PLEAS = (
    "A Year of Clear Water Lies Ahead. Help Global Research Stay Afloat",
    "Who Pays for the Weir: Help Us Turn the Wheel",
    "Support Independent Media: Donate to Global Research",
    "Become a Member of Global Research",
)


@pytest.mark.parametrize("title", PLEAS)
def test_a_title_that_pleads_for_the_site_is_a_title_and_is_not_cut(title: str) -> None:
    assert page(*PROSE, header=(f"<h1>{title}</h1>", *HEADER[1:])).metadata.title == title
    article = grextract.extract(DUMP.replace(TITLE, title))
    assert (article.metadata.title, article.text) == (title, f"{FIRST}\n\n{SECOND}\n\n{THIRD}")


def test_a_plea_below_a_title_is_none() -> None:
    assert grextract.extract(DUMP.replace(TITLE, f"{TITLE}\n\n{PLEAS[2]}")).metadata.title == TITLE
