"""A page object for web-poet: a page of the site or of its sisters as `zyte_common_items.Article`.

ADDONS = {"scrapy_poet.Addon": 300}
SCRAPY_POET_DISCOVER = ["grextract.pipelines.web_poet"]
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

import grextract
from grextract.grammar.kinds import VIDEO
from grextract.pipelines.extras import needs_extra
from grextract.sites import EDITIONS

with needs_extra("scrapy"):
    from web_poet import field, handle_urls
    from web_poet.utils import cached_method
    from zyte_common_items import Article, ArticlePage, Audio, Author, Image, Video

__all__ = ["SITES", "GlobalResearchPage"]

SITES = tuple(EDITIONS)
"""Hosts whose pages are given to the page object, their subdomains too."""

AUDIO = re.compile(
    r"soundcloud|spotify|podbean|libsyn|spreaker|mixcloud|anchor\.fm|\.(?:mp3|m4a|ogg|oga|wav)(?:$|\?)", re.IGNORECASE
)
DAY = len("2018-10-19")


@handle_urls(SITES)
class GlobalResearchPage(ArticlePage):
    """A page of the site as an article; a page that is none gives an item with its address and ``probability`` 0.

    A field is None where the page does not tell: ``dateModified`` never stands in for ``datePublished``, and the site has
    no breadcrumbs. A date that is printed as a day only is that day's midnight without a zone, the form that
    zyte-common-items asks for; ``datePublishedRaw`` is the line as printed.
    """

    def validate_input(self) -> Article | None:
        """The item of a page that holds no single article, else None.

        Raises:
            UnreadableSource: the answer is no page.
            LimitExceeded: the page is past a limit.
        """
        try:
            self.article()
        except grextract.NotAnArticle:
            nothing: Article = self.no_item_found()
            return nothing
        return None

    @cached_method
    def article(self) -> grextract.Article:
        """The article with all that is known of it, the ledger too."""
        return grextract.extract(
            self.response.body, url=str(self.response.url), charset=self.response.headers.declared_encoding()
        )

    @field
    def headline(self) -> str | None:
        """The title without the site's suffix."""
        return self.article().metadata.title

    @field
    def datePublished(self) -> str | None:  # noqa: N802  (the names of the fields are zyte-common-items')
        """The moment of publication on the site where markup gives it, else the printed day."""
        published = self.article().to_schema_org().get("datePublished")
        return f"{published}T00:00:00" if published is not None and len(published) == DAY else published

    @field
    def datePublishedRaw(self) -> str | None:  # noqa: N802
        """The site's own date line."""
        return next((record.text for record in self.article().removed if record.kind == "date"), None)

    @field
    def dateModified(self) -> str | None:  # noqa: N802
        """The moment of the last change."""
        modified = self.article().metadata.modified_at
        return modified.isoformat() if modified is not None else None

    @field
    def authors(self) -> list[Author] | None:
        """The names of the byline, persons and organisations; ``nameRaw`` is the byline."""
        facts = self.article().metadata
        return [Author(name=author.name, url=author.url, nameRaw=facts.byline) for author in facts.authors] or None

    @field
    def inLanguage(self) -> str | None:  # noqa: N802
        """The language of the article."""
        return self.article().metadata.language

    @field
    def mainImage(self) -> Image | None:  # noqa: N802
        """The lead image in full size."""
        return next((Image(url=url) for url in self._lead_urls()), None)

    @field
    def images(self) -> list[Image] | None:
        """The lead image and those of the body, each once."""
        return [Image(url=url) for url in dict.fromkeys([*self._lead_urls(), *self._urls_of("image")])] or None

    @field
    def videos(self) -> list[Video] | None:
        """The players of the body that show a video."""
        return [Video(url=url) for url in self._urls_of("embed") if VIDEO.search(url)] or None

    @field
    def audios(self) -> list[Audio] | None:
        """The players of the body that play a sound."""
        return [Audio(url=url) for url in self._urls_of("embed") if AUDIO.search(url)] or None

    @field
    def description(self) -> str | None:
        """The page's own description, without notices."""
        return self.article().metadata.description

    @field
    def articleBody(self) -> str:  # noqa: N802
        """The body as plain text."""
        return self.article().text

    @field
    def articleBodyHtml(self) -> str:  # noqa: N802
        """The body as sanitised HTML, without title and byline."""
        facts = replace(self.article().metadata, title=None, byline=None)
        return replace(self.article(), metadata=facts).to_html()

    @field
    def canonicalUrl(self) -> str | None:  # noqa: N802
        """The page's own address, else the one asked for without tracking parameters."""
        return self.article().metadata.url

    def _lead_urls(self) -> list[str]:
        lead = self.article().metadata.lead_image
        return _addresses([lead.url]) if lead is not None else []

    def _urls_of(self, kind: str) -> list[str]:
        return _addresses(block.url for block in self.article().body if block.type == kind)


def _addresses(urls: Iterable[str | None]) -> list[str]:
    return [url for url in urls if url is not None and url.startswith(("http://", "https://"))]
