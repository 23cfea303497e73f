"""What pandoc's markdown says of a page's markup: fences, attributes, spans; undone, so that plain markdown is left."""

from __future__ import annotations

import re

from grextract.forms.lines import run_on

__all__ = ["without_attributes"]

# No text fits these in two ways, so that one that fits in none is told in a time that grows with its length.
FENCE = re.compile(r"^[ \t>]*(?=(:{3,}))\1[ \t]*(?:(?:\{[^{}]{0,2000}\}|[\w.-]+)[ \t]*)?(?::+[ \t]*)?$", re.MULTILINE)
_QUOTED = r"\"(?:[^\"\\]|\\.){0,4000}\""
_ATTRIBUTE = rf"(?:[#.][^\s{{}}\"]+|[\w:-][\w:.-]*=(?:{_QUOTED}|[^\s{{}}\"]*))"
ATTRIBUTES = re.compile(
    rf"(?<=[\])}}\w?!.”\"’…)])(?P<space>[ \t]*(?:\n[ \t]*)?)\{{[\s>]*{_ATTRIBUTE}(?:\s[\s>]*{_ATTRIBUTE})*(?:\s[\s>]*)?\}}"
)
RAW = re.compile(r"^[ \t>]*`{3,}(?:[ \t]*\{=html\})?[ \t]*$", re.MULTILINE)
BREAK_ALONE = re.compile(r"^[ \t]*\\?[ \t]*$", re.MULTILINE)
HARD_BREAK = re.compile(r"(?<![ \t])[ \t]*(?<!\\)\\$", re.MULTILINE)
SUPERSCRIPT = re.compile(r"(?<!\\)\^(\d{1,3})\^|(?<!\\)~(\d{1,3})~")
SPAN_END = "\ufdd2"
BRACKET = re.compile("\\\\.|[\\[\\]\ufdd2]", re.DOTALL)
HINTS = (":::", "{=html}", "]{", "){", " {#")


def without_attributes(text: str) -> str:
    """The same markdown without fenced divisions, ``{.class}`` attributes and ``[spans]{…}``.

    Attributes are read only where pandoc sets them: behind a bracket, or at the end of a heading.
    """
    text = HARD_BREAK.sub("  ", text) if "\\" in text else text
    if not any(hint in text for hint in HINTS):
        return text
    text, fences = FENCE.subn("", RAW.sub("", text) if "{=html}" in text else text)
    text, attributes = ATTRIBUTES.subn(_attribute, text)
    if not fences and not attributes:
        return text
    text = SUPERSCRIPT.sub(lambda found: found[1] or found[2], _without_spans(text))
    return run_on(BREAK_ALONE.sub("", text))


def _attribute(found: re.Match[str]) -> str:
    """Nothing; but the end of a span is marked, whose brackets go too."""
    before = found.string[found.start() - 1]
    if found["space"] and "#" not in found[0] and not (before == ")" and "\n" in found["space"]):
        return found[0]
    return SPAN_END if before == "]" and not found["space"] else ""


def _without_spans(text: str) -> str:
    """The text without the brackets of marked spans, which may nest."""
    brackets: list[int] = []
    last: tuple[int, int] | None = None
    dropped: list[int] = []
    for match in BRACKET.finditer(text):
        if match[0] == "[":
            brackets.append(match.start())
        elif match[0] == "]" and brackets:
            last = brackets.pop(), match.start()
        elif match[0] == SPAN_END and last is not None:
            dropped += last
    kept, end = [], 0
    for place in sorted(dropped):
        kept.append(text[end:place])
        end = place + 1
    return "".join([*kept, text[end:]]).replace(SPAN_END, "")
