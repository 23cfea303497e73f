"""A word planted anywhere comes out in body or ledger, or an error says why not: never a short article."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import grextract
from tests.sample import FIRST, SECOND, THIRD, page

WORD = "Kwyjibo"
BLOCKS = "div p blockquote ul li ol dl dd dt center section article main form fieldset pre figure table tr td h3 details".split()
INLINES = "span font b i em strong a u small big sup sub code cite abbr x-unknown o:p st1:place".split()
PARSER_KEEPS = 2_000
TEXT_LIMIT = 10_000_000


def said(article: grextract.Article) -> str:
    return " ".join([block.text for block in article.body] + [record.text for record in article.removed])


def assert_said_or_refused(source: str | bytes) -> None:
    """The word and the sentences around it come out, or a named error."""
    try:
        (article,) = grextract.extract_all(source)
    except grextract.LimitExceeded:
        return
    text = said(article)
    assert [part for part in (WORD, FIRST, THIRD) if part not in text] == []


def nested(tags: list[str], *, closed: bool) -> str:
    """The word inside these elements, one in the other."""
    ends = "".join(f"</{tag}>" for tag in reversed(tags)) if closed else ""
    return "".join(f"<{tag}>" for tag in tags) + f"The {WORD} rang." + ends


def around(middle: str) -> str:
    return f"<p>{FIRST}</p>{middle}<p>{THIRD}</p>"


def as_feed(content: str) -> str:
    return f"<rss><channel><item><title>The Mills</title><description><![CDATA[{content}]]></description></item></channel></rss>"


def as_atom(content: str) -> str:
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>The Mills</title><content type="xhtml">{content}</content></entry></feed>'


def as_message(markup: str) -> str:
    return f"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n{markup}\n--x--\n"


FORMS = {
    "html": page,
    "wordpress-json": lambda content: json.dumps({"content": {"rendered": content}}),
    "feed": as_feed,
    "mhtml": lambda content: as_message(page(content)),
}


@given(
    st.lists(st.sampled_from([*BLOCKS, *INLINES]), max_size=12),
    st.integers(1, 400),
    st.booleans(),
    st.sampled_from(sorted(FORMS)),
)
def test_a_word_at_any_depth_of_any_elements_comes_out(tags: list[str], times: int, closed: bool, form: str) -> None:
    assert_said_or_refused(FORMS[form](around(nested((tags * times)[:4_000], closed=closed))))


@given(st.sampled_from(BLOCKS), st.integers(0, 60), st.integers(0, 60), st.sampled_from(sorted(FORMS)))
def test_a_word_between_elements_that_open_and_close_at_odds_comes_out(tag: str, opened: int, closed: int, form: str) -> None:
    assert_said_or_refused(FORMS[form](around(f"<{tag}>" * opened + f"The {WORD} rang." + f"</{tag}>" * closed)))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("depth", [255, 256, 257, 300, 1_000, 1_900])
def test_depths_past_what_lxml_keeps_by_default_are_read(depth: int, form: str) -> None:
    (article,) = grextract.extract_all(FORMS[form](around(nested(["div"] * depth, closed=True))))
    assert WORD in said(article)


@pytest.mark.parametrize("form", FORMS)
def test_depths_past_what_it_keeps_at_all_are_refused(form: str) -> None:
    with pytest.raises(grextract.LimitExceeded):
        list(grextract.extract_all(FORMS[form](around(nested(["div"] * 3_000, closed=True)))))


@pytest.mark.parametrize("form", FORMS)
def test_a_word_behind_a_text_past_the_length_that_lxml_keeps_by_default_comes_out(form: str) -> None:
    long = "The bell rang again. " * (TEXT_LIMIT // 20)
    assert_said_or_refused(FORMS[form](around(f"<p>{long}</p><p>The {WORD} rang.</p>")))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("character", ["\ud800", "\x00", "\x0b", "\x1b", "\x7f", "\x85", "\ufffe", "\uffff", "\u2028", "\ufeff"])
def test_a_word_behind_a_character_that_no_parser_keeps_comes_out(character: str, form: str) -> None:
    (article,) = grextract.extract_all(FORMS[form](around(f"<p>The {character} bell.</p><p>The {WORD} rang.</p>")))
    assert [part for part in (WORD, FIRST, THIRD) if part not in said(article)] == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "x-klingon", ""])
def test_an_xml_declaration_in_text_costs_nothing(encoding: str) -> None:
    declaration = f'<?xml version="1.0" encoding="{encoding}"?>\n'
    for source in (
        declaration + page(around(f"<p>The {WORD} rang.</p>")),
        declaration + as_feed(around(f"<p>The {WORD} rang.</p>")),
    ):
        (article,) = grextract.extract_all(source)
        assert [part for part in (WORD, FIRST, THIRD) if part not in said(article)] == []


SPLITTING = ["<div>", "</div>", "<p>", "<!--x-->", "<b>", "</p></body></html>", "<br>", "& ", "< ", "\n\n", "</td>"]


@given(st.integers(0, 10_000), st.sampled_from(SPLITTING))
def test_a_tag_set_anywhere_into_the_text_loses_no_letter_of_it(at: int, tag: str) -> None:
    sentences = (FIRST, SECOND, f"The {WORD} rang.", THIRD)
    at %= len(SECOND)
    second = f"{SECOND[:at]}{tag}{SECOND[at:]}"
    (article,) = grextract.extract_all(page("".join(f"<p>{text}</p>" for text in (FIRST, second, *sentences[2:]))))
    assert "".join("".join(sentences).split()) in re.sub(r"[\s&<]", "", said(article))


@pytest.mark.parametrize(
    "reference",
    ["&#0;", "&#1;", "&#11;", "&#127;", "&#133;", "&#xD800;", "&#xFFFE;", "&#xFFFF;", "&#99999999;", "&#x;", "&#;", "&bell;"],
)
@pytest.mark.parametrize("form", [*FORMS, "atom"])
def test_a_word_behind_a_reference_to_no_character_comes_out(reference: str, form: str) -> None:
    content = around(f"<p>The {reference} bell.</p><p>The {WORD} rang.</p>")
    source = as_atom(content) if form == "atom" else FORMS[form](content)
    (article,) = grextract.extract_all(source)
    assert [part for part in (WORD, FIRST, THIRD) if part not in said(article)] == []
