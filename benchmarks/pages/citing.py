"""Long texts that speak of the site: cite it, quote it, are signed with it, print its header twice, hold what visitors wrote.

Each line of gold is a line that must stay in the body, whatever it looks like.

>>> generate_citing(7) == generate_citing(7)
True
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from html import escape

from .facts import draw_facts, site_date, source_day
from .prose import Pen

__all__ = ["CitingText", "generate_citing", "lost_lines"]

LANGUAGES = ("en", "en", "en", "fr", "es")
FORMS = ("text", "text", "text", "text", "markdown", "reader-dump", "front-matter", "html", "html", "wordpress-json", "feed")
FRAMES = ("full", "full", "full", "no labels", "no tail", "byline", "title", "bare")
WIDTH = 76
SHORTEST, LONGEST = 4, 26
"""Paragraphs of a text, before insertions."""

_BY = {"en": "By", "fr": "Par", "es": "Por"}
_SITE = {"en": ("Global Research", "Global Research", "globalresearch.ca", "Centre for Research on Globalization"),
         "fr": ("Mondialisation.ca", "Global Research", "Mondialisation"),
         "es": ("Globalización", "Global Research", "Globalizacion.ca")}  # fmt: skip
_NOTES = {
    "en": ("Notes", "Notes:", "Sources", "References", "Endnotes", "Bibliography"),
    "fr": ("Notes", "Sources", "Références"),
    "es": ("Notas", "Fuentes", "Referencias"),
}
_SEE = {
    "en": ("See also", "See", "See:", "Cf.", "Further on this:"),
    "fr": ("Voir aussi", "Voir", "Cf."),
    "es": ("Véase también", "Véase", "Cf."),
}
_LABELS = {
    "en": ("Region: Asia", "Theme: History"),
    "fr": ("Région : Asie", "Thème: Histoire"),
    "es": ("Región: Asia", "Tema: Historia"),
}
_SOURCE_LINE = {
    "en": "The original source of this article is {}",
    "fr": "La source originale de cet article est {}",
    "es": "La fuente original de este artículo es {}",
}
_ANNOUNCE = {
    "en": ("An earlier report put it in these words:", "The article that began it all ran so:", "Here is what it said:"),
    "fr": ("Un article plus ancien le disait ainsi :", "Voici ce qu'on y lisait :"),
    "es": ("Un artículo anterior lo contaba así:", "Esto es lo que decía:"),
}
_CLOSING = {"en": ("Yours sincerely,", "With respect,"), "fr": ("Bien à vous,",), "es": ("Atentamente,",)}
_GREETING = {"en": "Dear {},", "fr": "Cher {},", "es": "Estimado {}:"}
_COMMENTS = {"en": ("Comments", "3 Comments", "Leave a Reply"), "fr": ("Commentaires", "2 commentaires"), "es": ("Comentarios",)}
_NUMBERED = {
    "en": ("Mind the gate", "Shut the door", "Count the boats", "Who pays"),
    "fr": ("Qui garde la porte", "Qui ferme le quai", "Qui compte les barques"),
    "es": ("Quién cuida la puerta", "Quién cierra el muelle", "Quién cuenta las barcas"),
}


@dataclass(frozen=True)
class CitingText:
    """A source, and the lines that must stay in its body.

    Attributes:
        source: in the form that is named.
        url: the address to be given with it, or None.
        title: the title, None where none is printed or stated.
        kept: the lines of the body in order; a line is a paragraph, a heading, a note, a line of a citation.
        prose: those of them that are paragraphs.
        features: what was drawn.
    """

    source: str
    form: str
    url: str | None
    title: str | None
    kept: tuple[str, ...]
    prose: tuple[str, ...]
    features: tuple[str, ...]


@dataclass
class _Draft:
    """Blocks in order: a block is a list of lines; what is kept of them is gold."""

    pen: Pen
    write: Callable[[], str]
    blocks: list[list[str]] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    features: list[str] = field(default_factory=list)

    def say(self, *lines: str) -> None:
        """Add a block of these lines to the body."""
        self.blocks.append(list(lines))
        self.kept += lines

    def paragraph(self) -> None:
        """Add a paragraph of prose."""
        text = self.write()
        self.say(text)
        self.prose.append(text)

    def set_apart(self, *lines: str) -> None:
        """Add a block that belongs to the ledger, or of which it is arguable where it belongs."""
        self.blocks.append(list(lines))

    @property
    def site(self) -> str:
        return self.pen.rng.choice(_SITE[self.pen.language])

    @property
    def day(self) -> str:
        """A date as citations write it."""
        rng = self.pen.rng
        day = date(rng.randint(2003, 2025), rng.randint(1, 12), rng.randint(1, 28))
        writers = (source_day, site_date) if self.pen.language == "en" else (site_date,)
        return rng.choice(writers)(day, self.pen.language)

    @property
    def dated(self) -> str:
        """The site's name and a date."""
        return f"{self.site}, {self.day}"


