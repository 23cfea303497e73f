"""Make the pictures of the review that the documentation shows: ``python docs/images/review.py``, with Chromium installed."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import grextract
from grextract.review import to_review

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from fixtures.chromium import find_chromium  # noqa: E402  (beside the package, not in it)

PAGES = ("2009-07-old-engine", "2023-06-head-notices", "2018-09-interview", "2017-03-cross-post", "2018-11-news-listing")
VIEW = {"width": 1000, "height": 660}


def results() -> list[tuple[str, grextract.Article | Exception]]:
    """A few of the project's own pages, one of them refused."""
    found: list[tuple[str, grextract.Article | Exception]] = []
    for name in PAGES:
        try:
            found.append((f"{name}.html", grextract.extract(ROOT / "fixtures" / "pages" / f"{name}.html")))
        except grextract.ExtractionError as error:
            found.append((f"{name}.html", error))
    return found


def main() -> None:
    """Write ``review.png`` and ``review-dark.png`` beside this file."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        review = Path(folder) / "review.html"
        review.write_text("".join(to_review(results())), "utf-8")
        browser = driver.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        for scheme, name in (("light", "review.png"), ("dark", "review-dark.png")):
            tab = browser.new_page(color_scheme=scheme, viewport=VIEW)
            tab.goto(review.as_uri())
            block = tab.locator("[data-kind=donation]").first
            block.focus()
            for key in ("w", "c"):
                tab.keyboard.press(key)
            block.evaluate("element => element.scrollIntoView({ block: 'center' })")
            tab.screenshot(path=Path(__file__).with_name(name))
        browser.close()


if __name__ == "__main__":
    main()
