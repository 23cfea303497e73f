"""`clean_text` as its callers see it."""

from __future__ import annotations

import pytest

import grextract
from grextract.clean import clean_chunks
from tests.clean.sample import BODY, MIDDLE, PARAGRAPHS, SHAPES, SHARE, shaped


@pytest.mark.parametrize("shape", SHAPES)
def test_the_body_alone_is_left_in_every_shape(shape: str) -> None:
    assert grextract.clean_text(shaped(shape, PARAGRAPHS)).text == shaped(shape, BODY)


def test_a_glued_dump_keeps_every_word_of_its_body() -> None:
    cleaned = grextract.clean_text("".join(PARAGRAPHS))
    assert "".join(BODY) in cleaned.text
    assert len(cleaned.text) < len("".join(BODY)) + 10


@pytest.mark.parametrize("shape", SHAPES)
def test_every_span_says_where_it_stood(shape: str) -> None:
    text = shaped(shape, PARAGRAPHS)
    spans = grextract.clean_text(text).removed
    assert [text[span.start : span.end] for span in spans] == [span.text for span in spans]


def test_spans_bear_the_kinds_of_the_ledger_and_the_rules_of_the_table() -> None:
    cleaned = grextract.clean_text(f"{BODY[0]} {SHARE} {BODY[1]}")
    assert [(span.kind, span.rule, span.text) for span in cleaned.removed] == [("share-prompt", "share-button", SHARE)]


def test_a_text_with_nothing_of_the_site_comes_back_as_it_is() -> None:
    text = "  \u201cA text\u201d,\twith  spaces \r\n\r\n and a café.\n"
    assert grextract.clean_text(text) == grextract.CleanText(text)


@pytest.mark.parametrize("text", ["", " ", "\n", "\x00", "\ud800", "\U0010ffff", "…", "©"])
def test_a_text_of_next_to_nothing_comes_back_as_it_is(text: str) -> None:
    assert grextract.clean_text(text) == grextract.CleanText(text)


def test_a_text_that_is_a_notice_from_end_to_end_leaves_nothing() -> None:
    assert grextract.clean_text(f"\n{SHARE}\n").text == ""


def test_spaces_inside_the_body_are_not_touched() -> None:
    assert grextract.clean_text(f"One  two.\t{SHARE}  Three\u00a0four.").text == "One  two.  Three\u00a0four."


@pytest.mark.parametrize(
    "notice",
    [
        "Follow us on Instagram and Twitter and subscribe to …",
        "Follow us on Instagram and X and subscribe to our Teleg...",
        "Follow us on Instagram and Twitter and subscribe to our",
        "Click the share button above to email/forward this art",
        "To receive Global Research’s Daily News…",
    ],
)
def test_a_notice_that_was_cut_short_is_one(notice: str) -> None:
    assert grextract.clean_text(f"{BODY[0]} {notice}").text == BODY[0]


def test_a_cut_sentence_that_goes_on_in_words_of_its_own_stays() -> None:
    text = "Follow us on Instagram and Twitter and subscribe to the view that mills should grind."
    assert grextract.clean_text(text).text == text


def test_notices_in_mid_text_leave_the_paragraphs_apart() -> None:
    assert grextract.clean_text(f"{BODY[0]}\n\n{MIDDLE}\n\n{BODY[1]}").text == f"{BODY[0]}\n\n{BODY[1]}"


def test_an_appeal_of_the_outlet_goes_without_company() -> None:
    appeal = (
        "If you’re able, and if you like our content and approach, please support the project. Our work wouldn’t be possible "
        "without your help: PayPal: southfront@list.ru or via: http://southfront.org/donate/ or via: "
        "https://www.patreon.com/southfront"
    )
    assert grextract.clean_text(f"{BODY[0]} {appeal} {BODY[1]}").text == f"{BODY[0]} {BODY[1]}"


def test_a_rule_of_the_caller_takes_the_sentences_that_it_names() -> None:
    options = grextract.Options(rules=(grextract.Rule("mine", "newsletter", ("harbour bulletin",)),))
    cleaned = grextract.clean_text(f"{BODY[0]} Read the Harbour Bulletin. {BODY[1]}", options=options)
    assert cleaned.text == f"{BODY[0]} {BODY[1]}"
    assert [span.rule for span in cleaned.removed] == ["mine"]


def test_a_rule_of_the_caller_is_no_evidence_of_the_site() -> None:
    options = grextract.Options(rules=(grextract.Rule("mine", "newsletter", ("harbour bulletin",)),))
    text = f"{BODY[0]} Make a one-time or recurring donation. Read the Harbour Bulletin."
    assert grextract.clean_text(text, options=options).text == f"{BODY[0]} Make a one-time or recurring donation."


@pytest.mark.parametrize("text", [None, b"bytes", 3, float("nan")])
def test_what_is_no_text_is_refused_by_its_type(text: object) -> None:
    with pytest.raises(TypeError, match=f"not {type(text).__name__}"):
        grextract.clean_text(text)  # type: ignore[arg-type]


def test_options_that_are_none_are_refused() -> None:
    with pytest.raises(TypeError, match="must be grextract"):
        grextract.clean_text("a", options={"rules": ()})  # type: ignore[arg-type]


def test_a_long_text_in_chunks_gives_what_it_gives_whole() -> None:
    text = shaped("paragraphs", (*PARAGRAPHS, *([BODY[0]] * 3000), SHARE, *([BODY[1]] * 3000), *PARAGRAPHS))
    parts = list(clean_chunks(text[at : at + 7777] for at in range(0, len(text), 7777)))
    assert len(parts) > 2
    assert "".join(part.text for part in parts) == grextract.clean_text(text).text
    assert tuple(span for part in parts for span in part.removed) == grextract.clean_text(text).removed


def test_a_long_text_loses_its_notices_wherever_they_stand() -> None:
    filler = [BODY[0]] * 3000
    text = shaped("paragraphs", (*filler, SHARE, *filler, SHARE, *filler, SHARE))
    assert grextract.clean_text(text).text == shaped("paragraphs", tuple(filler * 3))