# Insertions: each adds one thing that looks like a header and is none.


def _note(draft: _Draft) -> None:
    """A numbered note that cites the site, on one line or broken before the site's name."""
    rng = draft.pen.rng
    mark = rng.choice(("[{}]", "({})", "{}.", "{}", "[{}]")).format(rng.randint(2, 40))
    author, title, dated = draft.pen.draw("author"), draft.pen.draw("title"), draft.dated
    style = rng.randrange(5)
    if style == 0:
        draft.say(f"{mark} {author}, {title},", dated)
    elif style == 1:
        draft.say(f"{mark} {author}, “{title}”, {dated}.")
    elif style == 2:
        draft.say(f"{mark} {author}, {title}", f"{dated},", "http://www.globalresearch.ca/index.php?context=va&aid=21083")
    elif style == 3:
        draft.say(f"{mark} {_BY[draft.pen.language]} {author}, {title}, {dated}")
    else:
        draft.say(f"{mark} {title}.", f"{author}.", f"{dated}.")


def _notes(draft: _Draft) -> None:
    draft.say(draft.pen.rng.choice(_NOTES[draft.pen.language]))
    for _ in range(draft.pen.rng.randint(1, 5)):
        _note(draft)


def _see_also(draft: _Draft) -> None:
    see = draft.pen.rng.choice(_SEE[draft.pen.language])
    draft.say(f"{see} {draft.pen.draw('author')}, “{draft.pen.draw('title')},” {draft.dated}.")


def _loose_citation(draft: _Draft) -> None:
    """An entry of a bibliography without a mark: name, title and date in blocks or lines of their own."""
    author, title, dated = draft.pen.draw("author"), draft.pen.draw("title"), draft.dated
    style = draft.pen.rng.randrange(4)
    if style == 0:
        draft.say(author)
        draft.say(dated)
    elif style == 1:
        draft.say(f"{author}, {title}", dated)
    elif style == 2:
        draft.say(f"{title}, {author}, {dated}")
    else:
        draft.say(author, title, dated)
    draft.paragraph()


def _signature(draft: _Draft) -> None:
    """An introduction that its author signs, and what it introduces; where the signature belongs is arguable."""
    draft.paragraph()
    draft.paragraph()
    draft.set_apart(draft.pen.draw("author"))
    draft.set_apart(draft.dated)
    draft.set_apart("***")
    draft.paragraph()


def _letter(draft: _Draft) -> None:
    name = draft.pen.draw("author")
    draft.say(_GREETING[draft.pen.language].format(draft.pen.draw("author").split()[-1]))
    draft.paragraph()
    draft.say(draft.pen.rng.choice(_CLOSING[draft.pen.language]))
    if draft.pen.chance(0.5):
        draft.say(name, draft.dated)
    else:
        draft.say(name)
        draft.say(draft.dated)


def _quoted_article(draft: _Draft) -> None:
    """Another article, whole, with title, byline and date line, announced by the text and followed by it."""
    language = draft.pen.language
    draft.say(draft.pen.rng.choice(_ANNOUNCE[language]))
    draft.say(draft.pen.draw("title"))
    if draft.pen.chance(0.5):
        draft.say(f"{_BY[language]} {draft.pen.draw('author')}", draft.dated)
    else:
        draft.say(f"{_BY[language]} {draft.pen.draw('author')}")
        draft.say(draft.dated)
    draft.paragraph()


