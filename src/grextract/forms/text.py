"""A text dump, plain or markdown, read into the stream of blocks."""

from __future__ import annotations

import re
from collections import Counter

from grextract.errors import LimitExceeded
from grextract.forms.attributes import without_attributes
from grextract.forms.broken_lines import mended
from grextract.forms.columns import parted
from grextract.forms.decoding import CP1252
from grextract.forms.grids import read_grids
from grextract.forms.inline import image_block, read_inline, words_of
from grextract.forms.lines import HEADING, ITEM, QUOTE, SEPARATOR, TABLE_ROW, opens
from grextract.forms.margins import without_margin
from grextract.forms.numbered_links import FILLER, without_numbered_links
from grextract.forms.numbering import with_lone_numbers_back
from grextract.forms.printed_pages import SOFT_HYPHEN, without_page_lines
from grextract.forms.reference_links import without_reference_links
from grextract.forms.references import without_escapes, without_references
from grextract.forms.stream import Page, StreamBlock
from grextract.forms.tags import is_tagged_markdown, without_left_over_tags, without_tags
from grextract.forms.wrapping import overflows, wrap_width

__all__ = ["read_text"]

TABLE_RULE = re.compile(r"\|?[\s:|+-]*-[\s:|+-]*$")
MARKDOWN = re.compile(r"\]\([^()\s]{0,2000}\)|^#{1,6} |\*\*\w", re.MULTILINE)

INSIDE_WORD = re.compile(r"(?<=[\w@])_(?=\w)")
LINES_OF_LINK = 6
VERSE_LENGTH = 100
ANYWHERE = -1
DEEPEST_INDENT = 40
# A number in brackets by itself stands for an image whose file bears it.
NUMBERED_IMAGE = re.compile(r"(?<=\n)[ \t]*\n[ \t]*(\[\d{1,4}\])[ \t]*\n(?=[ \t]*\n)")
NUMBER_IN_BRACKETS = re.compile(r"\[\d{1,4}\]")
# What text browsers print of deleted and inserted text, buttons and input fields, and of a note's raised number.
MARKS = re.compile(
    r"\[(?:INS|DEL):\s?(?::(?:INS|DEL)\])?|:(?:INS|DEL)\]|\(BUTTON\)|(?<!_)_{5,}(?=\s*(?:[^\W_]\w*\s*)?$)|^\[\s*\]\s*$",
    re.MULTILINE,
)
FRAME_LABEL = "IFRAME:"
FRAME = re.compile(rf"^[ \t]*{FRAME_LABEL}\s*((?:\[\d+\])?https?://\S+(?:\n[ \t]*\S+)*)[ \t]*$", re.MULTILINE)
# What stands in place of an image without words: the name of its file.
IMAGE_NAME = re.compile(r"\[?[\w.%-]+(?:\.(?:jpe?g|png|gif|webp|svg)|-\d{2,4}x\d{2,4})\]?$", re.IGNORECASE)
# What opens an item, or by chance a wrapped line within a sentence: a dash, or a number or letter other than the first.
IN_SENTENCE = re.compile(r"[–—]\s|(?!1[.)])\d{1,3}[.)]\s|(?!\(?a\))\(?[a-z]\)\s")
STOP = re.compile(r"[.!?…:;][\"'”’)\]]*$")
HYPHENED = re.compile(r"[^\W_]-\s*$")
AFTER_HYPHEN = frozenset("and or to et ou und oder y o e".split())
RAISED = re.compile(r"(?<=[^\W\d_]{3})\^(\d{1,3})(?![\w^])|(?<=[.,;:!?”\"’)])\^(\d{1,3})(?![\w^])")
INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\ufdd0\ufdd1]")
# Programs write &#147; as the control character of that number, where browsers show a quotation mark.
CONTROL = re.compile("[\x80-\x9f]")


