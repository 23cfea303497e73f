"""Reviews in a real browser."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from grextract import Article
from grextract.review import to_review
from tests.browser import Opened, chromium, open_file

__all__ = ["Opened", "chromium"]


Results = Iterable[tuple[str, Article | Exception]]


@pytest.fixture
def review(chromium: Any, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Opens the review of these results, with markup inserted as no writer should."""
    tabs: list[Opened] = []

    def opened(results: Results, *, width: int = 1200, scheme: str = "light", inserted: str = "") -> Opened:
        path = tmp_path / "review.html"
        path.write_text("".join(to_review(results)).replace("<body>", f"<body>{inserted}", 1), "utf-8")
        tabs.append(open_file(chromium, path, width=width, scheme=scheme))
        return tabs[-1]

    yield opened
    for one in tabs:
        one.tab.context.close()
