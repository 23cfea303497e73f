"""The site's own sentences found in running text, whatever stands around them and however their words are parted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import NamedTuple

from grextract.clean.finds import Find, Strength
from grextract.clean.fold import fold
from grextract.clean.quotes import is_quoted
from grextract.clean.wordings import WORDINGS, Wording
from grextract.notices.wordings import RULES

__all__ = ["RUNS", "Run", "is_cased", "openings_in", "runs_in", "stands_alone"]

# What may part two words: punctuation, a line's end, the address of a markdown link; or nothing, where a dump glued them.
GAP = r"[\W_]{0,12}(?:\]\([^\s()]{1,300}\)[\W_]{0,6})?"
TOKEN = re.compile(r"<\d+>|[\[\]()|~#]|[^\s\[\]()|~#<>]+")
FIRST_LETTER = re.compile(r"[^\W_]")
LEAD_WITHIN = 60
WORDS_OF_OPENING = 3
NEVER = "(?!)"
CUT = re.compile(r"[\W_]{0,3}([^\W_]{0,14})\s*(?:\[?(?:…|\.{3})\]?|\Z)")
ENDS_CLAUSE = frozenset(".!?…;*•·|>—–)]”\"’'")
PAIRS = {"*": "*", "_": "_", "[": "]", "(": ")", "“": "”", "«": "»"}
LINKED = re.compile(r"\]\([^\s()]{1,300}\)")
NUMBER = re.compile(r"\[\d{1,3}\]\Z")  # of a link, as text browsers write it
LABEL = re.compile(r"(?:^|[.!?…\n])\W*(?:[^\W_]+\W+){0,2}[^\W_]+\s*:\s*\Z")
KINDS = {rule.name: rule.kind for rule in RULES}


class Run(NamedTuple):
    """A wording compiled: ``key`` is a squeezed part that every copy of it holds."""

    wording: Wording
    key: str
    lead: re.Pattern[str] | None
    opening: re.Pattern[str]
    pattern: re.Pattern[str]
    follows: tuple[frozenset[str], ...]


def runs_in(text: str, folded: str, runs: Iterable[Run]) -> Iterator[Find]:
    """The runs of these wordings in a text that stand by themselves, neither quoted nor part of a sentence of prose.

    Args:
        text: a text.
        folded: the same, folded (`grextract.clean.fold`).
        runs: those whose key the text holds.
    """
    cased = is_cased(text)
    for run in runs:
        for found in run.pattern.finditer(folded):
            end = found.end() if (found.lastindex or 0) == len(run.follows) else _cut_end(run, folded, found)
            if end is None:
                continue
            opening = FIRST_LETTER.search(folded, found.start(), end)
            start = _lead_start(run, folded, opening.start() if opening is not None else end)
            if stands_alone(text, start, end, cased=cased):
                start, end = _with_marks(text, start, end)
                strength = run.wording.strength
                if not cased and strength == Strength.SURE:
                    strength = Strength.BESIDE  # without capitals nothing shows that a sentence begins with it
                yield Find(start, end, KINDS[run.wording.rule], run.wording.rule, strength)


def openings_in(text: str, folded: str, runs: Iterable[Run]) -> list[int]:
    """Where a sentence may begin that opens as one of these wordings does and goes on in words of its own."""
    starts = {found.start() for run in runs for found in run.opening.finditer(folded)}
    return sorted(start for start in starts if text[start].isupper())


def is_cased(text: str) -> bool:
    """Whether a text is written in capitals and small letters, so that a sentence shows its beginning."""
    return any(character.isupper() for character in text) and not text.isupper()


def _lead_start(run: Run, folded: str, start: int) -> int:
    if run.lead is None:
        return start
    found = run.lead.search(folded, max(0, start - LEAD_WITHIN), start)
    return found.start() if found is not None else start


def _cut_end(run: Run, folded: str, found: re.Match[str]) -> int | None:
    """Where a wording that was cut short ends: behind its ellipsis, or with the text; None when it goes on otherwise."""
    cut = CUT.match(folded, found.end())
    if cut is None:
        return None
    if cut[1] and not any(word.startswith(cut[1]) for word in run.follows[found.lastindex or 0]):
        return None
    return cut.end()


def stands_alone(text: str, start: int, end: int, *, cased: bool) -> bool:
    """Whether a span is a sentence of its own, by what stands before and behind it."""
    return not is_quoted(text, start, end) and _opens(text, start, cased=cased) and _closes(text, end, cased=cased)


def _opens(text: str, start: int, *, cased: bool) -> bool:
    before = text[max(0, start - 200) : start].rstrip(" \t*_[(")
    last = before[-1:]
    if last == ":" and LABEL.search(before) is None:
        return False
    if text[start - 1 : start].isalnum():
        return cased and text[start].isupper() and not text[start - 1].isupper()
    return not cased or not text[start].islower() or text.startswith("www", start) or last in {"", "\n", ":", *ENDS_CLAUSE}


def _closes(text: str, end: int, *, cased: bool) -> bool:
    after = text[end : end + 1]
    if after.isalnum():
        return cased and after.isupper() and not text[end - 1].isupper()
    following = text[end : end + 40].lstrip(' \t)]”"_')
    if following[:1] in {",", ";"} or (following[:1] == ":" and (not cased or following[1:].lstrip()[:1].islower())):
        return False
    return not cased or not following[:1].islower() or following.startswith("www.")


def _with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the marks that are its own: brackets and emphasis around it, the link it is, its stop."""
    if (number := NUMBER.search(text, max(0, start - 5), start)) is not None:
        start = number.start()
    while end < len(text) and start and PAIRS.get(text[start - 1]) == text[end]:
        start, end = start - 1, _behind_link(text, end) if text[end] == "]" else end + 1
    while end < len(text) and _is_end_mark(text, start, end):
        end = _behind_link(text, end) if text[end] == "]" else end + 1
    while end < len(text) and start and PAIRS.get(text[start - 1]) == text[end]:
        start, end = start - 1, end + 1
    if (ellipsis := re.compile(r"\s?(?:…|\.{3})").match(text, end)) is not None:
        end = ellipsis.end()
    return start, end


