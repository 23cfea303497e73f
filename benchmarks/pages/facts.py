"""Draw the facts of a page: title, byline, the three dates, source and taxonomy, each as printed and as gold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from .prose import Pen

ERAS = ("2005-2012", "2012-2020", "2021-2024", "2025-2026")
"""The template eras of site/notices.md, section 0, that the generator draws."""

_YEARS = {"2005-2012": (2005, 2011), "2012-2020": (2013, 2020), "2021-2024": (2021, 2024), "2025-2026": (2025, 2026)}
_MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
}
_REGIONS = {
    "en": (("USA", "usa"), ("Canada", "canada"), ("Latin America", "latin-america-caribbean"), ("Africa", "sub-saharan-africa"),
           ("Middle East & North Africa", "middle-east"), ("Europe", "europe"), ("Asia", "asia"), ("Oceania", "oceania")),
    "fr": (("États-Unis", "usa"), ("Canada", "canada"), ("Moyen-Orient et Afrique du Nord", "middle-east"), ("Europe", "europe")),
    "es": (("Europe", "europe"), ("Latin America", "latin-america-caribbean"), ("USA", "usa")),
}  # fmt: skip
_THEMES = {
    "en": (("US NATO War Agenda", "us-nato-war-agenda"), ("Global Economy", "global-economy"), ("History", "culture-society-history"),
           ("Culture, Society & History", "culture-society-history"), ("Media Disinformation", "media-disinformation"),
           ("Law and Justice", "law-and-justice"), ("Poverty & Social Inequality", "poverty-social-inequality"),
           ("Science and Medicine", "science-and-medicine"), ("Women’s Rights", "women-s-rights"), ("Environment", "environment")),
    "fr": (("Guerre USA OTAN", "us-nato-war-agenda"),),
    "es": (("Global Economy", "global-economy"), ("Environment", "environment")),
}  # fmt: skip
_REPORTS = (("IRAQ REPORT", "iraq-report"), ("NATO’S WAR ON LIBYA", "nato-s-war-on-libya"), ("SYRIA", "syria-nato-s-next-war"),
            ("UKRAINE REPORT", "ukraine-report"), ("PALESTINE", "palestine"), ("NUCLEAR WAR", "nuclear-war"))  # fmt: skip
_SITES = {
    "en": ("Global Research", "www.globalresearch.ca"),
    "fr": ("Mondialisation.ca", "www.mondialisation.ca"),
    "es": ("Globalizacion.ca", "www.globalizacion.ca"),
}
_AND = {"en": " and ", "fr": " et ", "es": " y "}

Terms = list[tuple[str, str]]


@dataclass(frozen=True)
class Facts:
    """What the page states about its article."""

    era: str
    language: str
    title: str
    subtitle: str | None
    authors: list[str]
    published: date
    source: str | None
    source_date: date | None
    regions: Terms
    themes: Terms
    reports: Terms
    note: str | None
    first_published: str | None
    number: int
    others: list[str]

    @property
    def site(self) -> str:
        """The site's name as its date line prints it."""
        return _SITES[self.language][0]

    @property
    def url(self) -> str:
        """The page's canonical address, in the form of its era."""
        host = _SITES[self.language][1]
        if self.era == "2005-2012":
            return f"http://{host}/index.php?context=va&aid={self.number}"
        slug = re.sub("[^a-z0-9]+", "-", self.title.lower()).strip("-")
        return f"https://{host}/{slug}/" + ("" if self.language == "es" else str(self.number))

    @property
    def byline(self) -> str:
        """The authors as printed, without "By"."""
        return joined(self.authors, self.language)

    @property
    def date_line(self) -> str:
        """The site's own date line."""
        return f"{self.site}, {site_date(self.published, self.language)}"

    @property
    def slots(self) -> dict[str, str]:
        """What the stock's notices may name: this title, other titles, the address."""
        first, second, third = self.others
        return {"title": self.title, "other": first, "other2": second, "other3": third, "url": self.url}

    def metadata(self) -> dict[str, Any]:
        """Give the gold metadata; dates are ISO texts, terms are labels."""
        return {
            "title": self.title, "subtitle": self.subtitle, "byline": self.byline, "authors": self.authors,
            "published": self.published.isoformat(), "original_source": self.source,
            "source_published": self.source_date and self.source_date.isoformat(),
            "regions": [label for label, _ in self.regions], "themes": [label for label, _ in self.themes],
            "reports": [label for label, _ in self.reports], "first_published": self.first_published,
            "language": self.language, "url": self.url,
        }  # fmt: skip


