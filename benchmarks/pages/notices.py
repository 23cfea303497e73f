"""Set notices, known and new, as the site or its editors would: alone, two in a paragraph, in odd tags, glued to prose."""

from __future__ import annotations

import re

from . import stock
from .checking import encode_address
from .facts import Facts
from .model import BODY, Piece, Run
from .prose import Pen

HEAD_KINDS = (
    "translation-prompt",
    "newsletter",
    "share-prompt",
    "social-follow",
    "repost-permission",
    "donation",
    "membership",
    "site-banner",
)
MIDDLE_KINDS = (
    "translation-prompt",
    "share-prompt",
    "donation",
    "newsletter",
    "social-follow",
    "repost-permission",
    "membership",
)
TAIL_KINDS = (
    "translation-prompt", "share-prompt", "social-follow", "newsletter", "repost-permission", "donation", "donation-third-party",
    "membership", "book-promotion", "player-hint", "comment-prompt", "disclaimer", "fair-use", "media-inquiries", "related",
    "navigation", "site-banner", "feed-line",
)  # fmt: skip

_TAGS = (
    "<p>{}</p>",
    "<p><em>{}</em></p>",
    "<p><strong>{}</strong></p>",
    '<p style="text-align: left;"><span style="font-size: 10pt;">{}</span></p>',
)
_ODD_TAGS = {
    "h3": "<h3>{}</h3>", "h4": "<h4>{}</h4>", "h5": "<h5><strong>{}</strong></h5>", "blockquote": "<blockquote><p>{}</p></blockquote>",
    "list": "<ul><li>{}</li></ul>", "center": "<center>{}</center>", "div": "<div><div><span>{}</span></div></div>",
    "table": '<table width="100%"><tbody><tr><td>{}</td></tr></tbody></table>', "aside": "<aside><p>{}</p></aside>",
    "address": "<address>{}</address>", "small": "<p><small><font color=\"red\">{}</font></small></p>",
    "section": "<section><div>{}</div></section>", "br": "<div>{}<br><br></div>",
}  # fmt: skip
_LINK = re.compile(r"https?://[^\s<]+|[Cc]lick here|[Cc]liquez ici|haga clic aquí")
_ADDRESS = re.compile(r"(?<![@\w/])[\w.]+@[\w.]+\w")
_HIDDEN = '<a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="{}">[email&#160;protected]</a>'

Paragraphs = list[list[Run]]
"""A block of notices: its paragraphs, each of one run or more."""


def parse_block(line: str, facts: Facts) -> Paragraphs:
    """Read a line of the known stock: `kind: text`, ` || ` inside a paragraph, ` ++ ` between paragraphs."""
    return [[_run(part, facts) for part in paragraph.split(" || ")] for paragraph in line.split(" ++ ")]


def _run(part: str, facts: Facts) -> Run:
    kind, _, text = part.partition(": ")
    return kind, fill(text, facts)


def fill(text: str, facts: Facts) -> str:
    """Put this page's titles and address into a notice's slots."""
    for name, value in facts.slots.items():
        text = text.replace("{" + name + "}", value)
    return " ".join(text.split())


def known(pen: Pen, facts: Facts, section: str) -> list[str]:
    """Give the lines of a section of the known stock; French and Spanish pages share one template over the eras."""
    era, place = section.split(" ")
    if era == "any" or pen.language == "en":
        return list(stock.sections("known", pen.language)[section])
    return list(stock.sections("known", pen.language)[f"all {place}"])


def one_a_kind(pen: Pen, lines: list[str], probability: float) -> list[str]:
    """Choose one line for each leading kind, keeping the order of the kinds, each with `probability`."""
    groups: dict[str, list[str]] = {}
    for line in lines:
        groups.setdefault(line.partition(":")[0], []).append(line)
    return [pen.rng.choice(group) for group in groups.values() if pen.chance(probability)]


def new_notice(pen: Pen, facts: Facts, kind: str) -> Run:
    """Draw an unprinted wording of `kind`; a third party's appeal is of kind `donation`."""
    used = stock.sections("wordings", pen.language)
    name = kind if kind in used else "donation"
    pen.mark(f"wording:new:{name}")
    return name.removesuffix("-third-party"), fill(pen.rng.choice(used[name]), facts)


