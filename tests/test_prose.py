"""What counts as prose: a sentence of twelve words or more, in any script, that is not mostly link."""

from __future__ import annotations

import pytest

from grextract.prose import is_cookie_notice, is_prose

SENTENCE = "The keeper came down to the weir at six and found it open."


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        f"“{SENTENCE}” [12]",
        f"{SENTENCE[:-1]}…",
        f"{SENTENCE[:-1]}:",
        "水門の番人は六時に堰へ下りて行き、上の門が開いたままで、船が一艘も残っていないことに気づいた。",
        "В шесть часов сторож спустился к плотине и увидел, что верхние ворота открыты и лодок нет.",
        "The keeper came down to the weir at six and found the upper gate open and the boats gone and the river lower than it had been since May",
    ],
)
def test_a_sentence_of_twelve_words_is_prose(text: str) -> None:
    assert is_prose(text)


@pytest.mark.parametrize(
    "text",
    ["", "The gate was open.", "Home About Contact Donate Archives News World Politics Economy Culture Media Search", "水門"],
)
def test_labels_titles_and_short_sentences_are_none(text: str) -> None:
    assert not is_prose(text)


def test_a_sentence_that_is_a_third_link_is_none() -> None:
    assert is_prose(SENTENCE, 0.29)
    assert not is_prose(SENTENCE, 0.3)


def test_what_a_page_says_of_its_cookies_is_told() -> None:
    assert is_cookie_notice("This website uses cookies in order to improve your browsing experience.")
    assert not is_cookie_notice("The baker of Karsa sells cookies in order to pay for the roof.")
