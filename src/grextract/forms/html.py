"""Saved HTML of any template, read into the stream of blocks: one walk, each node once, no class names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from lxml import etree

from grextract.errors import LimitExceeded
from grextract.forms.head import read_head
from grextract.forms.shown import LINK_END, collapse, words_shown
from grextract.forms.stream import Link, Page, StreamBlock
from grextract.forms.tables import caption_text, read_table
from grextract.forms.urls import absolute_url, email_of, image_address, is_button, is_content_embed, leads_nowhere

__all__ = ["read_html"]

SKIPPED = frozenset(
    "script style template svg annotation annotation-xml select button textarea option datalist canvas head title noembed noframes".split()
)
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form frameset header hgroup html legend li main menu nav ol p pre section summary table tbody td tfoot th "
    "thead tr ul h1 h2 h3 h4 h5 h6".split()
)
# Blocks that make nothing else of their text.
PLAIN = frozenset("address article body caption center dd details dialog div dl dt fieldset figcaption figure form header hgroup html legend main section "
                  "summary table tbody td tfoot th thead tr".split())  # fmt: skip
NO_CAPTION = -1
SIMPLE = frozenset("p li h1 h2 h3 h4 h5 h6".split())
EMPHASIS = frozenset("em strong b i u".split())
NOWHERE = "#"
# Elements that no page hides by themselves: not asked for a style.
SHOWN = frozenset("html body br b strong em i u font tr tbody thead hr img li".split())
# Attributes that change what an element is.
TELLING = frozenset(("data-cfemail", "hidden", "role", "style"))
BOXES = frozenset(("div", "dl", "table", "td"))
CHROME = frozenset(("nav", "aside", "footer"))
INLINE = frozenset("a abbr b big br cite code em font i img ins s small span strike strong sub sup tt u".split())
KNOWN = SKIPPED | BLOCKS | INLINE
EMBEDS = frozenset(("iframe", "embed", "object", "video", "audio"))
HEADINGS = {f"h{level}": level for level in range(1, 7)}

STYLE_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# An indented paragraph is how the site's editor writes a quotation: padding-left: 30px (2017-2026).
STYLE_INDENT = re.compile(
    r"(?:padding|margin)(?:-left\s*:\s*|\s*:\s*\S+\s+(?:\S+\s+\S+\s+)?)(\d+(?:\.\d+)?)(px|pt|em|rem|in|cm)\s*(?:;|!|$)",
    re.IGNORECASE,
)
INDENT_FROM = {"px": 20.0, "pt": 15.0, "em": 1.5, "rem": 1.5, "in": 0.25, "cm": 0.6}
STYLE_WIDTH = re.compile(r"(?:^|[;\s])(?:max-)?width\s*:\s*\d", re.IGNORECASE)
STYLE_SIZE = re.compile(r"(?:^|[;\s])(?:width|height)\s*:\s*(\d+)px", re.IGNORECASE)
PIXELS = re.compile(r"([0-9]{1,4})(?:px)?")
ICON = 40
PARAGRAPH = 40
CAPTION_LENGTH = 500

# As browsers read an address (https://url.spec.whatwg.org/#concept-basic-url-parser), and no white space around it.
DROPPED_IN_ADDRESS = {0x09: "", 0x0A: "", 0x0D: ""}
AROUND_ADDRESS = "".join(map(chr, range(0x21))) + "\u00a0"


class _Context(NamedTuple):
    """What the block elements around a text make of it."""

    type: str = "paragraph"
    level: int = 0
    ordered: bool = False
    depth: int = 0
    chrome: bool = False
    preformatted: bool = False


def read_html(root: etree._Element, *, base_url: str | None = None, max_blocks: int) -> Page:
    """The head and the blocks of a parsed page; the tree is not changed.

    Raises:
        LimitExceeded: more than ``max_blocks`` blocks.
    """
    walk = _Walk(base_url, max_blocks)
    walk.run(root)
    _unindent(walk.blocks)
    return Page("html", walk.blocks, read_head(root), walk.containers)


class _Walk:
    """One pass over the tree in document order."""

    def __init__(self, base_url: str | None, max_blocks: int) -> None:
        self.base_url = base_url
        self.max_blocks = max_blocks
        self.blocks: list[StreamBlock] = []
        self.containers = [0]
        self.container = 0
        self.context = _Context()
        self.outer: list[tuple[_Context, int, int]] = []
        self.lines: list[list[str | tuple[str, str]]] = [[]]
        self.said = False
        self.link: str | None = None
        self.waiting: list[StreamBlock] = []
        self.boxes: list[etree._Element] = []

    def run(self, root: etree._Element) -> None:
        walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        done = None
        for event, element in walker:
            if event == "start":
                if not self.enter(element):
                    walker.skip_subtree()
                    done = element
                continue
            if event == "end" and element is not done:
                self.leave(element)
            if (tail := element.tail) and (self.said or not tail.isspace()) and element is not root:
                self.say(tail)
        self.flush()

    def enter(self, element: etree._Element) -> bool:
        """Read an element's start; False when nothing more of it is to be read, not even its end."""
        tag = element.tag
        if tag not in KNOWN:
            tag = _local(tag)
        if tag in SKIPPED and not _heads(tag, element):
            return False
        if tag not in SHOWN and not TELLING.isdisjoint(element.keys()):
            if self.unseen(element):
                return False
            tag = _role(tag, element)
        if tag in BLOCKS:
            return self.open(tag, element)
        if tag == "br":
            self.lines.append([])
            self.said = True
            return True
        if tag == "a":
            self.open_link(element)
        elif tag == "img" or tag == "amp-img":
            self.image(element)
            if tag != "img" and not _swallows(element):
                return False
        elif tag in EMBEDS:
            self.embed(element)
            if tag != "embed" and not _swallows(element):
                return False
        elif tag == "hr":
            self.flush()
            self.emit(StreamBlock("separator", ""))
        elif tag == "noscript":
            self.lazy_image(element)
            return False
        elif "-" in tag and self.is_box(tag, element):
            self.boxes.append(element)
            return self.open("div", element)
        if text := element.text:
            self.say(text)
        return True

    def is_box(self, tag: str, element: etree._Element) -> bool:
        """Whether an element that a site made up (its name has a hyphen) holds blocks: no words flow around it."""
        parent, above = element.getparent(), element.getprevious()
        if tag.startswith("amp-") or parent is None or (element.tail or "").strip():
            return False
        if ((above.tail if above is not None else parent.text) or "").strip():
            return False
        around = _local(parent.tag)
        return self.boxes[-1:] == [parent] if "-" in around else around not in SIMPLE and around not in INLINE

    def unseen(self, element: etree._Element) -> bool:
        """Whether a browser shows nothing of an element, or something else: an address that Cloudflare protects."""
        if (protected := element.get("data-cfemail")) is not None:
            self.say(email_of(protected))
            return True
        if element.get("hidden") is not None:
            return True
        style = element.get("style")
        return style is not None and STYLE_HIDDEN.search(style) is not None

    def leave(self, element: etree._Element) -> None:
        tag = element.tag
        if tag not in KNOWN:
            tag = _local(tag)
            if self.boxes and self.boxes[-1] is element:
                self.boxes.pop()
                tag = "div"
        if tag in BLOCKS:
            self.close(tag)
        elif tag == "a" and self.link is not None:
            self.lines[-1].append(LINK_END)
            self.link = None

    # Blocks

    def open(self, tag: str, element: etree._Element) -> bool:
        if self.said:
            self.flush()
        outer, number = self.context, self.container
        self.containers.append(number)
        self.container = len(self.containers) - 1
        if tag not in PLAIN:
            self.context = _inside(tag, element, outer)
        if (tag in SIMPLE and self.simple(element)) or (tag == "table" and self.table(element)):
            self.context, self.container = outer, number
            return False
        captioned = tag == "figure" or (
            tag in BOXES and (style := element.get("style")) is not None and STYLE_WIDTH.search(style) is not None
        )
        self.outer.append((outer, number, len(self.blocks) if captioned else NO_CAPTION))
        if (text := element.text) and not (text.isspace() and not self.context.preformatted):
            self.say(text)
        return True

    def simple(self, element: etree._Element) -> bool:
        """Give out at once a block of plain words, which needs no walk."""
        if self.link is not None or self.context.preformatted or (words := _simple_text(element)) is None:
            return False
        if words and (text := words_shown(words)):
            self.give(text)
        return True

    def table(self, element: etree._Element) -> bool:
        """Give out at once a table of cells."""
        rows = read_table(element)
        if rows:
            if caption := caption_text(element):
                self.emit(StreamBlock("paragraph", caption))
            table = StreamBlock("table", "\n".join("\t".join(row) for row in rows))
            table.rows = rows
            self.emit(table)
        return bool(rows)

    def close(self, tag: str) -> None:
        if not self.outer:
            return
        if self.said:
            self.flush()
        self.context, self.container, start = self.outer.pop()
        if start != NO_CAPTION:
            _caption(self.blocks, start, figure=tag == "figure")

    def emit(self, block: StreamBlock) -> None:
        if len(self.blocks) >= self.max_blocks:
            raise LimitExceeded(f"the page has more than max_blocks ({self.max_blocks:,}) blocks: pass Options(max_blocks=…)")
        block.container = self.container
        if self.context.chrome:
            block.chrome = True
        self.blocks.append(block)

    # Text

    def say(self, text: str) -> None:
        if not self.context.preformatted:
            line = self.lines[-1]
            if line or not text.isspace():
                line.append(text)
                self.said = True
            return
        self.said = True
        first, *others = text.split("\n")
        self.lines[-1].append(first)
        self.lines.extend([line] for line in others)

    def open_link(self, element: etree._Element) -> None:
        url = self.address(element.get("href")) or (NOWHERE if element.get("href") == NOWHERE else None)
        if url:
            self.link = url
            self.said = True
            self.lines[-1].append(("link", url))

    def flush(self) -> None:
        """Give out what was said since the last block began: a paragraph, or several parted by empty lines."""
        lines, self.lines = self.lines, [[]]
        self.said = self.link is not None
        if self.link is not None:
            self.lines[0].append(("link", self.link))
        paragraph: list[tuple[str, Sequence[Link]]] = []
        for parts in lines:
            line = collapse(parts)
            fence = len(lines) > 1 and line[0] and _is_separator(line[0])
            if line[0] and not fence:
                paragraph.append(line)
            elif paragraph:
                self.paragraph(paragraph)
                paragraph = []
            if fence:
                self.give(*line)
        if paragraph:
            self.paragraph(paragraph)
        waiting, self.waiting = self.waiting, []
        for block in waiting:
            self.emit(block)

    def paragraph(self, lines: list[tuple[str, Sequence[Link]]]) -> None:
        if len(lines) == 1:
            self.give(*lines[0])
            return
        links: list[Link] = []
        start = 0
        for text, found in lines:
            links.extend((start + a, start + b, url) for a, b, url in found)
            start += len(text) + 1
        self.give("\n".join(line for line, _ in lines), links)

    def give(self, text: str, links: Sequence[Link] = ()) -> None:
        context = self.context
        kind = context.type if text[0].isalnum() or not _is_separator(text) else "separator"
        block = StreamBlock(kind, text, links, level=context.level, ordered=context.ordered)
        if links and any(url == NOWHERE for _, _, url in links):
            block.links = [link for link in links if link[2] != NOWHERE]
            block.unaddressed = [(start, end) for start, end, url in links if url == NOWHERE]
        self.emit(block)

    # Images and embeds

    def media(self, block: StreamBlock) -> None:
        """Give out an image or embed; one that stands inside a sentence waits until its paragraph is whole."""
        if any(isinstance(part, str) and not part.isspace() for line in self.lines for part in line):
            self.waiting.append(block)
            self.said = True
        else:
            self.emit(block)

    def image(self, element: etree._Element) -> None:
        alt = (element.get("alt") or "").strip()
        if alt and len(alt) <= 3 and not alt.isascii():  # an emoji drawn as an image is a character of the text
            self.say(alt)
            return
        if _is_icon(element):
            return
        block = StreamBlock("image", "", url=self.address(image_address(element)))
        block.alt = alt or None
        if self.link and self.link != NOWHERE:
            block.links = [(0, 0, self.link)]
        self.media(block)

    def lazy_image(self, element: etree._Element) -> None:
        """A ``noscript`` holds the real address of the placeholder before it."""
        image = element.find(".//img")
        seen = self.waiting or self.blocks
        if image is not None and seen and seen[-1].type == "image" and seen[-1].url is None:
            seen[-1].url = self.address(image_address(image))

    def embed(self, element: etree._Element) -> None:
        inner = [child.get("src") for child in element.iter("{*}source", "{*}embed")]
        sources = [element.get(name) for name in ("data-src", "src", "data")] + inner
        url = next(filter(None, map(self.address, sources)), None)
        if url and is_content_embed(url):
            self.media(StreamBlock("embed", "", url=url))

    def address(self, url: str | None) -> str | None:
        """An absolute address; None for an anchor of the page itself, a script or a placeholder."""
        url = url or ""
        if not url.isprintable():
            url = url.translate(DROPPED_IN_ADDRESS)
        url = url.strip(AROUND_ADDRESS)
        if not url or url.startswith("#") or leads_nowhere(url):
            return None
        if "/email-protection#" in url:
            address = email_of(url.rpartition("#")[2])
            return f"mailto:{address}" if address else None
        return url if self.base_url is None else absolute_url(self.base_url, url)


