"""The articles of a source: each found in the stream of its page, and parted into body and ledger when asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property, partial
from itertools import pairwise

from grextract.article import Article, Remark, Removed
from grextract.body import build_body, lead_piece
from grextract.errors import NotAnArticle
from grextract.forms.decoding import scrub
from grextract.forms.reader import read_pages
from grextract.forms.source import Source, open_source
from grextract.forms.stream import Head, Page, Reading, Stated, StreamBlock
from grextract.forms.urls import site_of
from grextract.grammar.archive import archived_articles
from grextract.grammar.broken import whole_landmarks
from grextract.grammar.copy_lines import is_copy_line, own_address
from grextract.grammar.digests import entry_bylines
from grextract.grammar.glued import parted_header, parted_labels, parted_outlet, parted_tail
from grextract.grammar.headers import CERTAIN
from grextract.grammar.joined import joined_articles
from grextract.grammar.kinds import CUT_OFF, article_kind, is_of_site, names_site, refuse_challenge, refuse_listing, refuse_menus
from grextract.grammar.partition import decide, decide_alone
from grextract.grammar.pieces import Piece, cut, rejoined
from grextract.grammar.regions import Region, find_region, whole_region
from grextract.grammar.surroundings import prose_outside, with_surroundings
from grextract.grammar.titles import LIKE, likeness, words_of_title
from grextract.metadata.reader import read_metadata, read_title, split_author, strip_suffix
from grextract.notices.matcher import matcher_for
from grextract.notices.squeeze import squeeze
from grextract.options import Options
from grextract.prose import is_prose

__all__ = ["find_articles"]

SURE_KINDS = 3
LONG_PARAGRAPH = 250
SLUG_WORDS = 3
SURE_REST = 8
LINES_OF_COPY = 16


def find_articles(source: Source, url: str | None, options: Options, label: str | None = None) -> list[Callable[[], Article]]:
    """Each article of a source, in order, extracted when it is called: one that fails leaves the others.

    Args:
        source: in any form.
        url: the caller's address of it.
        options: limits and the caller's own rules.
        label: the charset that a header around its bytes declares.

    Raises:
        ExtractionError: the source cannot be read, or is one page without an article.
        OSError: a path cannot be read.
    """
    url = scrub(url) if url is not None else None
    readings = read_pages(open_source(source, options.max_bytes), url, options, label)
    if len(readings) > 1:
        return [partial(_read_article, reading, url, options) for reading in readings]
    draft = _Draft(readings[0](), url, options)
    if draft.page.whole is not None and not draft.is_sure():
        draft = _Draft(draft.page.whole(), url, options)
    return [draft.part(span).article for span in draft.spans] if draft.spans else [draft.article]


def _letters(pieces: Iterable[Piece]) -> int:
    """How many characters these pieces have, white space and drawn lines apart."""
    return sum(len("".join(piece.text.split())) for piece in pieces if not piece.silent)


def _whole(page: Page) -> list[StreamBlock]:
    """The blocks of a page, those of a text with the landmarks whole that a dump broke or glued."""
    if page.form != "text":
        return page.blocks
    return parted_tail(parted_outlet(parted_labels(parted_header(whole_landmarks(page.blocks)))))


def _read_article(reading: Reading, url: str | None, options: Options) -> Article:
    return _Draft(reading(), url, options).article()


class _Draft:
    """A page, or the part of it that is one article of several, not yet parted into body and ledger."""

    def __init__(self, page: Page, url: str | None, options: Options, pieces: list[Piece] | None = None) -> None:
        self.page = page
        self.url = url
        self.options = options
        self.matcher = matcher_for(options.rules)
        self.pieces = cut(_whole(page), self.matcher) if pieces is None else pieces

    @cached_property
    def spans(self) -> list[range]:
        """The pieces of each article when the page holds several, else nothing."""
        text = self.page.layout == "text"
        if self.page.layout == "body":
            return []
        return archived_articles(self.pieces, text=text) or joined_articles(self.pieces, self.page.containers, text=text)

    def part(self, span: range) -> _Draft:
        """One of several articles; what markup says of the page is not said of it."""
        pieces = self.pieces[span.start : span.stop]
        link = next(iter(pieces[0].links), None)
        base = self.page.head.canonical or self.page.stated.url or self.url
        stated = Stated(url=link[2] if link else None, site=site_of(base) if base else None)
        stated.captured_at = self.page.stated.captured_at
        last = span == self.spans[-1]
        page = replace(self.page, head=Head(), stated=stated, layout=self.page.layout if last else "text", whole=None)
        return _Draft(page, None, self.options, pieces)

    @cached_property
    def region(self) -> Region:
        if self.page.layout == "body":
            return whole_region(self.pieces, self.page.containers)
        return find_region(self.pieces, self.page.containers, text=self.page.layout == "text", slug=self.slug)

    @cached_property
    def slug(self) -> frozenset[str]:
        """The words of the page's address, which the site makes from the title, or else of the title in its head."""
        address = self.page.head.canonical or self.page.stated.url or self.url or self._printed_address()
        path = address.partition("?")[0].rpartition("://")[2].partition("/")[2]
        longest = max(path.split("/"), key=len)
        words = [word for word in longest.split("-") if word]
        if len(words) >= SLUG_WORDS:
            return frozenset(squeeze("\n".join(words)).split("\n"))
        titled = words_of_title(strip_suffix(self.page.head.title or ""))
        return titled if len(titled) >= SLUG_WORDS else frozenset()

    def _printed_address(self) -> str:
        """The address that a copy prints among its first lines, where nothing else names one."""
        lines = (piece for piece in self.pieces[:LINES_OF_COPY] if is_copy_line(piece))
        return next(filter(None, map(own_address, lines)), "")

    def is_sure(self) -> bool:
        """Whether a part of a page is one article beyond doubt: title, date line, and a tail that ends the part."""
        if self.spans:
            return False
        region = self.region
        if region.title is None or not any(self.pieces[index].shape == "date" for index in region.header):
            return False
        kinds = {self.pieces[index].kind or self.pieces[index].shape for index in region.tail}
        return len(kinds) >= SURE_KINDS and len(self.pieces) - region.end <= SURE_REST

    def article(self) -> Article:
        """The article.

        Raises:
            NotAnArticle: the page holds none.
        """
        try:
            return self._article()
        except NotAnArticle as refusal:
            if not self.options.fallback or not self._may_be_of_another_site(refusal.kind):
                raise
            article = self._article_of_another_site()
            if article is None or (refusal.kind == "listing" and not _holds_article(article)):
                raise
            return article

    def _may_be_of_another_site(self, kind: str) -> bool:
        """Whether readability-lxml is asked: of a listing only where nothing on the page names the site."""
        if kind != "listing":
            return kind == "not-an-article"
        address = self.page.head.canonical or self.page.stated.url or self.url
        return self.page.layout == "page" and not self.region.found and not names_site(self.page, address)

    def _article(self) -> Article:
        page, pieces, region = self.page, self.pieces, self.region
        if page.layout != "body":
            if not any(pieces[index].shape in CERTAIN for index in region.header) and not region.tail:
                refuse_challenge(page)
            refuse_listing(pieces, region)
        authors = tuple(author.name for named in page.stated.authors for author in split_author(named))
        decide(pieces, region, self.matcher, title=page.stated.title, authors=authors)
        if page.layout != "body":
            refuse_menus(pieces, region)
        remarks = [*page.remarks, *_require_landmark(page, pieces, region, self.url, self.slug)]
        if page.layout == "page":
            return self._parted(pieces[region.start : region.end], remarks, prose_outside(pieces, region))
        inside = with_surroundings(pieces, region) if page.layout == "text" else pieces
        if _letters(inside) != _letters(pieces):
            remarks.append(Remark("unaccounted", "some words of the source are in neither body nor ledger: please report it"))
        return self._parted(inside, remarks)

    def _article_of_another_site(self) -> Article | None:
        """What is left of a page without a landmark, less what is surely a notice; None without prose."""
        page = self.page.alone() if self.page.alone is not None else None
        if page is None:
            return None
        draft = _Draft(page, self.url, self.options)
        decide_alone(draft.pieces, draft.matcher, title=read_title(page.head))
        if not any(piece.text for piece in draft.pieces if piece.kind is None):
            return None
        remark = Remark("fallback", "no landmark of the site was found: the body is what readability-lxml keeps of the page")
        return draft._parted(draft.pieces, [*page.remarks, remark])

    def _parted(self, pieces: list[Piece], remarks: list[Remark], outside: tuple[str, ...] = ()) -> Article:
        lead = lead_piece(pieces)
        pieces = rejoined([piece for piece in pieces if piece is not lead])
        kind = article_kind(pieces)
        removed = tuple(
            Removed(piece.kind, piece.text, piece.rule, position)
            for position, piece in enumerate(pieces)
            if piece.kind is not None
        )
        metadata, more = read_metadata(pieces, self.page, url=self.url, lead=lead, matcher=self.matcher)
        body = build_body(pieces)
        if not any(block.text or block.url for block in body):
            remarks.append(Remark("no-body", "nothing but notices and facts is on the page: the body is empty"))
        if outside:
            words = sum(len(text.split()) for text in outside)
            remarks.append(
                Remark("prose-outside", f"{words} words of prose stand outside the article's region: see Article.outside")
            )
        return Article(metadata, body, removed, kind, self.page.form, (*remarks, *more), self.page.encoding, outside)


