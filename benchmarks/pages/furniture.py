"""The article's own furniture: header lines, head notices, tail and footer of each era, as pieces with gold."""

from __future__ import annotations

from collections.abc import Callable

from . import notices
from .facts import Facts, Terms, joined, source_day
from .model import Piece, Run
from .prose import Pen

_LABELS = {
    "en": ("Region: ", "Theme: ", "In-depth Report: "),
    "fr": ("Région : ", "Thème : ", "Analyses : "),
    "es": ("Región: ", "Tema: ", "In-depth Report: "),
}
_BY = {"en": "By ", "fr": "Par ", "es": "Por "}
_SOURCE = {
    "en": "The original source of this article is ", "fr": "La source originale de cet article est ",
    "es": "La fuente original de este artículo es ",
}  # fmt: skip
_ARTICLES = {"en": "Articles by: ", "fr": "Articles Par : ", "es": "Articles by: "}
_IMAGE = {"en": "Featured image is from ", "fr": "Image en vedette : ", "es": "Featured image is from "}

Line = tuple[str, str, str]
"""A header line: kind, text, markup."""


def _author_links(pen: Pen, facts: Facts) -> str:
    if pen.chance(0.2):
        return pen.escape(facts.byline)
    form = '<a href="https://www.globalresearch.ca/author/{}" title="Posts by {}">{}</a>'
    linked = [form.format(name.lower().replace(" ", "-").replace(".", ""), name, pen.escape(name)) for name in facts.authors]
    return joined(linked, facts.language)


def _terms(pen: Pen, kind: str, label: str, terms: Terms) -> Line:
    path = {"region": "region", "theme": "theme", "report": "indepthreport"}[kind]
    links = (f'<a href="https://www.globalresearch.ca/{path}/{slug}" rel="tag">{pen.escape(name)}</a>' for name, slug in terms)
    return kind, label + ", ".join(name for name, _ in terms), label + ", ".join(links)


def _lines(pen: Pen, facts: Facts) -> list[Line]:
    """Give the header lines under the title, in their usual order."""
    by = "by " if facts.era == "2005-2012" and facts.language == "en" else _BY[facts.language]
    lines = [
        ("byline", by + facts.byline, by + _author_links(pen, facts)),
        ("date", facts.date_line, pen.escape(facts.date_line)),
    ]
    if facts.source:
        day = f" {source_day(facts.source_date, facts.language)}" if facts.source_date else ""
        lines.append(
            ("source-date", facts.source + day, f'<a href="https://www.example.org/">{pen.escape(facts.source)}</a>{day}')
        )
    kinds = zip(("region", "theme", "report"), _LABELS[facts.language], (facts.regions, facts.themes, facts.reports), strict=True)
    return lines + [_terms(pen, kind, label, terms) for kind, label, terms in kinds if terms]


_Setter = Callable[[list[str]], str]
_SETTINGS: dict[str, _Setter] = {
    "divs": lambda lines: "".join(f'<div class="c{i}">{line}</div>' for i, line in enumerate(lines)),
    "one-div-br": lambda lines: f'<div class="post-info">{"<br />".join(lines)}</div>',
    "paragraphs": lambda lines: "".join(f"<p>{line}</p>" for line in lines),
    "table": lambda lines: f'<table class="meta">{"".join(f"<tr><td>{line}</td></tr>" for line in lines)}</table>',
    "spans-br": lambda lines: "<section>" + "".join(f"<span>{line}</span><br>" for line in lines) + "</section>",
    "list": lambda lines: f'<ul class="meta">{"".join(f"<li>{line}</li>" for line in lines)}</ul>',
}
_PLAIN_SETTINGS = ("divs", "one-div-br", "paragraphs", "table")
_TITLES = (
    '<h1 class="entry-title">{}</h1>', '<h2 itemprop="headline">{}</h2>', '<div class="title"><h1>{}</h1></div>', '<h2 class="t"><a href="#">{}</a></h2>',
)  # fmt: skip
_OLD_TITLES = (
    '<p class="articleTitle"><font size="5"><b>{}</b></font></p>', "<h1>{}</h1>", '<span class="articleTitle"><strong>{}</strong></span><br>',
)  # fmt: skip
_SUBTITLES = (
    '<h3 class="subtitle">{}</h3>',
    '<h3 class="subtitle">{}</h3>',
    '<div class="subtitle">{}</div>',
    "<p><em>{}</em></p>",
    "<h2>{}</h2>",
)


