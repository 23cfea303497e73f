"""The article as one sanitised HTML element."""

from __future__ import annotations

from html import escape
from itertools import groupby

from grextract.article import Article, Block
from grextract.render.addresses import SCHEMES, safe_address

__all__ = ["linked_text", "to_html"]

TAGS = {
    "article", "header", "h1", "h2", "h3", "h4", "h5", "h6", "p", "a", "ul", "ol", "li", "blockquote", "table", "tbody", "tr", "td",
    "figure", "figcaption", "img", "hr", "br", "aside",
}  # fmt: skip
ATTRIBUTES = {"a": {"href"}, "img": {"src", "alt"}, "li": {"value"}, "article": {"lang", "dir"}}


def to_html(article: Article) -> str:
    """Title, byline and body as ``<article>``; the result is passed through nh3, so a hostile page runs nothing."""
    import nh3

    language = f' lang="{escape(article.metadata.language)}"' if article.metadata.language else ""
    parts = [f"<article{language}>"]
    if article.metadata.title or article.metadata.byline:
        title = f"<h1>{escape(article.metadata.title)}</h1>" if article.metadata.title else ""
        byline = f"<p>By {escape(article.metadata.byline)}</p>" if article.metadata.byline else ""
        parts.append(f"<header>{title}{byline}</header>")
    for kind, blocks in groupby(article.body, key=_group):
        parts.extend(_wrapped(kind, list(blocks)))
    parts.append("</article>")
    return nh3.clean("\n".join(parts), tags=TAGS, attributes=ATTRIBUTES, url_schemes=set(SCHEMES), link_rel="nofollow noopener")


def _group(block: Block) -> str:
    if block.type == "list-item":
        return "ol" if block.ordered else "ul"
    return "blockquote" if block.type == "quote" else ""


def _wrapped(kind: str, blocks: list[Block]) -> list[str]:
    if kind == "blockquote":
        return [f"<blockquote>{''.join(f'<p>{linked_text(block)}</p>' for block in blocks)}</blockquote>"]
    if kind:
        return [f"<{kind}>{''.join(map(_item, blocks))}</{kind}>"]
    return [_block(block) for block in blocks]


def _item(block: Block) -> str:
    """An item with the number that a text printed before it; a letter, which HTML cannot count, stands in its text."""
    if block.marker is None:
        return f"<li>{linked_text(block)}</li>"
    number = block.marker.strip("().")
    if number.isdecimal() and number.isascii():
        return f'<li value="{int(number)}">{linked_text(block)}</li>'
    return f"<li>{escape(block.marker)} {linked_text(block)}</li>"


def _block(block: Block) -> str:
    if block.type == "heading":
        level = min(max(block.level or 2, 1), 6)
        return f"<h{level}>{linked_text(block)}</h{level}>"
    if block.type == "separator":
        return "<hr>"
    if block.type == "table":
        rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in block.rows)
        return f"<table><tbody>{rows}</tbody></table>"
    if block.type == "image":
        return _figure(block)
    if block.type == "embed":
        address = escape(safe_address(block.url) or "")
        return f'<p><a href="{address}">{address}</a></p>' if address else ""
    return f"<p>{linked_text(block)}</p>"


def _figure(block: Block) -> str:
    address = escape(safe_address(block.url) or "")
    image = f'<img src="{address}" alt="{escape(block.alt or "")}">' if address else ""
    caption = f"<figcaption>{linked_text(block)}</figcaption>" if block.text else ""
    return f"<figure>{image}{caption}</figure>" if image or caption else ""


def linked_text(block: Block) -> str:
    """The words of a block as markup, each safe link of it an ``<a>``; to be passed through nh3 as all markup is."""
    text, parts, at = block.text, [], 0
    for link in sorted(block.links, key=lambda link: link.start):
        address = safe_address(link.url)
        if link.start < at or address is None:
            continue
        parts.append(escape(text[at : link.start]))
        parts.append(f'<a href="{escape(address)}">{escape(text[link.start : link.end])}</a>')
        at = link.end
    parts.append(escape(text[at:]))
    return "".join(parts).replace("\n", "<br>")
