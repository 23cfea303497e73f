"""A folder of saved pages, each paired with its gold and parted into fields."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from fnmatch import fnmatch
from functools import cached_property
from pathlib import Path
from typing import Any, NoReturn

import pytest

from grextract.article import Article
from grextract.conservation import account
from grextract.core import extract_all
from grextract.errors import ExtractionError, NotAnArticle
from grextract.metadata.fields import ArticleMetadata
from grextract.plural import counted
from grextract.testing.difference import difference
from grextract.testing.gold import FaultyGold, read_gold

__all__ = ["PageField", "parametrize_pages"]

GOLD = ".gold.json"
FIELDS = (
    "schema",
    "kind",
    "form",
    "encoding",
    "body",
    "removed",
    "text",
    "remarks",
    "outside",
    "complete",
    *(one.name for one in fields(ArticleMetadata)),
)

Extract = Callable[[Path], Iterable[Article]]
Check = Callable[[Any, Article], object]


@dataclass(frozen=True)
class PageField:
    """One field of a saved page, with what gold expects of it.

    Attributes:
        page: the name of the page, without its suffix; the article's number behind it where the page holds several.
        name: the field: ``title``, ``body``, ``error``, ...
        expected: what gold says of it.
    """

    page: str
    name: str
    expected: Any = field(repr=False)
    _check: Callable[[], object] = field(repr=False)

    def check(self) -> None:
        """Fail the test that calls this, with what is not as expected, when the field is not as gold says."""
        __tracebackhide__ = True
        self._check()


def parametrize_pages(
    folder: str | Path,
    *,
    extract: Extract = extract_all,
    checks: Mapping[str, Check] | None = None,
    ignore: Collection[str] = ("README*",),
) -> pytest.MarkDecorator:
    """Give a test function an argument ``field`` for each field of each saved page of a folder (`PageField`).

    Beside each page stands its gold: ``NAME.gold.json`` beside ``NAME.html``, of any suffix. Gold has the keys of
    `Article.to_dict`; what it leaves out is not tested. ``docs/testing.md`` tells the rest. A page without gold, gold without
    a page, gold that cannot be read and an empty folder each make a test that fails and says so.

    Args:
        folder: where the pages are; folders in it are not read.
        extract: gives the articles of a page, `grextract.extract_all` or your own way with it.
        checks: your own fields of gold by name: each is called with what gold says and the article, and asserts.
        ignore: patterns of file names that are no pages.
    """
    found = list(_fields(Path(folder), extract, checks or {}, ignore))
    return pytest.mark.parametrize("field", found, ids=[f"{one.page}:{one.name}" for one in found])


class _SavedPage:
    """A page whose articles are extracted once, when the first field asks for them."""

    def __init__(self, path: Path, extract: Extract) -> None:
        self.path = path
        self._extract = extract

    @cached_property
    def articles(self) -> list[Article] | ExtractionError:
        try:
            return list(self._extract(self.path))
        except ExtractionError as error:
            return error

    def article(self, place: int, of: int) -> Article:
        """The article at a place; fails when the page does not hold as many as gold has."""
        __tracebackhide__ = True
        found = self.articles
        if isinstance(found, ExtractionError):
            _fail(f"{self.path.name} is refused as {_kind(found)}: {found}")
        if len(found) != of:
            _fail(f"{self.path.name} holds {counted(len(found), 'article')}, gold has {of} (several stand under 'articles')")
        return found[place]

    def unaccounted(self, expected: bool) -> str | None:
        """What is missing or was added, when gold says that every word of the page is accounted for (`grextract.account`)."""
        assert not isinstance(self.articles, ExtractionError)
        found = account(self.path, self.articles)
        if found.complete == expected:
            return None
        lines = [*(f"- {words}" for words in found.missing), *(f"+ {words}" for words in found.added)]
        return "\n".join(lines) or "every word of the page is accounted for, gold says that some are not"


def _values(article: Article) -> dict[str, Any]:
    """The values that gold is compared with: those of `Article.to_dict`, and what it leaves out."""
    return {**article.to_dict(), "outside": list(article.outside)}


def _fail(message: str) -> NoReturn:
    __tracebackhide__ = True
    pytest.fail(message, pytrace=False)


def _kind(error: ExtractionError) -> str:
    return error.kind if isinstance(error, NotAnArticle) else type(error).__name__


# Files


def _fields(folder: Path, extract: Extract, checks: Mapping[str, Check], ignore: Collection[str]) -> Iterator[PageField]:
    files = (
        sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith(".")) if folder.is_dir() else []
    )
    gold = {path.name.removesuffix(GOLD): path for path in files if path.name.endswith(GOLD)}
    pages = [path for path in files if not path.name.endswith(GOLD) and not any(fnmatch(path.name, one) for one in ignore)]
    if not pages and not gold:
        yield _fault(folder.name, "pages", f"there is no saved page in {folder}")
    stems = [path.stem for path in pages]
    for name in sorted({*gold} - {*stems}):
        yield _fault(name, "page", f"{gold[name].name} has no page beside it ({name}.html, .txt, .json ...)")
    for path in pages:
        name = path.stem if stems.count(path.stem) == 1 else path.name
        if path.stem not in gold:
            yield _fault(name, "gold", f"{path.name} has no gold beside it: write {path.stem}{GOLD}")
        else:
            yield from _fields_of(name, _SavedPage(path, extract), gold[path.stem], checks)


def _fault(page: str, name: str, message: str) -> PageField:
    return PageField(page, name, None, lambda: _fail(message))


def _fields_of(name: str, page: _SavedPage, gold: Path, checks: Mapping[str, Check]) -> Iterator[PageField]:
    """The fields of one page, as its gold has them."""
    try:
        expected = read_gold(gold)
    except FaultyGold as error:
        yield _fault(name, "gold", f"{gold.name} {error}")
        return
    if expected.pop("page", page.path.name) != page.path.name:
        yield _fault(name, "page", f"{gold.name} is said to be of another page than {page.path.name}")
    elif "error" in expected:
        yield PageField(name, "error", expected["error"], lambda: _check_refused(page, expected["error"]))
    elif "articles" in expected:
        count = len(expected["articles"])
        yield PageField(name, "articles", count, lambda: page.article(0, count))
        for place, one in enumerate(expected["articles"]):
            yield from _fields_of_article(f"{name}:{place + 1}", page, one, checks, (place, count))
    else:
        yield from _fields_of_article(name, page, expected, checks, (0, 1))


def _check_refused(page: _SavedPage, kind: str) -> None:
    __tracebackhide__ = True
    got = _kind(page.articles) if isinstance(page.articles, ExtractionError) else counted(len(page.articles), "article")
    if got != kind:
        _fail(f"expected: refused as {kind}\n     got: {got}")


def _fields_of_article(
    name: str, page: _SavedPage, gold: dict[str, Any], checks: Mapping[str, Check], place: tuple[int, int]
) -> Iterator[PageField]:
    """The fields of one article."""
    for key, expected in gold.items():
        if key in checks:
            yield PageField(name, key, expected, _own_check(checks[key], expected, page, place))
        elif key in FIELDS:
            yield PageField(name, key, expected, _check_of(key, expected, page, place))
        else:
            near = "".join(f"; is it {one!r}?" for one in get_close_matches(key, (*FIELDS, *checks), 1))
            yield _fault(name, key, f"gold names {key!r}, and an article has no such field{near}")


def _own_check(check: Check, expected: Any, page: _SavedPage, place: tuple[int, int]) -> Callable[[], object]:
    return lambda: check(expected, page.article(*place))


def _check_of(key: str, expected: Any, page: _SavedPage, place: tuple[int, int]) -> Callable[[], object]:
    def check() -> None:
        __tracebackhide__ = True
        article = page.article(*place)
        found = page.unaccounted(expected) if key == "complete" else difference(key, expected, _values(article))
        if found is not None:
            _fail(found)

    return check
