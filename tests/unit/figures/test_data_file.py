"""Data files, as spreadsheets and people write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.figures.data_file import read_table

PATH = "du-lieu/a.csv"


@pytest.mark.parametrize(
    "data",
    [
        "\ufeffNăm;Điểm\r\n2021;82,45\r\n2022;1.085,1\r\n".encode(),
        "sep=;\nNăm;Điểm\n2021;82,45\n2022;1085,1\n".encode(),
        "Năm\tĐiểm\r\n2021\t82,45\r\n2022\t1.085,1\r\n".encode("utf-16"),
        'Năm,Điểm\n2021,"82,45"\n\n2022,"1.085,1"\n'.encode(),
        "Năm,Điểm\n 2021 , 82.45 \nnăm 2022,1085.1".encode(),
    ],
    ids=["excel", "excel-hint", "unicode-text", "quoted", "plain"],
)
def test_the_same_table_in_every_writing(data: bytes) -> None:
    table, problems = read_table(PATH, data)

    assert problems == ()
    assert table is not None
    assert (table.label, table.years) == ("Năm", (2021, 2022))
    assert [column.values for column in table.columns] == [(Decimal("82.45"), Decimal("1085.1"))]


def test_years_are_put_in_order_and_gaps_stay_gaps() -> None:
    table, _ = read_table(PATH, "Năm;A;Ghi chú\n2023;3;b\n2021;1;\n2022;–;c\n".encode())

    assert table is not None
    assert table.years == (2021, 2022, 2023)
    assert table.columns[0].values == (Decimal(1), None, Decimal(3))
    assert (table.columns[1].values, table.columns[1].cells) == ((), ("", "c", "b"))


def test_rows_with_names_keep_their_order_and_quotes_may_hold_anything() -> None:
    table, _ = read_table(PATH, 'Tên,A\n"Người dân, ""tổ chức""",1\n"hai\ndòng",2\n'.encode())

    assert table is not None
    assert (table.names, table.years) == (('Người dân, "tổ chức"', "hai dòng"), ())


def test_a_column_is_found_by_its_label_whatever_its_case_and_marks() -> None:
    table, _ = read_table(PATH, "Năm;Tỷ lệ (%);Số\n2021;1;2\n".encode())

    assert table is not None
    found = [table.column(written) for written in ("Tỷ lệ (%)", "tỷ lệ", "TY LE", "so", "khác")]
    assert [column and column.name for column in found] == ["Tỷ lệ", "Tỷ lệ", "Tỷ lệ", "Số", None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [("CC103", 0, 0)]),
        ("Năm\n2021\n", [("CC510", 1, 1)]),
        ("Năm;Điểm\n", [("CC510", 1, 1)]),
        ("Năm;Điểm;điểm\n2021;1;2\n", [("CC510", 1, 10)]),
        ("Năm;;A\n2021;1;2\n", [("CC510", 1, 5)]),
        ("Năm,Điểm\n2021,82,45\n", [("CC511", 2, 9)]),
        ("Năm;A;B\n2021;x y;1\n2022;2;7x\n", [("CC512", 2, 6), ("CC512", 3, 8)]),
        ("Năm,A\n2021,1.080\n", [("CC512", 2, 6)]),
        ("Năm;A\n2021;1\nnăm 2021;2\n", [("CC513", 3, 1)]),
        ("Tên;A\n;1\n", [("CC513", 2, 1)]),
        ("Tên;A\n" + "".join(f"d{number};1\n" for number in range(501)), [("CC510", 502, 1)]),
    ],
)
def test_a_fault_stands_at_its_line_and_column(text: str, found: list[tuple[str, int, int]]) -> None:
    table, problems = read_table(PATH, text.encode())

    assert table is None
    assert [(problem.code, problem.line, problem.column) for problem in problems] == found
    assert {problem.path for problem in problems} == {"content/du-lieu/a.csv"}


def test_quotes_that_nothing_closes_hold_the_rest_of_the_file() -> None:
    table, _ = read_table(PATH, 'Tên;A\n"a;1\nb;2'.encode())

    assert table is not None
    assert table.names == ("a;1 b;2",)


@pytest.mark.parametrize(
    ("data", "code"),
    [("Năm;Điểm\n2021;1\n".encode("cp1258", errors="replace"), "CC101"), (b"PK\x03\x04\x00", "CC102")],
    ids=["another code page", "a workbook"],
)
def test_a_file_that_is_no_text_is_to_be_saved_as_csv(data: bytes, code: str) -> None:
    table, problems = read_table(PATH, data)

    assert table is None
    assert [(problem.code, "CSV UTF-8" in problem.hint) for problem in problems] == [(code, True)]


@given(st.one_of(st.binary(max_size=60), st.text('Năm;,\t\n"0123.x%-', max_size=60).map(str.encode)))
def test_no_file_is_more_than_a_table_or_problems(data: bytes) -> None:
    table, problems = read_table(PATH, data)

    assert (table is None) == bool(problems)
    if table is not None:
        assert len(table.names) == len(set(table.names)) > 0
        assert all(len(column.values or column.cells) == len(table.names) for column in table.columns)
