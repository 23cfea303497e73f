"""The errors that grextract raises, one tree.

ExtractionError
├── NotAnArticle (ValueError)      the source was read and holds no single article
├── UnreadableSource (ValueError)  the source is no page, dump or tree at all
└── LimitExceeded (ValueError)     the source is past a limit, or the parser would lose text
"""

from __future__ import annotations

from typing import Literal

__all__ = ["ExtractionError", "LimitExceeded", "NotAnArticle", "NotAnArticleKind", "UnreadableSource"]

NotAnArticleKind = Literal["listing", "several-articles", "error-page", "challenge", "empty", "not-an-article"]


class ExtractionError(Exception):
    """The root of the tree: catch it to catch all that an extraction raises by itself."""


class NotAnArticle(ExtractionError, ValueError):
    """The source holds no article, or more than one.

    Attributes:
        kind: ``listing``, ``several-articles``, ``error-page``, ``challenge``, ``empty`` or ``not-an-article``.
        count: the number of articles found when ``kind`` is ``several-articles``, else None.
    """

    def __init__(self, kind: NotAnArticleKind, message: str, *, count: int | None = None) -> None:
        super().__init__(message)
        self.kind = kind
        self.count = count

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (self.kind, str(self), self.count), vars(self)


class UnreadableSource(ExtractionError, ValueError):
    """The source is binary, of a type that is not taken, or a path or URL given as content."""


class LimitExceeded(ExtractionError, ValueError):
    """The source is larger than a limit of `Options`, nested past what the parser keeps, or has a tag of more attributes than it can take."""


def _rebuild(kind: NotAnArticleKind, message: str, count: int | None) -> NotAnArticle:
    return NotAnArticle(kind, message, count=count)
