"""The print view of an article is told by its button and its address line."""

from __future__ import annotations

import pytest

import grextract
from tests.sample import CANONICAL, DISCLAIMER, FIRST, SECOND, THIRD, TITLE

PRINTED = f"""<html><head><title>{TITLE}</title></head><body><p><a href="#" onclick="window.print()">Print</a></p>
<h1>{TITLE}</h1><p>By Anna Verner<br>Global Research, March 04, 2016</p><p>Url of this article:<br>{CANONICAL}</p>
<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><p>{DISCLAIMER}</p></body></html>"""


def test_a_print_view_is_an_article_of_its_own_form() -> None:
    article = grextract.extract(PRINTED)
    assert (article.form, article.text) == ("print-view", f"{FIRST}\n\n{SECOND}\n\n{THIRD}")
    assert (article.metadata.url, article.metadata.title, article.metadata.byline) == (CANONICAL, TITLE, "Anna Verner")


@pytest.mark.parametrize("part", ["Url of this article:", '<a href="#" onclick="window.print()">Print</a>'])
def test_neither_sign_is_enough_alone(part: str) -> None:
    assert grextract.extract(PRINTED.replace(part, "")).form == "html"
