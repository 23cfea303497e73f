"""The editions of the site: their hosts, and the names that they print."""

from __future__ import annotations

import re

__all__ = ["EDITIONS", "HOST", "NAME"]

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
