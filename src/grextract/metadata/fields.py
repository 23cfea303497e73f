"""The metadata of an article, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

__all__ = ["ArticleMetadata", "Author", "Copyright", "Image", "OriginalSource", "Term"]


@dataclass(frozen=True, slots=True)
class Author:
    """A person or an organisation of the byline, titles kept: ``Prof. A. Smith``."""

    name: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A region, theme or in-depth report.

    Attributes:
        label: as printed.
        slug: the site's own slug, None when the label is not in the vocabulary and no link gives it.
        url: the link of the label, None when the page has none.
    """

    label: str
    slug: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class OriginalSource:
    """The outlet that the article was taken from, when it is not the page's own site.

    Attributes:
        published: the day the outlet printed it, from the header's source line.
    """

    name: str
    url: str | None = None
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """The lead image: full size, not the crop of the thumbnail."""

    url: str | None = None
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Copyright:
    """The copyright line: its holders in order, each once, and its year."""

    holders: tuple[str, ...] = ()
    year: int | None = None


@dataclass(frozen=True, slots=True)
class ArticleMetadata:
    """The facts of an article. Sequences are tuples, empty when nothing is known; the rest is None then.

    Attributes:
        title: without the site's suffix.
        byline: as printed, without the opening "By".
        authors: the byline parted into persons and organisations.
        author_bios: the paragraphs of the tail that introduce an author.
        published: the day of the site's own date line.
        published_at: the moment of publication where markup gives it.
        modified_at: the moment of the last change where markup gives it.
        captured_at: the moment at which a web archive or a browser made the copy, with its time zone.
        first_published: ISO date as precise as the page's note of first publication: ``2012``, ``2012-01``, ``2012-01-31``.
        language: BCP 47 primary subtag.
        url: canonical address, without tracking parameters and archive prefix.
        article_id: the site's number of the article, as text.
        site: host without ``www.``.
        description: the page's own description, without notices.
    """

    title: str | None = None
    subtitle: str | None = None
    byline: str | None = None
    authors: tuple[Author, ...] = ()
    author_bios: tuple[str, ...] = ()
    published: date | None = None
    published_at: datetime | None = None
    modified_at: datetime | None = None
    captured_at: datetime | None = None
    first_published: str | None = None
    original_source: OriginalSource | None = None
    regions: tuple[Term, ...] = ()
    themes: tuple[Term, ...] = ()
    reports: tuple[Term, ...] = ()
    tags: tuple[str, ...] = ()
    language: str | None = None
    url: str | None = None
    article_id: str | None = None
    site: str | None = None
    lead_image: Image | None = None
    copyright: Copyright | None = None
    description: str | None = None
