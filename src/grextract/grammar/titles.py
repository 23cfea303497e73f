"""Which line is the title of an article, and which may be one."""

from __future__ import annotations

import re

from grextract.grammar.copy_lines import is_copy_line
from grextract.grammar.landmarks import HEADER
from grextract.grammar.pieces import Piece
from grextract.grammar.widgets import WIDGET, is_advertisement
from grextract.metadata.dates import DATE, DUMPED_DATE
from grextract.metadata.taxonomy import is_known
from grextract.notices.matcher import matcher_for
from grextract.notices.squeeze import squeeze
from grextract.sites import OWN_NAME

__all__ = [
    "LIKE",
    "TITLE_WORDS_ALONE",
    "find_title",
    "is_cut_notice",
    "is_first_line",
    "likeness",
    "lines_before",
    "lines_beside",
    "may_be_title",
    "title_amid",
    "words_of_title",
]

NO_WORD = re.compile(r"[\W_]+")
TITLE_LENGTH = 300
MOST_BREAKS = 3
TITLE_WORDS_ALONE = 20
TITLE_LEVEL = 3
BESIDE = 5
LIKE = 0.6
LIKE_TITLES = frozenset(("byline", "source-date"))  # "By the River", "Harbour Watch, 2 May 2019"
FEWEST_TITLE_WORDS = 4  # a shorter line over another may be a label of the page
LONGEST_PROSE_TITLE = 140  # characters; titles that read as prose are shorter
WORD_WITH_CAPITAL = 5  # letters; English titles set shorter words in lower case too
FEWEST_STANDFIRST_WORDS = 5
SECTIONS = WIDGET | frozenset(
    "opinion editorial news analysis commentary interview interviews report reports world politics business culture home print "
    "video videos audio article articles archive archives blog feature features review reviews essay essays latest breaking "
    "accueil actualités économie environnement politique société monde analyse analyses entretien entretiens inicio noticias "
    "opinión economía política sociedad mundo análisis entrevista entrevistas cultura".split()
)
SITE_NAMES = re.compile(
    rf"{OWN_NAME}(?:\s*[-–—|:]\s*.{{0,80}}|,\s*\[[\d.,: ]+\])?$",
    re.IGNORECASE,
)
# A menu that a dump set on one line.
SITE_MENU = re.compile(r"(?:home|accueil|inicio)\b.*\b(?:contact|donate|about|don|contacto|donar)\b", re.IGNORECASE)
MOMENT = re.compile(rf"\W*(?:{DATE})(?:\W|\d|UTC|GMT|at|[AaPp]\.?[Mm]\b)*")
# What a mail program sets above a message that is sent on: its fields (RFC 5322, and in the reader's language), and a line before them.
MAIL_FIELD = re.compile(
    r"(?:from|sender|to|b?cc|reply-to|sent|von|an|gesendet|de|à|para|da|a)\s?:\s.*@|"
    r"(?:subject|betreff|objet|asunto|oggetto|assunto|fwd?)\s?:\s|"
    rf"(?:date|sent|datum|gesendet|envoyé|fecha|enviado|data|inviato)\s?:\s(?:[^\W\d_]+\.?,?\s)?(?:{DATE})|"
    r"-{3,}\s?(?:original|forwarded|ursprüngliche|weitergeleitete|message|mensaje|mensagem|messaggio)\b",
    re.IGNORECASE,
)


def may_be_title(piece: Piece) -> bool:
    """Whether a line is neither of the site, of a program, nor text."""
    if piece.type in ("list-item", "quote", "table", "image") or len(piece.text) > TITLE_LENGTH:
        return False
    if piece.shape is not None and not (is_top_heading(piece) and piece.shape in LIKE_TITLES):
        return False
    if (
        piece.block.chrome
        or piece.text.count("\n") > MOST_BREAKS
        or piece.menu
        or (piece.linked > 0.8 and piece.type != "heading")
    ):
        return False
    return not any(pattern.match(piece.text) for pattern in (SITE_NAMES, SITE_MENU, MAIL_FIELD))


def is_top_heading(piece: Piece) -> bool:
    """True for a heading of a page, not of a section."""
    return piece.type == "heading" and piece.block.level <= 2


def _plain_title(pieces: list[Piece], lines: list[int]) -> int:
    """The title among lines that are no headings: the last, or the one before it when that is a line of words too."""
    last = lines[-1]
    if len(lines) < 2:
        return last
    before = pieces[lines[-2]]
    if (
        MOMENT.fullmatch(before.text) is not None
        or (before.prose and len(before.text) > LONGEST_PROSE_TITLE)
        or before.text.endswith((".", ":"))
    ):
        return last
    below = pieces[last].text
    if before.text.isupper() and not below.isupper():  # the name of a blog or paper over the title
        return lines[-2] if _is_standfirst(below) else last
    if len(before.text.split()) >= FEWEST_TITLE_WORDS:
        return lines[-2]
    opens = not any(not piece.silent and piece.kind is None for piece in pieces[: lines[-2]])
    return lines[-2] if opens and _is_standfirst(below) and not _is_label(before.text) else last