def _reordered(pen: Pen, lines: list[Line]) -> list[Line]:
    """Put the header lines in another order, the byline's group and the taxonomy's each kept or mixed."""
    pen.mark("head:unusual-order")
    return pen.rng.sample(lines, len(lines)) if pen.chance(0.5) else lines[1:] + lines[:1]


def head(pen: Pen, facts: Facts) -> list[Piece]:
    """Set title, subtitle and header lines."""
    titles = _OLD_TITLES if facts.era == "2005-2012" else _TITLES
    pieces = [Piece(pen.rng.choice(titles).format(pen.escape(facts.title)), (("title", facts.title),))]
    if facts.subtitle:
        pen.mark("head:subtitle")
        form = pen.rng.choice(_SUBTITLES[:3] if not pen.hard else _SUBTITLES)
        pieces.append(Piece(form.format(pen.escape(facts.subtitle)), (("subtitle", facts.subtitle),)))
    lines = _lines(pen, facts)
    if pen.hard and pen.chance(0.35):
        lines = _reordered(pen, lines)
    name = pen.rng.choice(sorted(_SETTINGS) if pen.hard else _PLAIN_SETTINGS)
    pen.mark(f"head:{name}")
    html = _SETTINGS[name]([markup for _, _, markup in lines])
    return [*pieces, Piece(html, tuple((kind, text) for kind, text, _ in lines))]


def share_widget(pen: Pen) -> Piece:
    """Set share buttons with visible words; they count as one `navigation` record."""
    pen.mark("chrome:share-widget")
    words = pen.rng.choice(
        (
            ["Tweet", "Print", "1.2K"],
            ["Share", "348", "Tweet", "Email"],
            ["Print", "PDF", "Email"],
            ["Facebook", "Twitter", "2.7K Shares"],
        )
    )
    item, outer = pen.rng.choice((
        ('<span class="st">{}</span> ', '<div class="sharethis">{}</div>'), ('<li><a href="#">{}</a></li>', '<ul class="share">{}</ul>'),
        ('<a href="#" rel="nofollow">{}</a>\n', '<p class="share">{}</p>'),
    ))  # fmt: skip
    return Piece(outer.format("".join(item.format(word) for word in words)), (("navigation", " ".join(words)),))


def advertisement(pen: Pen) -> Piece:
    """Set an advertisement whose only text is its label, which counts as `navigation`."""
    pen.mark("chrome:advertisement")
    return Piece(
        '<div class="ad"><ins class="adsbygoogle"></ins><span>Advertisement</span></div>', (("navigation", "Advertisement"),)
    )


def thumbnail(pen: Pen) -> Piece:
    """Set the lead image, which is no block."""
    return Piece(
        f'<div class="postThumbnail"><img width="400" src="/wp-content/uploads/{pen.rng.randint(1, 99)}-400x209.jpg" alt=""></div>'
    )


def _paragraph(pen: Pen, run: Run, form: str = "<p>{}</p>") -> Piece:
    return Piece(form.format(notices.link(pen, run[1])), (run,))


def head_caption(pen: Pen) -> Piece:
    """Set a caption of the featured image above the body."""
    pen.mark("head:featured-image-caption")
    opening = (
        pen.rng.choice(("Featured image: ", "Feature image: ", "Featured Image: "))
        if pen.language == "en"
        else "Featured image: "
    )
    return _paragraph(pen, ("image-credit", opening + pen.draw("caption")), "<p><small><em>{}</em></small></p>")


