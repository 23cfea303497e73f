"""Text dumps, plain and markdown, read into blocks."""

from __future__ import annotations

import textwrap
import time

import pytest

from grextract import LimitExceeded
from grextract.forms.stream import StreamBlock
from grextract.forms.text import read_text

LONG = "The mills along the river closed in the autumn, and nobody in the three towns was told why."


def blocks(text: str) -> list[StreamBlock]:
    return read_text(text, max_blocks=1000).blocks


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.type, block.text) for block in blocks(text)]


def test_paragraphs_are_parted_by_blank_lines() -> None:
    assert kinds("One.\n\nTwo.\n \nThree.") == [("paragraph", "One."), ("paragraph", "Two."), ("paragraph", "Three.")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_is_one(end: str) -> None:
    assert [text for _, text in kinds(f"One.{end}{end}Two.")] == ["One.", "Two."]


def test_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "The mills along the river closed in the\nautumn, and nobody in the three towns\nwas told why until the spring.\n\n"
        "A second paragraph was wrapped at that\nsame width, which is the forty columns\nof an old screen, and it ends here."
    )
    assert [text for _, text in kinds(wrapped)] == [" ".join(part.split("\n")) for part in wrapped.split("\n\n")]


def test_lines_are_never_joined_across_a_blank_line() -> None:
    wrapped = "The mills along the river closed in the\nautumn, and nobody in the three towns\nwas told why until the spring and\n\nso on it went in every other town there\nfor as long as anyone cared to ask them."
    assert [text.split()[-1] for _, text in kinds(wrapped)] == ["and", "them."]


def test_one_long_line_a_paragraph_is_not_joined_to_the_next() -> None:
    assert [text for _, text in kinds("\n".join([LONG * 3, LONG * 2, LONG * 4, LONG * 2]))] == [LONG * n for n in (3, 2, 4, 2)]


def test_short_lines_that_were_not_wrapped_stay_apart() -> None:
    header = f"The River Towns\nBy Anna Verner\nGlobal Research, March 04, 2016\nRegion: Europe\n{LONG}"
    assert [text for _, text in kinds(header)] == header.split("\n")


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("# Heading", "heading", "Heading"),
        ("### Heading ###", "heading", "Heading"),
        ("#hashtag of a reader", "paragraph", "#hashtag of a reader"),
        ("- item", "list-item", "item"),
        ("* item", "list-item", "item"),
        ("• item", "list-item", "item"),
        ("12. item", "paragraph", "12. item"),
        ("1911. That was the year.", "paragraph", "1911. That was the year."),
        ("-5 degrees that night", "paragraph", "-5 degrees that night"),
        ("> said she", "quote", "said she"),
        ("***", "separator", "***"),
        ("* * *", "separator", "* * *"),
        ("----------", "separator", "----------"),
    ],
)
def test_a_line_is_what_its_first_characters_say(line: str, kind: str, text: str) -> None:
    assert kinds(f"Before.\n\n{line}\n\nAfter.")[1] == (kind, text)


def test_headings_and_items_carry_their_level_and_order() -> None:
    heading, plain, nested, numbered, _ = blocks("## Two\n\n- plain\n\n    - nested\n\n3) numbered\n\n4) next")
    assert heading.level == 2
    assert (plain.level, plain.ordered) == (1, False)
    assert (nested.level, nested.ordered) == (2, False)
    assert (numbered.level, numbered.ordered) == (1, True)


def test_the_items_of_a_list_are_not_joined() -> None:
    items = "- the mills along the river that closed\n- the towns in which nobody was told so\n- the spring in which they all found out\n- the end"
    assert [text for _, text in kinds(items)] == [line[2:] for line in items.split("\n")]


@pytest.mark.parametrize(
    ("markdown", "text", "links"),
    [
        ("See [the ledgers](https://a.example/x) here.", "See the ledgers here.", [("the ledgers", "https://a.example/x")]),
        ("[One](http://a.example)[Two](http://b.example)", "OneTwo", [("One", "http://a.example"), ("Two", "http://b.example")]),
        (
            "See [it](http://a.example/x_(y)) [now](#top).",
            "See it now.",
            [("it", "http://a.example/x_(y)")],
        ),
        ('A [b](http://a.example "its title") c', "A b c", [("b", "http://a.example")]),
        ("A **[b](http://a.example)** c", "A b c", [("b", "http://a.example")]),
        ("[a \\[b\\]](http://a.example)", "a [b]", [("a [b]", "http://a.example")]),
    ],
)
def test_a_markdown_link_is_words_and_an_address(markdown: str, text: str, links: list[tuple[str, str]]) -> None:
    (block,) = blocks(markdown)
    assert block.text == text
    assert [(block.text[start:end], url) for start, end, url in block.links] == links


