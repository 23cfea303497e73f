"""`extract`: the whole way from a source to the article."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from grextract.article import Article, Remark, Removed
from grextract.body import build_body, lead_piece
from grextract.errors import ExtractionError, NotAnArticle
from grextract.forms.container import holds_prose, read_container
from grextract.forms.reader import Opened, read_page, read_part
from grextract.forms.source import Source, open_source
from grextract.forms.stream import Page
from grextract.grammar.broken import whole_landmarks
from grextract.grammar.glued import parted_header
from grextract.grammar.kinds import is_of_site, refuse_challenge, refuse_listing
from grextract.grammar.partition import decide, decide_alone
from grextract.grammar.pieces import Piece, cut
from grextract.grammar.regions import CERTAIN, Region, find_region
from grextract.metadata.fields import ArticleMetadata
from grextract.metadata.reader import read_metadata, read_title
from grextract.notices.matcher import Matcher, matcher_for
from grextract.notices.squeeze import squeeze
from grextract.options import Options

__all__ = ["extract", "extract_all", "extract_metadata"]

OnError = Literal["raise", "skip"] | Callable[[Exception], object]
SURE_KINDS = 3
SURE_REST = 8


def extract(source: Source, *, url: str | None = None, options: Options | None = None) -> Article:
    """Extract the one article that a saved page or a text dump holds.

    Args:
        source: bytes, ``str`` (always content, never a path), a path object, a binary file, an lxml element or tree,
            or a BeautifulSoup; trees are not changed.
        url: where the page was, when the caller knows; the page's own canonical address goes before it.
        options: limits and the caller's own rules.

    Returns:
        The article: body, ledger of what was removed, metadata, remarks.

    Raises:
        NotAnArticle: the source was read and holds no article, or several; its ``kind`` says which.
        UnreadableSource: binary, of a type that is not taken, or a path or URL given as content.
        LimitExceeded: past a limit of ``options``, or nested deeper than the parser keeps.
        OSError: a path cannot be read.
    """
    options = options if options is not None else Options()
    if not isinstance(options, Options):
        raise TypeError(f"options must be grextract.Options, not {type(options).__name__}")
    if url is not None and not isinstance(url, str):
        raise TypeError(f"url must be a str, not {type(url).__name__}")
    opened = open_source(source, options.max_bytes)
    if (part := read_part(opened, url, options)) is not None:
        article = _extract(part, url, options, whole=False)
        if article is not None:
            return article
    page = read_page(opened, url, options)
    try:
        article = _extract(page, url, options, whole=True)
    except NotAnArticle as refusal:
        if refusal.kind != "not-an-article" or not options.fallback:
            raise
        if (article := _other_site(page, opened, url, options)) is None:
            raise
    assert article is not None
    return article


def extract_all(
    source: Source, *, url: str | None = None, options: Options | None = None, on_error: OnError = "raise"
) -> Iterator[Article]:
    """Extract every article of a source, in order.

    Args:
        on_error: ``raise``, ``skip``, or a callable that is given the error of each article that failed.

    Raises:
        What `extract` raises, when ``on_error`` is ``raise``.
        ValueError: ``on_error`` is none of these.
    """
    if on_error not in ("raise", "skip") and not callable(on_error):
        raise ValueError(f"on_error must be 'raise', 'skip' or a callable, not {on_error!r}")
    return _each(source, url, options, on_error)


def _each(source: Source, url: str | None, options: Options | None, on_error: OnError) -> Iterator[Article]:
    try:
        yield extract(source, url=url, options=options)
    except (ExtractionError, OSError) as error:
        if on_error == "raise":
            raise
        if callable(on_error):
            on_error(error)


def extract_metadata(source: Source, *, url: str | None = None, options: Options | None = None) -> ArticleMetadata:
    """Extract the metadata of an article; arguments and errors as of `extract`."""
    return extract(source, url=url, options=options).metadata


def _extract(page: Page, url: str | None, options: Options, *, whole: bool) -> Article | None:
    """The article of a page; None when ``page`` is only a part and does not hold a whole article beyond doubt."""
    matcher = matcher_for(options.rules)
    blocks = parted_header(whole_landmarks(page.blocks)) if page.form == "text" else page.blocks
    pieces = cut(blocks, matcher)
    region = find_region(pieces, page.containers, text=page.form == "text", slug=_slug(page, url))
    if not whole and not _is_sure(pieces, region):
        return None
    if not any(pieces[index].shape in CERTAIN for index in region.header) and not region.tail:
        refuse_challenge(page)
    refuse_listing(pieces, region)
    decide(pieces, region, matcher)
    remarks = _require_landmark(page, pieces, region, url)
    return _article(page, pieces[region.start : region.end], matcher, url, remarks)


def _other_site(page: Page, opened: Opened, url: str | None, options: Options) -> Article | None:
    """The article of a page on which no landmark stands: its container, less what is surely a notice; None without prose."""
    if not holds_prose(page.blocks):
        return None
    markup = opened[0] if isinstance(opened, tuple) else opened
    kept = read_container(markup, page.head, url=url, max_blocks=options.max_blocks)
    if kept is None:
        return None
    kept.encoding = page.encoding
    matcher = matcher_for(options.rules)
    pieces = cut(kept.blocks, matcher)
    decide_alone(pieces, matcher, title=read_title(kept.head))
    if not any(piece.text for piece in pieces if piece.kind is None):
        return None
    remark = Remark("fallback", "no landmark of the site was found: the body is what readability-lxml keeps of the page")
    return _article(kept, pieces, matcher, url, [remark])


def _is_sure(pieces: list[Piece], region: Region) -> bool:
    """Whether a part holds a title, a date line below it, and a tail of several landmarks, the last near its end."""
    if region.title is None or not any(pieces[index].shape == "date" for index in region.header):
        return False
    kinds = {pieces[index].kind or pieces[index].shape for index in region.tail}
    return len(kinds) >= SURE_KINDS and len(pieces) - region.end <= SURE_REST


def _slug(page: Page, url: str | None) -> frozenset[str]:
    """The words of the page's address, which the site makes from the title."""
    address = page.head.canonical or url or ""
    longest = max(address.partition("?")[0].split("/"), key=len, default="")
    words = [word for word in longest.split("-") if word]
    return frozenset(map(squeeze, words)) if len(words) >= 3 else frozenset()


