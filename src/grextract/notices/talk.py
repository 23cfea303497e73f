"""How a text speaks: how much of it is talk of a web site to its reader, and what it points at."""

from __future__ import annotations

import re
from dataclasses import dataclass

from grextract.notices.languages import LANGUAGE_NAMES
from grextract.notices.squeeze import squeeze
from grextract.notices.vocabulary import (
    ABROAD,
    ACTS,
    ACTS_ABROAD,
    FUNCTION,
    FUNCTION_ABROAD,
    NARRATIVE,
    READER,
    READER_ABROAD,
    SITE_TALK,
)
from grextract.sites import CENTRE

__all__ = [
    "QUOTED",
    "SECOND_PERSON",
    "SELF",
    "SITE_NAMED",
    "TAKES_UP_WORDS",
    "VOCABULARY",
    "WORD",
    "Talk",
    "commands",
    "gives_address",
    "is_covered",
    "read_talk",
    "squeeze_each",
    "tells_of_others",
    "words_of",
]

COMMANDS = ACTS | ACTS_ABROAD
ADDRESSING = READER | READER_ABROAD
NEUTRAL = FUNCTION | FUNCTION_ABROAD | ADDRESSING

WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]{1,2}\b)?")
SITE_NAMED = re.compile(
    rf"global\s*research|mondialisation\.ca|(?-i:Globalizaci[oó]n)|globalizaci[oó]n\.ca|asia-pacific\s*research|{CENTRE}",
    re.IGNORECASE,
)
OPENS_WITH_SITE = re.compile(rf"\W*(?:the\s+|le\s+|el\s+)?(?:{SITE_NAMED.pattern})", re.IGNORECASE)
# What a text says of words that stand right before it: "Every shop says it."
TAKES_UP_WORDS = re.compile(
    r"\b(?:says?|said|saying|typed?|writes?|wrote|written|reads?|heard|hears?|repeats?|repeated|prints?|printed|recites?|quotes?|means?|meant)\s+(?:it|so)"
    r"(?=\s*(?:[.,;!?—–]|$))|\b(?:le|lo)\s+(?:disent|dit|dicen|dice|repiten|répètent)\b",
    re.IGNORECASE,
)
SECOND_PERSON = re.compile(
    r"\b(?:you|yours?|vous|votre|vos|usted|ustedes|(?-i:Sie|Ihre?[mnrs]?)|vostr[aeio]|você|vocês)\b", re.IGNORECASE
)
EDITORS_NOTE = re.compile(
    r"\W*(?:global research,?\s+)?(?:the\s+)?(?:editor|author|publisher|translator)s?['’]?s?['’]?\s+(?:introductory |introduct|note|preface|foreword|update|remark)",
    re.I,
)
# What stands below is another's, and this line hands it on: "We reproduce below the full text of the letter."
INTRODUCES = re.compile(
    r"\b(?:we|nous|wir)\s+(?:\w+\s+)?(?:re)?(?:produce|print|publish|post|produisons|publions|drucken|veröffentlichen)\s+(?:here|below|in full|ici|ci-dessous|hier|nachstehend)\b|"
    r"\b(?:below|here|ci-dessous|ci-après),?\s+(?:we|nous)\s+(?:re)?(?:produce|print|publish|post|produisons|publions)\b|"
    r"\b(?:reproducimos|publicamos)\s+(?:a continuación|aquí|abajo)\b|\ba continuación,?\s+(?:reproducimos|publicamos)\b",
    re.IGNORECASE,
)
SELF = re.compile(
    r"\b(?:this (?:article|page|site|website|story)(?! of\b)|support (?:of|from|by) our readers|our (?:(?:daily|weekly|monthly|free) letter|(?:translation|language) (?:tool|menu)|(?:\w+ )?(?:articles?|site|website|pages?|newsletter|channels?|work|store|archives?|home|appeal|campaign|members?))|"
    r"(?:cet article|cette page|ce site|notre (?:\w+ )?(?:outil de traduction|site|page|travail|campagne|infolettre|newsletter|bulletin|lettre|chaîne|canal|boutique)|nos (?:articles|archives))|(?:este artículo|esta página|este sitio|nuestr[oa]s? (?:\w+ )?(?:herramienta de traducción|sitio|página|trabajo|artículos|boletín|canal|campaña|tienda))|"
    r"diese[mnrs]? (?:artikels?|beitrag|webseite|seite)|unsere?[mnrs]? (?:\w+ )?(?:artikel|beiträge|seite|webseite|newsletter|kanal|arbeit)|"
    r"quest(?:o articolo|a pagina|o sito)|nostr[aeio] (?:\w+ )?(?:articoli|sito|pagina|newsletter|canale|lavoro)|"
    r"(?:(?:es|d)?te artigo|nest[ae] (?:artigo|página|site))|noss[ao]s? (?:\w+ )?(?:artigos|site|página|newsletter|boletim|canal|trabalho))\b",
    re.IGNORECASE,
)
PAGE_WAS = re.compile(
    r"(?:^|[.!?]\W{1,3})(?:this|these) (?:article|story|stories|report|reporting|piece|page|work|project)s? (?:was|were)\b",
    re.IGNORECASE,
)
PRICE = re.compile(r"\b(?:price|prix|precio)\s*:", re.IGNORECASE)
ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?<!\S)\S+@\S+|@\w+|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.[a-z]{2,63}/\S+|\b[\w-]{1,63}\.(?:ca|com|org|net|info|press|news|media|tv|me)(?:/\S*)?",
    re.IGNORECASE,
)
MAY_BE_ADDRESS = re.compile(r"[@.:][\w/]")
CLAUSE = re.compile(
    r"(?:^|[.,;:!?—–(])\W{0,8}(?:(?:and|or|please|then|to|now|just|et|y|pour|para|und|bitte|um|e|per)\s+)*([^\W\d_]+)",
    re.IGNORECASE,
)
QUOTATION = re.compile(r"“[^”]{30,1000}”|\"[^\"]{30,}\"|«[^»]{30,1000}»|‘[^’]{30,1000}’")
CLOSES = {"“": "”", '"': '"', "«": "»"}
QUOTED = re.compile(r"\s*[“\"«‘„]")
# What a text was once, or has been, or who says what follows: told of by those who tell, never said to a reader.
TELLS_PAST = re.compile(
    r"^\W*(?:selon|según)\b|\bh(?:as|ave) (?:been \w+ing|carried|published|printed|reported|followed|covered|written|told)\b|(?<!first )(?<!originally )\bappeared\b(?!\s+(?:first|on)\b)|\b(?:an? )?(?:earlier|previous) version of\b|"
    r"\b(?:a|ont|avait|avaient)\s+(?:été|publié|paru|lu)\b|\b(?:publicó|salió|cerró|abrió|dejó|escribió)\b|\buna primera versión\b|\bune première version\b",
    re.IGNORECASE,
)
LONGEST_AROUND = 20
SHORTEST_GLUED = 8  # shorter words fall into two by chance: tab, les
LONGEST_GLUED = 60
NEUTRAL_NAMES = 2


