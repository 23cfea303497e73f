"""Lines that the site prints around every article, each told by its shape alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from string import digits
from typing import NamedTuple

from grextract.metadata.byline import is_name, read_byline, split_names
from grextract.metadata.dates import DUMPED_DATE
from grextract.metadata.source import read_copyright, read_date_line, read_source_date, read_source_line
from grextract.metadata.taxonomy import is_label, read_label
from grextract.sites import OWN_NAME

__all__ = [
    "GLUED_LABELS",
    "GLUED_WORDS",
    "HEADER",
    "LABELS",
    "NOTE_MARK",
    "SHAPES",
    "TAIL",
    "YEAR_END",
    "is_dated",
    "is_republication_note",
    "may_hold_landmark",
    "read_landmark",
    "split_glued",
]

HEADER = frozenset(("byline", "date", "source-date", "region", "theme", "report", "url-line"))
"""Kinds that stand between the title and the text."""

TAIL = frozenset(
    ("source-line", "copyright", "articles-by", "disclaimer", "fair-use", "media-inquiries", "comment-prompt", "feed-line")
)
"""Kinds that stand only behind the text."""

LINE_LENGTH = 420
LONGEST_LIST = 2200
NAME_WITHIN = 40
LABEL_WITHIN = 24

URL_LINE = re.compile(
    r"(?:the\s+|l['’]\s?)?(?:url(?:\s+address)?|adresse url)\s+(?:of|de)\s*(?:this\s+|l['’]\s?|cet\s+)article(?:\s+(?:is|est))?\s*:?\s*(\S*)$",
    re.IGNORECASE,
)
ARTICLES_BY = re.compile(
    r"(?:articles?|art[ií]culos?|articoli|artikel|artigos)\s+(?:by|par|de|por|di|von)\s*:\s*(.*)$", re.IGNORECASE
)
IMAGE_CREDIT = re.compile(
    r"[\[(]?(?:featured?\s+(?:image|photo|picture|illustration)s?(?:\s+(?:credit|source)s?)?\s*(?:[:,–—(|-]|is\b|are\b|from\b|by\b|via\b|courtesy\b|©|shows?\b)"
    r"|the\s+featured?\s+(?:image|photo|picture|illustration)s?\s*(?::|(?:(?:is|are|was)\s+)?(?:taken\s+|licensed\s+)?"
    r"(?:from|by|via|courtesy of|credited to|©)\s+(?-i:[A-Z©])[^.]{0,60}\.?$|(?:is|was) a screenshot\b)"
    r"|all\s+(?:the\s+)?(?:images|photos|pictures|illustrations)\s+in\s+this\s+(?:article|text|report|piece|essay)\s+(?:are|is|come|were)\s+"
    r"(?:(?:taken|licensed|sourced|used|reproduced|provided)\b|from\b|by\b|via\b|courtesy\b|credit|copyright|©|public\b|in the public\b|"
    r"screen ?shots?\b|the (?:author|property|copyright)|(?-i:[A-Z]))"
    r"|(?:l['’])?image\s+(?:en vedette|à la une|de la une|principale)\s*(?:[:,–—-]|(?:est|provient|vient)\b)"
    r"|toutes les (?:images|photos) (?:de|dans) cet article\b"
    r"|(?:la\s+)?(?:imagen|foto)\s+(?:destacada|de portada)\s*(?:[:,–—-]|(?:es|proviene|procede)\b)"
    r"|(?:beitrags|titel)bild\s*(?::|(?:von|ist|stammt)\b)|immagine\s+(?:in evidenza|di copertina)\s*(?:[:,–—-]|[èe]\b)"
    r"|imagem\s+(?:em destaque|de destaque|de capa)\s*(?:[:,–—-]|[ée]\b))",
    re.IGNORECASE,
)
_WORK = r"(?:article|interview|text|essay|piece|report|paper|speech|chapter|analysis|study|commentary|review|lecture|post|document|statement|excerpt)"
PUBLISHED_BEFORE = re.compile(
    r"\b(?:(?:first|originally|initially|previously)\s+(?:published|posted|written|appeared|issued|printed|released|aired|broadcast)"
    r"|(?:was|were)\s+(?:first\s+)?(?:published|posted|reposted|republished)\s+(?:by|on|in)\b"
    r"|(?:re)?posted\s+(?:by\s+GR|the following year)"
    r"|publi[ée]e?s?\s+(?:pour la première fois|initialement|à l['’]origine|en premier)|première (?:publication|parution)|paru(?:e)? initialement"
    r"|publicado\s+(?:originalmente|por primera vez|inicialmente)|publicación original"
    r"|erstveröffentlich|(?:zuerst|erstmals|ursprünglich)\s+(?:veröffentlicht|erschienen|publiziert)"
    r"|pubblicat[oa]\s+(?:originariamente|originalmente|inizialmente|per la prima volta)|prima pubblicazione|originariamente pubblicat"
    r"|publicad[oa]\s+(?:pela primeira vez|originalmente)|originalmente publicad|primeira publicação"
    r"|prv[ia] put (?:je )?objavljen|prvobitno (?:je )?objavljen|први пут (?:је )?објављен|првобитно (?:је )?објављен|впервые опубликован"
    r"|نُ?شرت?\s+(?:هذ[ها]\s+\w+\s+)?(?:أول مرة|لأول مرة|في الأصل|أصلا))",
    re.IGNORECASE,
)
OPENS_NOTE = re.compile(
    r"[\[(]|(?:first|originally|initially|previously)\s+(?:published|posted|written|appeared|issued)"
    rf"|(?:(?:(?:gr |global research )?(?:editor['’]s |author['’]s ))?note\s*:\s*)?(?:(?:the )?original version of )?(?:this|the)?\s*(?:\w+[\s-]){{0,4}}?{_WORK}\s+"
    r"(?:by [^.]{1,60}? )?(?:was|were|is|has been|had been|first|originally|initially|previously|appeared)\b"
    r"|of relevance|note\s*:|publi[ée]|première|paru|publicad[oa]|cet (?:article|texte|entretien)|este (?:artículo|texto|artigo)"
    r"|erstveröffentlich|zuerst|erstmals|ursprünglich|dieser (?:artikel|text|beitrag)|pubblicat|prima pubb|originariamente|questo articolo|originalmente"
    r"|primeira publ|prv[ia] put|prvobitno|ovaj (?:tekst|članak)|први пут|првобитно|овај (?:текст|чланак)|впервые|статья|نُ?شر|هذ[ها] المقال",
    re.IGNORECASE,
)
# "First published in Vienna in 1922, the book was burned": a clause that goes on to tell something else.
GOES_ON = re.compile(
    r",\s+(?:it|he|she|they|we|his|her|their|its|elle|il|ils|su|ella)\b|,\s+(?:the|this|that|these|la|le|les|el|los|las)\s+[^,]*\b(?:was|were|is|are|has|had|fut|est|était|a été|fue|es|era)\b",
    re.IGNORECASE,
)
ENDS_WITH_DATE = re.compile(r"\b(?:19|20)\d\d[\])\s.]*$")
ENDS_WITH_NAME = re.compile(
    r".*\b(?:by|in|on|at|par|dans|sur|en|por)\s+(?:the\s+)?([^.]{2,80}?)[\])\s.]*$|.*\b(original source)\W*$", re.IGNORECASE
)
SENTENCES = re.compile(r"(?:(?<=[a-z][.!?])|(?<=\d{4}[.!?]))\s+(?=[A-ZÀ-Þ])")  # "am 4. November" goes on

# "November 18th, 2023 by A", as archive pages print it.
DATED_BYLINE = re.compile(r"[A-Za-zÀ-ÿ\d][\w.]{0,11} (?:\d|[A-Za-zÀ-ÿ]).{4,24}?\s(?:by|par|por)\s", re.IGNORECASE)
DATED_WITHIN = 48
YEAR_END = "0123456789o"
MAY_END_WITH_YEAR = frozenset(YEAR_END + ").,")
YEAR_WITHIN = 8
ENDS_WITH_YEAR = re.compile(r"(?:(?:19|20)[0-9][0-9o]|-[0-3][0-9])\)?[.,]?$")
# A foot- or endnote cites copyright lines, dates and sources; it is none of them.
NOTE_MARK = re.compile(r"\[\d{1,3}\]|\(\d{1,3}\)\s|[¹²³⁴-⁹]")
SITE_RIGHTS = re.compile(r"[^,]+,.*\b(?:19|20)\d\d\b\W*$")
BAR = re.compile(r"\s+[|•·]\s+")
MOST_BARS = 5
GLUED_WORDS = ("©", "riginal source of this", "source originale de cet", "fuente original de este")
LABELS = ("Region", "Theme", "In-depth Report", "Région", "Thème", "Región", "Tema")
GLUED_LABELS = (*LABELS, "article is")
GLUED_LABEL = re.compile("|".join(f":(?<={label}:)" for label in GLUED_LABELS))
# A site's date line that was wrapped onto the byline before it, or glued to it; the outlet's line may be glued behind.
DATED = re.compile(rf"(?<=[\sa-zà-ÿ.)])(?:www\.)?{OWN_NAME}/?,? [^,]{{3,20}},? \d{{4}}(?=$|\s?[A-ZÀ-Þ(])")
ENDS_DATE = frozenset("0123456789)")
BEFORE_DATE = " \t|/~–—-•·,"
GLUED = re.compile(
    r"Copyright ©|© Copyright|(?:The o|O)riginal source of this article is|La source originale de cet article est|"
    rf"La fuente original de este art[ií]culo es|The URL (?:address )?of this article is:|(?:{'|'.join(LABELS)}):"
)


def may_be_landmark(line: str) -> bool:
    """Whether it is worth reading a line: its opening words or its end are those of some landmark."""
    if _is_too_long(line):
        return False
    if ":" in line[:LABEL_WITHIN] and is_label(line):
        return True
    return next(_shapes_of(line.lstrip()), None) is not None or is_dated(line) or _ends_with_year(line)


def may_hold_landmark(line: str) -> bool:
    """Whether it is worth cutting a line: it may be a landmark, or one may be glued to it."""
    return (
        any(word in line for word in GLUED_WORDS)
        or (":" in line and GLUED_LABEL.search(line) is not None)
        or may_be_landmark(line)
    )


def read_landmark(line: str, links: tuple[str, ...] = ()) -> str | None:
    """The kind of landmark that this line is by its shape, None when it is none.

    Args:
        line: one line of text.
        links: the texts that are links in it.
    """
    if not line or _is_too_long(line):
        return None
    if ":" in line[:LABEL_WITHIN] and (label := read_label(line)) is not None:
        return label[0]
    for shape in _shapes_of(line):
        if shape.reads(line, links):
            return shape.kind
    if is_dated(line) and _is_byline(line, links):
        return "byline"
    return "source-date" if _ends_with_year(line) and read_source_date(line) is not None else None


def _is_too_long(line: str) -> bool:
    """Whether a line is longer than landmarks are; one that names forty people has a comma every few words."""
    return len(line) > LINE_LENGTH and (len(line) > LONGEST_LIST or line.count(",") * NAME_WITHIN < len(line))


def _shapes_of(line: str) -> Iterator[Shape]:
    """The shapes that open as this line does and one of whose hints occurs in it."""
    opening = line[:2].lower()
    opened = OPENED_BY.get(opening) or OPENED_BY.get(opening[:1])
    if opened is None:
        return
    lowered = line.lower()
    for shape in opened:
        if lowered.startswith(shape.openings):
            for hint in shape.hints:
                if hint in lowered:
                    yield shape
                    break
            else:
                if not shape.hints:
                    yield shape


def is_dated(line: str) -> bool:
    """Whether a date and "by" open the line, as archive pages print it."""
    opening = line[:DATED_WITHIN].lower()
    return (" by " in opening or " par " in opening or " por " in opening) and DATED_BYLINE.match(line) is not None


def _ends_with_year(line: str) -> bool:
    return line[-1:] in MAY_END_WITH_YEAR and ENDS_WITH_YEAR.search(line[-YEAR_WITHIN:]) is not None


def split_glued(line: str) -> list[tuple[int, int]]:
    """The spans of a line that a dump glued together, such as ``...is Global ResearchCopyright © A, B, 2021``."""
    if (
        line[-1:] in ENDS_DATE
        and (dated := DATED.search(line)) is not None
        and read_landmark(line[: dated.start()].rstrip(BEFORE_DATE)) == "byline"
        and (end := _end_of_date(line, dated)) is not None
    ):
        spans = ((0, len(line[: dated.start()].rstrip(BEFORE_DATE))), (dated.start(), end), (end, len(line)))
        return [span for span in spans if span[0] < span[1]]
    if (barred := _parted_by_bars(line)) is not None:
        return barred
    if not any(word in line for word in GLUED_WORDS) and (":" not in line or GLUED_LABEL.search(line) is None):
        return [(0, len(line))]
    if NOTE_MARK.match(line):
        return [(0, len(line))]
    cuts = [0]
    for match in GLUED.finditer(line):
        before = line[cuts[-1] : match.start()].strip()
        if before and (_is_parted(line, match) or read_landmark(before) is not None):
            cuts.append(match.start())
    return list(pairwise([*cuts, len(line)]))


def _end_of_date(line: str, dated: re.Match[str]) -> int | None:
    """Where a date line ends that is glued to a byline: before the outlet's line, or with what it says in brackets."""
    rest = line[dated.end() :].strip()
    if not rest or read_landmark(rest) == "source-date":
        return dated.end()
    return len(line) if rest.startswith("(") and read_landmark(line[dated.start() :]) == "date" else None


