"""Addresses as pages carry them: protected e-mail, lazy and cropped images, players, trackers."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlencode, urljoin, urlsplit, urlunsplit

from lxml import etree

__all__ = [
    "ARCHIVED",
    "absolute_url",
    "canonical_url",
    "email_of",
    "full_size",
    "image_address",
    "is_button",
    "is_content_embed",
    "leads_nowhere",
    "original_address",
    "site_of",
    "whole_address",
]

CROP = re.compile(r"-\d{2,4}x\d{2,4}(?=\.\w{3,4}(?:$|\?))")
PHOTON = re.compile(r"^https?://i\d\.wp\.com/(.+)$")
ARCHIVED = re.compile(
    r"(?:(?:https?:)?//[^/?#\s]+)?/(?:[\w.~-]+/){0,3}(\d{4,14})(?:[a-z]{2}_)?/(https?(?::|%3A)(?:/|%2F){1,2}.+|www\..+)",
    re.IGNORECASE,
)
ENCODED = re.compile(r"https?%3A", re.IGNORECASE)
TRACKERS = re.compile(r"^(?:utm_\w+|fbclid|gclid|mc_[ce]id|doing_wp_cron|print|amp|share|ref|_ga)$", re.IGNORECASE)
# Words that name a button and its picture: "Print", "printer_famfamfam.gif", "share-icon.png".
BUTTON = frozenset(
    "print printer imprimer imprimir email mail pdf share facebook twitter telegram whatsapp linkedin reddit rss like tweet envelope".split()
)
BUTTON_FILE = BUTTON | frozenset("icon button btn logo small friendly version famfamfam x 1 2 16 24 32 64".split())
NO_ADDRESS = ("javascript:", "data:", "vbscript:", "about:")
LONGEST_SCHEME = max(map(len, NO_ADDRESS))
LAZY = ("data-src", "data-lazy-src", "data-original", "data-orig-file", "data-large-file", "src")

# Frames that are furniture: buttons, boxes and advertisements. Any other frame is content (a player, a post).
FURNITURE = re.compile(
    r"facebook\.com/plugins/(?:like|page|follow|likebox|share|comments)|platform\.twitter\.com|googlesyndication|"
    r"doubleclick|googletagmanager|google\.com/recaptcha|addthis|sharethis|amazon-adsystem|translate\.google|"
    r"list-manage\.com|disqus",
    re.IGNORECASE,
)


def leads_nowhere(url: str) -> bool:
    """Whether an address is a script or a placeholder."""
    return url[:LONGEST_SCHEME].lower().startswith(NO_ADDRESS)


def email_of(protected: str) -> str:
    """The address that Cloudflare hid: the first byte is the key that every other byte was masked with."""
    try:
        key, *masked = bytes.fromhex(protected)
        return bytes(byte ^ key for byte in masked).decode("utf-8")
    except ValueError:
        return ""


def image_address(image: etree._Element) -> str | None:
    """Where an image really is: a lazy loader keeps the address in another attribute than ``src``."""
    for name in LAZY:
        url = (image.get(name) or "").strip()
        if url and not url.startswith("data:"):
            return url
    candidates = image.get("srcset") or image.get("data-srcset") or ""
    first = candidates.split(",")[0].split()
    return first[0] if first else None


def is_button(alt: str, url: str) -> bool:
    """Whether an image is the picture of a button, by the words that stand for it or the name of its file."""
    words = alt.lower().split()
    named = re.findall(r"[a-z]+|\d+", url.rpartition("/")[2].partition("?")[0].rpartition(".")[0].lower())
    if words:
        return len(words) <= 2 and words[0] in BUTTON and all(word in BUTTON_FILE for word in words)
    return bool(named) and named[0] in BUTTON and all(word in BUTTON_FILE for word in named)


def full_size(url: str) -> str:
    """The address of the upload itself, not of a crop (``-400x209.jpg``) or of an image proxy."""
    if (proxied := PHOTON.match(url)) is not None:
        url = "https://" + proxied[1].partition("?")[0]
    return CROP.sub("", url)


def is_content_embed(url: str) -> bool:
    """Whether a frame shows something of the article: a player or a post, not a button or an advertisement."""
    return url.startswith(("http", "//", "/")) and FURNITURE.search(url) is None


def original_address(url: str) -> str:
    """The address of the page itself, given that of a copy in an archive; any other address as it is."""
    while (found := ARCHIVED.fullmatch(url)) is not None:
        url = whole_address(found[2])
    return url


def whole_address(address: str) -> str:
    """An address whose slashes an archive merged or encoded, or whose scheme it left out."""
    if ENCODED.match(address):
        address = unquote(address)
    if address.startswith("//"):
        return "http:" + address
    if address.lower().startswith("www."):
        return "http://" + address
    return re.sub(r"^(https?):/(?=[^/])", r"\1://", address)


def absolute_url(base: str, url: str) -> str:
    """An address as seen from another; as it stands where one of them is broken (``http://[``)."""
    try:
        return urljoin(base, url)
    except ValueError:
        return url


def canonical_url(url: str) -> str:
    """The address without archive prefix, tracking parameters and fragment."""
    original = original_address(url)
    if original.startswith(("https://", "http://")) and original.isprintable() and not ("?" in original or "#" in original):
        return original  # as most are: nothing to take off
    try:
        parts = urlsplit(original)
        query = urlencode([(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not TRACKERS.match(k)])
        return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))
    except ValueError:
        return url


def site_of(url: str) -> str | None:
    """The host of an address without ``www.``; None when there is none."""
    try:
        host = urlsplit(unquote(url)).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
