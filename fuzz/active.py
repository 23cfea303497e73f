"""What in a piece of HTML a browser would run, load as a program, or show in place of the page."""

from __future__ import annotations

import html
import re
from urllib.parse import unquote

from lxml import etree
from lxml import html as markup

__all__ = ["active_in", "is_active_address"]

TAGS = frozenset(
    "script style iframe frame frameset object embed applet base meta link form input button select textarea svg math template "
    "noscript noembed noframes xmp plaintext listing marquee video audio source track isindex dialog portal title xml".split()
)
ADDRESSES = frozenset("href src action formaction data poster background cite longdesc srcset xlink:href ping".split())
STYLING = frozenset(("style", "srcdoc", "class", "id", "target"))
# A browser drops these inside an address, and those before it.
DROPPED = re.compile(r"[\t\n\r]")
LEADING = re.compile(r"^[\x00-\x20]+")
SCHEME = re.compile(r"(?:javascript|vbscript|livescript|mocha|data|blob|filesystem|view-source|file):", re.IGNORECASE)


def active_in(text: str) -> list[str]:
    """Elements, attributes and addresses that a browser would act on, as they stand in the parsed text."""
    if not text.strip():
        return []
    root = markup.fromstring(f"<div>{text}</div>")
    return [fault for element in root.iter() for fault in _faults(element)]


def is_active_address(address: str) -> bool:
    """Whether following or loading an address runs something, also when a second program unescapes it first."""
    spellings = (address, html.unescape(address), unquote(address))
    return any(SCHEME.match(LEADING.sub("", DROPPED.sub("", spelling))) is not None for spelling in spellings)


def _faults(element: etree._Element) -> list[str]:
    if not isinstance(element.tag, str):
        return [f"a comment or instruction: {element.text!r:.80}"]
    faults = [f"<{element.tag}>"] if element.tag.rpartition(":")[2].lower() in TAGS else []
    values = [(str(name).lower(), str(value)) for name, value in element.attrib.items()]
    return faults + [f"{name}={value!r:.80}" for name, value in values if _is_active(name, value)]


def _is_active(name: str, value: str) -> bool:
    return name.startswith("on") or name in STYLING or (name in ADDRESSES and is_active_address(value))
