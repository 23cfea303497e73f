"""The part of a page that holds its article: reading it alone gives what reading the whole page gives."""

from __future__ import annotations

import pytest
from lxml import html

import grextract
from grextract.forms.part import article_part
from tests.sample import DISCLAIMER, FIRST, PAGE, SECOND, THIRD, page

MENU = "<nav><ul>" + "".join(f'<li><a href="/theme/number-{n}">Theme number {n}</a></li>' for n in range(120)) + "</ul></nav>"
INNER = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
LONG = page(INNER).replace("<nav>", MENU + "<nav>").replace("</body>", f"{MENU}</body>")
PROMPT = "<p>Comment on Global Research Articles on our Facebook page</p>"


def after_disclaimer(markup: str) -> str:
    return LONG.replace(f"<p>{DISCLAIMER}</p>", f"<p>{DISCLAIMER}</p>{markup}")


def before_menu(markup: str) -> str:
    return LONG.replace("<body>", f"<body>{markup}", 1)


def before_title(markup: str) -> str:
    return LONG.replace("<h1>", f"{markup}<h1>", 1)


def test_menus_above_and_below_are_left_out_and_head_and_article_are_not() -> None:
    part = article_part(LONG)
    assert part is not None
    assert len(part) < len(LONG) - 10_000
    for words in ("<title>", "<h1>", FIRST, SECOND, THIRD, DISCLAIMER):
        assert part.count(words) == 1


@pytest.mark.parametrize("markup", [PAGE, MENU + "<p>words</p>" + MENU, ""])
def test_a_page_without_gain_or_without_a_landmark_has_no_part(markup: str) -> None:
    assert article_part(markup) is None


SURROUNDINGS = {
    "menus": LONG,
    "capitals": LONG.upper().replace("HTTPS://WWW.GLOBALRESEARCH.CA", "https://www.globalresearch.ca"),
    "no date line": LONG.replace("Global Research, March 04, 2016", ""),
    "no heading": LONG.replace("<h1>", "<p>").replace("</h1>", "</p>"),
    "facts at the top of the body": before_menu(
        '<meta itemprop="identifier" content="77"><meta itemprop="inLanguage" content="fr">'
    ),
    "inside a quotation": before_menu("<blockquote>"),
    "inside a quotation in capitals": before_menu("<BLOCKQUOTE>"),
    "inside a list": before_menu("<ul><li>"),
    "prose above": before_menu(f"<p>{FIRST}</p>"),
    "a comment above": before_title("<!-- " + "<p>An old line of the page that no one shows.</p>" * 40 + " -->"),
    "a script above": before_title("<script>" + 'document.write("<p>An old line of the page.</p>");' * 40 + "</script>"),
    "hidden lines above": before_title('<div style="display:none">' + "<p>A hidden line.</p>" * 120 + "</div>"),
    "a prompt below": after_disclaimer(PROMPT),
    "a prompt far below": after_disclaimer("<p></p>" * 6 + PROMPT),
    "a prompt below breaks": after_disclaimer("<br>" * 6 + PROMPT),
    "closing words in the body": LONG.replace(THIRD, "The original source of this article is a mystery, he said in the town."),
    "closing words in the sidebar": LONG.replace("</nav></body>", f"</nav><aside><p>Copyright owner: {THIRD}</p></aside></body>"),
}


@pytest.mark.parametrize("surroundings", SURROUNDINGS)
def test_a_str_and_its_tree_give_the_same_article_whatever_surrounds_it(surroundings: str) -> None:
    markup = SURROUNDINGS[surroundings]
    assert grextract.extract(markup) == grextract.extract(html.document_fromstring(markup))
