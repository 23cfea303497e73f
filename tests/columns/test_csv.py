"""CSV: the column cleaned, rows that lose nothing as they were written."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grextract.columns.column import Column, MissingColumn, Tally
from grextract.columns.csv import clean_csv
from tests.clean.sample import BODY, SHARE

QUOTED = BODY[0].replace('"', '""')


def cleaned(text: str, column: Column | None = None) -> tuple[str, list[str]]:
    told: list[str] = []
    return "".join(clean_csv(text.splitlines(keepends=True), column or Column(), Tally(told.append))), told


def test_the_text_of_a_row_is_cleaned() -> None:
    assert cleaned(f'id,text\n1,"{QUOTED} {SHARE}"\n')[0] == f'id,text\n1,"{QUOTED}"\n'


@pytest.mark.parametrize(
    "row",
    [
        '1,"plain",=SUM(A1:A2)\r\n',
        "1,plain,'quoted'\n",
        '"1","with ""quotes"" and\nlines","x"\n',
        "1\n",
        "\n",
        "1,plain,",
        "+1,-2,@x\n",
    ],
)
def test_a_row_that_loses_nothing_is_passed_on_as_it_was_written(row: str) -> None:
    assert cleaned(f"id,text,note\n{row}")[0] == f"id,text,note\n{row}"


def test_a_cell_that_looks_like_a_formula_is_not_altered() -> None:
    result = cleaned(f'note,text\n=1+1,"=A1 {BODY[0]} {SHARE}"\n')[0]
    assert list(csv.reader(result.splitlines()))[1] == ["=1+1", f"=A1 {BODY[0]}"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_header_tells_what_parts_the_cells(delimiter: str) -> None:
    text = delimiter.join(("id", "text", "x")) + "\n" + delimiter.join(("1", f'"{QUOTED} {SHARE}"', "2")) + "\n"
    rows = list(csv.reader(cleaned(text)[0].splitlines(), delimiter=delimiter))
    assert rows[1] == ["1", BODY[0], "2"]


def test_line_breaks_in_a_cell_and_line_ends_of_rows_stay() -> None:
    result = cleaned(f'id,text\r\n1,"{QUOTED}\r\n\r\n{SHARE}\r\n\r\n{BODY[1]}"\r\n')[0]
    assert result == f'id,text\r\n1,"{QUOTED}\r\n\r\n{BODY[1]}"\r\n'


def test_a_huge_cell_is_read() -> None:
    huge = " ".join([BODY[1]] * 20_000)
    assert cleaned(f"id,text\n1,{huge} {SHARE}\n")[0] == f"id,text\n1,{huge}\n"


def test_a_byte_order_mark_is_no_part_of_the_first_name() -> None:
    assert cleaned(f"\ufefftext,id\n{BODY[1]} {SHARE},1\n")[0] == f"\ufefftext,id\n{BODY[1]},1\n"


def test_what_was_taken_goes_into_a_new_column_as_json() -> None:
    rows = list(csv.reader(cleaned(f"id,text\n1,{BODY[1]} {SHARE}\n2\n", Column("text", "taken"))[0].splitlines()))
    assert [row[:2] for row in rows] == [["id", "text"], ["1", BODY[1]], ["2", ""]]
    assert [rows[0][2], rows[2][2]] == ["taken", "[]"]
    assert json.loads(rows[1][2])[0]["text"] == SHARE


def test_a_row_with_too_many_cells_is_told_by_its_line_and_passed_on() -> None:
    assert cleaned(f"id,text\n1,a\n1,{SHARE},3\n") == (
        f"id,text\n1,a\n1,{SHARE},3\n",
        ["line 3: 3 cells, where the header has 2"],
    )


def test_a_missing_column_is_told_with_those_there_are() -> None:
    with pytest.raises(MissingColumn, match="name one of id, body"):
        cleaned("id,body\n1,a\n")


def test_an_empty_file_gives_nothing() -> None:
    assert cleaned("") == ("", [])


CELLS = st.text(st.sampled_from("a1é\u2028 ,;\t|\"'\n\r\ufeff="), max_size=8)


def read(text: str, delimiter: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))


@given(
    others=st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=4),
    delimiter=st.sampled_from(",;\t|"),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    ends=st.booleans(),
    mark=st.sampled_from(["", "\ufeff"]),
    removed=st.sampled_from([None, "taken"]),
)
def test_a_table_reads_back_cell_by_cell(
    others: list[tuple[str, str]], delimiter: str, end: str, ends: bool, mark: str, removed: str | None
) -> None:
    stream = io.StringIO(newline="")
    # All cells quoted: with less, Python up to 3.12 itself writes tables that do not read back.
    writer = csv.writer(stream, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL)
    writer.writerows([left, f"{BODY[0]} {SHARE}", right] for left, right in others)
    text = f"{mark}id{delimiter}text{delimiter}note{end}{stream.getvalue()}"
    lines = io.StringIO(text if ends else text.removesuffix(end), newline="")
    told: list[str] = []
    result = "".join(clean_csv(lines, Column("text", removed), Tally(told.append)))
    assert told == []
    assert result.startswith(f"{mark}id")
    assert result.endswith(end) == ends
    found = read(result.removeprefix(mark), delimiter)
    assert [row[:3] for row in found] == [["id", "text", "note"], *([left, BODY[0], right] for left, right in others)]
    assert {len(row) for row in found} == {3 + (removed is not None)}


@pytest.mark.parametrize(("row", "end"), [('1,"a\nb",', ""), ('1,"a\rb",', "\n"), ('1,"a\r\nb",', "\r"), ('"a\r",2,', "\n")])
def test_a_line_break_in_another_column_stays_in_its_cell(row: str, end: str) -> None:
    lines = io.StringIO(f'id,note,text\n{row}"{BODY[1]} {SHARE}"{end}', newline="")
    result = "".join(clean_csv(lines, Column(), Tally(print)))
    assert result.endswith(f"{BODY[1]}{end}")
    assert read(result, ",")[1:] == [[*read(row, ",")[0][:2], BODY[1]]]


def test_quotes_around_a_first_name_behind_a_byte_order_mark_stay_markup() -> None:
    result = cleaned(f'\ufeff"text",id\n{BODY[1]} {SHARE},1\n', Column("text", "taken"))[0]
    assert result.startswith(f"\ufefftext,id,taken\n{BODY[1]},1,")


def test_what_stands_in_quotes_of_the_header_parts_no_cells() -> None:
    assert cleaned(f'"a;b;c;d",text\n1,{BODY[1]} {SHARE}\n')[0] == f'"a;b;c;d",text\n1,{BODY[1]}\n'


def test_a_header_that_is_no_csv_is_told() -> None:
    with pytest.raises(MissingColumn, match="the header is no CSV"):
        cleaned('"id"x,text\n1,a\n')


def test_a_quote_that_never_closes_takes_the_rest_as_its_cell() -> None:
    text = 'id,text\n1,"never closed\n2,b\n'
    assert cleaned(text)[0] == text
