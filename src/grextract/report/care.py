"""The sections of a report about the extraction: notices, copies, what is missing, what was remarked, what failed."""

from __future__ import annotations

from collections import Counter
from datetime import date

from grextract.report import charts
from grextract.report.parts import Cell, Page, Rows, Section, Table
from grextract.report.ranks import Rank, Ranks
from grextract.report.sections import counted, share
from grextract.report.seen import FIELDS
from grextract.report.svg import SERIES
from grextract.report.tally import Tally

__all__ = ["add_boilerplate", "add_broken", "add_copies", "add_failures", "add_missing", "add_rules", "add_warnings"]

SHOWN = 25
LISTED = 500
STACKED = 7
COPIES = 30


def add_boilerplate(page: Page, tally: Tally) -> None:
    """The share of text that was boilerplate, by year and kind."""
    total: Counter[str] = sum(tally.text.values(), Counter())
    letters, body = sum(total.values()), total.pop("body", 0)
    section = Section("boilerplate", "Share of text that was boilerplate", "No article holds text.")
    if letters:
        section.lead = f"Of {letters:,} characters of bodies and notices {share(letters - body, letters)} are boilerplate."
    if total and any(year is not None for year in tally.text):
        _fill_boilerplate(page, section, tally, [kind for kind, _ in sorted(total.items(), key=lambda item: (-item[1], item[0]))])
    page.sections.append(section)


def _fill_boilerplate(page: Page, section: Section, tally: Tally, kinds: list[str]) -> None:
    known = [year for year in tally.text if year is not None]
    years = range(min(known), max(known) + 1)
    shown = {kind: [kind] for kind in kinds[:STACKED]} | ({"other kinds": kinds[STACKED:]} if kinds[STACKED:] else {})
    series = {name: [_percent(tally, year, of) for year in years] for name, of in shown.items()}
    figure = charts.stacks([*map(str, years)], series, unit="% of text", whole=False)
    caption = "Percent of the characters of each year's articles, by the kind of notice; what stands outside the article does not count."
    section.pictures.append(page.picture(figure, section.title, caption))
    columns = [[_percent(tally, year, kinds) for year in years], *series.values()]
    rows = [(str(year), *(f"{column[place]:.1f}" for column in columns)) for place, year in enumerate(years)]
    section.tables.append(Table("Percent of text by year and kind", ("year", "all", *series), rows))


def add_rules(page: Page, tally: Tally) -> None:
    """When each rule of a notice was first and last met."""
    ranks = tally.sightings
    section = Section("rules", "Notice rules, first and last sighting", "No notice was removed.")
    if len(ranks):
        section.lead = f"{counted(len(ranks), 'rule')} decided; the days are those of publication."
    if dated := sorted((rank for rank in ranks.most(SHOWN) if rank.first), key=lambda rank: (_ends(rank), rank.name)):
        caption = "From the first article to the last, of "
        caption += f"the {len(dated)} rules that decided most often." if len(dated) > 1 else "the rule."
        figure = charts.spans([rank.name for rank in dated], [*map(_ends, dated)])
        section.pictures.append(page.picture(figure, section.title, caption))
    rows: Rows = [[*rank.name.split(": ", 1), rank.count, *_sightings(page, rank)] for rank in ranks.most(LISTED)]
    if rows:
        headings = ("kind", "rule", "notices", "first", "seen first in", "last", "seen last in")
        section.tables.append(Table("Notice rules", headings, rows))
    page.sections.append(section)


def add_copies(page: Page, tally: Tally) -> None:
    """Articles with the words of another one."""
    bodies, rows = tally.copies
    section = Section("reposts", "Reposts", "")
    same = f"{counted(bodies, 'body stands', 'bodies stand')} in several rows word for word, {rows:,} rows in all."
    if not tally.hashes:
        section.lead = "The corpus has no hashes of bodies (content_sha256): copies cannot be told."
    elif not len(tally.groups):
        section.lead = f"{same} No row names a group of near copies: 'grextract batch --dedup' looks for them."
    else:
        section.lead = f"{same} {counted(len(tally.groups), 'group')} of copies and near copies; the largest are below."
        rows_of = [(rank.count, *rank.days, *_two(page, rank)) for rank in tally.groups.most(COPIES)]
        section.tables.append(Table("Groups of copies", ("articles", "first", "last", "one", "another"), rows_of, open=True))
    page.sections.append(section)


