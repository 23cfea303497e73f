"""The sections of a report about articles: how many and when, about what, by whom, in which form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from grextract.article import ARTICLE_KINDS
from grextract.report import charts
from grextract.report.parts import Cell, Page, Rows, Section, Table
from grextract.report.ranks import Rank, Ranks
from grextract.report.tally import Tally

__all__ = ["add_forms", "add_months", "add_names", "add_overview", "add_terms", "counted", "month_run", "share"]

SHOWN = 12
LISTED = 300
MOST_MONTHS = 400
IN_GRID = 15
TERMS = (("themes", "Themes over time"), ("regions", "Regions over time"), ("reports", "In-depth reports over time"))
NAMES = (("authors", "Authors"), ("sources", "Original sources"))
FORMS = (("languages", "Languages"), ("forms", "Forms"), ("sites", "Sites"))


def counted(number: int, one: str, several: str | None = None) -> str:
    """A number with its noun: ``1 article``, ``2,000 articles``."""
    return f"{number:,} {one if number == 1 else several or one + 's'}"


def share(part: float, whole: float) -> str:
    """A part of a whole in percent."""
    return f"{100 * part / whole:.1f} %" if whole else "–"


def month_run(months: Iterable[str]) -> list[str]:
    """Every month from the first to the last, or every year when there are too many months for a picture."""
    known = sorted(months)
    first, last = (12 * int(month[:4]) + int(month[5:7]) - 1 for month in (known[0], known[-1]))
    if last - first >= MOST_MONTHS:
        return [str(year) for year in range(first // 12, last // 12 + 1)]
    return [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(first, last + 1)]


def add_overview(page: Page, tally: Tally) -> None:
    """The numbers that one asks for first."""
    total: Counter[str] = sum(tally.text.values(), Counter())
    letters = sum(total.values())
    months = sorted(month for month, _ in tally.months)
    copied, rows = tally.copies
    facts: list[tuple[str, Cell]] = [
        ("Rows", tally.articles + tally.failed),
        ("Articles", tally.articles),
        ("Failures", tally.failed),
        ("Broken rows", tally.broken),
        ("First month", months[0] if months else "–"),
        ("Last month", months[-1] if months else "–"),
        ("Without a date", tally.undated),
        ("Authors", len(tally.ranks["authors"])),
        ("Characters of body text", total["body"]),
        ("Share of boilerplate", share(letters - total["body"], letters)),
        ("Articles with the same words as another", rows - copied),
    ]
    what = f"{counted(tally.articles, 'article')} and {counted(tally.failed, 'failure')}"
    lead = f"This corpus holds {what}." if tally.articles + tally.failed else "This corpus holds no rows."
    if tally.absent:
        lead += f" It has no column {', '.join(tally.absent)}: nothing is known of these."
    table = Table("The corpus in numbers", ("", ""), facts, open=True)
    page.sections.append(Section("overview", "Overview", lead, tables=[table]))


def add_months(page: Page, tally: Tally) -> None:
    """Articles by month and kind."""
    section = Section("months", "Articles by month and kind", "No article has a date.")
    if tally.months:
        _fill_months(page, section, tally)
    if tally.undated:
        undated = counted(tally.undated, "article has", "articles have")
        section.lead += f" {undated} no date between 1990 and 2100 and no place here."
    page.sections.append(section)


def _fill_months(page: Page, section: Section, tally: Tally) -> None:
    run = month_run(month for month, _ in tally.months)
    counts: Counter[tuple[str, str]] = Counter()
    total: Counter[str] = Counter()
    for (month, kind), count in tally.months.items():
        counts[month[: len(run[0])], kind] += count
        total[month[: len(run[0])]] += count
    busiest = max(run, key=lambda period: total[period])
    most = counted(total[busiest], "article")
    section.lead = f"From {run[0]} to {run[-1]}; most in {busiest}: {most}." if len(run) > 1 else f"All in {busiest}: {most}."
    kinds = [kind for kind in (*ARTICLE_KINDS, "other") if any(kind == of for _, of in counts)]
    figure = charts.stacks(run, {kind: [counts[period, kind] for period in run] for kind in kinds}, unit="articles")
    caption = f"Articles in each {'month' if '-' in run[0] else 'year'}, by kind."
    section.pictures.append(page.picture(figure, section.title, caption, section.lead))
    rows: Rows = [[period, *(counts[period, kind] for kind in kinds)] for period in run if total[period]]
    section.tables.append(Table("Articles by period and kind", ("period", *kinds), rows))


def add_terms(page: Page, tally: Tally) -> None:
    """Themes, regions and reports by year."""
    for name, title in TERMS:
        ranks = tally.ranks[name]
        section = Section(name, title, _lead(ranks, name[:-1]))
        if dated := [rank for rank in ranks.most() if rank.by_year][:IN_GRID]:
            _fill_years(page, section, dated)
        section.tables.extend(_listing(page, ranks, name))
        page.sections.append(section)


def _fill_years(page: Page, section: Section, dated: list[Rank]) -> None:
    years = _years(dated)
    counts = [[rank.by_year[year] for year in years] for rank in dated]
    caption = f"The {len(dated)} most frequent by" if len(dated) > 1 else "By"
    caption += " year of publication; the stronger the colour, the more articles."
    figure = charts.grid([rank.name for rank in dated], years, counts)
    section.pictures.append(page.picture(figure, section.title, caption))
    rows: Rows = [[rank.name, rank.count, *(rank.by_year[year] for year in years)] for rank in dated]
    section.tables.append(Table(f"{section.title}, by year", ("label", "articles", *map(str, years)), rows))


def add_names(page: Page, tally: Tally) -> None:
    """The most frequent authors and sources."""
    for name, title in NAMES:
        _add_bars(page, tally.ranks[name], name, title)


def add_forms(page: Page, tally: Tally) -> None:
    """Languages, forms and sites."""
    for name, title in FORMS:
        _add_bars(page, tally.ranks[name], name, title)


def _add_bars(page: Page, ranks: Ranks, name: str, title: str) -> None:
    section = Section(name, title, _lead(ranks, name[:-1]))
    if top := ranks.most(SHOWN):
        caption = f"The {len(top)} most frequent of {len(ranks):,}." if len(ranks) > len(top) else "All of them."
        figure = charts.bars([rank.name for rank in top], [rank.count for rank in top])
        section.pictures.append(page.picture(figure, title, caption))
    section.tables.extend(_listing(page, ranks, name))
    page.sections.append(section)


def _lead(ranks: Ranks, one: str) -> str:
    if not len(ranks):
        return f"No article has a {one.replace('author', 'known author')}."
    lead = f"{counted(len(ranks), one)}{_most_frequent(ranks)}."
    return lead + (f" There were too many names to keep all: counts may be short by {ranks.short:,}." if ranks.short else "")


def _most_frequent(ranks: Ranks) -> str:
    """The name that stands alone at the head, or how many share that place."""
    ranked = ranks.most()
    first = [rank for rank in ranked if rank.count == ranked[0].count]
    each = counted(first[0].count, "article")
    if len(first) == 1:
        before = "; the most frequent is" if ranked[1:] else ":"
        return f"{before} {charts.legible(first[0].name, 80)} ({each})"
    if len(first) == len(ranked):
        return f", each in {each}"
    return f"; {len(first):,} are the most frequent, each in {each}"


def _listing(page: Page, ranks: Ranks, name: str) -> list[Table]:
    """The table of names: how often, since and until when, and a row to look at."""
    rows = [(rank.name, rank.count, *rank.days, page.finder(rank.examples[0][0])) for rank in ranks.most(LISTED)]
    caption = f"The first {LISTED} of {len(ranks):,} {name}" if len(ranks) > LISTED else f"All {name}"
    return [Table(caption, (name[:-1], "articles", "first", "last", "example"), rows)] if rows else []


def _years(ranks: list[Rank]) -> list[int]:
    known = [year for rank in ranks for year in rank.by_year]
    return list(range(min(known), max(known) + 1))
