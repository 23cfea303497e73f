"""`grextract rules`, run as a user runs it."""

from __future__ import annotations

import json

import pytest

from grextract.notices.wordings import RULES
from tests.cli.test_main import run


def listed(*arguments: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in run("rules", "--format", "jsonl", *arguments).stdout.splitlines()]


def test_the_table_has_a_line_for_each_rule_under_its_headings() -> None:
    heading, *lines = run("rules").stdout.splitlines()
    assert heading.split() == ["name", "kind", "languages", "decides", "years", "evidence"]
    assert {rule.name for rule in RULES} <= {line.split()[0] for line in lines}
    assert len(lines) == len(listed())


def test_json_and_jsonl_tell_the_same() -> None:
    assert json.loads(run("rules", "-f", "json").stdout) == listed()


def test_a_rule_tells_what_the_table_of_the_package_holds() -> None:
    rule = next(rule for rule in RULES if rule.name == "share-button")
    assert next(values for values in listed() if values["name"] == "share-button") == {
        "name": "share-button",
        "kind": "share-prompt",
        "languages": ["en"],
        "decides": "alone",
        "years": rule.years,
        "evidence": "seen",
        "anchors": list(rule.anchors),
        "needs": [],
    }


@pytest.mark.parametrize(
    ("name", "decides"),
    [("share-button", "alone"), ("feed-appeared", "whole-line"), ("worded-donation-fr", "beside-landmark")],
)
def test_a_rule_tells_how_it_decides(name: str, decides: str) -> None:
    assert next(values["decides"] for values in listed() if values["name"] == name) == decides


def test_kind_and_language_choose_rules() -> None:
    chosen = listed("--kind", "donation", "--kind", "membership", "--language", "fr")
    assert {values["kind"] for values in chosen} == {"donation", "membership"}
    assert {tuple(values["languages"]) for values in chosen} == {("fr",)}  # type: ignore[arg-type]


@pytest.mark.parametrize("arguments", [("--kind", "weather"), ("--language", "xx"), ("--format", "xml")])
def test_what_no_rule_has_is_wrong_usage(arguments: tuple[str, str]) -> None:
    done = run("rules", *arguments)
    assert (done.returncode, done.stdout) == (2, "")


def test_a_pipe_gets_no_colour() -> None:
    assert "\x1b" not in run("rules", NO_COLOR="", FORCE_COLOR="").stdout
    assert "\x1b" in run("rules", "--color", "always").stdout
