"""The review: one HTML file that shows extracted pages, asks for nothing besides itself and runs nothing of the pages."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from grextract.article import BLOCK_TYPES, BOILERPLATE, FACTS, Article
from grextract.review.corrections import BODY, VERSION
from grextract.review.evidence import evidence_of
from grextract.review.fields import FIELDS
from grextract.review.page import page_values, refusal_values, summary

__all__ = ["to_review"]

POLICY = (
    "default-src 'none'; style-src '{style}'; script-src '{script}'; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types review"
)
"""What a browser lets the file do: run and wear what the package wrote, by its hash, and nothing else."""

# What could end the element that values stand in, open a comment there, or end a line of a script; and what no UTF-8 can say.
UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def to_review(results: Iterable[tuple[str, Article | Exception]]) -> Iterator[str]:
    """The file, piece by piece, so that a thousand pages need not be held at once.

    Args:
        results: each article with the name of the file it is from, and the error of each that failed.
    """
    above, below = _frame()
    yield above
    places: Counter[str] = Counter()
    index: list[dict[str, Any]] = []
    rules: set[str] = set()
    for name, result in results:
        if isinstance(result, Article):
            places[name] += 1
            values = page_values(name, places[name], result)
            rules.update(record.rule for record in result.removed)
        else:
            values = refusal_values(name, result)
        index.append(summary(values))
        yield _embedded(values, 'class="page"')
    yield _embedded({"pages": index, "rules": {name: evidence_of(name) for name in sorted(rules)}, **_vocabulary()}, 'id="index"')
    yield below


def _vocabulary() -> dict[str, Any]:
    return {
        "version": VERSION,
        "body": BODY,
        "types": list(BLOCK_TYPES),
        "facts": sorted(FACTS),
        "boilerplate": sorted(BOILERPLATE),
        "fields": FIELDS,
    }


def _embedded(values: dict[str, Any], attribute: str) -> str:
    """Values as JSON in an element that no browser runs, whatever the page that they are of says."""
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    escaped = UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return f'<script type="application/json" {attribute}>{escaped}</script>\n'


@cache
def _frame() -> tuple[str, str]:
    """The file above and below the values, its style and script inside and named by their hashes."""
    frame, style, *scripts = (
        files(__package__).joinpath(name).read_text("utf-8") for name in ("review.html", "review.css", "fields.js", "review.js")
    )
    script = "".join(scripts)
    policy = POLICY.format(style=_hash(style), script=_hash(script))
    above, below = frame.replace("{policy}", policy).replace("{style}", style).split("{values}\n")
    return above, below.replace("{script}", script)


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
