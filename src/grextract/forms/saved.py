"""Pages saved by a browser: "Save page as", SingleFile."""

from __future__ import annotations

import re
from datetime import datetime
from urllib.parse import unquote

from lxml import etree

from grextract.forms.copies import Copy
from grextract.forms.urls import image_address
from grextract.metadata.dates import read_moment

__all__ = ["saved_copy"]

START = 4096
# Chromium, Edge and Internet Explorer write the length of the address before it.
SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->", re.IGNORECASE)
SINGLE_FILE = re.compile(
    r"<!--\s*Page saved with SingleFile\s+url:\s*(\S+)(?:\s+saved date:\s{0,9}(\S[^\n]{1,90}?)\s{0,9}(?:\n|-->))?", re.IGNORECASE
)
# "Wed Jan 02 2019 04:04:05 GMT+0100 (Central European Standard Time)"
JAVASCRIPT_DATE = re.compile(r"\w{3} (\w{3}) (\d\d) (\d{4} \d\d:\d\d:\d\d) GMT([+-]\d{4})")
# The folder beside a page saved as a whole, by the browser's language.
FOLDERS = ("_files/", "_fichiers/", "_archivos/", "_ficheros/", "-Dateien/", "_file/", "_arquivos/")
FOLDER = re.compile(rf"(?:\./)?[^:?#]{{1,250}}(?:{'|'.join(FOLDERS)})[^?#]+$")
LOCAL = re.compile(rf"(?:src|href)=[\"'](?:\./)?[^\"':?#<>]{{1,250}}(?:{'|'.join(FOLDERS)})[^\"'<>]+[\"']")


def saved_copy(text: str) -> Copy | None:
    """What a browser did to this page: by the comment at its start, or by style sheets and scripts of a local folder."""
    start = text[:START]
    if (found := SINGLE_FILE.search(start)) is not None:
        return Copy("saved-page", _web(found[1]), _moment(found[2]), absolute=True)
    if (found := SAVED_FROM.search(start)) is not None:
        return Copy("saved-page", _web(found[1]), mend=_to_the_web, absolute=True)
    if any(folder in start for folder in FOLDERS) and LOCAL.search(start) is not None:
        return Copy("saved-page", mend=_to_the_web, absolute=True)
    return None


def _web(url: str) -> str | None:
    return url if url.startswith(("http://", "https://")) else None


def _moment(date: str | None) -> datetime | None:
    found = JAVASCRIPT_DATE.match(date or "")
    return read_moment(f"{found[2]} {found[1]} {found[3]} {found[4]}") if found is not None else None


def _to_the_web(root: etree._Element) -> None:
    """Give images their address back where the markup still has it: another attribute, or a link to the same file."""
    for image in root.iter("img"):
        source = image.get("src") or ""
        if not FOLDER.match(source):
            continue
        del image.attrib["src"]
        address = image_address(image) or _linked(image, source)
        if address is None:
            image.set("src", source)
        elif image_address(image) is None:
            image.set("src", address)


def _linked(image: etree._Element, source: str) -> str | None:
    """The link around an image, when it leads to the file of that name, full size or not."""
    parent = image.getparent()
    url = parent.get("href") if parent is not None and parent.tag == "a" else None
    if not url:
        return None
    stem = re.sub(r"-\d{2,4}x\d{2,4}$", "", _name(source).rpartition(".")[0])
    return url if stem and _name(url).startswith(stem) else None


def _name(url: str) -> str:
    return unquote(re.split(r"[?#]", url, maxsplit=1)[0].rpartition("/")[2])
