"""Make the picture of the report that the documentation shows: ``python docs/images/report.py``, with Chromium installed."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from grextract.report.page import report_page
from grextract.report.seen import read_row
from grextract.report.tally import Tally

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from fixtures.chromium import find_chromium  # noqa: E402  (beside the package, not in it)
from tests.report.corpora import many  # noqa: E402

VIEW = {"width": 1100, "height": 1180}


def main() -> None:
    """Write ``report.png`` beside this file, of an invented corpus."""
    tally = Tally()
    for row in many(3000):
        tally.add(read_row(row))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        page = Path(folder) / "report.html"
        page.write_text(report_page(tally, title="An invented corpus"), "utf-8")
        browser = driver.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        tab = browser.new_page(viewport=VIEW)
        tab.goto(page.as_uri())
        tab.screenshot(path=Path(__file__).with_suffix(".png"))
        browser.close()


if __name__ == "__main__":
    main()
