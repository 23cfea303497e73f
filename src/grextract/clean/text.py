"""`clean_text`: the whole way from a text to the text without its notices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from grextract.clean.bounds import cuts_in
from grextract.clean.company import separators, taken
from grextract.clean.evidence import Reading, names_in
from grextract.clean.finds import Find
from grextract.clean.fold import fold
from grextract.clean.gate import Gate
from grextract.clean.head import head_of
from grextract.clean.joints import without
from grextract.clean.language_lists import language_lists_in
from grextract.clean.lines import breaks_in, lines_in
from grextract.clean.result import CleanText, RemovedSpan
from grextract.clean.runs import is_cased, openings_in, runs_in
from grextract.clean.windows import windows
from grextract.forms.wrapping import wrap_width
from grextract.notices.matcher import matcher_for
from grextract.notices.rules import Rule
from grextract.options import Options

__all__ = ["clean_chunks", "clean_text"]

LONGEST_WRAPPED = 200
FEW = 20
"""One line in so many may be longer than any wrapped line, and the others be wrapped all the same."""


def clean_text(text: str, *, options: Options | None = None) -> CleanText:
    """Take the site's notices out of a text that another program extracted.

    Args:
        text: of one article or of anybody's prose, with paragraphs, with lines, or all in one line.
        options: only ``rules`` counts: the caller's own notice rules.

    Returns:
        The text minus what was taken and the whitespace that leaves, and the spans that were taken. A text with nothing of
        the site comes back as it is.

    Raises:
        TypeError: ``text`` is no ``str``, or ``options`` no `Options`.
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    if options is not None and not isinstance(options, Options):
        raise TypeError(f"options must be grextract.Options, not {type(options).__name__}")
    parts = list(clean_chunks([text], options=options))
    if not any(part.removed for part in parts):
        return CleanText(text)
    return CleanText("".join(part.text for part in parts), tuple(span for part in parts for span in part.removed))


def clean_chunks(chunks: Iterable[str], *, options: Options | None = None) -> Iterator[CleanText]:
    """The same for a text that comes in chunks, window by window; the spans are counted from its beginning."""
    rules = options.rules if options is not None else ()
    gate = _gate_for(rules)
    at = 0
    for window, last in windows(chunks):
        finds = _read(window, gate, rules, opens=at == 0)
        kept = without(window, finds, first=at == 0, last=last) if finds else window
        yield CleanText(kept, tuple(_span(window, find, at) for find in finds))
        at += len(window)


def _read(text: str, gate: Gate, rules: tuple[Rule, ...], *, opens: bool) -> list[Find]:
    """What to take out of one window."""
    marks = gate.read(text)
    if marks is None:
        return []
    flat = _unwrapped(text)
    folded = fold(flat)
    finds = [*runs_in(flat, folded, marks.runs), *lines_in(flat, folded), *language_lists_in(flat, folded)]
    if opens:
        finds += head_of(flat, 0, cased=is_cased(flat))
    names = names_in(flat, folded)
    cuts = cuts_in(flat, [*openings_in(flat, folded, marks.runs), *breaks_in(flat, names)])
    finds = taken(Reading(flat, folded, cuts, names, marks.words, matcher_for(rules)), finds)
    return sorted([*finds, *separators(flat, finds)])


def _unwrapped(text: str) -> str:
    """The text with its wrapped lines joined, as long as before."""
    text = text.replace("\r\n", " \n")
    lines = text.split("\n")
    if sum(1 for line in lines if len(line) > LONGEST_WRAPPED) * FEW > len(lines) or not wrap_width(lines):
        return text
    return "\n\n".join(paragraph.replace("\n", " ") for paragraph in text.split("\n\n"))


def _span(text: str, find: Find, offset: int) -> RemovedSpan:
    return RemovedSpan(find.kind, find.rule, text[find.start : find.end], offset + find.start, offset + find.end)


@lru_cache(maxsize=32)
def _gate_for(rules: tuple[Rule, ...]) -> Gate:
    return Gate(anchor for rule in rules for anchor in rule.anchors)
