"""Reviewed pages for the tests of this folder."""

from __future__ import annotations

from pathlib import Path

from grextract import Article, NotAnArticle, extract
from tests.sample import DUMP, FIRST, PAGE, SECOND, page

__all__ = ["APPEAL", "MIXED", "NOTED", "REFUSAL", "SHARE", "noted", "several"]

SHARE = "Click the share button above to email/forward this article to your friends and colleagues."
APPEAL = "Every spring the river museum asks its readers for the price of one brick."
NOTED = page(f"<p>{FIRST}</p><p>{SHARE}</p><p>{APPEAL}</p><p>{SECOND}</p>")
"""A page with a notice that is known, and one that no rule knows."""

REFUSAL = NotAnArticle("listing", "the page lists 12 articles and holds none")
MIXED = Path(__file__).resolve().parents[2] / "fixtures" / "pages" / "2014-02-long-mixed.html"


def noted() -> Article:
    return extract(NOTED)


def several() -> list[tuple[str, Article | Exception]]:
    """Four results: two forms, with a notice and without, with warnings and without, one refused."""
    bare = extract("The mills closed in the autumn.\n\nNobody was told why.")
    return [
        ("mill.html", extract(PAGE)),
        ("noted.html", noted()),
        ("listing.html", REFUSAL),
        ("mill.txt", extract(DUMP)),
        ("bare.txt", bare),
    ]
