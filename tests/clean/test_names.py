"""Where a name ends."""

from __future__ import annotations

import pytest

from grextract.clean.names import begins_anew, name_end


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna Verner. Nobody was told.", "Anna Verner."),
        ("Anna Verner\nNobody was told.", "Anna Verner"),
        ("Anna Verner", "Anna Verner"),
        ("Anna Verner Nobody was told.", "Anna Verner"),
        ("Reuters Nobody was told.", "Reuters"),
        ("Reuters The Hague was told.", "Reuters"),
        ("South Front Следуйте за нами.", "South Front"),
        ("Prof. Anna Verner. Nobody was told.", "Prof. Anna Verner."),
    ],
)
def test_a_name_ends_at_its_stop_or_its_line_or_before_the_last_capital(text: str, name: str) -> None:
    end = name_end(text, 0)
    assert end is not None
    assert text[:end] == name


@pytest.mark.parametrize("text", ["", "hand and by mail.", "Anna went.", "Anna, the miller.", "A B C D E F G H"])
def test_where_nothing_is_sure_there_is_no_end(text: str) -> None:
    assert name_end(text, 0) is None


@pytest.mark.parametrize(
    ("text", "anew"), [("in 1931 by rail The mills closed", True), ("the mills of Port Saffron in 1931", False)]
)
def test_a_sentence_begins_anew_at_a_plain_word_with_a_capital(text: str, anew: bool) -> None:
    assert begins_anew(text) is anew
