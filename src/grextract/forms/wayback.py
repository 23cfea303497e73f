"""Pages as a web archive replays them: toolbar and scripts put in, every address rewritten.

The Wayback Machine and every archive that runs pywb write an address as ``/COLLECTION/20190102030405im_/http://…``: the
moment of the capture, two letters for what the address is of, and the original.
"""

from __future__ import annotations

import re
from copy import deepcopy
from datetime import datetime, timezone
from functools import partial

from lxml import etree

from grextract.forms.copies import Copy
from grextract.forms.urls import ARCHIVED, whole_address
from grextract.metadata.dates import read_moment

__all__ = ["captured_at", "wayback_copy", "wayback_tree"]

HEAD_WITHIN = 65_536
TOOLBAR_WITHIN = 4_000
END_WITHIN = 6_000
# A style sheet or script of the page, as only a replay writes it; an author who cites an archive writes neither.
ASSET = re.compile(r"/(\d{14})(?:cs|js)_/(?:https?:)?//?")
WOMBAT = re.compile(r"__wm\.wombat\(\s*[\"']([^\"']+)[\"']\s*,\s*[\"'](\d{14})[\"']")
PYWB = re.compile(r"wbinfo\.timestamp\s*=\s*[\"'](\d{14})[\"']")
PYWB_URL = re.compile(r"wbinfo\.url\s*=\s*[\"']([^\"']+)[\"']")
JAVASCRIPT = re.compile(r"\\u([\da-fA-F]{4})")
FOOTNOTE = re.compile(r"FILE ARCHIVED ON (\d\d:\d\d:\d\d) ([A-Z][a-z]{2}) (\d\d), (\d{4}) AND RETRIEVED FROM")
TOOLBAR = re.compile(r"<!-- BEGIN WAYBACK TOOLBAR INSERT -->.{0,400}?/(\d{14})(?:[a-z]{2}_)?/(https?:[^\s\"'<>]+)", re.DOTALL)
REWRITTEN = re.compile(
    r"(?:(?:https?:)?//[^/?#\s]+)?/(?:[\w.~-]+/){0,3}(\d{14})(?:[a-z]{2}_)?/(https?:/{1,2}.+|//.+|mailto:.+)", re.IGNORECASE
)
# Elements that the archives put into the page, by the names that they give them.
INSERTED = frozenset("wm-ipp-base wm-ipp wm-ipp-print donato _wb_plain_banner _wb_frame_top_banner".split())
# What any replay leaves there, "s_/" of "cs_/" and "js_/": looked for first, without a pattern, for speed.
TRACES = ("__wm.wombat", "wbinfo.", "s_/", "BEGIN WAYBACK TOOLBAR")
ADDRESSES = ("href", "src")


def captured_at(url: str) -> datetime | None:
    """The moment that the address of an archived copy names, in UTC; None when it names no full one."""
    found = ARCHIVED.fullmatch(url)
    return _moment(found[1]) if found is not None else None


def wayback_copy(text: str) -> Copy | None:
    """What an archive did to this page, None when no archive replayed it.

    Told by the scripts that archives put into the head, by the comment that the Wayback Machine writes at the end, or by
    style sheets with archived addresses. A raw copy (``id_``) has none of these: only its address tells.
    """
    head = text[: _head_end(text)]
    if not (any(trace in head for trace in TRACES) or "FILE ARCHIVED ON" in text[-END_WITHIN:]):
        return None
    stamp = url = None
    if (found := WOMBAT.search(head)) is not None:
        url, stamp = _unescaped(found[1]), found[2]
    elif (found := PYWB.search(head)) is not None:
        stamp = found[1]
        url = _unescaped(named[1]) if (named := PYWB_URL.search(head)) is not None else None
    elif (found := FOOTNOTE.search(text, max(len(text) - END_WITHIN, 0))) is not None:
        moment = read_moment(f"{found[3]} {found[2]} {found[4]} {found[1]}")
        stamp = moment.strftime("%Y%m%d%H%M%S") if moment is not None else ""
    elif (found := TOOLBAR.search(head)) is not None:
        stamp, url = found[1], found[2]
    elif (found := ASSET.search(head)) is not None:
        stamp = found[1]
    return _copy(stamp, url) if stamp is not None else None


def wayback_tree(root: etree._Element) -> tuple[etree._Element, Copy] | None:
    """A tree of an archived page as one that may be changed, and what the archive did to it; None for any other tree."""
    for element in root.iter("{*}link", "{*}script"):
        for name in ADDRESSES:
            if (found := ASSET.search(element.get(name) or "")) is not None:
                return deepcopy(root), _copy(found[1], None)
    return None


def _unescaped(script: str) -> str:
    """An address that stands in a script, where an ampersand is written by its number."""
    return JAVASCRIPT.sub(lambda found: chr(int(found[1], 16)), script)


def _head_end(text: str) -> int:
    """Where the head ends, and the toolbar behind it."""
    end = text.find("<body", 0, HEAD_WITHIN)
    return (end if end >= 0 else 0) + TOOLBAR_WITHIN


def _copy(stamp: str, url: str | None) -> Copy:
    return Copy("wayback", url, _moment(stamp), _without_toolbar, partial(_original, stamp))


def _original(stamp: str, url: str) -> str:
    """The address under as many rewritings as there are: a link from the root of the archive was joined to the page's.

    Only addresses with the page's own moment were rewritten: an author may link to an archive himself.
    """
    while (found := REWRITTEN.fullmatch(url)) is not None and found[1] == stamp:
        url = whole_address(found[2])
    return url


def _moment(stamp: str) -> datetime | None:
    try:
        return datetime.strptime(stamp, "%Y%m%d%H%M%S").replace(tzinfo=timezone.utc)
    except ValueError:
        return None


def _without_toolbar(root: etree._Element) -> None:
    for element in [element for element in root.iter() if element.get("id") in INSERTED]:
        if element.getparent() is not None:
            _drop(element)


def _drop(element: etree._Element) -> None:
    parent, before = element.getparent(), element.getprevious()
    assert parent is not None
    if element.tail:
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)
