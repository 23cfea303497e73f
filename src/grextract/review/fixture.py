"""A test case out of a saved page: a copy of it, and beside it gold, which is its extraction with corrections applied."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from grextract.article import Article
from grextract.core import extract_all
from grextract.errors import ExtractionError, NotAnArticle
from grextract.render.json import to_dict
from grextract.review.corrections import BODY, BlockCorrection, InvalidCorrections, PageCorrections, StaleCorrections
from grextract.review.fields import LABELLED

__all__ = ["gold_of", "write_fixture"]

NOT_HELD = frozenset(("position", "links", "rule"))
"""Of blocks and records: what says how an extraction went about it, or was not looked at."""
OBJECTS: dict[str, dict[str, Any]] = {
    "original_source": {"name": None, "url": None, "published": None},
    "lead_image": {"url": None, "alt": None, "caption": None, "credit": None},
    "copyright": {"holders": [], "year": None},
}
"""The objects of the metadata with nothing in them."""
ITEMS: dict[str, dict[str, Any]] = {"name": {"name": None, "url": None}, "label": {"label": None, "slug": None, "url": None}}
"""The items of lists of objects with nothing in them, by the key that a reader knows them by."""


def gold_of(article: Article, corrections: PageCorrections | None = None) -> dict[str, Any]:
    """What `grextract.testing` is to expect of an article: kind, form, metadata, body and ledger, corrected.

    Positions, links, rules, remarks and encoding are left out: they are not what a reader of the page has judged. A block that
    was put into the body has no type where the correction names none, and a mended list has its items' names alone.

    Raises:
        StaleCorrections: a corrected block is not there, or has another text.
        InvalidCorrections: a mended field has a value that no article has; the message names the field.
    """
    values = to_dict(article)
    if corrections is not None:
        _check_blocks(values, corrections.blocks)
        _check_fields(values, corrections)
    blocks = corrections.blocks if corrections is not None else ()
    body, removed = _parted(values, {one.position: one for one in blocks})
    metadata = _mended(values["metadata"], corrections.fields if corrections is not None else {})
    if metadata["captured_at"] is None:
        del metadata["captured_at"]
    return {"kind": values["kind"], "form": values["form"], "metadata": metadata, "body": body, "removed": removed}


def write_fixture(
    page: Path, folder: Path, corrections: Iterable[PageCorrections] = (), *, name: str | None = None, replace: bool = False
) -> tuple[Path, Path]:
    """Copy a page into a folder and write ``NAME.gold.json`` beside it; where it lies there already, it stays.

    Args:
        corrections: of this page; none hold the page to what is extracted from it now.
        name: of the copy, without suffix; the page's own if None.
        replace: files of the same name, which are an error otherwise.

    Returns:
        The copy and the gold.

    Raises:
        FileExistsError: a file of that name is there.
        StaleCorrections, InvalidCorrections: as in `gold_of`; or the page is refused, or holds fewer articles.
        OSError: a file cannot be read or written.
    """
    copy = folder / f"{name or page.stem}{page.suffix}"
    gold = folder / f"{copy.stem}.gold.json"
    lies_there = copy.exists() and copy.samefile(page)
    for path in (gold, *(() if lies_there else (copy,))):
        if path.exists() and not replace:
            raise FileExistsError(f"{path} is there already")
    values = {"page": copy.name, **_page_gold(page, tuple(corrections))}
    folder.mkdir(parents=True, exist_ok=True)
    if not lies_there:
        shutil.copyfile(page, copy)
    gold.write_text(json.dumps(values, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return copy, gold


def _page_gold(page: Path, corrections: tuple[PageCorrections, ...]) -> dict[str, Any]:
    """Gold of the one article, of each of several, or the kind of the refusal."""
    try:
        articles = list(extract_all(page))
    except ExtractionError as error:
        kind = error.kind if isinstance(error, NotAnArticle) else type(error).__name__
        if corrections:
            raise StaleCorrections(f"{page.name} is refused as {kind}: nothing of it can be corrected") from error
        return {"error": kind}
    of = {one.article: one for one in corrections}
    if (last := max(of, default=1)) > len(articles):
        raise StaleCorrections(f"{page.name} holds {len(articles)} articles: there is no article {last} to be corrected")
    gold = [gold_of(article, of.get(place)) for place, article in enumerate(articles, 1)]
    return gold[0] if len(gold) == 1 else {"articles": gold}


# Blocks


def _check_blocks(values: dict[str, Any], corrections: tuple[BlockCorrection, ...]) -> None:
    texts = {one["position"]: one["text"] for one in (*values["body"], *values["removed"])}
    for one in corrections:
        if texts.get(one.position) != one.text:
            raise StaleCorrections(
                f"block {one.position} is not the one that was corrected ({one.text[:60]!r}): the page, or what this version "
                "makes of it, has changed since the review; review it again"
            )


def _parted(values: dict[str, Any], moved: dict[int, BlockCorrection]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Body and ledger in the order of the page, each block where the corrections say."""
    body: list[dict[str, Any]] = []
    removed: list[dict[str, Any]] = []
    for one in sorted((*values["body"], *values["removed"]), key=lambda one: one["position"]):
        held = {key: value for key, value in one.items() if key not in NOT_HELD}
        correction = moved.get(one["position"])
        if correction is None:
            (removed if "kind" in one else body).append(held)
        elif correction.to == BODY:
            body.append({**({"type": correction.type} if correction.type else {}), "text": one["text"]})
        else:
            removed.append({"kind": correction.to, "text": one["text"]})
    return body, removed


# Fields


def _mended(metadata: dict[str, Any], fields: Mapping[str, Any]) -> dict[str, Any]:
    """The metadata with each mended field; a source whose name was struck out is none, and so is an object of nothing."""
    mended = dict(metadata)
    for name, value in fields.items():
        outer, _, inner = name.partition(".")
        mended[outer] = {**(mended[outer] or OBJECTS[outer]), inner: value} if inner else value
    if fields.get("original_source.name", "") is None:
        mended["original_source"] = None
    return {name: None if value == OBJECTS.get(name, ...) else value for name, value in mended.items()}


def _check_fields(values: dict[str, Any], corrections: PageCorrections) -> None:
    """Read the mended metadata as that of an article.

    Raises:
        InvalidCorrections: it is none.
    """
    metadata = _mended(values["metadata"], corrections.fields)
    for name, key in LABELLED.items():
        if name in corrections.fields:
            metadata[name] = [{**ITEMS[key], key: item} for item in metadata[name]]
    try:
        Article.from_dict({**values, "metadata": metadata})
    except ValueError as error:
        raise InvalidCorrections(f"{corrections.page}: {error}") from error
