"""The dates that the site prints: its own forms, a small table of months, no guessing."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, timezone
from email.utils import parsedate_to_datetime

__all__ = [
    "DATE",
    "DUMPED_DATE",
    "MONTH_AND_YEAR",
    "WEEKDAY",
    "find_date",
    "partial_date",
    "read_date",
    "read_datetime",
    "read_moment",
]

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier enero januar gennaio janeiro januari ocak stycznia јануар يناير января",
            "february feb fevrier febrero februar febbraio fevereiro februari subat lutego фебруар فبراير февраля",
            "march mar mars marzo marz maerz marco mart maart marca март مارس марта",
            "april apr avril abril aprile nisan kwietnia април أبريل ابريل апреля",
            "may mai mayo maggio maio maj mei mayis maja мај مايو мая",
            "june jun juin junio juni giugno junho haziran czerwca јун يونيو июня",
            "july jul juillet julio juli luglio julho temmuz lipca јул يوليو июля",
            "august aug aout agosto avgust augustus agustos sierpnia август أغسطس اغسطس августа",
            "september sept sep septembre septiembre setiembre settembre setembro septembar eylul wrzesnia септембар سبتمبر сентября",
            "october oct octobre octubre oktober ottobre outubro oktobar ekim pazdziernika октобар أكتوبر اكتوبر октября",
            "november nov novembre noviembre novembro novembar kasim listopada новембар نوفمبر ноября",
            "december dec decembre diciembre dezember dicembre dezembro decembar aralik grudnia децембар ديسمبر декабря",
        ),
        start=1,
    )
    for name in names.split()
}

_MONTH = r"[^\W\d_]{3,12}"
_YEAR = r"(?:19|20)\d[\do](?!\d)"  # "201o" for 2010 is seen in old pages
_DAY = r"(?:[0-2]?\d|3[01])(?!\d)"
_TWICE = r"(?:\s*/\s*[^\W\d_]{3,12})?"  # "4 July /juillet 2004", as the bilingual pages of 2001-2005 print it
# Month D, YYYY · D Month YYYY · D de Month de YYYY · YYYY-MM-DD · D/M/YYYY, zero-padded or not, commas or not.
DATE = (
    rf"(?:{_MONTH}\.?\s+{_DAY}(?:st|nd|rd|th)?\s*,?\s+{_YEAR}"
    rf"|{_DAY}(?:st|nd|rd|th|er|º|\.)?,?\s+(?:de\s+)?{_MONTH}\.?{_TWICE},?\s+(?:de\s+|del\s+)?{_YEAR}"
    r"|(?:19|20)\d\d-[01]\d-[0-3]\d"
    r"|[0-3]?\d/[01]?\d/(?:19|20)\d\d)"
)

WEEKDAY = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)-feira|"
    r"понедельник|вторник|среда|четверг|пятница|суббота|воскресенье"
)

MONTH_AND_YEAR = rf"(?i:{'|'.join(MONTHS)}|märz|août|février|décembre)\.?\s+{_YEAR}"

_MONTH_FIRST = re.compile(rf"({_MONTH})\.?\s+({_DAY})(?:st|nd|rd|th)?\s*,?\s+({_YEAR})")
_DAY_FIRST = re.compile(rf"({_DAY})(?:st|nd|rd|th|er|º|\.)?,?\s+(?:de\s+)?({_MONTH})\.?{_TWICE},?\s+(?:de\s+|del\s+)?({_YEAR})")
_ISO = re.compile(r"((?:19|20)\d\d)-([01]\d)-([0-3]\d)")
_SLASHED = re.compile(r"([0-3]?\d)/([01]?\d)/((?:19|20)\d\d)")
_MONTH_YEAR = re.compile(rf"({_MONTH})\.?,?\s+(?:de\s+|del\s+)?({_YEAR})")
_YEAR_ALONE = re.compile(rf"(?<!\d){_YEAR}")


DUMPED_DATE = re.compile(r"date (?:19|20)\d\d-[01]\d(?:-[0-3]\d)?")
"""What data sets set before the text of a page: ``date 2020-12-21``, or the month alone."""


def read_date(text: str) -> date | None:
    """The day that these words name and nothing else; None when they name none."""
    found = find_date(text)
    return found[0] if found and not text[: found[1]].strip() and not text[found[2] :].strip(" .,") else None


def find_date(text: str) -> tuple[date, int, int] | None:
    """The first full date in a text, with its start and end."""
    best: tuple[date, int, int] | None = None
    for pattern, order in ((_MONTH_FIRST, "mdy"), (_DAY_FIRST, "dmy"), (_ISO, "ymd"), (_SLASHED, "dmy")):
        for match in pattern.finditer(text):
            day = _day(dict(zip(order, match.groups(), strict=True)))
            if day is not None and (best is None or match.start() < best[1]):
                best = day, match.start(), match.end()
            if day is not None:
                break
    return best


def partial_date(text: str) -> str | None:
    """The first date of a text as ISO, as precise as it is printed: ``2012-01-31``, ``2012-01`` or ``2012``."""
    if (full := find_date(text)) is not None:
        return full[0].isoformat()
    for match in _MONTH_YEAR.finditer(text):
        month = MONTHS.get(_plain(match[1]))
        if month is not None:
            return f"{_year(match[2])}-{month:02}"
    found = _YEAR_ALONE.search(text)
    return str(_year(found.group())) if found else None


def read_datetime(text: str | None) -> datetime | None:
    """The moment of an ISO text, or of a date as mails and feeds write it; None when it is neither."""
    if not text:
        return None
    for read in (_iso_moment, parsedate_to_datetime):
        try:
            return read(text.strip())
        except (ValueError, TypeError):  # Python 3.9 and 3.10 raise a TypeError for what is no date of a mail
            continue
    return None


def read_moment(text: str | None) -> datetime | None:
    """The same in UTC, of which a moment without a zone is taken to be; None for one that the calendar has not there."""
    moment = read_datetime(text)
    if moment is None or moment.tzinfo is None:
        return moment and moment.replace(tzinfo=timezone.utc)
    try:
        return moment.astimezone(timezone.utc)
    except OverflowError:
        return None


def _iso_moment(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def _day(parts: dict[str, str]) -> date | None:
    month = int(parts["m"]) if parts["m"].isdecimal() else MONTHS.get(_plain(parts["m"]))
    if month is None:
        return None
    try:
        return date(_year(parts["y"]), month, int(parts["d"]))
    except ValueError:
        return None


def _year(text: str) -> int:
    return int(text.replace("o", "0"))


def _plain(month: str) -> str:
    decomposed = unicodedata.normalize("NFKD", month.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)) if not month.isascii() else decomposed
