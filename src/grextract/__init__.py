"""grextract: articles out of saved pages of Global Research, every block accounted for."""

from __future__ import annotations

import logging
from importlib import import_module
from typing import TYPE_CHECKING

from grextract.article import Article, Block, Encoding, Link, Remark, Removed
from grextract.errors import ExtractionError, LimitExceeded, NotAnArticle, UnreadableSource
from grextract.metadata.fields import ArticleMetadata, Author, Copyright, Image, OriginalSource, Term
from grextract.notices.rules import Rule
from grextract.options import Options

if TYPE_CHECKING:
    from grextract.clean import CleanText, RemovedSpan, clean_text
    from grextract.conservation import Account, account
    from grextract.core import extract, extract_all, extract_metadata
    from grextract.render.schema import json_schema

__all__ = [
    "Account",
    "Article",
    "ArticleMetadata",
    "Author",
    "Block",
    "CleanText",
    "Copyright",
    "Encoding",
    "ExtractionError",
    "Image",
    "LimitExceeded",
    "Link",
    "NotAnArticle",
    "Options",
    "OriginalSource",
    "Remark",
    "Removed",
    "RemovedSpan",
    "Rule",
    "Term",
    "UnreadableSource",
    "__version__",
    "account",
    "clean_text",
    "extract",
    "extract_all",
    "extract_metadata",
    "json_schema",
]

__version__ = "0.1.0"

# The patterns of the grammar take a quarter of a second to compile: they are imported when they are first asked for.
_IMPORTED_WHEN_ASKED_FOR = {
    "Account": "grextract.conservation",
    "CleanText": "grextract.clean",
    "RemovedSpan": "grextract.clean",
    "account": "grextract.conservation",
    "clean_text": "grextract.clean",
    "extract": "grextract.core",
    "extract_all": "grextract.core",
    "extract_metadata": "grextract.core",
    "json_schema": "grextract.render.schema",
}

logging.getLogger(__name__).addHandler(logging.NullHandler())


def __getattr__(name: str) -> object:
    if name not in _IMPORTED_WHEN_ASKED_FOR:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_IMPORTED_WHEN_ASKED_FOR[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
