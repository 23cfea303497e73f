"""What is counted in a corpus, held against the gold of the pages that it was made of."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from grextract.report.corpus import Corpus
from grextract.report.seen import FIELDS, READ, read_row
from grextract.report.tally import Tally, tally_corpus
from tests.pages.gold import gold_of
from tests.report.conftest import AGAIN, NAMES
from tests.report.corpora import article, failure, many, write_lines

GOLD = [gold_of(name) for name in [*NAMES, AGAIN]]
ARTICLES: list[dict[str, Any]] = [one for gold in GOLD for one in gold.get("articles", [gold]) if "error" not in one]


def of(*rows: dict[str, Any]) -> Tally:
    tally = Tally()
    for row in rows:
        tally.add(read_row(row))
    return tally


def counts(ranks: Any) -> dict[str, int]:
    return {rank.name: rank.count for rank in ranks.most()}


def test_every_article_of_the_pages_is_counted(tally: Tally) -> None:
    assert tally.articles == len(ARTICLES)


def test_every_refused_page_is_a_failure_of_its_kind(tally: Tally) -> None:
    assert counts(tally.failures) == Counter(gold["error"] for gold in GOLD if "error" in gold)


def test_articles_stand_in_the_month_of_their_date_line(tally: Tally) -> None:
    expected = Counter(one["metadata"]["published"][:7] for one in ARTICLES if one["metadata"].get("published"))
    found: Counter[str] = Counter()
    for (month, _), count in tally.months.items():
        found[month] += count
    assert found == expected


@pytest.mark.parametrize(("name", "key"), [("authors", "name"), ("themes", "label"), ("regions", "label"), ("reports", "label")])
def test_names_are_counted_once_an_article(tally: Tally, name: str, key: str) -> None:
    assert counts(tally.ranks[name]) == Counter(value[key] for one in ARTICLES for value in one["metadata"].get(name, []))


def test_original_sources_are_counted_by_name(tally: Tally) -> None:
    sources = [one["metadata"].get("original_source") for one in ARTICLES]
    assert counts(tally.ranks["sources"]) == Counter(source["name"] for source in sources if source)


def test_a_field_is_missing_where_gold_has_none(tally: Tally) -> None:
    stated = [name for name in FIELDS if all(name in one["metadata"] for one in ARTICLES)]
    missing = {name: sum(not one["metadata"][name] for one in ARTICLES) for name in stated}
    assert {name: counts(tally.lacking).get(name, 0) for name in stated} == missing


def test_a_copied_page_is_told_by_its_hash(tally: Tally) -> None:
    pytest.importorskip("numpy")
    assert tally.copies == (1, 2)


def test_parquet_gives_the_same_tally_as_json_lines(extracted: Path, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    import json

    import pyarrow.parquet as pq

    from grextract.pipelines.rows import arrow_batch, arrow_schema

    rows = [json.loads(line) for line in extracted.read_text("utf-8").splitlines()]
    with pq.ParquetWriter(tmp_path / "articles", arrow_schema()) as writer:
        writer.write_batch(arrow_batch(rows))
    first, second = (tally_corpus(Corpus(path, READ)) for path in (extracted, tmp_path / "articles"))
    assert state(first) == state(second)


def state(tally: Tally) -> list[Any]:
    ranks = [*tally.ranks.values(), tally.lacking, tally.sightings, tally.remarks, tally.failures, tally.groups]
    return [tally.months, tally.text, tally.hashes, [each.most() for each in ranks]]


def test_the_share_of_boilerplate_counts_notices_and_not_facts() -> None:
    removed = [
        {"kind": "donation", "rule": "a", "text": "n" * 30, "position": 0},
        {"kind": "byline", "rule": "header-byline", "text": "b" * 50, "position": 1},
    ]
    assert of(article(text="x" * 70, removed=removed, published="2014-05-01")).text == {2014: {"body": 70, "donation": 30}}


def test_a_rule_is_seen_first_and_last_on_the_days_of_its_articles() -> None:
    removed = [{"kind": "donation", "rule": "a", "text": "n", "position": 0}]
    days = ("2014-05-01", "2009-02-03", "2011-12-31")
    tally = of(*(article(removed=removed, published=day, input=day) for day in days))
    (rank,) = tally.sightings.most()
    assert (rank.name, rank.days, rank.first and rank.first[1].input) == (
        "donation: a",
        ("2009-02-03", "2014-05-01"),
        "2009-02-03",
    )


@pytest.mark.parametrize("day", [None, "0001-01-01", "2984-01-01"])
def test_an_article_without_a_plausible_day_has_no_month(day: str | None) -> None:
    tally = of(article(published=day))
    assert (tally.undated, tally.months) == (1, {})


def test_a_kind_of_another_version_is_other() -> None:
    assert set(of(article(kind="gallery")).months) == {("2016-03", "other")}


def test_groups_of_copies_are_counted_with_their_examples() -> None:
    tally = of(*(article(repost_group="a" * 64, input=f"{number}.html") for number in range(4)))
    (rank,) = tally.groups.most()
    assert (rank.count, [example.input for example, _ in rank.examples]) == (4, ["0.html", "1.html", "2.html"])


def test_a_failure_keeps_what_was_said_of_it() -> None:
    (rank,) = of(failure("listing", "list.html", "forty titles")).failures.most()
    assert [(example.input, said) for example, said in rank.examples] == [("list.html", "forty titles")]


def test_a_column_that_the_corpus_lacks_is_named_and_not_counted_as_missing(tmp_path: Path) -> None:
    row = {name: value for name, value in article().items() if name not in ("themes", "removed")}
    tally = tally_corpus(Corpus(write_lines(tmp_path / "c", [row]), READ))
    assert tally.absent == ("themes", "removed")
    assert "themes" not in counts(tally.lacking)


@pytest.mark.parametrize(
    "broken",
    [
        {"title": 3}, {"authors": "Anna"}, {"authors": ["Anna"]}, {"themes": [{"label": ["x"]}]}, {"removed": {"kind": "donation"}},
        {"removed": [{"kind": ["donation"]}]}, {"text": ["x"]}, {"published": "4 March"}, {"published": 2016}, {"original_source": "X"},
        {"remarks": [None]}, {"error_kind": True}, {"content_sha256": 5},
    ],
)  # fmt: skip
def test_a_row_of_another_shape_is_refused_with_its_column(broken: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=f"^({next(iter(broken))}|label|kind|text)"):
        read_row(article(**broken))


def test_a_broken_row_counts_nowhere_and_is_named_by_its_line(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "c", [article(), article(title=3), article()])
    tally = tally_corpus(Corpus(path, READ))
    assert (tally.articles, tally.broken, [line.number for line in tally.broken_lines]) == (2, 1, [2])


def test_the_watcher_is_told_of_the_whole_file(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "c", many(50))
    passed: list[int] = []
    tally_corpus(Corpus(path, READ), passed.append)
    assert passed == sorted(passed)
    assert passed[-1] == path.stat().st_size
