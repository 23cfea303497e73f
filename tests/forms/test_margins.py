"""The left margin of a whole dump."""

from __future__ import annotations

import textwrap
import time

import pytest

from grextract.forms.margins import without_margin
from tests.sample import DUMP, FIRST, SECOND, THIRD

PARAGRAPHS = ["The River Towns", "By Anna Verner", FIRST, SECOND, THIRD]


def set_in(width: int) -> str:
    return "\n".join(textwrap.fill(paragraph, width, initial_indent="    ") for paragraph in PARAGRAPHS)


@pytest.mark.parametrize("mark", ["> ", ">", "> > ", ">>> "])
def test_a_dump_that_a_mail_quoted_is_the_dump(mark: str) -> None:
    quoted = "\n".join(f"{mark}{line}".rstrip() for line in DUMP.splitlines())
    assert without_margin(quoted).split("\n") == DUMP.splitlines()


def test_the_line_of_the_mail_above_the_quoted_dump_stays() -> None:
    quoted = "\n".join(f"> {line}" for line in DUMP.splitlines())
    assert without_margin(f"Anna wrote:\n{quoted}").startswith("Anna wrote:\nThe River")


def test_the_quotations_of_an_article_stay() -> None:
    text = f"{FIRST}\n\n> {SECOND}\n>\n> {THIRD}\n\n" * 3
    assert without_margin(text) == text


@pytest.mark.parametrize("width", [50, 72])
def test_a_line_set_in_opens_a_paragraph(width: int) -> None:
    paragraphs = without_margin(set_in(width)).split("\n\n")
    assert [" ".join(paragraph.split()) for paragraph in paragraphs] == PARAGRAPHS


@pytest.mark.parametrize(
    "text",
    [
        set_in(72).replace("\n", "\n\n", 1),
        "\n".join(["    A quotation.", "A line.", "Another line.", "    Another quotation.", FIRST, "A last line."]),
        f"    The River Towns\n{DUMP}",
    ],
)
def test_other_lines_set_in_stay_as_they_are(text: str) -> None:
    assert without_margin(text) == text


def test_marks_without_end_take_linear_time() -> None:
    start = time.perf_counter()
    without_margin("\n".join([">" * 200_000] * 8))
    assert time.perf_counter() - start < 2
