"""What the markup of a page says of it: title, canonical address, and every named value of its meta elements."""

from __future__ import annotations

from lxml import etree

from grextract.forms.stream import Head

__all__ = ["read_head"]


def read_head(root: etree._Element) -> Head:
    """The head of a page; names in lower case, values as they stand there."""
    head = Head()
    for element in root.iter("{*}title", "{*}meta", "{*}link"):
        tag = str(element.tag).rpartition("}")[2].lower()
        if tag == "title":
            head.title = head.title or " ".join((element.text or "").split()) or None
        elif tag == "meta":
            name = element.get("property") or element.get("name") or element.get("itemprop")
            content = element.get("content")
            if name and content:
                head.properties.setdefault(name.lower(), []).append(content)
        elif "canonical" in (element.get("rel") or "").lower():
            head.canonical = head.canonical or element.get("href")
    return head