def test_an_autolink_is_its_own_words() -> None:
    (block,) = blocks("Look at <https://a.example/x> today.")
    assert block.text == "Look at https://a.example/x today."
    assert block.links == [(8, 27, "https://a.example/x")]


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("**bold** words", "bold words"),
        ("**a** *slanted* and _slanted_ word", "a slanted and slanted word"),
        ("***both***, **un**do", "both, undo"),
        ("**a** snake_case_name", "a snake_case_name"),
        ("**a** 2 * 3 * 4", "a 2 * 3 * 4"),
        ("**a** escaped \\*stars\\*", "a escaped *stars*"),
    ],
)
def test_emphasis_goes_and_words_stay_whole(markdown: str, text: str) -> None:
    assert kinds(markdown) == [("paragraph", text)]


@pytest.mark.parametrize("text", ["a * star and another * star", "file_name_of_it", "5 * 3 = 15 and *footnote"])
def test_a_text_without_markdown_keeps_its_characters(text: str) -> None:
    assert kinds(text) == [("paragraph", text)]


def test_a_markdown_image_is_a_block_of_its_own() -> None:
    image, words = blocks("![a mill](https://a.example/mill.jpg) The mill stood here.")
    assert (image.type, image.alt, image.url, image.text) == ("image", "a mill", "https://a.example/mill.jpg", "")
    assert (words.type, words.text) == ("paragraph", "The mill stood here.")


def test_a_pipe_table_is_rows_of_cells_without_its_rule() -> None:
    (table,) = blocks("| Year | Mills |\n| --- | --- |\n| 1911 | **9** |")
    assert table.type == "table"
    assert table.rows == (("Year", "Mills"), ("1911", "9"))


def test_a_quote_over_several_lines_is_one_block_without_marks() -> None:
    assert kinds("> the first line\n\n> the second") == [("quote", "the first line"), ("quote", "the second")]


@pytest.mark.parametrize("hidden", ["\u200b", "\u00ad", "\ufeff", "\u2060"])
def test_an_invisible_character_leaves_its_word_whole(hidden: str) -> None:
    assert kinds(f"glo{hidden}bal words") == [("paragraph", "global words")]


def test_a_protected_address_in_markdown_is_the_real_one() -> None:
    hidden = bytes([9, *(byte ^ 9 for byte in b"anna@example.org")]).hex()
    (block,) = blocks(f"Write to [\\[email protected\\]](/cdn-cgi/l/email-protection#{hidden}) now.")
    assert block.text == "Write to anna@example.org now."
    assert block.links == [(9, 25, "mailto:anna@example.org")]


def test_as_many_blocks_as_allowed_are_read_and_no_more() -> None:
    assert len(read_text("One.\n\nTwo.", max_blocks=2).blocks) == 2
    with pytest.raises(LimitExceeded, match="max_blocks"):
        read_text("One.\n\nTwo.\n\nThree.", max_blocks=2)


def test_the_limit_counts_images_too() -> None:
    with pytest.raises(LimitExceeded):
        read_text("![a](/a.jpg) ![b](/b.jpg) ![c](/c.jpg) words", max_blocks=2)


@pytest.mark.parametrize("mark", ["[", "![", "**", "_", "<http://", "> ", "|"])
def test_a_flood_of_open_marks_takes_no_long_time(mark: str) -> None:
    started = time.monotonic()
    assert blocks(mark * 20_000 + " end")[-1].text.endswith("end")
    assert time.monotonic() - started < 10


def test_emphasis_may_span_a_link() -> None:
    text = "_The boats_ and _those [of the pilot](https://a.example/x_y_z) too,_ went out.\n"
    block = read_text(text, max_blocks=10).blocks[0]
    assert block.text == "The boats and those of the pilot too, went out."
    assert [(block.text[start:end], url) for start, end, url in block.links] == [("of the pilot", "https://a.example/x_y_z")]


def test_a_control_character_in_place_of_a_quotation_mark_is_that_mark() -> None:
    assert [block.text for block in read_text("He said \x93yes\x94\x85 and went.", max_blocks=9).blocks] == [
        "He said “yes”… and went."
    ]


def test_a_dash_that_the_author_set_before_a_name_below_a_motto_stays() -> None:
    text = "“We stood in line until we were the line.”\n\n– Widow of a quarryman, 1934\n"
    assert [block.text for block in read_text(text, max_blocks=9).blocks][1] == "– Widow of a quarryman, 1934"


def test_lines_of_a_quotation_that_were_wrapped_are_joined_without_their_marks() -> None:
    said = f"{LONG} {LONG}"
    quoted = "\n".join(f"> {line}" for line in textwrap.wrap(said, 70))
    text = "\n\n".join([textwrap.fill(said, 72), quoted, textwrap.fill(said, 72)])
    assert kinds(text) == [("paragraph", said), ("quote", said), ("paragraph", said)]
