"""The data file of swapped days: CSV with the columns `ngày` and `làm việc`, and any others for people.

ngày,làm việc,căn cứ
2025-05-02,không,nghỉ hoán đổi
2025-04-26,có,làm bù
"""

import csv
import io
from collections.abc import Iterator
from datetime import date
from typing import Final

from cchc.records.diagnostic import Diagnostic
from cchc.records.rule import Rule
from cchc.records.section_addresses import DATA, folder_of
from cchc.records.source_positions import SourcePosition

FILE = f"{folder_of(DATA)}/ngay-nghi-hoan-doi.csv"
"""Where it lies under the content folder."""

DAY, WORKED = "ngày", "làm việc"
ANSWERS = {"có": True, "không": False}

BAD_SWAP: Final = Rule(
    code="CC490",
    title="Dòng ngày nghỉ hoán đổi không đọc được",
    why="Theo dõi thời hạn công khai đếm ngày làm việc theo tệp này, nên mỗi dòng phải ghi một ngày dạng "
    "2025-05-02 và “có” hoặc “không” ở cột làm việc; mỗi ngày chỉ ghi một lần.",
    wrong="content/du-lieu/ngay-nghi-hoan-doi.csv\nngày,làm việc,căn cứ\n2/5/2025,không,nghỉ hoán đổi",
    right="content/du-lieu/ngay-nghi-hoan-doi.csv\nngày,làm việc,căn cứ\n2025-05-02,không,nghỉ hoán đổi",
)


def read_swaps(text: str, path: str) -> tuple[tuple[tuple[date, bool], ...], tuple[Diagnostic, ...]]:
    """Read the file's text into (day, whether it is a working day) and the problems found; `path` names it in them."""
    found: dict[date, bool] = {}
    problems: list[Diagnostic] = []
    for line, row in _rows(text):
        worked = ANSWERS.get(row.get(WORKED, ""))
        day = _day(row.get(DAY, ""))
        if day is None or worked is None:
            problems.append(_problem(path, line, "không đọc được dòng này"))
        elif day in found:
            problems.append(_problem(path, line, f"ngày {day} đã có ở dòng trước"))
        else:
            found[day] = worked
    return tuple(sorted(found.items())), tuple(problems)


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield (line, column → value) for each row that is not blank."""
    lines = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    header = [name.strip().lower() for name in next(lines, [])]
    for row in lines:
        if any(cell.strip() for cell in row):
            yield lines.line_num, dict(zip(header, (cell.strip().lower() for cell in row), strict=False))


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _problem(path: str, line: int, message: str) -> Diagnostic:
    hint = f"mỗi dòng ghi {DAY} dạng 2025-05-02 và {WORKED} là “có” hoặc “không”, mỗi ngày một lần"
    return BAD_SWAP.problem(message, hint, path=path, place=SourcePosition(line=line, column=1))
