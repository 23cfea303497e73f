"""Answers of the WordPress REST interface, of any shape it gives, and of those it does not."""

from __future__ import annotations

import json
from datetime import date, datetime, timezone
from typing import Any

import pytest

import grextract
from grextract import Author, NotAnArticle, Term, UnreadableSource
from tests.sample import CANONICAL, FIRST, SECOND, THIRD, TITLE

SHARE = "Click the share button below to email/forward this article to your friends and colleagues."
CONTENT = f"<p><em>{SHARE}</em></p>\n<p>{FIRST}</p>\n<p>{SECOND}</p>\n<p>{THIRD}</p>\n"
TEXT = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def post(**changes: Any) -> dict[str, Any]:
    return {
        "id": 5512345,
        "date": "2016-03-03T23:30:00",
        "date_gmt": "2016-03-04T04:30:00",
        "modified_gmt": "2016-03-05T00:00:00",
        "link": CANONICAL,
        "title": {"rendered": "The River Towns &amp; &#8220;Their&#8221; Mills"},
        "content": {"rendered": CONTENT, "protected": False},
        "excerpt": {"rendered": "<p>Of mills and towns. [&hellip;]</p>"},
        "author": 7,
        "_embedded": {
            "author": [{"name": "Anna Verner", "link": "https://www.globalresearch.ca/author/anna-verner"}],
            "wp:term": [
                [
                    {"name": "English", "slug": "english", "taxonomy": "category", "link": "https://a.example/category/english"},
                    {"name": "Europe", "taxonomy": "category", "link": "https://www.globalresearch.ca/region/europe"},
                    {"name": "Culture, Society &amp; History", "taxonomy": "theme"},
                    {"name": "A Dossier of Mills", "taxonomy": "indepthreport"},
                ],
                [{"name": "water", "taxonomy": "post_tag", "link": "https://www.globalresearch.ca/tag/water"}],
            ],
            "wp:featuredmedia": [
                {"source_url": "https://a.example/mill-400x209.jpg", "alt_text": "A mill", "caption": {"rendered": "<p>The mill (Source: R. Post)</p>"}}
            ],
        },
    } | changes  # fmt: skip


def extract(value: Any) -> grextract.Article:
    return grextract.extract(json.dumps(value))


def refusal(value: Any) -> NotAnArticle:
    with pytest.raises(NotAnArticle) as refused:
        extract(value)
    return refused.value


def test_the_body_is_the_content_and_its_notices_are_in_the_ledger() -> None:
    article = extract(post())
    assert (article.form, article.text) == ("wordpress-json", TEXT)
    assert [(record.kind, record.text) for record in article.removed] == [("share-prompt", SHARE)]


def test_the_fields_are_the_metadata() -> None:
    metadata = extract(post()).metadata
    assert metadata.title == "The River Towns & “Their” Mills"
    assert metadata.authors == (Author("Anna Verner", "https://www.globalresearch.ca/author/anna-verner"),)
    assert (metadata.byline, metadata.url, metadata.article_id, metadata.site) == (
        "Anna Verner", CANONICAL, "5512345", "globalresearch.ca",
    )  # fmt: skip
    assert metadata.modified_at == datetime(2016, 3, 5, tzinfo=timezone.utc)
    assert metadata.description == "Of mills and towns. […]"


def test_the_moment_is_that_of_date_gmt_and_the_day_that_of_the_site() -> None:
    metadata = extract(post()).metadata
    assert metadata.published_at == datetime(2016, 3, 4, 4, 30, tzinfo=timezone.utc)
    assert metadata.published == date(2016, 3, 3)


def test_a_zero_date_is_no_date() -> None:
    assert extract(post(date_gmt="0000-00-00T00:00:00")).metadata.published_at == datetime(2016, 3, 3, 23, 30)


def test_the_terms_are_sorted_by_address_taxonomy_and_vocabulary() -> None:
    metadata = extract(post()).metadata
    assert metadata.regions == (Term("Europe", "europe", "https://www.globalresearch.ca/region/europe"),)
    assert [(term.label, term.slug) for term in metadata.themes] == [("Culture, Society & History", "culture-society-history")]
    assert [(term.label, term.slug) for term in metadata.reports] == [("A Dossier of Mills", None)]
    assert metadata.tags == ("water",)


def test_the_featured_image_is_the_lead_image_in_full_size() -> None:
    assert extract(post()).metadata.lead_image == grextract.Image(
        "https://a.example/mill.jpg", "A mill", "The mill (Source: R. Post)", "R. Post"
    )


def test_an_excerpt_is_without_notices() -> None:
    excerpt = {"rendered": f"<p>{SHARE} Of mills and towns.</p>"}
    assert extract(post(excerpt=excerpt)).metadata.description == "Of mills and towns."


def test_several_names_of_one_user_are_several_authors() -> None:
    embedded = {"author": [{"name": "Anna Verner and Jonas Holt", "link": "https://a.example/u"}]}
    assert extract(post(_embedded=embedded)).metadata.authors == (Author("Anna Verner"), Author("Jonas Holt"))


