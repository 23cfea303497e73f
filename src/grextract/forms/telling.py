"""Whether characters are a page of HTML, or a text in which a tag is named or left over."""

from __future__ import annotations

import re

__all__ = ["has_tag", "is_html"]

TAG = re.compile(
    r"<!doctype\s+html|<!--|</?(?:html|head|body|title|meta|link|p|br|div|span|table|tbody|tr|td|th|a|b|i|em|strong|font|center|"
    r"h[1-6]|ul|ol|li|dl|dt|dd|blockquote|img|iframe|article|section|main|figure|pre|hr|u|sup|sub|small|script|style|frameset|"
    r"frame|noscript|form|nav|header|footer|aside|svg)(?=[\s/>])[^<>]*>",
    re.IGNORECASE,
)
# In a sentence about a page these are named behind a word; on a page they stand behind a line's start or another tag.
STRUCTURE = re.compile(r"(?:^[^\S\n]*|>\s*)<(?:!doctype\s+html|html|head|body|frameset)\b", re.IGNORECASE | re.MULTILINE)
BLOCK = re.compile(
    r"</?(?:p|br|div|table|tr|td|th|center|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|article|section|main|figure|pre|form|nav|header|"
    r"footer|aside)(?=[\s/>])[^<>]*>",
    re.IGNORECASE,
)
# A tag between backticks is named and not used, as writers of Markdown do.
NAMED_TAG = re.compile(r"`</?\w[^`<>\n]*>(?:[^`<>\n]*</?\w[^`<>\n]*>)*`")
ANY_TAG = re.compile(r"<[^<>]*>")
MOST_NAMED = 2
BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


def has_tag(text: str) -> bool:
    """Whether a known tag occurs; an autolink such as ``<http://…>`` is none."""
    return TAG.search(text) is not None


def is_html(text: str) -> bool:
    """Whether tags make the paragraphs of these characters: a page, or a piece of one.

    A text whose paragraphs are its lines stays a text, though a sentence names ``<script>`` or a writer left some tags in.
    """
    if not has_tag(text) or STRUCTURE.search(text) is not None:
        return has_tag(text)
    lines = NAMED_TAG.sub("", text).strip().splitlines()
    lone = len(lines) == 1 and TAG.match(lines[0]) is not None
    return lone or not _is_in_lines(lines)


def _names_a_tag(text: str) -> bool:
    """Whether a text of lines without blank ones between them names a tag or two and closes none."""
    return "</" not in text and BLANK_LINE.search(text) is None and len(TAG.findall(text)) <= MOST_NAMED


def _is_in_lines(lines: list[str]) -> bool:
    """Whether most of the words stand in paragraphs between blank lines that hold no tag of a block."""
    words = {True: 0, False: 0}
    text = "\n".join(lines)
    for paragraph in lines if _names_a_tag(text) else BLANK_LINE.split(text):
        words[BLOCK.search(paragraph) is None] += len(ANY_TAG.sub("", paragraph).strip())
    return words[True] > words[False]
