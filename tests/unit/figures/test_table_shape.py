"""Tables as spreadsheets export them: what surrounds a table is left out or named, never drawn."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.figures.data_file import Table, read_table
from cchc.figures.table_shape import is_numbering

PATH = "du-lieu/a.csv"


def accepted(text: str) -> Table:
    table, problems = read_table(PATH, text.encode())
    assert problems == ()
    assert table is not None
    return table


@pytest.mark.parametrize(
    "text",
    [
        "Năm;Điểm;;;\n2021;82;;;\n2022;83;;;\n",
        ";;Năm;Điểm\n;;2021;82\n;;2022;83\n",
        "Năm;;Điểm\n2021;;82\n2022;;83\n",
        "Năm,Điểm,,\n2021,82,,\n2022,83,,\n,,,\n",
        "Năm;Điểm;;\n2021;82\n2022;83;;\n;;;\n;;;\n",
        '"Năm";"Điểm";""\n"2021";"82";""\n"2022";"83";" "\n',
        "Năm\tĐiểm\t\t\n2021\t82\t\t\n2022\t83\t\t\n",
    ],
)
def test_columns_and_rows_that_are_empty_throughout_are_left_out(text: str) -> None:
    table = accepted(text)
    assert (table.label, table.years) == ("Năm", (2021, 2022))
    assert [(column.label, column.values) for column in table.columns] == [("Điểm", (Decimal(82), Decimal(83)))]


@pytest.mark.parametrize(
    ("text", "line", "column", "word"),
    [
        ("BẢNG TỔNG HỢP KẾT QUẢ;;\nNăm;Điểm;Hạng\n2021;82,4;5\n", 1, 1, "tên bảng"),
        ("BẢNG TỔNG HỢP KẾT QUẢ\nNăm;Điểm;Hạng\n2021;82,4;5\n", 1, 1, "tên bảng"),
        ("Biểu số 01, năm 2025\n\nNăm;Điểm;Hạng\n2021;82,4;5\n2022;83,4;4\n", 1, 1, "tên bảng"),
        ("UBND TỈNH;;\nSỞ XÂY DỰNG;;\nLĩnh vực;2024;2025\nThể chế;1;2\n", 1, 1, "tên bảng"),
        ("Biểu 01;;Đơn vị tính: hồ sơ;\nĐơn vị;Nhận;Trả;Tồn\nSở A;5;4;1\n", 1, 1, "tên bảng"),
        ("UBND TỈNH;CỘNG HÒA\nNăm;Điểm\n2021;82\n2022;83\n", 1, 1, "tên bảng"),
        ('"Kết quả, năm 2025",,\nNăm,Điểm,Hạng\n2021,82.4,5\n', 1, 1, "tên bảng"),
        ("Năm;Điểm\n2021;82\n2022;83\nNguồn: Sở Nội vụ;\n", 4, 1, "ghi chú"),
        ("Năm;Điểm\n2021;82\n2022;83\n\n(*) Ước thực hiện\n", 5, 1, "ghi chú"),
        ("Năm,Điểm\n2021,82\n2022,83\nNguồn: Sở Nội vụ, 2025\n", 4, 1, "ghi chú"),
        ("Đơn vị;Hồ sơ\nSở A;82\nSở B;83\nSố liệu tính đến 31/12/2025;\n", 4, 1, "ghi chú"),
        ("Đơn vị;Hồ sơ\nSở A;82\nSở B;83\n;Nguồn: Sở Nội vụ\n", 4, 2, "ghi chú"),
        ("Năm;Điểm\n2021;82\n2022;83\nTheo báo cáo của các sở;\n", 4, 1, "ghi chú"),
        ("STT;Đơn vị;Hồ sơ\n1;Sở A;5\n2;Sở B;6\n", 1, 1, "đánh số dòng"),
        ("TT;Năm;Hồ sơ\n1;2021;5\n2;2022;6\n", 1, 1, "đánh số dòng"),
        ("Đơn vị;Hồ sơ;\n;Nhận;Trả\nSở A;5;4\n", 2, 2, "thứ hai"),
        ("Năm;Hồ sơ;\nNăm;Nhận;Trả\n2021;5;4\n", 2, 1, "thứ hai"),
        ("Đơn vị;Nhận;Trả\n(1);(2);(3)=(1)-(2)\nSở A;5;4\n", 2, 1, "đánh số cột"),
        ("Đơn vị;Nhận;Trả\nA;1;2\nSở A;5;4\n", 2, 1, "đánh số cột"),
        ("Đơn vị;Nhận;Trả\n1;2;3\nSở A;5;4\n", 2, 1, "đánh số cột"),
        ("Năm;Điểm\n2021;82\n2022;83\n\nNăm;Hạng\n2021;5\n", 5, 1, "bảng khác"),
        ("Năm;Điểm\n2021;82\n2022;83\n\nLĩnh vực;Hạng\nThể chế;5\n", 5, 1, "bảng khác"),
        ("Năm;Điểm;;Năm;Hạng\n2021;82;;2021;4\n", 1, 11, "bảng khác"),
        ("2021;82\n2022;83\n", 1, 1, "chưa có dòng tên cột"),
    ],
)
def test_what_is_no_part_of_the_table_is_one_problem_at_its_line(text: str, line: int, column: int, word: str) -> None:
    table, problems = read_table(PATH, text.encode())
    assert table is None
    assert [(problem.code, problem.line, problem.column) for problem in problems] == [("CC510", line, column)]
    assert word in problems[0].message


def test_each_line_of_notes_is_told() -> None:
    text = "Năm;Điểm\n2021;82\n2022;83\nNguồn: Sở Nội vụ;\n\nGhi chú: đến 31/12;\n;(*) Ước tính\n"
    _, problems = read_table(PATH, text.encode())
    assert [(problem.code, problem.line, problem.column) for problem in problems] == [
        ("CC510", 4, 1),
        ("CC510", 6, 1),
        ("CC510", 7, 2),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tháng;Nhận;Trả\n1;2;3\n2;4;5\n", ("1", "2")),
        ("Khu vực;Nhận;Trả\nA;1;2\nB;4;5\n", ("A", "B")),
        ("Lĩnh vực;2024;2025\nThể chế;1;2\n", ("Thể chế",)),
        ("Đơn vị;Hồ sơ\nSở A;5\nSở B;\n", ("Sở A", "Sở B")),
        ("Nguồn nhân lực;Số người\nNguồn tại chỗ;5\nNguồn điều động;\n", ("Nguồn tại chỗ", "Nguồn điều động")),
        ("Năm;Điểm\n2021;82\n\n2022;\n", ("2021", "2022")),
        ("Tháng;1;2;3\nNhận;5;6;7\n", ("Nhận",)),
        ("Đơn vị;Hồ sơ, đã trả\nSở A, B;5\nSở C;6\n", ("Sở A, B", "Sở C")),
    ],
)
def test_what_only_resembles_the_surroundings_of_a_table_stays_in_it(text: str, names: tuple[str, ...]) -> None:
    assert accepted(text).names == names


@pytest.mark.parametrize(
    ("cells", "wrong"),
    [
        (["82,45", "1.080"], []),
        (["+1,5", "-0,5", "−0,7", "+ 2"], []),
        (["82%", "83,5 %"], []),
        (["82%", "83", "85%"], ["83"]),
        (["82,45", "83.45", "84,1"], ["83.45"]),
        (["82.45", "1.080", "84.1"], ["1.080"]),
        (["82,45", "1,080"], ["1,080"]),
        (["0,805", "1,080"], []),
        (["1,080"], ["1,080"]),
        (["1.080"], []),
        (["(1,5)", "2,5"], ["(1,5)"]),
        (["1.080,5", "1,080.5", "2,5"], ["1,080.5"]),
        (["5 hồ sơ", "6"], ["5 hồ sơ"]),
        (["~5", "6"], ["~5"]),
    ],
)
def test_a_number_that_may_be_another_is_a_problem_at_its_cell(cells: list[str], wrong: list[str]) -> None:
    rows = "".join(f"{2001 + at};{cell}\n" for at, cell in enumerate(cells))
    _, problems = read_table(PATH, f"Năm;Số\n{rows}".encode())
    assert [(problem.code, problem.line) for problem in problems] == [
        ("CC512", cells.index(cell) + 2) for cell in wrong
    ]


@pytest.mark.parametrize(
    ("label", "counts"),
    [("STT", True), ("Số TT", True), ("Số thứ tự", True), ("tt.", True), ("TTHC", False), ("Số", False)],
)
def test_a_column_that_counts_rows_is_known_by_its_name(label: str, counts: bool) -> None:
    assert is_numbering(label) is counts


@given(
    st.lists(st.integers(0, 99_999), min_size=1, max_size=8),
    st.integers(0, 3),
    st.integers(0, 3),
    st.sampled_from(";\t,"),
)
def test_a_table_is_the_same_wherever_a_spreadsheet_puts_it(
    figures: list[int], before: int, after: int, mark: str
) -> None:
    def line(*cells: object) -> str:
        return mark.join([*[""] * before, *map(str, cells), *[""] * after]) + "\n"

    rows = [line(f"Đơn vị {at}", figure) for at, figure in enumerate(figures)]
    table = accepted(line("Đơn vị", "Số") + "".join(rows))
    assert table.columns[0].values == tuple(map(Decimal, figures))
