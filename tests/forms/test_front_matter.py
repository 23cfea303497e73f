"""Facts between two lines of dashes above a text."""

from __future__ import annotations

from datetime import date, datetime, timezone

import pytest

import grextract
from grextract import Author
from grextract.forms.front_matter import is_front_matter
from tests.sample import CANONICAL, DUMP, FIRST, SECOND, THIRD, TITLE

BODY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def noted(facts: str, body: str = BODY) -> grextract.ArticleMetadata:
    article = grextract.extract(f"---\ntitle: {TITLE}\n{facts}\n---\n{body}")
    assert article.text == BODY
    return article.metadata


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_facts_are_the_metadata_and_no_text(end: str) -> None:
    lines = ["---", f'title: "{TITLE} - Global Research"', f'source: "{CANONICAL}"', "author:", '  - "[[Anna Verner]]"', "  - Emre Demir",
             "published: 2016-03-04", "created: 2026-01-02", "tags:", '  - "clippings"', "---", *BODY.split("\n")]  # fmt: skip
    article = grextract.extract(end.join(lines))
    found = article.metadata
    assert (article.form, article.text, found.title, found.url, found.published) == (
        "text",
        BODY,
        TITLE,
        CANONICAL,
        date(2016, 3, 4),
    )
    assert found.authors == (Author("Anna Verner"), Author("Emre Demir"))


@pytest.mark.parametrize(
    ("facts", "names"),
    [
        ("author: Anna Verner; Emre Demir", ["Anna Verner", "Emre Demir"]),
        ("authors: [Anna Verner, 'Emre Demir']", ["Anna Verner", "Emre Demir"]),
        ('authors: ["Anna Verner", "Emre Demir"]', ["Anna Verner", "Emre Demir"]),
        ("author: 'Anna O''Verner'", ["Anna O'Verner"]),
        ("author:\n  name: Anna Verner", []),
    ],
)
def test_authors_are_read_however_they_are_listed(facts: str, names: list[str]) -> None:
    assert [author.name for author in noted(facts).authors] == names


def test_a_moment_is_kept_with_its_time() -> None:
    assert noted("date: 2016-03-04T09:40:31Z").published_at == datetime(2016, 3, 4, 9, 40, 31, tzinfo=timezone.utc)


@pytest.mark.parametrize("written", ["description: Of mills and towns.", "description: >-\n  Of mills\n\n  and towns."])
def test_a_description_may_run_over_several_lines(written: str) -> None:
    assert noted(written).description == "Of mills and towns."


def test_printed_lines_go_before_the_facts() -> None:
    assert noted("author: Emre Demir\ndate: 2020-01-01", DUMP).authors == (Author("Anna Verner"),)


@pytest.mark.parametrize(
    "text", [DUMP, f"---\n\n{DUMP}", "---\nRegion: Europe\n---\nWords.", "---\ntitle: never closed\n\nWords.", "---", ""]
)
def test_lines_that_are_not_facts_between_dashes_are_text(text: str) -> None:
    assert not is_front_matter(text)


@pytest.mark.parametrize(
    "facts",
    [
        "Title: Rain on Halm\nAuthor: Ada Brandt\nDate: 2026-05-04\nSource: River Post\n",
        "TITLE: Rain on Halm\nCreator: Ada Brandt\npubdate: 2026-05-04\nSummary: It fell.\npermalink: https://a.example/rain\n",
    ],
)
def test_lines_of_facts_without_a_fence_are_read_when_the_title_opens_them(facts: str) -> None:
    article = grextract.extract(f"{facts}\nThe rain fell on the town for a week.\n")
    assert (article.metadata.title, str(article.metadata.published), article.text) == (
        "Rain on Halm",
        "2026-05-04",
        "The rain fell on the town for a week.",
    )


@pytest.mark.parametrize(
    "text", ["Title: Rain\nAuthor: Ada Brandt\n\nIt fell.", "Title: Rain\nAuthor: A\nDate: 2026-05-04\nIt fell for a week."]
)
def test_fewer_lines_or_lines_that_go_on_as_text_are_text(text: str) -> None:
    assert not is_front_matter(text)


def test_below_a_fence_stands_markdown_though_only_emphasis_shows_it() -> None:
    credit = "Featured image is from the river museum"
    article = grextract.extract(
        f"---\ntitle: {TITLE}\nauthor: Anna Verner\n---\n\n{FIRST}\n\n*{credit}*\n\n{SECOND}\n\n_{THIRD}_\n"
    )
    assert article.text == BODY
    assert [(record.kind, record.text) for record in article.removed] == [("image-credit", credit)]