def test_an_author_taxonomy_goes_before_the_user_who_uploaded() -> None:
    embedded = {"author": [{"name": "Editor"}], "wp:term": [[{"name": "Anna Verner", "taxonomy": "author"}]]}
    assert [author.name for author in extract(post(_embedded=embedded)).metadata.authors] == ["Anna Verner"]


def test_a_post_without_embed_has_its_body_and_a_remark() -> None:
    article = extract({name: value for name, value in post().items() if name != "_embedded"})
    assert article.text == TEXT
    assert "no-byline" in {remark.code for remark in article.remarks}


def test_a_hidden_user_is_no_author() -> None:
    article = extract(post(_embedded={"author": [{"code": "rest_user_invalid_id", "message": "Invalid user ID."}]}))
    assert article.metadata.authors == ()


@pytest.mark.parametrize("content", [f"<p>{FIRST}</p>", FIRST, f"{FIRST}\n"])
def test_the_only_paragraph_of_a_post_is_its_body(content: str) -> None:
    assert extract(post(content={"rendered": content})).text == FIRST


@pytest.mark.parametrize("line", ["By the river.", "A Short Line", "March 2016", "By Anna Verner", "Notes"])
@pytest.mark.parametrize("place", [0, -1])
def test_a_short_first_or_last_line_is_not_lost(line: str, place: int) -> None:
    lines = [FIRST, SECOND]
    lines.insert(place if place == 0 else 2, line)
    article = extract(post(content={"rendered": "".join(f"<p>{text}</p>" for text in lines)}))
    said = [block.text for block in article.body] + [record.text for record in article.removed]
    assert line in said
    assert article.text.count(FIRST) == article.text.count(SECOND) == 1


def test_a_bio_at_the_end_is_known_by_the_name_that_the_form_states() -> None:
    bio = "Anna Verner is a weaver and a frequent contributor to Global Research."
    article = extract(post(content={"rendered": f"{CONTENT}<p>*</p><p>{bio}</p>"}))
    assert article.metadata.author_bios == (bio,)
    assert article.text == TEXT


def test_a_content_with_the_whole_page_gives_its_header_to_the_ledger() -> None:
    header = f"<h1>{TITLE}</h1><p>By Anna Verner</p><p>Global Research, March 04, 2016</p>"
    article = extract(post(content={"rendered": header + CONTENT}))
    assert article.text == TEXT
    assert article.metadata.published == date(2016, 3, 4)


def test_the_older_interface_with_plain_strings_is_read() -> None:
    article = extract({"ID": 9, "title": "T &amp; M", "content": CONTENT, "URL": CANONICAL, "author": {"name": "Anna Verner"}, "date": "2016-03-04T01:00:00-05:00"})  # fmt: skip
    assert (article.text, article.metadata.title, article.metadata.byline) == (TEXT, "T & M", "Anna Verner")


def test_json_that_a_browser_saved_as_a_page_is_read() -> None:
    text = json.dumps(post()).replace("&", "&amp;").replace("<", "&lt;")
    shown = f'<html><head><meta name="color-scheme" content="light dark"></head><body><pre>{text}</pre></body></html>'
    assert grextract.extract(shown).text == TEXT


# Several


def test_a_post_a_line_is_several_articles() -> None:
    lines = "\n".join(json.dumps(post(id=number)) for number in (1, 2, 3))
    assert [article.text for article in grextract.extract_all(lines)] == [TEXT] * 3


@pytest.mark.parametrize("opening", ['{"A quotation" opens it.}', "[{curly}] opens it.", '[{"x"](https://a.example) opens it.'])
def test_a_text_that_opens_with_brackets_is_a_text(opening: str) -> None:
    assert grextract.extract(f"{opening}\n\n{FIRST}\n\n{SECOND}").form == "text"


def test_an_array_of_one_is_one_article() -> None:
    assert extract([post()]).text == TEXT


def test_an_array_of_several_is_told_with_their_number() -> None:
    refused = refusal([post(), post(id=2), post(id=3)])
    assert (refused.kind, refused.count) == ("several-articles", 3)


@pytest.mark.parametrize("wrap", [lambda posts: posts, lambda posts: {"found": 3, "posts": posts}])
def test_extract_all_gives_each_post_in_order(wrap) -> None:  # type: ignore[no-untyped-def]
    posts = [post(link=f"https://www.globalresearch.ca/a/{number}0001") for number in (1, 2, 3)]
    articles = grextract.extract_all(json.dumps(wrap(posts)))
    assert [article.metadata.article_id for article in articles] == ["10001", "20001", "30001"]


BROKEN = [post(), {"id": 2}, post(content={"rendered": ""}), None, post()]


def test_a_post_that_fails_leaves_the_others() -> None:
    failures: list[Exception] = []
    articles = list(grextract.extract_all(json.dumps(BROKEN), on_error=failures.append))
    assert [article.text for article in articles] == [TEXT, TEXT]
    assert [type(failure) for failure in failures] == [UnreadableSource, NotAnArticle, UnreadableSource]
    assert all(f"item {number}" in str(failure) for number, failure in zip((2, 3, 4), failures, strict=True))


