"""The article as CommonMark: what a reader of it shows is what the article says."""

from __future__ import annotations

import pytest

from grextract import Article, ArticleMetadata, Block, Link
from grextract.render.markdown import to_markdown


def render(*body: Block, title: str | None = None, byline: str | None = None) -> str:
    return to_markdown(Article(ArticleMetadata(title=title, byline=byline), body))


def paragraph(text: str, *links: tuple[str, str]) -> Block:
    """A paragraph with links on these of its words."""
    return Block("paragraph", text, 0, tuple(Link(text.index(w), text.index(w) + len(w), url) for w, url in links))


def items(*texts: str, ordered: bool = False, level: int = 1) -> list[Block]:
    return [Block("list-item", text, 0, level=level, ordered=ordered) for text in texts]


def test_title_and_byline_open_it() -> None:
    assert render(paragraph("One."), title="The Mills", byline="Anna Verner") == "# The Mills\n\n*By Anna Verner*\n\nOne.\n"


def test_without_title_and_byline_it_is_the_body_alone() -> None:
    assert render(paragraph("One."), paragraph("Two.")) == "One.\n\nTwo.\n"


@pytest.mark.parametrize(("level", "marks"), [(1, "#"), (3, "###"), (6, "######"), (None, "##")])
def test_a_heading_has_its_level(level: int | None, marks: str) -> None:
    assert render(Block("heading", "Heading", 0, level=level)) == f"{marks} Heading\n"


def test_a_heading_over_two_lines_stays_one_heading() -> None:
    assert render(Block("heading", "One\ntwo", 0, level=2)) == "## One two\n"


def test_the_items_of_a_list_stand_close_and_apart_from_paragraphs() -> None:
    assert render(paragraph("Before."), *items("one", "two"), paragraph("After.")) == "Before.\n\n- one\n- two\n\nAfter.\n"


def test_a_numbered_list_counts_and_a_new_one_begins_anew() -> None:
    text = render(*items("a", "b", ordered=True), paragraph("Between."), *items("c", ordered=True))
    assert text == "1. a\n2. b\n\nBetween.\n\n1. c\n"


def test_a_nested_item_is_indented() -> None:
    assert render(*items("one"), *items("inner", level=2), *items("two")) == "- one\n   - inner\n- two\n"


def test_a_nested_list_counts_for_itself() -> None:
    body = [*items("a", ordered=True), *items("x", "y", ordered=True, level=2), *items("b", ordered=True)]
    assert render(*body) == "1. a\n   1. x\n   2. y\n2. b\n"


def test_the_paragraphs_of_a_quotation_are_one_quotation() -> None:
    assert render(Block("quote", "One.", 0), Block("quote", "Two.", 1)) == "> One.\n>\n> Two.\n"


def test_every_line_of_a_quotation_is_marked() -> None:
    assert all(line.startswith(">") for line in render(Block("quote", "one\ntwo", 0)).splitlines())


def test_a_line_end_inside_a_paragraph_is_a_hard_break() -> None:
    assert render(paragraph("one\ntwo")) == "one\\\ntwo\n"


def test_a_separator_is_a_rule() -> None:
    assert render(paragraph("One."), Block("separator", "***", 0), paragraph("Two.")) == "One.\n\n---\n\nTwo.\n"


def test_a_table_has_a_header_row_and_rows_of_one_width() -> None:
    table = Block("table", "", 0, rows=(("Year", "Mills"), ("1911",), ("a|b", "9")))
    assert render(table) == "| Year | Mills |\n| --- | --- |\n| 1911 |  |\n| a\\|b | 9 |\n"


def test_an_image_is_followed_by_its_caption() -> None:
    image = Block("image", "The mill.", 0, url="https://a.example/m.jpg", alt="a [mill]", caption="The mill.")
    assert render(image) == "![a \\[mill\\]](https://a.example/m.jpg)\n\nThe mill.\n"


def test_an_image_without_an_address_leaves_its_caption() -> None:
    assert render(Block("image", "The mill.", 0, caption="The mill.")) == "The mill.\n"


def test_an_embed_is_a_link() -> None:
    assert render(Block("embed", "", 0, url="https://www.youtube.com/embed/abc")) == "<https://www.youtube.com/embed/abc>\n"


def test_an_embed_without_scheme_is_a_link_too() -> None:
    # CommonMark takes <...> for a link only when a scheme opens it; else it prints the brackets.
    text = render(Block("embed", "", 0, url="//www.youtube.com/embed/abc"))
    assert "<//" not in text
    assert "//www.youtube.com/embed/abc" in text


def test_a_link_stands_on_its_words() -> None:
    text = render(paragraph("See the ledgers and maps.", ("ledgers", "https://a.example/l"), ("maps", "/m")))
    assert text == "See the [ledgers](https://a.example/l) and [maps](/m).\n"


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://a.example/x_(y)", "https://a.example/x_%28y%29"),
        ("https://a.example/a b", "https://a.example/a%20b"),
        ("https://a.example/<x>", "https://a.example/%3Cx%3E"),
    ],
)
def test_an_address_cannot_end_its_link(url: str, written: str) -> None:
    assert render(paragraph("See it.", ("it", url))) == f"See [it]({written}).\n"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "data:text/html,x", "vbscript:x"]
)
def test_an_address_that_runs_something_is_dropped_and_its_words_stay(url: str) -> None:
    assert render(paragraph("See it.", ("it", url))) == "See it.\n"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2 * 3 * 4", "2 \\* 3 \\* 4"),
        ("snake_case", "snake\\_case"),
        ("[sic]", "\\[sic\\]"),
        ("<b>", "&lt;b\\>"),
        ("a {: .b}", "a \\{: .b}"),
        ("`code`", "\\`code\\`"),
        ("back\\slash", "back\\\\slash"),
        ("# no heading", "\\# no heading"),
        ("- no item", "\\- no item"),
        ("+ no item", "\\+ no item"),
        ("> no quote", "\\> no quote"),
        ("1945. That was the year.", "1945\\. That was the year."),
        ("1) no item", "1\\) no item"),
        ("one\n- two", "one\\\n\\- two"),
        ("one\n=== two", "one\\\n\\=== two"),
    ],
)
def test_characters_of_the_author_are_escaped(text: str, written: str) -> None:
    assert render(paragraph(text)) == f"{written}\n"


@pytest.mark.parametrize("text", ["The tag &lt; is an entity.", "Write &copy; for it."])
def test_an_entity_that_the_author_spells_out_is_not_read_as_one(text: str) -> None:
    assert "\\&" in render(paragraph(text)) or "&amp;" in render(paragraph(text))


def test_an_exclamation_mark_before_a_link_makes_no_image_of_it() -> None:
    assert render(paragraph("Look!here", ("here", "/x"))) in ("Look\\![here](/x)\n", "Look&#33;[here](/x)\n")


def test_a_title_cannot_make_markup() -> None:
    assert render(title="*Stars* & <b>").startswith("# \\*Stars\\* ")
    assert "<b>" not in render(title="*Stars* & <b>")
