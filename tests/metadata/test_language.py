"""The language of a body."""

from __future__ import annotations

import pytest

from grextract.metadata.language import detect_language

TEXTS = {
    "en": "The harbour was quiet that morning and the fishermen had mended their nets since before the sun came up.",
    "fr": "Le port était calme ce matin et les pêcheurs réparaient leurs filets depuis le lever du soleil sur la côte.",
    "es": "El puerto estaba tranquilo aquella mañana y los pescadores arreglaban sus redes desde la salida del sol.",
    "de": "Der Hafen war an diesem Morgen ruhig, und die Fischer flickten ihre Netze schon seit dem Sonnenaufgang.",
    "it": "Il porto era tranquillo quella mattina e i pescatori riparavano le loro reti già dal sorgere del sole.",
    "ru": "Утром в гавани было тихо, и рыбаки чинили свои сети ещё до того, как над берегом взошло солнце.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_sentence_or_two_tell_their_language(language: str) -> None:
    assert detect_language(TEXTS[language]) == language


@pytest.mark.parametrize("text", ["", "Quiet harbour", "1999 2001 2004 " * 20, "…—" * 60])
def test_a_text_with_too_few_letters_tells_none(text: str) -> None:
    assert detect_language(text) is None


def test_the_language_is_that_of_the_text_before_a_long_tail_in_another() -> None:
    assert detect_language(TEXTS["fr"] * 200 + TEXTS["en"] * 2000) == "fr"
