"""Invented corpora: rows of any number, and rows that mean harm."""

from __future__ import annotations

import hashlib
import json
import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from grextract import NotAnArticle, UnreadableSource, extract
from grextract.pipelines.rows import Row, article_row, failure_row
from tests.sample import FIRST, SECOND, page

THEMES = ("Rivers and Mills", "Harvest", "Roads", "Schools", "The Sea, Ports & Ferries", "Markets", "Forests", "Weather")
REGIONS = ("Upper Valley", "Lower Valley", "The Coast", "Hill Country", "Islands")
NOTICES = (
    ("share-prompt", "share-button", 120, 2012, 2026),
    ("donation", "donate-line", 260, 2008, 2026),
    ("disclaimer", "disclaimer-views", 420, 2005, 2026),
    ("fair-use", "fair-use-notice", 510, 2009, 2026),
    ("newsletter", "newsletter-invitation", 90, 2016, 2022),
    ("social-follow", "follow-us-on", 140, 2019, 2026),
    ("book-promotion", "book-isbn", 700, 2010, 2014),
)
HOSTILE = '</title></script><script>document.title="ran"</script><img src=x onerror="document.title=\'ran\'">'


def article(**values: Any) -> Row:
    """The row of a small article, with these values instead of its own."""
    return {**article_row(extract(page(f"<p>{FIRST}</p>", f"<p>{SECOND}</p>")), "pages/mill.html"), **values}


def failure(kind: str = "listing", name: str = "pages/list.html", why: str = "a list of articles") -> Row:
    """The row of a page that gave no article."""
    return failure_row(UnreadableSource(why) if kind == "unreadable-source" else NotAnArticle(kind, why), name)


def many(number: int, seed: int = 7) -> list[Row]:
    """So many rows over twenty years: articles of all kinds, copies, gaps, remarks and failures."""
    chance = random.Random(seed)
    sample = article()
    return [_one(sample, place, number, chance) for place in range(number)]


def _one(sample: Row, place: int, number: int, chance: random.Random) -> Row:
    name = f"saved/{place:05}.html"
    if chance.random() < 0.05:
        kind = chance.choice(["listing", "listing", "error-page", "challenge", "unreadable-source"])
        return failure(kind, name, {"listing": "the page lists articles"}.get(kind, "no article is on the page"))
    day = date(2005, 1, 3) + timedelta(days=int(7600 * (place / number) ** 0.8))
    copied = chance.random() < 0.06
    sha256 = hashlib.sha256(str(chance.randrange(9) if copied else place + 100).encode()).hexdigest()
    return sample | {
        "input": name,
        "kind": chance.choices(["article", "video", "digest", "appeal"], [90, 5, 4, 1])[0],
        "title": f"The {chance.choice(['Mill', 'Harvest', 'Ferry', 'Bridge'])} of {place}",
        "url": f"https://www.globalresearch.ca/the-mill-of-{place}/{5500000 + place}",
        "published": None if chance.random() < 0.03 else day.isoformat(),
        "authors": [{"name": f"{chance.choice('ABCDEFG')}. {chance.choice(['Verner', 'Oduya', 'Lindqvist', 'Marsh'])}", "url": None}],
        "original_source": {"name": f"The {chance.choice(['Valley', 'Coast', 'Hill'])} Courier", "url": None, "published": None}
        if chance.random() < 0.3 else None,
        "themes": [_term(label) for label in chance.sample(THEMES, chance.choice([0, 1, 1, 2]))],
        "regions": [_term(chance.choice(REGIONS))] if day.year > 2008 else [],
        "reports": [_term(f"THE {chance.choice(['MILLS', 'FERRIES', 'SCHOOLS'])}")] if chance.random() < 0.1 else [],
        "language": chance.choices(["en", "fr", "es", "de"], [80, 12, 6, 2])[0],
        "text": "x" * chance.randrange(2500, 9000),
        "removed": [_notice(*notice[:3]) for notice in NOTICES if notice[3] <= day.year < notice[4] and chance.random() < 0.8],
        "remarks": [{"code": "no-byline", "message": "no byline was found"}] if chance.random() < 0.08 else [],
        "content_sha256": sha256,
        "repost_group": sha256 if copied else None,
    }  # fmt: skip


def _term(label: str) -> dict[str, str | None]:
    return {"label": label, "slug": None, "url": None}


def _notice(kind: str, rule: str, length: int) -> dict[str, Any]:
    return {"kind": kind, "rule": rule, "text": "n" * length, "position": 0}


def hostile() -> list[Row]:
    """Rows whose every text is markup that would run, with addresses that would too."""
    bad = {"label": HOSTILE, "slug": HOSTILE, "url": "javascript:document.title='ran'"}
    row = article(
        title=HOSTILE, url="javascript:document.title='ran'", input=f"pages/{HOSTILE}.html", authors=[{"name": HOSTILE, "url": None}],
        original_source={"name": f"$\\frac{{1}}{{2}}$ {HOSTILE}", "url": None, "published": None}, themes=[bad], regions=[bad],
        reports=[bad], language=HOSTILE, form=HOSTILE, site="\u202egro.live\x00\x1b[31m", kind=HOSTILE,
        removed=[_notice("donation", HOSTILE, 30)], remarks=[{"code": HOSTILE, "message": HOSTILE}], repost_group=HOSTILE,
    )  # fmt: skip
    refused = failure() | {
        "error_kind": HOSTILE,
        "error": "]]><svg onload=\"document.title='ran'\">",
        "input_url": " data:text/html,x",
    }
    long = article(title="W" * 5000, authors=[{"name": "W" * 5000, "url": None}], url="https://example.org/" + "w" * 3000)
    lone = article(title="\ud800 lone", authors=[{"name": "\udfff", "url": None}], themes=[_term("النهر"), _term("")])
    return [row, dict(row), refused, long, lone]


def write_lines(path: Path, rows: list[Row]) -> Path:
    """The rows as JSON lines."""
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path
