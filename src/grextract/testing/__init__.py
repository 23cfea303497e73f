"""Saved pages with gold as tests of any project: one test per field per page. Needs pytest."""

from grextract.testing.folder import PageField, parametrize_pages

__all__ = ["PageField", "parametrize_pages"]
