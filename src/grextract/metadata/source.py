"""Where an article comes from: the site's date line, the outlet's line, the source line and the copyright line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from grextract.metadata.byline import BYLINE_LENGTH, is_name, split_names
from grextract.metadata.dates import DATE, WEEKDAY, read_date
from grextract.metadata.fields import Copyright
from grextract.notices.squeeze import squeeze

__all__ = [
    "SITE",
    "SITES",
    "DateLine",
    "SourceDate",
    "is_outlet",
    "is_own_site",
    "is_site_footer",
    "read_copyright",
    "read_date_line",
    "read_source_date",
    "read_source_line",
]

SITES = {
    "globalresearch": "globalresearch.ca",
    "globalresearchca": "globalresearch.ca",
    "globalresearchnews": "globalresearch.ca",
    "globalresearchcanada": "globalresearch.ca",
    "centreforresearchonglobalization": "globalresearch.ca",
    "centreforresearchonglobalisation": "globalresearch.ca",
    "centreforresearchonglobalizationcrg": "globalresearch.ca",
    "centreforresearchonglobalisationcrg": "globalresearch.ca",
    "mondialisation": "mondialisation.ca",
    "mondialisationca": "mondialisation.ca",
    "centrederecherchesurlamondialisation": "mondialisation.ca",
    "globalizacion": "globalizacion.ca",
    "globalizacionca": "globalizacion.ca",
    "asiapacificresearch": "asia-pacificresearch.com",
    "asiapacificresearchcom": "asia-pacificresearch.com",
}
"""Squeezed names under which the sites print their date line, and the host of each."""

LINE_LENGTH = 200
# The grammar and the metadata ask the same few lines of a page.
LINES_REMEMBERED = 256
SITE = (
    r"(?:https?://)?(?:www\.)?(?:global ?research(?:\.ca)?(?: news| \(canada\))?|mondialisation(?:\.ca)?|globalizaci[oó]n(?:\.ca)?|"
    r"asia-pacific ?research(?:\.com)?|centre for research on globali[sz]ation(?: \(crg\))?|"
    r"centre de recherche sur la mondialisation(?: \(crm\))?)"
)
# "Global Research, Thursday, February 4, 2016 (updated March 1, 2016)"
_WEEKDAY = rf"(?:{WEEKDAY}),?\s+"
_AFTER = r"(?:\s*(?:[,–-]\s*)?\d\d?:\d\d(?:\s*[ap]m)?)?(?:\s*\((?:last )?(?:updated|revised|modified|trans|tradu|tradotto|übers)[^()]*\))?"
DATE_LINE = re.compile(
    rf"({SITE})(?:,\s*{SITE})?/?\s*[,:|~•·–—-]?\s*(?:{_WEEKDAY})?(?:(?:le|el|il|den|o|op)\s+)?({DATE}){_AFTER}\s*(.*)$",
    re.IGNORECASE,
)
OWN_NAME = re.compile(rf"(?i:{SITE})\s+[a-zà-ÿ]")  # "Global Research online since 9 September 2001"
DATE_FIRST = re.compile(rf"({DATE})\s*[,:–—|-]+\s*({SITE})/?$", re.IGNORECASE)
# What stands before a date and names no outlet: "Sunday, October 10, 2010", "Latest Revision: February 20, 2022".
TELLS_DAY = re.compile(
    rf"(?:{WEEKDAY})?,?\s*(?:(?:(?:last|latest|first|date)\s+)?(?:updated?|revis(?:ed|ion)|modified|correct(?:ed|ion)|posted|published|written|dated?|of publication)"
    r"|mis(?:e)? à jour|publié|actualizado|publicado|aktualisiert|veröffentlicht|stand|aggiornato|pubblicato|atualizado)?(?:\s+(?:on|le|el|il|am|em))?\s*[:,]?",
    re.IGNORECASE,
)
NAME_AND_DATE = re.compile(rf"(.{{0,120}}?)\s*[,;:–—|-]*\s*\(?({DATE})\)?[.,]?$")
SOURCE_LINE = re.compile(
    r"(?:video source links:\s*)?(?:the\s+)?original source (?:of|for) this article is\s*:?\s*(.+)$"
    r"|la source originale de cet article est\s*:?\s*(.+)$"
    r"|la fuente original de este art[ií]culo es\s*:?\s*(.+)$"
    r"|die originalquelle dieses artikels ist\s*:?\s*(.+)$"
    r"|la fonte originale di questo articolo [eè]\s*:?\s*(.+)$"
    r"|a fonte original deste artigo [eé]\s*:?\s*(.+)$",
    re.IGNORECASE,
)
_RIGHTS = r"(?:todos los |tous )?(?:derechos|droits|diritti|direitos)\s+(?:de autor|d['’]auteurs?|d['’]autore|autorais|reservados|réservés|riservati)"
COPYRIGHT = re.compile(
    rf"(?:(?:{_RIGHTS}|urheberrecht)\s*(?:©|\(c\))|©\s*copyright|copyright\s*(?:©|\(c\))|copyright(?=\s*,?\s*\d)|©(?:\s*{_RIGHTS})?)\s*:?\s*(.+)$",
    re.IGNORECASE,
)
YEARS_FIRST = re.compile(r"(?:(?:19|20)\d\d\s*[-–]\s*)?((?:19|20)\d\d)\s*,?\s+(?:by\s+)?(.+)$")
YEAR_LAST = re.compile(r"(.+?)[\s,]+((?:19|20)\d\d)\.?(?:\s+all rights reserved\.?|\s*for fair use only\b.*)?$", re.IGNORECASE)
YEAR_RANGE = re.compile(r"(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+\.(?:com|org|net|ca|info|co\.uk|press|tv|fr|de|es|it|ru)/?\S*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateLine:
    """The site's own date line; ``rest`` is what a dump glued behind it."""

    site: str
    published: date
    rest: str


