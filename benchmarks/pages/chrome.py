"""The page around the article region: head element, menus, sidebar, footer; none of it is in gold."""

from __future__ import annotations

import html
import json

from .facts import Facts
from .prose import Pen

_MENU = ("Home", "About", "Contact", "Membership", "Store", "Donate", "Archives")
_REGIONS = ("USA", "Canada", "Latin America", "Africa", "Middle East", "Europe", "Russia", "Asia", "Oceania")
_THEMES = ("US NATO War Agenda", "Economy", "Civil Rights", "Environment", "Poverty", "Media", "Justice", "9/11", "War Crimes")
_LOGO = {
    "en": "Global Research - Centre for Research on Globalization",
    "fr": "Mondialisation.ca - Centre de recherche sur la mondialisation",
    "es": "Globalizacion.ca - Centro de Investigación sobre la Globalización",
}


def head_element(pen: Pen, facts: Facts) -> str:
    """Write the `<head>`: title with the site's suffix, canonical link, meta of the era."""
    title, day = html.escape(facts.title), facts.published.isoformat()
    lines = ['<meta charset="utf-8">', f"<title>{title} - {_LOGO[facts.language]}</title>"]
    if facts.era != "2005-2012":
        lines += [
            f'<link rel="canonical" href="{facts.url}">', f'<meta property="og:title" content="{title} - Global Research">',
            '<meta property="og:site_name" content="Global Research">',
            f'<meta property="article:published_time" content="{day}T17:57:06+00:00">',
            f'<meta itemprop="author" content="{html.escape("  and ".join(facts.authors))}">',
            f'<meta itemprop="inLanguage" content="{facts.language}">',
        ]  # fmt: skip
    if facts.era == "2025-2026" and pen.chance(0.7):
        lines.append(f'<script type="application/ld+json">{_linked_data(facts)}</script>')
    lines.append("<script>var display_ads = true;</script><style>.ad { color: red }</style>")
    return "<head>\n" + "\n".join(lines) + "\n</head>"


def _linked_data(facts: Facts) -> str:
    record = {"@type": "Article", "headline": facts.title, "datePublished": facts.published.isoformat(), "url": facts.url}
    return json.dumps(record, ensure_ascii=False).replace("</", "<\\/")


def _list(words: tuple[str, ...] | list[str], path: str, name: str) -> str:
    items = "".join(f'<li class="menu-item"><a href="/{path}/{i}">{html.escape(word)}</a></li>' for i, word in enumerate(words))
    return f'<ul class="{name}">{items}</ul>'


def before(pen: Pen, facts: Facts) -> str:
    """Write what stands above the title: menus, logo, search and newsletter forms, an advertisement."""
    if facts.era == "2005-2012":
        cells = " | ".join(f'<a href="index.php?context={i}">{word}</a>' for i, word in enumerate(_MENU))
        return f'<table width="780"><tr><td class="banner"><img src="logo.gif" alt="logo"><br>{cells}</td></tr></table>'
    form = '<form action="/search"><input type="text" value="Search Authors..."><input type="text" value="GR Newsletter, Enter Email"></form>'
    parts = [
        f'<div class="grtopbar">{_list(_MENU, "page", "nav-top")}{_list(_REGIONS, "region", "nav-top")}</div>',
        '<div id="languages"><p>Notre site en Français: <a href="https://www.mondialisation.ca/">mondialisation.ca</a></p></div>',
        f'<div id="header"><h1 class="logo_en"><a href="/">Global Research</a></h1>{form}</div>',
        _list(_THEMES, "theme", "nav"),
    ]
    if pen.chance(0.5):
        parts.append('<div class="ad"><ins class="adsbygoogle"></ins><span>Advertisement</span></div>')
    return "\n".join(parts)


def _latest(facts: Facts) -> str:
    items = "".join(
        f'<li><a href="/{i}/566000{i}"><h4 class="title">{html.escape(t)}</h4></a></li>' for i, t in enumerate(facts.others)
    )
    return f'<div class="widget"><h3>Latest News &amp; Top Stories</h3><ul>{items}</ul></div>'


def after(pen: Pen, facts: Facts) -> str:
    """Write what stands below the tail: sidebar, footer menus, the site's copyright, the cookie bar."""
    if facts.era == "2005-2012":
        return f'<div class="footer">&copy; Copyright 2005-{facts.published.year} GlobalResearch.ca<br>Web site engine by Polygraphx Multimedia</div>'
    parts = [f'<div id="sidebar">{_latest(facts)}</div>', f'<div id="footer">{_list(_THEMES, "theme", "menu")}']
    parts.append(f'<span class="copy">Copyright &copy; 2005-{facts.published.year} <a href="/">GlobalResearch.ca</a></span>')
    parts.append('<a class="privacy" href="/privacy-policy/">Privacy Policy</a></div>')
    if pen.chance(0.6):
        parts.append(
            '<div id="cookie-notice"><span>We use cookies to ensure that we give you the best experience.</span> <a href="#">Ok</a></div>'
        )
    return "\n".join(parts)
