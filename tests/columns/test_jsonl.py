"""JSON lines: the column cleaned, all else byte for byte."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grextract.columns.column import Column, MissingColumn, Tally
from grextract.columns.jsonl import check_new_key, clean_jsonl
from tests.clean.sample import BODY, SHARE

TEXT = f"{BODY[1]} {SHARE}"


def cleaned(*lines: str, column: Column | None = None) -> tuple[list[str], list[str]]:
    told: list[str] = []
    return list(clean_jsonl(lines, column or Column(), Tally(told.append))), told


def test_a_text_is_cleaned_where_it_stands() -> None:
    line = f'{{ "id" : 1.0,"text":{json.dumps(TEXT)} , "x" : 1e400 }}\r\n'
    assert cleaned(line)[0] == [f'{{ "id" : 1.0,"text":{json.dumps(BODY[1], ensure_ascii=False)} , "x" : 1e400 }}\r\n']


@pytest.mark.parametrize(
    "line", ['{"text":"caf\\u00e9", "n": 10000000000000000000000.10}\n', '{"text":null}', "\n", '{"text": 3}\n']
)
def test_a_line_that_loses_nothing_is_passed_on_byte_for_byte(line: str) -> None:
    assert cleaned(line)[0] == [line]


def test_a_byte_order_mark_stays() -> None:
    assert cleaned('\ufeff{"text": ' + json.dumps(TEXT) + "}")[0] == [
        '\ufeff{"text": ' + json.dumps(BODY[1], ensure_ascii=False) + "}"
    ]


@pytest.mark.parametrize(
    "line", ["{bad\n", "[1]\n", '{"text": "a"} {}\n', '{"text": "a",}\n', '"text"\n', '{"text": ' + "[" * 20000 + "\n"]
)
def test_a_line_that_is_no_object_is_told_by_its_number_and_passed_on(line: str) -> None:
    lines, told = cleaned('{"text": "a"}\n', line)
    assert lines[1] == line
    assert len(told) == 1
    assert told[0].startswith("line 2: ")


def test_what_was_taken_goes_into_a_new_member_at_the_end() -> None:
    lines, _ = cleaned(json.dumps({"text": TEXT, "id": 7}) + "\n", column=Column("text", "taken"))
    values = json.loads(lines[0])
    assert list(values) == ["text", "id", "taken"]
    assert [span["text"] for span in values["taken"]] == [SHARE]
    assert TEXT[values["taken"][0]["start"] : values["taken"][0]["end"]] == SHARE


def test_every_object_gets_the_new_member() -> None:
    lines, _ = cleaned('{"text": "a"}', '{"text": null}', "{}", column=Column("text", "taken"))
    assert [json.loads(line)["taken"] for line in lines] == [[], [], []]


def test_the_first_object_must_have_the_column() -> None:
    with pytest.raises(MissingColumn, match="name one of id, body"):
        cleaned('{"id": 1, "body": "a"}')


def test_a_later_object_may_lack_it() -> None:
    assert cleaned('{"text": "a"}\n', '{"id": 2}\n') == (['{"text": "a"}\n', '{"id": 2}\n'], [])


def test_half_a_letter_is_written_as_an_escape() -> None:
    lines, _ = cleaned('{"text": ' + json.dumps(f"\ud800 {TEXT}") + "}")
    lines[0].encode("utf-8")
    assert json.loads(lines[0])["text"] == f"\ud800 {BODY[1]}"


@given(st.dictionaries(st.text(max_size=5), st.one_of(st.none(), st.text(), st.integers(), st.lists(st.text()))), st.text())
def test_any_other_member_keeps_its_value(values: dict[str, object], text: str) -> None:
    values = {**values, "text": f"{text}\n{SHARE}"}
    lines, told = cleaned(json.dumps(values) + "\n")
    assert told == []
    assert {**json.loads(lines[0]), "text": None} == {**values, "text": None}


@pytest.mark.parametrize("half", ["\\udc80", "\\udcff", "\\ud83d", "\\udc7f"])
def test_half_a_letter_is_written_as_its_escape(half: str) -> None:
    lines, _ = cleaned(f'{{"text": "é {half} {TEXT}", "id": "{half}"}}', column=Column("text", "taken"))
    assert lines[0].startswith(f'{{"text": "é {half} {BODY[1]}", "id": "{half}"')
    assert json.loads(lines[0].encode("utf-8"))["id"] == json.loads(f'"{half}"')


def test_a_byte_that_is_no_utf8_stays_a_byte() -> None:
    lines, _ = cleaned(f'{{"text": "\udce9 {TEXT}"}}')
    assert lines[0].encode("utf-8", "surrogateescape") == b'{"text": "\xe9 ' + BODY[1].encode() + b'"}'


@pytest.mark.parametrize("line", ['{"text": "b", "n": 1}', '{"\\u006e": 1}', '{"n": {}}'])
def test_a_later_row_that_has_the_new_key_is_told(line: str) -> None:
    with pytest.raises(MissingColumn, match="line 2 has the key 'n' already"):
        check_new_key(['{"text": "a"}\n', line], Column("text", "n"))


@pytest.mark.parametrize("line", ['{"text": "n", "m": {"n": 1}}', '{"n": 1', "[]", "\n", '{"text": "\\u006e"}'])
def test_a_row_that_has_not_the_new_key_is_no_fault(line: str) -> None:
    check_new_key(['{"text": "a"}\n', line], Column("text", "n"))
    check_new_key(['{"text": "a", "n": 1}\n'], Column("text"))
