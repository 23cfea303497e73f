"""What the markup of a page says of it: title, canonical address, named values of its meta elements and of its JSON-LD."""

from __future__ import annotations

from lxml import etree

from grextract.forms.json_ld import read_json_ld
from grextract.forms.stream import Head

__all__ = ["read_head"]


def read_head(root: etree._Element) -> Head:
    """The head of a page; names in lower case, values as they stand there; meta elements go before JSON-LD."""
    head = Head()
    scripts = []
    for element in root.iter("{*}title", "{*}meta", "{*}link", "{*}script"):
        tag = str(element.tag).rpartition("}")[2].lower()
        if tag == "title":
            head.title = head.title or " ".join((element.text or "").split()) or None
        elif tag == "meta":
            name = element.get("property") or element.get("name") or element.get("itemprop")
            content = element.get("content")
            if name and content:
                head.properties.setdefault(name.lower(), []).append(content)
        elif tag == "script":
            scripts.append(element)
        elif "canonical" in (element.get("rel") or "").lower():
            head.canonical = head.canonical or element.get("href")
    for name, value in read_json_ld(scripts).items():
        head.properties.setdefault(name, [value])
    return head
