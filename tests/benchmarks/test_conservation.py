"""The measure of conservation: its texts hold their gold, and it sees what is lost."""

from __future__ import annotations

import pytest
from benchmarks.pages.citing import generate_citing, lost_lines

import grextract
from benchmarks import conservation


def test_a_text_is_the_same_at_every_run_and_holds_its_gold() -> None:
    for seed in range(40):
        text = generate_citing(seed)
        assert text == generate_citing(seed)
        if text.form not in ("html", "feed", "wordpress-json"):
            assert lost_lines(text, text.source) == []
        assert set(text.prose) <= set(text.kept)


def test_a_text_is_written_with_the_sentences_that_are_given() -> None:
    text = generate_citing(3, ("Seven boats lay at the quay.",))
    assert all(
        set(paragraph.split(". ")) <= {"Seven boats lay at the quay", "Seven boats lay at the quay."} for paragraph in text.prose
    )


def test_a_lost_line_is_seen() -> None:
    text = generate_citing(5)
    assert lost_lines(text, "\n".join(text.kept[1:])) == [text.kept[0]]


def test_a_number_before_a_line_may_be_its_marker() -> None:
    text = next(text for text in map(generate_citing, range(200)) if any(line.startswith("1. ") for line in text.kept))
    line = next(line for line in text.kept if line.startswith("1. "))
    assert line not in lost_lines(text, "\n".join(text.kept).replace(line, line.removeprefix("1. ")))


def test_a_library_that_drops_a_paragraph_is_seen(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def dropped(source: object, **options: object):  # type: ignore[no-untyped-def]
        for article in grextract.core.extract_all(source, **options):  # type: ignore[attr-defined]
            yield grextract.Article(article.metadata, article.body[:2], article.removed, form=article.form)

    monkeypatch.setattr(conservation.grextract, "extract_all", dropped)
    verdict = conservation.judge_text(next(seed for seed in range(40) if generate_citing(seed).form == "text"))
    assert verdict.unaccounted
    assert verdict.prose


def test_the_command_counts_what_it_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert conservation.main(["--texts", "8"]) == 0
    assert "with a lost paragraph             0" in capsys.readouterr().out