def test_failures_are_skipped_on_request() -> None:
    assert len(list(grextract.extract_all(json.dumps(BROKEN), on_error="skip"))) == 2


def test_the_first_failure_is_raised_in_its_place() -> None:
    articles = grextract.extract_all(json.dumps(BROKEN))
    assert next(articles).text == TEXT
    with pytest.raises(UnreadableSource, match="item 2"):
        next(articles)


# Refusals


def test_an_empty_array_is_empty() -> None:
    assert refusal([]).kind == "empty"


def test_an_error_of_the_interface_is_an_error_page() -> None:
    refused = refusal({"code": "rest_post_invalid_id", "message": "Invalid post ID.", "data": {"status": 404}})
    assert refused.kind == "error-page"
    assert "Invalid post ID." in str(refused)


def test_a_post_behind_a_password_says_so() -> None:
    refused = refusal(post(content={"rendered": "", "protected": True}))
    assert refused.kind == "empty"
    assert "password" in str(refused)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ('{"name": "Global Research", "routes": {}}', "wp-json/wp/v2/posts"),
        ('[{"id": 1, "subtype": "post", "url": "https://a.example"}]', "wp-json/wp/v2/posts"),
        ('{"id": 1, "content": {"rendered": "<p>One', "cut"),
        ('{"a":' * 100_000, "wp-json"),
        ('{"id": ' + "9" * 6000 + "}", "wp-json"),
    ],
)
def test_json_of_another_shape_is_refused_with_what_to_do(text: str, hint: str) -> None:
    with pytest.raises(UnreadableSource, match=hint):
        grextract.extract(text)


def test_the_json_of_an_article_is_told_apart() -> None:
    with pytest.raises(UnreadableSource, match="from_dict"):
        grextract.extract(extract(post()).to_json())


@pytest.mark.parametrize("value", [None, 3, [], {}, "x", [None], {"rendered": 3}])
@pytest.mark.parametrize("name", [name for name in post() if name not in ("content", "id")])
def test_a_field_of_another_type_does_no_harm(name: str, value: Any) -> None:
    assert extract(post(**{name: value})).text == TEXT


@pytest.mark.parametrize("value", [None, 3, [], {}, "x", [None], [3], [{}], [[None]], [[{"name": 3}]]])
@pytest.mark.parametrize("name", ["author", "wp:term", "wp:featuredmedia"])
def test_an_embedded_field_of_another_type_does_no_harm(name: str, value: Any) -> None:
    assert extract(post(_embedded={name: value})).text == TEXT


def test_a_lone_surrogate_in_the_content_is_no_end() -> None:
    assert extract(post(content={"rendered": CONTENT.replace("café", "caf\ud800")})).text == TEXT.replace("café", "caf\ufffd")


@pytest.mark.parametrize("call", ["/**/show({})", "show({});", " window.app.show( {} )\n"])
def test_an_answer_that_calls_a_function_is_the_same_answer(call: str) -> None:
    article = grextract.extract(call.format(json.dumps(post())))
    assert (article.form, article.text) == ("wordpress-json", TEXT)


def test_a_post_that_asks_for_its_password_is_refused() -> None:
    form = '<form action="https://a.example/wp-login.php?action=postpass" method="post"><p>This content is protected.</p></form>'
    refused = refusal(post(content={"rendered": form, "protected": True}))
    assert refused.kind == "empty"
    assert "password" in str(refused)


def test_a_protected_post_that_was_fetched_with_its_password_is_an_article() -> None:
    assert extract(post(content={"rendered": CONTENT, "protected": True})).text == TEXT


def test_the_raw_content_of_the_editor_has_its_paragraphs_between_blank_lines() -> None:
    article = extract(post(content={"raw": f"{FIRST}\n\n{SECOND} <b>It rained.</b>\n\n<blockquote>{THIRD}</blockquote>"}))
    assert [(block.type, block.text) for block in article.body] == [
        ("paragraph", FIRST),
        ("paragraph", f"{SECOND} It rained."),
        ("quote", THIRD),
    ]


def test_half_characters_of_a_post_are_replaced_everywhere() -> None:
    half = "\ud800"
    author = {"name": f"N{half}", "link": f"https://a.example/{half}"}
    answer = post(
        link=f"{CANONICAL}{half}",
        title={"rendered": f"Mills{half}"},
        jetpack_featured_media_url=f"https://a.example/{half}.jpg",
        _embedded={"author": [author]},
    )
    article = grextract.extract(json.dumps(answer))
    assert article.metadata.title == "Mills\ufffd"
    assert grextract.Article.from_dict(article.to_dict()) == article
    article.to_html().encode()


def test_json_that_is_nested_too_deep_is_refused_in_words() -> None:
    with pytest.raises(UnreadableSource, match="nested too deep: pass what /wp-json"):
        grextract.extract('{"a":' * 50_000)