def read_text(text: str, *, max_blocks: int, markdown: bool = False) -> Page:
    """The blocks of a dump: one a paragraph, heading, list item, quote, table or separator.

    Lines are joined where they were wrapped, never across a blank line.

    Args:
        text: of the dump.
        max_blocks: how many blocks it may have.
        markdown: whether it is known to be markdown; else that is told by links, headings and words in bold.

    Raises:
        LimitExceeded: more than ``max_blocks`` blocks.
    """
    text = INVISIBLE.sub("", text.translate(CP1252) if CONTROL.search(text) else text)
    text = without_page_lines(without_references(without_escapes(text)))
    text = without_numbered_links(without_reference_links(_without_marks(without_margin(text))))
    tagged = is_tagged_markdown(text)
    text = text if tagged else without_left_over_tags(text)
    markdown = markdown or MARKDOWN.search(text) is not None
    blocks: list[StreamBlock] = []
    for stretch in _stretches(text.splitlines()):
        for lines in _paragraphs(_without_markup(stretch, tagged), markdown):
            blocks.extend(_read([line.replace(FILLER, "") for line in lines], markdown))
            if len(blocks) > max_blocks:
                raise LimitExceeded(f"the text has more than max_blocks ({max_blocks:,}) blocks: pass Options(max_blocks=…)")
    return Page("text", with_lone_numbers_back(blocks), layout="text")


def _paragraphs(lines: list[str], markdown: bool) -> list[list[str]]:
    """Groups of lines that belong together: wrapped lines of a paragraph, rows of a table; else one line each."""
    widths = _widths([line.replace(FILLER, "") for line in lines])
    lines = lines if widths[ANYWHERE] else mended(lines)
    groups: list[list[str]] = []
    before = ""
    columns = 0
    for line in lines:
        if markdown and "|" in line and TABLE_RULE.match(line.strip()):
            columns = line.count("|")
            continue
        columns = columns if line.count("|") >= columns else 0
        width = widths.get(_indent(before), widths[ANYWHERE])
        if not line.strip():
            pass
        elif before.strip() and (
            (columns and before.count("|") >= columns)
            or (_broken(before, markdown) and _is_verse(line) and _is_quote(before) == _is_quote(line))
            or (not (markdown and before.endswith("  ")) and _continues(before.rstrip(), line, width, groups[-1][0]))
            or (markdown and width and _opened(groups[-1]) != "")
        ):
            groups[-1].append(line)
        else:
            groups.append([line])
        before = line
    return groups


def _widths(lines: list[str]) -> dict[int, int]:
    """The width at which lines were wrapped, by their indentation where quotations and lists are set narrower."""
    widths = {ANYWHERE: wrap_width(lines)}
    indents = [_indent(line) for line in lines]
    if widths[ANYWHERE]:
        for indent in {indent for indent in indents if 0 < indent <= DEEPEST_INDENT}:
            if own := wrap_width([line if at == indent else "" for line, at in zip(lines, indents, strict=True)]):
                widths[indent] = own
    return widths


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _stretches(lines: list[str]) -> list[list[str]]:
    """The lines as one column: cells of drawn tables and columns of a layout below one another."""
    return [cell for stretch in read_grids(lines) for column in parted(stretch) for cell in read_grids(column)]


def _without_markup(lines: list[str], tagged: bool) -> list[str]:
    """The lines in plain markdown, without the attributes and tags of those writers that keep them."""
    text = without_attributes("\n".join(lines))
    return (without_tags(text) if tagged else text).splitlines()


def _without_marks(text: str) -> str:
    """The text without what programs print in place of things that have no words; a frame's address is on one line."""
    text = FRAME.sub(
        lambda found: f"\n\n{FRAME_LABEL} {''.join(found[1].split())}\n\n", _without_numbered_images(MARKS.sub("", text))
    )
    return RAISED.sub(lambda found: found[1] or found[2], text) if "^" in text else text


def _without_numbered_images(text: str) -> str:
    """The text without the numbers that stand for images; a number that the text refers to is the mark of a note."""
    marks = Counter(NUMBER_IN_BRACKETS.findall(text)) if NUMBERED_IMAGE.search(text) is not None else None
    return text if marks is None else NUMBERED_IMAGE.sub(lambda found: found[0] if marks[found[1]] > 1 else "\n", text)


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
    text = QUOTE.sub("", line.strip(), count=1)
    return 0 < len(text) < VERSE_LENGTH and "](" not in text and not text.startswith("|") and not opens(text)


