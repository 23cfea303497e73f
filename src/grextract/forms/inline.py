"""What stands within a line of markdown: links, images, emphasis, escapes."""

from __future__ import annotations

import re

from grextract.forms.stream import Link, StreamBlock
from grextract.forms.urls import email_of

__all__ = ["image_block", "read_inline", "words_of"]

# Spans of markdown, lengths bounded so that a page of open brackets stays linear.
IMAGE = re.compile(r"!\[([^\[\]]{0,1000})\]\(\s*<?([^()\s<>]{0,2000})>?[^()]{0,300}\)")
# An address holds no space: where one stands, a narrow cell broke it.
BROKEN = re.compile(r"\]\((h\s?t\s?t\s?p[^()\"<>]{1,2000}?)((?:\s+\"[^\"]{0,1000}\")?\))")
BRACKET = re.compile(r"\\.|[\[\]]|<(?:https?://|mailto:)[^<>\s]+>")
ADDRESS = re.compile(r"\(\s*<?((?:[^()\s<>]|\([^()\s]*\))*)>?(?:\s+[\"'][^\"'\n]*[\"'])?\s*\)")
# Where a link stood in a text, while its emphasis is read: two noncharacters of Unicode, which no text may hold.
LINK_START, LINK_END = "\ufdd0", "\ufdd1"
LINK_MARK = re.compile("[\ufdd0\ufdd1]")
STRONG = re.compile(r"(?<![^\W_])(?<![\\*])(\*\*\*|\*\*|\*)(?=[^\s*])([^*\n]{1,2000}?)(?<=[^\s\\*])\1(?![*])")
# "***Name** and what follows*": emphasis that opens with strong words, or ends with them.
STRONG_FIRST = re.compile(
    r"(?<![\\*])\*\*\*(?=[^\s*])([^*\n]{1,2000}?)(?<=[^\s\\*])\*\*(?!\*)([^*\n]{1,2000}?)(?<=[^\s\\*])\*(?!\*)"
)
STRONG_LAST = re.compile(
    r"(?<![\\*])\*(?=[^\s*])([^*\n]{1,2000}?)(?<!\*)\*\*(?=[^\s*])([^*\n]{1,2000}?)(?<=[^\s\\*])\*\*\*(?!\*)"
)
UNDERLINED = re.compile(r"(?<![\w\\_])(__|_)(?=[^\s_])([^_\n]{1,2000}?)(?<=[^\s\\_])\1(?![\w_])")
# What nested emphasis leaves over at the edge of a word.
LEFT_OVER = re.compile(r"(?<![\w\\])_{1,3}(?=[^\s_])|(?<=[^\s_\\])_{1,3}(?!\w)")
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~$\"'@^])")


def image_block(url: str, alt: str) -> StreamBlock:
    """An image without caption."""
    image = StreamBlock("image", "", url=url or None)
    image.alt = alt or None
    return image


def words_of(text: str, markdown: bool) -> str:
    """The words of a text without its links, emphasis and images."""
    cell = StreamBlock("paragraph", "")
    read_inline(cell, text, markdown)
    return cell.text


def read_inline(block: StreamBlock, text: str, markdown: bool) -> list[StreamBlock]:
    """Fill a block with the words and links of this text; what images it held come back as blocks."""
    images: list[StreamBlock] = []
    text = BROKEN.sub(lambda found: f"]({''.join(found[1].split())}{found[2]}", text) if "](" in text else text
    if "![" in text:
        images = [image_block(match[2], match[1]) for match in IMAGE.finditer(text)]
        text = "\n".join(" ".join(line.split()) for line in IMAGE.sub(" ", text).replace("[ ]()", " ").split("\n")).strip()
    found = _links(text) if ("](" in text or "<" in text) else []
    parts: list[str] = []
    end = 0
    for opens, closes, said, url in found:  # emphasis may span a link: its marks go once the addresses are out
        parts += [text[end:opens], LINK_START, "" if said == url else said, LINK_END]
        end = closes
    parts.append(text[end:])
    words = ""
    links: list[Link] = []
    pieces = iter(found)
    for number, part in enumerate(LINK_MARK.split(_plain("".join(parts), markdown).strip())):
        if number % 2 == 0:
            words += part
            continue
        _, _, said, url = next(pieces)
        label = part or (said if said == url else "")
        if "/email-protection#" in url and (address := email_of(url.rpartition("#")[2])):
            label, url = address, f"mailto:{address}"
        if url and not url.startswith("#") and label.strip():
            links.append((len(words), len(words) + len(label), url))
        words += label
    lead = len(words) - len(words.lstrip())
    block.text = words.strip()
    block.links = [(max(a - lead, 0), min(b - lead, len(block.text)), url) for a, b, url in links]
    return images


def _links(text: str) -> list[tuple[int, int, str, str]]:
    """Start, end, label and address of each markdown link and autolink, the outermost only; one pass."""
    found: list[tuple[int, int, str, str]] = []
    opened: list[int] = []
    end = 0
    for match in BRACKET.finditer(text):
        mark = match.group()
        if match.start() < end or mark.startswith("\\"):
            continue
        if mark == "[":
            opened.append(match.start())
        elif mark.startswith("<"):
            found.append((match.start(), match.end(), mark[1:-1], mark[1:-1]))
        elif opened:
            start = opened.pop()
            address = ADDRESS.match(text, match.end()) if text.startswith("(", match.end()) else None
            if address is not None:
                end = address.end()
                found = [link for link in found if link[1] <= start] if found and found[-1][1] > start else found
                found.append((start, end, text[start + 1 : match.start()], address[1]))
    return found


def _plain(text: str, markdown: bool) -> str:
    """The words without the marks of emphasis and escapes."""
    if not markdown:
        return text
    if "*" in text:
        if "***" in text:
            text = STRONG_LAST.sub(r"\1\2", STRONG_FIRST.sub(r"\1\2", text))
        text = STRONG.sub(r"\2", text)
        text = STRONG.sub(r"\2", text)
    if "_" in text:
        text = LEFT_OVER.sub("", UNDERLINED.sub(r"\2", text))
    return ESCAPED.sub(r"\1", text) if "\\" in text else text
