"""Set genuine sentences that look like notices, bylines or date lines; all of them belong to the body."""

from __future__ import annotations

from . import stock
from .model import Piece, body_piece
from .prose import Pen

_FORMS = (
    "<p>{}</p>",
    "<p>{}</p>",
    "<p>{}</p>",
    "<p><em>{}</em></p>",
    "<p><strong>{}</strong></p>",
    "<div>{}</div>",
    "<blockquote><p>{}</p></blockquote>",
)
_NEVER_FIRST = ("citation",)


class Traps:
    """The traps of one page; none comes twice."""

    def __init__(self, pen: Pen) -> None:
        """Shuffle the traps of the pen's language."""
        self._pen = pen
        sections = stock.sections("traps", pen.language)
        self._left = pen.rng.sample([(kind, text) for kind, texts in sections.items() for text in texts], 15)

    def take(self, place: str) -> Piece:
        """Set a trap as the "first" or "last" paragraph of the body, or "inside" it, there sometimes amid prose."""
        pen = self._pen
        kind, text = self._draw(place)
        pen.mark(f"trap:{place}", f"trap:{kind}")
        if place == "inside" and pen.chance(0.35):
            text = f"{pen.sentence()} {text}" if pen.chance(0.5) else f"{text} {pen.sentence()}"
        form = pen.rng.choice(_FORMS)
        return body_piece(form.format(pen.inline(text)), text)

    def _draw(self, place: str) -> tuple[str, str]:
        for index, (kind, _) in enumerate(self._left):
            if place != "first" or kind not in _NEVER_FIRST:
                return self._left.pop(index)
        raise LookupError("no trap is left")
