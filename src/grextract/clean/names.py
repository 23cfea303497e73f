"""Where a name ends in running text: behind "Articles by:" and "Featured image is from" stands one, and then the article."""

from __future__ import annotations

import re
from itertools import takewhile

from grextract.metadata.byline import is_name
from grextract.notices.sentences import ABBREVIATION
from grextract.notices.squeeze import squeeze
from grextract.notices.vocabulary import FUNCTION, NARRATIVE, READER

__all__ = ["begins_anew", "name_end"]

TOKEN = re.compile(r"\S+")
STOP = re.compile(r"[.!?]+[\"”’»)]*\Z")
LONGEST = 90
WORDS_SURE = 2
WORDS_OF_NAME = 6
# A capital letter in mid-text, in a word that no name begins with.
ANEW = re.compile(r"(?<=[^\W_])\s+([A-ZÀ-Þ][a-zà-ÿ]*)\s+(?=[a-zà-ÿ])")
PLAIN_WORDS = FUNCTION | READER | NARRATIVE


def name_end(text: str, start: int) -> int | None:
    """Where the name surely ends that opens here: at its stop or its line, else behind its first words.

    A name that a sentence follows without a stop ends before the last of its capitals, "Anna Verner | Nobody was told"; which
    of three or more that is nobody can tell, so that two are taken.

    Returns:
        None when nothing is sure.
    """
    line = text[start : start + LONGEST].split("\n")[0]
    words = list(TOKEN.finditer(line))
    run = list(takewhile(lambda word: word.group()[0].isupper() and word.group()[-1] not in ",;:", words))
    closing = next((number for number, word in enumerate(run) if _is_stop(word.group())), None)
    if closing is not None:
        name = line[: run[closing].end()]
        return start + len(name) if closing < WORDS_OF_NAME and is_name(name.rstrip(".!?")) else None
    if len(run) == len(words):
        whole = start + len(line) == len(text) or text[start + len(line)] == "\n"
        return start + len(line.rstrip()) if whole and run and len(run) <= WORDS_OF_NAME else None
    if words[len(run)].group()[0].isdigit() or words[len(run)].group()[-1:] in ",;:":
        return None
    sure = min(WORDS_SURE, len(run) - 1)
    if sure == WORDS_SURE and squeeze(run[1].group()) in PLAIN_WORDS:
        sure = 1
    return start + run[sure - 1].end() if sure > 0 else None


def begins_anew(text: str) -> bool:
    """Whether a sentence seems to begin within a text, though no stop shows it: "in 1931 The mills closed"."""
    return any(squeeze(found[1]) in PLAIN_WORDS for found in ANEW.finditer(text))


def _is_stop(word: str) -> bool:
    """Whether a word ends a sentence: "Verner.", and not "Mr." or "E."."""
    return STOP.search(word) is not None and ABBREVIATION.search(word) is None
