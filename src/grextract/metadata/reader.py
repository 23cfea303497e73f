"""The metadata of an article, read from the facts of the ledger and, where none is printed, from markup."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from grextract.article import Remark
from grextract.forms.stream import Head, Page, Stated
from grextract.forms.urls import canonical_url, full_size, leads_nowhere, site_of
from grextract.grammar.copy_lines import COPY_LINE_RULE, origin_named, own_address
from grextract.grammar.landmarks import ARTICLES_BY, PUBLISHED_BEFORE, URL_LINE
from grextract.grammar.pieces import Piece
from grextract.metadata.byline import Byline, split_names
from grextract.metadata.dates import DUMPED_DATE, partial_date, read_date, read_datetime
from grextract.metadata.fields import ArticleMetadata, Author, Copyright, Image, OriginalSource, Term
from grextract.metadata.language import detect_language
from grextract.metadata.source import read_copyright, read_date_line, read_source_date, read_source_line, site_named
from grextract.metadata.taxonomy import read_label, read_terms
from grextract.notices.matcher import Matcher
from grextract.notices.squeeze import squeeze
from grextract.sites import HOST, NAME

__all__ = ["read_credit", "read_image_note", "read_metadata", "read_title", "split_author", "strip_suffix"]

SITE_SUFFIX = re.compile(rf"\s*(?:[-–—|:»]\s*)?{NAME}(?:\s*[-–—|:]\s*.{{0,90}})?$")
SUFFIX_PARTED = re.compile(rf"[-–—|:»]\s*{NAME}", re.IGNORECASE)
CODED_DATE = re.compile(r"[?&]code=[A-Z]{3}(\d{4})(\d{2})(\d{2})")
ARTICLE_ID = re.compile(r"[?&](?:aid|articleId|p)=(\d+)|/(\d{4,9})(?:/amp)?/?(?:$|[?#])")
IMAGE_LEAD = re.compile(
    r"[\[(]?(?:the\s+)?(?:featured?\s+(?:image|photo|picture|illustration)s?|(?:l['’])?image (?:en vedette|à la une|de la une|principale)|"
    r"(?:la\s+)?(?:imagen|foto) (?:destacada|de portada)|(?:beitrags|titel)bild|immagine (?:in evidenza|di copertina)|"
    r"imagem (?:em destaque|de destaque|de capa))\s*",
    re.IGNORECASE,
)
IMAGE_FROM = re.compile(
    r"(?:is |are |est |es |provient |proviene |procede |ist |stammt |[èeé] )?(?:(?:is|are|taken|licensed|comes?|sourced)\s+)*(?:from|by|via|courtesy(?: of)?|credits?\s*:|source\s*:|©|©️|de|du|von|da|:\s*©)\s*(?P<credit>.+)$",
    re.IGNORECASE,
)
ALL_IMAGES = re.compile(
    r".{10,60}?\b(?:are|is|come|sont|viennent)\s+(?:taken\s+)?(?:from|by|courtesy of|de|du)?\s*(.+?)(?:,?\s+(?:unless|sauf)\b.*)?$",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"[(\[]\s*(?:image |photo )?(?:source|credit|photo|courtesy|crédit|fuente|crédito|image|foto|bild|quelle|fonte|imagen|imagem|immagine|фото|извор|مصدر|صورة)s?\s*(?:by|of|:)?\s*[:–-]?\s*([^()\[\]]+?)\s*[)\]]\.?\s*$|(?:photo|(?<=[.!?] )pictures?|credit|source|crédit|fuente|foto|bild|quelle|fonte|crédito)\s*:\s*([^.()]+?)\.?$",
    re.IGNORECASE,
)
NOTE_BLOCKS = 4
# Until 2012 the line "The URL of this article is:" prints the address as people say it.
SCHEMELESS = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:/|$)", re.IGNORECASE)


@dataclass(slots=True)
class _Facts:
    """The decided pieces by kind."""

    of: dict[str, list[Piece]] = field(default_factory=dict)

    def first(self, kind: str) -> Piece | None:
        return next(iter(self.of.get(kind, ())), None)

    def all(self, kind: str) -> list[Piece]:
        return self.of.get(kind, [])


def read_metadata(
    pieces: list[Piece], page: Page, *, url: str | None, lead: Piece | None, matcher: Matcher
) -> tuple[ArticleMetadata, tuple[Remark, ...]]:
    """The metadata of a page and what is to be remarked about it.

    A printed line goes before what the form states, and that before markup.

    Args:
        pieces: the pieces of the article's region, decided.
        page: what the form states and what markup says.
        url: the caller's address of the page.
        lead: the piece of the lead thumbnail.
        matcher: tells notices in a description.
    """
    facts = _Facts()
    for piece in pieces:
        if piece.kind is not None:
            facts.of.setdefault(piece.kind, []).append(piece)
    head, stated = page.head, page.stated
    remarks: list[Remark] = []
    address = _address(facts, page, url)
    byline = _byline(facts)
    site = _site(facts, address) or stated.site
    metadata = ArticleMetadata(
        title=(title := _title(facts, page, remarks)),
        subtitle=_subtitle(facts, title),
        byline=byline.text if byline else ", ".join(author.name for author in stated.authors) or None,
        authors=_authors(facts, byline, page, remarks),
        author_bios=tuple(piece.text for piece in facts.all("author-bio")),
        published=_published(facts, byline, page, address, remarks),
        published_at=stated.published_at or read_datetime(head.first("article:published_time", "datepublished")),
        modified_at=stated.modified_at or read_datetime(head.first("article:modified_time", "datemodified", "og:updated_time")),
        captured_at=stated.captured_at,
        first_published=_first_published(facts, pieces),
        original_source=_original_source(facts, site),
        regions=_terms(facts, "region") or stated.regions,
        themes=_terms(facts, "theme") or stated.themes,
        reports=_terms(facts, "report") or stated.reports,
        tags=stated.tags or tuple(dict.fromkeys(tag.strip() for tag in head.properties.get("article:tag", ()) if tag.strip())),
        language=_language(head, pieces),
        url=address,
        article_id=_article_id(page, address),
        site=site,
        lead_image=_lead_image(facts, page, lead),
        copyright=_copyright(facts),
        description=_description(page, matcher),
    )
    return metadata, tuple(remarks)


def _title(facts: _Facts, page: Page, remarks: list[Remark]) -> str | None:
    if (piece := facts.first("title")) is not None:
        return " ".join(strip_suffix(piece.text).split())
    if page.stated.title:
        return strip_suffix(page.stated.title)
    title = read_title(page.head)
    if title is not None:
        remarks.append(Remark("title-from-head", "no title is printed above the article; the page's head gave it"))
    return title


def _subtitle(facts: _Facts, title: str | None) -> str | None:
    """The line below the title, unless it is the title again: a dump prints that of the head, then that of the page."""
    piece = facts.first("subtitle")
    return piece.text if piece is not None and squeeze(strip_suffix(piece.text)) != squeeze(title or "") else None


def read_title(head: Head) -> str | None:
    """The title that markup gives, without the site's suffix."""
    title = head.first("og:title", "twitter:title") or head.title
    return strip_suffix(title) if title is not None else None


