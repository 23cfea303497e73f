"""Regions, themes and in-depth reports: the lines that print them, and the site's vocabulary."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib import resources

from grextract.metadata.fields import Term
from grextract.notices.squeeze import squeeze

__all__ = ["KIND_OF", "is_known", "is_label", "known_length", "read_label", "read_terms", "sort_terms"]

LABELS = {
    "region": "region regions région régions región regiones regione regioni região regiões регион",
    "theme": "theme themes topic topics thème thèmes tema temas temi thema themen тема",
    "report": "in-depth report|in-depth reports|in depth report|dossier|dossiers|analyses|analyse|informe|informes|i-book|"
    "reportaje|reportajes|rapport|bericht",
}
KIND_OF = {label: kind for kind, labels in LABELS.items() for label in (labels.split("|") if "|" in labels else labels.split())}
ADDRESS = re.compile(r"/(region|theme|indepthreport)s?/([\w%-]+)/?(?:$|[?#])")
TAXONOMIES = (("region", "region"), ("report", "report"), ("theme", "theme"), ("topic", "theme"), ("tag", "tag"))
"""What the name of a taxonomy in a database holds, and its kind here."""

# Categories that only say in which language an article is, or nothing.
EDITIONS = frozenset(
    map(
        squeeze,
        "English Français French Español Spanish Deutsch German Italiano Italian Português Portuguese العربية Arabic Srpski "
        "Serbian Русский Russian Türkçe Turkish 中文 Chinese Nederlands Dutch Uncategorized Uncategorised".split(),
    )
)
LINE_LENGTH = 400
VALUE_LENGTH = 60
VALUE_WORDS = 8
WORDS_OF_LINE = 40
WORD_END = re.compile(r"(?<=\w)(?=\W)|(?<=[^\W_])(?=[A-ZÀ-Þ])")


def is_label(line: str) -> bool:
    """Whether a line opens with a label of the taxonomy."""
    return line.partition(":")[0].strip().lower() in KIND_OF


@lru_cache(maxsize=256)
def read_label(line: str) -> tuple[str, str] | None:
    """The kind and the values of a taxonomy line such as ``Theme: History, Media``; the values may be empty."""
    label, colon, values = line.partition(":")
    kind = KIND_OF.get(label.strip().lower())
    if kind is None or not colon or len(line) > LINE_LENGTH:
        return None
    values = values.strip()
    return (kind, values) if all(map(_is_value, _split(values, kind))) else None


def is_known(kind: str, values: str) -> bool:
    """Whether these are values of the vocabulary and nothing else."""
    if not values or len(values) > LINE_LENGTH:
        return False
    known = _vocabulary()[kind]
    return all(squeeze(value) in known for value in _split(values, kind))


def known_length(kind: str, text: str) -> int:
    """How many characters of a text are values of the vocabulary that open it, parted by commas; 0 for none."""
    ends = [found.start() for found in WORD_END.finditer(text[:LINE_LENGTH] + " ")]
    return next((end for end in reversed(ends[:WORDS_OF_LINE]) if is_known(kind, text[:end])), 0)


def read_terms(kind: str, values: str, links: tuple[tuple[str, str], ...] = ()) -> tuple[Term, ...]:
    """The terms of a taxonomy line.

    Args:
        kind: ``region``, ``theme`` or ``report``.
        values: what stands behind the label.
        links: label and address of each link in it; they part the values where they are there.
    """
    known = _vocabulary()[kind]
    if links:
        return tuple(Term(label, _slug_of(url) or known.get(squeeze(label)), url) for label, url in links)
    return tuple(Term(label, known.get(squeeze(label))) for label in _split(values, kind))


def sort_terms(terms: Iterable[tuple[str, str | None, str]]) -> dict[str, tuple[Term, ...]]:
    """Terms that a database names, by kind: ``region``, ``theme``, ``report``, and ``tag`` for all that are none of these.

    Args:
        terms: label, address and the database's own name of the taxonomy (``post_tag``), empty when unknown; an address of
            the site tells the kind, else the name of the taxonomy, else the vocabulary. A category that is only the
            language of the edition is left out.
    """
    sorted_terms: dict[str, list[Term]] = {"region": [], "theme": [], "report": [], "tag": []}
    for label, url, taxonomy in terms:
        kind = _kind_of(label, url, taxonomy)
        if kind is None:
            continue
        slug = (_slug_of(url) if url else None) or _vocabulary().get(kind, {}).get(squeeze(label))
        if all(term.label != label for term in sorted_terms[kind]):
            sorted_terms[kind].append(Term(label, slug, url))
    return {kind: tuple(found) for kind, found in sorted_terms.items()}


def _kind_of(label: str, url: str | None, taxonomy: str) -> str | None:
    if url and (found := ADDRESS.search(url)) is not None:
        return "report" if found[1] == "indepthreport" else found[1]
    for part, kind in TAXONOMIES:
        if part in taxonomy.lower():
            return kind
    if squeeze(label) in EDITIONS:
        return None
    return next((kind for kind, known in _vocabulary().items() if squeeze(label) in known), "tag")


def _slug_of(url: str) -> str | None:
    found = ADDRESS.search(url)
    return found[2] if found else None


def _is_value(value: str) -> bool:
    """Whether this reads as a label, not as a sentence: capitalised, short, no full stop."""
    if not value:
        return True
    if squeeze(value) in _every_label():
        return True
    return (
        len(value) <= VALUE_LENGTH
        and len(value.split()) <= VALUE_WORDS
        and not value.endswith((".", "!"))
        and not value[0].islower()
    )


def _split(values: str, kind: str) -> list[str]:
    """Values parted at commas, except inside a label of the vocabulary that holds one."""
    known = _vocabulary()[kind]
    parts = [part.strip() for part in values.split(",")]
    labels: list[str] = []
    start = 0
    while start < len(parts):
        for end in range(min(start + 3, len(parts)), start, -1):
            label = ", ".join(parts[start:end])
            if (
                end == start + 1
                or squeeze(label) in known
                or all(part[:1].islower() and squeeze(part) not in known for part in parts[start + 1 : end])
            ):
                labels.append(label)
                start = end
                break
    return [label for label in labels if label]


@cache
def _vocabulary() -> dict[str, dict[str, str]]:
    """Squeezed label to slug, by kind."""
    text = resources.files("grextract.metadata").joinpath("taxonomy.json").read_text("utf-8")
    return {
        kind: {squeeze(label): slug for slug, labels in terms.items() for label in labels}
        for kind, terms in json.loads(text).items()
    }


@cache
def _every_label() -> frozenset[str]:
    return frozenset(label for labels in _vocabulary().values() for label in labels)
