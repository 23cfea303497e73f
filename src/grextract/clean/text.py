"""`clean_text`: the whole way from a text to the text without its notices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from grextract.clean.cleaner import cleaner_for
from grextract.clean.finds import Find
from grextract.clean.result import CleanText, RemovedSpan
from grextract.clean.windows import windows
from grextract.options import Options

__all__ = ["clean_chunks", "clean_text"]


def clean_text(text: str, *, options: Options | None = None) -> CleanText:
    """Take the site's notices out of a text that another program extracted.

    Args:
        text: of one article or of anybody's prose, with paragraphs, with lines, or all in one line.
        options: only ``rules`` counts: the caller's own notice rules.

    Returns:
        The text minus what was taken and the whitespace that leaves, and the spans that were taken. A text with nothing of
        the site comes back as it is.

    Raises:
        TypeError: ``text`` is no ``str``, or ``options`` no `Options`.
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    if options is not None and not isinstance(options, Options):
        raise TypeError(f"options must be grextract.Options, not {type(options).__name__}")
    parts = list(clean_chunks([text], options=options))
    if not any(part.removed for part in parts):
        return CleanText(text)
    return CleanText("".join(part.text for part in parts), tuple(span for part in parts for span in part.removed))


def clean_chunks(chunks: Iterable[str], *, options: Options | None = None) -> Iterator[CleanText]:
    """The same for a text that comes in chunks, window by window; the spans are counted from its beginning."""
    cleaner = cleaner_for(options.rules if options is not None else ())
    at = 0
    for window in windows(chunks):
        kept, finds = cleaner.clean(window, first=at == 0)
        yield CleanText(kept, tuple(_span(window, find, at) for find in finds))
        at += len(window)


def _span(text: str, find: Find, offset: int) -> RemovedSpan:
    return RemovedSpan(find.kind, find.rule, text[find.start : find.end], offset + find.start, offset + find.end)
