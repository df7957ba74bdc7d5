"""Bytes of every kind become lines, and places lead back to what was written."""

import pytest

from cchc.reading.source_text import LARGEST, Spot, decode
from cchc.records.header_rules import CONTROL


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        ("một\nhai".encode(), ["một", "hai"]),
        ("một\r\nhai\r\n".encode(), ["một", "hai", ""]),
        ("một\rhai".encode(), ["một", "hai"]),
        ("\ufeffmột".encode(), ["một"]),
        ("tiê\u0301ng Việt".encode(), ["tiếng Việt"]),
        ("Ðường".encode(), ["Đường"]),
        ("số\u00a061/NĐ-CP".encode(), ["số 61/NĐ-CP"]),
        ("\u00a0\u00a0- file".encode(), ["  - file"]),
        ("hành\u200b chính\u00ad".encode(), ["hành chính"]),
        ("a\u2028b\u000bc".encode(), ["a b c"]),
        ("👨\u200d👩\u200d👧".encode(), ["👨\u200d👩\u200d👧"]),
    ],
)
def test_text_is_cleaned_line_by_line(data: bytes, lines: list[str]) -> None:
    source, problems = decode("a.md", data)
    assert problems == ()
    assert source is not None
    assert source.lines == lines


@pytest.mark.parametrize(
    ("data", "code", "message", "line", "column"),
    [
        (b"", "CC103", "tệp rỗng", 0, 0),
        ("\ufeff \r\n".encode(), "CC103", "tệp rỗng", 0, 0),
        (b"PK\x03\x04abc", "CC102", "đây là tệp Word, Excel hoặc tệp nén, không phải văn bản", 0, 0),
        (b"%PDF-1.7", "CC102", "đây là tệp PDF, không phải văn bản", 0, 0),
        (b"a\x00b", "CC102", "tệp nhị phân: byte số 2 có giá trị 0", 0, 0),
        ("a".encode("utf-16"), "CC101", "tệp lưu ở bảng mã UTF-16, không phải UTF-8", 0, 0),
        ("một\nhai ".encode() + b"\xe0x", "CC101", "byte 0xE0 không đọc được theo bảng mã UTF-8", 2, 5),
        (b"\xef\xbb\xbfa\r\nb\xff", "CC101", "byte 0xFF không đọc được theo bảng mã UTF-8", 2, 2),
        (b"\xc3", "CC101", "byte 0xC3 không đọc được theo bảng mã UTF-8", 1, 1),
        (b"a" * (LARGEST + 1), "CC104", "tệp dài 2,0 triệu byte, quá giới hạn 2 triệu byte", 0, 0),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_what_is_no_text_is_a_problem_at_its_first_wrong_byte(
    data: bytes, code: str, message: str, line: int, column: int
) -> None:
    source, (problem,) = decode("a.md", data)
    assert source is None
    assert (problem.code, problem.message, problem.line, problem.column) == (code, message, line, column)


def test_control_characters_are_told_once_a_line_and_become_spaces() -> None:
    source, problems = decode("a.md", "tốt\nmột\x08hai\x08\nba\ufffe".encode())
    assert source is not None
    assert source.lines == ["tốt", "một hai ", "ba "]
    assert [(each.code, each.line, each.column) for each in problems] == [("CC105", 2, 4), ("CC105", 3, 3)]
    assert problems[0].message == "ký tự điều khiển U+0008 không hiện được"


@pytest.mark.parametrize(
    ("written", "letter", "column", "length"),
    [
        ("date: x", "x", 7, 1),
        ("tiê\u0301ng x", "x", 8, 1),
        ("tiê\u0301ng x", "ế", 3, 2),
        ("\u200b\u200bx", "x", 3, 1),
        ("e\u0302\u0301e\u0302\u0301x", "x", 7, 1),
    ],
)
def test_a_place_counts_what_was_written(written: str, letter: str, column: int, length: int) -> None:
    source, _ = decode("a.md", f"trước\n{written}".encode())
    assert source is not None
    place = source.place(Spot(1, source.lines[1].index(letter), 1))
    assert (place.line, place.column, place.length) == (2, column, length)
    assert source.diagnostic(rule=CONTROL, spot=Spot(1, 0), message="").source == written