def _require_landmark(page: Page, pieces: list[Piece], region: Region, url: str | None) -> list[Remark]:
    """A page of the site shows at least one landmark or notice of its own.

    Raises:
        NotAnArticle: ``not-an-article``, for HTML without any; ``empty``, for a page without a word.
    """
    inside = pieces[region.start : region.end]
    if not any(piece.text for piece in inside):
        raise NotAnArticle("empty", "the page holds no text: it was perhaps saved before it was loaded")
    if is_of_site(inside, page.head.canonical or url, text=page.form == "text"):
        return []
    if page.form == "html":
        raise NotAnArticle(
            "not-an-article", "no landmark of the site was found on the page: it is perhaps a page of another site"
        )
    for piece in inside:
        if not region.header:
            piece.kind = None
    return [Remark("no-landmark", "no landmark of the site was found: the whole text is the body")]


def _article(page: Page, pieces: list[Piece], matcher: Matcher, url: str | None, remarks: list[Remark]) -> Article:
    lead = lead_piece(pieces)
    pieces = [piece for piece in pieces if piece is not lead]
    body = build_body(pieces)
    removed = tuple(
        Removed(piece.kind, piece.text, piece.rule, position) for position, piece in enumerate(pieces) if piece.kind is not None
    )
    metadata, more = read_metadata(pieces, page.head, url=url, lead=lead, matcher=matcher)
    return Article(metadata, body, removed, "article", page.form, (*remarks, *more), page.encoding)
