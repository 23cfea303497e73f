"""A real browser for the tests, and what a file that it opened did besides showing itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from fixtures.chromium import find_chromium

GRAVE = ("serious", "critical")


@dataclass
class Opened:
    """A file in a tab.

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

    def await_text(self, selector: str, text: str) -> None:
        """Wait until an element shows these words; asked of the page by no script, which its policy may forbid."""
        self.tab.locator(selector, has_text=text).wait_for()

    def focused(self) -> str:
        """The id of the element that keys go to."""
        return str(self.tab.evaluate("document.activeElement.id"))

    def grave_faults(self) -> list[str]:
        """What axe calls serious or critical: the rule, and where."""
        axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed").Axe()
        found = axe.run(self.tab).response["violations"]
        return [f"{one['id']}: {node['html'][:200]}" for one in found if one["impact"] in GRAVE for node in one["nodes"]]

    def overflow(self) -> int:
        """By how many pixels the page is wider than the window."""
        return int(self.tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


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


def open_file(chromium: Any, path: Path, *, width: int = 1200, scheme: str = "light") -> Opened:
    """The file in a tab of its own, in a window so many pixels wide, light or dark."""
    context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, accept_downloads=True)
    one = Opened(context.new_page())
    one.tab.on("request", lambda request: one.requests.append(request.url))
    one.tab.on("console", lambda said: one.faults.append(said.text) if said.type in ("error", "warning") else None)
    one.tab.on("pageerror", lambda error: one.faults.append(str(error)))
    one.tab.on("dialog", lambda dialog: (one.dialogs.append(dialog.message), dialog.dismiss()))
    one.tab.goto(path.as_uri())
    return one