def _parted_by_bars(line: str) -> list[tuple[int, int]] | None:
    """The spans of a header set on one line: ``By A | Global Research, May 11, 2026``; None for any other line."""
    bars = [match.span() for match in BAR.finditer(line)] if line[:1] in "BbPpVvGgMm" else []
    if not 1 <= len(bars) <= MOST_BARS:
        return None
    edges = [0, *(edge for bar in bars for edge in bar), len(line)]
    spans = list(zip(edges[::2], edges[1::2], strict=True))
    shapes = [read_landmark(line[a:b]) for a, b in spans]
    return spans if shapes[0] in HEADER and "date" in shapes and len(set(filter(None, shapes))) > 1 else None


def _is_parted(line: str, found: re.Match[str]) -> bool:
    """Whether a landmark in mid-line is no part of the sentence before it: glued to it, or behind its stop.

    A reference may close with the copyright of a book; the site's own line names author and outlet, then the year.
    """
    if not line[found.start() - 1].isspace():
        return True
    if "©" in found.group() and SITE_RIGHTS.search(line, found.end()) is None:
        return False
    return line[: found.start()].rstrip()[-1:] in '.!?…”"'


def is_republication_note(text: str) -> bool:
    """Whether the whole block is one line of first publication; a longer note that mentions one is not."""
    if len(text.split()) > 45 or not OPENS_NOTE.match(text):
        return False
    sentences = SENTENCES.split(text.strip("[]() "))
    return len(sentences) <= 3 and all(map(_tells_publication, sentences))


