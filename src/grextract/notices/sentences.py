"""Sentences of a block, also where a dump glued them together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

__all__ = ["SENTENCE_END", "sentences"]

# A sentence ends at its stop, or with an address to write to; dumps glue the next one on without a space.
SENTENCE_END = re.compile(
    r"(?<![.!?…])[.!?…]+[\"'”’)\]]*(?:\s*(?:\*\s*){1,3}|\s+|(?=[A-ZÀ-Þ“\"]|[(\[][^\W\d]|www\.))|\n+|(?<=[:;])\s+(?=[A-ZÀ-Þ“]|www\.)|"
    r"@[\w-]+\.(?:com|ca)\s*(?=[A-ZÀ-Þ“])|\)(?=[A-ZÀ-Þ“])"
)
ABBREVIATION = re.compile(
    r"(?:\b(?:Dr|Dra|Prof|Mr|Mrs|Ms|Mme|Mlle|Sr|Sra|Jr|St|Brig|Col|Lt|Capt|Maj|Adm|Cmdr|Sgt|Rev|Hon|Gov|Amb|Msgr|No|vs|etc|Inc|Ltd|Co|Rep|Sen|Gen|Vol|Fig|pp?|al|U\.S|U\.N|U\.K|a\.m|p\.m|e\.g|i\.e)|\b[A-Z])\.\s*$"
)
GLUE = re.compile(r"(?<=[a-zà-ÿ.!?)\]”\"])(?=[A-ZÀ-Þ])")
GLUED_BEHIND = frozenset('*•·|>—–:)].!?…”"')
ABBREVIATION_WITHIN = 8


def sentences(text: str, starts: Iterable[int] = ()) -> list[tuple[int, int]]:
    """Spans of sentences.

    Args:
        text: a block.
        starts: where anchors of notices begin; one that is glued to the word before it opens a sentence too.
    """
    cuts = {0, len(text)}
    for match in SENTENCE_END.finditer(text):
        before = max(0, match.start() - ABBREVIATION_WITHIN)
        if not ABBREVIATION.search(text, before, match.start() + 1) or "\n" in match.group():
            cuts.add(match.end())
    for start in starts:
        if start and (GLUE.match(text, start) or text[start - 1] in GLUED_BEHIND):
            cuts.add(start)
    return [(a, b) for a, b in pairwise(sorted(cuts)) if text[a:b].strip()]