def _behind_link(text: str, end: int) -> int:
    found = LINKED.match(text, end)
    return found.end() if found is not None else end + 1


def _is_end_mark(text: str, start: int, end: int) -> bool:
    mark = text[end]
    if mark in ".!…":
        return True
    opening = {")": "(", "]": "[", "”": "“", "»": "«"}.get(mark)
    if opening is not None:
        return text.count(opening, start, end) > text.count(mark, start, end)
    return mark == '"' and text.count('"', start, end) % 2 == 1


# Compiling a wording


def _compiled(wording: Wording) -> Run:
    """The run of a wording: what may lead it, what it must hold, and, from the cut on, each part that may be missing."""
    lead, items = _parts(TOKEN.findall(fold(wording.text)))
    cut = items.index("~") if "~" in items else len(items)
    held, rest = items[:cut], items[cut + 1 :]
    core = "".join(map(_pattern, held)).removeprefix(GAP)
    tail = "".join(f"(?:{_pattern(item)}()" for item in rest) + ")?" * len(rest)
    return Run(
        wording,
        max("".join(item if item.isalnum() else " " for item in held).split(), key=len),
        re.compile(_pattern(lead[1:-1]).removeprefix(GAP) + r"[\W_]{0,12}\Z") if lead else None,
        re.compile(GAP.join(re.escape(word) for word in _first_words(held)) or NEVER),
        re.compile(core + tail),
        tuple(_words_of(rest, number) for number in range(len(rest))),
    )


def _parts(tokens: list[str]) -> tuple[str, list[str]]:
    """The optional lead, and the parts behind it: words, marks, and whole groups."""
    parts: list[str] = []
    depth = 0
    for part in tokens:
        if depth or (parts and parts[-1].endswith(">")):  # a slot goes with the word that ends it
            parts[-1] += " " + part
        else:
            parts.append(part)
        depth += (part in "[(") - (part in "])")
    return (parts[0], parts[1:]) if parts[0].startswith("[") else ("", parts)


def _pattern(part: str) -> str:
    """The expression of a part: a word, a number, a slot or a group."""
    return "".join(map(_token, part.split()))


def _token(token: str) -> str:
    plain = {"[": "(?:", "(": "(?:", ")": ")", "]": ")?", "|": "|", "#": GAP + r"\d{1,3}"}
    if token.startswith("<"):
        return rf"[^\n]{{0,{token[1:-1]}}}?"
    return plain.get(token) or GAP + re.escape(token)


def _first_words(parts: list[str]) -> list[str]:
    """The plain words that a wording opens with, a few of them."""
    return list(takewhile(str.isalnum, parts))[:WORDS_OF_OPENING]


def _words_of(parts: list[str], number: int) -> frozenset[str]:
    """The words that may stand where this part does: its own, and those behind it as long as it may be missing."""
    words: set[str] = set()
    for part in parts[number:]:
        words.update(word for word in part.split() if word.isalnum())
        if not part.startswith("["):
            break
    return frozenset(words)


RUNS = tuple(map(_compiled, WORDINGS))
"""The table of wordings, compiled."""
