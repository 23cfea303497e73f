"""The extractors that are compared: each reads a page of HTML and gives its text, title, authors and date."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

__all__ = ["EXTRACTORS", "PARSE", "Extracted", "Extractor"]


@dataclass(frozen=True, slots=True)
class Extracted:
    """What an extractor says of a page; None and empty for what it does not offer or did not find."""

    text: str = ""
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None


Extract = Callable[[bytes], Extracted]


@dataclass(frozen=True, slots=True)
class Extractor:
    """One extractor.

    Attributes:
        name: as the table prints it.
        distribution: the package that is installed for it.
        load: imports it and gives the function that is measured.
        offers: which of title, authors and published it gives at all.
    """

    name: str
    distribution: str
    load: Callable[[], Extract]
    offers: frozenset[str] = frozenset()

    @property
    def version(self) -> str | None:
        """The installed version, None when it is not installed."""
        try:
            return version(self.distribution)
        except PackageNotFoundError:
            return None


def _parse() -> Extract:
    from lxml import html

    def parse(page: bytes) -> Extracted:
        html.fromstring(page)
        return Extracted()

    return parse


def _grextract() -> Extract:
    import grextract

    def extract(page: bytes) -> Extracted:
        article = grextract.extract(page)
        metadata = article.metadata
        published = metadata.published.isoformat() if metadata.published else None
        return Extracted(article.text, metadata.title, tuple(author.name for author in metadata.authors), published)

    return extract


def _trafilatura() -> Extract:
    import trafilatura

    def extract(page: bytes) -> Extracted:
        found = trafilatura.bare_extraction(page, with_metadata=True, include_comments=False)
        if found is None:
            return Extracted()
        return Extracted(found.text or "", found.title, tuple((found.author or "").split("; ")), found.date)

    return extract


def _readability() -> Extract:
    from lxml import html
    from readability import Document

    def extract(page: bytes) -> Extracted:
        document = Document(page)
        summary = html.fromstring(document.summary())
        return Extracted("\n\n".join(element.text_content() for element in summary.iter("p", "li", "td")), document.short_title())

    return extract


def _newspaper() -> Extract:
    from newspaper import Article, Config

    config = Config()
    config.fetch_images = False

    def extract(page: bytes) -> Extracted:
        article = Article("https://www.globalresearch.ca/a/1", config=config)
        article.download(input_html=page.decode("utf-8", "replace"))
        article.parse()
        published = article.publish_date.date().isoformat() if article.publish_date else None
        return Extracted(article.text, article.title, tuple(article.authors), published)

    return extract


def _goose() -> Extract:
    from goose3 import Goose

    goose = Goose({"enable_image_fetching": False})

    def extract(page: bytes) -> Extracted:
        article = goose.extract(raw_html=page.decode("utf-8", "replace"))
        published = str(article.publish_date)[:10] if article.publish_date else None
        return Extracted(article.cleaned_text, article.title, tuple(article.authors or ()), published)

    return extract


def _justext() -> Extract:
    import justext

    words = justext.get_stoplist("English")

    def extract(page: bytes) -> Extracted:
        paragraphs = justext.justext(page, words)
        return Extracted("\n\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate))

    return extract


def _resiliparse() -> Extract:
    from resiliparse.extract.html2text import extract_plain_text

    return lambda page: Extracted(extract_plain_text(page.decode("utf-8", "replace"), main_content=True))


def _turbohtml() -> Extract:
    import turbohtml

    def extract(page: bytes) -> Extracted:
        article = turbohtml.parse(page).article()
        published = article.date[:10] if article.date else None
        return Extracted(article.text, article.title, (article.byline,) if article.byline else (), published)

    return extract


FIELDS = frozenset(("title", "authors", "published"))
PARSE = Extractor("lxml.html.fromstring", "lxml", _parse)
"""The parse alone, which the others are measured against."""

EXTRACTORS = (
    Extractor("grextract", "grextract", _grextract, FIELDS),
    Extractor("trafilatura", "trafilatura", _trafilatura, FIELDS),
    Extractor("readability-lxml", "readability-lxml", _readability, frozenset(("title",))),
    Extractor("newspaper4k", "newspaper4k", _newspaper, FIELDS),
    Extractor("goose3", "goose3", _goose, FIELDS),
    Extractor("jusText", "jusText", _justext),
    Extractor("resiliparse", "resiliparse", _resiliparse),
    Extractor("turbohtml", "turbohtml", _turbohtml, FIELDS),
)
