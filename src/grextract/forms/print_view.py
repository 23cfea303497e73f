"""The print view of an article (``?print=1``)."""

from __future__ import annotations

import re

from grextract.forms.copies import Copy

__all__ = ["print_copy"]

# "Print", the title, byline and date, then "Url of this article:" with the address, and the text (2008-2021).
BUTTON = re.compile(r"window\.print\s*\(|>\s*(?:Print|Imprimer|Imprimir)\s*<", re.IGNORECASE)
ADDRESS_LINE = re.compile(r"(?:Url of this article|Adresse url de l['’]article|Url de (?:l['’]|cet )article)\s*:", re.IGNORECASE)
CLOSES_LABEL = re.compile(r"article\s*:")  # looked for first, for speed
HEAD_LENGTH = 65_536
WITHIN = 4_000


def print_copy(text: str) -> Copy | None:
    """The form of a print view: a button to print, and the address line close below it, with no menu between."""
    body = max(text.find("<body", 0, HEAD_LENGTH), 0)
    head = text[body : body + WITHIN]
    if not CLOSES_LABEL.search(head) or (line := ADDRESS_LINE.search(head)) is None or "<nav" in head[: line.start()]:
        return None
    return Copy("print-view") if BUTTON.search(head) is not None else None
