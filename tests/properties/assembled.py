"""Pages assembled at random from header lines, blocks, notices and prose, all invented but the wordings of the notices."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from benchmarks.pages import stock
from benchmarks.pages.prose import Pen
from hypothesis import strategies as st

from grextract.notices.matcher import matcher_for
from grextract.notices.wordings import RULES

__all__ = ["Sheet", "Unit", "sheets"]

LANGUAGES = ("en", "fr", "es")
SYLLABLES = "ba ren to mil ka vos dun er li pa mor sen ti gul ar no wen fi dra ost".split()
POOL = 60
HALF = 0.5


class Unit(NamedTuple):
    """A block of a page.

    ``part`` says where it belongs: ``header``, ``body``, ``prose`` (a paragraph that carries nothing of the site), ``notice``
    or ``tail``; ``type`` what it is. Of a table the text has a row a line and a tab between cells; of a notice that is glued
    to the paragraph above it, what stands between the two.
    """

    part: str
    type: str
    text: str


@dataclass(frozen=True)
class Sheet:
    """The units of a page in order."""

    units: tuple[Unit, ...]

    @property
    def content(self) -> Sheet:
        """What stands between header and tail, as a form holds it that carries the body alone."""
        return replace(self, units=tuple(unit for unit in self.units if unit.part not in ("header", "tail")))

    @property
    def text(self) -> str:
        """All words in order."""
        return "\n".join(unit.text for unit in self.units)

    @property
    def is_told(self) -> bool:
        """Whether header and tail are beyond doubt: a title over a date line, and two landmarks of the tail or more."""
        header = [unit.type for unit in self.units if unit.part == "header"]
        return "title" in header and "date" in header and sum(unit.part == "tail" for unit in self.units) > 1

    @property
    def prose(self) -> list[str]:
        """The paragraphs above the last line of the tail, or of a body alone all, that carry nothing of the site."""
        parts = [unit.part for unit in self.units]
        tail = [number for number, part in enumerate(parts) if part == "tail"]
        last = len(parts) if "header" not in parts else max(tail, default=0)
        return [unit.text for unit in self.units[:last] if unit.part == "prose"]


# Header and tail

ORDERS = (
    "title subtitle byline date source-date region theme report",
    "title byline date region theme report",
    "title date byline source-date",
    "region theme report title byline date",
    "title byline source-date date url-line",
    "title byline date source-date url-line",
)
"""Orders that the site has printed: 2012-2026, 2018, an index, labels first, 2001-2005, the print view."""

HEADER = {
    "title": ("The Ferry That Nobody Steered", "Les bacs de Morlune", "Los faros apagados de Vasca", "Salt, Rope and Tar: A Harbour’s Ledger"),
    "subtitle": ("How a harbour lost its pilots", "Première partie", "Part II"),
    "byline": ("By Ada Holm", "By Dr. Ada Holm and Piet Varga", "Par Anne Lorme", "Por Lucio Vasca", "by May Ward"),
    "date": ("Global Research, June 2, 2019", "Global Research, February 04, 2016", "Mondialisation.ca, 28 avril 2022", "www.globalresearch.ca 4 July 2004"),
    "source-date": ("Quay Post 1 June 2019", "Lux média 27 avril 2022"),
    "region": ("Region: Europe", "Région : Europe", "Region: Middle East & North Africa"),
    "theme": ("Theme: Environment", "Theme: Culture, Society & History, Poverty & Social Inequality"),
    "report": ("In-depth Report: CLIMATE CHANGE", "In-depth Report: THE BALKANS"),
    "url-line": ("The URL of this article is: http://globalresearch.ca/articles/HOL406A.html",),
}  # fmt: skip
TAIL = {
    "source-line": ("The original source of this article is Quay Post", "La source originale de cet article est Mondialisation.ca"),
    "copyright": ("Copyright © Ada Holm, Quay Post, 2019", "Copyright © Anne Lorme, Mondialisation.ca, 2022"),
    "articles-by": ("Articles by: Ada Holm", "Articles Par : Anne Lorme"),
    "disclaimer": ("Disclaimer: The contents of this article are of sole responsibility of the author(s).",),
    "fair-use": ("www.globalresearch.ca contains copyrighted material the use of which has not always been specifically authorized by the copyright owner.",),
    "media-inquiries": ("For media inquiries: publications@globalresearch.ca",),
}  # fmt: skip


@st.composite
def _lines(draw: st.DrawFn, part: str, kinds: list[str], printed: dict[str, tuple[str, ...]]) -> list[Unit]:
    """Some of these lines, in their order."""
    likely = draw(st.sampled_from((3, 2, 1, 0)))  # of four: all lines, most, half of them, or few
    return [Unit(part, kind, draw(st.sampled_from(printed[kind]))) for kind in kinds if draw(st.integers(0, 3)) <= likely]


HEADERS = st.sampled_from(ORDERS).flatmap(lambda order: _lines("header", order.split(), HEADER))
TAILS = _lines("tail", list(TAIL), TAIL)

# Prose and blocks


@cache
def paragraphs(language: str) -> tuple[str, ...]:
    """Paragraphs of the stock: sentences of a newspaper that has nothing to do with the site.

    One that is made of words of site talk by chance ("Each side keeps a list of the other's violations") is left out: glued to
    a notice it cannot be told from more of it.
    """
    written = (Pen(random.Random(seed), language, "plain").paragraph(1, 3) for seed in range(POOL))
    return tuple(text for text in written if matcher_for().talk(text).share < HALF)


def babble(seed: int, words: int) -> str:
    """Words of no language."""
    rng = random.Random(seed)
    return " ".join("".join(rng.choices(SYLLABLES, k=rng.randint(1, 4))) for _ in range(words))


def sentence(seed: int, words: int) -> str:
    """A sentence of such words."""
    return babble(seed, words).capitalize() + "."


SEEDS = st.integers(0, 10_000)
OF_STOCK = st.sampled_from(LANGUAGES).flatmap(lambda language: st.sampled_from(paragraphs(language)))
PROSE = st.builds(Unit, st.just("prose"), st.just("paragraph"), OF_STOCK)
FOREIGN = st.builds(sentence, SEEDS, st.integers(14, 40))
LABEL = st.builds(lambda seed, words: babble(seed, words).capitalize(), SEEDS, st.integers(1, 6))
ROWS = st.lists(st.tuples(LABEL, LABEL), min_size=2, max_size=4).map(lambda rows: "\n".join(map("\t".join, rows)))
VERSE = st.lists(LABEL, min_size=2, max_size=4).map("\n".join)
NOTE = st.builds("[{}] {}".format, st.integers(1, 9), FOREIGN)


def _block(kind: str, texts: st.SearchStrategy[str]) -> st.SearchStrategy[Unit]:
    return st.builds(Unit, st.just("body"), st.just(kind), texts)


BLOCKS = st.one_of(
    _block("paragraph", FOREIGN | LABEL | VERSE),
    _block("heading", LABEL),
    _block("item", LABEL | FOREIGN | OF_STOCK),
    _block("inner-item", LABEL | FOREIGN),
    _block("quote", FOREIGN | OF_STOCK),
    _block("inner-quote", FOREIGN),
    _block("table", ROWS),
    _block("image", LABEL),
    _block("note", NOTE),
    _block("embed", st.just("")),
    _block("separator", st.sampled_from(("***", "* * *", "----------", "—"))),
)

# Notices

SURE = sorted({anchor for rule in RULES if rule.sure for anchor in rule.anchors})
WORDED = [rule for rule in RULES if not rule.sure]
PRINTED = sorted(
    {
        line.partition(": ")[2]
        for language in LANGUAGES
        for lines in stock.sections("known", language).values()
        for line in lines
        if not {"|", "+", "{"} & set(line)
    }
)
UNPRINTED = sorted({line for language in LANGUAGES for line in stock.entries("wordings", language) if "{" not in line})


@st.composite
def _worded(draw: st.DrawFn) -> str:
    """Phrases of one rule, a foreign word between them now and then."""
    rule = draw(st.sampled_from(WORDED))
    phrases = [draw(st.sampled_from(group)) for group in (rule.anchors, *rule.needs)]
    words = [babble(draw(SEEDS), draw(st.integers(0, 3))) for _ in phrases]
    return (
        " ".join(f"{phrase} {between}".strip() for phrase, between in zip(draw(st.permutations(phrases)), words, strict=True))
        + "."
    )


@st.composite
def _around(draw: st.DrawFn) -> str:
    """What the site prints, with foreign words before and behind it."""
    before, behind = (babble(draw(SEEDS), draw(st.integers(0, 5))) for _ in range(2))
    return f"{before} {draw(st.sampled_from(SURE))} {behind}".strip()


NOTICES = st.one_of(st.sampled_from(PRINTED), st.sampled_from(UNPRINTED), st.sampled_from(SURE), _around(), _worded())


@st.composite
def _placed(draw: st.DrawFn, units: list[Unit]) -> list[Unit]:
    """The units with one notice more: on its own anywhere, glued to a paragraph, broken in two, cut short, or twice."""
    text = draw(NOTICES)
    at = draw(st.integers(0, len(units)))
    way = draw(st.sampled_from(("alone", "alone", "glued", "split", "cut", "twice")))
    words = text.split()
    if way == "glued" and at and units[at - 1].type == "paragraph":
        glue = draw(st.sampled_from(("", " ", "\n")))
        return [*units[:at], Unit("notice", "glued", glue + text), *units[at:]]
    if way == "split" and len(words) > 3:
        cut = draw(st.integers(1, len(words) - 1))
        texts = [" ".join(words[:cut]), " ".join(words[cut:])]
    elif way == "cut" and len(words) > 3:
        texts = [" ".join(words[: draw(st.integers(2, len(words)))]) + " …"]
    else:
        texts = [text, text] if way == "twice" else [text]
    return [*units[:at], *(Unit("notice", "paragraph", part) for part in texts), *units[at:]]


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """A page: some of the header's lines, blocks and prose, some of the tail's lines, and notices anywhere below the header."""
    units = draw(st.lists(st.booleans().flatmap(lambda prose: PROSE if prose else BLOCKS), min_size=2, max_size=10)) + draw(TAILS)
    if draw(st.integers(0, 5)) == 0:
        units.insert(draw(st.integers(0, len(units))), draw(PROSE))
    for _ in range(draw(st.integers(0, 4))):
        units = draw(_placed(units))
    return Sheet((*draw(HEADERS), *units))
