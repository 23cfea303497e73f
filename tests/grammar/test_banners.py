"""The names of the site: a banner in the head, a word of the text elsewhere."""

from __future__ import annotations

import pytest

from grextract import extract
from tests.grammar.pages import DISCLAIMER
from tests.sample import DUMP, FIRST, SECOND, THIRD

LINES = (
    "The author spoke at the Centre for Research on Globalization in Montreal",
    "Source: Centre for Research on Globalization, 2005",
    "Photo: Centre for Research on Globalization",
    "Director, Centre for Research on Globalization",
    "Anna Verner, The Water and the Wheel, Centre for Research on Globalization, Montreal, 2005",
    "Un nouvel article sur les moulins paraît sur le site du Centre de recherche sur la mondialisation",
    "Dear Global Research Readers,",
    "To the readers of Global Research:",
    "A Global Research News Hour Special",
    "An Overview of GlobalResearch",
)


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("above", [FIRST, SECOND, THIRD])
def test_a_line_with_more_words_than_the_name_of_the_site_is_text(line: str, above: str) -> None:
    assert line in extract(DUMP.replace(above, f"{line}\n\n{above}")).text.split("\n\n")


@pytest.mark.parametrize("line", LINES)
def test_so_it_is_as_the_last_line_of_the_text(line: str) -> None:
    assert extract(DUMP.replace(THIRD, f"{THIRD}\n\n{line}")).text.endswith(f"\n\n{line}")


@pytest.mark.parametrize("name", ["The Centre for Research on Globalization (CRG)", "Centre de recherche sur la mondialisation"])
def test_the_name_alone_amid_the_text_is_a_heading_of_it(name: str) -> None:
    assert name in extract(DUMP.replace(SECOND, f"{name}\n\n{SECOND}")).text


@pytest.mark.parametrize(
    "title", ["Attack on the Centre for Research on Globalization", "Le Centre de recherche sur la mondialisation et ses moulins"]
)
def test_a_title_with_the_name_of_the_site_is_the_title(title: str) -> None:
    text = f"{title}\n\n{FIRST}\n\n{SECOND}\n\n{DISCLAIMER}"
    assert extract(text).metadata.title == title


@pytest.mark.parametrize(
    "banner",
    [
        "Centre for Research on Globalisation",
        "Centre for Research on Globalisation / Centre de recherche sur la mondialisation",
        "www.globalresearch.ca: an independent source of analysis",
        "A publication of the Centre for Research on Globalization",
        "Una publicación del Centro de Investigación sobre la Globalización",
    ],
)
def test_a_banner_above_the_title_is_no_text(banner: str) -> None:
    assert banner not in extract(f"{banner}\n\n{DUMP}").text


def test_what_stands_below_a_mention_of_the_site_goes_on_with_the_text() -> None:
    lines = "An Album of the Mills, Centre for Research on Globalization (CRG), October 2021\n\nquinta-feira, nove de setembro"
    assert lines in extract(DUMP.replace(FIRST, f"{lines}\n\n{FIRST}")).text
