"""Pages of markup as editors and old programs leave it, written at random around numbered words."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

__all__ = ["MARKUP", "pages"]

HEADER = "<h1>The Keeper of the Lock</h1><p>By Ada Holm</p><p>Global Research, June 2, 2019</p>"
TAIL = "<p>The original source of this article is Quay Post</p><p>Copyright © Ada Holm, Quay Post, 2019</p>"
WORD = "¤"
"""Stands for the next numbered word, so that a page can be written before its words are counted."""

# What stands on a page and is not read by anyone.
UNSEEN = [
    "<script>var a = '<p>no</p>';</script>", "<style>p { color: red }</style>", "<!-- no --><!---->", "<![CDATA[ no ]]>", "<?php no ?>",
    '<div style="display:none">no</div>', '<span hidden="">no</span>', "<template><p>no</p></template>", '<img src="/a.jpg" alt="no" width="400">',
    '<iframe src="https://player.example/1">no</iframe>', "<noscript><img src=/a.jpg></noscript>", "<select><option>no</option></select>",
    '<img src="/a.gif" width="1" height="1">', "<o:p></o:p>", "<svg><text>no</text></svg>", "<a name=x></a>", "<wbr>", "&nbsp;", "&#8203;", "\n\t ",
]  # fmt: skip
JOINTS = [
    " ",
    " ",
    " ",
    "\n",
    "<br>",
    "<br/>\n",
    "<br><br>",
    "&nbsp;",
    " &amp; ",
    " &mdash; ",
    " < ",
    " &lt;b&gt; ",
    "&hellip; ",
    "&bogus; ",
    " & ",
]
INLINES = ["b", "i", "em", "strong", "u", "font", "span", "a", "small", "sup", "big", "o:p", "st1:place", "x-y", "cite"]
ATTRIBUTES = ["", "", ' class="a b"', " style='margin:0'", ' href="https://a.example/?a=1&b=2"', " href=/x", ' title="<p>no</p>"', " lang=en-GB", ' align="justify"', ' a="'"'"'"']  # fmt: skip
CELLS_AND_PARTS = [
    *(f"<td>{WORD}</td>", f"<td>{WORD}", f"<th>{WORD}</th>", "<td>", "</td>", f"<tr><td>{WORD}<td>{WORD}</tr>", f"<tr><td>{WORD}<td>{WORD}"),
    *("<tr>", "</tr>", "<tbody>", "</tbody>", "<thead>", "<colgroup>", "<form>", "</form>", "<center>", "</center>", "<!-- no -->", "<p>", "</p>"),
]  # fmt: skip
# Whatever shows its words to a reader, opened and closed anywhere.
TAGS = (
    "p div span b i em strong a font center h1 h2 h4 h6 ul ol li dl dt dd table tr td th tbody blockquote pre code q cite sup form fieldset "
    "legend label section article main details summary address hr br img embed map area wbr ins del nobr marquee applet ruby rt picture time"
).split()
MAY_STAY_OPEN = frozenset(("p", "li", "td", "tr", "dd", "dt", "font", "b", "i", "span", "div", "center", "o:p"))

Markup = st.SearchStrategy[str]


def _element(tag: str, attributes: str, inner: str, ending: int) -> str:
    """An element; one in five that may is never closed, one in ten is closed twice."""
    if ending < 2 and tag in MAY_STAY_OPEN:
        return f"<{tag}{attributes}>{inner}"
    return f"<{tag}{attributes}>{inner}</{tag}>" + (f"</{tag}>" if ending == 9 and tag not in ("table", "tr") else "")


def _elements(tags: list[str], inner: Markup) -> Markup:
    return st.builds(_element, st.sampled_from(tags), st.sampled_from(ATTRIBUTES), inner, st.integers(0, 9))


def _joined(parts: Markup, most: int) -> Markup:
    return st.lists(parts, min_size=1, max_size=most).map("".join)


words: Markup = st.builds(lambda n, joint: joint.join([WORD] * n) + joint, st.integers(1, 12), st.sampled_from(JOINTS))
run: Markup = st.recursive(
    words, lambda inner: _joined(_elements(INLINES, inner) | st.sampled_from(UNSEEN) | words, 4), max_leaves=6
)


def _cells(rows: list[list[str]]) -> str:
    return "<table border=0>" + "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows) + "</table>"


def _list(tag: str, items: list[str]) -> str:
    return f"<{tag}>{''.join(f'<li>{item}</li>' for item in items)}</{tag}>"


def _nested(inner: Markup) -> Markup:
    return st.one_of(
        _elements(["p", "div", "center", "h2", "h3", "pre", "section", "form", "fieldset", "dl", "dd"], _joined(inner, 3)),
        _elements(["blockquote", "div", "font", "span"], _joined(inner, 3)),
        st.builds(_list, st.sampled_from(["ul", "ol", "dir"]), st.lists(inner, min_size=1, max_size=4)),
        st.builds(_cells, st.lists(st.lists(inner, min_size=1, max_size=3), min_size=1, max_size=3)),
        _joined(inner, 3),
    )


MARKUP: Markup = st.recursive(st.one_of(run.map(lambda text: f"<p>{text}</p>"), run), _nested, max_leaves=14)

tables: Markup = st.lists(st.sampled_from(CELLS_AND_PARTS) | run, min_size=3, max_size=14).map(
    lambda pieces: f"<table>{''.join(pieces)}</table>"
)
"""A table with words beside its cells."""

soup: Markup = st.lists(
    st.sampled_from([mark.format(tag) for tag in TAGS for mark in ("<{}>", "</{}>", f"<{{0}}>{WORD}</{{0}}>")]) | words,
    min_size=3,
    max_size=20,
).map("".join)
"""Tags in any order, none of them surely closed."""


def _numbered(markup: str) -> tuple[str, int]:
    parts = markup.split(WORD)
    return "".join(part + f"word{number}x" for number, part in enumerate(parts[:-1])) + parts[-1], len(parts) - 1


def _page(markup: str, wrap: Callable[[str], str]) -> tuple[str, list[str]]:
    numbered, count = _numbered(markup)
    return wrap(f"{HEADER}<p>The gate of the lock was shut.</p>{numbered}{TAIL}"), [f"word{number}x" for number in range(count)]


WRAPPINGS: list[Callable[[str], str]] = [
    lambda inner: (
        f"<!DOCTYPE html><html><head><title>The Keeper of the Lock</title></head><body><div>{inner}</div></body></html>"
    ),
    lambda inner: f"<html><body><table width=700><tr><td><a href=/>Home</a></td><td>{inner}</td></tr></table></body></html>",
    lambda inner: inner,
]
pages: st.SearchStrategy[tuple[str, list[str]]] = st.builds(_page, MARKUP | tables | soup, st.sampled_from(WRAPPINGS))
"""A page, and the words that a reader sees between its header and its tail, in order."""
