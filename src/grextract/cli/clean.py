"""``grextract clean``: a column of text, or a plain text, without the site's notices."""

from __future__ import annotations

import io
import re
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO, TypeVar, cast

import click

from grextract import UnreadableSource
from grextract.cli.ends import NOTHING_EXTRACTED, SOME_FAILED
from grextract.cli.inputs import named_inputs, reason, refuse_address
from grextract.cli.output import opened_bytes
from grextract.cli.terminal import tell
from grextract.columns.column import Column, MissingColumn, Tally
from grextract.columns.csv import clean_csv
from grextract.columns.encoded import Encoded
from grextract.columns.jsonl import check_new_key, clean_jsonl
from grextract.columns.parquet import clean_parquet
from grextract.columns.plain import clean_plain
from grextract.pipelines.extras import import_advice

__all__ = ["clean_command"]

SUFFIXES = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".tsv": "csv", ".parquet": "parquet", ".pq": "parquet"}
UNPACK = "unpack it first, as in {} FILE | grextract clean --format ..."
CONVERT = "no text can be read from it: write it as text first, with {}"
NO_TEXT = (
    (b"\x1f\x8b", "compressed with gzip", UNPACK.format("zcat")),
    (b"\x28\xb5\x2f\xfd", "compressed with zstandard", UNPACK.format("zstdcat")),
    (b"BZh", "compressed with bzip2", UNPACK.format("bzcat")),
    (b"\xfd7zXZ\x00", "compressed with xz", UNPACK.format("xzcat")),
    (b"PK\x03\x04", "compressed with zip", UNPACK.format("unzip -p")),
    (b"%PDF-", "a PDF", CONVERT.format("pdftotext")),
    (b"\xd0\xcf\x11\xe0", "a document of Word", CONVERT.format("antiword")),
    (b"{\\rtf", "a document of Word", CONVERT.format("pandoc")),
    (b"PAR1", "Parquet", "name it as a file, with --format parquet"),
)
"""How files begin that are no text, what they are, and what to do."""
PAGE = re.compile(r"\.(?:x?html?|mht(?:ml)?|xml)$", re.IGNORECASE)
PEEKED = 16


@click.command("clean")
@click.argument("file", default="-", metavar="[FILE|-]")
@click.option(
    "--format", "-f", "form", type=click.Choice(["text", "jsonl", "csv", "parquet"], case_sensitive=False),
    help="What FILE is, and what is written. Default: by its suffix, else text.",
)  # fmt: skip
@click.option("--column", "-c", default="text", show_default=True, help="The column of texts, of a table.")
@click.option(
    "--removed", metavar="COLUMN", help="Add this column with what was taken from each text: kind, rule, text, start, end."
)
@click.option("--encoding", metavar="NAME", help="The encoding of FILE. Default: UTF-8, or as its byte order mark says.")
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write here instead of standard output.")
@click.option("--quiet", "-q", is_flag=True, help="Write nothing on standard error but errors of usage.")
def clean_command(
    file: str, form: str | None, encoding: str | None, output: Path | None, quiet: bool, **names: str | None
) -> int:
    """Take the site's notices out of a text, or out of the texts in a column of a table.

    All else stays as it is: other columns, their quotes, rows that cannot be read (which are reported by number).

    \b
    grextract clean dump.txt > clean.txt
    grextract clean articles.jsonl --column body --removed notices -o clean.jsonl
    grextract clean corpus.parquet -o clean.parquet

    Exit codes: 0 all read, 1 some rows failed, 2 wrong usage, 3 nothing read, 130 interrupted.
    """  # noqa: D301  (the backspace keeps click from filling the examples)
    named_inputs((file,) if file != "-" else (), None, output)
    form = form or _told_by_suffix(file, output)
    column = Column(names["column"] or "", names["removed"])
    if form == "text" and column.removed is not None:
        raise click.UsageError("--removed adds a column, and a text has none: give --format, or a file with a table's suffix")
    if form == "text" and not quiet and PAGE.search(file):
        tell(f"grextract: {file}: read as plain text, tags and all; for a page use grextract extract")
    if form == "parquet" and file == "-":
        raise click.UsageError("Parquet is read from its end: name a file")
    tally = Tally(lambda message: None if quiet else tell(f"grextract: {file}: {message}"))
    try:
        with opened_bytes(output) as target:
            for _ in _shown(_clean(file, form, encoding, column, tally, target), file, quiet):
                pass
    except MissingColumn as error:
        raise click.UsageError(f"{file}: {error}") from error
    except LookupError as error:
        raise click.UsageError(f"--encoding: {error}") from error
    except (ImportError, Unreadable) as error:
        tell(f"grextract: {file}: {_reason(error)}")
        return NOTHING_EXTRACTED
    if not quiet:
        tell(_summary(tally))
    return (SOME_FAILED if tally.texts or tally.opened else NOTHING_EXTRACTED) if tally.failed else 0


def _told_by_suffix(file: str, output: Path | None) -> str:
    """The format of the input, which is that of the output too.

    Raises:
        click.UsageError: the output is named as another format.
    """
    form = SUFFIXES.get(Path(file).suffix.lower(), "text")
    named = form if output is None else SUFFIXES.get(output.suffix.lower(), form)
    if named != form:
        raise click.UsageError(
            f"--output {output} is named as {named}, and FILE is read and written as {form}: "
            "name another output, or say with --format what FILE is"
        )
    return form


