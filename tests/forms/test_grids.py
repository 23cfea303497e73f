"""Tables drawn with characters."""

from __future__ import annotations

from grextract.forms.grids import read_grids

LONG = (
    "The mills along the river closed in the autumn, and nobody in the three towns was told why until the spring of the next year. "
    * 2
)


def test_a_table_of_short_cells_is_rows() -> None:
    assert read_grids(["+------+-------+", "| Year | Mills |", "+------+-------+", "| 1911 | nine  |", "+------+-------+"]) == [
        ["| Year | Mills |", "| 1911 | nine |"]
    ]


def test_box_drawing_is_the_same_table() -> None:
    assert read_grids(["┌────┬─────┐", "│Year│Mills│", "├────┼─────┤", "│1911│nine │", "└────┴─────┘"]) == [
        ["| Year | Mills |", "| 1911 | nine |"]
    ]


def test_a_layouts_text_comes_before_what_stands_beside_it() -> None:
    words = LONG.split()
    lines = [" ".join(words[n : n + 6]) for n in range(0, len(words), 6)]
    wide = max(map(len, lines))
    drawn = [f"| {'Menu' if n == 0 else '':4} | {line:{wide}} |" for n, line in enumerate(lines)]
    rule = f"+------+{'-' * (wide + 2)}+"
    text, menu = read_grids([rule, *drawn, rule])
    assert " ".join(" ".join(text).split()) == " ".join(words)
    assert [line for line in menu if line] == ["Menu"]


def test_what_is_no_table_stays() -> None:
    assert read_grids(["a + b", "| c", "+--"]) == [["a + b", "| c", "+--"]]


def test_rules_without_a_row_between_them_are_no_table() -> None:
    assert read_grids(["+--+", "+--+", "+--+"]) == [["+--+", "+--+", "+--+"]]