def strip_suffix(title: str) -> str:
    """The title without the name of the site behind it: ``… - Global Research``."""
    parted = SUFFIX_PARTED.search(title)
    if parted is not None and parted.start() > 0 and SITE_SUFFIX.search(title, max(parted.start() - 1, 0)):
        kept = title[: parted.start()].rstrip(" -–—|:")
        kept = kept if kept.count("»") <= kept.count("«") else kept.rstrip(" »")
        return kept or title
    return title


def _address(facts: _Facts, page: Page, url: str | None) -> str | None:
    printed = None
    for piece in facts.all("url-line"):
        found = URL_LINE.match(piece.text)
        said = found[1] if found is not None else piece.text
        if piece.rule == COPY_LINE_RULE:
            address = own_address(piece)
        else:
            address = piece.links[0][2] if piece.links else said if "." in said else None
        printed = printed or address
    if printed is not None and SCHEMELESS.match(printed):
        printed = f"http://{printed}"
    named = (page.head.canonical, page.head.first("og:url"), page.stated.url, url, printed)
    return next(
        (address for each in named if each and (address := canonical_url(each.strip())) and not leads_nowhere(address)), None
    )


def _site(facts: _Facts, address: str | None) -> str | None:
    if address and (site := site_of(address)) is not None:
        return site
    if (piece := facts.first("date")) is not None and (line := read_date_line(piece.text)) is not None:
        return line.site
    legal = " ".join(piece.text.lower() for kind in ("fair-use", "disclaimer", "feed-line") for piece in facts.all(kind))
    found = re.search(HOST, legal)
    return found.group() if found else None


def _byline(facts: _Facts) -> Byline | None:
    piece = _byline_piece(facts)
    return piece.byline if piece is not None else None


