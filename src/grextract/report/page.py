"""The report as one page: no script, no address that is asked for, and a policy that allows neither."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from grextract.report.care import (
    add_boilerplate,
    add_broken,
    add_copies,
    add_failures,
    add_missing,
    add_rules,
    add_warnings,
)
from grextract.report.charts import drawing
from grextract.report.parts import Finder, Page, bands
from grextract.report.sections import add_forms, add_months, add_names, add_overview, add_terms
from grextract.report.tally import Tally

if TYPE_CHECKING:
    from markupsafe import Markup

__all__ = ["report_page"]

FIGURE = re.compile(r"\b(?:\d{4}-\d\d(?:-\d\d)?\b|[\d.]+ %)")

SECTIONS = (
    add_overview, add_months, add_terms, add_boilerplate, add_names, add_forms, add_rules, add_missing, add_copies, add_warnings,
    add_failures, add_broken,
)  # fmt: skip


def report_page(tally: Tally, *, title: str = "A corpus of articles", pages: str | None = None) -> str:
    """The page, the same for the same tally.

    Args:
        tally: of the corpus.
        title: of the page.
        pages: the folder or address that the names of inputs are relative to, for links to saved pages.

    Raises:
        ImportError: matplotlib or Jinja is not installed (``[report]``).
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    from grextract import __version__

    page = Page(Finder(pages))
    with drawing():
        for add in SECTIONS:
            add(page, tally)
    style = files("grextract.report").joinpath("report.css").read_text("utf-8") + page.styles.css
    loader = PackageLoader("grextract.report", ".")
    surroundings = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
    surroundings.filters["unbroken"] = _unbroken
    return surroundings.get_template("report.html.j2").render(
        sections=page.sections, bands=[*bands(page.sections)], title=title, version=__version__, policy=_policy(style),
        style=Markup(style),  # noqa: S704 - the project's own file, and declarations that matplotlib wrote
    )  # fmt: skip


def _unbroken(sentence: str) -> Markup:
    """A sentence whose months, days and shares stand on one line each."""
    from markupsafe import Markup, escape

    return Markup(FIGURE.sub(r'<span class="figure">\g<0></span>', str(escape(sentence))))  # noqa: S704 - escaped before


def _policy(style: str) -> str:
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
