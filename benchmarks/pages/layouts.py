"""Lay out genuine body text in the ways editors of the site leave it; each layout says what gold it makes."""

from __future__ import annotations

from collections.abc import Callable

from .model import BODY, BREAK, Piece, body_piece
from .prose import Pen

Layout = Callable[[Pen], Piece]

_BREAKS = ("<br><br>", "<br />\n<br />", "<br/><br/><br/>", "<br>&nbsp;<br>", "<br />\n \n<br />\n")
_PARAGRAPHS = (
    "<p>{}</p>", '<p style="text-align: justify;">{}</p>', '<p class="MsoNormal"><span style="font-size: 12pt;">{}</span></p>',
    "<p><em>{}</em></p>", '<p align="left"><font face="Verdana" size="2">{}</font></p>', '<p dir="ltr">{}</p>',
)  # fmt: skip


def paragraph(pen: Pen, text: str | None = None) -> Piece:
    """Set one paragraph in `<p>`; hard pages vary the wrapper."""
    text = text or pen.paragraph()
    form = pen.rng.choice(_PARAGRAPHS) if pen.hard or pen.chance(0.1) else _PARAGRAPHS[0]
    return body_piece(form.format(pen.inline(text)), text)


def _texts(pen: Pen, low: int = 2, high: int = 3) -> list[str]:
    return [pen.paragraph(1, 3) for _ in range(pen.rng.randint(low, high))]


def _each(pen: Pen, form: str, texts: list[str], between: str = "\n") -> str:
    return between.join(form.format(pen.inline(text)) for text in texts)


def br_br(pen: Pen) -> Piece:
    """Paragraphs parted by two or more `<br>` in one tag."""
    texts = _texts(pen, 2, 4)
    inner = _each(pen, "{}", texts, pen.rng.choice(_BREAKS))
    return body_piece(pen.rng.choice(("<p>{}</p>", "<div>{}</div>", "<div><span>{}</span></div>")).format(inner), *texts)


def layout_table(pen: Pen) -> Piece:
    """A table that only holds paragraphs, sometimes within another."""
    texts = _texts(pen)
    inner = (
        f'<table border="0" width="100%"><tbody><tr><td valign="top">{_each(pen, "<p>{}</p>", texts)}</td></tr></tbody></table>'
    )
    if pen.chance(0.4):
        inner = f"<table><tr><td>&nbsp;</td><td>{inner}</td></tr></table>"
    return body_piece(inner, *texts)


def nested_quote(pen: Pen) -> Piece:
    """A quotation of paragraphs with another quotation inside."""
    texts = _texts(pen, 3, 3)
    first, second, third = (pen.inline(text) for text in texts)
    return body_piece(
        f"<blockquote><p>{first}</p><blockquote><p>{second}</p></blockquote>{pen.rng.choice(('', '<p>'))}{third}</blockquote>",
        *texts,
    )


def indented_quote(pen: Pen) -> Piece:
    """A quotation marked by padding only."""
    texts = _texts(pen)
    return body_piece(_each(pen, '<p style="padding-left: 30px;">{}</p>', texts), *texts)


def loose_text(pen: Pen) -> Piece:
    """Text that stands in a div beside paragraphs, in no tag of its own."""
    texts = _texts(pen, 3, 3)
    first, second, third = (pen.inline(text) for text in texts)
    return body_piece(f"<div>{first}\n<p>{second}</p>\n{third}</div>", *texts)


def div_paragraphs(pen: Pen) -> Piece:
    """Divs or sections in place of paragraphs, at some depth."""
    texts = _texts(pen)
    tag = pen.rng.choice(("div", "section", "center"))
    inner = _each(pen, f"<{tag}>{{}}</{tag}>", texts)
    return body_piece("<div>" * 2 + inner + "</div>" * 2, *texts)


def empty_paragraphs(pen: Pen) -> Piece:
    """Paragraphs with empty ones and runs of no-break spaces between."""
    texts = _texts(pen)
    hollow = pen.rng.choice(("<p>&nbsp;</p>", "<p></p><p> </p>", "<p>&nbsp;&nbsp; &nbsp;</p>", "<p><strong> </strong><br></p>"))
    return body_piece(hollow + _each(pen, "<p>&nbsp;&nbsp;{}&nbsp;</p>", texts, hollow) + hollow, *texts)


