"""The JSON Schema: it says what the library says, and every article there is keeps it."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from benchmarks.pages import generate
from jsonschema import Draft202012Validator

import grextract
from grextract import article as vocabulary
from tests.render.test_json import BARE, FULL

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = grextract.json_schema()
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
FOLDERS = [ROOT / "fixtures" / "pages", ROOT / "tests" / "adversary" / "cases", ROOT / "tests" / "adversary" / "found"]
NO_PAGE = (".gold.json", ".expected.json")
PAGES = [path for folder in FOLDERS for path in sorted(folder.iterdir()) if not path.name.endswith(NO_PAGE)]
OBJECTS = {
    "metadata": grextract.ArticleMetadata,
    "author": grextract.Author,
    "term": grextract.Term,
    "original_source": grextract.OriginalSource,
    "lead_image": grextract.Image,
    "copyright": grextract.Copyright,
    "link": grextract.Link,
    "removed": grextract.Removed,
    "remark": grextract.Remark,
    "encoding": grextract.Encoding,
}


def faults(values: dict[str, Any]) -> list[str]:
    """Where values break the schema."""
    return [f"{error.json_path}: {error.message[:200]}" for error in VALIDATOR.iter_errors(values)]


def definition(name: str) -> dict[str, Any]:
    return SCHEMA["$defs"][name]  # type: ignore[no-any-return]


# The schema and the library say the same


def test_it_is_a_schema_of_draft_2020_12() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_its_version_is_that_of_the_values() -> None:
    assert SCHEMA["properties"]["schema"]["const"] == FULL.to_dict()["schema"]


@pytest.mark.parametrize(
    ("said", "known"),
    [
        (SCHEMA["properties"]["kind"]["enum"], vocabulary.ARTICLE_KINDS),
        (SCHEMA["properties"]["form"]["enum"], vocabulary.FORMS),
        (definition("encoding")["properties"]["source"]["enum"], vocabulary.ENCODING_SOURCES),
        (definition("remark")["properties"]["code"]["enum"], vocabulary.REMARK_CODES),
        (definition("kind")["oneOf"][0]["enum"], vocabulary.FACTS),
        (definition("kind")["oneOf"][1]["enum"], vocabulary.BOILERPLATE),
        ([ref["$ref"].rpartition("/")[2] for ref in definition("block")["oneOf"]], vocabulary.BLOCK_TYPES),
    ],
    ids="kind form encoding remark fact boilerplate block".split(),
)
def test_a_vocabulary_is_that_of_the_library(said: list[str], known: Any) -> None:
    assert sorted(said) == sorted(known)


@pytest.mark.parametrize("kind", vocabulary.BLOCK_TYPES)
def test_a_block_has_the_keys_of_its_type(kind: str) -> None:
    assert definition(kind)["properties"]["type"] == {"const": kind}
    assert set(definition(kind)["properties"]) == {"type", "text", "position", "links", *vocabulary.BLOCK_TYPES[kind]}


@pytest.mark.parametrize("name", OBJECTS)
def test_an_object_has_the_attributes_of_its_class_and_each_always(name: str) -> None:
    names = [field.name for field in fields(OBJECTS[name])]
    assert list(definition(name)["properties"]) == names
    assert definition(name)["required"] == names


def test_no_object_takes_a_key_that_it_does_not_name() -> None:
    objects = [one for one in (SCHEMA, *SCHEMA["$defs"].values()) if "properties" in one]
    assert len(objects) == 1 + len(OBJECTS) + len(vocabulary.BLOCK_TYPES)
    assert not [one["description"] for one in objects if one["additionalProperties"] is not False]


def test_every_field_and_every_definition_is_described() -> None:
    described = [*SCHEMA["properties"].values(), *SCHEMA["$defs"].values(), *definition("metadata")["properties"].values()]
    assert not [one for one in described if "description" not in one and "$ref" not in one]


def test_each_call_gives_a_schema_of_its_own() -> None:
    grextract.json_schema()["properties"].clear()
    assert grextract.json_schema() == SCHEMA


# Every article keeps it


@pytest.mark.parametrize("article", [FULL, BARE])
def test_an_article_with_everything_and_one_with_nothing_keep_it(article: grextract.Article) -> None:
    assert faults(article.to_dict()) == []


@pytest.mark.parametrize("page", PAGES, ids=[f"{page.parent.name}/{page.name}" for page in PAGES])
def test_every_article_of_a_saved_page_keeps_it(page: Path) -> None:
    articles = grextract.extract_all(page, on_error="skip")
    assert [fault for article in articles for fault in faults(json.loads(article.to_json()))] == []


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("grade", ["plain", "hard"])
def test_generated_pages_keep_it(grade: str, language: str) -> None:
    pages = (generate(seed, grade, language) for seed in range(40))  # type: ignore[arg-type]
    assert [fault for page in pages for fault in faults(grextract.extract(page.html).to_dict())] == []


def test_the_pages_bear_most_of_the_vocabulary() -> None:
    articles = [article.to_dict() for page in PAGES for article in grextract.extract_all(page, on_error="skip")]
    borne = {record["kind"] for article in articles for record in article["removed"]}
    borne |= {block["type"] for article in articles for block in article["body"]}
    known = {*vocabulary.FACTS, *vocabulary.BOILERPLATE, *vocabulary.BLOCK_TYPES}
    assert borne <= known
    assert len(borne) > 0.9 * len(known)


# The formats are checked


@pytest.mark.parametrize("day", ["12 May 2014", "2014-02-31", "2014-5-12", "2014-05-12T00:00:00"])
def test_a_day_that_is_none_breaks_it(day: str) -> None:
    values = FULL.to_dict()
    values["metadata"]["published"] = day
    assert faults(values) != []


@pytest.mark.parametrize("moment", ["2014-05-12", "yesterday", "2014-05-12T25:00:00+00:00", "2014-05-12 10:00"])
def test_a_moment_that_is_none_breaks_it(moment: str) -> None:
    values = FULL.to_dict()
    values["metadata"]["published_at"] = moment
    assert faults(values) != []


@pytest.mark.parametrize("moment", ["2014-05-12T10:00:00", "2014-05-12T10:00:00+02:00", "2014-05-12T10:00:00.250000Z"])
def test_a_moment_keeps_it_with_a_time_zone_and_without(moment: str) -> None:
    values = FULL.to_dict()
    values["metadata"]["published_at"] = moment
    assert faults(values) == []
