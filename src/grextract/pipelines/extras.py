"""What is said when the library of an extra is not installed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["missing_library", "needs_extra"]

EXTRAS = {
    "brotli": "warc",
    "fastwarc": "warc",
    "jinja2": "report",
    "markupsafe": "report",
    "matplotlib": "report",
    "pandas": "pandas",
    "pyarrow": "parquet",
    "rensa": "dedup",
    "zstandard": "warc",
}
"""The extra that brings each library that is imported where it is used."""


@contextmanager
def needs_extra(extra: str) -> Iterator[None]:
    """Imports that only an extra of the package brings.

    Args:
        extra: the name of the extra in the package's metadata: ``scrapy``.

    Raises:
        ModuleNotFoundError: a library is missing; the message names it and the extra to install.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(_advice(_library(error), extra), name=error.name) from error


def missing_library(error: ImportError) -> str | None:
    """What to install when an import failed; None when no extra brings it, so that something else is wrong."""
    library = _library(error)
    return _advice(library, EXTRAS[library]) if library in EXTRAS else None


def _library(error: ImportError) -> str:
    return (error.name or str(error)).partition(".")[0]


def _advice(library: str, extra: str) -> str:
    """True wherever grextract was installed from: pip adds the extras of what is installed without asking an index for it."""
    return f"{library} is not installed: pip install 'grextract[{extra}]', or in a checkout pip install '.[{extra}]'"