def _tells_publication(sentence: str) -> bool:
    found = PUBLISHED_BEFORE.search(sentence)
    if found is None or GOES_ON.search(sentence, found.end()):
        return False
    if ENDS_WITH_DATE.search(sentence):
        return True
    found = ENDS_WITH_NAME.match(sentence)
    return found is not None and (found[1] is None or is_name(found[1])) and len(sentence.split()) <= 30


def _is_byline(line: str, links: tuple[str, ...]) -> bool:
    return read_byline(line, links) is not None


def _is_articles_by(line: str, _: tuple[str, ...]) -> bool:
    found = ARTICLES_BY.match(line)
    return found is not None and all(is_name(name, loose=True) for name in split_names(found[1].strip()))


class Shape(NamedTuple):
    """A kind that a line may be: one of ``openings`` opens it, one of ``hints`` is in it (in lower case), ``reads`` agrees."""

    kind: str
    openings: tuple[str, ...]
    hints: tuple[str, ...]
    reads: Callable[[str, tuple[str, ...]], bool]


RIGHTS = ("derechos", "droits", "tous droits", "diritti", "direitos", "urheberrecht", "todos los derechos")
SHAPES = (
    Shape(
        "date",
        ("global", "mondial", "asia", "centre", "www", "http", *digits),
        ("global", "mondial", "asia-pacific", "centre for research", "centre de recherche"),
        lambda line, _: read_date_line(line) is not None,
    ),
    Shape("date", ("date ",), (), lambda line, _: DUMPED_DATE.fullmatch(line) is not None),
    Shape("byline", ("written by ", "reported by ", "compiled by ", "propos recueillis par ", "texte par ", "escrito por ", "reportaje por ", "by", "par", "por", "von", "بقلم", *(word + end for word in "par por von di da od bởi от".split() for end in " :\u00a0")), (), _is_byline),
    Shape(
        "source-line",
        ("the ", "original", "la ", "die ", "a ", "video "),
        ("origin", "fonte"),
        lambda line, _: read_source_line(line) is not None,
    ),
    Shape("copyright", ("©", "copyright", *RIGHTS), ("©", "copyright"), lambda line, _: read_copyright(line) is not None),
    Shape("articles-by", ("article", "artic", "artíc", "artig", "artik"), (":",), _is_articles_by),
    Shape("url-line", ("the ", "url", "adresse ", "l'adresse", "l’adresse"), ("url",), lambda line, _: URL_LINE.match(line) is not None),
    Shape(
        "image-credit",
        ("feature", "(", "[", "the ", "all ", "image", "l'image", "l’image", "toutes ", "imagen", "la imagen", "la foto", "foto",
         "beitragsbild", "titelbild", "immagine", "imagem"),
        ("image", "photo", "foto", "picture", "illustration", "bild", "immagin"),
        lambda line, _: IMAGE_CREDIT.match(line) is not None,
    ),
    Shape(
        "republication-note",
        ("[", "(", "first", "original", "initially", "previously", "editor", "author", "note", "gr ", "this ", "the ", "of relevance", "publi", "premi", "prim", "paru", "cet ", "este ", "a ", "article", "global ", "video ", "erst", "zuerst", "ursprünglich", "dieser ", "pubblic", "questo ", "prvi ", "prva ", "prvobitno", "ovaj ", "први", "прва", "првобитно", "овај", "впервые", "статья", "نشر", "نُشر", "هذا ", "هذه "),
        ("publi", "posted", "appeared", "written", "aired", "printed", "paru", "issued", "released", "veröffentlich", "erschienen", "pubbl", "objavljen", "објављен", "опубликован", "شر"),
        lambda line, _: is_republication_note(line),
    ),
)  # fmt: skip
"""Kinds that a line may be by its opening words, the surest first."""

OPENED_BY: dict[str, list[Shape]] = {}
for _shape in SHAPES:
    for _start in dict.fromkeys(opening[:2] for opening in _shape.openings):
        OPENED_BY.setdefault(_start, []).append(_shape)
