"""HTML or a text: told by what makes the paragraphs, not by one tag."""

from __future__ import annotations

import pytest

from grextract.forms.telling import has_tag, is_html


@pytest.mark.parametrize("text", ["<p>x</p>", "words<br>words", "<!DOCTYPE html>", "<DIV class=x>", "<b>x</b> y", "<h2>t</h2>"])
def test_tags_that_make_the_paragraphs_make_it_html(text: str) -> None:
    assert is_html(text)


@pytest.mark.parametrize(
    "text",
    ["plain words", "see <http://example.org/p>", "<anna@example.org> wrote", "1 < 2 and 3 > 2", "a <placeholder> here", "<3"],
)
def test_an_autolink_or_a_lone_bracket_makes_no_html(text: str) -> None:
    assert not is_html(text)


LINES = ("The Trout of Osk", "The tannery closed in 1988.", "Nobody had asked for them.", "It built another, further down.")


@pytest.mark.parametrize("tag", ["<script>", "<style>", "<title>", "<p>", "<html>", "<br>", "<sup>1</sup>", "<!-- more -->"])
def test_a_tag_in_a_text_of_paragraphs_leaves_it_a_text(tag: str) -> None:
    text = "\n\n".join([*LINES, f"They had put one {tag} into the page."])
    assert has_tag(text)
    assert not is_html(text)


@pytest.mark.parametrize("end", [" ", "\n"])
@pytest.mark.parametrize("tag", ["<script>", "<title>", "<!--", "<sup>1</sup>", "<iframe src='/x'></iframe>", "</span>"])
def test_a_tag_of_no_block_leaves_a_dump_without_blank_lines_a_text(tag: str, end: str) -> None:
    assert not is_html(end.join([*LINES, f"They had put one {tag} into the page."]))


@pytest.mark.parametrize("end", ["\n\n", "\r\n\r\n", "\r\r", "\n \n"])
def test_any_line_end_parts_paragraphs(end: str) -> None:
    assert not is_html(end.join([*LINES, "with <b>words</b> and <br>"]))


@pytest.mark.parametrize(
    "form", ["<p>{}</p>", "<p>{}", "{}<br>", "<li>{}", "<div>{}</div>", "<table><tr><td>{}</td></tr></table>"]
)
def test_paragraphs_that_tags_part_make_it_html_with_blank_lines_between(form: str) -> None:
    assert is_html("\n\n".join(form.format(line) for line in LINES))


@pytest.mark.parametrize(
    "start", ["<!DOCTYPE html>", "<!-- saved --><html>", "<html lang='en'>", "<head><title>x</title></head>", "<body>"]
)
def test_the_frame_of_a_page_makes_it_html_whatever_parts_its_lines(start: str) -> None:
    assert is_html("\n\n".join([start, *LINES]))


@pytest.mark.parametrize("named", ["`<p>`", "`<div class=x>`", "`<p>…</p>`", "`<br>` or `</table>`"])
def test_a_tag_that_a_writer_of_markdown_names_makes_no_html(named: str) -> None:
    assert not is_html(f"{named} is a tag.\nThe weir held until the second week of March.")


def test_a_page_whose_words_open_with_a_backtick_is_html() -> None:
    assert is_html("<p>`So it is,' he said.</p><p>`Never before.'</p>")
