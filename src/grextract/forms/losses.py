"""What the parser dropped of a page and said so in its log only."""

from __future__ import annotations

from lxml import etree

from grextract.errors import LimitExceeded

__all__ = ["refuse_loss"]

# libxml2's number of this error: lxml before 6.0.2 has no name for it, and libxml2 before 2.13 gives it another.
RESOURCE_LIMIT = 114


def refuse_loss(parser: etree.HTMLParser | etree.XMLParser) -> None:
    """Raise `LimitExceeded` when the parser reached a limit of its own: depth, or the length of a name or a text."""
    for entry in parser.error_log:
        if entry.type == RESOURCE_LIMIT or entry.message.startswith("Excessive depth"):
            what, _, _advice = entry.message.partition(", use XML_PARSE_HUGE")  # an option that is set, and has limits too
            raise LimitExceeded(f"the parser would lose text of this page ({what.strip()}): save it again from a browser")
