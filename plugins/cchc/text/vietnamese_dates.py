"""Dates as Vietnamese readers expect them."""

from datetime import date, datetime, time

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
OFFSET = "+07:00"
"""Asia/Ho_Chi_Minh has had no other offset since 1975."""


def day(value: date) -> str:
    """Return a day in figures: a zero before days under 10 and before months 1 and 2 (NĐ 30/2020/NĐ-CP Phụ lục I, mục II.4).

    >>> day(date(2025, 7, 1)), day(date(2022, 2, 7))
    ('01/7/2025', '07/02/2022')
    """
    return f"{value.day:02}/{_month(value)}/{value.year}"


def long_day(value: date) -> str:
    """Return a day in words, with the same zeros.

    >>> long_day(date(2026, 1, 5))
    'ngày 05 tháng 01 năm 2026'
    """
    return f"ngày {value.day:02} tháng {_month(value)} năm {value.year}"


def weekday_moment(value: datetime) -> str:
    """`Thứ Năm, 20/05/2021 22:00`; the time is left out at midnight, which means that none was given."""
    written = f"{WEEKDAYS[value.weekday()]}, {day(value)}"
    return written if value.time() == time.min else f"{written} {value.hour:02}:{value.minute:02}"


def iso(value: date | datetime) -> str:
    """`2021-05-20`, or `2021-05-20T22:00:00+07:00` where a time was given."""
    if not isinstance(value, datetime):
        return value.isoformat()
    written = value.isoformat(timespec="seconds")
    return written.removesuffix("T00:00:00") if value.time() == time.min else f"{written}{OFFSET}"


def _month(value: date) -> str:
    return f"{value.month:02}" if value.month <= 2 else str(value.month)