def _is_standfirst(text: str) -> bool:
    """True for a line that goes on like a sentence: some of its longer words have no capital."""
    longer = [word for word in text.split()[1:] if len(word) >= WORD_WITH_CAPITAL]
    return len(text.split()) >= FEWEST_STANDFIRST_WORDS and sum(word[0].islower() for word in longer) * 2 > len(longer)


def _is_label(text: str) -> bool:
    """True for the name of a section or a button, which stands over titles: ``Print``, ``Opinion``, ``Environment``."""
    words = text.lower().split()
    return all(word.strip(".:") in SECTIONS for word in words) or any(
        is_known(kind, text) for kind in ("region", "theme", "report")
    )


def is_first_line(piece: Piece) -> bool:
    """Whether it is short and goes without a stop, as the title of a text without a header does."""
    return len(piece.text.split()) <= TITLE_WORDS_ALONE and not piece.text.endswith((".", ":", ",", ";", "…", "..."))


def find_title(pieces: list[Piece], first: int, slug: frozenset[str], containers: list[int]) -> tuple[int | None, list[int]]:
    """The title before the first landmark, and what stands between the two."""
    lines = lines_before(pieces, first)
    if not lines:
        return None, []
    headings = [index for index in lines if pieces[index].type == "heading"]
    if (
        slug
        and (named := max(lines, key=lambda index: likeness(pieces[index].text, slug))) is not None
        and likeness(pieces[named].text, slug) >= LIKE
    ):
        title = named
    elif headings:
        top = min(pieces[index].block.level for index in headings)
        title = next(index for index in headings if pieces[index].block.level == top)
        before = lines[lines.index(title) - 1] if title != lines[0] else None
        if before is not None and containers and _siblings(pieces[before], pieces[title], containers):
            title = before
    else:
        title = _plain_title(pieces, lines)
    return title, [index for index in lines if index > title]


def title_amid(pieces: list[Piece], header: list[int], slug: frozenset[str]) -> int | None:
    """The title of a header that begins above it: a heading between its lines or right below them, or a line above its date or byline."""
    below = next((index for index in range(header[-1] + 1, len(pieces)) if not pieces[index].silent), len(pieces))
    dated = next((index for index in reversed(header) if pieces[index].shape in ("date", "byline")), header[0])
    for index in range(header[0] + 1, min(below + 1, len(pieces))):
        piece = pieces[index]
        if piece.silent or piece.kind is not None or piece.shape is not None or not may_be_title(piece):
            continue
        level = TITLE_LEVEL if index < header[-1] else 1  # below the header a smaller heading is the text's
        if likeness(piece.text, slug) >= LIKE or (piece.type == "heading" and piece.block.level <= level):
            return index
        if index < dated and (DUMPED_DATE.fullmatch(pieces[header[0]].text) or (not piece.prose and is_first_line(piece))):
            return index
    return None


def lines_beside(pieces: list[Piece], title: int, header: list[int], containers: list[int], step: int) -> list[int]:
    """Lines of the header right above the title (``step`` -1) or below it (1), of kinds that the rest lacks: in the title's own box."""
    seen = {pieces[index].shape for index in header}
    found: list[int] = []
    for index in range(title + step, title + step * (BESIDE + 1), step):
        piece = pieces[index] if 0 <= index < len(pieces) else None
        if piece is not None and piece.silent:
            continue
        if piece is None or piece.shape not in HEADER or piece.shape in seen or piece.kind is not None:
            break
        if containers and containers[piece.block.container] != containers[pieces[title].block.container]:
            break
        seen.add(piece.shape)
        found.append(index)
    return found[::step]


def _siblings(line: Piece, heading: Piece, containers: list[int]) -> bool:
    """Whether a line stands in the same box as the heading below it: then the line is the title, the heading its second line."""
    if (
        len(line.text.split()) < 2
        or line.linked > 0.3
        or line.text.endswith(("…", "..."))
        or (line.prose and line.text.endswith("."))
    ):
        return False
    box = containers[heading.block.container]
    return line.block.container == box or containers[line.block.container] == box


def lines_before(pieces: list[Piece], first: int) -> list[int]:
    """The lines right before a landmark that may be title and subtitle, in order."""
    lines: list[int] = []
    for index in range(first - 1, max(first - 16, -1), -1):
        piece = pieces[index]
        if piece.silent or piece.kind is not None or is_advertisement(piece.text) or is_copy_line(piece):
            continue
        if not may_be_title(piece) or len(lines) == 3:
            break
        lines.append(index)
    others = [index for index in lines if not is_cut_notice(pieces[index])]
    return (others or lines)[::-1]


def is_cut_notice(piece: Piece) -> bool:
    """True for a notice that lost its end, such as "Click the share button": no title, though it is short and has no stop."""
    if not piece.pointing or ":" in piece.text:
        return False
    rule = matcher_for().worded_rule(piece.text)
    return rule is not None and rule.kind != "site-banner"


def likeness(text: str, slug: frozenset[str]) -> float:
    """How many of the words of a line, 0 to 1, are squeezed words of the page's address or title; 0 for a single word."""
    words = words_of_title(text)
    return len(words & slug) / len(words) if len(words) > 1 else 0.0


def words_of_title(text: str) -> frozenset[str]:
    """The squeezed words of a line, as an address made from it has them."""
    return frozenset(filter(None, squeeze(NO_WORD.sub("\n", text)).split("\n")))
