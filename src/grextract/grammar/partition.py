"""Body or ledger: each piece of the region goes to one of them, and landmarks decide for what stands beside them."""

from __future__ import annotations

import re
from itertools import accumulate

from grextract.article import BOILERPLATE
from grextract.grammar.appeals import appeals, outlets_named
from grextract.grammar.archive import is_archive_byline
from grextract.grammar.bios import goes_on, is_bio
from grextract.grammar.books import book_blocks
from grextract.grammar.copy_lines import COPY_LINE_RULE, copy_lines, kind_of_copy_line
from grextract.grammar.halves import halves
from grextract.grammar.landmarks import HEADER, NOTE_MARK, TAIL
from grextract.grammar.links import OWN_ARTICLE, leads_to_donation, names_donation
from grextract.grammar.notes import is_citation, is_notes, is_numbered
from grextract.grammar.pieces import MENU_BAR, Piece
from grextract.grammar.regions import Region
from grextract.grammar.related import leads_elsewhere, related_boxes, related_lines
from grextract.grammar.repeats import repeated_header
from grextract.grammar.tails import is_sentence
from grextract.grammar.widgets import is_advertisement, is_widget
from grextract.metadata.byline import is_name
from grextract.metadata.source import is_outlet, is_own_site, is_site_footer, read_copyright
from grextract.notices.matcher import Matcher
from grextract.notices.squeeze import squeeze
from grextract.notices.talk import SELF, SITE_NAMED, gives_address
from grextract.notices.voices import FIRST_PERSON
from grextract.notices.worded import TRANSLATED_FROM

__all__ = ["decide", "decide_alone"]

OUTLET_LENGTH = 80
APPEAL_LENGTH = 400
NAMING = frozenset(("byline", "source-date", "source-line", "copyright", "articles-by"))
AND = re.compile(r"\s+(?:and|et|y|e|und|&)\s+")
WORD = re.compile(r"\w+")
CLOSING = ("source-line", "copyright", "articles-by")
BELOW_TAIL = TAIL | {"membership", "donation"}
FURNITURE = 0.6
LINKED_LINE = 0.7
LINK = 0.8
HEADING_LINKED = 0.3
FLOWING = frozenset(("paragraph", "list-item", "heading", "quote"))
BOOK_OFFER = re.compile(
    r"(?:get|order|download|claim|buy|purchase)\s+(?:your|a|our|the)\s+(?:free\s+)?(?:signed\s+)?(?:cop(?:y|ies)|pdf|e-?book)\b",
    re.I,
)
TAKES_UP = re.compile(
    r"(?:Those|These|Such)\s+(?:were|are|was|is)\b|(?:So|Thus)\s+(?:ran|read|reads|said|says|went|goes)\b|(?:That|This)\s+(?:was|is)\s+(?:the|how|what|all)\b|"
    r"(?:Telle?s?|C['’])\s*(?:étai(?:en)?t|est|sont|furent|fut)\b|(?:[ÉE]s[ae]s?|[ÉE]sos|Así)\s+(?:era|eran|fue|fueron|es|son|decía|rezaba)\b"
)
PROSE_BELOW_BIO = 2
PARAGRAPHS_OF_BIO = 4
PARAGRAPHS_BELOW_QUOTE = 1


def decide(
    pieces: list[Piece], region: Region, matcher: Matcher, *, title: str | None = None, authors: tuple[str, ...] = ()
) -> None:
    """Give each removed piece of the region its kind and rule; what keeps none is body.

    Args:
        title: the title that the form states, for a region that prints none.
        authors: the names that the form states.
    """
    _Partition(pieces, region, matcher, title or "", authors).run()


def decide_alone(pieces: list[Piece], matcher: Matcher, *, title: str | None) -> None:
    """The same for a page of another site: only what needs no landmark beside it, and the title printed first."""
    region = Region(0, None, [], [], [], len(pieces))
    _Partition(pieces, region, matcher).lone()
    first = next((piece for piece in pieces if not piece.silent), None)
    if title and first is not None and first.type == "heading" and squeeze(first.text) == squeeze(title):
        first.kind, first.rule = "title", "fallback-title"


