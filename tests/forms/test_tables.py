"""Which tables hold data, and what their cells say."""

from __future__ import annotations

import pytest
from lxml import etree

from grextract.forms.html import read_html
from grextract.forms.tables import read_table

XHTML = 'xmlns="http://www.w3.org/1999/xhtml"'


def rows(inner: str) -> tuple[tuple[str, ...], ...]:
    return read_table(etree.HTML(f"<table>{inner}</table>").find(".//table"))


def words(markup: str) -> str:
    """All that the walk reads of a tree, comments and all."""
    return " ".join(block.text for block in read_html(etree.HTML(markup), max_blocks=100).blocks)


def cells(*texts: str) -> str:
    return "<tr>" + "".join(f"<td>{text}</td>" for text in texts) + "</tr>"


def test_short_cells_in_rows_and_columns_are_data() -> None:
    assert rows(cells("Year", "Mills") + cells("1911", "9")) == (("Year", "Mills"), ("1911", "9"))


def test_header_cells_and_sections_are_rows_like_others() -> None:
    head = "<thead><tr><th>Year</th><th>Mills</th></tr></thead>"
    assert rows(f"{head}<tbody>{cells('1911', '9')}</tbody>") == (("Year", "Mills"), ("1911", "9"))


def test_an_empty_row_is_no_row_and_an_empty_cell_keeps_its_place() -> None:
    assert rows(cells("Year", "Mills") + cells("", "") + cells("1911", "")) == (("Year", "Mills"), ("1911", ""))


@pytest.mark.parametrize(
    "inner",
    [
        cells("one row", "only"),
        cells("one column") + cells("only"),
        cells("a", "b") + cells("<table><tr><td>inner</td></tr></table>", "d"),
        cells("a", "b") + cells("<ul><li>item</li></ul>", "d"),
        cells("a", "b") + cells("<h2>Heading</h2>", "d"),
        cells("a", "b") + cells("<blockquote>said</blockquote>", "d"),
        cells("a", '<img src="/a.jpg">') + cells("c", "d"),
        cells("a", "b") + cells("<p>one</p><p>two</p>", "d"),
        cells("a", "b") + cells("line<br>line<br>line<br>line", "d"),
        cells("a", "b") + cells("word " * 100, "d"),
        cells("By Anna Verner", "Region: Europe") + cells("c", "d"),
    ],
)
def test_a_table_that_lays_out_a_page_is_no_data(inner: str) -> None:
    assert rows(inner) == ()


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("<b>nine</b>teen", "nineteen"),
        ("one<br>two", "one two"),
        ("<p>one</p>two", "one two"),
        ("<div>one</div><div>two</div>", "one two"),
        ("  many \n spaces ", "many spaces"),
        ("9<!-- counted twice --> mills", "9 mills"),
        ('<a href="/x">9</a> mills', "9 mills"),
        ("9<script>count()</script> mills", "9 mills"),
    ],
)
def test_a_cell_says_what_a_browser_shows(cell: str, text: str) -> None:
    assert rows(cells("Year", "Mills") + cells("1911", cell))[1][1] == text


def test_a_protected_address_in_a_cell_is_the_real_one() -> None:
    hidden = bytes([7, *(byte ^ 7 for byte in b"anna@example.org")]).hex()
    cell = f'<a href="/cdn-cgi/l/email-protection" data-cfemail="{hidden}">[email&#160;protected]</a>'
    assert rows(cells("Name", "Address") + cells("Anna", cell))[1][1] == "anna@example.org"


def test_no_word_of_a_layout_table_is_lost() -> None:
    said = words(f"<table>{cells('left one', '<p>right</p><p>column</p>')}{cells('left two', 'end')}</table>")
    assert said.split() == "left one right column left two end".split()


@pytest.mark.parametrize(
    "inner",
    [
        "stray words{0}{1}",
        "<tr>stray words<td>Year</td><td>Mills</td></tr>{1}",
        "<tr><td>Year</td>stray words<td>Mills</td></tr>{1}",
        "{0}stray words{1}",
        "<tbody>{0}</tbody>stray words<tbody>{1}</tbody>",
        "{0}{1}<tfoot>stray words</tfoot>",
        "{0}<tr><form><td>stray words</td></form></tr>{1}",
        "{0}<center>stray words</center>{1}",
        "{0}<!-- no -->stray words{1}",
        "<caption>stray</caption><caption>words</caption>{0}{1}",
        "<caption><p>stray</p><p>words</p></caption>{0}{1}",
    ],
)
def test_words_beside_the_cells_of_a_table_are_not_lost(inner: str) -> None:
    table = f"<table>{inner.format(cells('Year', 'Mills'), cells('1911', '9'))}</table>"
    said = words(table).split()
    assert sorted(said) == sorted("Year Mills 1911 9 stray words".split())


def test_the_caption_of_a_data_table_is_not_lost() -> None:
    said = words(f"<table><caption>Mills by year</caption>{cells('Year', 'Mills')}{cells('1911', '9')}</table>")
    assert "Mills by year" in said


def test_a_table_of_an_xhtml_tree_is_judged_alike() -> None:
    data = f"<table {XHTML}>{cells('Year', 'Mills')}{cells('1911', 'nine<br/>mills')}</table>"
    assert read_table(etree.fromstring(data)) == (("Year", "Mills"), ("1911", "nine mills"))
    layout = f"<table {XHTML}>{cells('a', 'b')}{cells('<p>one</p><p>two</p>', 'd')}</table>"
    assert read_table(etree.fromstring(layout)) == ()
