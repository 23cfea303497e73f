"""The article as CommonMark."""

from __future__ import annotations

import re

from grextract.article import Article, Block

__all__ = ["to_markdown"]

SPECIAL = re.compile(r"([\\`*_\[\]<>]|!(?=\[)|&(?=#?\w+;))")
OPENS_BLOCK = re.compile(r"^(\s*)([#+\-=~])", re.MULTILINE)
OPENS_NUMBER = re.compile(r"^(\s*\d{1,9})([.)])", re.MULTILINE)
SAFE = re.compile(r"(?:https?:|mailto:|ftp:|/|[\w.-]+[/?#.]|\w+$)", re.IGNORECASE)


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
        mark = f"{number}." if block.ordered else "-"
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
        return _embed(block.url or "")
    return _breaks(text)


def _embed(url: str) -> str:
    if not _is_safe(url):
        return ""
    return f"<{_address(url)}>" if re.match(r"\w+:", url) else f"[{_escape(url)}]({_address(url)})"


def _image(block: Block, text: str) -> str:
    image = f"![{_escape(block.alt or '')}]({_address(block.url)})" if _is_safe(block.url) else ""
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
        if link.start < at or not _is_safe(link.url):
            continue
        said = _escape(text[at : link.start])
        parts.append(said[:-1] + "\\!" if said.endswith("!") else said)
        parts.append(f"[{_escape(text[link.start : link.end])}]({_address(link.url)})")
        at = link.end
    parts.append(_escape(text[at:]))
    return "".join(parts)


def _escape(text: str) -> str:
    text = OPENS_BLOCK.sub(r"\1\\\2", SPECIAL.sub(r"\\\1", text))
    return OPENS_NUMBER.sub(r"\1\\\2", text)


def _inline(text: str) -> str:
    return _one_line(SPECIAL.sub(r"\\\1", text))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _breaks(text: str) -> str:
    return text.replace("\n", "\\\n")


def _is_safe(url: str | None) -> bool:
    return (
        bool(url)
        and SAFE.match(url or "") is not None
        and not re.match(r"\s*(?:javascript|data|vbscript)\s*:", url or "", re.IGNORECASE)
    )


def _address(url: str | None) -> str:
    return re.sub(r"[\s<>()\\]", lambda match: f"%{ord(match.group()):02X}", url or "")
