"""Paragraphs that introduce an author: they open with a name of the byline and tell who that is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from grextract.grammar.pieces import Piece
from grextract.metadata.byline import strip_titles
from grextract.metadata.parties import is_organisation

__all__ = ["goes_on", "is_bio"]

NO_STORY = (  # "is going", "was right": a sentence that tells what goes on
    r"(?!\s+(?:(?!working|writing|living|serving|teaching|running|leading|visiting|managing|founding|contributing)\w+ing|"
    r"right|wrong|not|no|still|sure|correct|dead|here|there|gone)\b)"
)
# What an author is and does.
NOW = (
    rf"is{NO_STORY}|has|lives|writes|teaches|works|holds|serves|can be|may be|blogs|edits|hosts|runs|produces|directs|heads|leads|"
    r"chairs|coordinates|publishes|practi[cs]es|lectures|advises|translates|researches|photographs|paints|farms|campaigns|represents|"
    r"divides (?:his|her|their) time|(?:[^.]{1,120}\band (?:writes|teaches|lives|works))|specializes|specialises|covers|reports|"
    r"contributes|(?:and|et|y|und) [A-ZÀ-Þ][^.]{1,60} (?:are|sont|son|sind)|are|est|vit|écrit|enseigne|a|tient|dirige|anime|collabore|"
    r"publie|travaille|préside|coordonne|milite|traduit|es|vive|escribe|enseña|ha|colabora|publica|trabaja|coordina|preside|edita|"
    r"traduce|reside|investiga|ist|lebt|schreibt|lehrt|arbeitet|leitet|forscht|veröffentlicht|hat|è|é|scrive|insegna|lavora|escreve|"
    r"mora|leciona|je|živi|piše|radi|predaje|је|живи|пише|ради|предаје|является|живет|живёт|пишет|работает"
)
# What an author was and did, of which a story tells too.
THEN = (
    rf"was{NO_STORY}|had|lived|wrote|taught|worked|held|served|edited|produced|directed|headed|led|chaired|founded|co-?founded|joined|"
    r"published|practi[cs]ed|lectured|advised|translated|farmed|represented|studied|received|covered|reported|contributed|authored|"
    r"spent|grew up|retired|fut|était|fue|war|lehrte|arbeitete|leitete|gründete|studierte|promovierte|foi"
)
ASIDE = r"(?:,[^.]{1,120},)?\s*"
BIO_VERB_OF_ORGANISATION = r"\s+(?:is (?:a|an|the|one)|was founded|est (?:un|une|le|la)|es (?:un|una|el|la))\b"
# What a bio goes on with in a paragraph of its own.
GOES_ON = re.compile(
    rf"(?:s?he|they|the author|elle|il|ella|él)\s+(?:{NOW})\b|(?:on peut|vous pouvez) l[ea]? ?(?:joindre|contacter)\b|"
    r"(?:se le puede|puede) contactar\b|"
    r"(?:his|her|their|the author['’]s)\s+(?:[\w-]+\s+){0,3}(?:books?|novels?|works?|writings?|articles|films?|website|site|blog)\b|"
    r"(?:visit|follow|read|see|find|contact)\s+(?:more (?:of|from|by)\s+)?(?:him|her|them|his|their|the author)\b",
    re.IGNORECASE,
)
# Two names that a dump glued at their "and"; a name may hold such letters too, so they part it only here.
GLUED_NAMES = re.compile(r"(?<=[a-zà-ÿ])(?:y|e|et|and|und)(?=[A-ZÀ-Þ\u0400-\u06ff])")
# What stands between a name and the verb: a note in brackets, degrees.
BEHIND_NAME = r"(?:,?\s*\([^)]{1,60}\)|,\s*(?:[A-Z][\w.]{0,6},?\s*){1,3})?"
OWN_WORK = (
    r"['’]s (?:latest|newest|new|most recent|first|last|next|forthcoming) (?:book|novel|film|documentary|collection|work)s?\b"
)
TELLS_OF_PERSON = re.compile(rf"{BEHIND_NAME}(?:{ASIDE}(?:{NOW}|{THEN})\b|{OWN_WORK})", re.IGNORECASE)
TELLS_OF_STORY = re.compile(rf"{BEHIND_NAME}{ASIDE}(?:{THEN})\b", re.IGNORECASE)
TELLS_OF_ORGANISATION = re.compile(BEHIND_NAME + BIO_VERB_OF_ORGANISATION, re.IGNORECASE)
TITLE = re.compile(r"(?:prof|dr|mr|ms|mrs|rev|gen|col)[\w.]*$")
PLAIN_WORD = re.compile(r"[\w.,'’()-]+")
BIO_LENGTH = 1500
BIO_NAME_WITHIN = 120
WORDS_ABOVE_NAME = 6
MIDDLE_NAMES = 2


def is_bio(piece: Piece, authors: tuple[str, ...], *, told: bool = True) -> bool:
    """Whether a paragraph introduces one of these authors.

    Args:
        told: take one that tells what the author was or did, too; a sentence of a story may open like that.
    """
    if piece.type not in ("paragraph", "quote") or len(piece.text) > BIO_LENGTH:
        return False
    names = (name for author in authors for name in dict.fromkeys((author, *GLUED_NAMES.split(author))))
    return any(_opens_bio(piece.text, name, told) for name in names)


def goes_on(text: str) -> bool:
    """Whether a paragraph below a bio tells more of its author."""
    return len(text) <= BIO_LENGTH and GOES_ON.match(text) is not None


def _opens_bio(text: str, name: str, told: bool) -> bool:
    """Whether a text opens with a variant of a name and goes on to say who that is."""
    bare = strip_titles(name)
    if bare[:1].lower() == bare[:1].upper():  # a script without capitals, in whose languages such a sentence needs no verb
        return len(bare) > 1 and text.startswith(bare) and len(text) > len(bare)
    tells = TELLS_OF_ORGANISATION if is_organisation(name) else TELLS_OF_PERSON
    return any(
        tells.match(text, end) is not None and (told or TELLS_OF_STORY.match(text, end) is None)
        for end in _ends_of_name(_lowered(text), _lowered(bare).split())
    )


def _ends_of_name(text: str, name: list[str]) -> Iterator[int]:
    """Where the first words of a text end with a name: as a whole, with other names in the middle, or behind a title.

    Args:
        text: in lower case.
        name: its words, in lower case.
    """
    last = name[-1] if name and len(name[-1]) > 1 else None
    start = text.find(last, 0, BIO_NAME_WITHIN) if last else -1
    while last and start >= 0:
        if start == 0 or text[start - 1].isspace():
            before = text[:start].split()
            if len(before) > WORDS_ABOVE_NAME + len(name) + MIDDLE_NAMES:
                return
            if _leads_to_name(before, name):
                yield start + len(last)
        start = text.find(last, start + 1)


def _leads_to_name(before: list[str], name: list[str]) -> bool:
    """Whether the words before a last name are those of the name, or a title and one more."""
    if before and len(before) <= 2 and TITLE.match(before[0]) is not None:
        return True
    given = len(name) - 1
    above = [len(before) - given] if before[len(before) - given :] == name[:-1] else []
    if given:  # only the first of them, and others in the middle
        above += [place for place in range(max(len(before) - 1 - MIDDLE_NAMES, 0), len(before)) if before[place] == name[0]]
    return any(0 <= place <= WORDS_ABOVE_NAME and all(map(PLAIN_WORD.fullmatch, before[:place])) for place in above)


def _lowered(text: str) -> str:
    """In lower case and of the same length."""
    return text.replace("İ", "I").lower()
