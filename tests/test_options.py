"""What a caller may set is checked when it is set."""

from __future__ import annotations

import dataclasses

import pytest

from grextract import Options, Rule

PLEA = Rule("our-plea", "donation", ("keep our presses running",))


def test_the_defaults_are_those_of_the_contract() -> None:
    assert Options().max_bytes == 32 * 1024 * 1024
    assert Options().rules == ()


@pytest.mark.parametrize("name", ["max_bytes", "max_blocks"])
@pytest.mark.parametrize("value", [0, -1, 1.5, "10", None, True])
def test_a_limit_is_a_positive_whole_number(name: str, value: object) -> None:
    with pytest.raises(ValueError, match=name):
        Options(**{name: value})  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["max_bytes", "max_blocks"])
def test_one_is_a_limit(name: str) -> None:
    assert getattr(Options(**{name: 1}), name) == 1  # type: ignore[arg-type]


def test_options_do_not_change() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Options().max_bytes = 1  # type: ignore[misc]


def test_options_are_named() -> None:
    with pytest.raises(TypeError):
        Options(10)  # type: ignore[misc]


def test_rules_of_any_sequence_are_kept_as_a_tuple() -> None:
    assert Options(rules=[PLEA]).rules == (PLEA,)  # type: ignore[arg-type]
    assert hash(Options(rules=[PLEA])) == hash(Options(rules=(PLEA,)))  # type: ignore[arg-type]


@pytest.mark.parametrize("rules", [("our-plea",), "our-plea", (PLEA, None)])
def test_what_is_no_rule_is_refused(rules: object) -> None:
    with pytest.raises(TypeError, match="Rule"):
        Options(rules=rules)  # type: ignore[arg-type]


def test_a_rule_of_a_kind_that_is_a_fact_is_refused() -> None:
    with pytest.raises(ValueError, match="byline"):
        Rule("mine", "byline", ("keep our presses running",))


@pytest.mark.parametrize("anchors", [(), ("short",), ("keep our presses running", "us")])
def test_an_anchor_too_short_to_be_safe_is_refused(anchors: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="anchor"):
        Rule("mine", "donation", anchors)