def _byline_piece(facts: _Facts) -> Piece | None:
    """The line of the byline; on an archive page it is the date line too: ``November 18th, 2023 by A``."""
    return facts.first("byline") or next((piece for piece in facts.all("date") if piece.shape == "byline"), None)


def _authors(facts: _Facts, byline: Byline | None, page: Page, remarks: list[Remark]) -> tuple[Author, ...]:
    piece = _byline_piece(facts)
    if byline is not None and piece is not None:
        urls = {piece.text[start:end]: url for start, end, url in piece.links}
        return tuple(Author(name, urls.get(name)) for name in byline.names)
    if page.stated.authors:
        return tuple(author for named in page.stated.authors for author in split_author(named))
    if (
        (again := facts.first("articles-by")) is not None
        and (found := ARTICLES_BY.match(again.text)) is not None
        and found[1].strip()
    ):
        urls = {again.text[start:end]: url for start, end, url in again.links}
        remarks.append(
            Remark("byline-from-tail", "no byline is printed above the article; 'Articles by' below it gave the authors")
        )
        return tuple(Author(name, urls.get(name)) for name in split_names(found[1].strip()))
    named = page.head.first("author", "article:author")
    if named and not named.startswith("http"):
        remarks.append(Remark("byline-from-head", "no byline is printed; the page's head gave the authors"))
        return tuple(map(Author, split_names(" ".join(named.split()))))
    remarks.append(Remark("no-byline", "no byline was found"))
    return ()


def split_author(named: Author) -> tuple[Author, ...]:
    """The authors that a form names as one, which "A and B" are two of; an address is that of one author only."""
    names = split_names(" ".join(named.name.split()))
    return (named,) if len(names) < 2 else tuple(map(Author, names))


def _published(facts: _Facts, byline: Byline | None, page: Page, address: str | None, remarks: list[Remark]) -> date | None:
    stated = _stated_day(page.stated)
    marked = read_datetime(page.head.first("article:published_time", "datepublished"))
    in_markup = stated or (marked.date() if marked else read_date(page.head.first("datepublished") or ""))
    piece = facts.first("date")
    if piece is not None and (line := read_date_line(piece.text)) is not None:
        if in_markup is not None and abs((in_markup - line.published).days) > 1:
            remarks.append(
                Remark("dates-disagree", f"the date line says {line.published}, markup {in_markup}; the printed line stands")
            )
        return line.published
    if byline is not None and byline.published is not None:
        return byline.published
    if piece is not None and (dumped := read_source_date(piece.text)) is not None and not dumped.name:
        return dumped.published
    if stated is not None:
        return stated
    if in_markup is not None:
        remarks.append(Remark("date-from-head", "no date line is printed; the page's head gave the date"))
        return in_markup
    if address and (coded := CODED_DATE.search(address)) is not None:
        remarks.append(Remark("date-from-url", "no date line is printed; the date is coded in the address"))
        try:
            return date(int(coded[1]), int(coded[2]), int(coded[3]))
        except ValueError:
            return None
    remarks.append(Remark("no-date", "no date of publication was found"))
    return None


def _stated_day(stated: Stated) -> date | None:
    if stated.published is not None:
        return stated.published
    return stated.published_at.date() if stated.published_at is not None else None


def _first_published(facts: _Facts, pieces: list[Piece]) -> str | None:
    """From the note of first publication, also from a longer note that opens or closes the body."""
    for piece in facts.all("republication-note"):
        if (found := partial_date(piece.text)) is not None:
            return found
    body = [piece for piece in pieces if piece.kind is None and piece.text]
    for piece in (*body[:NOTE_BLOCKS], *body[-2:]):
        told = (
            PUBLISHED_BEFORE.search(piece.text)
            if "publi" in piece.text or "appeared" in piece.text or "posted" in piece.text
            else None
        )
        if told is not None and NOTE.match(piece.text):
            return partial_date(piece.text[told.end() :][:80])
    return None


NOTE = re.compile(
    r"\W*(?:(?:global research |author|editor|publisher|translator|gr)\S{0,3} ?(?:['’]s)? ?(?:introduct|note|updat|preface|foreword|remark)|note\b|update\b|this (?:article|text|"
    r"interview|essay|piece|report)|the (?:following |article|text|essay|interview|piece)|note de|nota|cet article|este artículo)",
    re.IGNORECASE,
)


