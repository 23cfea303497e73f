"""AMP pages: elements of their own where HTML has images, frames and players."""

from __future__ import annotations

import re

from lxml import etree

from grextract.forms.copies import Copy

__all__ = ["amp_copy"]

START = 2048
AMP = re.compile(r"<html\b[^>]*\s(?:⚡|amp(?=[\s=>]))", re.IGNORECASE)

RENAMED = {"amp-iframe": "iframe", "amp-video": "video", "amp-audio": "audio", "amp-video-iframe": "iframe"}
"""Elements that are those of HTML by another name."""

PLAYERS = {
    "amp-youtube": ("data-videoid", "https://www.youtube.com/embed/{}"),
    "amp-vimeo": ("data-videoid", "https://player.vimeo.com/video/{}"),
    "amp-dailymotion": ("data-videoid", "https://www.dailymotion.com/embed/video/{}"),
    "amp-soundcloud": ("data-trackid", "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/{}"),
    "amp-twitter": ("data-tweetid", "https://twitter.com/i/status/{}"),
    "amp-facebook": ("data-href", "{}"),
    "amp-instagram": ("data-shortcode", "https://www.instagram.com/p/{}/embed"),
}
"""Elements that name what they show: the attribute, and the address that it is part of."""

FURNITURE = frozenset("amp-ad amp-embed amp-analytics amp-social-share amp-pixel amp-consent amp-user-notification".split())
CHROME = frozenset(("amp-sidebar", "amp-next-page"))


def amp_copy(text: str) -> Copy | None:
    """The mark of an AMP page in its first element."""
    return Copy("amp", mend=_to_html) if AMP.search(text, 0, START) is not None else None


def _to_html(root: etree._Element) -> None:
    for element in list(root.iter()):
        tag = str(element.tag)
        if not tag.startswith("amp-"):
            continue
        if tag in RENAMED:
            element.tag = RENAMED[tag]
        elif tag in CHROME:
            element.tag = "nav"
        elif tag in FURNITURE:
            element.tag = "script"
        elif tag in PLAYERS:
            attribute, address = PLAYERS[tag]
            if value := element.get(attribute):
                element.tag = "iframe"
                element.set("src", address.format(value))
