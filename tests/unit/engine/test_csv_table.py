"""A table is read as it was written, and runs nothing."""

import csv
import io

import pytest

from cchc.engine.outputs.csv_table import csv_table


def read(table: bytes) -> list[list[str]]:
    assert table.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("cell", ["", "Kế hoạch", 'một, "hai"', "a\nb", "-1", "+84", "-1.234,5", "99,1%", "-", "'=1"])
def test_a_harmless_cell_is_read_as_it_was_written(cell: str) -> None:
    assert read(csv_table(("Cột",), [(cell,)])) == [["Cột"], [cell]]


@pytest.mark.parametrize(
    "cell", ['=HYPERLINK("https://a.example")', "=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", " =1", "\t=1", "＝1"]
)
def test_a_cell_that_a_spreadsheet_would_run_is_marked_as_text(cell: str) -> None:
    assert read(csv_table(("Cột",), [(cell,)])) == [["Cột"], [f"'{cell}"]]


@pytest.mark.parametrize(
    ("cell", "text"),
    [(None, ""), ((), ""), (("a", "b"), "a; b"), (("a", None), "a; "), (0, "0"), (("=1", "b"), "'=1; b")],
)
def test_nothing_is_an_empty_cell_and_several_values_stand_in_one(cell: object, text: str) -> None:
    assert read(csv_table(("Cột", "Cuối"), [(cell, "x")])) == [["Cột", "Cuối"], [text, "x"]]
