"""The error tree."""

from __future__ import annotations

import copy
import pickle
from typing import get_args

import pytest

import grextract
from grextract import ExtractionError, LimitExceeded, NotAnArticle, UnreadableSource
from grextract.errors import NotAnArticleKind


@pytest.mark.parametrize("error", [NotAnArticle, UnreadableSource, LimitExceeded])
def test_each_error_is_an_extraction_error_and_a_value_error(error: type) -> None:
    assert issubclass(error, ExtractionError)
    assert issubclass(error, ValueError)


def test_no_error_is_another() -> None:
    leaves = [NotAnArticle, UnreadableSource, LimitExceeded]
    assert not [(a, b) for a in leaves for b in leaves if a is not b and issubclass(a, b)]


def test_the_root_is_no_value_error() -> None:
    assert not issubclass(ExtractionError, ValueError)


def test_the_kinds_are_those_of_the_contract() -> None:
    kinds = {"listing", "several-articles", "error-page", "challenge", "empty", "not-an-article"}
    assert set(get_args(NotAnArticleKind)) == kinds


@pytest.mark.parametrize("again", [lambda error: pickle.loads(pickle.dumps(error)), copy.copy, copy.deepcopy])
def test_a_refusal_keeps_its_kind_count_and_message_on_the_way_between_processes(again) -> None:  # type: ignore[no-untyped-def]
    error = again(NotAnArticle("several-articles", "the feed holds 7 articles", count=7))
    assert type(error) is NotAnArticle
    assert (error.kind, error.count, str(error)) == ("several-articles", 7, "the feed holds 7 articles")


@pytest.mark.parametrize("error", [UnreadableSource, LimitExceeded])
def test_the_others_keep_their_message_on_the_way_between_processes(error: type[Exception]) -> None:
    again = pickle.loads(pickle.dumps(error("why")))
    assert type(again) is error
    assert str(again) == "why"


def test_a_refusal_without_count_has_none() -> None:
    assert NotAnArticle("empty", "nothing").count is None


def test_every_error_is_public() -> None:
    assert {"ExtractionError", "LimitExceeded", "NotAnArticle", "UnreadableSource"} <= set(grextract.__all__)