def _dated_line(draft: _Draft) -> None:
    """A line of an outlet with author and date, as digests print it."""
    title = draft.pen.draw("title")
    draft.say(
        f"Title: {title}" if draft.pen.chance(0.5) else title,
        f"{_BY[draft.pen.language]} {draft.pen.draw('author')}, {draft.day}",
    )
    draft.paragraph()


def _diary(draft: _Draft) -> None:
    for _ in range(draft.pen.rng.randint(2, 4)):
        draft.say(draft.dated if draft.pen.chance(0.3) else draft.day)
        draft.paragraph()


def _numbered_headings(draft: _Draft) -> None:
    for number, heading in enumerate(_NUMBERED[draft.pen.language], start=1):
        draft.say(f"{number}. {heading}")
        draft.paragraph()


def _copyright(draft: _Draft) -> None:
    """A line of rights that a quoted text carries, with the article going on below it."""
    draft.say(f"© {draft.pen.draw('author')}, {draft.pen.rng.randint(2003, 2024)}")
    draft.paragraph()
    draft.paragraph()


INSERTIONS: dict[str, Callable[[_Draft], None]] = {
    "note": _note, "notes": _notes, "see-also": _see_also, "loose-citation": _loose_citation, "signature": _signature,
    "letter": _letter, "quoted-article": _quoted_article, "dated-line": _dated_line, "diary": _diary,
    "numbered-headings": _numbered_headings, "copyright": _copyright,
}  # fmt: skip


def generate_citing(seed: int, sentences: tuple[str, ...] = ()) -> CitingText:
    """Make the text of ``seed``; the same arguments always give the same text.

    Args:
        sentences: prose to write with, in place of the stock's.
    """
    rng = random.Random(f"{seed}/citing")
    pen = Pen(rng, rng.choice(LANGUAGES), "plain")
    draft = _Draft(pen, _writer(pen, sentences))
    facts = draw_facts(pen)
    form, frame = rng.choice(FORMS), rng.choice(FRAMES)
    if form in ("wordpress-json", "feed"):
        frame = "bare"
    draft.features += [f"form:{form}", f"frame:{frame}", f"language:{pen.language}"]
    carries_title = form in ("reader-dump", "front-matter", "wordpress-json", "feed")
    head = _head(draft, facts.title, frame, facts.byline, facts.date_line)
    _body(draft)
    tail = _tail(draft, frame, facts.authors[0], facts.published.year)
    if frame in ("full", "no labels") and form != "html" and pen.chance(0.2):
        draft.features.append("comments")
        tail += _comments(draft)
    url = facts.url if pen.chance(0.4) and frame != "bare" else None
    titled = frame in ("full", "no labels", "no tail", "byline") or carries_title or url is not None
    source = _written(form, facts.title, facts.url, [*head, *draft.blocks, *tail], rng)
    return CitingText(
        source, form, url, facts.title if titled else None, tuple(draft.kept), tuple(draft.prose), tuple(draft.features)
    )


def _writer(pen: Pen, sentences: tuple[str, ...]) -> Callable[[], str]:
    if not sentences:
        return lambda: pen.paragraph(2, 4)
    return lambda: " ".join(pen.rng.choice(sentences) for _ in range(pen.rng.randint(2, 5)))


def _body(draft: _Draft) -> None:
    rng = draft.pen.rng
    for _ in range(rng.randint(2, 4)):
        draft.paragraph()
    names = rng.sample(sorted(INSERTIONS), rng.randint(1, 3))
    for place in range(rng.randint(SHORTEST, LONGEST)):
        draft.paragraph()
        if names and (place == 0 or rng.random() < 0.25):
            name = names.pop()
            draft.features.append(f"insertion:{name}")
            INSERTIONS[name](draft)
    if rng.random() < 0.4:
        draft.features.append("insertion:notes at the end")
        _notes(draft)


