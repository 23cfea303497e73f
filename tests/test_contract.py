"""What others may build on: names, signatures, and values that are values. A change here is a change of the contract."""

from __future__ import annotations

import copy
import inspect
import pickle
import re
from dataclasses import FrozenInstanceError, fields, replace
from pathlib import Path
from typing import Any

import pytest

import grextract
import grextract.testing
from grextract import article as vocabulary
from grextract.errors import NotAnArticleKind
from tests.render.test_json import FULL

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = (ROOT / "docs" / "reference.md").read_text("utf-8")
NAMES = """
Account Article ArticleMetadata Author Block CleanText Copyright Encoding ExtractionError Image LimitExceeded Link NotAnArticle Options
OriginalSource Remark Removed RemovedSpan Rule Term UnreadableSource __version__ account clean_text extract extract_all extract_metadata json_schema
""".split()
SIGNATURES = {
    "account": "(source, article, *, charset=None)",
    "clean_text": "(text, *, options=None)",
    "extract": "(source, *, url=None, charset=None, options=None)",
    "extract_all": "(source, *, url=None, charset=None, options=None, on_error='raise')",
    "extract_metadata": "(source, *, url=None, charset=None, options=None)",
    "json_schema": "()",
    "Article": "(metadata, body, removed=(), kind='article', form='html', remarks=(), encoding=None, outside=())",
    "Account": "(missing=(), added=(), in_order=True)",
    "Article.from_dict": "(values)",
    "Article.to_dict": "(self)",
    "Article.to_html": "(self)",
    "Article.to_json": "(self, *, indent=None)",
    "Article.to_markdown": "(self)",
    "Article.to_schema_org": "(self)",
    "Author": "(name, url=None)",
    "Block": "(type, text, position, links=(), level=None, ordered=None, rows=(), url=None, alt=None, caption=None, credit=None, marker=None)",
    "CleanText": "(text, removed=())",
    "RemovedSpan": "(kind, rule, text, start, end)",
    "Copyright": "(holders=(), year=None)",
    "Encoding": "(name, source)",
    "Image": "(url=None, alt=None, caption=None, credit=None)",
    "Link": "(start, end, url)",
    "NotAnArticle": "(kind, message, *, count=None)",
    "Options": "(*, max_bytes=33554432, max_blocks=200000, fallback=True, rules=())",
    "OriginalSource": "(name, url=None, published=None)",
    "Remark": "(code, message)",
    "Removed": "(kind, text, rule, position)",
    "Rule": "(name, kind, anchors, needs=(), sure=True, slot=False, languages=('en',), years='', evidence='caller')",
    "Term": "(label, slug=None, url=None)",
    "testing.parametrize_pages": "(folder, *, extract=extract_all, checks=None, ignore=('README*',))",
}
METADATA = """
title subtitle byline authors author_bios published published_at modified_at captured_at first_published original_source
regions themes reports tags language url article_id site lead_image copyright description
""".split()
CLEANED = grextract.clean_text(
    "The mill stopped.\n\nClick the share button above to email/forward this article to your friends and colleagues."
)
RULE = grextract.Rule("harvest-fair", "donation", ("tickets to the harvest fair",))
VALUES: list[Any] = [
    grextract.Account(("a word",)),
    FULL,
    FULL.metadata,
    FULL.metadata.authors[0],
    FULL.metadata.themes[0],
    FULL.metadata.original_source,
    FULL.metadata.lead_image,
    FULL.metadata.copyright,
    FULL.body[0],
    FULL.body[0].links[0],
    FULL.removed[0],
    FULL.remarks[0],
    FULL.encoding,
    CLEANED,
    CLEANED.removed[0],
    RULE,
    grextract.Options(rules=(RULE,)),
]
NAMED = [type(value).__name__ for value in VALUES]


def signature(name: str) -> str:
    """Parameters and defaults, without annotations; a default that is a function by its name."""
    found: Any = grextract
    for part in name.split("."):
        found = getattr(found, part)
    parameters = inspect.signature(found).parameters.values()
    bare = inspect.Signature([one.replace(annotation=inspect.Parameter.empty) for one in parameters])
    return re.sub(r"<function (\w+) at \w+>", r"\1", str(bare))


# Names


def test_the_public_names_are_these() -> None:
    assert grextract.__all__ == NAMES


def test_the_public_names_of_the_testing_helper_are_these() -> None:
    assert grextract.testing.__all__ == ["PageField", "parametrize_pages"]


