"""The stream cut into pieces: a block, or the part of one that is a notice or a landmark of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from grextract.forms.stream import Link, StreamBlock
from grextract.grammar.landmarks import HEADER, is_dated, may_hold_landmark, read_landmark, split_glued
from grextract.grammar.offers import offer_spans
from grextract.grammar.signs import signs_with
from grextract.metadata.byline import Byline, read_byline, split_names
from grextract.metadata.source import SITE
from grextract.notices.languages import LANGUAGE_LIST, is_language_list
from grextract.notices.matcher import Matcher
from grextract.notices.rules import Rule
from grextract.notices.squeeze import squeeze_texts
from grextract.prose import MIN_CHARS, is_prose

__all__ = ["Piece", "cut", "rejoined"]

WHOLE = frozenset(("separator", "image", "embed", "table"))
ENDS_SENTENCE = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
MENU_BAR = re.compile(r"\s[|»›•·]\s")
WORDS_OF_PROSE = 12
WORDS_OF_SENTENCE = 6
LONGEST_LINE = 2200
LONGEST_TITLE = 200
# The first half of a date line that a line break parts.
NAME_OF_DATE_LINE = re.compile(rf"\s*{SITE},\s*", re.IGNORECASE)
LABELS_OF_COLUMN = 5
WORDS_OF_LABEL = 5
CLAUSE_END = frozenset('.,;:!?…—–’”"')
LONGEST_WORD = 12
LETTERS_OF_WORD = 5
OPENING = 20
PARTING = frozenset(("source-line", "copyright", "articles-by", "url-line"))


class Piece:
    """A stretch of one block, in body or ledger as a whole.

    Attributes:
        type: the type of its block.
        silent: whether it has no words: a separator, an image without caption, an embed.
        shape: the kind it would be by its shape alone; it counts where the grammar expects it.
        kind: the kind it is removed as, None for body; decided step by step.
        rule: the name of what decided.
        whole: whether it is all of its block.
        start: where it begins in its block.
        pointing: whether it has words by which a page speaks of itself.
    """

    __slots__ = (
        "_byline",
        "_prose",
        "block",
        "kind",
        "links",
        "pointing",
        "rule",
        "shape",
        "silent",
        "start",
        "text",
        "type",
        "whole",
    )

    def __init__(self, block: StreamBlock, text: str, links: Sequence[Link], *, whole: bool = True) -> None:
        self.block = block
        self.text = text
        self.links = links
        self.type = block.type
        self.silent = not text or block.type == "separator"
        self.shape: str | None = None
        self.kind: str | None = None
        self.rule = ""
        self.whole = whole
        self.start = 0
        self.pointing = False
        self._prose: bool | None = None
        self._byline: Byline | Literal[False] | None = False

    @property
    def linked(self) -> float:
        """The share of the text that is link, 0 to 1."""
        return sum(end - start for start, end, _ in self.links) / len(self.text) if self.text else 0.0

    @property
    def menu(self) -> bool:
        """Whether it is a row of links or labels: ``Home | About | Contact``."""
        if len(self.links) >= 3 and self.linked > 0.5:
            return True
        bars = MENU_BAR.findall(self.text)
        if len(bars) < 3 or "«" not in self.text:
            return len(bars) >= 3
        return sum("»" not in bar for bar in bars) >= 3  # "« Non. » — « Jamais. »" is speech

    @property
    def prose(self) -> bool:
        """Whether it reads as text of an article: a sentence, not a label, a menu or a headline."""
        if self._prose is None:
            self._prose = self._reads_as_prose()
        return self._prose

    def _reads_as_prose(self) -> bool:
        if self.silent or self.type == "heading" or self.linked > 0.7 or self.menu or _is_column(self.text):
            return self.type == "table"
        words = len(self.text.split())
        if len(self.text) > words * LONGEST_WORD and not self.text.isascii():  # some scripts set no spaces
            words = len(self.text) // LETTERS_OF_WORD
        return words >= WORDS_OF_PROSE or (words >= WORDS_OF_SENTENCE and ENDS_SENTENCE.search(self.text) is not None)

    @property
    def is_text(self) -> bool:
        """Whether it is prose that may leave the body by no rule of place: neither removed, nor a heading, nor a menu (`is_prose`)."""
        return (
            self.kind is None
            and len(self.text) >= MIN_CHARS
            and self.type not in ("heading", "separator")
            and is_prose(self.text, self.linked)
            and not self.menu
        )

    @property
    def byline(self) -> Byline | None:
        """What it says when it is read as a byline; None when it is none."""
        if self._byline is False:
            self._byline = read_byline(self.text, self.link_texts)
            if self._byline is None and self.shape == "byline":  # a name alone, which its place tells
                self._byline = Byline(self.text, split_names(self.text, self.link_texts))
        return self._byline

    @property
    def link_texts(self) -> tuple[str, ...]:
        """The words of its links, those that lead nowhere included."""
        spans = [(start, end) for start, end, _ in self.links]
        spans += [(start - self.start, end - self.start) for start, end in self.block.unaddressed if start >= self.start]
        return tuple(self.text[start:end] for start, end in spans)


def _is_column(text: str) -> bool:
    """Whether it is a column of labels, as a dump prints a menu: many short lines, none of which ends a clause."""
    lines = text.split("\n")
    return len(lines) >= LABELS_OF_COLUMN and all(
        len(line.split()) <= WORDS_OF_LABEL and line[-1:] not in CLAUSE_END for line in lines
    )


def cut(blocks: list[StreamBlock], matcher: Matcher) -> list[Piece]:
    """The pieces of these blocks in order; together they hold every word of them, once."""
    entries = [_is_entry(block) for block in blocks]
    squeezed = squeeze_texts(["" if entry else block.text for block, entry in zip(blocks, entries, strict=True)])
    signed = signs_with(matcher.words).read(squeezed)
    pieces: list[Piece] = []
    first = next((index for index, block in enumerate(blocks) if block.text), 0)
    for index, block in enumerate(blocks):
        text = block.text
        if block.type in WHOLE or entries[index]:
            pieces.append(Piece(block, text, block.links))
        elif index in signed.notices or "ISBN" in text:
            if (index == first or block.type == "heading") and _is_title_with_plea(block, matcher):
                pieces.append(Piece(block, text, block.links))
                pieces[-1].pointing = True
            else:
                _cut_at_notices(pieces, block, matcher)
        elif index in signed.languages and is_language_list(text) and not _is_announced(blocks, index, signed.notices):
            pieces.append(_piece(block, 0, len(text), LANGUAGE_LIST.kind, LANGUAGE_LIST.name))
        elif index in signed.lines or "\n" in text or is_dated(text):
            _cut_at_lines(pieces, block, 0, len(text))
        else:
            pieces.append(Piece(block, text, block.links))
    return pieces


def _is_announced(blocks: list[StreamBlock], index: int, notices: frozenset[int]) -> bool:
    """Whether a sentence of the text announces a line: "The ledger was written in several tongues:"."""
    return index > 0 and index - 1 not in notices and blocks[index - 1].text.endswith(":")


def _is_entry(block: StreamBlock) -> bool:
    """Whether it is an entry of a menu or listing: a list item or headline that is all one link."""
    return (
        len(block.links) == 1
        and block.type in ("list-item", "heading")
        and block.links[0][1] - block.links[0][0] == len(block.text)
    )


def _is_title_with_plea(block: StreamBlock, matcher: Matcher) -> bool:
    """Whether a line that may be a title has words of a notice in it and is not one from end to end: it is not cut."""
    text = block.text
    if len(text) > LONGEST_TITLE or "\n" in text or text.endswith(".") or _line_by_itself(block):
        return False
    notices = matcher.notices(text)
    return bool(notices) and not (notices[0].start == 0 and notices[-1].end == len(text))


def _cut_at_notices(pieces: list[Piece], block: StreamBlock, matcher: Matcher) -> None:
    before = len(pieces)
    for start, end, landmarks in _stretches(block):
        if landmarks:
            pieces.extend(landmarks)
            continue
        at = start
        for notice in matcher.notices(block.text[start:end]):
            if notice.rule.kind == "site-banner" and not _begins_line(block.text, start + notice.start):
                continue  # "Photo: Centre for Research on Globalization"
            _cut_at_lines(pieces, block, at, start + notice.start)
            pieces.append(_notice(block, start + notice.start, start + notice.end, notice.rule))
            at = start + notice.end
        _cut_at_lines(pieces, block, at, end)
    for piece in pieces[before:]:
        piece.pointing = piece.kind is None


def _begins_line(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()


def _notice(block: StreamBlock, start: int, end: int, rule: Rule) -> Piece:
    piece = _piece(block, start, end, rule.kind, rule.name)
    if block.type == "quote" or rule.kind == "site-banner":
        piece.shape, piece.kind = piece.kind, None  # somebody quotes or names it, unless its company says otherwise
    return piece


def _stretches(block: StreamBlock) -> list[tuple[int, int, list[Piece]]]:
    """A block parted at its lines that are landmarks of the tail: a notice never reaches over one."""
    if "ISBN" in block.text and (offers := offer_spans(block.text)):
        return _around_offers(block, offers)
    if "\n" not in block.text:
        return [(0, len(block.text), _line_by_itself(block))]
    stretches: list[tuple[int, int, list[Piece]]] = []
    start = at = 0
    for line in block.text.split("\n"):
        end = at + len(line)
        landmarks = _landmarks(block, at, end)
        if any(piece.shape in PARTING for piece in landmarks):
            stretches += [(start, at, []), (at, end, landmarks)]
            start = end
        at = end + 1
    return [*stretches, (start, len(block.text), [])]


def _around_offers(block: StreamBlock, offers: list[tuple[int, int]]) -> list[tuple[int, int, list[Piece]]]:
    """A block parted at the lines or sentences that offer a book, each a piece of its own."""
    stretches: list[tuple[int, int, list[Piece]]] = []
    at = 0
    for start, end in offers:
        cuts = _landmarks(block, start, end) or ([_piece(block, start, end)] if block.text[start:end].strip() else [])
        stretches += [(at, start, []), (start, end, cuts)]
        at = end
    return [*stretches, (at, len(block.text), [])]


def _line_by_itself(block: StreamBlock) -> list[Piece]:
    """The landmarks of a block that is a date or copyright line, whatever names of the site stand in it."""
    text = block.text
    if "©" not in text[:OPENING] and not text[-1:].isdigit():
        return []
    landmarks = _landmarks(block, 0, len(text))
    return landmarks if any(piece.shape in PARTING or piece.shape == "date" for piece in landmarks) else []


def _cut_at_lines(pieces: list[Piece], block: StreamBlock, start: int, end: int) -> None:
    """Lines that are landmarks by themselves become pieces; the others stay together."""
    text = block.text
    if start == 0 and end == len(text) and "\n" not in text:
        pieces.extend(_landmarks(block, 0, end) or [Piece(block, text, block.links)])
        return
    if not text[start:end].strip():
        return
    if "\n" not in text[start:end]:
        spans = [(start, end)]
    else:
        spans = []
        at = start
        for line in text[start:end].split("\n"):
            if spans and NAME_OF_DATE_LINE.fullmatch(text, *spans[-1]):
                spans[-1] = (spans[-1][0], at + len(line))
            else:
                spans.append((at, at + len(line)))
            at += len(line) + 1
    read = [(a, b, _landmarks(block, a, b)) for a, b in spans]
    header = next((number for number, (_, _, cuts) in enumerate(read) if any(cut.shape in HEADER for cut in cuts)), 0)
    plain: int | None = None
    for number, (a, b, cuts) in enumerate(read):
        if not cuts and number < header and text[a:b].strip():  # title and subtitle, set above the header by line breaks
            pieces.append(_piece(block, a, b))
        elif cuts:
            if plain is not None:
                pieces.append(_piece(block, plain, a))
                plain = None
            pieces.extend(cuts)
        elif plain is None:
            plain = a
    if plain is not None and text[plain:end].strip():
        pieces.append(_piece(block, plain, end))


def _landmarks(block: StreamBlock, start: int, end: int) -> list[Piece]:
    """The landmarks that a line is made of; empty when it is none."""
    line = block.text[start:end]
    if len(line) > LONGEST_LINE or not may_hold_landmark(line):
        return []
    spans = split_glued(line)
    if len(spans) == 1:
        piece = _piece(block, start, end)
        piece.shape = read_landmark(piece.text, piece.link_texts)
        return [piece] if piece.shape else []
    pieces = [_piece(block, start + a, start + b) for a, b in spans]
    for piece in pieces:
        piece.shape = read_landmark(piece.text, piece.link_texts)
    return pieces if any(piece.shape for piece in pieces) else []


def _piece(block: StreamBlock, start: int, end: int, kind: str | None = None, rule: str = "") -> Piece:
    text = block.text[start:end]
    lead = len(text) - len(text.lstrip())
    start, text = start + lead, text.strip()
    end = start + len(text)
    links = block.links
    whole = len(text) == len(block.text.strip())
    if links and not whole:
        links = [(max(a, start) - start, min(b, end) - start, url) for a, b, url in links if a < end and b > start]
    piece = Piece(block, text, links, whole=whole)
    piece.start = start
    piece.kind, piece.rule = kind, rule
    return piece


def rejoined(pieces: list[Piece]) -> list[Piece]:
    """The decided pieces, those of one block that all stay in the body put together again."""
    joined: list[Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else piece
        if not piece.whole and before.block is piece.block and before.kind is None and piece.kind is None and before is not piece:
            joined[-1] = _piece(piece.block, before.start, piece.start + len(piece.text))
        else:
            joined.append(piece)
    return joined
