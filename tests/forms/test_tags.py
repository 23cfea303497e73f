"""Markdown with tags in it."""

from __future__ import annotations

from grextract.forms.reader import read_pages
from grextract.forms.tags import is_tagged_markdown, without_left_over_tags, without_tags
from grextract.options import Options

DUMP = (
    '<div id="main">\n\n# The Ferry\n\nBy [Ada Brandt](https://a.example/ada) and <a href="https://a.example/emre"\n'
    'rel="author">Emre Demir</a>\n\n</div>\n\n> It left at <a href="https://a.example/x"\n> rel="noopener">seven</a> sharp.\n'
)


def test_markdown_with_tags_is_told_from_html() -> None:
    assert is_tagged_markdown(DUMP)
    assert not is_tagged_markdown(
        "<html><body><p>See [a](https://a.example) and [b](https://b.example)</p><p>c</p></body></html>"
    )


def test_tags_are_written_as_markdown() -> None:
    lines = [line for line in without_tags(DUMP).split("\n") if line]
    assert lines == [
        "# The Ferry",
        "By [Ada Brandt](https://a.example/ada) and [Emre Demir](https://a.example/emre)",
        "> It left at [seven](https://a.example/x) sharp.",
    ]


def test_such_a_dump_is_read_as_text() -> None:
    page = read_pages(DUMP, None, Options())[0]()
    assert (page.form, [block.type for block in page.blocks]) == ("text", ["heading", "paragraph", "quote"])


def test_tags_left_over_in_a_text_go_and_one_that_a_sentence_names_stays() -> None:
    text = "The weir.<sup>1</sup> It was\n<b>gone</b>.<br>One <script> tag and <Name> stayed & went."
    assert without_left_over_tags(text) == "The weir.1 It was\ngone.  \nOne <script> tag and <Name> stayed & went."


def test_characters_written_by_name_are_read_beside_tags_only() -> None:
    assert without_left_over_tags("<b>Bread</b> &amp; debt") == "Bread & debt"
    assert without_left_over_tags("They write &amp; for an ampersand in a <script>.").count("&amp;") == 1
