"""A small page in the site's own shape, for tests that need a whole article; every word is invented."""

from __future__ import annotations

TITLE = "The River Towns and Their Mills"
FIRST = "The mills along the river closed in the autumn, and nobody in the three towns was told why until the spring."
SECOND = "A café owner kept the ledgers of the old company in a cupboard behind the counter for thirty years."
THIRD = "In the end the council bought the buildings for the price of the roof tiles, and the water still runs beneath them."
DISCLAIMER = (
    "Disclaimer: The contents of this article are of sole responsibility of the author(s). The Centre for Research on "
    "Globalization will not be responsible for any inaccurate or incorrect statement in this article."
)
CANONICAL = "https://www.globalresearch.ca/the-river-towns-and-their-mills/5512345"


def page(*inner: str, title: str = TITLE, head: str = "") -> str:
    """A page whose body is made of these pieces of markup."""
    return f"""<!DOCTYPE html>
<html><head><title>{title} - Global Research</title><link rel="canonical" href="{CANONICAL}" />{head}</head><body>
<nav><a href="/">Home</a> <a href="/latest-news">Latest news</a></nav>
<h1>{title}</h1>
<p>By <a href="https://www.globalresearch.ca/author/anna-verner">Anna Verner</a></p>
<p>Global Research, March 04, 2016</p>
<p>Region: <a href="https://www.globalresearch.ca/region/europe">Europe</a></p>
{"".join(inner)}
<p>The original source of this article is Global Research</p>
<p>Copyright &#169; Anna Verner, Global Research, 2016</p>
<p>{DISCLAIMER}</p>
</body></html>"""


PAGE = page(f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>")

DUMP = f"""{TITLE}

By Anna Verner

Global Research, March 04, 2016

Region: Europe

{FIRST}

{SECOND}

{THIRD}

The original source of this article is Global Research

Copyright © Anna Verner, Global Research, 2016

{DISCLAIMER}
"""
