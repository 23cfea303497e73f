"""Paragraphs that introduce an author: they open with a name of the byline and tell who that is."""

from __future__ import annotations

import re

from grextract.grammar.pieces import Piece
from grextract.metadata.byline import strip_titles
from grextract.metadata.parties import is_organisation

__all__ = ["is_bio", "tells_contact"]

BIO_VERB = (
    r"(?:,[^.]{1,120},)?\s*(?:(?:is|was)(?!\s+(?:(?!working|writing|living|serving|teaching|running|leading|visiting|managing|founding|contributing)\w+ing|"
    r"right|wrong|not|no|still|sure|correct|dead|here|there|gone)\b)|has|had|lives|lived|writes|wrote|teaches|taught|works|worked|holds|held|serves|served|can be|may be|blogs|edits|edited|"
    r"hosts|runs|studied|received|specializes|specialises|covers|covered|reports|reported|contributes|contributed|authored|spent|grew up|retired|"
    r"(?:and|et|y|und) [A-ZÀ-Þ][^.]{1,60} (?:are|sont|son|sind)|are|est|vit|écrit|enseigne|a|fut|était|es|fue|vive|escribe|enseña|ha|ist|war|lebt|schreibt|lehrt|arbeitet|hat|"
    r"è|é|scrive|insegna|lavora|foi|escreve|mora|leciona|je|živi|piše|radi|predaje|је|живи|пише|ради|предаје|является|живет|живёт|пишет|работает)\b"
)
BIO_VERB_OF_ORGANISATION = r"\s+(?:is (?:a|an|the|one)|was founded|est (?:un|une|le|la)|es (?:un|una|el|la))\b"
# What a bio goes on with in a paragraph of its own.
REACHED = re.compile(
    r"(?:s?he|they|the author|elle|il|ella|él)\s+(?:can|may) be (?:reached|contacted|followed|emailed)\b|(?:on peut|vous pouvez) l[ea]? ?(?:joindre|contacter)\b|"
    r"(?:se le puede|puede) contactar\b",
    re.IGNORECASE,
)
# Two names that a dump glued at their "and"; a name may hold such letters too, so they part it only here.
GLUED_NAMES = re.compile(r"(?<=[a-zà-ÿ])(?:y|e|et|and|und)(?=[A-ZÀ-Þ\u0400-\u06ff])")
BIO_LENGTH = 1500
BIO_NAME_WITHIN = 120


def is_bio(piece: Piece, authors: tuple[str, ...]) -> bool:
    """Whether a paragraph introduces one of these authors."""
    if piece.type not in ("paragraph", "quote") or len(piece.text) > BIO_LENGTH:
        return False
    return any(_opens_bio(piece.text, name) for author in authors for name in dict.fromkeys((author, *GLUED_NAMES.split(author))))


def tells_contact(text: str) -> bool:
    """Whether a paragraph below a bio tells how to reach its author."""
    return REACHED.match(text) is not None


def _opens_bio(text: str, name: str) -> bool:
    """Whether a text opens with a variant of a name and goes on to say who that is."""
    bare = strip_titles(name)
    if bare[:1].lower() == bare[:1].upper():  # a script without capitals, in whose languages such a sentence needs no verb
        return len(bare) > 1 and text.startswith(bare) and len(text) > len(bare)
    last = bare.split()[-1] if bare.split() else ""
    if len(last) < 2 or last.lower() not in text[:BIO_NAME_WITHIN].lower():
        return False
    first = re.escape(bare.split()[0])
    variant = rf"(?:{re.escape(bare)}|{first}\s+(?:\S+\s+){{0,2}}{re.escape(last)})"
    if bare == last:
        variant = re.escape(bare)
    verb = BIO_VERB_OF_ORGANISATION if is_organisation(name) else BIO_VERB
    titled = rf"(?:[\w.,'’()-]+\s+){{0,6}}?{variant}|(?:prof|dr|mr|ms|mrs|rev|gen|col)[\w.]*\s+(?:\S+\s+)?{re.escape(last)}"
    return (
        re.match(rf"(?:{titled})(?:,?\s*\([^)]{{1,60}}\)|,\s*(?:[A-Z][\w.]{{0,6}},?\s*){{1,3}})?{verb}", text, re.IGNORECASE)
        is not None
    )
