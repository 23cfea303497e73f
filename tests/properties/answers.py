"""The answers to every fixture and every case of the adversary, each as a digest: what must be the same everywhere.

    python -m tests.properties.answers [--threads N]

prints name and digest of each as JSON, read in the locale of the environment; with threads, the very first answers of the
process are asked for by all of them at once.
"""

from __future__ import annotations

import argparse
import json
import locale
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from hashlib import sha256
from pathlib import Path

from fixtures import containers
from fixtures.render import as_dump, read_page

import grextract
from tests.pages.gold import ARCHIVES, FIXTURES, PAGES, gold_of

ADVERSARY = Path(__file__).resolve().parents[1] / "adversary"

Source = bytes | str


@cache
def sources() -> Mapping[str, Source]:
    """The pages as they are on disk, by name, and the fixtures in other forms."""
    paths = [*FIXTURES.glob("*.html"), *(path for folder in ("cases", "found") for path in (ADVERSARY / folder).iterdir())]
    found: dict[str, Source] = {path.name: path.read_bytes() for path in paths if path.suffix != ".json"}
    posts = []
    for name in PAGES:
        page = read_page(FIXTURES / f"{name}.html")
        found[f"{name}.txt"] = as_dump(page, width=78)
        if containers.is_post(page):
            posts.append((page, gold_of(name)))
            found[f"{name}.json"] = containers.as_json_text(containers.as_wordpress_json(page, gold_of(name)))
    found["feed.rdf"] = containers.as_rdf(posts)
    found["archive.html"] = containers.as_archive_page(posts)
    return dict(sorted(found.items()))


SEVERAL = ("archive.html", "feed.rdf", *(f"{name}.html" for name in ARCHIVES))
"""Sources that hold several articles."""


def said(error: Exception) -> str:
    """All that an error says."""
    return repr((type(error).__name__, str(error), getattr(error, "kind", None), getattr(error, "count", None)))


def digest(source: Source) -> str:
    """What the library answers to a source, its articles and its refusals, as one short word."""
    refused: list[str] = []
    articles = [
        article.to_json() for article in grextract.extract_all(source, on_error=lambda error: refused.append(said(error)))
    ]
    return sha256("\n".join([*articles, *refused]).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def digest_of(name: str) -> str:
    """The same of a source by its name, for processes that share no memory."""
    return digest(sources()[name])


def digests(answer: Callable[[str], str] = digest_of, *, threads: int = 1) -> dict[str, str]:
    """The digest of every answer, by name."""
    with ThreadPoolExecutor(threads) as pool:
        return dict(zip(sources(), pool.map(answer, sources()), strict=True))


def main(arguments: list[str]) -> None:
    """Print the digests as the environment has them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--threads", type=int, default=1)
    chosen = parser.parse_args(arguments)
    locale.setlocale(locale.LC_ALL, "")
    json.dump(digests(threads=chosen.threads), sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])