def unclosed(pen: Pen) -> Piece:
    """Paragraphs that are opened and never closed."""
    texts = _texts(pen)
    return body_piece(f"<div>{_each(pen, '<p>{}', texts)}</div>", *texts)


def inline_around(pen: Pen) -> Piece:
    """An inline tag that holds whole paragraphs."""
    texts = _texts(pen)
    tag = pen.rng.choice(("em", "strong", "span", "font"))
    return body_piece(f"<{tag}>{_each(pen, '<p>{}</p>', texts)}</{tag}>", *texts)


def word_html(pen: Pen) -> Piece:
    """Paragraphs pasted from a word processor."""
    texts = _texts(pen)
    form = (
        '<p class="MsoNormal" style="margin: 0cm"><span lang="EN-CA" style="mso-fareast-language: EN-CA">{}<o:p></o:p></span></p>'
    )
    return body_piece(_each(pen, form, texts), *texts)


def drop_capital(pen: Pen) -> Piece:
    """A paragraph whose first letter is in a tag of its own."""
    text = pen.paragraph()
    rest = pen.escape(text[1:])
    return body_piece(f'<p><span class="dropcap" style="float: left">{pen.escape(text[0])}</span>{rest}</p>', text)


def caption(pen: Pen) -> Piece:
    """An image with its caption between paragraphs."""
    text = pen.draw("caption")
    form = pen.rng.choice((
        '<figure><img src="/wp-content/uploads/{0}.jpg" alt=""><figcaption>{1}</figcaption></figure>',
        '<div class="wp-caption aligncenter"><img src="/wp-content/uploads/{0}.jpg" alt="" width="400"><p class="wp-caption-text">{1}</p></div>',
    ))  # fmt: skip
    return body_piece(form.format(pen.rng.randint(1, 99), pen.escape(text)), text)


def bare_image(pen: Pen) -> Piece:
    """An image without a caption."""
    return Piece(f'<p><img class="alignright" src="/wp-content/uploads/{pen.rng.randint(1, 99)}-400x300.jpg" alt=""></p>')


def bullets(pen: Pen) -> Piece:
    """A list under a lead-in, flat or with a list inside."""
    lead, items = pen.sentence(), [pen.draw("item") for _ in range(3)]
    a, b, c = (pen.escape(item) for item in items)
    inner = pen.rng.choice((
        f"<ul><li>{a}</li><li>{b}</li><li>{c}</li></ul>", f"<ol><li>{a}</li></ol><ol start=\"2\"><li>{b}</li><li>{c}</li></ol>",
        f"<ul><li>{a}<ul><li>{b}</li></ul></li><li><p>{c}</p></li></ul>",
    ))  # fmt: skip
    return body_piece(f"<p>{pen.inline(lead)}</p>{inner}", lead, *items)


def data_table(pen: Pen) -> Piece:
    """A table of figures; its cells in reading order are one block."""
    rows = [row.split("|") for row in pen.names["row"]]
    head, *rest = rows
    marked = "".join(f"<th>{pen.escape(cell)}</th>" for cell in head)
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rest)
    return body_piece(f'<table border="1"><tr>{marked}</tr>{lines}</table>', " ".join(cell for row in rows for cell in row))


def verse(pen: Pen) -> Piece:
    """Lines of verse in one paragraph, parted by `<br>`."""
    start = pen.rng.randrange(0, len(pen.names["verse"]), 4)
    lines = pen.names["verse"][start : start + 4]
    return body_piece(f"<p>{'<br />'.join(pen.escape(line) for line in lines)}</p>", " ".join(lines))


def interview(pen: Pen) -> Piece:
    """Questions and answers of a line each."""
    asker, guest = pen.names["name"][0], pen.names["name"][1]
    texts: list[str] = []
    for _ in range(pen.rng.randint(2, 4)):
        texts += [f"{asker}: {pen.draw('question')}", f"{guest}: {pen.draw('answer')}"]
    shown = (text.partition(": ") for text in texts)
    return body_piece("".join(f"<p><strong>{a}: </strong>{pen.escape(b)}</p>" for a, _, b in shown), *texts)


