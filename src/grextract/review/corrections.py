"""Corrections of reviewed pages: the file that a review exports, read, checked and written.

CorrectionsError (ValueError)
├── InvalidCorrections  the file is no file of corrections, or breaks its shape
└── StaleCorrections    the corrections are of another page, or of another reading of it
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePath
from types import MappingProxyType
from typing import Any

from grextract.article import BLOCK_TYPES, BOILERPLATE, FACTS
from grextract.review.fields import FIELDS

__all__ = [
    "BODY",
    "VERSION",
    "BlockCorrection",
    "CorrectionsError",
    "InvalidCorrections",
    "PageCorrections",
    "StaleCorrections",
    "corrections_of",
    "read_corrections",
    "write_corrections",
]

VERSION = 1
BODY = "body"
"""Where a block of the body belongs, beside the kinds of the ledger."""


class CorrectionsError(ValueError):
    """Corrections that cannot be used."""


class InvalidCorrections(CorrectionsError):
    """The file is no file of corrections, or breaks its shape; the message names the place."""


class StaleCorrections(CorrectionsError):
    """The corrections are of another page, or of a reading of it that this version does not give."""


@dataclass(frozen=True, slots=True)
class BlockCorrection:
    """Where a block belongs.

    Attributes:
        position: of the block, as in `Article.to_dict`.
        text: of the block, by which it is known to be the one that was looked at.
        to: ``body``, or a kind of the ledger.
        type: of the block, where it is body and its type was wrong or could not be known; None leaves it open.
    """

    position: int
    text: str
    to: str
    type: str | None = None


@dataclass(frozen=True, slots=True)
class PageCorrections:
    """What is to be otherwise in one article.

    Attributes:
        page: the name of the file, as it was given to the review.
        article: which article of the file it is, from 1.
        blocks: the blocks that went to the wrong place.
        fields: the right value of each wrong field, by its name in `grextract.review.fields.FIELDS`.
    """

    page: str
    article: int = 1
    blocks: tuple[BlockCorrection, ...] = ()
    fields: MappingProxyType[str, Any] = field(default_factory=lambda: MappingProxyType({}))


def read_corrections(text: str | bytes) -> tuple[PageCorrections, ...]:
    """The corrections of a file that a review exported, each page's in the order of the file.

    Raises:
        InvalidCorrections: the text is no JSON, of another version, or breaks the shape; the message names the place.
    """
    try:
        values = json.loads(text)
    except ValueError as error:
        raise InvalidCorrections(f"the corrections are no JSON: {error}") from None
    if not isinstance(values, dict) or "corrections" not in values:
        raise InvalidCorrections("the file has no key 'corrections': export it from a page that grextract review wrote")
    if values["corrections"] != VERSION or isinstance(values["corrections"], bool):
        raise InvalidCorrections(f"cannot read corrections {values['corrections']!r}: this version reads {VERSION}")
    pages = _typed(values, "pages", list, "at the top")
    return tuple(_page(page, f"pages[{place}]") for place, page in enumerate(pages))


def write_corrections(pages: Iterable[PageCorrections]) -> str:
    """The JSON that `read_corrections` reads."""
    listed = [
        {"page": page.page, "article": page.article, "blocks": [_values(one) for one in page.blocks], "fields": dict(page.fields)}
        for page in pages
    ]
    return json.dumps({"corrections": VERSION, "pages": listed}, ensure_ascii=False, indent=1) + "\n"


def _values(block: BlockCorrection) -> dict[str, Any]:
    values = {"position": block.position, "text": block.text, "to": block.to}
    return values if block.type is None else {**values, "type": block.type}


def corrections_of(page: str | PurePath, corrections: Iterable[PageCorrections]) -> tuple[PageCorrections, ...]:
    """Those of one page, whichever way to it was named: the names that agree with its name in most of their parts, from the end.

    Raises:
        StaleCorrections: none is of a page of this name, or pages of several folders are as near to it.
    """
    corrections = tuple(corrections)
    near = {one.page: _agreement(page, one.page) for one in corrections}
    most = max(near.values(), default=0)
    names = [name for name, agreement in near.items() if agreement == most]
    if not most:
        listed = ", ".join(sorted(near)[:5]) or "no page at all"
        raise StaleCorrections(f"nothing in the corrections is of {PurePath(page).name}; they are of {listed}")
    if len(names) > 1:
        raise StaleCorrections(f"{page} could be each of {', '.join(sorted(names))}: name it as it was named in the review")
    return tuple(one for one in corrections if one.page == names[0])


def _agreement(one: str | PurePath, other: str) -> int:
    """How many parts of two paths are the same, from the end."""
    same = 0
    for mine, theirs in zip(reversed(PurePath(one).parts), reversed(PurePath(other).parts), strict=False):
        if mine != theirs:
            break
        same += 1
    return same


# The shape


def _page(values: Any, where: str) -> PageCorrections:
    article = _typed(values, "article", int, where)
    if article < 1:
        raise InvalidCorrections(f"{where}.article: expected at least 1, not {article}")
    blocks = _typed(values, "blocks", list, where)
    fields = _typed(values, "fields", dict, where)
    return PageCorrections(
        _typed(values, "page", str, where),
        article,
        tuple(_block(block, f"{where}.blocks[{place}]") for place, block in enumerate(blocks)),
        MappingProxyType({name: _field(name, value, f"{where}.fields") for name, value in fields.items()}),
    )


def _block(values: Any, where: str) -> BlockCorrection:
    to = _known(_typed(values, "to", str, where), (BODY, *sorted(FACTS | BOILERPLATE)), f"{where}.to")
    kind = values.get("type")
    if kind is not None:
        _known(kind, tuple(BLOCK_TYPES), f"{where}.type")
    return BlockCorrection(_typed(values, "position", int, where), _typed(values, "text", str, where), to, kind)


def _field(name: str, value: Any, where: str) -> Any:
    if name not in FIELDS:
        raise InvalidCorrections(f"{where}: there is no field {name!r}; there are {', '.join(FIELDS)}")
    if FIELDS[name] == "lines":
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise InvalidCorrections(f"{where}.{name}: expected a list of texts, not {value!r}")
    elif value is not None and (isinstance(value, bool) or not isinstance(value, int if FIELDS[name] == "number" else str)):
        raise InvalidCorrections(
            f"{where}.{name}: expected {'a number' if FIELDS[name] == 'number' else 'a text'}, not {value!r}"
        )
    return value


def _typed(values: Any, key: str, wanted: type, where: str) -> Any:
    if not isinstance(values, dict):
        raise InvalidCorrections(f"{where}: expected an object, not {values!r}")
    value = values.get(key)
    if not isinstance(value, wanted) or isinstance(value, bool):
        raise InvalidCorrections(f"{where}: {key!r} must be {NAMES[wanted]}, not {value!r}")
    return value


def _known(value: Any, vocabulary: tuple[str, ...], where: str) -> str:
    if value not in vocabulary:
        raise InvalidCorrections(f"{where}: {value!r} is none of {', '.join(vocabulary)}")
    return str(value)


NAMES = {int: "a whole number", str: "a text", list: "an array", dict: "an object"}
