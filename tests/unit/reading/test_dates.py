"""Dates are read one way only: 05/02 is 5 February."""

from datetime import date, datetime

import pytest

from cchc.reading.front_matter.written_dates import read_date, read_moment
from cchc.records.diagnostic import Diagnostic


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2022-02-05", "2022-02-05T00:00:00"),
        ("05/02/2022", "2022-02-05T00:00:00"),
        ("5/2/2022", "2022-02-05T00:00:00"),
        ("2022-02-05 14:30", "2022-02-05T14:30:00"),
        ("2022-02-05T14:30", "2022-02-05T14:30:00"),
        ("2022-02-05 14:30:59", "2022-02-05T14:30:00"),
        ("5/2/2022 8:05", "2022-02-05T08:05:00"),
        ("29/02/2024", "2024-02-29T00:00:00"),
    ],
)
def test_moments(text: str, moment: str) -> None:
    read = read_moment(text)
    assert isinstance(read, datetime)
    assert read.isoformat() == moment


@pytest.mark.parametrize(
    ("text", "code", "hint"),
    [
        ("05-02-2022", "CC120", "viết 2022-02-05 hoặc 05/02/2022"),
        ("5.2.2022", "CC120", "viết 2022-02-05 hoặc 05/02/2022"),
        ("2022/02/05", "CC120", "viết 2022-02-05 hoặc 05/02/2022"),
        ("05/02/22", "CC120", "viết 2022-02-05 hoặc 05/02/2022"),
        ("mai", "CC120", "viết 2022-02-05 hoặc 05/02/2022 cho ngày 5 tháng 2 năm 2022"),
        ("2022-02-05T14:30+07:00", "CC120", "viết 2022-02-05 hoặc 05/02/2022 cho ngày 5 tháng 2 năm 2022"),
        ("29/02/2023", "CC121", "viết ngày từ 01/02/2023 đến 28/02/2023"),
        ("31/12/2023x", "CC120", "viết 2023-12-31 hoặc 31/12/2023"),
        ("32/12/2023", "CC121", "viết ngày từ 01/12/2023 đến 31/12/2023"),
        ("12/31/2023", "CC121", "ngày đứng trước tháng: viết 31/12/2023"),
        ("40/40/2023", "CC121", "tháng từ 1 đến 12"),
        ("0/1/2023", "CC121", "viết ngày từ 01/01/2023 đến 31/01/2023"),
        ("1/1/1900", "CC121", "năm phải từ 1945 đến 2099"),
        ("1/1/2023 24:00", "CC121", "giờ từ 00:00 đến 23:59"),
        ("٢٠٢٢-٠٢-٠٥", "CC120", "viết 2022-02-05 hoặc 05/02/2022 cho ngày 5 tháng 2 năm 2022"),
    ],
)
def test_faults_say_what_was_meant(text: str, code: str, hint: str) -> None:
    problem = read_moment(text)
    assert isinstance(problem, Diagnostic)
    assert (problem.code, problem.hint) == (code, hint)


def test_a_day_has_no_time() -> None:
    assert read_date("15/7/2021") == date(2021, 7, 15)
    problem = read_date("15/7/2021 08:00")
    assert isinstance(problem, Diagnostic)
    assert problem.hint == "viết 2021-07-15"
