"""grextract: articles out of saved pages of Global Research, every block accounted for."""

import logging

from grextract.article import Article, Block, Encoding, Link, Remark, Removed
from grextract.clean.result import CleanText, RemovedSpan
from grextract.clean.text import clean_text
from grextract.core import extract, extract_all, extract_metadata
from grextract.errors import ExtractionError, LimitExceeded, NotAnArticle, UnreadableSource
from grextract.metadata.fields import ArticleMetadata, Author, Copyright, Image, OriginalSource, Term
from grextract.notices.rules import Rule
from grextract.options import Options
from grextract.render.schema import json_schema

__all__ = [
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
    "clean_text",
    "extract",
    "extract_all",
    "extract_metadata",
    "json_schema",
]

__version__ = "0.1.0"

logging.getLogger(__name__).addHandler(logging.NullHandler())
