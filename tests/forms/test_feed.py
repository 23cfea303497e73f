"""Feeds: RSS 2.0, RSS 1.0 and Atom, well-formed or not, whole or only teasers, safe or not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timezone
from html import escape

import pytest

import grextract
from grextract import LimitExceeded, NotAnArticle, UnreadableSource
from grextract.forms.feed import is_feed
from tests.sample import CANONICAL, FIRST, SECOND, THIRD, TITLE

CONTENT = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
TEXT = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
POST = f'<p>The post <a href="{CANONICAL}">{TITLE}</a> appeared first on <a href="https://www.globalresearch.ca">Global Research</a>.</p>'
NAMESPACES = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"'
FACTS = f"""<title>{TITLE}</title><link>{CANONICAL}</link><guid isPermaLink="false">https://www.globalresearch.ca/?p=5512345</guid>
<dc:creator><![CDATA[Anna Verner]]></dc:creator><pubDate>Fri, 04 Mar 2016 09:40:31 +0000</pubDate>
<category><![CDATA[Europe]]></category><category>Law and Justice</category><category>water</category><category>English</category>"""
TEASER = f"<description>{FIRST} [&amp;#8230;]</description>"


def rss(*items: str, head: str = '<?xml version="1.0" encoding="UTF-8"?>\n') -> str:
    return f'{head}<rss version="2.0" {NAMESPACES}><channel><title>Global Research</title>{"".join(items)}</channel></rss>'


def item(text: str, facts: str = FACTS) -> str:
    return f"<item>{facts}{text}</item>"


def encoded(markup: str) -> str:
    return f"<content:encoded><![CDATA[{markup}]]></content:encoded>"


def atom(content: str) -> str:
    return (
        f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Global Research</title><entry><title>{TITLE}</title>'
        f'<link rel="self" href="https://a.example/self"/><link rel="alternate" href="{CANONICAL}"/><id>urn:x:1</id>'
        f"<published>2016-03-04T09:40:31Z</published><updated>2016-03-05T00:00:00Z</updated>"
        f"<author><name>Anna Verner</name></author><category term='Europe'/>{content}</entry></feed>"
    )


WHOLE = rss(item(TEASER + encoded(CONTENT + POST)))


def codes(article: grextract.Article) -> set[str]:
    return {remark.code for remark in article.remarks}


def test_the_content_of_an_item_is_the_body_and_the_feeds_line_is_in_the_ledger() -> None:
    article = grextract.extract(WHOLE)
    assert (article.form, article.text) == ("feed", TEXT)
    assert [record.kind for record in article.removed] == ["feed-line"]


def test_the_elements_of_an_item_are_the_metadata() -> None:
    metadata = grextract.extract(WHOLE).metadata
    assert (metadata.title, metadata.byline, metadata.url, metadata.article_id) == (TITLE, "Anna Verner", CANONICAL, "5512345")
    assert metadata.published == date(2016, 3, 4)
    assert metadata.published_at == datetime(2016, 3, 4, 9, 40, 31, tzinfo=timezone.utc)
    assert [term.slug for term in (*metadata.regions, *metadata.themes)] == ["europe", "law-and-justice"]
    assert metadata.tags == ("water",)
    assert metadata.description == f"{FIRST} […]"


@pytest.mark.parametrize(
    "content",
    [
        f'<content type="html"><![CDATA[{CONTENT}]]></content>',
        f'<content type="html">{CONTENT.replace("<", "&lt;")}</content>',
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{CONTENT}</div></content>',
        f'<content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml">{CONTENT.replace("<p>", "<x:p>").replace("</p>", "</x:p>")}</x:div></content>',
        f'<content type="text">{TEXT}</content>',
        f"<content>{TEXT}</content>",
    ],
)
def test_the_content_of_an_atom_entry_is_read_whatever_its_type(content: str) -> None:
    article = grextract.extract(atom(content))
    assert article.text == TEXT
    assert (article.metadata.url, article.metadata.byline) == (CANONICAL, "Anna Verner")


def test_signs_in_a_text_entry_are_no_markup() -> None:
    sentence = "The rate a < b > c held until 1931, and the ledgers of the mill say why it did not hold after that."
    content = f'<content type="text">{sentence.replace("<", "&lt;")}</content>'
    assert grextract.extract(atom(content)).text == sentence


@pytest.mark.parametrize(
    ("facts", "names"),
    [
        ("<author>anna@a.example (Anna Verner)</author>", ["Anna Verner"]),
        ("<dc:creator>Anna Verner and Jonas Holt</dc:creator>", ["Anna Verner", "Jonas Holt"]),
        ("<dc:creator>Anna Verner</dc:creator><dc:creator>Jonas Holt</dc:creator>", ["Anna Verner", "Jonas Holt"]),
    ],
)
def test_authors_are_read_as_feeds_write_them(facts: str, names: list[str]) -> None:
    metadata = grextract.extract(rss(item(encoded(CONTENT), f"<title>T</title>{facts}"))).metadata
    assert [author.name for author in metadata.authors] == names


def test_the_image_of_an_item_is_the_lead_image() -> None:
    media = '<media:content url="https://a.example/mill-300x200.jpg" medium="image"/>'
    image = grextract.extract(rss(item(encoded(CONTENT) + media))).metadata.lead_image
    assert image == grextract.Image("https://a.example/mill.jpg")


# Teasers


@pytest.mark.parametrize("cut", ["[&amp;#8230;]", "...", "… Read more", "[&amp;hellip;]"])
def test_an_item_with_a_cut_text_only_is_an_article_with_a_remark(cut: str) -> None:
    article = grextract.extract(rss(item(f"<description>{FIRST} {SECOND} {cut}</description>")))
    assert "teaser-only" in codes(article)
    assert FIRST in article.text


def test_a_description_that_holds_the_whole_text_is_no_teaser() -> None:
    whole = "".join(f"&lt;p&gt;{text}&lt;/p&gt;" for text in [FIRST, SECOND, THIRD] * 5)
    article = grextract.extract(rss(item(f"<description>{whole}</description>")))
    assert "teaser-only" not in codes(article)
    assert len(article.body) == 15


def test_an_item_without_text_is_empty_and_names_its_page() -> None:
    with pytest.raises(NotAnArticle, match=CANONICAL) as refused:
        grextract.extract(rss(item("")))
    assert refused.value.kind == "empty"


# Several


def test_several_items_are_told_with_their_number() -> None:
    with pytest.raises(NotAnArticle) as refused:
        grextract.extract(rss(*[item(encoded(CONTENT))] * 3))
    assert (refused.value.kind, refused.value.count) == ("several-articles", 3)


def test_an_item_that_fails_leaves_the_others() -> None:
    failures: list[Exception] = []
    source = rss(item(encoded(CONTENT)), item(""), item(encoded(CONTENT)))
    assert [article.text for article in grextract.extract_all(source, on_error=failures.append)] == [TEXT, TEXT]
    assert [getattr(failure, "kind", None) for failure in failures] == ["empty"]


def test_a_feed_without_items_is_empty() -> None:
    with pytest.raises(NotAnArticle) as refused:
        grextract.extract(rss())
    assert refused.value.kind == "empty"


# Broken and hostile


@pytest.mark.parametrize("name", ["nbsp", "eacute", "rsquo", "mdash"])
def test_a_character_named_as_in_html_is_kept(name: str) -> None:
    from html import unescape

    article = grextract.extract(rss(item(encoded(CONTENT), f"<title>The caf&{name};s &amp; mills</title>")))
    assert article.metadata.title == " ".join(unescape(f"The caf&{name};s & mills").split())
    assert article.text == TEXT


def test_a_bare_ampersand_loses_nothing() -> None:
    article = grextract.extract(rss(item(encoded(CONTENT), "<title>Looms & Mills & Co</title>")))
    assert (article.metadata.title, article.text) == ("Looms & Mills & Co", TEXT)


def test_a_feed_that_is_cut_gives_what_is_there_with_a_remark() -> None:
    source = rss(item(encoded(CONTENT)), item(encoded(CONTENT)))
    articles = list(grextract.extract_all(source[: source.rindex("</content:encoded>")], on_error="skip"))
    assert articles[0].text == TEXT
    assert "broken-feed" in codes(articles[0])


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE r [<!ENTITY % p SYSTEM "https://a.example/x.dtd"> %p;]>',
    ],
)
def test_a_feed_with_entities_of_its_own_is_refused(doctype: str) -> None:
    with pytest.raises(UnreadableSource, match="entities"):
        grextract.extract(rss(item(encoded(CONTENT)), head=f'<?xml version="1.0"?>{doctype}'))


@pytest.mark.parametrize("name", ["utf-8", "utf-16", "cp1252"])
def test_the_encoding_of_the_declaration_is_honoured(name: str) -> None:
    head = f'<?xml version="1.0" encoding="{"windows-1252" if name == "cp1252" else name}"?>\n'
    assert grextract.extract(rss(item(encoded(CONTENT)), head=head).encode(name)).text == TEXT


def test_control_characters_do_no_harm() -> None:
    assert grextract.extract(rss(item(encoded(CONTENT.replace("mills", "mil\x0bls", 1))))).body


@pytest.mark.parametrize("lead", ["\ufeff", "\n\n", "<!-- cached -->", "<?xml-stylesheet href='x.xsl'?>\n"])
def test_what_stands_before_the_root_does_no_harm(lead: str) -> None:
    assert grextract.extract(rss(item(encoded(CONTENT)), head=lead)).form == "feed"


def test_a_page_of_xhtml_is_no_feed() -> None:
    assert grextract.extract(f'<?xml version="1.0"?><html><body><p>{FIRST}</p>{POST}</body></html>').form == "html"


def test_a_content_of_blanks_gives_way_to_the_description() -> None:
    article = grextract.extract(rss(item(f"<description><![CDATA[{CONTENT}]]></description>" + encoded(" \n "))))
    assert article.text == TEXT


@pytest.mark.parametrize("cut", ["", "</p>", "]", "]]"])
def test_a_feed_that_ends_inside_its_text_gives_what_is_there(cut: str) -> None:
    whole = rss(item(TEASER + encoded(CONTENT)))
    article = grextract.extract(whole[: whole.index("</p>]]>")] + cut)
    assert article.text == TEXT
    assert codes(article) == {"broken-feed"}


@pytest.mark.parametrize("escape", [escape, lambda text: text.replace("<", "&#60;").replace(">", "&#62;")])
def test_markup_that_was_escaped_twice_is_markup(escape: Callable[[str], str]) -> None:
    assert grextract.extract(rss(item(encoded(escape(CONTENT))))).text == TEXT


def test_a_text_that_quotes_markup_stays_a_text() -> None:
    article = grextract.extract(rss(item(encoded(f"{FIRST} They wrote &lt;p&gt; on the wall."))))
    assert article.text == f"{FIRST} They wrote <p> on the wall."


@pytest.mark.parametrize("more", ["Read more...", "Continue reading →", "Lire la suite"])
def test_what_leads_from_a_teaser_to_its_article_is_removed(more: str) -> None:
    article = grextract.extract(rss(item(f"<description>{FIRST[:60]} ... {more}</description>")))
    assert article.text == f"{FIRST[:60]} ..."
    assert [(record.kind, record.text) for record in article.removed] == [("navigation", more)]


def test_an_address_is_read_from_that_of_the_site() -> None:
    facts = FACTS.replace(CANONICAL, "/the-river-towns-and-their-mills/5512345")
    feed = rss(item(encoded(CONTENT), facts)).replace("<item>", "<link>https://www.globalresearch.ca</link><item>")
    assert grextract.extract(feed).metadata.url == CANONICAL


def test_an_author_is_named_without_the_word_before_the_name() -> None:
    feed = rss(item(encoded(CONTENT), FACTS.replace("Anna Verner", "By Anna Verner")))
    assert [author.name for author in grextract.extract(feed).metadata.authors] == ["Anna Verner"]


def test_an_element_whose_name_is_none_leaves_its_words() -> None:
    feed = f"<rss><channel><item><title>The Mills</title><description><p>{FIRST}</p><Region:>{SECOND}</Region:></description></item></channel></rss>"
    (article,) = grextract.extract_all(feed)
    assert SECOND in article.text


@pytest.mark.parametrize("depth", [3_000, 50_000])
def test_elements_deeper_than_the_parser_keeps_are_refused(depth: int) -> None:
    content = "<div>" * depth + FIRST + "</div>" * depth
    with pytest.raises(LimitExceeded):
        grextract.extract(
            f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml">{content}</content></entry></feed>'
        )


def test_many_comments_before_the_first_element_take_no_time() -> None:
    page = "<!DOCTYPE html>\n" + "<!-- saved -->" * 5_000 + f"<html><body><p>{FIRST}</p></body></html>"
    assert not is_feed(page)
    assert is_feed("<!-- saved -->" * 100 + "<rss>")


@pytest.mark.parametrize("filler", ["", "<!-- ] > <rss > -->", f"<!-- ] > <rss > {'x' * 5000} -->"])
def test_entities_of_its_own_are_refused_wherever_they_are_declared(filler: str) -> None:
    feed = f'<!DOCTYPE rss [{filler}<!ENTITY a "haha">]><rss><channel><item><title>a</title><description a="&a;">b</description></item></channel></rss>'
    with pytest.raises(UnreadableSource, match="entities"):
        grextract.extract(feed)