def _original_source(facts: _Facts, site: str | None) -> OriginalSource | None:
    head_piece = next((piece for piece in facts.all("source-date") if DUMPED_DATE.fullmatch(piece.text) is None), None)
    tail_piece = facts.first("source-line")
    dated = read_source_date(head_piece.text) if head_piece else None
    head_name = (dated.name if dated else origin_named(head_piece.text)) if head_piece else ""
    tail_name = read_source_line(tail_piece.text) if tail_piece else None
    name = tail_name or head_name
    if not name:
        return None
    own = site_named(name)
    if own is not None and (site is None or own == site):
        name = head_name
        own = site_named(name) if name else None
        if not name or own is not None:
            return None
    url = _link(head_piece) or _link(tail_piece)
    return OriginalSource(name.strip(), url, dated.published if dated else None)


def _link(piece: Piece | None) -> str | None:
    return piece.links[0][2] if piece is not None and piece.links else None


def _terms(facts: _Facts, kind: str) -> tuple[Term, ...]:
    terms: list[Term] = []
    for piece in facts.all(kind):
        label = read_label(piece.text)
        if label is not None:
            links = tuple((piece.text[start:end], url) for start, end, url in piece.links)
            terms.extend(read_terms(kind, label[1], links))
    return tuple(terms)


def _language(head: Head, pieces: list[Piece]) -> str | None:
    named = head.first("inlanguage")
    if named and re.fullmatch(r"[A-Za-z]{2,3}(?:-\w+)*", named):
        return named.partition("-")[0].lower()
    return detect_language(" ".join(piece.text for piece in pieces if piece.kind is None))


def _article_id(page: Page, address: str | None) -> str | None:
    if address and (found := ARTICLE_ID.search(address)) is not None:
        return found[1] or found[2]
    if page.stated.article_id is not None:
        return page.stated.article_id
    marked = page.head.first("identifier")
    return marked if marked and marked.isdigit() else None


def _copyright(facts: _Facts) -> Copyright | None:
    """What the copyright line says: of several, the last with most holders; a photograph's has one."""
    found = [rights for piece in facts.all("copyright") if (rights := read_copyright(piece.text)) is not None]
    return max(reversed(found), key=lambda rights: len(rights.holders), default=None)


def _lead_image(facts: _Facts, page: Page, lead: Piece | None) -> Image | None:
    stated = page.stated.image or Image()
    shown = lead.block.url if lead is not None and lead.block.url else None
    marked = stated.url or page.head.first("og:image", "og:image:secure_url", "twitter:image")
    marked = None if marked is not None and leads_nowhere(marked.strip()) else marked
    local = shown is not None and page.form in LOCAL_FORMS and not shown.startswith(("http:", "https:", "//"))
    address = (marked or shown) if local else (shown or marked)
    caption, credit = stated.caption, stated.credit or (read_credit(stated.caption) if stated.caption else None)
    for piece in facts.all("image-credit"):
        words, source = read_image_note(piece.text)
        caption, credit = caption or words, credit or source
    if address is None and caption is None and credit is None:
        return None
    alt = lead.block.alt if lead is not None else stated.alt
    return Image(full_size(address) if address and not (local and address == shown) else address, alt, caption, credit)


LOCAL_FORMS = frozenset(("saved-page",))
"""Forms whose images may have the address of a file beside the page."""


def read_image_note(text: str) -> tuple[str | None, str | None]:
    """Caption and credit of a note such as ``Featured image is from X`` or ``Featured image: caption (Source: X)``."""
    lead = IMAGE_LEAD.match(text)
    if lead is None:
        found = ALL_IMAGES.match(text)
        return None, found[1].rstrip(". ") if found else None
    rest = text[lead.end() : len(text) - (text[0] in "[(")].strip(" ")
    source = IMAGE_FROM.match(rest)
    if source is not None and not rest.startswith(":"):
        return None, source["credit"].rstrip(". ")
    caption = rest.lstrip(":–—-, ").strip()
    if (
        re.match(r"(?:source|credit|from|by|via|courtesy)\b", caption, re.IGNORECASE)
        and (again := IMAGE_FROM.match(caption)) is not None
    ):
        return None, again["credit"].rstrip(". ")
    return caption or None, read_credit(caption)


def read_credit(caption: str) -> str | None:
    """The credit that closes a caption: ``(Source: X)``, ``Photo: X``."""
    found = CREDIT.search(caption)
    return (found[1] or found[2]).strip() if found else None


def _description(page: Page, matcher: Matcher) -> str | None:
    text = page.stated.description or page.head.first("og:description", "description", "twitter:description")
    if text is None:
        return None
    kept = text
    for notice in reversed(matcher.notices(text)):
        kept = kept[: notice.start] + kept[notice.end :]
    if kept == text:
        return text
    kept = " ".join(kept.split())
    return kept if squeeze(kept) and len(kept) > 3 else None