def joined(names: list[str], language: str) -> str:
    """Join names as a byline does.

    >>> joined(["A", "B", "C"], "en")
    'A, B, and C'
    """
    last = _AND[language]
    if len(names) > 2:
        return ", ".join(names[:-1]) + ("," if language == "en" else "") + last + names[-1]
    return last.join(names)


def site_date(day: date, language: str, padded: bool = True) -> str:
    """Write a date as the site's own line does."""
    month = _MONTHS[language][day.month - 1]
    if language == "en":
        return f"{month} {day.day:02}, {day.year}" if padded else f"{month} {day.day}, {day.year}"
    return f"{day.day} {month} {day.year}" if language == "fr" else f"{day.day} de {month} {day.year}"


def source_day(day: date, language: str) -> str:
    """Write a date as the line of the original source does: day, month, year."""
    return f"{day.day} {_MONTHS[language][day.month - 1]} {day.year}"


def _note(pen: Pen, published: date) -> tuple[str, str]:
    """Draw a first-publication note: its text and the date it gives, as precise as it is."""
    year = pen.rng.randint(published.year - 4, published.year - 1)
    day = date(year, pen.rng.randint(1, 12), pen.rng.randint(1, 28))
    if pen.language == "fr":
        return f"Publié initialement le {source_day(day, 'fr')}", day.isoformat()
    if pen.language == "es":
        return f"Publicado originalmente el {day.day} de {_MONTHS['es'][day.month - 1]} de {day.year}", day.isoformat()
    exact, month = site_date(day, "en", padded=False), f"{_MONTHS['en'][day.month - 1]} {day.year}"
    iso = day.isoformat()
    return pen.rng.choice((
        (f"First published on {exact}", iso), (f"First published in {month}.", iso[:7]),
        (f"[First published by Global Research on {exact}]", iso), (f"[First published on {exact}]", iso),
        (f"This article was first published on {exact}.", iso), (f"[Originally published in {month}.]", iso[:7]),
        (f"[This article was posted by GR in {month}.]", iso[:7]), (f"Note: Article originally published in {day.year}.", iso[:4]),
        (f"[This article was first published in {month}, with updates in January {published.year}.]", iso[:7]),
    ))  # fmt: skip


def _authors(pen: Pen) -> list[str]:
    if pen.chance(0.15):
        return [pen.draw("organisation")]
    return [pen.draw("author") for _ in range(pen.rng.choice((1, 1, 1, 1, 2, 2, 3)))]


def _terms(pen: Pen, stock: tuple[tuple[str, str], ...], most: int) -> Terms:
    chosen: Terms = []
    for label, slug in pen.rng.sample(list(stock), min(len(stock), pen.rng.randint(0 if most == 1 else 1, most))):
        if slug not in [known for _, known in chosen]:
            chosen.append((label, slug))
    return chosen


def draw_facts(pen: Pen) -> Facts:
    """Draw all facts of a page."""
    era = pen.rng.choice(ERAS)
    low, high = _YEARS[era]
    published = date(pen.rng.randint(low, high), pen.rng.randint(1, 12), pen.rng.randint(1, 28))
    source = pen.draw("source") if pen.chance(0.45) else None
    dated = source is not None and (era != "2005-2012" or pen.chance(0.5))
    old = era == "2005-2012"
    note = _note(pen, published) if pen.chance(0.3 if pen.hard else 0.15) else (None, None)
    return Facts(
        era=era, language=pen.language, title=pen.draw("title"),
        subtitle=pen.draw("subtitle") if pen.chance(0.45 if pen.hard else 0.25) else None,
        authors=_authors(pen), published=published, source=source,
        source_date=published - timedelta(days=pen.rng.randint(0, 9)) if dated else None,
        regions=[] if old else _terms(pen, _REGIONS[pen.language], 2),
        themes=[] if old else _terms(pen, _THEMES[pen.language], 3),
        reports=[] if old or pen.language != "en" else _terms(pen, _REPORTS, 1),
        note=note[0], first_published=note[1],
        number=pen.rng.randint(2000, 28000) if old else pen.rng.randint(5340000, 5940000),
        others=[pen.draw("title") for _ in range(3)],
    )  # fmt: skip