def add_missing(page: Page, tally: Tally) -> None:
    """How many articles lack each field."""
    section = Section("missing", "Fields missing", "The corpus holds no article.")
    if lacking := _lacking(tally):
        section.lead = (
            "The share of articles without each field. A page that never had it cannot be told from one where it was not found."
        )
        gaps = [100 * (rank.count if rank else 0) / tally.with_column[name] for name, rank in lacking]
        if drawn := {name: round(gap, 1) for (name, _), gap in zip(lacking, gaps, strict=True) if gap}:
            caption = "Percent of articles without the field" + ("; every article has the others." if 0 in gaps else ".")
            figure = charts.bars([*drawn], [*drawn.values()], ink=SERIES[1])
            section.pictures.append(page.picture(figure, section.title, caption))
        rows: Rows = [
            [name, rank.count if rank else 0, f"{gap:.1f} %", page.finder(rank.examples[0][0]) if rank else ""]
            for (name, rank), gap in zip(lacking, gaps, strict=True)
        ]
        section.tables.append(Table("Fields missing", ("field", "articles without it", "share", "example"), rows))
    page.sections.append(section)


def add_warnings(page: Page, tally: Tally) -> None:
    """Remarks by code."""
    lead = "What a careful reader would want to know of an article." if len(tally.remarks) else "No article bears a remark."
    _add_told(page, tally.remarks, Section("warnings", "Warnings", lead), SERIES[4])


def add_failures(page: Page, tally: Tally) -> None:
    """Failures by kind."""
    rows = tally.failed + tally.articles
    lead = "Every row is an article." if rows else "There are no rows."
    if tally.failed:
        lead = f"{counted(tally.failed, 'row')} of {rows:,} gave no article ({share(tally.failed, rows)})."
    _add_told(page, tally.failures, Section("failures", "Failures", lead), SERIES[5])


def add_broken(page: Page, tally: Tally) -> None:
    """Rows that could not be read; no section when all could."""
    if tally.broken:
        lead = f"{counted(tally.broken, 'row')} could not be read and counted nowhere above. The first:"
        rows = [(line.number, charts.legible(line.reason, 200)) for line in tally.broken_lines]
        table = Table("Broken rows", ("row", "reason"), rows, open=True)
        page.sections.append(Section("broken", "Broken rows", lead, tables=[table]))


def _add_told(page: Page, ranks: Ranks, section: Section, ink: str) -> None:
    """Bars by kind, and what was said of a few examples of each."""
    if top := ranks.most(SHOWN):
        figure = charts.bars([rank.name for rank in top], [rank.count for rank in top], ink=ink)
        section.pictures.append(page.picture(figure, section.title, f"{section.title} by kind."))
        rows = [
            (rank.name, rank.count, page.finder.named(example), charts.legible(said, 200))
            for rank in top
            for example, said in rank.examples
        ]
        headings = ("kind", "rows", "example", "what was said")
        section.tables.append(Table(f"{section.title}, with examples of each kind", headings, rows, open=True))
    page.sections.append(section)


def _percent(tally: Tally, year: int, kinds: list[str]) -> float:
    text = tally.text.get(year, Counter())
    return 100 * sum(text[kind] for kind in kinds) / (sum(text.values()) or 1)


def _lacking(tally: Tally) -> list[tuple[str, Rank | None]]:
    """Each field that the corpus has a column for, with the articles that lack it, the one that most lack first."""
    ranks = {rank.name: rank for rank in tally.lacking.most()}
    fields = [(name, ranks.get(name)) for name in FIELDS if tally.with_column[name]]
    return sorted(fields, key=lambda field: -(field[1].count if field[1] else 0) / tally.with_column[field[0]])


def _ends(rank: Rank) -> tuple[float, float]:
    """The first and the last day, in years."""
    days = [date.fromisoformat(end[0]) for end in (rank.first, rank.last) if end]
    return (_in_years(days[0]), _in_years(days[-1]))


def _in_years(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / 366


def _two(page: Page, rank: Rank) -> list[Cell]:
    """Two articles, or one and nothing where all have the same name."""
    cells: list[Cell] = [page.finder(example) for example, _ in rank.examples[:2]]
    return [*cells, ""][:2]


def _sightings(page: Page, rank: Rank) -> list[Cell]:
    """Day and place of the first and the last article."""
    cells: list[Cell] = []
    for end in (rank.first, rank.last):
        cells += [end[0], page.finder(end[1])] if end else ["–", ""]
    return cells
