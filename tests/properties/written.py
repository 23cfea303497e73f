"""An assembled page written in the forms that articles are kept in: markup of several habits, text, and containers of both."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable, Iterable
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from html import escape

from fixtures import containers
from fixtures.render import as_dump, as_glued, as_inscriptis, as_lines

from tests.properties.assembled import Sheet, Unit

__all__ = ["ADDRESS", "BODY_FORMS", "DUMPS", "MARKUPS", "PAGE_FORMS", "TEXTS", "as_html"]

ADDRESS = "https://www.globalresearch.ca/the-ferry-that-nobody-steered/5612345"
WIDTH = 72
MARKUPS = {
    "p": "<p>{}</p>",
    "div": "<div>{}</div>",
    "br": "{}<br><br>",
    "span": '<p style="text-align: justify;"><span style="font-size: 12pt;">{}</span></p>',
    "bold": "<p><strong>{}</strong></p>",
    "unclosed": "<p>{}",
    "section": "<section><div>{}</div></section>",
    "table": '<table border="0"><tbody><tr><td>{}</td></tr></tbody></table>',
}
"""How a paragraph is set, by habit."""

SET = {
    "title": "<h1>{}</h1>",
    "heading": "<h3>{}</h3>",
    "item": "<ul><li>{}</li></ul>",
    "inner-item": "<ul><li><ul><li>{}</li></ul></li></ul>",
    "quote": "<blockquote><p>{}</p></blockquote>",
    "inner-quote": "<blockquote><blockquote><p>{}</p></blockquote></blockquote>",
    "image": '<figure><img src="/wp-content/uploads/crane.jpg" alt=""><figcaption>{}</figcaption></figure>',
    "embed": '<iframe src="https://www.youtube.com/embed/dQ0000000">{}</iframe>',
}
CHROME = (
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/latest-news">Latest news</a></li></ul></nav><div id="page">',
    '</div><aside><h3>Most Popular</h3><ul><li><a href="/a-lamp-in-the-tower/5611111">A Lamp in the Tower</a></li>'
    '<li><a href="/bread-on-the-quay/5611112">Bread on the Quay</a></li></ul></aside><footer><p>Privacy Policy</p></footer>',
)


def _paragraphs(units: Iterable[Unit]) -> list[Unit]:
    """The units, each that is glued to a paragraph made one with it."""
    found: list[Unit] = []
    for unit in units:
        if unit.type == "glued" and found and found[-1].type == "paragraph":
            found[-1] = found[-1]._replace(text=found[-1].text + unit.text)
        else:
            found.append(unit._replace(type="paragraph", text=unit.text.strip()) if unit.type == "glued" else unit)
    return found


# Markup


def _element(unit: Unit, paragraph: str) -> str:
    if unit.type == "table":
        rows = (f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row.split(chr(9)))}</tr>" for row in unit.text.split("\n"))
        return f"<table>{''.join(rows)}</table>"
    return SET.get(unit.type, paragraph).format(escape(unit.text, quote=False).replace("\n", "<br>"))


def as_markup(sheet: Sheet, markup: str) -> str:
    """The units, paragraphs set in one habit."""
    return "\n".join(_element(unit, MARKUPS[markup]) for unit in _paragraphs(sheet.units))


def as_html(sheet: Sheet, markup: str = "p", *, chrome: bool = False) -> str:
    """A page of them, with menus around or without."""
    before, behind = CHROME if chrome else ("", "")
    return f"<html><head></head><body>{before}{as_markup(sheet, markup)}{behind}</body></html>"


# Text

PLAIN = {
    "table": lambda text: text.replace("\t", "   "),
    "embed": lambda _: "",
    "item": "- {}".format,
    "inner-item": "    - {}".format,
}
MARKDOWN: dict[str, Callable[[str], str]] = {
    **PLAIN,
    "title": "# {}".format,
    "heading": "### {}".format,
    "quote": "> {}".format,
    "inner-quote": "> > {}".format,
    "table": lambda text: "\n".join(f"| {row} |" for row in text.replace("\t", " | ").split("\n")),
}


def _blocks(sheet: Sheet, style: dict[str, Callable[[str], str]]) -> list[str]:
    return [text for unit in _paragraphs(sheet.units) if (text := style.get(unit.type, str)(unit.text))]


def as_text(sheet: Sheet) -> str:
    """A blank line between blocks."""
    return "\n\n".join(_blocks(sheet, PLAIN))


def as_single_spaced(sheet: Sheet) -> str:
    """A block a line, no blank lines."""
    return "\n".join(_blocks(sheet, PLAIN))


def as_wrapped(sheet: Sheet) -> str:
    """A blank line between blocks, their lines broken at a column."""
    lines = (line for block in _blocks(sheet, PLAIN) for line in [*block.split("\n"), ""])
    return "\n".join(textwrap.fill(line, WIDTH, break_long_words=False, break_on_hyphens=False) for line in lines)


def as_markdown(sheet: Sheet) -> str:
    """Markdown, a blank line between blocks."""
    return "\n\n".join(_blocks(sheet, MARKDOWN))


TEXTS: dict[str, Callable[[Sheet], str]] = {
    "text": as_text,
    "single-spaced": as_single_spaced,
    "wrapped": as_wrapped,
    "markdown": as_markdown,
}

DUMPS: dict[str, Callable[[str], str]] = {
    "html2text": as_dump,
    "html2text-78": lambda page: as_dump(page, width=78),
    "inscriptis": as_inscriptis,
    "soup-lines": as_lines,
    "soup-glued": as_glued,
}
"""What programs make of a page, by name; those that run in this process."""

# Containers


def as_mhtml(page: str) -> bytes:
    """The page as a browser saves it with its parts in one file."""
    archive = MIMEMultipart("related", boundary="----lantern", type="text/html")
    archive["Snapshot-Content-Location"] = ADDRESS
    root = MIMEText(page, "html", "utf-8")
    root["Content-Location"] = ADDRESS
    archive.attach(root)
    return archive.as_bytes()


PAGE_FORMS: dict[str, Callable[[str], str | bytes]] = {
    "wayback": lambda page: containers.as_wayback(page, ADDRESS),
    "saved": lambda page: containers.as_saved(page, ADDRESS),
    "mhtml": as_mhtml,
}
"""Forms that hold a whole page, by name."""


def as_wordpress(content: str) -> str:
    """A post as the site's interface answers it."""
    post = {
        "id": 5612345,
        "date": "2019-06-02T10:00:00",
        "link": ADDRESS,
        "title": {"rendered": "The Ferry That Nobody Steered"},
        "content": {"rendered": content, "protected": False},
    }
    return json.dumps(post)


def as_feed(content: str) -> str:
    """A feed of one item."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>Global Research</title><item><title>The Ferry That Nobody Steered</title><link>{ADDRESS}</link>"
        f"<content:encoded><![CDATA[{content}]]></content:encoded></item></channel></rss>"
    )


BODY_FORMS: dict[str, Callable[[str], str]] = {"wordpress-json": as_wordpress, "feed": as_feed}
"""Forms that hold the body alone, by name."""
