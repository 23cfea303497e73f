"""A text dump, plain or markdown, read into the stream of blocks."""

from __future__ import annotations

import re
from itertools import pairwise

from grextract.errors import LimitExceeded
from grextract.forms.stream import Page, StreamBlock
from grextract.forms.urls import email_of

__all__ = ["read_text"]

HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
ITEM = re.compile(r"(?:[*+•·◦▪‣–-]|(\d{1,3})[.)])\s+(?=\S)")
QUOTE = re.compile(r"(?:>\s?)+")
TABLE_ROW = re.compile(r"\|.*\|$")
TABLE_RULE = re.compile(r"\|?[\s:|+-]*-[\s:|+-]*$")
SEPARATOR = re.compile(r"(?:\\?[*\-_~=#•·◆■●–—+]\s*){1,80}$")
MARKDOWN = re.compile(r"\]\([^()\s]{0,2000}\)|^#{1,6} |\*\*\w", re.MULTILINE)

# Spans of markdown, lengths bounded so that a page of open brackets stays linear.
IMAGE = re.compile(r"!\[([^\[\]]{0,1000})\]\(\s*<?([^()\s<>]{0,2000})>?[^()]{0,300}\)")
BRACKET = re.compile(r"\\.|[\[\]]|<(?:https?://|mailto:)[^<>\s]+>")
ADDRESS = re.compile(r"\(\s*<?((?:[^()\s<>]|\([^()\s]*\))*)>?(?:\s+[\"'][^\"'\n]*[\"'])?\s*\)")
# Where a link stood in a text, while its emphasis is read: two noncharacters of Unicode, which no text may hold.
LINK_START, LINK_END = "\ufdd0", "\ufdd1"
LINK_MARK = re.compile("[\ufdd0\ufdd1]")
STRONG = re.compile(r"(?<![^\W_])(?<![\\*])(\*\*\*|\*\*|\*)(?=[^\s*])([^*\n]{1,2000}?)(?<=[^\s\\*])\1(?![*])")
UNDERLINED = re.compile(r"(?<![\w\\_])(__|_)(?=[^\s_])([^_\n]{1,2000}?)(?<=[^\s\\_])\1(?![\w_])")
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~$\"'@^])")

INSIDE_WORD = re.compile(r"(?<=[\w@])_(?=\w)")
WRAP_AT_MOST = 130
FEWEST_WRAPPED = 3
STOPPED = 0.8
MOST = 0.8
FEW = 0.05
LINES_OF_LINK = 6
SENTENCE_END = re.compile(r"[.!?…:][\"'”’)\]]*$")
VERSE_LENGTH = 100
INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\ufdd0\ufdd1]")


def read_text(text: str, *, max_blocks: int) -> Page:
    """The blocks of a dump: one a paragraph, heading, list item, quote, table or separator.

    Lines are joined where they were wrapped, never across a blank line.

    Raises:
        LimitExceeded: more than ``max_blocks`` blocks.
    """
    text = INVISIBLE.sub("", text)
    markdown = MARKDOWN.search(text) is not None
    blocks: list[StreamBlock] = []
    for lines in _paragraphs(text, markdown):
        blocks.extend(_read(lines, markdown))
        if len(blocks) > max_blocks:
            raise LimitExceeded(f"the text has more than max_blocks ({max_blocks:,}) blocks: raise it in Options")
    return Page("text", blocks, layout="text")


def _paragraphs(text: str, markdown: bool) -> list[list[str]]:
    """Groups of lines that belong together: wrapped lines of a paragraph, rows of a table; else one line each."""
    lines = text.splitlines()
    width = _wrap_width([line.rstrip() for line in lines])
    groups: list[list[str]] = []
    before = ""
    columns = 0
    for line in lines:
        if markdown and "|" in line and TABLE_RULE.match(line.strip()):
            columns = line.count("|")
            continue
        columns = columns if line.count("|") >= columns else 0
        if not line.strip():
            pass
        elif before.strip() and (
            (columns and before.count("|") >= columns)
            or (_broken(before, markdown) and _is_verse(line))
            or (not (markdown and before.endswith("  ")) and _continues(before.rstrip(), line, width))
            or (markdown and width and _opened(groups[-1]) != "")
        ):
            groups[-1].append(line)
        else:
            groups.append([line])
        before = line
    return groups


def _opened(lines: list[str]) -> str:
    """What a wrapped line breaks off inside of: a link's ``label``, its ``title``, its ``address``, or nothing."""
    text = " ".join(lines[-LINES_OF_LINK:])
    start = text.rfind("](")
    if start >= 0 and ")" not in text[start:]:
        return "title" if text.count('"', start) % 2 else "address"
    return "label" if text.rfind("[") > text.rfind("]") else ""


def _broken(line: str, markdown: bool) -> bool:
    """Whether a line of markdown ends in a hard break."""
    return markdown and line.endswith("  ") and _is_verse(line)


def _is_verse(line: str) -> bool:
    """Whether a line is short as verse is, and neither a link nor the start of a block."""
    text = line.strip()
    return 0 < len(text) < VERSE_LENGTH and "](" not in text and not text.startswith("|") and not _opens(text)


