"""The site: its contents, its commands, its fields, and that it builds."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from types import ModuleType

import click
import pytest

import grextract
from grextract.article import FACTS, REMARK_CODES
from grextract.cli.main import cli
from tests.docs.snippets import DOCS

ROW = re.compile(r"^\| `(\w+)` \| (.*?) \| (.*) \|$", re.MULTILINE)
FIELDS = (DOCS / "fields.md").read_text("utf-8")
COMMANDS = sorted(cli.commands.items())


def hook(name: str) -> ModuleType:
    """A hook of the site."""
    spec = importlib.util.spec_from_file_location(f"hook_{name}", DOCS / "hooks" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# Contents


def test_every_page_has_its_place_in_the_contents() -> None:
    parts = hook("contents").contents(DOCS)
    assert sorted(name for part in parts for names in part.values() for name in names) == sorted(
        path.name for path in DOCS.glob("*.md")
    )


def test_a_page_that_the_table_does_not_know_stands_under_more(tmp_path: Path) -> None:
    for name in ("index.md", "zebra.md"):
        (tmp_path / name).touch()
    assert hook("contents").contents(tmp_path) == [{"Start": ["index.md"]}, {"More": ["zebra.md"]}]


def test_every_picture_of_a_page_is_there_and_small() -> None:
    named = {name for path in DOCS.glob("*.md") for name in re.findall(r"\]\((images/[^)]+)\)", path.read_text("utf-8"))}
    assert named
    assert [name for name in named if not 0 < (DOCS / name).stat().st_size < 200_000] == []


def test_a_link_to_a_file_beside_the_documentation_is_its_words() -> None:
    text = "[the readme](../README.md#x) and [nothing](../NOTHING.md)"
    assert hook("outside").without_links_out(text, DOCS.parent) == "the readme and [nothing](../NOTHING.md)"


def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    pytest.importorskip("mkdocs")
    pytest.importorskip("mkdocstrings")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path)]
    run = subprocess.run(command, cwd=DOCS.parent, capture_output=True, text=True, check=False)
    assert (run.returncode, [line for line in run.stderr.splitlines() if line.startswith("WARNING")]) == (0, [])
    asked = re.compile(
        r'<(?:script|img|iframe|source)\b[^>]*?\bsrc="(?:https?:)?//|<link\b[^>]*?rel="stylesheet"[^>]*?href="(?:https?:)?//'
    )
    pages = list(tmp_path.glob("*.html"))
    assert len(pages) > len(list(DOCS.glob("*.md")))  # and the page that says that there is none
    assert [page.name for page in pages if asked.search(page.read_text("utf-8"))] == []


# Commands


def long_options(command: click.Command) -> list[str]:
    return [name for one in command.params if isinstance(one, click.Option) for name in one.opts if name.startswith("--")]


@pytest.mark.parametrize(("name", "command"), COMMANDS)
def test_the_page_of_commands_has_the_help_of_each(name: str, command: click.Command) -> None:
    part = hook("commands").commands_page().partition(f"## {name}\n")[2].partition("\n## ")[0]
    command_line = [sys.executable, "-m", "grextract", name, "--help"]
    environment = {**os.environ, "COLUMNS": "80"}
    run = subprocess.run(command_line, env=environment, capture_output=True, text=True, check=True)
    assert run.stdout.partition("\n\n")[2] in part
    assert [option for option in long_options(command) if option not in part] == []


def test_the_help_stands_where_the_page_has_a_place_for_it() -> None:
    page = hook("commands").on_page_markdown((DOCS / "commands.md").read_text("utf-8"))
    assert "## batch\n\n```text\nUsage: grextract batch" in page


@pytest.mark.parametrize(("name", "command"), COMMANDS)
def test_the_reference_names_each_command_with_its_options(name: str, command: click.Command) -> None:
    table = (DOCS / "reference.md").read_text("utf-8").partition("\n## The command line\n")[2]
    line = re.search(rf"^\| `{name}` \|.*\| (.*) \|$", table, re.MULTILINE)
    assert line is not None
    assert sorted(re.findall(r"`(--[\w-]+)`", line[1])) == sorted(long_options(command))


# The Python interface


@pytest.mark.parametrize("name", [name for name in grextract.__all__ if not name.startswith("__")])
def test_the_page_of_the_interface_has_every_public_name(name: str) -> None:
    assert f"::: grextract.{name}\n" in (DOCS / "api.md").read_text("utf-8")


# Fields


def test_the_fields_are_those_of_the_metadata_in_their_order() -> None:
    table = [(name, kind.replace(" or ", " | ").replace("`", "")) for name, kind, _ in ROW.findall(FIELDS)]
    assert table[: len(fields(grextract.ArticleMetadata))] == [(one.name, one.type) for one in fields(grextract.ArticleMetadata)]


@pytest.mark.parametrize("name", ["Author", "Term", "OriginalSource", "Image", "Copyright"])
def test_the_attributes_are_those_of_the_value(name: str) -> None:
    line = re.search(rf"^\| `{name}` \| (.*) \|$", FIELDS, re.MULTILINE)
    assert line is not None
    assert re.findall(r"`(\w+)`", line[1]) == [one.name for one in fields(getattr(grextract, name))]


def test_every_fact_of_the_ledger_is_the_source_of_a_field_or_said_not_to_be() -> None:
    sources = set(re.findall(r"`([a-z-]+)`", " ".join(source for _, _, source in ROW.findall(FIELDS))))
    assert FACTS - sources == set()


def test_every_remark_that_the_fields_name_is_one() -> None:
    named = set(re.findall(r"remark `([a-z-]+)`", FIELDS))
    assert named
    assert named <= set(REMARK_CODES)


# The precedence that the table of fields tells, on a page on which all sources speak

HEAD = (
    '<title>Head - Global Research</title><meta property="og:title" content="Head - Global Research">'
    '<meta name="author" content="Hedda Kopf"><meta property="article:published_time" content="2011-11-11T10:00:00+00:00">'
)
PRINTED = {
    "title": ("<h1>Printed</h1>", "Printed", "Head"),
    "authors": ("<p>By Anna Verner</p>", "Anna Verner", "Hedda Kopf"),
    "published": ("<p>Global Research, March 04, 2016</p>", "2016-03-04", "2011-11-11"),
}
REMARKS = {"title": "title-from-head", "authors": "byline-from-head", "published": "date-from-head"}


def page_without(left_out: str | None) -> grextract.Article:
    lines = "".join(line for name, (line, _, _) in PRINTED.items() if name != left_out)
    body = "<p>The mills closed in the autumn, and nobody was told why until the spring of the next year.</p>" * 2
    tail = "<p>The original source of this article is Global Research</p><p>Copyright © Anna Verner, Global Research, 2016</p>"
    return grextract.extract(f"<html><head>{HEAD}</head><body>{lines}{body}{tail}</body></html>")


def value(article: grextract.Article, name: str) -> str:
    found = getattr(article.metadata, name)
    return found[0].name if name == "authors" else str(found)


@pytest.mark.parametrize("name", PRINTED)
def test_the_printed_line_goes_before_markup(name: str) -> None:
    assert value(page_without(None), name) == PRINTED[name][1]


@pytest.mark.parametrize("name", PRINTED)
def test_markup_counts_where_no_line_is_printed_and_a_remark_says_so(name: str) -> None:
    article = page_without(name)
    assert value(article, name) == PRINTED[name][2]
    assert REMARKS[name] in {remark.code for remark in article.remarks}
