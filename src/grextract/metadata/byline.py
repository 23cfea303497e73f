"""Bylines: who wrote it, as printed and parted into names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from grextract.metadata.dates import DATE, read_date
from grextract.notices.vocabulary import NARRATIVE

__all__ = ["BYLINE_LENGTH", "Byline", "is_name", "read_byline", "split_names", "strip_titles"]

OPENING = re.compile(
    r"(?:(?:written|reported|compiled|propos recueillis|texte|escrito|reportaje)\s+)?(?:by|par|por|von|di|da|od|bởi|от)\s*:?\s+|(?-i:(?:[Bb]y|[Pp]ar|[Pp]or|[Vv]on)(?=[A-ZÀ-Þ][a-zà-ÿ]))|بقلم\s*:?\s*|بقلم",
    re.IGNORECASE,
)
# Names that a dump glued together: "Ada BrandtandEmre Demir".
GLUED = re.compile(r"(?<=[a-zà-ÿ]{2})(and|et|und)(?=[A-ZÀ-Þ][a-zà-ÿ])")
DATED_AFTER = re.compile(rf"[,.]?\s*({DATE})\s*$")
DATED_BEFORE = re.compile(rf"(?:date:?\s+)?({DATE})\s+(?=(?:by|par|por)\s)", re.IGNORECASE)

NAME_LENGTH = 90
LOOSE_WORDS = 6
BYLINE_LENGTH = 2000  # some letters have forty authors

# Small words inside names of persons and organisations.
PARTICLES = frozenset(
    "de del della der den des di da do dos du la le les van von und of the for and & et y e i al el bin ibn ben abu "
    "ret retd wa binti bint op ap ka ould ag in on zu ter ten af av las los lo une un una d' l' as-".split()
)
# Words that open a sentence after "By" and never a name on its own.
NOT_NAMES = frozenset(
    "january february march april june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday then now contrast way comparison definition default nature law night day "
    "early late mid dawn noon midnight nightfall morning evening christmas easter winter summer spring autumn".split()
)
# Those of them that are given names too: "Sunday Oliseh", "June Carter".
GIVEN_NAMES = frozenset(
    "january april june august september october monday tuesday wednesday thursday friday saturday sunday dawn christmas easter "
    "winter summer spring autumn".split()
)
TITLES = re.compile(
    r"(?:prof(?:essor|esseur|esor)?|dr|mr|mrs|ms|m|rep|sen|gen|brig|col|lt|maj|capt|sgt|amb|ambassador|rev|fr|sir|hon|judge|"
    r"sheikh|dra|mme|mgr|rabbi|general|senator|author|writer|journalist|by|the late|late)\.?\s+",
    re.IGNORECASE,
)
DEGREES = re.compile(
    r"^(?:ph\.?\s?d|m\.?d|j\.?d|ma|m\.a|mba|jr|sr|esq|ll\.?\s?[bdm]|b\.?a|m\.?sc|m\.?ed|[dm]\.?phil|r\.?n|frcp|frcs|s\.?j|o\.?f\.?m|o\.?p|obe|mbe|cbe|cpa|ii|iii|iv|inc|ltd|llc|phd)\.?$",
    re.IGNORECASE,
)
SPLIT = re.compile(r"\s*,\s*(?:and|et|y|und|e)\s+|\s+(?:and|et|und)\s+|\s+(?:y|e)\s+|\s*,\s*|\s*;\s*|\s+&\s+|\s+/\s+")
WITH = re.compile(
    r",?\s+(?:with|avec|con|mit|as told to|(?:in conversation|interviewed|interview) (?:with|by))\s+(?=(?:(?:the|la|le|l['’]|el|los|las)\s*)?[A-ZÀ-Þ])"
)
AND_OTHERS = re.compile(r",?\s+et al\.?(?=\s*(?:,|$))", re.IGNORECASE)
# What each of several did: "A (text) and B (photos)".
ROLE = re.compile(
    r"\s*\((?:text|words|story|photos?|photographs?|pictures|images?|video|research|texte|texto|fotos?)\)", re.IGNORECASE
)
# What another did to the text, or where it comes from, is behind the author's name and no author.
HELPED = re.compile(
    r",?\s*\(?\b(?:edited|translated|introduced|introduction|illustrated|compiled|transcribed|photos?|photographs|foreword|traduit|traduction|propos recueillis|d['’]après|traducción|traducido|edición|"
    r"(?:special|exclusive(?:ly)?|exclusif|especial|exclusivo)\s+(?:to|for|pour|à|para))\b.*$|\s+[–—-]+\s+(?-i:[A-ZÀ-Þ])[\w'’-]+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Byline:
    """A byline as printed without its opening word, its names, and the date that archive pages print beside it."""

    text: str
    names: tuple[str, ...]
    published: date | None = None


@lru_cache(maxsize=256)
def read_byline(line: str, links: tuple[str, ...] = ()) -> Byline | None:
    """The byline that this line is, or None: a byline has an opening word, names, no verb and no full stop.

    Args:
        line: one line of text.
        links: the texts that are links in it; each is one name even when it holds an "and".
    """
    if len(line) > BYLINE_LENGTH:
        return None
    published = None
    if (before := DATED_BEFORE.match(line)) is not None:
        published, line = read_date(before[1]), line[before.end() :]
    opening = OPENING.match(line)
    if opening is None:
        return None
    rest = line[opening.end() :].strip()
    if (after := DATED_AFTER.search(rest)) is not None and after.start() > 0:
        published, rest = read_date(after[1]), rest[: after.start()].strip(" ,–—-|")
    named = rest[: helped.start()] if (helped := HELPED.search(rest)) is not None and helped.start() > 0 else rest
    names = split_names(GLUED.sub(r" \1 ", ROLE.sub("", named)), links)
    loose = not opening.group().lower().startswith("by")
    if not names or not all(is_name(name, loose=loose) for name in names) or _tells_when(names[0]):
        return None
    return Byline(rest, names, published)


def _tells_when(name: str) -> bool:
    """Whether what stands behind "By" opens with a time or a manner: ``By Sunday Morning``; ``By Sunday Oliseh`` does not."""
    first, *others = (word.strip(",.") for word in name.lower().split())
    return first in NOT_NAMES and (
        first not in GIVEN_NAMES or len(others) != 1 or not others[0].isalpha() or others[0] in NOT_NAMES
    )


def split_names(text: str, whole: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The names of a byline: "A, B, and C" is three; degrees stay with their name, and so does a linked "A and B"."""
    kept: dict[str, str] = {}
    text = AND_OTHERS.sub("", text)
    for number, name in enumerate(whole):
        if SPLIT.search(name) and name in text:
            kept[f"\x00{number}\x00"] = name
            text = text.replace(name, f"\x00{number}\x00", 1)
    names: list[str] = []
    pieces = [piece for part in WITH.split(text) for piece in _split(part)]
    for piece in pieces:
        piece = kept.get(piece, piece).strip()
        if piece and names and DEGREES.match(piece):
            names[-1] += f", {piece}"
        elif piece:
            names.append(piece)
    return tuple(names)