def _is_quote(line: str) -> bool:
    return QUOTE.match(line.strip()) is not None


def _continues(before: str, line: str, width: int, first: str) -> bool:
    """Whether a line goes on where the one before it was wrapped: its first word did not fit there."""
    if TABLE_ROW.match(line.strip()) and TABLE_ROW.match(before.strip()):
        return True
    if _is_quote(before) and _is_quote(line):
        line = QUOTE.sub("", line.strip(), count=1)
        first = QUOTE.sub("", first.strip(), count=1)
    if opens(line.strip()) and (opens(first.strip()) or not IN_SENTENCE.match(line.strip()) or STOP.search(before)):
        return False
    return overflows(before, line, width)


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
        table = _table(lines, markdown)
        if max(map(len, table.rows), default=0) > 1:
            return [table]
        return [block for line in lines for block in _read([line.strip().strip("|")], markdown)]  # a layout: one column
    if SEPARATOR.match(first) and len(lines) == 1:
        return [StreamBlock("separator", first.replace("\\", ""))]
    indent = _indent(lines[0])
    text = _joined(lines, markdown)
    if text.startswith(FRAME_LABEL):
        return [StreamBlock("embed", "", url=text.removeprefix(FRAME_LABEL).strip())]
    if IMAGE_NAME.match(text):
        return [image_block("", text.strip("[]"))]
    block = StreamBlock("paragraph", "")
    if (quote := QUOTE.match(text)) is not None:
        block.type = "quote"
        text = "\n".join(QUOTE.sub("", line, count=1) for line in text.split("\n")) if "\n" in text else text[quote.end() :]
    if (heading := HEADING.match(text)) is not None and "\n" not in text:
        block.type, block.level, text = "heading", len(heading[1]), heading[2]
    elif (item := ITEM.match(text)) is not None:
        block.type, block.level, block.ordered = "list-item", 1 + indent // 4, item[1] is not None
        block.marker = item[1]
        text = text[item.end() :]
    images = read_inline(block, text, markdown)
    return [*images, block] if block.text else images


def _joined(lines: list[str], markdown: bool) -> str:
    """The lines as one text: wrapped ones parted by a space, but not inside an address; hard breaks by a newline."""
    text = ""
    for number, line in enumerate(lines):
        text += " ".join(_unquoted(line, text).split())
        if _broken(line, markdown):
            text += "\n"
        elif (
            not line.rstrip().endswith(SOFT_HYPHEN)
            and not _is_broken_word(line, "".join(lines[number + 1 : number + 2]).strip())
            and not (markdown and line.rstrip()[-1:] in "-/" and _opened(lines[: number + 1]) == "address")
        ):
            text += " "
    return "\n".join(_unframed(line, markdown) for line in text.replace(SOFT_HYPHEN, "").strip().split("\n"))


def _is_broken_word(line: str, after: str) -> bool:
    """Whether a line was wrapped behind the hyphen of a word: ``Asia-`` and ``Pacific``, but not ``pre-`` and ``and``."""
    return HYPHENED.search(line) is not None and after[:1].isalnum() and after.split(None, 1)[0] not in AFTER_HYPHEN


def _unquoted(line: str, before: str) -> str:
    """A further line of a quotation without its mark."""
    return QUOTE.sub("", line.strip(), count=1) if before.startswith(">") and not before.endswith("\n") else line


def _table(lines: list[str], markdown: bool) -> StreamBlock:
    rows = []
    for line in lines:
        if not TABLE_RULE.match(line.strip()):
            cells = line.strip().strip("|").split("|")
            rows.append(tuple(words_of(cell.strip(), markdown) for cell in cells))
    table = StreamBlock("table", "\n".join("\t".join(row) for row in rows))
    table.rows = tuple(rows)
    return table
