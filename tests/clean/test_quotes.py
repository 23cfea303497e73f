"""What a text quotes."""

from __future__ import annotations

import pytest

from grextract.clean.quotes import is_quoted

NOTICE = "Become a Member of Global Research"


def quoted(text: str) -> bool:
    start = text.index(NOTICE)
    return is_quoted(text, start, start + len(NOTICE))


@pytest.mark.parametrize(
    "marks", ["“%s”", "„%s“", "”%s”", "« %s »", "»%s«", "‹%s›", "‘%s’", '"%s"', "'%s'", "``%s''", "「%s」", "&laquo;%s&raquo;"]
)
def test_what_stands_between_two_marks_is_quoted(marks: str) -> None:
    assert quoted(f"The sign read {marks % NOTICE} in red.")


def test_so_is_a_part_of_it() -> None:
    assert quoted(f'He read aloud: "Dear friends. {NOTICE}. Yours." Nobody stirred.')


@pytest.mark.parametrize(
    "text",
    [
        f'"We left," she said. {NOTICE} "They came back," he said.',
        f"“We left,” she said. {NOTICE} “They came back,” he said.",
        f"The authors' mill closed. {NOTICE} The millers' did not.",
        f'A pipe of 5" was laid. {NOTICE} It held 4" of water.',
        f"“It began here.\n\n{NOTICE}\n\nIt ended here.” So he said.",
        f'"{NOTICE}"',
    ],
)
def test_what_stands_between_two_quotations_or_beside_an_apostrophe_is_not(text: str) -> None:
    assert not quoted(text)