@dataclass(frozen=True, slots=True)
class SourceDate:
    """The outlet's line of the header: its name, empty when only a date stands there, and its date."""

    name: str
    published: date | None


@lru_cache(maxsize=LINES_REMEMBERED)
def read_date_line(line: str) -> DateLine | None:
    """``Global Research, November 14, 2017`` and its kin, also ``30 September 2017 — Global Research``; else None."""
    if len(line) > LINE_LENGTH:
        return None
    if (found := DATE_LINE.match(line)) is not None:
        name, day, rest = found[1], found[2], found[3].strip()
    elif (found := DATE_FIRST.match(line)) is not None:
        name, day, rest = found[2], found[1], ""
    else:
        return None
    published = read_date(day)
    site = SITES.get(squeeze(name).removeprefix("https").removeprefix("http").removeprefix("www"))
    if published is None or site is None or (rest and not is_outlet(rest)):
        return None
    return DateLine(site, published, rest)


@lru_cache(maxsize=LINES_REMEMBERED)
def read_source_date(line: str) -> SourceDate | None:
    """``South Front 13 November 2017``, ``Guns and Butter– 2009-12-14``, a date alone; None for any other line."""
    if len(line) > LINE_LENGTH or (found := NAME_AND_DATE.match(line)) is None:
        return None
    name = "" if TELLS_DAY.fullmatch(found[1]) else found[1].strip(" ,–—-")
    published = read_date(found[2])
    if published is None or (name and not is_outlet(name)) or OWN_NAME.match(name):
        return None
    return SourceDate(name, published)


@lru_cache(maxsize=LINES_REMEMBERED)
def read_source_line(line: str) -> str | None:
    """The outlet that "The original source of this article is" names; None when a sentence goes on instead."""
    found = SOURCE_LINE.match(line)
    name = next(filter(None, found.groups()), None) if found else None
    return name.strip().rstrip(".") if name and len(name) <= 160 and is_outlet(name.strip().rstrip(".")) else None


@lru_cache(maxsize=LINES_REMEMBERED)
def read_copyright(line: str) -> Copyright | None:
    """Holders and year of ``Copyright © A and B, Outlet, 2018`` and its kin; None for a sentence about copyright."""
    found = COPYRIGHT.match(line) if len(line) <= BYLINE_LENGTH + LINE_LENGTH else None
    if found is None:
        return None
    rest = found[1].strip()
    if (last := YEAR_LAST.match(rest)) is not None and YEAR_RANGE.search(rest) is None:
        names, year = last[1], int(last[2])
    elif (first := YEARS_FIRST.match(rest)) is not None:
        names, year = first[2].strip().rstrip("."), int(first[1])
    elif "©" in line[:12]:
        names, year = rest.rstrip("."), None
    else:
        return None
    holders = _holders(names)
    if not holders or not all(is_outlet(holder) for holder in holders):
        return None
    return Copyright(tuple(dict.fromkeys(holders)), year)


def _holders(names: str) -> tuple[str, ...]:
    """Authors and outlet: "A and B, Outlet"; the outlet stands last and may hold an "and" of its own."""
    authors, comma, outlet = names.rpartition(",")
    return (*split_names(authors), outlet.strip()) if comma and outlet.strip() else split_names(names)


def is_site_footer(line: str) -> bool:
    """Whether a copyright line is that of the whole site (``Copyright © 2005-2018 GlobalResearch.ca``), not of an article."""
    found = COPYRIGHT.match(line)
    years = YEARS_FIRST.match(found[1].strip()) if found else None
    return years is not None and (
        YEAR_RANGE.search(line) is not None or is_own_site(" ".join(years[2].split()[:2])) or is_own_site(years[2].split()[0])
    )


def is_own_site(name: str) -> bool:
    """Whether this names one of the sites themselves."""
    return (
        squeeze(
            ADDRESS.sub(lambda match: match.group().partition("/")[0] if "://" not in match.group() else match.group(), name)
        ).removeprefix("www")
        in SITES
    )


def site_named(name: str) -> str | None:
    """The host of the site that this names, None for any other name."""
    return SITES.get(squeeze(name).removeprefix("www"))


def is_outlet(text: str) -> bool:
    """Whether this could be the name of an outlet or of several, or an address."""
    if ADDRESS.fullmatch(text.strip(" ,")):
        return True
    return all(is_name(name, loose=True) or ADDRESS.fullmatch(name) for name in split_names(text)) and bool(text)