def _wrap_width(lines: list[str]) -> int:
    """The column at which the dump was wrapped, 0 when it was not."""
    plain = [line for line in lines if _is_plain(line)]
    unwrapped = sum(1 for line in plain if len(line) > WRAP_AT_MOST)
    finished = sorted(len(a) for a, b in pairwise(lines) if b.strip() and _is_plain(a))
    if len(finished) < FEWEST_WRAPPED or unwrapped > FEW * len(plain):
        return 0
    width = finished[int(len(finished) * MOST)]
    full = [a for a, b in pairwise(lines) if b.strip() and _is_plain(a) and len(a) > 0.75 * width]
    if 2 * len(full) < len(finished) or sum(1 for line in full if SENTENCE_END.search(line)) > STOPPED * len(full):
        return 0  # lines that end with their sentences are paragraphs
    return width


def _is_plain(line: str) -> bool:
    """Whether a line is of words only: an address is never broken, so its line may be longer than the others."""
    return " " in line.strip() and "://" not in line and "](" not in line


def _continues(before: str, line: str, width: int) -> bool:
    """Whether a line goes on where the one before it was wrapped: its first word did not fit there."""
    if TABLE_ROW.match(line.strip()) and TABLE_ROW.match(before.strip()):
        return True
    if not width or _opens(line.strip()):
        return False
    return len(before) + 1 + len(line.split(None, 1)[0]) > width


def _opens(line: str) -> bool:
    """Whether a line opens a block of its own."""
    return bool(ITEM.match(line) or HEADING.match(line) or SEPARATOR.match(line) or QUOTE.match(line))


def _unframed(line: str, markdown: bool) -> str:
    """A line without what surrounds it whole: emphasis (``_text _``), the bars of a layout table's row."""
    line = line.strip()
    if markdown and line.startswith("|") and not line.endswith("|"):
        line = line[1:].strip()
    if markdown and len(line) > 2 and line[0] in "_*" and line[-1] == line[0] and line[0] not in INSIDE_WORD.sub("", line[1:-1]):
        line = line[1:-1].strip()
    return line


def _read(lines: list[str], markdown: bool) -> list[StreamBlock]:
    first = lines[0].strip()
    if len(lines) > 1 and all("|" in line for line in lines):
        return [_table(lines, markdown)]
    if SEPARATOR.match(first) and len(lines) == 1:
        return [StreamBlock("separator", first.replace("\\", ""))]
    indent = len(lines[0]) - len(lines[0].lstrip())
    block = StreamBlock("paragraph", "")
    text = _joined(lines, markdown)
    if (quote := QUOTE.match(text)) is not None:
        block.type = "quote"
        text = "\n".join(QUOTE.sub("", line, count=1) for line in text.split("\n")) if "\n" in text else text[quote.end() :]
    if (heading := HEADING.match(text)) is not None and "\n" not in text:
        block.type, block.level, text = "heading", len(heading[1]), heading[2]
    elif (item := ITEM.match(text)) is not None:
        block.type, block.level, block.ordered = "list-item", 1 + indent // 4, item[1] is not None
        text = text[item.end() :]
    images = _inline(block, text, markdown)
    return [*images, block] if block.text else images


def _joined(lines: list[str], markdown: bool) -> str:
    """The lines as one text: wrapped ones parted by a space, but not inside an address; hard breaks by a newline."""
    text = ""
    for number, line in enumerate(lines):
        text += " ".join(_unquoted(line, text).split())
        if _broken(line, markdown):
            text += "\n"
        elif not (markdown and line.rstrip()[-1:] in "-/" and _opened(lines[: number + 1]) == "address"):
            text += " "
    return "\n".join(_unframed(line, markdown) for line in text.strip().split("\n"))


def _unquoted(line: str, before: str) -> str:
    """A further line of a quotation without its mark."""
    return QUOTE.sub("", line.strip(), count=1) if before.startswith(">") and not before.endswith("\n") else line


def _table(lines: list[str], markdown: bool) -> StreamBlock:
    rows = []
    for line in lines:
        if not TABLE_RULE.match(line.strip()):
            cells = line.strip().strip("|").split("|")
            rows.append(tuple(_words(cell.strip(), markdown) for cell in cells))
    table = StreamBlock("table", "\n".join("\t".join(row) for row in rows))
    table.rows = tuple(rows)
    return table


def _image(url: str, alt: str) -> StreamBlock:
    image = StreamBlock("image", "", url=url or None)
    image.alt = alt or None
    return image


def _words(text: str, markdown: bool) -> str:
    cell = StreamBlock("paragraph", "")
    _inline(cell, text, markdown)
    return cell.text


def _inline(block: StreamBlock, text: str, markdown: bool) -> list[StreamBlock]:
    """Fill a block with the words and links of this text; what images it held come back as blocks."""
    images: list[StreamBlock] = []
    if "![" in text:
        images = [_image(match[2], match[1]) for match in IMAGE.finditer(text)]
        text = "\n".join(" ".join(line.split()) for line in IMAGE.sub(" ", text).replace("[ ]()", " ").split("\n")).strip()
    found = _links(text) if ("](" in text or "<" in text) else []
    parts: list[str] = []
    end = 0
    for opens, closes, said, url in found:  # emphasis may span a link: its marks go once the addresses are out
        parts += [text[end:opens], LINK_START, "" if said == url else said, LINK_END]
        end = closes
    parts.append(text[end:])
    words = ""
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
            block.links.append((len(words), len(words) + len(label), url))
        words += label
    lead = len(words) - len(words.lstrip())
    block.text = words.strip()
    block.links = [(max(a - lead, 0), min(b - lead, len(block.text)), url) for a, b, url in block.links]
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
        text = STRONG.sub(r"\2", text)
        text = STRONG.sub(r"\2", text)
    if "_" in text:
        text = UNDERLINED.sub(r"\2", text)
    return ESCAPED.sub(r"\1", text) if "\\" in text else text
