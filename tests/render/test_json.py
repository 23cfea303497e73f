"""The article as JSON-ready values, and back."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta, timezone

from grextract import (
    Article,
    ArticleMetadata,
    Author,
    Block,
    Copyright,
    Encoding,
    Image,
    Link,
    OriginalSource,
    Remark,
    Removed,
    Term,
)

FULL = Article(
    metadata=ArticleMetadata(
        title="The Mills",
        subtitle="Nine Hundred Looms",
        byline="Prof. Anna Verner",
        authors=(Author("Prof. Anna Verner", "https://a.example/anna"),),
        author_bios=("Anna Verner is a weaver.",),
        published=date(2016, 3, 4),
        published_at=datetime(2016, 3, 4, 9, 40, 31, tzinfo=timezone.utc),
        modified_at=datetime(2016, 3, 5, 1, 2, 3, tzinfo=timezone(timedelta(hours=-5))),
        captured_at=datetime(2019, 1, 2, 3, 4, 5, tzinfo=timezone.utc),
        first_published="2012-01",
        original_source=OriginalSource("River Post", "https://a.example/r", date(2016, 3, 1)),
        regions=(Term("Europe", "europe", "https://a.example/europe"),),
        themes=(Term("Culture, Society & History"),),
        reports=(Term("Looms"),),
        tags=("water", "wool"),
        language="en",
        url="https://www.globalresearch.ca/the-mills/5512345",
        article_id="5512345",
        site="globalresearch.ca",
        lead_image=Image("https://a.example/m.jpg", "a mill", "The mill.", "R. Post"),
        copyright=Copyright(("Anna Verner", "Global Research"), 2016),
        description="Of mills.",
    ),
    body=(
        Block("paragraph", "See there — été.", 1, (Link(4, 9, "https://a.example"),)),
        Block("heading", "t", 2, level=2),
        Block("list-item", "one", 3, level=1, ordered=False),
        Block("table", "a\tb", 4, rows=(("a", "b"),)),
        Block("image", "c", 5, url="/m.jpg", alt="m", caption="c", credit="R"),
        Block("embed", "", 6, url="/e"),
        Block("note", "n", 7, marker="1"),
        Block("separator", "***", 8),
    ),
    removed=(Removed("title", "The Mills", "header-title", 0), Removed("disclaimer", "No one is responsible.", "a-rule", 9)),
    remarks=(Remark("dates-disagree", "They do."),),
    encoding=Encoding("utf-8", "declared"),
)
BARE = Article(ArticleMetadata(), ())

METADATA_KEYS = (
    "title subtitle byline authors author_bios published published_at modified_at captured_at first_published original_source regions "
    "themes reports tags language url article_id site lead_image copyright description"
).split()


def test_the_keys_are_those_of_the_contract() -> None:
    values = FULL.to_dict()
    assert set(values) == {"schema", "kind", "form", "encoding", "metadata", "body", "removed", "text", "remarks"}
    assert set(values["metadata"]) == set(METADATA_KEYS)
    assert values["schema"] == 2


def test_every_key_of_the_metadata_is_there_when_nothing_is_known() -> None:
    metadata = BARE.to_dict()["metadata"]
    sequences = {"authors", "author_bios", "regions", "themes", "reports", "tags"}
    assert metadata == {name: [] if name in sequences else None for name in METADATA_KEYS}
    assert BARE.to_dict()["encoding"] is None


def test_dates_are_iso_text() -> None:
    metadata = FULL.to_dict()["metadata"]
    assert metadata["published"] == "2016-03-04"
    assert metadata["published_at"] == "2016-03-04T09:40:31+00:00"
    assert metadata["modified_at"] == "2016-03-05T01:02:03-05:00"
    assert metadata["original_source"] == {"name": "River Post", "url": "https://a.example/r", "published": "2016-03-01"}


def test_values_are_dicts_and_lists() -> None:
    metadata = FULL.to_dict()["metadata"]
    assert metadata["authors"] == [{"name": "Prof. Anna Verner", "url": "https://a.example/anna"}]
    assert metadata["themes"] == [{"label": "Culture, Society & History", "slug": None, "url": None}]
    assert metadata["copyright"] == {"holders": ["Anna Verner", "Global Research"], "year": 2016}
    assert FULL.to_dict()["removed"][0] == {"kind": "title", "text": "The Mills", "rule": "header-title", "position": 0}


def test_a_block_has_the_keys_that_its_type_has() -> None:
    paragraph, heading, item, table, *_ = FULL.to_dict()["body"]
    assert paragraph == {
        "type": "paragraph",
        "text": "See there — été.",
        "position": 1,
        "links": [{"start": 4, "end": 9, "url": "https://a.example"}],
    }
    assert heading == {"type": "heading", "text": "t", "position": 2, "links": [], "level": 2}
    assert item == {"type": "list-item", "text": "one", "position": 3, "links": [], "level": 1, "ordered": False}
    assert table["rows"] == [["a", "b"]]


def test_the_json_text_keeps_letters_as_they_are() -> None:
    assert "été" in FULL.to_json()
    assert "\n" not in FULL.to_json()
    assert json.loads(FULL.to_json(indent=2)) == FULL.to_dict()