def _simple_text(element: etree._Element) -> str | None:
    """The words of an element that holds text and emphasis only; None for any other, which is walked."""
    words = element.text or ""
    if len(element):
        for child in element:
            if child.tag not in EMPHASIS or len(child):
                return None
            words += (child.text or "") + (child.tail or "")
    return words


def _swallows(element: etree._Element) -> bool:
    """Whether a player or image that nobody closed holds the paragraphs behind it; what browsers show in its place is one line."""
    if not len(element):
        return False
    return sum(len("".join(child.itertext())) >= PARAGRAPH for child in element.iter("p")) > 1


def _heads(tag: str, element: etree._Element) -> bool:
    """Whether a button is a heading, as in pages whose parts unfold."""
    parent = element.getparent() if tag == "button" else None
    return parent is not None and parent.tag in HEADINGS


def _local(tag: object) -> str:
    name = str(tag)
    return name.rpartition("}")[2].lower() if "}" in name else name


def _inside(tag: str, element: etree._Element, outer: _Context) -> _Context:
    if tag == "p":
        return outer._replace(type="quote") if outer.type == "paragraph" and _indented(element) else outer
    kind, level, ordered, depth = outer.type, outer.level, outer.ordered, outer.depth
    if tag in HEADINGS:
        kind, level = "heading", HEADINGS[tag]
    elif tag in ("ul", "ol", "dir", "menu"):
        depth, ordered = depth + 1, tag == "ol"
    elif tag == "li":
        kind, level = "list-item", max(depth, 1)
    elif tag == "blockquote" and kind == "paragraph":
        kind = "quote"
    return _Context(kind, level, ordered, depth, outer.chrome or tag in CHROME, outer.preformatted or tag == "pre")


