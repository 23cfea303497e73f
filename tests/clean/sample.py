"""An invented article with the site's notices around it, in the shapes that other programs leave it in."""

from __future__ import annotations

import re
import textwrap
import unicodedata

BODY = (
    "The mills along the river closed in the autumn, and nobody in the three towns was told why until the spring.",
    "A café owner kept the ledgers of the old company in a cupboard behind the counter for thirty years.",
    "In the end the council bought the buildings for the price of the roof tiles, and the water still runs beneath them.",
)
HEAD = (
    "By Anna Verner",
    "Global Research, March 04, 2016",
    "South Front 13 November 2017",
    "Region: Europe",
    "Theme: Culture, Society & History",
    "To read this article in the following languages, click the Translate Website button below the author’s name.",
    "中文, देवनागरी, Urdu, Русский, Español, Portugues, Français, عربي, Hebrew, Deutsch, Farsi, Italiano, 日本語, 한국어, Türkçe, Српски. "
    "And 40 more languages.",
    "Click the share button below to email/forward this article. Follow us on Instagram and X and subscribe to our Telegram "
    "Channel. Feel free to repost Global Research articles with proper attribution.",
)
MIDDLE = (
    "Global Research is a reader-funded media. We do not accept any funding from corporations or governments. Help us stay "
    "afloat. Click the image below to make a one-time or recurring donation."
)
TAIL = (
    "Note to readers: please click the share buttons above or below. Forward this article to your email lists. Crosspost on "
    "your blog site, internet forums. etc.",
    "Featured image is from South Front.",
    "The original source of this article is South Front",
    "Copyright © Anna Verner, South Front, 2016",
    "Comment on Global Research Articles on our Facebook page",
    "Become a Member of Global Research",
    "Articles by: Anna Verner",
    "Disclaimer: The contents of this article are of sole responsibility of the author(s). The Centre for Research on "
    "Globalization will not be responsible for any inaccurate or incorrect statement in this article.",
    "www.globalresearch.ca contains copyrighted material the use of which has not always been specifically authorized by the "
    "copyright owner.",
    "For media inquiries: publications@globalresearch.ca",
)
PARAGRAPHS = (*HEAD, BODY[0], BODY[1], MIDDLE, BODY[2], *TAIL)
SHARE = "Click the share button above to email/forward this article to your friends and colleagues."


def unpunctuated(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", "", text).split())


def unaccented(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


def shaped(shape: str, paragraphs: tuple[str, ...]) -> str:
    """The paragraphs in one of the shapes of `SHAPES`."""
    flat = " ".join(paragraphs)
    return {
        "paragraphs": "\n\n".join(paragraphs),
        "lines": "\n".join(paragraphs),
        "lines of DOS": "\r\n".join(paragraphs),
        "wrapped": "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in paragraphs),
        "one line": flat,
        "lower case": flat.lower(),
        "without accents": unaccented(flat),
        "without punctuation": unpunctuated(flat),
        "lower case without punctuation": unpunctuated(flat).lower(),
    }[shape]


SHAPES = (
    "paragraphs",
    "lines",
    "lines of DOS",
    "wrapped",
    "one line",
    "lower case",
    "without accents",
    "without punctuation",
    "lower case without punctuation",
)
