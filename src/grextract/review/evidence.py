"""What stands behind a rule of the ledger: the words it looks for and who saw them, or the step of the grammar it names."""

from __future__ import annotations

from functools import cache
from typing import Any

from grextract.article import FACTS
from grextract.notices.languages import LANGUAGE_LIST
from grextract.notices.rules import Rule
from grextract.notices.squeeze import squeeze
from grextract.notices.wordings import RULES

__all__ = ["STEPS", "evidence_of", "words_found"]

DECIDES = {
    "alone": "It quotes what the site prints, and removes such a sentence wherever it stands.",
    "whole-line": "It quotes a line that the site prints around a title or a name, and removes the whole line.",
    "beside-landmark": "It describes how such notices are worded, and removes a block only beside a landmark.",
}
SEEN = {
    "seen": "seen on saved pages",
    "cleaner": "in the list of a public cleaner",
    "recalled": "written from memory, on no page at hand",
}

PLACES = {
    "header": "A line of the header, told by its shape and by where it stands: in the first run of such lines below a title.",
    "tail": "A line of the tail, told by its shape and by where it stands: below the text, beside other such lines.",
    "shape": "A line told by its shape alone, beside another landmark.",
}
"""Rules named after a place and a kind, as ``header-date``."""

STEPS = {
    "header-title": "The title: the line above the header's first landmark.",
    "header-subtitle": "A line between the title and the header's first landmark.",
    "header-outlet": "A name among the lines of the header, without a date: the outlet that the article was taken from.",
    "header-copy-line": "A line by which a copy says where it was taken from, or who filed it when, between title and byline.",
    "repeated-header": "It prints title, author or date of the header again.",
    "header-widget": "Furniture among the lines of the header: buttons, counters, labels.",
    "fallback-title": "The first heading of a page of another site, which repeats the page's title.",
    "tail-bio": "Below the text, beside a landmark: it opens with a name of the byline and tells who that is.",
    "fenced-bio": "Behind a separator, with nothing but notes below: it opens with a name of the byline and tells who that is.",
    "tail-articles-by": "The name that belongs to a line \u201cArticles by:\u201d above it.",
    "tail-related": "Links, headings or list items between two landmarks of the tail.",
    "tail-navigation": "No prose, between two landmarks of the tail.",
    "widget": "Furniture beside a landmark: buttons, counters, labels.",
    "labels": "A bar of menu labels beside a landmark, all of it words of site talk.",
    "advertisement": "The label of an advertisement.",
    "banner-link": "A picture without words that links to where the site asks for money.",
    "donation-link": "A few words to the reader that lead to where the site asks for money.",
    "related-heading": "A heading or a link beside a landmark that leads to other articles.",
    "related-box": "A box of links to other articles, with dates and teasers, under a heading such as Latest News.",
    "related-list": "Links below a heading of related articles.",
    "related-line": "A line that names another article and links to it.",
    "read-more": "A link that leads to the rest of a text elsewhere.",
    "repeats-title": "It says the title again, beside a landmark.",
    "company": "It speaks of the site beside another notice, and has no subject of its own; its kind is its neighbour's.",
    "book-isbn": "Part of the offer of a book, told by its ISBN.",
    "book-offer": "It offers a book to the reader, beside a landmark.",
    "menu": "Lines without a sentence above or below the article of a text: a run of them is one record.",
    "teaser": "A sentence below the headline of another article, above or below the article of a text.",
    "cookie-notice": "It tells of cookies, above or below the article of a text.",
    "visitors-comments": "It stands below a heading over comments, below the article's last line.",
    "separator": "It fenced off what was removed beside it.",
}
"""What each step of the grammar saw, by the name that it leaves in the ledger."""

UNKNOWN = "A rule that is not in the table of this version."


@cache
def _table() -> dict[str, Rule]:
    return {rule.name: rule for rule in (*RULES, LANGUAGE_LIST)}


def evidence_of(name: str) -> dict[str, Any]:
    """Why the rule of this name removes.

    Returns:
        ``means``, a sentence; and for a rule of the table ``languages``, ``years`` (None where nobody noted them) and ``seen``.
    """
    rule = _table().get(name)
    if rule is not None:
        return {
            "means": DECIDES[rule.decides],
            "languages": list(rule.languages),
            "years": rule.years.strip("?") or None,
            "seen": SEEN[rule.evidence],
        }
    place, _, kind = name.partition("-")
    return {"means": STEPS.get(name) or (PLACES.get(place) if kind in FACTS else None) or UNKNOWN}


def words_found(name: str, text: str) -> list[str]:
    """The phrases of a rule of the table that a text holds, in the order of the table."""
    rule = _table().get(name)
    if rule is None:
        return []
    squeezed = squeeze(text).replace("\n", "")
    phrases = (phrase for group in (rule.anchors, *rule.needs) for phrase in group)
    return [phrase for phrase in dict.fromkeys(phrases) if squeeze(phrase) in squeezed]
