"""A real browser for the tests of this folder, and what it did besides showing the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from fixtures.chromium import find_chromium

from grextract import Article
from grextract.review import to_review


@dataclass
class Opened:
    """A review in a tab.

    Attributes:
        tab: of Playwright.
        requests: the addresses that the tab asked for.
        faults: what the console called an error or a warning, and errors that nobody caught.
        dialogs: what opened a dialog, as ``alert`` does.
    """

    tab: Any
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.tab.keyboard.press(key)

    def texts(self, selector: str) -> list[str]:
        return self.tab.locator(selector).all_inner_texts()

    def marked(self) -> str:
        """The block that is marked, by the position that its id bears."""
        return self.tab.evaluate("document.activeElement.id")


@pytest.fixture(scope="package")
def chromium() -> Iterator[Any]:
    """Chromium, headless."""
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    program = find_chromium()
    if program is None:
        pytest.skip("Chromium is not installed")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


Results = Iterable[tuple[str, Article | Exception]]


@pytest.fixture
def review(chromium: Any, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Opens the review of these results, with markup inserted as no writer should."""
    contexts = []

    def opened(results: Results, *, width: int = 1200, scheme: str = "light", inserted: str = "") -> Opened:
        path = tmp_path / "review.html"
        path.write_text("".join(to_review(results)).replace("<body>", f"<body>{inserted}", 1), "utf-8")
        contexts.append(
            chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, accept_downloads=True)
        )
        one = Opened(contexts[-1].new_page())
        one.tab.on("request", lambda request: one.requests.append(request.url))
        one.tab.on("console", lambda said: one.faults.append(said.text) if said.type in ("error", "warning") else None)
        one.tab.on("pageerror", lambda error: one.faults.append(str(error)))
        one.tab.on("dialog", lambda dialog: (one.dialogs.append(dialog.message), dialog.dismiss()))
        one.tab.goto(path.as_uri())
        return one

    yield opened
    for context in contexts:
        context.close()
