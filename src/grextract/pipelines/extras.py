"""What is said when the library of an extra is not installed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

__all__ = ["import_advice", "load", "needs_extra"]

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


def load(module: str, *names: str) -> Any:
    """Import a library that an extra brings, and make sure that it is whole.

    Args:
        module: the one to import.
        names: what it must have.

    Raises:
        ImportError: it is not installed, or cannot be loaded.
    """
    library = module.partition(".")[0]
    try:
        import_module(library)
        found = import_module(module)
        for name in names:
            getattr(found, name)
    except ModuleNotFoundError:
        raise
    except Exception as error:  # whatever a library that is damaged raises
        raise ImportError(_broken(library, f"{type(error).__name__}: {error}"), name=library) from error
    return found


def import_advice(error: ImportError) -> str:
    """What to do when an import failed."""
    library = _library(error)
    if not isinstance(error, ModuleNotFoundError):
        return str(error) if isinstance(error.__cause__, Exception) else _broken(library, str(error))
    return _advice(library, EXTRAS[library]) if library in EXTRAS else _broken("a library", str(error))


def _broken(library: str, why: str) -> str:
    return f"{library} is installed, and cannot be loaded ({why}): install it anew"


def _library(error: ImportError) -> str:
    return (error.name or str(error)).partition(".")[0]


def _advice(library: str, extra: str) -> str:
    """True wherever grextract was installed from: pip adds the extras of what is installed without asking an index for it."""
    return f"{library} is not installed: pip install 'grextract[{extra}]', or in a checkout pip install '.[{extra}]'"
