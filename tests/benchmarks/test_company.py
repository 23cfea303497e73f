"""The grammar without one rule: a floor under the figure, and that the measure can fail."""

from __future__ import annotations

from dataclasses import replace

import pytest
from benchmarks.company import QUOTED, Kept, judge, measure, measure_all, without

import grextract
from grextract.notices.wordings import RULES
from tests.sample import FIRST, PAGE, SECOND, page

RULE = next(rule for rule in RULES if rule.name == "share-button")
SHARE = "Click the share button above to email/forward this article to your friends and colleagues."
BETWEEN = page(f"<p>{FIRST}</p><p>{SHARE}</p><p>{SECOND}</p>")


def test_most_notices_are_removed_without_the_rule_that_quotes_them() -> None:
    measured = [kept for kept in measure_all(5) if kept.rule in QUOTED]
    assert sum(kept.removed for kept in measured) >= 0.8 * sum(kept.notices for kept in measured)


def test_the_rule_is_out_of_the_table_inside_and_back_in_it_outside() -> None:
    with without(RULE):
        assert RULE.name not in {record.rule for record in grextract.extract(BETWEEN).removed}
    assert RULE.name in {record.rule for record in grextract.extract(BETWEEN).removed}


def test_each_notice_of_the_rule_is_counted_once() -> None:
    assert measure(RULE, [(BETWEEN, grextract.extract(BETWEEN))] * 2).notices == 2


def judged(other: grextract.Article) -> tuple[int, int, int]:
    kept = Kept("share-button", "share-prompt")
    judge(kept, SHARE, grextract.extract(PAGE), other)
    return len(kept.lost), kept.by_quote, kept.by_company


def test_a_notice_that_comes_into_the_body_is_lost() -> None:
    article = grextract.extract(PAGE)
    assert judged(replace(article, body=(*article.body, grextract.Block("paragraph", SHARE, 99)))) == (1, 0, 0)


@pytest.mark.parametrize(("rule", "figures"), [("share-note", (0, 1, 0)), ("worded-share", (0, 0, 1)), ("company", (0, 0, 1))])
def test_a_notice_that_stays_out_of_it_is_counted_by_what_decided(rule: str, figures: tuple[int, int, int]) -> None:
    article = grextract.extract(PAGE)
    record = grextract.Removed("share-prompt", SHARE, rule, 99)
    assert judged(replace(article, removed=(*article.removed, record))) == figures
