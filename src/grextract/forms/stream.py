"""The stream of blocks that every form is read into."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from grextract.article import Encoding, Remark
from grextract.metadata.fields import Author, Image, Term

__all__ = ["Head", "Link", "Page", "Reading", "Stated", "StreamBlock"]

Link = tuple[int, int, str]
"""Start and end in the block's text, and the address."""


class StreamBlock:
    """One block as the form gives it, before anyone has asked whether it is body.

    ``text`` holds a newline where the page breaks a line inside the block. ``unaddressed`` are starts and ends of links that
    lead nowhere (``#``): they tell that words belong together. ``marker`` is the number that a text prints before an item, as
    printed (``1.``). ``container`` is the number of the
    element that holds the block (see `Page.containers`); ``chrome`` is True inside ``nav``, ``aside`` and ``footer``.
    """

    # What few blocks have is said once, by the class: a page makes thousands.
    url: str | None = None
    unaddressed: Sequence[tuple[int, int]] = ()
    container = 0
    chrome = False
    alt: str | None = None
    caption: str | None = None
    rows: tuple[tuple[str, ...], ...] = ()
    marker: str | None = None

    def __init__(
        self,
        kind: str,
        text: str,
        links: Sequence[Link] = (),
        *,
        level: int = 0,
        ordered: bool = False,
        url: str | None = None,
    ) -> None:
        self.type = kind
        self.text = text
        self.links = links
        self.level = level
        self.ordered = ordered
        if url is not None:
            self.url = url


@dataclass(slots=True)
class Head:
    """What markup says of the page: names and values as they stand there, nothing interpreted."""

    title: str | None = None
    canonical: str | None = None
    properties: dict[str, list[str]] = field(default_factory=dict)

    def first(self, *names: str) -> str | None:
        """The first value of the first of these names that has one."""
        for name in names:
            for value in self.properties.get(name, ()):
                if value.strip():
                    return value.strip()
        return None


@dataclass(slots=True)
class Stated:
    """What a form itself states of its article, outside of the text: read, not yet weighed against printed lines.

    Attributes:
        authors: as the form names them; one name may hold several ("A and B").
        published: the day of publication in the site's own time.
        url: the address of the article, not of the copy.
        site: the host of the page that held the article, when the article's own address is unknown.
        captured_at: when the copy was made, with its time zone.
    """

    title: str | None = None
    authors: tuple[Author, ...] = ()
    published: date | None = None
    published_at: datetime | None = None
    modified_at: datetime | None = None
    regions: tuple[Term, ...] = ()
    themes: tuple[Term, ...] = ()
    reports: tuple[Term, ...] = ()
    tags: tuple[str, ...] = ()
    url: str | None = None
    article_id: str | None = None
    site: str | None = None
    image: Image | None = None
    description: str | None = None
    captured_at: datetime | None = None


@dataclass(slots=True)
class Page:
    """A page as read: form, head and blocks.

    Attributes:
        containers: ``containers[i]`` is the number of the container around container i.
        layout: what stands around the article: menus and boxes of a ``page``, lines of a ``text``, or nothing (``body``).
        stated: what the form itself says of the article.
        remarks: what the form was found to lack.
        whole: reads the whole page, when these are only the blocks of the part that seems to hold the article.
        alone: reads what is left of a page of another site without its menus; None for a form without any.
    """

    form: str
    blocks: list[StreamBlock]
    head: Head = field(default_factory=Head)
    containers: list[int] = field(default_factory=lambda: [0])
    encoding: Encoding | None = None
    layout: Literal["page", "text", "body"] = "page"
    stated: Stated = field(default_factory=Stated)
    remarks: list[Remark] = field(default_factory=list)
    whole: Callable[[], Page] | None = None
    alone: Callable[[], Page | None] | None = None


Reading = Callable[[], Page]
"""A page of a source, read when it is asked for, so that one that fails leaves the others."""
