"""Links that markdown lists by name."""

from __future__ import annotations

import time

import pytest

from grextract.forms.reference_links import without_reference_links


@pytest.mark.parametrize(
    ("text", "inline"),
    [
        ("By [Ada Brandt][4]\n\n   [4]: https://a.example/ada", "By [Ada Brandt](https://a.example/ada)"),
        ('By [Ada\nBrandt][4]\n\n[4]: <https://a.example/ada> "Ada"', "By [Ada\nBrandt](https://a.example/ada)"),
        ("By [Ada Brandt]\n\n  [ada brandt]: /ada", "By [Ada Brandt](/ada)"),
        ("By [Ada Brandt][]\n\n  [Ada Brandt]: /ada", "By [Ada Brandt](/ada)"),
        ("[![boat][1]][2]\n\n[1]: /boat.jpg\n[2]: /boat", "[![boat](/boat.jpg)](/boat)"),
    ],
)
def test_an_address_is_set_beside_the_words_that_name_it(text: str, inline: str) -> None:
    assert without_reference_links(text).strip() == inline


@pytest.mark.parametrize(
    "text",
    [
        "It sank.[1]\n\nNotes\n\n[1]: https://a.example/log",
        "It sank [there].\n\n[Note]: https://a.example/log",
        "He said [sic]: no.",
        "[Ada](https://a.example)\n\n[ada]: https://b.example",
    ],
)
def test_what_names_no_link_stays(text: str) -> None:
    assert without_reference_links(text) == text


@pytest.mark.parametrize("hostile", ["[" * 100_000, "[[a](b)" * 20_000, "[a]" * 50_000, "[a][" * 40_000, "[x]: y\n" * 20_000])
def test_a_text_of_brackets_takes_linear_time(hostile: str) -> None:
    start = time.perf_counter()
    without_reference_links(hostile + "\n[q]: /q\n")
    assert time.perf_counter() - start < 2
