"""Lines that a dump broke at every tag, put together where they surely were one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from grextract.forms.lines import ITEM
from grextract.forms.wrapping import SENTENCE_END, is_plain

__all__ = ["mended"]

CLOSES = re.compile(r"\s?(?:[,;.)\]”’»](?![.\d])|\.(?=\s*$))")
BARE = re.compile(r"[,;(“‘«]$")
# Words that no line of its own ends with.
LEADS_ON = re.compile(
    r"\b(?:and|or|the|a|an|of|in|on|at|to|by|for|from|with|as|et|ou|le|la|les|un|une|de|du|des|dans|sur|par|pour|avec|y|o|el|los|"
    r"las|del|en|por|para|con|und|der|die|das|von|"
    r"e|em|no|na|do|da|dos|das|di|il|lo|gli|che|и|у|в|на|с|و)$"
)
# Lines of their own all the same: an author under a title, an address.
ALONE = re.compile(r"(?:by|par|por|von|di)(?: [A-ZÀ-Þ]|\s*$)|www\.|https?:")
BEGINS_WITH_SPACE = re.compile(r" \S")
LABELLED = re.compile(r"[^\W\d_a-z][\w -]{2,22} ?:")
COMMA = re.compile(r"\s?,(?:\s|$)")
FEWEST_CLOSING = 2
FEWEST_TRAILING = 2
LONGEST_END = 12
LONG_LINE = 60


def mended(lines: Sequence[str]) -> list[str]:
    """The lines, those that a tag broke joined: where one begins with a comma, in lower case, or where a space was left.

    A text in which no line begins with a comma or the like, and few end in a space, was not broken at tags and stays as it is.
    """
    if not _is_broken(lines):
        return list(lines)
    joined: list[list[str]] = []
    before = ""
    for line in lines:
        if not before.strip() or not line.strip() or not (CLOSES.match(line) or _goes_on(before, line)):
            joined.append([line])
        else:
            joined[-1][-1] = before.rstrip()
            joined[-1] += ["" if CLOSES.match(line) else " ", line.lstrip()]
        before = line
    return ["".join(parts) for parts in joined]


def _is_broken(lines: Sequence[str]) -> bool:
    closing = trailing = 0
    for before, line in pairwise(lines):
        if before.strip() and line.strip():
            closing += 2 * (COMMA.match(line) is not None) or CLOSES.match(line) is not None or _begins_with_space(before, line)
            closing += _is_mid_sentence(before, line) * (2 if len(before) >= LONG_LINE and is_plain(before) else 1)
            closing += 2 * _leads_on(before)
            trailing += _has_space_left(before)
    return closing >= FEWEST_CLOSING or (closing > 0 and trailing >= FEWEST_TRAILING)


def _has_space_left(line: str) -> bool:
    return line.endswith(" ") and not line.endswith("  ")


def _leads_on(line: str) -> bool:
    """Whether a long line ends with a word that no line of its own ends with; a row of columns is no such line."""
    return len(line) >= LONG_LINE and LEADS_ON.search(line[-LONGEST_END:]) is not None and "  " not in line.strip()


def _begins_with_space(before: str, line: str) -> bool:
    """Whether one space opens a line, and not the one above it: no indentation."""
    return BEGINS_WITH_SPACE.match(line) is not None and not before.startswith(" ")


def _is_mid_sentence(before: str, line: str) -> bool:
    """Whether a line goes on in lower case where the one above it came to no stop."""
    indented, line = line[:1].isspace(), line.strip()
    if ITEM.match(line):
        return False  # "b) one stone": the next item of a list of letters
    if indented and "  " in line:
        return False  # a row of columns
    return line[0].islower() and ALONE.match(line) is None and SENTENCE_END.search(before.rstrip()[-LONGEST_END:]) is None


def _goes_on(before: str, line: str) -> bool:
    if _begins_with_space(before, line) or BARE.search(before[-1:]) or LEADS_ON.search(before[-LONGEST_END:]):
        return True
    return _is_mid_sentence(before, line) or (
        _has_space_left(before) and LABELLED.match(line) is None and SENTENCE_END.search(before.rstrip()[-LONGEST_END:]) is None
    )
