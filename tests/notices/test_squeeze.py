"""Squeezing: what survives every rendering, and the way back to the text."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from grextract.notices.squeeze import squeeze, squeeze_with_map

PRINTED = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("’‘“”–—…\u00a0 \n\tÀéñçœßİ©हि한ﬁ①")), max_size=60)


@pytest.mark.parametrize(
    ("text", "squeezed"),
    [
        ("Click the share button", "clickthesharebutton"),
        ("click theTranslate Websitebutton", "clickthetranslatewebsitebutton"),
        ("author’s name", "authorsname"),
        ("author's name", "authorsname"),
        ("“Translate\u00a0Website”", "translatewebsite"),
        ("Hágase miembro", "hagasemiembro"),
        ("Ha\u0301gase miembro", "hagasemiembro"),
        ("Copyright © A", "copyright©a"),
        ("snake_case", "snakecase"),
        ("ﬁne", "fine"),
        ("Чтобы прочитать", "чтобыпрочитать"),
        ("51 languages", "51languages"),
        ("…—", ""),
        ("", ""),
    ],
)
def test_case_accents_spaces_and_punctuation_go_and_letters_and_digits_stay(text: str, squeezed: str) -> None:
    assert squeeze(text) == squeezed


def test_newlines_stay_so_that_several_texts_can_be_squeezed_in_one_call() -> None:
    assert squeeze("Un été\nA b\n\n“c”") == "unete\nab\n\nc"


@given(st.lists(PRINTED.map(lambda text: text.replace("\n", " ")), min_size=1, max_size=6))
def test_texts_squeezed_in_one_call_are_those_squeezed_one_by_one(texts: list[str]) -> None:
    assert squeeze("\n".join(texts)).split("\n") == [squeeze(text) for text in texts]


@given(PRINTED)
@example("ϒ is an upper-case letter only once it is decomposed")
def test_squeezing_twice_is_squeezing_once(text: str) -> None:
    assert squeeze(squeeze(text)) == squeeze(text)


@given(PRINTED, st.sampled_from([" ", "\t", "\u00a0", "  ", "’", "—", "\u2009"]))
def test_white_space_and_quotes_put_anywhere_change_nothing(text: str, between: str) -> None:
    spread = between.join(text.split(" "))
    assert squeeze(spread) == squeeze(text)


@given(PRINTED)
def test_the_mapped_text_is_the_squeezed_text_without_newlines(text: str) -> None:
    assert squeeze_with_map(text)[0] == squeeze(text).replace("\n", "")


@given(PRINTED)
def test_the_map_has_one_index_a_character_and_never_goes_back(text: str) -> None:
    squeezed, indexes = squeeze_with_map(text)
    assert len(indexes) == len(squeezed)
    assert indexes == sorted(indexes)
    assert all(0 <= index < len(text) for index in indexes)


@given(PRINTED)
def test_the_map_points_to_the_character_that_each_squeezed_one_came_from(text: str) -> None:
    squeezed, indexes = squeeze_with_map(text)
    assert all(kept in squeeze(text[index]) for kept, index in zip(squeezed, indexes, strict=True))


@given(PRINTED)
def test_what_the_map_does_not_point_to_squeezes_to_nothing(text: str) -> None:
    pointed = set(squeeze_with_map(text)[1])
    assert all(squeeze(text[index]).strip("\n") == "" for index in range(len(text)) if index not in pointed)
