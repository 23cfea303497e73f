"""Small pages to ask the grammar about: a title, a header, some prose and a tail."""

from __future__ import annotations

from grextract import Article, extract

PROSE = (
    "The harbour was quiet that morning, and the fishermen had mended their nets since before the sun came up.",
    "Nobody on the quay remembered a winter in which so few of the boats had gone out beyond the lighthouse.",
    "At noon the council had met twice, and the second meeting ended without a vote on the price of herring.",
    "An old pilot told the crowd that the currents had moved a mile to the west since the breakwater was built.",
)
HEADER = ("<h1>Nets in the Harbour</h1>", "By Ada Marlow", "Global Research, March 03, 2022", "Region: Europe")
SOURCE = "The original source of this article is South Shore"
RIGHTS = "Copyright © Ada Marlow, South Shore, 2022"
DISCLAIMER = "Disclaimer: The contents of this article are of sole responsibility of the author(s)."
TAIL = (SOURCE, RIGHTS, DISCLAIMER)


def html(*lines: str) -> str:
    """Give a page of these lines: markup as it is, anything else as a paragraph."""
    inside = "\n".join(line if line.startswith("<") else f"<p>{line}</p>" for line in lines)
    return f"<html><head></head><body><div>\n{inside}\n</div></body></html>"


def page(*body: str, header: tuple[str, ...] = HEADER, tail: tuple[str, ...] = TAIL) -> Article:
    """Extract a page with this body between a header and a tail."""
    return extract(html(*header, *body, *tail))


def body(article: Article) -> list[str]:
    """Give the texts of the body's blocks."""
    return [block.text for block in article.body]


def kinds(article: Article) -> list[str]:
    """Give the kinds of the ledger in order."""
    return [record.kind for record in article.removed]


def removed(article: Article, kind: str) -> list[str]:
    """Give the texts that were removed as this kind."""
    return [record.text for record in article.removed if record.kind == kind]
