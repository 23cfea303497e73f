"""Put a page together: head, body with its notices, tail, chrome around; and read gold off the pieces."""

from __future__ import annotations

import random
from typing import Literal

from . import chrome, furniture, layouts, notices
from .facts import Facts, draw_facts
from .model import BODY, BREAK, GeneratedPage, Piece, Run, normal
from .prose import Pen
from .traps import Traps

Grade = Literal["plain", "hard"]
Language = Literal["en", "fr", "es"]

_WRAPPERS = {
    "2005-2012": ('<table width="780"><tr><td class="main">', '<div class="articleText">', "</div>", "</td></tr></table>"),
    "2012-2020": (
        '<div id="singleArticle"><div class="post">',
        '<div itemprop="articleBody" class="content">',
        "</div>",
        "</div></div>",
    ),
    "2021-2024": (
        '<section id="main"><div class="post">',
        '<div itemprop="articleBody" class="content">',
        "</div>",
        "</div></section>",
    ),
    "2025-2026": ('<main><article class="post">', '<div class="entry-content">', "</div>", "</article></main>"),
}


def generate(seed: int, grade: Grade, language: Language = "en") -> GeneratedPage:
    """Make the page of `seed`; the same arguments always give the same page. Raise ValueError for an unknown grade or language."""
    if grade not in ("plain", "hard") or language not in ("en", "fr", "es"):
        raise ValueError(f"no such page: grade {grade!r}, language {language!r}")
    pen = Pen(random.Random(f"{seed}/{grade}/{language}"), language, grade)
    facts = draw_facts(pen)
    pen.mark(f"era:{facts.era}", f"language:{language}")
    new = _new_wordings(pen, facts)
    pieces = _region(pen, facts, new)
    order = [(kind, normal(text)) for piece in pieces[0] + pieces[1] for kind, text in piece.runs]
    return GeneratedPage(
        html=_document(pen, facts, *pieces), body=[text for kind, text in order if kind == BODY],
        removed=[(kind, text) for kind, text in order if kind not in (BODY, BREAK)],
        order=[run for run in order if run[0] != BREAK], metadata=facts.metadata(),
        features=sorted(pen.features), seed=seed, grade=grade, language=language,
    )  # fmt: skip


def _new_wordings(pen: Pen, facts: Facts) -> dict[str, list[Run]]:
    """Draw the unprinted wordings of a hard page, each for a place where its kind may stand."""
    chosen: dict[str, list[Run]] = {"head": [], "middle": [], "tail": []}
    places = (
        ("head", notices.HEAD_KINDS),
        ("middle", notices.MIDDLE_KINDS),
        ("tail", notices.TAIL_KINDS),
        ("tail", notices.TAIL_KINDS),
    )
    kinds: set[str] = set()
    for _ in range(pen.rng.randint(1, 3) if pen.hard else 0):
        place, allowed = pen.rng.choice(places)
        kind = pen.rng.choice(allowed)
        if kind not in kinds:
            kinds.add(kind)
            chosen[place].append(notices.new_notice(pen, facts, kind))
    return chosen


def _region(pen: Pen, facts: Facts, new: dict[str, list[Run]]) -> tuple[list[Piece], list[Piece]]:
    """Give the region's pieces: those of the header, and those of the content under it."""
    top = furniture.head(pen, facts)
    if pen.chance(0.4):
        top.append(furniture.share_widget(pen))
    content = [furniture.thumbnail(pen)] if pen.chance(0.5) else []
    content += furniture.head_notices(pen, facts, new["head"])
    units = _hard_units(pen, facts) if pen.hard else _plain_units(pen)
    middle = furniture.middle_notices(pen, facts, new["middle"])
    if middle:
        pen.mark("notice:between-paragraphs")
        at = min(pen.rng.randint(1, 3), len(units) - 1)
        units[at:at] = middle
    return top, content + units + furniture.tail(pen, facts, new["tail"])


def _plain_units(pen: Pen) -> list[Piece]:
    """Compose an ordinary body: paragraphs, with at most one heading, list or image."""
    units = [layouts.paragraph(pen) for _ in range(pen.rng.randint(6, 11))]
    if pen.chance(0.5):
        name = pen.rng.choice(layouts.PLAIN_LAYOUTS)
        pen.mark(f"layout:{name}")
        units.insert(pen.rng.randint(2, len(units) - 1), layouts.LAYOUTS[name](pen))
    return units


def _hard_units(pen: Pen, facts: Facts) -> list[Piece]:
    """Compose a hard body: layouts, traps inside and at the ends, glued notices, embeds, footnotes."""
    names = pen.rng.sample(sorted(layouts.LAYOUTS), pen.rng.randint(2, 4))
    pen.mark(*(f"layout:{name}" for name in names))
    traps = Traps(pen)
    units = [layouts.LAYOUTS[name](pen) for name in names]
    units += [layouts.paragraph(pen) for _ in range(pen.rng.randint(2, 5))]
    units += [traps.take("inside") for _ in range(pen.rng.randint(1, 3))]
    pen.rng.shuffle(units)
    if pen.chance(0.3):
        units.insert(pen.rng.randint(1, len(units)), notices.glued(pen, facts))
    if pen.chance(0.15):
        units.insert(pen.rng.randint(1, len(units)), notices.between_breaks(pen, facts))
    if pen.chance(0.15):
        units.insert(pen.rng.randint(1, len(units)), _player(pen, facts))
    if pen.chance(0.08):
        units.insert(pen.rng.randint(1, len(units) - 1), furniture.advertisement(pen))
    return _with_ends(pen, units, traps)


def _with_ends(pen: Pen, units: list[Piece], traps: Traps) -> list[Piece]:
    """Put traps at the ends of a body, or footnotes behind it."""
    if pen.chance(0.45):
        units.insert(0, traps.take("first"))
    if pen.chance(0.2):
        pen.mark("layout:footnotes")
        return [*units, layouts.footnotes(pen)]
    if pen.chance(0.45):
        units.append(traps.take("last"))
    return units


def _player(pen: Pen, facts: Facts) -> Piece:
    """Set a video frame with a hint for its player, known or new."""
    pen.mark("layout:embed-with-hint")
    if pen.chance(0.5):
        run = notices.new_notice(pen, facts, "player-hint")
    else:
        run = notices.parse_block(pen.rng.choice(notices.known(pen, facts, "any player")), facts)[0][0]
    hint = notices.set_paragraph(pen, [run])
    return Piece(layouts.embed(pen).html + hint.html, hint.runs)


def _document(pen: Pen, facts: Facts, top: list[Piece], content: list[Piece]) -> str:
    """Write the page: the chrome, the era's wrappers and the pieces."""
    outer, inner, inner_end, outer_end = _WRAPPERS[facts.era]
    head = "\n".join(piece.html for piece in top)
    body = "\n".join(piece.html for piece in content)
    return (
        f'<!DOCTYPE html>\n<html lang="en-US">\n{chrome.head_element(pen, facts)}\n<body>\n{chrome.before(pen, facts)}\n'
        f"{outer}\n{head}\n{inner}\n{body}\n{inner_end}\n{outer_end}\n{chrome.after(pen, facts)}\n</body>\n</html>\n"
    )
