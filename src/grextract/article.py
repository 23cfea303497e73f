"""The values an extraction gives: the article, its blocks, and the ledger of what was removed."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from grextract.metadata.fields import ArticleMetadata

__all__ = [
    "ARTICLE_KINDS",
    "BLOCK_TYPES",
    "BOILERPLATE",
    "ENCODING_SOURCES",
    "FACTS",
    "FORMS",
    "REMARK_CODES",
    "Article",
    "Block",
    "Encoding",
    "Link",
    "Remark",
    "Removed",
]

ARTICLE_KINDS = ("article", "digest", "appeal", "video")
"""What `Article.kind` may be."""

FORMS = (
    "html", "print-view", "amp", "saved-page", "mhtml", "wayback", "wordpress-json", "feed", "reader-dump", "text",
)  # fmt: skip
"""What `Article.form` may be."""

BLOCK_TYPES = {
    "paragraph": (),
    "heading": ("level",),
    "list-item": ("level", "ordered", "marker"),
    "quote": (),
    "table": ("rows",),
    "image": ("url", "alt", "caption", "credit"),
    "embed": ("url", "caption"),
    "note": ("marker",),
    "separator": (),
}
"""What `Block.type` may be, and the attributes that a block of the type may have besides text, position and links."""

ENCODING_SOURCES = ("bom", "declared", "detected", "assumed")
"""What `Encoding.source` may be."""

REMARK_CODES = (
    "no-landmark", "fallback", "title-from-head", "byline-from-tail", "byline-from-head", "no-byline", "date-from-head",
    "date-from-url", "no-date", "no-body", "teaser-only", "broken-feed", "cut-short", "reader-warning", "dates-disagree",
    "prose-outside", "unaccounted",
)  # fmt: skip
"""What `Remark.code` may be."""

FACTS = frozenset(
    "title subtitle byline date source-date region theme report url-line republication-note author-bio image-credit "
    "source-line copyright articles-by".split()
)
"""Kinds of the ledger that also fill the metadata."""

BOILERPLATE = frozenset(
    "translation-prompt share-prompt social-follow newsletter repost-permission donation membership book-promotion "
    "player-hint comment-prompt disclaimer fair-use media-inquiries related navigation comments site-banner feed-line "
    "separator".split()
)
"""Kinds of the ledger that could stand unchanged under another article."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a block: ``text[start:end]`` leads to ``url``."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the body.

    Attributes:
        type: one of `BLOCK_TYPES`.
        text: the words of the block; of an image the caption, of a table the cells in reading order.
        position: the place of the block among all blocks of the region, removed ones included.
        level: of a heading 1 to 6, of a list item its depth from 1, else None.
        ordered: of a list item, whether its list is numbered, else None.
        rows: the cells of a table, else empty.
        url: of an image or embed, else None.
        marker: of a note, the mark that refers to it (``1``, ``*``), which its text has too; of an item of a text dump, the number
            or letter before it as printed (``1.``, ``a)``), which its text has not; else None.
    """

    type: str
    text: str
    position: int
    links: tuple[Link, ...] = ()
    level: int | None = None
    ordered: bool | None = None
    rows: tuple[tuple[str, ...], ...] = ()
    url: str | None = None
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None
    marker: str | None = None


@dataclass(frozen=True, slots=True)
class Removed:
    """A record of the ledger: what was set apart from the body, as what, and by which rule."""

    kind: str
    text: str
    rule: str
    position: int


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a careful reader would want to know: a stable code and a sentence."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Encoding:
    """The encoding that bytes were read with, and how it was found: ``bom``, ``declared``, ``detected`` or ``assumed``."""

    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article: its body in order, what was removed and why, and its metadata.

    Attributes:
        metadata: title, authors, dates, taxonomy, source (`ArticleMetadata`).
        body: the blocks of the article in order.
        removed: the ledger of all else in the article's region, in order.
        kind: ``article``, ``digest``, ``appeal`` or ``video``.
        form: the form the source was saved in, one of `FORMS`.
        remarks: what a careful reader would want to know.
        encoding: how bytes were decoded, None for text that came as ``str`` or as a tree.
        outside: prose of a page that stands outside the article's region, a text a block (remark ``prose-outside``); comments,
            menus and teasers of other articles are no part of it. Not written out by `to_dict`.
    """

    metadata: ArticleMetadata
    body: tuple[Block, ...]
    removed: tuple[Removed, ...] = ()
    kind: str = "article"
    form: str = "html"
    remarks: tuple[Remark, ...] = ()
    encoding: Encoding | None = field(default=None)
    outside: tuple[str, ...] = field(default=(), compare=False, metadata={"written": False})

    @property
    def boilerplate(self) -> tuple[Removed, ...]:
        """The records of `removed` that could stand unchanged under another article."""
        return tuple(record for record in self.removed if record.kind in BOILERPLATE)

    @property
    def text(self) -> str:
        """The body as plain text, blocks parted by one blank line."""
        from grextract.render.text import to_text

        return to_text(self.body)

    def to_dict(self) -> dict[str, Any]:
        """The article as JSON-ready values; `from_dict` reads them back."""
        from grextract.render.json import to_dict

        return to_dict(self)

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> Article:
        """The article that `to_dict` gave these values for.

        Raises:
            ValueError: ``values`` breaks the schema (`grextract.json_schema`): another version, a key too few or too many, a
                value of another type or outside its vocabulary. The message names the place and what is wrong there. Keys beside the article's
                own, as a line of a corpus has them, are left alone.
        """
        from grextract.render.restore import from_dict

        return from_dict(values)

    def to_json(self, *, indent: int | None = None) -> str:
        """`to_dict` as JSON text, non-ASCII characters kept."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def to_markdown(self) -> str:
        """Title, byline and body as CommonMark, links kept."""
        from grextract.render.markdown import to_markdown

        return to_markdown(self)

    def to_html(self) -> str:
        """Title, byline and body as one sanitised ``<article>``."""
        from grextract.render.html import to_html

        return to_html(self)

    def to_schema_org(self) -> dict[str, Any]:
        """The article as a schema.org ``NewsArticle`` in JSON-LD; only what is known is present."""
        from grextract.render.schema_org import to_schema_org

        return to_schema_org(self)
