"""Whether a name is that of a person or of an organisation, told by its words and shape."""

from __future__ import annotations

import re
from typing import Literal

from grextract.metadata.byline import strip_titles
from grextract.metadata.source import site_named

__all__ = ["is_organisation", "party_of"]

ORGANISATION = re.compile(
    r"\b(?:institute|cent(?:er|re)|council|committee|association|union|society|network|coalition|campaign|movement|foundation|news|wire|times|press|"
    r"post|media|watch|front|team|review|journal|monitor|report|research|project|group|alliance|federation|league|institut|centro|instituto)\b|\d",
    re.IGNORECASE,
)
# Words of outlets that could also stand in the name of a person, though not in the names of most.
OUTLET = re.compile(
    r"\b(?:today|daily|weekly|online|radio|tv|blog|magazine|voices?|agency|service|observatory|tribune|gazette|herald|revue|agence|réseau|"
    r"observatoire|journal|diario|revista|agencia|red|observatorio|\w+\.(?:com|org|net|ca|info))\b|['’]s\b",
    re.IGNORECASE,
)
PERSON = re.compile(
    r"(?:[A-ZÀ-Þ][\w.'’-]*\s+)(?:(?:[A-ZÀ-Þ][\w.'’-]*|de|del|della|der|den|di|da|do|dos|du|la|le|van|von|al|el|bin|ibn|ben|abu|zu|ter)\s+){0,4}"
    r"[A-ZÀ-Þ](?![A-Z]+$)[\w.'’-]+"
)
ARTICLE = re.compile(r"(?:the|le|la|les|el|los|las)\s", re.IGNORECASE)


def is_organisation(name: str) -> bool:
    """Whether a name holds a word that names organisations, or a digit."""
    return ORGANISATION.search(name) is not None


def party_of(name: str) -> Literal["Person", "Organization"] | None:
    """What a name names; None when neither a word of it nor its shape tells: ``Moon of Halm``, ``RT``."""
    if is_organisation(name) or OUTLET.search(name) or site_named(name):
        return "Organization"
    bare = strip_titles(name)
    if bare != name.split(",")[0].strip():
        return "Person"
    return "Person" if PERSON.fullmatch(bare) and not ARTICLE.match(bare) else None
