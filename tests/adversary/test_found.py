"""Pages on which a sentence was once lost, a notice leaked or a fact was wrong: they stay mended."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import grextract

HERE = Path(__file__).parent / "found"
EXPECTED: dict[str, dict[str, Any]] = {
    path.name.removesuffix(".expected.json"): json.loads(path.read_text("utf-8")) for path in sorted(HERE.glob("*.expected.json"))
}


@cache
def articles(name: str) -> tuple[grextract.Article, ...]:
    return tuple(grextract.extract_all((HERE / f"{name}.html").read_bytes()))


@cache
def body(name: str) -> str:
    return " ".join(" ".join(article.text for article in articles(name)).split())


def value(metadata: dict[str, Any], field: str) -> Any:
    """The value of a field, named with dots inside another."""
    if field == "authors":
        return [author["name"] for author in metadata["authors"]]
    for key in field.split("."):
        metadata = (metadata or {}).get(key)  # type: ignore[assignment]
    return metadata


@pytest.mark.parametrize("name", EXPECTED)
def test_every_sentence_of_the_article_is_in_the_body(name: str) -> None:
    missing = [text for text in EXPECTED[name].get("must_have", []) if " ".join(text.split()) not in body(name)]
    assert missing == []


@pytest.mark.parametrize("name", EXPECTED)
def test_no_notice_is_in_the_body(name: str) -> None:
    assert [text for text in EXPECTED[name].get("must_not", []) if " ".join(text.split()) in body(name)] == []


@pytest.mark.parametrize("name", [name for name in EXPECTED if "metadata" in EXPECTED[name]])
def test_every_fact_is_the_page_s_own(name: str) -> None:
    metadata = articles(name)[0].to_dict()["metadata"]
    assert {field: value(metadata, field) for field in EXPECTED[name]["metadata"]} == EXPECTED[name]["metadata"]