class _Partition:
    """The steps, surest first: facts of header and tail, books, what stands beside a landmark, separators."""

    def __init__(
        self, pieces: list[Piece], region: Region, matcher: Matcher, title: str = "", authors: tuple[str, ...] = ()
    ) -> None:
        self.pieces = pieces
        self.texts_before: list[int] = []
        self.region = region
        self.matcher = matcher
        self.authors = authors
        self.title = pieces[region.title].text if region.title is not None else title
        self.known: frozenset[str] = frozenset()
        self.named: tuple[str, ...] = ()
        self.closing = -1

    def run(self) -> None:
        self.header()
        self.tail()
        self.names()
        self.below_tail()
        self.lone()
        self.appeals()
        self.broken()
        self.related()
        self.company()
        if self.books():
            self.company()
        self.fenced_bio()
        self.inside_tail()
        self.separators()

    def mark(self, index: int, kind: str, rule: str) -> None:
        self.pieces[index].kind, self.pieces[index].rule = kind, rule

    def header(self) -> None:
        region = self.region
        if region.title is not None:
            self.mark(region.title, "title", "header-title")
        for index in region.subtitles:
            if self.pieces[index].kind is None and not self.name_alone(index):
                self.mark(index, "subtitle", "header-subtitle")
        for index in region.header:
            kind = "date" if is_archive_byline(self.pieces[index]) else self.pieces[index].shape or ""
            self.mark(index, kind, f"header-{kind}")
        for index in copy_lines(self.pieces, region.title, region.header):
            if self.pieces[index].kind is None:
                self.mark(index, kind_of_copy_line(self.pieces[index]), COPY_LINE_RULE)
        for index, kind in repeated_header(self.pieces, region.title, region.header, region.end):
            self.mark(index, kind, "repeated-header")
        self.outlet()
        if region.header:
            for index in range(min(region.header), max(region.header)):
                piece = self.pieces[index]
                if piece.kind is None and not piece.silent and is_widget(self.pieces, index):
                    self.mark(index, "navigation", "header-widget")

    def outlet(self) -> None:
        """A name without a date, between two lines of the header or as a link behind them, is the outlet's."""
        header = self.region.header
        if not header or any(self.pieces[index].shape == "source-date" for index in header):
            return
        dated = next((self.pieces[index].block for index in header if self.pieces[index].shape == "date"), None)
        for index in range(header[0] + 1, min(header[-1] + 3, len(self.pieces))):
            piece = self.pieces[index]
            if piece.silent or piece.kind is not None:
                continue
            if (
                piece.prose
                or piece.type not in ("paragraph", "list-item")
                or len(piece.text) > OUTLET_LENGTH
                or not is_outlet(piece.text)
                or self.pieces[index - 1].text.endswith(":")
                or is_widget(self.pieces, index)
                or any(OWN_ARTICLE.search(url) for _, _, url in piece.links)
            ):
                return
            if index < header[-1] or piece.linked > 0.9 or piece.block is dated or self.is_named(piece.text):
                self.mark(index, "source-date", "header-outlet")
            return

    def is_named(self, outlets: str) -> bool:
        """Whether the site itself is one of these outlets, or the copyright line names them."""
        return any(map(is_own_site, AND.split(outlets)[1:])) or self.is_named_below(outlets)

    def name_alone(self, index: int) -> bool:
        """Mark a name without "By" that stands under the title, when the copyright line has it too and there is no other byline."""
        piece = self.pieces[index]
        is_byline = (
            not any(self.pieces[other].shape == "byline" for other in self.region.header)
            and is_name(piece.text)
            and self.is_named_below(piece.text)
        )
        if is_byline:
            piece.shape = "byline"
            self.mark(index, "byline", "header-name")
        return is_byline

    def is_named_below(self, name: str) -> bool:
        """Whether the copyright line of the tail names this outlet, and the byline does not."""
        bylines = [self.pieces[index].byline for index in self.region.header if self.pieces[index].shape == "byline"]
        if squeeze(name) in {squeeze(author) for byline in bylines if byline is not None for author in byline.names}:
            return False
        lines = [read_copyright(self.pieces[index].text) for index in self.region.tail if self.pieces[index].shape == "copyright"]
        return squeeze(name) in {squeeze(holder) for rights in lines if rights is not None for holder in rights.holders}

    def tail(self) -> None:
        for index in self.region.tail:
            piece = self.pieces[index]
            if piece.kind is None and piece.shape is not None:
                self.mark(index, piece.shape, f"tail-{piece.shape}")
        for index in self.inside():
            piece = self.pieces[index]
            if (
                piece.kind is None
                and piece.shape in CLOSING
                and self.beside_tail(index)
                and not is_site_footer(piece.text)
                and not self.text_goes_on(index)
            ):
                self.mark(index, piece.shape, f"tail-{piece.shape}")
        for index in self.region.tail:
            self.name_below(index)

    def name_below(self, index: int) -> None:
        """The name under a bare "Articles by:" belongs to it."""
        piece, after = self.pieces[index], index + 1
        if piece.kind != "articles-by" or not piece.text.endswith(":") or after >= len(self.pieces):
            return
        if self.pieces[after].kind is None and is_name(self.pieces[after].text, loose=True):
            self.mark(after, "articles-by", "tail-articles-by")
            self.region.end = max(self.region.end, after + 1)

    def inside(self) -> range:
        return range(self.region.start, self.region.end)

    def text_goes_on(self, index: int) -> bool:
        """Whether paragraphs stand between a line and the tail: then a text quotes the line."""
        first = self.region.tail[0] if self.region.tail else index
        if first <= index + 1:
            return False
        if not self.texts_before:  # counted once: what is marked meanwhile stands above the line that is asked of
            self.texts_before = [0, *accumulate(piece.is_text for piece in self.pieces)]
        return self.texts_before[first] - self.texts_before[index + 1] >= PARAGRAPHS_BELOW_QUOTE

    def beside_tail(self, index: int) -> bool:
        """Whether the next words are another landmark of the tail, or the page ends."""
        for other in range(index + 1, self.region.end):
            piece = self.pieces[other]
            if piece.silent:
                continue
            return piece.kind is not None or piece.shape in (*CLOSING, "url-line")
        return True

    def names(self) -> None:
        """The authors and outlets that the facts name: a bio opens with one, an appeal may speak of one."""
        naming = [
            piece
            for piece in self.pieces[self.region.start : self.region.end]
            if piece.kind in NAMING or (piece.kind == "date" and piece.shape == "byline")
        ]
        bylines = [piece.byline for piece in naming if piece.shape == "byline"]
        printed = (name for byline in bylines if byline for name in byline.names)
        self.authors = tuple(dict.fromkeys((*printed, *self.authors)))
        self.named = tuple(dict.fromkeys((*self.authors, *outlets_named(naming))))
        words = "\n".join(WORD.findall(" ".join(piece.text for piece in naming)))
        self.known = frozenset(filter(None, squeeze(words).split("\n")))

    def below_tail(self) -> None:
        """A notice of the tail's kinds, in whatever words, right below its last known line belongs to it."""
        for index in range(self.region.end, len(self.pieces) if self.region.tail else 0):
            piece = self.pieces[index]
            if piece.silent:
                continue
            if NOTE_MARK.match(piece.text) and all(map(self.is_silent_or_notes, range(self.region.end, index))):
                self.region.end = index + 1
                continue
            if piece.kind is None:
                found = self.noticed_below(index)
                if found is None and not piece.prose:
                    continue  # a label or a link amid the last lines
                if found is None:
                    return
                self.mark(index, *found)
                self.region.end = index + 1
            if piece.kind in BELOW_TAIL:
                self.region.end = index + 1

    def is_silent_or_notes(self, index: int) -> bool:
        return self.pieces[index].silent or is_notes(self.pieces[index].text)

    def noticed_below(self, index: int) -> tuple[str, str] | None:
        """What a line below the tail is; of a text, where no box ends the article, whatever a line beside a landmark may be."""
        rule = self.matcher.tail_rule(self.pieces[index].text, BELOW_TAIL)
        if rule is not None:
            return rule.kind, rule.name
        return self.beside(index, 1, None) if not self.region.containers and self.pieces[index].prose else None

    # Books

    def books(self) -> bool:
        """Mark the blocks of books; whether there was one."""
        marked = False
        for first, last in book_blocks(self.pieces, self.region.start, self.region.end, self.follows_book):
            marked = True
            for index in range(first, last + 1):
                if self.pieces[index].kind is None:
                    self.mark(index, "book-promotion", "book-isbn")
        return marked

    def follows_book(self, index: int) -> bool:
        """Whether a piece is no text of the article, so that a book may end before it."""
        piece = self.pieces[index]
        return (
            piece.kind is not None
            or piece.shape is not None
            or is_bio(self.pieces[index], self.authors)
            or self.matcher.worded_rule(piece.text, self.known) is not None
        )

    # Alone

    def lone(self) -> None:
        """What needs no landmark beside it: a label of an advertisement, a block that speaks of its own page only."""
        before = ""
        for index in self.inside():
            piece = self.pieces[index]
            if piece.silent:
                continue
            if piece.shape == "image-credit" and piece.kind is None and piece.type in FLOWING and piece.type != "quote":
                self.mark(index, "image-credit", "shape-image-credit")
            elif (
                piece.kind is None
                and (piece.shape is None or piece.rule)
                and piece.whole
                and piece.type in FLOWING
                and not before.endswith(":")
            ):
                if is_advertisement(piece.text):
                    self.mark(index, "navigation", "advertisement")
                elif piece.type == "quote" and piece.rule:
                    self.mark(index, piece.shape or "", piece.rule)
                elif piece.links and self.asks_for_donation(piece):
                    self.mark(index, "donation", "donation-link")
                elif (
                    piece.pointing
                    and piece.type != "quote"
                    and not NOTE_MARK.match(piece.text)
                    and (rule := self.matcher.lone_rule(piece.text, self.known)) is not None
                ):
                    self.mark(index, rule.kind, rule.name)
            before = piece.text

    def asks_for_donation(self, piece: Piece) -> bool:
        """Whether a few words to the reader lead to where the site asks for money, whatever they are."""
        if piece.type == "quote" or len(piece.text) > APPEAL_LENGTH or not names_donation(piece):
            return False
        talk = self.matcher.talk(piece.text, self.known)
        return talk.speaks and talk.share > 0.0 and FIRST_PERSON.search(piece.text) is None

    def appeals(self) -> None:
        """Mark the appeals of author and outlet."""
        for piece, rule in appeals(self.pieces[self.region.start : self.region.end], self.named, self.matcher, self.known):
            piece.kind, piece.rule = rule.kind, rule.name

    def broken(self) -> None:
        """A notice that a line break parts in mid-sentence is read as one."""
        for index, rule in halves(self.pieces, self.inside(), self.matcher, self.known):
            self.mark(index, rule.kind, rule.name)

    # Company

    def company(self) -> None:
        """From every landmark outward: what a landmark stands beside is read once more, with less doubt."""
        start, end = self.region.start, self.region.end
        for index in range(start, end):
            if self.pieces[index].kind is not None:
                self.outward(index, 1)
        for index in range(end - 1, start - 1, -1):
            if self.pieces[index].kind is not None:
                self.outward(index, -1)
        for index in range(start, end):
            if self.pieces[index].type == "embed":
                self.beside_player(index)
            elif self.pieces[index].kind is None and leads_to_donation(self.pieces[index]):
                self.mark(index, "donation", "banner-link")
        self.from_edge(start - 1, 1)
        self.from_edge(end, -1)

    def outward(self, index: int, step: int) -> None:
        origin = self.pieces[index].kind
        if self.pieces[index].rule == "related-line" and self.pieces[index].linked > LINK:
            origin = None  # "Read more" leads to one article; the link below it is the next title of a digest
        index += step
        while self.region.start <= index < self.region.end:
            piece = self.pieces[index]
            if piece.silent:
                index += step
                continue
            if piece.kind is not None:
                return
            found = self.beside(index, step, origin)
            if found is None:
                return
            self.mark(index, *found)
            origin = found[0]
            index += step

    def beside_player(self, index: int) -> None:
        """A line under or over a player that tells how to play it."""
        for other in (index - 1, index + 1):
            if self.region.start <= other < self.region.end and self.pieces[other].kind is None and self.pieces[other].text:
                rule = self.matcher.worded_rule(self.pieces[other].text)
                if rule is not None and rule.kind == "player-hint":
                    self.mark(other, rule.kind, rule.name)
                    self.outward(other, 1)

    def from_edge(self, index: int, step: int) -> None:
        """At the very edge of a page without header or tail only lines with a shape of their own are told."""
        index += step
        while self.region.start <= index < self.region.end:
            piece = self.pieces[index]
            if piece.kind is not None:
                return
            if not piece.silent:
                found = self.shaped(index) or (self.bio(index) if step < 0 and self.follows_text(index) else None)
                if found is None:
                    return
                self.mark(index, *found)
            index += step

    def beside(self, index: int, step: int, origin: str | None) -> tuple[str, str] | None:
        """What a piece is, given that a landmark of kind ``origin`` stands beside it."""
        piece = self.pieces[index]
        if NOTE_MARK.match(piece.text):
            return None
        if (found := self.shaped(index)) is not None:
            return found
        if is_citation(piece.text):
            return None
        if (found := self.bio(index)) is not None and self.follows_text(index) and self.closes(index):
            return found
        if origin != "title" and is_widget(self.pieces, index):
            return "navigation", "widget"
        if (
            origin == "related"
            and step > 0
            and piece.linked > (HEADING_LINKED if piece.type == "list-item" else LINK)
            and not piece.prose
        ):
            return "related", "related-list"
        if leads_elsewhere(self.pieces, index):
            return "related", "related-heading"
        if piece.type in ("table", "image") or not piece.whole:
            return None
        if self.title and self.matcher.repeats_title(piece.text, self.title):
            return ("feed-line" if SITE_NAMED.search(piece.text) else "navigation"), "repeats-title"
        if not piece.prose and MENU_BAR.search(piece.text) and self.matcher.talk(piece.text).share == 1.0:
            return "navigation", "labels"
        if BOOK_OFFER.match(piece.text):
            return "book-promotion", "book-offer"
        rule = self.matcher.worded_rule(piece.text, self.known)
        if rule is not None and not self.is_taken_up(index):
            return rule.kind, rule.name
        if origin in BOILERPLATE and self.matcher.company_rule(piece.text, self.known):
            return origin, "company"
        return None

    def is_taken_up(self, index: int) -> bool:
        """Whether the text goes on with the words of a line that points at nothing: "Those were the demands, more or less."."""
        piece = self.pieces[index]
        if piece.links or SITE_NAMED.search(piece.text) or SELF.search(piece.text) or gives_address(piece.text):
            return False
        below = next((other for other in self.pieces[index + 1 : self.region.end] if not other.silent), None)
        return below is not None and below.kind is None and TAKES_UP.match(below.text) is not None

    def shaped(self, index: int) -> tuple[str, str] | None:
        piece = self.pieces[index]
        if piece.shape is None or piece.shape in HEADER or piece.shape in CLOSING:
            return None
        return piece.shape, piece.rule or f"shape-{piece.shape}"

    def follows_text(self, index: int) -> bool:
        """Whether a paragraph of the article stands above."""
        return any(piece.kind is None and piece.prose for piece in self.pieces[self.region.start : index])

    def closes(self, index: int) -> bool:
        """Whether the text of the article ends here: hardly a paragraph of it stands below, and none below what may be a story."""
        most = PROSE_BELOW_BIO if is_bio(self.pieces[index], self.authors, told=False) else 0
        below = 0
        for other in range(index + 1, self.region.end):
            piece = self.pieces[other]
            if piece.kind in CLOSING or other == self.closing:
                break
            if piece.kind is None and piece.prose and not is_notes(piece.text):
                below += 1
                if below > most:
                    return False
        self.closing = index  # what stands between here and the end need not be read again
        return True

    def bio(self, index: int) -> tuple[str, str] | None:
        """A bio, or a paragraph below one that tells more of its author."""
        for above in range(index, max(index - PARAGRAPHS_OF_BIO, -1), -1):
            if is_bio(self.pieces[above], self.authors):
                return "author-bio", "tail-bio"
            if not goes_on(self.pieces[above].text):
                return None
        return None

    def fenced_bio(self) -> None:
        """A bio behind a separator, with nothing but notes and landmarks after it."""
        for index in range(self.region.end - 1, self.region.start, -1):
            piece = self.pieces[index]
            if piece.kind is None and self.pieces[index - 1].type == "separator" and is_bio(self.pieces[index], self.authors):
                self.mark(index, "author-bio", "fenced-bio")
            noted = is_notes(piece.text) or is_numbered(piece.text) or (piece.type == "list-item" and piece.block.ordered)
            if not (piece.silent or piece.kind is not None or noted):
                return

    def related(self) -> None:
        """Mark headings such as "Related Articles" with the links below them, and lines that lead to one article."""
        for index in related_boxes(self.pieces, self.region.containers, self.region.start, self.region.end):
            self.mark(index, "related", "related-box")
        for index, kind, rule in related_lines(self.pieces, self.region.start, self.region.end):
            self.mark(index, kind, rule)

    # The rest of the tail

    def inside_tail(self) -> None:
        """Between the landmarks of the tail stands furniture; only prose that no rule knows stays in the body."""
        if len(self.region.tail) < 2:
            return
        heads_prose = False
        for index in range(self.region.tail[-1] - 1, self.region.tail[0], -1):
            piece = self.pieces[index]
            if piece.silent and piece.type != "separator":
                continue
            if not (heads_prose and piece.linked < HEADING_LINKED):
                self.inside_tail_piece(index)
            heads_prose = piece.kind is None and piece.prose

    def inside_tail_piece(self, index: int) -> None:
        piece = self.pieces[index]
        if piece.kind is not None or piece.type == "separator" or is_notes(piece.text) or TRANSLATED_FROM.search(piece.text):
            return
        if piece.linked > LINKED_LINE:
            self.mark(index, "related", "tail-related")
        elif (rule := self.matcher.tail_rule(piece.text, BOILERPLATE)) is not None:
            self.mark(index, rule.kind, rule.name)
        elif piece.type in ("heading", "list-item") and not piece.prose:
            self.mark(index, "related", "tail-related")
        elif (not piece.prose and not is_sentence(piece)) or self.is_furniture(piece.text):
            self.mark(index, "navigation", "tail-navigation")

    def is_furniture(self, text: str) -> bool:
        talk = self.matcher.talk(text, self.known)
        return talk.addresses and talk.share >= FURNITURE

    def separators(self) -> None:
        """A separator beside what was removed fenced it off, and goes with it."""
        start, end = self.region.start, self.region.end
        for indexes, removed in ((range(start, end), not start), (range(end - 1, start - 1, -1), True)):
            for index in indexes:
                piece = self.pieces[index]
                if piece.type != "separator":
                    if piece.text or piece.type in ("embed", "image"):
                        removed = piece.kind is not None
                elif removed:
                    self.mark(index, "separator", "separator")
