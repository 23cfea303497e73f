"""A number before a line is the marker of a list's item, the mark of a note, or part of a line between paragraphs."""

from __future__ import annotations

import pytest

import grextract
from grextract import Block

HEAD = "The Salt Court\n\nBy Ada Holm\n\nGlobal Research, May 3, 2019\n\n"
P = "The keeper came down to the weir at six and found the upper gate open."


def blocks(text: str) -> list[Block]:
    return list(grextract.extract(HEAD + text).body)


def said(text: str) -> list[tuple[str, str | None, str]]:
    return [(block.type, block.marker, block.text) for block in blocks(text)]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_an_item_has_its_marker_as_printed_and_not_in_its_text(gap: str) -> None:
    items = gap.join(("1. One gate", "2. Two gates", "3. Three gates"))
    assert said(f"{P}\n\n{items}\n\n{P}")[1:-1] == [
        ("list-item", "1.", "One gate"),
        ("list-item", "2.", "Two gates"),
        ("list-item", "3.", "Three gates"),
    ]


@pytest.mark.parametrize(("first", "second"), [("a)", "b)"), ("(a)", "(b)"), ("1)", "2)"), ("7.", "8.")])
def test_a_marker_is_a_number_or_a_letter(first: str, second: str) -> None:
    assert [block.marker for block in blocks(f"{P}\n\n{first} One gate\n{second} Two gates\n")[1:]] == [first, second]


def test_a_numbered_line_between_paragraphs_keeps_its_number() -> None:
    assert [text for _, _, text in said(f"1. Mind the gate\n\n{P}\n\n2. Shut the door\n\n{P}")][::2] == [
        "1. Mind the gate",
        "2. Shut the door",
    ]


def test_a_numbered_line_below_a_list_of_letters_is_no_item_of_it() -> None:
    found = said(f"1. Measure it\n\n{P}\n\na) one rope,\nb) one stone,\nc) one boy.\n\n2. Draw it\n\n{P}")
    assert [kind for kind, _, _ in found] == ["paragraph", "paragraph", *("list-item",) * 3, "paragraph", "paragraph"]
    assert found[5][2] == "2. Draw it"


def test_a_note_has_its_mark_in_its_text_too() -> None:
    assert said(f"{P}\n\nNotes\n\n1. A book.\n2. Another book.\n")[2:] == [
        ("note", "1", "1. A book."),
        ("note", "2", "2. Another book."),
    ]


def test_a_link_of_a_note_is_where_its_words_are() -> None:
    note = blocks(f"{P}\n\nNotes\n\n1. See [the book](https://a.example/b).\n2. Another book.\n")[2]
    (link,) = note.links
    assert note.text[link.start : link.end] == "the book"


def test_an_item_of_markup_has_no_marker() -> None:
    article = grextract.extract(
        f"<h1>The Salt Court</h1><p>By Ada Holm</p><p>Global Research, May 3, 2019</p><p>{P}</p><ol><li>One</li><li>Two</li></ol>"
    )
    assert [(block.text, block.marker) for block in article.body[1:]] == [("One", None), ("Two", None)]


def test_markdown_and_html_print_the_marker() -> None:
    article = grextract.extract(f"{HEAD}{P}\n\n4. Four gates\n5. Five gates\n\n{P}\n\na) One rope\nb) Two ropes\n")
    assert "4. Four gates\n5. Five gates" in article.to_markdown()
    assert "- a) One rope\n- b) Two ropes" in article.to_markdown()
    assert '<li value="4">Four gates</li>' in article.to_html()
    assert "<li>a) One rope</li>" in article.to_html()


def test_a_title_in_angle_brackets_is_words() -> None:
    links = "Theme: [Culture](https://a.example/c) and [SYRIA](https://a.example/s)"
    assert (
        blocks(f"<The Salt Court: A Play> was read aloud.\n\n{links} were named.\n")[0].text
        == "<The Salt Court: A Play> was read aloud."
    )


@pytest.mark.parametrize("words", ["<strong winds>", "<The Keeper>", "<a gate and a door>"])
def test_words_in_angle_brackets_are_no_tag(words: str) -> None:
    assert (
        blocks(f"{P} {words} stood there.\n\n[One](https://a.example/1) and [two](https://a.example/2).\n")[0].text
        == f"{P} {words} stood there."
    )


def test_a_mark_on_a_line_of_its_own_is_kept_where_the_text_refers_to_it() -> None:
    text = "\n\n".join(
        block.text for block in blocks(f"{P} [1]\n\n{P} [2]\n\nSources\n\n[1]\n\nLedger, p. 4.\n\n[2]\n\nLedger, p. 5.\n")
    )
    assert text.count("[1]") == text.count("[2]") == 2
