"""The editions of the site: their hosts, and the names that they print."""

from __future__ import annotations

import re

__all__ = ["CENTRE", "EDITIONS", "HOST", "NAME", "NAMES_ALONE", "OWN_NAME"]

EDITIONS = {
    "globalresearch.ca": "Global Research",
    "mondialisation.ca": "Mondialisation.ca",
    "globalizacion.ca": "Globalización",
    "asia-pacificresearch.com": "Asia-Pacific Research",
}
"""The name of each edition by its host."""

HOST = f"(?:{'|'.join(map(re.escape, EDITIONS))})"
"""A pattern of their hosts."""

NAME = r"(?:Global ?Research|Mondialisation|Globalizaci[oó]n|Asia-Pacific ?Research)(?:\.ca|\.com)?"
"""A pattern of their names as lines of a page print them, with or without the end of the host."""

CENTRE = (
    r"(?i:centre (?:for|of) research on globali[sz]ation|centre de recherche sur la mondialisation|"
    r"centro de investigaci[oó]n sobre la globalizaci[oó]n)"
)
"""A pattern of the names of the centre that publishes them."""

OWN_NAME = rf"(?:{NAME}|{CENTRE}(?:\s*\((?:CRG|CRM)\))?(?:,\s*{NAME})?)"
"""A pattern of either, as a date line opens with it."""

NAMES_ALONE = re.compile(
    rf"\W*(?:(?:the|le|el)\s+)?{OWN_NAME}(?:\W+(?:(?:the|le|el|at|and|et|y)\s+)?(?:{OWN_NAME}|https?|www|CRG|CRM|CIG|Montr[eé]al|Qu[eé]bec|Canada)\b)*\W*",
    re.IGNORECASE,
)
"""Fits a line without another word than these names, their abbreviations and the place."""
