"""Problems of content as people and machines read them: text with carets, GitHub annotations, JSON; scanner_reports.py has more.

A text report gives each problem one unwrapped line `path:line:column: CODE message`, which terminals and editors
turn into a link, then the source line with a caret under the place, then the hint.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Final, Literal

from cchc.checks.scanner_reports import gitlab_report, sarif_report
from cchc.engine.own_commands import typed
from cchc.records.diagnostic import Diagnostic

Format = Literal["text", "github", "gitlab", "json", "sarif"]

_INDENT: Final = "    "
_WIDEST: Final = 120
"""Columns of a source line that are shown; of a longer line, a window around the caret."""
_UNSEEN: Final = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def render(diagnostics: Iterable[Diagnostic], style: Format = "text") -> str:
    """Return the report on `diagnostics`, sorted by place, each once; empty text where there are none (JSON and its kin apart).

    In a text, errors stand after warnings, where the eye is when a screen has scrolled by: next to the count.
    """
    ordered = sorted(set(diagnostics), key=_order)
    match style:
        case "text":
            blocks = ["\n".join(_text(each)) for each in sorted(ordered, key=lambda each: each.is_error)]
            return "\n".join([*blocks, "", summary(ordered), ""]) if ordered else ""
        case "github":
            return "".join(f"{_github(each)}\n" for each in ordered)
        case "gitlab":
            return gitlab_report(ordered)
        case "json":
            return _json(ordered)
        case "sarif":
            return sarif_report(ordered)


def brief(diagnostics: Iterable[Diagnostic], warnings: int) -> str:
    """Return what a build says: its errors in full, and a line that counts its warnings, if there are any of either."""
    errors = render(each for each in diagnostics if each.is_error)
    return errors + (f"{warnings} cảnh báo: chạy `{typed('check')}` để xem.\n" if warnings else "")


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """Return the count in a line: `3 lỗi, 1 cảnh báo trong 2 tệp`; parts that are zero are left out."""
    errors = sum(each.is_error for each in diagnostics)
    counts = [(errors, "lỗi"), (len(diagnostics) - errors, "cảnh báo")]
    said = ", ".join(f"{count} {word}" for count, word in counts if count)
    files = len({each.path for each in diagnostics})
    return f"{said} trong {files} tệp" if said else "Không có lỗi, không có cảnh báo"


def _order(each: Diagnostic) -> tuple[str, int, int, str, str]:
    return each.path, each.line, each.column, each.code, each.message


def _text(each: Diagnostic) -> Iterator[str]:
    """Yield the lines of one problem."""
    path = _UNSEEN.sub("·", each.path)
    place = f"{path}:{each.line}:{each.column}" if each.line else path
    weight = "" if each.is_error else "cảnh báo: "
    yield f"{place}: {each.code} {weight}{_one_line(each.message)}"
    if each.line and each.source.strip():
        source, column = _window(each.source.rstrip(), each.column - 1)
        yield f"{_INDENT}{_UNSEEN.sub('·', source)}"
        before, marked = source[:column], source[column : column + max(1, each.length)]
        yield f"{_INDENT}{_blank(before)}{'^' * max(1, _width(marked))}"
    if each.hint:
        yield f"{_INDENT}Gợi ý: {_sentence(_one_line(each.hint))}"


def _window(line: str, column: int) -> tuple[str, int]:
    """Return the part of a long line around `column`, and the column in it."""
    column = min(max(0, column), len(line))
    if len(line) <= _WIDEST:
        return line, column
    start = max(0, min(column - _WIDEST // 3, len(line) - _WIDEST))
    while start and unicodedata.combining(line[start]):
        start -= 1
    end = start + _WIDEST
    left, right = "…" if start else "", "…" if end < len(line) else ""
    return f"{left}{line[start:end]}{right}", column - start + len(left)


def _blank(text: str) -> str:
    """Return white space that is as wide on a terminal as `text`: tabs stay tabs."""
    return "".join("\t" if char == "\t" else " " * _width(char) for char in text)


def _width(text: str) -> int:
    """Return the columns that `text` takes on a terminal: wide letters two, marks none."""
    total = 0
    for char in text:
        if _UNSEEN.match(char):
            total += 1
        elif not unicodedata.combining(char) and unicodedata.category(char) not in ("Mn", "Me", "Cf"):
            total += 2 if unicodedata.east_asian_width(char) in "WF" else 1
    return total


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _one_line(text: str) -> str:
    return _UNSEEN.sub("·", " ".join(text.splitlines()))


def _github(each: Diagnostic) -> str:
    """Return a workflow command, which GitHub shows beside the line of a pull request."""
    properties = {"file": each.path}
    if each.line:
        properties |= {
            "line": str(each.line),
            "col": str(each.column),
            "endColumn": str(each.column + max(1, each.length)),
        }
    properties["title"] = each.code
    said = ",".join(f"{name}={_escaped(value, more=True)}" for name, value in properties.items())
    body = each.message + (f"\nGợi ý: {_sentence(each.hint)}" if each.hint else "")
    return f"::{each.severity.value} {said}::{_escaped(body)}"


def _escaped(text: str, *, more: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if more else text


def _json(ordered: Sequence[Diagnostic]) -> str:
    errors = sum(each.is_error for each in ordered)
    report = {
        "errors": errors,
        "warnings": len(ordered) - errors,
        "diagnostics": [asdict(each) for each in ordered],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"
