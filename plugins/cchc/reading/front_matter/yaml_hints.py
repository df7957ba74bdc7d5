"""YAML's own errors for editors: a place, a sentence, and what to write instead."""

import re
from typing import Final

from yaml import Mark, MarkedYAMLError

from cchc.reading.source_text import SourceText, Spot
from cchc.records import header_rules
from cchc.records.diagnostic import Diagnostic

# "title:Kế hoạch", also with the wide colon of an input method. Would miss a key of several words.
_NO_SPACE: Final = re.compile(r"\s*(?:- )?[\w-]+(:|：)\S")
_VALUE: Final = re.compile(r"(\s*(?:- )?(?:[\w-]+:|-)\s+)(\S.*?)\s*$")
# A value that needs no quotes, so that a hint does not ask for any.
_PLAIN: Final = re.compile(r"[\w“][^:#\[\]{},\"']*")
# Several quoted values on one line, which YAML wants in brackets.
_QUOTED_LIST: Final = re.compile(r""""[^"]*"(?:\s*,\s*"[^"]*")+|'[^']*'(?:\s*,\s*'[^']*')+""")
_DEPTH: Final = ("dòng này thụt vào không khớp với các dòng trên", "cho các khóa cùng cấp thẳng cột với nhau")
_QUOTE: Final = "đặt cả giá trị trong dấu nháy kép"


def explain(source: SourceText, offset: int, error: MarkedYAMLError) -> Diagnostic:
    """Return YAML's error as a problem; its lines are counted from line `offset` of the source."""
    problem, context = error.problem or "", error.context or ""
    at = _spot(source, offset, error.problem_mark)
    start = _spot(source, offset, error.context_mark) if error.context_mark is not None else at
    line = source.lines[at.line]
    spot, message, hint = (
        at,
        "phần đầu tệp viết sai cú pháp",
        f"xem lại dòng này và dòng trên; nếu có ký hiệu lạ thì {in_quotes(line)}",
    )
    if "\t" in line[: at.column + 1] and ("tab" in problem or "cannot start any token" in problem):
        spot = Spot(at.line, line.index("\t"))
        message, hint = "dòng thụt vào bằng phím Tab", "thụt dòng bằng dấu cách"
    elif "cannot start any token" in problem:
        message, hint = f'giá trị không được bắt đầu bằng dấu "{line[at.column : at.column + 1]}"', in_quotes(line)
    elif "mapping values are not allowed" in problem:
        spot, message, hint = _colon(source, at)
    elif "block sequence entries are not allowed" in problem:
        message = "danh sách bắt đầu trên dòng của khóa"
        hint = f'xuống dòng rồi viết mỗi mục sau dấu "- "; nếu đó là một dòng chữ thì {in_quotes(line)}'
    elif "scanning a quoted scalar" in context and "end of stream" in problem:
        spot, message = source.rest_of_line(start.line, start.column), "dấu nháy mở mà không đóng"
        hint = "thêm dấu nháy ở cuối giá trị"
    elif "parsing a quoted scalar" in context or "unknown escape" in problem:
        message, hint = 'dấu "\\" trong dấu nháy kép có nghĩa đặc biệt', "dùng dấu nháy đơn, hoặc viết hai dấu \\\\"
    elif "expected ',' or" in problem:
        bracket = "]" if "sequence" in context else "}"
        spot, message = source.rest_of_line(start.line, start.column), f'thiếu dấu phẩy hoặc dấu "{bracket}"'
        hint = f'đóng danh sách bằng "{bracket}"; giá trị có dấu ngoặc hoặc dấu phẩy thì đặt trong dấu nháy kép'
    elif "scanning a simple key" in context:
        spot, message, hint = _no_colon(source, start)
    elif "scanning an anchor" in context or "scanning an alias" in context:
        sign = source.lines[start.line][start.column : start.column + 1]
        spot, message = start, f'giá trị không được bắt đầu bằng dấu "{sign}"'
        hint = in_quotes(source.lines[start.line])
    elif "document start" in problem and any(above.rstrip() == "..." for above in source.lines[offset : at.line]):
        message, hint = "phần đầu tệp có hai khối YAML", 'bỏ dòng "..."'
    elif "expected key" in problem and line[: at.column].strip():
        message = "còn chữ thừa sau dấu nháy hoặc dấu ngoặc đóng"
        hint = _whole_value(line)
    elif "expected key" in problem or "document start" in problem or "'-' indicator" in problem:
        spot = source.rest_of_line(at.line, at.column)
        message, hint = _DEPTH
    elif "node content" in problem:
        sign = line[at.column : at.column + 1]
        message, hint = f'dấu "{sign}" đứng không đúng chỗ', in_quotes(line)
    return source.diagnostic(header_rules.SYNTAX, spot, message, hint)