@pytest.mark.parametrize("name", [name for name in NAMES if name != "__version__"])
def test_a_public_name_stands_in_the_reference(name: str) -> None:
    assert re.search(rf"`{name}\b", REFERENCE)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "__version__"])
def test_a_public_name_is_documented_where_it_is_defined(name: str) -> None:
    assert (inspect.getdoc(getattr(grextract, name)) or "").strip()


# Signatures


@pytest.mark.parametrize("name", SIGNATURES)
def test_a_signature_is_as_recorded(name: str) -> None:
    assert signature(name) == SIGNATURES[name]


def test_every_public_function_and_value_has_its_signature_recorded() -> None:
    errors = {"ExtractionError", "LimitExceeded", "UnreadableSource"}
    assert set(NAMES) - errors - {"__version__", "ArticleMetadata"} <= set(SIGNATURES)


def test_the_fields_of_the_metadata_are_as_recorded_and_none_is_required() -> None:
    assert [field.name for field in fields(grextract.ArticleMetadata)] == METADATA
    assert grextract.ArticleMetadata() == grextract.ArticleMetadata(title=None)


# Values


def test_every_public_class_of_values_is_tried() -> None:
    errors = {"ExtractionError", "LimitExceeded", "NotAnArticle", "UnreadableSource"}
    assert set(NAMED) == {name for name in NAMES if inspect.isclass(getattr(grextract, name))} - errors


@pytest.mark.parametrize("value", VALUES, ids=NAMED)
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_value_comes_back_from_a_pickle(value: Any, protocol: int) -> None:
    assert pickle.loads(pickle.dumps(value, protocol)) == value


@pytest.mark.parametrize("value", VALUES, ids=NAMED)
@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, replace])
def test_a_copy_is_equal_and_has_the_same_hash(value: Any, copied: Any) -> None:
    assert copied(value) == value
    assert hash(copied(value)) == hash(value)


@pytest.mark.parametrize("value", VALUES, ids=NAMED)
def test_a_value_differs_from_one_with_another_attribute(value: Any) -> None:
    name = next(field.name for field in fields(value) if isinstance(getattr(value, field.name), (str, int)))
    other = getattr(value, name)
    changed = {"kind": "donation", "max_bytes": 7, "start": 9}.get(name, f"{other}!")
    assert replace(value, **{name: "share-prompt" if changed == other else changed}) != value


@pytest.mark.parametrize("value", VALUES, ids=NAMED)
def test_a_value_cannot_be_changed(value: Any) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(value, fields(value)[0].name, None)


@pytest.mark.parametrize("value", VALUES, ids=NAMED)
def test_a_value_takes_no_attribute_that_it_has_not(value: Any) -> None:
    assert not hasattr(value, "__dict__")


# Vocabularies


def section(title: str) -> str:
    return REFERENCE.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def quoted(text: str) -> set[str]:
    return set(re.findall(r"`([a-z-]+)`", text))


def first_column(title: str) -> set[str]:
    return {name for row in re.findall(r"^\| (`.*?) \|", section(title), re.MULTILINE) for name in quoted(row)}


@pytest.mark.parametrize(
    ("title", "known"),
    [
        ("Blocks of the body", vocabulary.BLOCK_TYPES),
        ("Forms", vocabulary.FORMS),
        ("Kinds of articles", vocabulary.ARTICLE_KINDS),
        ("Remarks", vocabulary.REMARK_CODES),
    ],
)
def test_a_table_of_the_reference_is_the_vocabulary(title: str, known: Any) -> None:
    assert first_column(title) == set(known)


@pytest.mark.parametrize(("start", "known"), [("Facts", vocabulary.FACTS), ("Boilerplate", vocabulary.BOILERPLATE)])
def test_the_kinds_of_the_ledger_in_the_reference_are_those_of_the_library(start: str, known: frozenset[str]) -> None:
    (listed,) = (part for part in section("Kinds of the ledger").split("\n\n") if part.strip().startswith(start))
    assert quoted(listed) == known


def test_the_kinds_of_refusals_in_the_reference_are_those_of_the_library() -> None:
    row = next(line for line in section("Refusals").splitlines() if line.startswith("| `NotAnArticle`"))
    assert quoted(row.partition(" is ")[2]) == set(NotAnArticleKind.__args__)  # type: ignore[attr-defined]


def test_every_code_of_a_remark_is_given_somewhere_and_no_other_is() -> None:
    source = "".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    assert set(re.findall(r"Remark\(\s*\"([a-z-]+)\"", source)) == set(vocabulary.REMARK_CODES)
