"""The article as a schema.org NewsArticle, JSON-LD as pages embed it."""

from __future__ import annotations

import re
from typing import Any

from grextract.article import Article
from grextract.metadata.fields import ArticleMetadata, Author, Image, OriginalSource
from grextract.metadata.parties import party_of
from grextract.render.addresses import safe_address
from grextract.sites import EDITIONS

__all__ = ["to_schema_org"]

ROOT = re.compile(r"https?://(?:www\.)?([^/?#]+)")


def to_schema_org(article: Article) -> dict[str, Any]:
    r"""JSON-ready values; dates as ISO text, nothing that the article does not tell.

    A name is typed ``Person`` or ``Organization`` where its words or its shape tell, and bears no type otherwise. What
    the article was taken from stands under ``isBasedOn``; its date is never ``datePublished`` of the article. To set the
    values into a page, write each ``<`` of the JSON as ``\u003c``: a text that says ``</script>`` would end the script.
    """
    facts = article.metadata
    return _known(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": facts.title,
            "alternativeHeadline": facts.subtitle,
            "author": [_author(author) for author in facts.authors],
            "datePublished": _published(facts),
            "dateModified": facts.modified_at.isoformat() if facts.modified_at else None,
            "publisher": _publisher(facts),
            "isBasedOn": _source(facts.original_source),
            "inLanguage": facts.language,
            "image": _image(facts.lead_image),
            "articleSection": [term.label for term in (*facts.regions, *facts.themes, *facts.reports)],
            "keywords": list(facts.tags),
            "description": facts.description,
            "identifier": facts.article_id,
            "url": safe_address(facts.url),
            "copyrightHolder": [_party(name) for name in facts.copyright.holders] if facts.copyright else None,
            "copyrightYear": facts.copyright.year if facts.copyright else None,
            "articleBody": article.text,
        }
    )


def _known(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, "", [], {})}


def _party(name: str, url: str | None = None) -> dict[str, Any]:
    return _known({"@type": party_of(name), "name": name, "url": safe_address(url)})


def _author(author: Author) -> dict[str, Any]:
    return _party(author.name, author.url)


def _published(facts: ArticleMetadata) -> str | None:
    """The moment of publication where it is of the printed day, or of the next in another time zone; else that day."""
    day, moment = facts.published, facts.published_at
    if moment is not None and (day is None or abs((moment.date() - day).days) <= 1):
        return moment.isoformat()
    return day.isoformat() if day is not None else None


def _publisher(facts: ArticleMetadata) -> dict[str, Any]:
    if facts.site is None:
        return {}
    found = ROOT.match(facts.url or "")
    url = f"{found.group()}/" if found is not None and found[1] == facts.site else None
    return _known({"@type": "Organization", "name": EDITIONS.get(facts.site, facts.site), "url": url})


def _source(source: OriginalSource | None) -> dict[str, Any]:
    if source is None:
        return {}
    published = source.published.isoformat() if source.published else None
    outlet = {"@type": "Organization", "name": source.name}
    return _known({"@type": "CreativeWork", "publisher": outlet, "url": safe_address(source.url), "datePublished": published})


def _image(image: Image | None) -> dict[str, Any]:
    address = safe_address(image.url) if image is not None else None
    if image is None or address is None:
        return {}
    return _known(
        {
            "@type": "ImageObject",
            "url": address,
            "description": image.alt,
            "caption": image.caption,
            "creditText": image.credit,
        }
    )