def _head(draft: _Draft, title: str, frame: str, byline: str, dated: str) -> list[list[str]]:
    language = draft.pen.language
    lines = {"bare": [], "title": [title], "byline": [title, f"{_BY[language]} {byline}"]}.get(
        frame, [title, f"{_BY[language]} {byline}", dated]
    )
    if frame == "full":
        lines += _LABELS[language]
    return [[line] for line in lines]


def _tail(draft: _Draft, frame: str, author: str, year: int) -> list[list[str]]:
    if frame not in ("full", "no labels"):
        return []
    site = _SITE[draft.pen.language][0]
    return [[_SOURCE_LINE[draft.pen.language].format(site)], [f"Copyright © {author}, {site}, {year}"]]


def _comments(draft: _Draft) -> list[list[str]]:
    """What visitors wrote below the article: a kind of the ledger, no body."""
    blocks = [[draft.pen.rng.choice(_COMMENTS[draft.pen.language])]]
    for _ in range(draft.pen.rng.randint(1, 3)):
        blocks += [[draft.pen.draw("author")], [draft.day], [draft.write()]]
    return blocks


def _written(form: str, title: str, url: str, blocks: list[list[str]], rng: random.Random) -> str:
    if form == "html":
        return _as_html(title, blocks, rng)
    content = "".join(f"<p>{'<br>'.join(map(escape, lines))}</p>\n" for lines in blocks)
    if form == "wordpress-json":
        return json.dumps({"title": {"rendered": escape(title)}, "content": {"rendered": content}, "link": url})
    if form == "feed":
        return (
            '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item>'
            f"<title>{escape(title)}</title><link>{escape(url)}</link><content:encoded><![CDATA[{content}]]></content:encoded>"
            "</item></channel></rss>"
        )
    text = _as_text(blocks, rng, markdown=form in ("markdown", "front-matter"))
    if form == "reader-dump":
        return f"Title: {title}\n\nURL Source: {url}\n\nMarkdown Content:\n{text}"
    if form == "front-matter":
        return f'---\ntitle: "{title}"\nsource: "{url}"\n---\n\n{text}'
    return text


def _as_text(blocks: list[list[str]], rng: random.Random, *, markdown: bool) -> str:
    gap = "\n\n" if markdown or rng.random() < 0.8 else "\n"
    end = "  \n" if markdown else "\n"
    written = [end.join(lines) for lines in blocks]
    if gap == "\n":  # one line a paragraph: the lines of a block are blocks then
        return gap.join(line for lines in blocks for line in lines) + "\n"
    return gap.join(written) + "\n"


def _as_html(title: str, blocks: list[list[str]], rng: random.Random) -> str:
    style = rng.randrange(4)
    paragraphs = ["<br>".join(map(escape, lines)) for lines in blocks]
    if paragraphs and blocks[0] == [title] and style != 3:
        paragraphs[0] = f"<h1>{paragraphs[0]}</h1>"
    if style == 1:
        content = "<br><br>\n".join(paragraphs)
    elif style == 2:
        content = "".join(f"<div>{text}</div>\n" if rng.random() < 0.5 else f"<p>{text}</p>\n" for text in paragraphs)
    else:
        content = "".join(text if text.startswith("<h1>") else f"<p>{text}</p>\n" for text in paragraphs)
    menu = '<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About</a></li></ul></nav>' if rng.random() < 0.5 else ""
    return (
        f"<!DOCTYPE html><html><head><title>{escape(title)} - Global Research</title></head>"
        f"<body>{menu}<div id=main><div class=text>{content}</div></div></body></html>"
    )


def lost_lines(text: CitingText, body: str) -> list[str]:
    """The lines of gold that are not in a body; of a numbered line the number may be missing."""
    said = _plain(body)
    return [line for line in text.kept if _plain(line) not in said and _plain(_unnumbered(line)) not in said]


def _unnumbered(line: str) -> str:
    first, _, rest = line.partition(" ")
    return rest if first.strip("[]().").isdigit() else line


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))