def link(pen: Pen, text: str) -> str:
    """Escape a notice's text, with its addresses and "click here" as links; some e-mail addresses come hidden."""
    linked = _LINK.sub(lambda found: f'<a href="#">{found[0]}</a>', pen.escape(text))
    if _ADDRESS.search(linked) and pen.chance(0.5):
        pen.mark("notice:hidden-address")
        key = pen.rng.randint(1, 250)
        return _ADDRESS.sub(lambda found: _HIDDEN.format(encode_address(found[0], key)), linked)
    return linked


def _shown(pen: Pen, kind: str, text: str) -> str:
    """Give a notice's inline markup; what names another article links to it."""
    if kind != "related":
        return link(pen, text)
    label, colon, title = text.partition(": ")
    linked = f'<a href="https://www.globalresearch.ca/?p=566{pen.rng.randint(1000, 9999)}">{pen.escape(title or label)}</a>'
    return pen.escape(label + colon) + linked if title else linked


def set_paragraph(pen: Pen, runs: list[Run]) -> Piece:
    """Set one paragraph of notices; hard pages put some in odd tags."""
    between = pen.rng.choice((" ", " ", "<br />", " &nbsp;")) if pen.hard else " "
    inner = between.join(_shown(pen, kind, text) for kind, text in runs)
    if len({kind for kind, _ in runs}) > 1:
        pen.mark("notice:several-kinds-in-one")
    form = pen.rng.choice(_TAGS) if pen.hard or pen.chance(0.3) else _TAGS[0]
    if pen.hard and pen.chance(0.3):
        name = pen.rng.choice(sorted(_ODD_TAGS))
        pen.mark(f"notice:odd-tag:{name}")
        form = _ODD_TAGS[name]
    return Piece(form.format(inner), tuple(runs))


def set_block(pen: Pen, block: Paragraphs) -> Piece:
    """Set a block of notices, a paragraph each; related articles under their heading are a list."""
    runs = [run for paragraph in block for run in paragraph]
    pen.mark(*(f"wording:known:{kind}" for kind, _ in runs))
    if runs[0][0] == "related" and len(runs) > 1:
        items = "".join(f"<li>{_shown(pen, kind, text)}</li>" for kind, text in runs[1:])
        return Piece(f'<div class="related"><h3>{pen.escape(runs[0][1])}</h3><ul>{items}</ul></div>', tuple(runs))
    return Piece("\n".join(set_paragraph(pen, paragraph).html for paragraph in block), tuple(runs))


def set_new(pen: Pen, runs: list[Run], place: str) -> Piece:
    """Set new wordings in a paragraph and note their place."""
    pen.mark(f"place:new:{place}")
    return set_paragraph(pen, runs)


def separator(pen: Pen, stars: str) -> Piece:
    """Set the stars that fence notices off."""
    form = pen.rng.choice(("<p>{}</p>", '<p style="text-align: center;">{}</p>', "<p><strong>{}</strong></p>"))
    return Piece(form.format(stars), (("separator", stars),))


def glued(pen: Pen, facts: Facts) -> Piece:
    """Set a paragraph of prose with a known notice behind its last sentence."""
    text, lines = pen.paragraph(), known(pen, facts, "any appeal") + known(pen, facts, f"{facts.era} middle")
    lines += known(pen, facts, f"{facts.era} notes")
    runs = parse_block(pen.rng.choice(lines), facts)[0]
    between = pen.rng.choice((" ", " ", "<br />", "<br><br>", "&nbsp; "))
    pen.mark("notice:glued-behind-prose", *(f"wording:known:{kind}" for kind, _ in runs))
    inner = pen.inline(text) + between + " ".join(link(pen, notice) for _, notice in runs)
    return Piece(f"<p>{inner}</p>", ((BODY, text), *runs))


def between_breaks(pen: Pen, facts: Facts) -> Piece:
    """Set two paragraphs of prose and a known notice between them in one tag, all parted by `<br>` only."""
    first, second = pen.paragraph(1, 3), pen.paragraph(1, 3)
    lines = known(pen, facts, "any appeal") + known(pen, facts, f"{facts.era} middle") + known(pen, facts, f"{facts.era} notes")
    runs = parse_block(pen.rng.choice(lines), facts)[0]
    pen.mark("notice:between-breaks", *(f"wording:known:{kind}" for kind, _ in runs))
    parts = [pen.inline(first), " ".join(link(pen, text) for _, text in runs), pen.inline(second)]
    return Piece(f"<div>{'<br /><br />'.join(parts)}</div>", ((BODY, first), *runs, (BODY, second)))
