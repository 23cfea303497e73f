"""The lines below an article (source, copyright, articles by, image credit), found in running text too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from grextract.clean.finds import Find, Strength
from grextract.clean.names import begins_anew, name_end
from grextract.clean.runs import is_cased, stands_alone
from grextract.grammar.landmarks import read_landmark
from grextract.metadata.byline import is_name, split_names
from grextract.metadata.dates import DATE
from grextract.metadata.source import is_own_site, read_copyright, read_source_line
from grextract.sites import HOST

__all__ = ["URL_LINE", "breaks_in", "is_credit", "lines_in"]

_COPYRIGHT = (
    r"(?:copyright|droits? d['’]auteur|derechos de autor|direitos autorais|direitos de autor|diritti? d['’]autore|urheberrecht|"
    r"авторск\w+ прав\w+)\s*(?:©|\(c\))|©\s*copyright"
)
_SOURCE = (
    r"(?:video source links:\s*)?(?:the )?original source (?:of|for) this article is|la source originale de cet article est|"
    r"la fuente original de este art[ií]culo es|die originalquelle dieses artikels ist|"
    r"die ursprüngliche quelle dieses artikels ist|la fonte originale di questo articolo [eè]|"
    r"a fonte original deste artigo [eé]|(?:перво)?источник\w* этой статьи(?: является)?"
)
_ARTICLES_BY = r"articles? (?:by|par)|artículos de|articoli di|artigos de|artikel von|статьи"
TAIL_LINE = re.compile(
    rf"(?P<source>{_SOURCE})\s*[:—–-]?\s*|(?P<rights>{_COPYRIGHT})\s*|(?P<by>(?:{_ARTICLES_BY})\s?:|articles by\b)[\s*_]*",
    re.IGNORECASE,
)
# Where a name ends that no stop ends: at the line's end, or where the next thing that the site prints begins.
ENDS_NAME = re.compile(
    rf"\s*(?:\n|\Z|{_COPYRIGHT}|©|comment on global|become a member|articles by\b|(?:{_ARTICLES_BY})\s?:|disclaimer\b|\*\s?\*\s?\*|www\.globalresearch|"
    r"featured? image|the original source of|avis de non|descargo de)",
    re.IGNORECASE,
)
HINTS = re.compile(r"©|\(c\)|origina|источник|artic|artig|artik|статьи")
HINT_WITHIN = 60
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)(?:\s*[-–]\s*(?:19|20)\d\d(?!\d))?")
LINK = re.compile(r"\[([^\[\]\n]{1,90})\]\((?:[^\s()]{0,300}|<[^<>\n]{0,300}>)(?:\s\"[^\"\n]{0,200}\")?\)")
NUMBER = re.compile(r"\[\d{1,3}\]")
RESERVED = re.compile(r"\.?\s*all rights reserved\.?|\.", re.IGNORECASE)
LONGEST_NAME = 90
LONGEST_HOLDERS = 240
OWN_NAMES = re.compile(
    r"(?:the )?(?:(?:https?://)?(?:www\.)?(?:global ?research|mondialisation|globalizaci[oó]n|"
    r"asia-pacific research)(?:\.?ca)?(?: news)?)(?-i:(?![\da-zà-ÿа-я_@-]))/?",
    re.IGNORECASE,
)
URL_LINE = re.compile(
    r"((?:the\s+)?(?:url(?:\s+address)?|adresse url)\s+(?:of|de)\s*(?:this\s+|l['’]\s?|cet\s+)article(?:\s+(?:is|est))?\s*:"
    r"(?:\s*(?P<url>(?:https?://|www\.)\S+))?)",
    re.IGNORECASE,
)
OWN_HOST = re.compile(rf"(?:https?://)?(?:www\.)?{HOST}\b", re.IGNORECASE)
OWN_LINK = re.compile(rf"(?:\[\d{{1,3}}\]{OWN_NAMES.pattern}|\[{OWN_NAMES.pattern}\]\([^()\n]{{0,300}}\))", re.IGNORECASE)
MORE_BY = re.compile(
    rf"(?<![^\W_])(?:read )?(?:more|other|all) articles by (?P<names>[^.!?;:\n]{{2,60}}?) (?:on|at|from) {OWN_NAMES.pattern}",
    re.IGNORECASE,
)
CREDIT = re.compile(r"\bFeatured? [Ii]mage\b|\bAll images in this article\b")
CREDIT_FROM = re.compile(
    r"\W*(?:featured? (?:image|photo|picture)s?|all images in this article)(?: (?:is|are))?"
    r"(?: (?:taken |licensed )?(?:from|by|via|courtesy of)|:? source:|:? credit:|:? ©)\s+(?:the )?",
    re.IGNORECASE,
)
SMALL_CREDIT = re.compile(r"(?<![^\W_])featured? image is from ", re.IGNORECASE)
BY_AUTHOR = re.compile(
    r"authors?(?: unless otherwise (?:stated|noted|indicated|specified))?(?:\.|(?=\s*(?:\n|\Z)))", re.IGNORECASE
)
SITE_DATE = re.compile(rf"{OWN_NAMES.pattern},?\s+(?:{DATE})(?!\d)", re.IGNORECASE)
OWN_AND_YEAR = re.compile(rf"{OWN_NAMES.pattern}[\s,]+(?:19|20)\d\d\Z", re.IGNORECASE)
WORDS_OF_SMALL = 16
WORDS_OF_SMALL_NAME = 4
STOP_WITHIN = re.compile(r"[.!?;:](?=\s|\Z)")
# The number of a list or a note, glued to the word before it.
NUMBER_BEHIND = re.compile(r"(?:\d(?:(?<=[a-zà-ÿ]\d)|(?<=[a-zà-ÿ][.!?]\d))\d?\.|\[(?<=[a-zà-ÿ][.!?]\[)\d{1,3}\])(?=\s+[A-ZÀ-Þ])")
ADDRESS_BEHIND = re.compile(r":\s+\S+@[\w-]+\.\w{2,6}\s+(?=\w)")
APPEARED_FIRST = re.compile(
    rf"(?:appeared first on|est apparu en premier sur|apareció primero en|se publicó primero en)\s+(?P<site>{OWN_NAMES.pattern}\.?)(?P<end>\s*(?:\n|\Z))?",
    re.IGNORECASE,
)
APPEARED = ("appeared first", "apparu en premier", "aparecio primero", "publico primero")
OPENS_FEED = re.compile(r"\b(?:the post|l['’]article|la entrada)\s", re.IGNORECASE)
LONGEST_TITLE = 260


def lines_in(text: str, folded: str) -> Iterator[Find]:
    """The source, copyright and author lines of a text: sure when they name the site, else only beside another find."""
    cased = is_cased(text)
    yield from _lines_of_tail(text, folded, cased)
    if "url" in folded:
        yield from _url_lines(text)
    if "articles by" in folded:
        yield from _more_by(text, cased)
    if "image" in folded:
        yield from _credits(text) if cased else _small_credits(text)
    if any(words in folded for words in APPEARED):
        yield from _feed_lines(text, cased)


def _lines_of_tail(text: str, folded: str, cased: bool) -> Iterator[Find]:
    for found in _tail_lines(text, folded):
        if found["rights"]:
            yield from _copyright(text, found)
        elif found["source"]:
            yield from _source(text, found, cased)
        elif ":" in found.group() or found.group()[0].isupper() or not cased:
            yield from _articles_by(text, found, cased)


def _url_lines(text: str) -> Iterator[Find]:
    for found in URL_LINE.finditer(text):
        if found["url"] is not None and OWN_HOST.match(found["url"]) is not None:
            yield Find(found.start(1), found.end(1), "url-line", "url-line", Strength.OWN)


def _more_by(text: str, cased: bool) -> Iterator[Find]:
    for found in MORE_BY.finditer(text):
        if all(is_name(name) for name in split_names(found["names"])) and not _goes_on(text, found.end(), cased):
            yield Find(found.start(), found.end(), "articles-by", "articles-by", Strength.OWN)


def _credits(text: str) -> Iterator[Find]:
    for found in CREDIT.finditer(text):
        if (end := _credit_end(text, found)) is not None:
            yield Find(found.start(), end, "image-credit", "image-credit", Strength.SURE)


def _small_credits(text: str) -> Iterator[Find]:
    for found in SMALL_CREDIT.finditer(text):
        end = _name_end(text, found.end())
        name = text[found.end() : end] if end is not None else ""
        if end is not None and _is_small_name(name) and len(name.split()) <= WORDS_OF_SMALL_NAME:
            yield Find(found.start(), end, "image-credit", "image-credit", Strength.BESIDE)


def _tail_lines(text: str, folded: str) -> Iterator[re.Match[str]]:
    """Where such a line opens; only around words that one holds, since few texts have any."""
    at = 0
    for hint in HINTS.finditer(folded):
        found = TAIL_LINE.search(text, max(at, hint.start() - HINT_WITHIN), min(len(text), hint.end() + HINT_WITHIN))
        if found is not None:
            at = found.end()
            yield found


def _source(text: str, found: re.Match[str], cased: bool) -> Iterator[Find]:
    own = OWN_NAMES.match(text, found.end()) or OWN_LINK.match(text, found.end())
    if own is not None and not _goes_on(text, own.end(), cased):
        yield Find(found.start(), _stop(text, own.end()), "source-line", "source-line", Strength.OWN)
        return
    end = _name_end(text, found.end())
    if end is not None and (_is_source_line(text[found.start() : end]) if cased else _is_small_name(text[found.end() : end])):
        yield Find(found.start(), end, "source-line", "source-line", Strength.SURE)


def _is_source_line(line: str) -> bool:
    line = _plain(line)
    return read_source_line(line.strip()) is not None or is_name(line.rpartition(" is ")[2].strip(), loose=True)


def _feed_lines(text: str, cased: bool) -> Iterator[Find]:
    """The line that closes an item of a feed, "The post TITLE appeared first on …"; the title may hold any stop."""
    for found in APPEARED_FIRST.finditer(text):
        opening = OPENS_FEED.findall(text[max(0, found.start() - LONGEST_TITLE) : found.start()])
        start = text.rfind(opening[-1], 0, found.start()) if opening else -1
        title = text[start + len(opening[-1]) : found.start()].strip() if opening else ""
        if (
            title
            and "\n\n" not in title
            and not (cased and title[0].islower())
            and stands_alone(text, start, found.end(), cased=cased)
        ):
            closed = cased and text[found.end("site") - 1] == "." and title[0].isupper()
            strength = Strength.OWN if found["end"] is not None else Strength.SURE if closed else Strength.BESIDE
            yield Find(start, found.end("site"), "feed-line", "feed-appeared", strength)


def _articles_by(text: str, found: re.Match[str], cased: bool) -> Iterator[Find]:
    own = OWN_NAMES.match(text, found.end())
    end = own.end() if own is not None else _name_end(text, found.end())
    labelled = ":" in found.group()
    if end is not None and (own is not None or _are_names(text[found.end() : end], labelled=labelled, cased=cased)):
        strength = Strength.SURE if own is not None or (cased and labelled) else Strength.BESIDE
        yield Find(found.start(), end, "articles-by", "articles-by", strength)
    elif cased and labelled and (end := name_end(text, found.end())) is not None:
        yield Find(found.start(), end, "articles-by", "articles-by", Strength.SURE)


def _are_names(text: str, *, labelled: bool, cased: bool) -> bool:
    names = split_names(_plain(text).strip(" *_"))
    if cased:
        return all(is_name(name, loose=labelled) for name in names)
    return _is_small_name(text) and all(len(name.split()) <= WORDS_OF_SMALL_NAME for name in names)


def _is_small_name(text: str) -> bool:
    """Whether this may be a name, or several, of a text without capitals: a few words, and no stop among them."""
    return len(text.split()) <= WORDS_OF_SMALL and STOP_WITHIN.search(text.strip()) is None


def _copyright(text: str, found: re.Match[str]) -> Iterator[Find]:
    """From the mark to its year; the holders stand between, or behind the year on the rest of the line."""
    end_of_line = text.find("\n", found.end())
    limit = min(found.end() + LONGEST_HOLDERS, len(text) if end_of_line < 0 else end_of_line)
    for year in YEAR.finditer(text, found.end(), limit):
        end = year.end()
        if not text[found.end() : year.start()].strip(" ,"):  # the year first
            own = OWN_NAMES.match(text, _skipped(text, end))
            end = own.end() if own is not None else limit
        line = text[found.start() : end]
        if "©" in line and (own_line := _names_site(line)) is not None:
            if (reserved := RESERVED.match(text, end)) is not None and own_line:
                end = reserved.end()
            yield Find(found.start(), end, "copyright", "copyright", Strength.OWN if own_line else Strength.BESIDE)
        return


def _skipped(text: str, at: int) -> int:
    """Where the next word begins."""
    while text[at : at + 1] in (" ", ","):
        at += 1
    return at


def _plain(line: str) -> str:
    """A line without the addresses of its links and the numbers that a text browser gives them."""
    return NUMBER.sub("", LINK.sub(r"\1", line)).strip()


def _names_site(line: str) -> bool | None:
    """Whether a copyright line names the site as a holder; None when it is no such line."""
    line = _plain(line)
    rights = read_copyright(re.sub(rf"^(?:{_COPYRIGHT})", "Copyright ©", line, flags=re.IGNORECASE))
    if rights is None and line.islower():
        return OWN_AND_YEAR.search(line) is not None if len(line.split()) <= WORDS_OF_SMALL and "." not in line else None
    return None if rights is None else any(is_own_site(holder) for holder in rights.holders)


def _name_end(text: str, start: int) -> int | None:
    """Where the name that opens here ends, None when nothing shows it."""
    if (link := LINK.match(text, start)) is not None:
        return link.end()
    found = ENDS_NAME.search(text, start, start + LONGEST_NAME)
    if found is None or (found.start() == start + LONGEST_NAME < len(text)) or not text[start : found.start()].strip():
        return None
    return found.start()


def _goes_on(text: str, end: int, cased: bool) -> bool:
    """Whether a sentence goes on behind a name."""
    following = text[end : end + 3].lstrip(" ")
    return (cased and following[:1].islower() and not following.startswith("www")) or following[:1] in {",", ";"}


def _stop(text: str, end: int) -> int:
    return end + 1 if text[end : end + 1] == "." else end


def breaks_in(text: str, names: Iterable[int]) -> list[int]:
    """Where something new begins though no stop shows it: at an image credit, behind a date line of the site or an address.

    Args:
        text: a text.
        names: where the site is named in it.
    """
    dates = (SITE_DATE.match(text, name) for name in names)
    breaks = [*(found.start() for found in CREDIT.finditer(text)), *(found.end() for found in dates if found is not None)]
    breaks += [found.start() for found in NUMBER_BEHIND.finditer(text)]
    if not is_cased(text) and "@" in text:
        breaks += [found.end() for found in ADDRESS_BEHIND.finditer(text)]
    return breaks


def _credit_end(text: str, found: re.Match[str]) -> int | None:
    """Where the credit of an image ends that names its source and nothing else, None when it says more or nothing is sure."""
    named = CREDIT_FROM.match(text, found.start())
    if named is None:
        return None
    author = BY_AUTHOR.match(text, named.end())
    return author.end() if author is not None else name_end(text, named.end())


def is_credit(sentence: str) -> bool:
    """Whether a sentence says where the article's image is from, and nothing else."""
    if len(sentence) > 200 or read_landmark(sentence.strip()) != "image-credit" or begins_anew(sentence):
        return False
    named = CREDIT_FROM.match(sentence)
    if named is None:
        return is_cased(sentence)
    name = sentence[named.end() :].rstrip(" .")
    if BY_AUTHOR.fullmatch(name) is not None:
        return True
    return is_name(name, loose=True) if is_cased(sentence) else len(name.split()) <= WORDS_OF_SMALL_NAME
