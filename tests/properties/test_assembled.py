"""The partition on pages assembled at random: every word of the region once, in order, and no prose lost between landmarks."""

from __future__ import annotations

import re

from hypothesis import assume, given
from hypothesis import strategies as st
from lxml import etree, html

import grextract
from tests.properties.assembled import Sheet, sheets
from tests.properties.written import ADDRESS, BODY_FORMS, DUMPS, MARKUPS, PAGE_FORMS, TEXTS, as_html, as_markup

ADDRESS_OF_LINK = re.compile(r"\]\([^()]*\)")


def letters(text: str) -> str:
    """The letters of a text: what no form adds to, takes away or parts."""
    return "".join(re.findall(r"[^\W\d_]+", text.lower()))


def articles_of(source: object, url: str | None = None) -> list[grextract.Article]:
    """The articles of a page; none where it is refused."""
    return list(grextract.extract_all(source, url=url, on_error="skip"))


def put_back(articles: list[grextract.Article]) -> str:
    """The letters of body and ledger in the order of their positions."""
    in_order = [sorted([*article.body, *article.removed], key=lambda block: block.position) for article in articles]
    return letters("\n".join(block.text for blocks in in_order for block in blocks))


def lost(sheet: Sheet, articles: list[grextract.Article]) -> list[str]:
    """The paragraphs of prose that are not in the body."""
    body = letters("\n".join(article.text for article in articles))
    return [text for text in sheet.prose if letters(text) not in body]


def check(sheet: Sheet, source: str | bytes, page: str) -> None:
    """The article is one stretch of the page's words, holds the prose between its landmarks, and is the same again."""
    articles = articles_of(source)
    # Of a page without a landmark of the site readability-lxml keeps what it will.
    assume(not any(remark.code == "fallback" for article in articles for remark in article.remarks))
    assert put_back(articles) in letters(page)
    if sheet.is_told:
        assert lost(sheet, articles) == []
    assert articles_of(source) == articles


MARKUP = st.sampled_from(sorted(MARKUPS))


@given(sheets(), MARKUP)
def test_a_page_without_menus_is_parted_and_nothing_lost(sheet: Sheet, markup: str) -> None:
    check(sheet, as_html(sheet, markup), sheet.text)


@given(sheets(), MARKUP)
def test_a_page_with_menus_is_parted_and_nothing_lost(sheet: Sheet, markup: str) -> None:
    page = as_html(sheet, markup, chrome=True)
    check(sheet, page, html.document_fromstring(page).text_content())


@given(sheets(), MARKUP)
def test_a_tree_gives_what_its_markup_gives(sheet: Sheet, markup: str) -> None:
    page = as_html(sheet, markup, chrome=True)
    tree = html.document_fromstring(page)
    before = etree.tostring(tree)
    assert put_back(articles_of(tree)) == put_back(articles_of(page))
    assert etree.tostring(tree) == before


@given(sheets(), st.sampled_from(sorted(TEXTS)))
def test_a_text_is_parted_and_nothing_lost(sheet: Sheet, form: str) -> None:
    check(sheet, TEXTS[form](sheet), sheet.text)


@given(sheets(), st.sampled_from(sorted(DUMPS)), MARKUP)
def test_what_a_program_writes_of_a_page_is_parted_and_nothing_lost(sheet: Sheet, form: str, markup: str) -> None:
    # A table without lines cannot be told from columns of a layout, which are read one below the other.
    assume(form != "inscriptis" or all(unit.type != "table" for unit in sheet.units))
    dump = DUMPS[form](as_html(sheet, markup, chrome=True))
    check(sheet, dump, ADDRESS_OF_LINK.sub("]", dump))


@given(sheets(), st.sampled_from(sorted(PAGE_FORMS)), MARKUP)
def test_a_copy_of_a_page_is_parted_as_the_page_is(sheet: Sheet, form: str, markup: str) -> None:
    page = as_html(sheet, markup, chrome=True)
    copies, pages = articles_of(PAGE_FORMS[form](page)), articles_of(page, ADDRESS)
    assert put_back(copies) == put_back(pages)
    assert [article.text for article in copies] == [article.text for article in pages]


@given(sheets(), st.sampled_from(sorted(BODY_FORMS)), MARKUP)
def test_a_form_that_carries_the_body_alone_gives_all_of_it(sheet: Sheet, form: str, markup: str) -> None:
    content = sheet.content
    assume(letters(content.text))
    articles = articles_of(BODY_FORMS[form](as_markup(content, markup)))
    assert put_back(articles) == letters(content.text)
    assert lost(content, articles) == []
