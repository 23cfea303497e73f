"""Extractions to look at and to correct: one self-contained page, the corrections made on it, and test cases from them."""

from grextract.review.corrections import (
    BlockCorrection,
    CorrectionsError,
    InvalidCorrections,
    PageCorrections,
    StaleCorrections,
    corrections_of,
    read_corrections,
    write_corrections,
)
from grextract.review.fixture import gold_of, write_fixture
from grextract.review.html import to_review

__all__ = [
    "BlockCorrection",
    "CorrectionsError",
    "InvalidCorrections",
    "PageCorrections",
    "StaleCorrections",
    "corrections_of",
    "gold_of",
    "read_corrections",
    "to_review",
    "write_corrections",
    "write_fixture",
]