@dataclass(frozen=True, slots=True)
class Talk:
    """How a text speaks.

    Attributes:
        share: of its words of meaning, how many are words of site talk, 0 to 1.
        speaks: whether it speaks to its reader: by a pronoun, a command or an address.
        named: whether it names the site.
    """

    share: float
    speaks: bool
    named: bool

    @property
    def addresses(self) -> bool:
        """Whether it points at its reader, its page or its site."""
        return self.speaks or self.named


NO_TALK = Talk(0.0, False, False)


def read_talk(text: str, vocabulary: frozenset[str], known: frozenset[str] = frozenset(), *, neutral: bool = True) -> Talk:
    """How much of a text is site talk.

    Args:
        vocabulary: the squeezed words of site talk.
        known: squeezed words that count as site talk here, such as the name of the outlet.
        neutral: whether a few capitalised names in mid-sentence count neither way.
    """
    if _tells(text) or EDITORS_NOTE.match(text) or _quotes(text):
        return NO_TALK
    addresses = gives_address(text)
    words = WORD.findall(ADDRESS.sub(" ", text) if addresses else text)
    squeezed = squeeze_each(words)
    if (
        (not NARRATIVE.isdisjoint(squeezed) and not _tells_of_page(text, squeezed))
        or TELLS_PAST.search(text) is not None
        or INTRODUCES.search(text) is not None
    ):
        return NO_TALK
    named = SITE_NAMED.search(text) is not None
    content = covered = names = 0
    for index, word in enumerate(squeezed):
        if not word or word in NEUTRAL or word[0].isdigit():
            continue
        if is_covered(word, vocabulary, known):
            covered += 1
        elif neutral and index and words[index][0].isupper() and names < NEUTRAL_NAMES:
            names += 1
        else:
            content += 1
    total = covered + content
    speaks = (
        addresses
        or not ADDRESSING.isdisjoint(squeezed)
        or SELF.search(text) is not None
        or PRICE.search(text) is not None
        or commands(text)
    )
    return Talk(covered / total if total else 1.0, speaks, named)


