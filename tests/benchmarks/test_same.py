"""The record of all answers: what it holds, and what a comparison lists."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from benchmarks import same


def test_equal_answers_have_no_differences() -> None:
    said = same.answer("The Lock\n\nBy Ada Holm\n\nGlobal Research, May 3, 2019\n\nThe gate was shut at nine.")
    assert list(same.differences(said, said)) == []


def test_a_moved_block_and_a_changed_field_are_listed() -> None:
    before = {"articles": [{"metadata": {"title": "The Lock"}, "body": [{"text": "a"}], "removed": []}]}
    after = {"articles": [{"metadata": {"title": "The Gate"}, "body": [], "removed": [{"text": "a"}]}]}
    assert list(same.differences(before, after)) == [
        ("articles[0].metadata.title", '"The Lock" -> "The Gate"'),
        ("articles[0].body", '- {"text": "a"}'),
        ("articles[0].removed", '+ {"text": "a"}'),
    ]


def test_a_change_of_order_alone_is_listed() -> None:
    assert list(same.differences({"refused": ["a", "b"]}, {"refused": ["b", "a"]})) == [("refused", "in another order")]


def test_every_source_has_a_name_of_its_own() -> None:
    names = [name for name, _ in islice(same.sources(), 1000)]
    assert len(set(names)) == len(names)


def test_what_was_recorded_compares_equal_and_a_missing_record_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        same, "sources", lambda: iter([("a", "The gate was shut."), ("b", b"<h1>Error 403</h1><p>Forbidden</p>")])
    )
    path = tmp_path / "answers.jsonl.gz"
    assert same.main(["--compare", str(path)]) == 2
    assert same.main(["--record", str(path)]) == 0
    assert same.main(["--compare", str(path)]) == 0
    monkeypatch.setattr(same, "sources", lambda: iter([("a", "The gate was open.")]))
    assert same.main(["--compare", str(path), "--ignore", "text"]) == 1
    assert "b: is in the record alone" in capsys.readouterr().out
