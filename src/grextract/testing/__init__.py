"""Saved pages with gold as tests of any project: one test per field per page. Needs pytest."""

try:
    import pytest  # noqa: F401
except ModuleNotFoundError as error:
    raise ModuleNotFoundError(
        "grextract.testing needs pytest, which is not installed: pip install pytest", name="pytest"
    ) from error

from grextract.testing.folder import PageField, parametrize_pages

__all__ = ["PageField", "parametrize_pages"]
