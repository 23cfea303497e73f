"""What an import says when the library of an extra is not installed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["needs_extra"]


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
        missing = (error.name or str(error)).partition(".")[0]
        raise ModuleNotFoundError(f'{missing} is not installed: pip install "grextract[{extra}]"', name=error.name) from error
