"""WordPress REST JSON (``/wp-json/wp/v2/posts``): one post, an array, a list wrapped in an object, or a post a line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime, timezone
from functools import partial
from html import unescape
from typing import Any

from grextract.errors import NotAnArticle, UnreadableSource
from grextract.forms.decoding import scrub
from grextract.forms.fragment import plain_words, read_fragment
from grextract.forms.stream import Page, Reading, Stated
from grextract.forms.urls import full_size
from grextract.metadata.dates import read_datetime
from grextract.metadata.fields import Author, Image
from grextract.metadata.taxonomy import sort_terms
from grextract.options import Options

__all__ = ["is_json", "read_json"]

# A name and a colon: a text may open with a bracket, and with a quotation in it.
JSON = re.compile(r"\s*(?:\[\s*\]\s*$|(?:\[\s*)?\{\s*(?:\"[^\"\n]{0,200}\"\s*:|\}))")
# A browser shows JSON as a page with one preformatted text, and saves it so.
SHOWN = re.compile(
    r"\s*<(?:!doctype|html|head|body|pre)\b.{0,2000}?<pre\b[^>]*>(\s*(?:\{\s*(?:\"|&quot;)|\[\s*\{).*)</pre>",
    re.DOTALL | re.IGNORECASE,
)
# The same answer as a script that calls a function with it: ``?_jsonp=name``.
CALLED = re.compile(r"\s*(?:/\*\*/)?\s*[A-Za-z_$][\w$.]*\((?=\s*[\[{])")
CALL_END = re.compile(r"\)\s*;?\s*$")
PASSWORD_FORM = re.compile(r"postpass|post_password")
START = 3000
LISTS = ("posts", "articles", "items", "data")
AUTHORS = frozenset(("author", "authors", "byline", "coauthor"))
EXPECTED = "pass what /wp-json/wp/v2/posts/ID answers: an object with title.rendered and content.rendered, or an array of such"


def is_json(text: str) -> bool:
    """Whether the text is an object or an array of objects, by its first characters.

    It may be the argument of a call (JSONP), or stand in the page as which a browser shows and saves it.
    """
    called = CALLED.match(text[:START])
    return JSON.match(text, called.end() if called is not None else 0) is not None or (
        "<pre" in text[:START] and SHOWN.match(text) is not None
    )


def read_json(text: str, url: str | None, options: Options) -> list[Reading]:
    """The posts of an answer of the WordPress REST interface, in order.

    Raises:
        UnreadableSource: broken JSON, or JSON of another shape; the message says what to do.
        NotAnArticle: ``empty``, an empty list; ``error-page``, an error of the interface.
    """
    posts = _posts(_parsed(text))
    if not posts:
        raise NotAnArticle("empty", "the JSON is an empty list: no post answers the question that was asked")
    return [partial(_read_post, post, number, url, options) for number, post in enumerate(posts, 1)]


def _parsed(text: str) -> Any:
    if (shown := SHOWN.match(text)) is not None:
        text = unescape(shown[1])
    elif (called := CALLED.match(text)) is not None:
        text = CALL_END.sub("", text[called.end() :])
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        _refuse_pages(_first_line(text))
        if (lines := _lines(text)) is not None:
            return lines
        raise UnreadableSource(
            f"the JSON is broken at line {error.lineno}, column {error.colno} ({error.msg}): it was perhaps cut, fetch it again"
        ) from error
    except RecursionError as error:
        raise UnreadableSource(f"the JSON is nested too deep: {EXPECTED}") from error
    except ValueError as error:
        raise UnreadableSource(f"the JSON cannot be read ({error}): {EXPECTED}") from error


def _lines(text: str) -> list[Any] | None:
    """The objects of a text with one on each line; None when it is none."""
    try:
        lines = [json.loads(line) for line in text.splitlines() if line.strip()]
    except (RecursionError, ValueError):
        return None
    return lines if len(lines) > 1 and all(isinstance(line, dict) for line in lines) else None


def _posts(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    if "schema" in value and "removed" in value:
        raise UnreadableSource("this is the JSON of an article already extracted: read it with grextract.Article.from_dict")
    if "content" in value:
        return [value]
    if isinstance(value.get("code"), str) and "message" in value:
        raise NotAnArticle("error-page", f"the interface answered with an error ({value['code']}: {value['message']})")
    for name in LISTS:
        if isinstance(value.get(name), list):
            return list(value[name])
    _refuse_pages(value)
    raise UnreadableSource(f"the JSON is of another shape: {EXPECTED}")


def _refuse_pages(value: Any) -> None:
    """Send those who pass JSON lines with a page each to the command that reads them."""
    if isinstance(value, dict) and not {"content", "schema"} & value.keys() and any(map(value.get, ("html", "text"))):
        raise UnreadableSource(
            "the JSON holds pages under html or text, one on each line: call the file .jsonl and give it to grextract batch"
        )


def _first_line(text: str) -> Any:
    try:
        return json.loads(text.lstrip().partition("\n")[0])
    except (RecursionError, ValueError):
        return None


def _read_post(post: Any, number: int, url: str | None, options: Options) -> Page:
    """One post as a page.

    Raises:
        UnreadableSource: no post.
        NotAnArticle: ``empty``, a post without content, or with one that a password guards.
    """
    content = _said(post.get("content")) if isinstance(post, dict) else None
    if content is None:
        raise UnreadableSource(f"item {number} of the JSON has no content: {EXPECTED}")
    stated = _stated(post)
    guarded = isinstance(post["content"], dict) and bool(post["content"].get("protected"))
    if not content.strip() or (guarded and PASSWORD_FORM.search(content)):  # with the password, the content is there
        reason = (
            "a password guards it: fetch it with ?password=…"
            if guarded
            else "it was perhaps fetched with _fields, or is an attachment"
        )
        raise NotAnArticle("empty", f"item {number} of the JSON ({stated.title or 'untitled'}) has no content: {reason}")
    page = read_fragment("wordpress-json", content, url=stated.url or url, max_blocks=options.max_blocks)
    page.stated = stated
    return page


def _said(value: Any) -> str | None:
    """The text of a field: ``{"rendered": …}``, or a string as the WordPress.com interface writes it."""
    if isinstance(value, dict):
        value = value.get("rendered", value.get("raw"))
    return scrub(value) if isinstance(value, str) else None


def _stated(post: dict[str, Any]) -> Stated:
    embedded = post.get("_embedded")
    embedded = embedded if isinstance(embedded, dict) else {}
    terms = list(_terms(embedded))
    sorted_terms = sort_terms(term for term in terms if term[2] not in AUTHORS)
    local = read_datetime(_said(post.get("date")))
    return Stated(
        title=plain_words(_said(post.get("title"))),
        authors=tuple(Author(label, link) for label, link, taxonomy in terms if taxonomy in AUTHORS)
        or tuple(_authors(post, embedded)),
        published=local.date() if local is not None else None,
        published_at=_universal(post.get("date_gmt")) or local,
        modified_at=_universal(post.get("modified_gmt")) or read_datetime(_said(post.get("modified"))),
        regions=sorted_terms["region"],
        themes=sorted_terms["theme"],
        reports=sorted_terms["report"],
        tags=tuple(term.label for term in sorted_terms["tag"]),
        url=_said(post.get("link")) or _said(post.get("URL")),
        article_id=_number(post),
        image=_image(post, embedded),
        description=plain_words(_said(post.get("excerpt"))),
    )


def _number(post: dict[str, Any]) -> str | None:
    number = post.get("id", post.get("ID"))
    return str(number) if isinstance(number, (int, str)) and not isinstance(number, bool) and str(number) else None


def _universal(value: Any) -> datetime | None:
    """A moment in UTC; the interface writes it without a zone, and zeros for none."""
    moment = read_datetime(value) if isinstance(value, str) else None
    return moment.replace(tzinfo=timezone.utc) if moment is not None and moment.tzinfo is None else moment


def _terms(embedded: dict[str, Any]) -> Iterator[tuple[str, str | None, str]]:
    for group in _list(embedded.get("wp:term")):
        for term in _list(group):
            if isinstance(term, dict) and (label := plain_words(_said(term.get("name")))) is not None:
                yield label, _said(term.get("link")), str(term.get("taxonomy") or "")


def _authors(post: dict[str, Any], embedded: dict[str, Any]) -> Iterator[Author]:
    """The users who wrote it; an error of the interface stands where a user is hidden."""
    for user in (*_list(embedded.get("author")), post.get("author")):
        if isinstance(user, dict) and (name := plain_words(_said(user.get("name")))) is not None:
            yield Author(name, _said(user.get("link")) or _said(user.get("profile_URL")))
            if user is post.get("author"):
                return
    yoast = post.get("yoast_head_json")
    if not _list(embedded.get("author")) and isinstance(yoast, dict) and (name := plain_words(_said(yoast.get("author")))):
        yield Author(name)


def _image(post: dict[str, Any], embedded: dict[str, Any]) -> Image | None:
    for media in _list(embedded.get("wp:featuredmedia")):
        if isinstance(media, dict) and (address := _said(media.get("source_url"))) is not None:
            caption = plain_words(_said(media.get("caption")))
            return Image(full_size(address), _said(media.get("alt_text")) or None, caption)
    for name in ("jetpack_featured_media_url", "featured_image"):
        if address := _said(post.get(name)):
            return Image(full_size(address))
    return None


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
