"""The article as CommonMark."""

from __future__ import annotations

import re
from urllib.parse import quote

from grextract.article import Article, Block
from grextract.render.addresses import safe_address

__all__ = ["to_markdown"]

# A brace opens attributes in kramdown and Python-Markdown.
SPECIAL = re.compile(r"([\\`*_\[\]>{]|!(?=\[))")
# As references: some programs take a backslash before these for a part of an address, or for itself.
REFERENCES = {"<": "&lt;", "&": "&amp;"}
REFERRED = re.compile(r"<|&(?=#?\w+;)")
OPENS_BLOCK = re.compile(r"^(\s*)([#+\-=~])", re.MULTILINE)
OPENS_NUMBER = re.compile(r"^(\s*\d{1,9})([.)])", re.MULTILINE)
ENDS_ADDRESS = re.compile(r"[\s\x00-\x1f<>()\\\"`{}]")
NUMBER_MARK = re.compile(r"\d{1,9}[.)]")
OPENS_SCHEME = re.compile(r"\w+:")


def to_markdown(article: Article) -> str:
    """Title, byline and body; links kept, the author's own characters escaped."""
    parts: list[str] = []
    if article.metadata.title:
        parts.append(f"# {_inline(article.metadata.title)}")
    if article.metadata.byline:
        parts.append(f"*By {_escape(article.metadata.byline)}*")
    before: Block | None = None
    counts: dict[int, int] = {}
    for block in article.body:
        level = block.level or 1
        if block.type == "list-item":
            counts = {deep: n for deep, n in counts.items() if deep <= level}
            counts[level] = counts.get(level, 0) + 1
        else:
            counts = {}
        text = _block(block, counts.get(level, 1))
        if not text:
            continue
        joined = block.type == "list-item" and before is not None and before.type == "list-item"
        if joined:
            parts[-1] += "\n" + text
        elif block.type == "quote" and before is not None and before.type == "quote":
            parts[-1] += "\n>\n" + text
        else:
            parts.append(text)
        before = block
    return "\n\n".join(parts) + "\n"


def _block(block: Block, number: int) -> str:
    text = _linked(block)
    if block.type == "heading":
        return f"{'#' * min(block.level or 2, 6)} {_one_line(text)}"
    if block.type == "list-item":
        mark = _item_mark(block, number)
        return "   " * ((block.level or 1) - 1) + f"{mark} {_one_line(text)}"
    if block.type == "quote":
        return "\n".join(f"> {line}" for line in text.split("\n"))
    if block.type == "separator":
        return "---"
    if block.type == "table":
        return _table(block)
    if block.type == "image":
        return _image(block, text)
    if block.type == "embed":
        return _embed(block.url)
    return _breaks(text)


def _item_mark(block: Block, number: int) -> str:
    """What opens an item: the marker that the text printed, as far as CommonMark knows it, else a count or a dash."""
    if block.marker is None:
        return f"{number}." if block.ordered else "-"
    return block.marker if NUMBER_MARK.fullmatch(block.marker) else f"- {_escape(block.marker)}"


def _embed(url: str | None) -> str:
    address = _address(url)
    if address is None:
        return ""
    # <...> is a link only where a scheme opens it, and programs differ on references inside it.
    return f"<{address}>" if OPENS_SCHEME.match(address) and "&amp;" not in address else f"[{_escape(url or '')}]({address})"


def _image(block: Block, text: str) -> str:
    address = _address(block.url)
    image = f"![{_one_line(_escape(block.alt or ''))}]({address})" if address is not None else ""
    return "\n\n".join(filter(None, (image, _breaks(text))))


def _table(block: Block) -> str:
    width = max(map(len, block.rows), default=0)
    rows = [
        [_escape(cell).replace("|", "\\|").replace("\n", " ") for cell in row] + [""] * (width - len(row)) for row in block.rows
    ]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]]) if lines else _breaks(_linked(block))


def _linked(block: Block) -> str:
    """The text escaped, its links as markdown."""
    text, parts, at = block.text, [], 0
    for link in sorted(block.links, key=lambda link: link.start):
        address = _address(link.url)
        if link.start < at or address is None:
            continue
        said = _escape(text[at : link.start])
        parts.append(said[:-1] + "\\!" if said.endswith("!") else said)
        parts.append(f"[{_escape(text[link.start : link.end])}]({address})")
        at = link.end
    parts.append(_escape(text[at:]))
    return "".join(parts)


def _escape(text: str) -> str:
    if not text:
        return ""
    text = OPENS_BLOCK.sub(r"\1\\\2", _inert(text))
    return OPENS_NUMBER.sub(r"\1\\\2", text)


def _inert(text: str) -> str:
    """The text with every character escaped that would make markup of it."""
    return REFERRED.sub(lambda match: REFERENCES[match.group()], SPECIAL.sub(r"\\\1", text))


def _inline(text: str) -> str:
    return _one_line(_inert(text))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _breaks(text: str) -> str:
    return text.replace("\n", "\\\n")


def _address(url: str | None) -> str | None:
    """The address as it may stand in a link; None for one that must not."""
    address = safe_address(url)
    if address is None:
        return None
    return REFERRED.sub("&amp;", ENDS_ADDRESS.sub(lambda match: quote(match.group(), safe="", errors="replace"), address))