def note(pen: Pen, facts: Facts) -> Piece:
    """Set the first-publication note."""
    pen.mark("head:republication-note")
    form = pen.rng.choice(("<p>{}</p>", "<p><strong>{}</strong></p>", "<p><em>{}</em></p>"))
    return _paragraph(pen, ("republication-note", facts.note or ""), form)


def head_notices(pen: Pen, facts: Facts, new: list[Run]) -> list[Piece]:
    """Set the notices of the head block, known ones of the era and `new` ones mixed in, and the stars behind them."""
    lines = notices.one_a_kind(pen, notices.known(pen, facts, f"{facts.era} head"), 0.8)
    pieces = [notices.set_block(pen, notices.parse_block(line, facts)) for line in lines]
    for run in new:
        pieces.insert(pen.rng.randint(0, len(pieces)), notices.set_new(pen, [run], "head"))
    if facts.note:
        pieces.insert(pen.rng.choice((0, len(pieces))), note(pen, facts))
    if pieces and pen.chance(0.75):
        pieces.append(notices.separator(pen, "***"))
    if not facts.era.startswith("2005") and pen.chance(0.25 if pen.hard else 0.1):
        pieces.append(head_caption(pen))
    return pieces


def middle_notices(pen: Pen, facts: Facts, new: list[Run]) -> list[Piece]:
    """Set the notices that stand between the first paragraphs; a new wording mostly beside a known one."""
    lines = notices.one_a_kind(pen, notices.known(pen, facts, f"{facts.era} middle"), 0.6)
    blocks = [notices.parse_block(line, facts) for line in lines[:2]]
    if new and not blocks:
        if pen.chance(0.8):
            companion = pen.rng.choice(notices.known(pen, facts, "any appeal"))
            blocks.append(notices.parse_block(companion, facts))
        else:
            pen.mark("place:new:alone-between-paragraphs")
    pieces = [notices.set_block(pen, block) for block in blocks]
    if len(new) > 1 and pen.chance(0.5):
        return [*pieces, notices.set_new(pen, new, "middle")]
    return pieces + [notices.set_new(pen, [run], "middle") for run in new]


def _bio(pen: Pen, facts: Facts) -> Piece:
    name = facts.authors[0]
    if pen.hard and pen.chance(0.4):
        pen.mark("bio:name-without-title")
        name = name.removeprefix("Prof. ").removeprefix("Prof ").removeprefix("Dr. ").removeprefix("Rep. ").removeprefix("Brig. ")
    pen.mark("tail:bio")
    text = pen.draw("bio").format(author=name)
    shown = pen.escape(text).replace(pen.escape(name), f"<strong>{pen.escape(name)}</strong>", 1)
    return Piece(f"<p><em>{shown}</em></p>", (("author-bio", text),))


def _credit(pen: Pen) -> Piece:
    text = _IMAGE[pen.language] + pen.draw("image-source")
    if pen.language == "en":
        source = pen.draw("image-source")
        text = pen.rng.choice(
            (
                text,
                text + ".",
                f"All images in this article are from {source} unless otherwise stated",
                f"Featured image: {source}",
            )
        )
    return _paragraph(pen, ("image-credit", text), '<p><span style="font-size: 10pt;"><em>{}</em></span></p>')


def _known(pen: Pen, facts: Facts, place: str, feature: str) -> list[Piece]:
    lines = notices.known(pen, facts, place)
    if not lines:
        return []
    pen.mark(feature)
    return [notices.set_block(pen, notices.parse_block(pen.rng.choice(lines), facts))]


