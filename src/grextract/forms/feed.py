"""Feeds with articles in them: RSS 2.0, RSS 1.0 (RDF) and Atom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from functools import partial
from html import unescape
from html.entities import html5

from lxml import etree

from grextract.article import Remark
from grextract.errors import NotAnArticle, UnreadableSource
from grextract.forms.fragment import plain_words, read_fragment
from grextract.forms.losses import refuse_loss
from grextract.forms.stream import Page, Reading, Stated, StreamBlock
from grextract.forms.urls import absolute_url, full_size
from grextract.metadata.dates import read_datetime
from grextract.metadata.fields import Author, Image
from grextract.metadata.taxonomy import sort_terms
from grextract.options import Options

__all__ = ["is_feed", "read_feed"]

START = 4096
ROOT = re.compile(
    r"\s*(?:<\?[^>]*\?>\s*|<!--(?:(?!-->).)*-->\s*|<!DOCTYPE[^\[>]*(?:\[[^\]]*\][^>]*)?>\s*)*<(?:rss|(?:\w+:)?RDF|(?:\w+:)?feed|(?:\w+:)?entry)(?=[\s>])",
    re.DOTALL,
)
DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>", re.IGNORECASE)
DOCTYPE = re.compile(r"<!DOCTYPE", re.IGNORECASE)
ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
# XML knows five names of characters, and feeds written by hand use those of HTML; inside CDATA they are text.
NAMED = re.compile(
    r"<!\[CDATA\[.*?\]\]>|&#(?P<number>\d{1,8}|x[\da-fA-F]{1,8});|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)(?P<name>\w{2,32};)?",
    re.DOTALL,
)
CUT = re.compile(
    r"(?:\[\s*(?:…|\.\.\.|&hellip;|&#8230;)\s*\]|…|\.\.\.|(?:read|continue) (?:more|reading|on)\W*|lire la suite\W*|leer más\W*)\s*$",
    re.IGNORECASE,
)
MORE = re.compile(
    r"(?<=[.…!?\]] )(?:(?:read|continue) (?:more|reading|on)|lire la suite|leer más)\W*$",
    re.IGNORECASE,
)
NAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)
BY = re.compile(r"by:?\s+", re.IGNORECASE)
# XML has no such characters: a parser that goes on behind a fault drops the rest of the text.
NO_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
NUMBERED = re.compile(r"[?&]p=(\d+)")
MAILED = re.compile(r"[^\s()]+@[^\s()]+\s*\((.+)\)$")
LONG = 1200


def is_feed(text: str) -> bool:
    """Whether the first element is the root of a feed."""
    start = text[:START]
    return "<" in start[:200] and ROOT.match(start) is not None


def read_feed(text: str, url: str | None, options: Options) -> list[Reading]:
    """The items of a feed, in order.

    Raises:
        UnreadableSource: entities of its own are declared, or no item can be read.
        LimitExceeded: nested deeper than the parser keeps.
        NotAnArticle: ``empty``, a feed without items.
    """
    root, remarks = _parsed(text)
    items = list(root.iter("{*}item", "{*}entry"))
    if not items:
        raise NotAnArticle("empty", "the feed has no items: it was perhaps saved before the site filled it")
    return [partial(_read_item, item, number, remarks, url, options) for number, item in enumerate(items, 1)]


def _parsed(text: str) -> tuple[etree._Element, list[Remark]]:
    if DOCTYPE.search(text) is not None and ENTITY.search(text) is not None:
        raise UnreadableSource("the feed declares entities of its own, which may be a bomb: remove its DOCTYPE and try again")
    text = text[found.end() :] if (found := DECLARATION.match(text)) is not None else text
    text = NO_CHARACTER.sub("\ufffd", text)
    parser = _parser(recover=False)
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser), []
    except etree.XMLSyntaxError as error:
        fault = error.msg
    refuse_loss(parser)
    if text.rfind("<![CDATA[") > text.rfind("]]>"):  # cut inside a text: a parser drops what is not closed
        text = text.rstrip("]") + "]]>"
    parser = _parser(recover=True)
    try:
        root = etree.fromstring(NAMED.sub(_character, text).encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    refuse_loss(parser)
    if root is None:
        raise UnreadableSource(f"the feed cannot be read ({fault}): fetch it again")
    return root, [Remark("broken-feed", f"the feed is not well-formed ({fault}): what stands behind the fault may be incomplete")]


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,
        recover=recover,
        strip_cdata=False,
    )


def _character(match: re.Match[str]) -> str:
    if match.group().startswith("<"):
        return match.group()
    if number := match["number"]:
        code = int(number[1:], 16) if number.startswith("x") else int(number)
        return match.group() if code < 0x110000 and NO_CHARACTER.match(chr(code)) is None else "\ufffd"
    return html5.get(match["name"], "&amp;" + match["name"]) if match["name"] else "&amp;"


def _read_item(item: etree._Element, number: int, remarks: list[Remark], url: str | None, options: Options) -> Page:
    """One item as a page.

    Raises:
        NotAnArticle: ``empty``, an item without text.
    """
    stated = _stated(item, url)
    content, summary = _content(item), _markup(_child(item, "description", "summary"))
    content = content if content.strip() else ""
    if not (content or summary).strip():
        raise NotAnArticle(
            "empty", f"item {number} of the feed ({stated.title or 'untitled'}) holds no text: fetch its page{_at(stated.url)}"
        )
    page = read_fragment("feed", content or summary, url=stated.url or url, max_blocks=options.max_blocks)
    page.stated = stated
    page.remarks = [*remarks]
    if content:
        stated.description = plain_words(summary)
    elif _is_teaser(summary):
        page.blocks = [part for block in page.blocks for part in _without_more(block)]
        page.remarks.append(
            Remark("teaser-only", f"the feed gives only a teaser of this article: fetch its page{_at(stated.url)} for the text")
        )
    return page


def _at(url: str | None) -> str:
    return f" ({url})" if url else ""


def _is_teaser(summary: str) -> bool:
    """Whether a description is cut, or as short as one that a site writes for its feed."""
    text = plain_words(summary) or ""
    told = re.sub(r"\s*(?:The post|L['’]article|La entrada) .{0,300}$", "", text)
    return CUT.search(told) is not None or len(told) < LONG


def _without_more(block: StreamBlock) -> list[StreamBlock]:
    """A teaser, and the words behind its end that lead to the article, by themselves."""
    found = MORE.search(block.text)
    if found is None:
        return [block]
    links = [(max(start - found.start(), 0), end - found.start(), url) for start, end, url in block.links if end > found.start()]
    more = StreamBlock(block.type, found.group(), links)
    block.links = [(start, end, url) for start, end, url in block.links if end <= found.start()]
    block.text = block.text[: found.start()].rstrip()
    return [block, more]


# The text of an item


def _content(item: etree._Element) -> str:
    """``content:encoded`` of RSS, ``content`` of Atom; an address in place of the text gives none."""
    return _markup(_child(item, "encoded") if _child(item, "encoded") is not None else _child(item, "content"))


def _markup(element: etree._Element | None) -> str:
    """What an element of a feed says as markup: escaped, in CDATA, as plain text, or as elements of XHTML."""
    if element is None:
        return ""
    if len(element):
        return _inner(element)
    text = element.text or ""
    if element.get("type") == "text":
        return text.replace("&", "&amp;").replace("<", "&lt;") if "<" in text else text
    return text


def _inner(element: etree._Element) -> str:
    """The elements inside an element, as HTML without prefixes."""
    inner = deepcopy(element)
    for node in inner.iter(etree.Element):
        node.tag = _plain_name(node.tag)
    inner.tail = None
    inner.tag = "div"
    etree.cleanup_namespaces(inner)
    return etree.tostring(inner, method="html", encoding="unicode")


def _plain_name(tag: object) -> str:
    """The name of an element without its prefix; of a broken feed the parser keeps names that are none."""
    name = str(tag).rpartition("}")[2].rpartition(":")[2]
    return name if NAME.fullmatch(name) is not None else "span"


def _child(item: etree._Element, *names: str) -> etree._Element | None:
    """The first child by these local names; one of a media extension that shares a name is none."""
    for name in names:
        for child in item.iterchildren(f"{{*}}{name}"):
            if "yahoo.com/mrss" not in str(child.tag):
                return child
    return None


def _words(item: etree._Element, *names: str) -> str | None:
    for name in names:
        for child in item.iterchildren(f"{{*}}{name}"):
            if words := " ".join("".join(child.itertext()).split()):
                return words
    return None


# What an item states


def _stated(item: etree._Element, feed_url: str | None) -> Stated:
    terms = sort_terms((label, None, "") for label in _categories(item))
    moment = read_datetime(_words(item, "pubDate", "published", "issued", "date", "created"))
    title = _child(item, "title")
    return Stated(
        title=plain_words(_markup(title)) if title is not None else None,
        authors=tuple(dict.fromkeys(_authors(item))),
        published=moment.date() if moment is not None else None,
        published_at=moment,
        modified_at=read_datetime(_words(item, "updated", "modified")),
        regions=terms["region"],
        themes=terms["theme"],
        reports=terms["report"],
        tags=tuple(term.label for term in terms["tag"]),
        url=_absolute(_address(item), item, feed_url),
        article_id=found[1] if (found := NUMBERED.search(_words(item, "guid", "id") or "")) is not None else None,
        image=_image(item),
    )


def _authors(item: etree._Element) -> Iterator[Author]:
    creators = [*item.iterchildren("{*}creator")]
    for element in creators or item.iterchildren("{*}author"):
        name = _words(element, "name") if len(element) else " ".join((element.text or "").split())
        if name:
            mailed = MAILED.match(name)
            name = unescape(mailed[1] if mailed is not None else name)
            yield Author(BY.sub("", name, count=1) if BY.match(name) else name, _words(element, "uri"))


def _categories(item: etree._Element) -> Iterator[str]:
    for element in item.iterchildren("{*}category", "{*}subject"):
        label = element.get("label") or element.get("term") or element.text
        if (words := plain_words(label)) is not None:
            yield words


def _address(item: etree._Element) -> str | None:
    if (original := _words(item, "origLink")) is not None:
        return original
    links = [*item.iterchildren("{*}link")]
    for link in links:
        if link.get("href") and link.get("rel", "alternate") == "alternate":
            return link.get("href")
    told = next((link.text.strip() for link in links if link.text and link.text.strip()), None)
    guid = _words(item, "guid", "id") or ""
    return told or (guid if guid.startswith(("http://", "https://")) else None)


def _absolute(address: str | None, item: etree._Element, feed_url: str | None) -> str | None:
    """An address that is written from the site's own, or the feed's."""
    channel = next(item.getroottree().iter("{*}channel", "{*}feed"), None)
    base = (_address(channel) if channel is not None else None) or feed_url
    return absolute_url(base, address) if address and base else address


def _image(item: etree._Element) -> Image | None:
    for element in item.iterdescendants("{*}content", "{*}thumbnail", "{*}enclosure"):
        address, kind = element.get("url"), element.get("type") or element.get("medium") or ""
        if address and (kind.startswith("image") or "thumbnail" in str(element.tag)):
            return Image(full_size(address))
    return None
