from datetime import date

import pytest

from cchc.plans.swaps import read_swaps


def test_rows_are_read_whatever_other_columns_stand_beside() -> None:
    text = "\ufeffNgày,Làm việc,Căn cứ\n2025-05-02,không,nghỉ hoán đổi\n\n2025-04-26,Có,làm bù\n"

    assert read_swaps(text, "a.csv") == (((date(2025, 4, 26), True), (date(2025, 5, 2), False)), ())


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("ngày,làm việc\n2025-13-01,có\n", 2),
        ("ngày,làm việc\n2025-01-01,có\n2025-01-02,chắc thế\n", 3),
        ("ngày,làm việc\n2025-01-01,có\n2025-01-01,không\n", 3),
        ("day,worked\n2025-01-01,có\n", 2),
        ("ngày,làm việc\n2025-01-01\n", 2),
    ],
)
def test_a_row_that_cannot_be_read_is_a_problem_at_its_line(text: str, line: int) -> None:
    _, problems = read_swaps(text, "content/du-lieu/a.csv")

    assert [(found.code, found.path, found.line) for found in problems] == [("CC490", "content/du-lieu/a.csv", line)]


def test_an_empty_file_has_no_swaps() -> None:
    assert read_swaps("", "a.csv") == ((), ())