def _tail_notes(pen: Pen, facts: Facts) -> list[Piece]:
    """Give what stands between the body and the footer: notes to readers, bio, image credit, promotions."""
    more = 2.0 if pen.hard else 1.0
    lines = notices.one_a_kind(pen, notices.known(pen, facts, f"{facts.era} notes"), 0.7)
    pieces = [notices.set_block(pen, notices.parse_block(line, facts)) for line in lines]
    if facts.authors[0] in pen.names["author"] and pen.chance(0.5):
        pieces.append(_bio(pen, facts))
    if facts.era != "2005-2012" and pen.chance(0.6):
        pieces.append(_credit(pen))
    if facts.era != "2005-2012" and pen.chance(0.1 * more):
        pieces += _known(pen, facts, "any book", "tail:book-block")
    if pen.chance(0.08 * more):
        pieces += _known(pen, facts, "any feed", "tail:feed-line")
    return pieces


def _footer_facts(pen: Pen, facts: Facts) -> list[Piece]:
    site = "Global Research" if facts.language == "en" else facts.site
    source, year = facts.source or site, facts.published.year
    if facts.era == "2005-2012":
        text = f"© Copyright {facts.byline}, {source}, {year}"
        label = "Url de l'article: " if facts.language == "fr" else "The url address of this article is: "
        url = f"{label}{facts.url.removeprefix('http://')}"
        return [_paragraph(pen, ("copyright", text), '<p><font size="1">{}</font></p>'), _paragraph(pen, ("url-line", url))]
    line = ("source-line", _SOURCE[facts.language] + source)
    shown = pen.escape(_SOURCE[facts.language]) + (
        f'<a href="https://www.example.org/">{pen.escape(source)}</a>' if facts.source else pen.escape(source)
    )
    holders = f"Copyright © {facts.byline}, {source}, {year}"
    marked = f"Copyright © {_author_links(pen, facts)}, {pen.escape(source)}, {year}"
    return [
        Piece(f'<div class="copyright">{shown}</div>', (line,)),
        Piece(f'<div class="copyright">{marked}</div>', (("copyright", holders),)),
    ]


def _footer(pen: Pen, facts: Facts) -> list[Piece]:
    """Give the footer block: source, copyright, prompts, share buttons, related articles, articles by, disclaimer."""
    era = "2005-2012" if facts.era == "2005-2012" else "2012-2020"
    pieces = _footer_facts(pen, facts)
    lines = [notices.parse_block(line, facts) for line in notices.known(pen, facts, f"{era} footer")]
    prompts = [block for block in lines if block[0][0][0] in ("comment-prompt", "membership")] if era != "2005-2012" else []
    pieces += [notices.set_block(pen, block) for block in prompts]
    if pen.chance(0.35):
        pieces.append(share_widget(pen))
    if pen.chance(0.12):
        pieces.append(advertisement(pen))
    if pen.chance(0.35):
        pieces += _known(pen, facts, "any related", "tail:related")
    if pen.chance(0.15):
        pieces += _known(pen, facts, "any navigation", "tail:navigation")
    if era != "2005-2012":
        label = _ARTICLES[facts.language]
        inner = f"<span>{label.strip()}</span> {_author_links(pen, facts)}"
        pieces.append(
            Piece(
                f'<div id="articleAuthor"><div class="authorName">{inner}</div></div>', (("articles-by", label + facts.byline),)
            )
        )
    return pieces + [notices.set_block(pen, block) for block in lines if block not in prompts]


def tail(pen: Pen, facts: Facts, new: list[Run]) -> list[Piece]:
    """Set the tail: appeal, star, notes, footer, with each `new` wording somewhere before the last known notice."""
    appeal = _known(pen, facts, "any appeal", "tail:appeal") if pen.chance(0.35 if pen.hard else 0.2) else []
    pieces = _tail_notes(pen, facts) + _footer(pen, facts)
    notes_end = max(1, len(pieces) - 2)
    for run in new:
        pieces.insert(pen.rng.randint(0, notes_end), notices.set_new(pen, [run], "tail"))
    star = [notices.separator(pen, "*")] if facts.era != "2005-2012" and pen.chance(0.5) else []
    return appeal + star + pieces
