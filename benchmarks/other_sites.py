"""Token F1 of grextract and of readability-lxml on ordinary pages of other sites, side by side in one run.

    python -m benchmarks.other_sites [--verbose]

The pages are those that newspaper4k and trafilatura ship as tests; their source distributions are downloaded with pip
into a temporary directory, and nothing of them is kept. newspaper4k ships the text that it expects of most of its pages:
that is the gold, made by another extractor. trafilatura ships none, and readability-lxml ships no pages.

F1: of tokens as a bag, the mean over the pages with gold. Missing: words that readability-lxml keeps of a page and that
are in neither body nor ledger of grextract, over all pages on which readability-lxml finds prose. Refused: pages that
grextract refuses; a refused page counts as an empty text.
"""

from __future__ import annotations

import argparse
import gzip
import logging
import re
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from lxml import html as lxml_html
from readability import Document

import grextract

PACKAGES = {"newspaper4k": "newspaper4k>=0.9.6", "trafilatura": "trafilatura>=2.1"}
PAGES = re.compile(r"[^/]+/tests/(?:data/html|resources)/([^/]+)\.html(?:\.gz)?")
TEXTS = re.compile(r"[^/]+/tests/data/txt/([^/]+)\.txt")
# Scripts written without spaces are compared letter by letter: Thai to Burmese, kana, Chinese.
TOKEN = re.compile(r"[\u0e00-\u109f\u3040-\u30ff\u3400-\u9fff]|[^\W\u0e00-\u109f\u3040-\u30ff\u3400-\u9fff]+")
PARTING = frozenset("p div li ul ol br h1 h2 h3 h4 h5 h6 blockquote table tr td th pre figure figcaption section article".split())


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page as shipped, with the text expected of it where that is shipped too."""

    name: str
    source: bytes
    gold: str | None


@dataclass(frozen=True, slots=True)
class Compared:
    """What both kept of a page; ``refusal`` is why grextract refused it, else empty."""

    page: SitePage
    readability: str
    body: str
    removed: str
    refusal: str

    @property
    def missing(self) -> int:
        """How many words readability-lxml keeps that are in neither body nor ledger."""
        kept = Counter(tokens(self.body)) + Counter(tokens(self.removed))
        return sum((Counter(tokens(self.readability)) - kept).values())


def download(directory: Path) -> list[Path]:
    """The source distributions, fetched by pip.

    Raises:
        subprocess.CalledProcessError: pip could not fetch one.
    """
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-binary", ":all:", "--no-deps", "--dest", str(directory)]
    subprocess.run([*command, *PACKAGES.values()], check=True, capture_output=True)
    return sorted(directory.glob("*.tar.gz"))


def read_pages(archive: Path) -> list[SitePage]:
    """The pages of a source distribution, by name."""
    sources: dict[str, bytes] = {}
    texts: dict[str, str] = {}
    with tarfile.open(archive) as files:
        for member in files:
            if (found := PAGES.fullmatch(member.name)) and (file := files.extractfile(member)):
                content = file.read()
                sources[found[1]] = gzip.decompress(content) if member.name.endswith(".gz") else content
            elif (found := TEXTS.fullmatch(member.name)) and (file := files.extractfile(member)):
                texts[found[1]] = file.read().decode("utf-8", "replace")
    return [SitePage(name, source, texts.get(name)) for name, source in sorted(sources.items())]


def tokens(text: str) -> list[str]:
    """The words of a text, lower case; the letters, where words have no spaces between."""
    return TOKEN.findall(text.lower())


def f1(got: str, gold: str) -> float:
    """Harmonic mean of precision and recall over tokens as a bag."""
    mine, wanted = Counter(tokens(got)), Counter(tokens(gold))
    common = sum((mine & wanted).values())
    return 2 * common / (sum(mine.values()) + sum(wanted.values())) if common else 0.0


def read_by_readability(source: bytes) -> str:
    """The text that readability-lxml keeps of a page, blocks parted; empty when it fails."""
    try:
        root = lxml_html.fromstring(Document(source.decode("utf-8", "replace")).summary())
    except Exception:  # whatever it raises, it has no text
        return ""
    for element in root.iter(*PARTING):
        element.text = "\n" + (element.text or "")
        element.tail = "\n" + (element.tail or "")
    return str(root.text_content())


def compare(page: SitePage) -> Compared:
    """Both extractions of a page."""
    theirs = read_by_readability(page.source)
    try:
        article = grextract.extract(page.source)
    except grextract.NotAnArticle as error:
        return Compared(page, theirs, "", "", error.kind)
    return Compared(page, theirs, article.text, "\n".join(record.text for record in article.removed), "")


def compare_all() -> list[Compared]:
    """Both extractions of every page shipped."""
    with tempfile.TemporaryDirectory() as directory:
        pages = [page for archive in download(Path(directory)) for page in read_pages(archive)]
    return list(map(compare, pages))


def means(compared: list[Compared]) -> tuple[float, float]:
    """Mean F1 of readability-lxml and of grextract over the pages with gold."""
    golden = [(one, one.page.gold) for one in compared if one.page.gold is not None]
    theirs = sum(f1(one.readability, gold) for one, gold in golden) / len(golden)
    return theirs, sum(f1(one.body, gold) for one, gold in golden) / len(golden)


def main(arguments: list[str]) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--verbose", action="store_true", help="print a line for each page")
    chosen = parser.parse_args(arguments)
    logging.getLogger("readability").addHandler(logging.NullHandler())
    compared = compare_all()
    if chosen.verbose:
        print(f"{'page':34} readability  grextract  missing  refused")
        for one in compared:
            print(f"{one.page.name:34} {_scores(one)} {one.missing:8}  {one.refusal}")
    theirs, ours = means(compared)
    golden = sum(one.page.gold is not None for one in compared)
    print(f"F1 on {golden} pages with gold: readability-lxml {theirs:.4f}, grextract {ours:.4f}")
    held = [one for one in compared if not one.refusal]
    print(
        f"{len(held)} of {len(compared)} pages extracted; words of readability-lxml missing: {sum(one.missing for one in held)}"
    )


def _scores(one: Compared) -> str:
    if one.page.gold is None:
        return f"{'':11}  {'':9}"
    return f"{f1(one.readability, one.page.gold):11.4f}  {f1(one.body, one.page.gold):9.4f}"


if __name__ == "__main__":
    main(sys.argv[1:])
