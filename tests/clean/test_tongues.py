"""How the notices speak in other languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from grextract.clean.tongues import is_worded, speaks, tells

CASES = json.loads((Path(__file__).parent / "translated.json").read_text("utf-8"))
LANGUAGES = ("de", "es", "fr", "it", "pt", "ru")


@pytest.mark.parametrize("case", CASES, ids=[f"{case['language']}-{number}" for number, case in enumerate(CASES)])
def test_the_body_of_a_translated_page_is_not_in_the_words_of_notices(case: dict[str, str]) -> None:
    assert not is_worded(case["body"], case["language"])


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Suivez-nous sur Instagram."),
        ("es", "Síganos en Instagram."),
        ("de", "Folgen Sie uns auf Instagram."),
        ("it", "Seguiteci su Instagram."),
        ("pt", "Siga-nos no Instagram."),
        ("ru", "Подписывайтесь на нас в Instagram."),
    ],
)
def test_a_command_speaks_to_its_reader_in_words_of_notices(language: str, sentence: str) -> None:
    assert speaks(sentence, language)
    assert is_worded(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Le site publie ses articles sur Instagram."),
        ("es", "El sitio publica sus artículos en Instagram."),
        ("de", "Die Seite veröffentlicht Artikel auf Instagram."),
        ("it", "Il sito pubblica gli articoli su Instagram."),
        ("pt", "O sítio publica os artigos no Instagram."),
        ("ru", "Сайт публикует статьи в Instagram."),
    ],
)
def test_a_statement_speaks_to_nobody(language: str, sentence: str) -> None:
    assert not speaks(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Subscribe to our newsletter, the shop assistant pleaded."),
        ("fr", "Suivez-nous sur Instagram, proclamait la camionnette du plombier."),
        ("es", "Síguenos en Instagram, rezaba el cartel de la funeraria."),
        ("de", "Folgt uns auf Instagram, stand auf dem Leichenwagen."),
        ("it", "Seguiteci su Instagram, si leggeva sul furgone dell'idraulico."),
        ("pt", "Siga-nos no Instagram, lia-se na carrinha do canalizador."),
        ("ru", "Подписывайтесь на нас, гласила надпись на фургоне водопроводчика."),
    ],
)
def test_a_sentence_that_goes_on_to_say_who_said_it_tells(language: str, sentence: str) -> None:
    assert tells(sentence, language)


def test_every_language_has_its_cases() -> None:
    assert {case["language"] for case in CASES} == set(LANGUAGES)
