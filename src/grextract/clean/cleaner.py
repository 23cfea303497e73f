"""One window of text, read until nothing more is to be taken."""

from __future__ import annotations

from functools import lru_cache

from grextract.clean.bounds import cuts_in
from grextract.clean.company import separators, taken
from grextract.clean.evidence import Reading, names_in
from grextract.clean.finds import Find
from grextract.clean.fold import fold
from grextract.clean.gate import Gate
from grextract.clean.head import head_of
from grextract.clean.joints import kept_ranges, on_original
from grextract.clean.language_lists import language_lists_in
from grextract.clean.lines import breaks_in, lines_in
from grextract.clean.quotes import is_quoted
from grextract.clean.runs import is_cased, openings_in, runs_in
from grextract.forms.wrapping import wrap_width
from grextract.notices.matcher import matcher_for
from grextract.notices.rules import Rule

__all__ = ["Cleaner", "cleaner_for"]

ROUNDS = 10
"""What is taken may bring together what it stood between; no page does that so often."""

LONGEST_WRAPPED = 200
FEW = 20
"""One line in so many may be longer than any wrapped line, and the others be wrapped all the same."""


class Cleaner:
    """The readers of a window, made once for each set of rules, immutable afterwards.

    Args:
        rules: the caller's own.
    """

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self._gate = Gate(anchor for rule in rules for anchor in rule.anchors)
        self._matcher = matcher_for(rules)

    def clean(self, text: str, *, first: bool) -> tuple[str, list[Find]]:
        """What is left of a window, and what was taken from it.

        Args:
            text: the window.
            first: whether the text begins with it.
        """
        whole = [(0, len(text))]
        left, finds = text, list[Find]()
        for _ in range(ROUNDS):
            found = self._read(left, opens=first)
            if not found:
                break
            for find in found:
                parts = on_original(whole, find.start, find.end)
                finds += [find._replace(start=a, end=b) for a, b in parts if not text[a:b].isspace()]
            kept = kept_ranges(left, found, first=first)
            whole = [part for start, end in kept for part in on_original(whole, start, end)]
            left = "".join(text[start:end] for start, end in whole)
        return left, sorted(finds)

    def _read(self, text: str, *, opens: bool) -> list[Find]:
        """What to take out of one window."""
        marks = self._gate.read(text)
        if marks is None:
            return []
        flat = _unwrapped(text)
        folded = fold(flat)
        lines = [*lines_in(flat, folded), *language_lists_in(flat, folded)]
        finds = [*runs_in(flat, folded, marks.runs), *(line for line in lines if not is_quoted(flat, line.start, line.end))]
        if opens:
            finds += head_of(flat, cased=is_cased(flat))
        names = names_in(flat, folded)
        cuts = cuts_in(flat, [*openings_in(flat, folded, marks.runs), *breaks_in(flat, names)])
        finds = taken(Reading(flat, folded, cuts, names, marks.words, self._matcher), finds)
        return sorted([*finds, *separators(flat, finds)])


def _unwrapped(text: str) -> str:
    """The text with its wrapped lines joined, as long as before."""
    text = text.replace("\r\n", " \n")
    lines = text.split("\n")
    if sum(1 for line in lines if len(line) > LONGEST_WRAPPED) * FEW > len(lines) or not wrap_width(lines):
        return text
    return "\n\n".join(paragraph.replace("\n", " ") for paragraph in text.split("\n\n"))


@lru_cache(maxsize=32)
def cleaner_for(rules: tuple[Rule, ...] = ()) -> Cleaner:
    """The cleaner of the package's table and these rules of the caller."""
    return Cleaner(rules)