def _role(tag: str, element: etree._Element) -> str:
    """The element that this one stands for: a box may be a heading by its role (https://www.w3.org/TR/wai-aria/#heading)."""
    if tag in PLAIN and element.get("role") == "heading":
        heading = f"h{element.get('aria-level')}"
        return heading if heading in HEADINGS else "h2"
    return tag


def _indented(element: etree._Element) -> bool:
    style = element.get("style")
    found = STYLE_INDENT.search(style) if style else None
    return found is not None and float(found[1]) >= INDENT_FROM[found[2].lower()]


def _is_icon(image: etree._Element) -> bool:
    """Whether an image is a button, by its words or its file, or as small as one or as a tracking pixel."""
    if is_button(image.get("alt") or "", image.get("src") or ""):
        return True
    sizes = [image.get("width", ""), image.get("height", ""), *STYLE_SIZE.findall(image.get("style", ""))]
    return any(int(found[1]) <= ICON for size in sizes if (found := PIXELS.fullmatch(size)) is not None)


def _is_separator(text: str) -> bool:
    return len(text) <= LONGEST_SEPARATOR and SEPARATOR.issuperset(text)


LONGEST_SEPARATOR = 80
SEPARATOR = frozenset("*-_~=#•·◆■●–—+. \n\t⁂❖✦")


def _caption(blocks: list[StreamBlock], start: int, *, figure: bool) -> None:
    """Give the image of a figure, or of a box as wide as its image (WordPress), the text below it as its caption."""
    inside = blocks[start:]
    images = [block for block in inside if block.type in ("image", "embed")]
    texts = [block for block in inside if block.type in ("paragraph", "quote", "heading", "list-item")]
    if len(images) != 1 or not texts or len(images) + len(texts) != len(inside):
        return
    text = "\n".join(block.text for block in texts)
    if not figure and (len(texts) > 1 or len(text) > CAPTION_LENGTH or inside[0].type != "image"):
        return
    image = images[0]
    image.text = image.caption = text
    image.links = texts[0].links if len(texts) == 1 else ()
    blocks[start:] = [image]


def _unindent(blocks: list[StreamBlock]) -> None:
    """A page whose text is mostly indented is laid out so; it is not one long quotation."""
    quoted = sum([len(block.text) for block in blocks if block.type == "quote"])
    if not quoted:
        return
    plain = sum(len(block.text) for block in blocks if block.type == "paragraph" and len(block.text) > 80)
    if quoted > 3 * plain:
        for block in blocks:
            if block.type == "quote":
                block.type = "paragraph"