class Unreadable(Exception):
    """The input cannot be read, or is not what its format says."""


def _clean(file: str, form: str, encoding: str | None, column: Column, tally: Tally, target: BinaryIO) -> Iterator[int]:
    """Read one input and write it cleaned; yields how many bytes of it are read, now and then.

    Raises:
        Unreadable: the input cannot be read.
        MissingColumn: it has no such column.
        LookupError: no encoding has that name.
        ImportError: what reads the format is not installed.
    """
    if form == "parquet":
        yield from _read_by(clean_parquet(Path(file), target, column, tally))
        return
    with ExitStack() as stack:
        source = stack.enter_context(_opened(file))
        if form == "jsonl" and column.removed is not None:
            source = stack.enter_context(_rewindable(source))
            _check_new_key(source, encoding, column)
        text = _encoded(source, encoding)
        target.write(text.mark)
        for piece in _read_by(_pieces(text, form, column, tally)):
            target.write(_bytes_of(piece, text, tally))
            yield source.tell() if source.seekable() else 0


def _pieces(text: Encoded, form: str, column: Column, tally: Tally) -> Iterator[str]:
    if form == "jsonl":
        return clean_jsonl(text.lines(), column, tally)
    if form == "csv":
        return clean_csv(text.lines(), column, tally)
    return clean_plain(text.pieces(), tally)


def _bytes_of(piece: str, text: Encoded, tally: Tally) -> bytes:
    """What is written for a row or a text; a row that the encoding cannot write is passed on as it was.

    Raises:
        MissingColumn: it is the header of a table.
    """
    raw = text.last_bytes()
    try:
        return text.bytes_of(piece)
    except UnicodeEncodeError as error:
        message = f"{text.name} has no {error.object[error.start : error.end]!r}"
        if not tally.texts:
            raise MissingColumn(f"{message}: make UTF-8 of it first") from error
        tally.fail(f"text {tally.texts}: {message}: it is passed on as it is")
        return raw


@contextmanager
def _rewindable(source: BinaryIO) -> Iterator[BinaryIO]:
    """The input, or a copy of what comes through a pipe, which can be read once more."""
    if source.seekable():
        yield source
        return
    with tempfile.TemporaryFile() as copy:
        shutil.copyfileobj(source, copy)
        copy.seek(0)
        yield cast("BinaryIO", copy)


def _check_new_key(source: BinaryIO, encoding: str | None, column: Column) -> None:
    """Look through the input for the key that is to be added, before anything is written, and go back to its beginning."""
    start = source.tell()
    with _told_as_unreadable():
        check_new_key(_encoded(source, encoding).lines(), column)
    source.seek(start)


Piece = TypeVar("Piece")


def _read_by(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The pieces; what goes wrong in reading them is the input's fault, and what goes wrong outside is not."""
    end = object()
    while True:
        with _told_as_unreadable():
            piece = next(pieces, end)
        if piece is end:
            return
        yield cast("Piece", piece)


@contextmanager
def _told_as_unreadable() -> Iterator[None]:
    try:
        yield
    except MissingColumn:
        raise
    except (OSError, ValueError) as error:  # what is no Parquet and no UTF-16 raises a ValueError
        raise Unreadable(_reason(error)) from error


@contextmanager
def _opened(file: str) -> Iterator[BinaryIO]:
    if file == "-":
        if sys.stdin is None:
            raise Unreadable("standard input is closed: name a file")
        yield sys.stdin.buffer
        return
    with ExitStack() as stack:
        try:
            refuse_address(file)
            source = stack.enter_context(Path(file).open("rb"))
        except (OSError, UnreadableSource) as error:
            raise Unreadable(_reason(error)) from error
        yield source


def _encoded(source: BinaryIO, encoding: str | None) -> Encoded:
    """The input as text.

    Raises:
        Unreadable: it is no text.
        LookupError: no encoding has that name.
    """
    buffered = cast("io.BufferedReader", source)  # so are files, standard input and temporary files
    start = buffered.peek(PEEKED)
    for mark, what, advice in NO_TEXT:
        if start.startswith(mark):
            raise Unreadable(f"{what}: {advice}")
    return Encoded(buffered, start, encoding)


def _shown(positions: Iterable[int], file: str, quiet: bool) -> Iterator[int]:
    """The positions, shown as a bar on a terminal."""
    path = Path(file)
    if quiet or not sys.stderr.isatty() or not path.is_file():
        yield from positions
        return
    with click.progressbar(length=path.stat().st_size, label="cleaning", file=sys.stderr) as bar:
        done = 0
        for position in positions:
            bar.update(position - done)
            done = position
            yield position


def _summary(tally: Tally) -> str:
    failed = f", rows failed: {tally.failed:,}" if tally.failed else ""
    return f"grextract: texts: {tally.texts:,}, changed: {tally.changed:,}, spans taken: {tally.spans:,}{failed}"


def _reason(error: Exception) -> str:
    if isinstance(error, ImportError):
        return import_advice(error)
    if isinstance(error, IsADirectoryError):
        return "is a directory: name one text or table"
    return reason(error) if isinstance(error, OSError) else str(error)