def tells_of_others(text: str, talk: Talk) -> bool:
    """Whether a sentence that names the site tells of others: it speaks to nobody, and its subject is not the site."""
    return not talk.speaks and text.rstrip().endswith(".") and OPENS_WITH_SITE.match(text) is None


def gives_address(text: str) -> bool:
    """Whether an address of the web or of mail stands in a text, or a name on a platform."""
    may = "@" in text or ":/" in text or text.count(".") != text.count(". ") + text.endswith(".")
    return may and MAY_BE_ADDRESS.search(text) is not None and ADDRESS.search(text) is not None


def words_of(text: str) -> list[str]:
    """The words of a text, squeezed."""
    return list(filter(None, squeeze_each(WORD.findall(text))))


def squeeze_each(words: list[str]) -> list[str]:
    """The words squeezed, in one call for all of them."""
    return squeeze("\n".join(words)).split("\n")


def _tells_of_page(text: str, words: list[str]) -> bool:
    """Whether a text tells of its own page alone what was done: "This story was made possible by readers like you."."""
    told = [word for word in words if word in NARRATIVE]
    return {*told} <= {"was", "were"} and len(PAGE_WAS.findall(text)) == len(told)


def _quotes(text: str) -> bool:
    """Whether a text quotes a sentence and says something about it: a notice quotes no more than a label."""
    found = QUOTATION.search(text)
    if found is None:
        return False
    around = SITE_NAMED.sub("", text[: found.start()] + text[found.end() :])  # behind its name stands its motto
    return len(around) > LONGEST_AROUND


def _tells(sentence: str) -> bool:
    """Whether a sentence quotes: it opens with a quotation mark and goes on behind the closing one."""
    if QUOTED.match(sentence) is None:
        return False
    first = sentence.lstrip()[0]
    closing = sentence.find(CLOSES[first], sentence.index(first) + 2) if first in CLOSES else max(map(sentence.rfind, "”“’"))
    return closing > 2 and len(sentence[closing + 1 :].split()) >= 2


def commands(text: str) -> bool:
    """Whether a clause opens with a verb of site talk: ``Click …``, ``To view …, double-click …``."""
    return any(squeeze(match[1]) in COMMANDS for match in CLAUSE.finditer(text))


def is_covered(word: str, vocabulary: frozenset[str], known: frozenset[str]) -> bool:
    """Whether a squeezed word is one of site talk: as it stands, by its stem, or as two that a dump glued."""
    as_it_stands = word in vocabulary or word in known or word in ABROAD or word[0].isdigit()
    return as_it_stands or _stem(word) in vocabulary or _glued(word, vocabulary)


def _glued(word: str, vocabulary: frozenset[str]) -> bool:
    """Whether a word is two words of the vocabulary that a dump glued: ``websitebutton``."""
    return SHORTEST_GLUED <= len(word) <= LONGEST_GLUED and any(
        word[:cut] in vocabulary and word[cut:] in vocabulary for cut in range(3, len(word) - 2)
    )


SUFFIX = re.compile(
    r"(?:ations?|ings?|ments?|ions?|ally|ers?|ors?|ies|ed|es|ly|al|s|e|y|ez|ant|ent|ees?|eurs?|euse|iez|ons|issez|iques?|"
    r"ciones|cion|ad[oa]s?|id[oa]s?|ando|iendo|[aei]r|[aeo]n|[ae]mos|[ao]s?|mente)$"
)


def _stem(word: str) -> str:
    """A word without its ending, the same for ``donate``, ``donated`` and ``donations``; crude, and that is enough."""
    return SUFFIX.sub("", word) if len(word) > 4 else word


VOCABULARY = SITE_TALK | LANGUAGE_NAMES | frozenset(map(_stem, SITE_TALK))
