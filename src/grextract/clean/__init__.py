"""Text columns: the site's notices taken out of text that another program extracted."""

from grextract.clean.result import CleanText, RemovedSpan
from grextract.clean.text import clean_chunks, clean_text

__all__ = ["CleanText", "RemovedSpan", "clean_chunks", "clean_text"]