def _holds_article(article: Article) -> bool:
    """True if the body has a long paragraph, or two in a row: teasers of a listing are short, cut off, and apart."""
    whole = [is_prose(block.text) and not block.text.endswith(CUT_OFF) for block in article.body]
    long = any(is_whole and len(block.text) >= LONG_PARAGRAPH for is_whole, block in zip(whole, article.body, strict=True))
    return long or any(a and b for a, b in pairwise(whole))


def _require_landmark(page: Page, pieces: list[Piece], region: Region, url: str | None, slug: frozenset[str]) -> list[Remark]:
    """A page of the site shows at least one landmark or notice of its own; a form that carries only a body need not.

    Raises:
        NotAnArticle: ``not-an-article``, for HTML without any; ``empty``, for a page without a word.
    """
    inside = pieces[region.start : region.end]
    if not any(piece.text or (page.layout == "body" and piece.block.url) for piece in inside):
        raise NotAnArticle("empty", "the page holds no text: it was perhaps saved before it was loaded")
    address = page.head.canonical or page.stated.url or url
    if page.layout == "body" or is_of_site(inside, address, text=page.layout == "text") or entry_bylines(inside):
        return []
    if page.layout == "page":
        raise NotAnArticle(
            "not-an-article", "no landmark of the site was found on the page: it is perhaps a page of another site"
        )
    cited = any(piece.shape == "date" for piece in inside)  # a line of the site below a first line makes that its title
    for piece in inside:
        if not region.header and not (piece.kind == "title" and (cited or likeness(piece.text, slug) >= LIKE)):
            piece.kind = None
    return [Remark("no-landmark", "no landmark of the site was found: the whole text is the body")]