def quoted(value: str) -> str:
    """Return a value as YAML takes it whatever it holds: in double quotes, or in single ones where it has double quotes itself."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def plain_or_quoted(value: str) -> str:
    """Return a value, in quotes where YAML would not take it as it is in a line or a list."""
    return value if _PLAIN.fullmatch(value) else quoted(value)


def in_quotes(line: str) -> str:
    """Return what to write in place of a line whose value YAML does not take for text."""
    written = _VALUE.match(line)
    return f"viết {written[1].strip()} {quoted(written[2])}" if written is not None else _QUOTE


def whole_value(line: str) -> str:
    """Return a line with its value in one pair of quotes, where more stands behind the closing quote of the value; "" where it has none.

    >>> print(whole_value('title: "Hội nghị ""một cửa"" hiện đại"'))
    title: 'Hội nghị "một cửa" hiện đại'
    """
    written = _VALUE.match(line)
    if written is None or written[2][0] not in "\"'":
        return ""
    value = written[2]
    if _QUOTED_LIST.fullmatch(value):
        return f"{written[1].strip()} [{value}]"
    sign = value[0]
    if len(value) > 1 and sign == value[-1]:
        value = value[1:-1].replace(sign * 2, sign)
    return f"{written[1].strip()} {quoted(value)}"


def _whole_value(line: str) -> str:
    """Return what to write where more stands behind the closing quote of a value."""
    if whole := whole_value(line):
        return f"viết {whole}"
    written = _VALUE.match(line)
    if written is None:
        return "đặt cả giá trị trong một cặp dấu nháy đơn"
    return f"viết {written[1].strip()} {quoted(written[2])}"


def _colon(source: SourceText, at: Spot) -> tuple[Spot, str, str]:
    """A colon where none may stand: in an unquoted value, or one line too deep."""
    line = source.lines[at.line]
    before = line[: at.column]
    key = re.match(r"\s*(?:- )?([\w-]+):\s", line)
    if key is not None and key.end() <= at.column:
        value = line[key.end() :].strip()
        return (
            at,
            f'giá trị của "{key[1]}" có dấu hai chấm nên phải nằm trong dấu nháy',
            f"viết {key[1]}: {quoted(value)}",
        )
    above = source.lines[at.line - 1] if at.line else ""
    if (joined := _NO_SPACE.match(above)) is not None:
        spot = Spot(at.line - 1, joined.start(1))
        return spot, "sau dấu hai chấm phải có một dấu cách", _spaced(above, joined)
    if before[:1] == " ":
        return source.rest_of_line(at.line, len(before) - len(before.lstrip())), *_DEPTH
    return at, "dấu hai chấm đứng không đúng chỗ", _QUOTE


def _no_colon(source: SourceText, start: Spot) -> tuple[Spot, str, str]:
    """A line that should be `key: value` and is not."""
    line = source.lines[start.line]
    if (joined := _NO_SPACE.match(line)) is not None:
        return Spot(start.line, joined.start(1)), "sau dấu hai chấm phải có một dấu cách", _spaced(line, joined)
    spot = source.rest_of_line(start.line, start.column)
    if line.lstrip().startswith("-"):
        return spot, 'sau dấu "-" đầu dòng phải có một dấu cách', f"viết - {line.strip().lstrip('-').strip()}"
    return (
        spot,
        'dòng này không có dạng "khóa: giá trị"',
        "thêm tên khóa và dấu hai chấm; nếu nội dung bài bắt đầu từ đây thì thêm một dòng --- phía trên",
    )


def _spaced(line: str, joined: re.Match[str]) -> str:
    """Return what to write where a value stands right behind the colon of its key."""
    return f"viết {line[: joined.start(1)].strip()}: {line[joined.end(1) :].strip()}"


def _spot(source: SourceText, offset: int, mark: Mark | None) -> Spot:
    """Return a mark's place; one past the last line of the header stands at that line's end."""
    line, column = (mark.line + offset, mark.column) if mark is not None else (offset, 0)
    last = len(source.lines) - 1
    return Spot(line, column) if line <= last else Spot(last, len(source.lines[last]))