def bare_answers(pen: Pen) -> Piece:
    """Questions in bold and bare one-line answers, without names."""
    texts: list[str] = []
    for _ in range(pen.rng.randint(2, 4)):
        texts += [pen.draw("question"), pen.draw("answer")]
    forms = ("<p><strong>{}</strong></p>", "<p>{}</p>")
    return body_piece("".join(forms[i % 2].format(pen.escape(t)) for i, t in enumerate(texts)), *texts)


def section_break(pen: Pen) -> Piece:
    """Stars between two parts of the body."""
    first, second, stars = pen.paragraph(), pen.paragraph(), pen.rng.choice(("***", "*", "* * *", "*** "))
    tag = pen.rng.choice(("<p>{}</p>", '<p style="text-align: center;">{}</p>', "<div>{}</div>", "<p><strong>{}</strong></p>"))
    html = f"<p>{pen.inline(first)}</p>{tag.format(stars)}<p>{pen.inline(second)}</p>"
    return Piece(html, ((BODY, first), (BREAK, stars.strip()), (BODY, second)))


def heading(pen: Pen) -> Piece:
    """A heading and the paragraph under it."""
    title, text = pen.draw("heading"), pen.paragraph()
    form = pen.rng.choice(
        ("<h3>{}</h3>", "<h2>{}</h2>", "<h4><strong>{}</strong></h4>", "<p><strong>{}</strong></p>", "<p><b><u>{}</u></b></p>")
    )
    return body_piece(form.format(pen.escape(title)) + f"<p>{pen.inline(text)}</p>", title, text)


def epigraph(pen: Pen) -> Piece:
    """A motto and the name it is given to."""
    motto, name = pen.draw("epigraph"), "— " + pen.draw("name")
    form = pen.rng.choice(("<p><em>{0}</em></p><p>{1}</p>", "<blockquote><p>{0}</p><p>{1}</p></blockquote>"))
    return body_piece(form.format(pen.escape(motto), name), motto, name)


def embed(pen: Pen) -> Piece:
    """A video frame, which has no text."""
    return Piece(
        '<p><iframe width="560" height="315" src="https://www.youtube.com/embed/dQ0000000" allowfullscreen></iframe></p>'
    )


def footnotes(pen: Pen) -> Piece:
    """The notes that end a body: a heading and either marked paragraphs or a numbered list."""
    title, notes = pen.draw("notes-heading"), [pen.draw("note") for _ in range(3)]
    if pen.chance(0.5):
        items = "".join(f"<li>{pen.escape(note)}</li>" for note in notes)
        return body_piece(f"<h3>{title}</h3><ol>{items}</ol>", title, *notes)
    marked = [f"[{number}] {note}" for number, note in enumerate(notes, 1)]
    between = pen.rng.choice(("</p>\n<p>", "<br /><br />"))
    return body_piece(f"<p><strong>{title}</strong></p><p>{between.join(map(pen.escape, marked))}</p>", title, *marked)


LAYOUTS: dict[str, Layout] = {
    "br-br": br_br, "layout-table": layout_table, "nested-quote": nested_quote, "indented-quote": indented_quote,
    "loose-text": loose_text, "div-paragraphs": div_paragraphs, "empty-paragraphs": empty_paragraphs, "unclosed": unclosed,
    "inline-around": inline_around, "word-html": word_html, "drop-capital": drop_capital, "caption": caption,
    "bare-image": bare_image, "list": bullets, "data-table": data_table, "verse": verse, "interview": interview,
    "bare-answers": bare_answers, "section-break": section_break, "heading": heading, "epigraph": epigraph,
}  # fmt: skip
"""The layouts that may stand anywhere in a hard body, by the name that `features` gives them."""

PLAIN_LAYOUTS = ("heading", "list", "caption", "bare-image")
"""The layouts that a plain body may hold."""