def _split(text: str) -> list[str]:
    """Parts between commas and "and"; an "and" inside the name of one organisation does not part it."""
    if "," not in text and ORGANISATION.search(text) is not None and PERSON_BEHIND.search(text) is None:
        return [text]
    return SPLIT.split(text)


# "Union des théâtres de quartier et Ada Brandt": behind a noun written small, capitals are those of a person.
PERSON_BEHIND = re.compile(r"\b[a-zà-ÿ]{3,}\s+(?:and|et|y|e|und)\s+[A-ZÀ-Þ][\w.'’-]+(?:\s+[A-ZÀ-Þ][\w.'’-]+){1,2}$")
# "Institute for Water and Soil", "Center for Law & Justice": what joins here is inside the name.
ORGANISATION = re.compile(
    r"^(?:the\s+)?(?:[A-Z][\w.-]+\s+){0,4}(?:institute|cent(?:er|re)|council|committee|association|federation|union|society|network|"
    r"coalition|campaign|movement|foundation|academy|department|ministry|office|commission|alliance|front|league|"
    r"institut|conseil|comité|réseau|centro|instituto|consejo|comité|red)\s+"
    r"(?:for|of|on|against|to|pour|de|des|du|para|por)\s+(?:the\s+)?[\w' -]{1,60}(?:\s+(?:and|&|et|y)\s+)(?!(?:\S+\s+){0,3}"
    r"(?:news|wire|times|press|monitor|post|institute|cent(?:er|re)|council)\b)[\w' -]+$",
    re.IGNORECASE,
)


def is_name(text: str, *, loose: bool = False) -> bool:
    """Whether this could be the name of a person or an organisation: its words are capitalised, it is no sentence.

    Args:
        loose: take a name that writes its common nouns small, as French and Spanish outlets do: ``La Revue intérieure``.
    """
    words = text.split()
    if DOMAIN.fullmatch(text) is not None:
        return True
    if not words or text.isdigit() or len(words) > 10 or len(text) > NAME_LENGTH or text[-1] in ":!?;":
        return False
    if text.endswith(".") and len(words[-1].rstrip(".")) > 3 and DEGREES.match(words[-1]) is None:
        return False
    significant = [ELIDED.sub("", word.strip("“”\"'‘’().,")) for word in words]
    capitals = sum(1 for word in significant if word[:1].isupper() or word[:1].isdigit() or _caseless(word))
    others = sum(
        1
        for word in significant
        if word and not (word[:1].isupper() or word[:1].isdigit() or _caseless(word)) and word.lower() not in PARTICLES
    )
    mixed = sum(1 for word in significant if word[:1].islower() and any(c.isupper() for c in word))
    if loose and others and significant[0][:1].isupper() and len(words) <= LOOSE_WORDS:
        others = 0 if others * 2 <= len(words) and not NARRATIVE & {word.lower() for word in words} else others
    return capitals + mixed > 0 and others <= mixed and not _is_sentence(text)


def strip_titles(name: str) -> str:
    """The name without titles before it and degrees behind it, for comparison."""
    name = name.split(",")[0].strip()
    while (title := TITLES.match(name)) is not None:
        name = name[title.end() :]
    return name


# An outlet that is called by its address: "off-guardian.org".
DOMAIN = re.compile(r"(?:[a-z0-9-]{2,40}\.){1,3}(?:org|com|net|info|news|press|ca|uk|fr|de|it|es|ru)", re.IGNORECASE)
ELIDED = re.compile(r"^[ld]['’](?=[A-ZÀ-Þ])")
SENTENCE_END = re.compile(r"[a-zà-ÿ]{4,}[.!?]\s+[A-ZÀ-Þ]")


def _is_sentence(text: str) -> bool:
    return SENTENCE_END.search(text) is not None


def _caseless(word: str) -> bool:
    return bool(word) and word[0].isalpha() and word[0].lower() == word[0].upper()
