"""Saved HTML, read into the stream of blocks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from grextract import LimitExceeded, NotAnArticle
from grextract.forms.html import read_html
from grextract.forms.parsing import parse_html
from grextract.forms.stream import Page, StreamBlock
from grextract.forms.text import read_text


def read(markup: str, base_url: str | None = None) -> Page:
    return read_html(parse_html(markup), base_url=base_url, max_blocks=1000)


def blocks(markup: str) -> list[StreamBlock]:
    return read(markup).blocks


def texts(markup: str) -> list[str]:
    return [block.text for block in blocks(markup)]


def kinds(markup: str) -> list[tuple[str, str]]:
    return [(block.type, block.text) for block in blocks(markup)]


# Words and spaces


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>un<b>do</b>ing</p>", "undoing"),
        ("<p>one <i>two</i> three</p>", "one two three"),
        ("<p>one<i> two </i>three</p>", "one two three"),
        ("<p>one <i> two </i> three</p>", "one two three"),
        ("<p>un<span></span>do</p>", "undo"),
        ("<p>un<wbr>do</p>", "undo"),
        ("<p>un<!-- x -->do</p>", "undo"),
        ("<p>un&shy;do, un&#8203;do</p>", "undo, undo"),
        ("<p>one&nbsp;two</p>", "one two"),
        ("<p>one\n   two</p>", "one two"),
        ('<p>see <a href="/x">this </a>word</p>', "see this word"),
        ("<p>H<sub>2</sub>O, m<sup>2</sup></p>", "H2O, m2"),
        ("<p><span>one</span> <span>two</span></p>", "one two"),
        ("<p>don&#146;t &#147;quote&#148;</p>", "don’t “quote”"),
        ("<p>AT&amp;T &lt;b&gt;</p>", "AT&T <b>"),
        ('<p>smile <img src="/s.png" alt="😀"> on</p>', "smile 😀 on"),
    ],
)
def test_inline_markup_neither_adds_nor_removes_a_space(markup: str, text: str) -> None:
    assert texts(markup) == [text]


@pytest.mark.parametrize(
    "markup",
    [
        "<p>one</p><p>two</p>",
        "<p>one<p>two",
        "<div>one<div>two</div></div>",
        "<div><div>one</div>two</div>",
        "one<p>two</p>",
        "<p>one</p>two",
        "one<hr>two",
        "<td>one</td><td>two</td>",
        "<table><tr><td>one</td><td>two</td></tr></table>",
        "<p>one<br><br>two</p>",
        "<p>one<br> <br>\n<br>two</p>",
        "<b><p>one</p></b><p>two</p>",
        "<center>one</center><section>two</section>",
        "<dl><dt>one</dt><dd>two</dd></dl>",
    ],
)
def test_blocks_and_empty_lines_part_paragraphs(markup: str) -> None:
    assert [text for text in texts(markup) if text] == ["one", "two"]


def test_one_break_is_a_line_end_inside_the_block() -> None:
    assert texts("<p>one<br>two<br/>three</p>") == ["one\ntwo\nthree"]


def test_preformatted_lines_stay_lines() -> None:
    assert texts("<pre>one\ntwo\n\nthree</pre>") == ["one\ntwo", "three"]


@given(st.lists(st.sampled_from(["<div>", "</div>", "<p>", "</b>", "<b>", "<a href='/x'>", "<li>", "<td>", "<br>", " ", "<ul>"])))
def test_no_word_is_lost_or_moved_whatever_tags_stand_around_it(tags: list[str]) -> None:
    markup = "<p>w0</p>" + "".join(f"{tag}w{number}" for number, tag in enumerate(tags, 1))
    said = "".join("".join(texts(markup)).split())
    assert said == "".join(f"w{number}" for number in range(len(tags) + 1))


# What kind of block


@pytest.mark.parametrize(
    ("markup", "kind", "text"),
    [
        ("<h1>t</h1>", "heading", "t"),
        ("<h6><b>t</b></h6>", "heading", "t"),
        ("<p><b>all bold</b></p>", "paragraph", "all bold"),
        ("<ul><li>item</li></ul>", "list-item", "item"),
        ("<ul><li><p>item</p></li></ul>", "list-item", "item"),
        ("<p>* * *</p>", "separator", "* * *"),
        ("<p>—</p>", "separator", "—"),
        ("<hr>", "separator", ""),
        ("<p>***9***</p>", "paragraph", "***9***"),
    ],
)
def test_a_block_is_what_its_element_says(markup: str, kind: str, text: str) -> None:
    assert kinds(markup) == [(kind, text)]


PLAIN = "<p>" + "A paragraph that stands at the margin, so that the page is not laid out indented. " * 2 + "</p>"


@pytest.mark.parametrize(
    "quote",
    [
        "<blockquote>said</blockquote>",
        "<blockquote><p>said</p></blockquote>",
        '<p style="padding-left: 30px;">said</p>',
        '<p style="margin-left:2em">said</p>',
        '<p style="margin: 0 0 0 40px">said</p>',
    ],
)
def test_a_quotation_is_a_blockquote_or_an_indented_paragraph(quote: str) -> None:
    assert kinds(PLAIN + quote)[1] == ("quote", "said")


@pytest.mark.parametrize("style", ["padding-left: 5px", "margin-left: 0.5em", "margin: 40px 0", "color: red"])
def test_a_small_indent_is_no_quotation(style: str) -> None:
    assert kinds(f'{PLAIN}<p style="{style}">said</p>')[1] == ("paragraph", "said")


def test_each_paragraph_of_a_quotation_is_a_block() -> None:
    assert kinds(f"{PLAIN}<blockquote><p>one</p><p>two</p></blockquote>")[1:] == [("quote", "one"), ("quote", "two")]


def test_a_page_that_is_indented_throughout_is_no_quotation() -> None:
    markup = '<p style="padding-left: 30px">Words of a page that is laid out so.</p>' * 5
    assert {kind for kind, _ in kinds(markup)} == {"paragraph"}


def test_headings_and_items_carry_level_and_order() -> None:
    heading, one, inner, two = blocks("<h3>t</h3><ol><li>one<ul><li>inner</li></ul></li><li>two</li></ol>")
    assert heading.level == 3
    assert [(item.level, item.ordered) for item in (one, inner, two)] == [(1, True), (2, False), (1, True)]


def test_only_what_stands_in_nav_aside_or_footer_is_chrome() -> None:
    markup = "<nav><p>a</p></nav><p>b</p><aside>c</aside><header>d</header><footer><div>e</div></footer><p>f</p>"
    assert [block.text for block in blocks(markup) if block.chrome] == ["a", "c", "e"]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>hidden()</script>",
        "<style>.hidden{}</style>",
        "<template><p>hidden</p></template>",
        '<div style="display: none">hidden</div>',
        '<span style="color:red; DISPLAY:NONE">hidden</span>',
        '<p style="visibility:hidden">hidden</p>',
        "<p hidden>hidden</p>",
        "<!-- hidden -->",
        "<select><option>hidden</option></select>",
        "<textarea>hidden</textarea>",
    ],
)
def test_what_a_browser_does_not_show_is_not_read_and_what_follows_is(hidden: str) -> None:
    assert texts(f"<p>before</p><div>{hidden} tail</div><p>after</p>") == ["before", "tail", "after"]


# Links


@pytest.mark.parametrize(
    ("markup", "links"),
    [
        ('<p>See <a href="http://a.example/x">the <b>old</b> books</a>.</p>', [("the old books", "http://a.example/x")]),
        ('<p><a href="/one">One</a> | <a href="/two"> two </a></p>', [("One", "/one"), ("two", "/two")]),
        ('<p>line<br>and <a href="/x">link</a><br>line</p>', [("link", "/x")]),
        ('<p><a href="/x">whole</a></p>', [("whole", "/x")]),
        ('<p><a href="#note">1</a> <a href="javascript:go()">go</a> <a>no</a> <a href=" ">x</a></p>', []),
        ('<p>un<a href="/x">do</a>ing</p>', [("do", "/x")]),
        ('<p><a href="/x"> </a>words</p>', []),
    ],
)
def test_the_span_of_a_link_is_its_words(markup: str, links: list[tuple[str, str]]) -> None:
    (block,) = blocks(markup)
    assert [(block.text[start:end], url) for start, end, url in block.links] == links


def test_a_link_around_blocks_is_a_link_in_each() -> None:
    assert [list(block.links) for block in blocks('<a href="/x"><p>one</p><p>two!</p></a><p>three</p>')] == [
        [(0, 3, "/x")],
        [(0, 4, "/x")],
        [],
    ]


def test_a_relative_link_is_made_absolute_when_the_address_of_the_page_is_known() -> None:
    markup = '<p><a href="../b">b</a></p>'
    assert read(markup, "https://a.example/x/y").blocks[0].links == [(0, 1, "https://a.example/b")]
    assert read(markup).blocks[0].links == [(0, 1, "../b")]


def test_a_protected_address_is_the_real_one_in_text_and_link() -> None:
    hidden = bytes([3, *(byte ^ 3 for byte in b"anna@example.org")]).hex()
    span = f'<span class="__cf_email__" data-cfemail="{hidden}">[email&#160;protected]</span>'
    (block,) = blocks(f'<p>Write to <a href="/cdn-cgi/l/email-protection#{hidden}">{span}</a>, please.</p>')
    assert block.text == "Write to anna@example.org, please."
    assert block.links == [(9, 25, "mailto:anna@example.org")]


# Images and embeds


def test_an_image_is_a_block_with_its_address_and_its_alt_is_no_text() -> None:
    (image,) = blocks('<p><img src="/mill.jpg" alt="a mill"></p>')
    assert (image.type, image.url, image.alt, image.text, image.caption) == ("image", "/mill.jpg", "a mill", "", None)


def test_an_image_inside_a_sentence_does_not_cut_it() -> None:
    assert kinds('<p>The mill <img src="/m.jpg"> stood here.</p>') == [("paragraph", "The mill stood here."), ("image", "")]


@pytest.mark.parametrize("size", ['width="1" height="1"', 'width="16px"', 'style="height: 20px"'])
def test_an_icon_is_no_image(size: str) -> None:
    assert kinds(f'<p>Words <img src="/i.gif" {size}></p>') == [("paragraph", "Words")]


def test_a_noscript_gives_a_placeholder_its_address() -> None:
    markup = '<p><img src="data:image/gif;base64,R0"><noscript><img src="/mill.jpg"></noscript></p>'
    assert [(block.type, block.url) for block in blocks(markup)] == [("image", "/mill.jpg")]


@pytest.mark.parametrize(
    "markup",
    [
        '<figure><img src="/m.jpg"><figcaption>The old mill.</figcaption></figure>',
        '<div style="width: 410px"><img src="/m.jpg"><p>The old mill.</p></div>',
        '<dl style="width:410px"><dt><img src="/m.jpg"></dt><dd>The old mill.</dd></dl>',
    ],
)
def test_the_text_of_a_figure_is_the_caption_of_its_image(markup: str) -> None:
    assert kinds(f"<p>before</p>{markup}<p>after</p>") == [
        ("paragraph", "before"),
        ("image", "The old mill."),
        ("paragraph", "after"),
    ]
    assert blocks(markup)[0].caption == "The old mill."


def test_a_wide_box_of_prose_with_an_image_is_no_caption() -> None:
    prose = "<p>One paragraph.</p><p>Another paragraph.</p>"
    assert [kind for kind, _ in kinds(f'<div style="width: 640px"><img src="/m.jpg">{prose}</div>')] == [
        "image",
        "paragraph",
        "paragraph",
    ]


@pytest.mark.parametrize(
    "markup",
    [
        '<iframe src="https://www.youtube.com/embed/abc"></iframe>',
        '<iframe src="about:blank" data-src="https://www.youtube.com/embed/abc"></iframe>',
        '<object data="https://www.youtube.com/embed/abc"></object>',
        '<video><source src="https://www.youtube.com/embed/abc"></video>',
        '<object><embed src="https://www.youtube.com/embed/abc"></object>',
    ],
)
def test_a_player_is_an_embed(markup: str) -> None:
    assert [(block.type, block.url) for block in blocks(markup)] == [("embed", "https://www.youtube.com/embed/abc")]


def test_a_button_in_a_frame_is_nothing() -> None:
    assert blocks('<iframe src="https://www.facebook.com/plugins/like.php?href=x"></iframe>') == []


def test_a_data_table_is_one_block_with_rows() -> None:
    (table,) = blocks("<table><tr><th>Year</th><th>Mills</th></tr><tr><td>1911</td><td>9</td></tr></table>")
    assert (table.type, table.rows) == ("table", (("Year", "Mills"), ("1911", "9")))
    assert table.text.split() == ["Year", "Mills", "1911", "9"]


# The head


def test_the_head_gives_title_canonical_and_properties_as_they_stand() -> None:
    head = read(
        '<html><head><title> A\n title </title><link rel="canonical" href="https://a.example/x">'
        '<meta property="og:title" content="A title"><meta name="Author" content="Anna"><meta itemprop="inLanguage" content="en">'
        '<meta property="article:tag" content="one"><meta property="article:tag" content="two"></head><body><p>x</p></body></html>'
    ).head
    assert (head.title, head.canonical) == ("A title", "https://a.example/x")
    assert head.properties["article:tag"] == ["one", "two"]
    assert head.first("missing", "og:title") == "A title"
    assert (head.first("author"), head.first("inlanguage"), head.first("missing")) == ("Anna", "en", None)


# Losses


@pytest.mark.parametrize("depth", [200, 300, 1000, 3000, 30_000])
def test_deep_nesting_is_read_whole_or_refused(depth: int) -> None:
    markup = "<p>before</p>" + "<div>" * depth + "deepest" + "</div>" * depth + "<p>after</p>"
    try:
        assert texts(markup) == ["before", "deepest", "after"]
    except LimitExceeded:
        assert depth > 256


def test_a_text_of_eleven_megabytes_is_read_whole() -> None:
    (block,) = read_html(parse_html(f"<p>{'words ' * 1_900_000}end</p>"), max_blocks=5).blocks
    assert len(block.text) == 6 * 1_900_000 + 3


def test_a_str_with_an_encoding_declaration_is_read() -> None:
    markup = '<?xml version="1.0" encoding="iso-8859-1"?><html><body><p>été</p></body></html>'
    assert texts(markup) == ["été"]


@pytest.mark.parametrize("reference", ["&#0;", "&#x1f;", "&#xD800;", "&#x110000;", "&#xFFFE;", "&nosuch;", "&"])
def test_a_bad_character_reference_loses_no_word_around_it(reference: str) -> None:
    said = " ".join(texts(f"<p>before {reference} after</p><p>end</p>")).split()
    assert [said[0], *said[-2:]] == ["before", "after", "end"]


@pytest.mark.parametrize("markup", ["<!-- nothing -->", "<!DOCTYPE html>"])
def test_a_page_without_an_element_is_empty(markup: str) -> None:
    with pytest.raises(NotAnArticle) as refusal:
        parse_html(markup)
    assert refusal.value.kind == "empty"


def test_as_many_blocks_as_allowed_are_read_and_no_more() -> None:
    root = parse_html("<p>one</p><p>two</p>")
    assert len(read_html(root, max_blocks=2).blocks) == 2
    with pytest.raises(LimitExceeded, match="max_blocks"):
        read_html(root, max_blocks=1)


# Trees of other makers


def test_a_tree_with_comments_reads_like_one_without() -> None:
    markup = "<div><!-- a -->one <!-- b -->two<?pi x?> three</div><!-- c --> four"
    with_comments = etree.fromstring(f"<body>{markup}</body>")
    assert [block.text for block in read_html(with_comments, max_blocks=9).blocks] == ["one two three", "four"]


def test_the_tail_of_the_element_given_is_not_its_own() -> None:
    element = etree.fromstring("<body><div><p>inside</p></div>outside</body>")[0]
    assert [block.text for block in read_html(element, max_blocks=9).blocks] == ["inside"]


def test_an_xhtml_tree_with_its_namespace_reads_like_a_plain_one() -> None:
    inner = (
        '<head><title>T</title><link rel="canonical" href="https://a.example/x"/><meta name="author" content="Anna"/></head>'
        '<body><h1>T</h1><p>one<br/><a href="/x">two</a></p><ul><li>item</li></ul><p><img src="/m.jpg"/></p></body>'
    )
    plain = read_html(etree.fromstring(f"<html>{inner}</html>"), max_blocks=9)
    named = read_html(etree.fromstring(f'<html xmlns="http://www.w3.org/1999/xhtml">{inner}</html>'), max_blocks=9)
    for one, other in zip(named.blocks, plain.blocks, strict=True):
        assert (one.type, one.text, one.links, one.url) == (other.type, other.text, other.links, other.url)
    assert named.head == plain.head


def test_a_page_and_its_plain_text_hold_the_same_words() -> None:
    page = texts("<h2>One</h2><p>Two <b>three</b>.</p><ul><li>four</li></ul>")
    assert page == [block.text for block in read_text("## One\n\nTwo **three**.\n\n- four", max_blocks=9).blocks]


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<x-text><x-line>Rain fell.</x-line><x-line>It stopped.</x-line></x-text>", ["Rain fell.", "It stopped."]),
        ("<div><x-head>Rain</x-head><div>It fell all night.</div></div>", ["Rain", "It fell all night."]),
        ("<p>The <x-term>rain</x-term>fall was <x-wrap><x-term>heavy</x-term></x-wrap>.</p>", ["The rainfall was heavy."]),
        ("<div>The <x-term>rain</x-term>fall was heavy.</div>", ["The rainfall was heavy."]),
        ("<div><x-term>Rain</x-term>fall was heavy.</div>", ["Rainfall was heavy."]),
    ],
)
def test_an_element_that_a_site_made_up_is_a_box_where_no_words_flow_around_it(markup: str, lines: list[str]) -> None:
    assert texts(markup) == lines


@pytest.mark.parametrize("width", ["³", "400³", "９", "9" * 5000, "-1", "1e9", "50%", ""])
def test_an_image_of_a_width_that_is_no_number_of_pixels_stays(width: str) -> None:
    assert [block.type for block in blocks(f'<img src="/gate.jpg" width="{width}">')] == ["image"]


def test_elements_that_a_site_made_up_are_boxes_however_deep_they_stand() -> None:
    assert [block.text for block in blocks("<x-a>" * 2000 + "<p>one</p>" + "</x-a>" * 2000 + "<p>two</p>")] == ["one", "two"]


def test_a_box_that_is_a_heading_by_its_role_is_one() -> None:
    page = blocks('<div role="heading" aria-level="3">Nets</div><div role="heading">Harbour</div><div role="note">Rain.</div>')
    assert [(block.type, block.level, block.text) for block in page] == [
        ("heading", 3, "Nets"),
        ("heading", 2, "Harbour"),
        ("paragraph", 0, "Rain."),
    ]


@pytest.mark.parametrize("tag", ["embed", "video", "audio", "object"])
def test_paragraphs_behind_a_player_that_nobody_closed_are_read(tag: str) -> None:
    prose = [
        "The road was cut in the spring by men who had not been paid.",
        "Nobody in the valley has forgotten it since that year.",
    ]
    assert texts(f'<div><{tag} src="https://www.youtube.com/v/abc123"><p>{prose[0]}</p><p>{prose[1]}</p></div>')[-2:] == prose


def test_what_a_browser_shows_in_place_of_a_player_is_not_read() -> None:
    player = '<video src="https://a.example/a.mp4"><p>Your browser shows no video: download it instead, please.</p></video>'
    assert texts(f"<p>Rain.</p>{player}")[:1] == ["Rain."]
    assert "browser" not in " ".join(texts(player))


def test_a_button_that_is_a_heading_is_read() -> None:
    assert kinds("<h3><button>Who paid for the road?</button></h3><button>Share</button>") == [
        ("heading", "Who paid for the road?")
    ]


def test_a_line_of_asterisks_between_line_breaks_is_a_separator() -> None:
    assert kinds("<p>Rain fell.<br>***<br>Ada Brandt is a poet.</p>") == [
        ("paragraph", "Rain fell."),
        ("separator", "***"),
        ("paragraph", "Ada Brandt is a poet."),
    ]
