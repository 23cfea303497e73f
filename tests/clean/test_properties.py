"""What holds of every text, whatever it is."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from grextract.clean import CleanText, clean_text
from tests.clean.sample import BODY, PARAGRAPHS, SHARE

NOTICES = st.sampled_from([paragraph for paragraph in PARAGRAPHS if paragraph not in BODY] + [SHARE])
SENTENCES = st.lists(st.sampled_from(BODY), min_size=1, max_size=3).map(" ".join)
GAPS = st.sampled_from([" ", "\n", "\n\n", "  ", " *** ", "\r\n"])
WORDS = st.text(alphabet=st.characters(), max_size=40)
PIECES = st.lists(st.one_of(NOTICES, SENTENCES, WORDS, GAPS), max_size=12).map("".join)
MIXED = st.lists(st.tuples(st.one_of(NOTICES, SENTENCES), GAPS), min_size=1, max_size=10).map(
    lambda parts: "".join(part + gap for part, gap in parts)
)
SPACE = re.compile(r"\s+")


def without_space(text: str) -> str:
    return SPACE.sub("", text)


def minus_spans(text: str, cleaned: CleanText) -> str:
    kept, at = [], 0
    for span in cleaned.removed:
        kept.append(text[at : span.start])
        at = span.end
    return "".join([*kept, text[at:]])


@given(st.one_of(st.text(), PIECES, MIXED))
@settings(max_examples=300, deadline=None)
def test_spans_are_in_order_apart_and_what_stood_there(text: str) -> None:
    spans = clean_text(text).removed
    assert [span.text for span in spans] == [text[span.start : span.end] for span in spans]
    assert all(span.start < span.end for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))


@given(st.one_of(st.text(), PIECES, MIXED))
@settings(max_examples=300, deadline=None)
def test_what_is_left_is_the_text_minus_the_spans_and_space(text: str) -> None:
    cleaned = clean_text(text)
    assert without_space(cleaned.text) == without_space(minus_spans(text, cleaned))


@given(st.one_of(st.text(), PIECES, MIXED))
@settings(max_examples=300, deadline=None)
def test_space_is_lost_only_beside_a_span(text: str) -> None:
    cleaned = clean_text(text)
    edges = [0, *(edge for span in cleaned.removed for edge in (span.start, span.end)), len(text)]
    kept = [text[start:end].strip() for start, end in zip(edges[::2], edges[1::2], strict=True)]
    at = 0
    for piece in filter(None, kept):
        at = cleaned.text.index(piece, at) + len(piece)


@given(st.one_of(PIECES, MIXED))
@settings(max_examples=300, deadline=None)
def test_cleaning_twice_takes_nothing_more(text: str) -> None:
    once = clean_text(text).text
    assert clean_text(once) == CleanText(once)


@given(st.lists(SENTENCES, min_size=1, max_size=8), GAPS, st.integers(min_value=0, max_value=8))
@settings(max_examples=200, deadline=None)
def test_a_notice_anywhere_between_sentences_costs_no_letter_of_them(prose: list[str], gap: str, place: int) -> None:
    parts = [*prose[:place], SHARE, *prose[place:]]
    assert without_space(clean_text(gap.join(parts)).text).replace("*", "") == without_space("".join(prose))


@given(st.text())
@settings(max_examples=300, deadline=None)
def test_a_text_of_any_letters_comes_back_as_it_is(text: str) -> None:
    assert clean_text(text) == CleanText(text)
