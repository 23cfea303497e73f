"""The body as plain text."""

from __future__ import annotations

from grextract import Block
from grextract.render.text import to_text


def test_blocks_are_parted_by_one_blank_line() -> None:
    assert to_text([Block("paragraph", "One.", 0), Block("paragraph", "Two.", 1)]) == "One.\n\nTwo."


def test_no_block_carries_a_mark_of_its_kind() -> None:
    body = [
        Block("heading", "Heading", 0, level=2),
        Block("list-item", "item", 1, level=1, ordered=True),
        Block("list-item", "item", 2, level=2, ordered=False),
        Block("quote", "said", 3),
        Block("note", "See there.", 4, marker="1"),
    ]
    assert to_text(body) == "Heading\n\nitem\n\nitem\n\nsaid\n\nSee there."


def test_what_has_no_words_adds_nothing() -> None:
    body = [
        Block("paragraph", "One.", 0),
        Block("separator", "* * *", 1),
        Block("image", "", 2, url="/m.jpg", alt="a mill"),
        Block("embed", "", 3, url="https://www.youtube.com/embed/abc"),
        Block("paragraph", "Two.", 4),
    ]
    assert to_text(body) == "One.\n\nTwo."


def test_an_image_gives_its_caption_and_never_its_alt() -> None:
    assert to_text([Block("image", "The mill.", 0, url="/m.jpg", alt="a mill", caption="The mill.")]) == "The mill."


def test_a_table_gives_its_cells_in_reading_order() -> None:
    table = Block("table", "Year\tMills\n1911\t9", 0, rows=(("Year", "Mills"), ("1911", "9")))
    assert to_text([table]).split() == ["Year", "Mills", "1911", "9"]


def test_a_body_without_blocks_is_no_text() -> None:
    assert to_text([]) == ""
