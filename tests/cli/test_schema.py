"""``grextract schema``: what it prints is the schema, and the articles of the command line keep it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner
from jsonschema import Draft202012Validator

import grextract
from grextract.cli.main import cli
from tests.sample import PAGE


def run(*arguments: str, **more: Any) -> str:
    result = CliRunner().invoke(cli, arguments, standalone_mode=False, **more)
    assert result.exception is None
    return result.stdout


def test_it_prints_the_schema_of_the_library() -> None:
    assert json.loads(run("schema")) == grextract.json_schema()


def test_it_writes_the_schema_to_a_file(tmp_path: Path) -> None:
    assert run("schema", "--output", str(tmp_path / "article.schema.json")) == ""
    assert json.loads((tmp_path / "article.schema.json").read_text("utf-8")) == grextract.json_schema()


def test_an_article_as_json_keeps_it() -> None:
    Draft202012Validator(json.loads(run("schema"))).validate(json.loads(run("extract", "-f", "json", "-", input=PAGE)))


def test_a_line_of_json_lines_keeps_it_but_for_source_and_status() -> None:
    line = json.loads(run("extract", "-f", "jsonl", "-", input=PAGE))
    assert (line.pop("source"), line.pop("status")) == ("-", "extracted")
    Draft202012Validator(json.loads(run("schema"))).validate(line)
