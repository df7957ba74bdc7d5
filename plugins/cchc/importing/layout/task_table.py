"""The table of tasks of a plan: what is done, who is in charge, until when, with what result, as values of `tasks`.

The table stays in the body as well. Columns are told by their headings; rows that are numbered in Roman figures, or have no owner and
no date, divide the table and are no tasks.
"""

import re
from typing import Final

from cchc.importing.neutral_document import Block, GridTable
from cchc.text.fold import fold

_COLUMNS: Final = (
    ("title", re.compile(r"noi dung|nhiem vu|cong viec|ten viec|hoat dong|^viec\b|viec lam")),
    (
        "owner",
        re.compile(
            r"chu tri|don vi thuc hien|co quan thuc hien|don vi phu trach|trach nhiem|nguoi thuc hien|bo phan thuc hien|co quan, don vi$"
        ),
    ),
    ("due", re.compile(r"thoi han|thoi gian|han hoan thanh|tien do|hoan thanh|ngay hoan")),
    ("output", re.compile(r"san pham|ket qua|dau ra|yeu cau dat")),
)
_DAY: Final = re.compile(r"(?:truoc |den |cham nhat )?(?:het )?(?:ngay )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$")
_QUARTER: Final = re.compile(r"(?:trong |het )?quy\s*(iv|iii|ii|i|[1-4])(?:\s*(?:/|-|nam)?\s*(\d{4}))?$")
_MONTH: Final = re.compile(r"(?:trong |het )?thang\s*(\d{1,2})(?:\s*(?:/|-|nam)\s*(\d{4}))?$")
_YEAR: Final = re.compile(r"(?:trong |ca |het )?(?:nam )?(\d{4})$|^ca nam$|^trong nam$|^het nam$")
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_DAYS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DIVIDER: Final = re.compile(r"^(?:[IVX]+|[A-H])\.?$")


def tasks_of(body: tuple[Block, ...], year: str) -> tuple[tuple[tuple[str, str], ...], ...]:
    """Return the tasks that the tables of a body list, as groups of (key, value); `year` is that of the plan, "" where unknown."""
    found: list[tuple[tuple[str, str], ...]] = []
    for block in body:
        if isinstance(block, GridTable):
            found += _rows(block, year)
    return tuple(found)


def due_of(written: str, year: str) -> str:
    """Return a time limit as `due` has it, "" where it is none that a calendar knows. A quarter or month without a year is of `year`.

    >>> due_of("Quý II/2026", ""), due_of("Trước ngày 30/6/2026", ""), due_of("Tháng 11", "2026"), due_of("Thường xuyên", "2026")
    ('2026-Q2', '2026-06-30', '2026-11-30', '')
    """
    text = " ".join(fold(written).split()).strip(" .,;")
    if (day := _DAY.fullmatch(text)) is not None:
        number, month = int(day[1]), int(day[2])
        return f"{day[3]}-{month:02}-{number:02}" if 1 <= month <= 12 and 1 <= number <= 31 else ""
    if (quarter := _QUARTER.fullmatch(text)) is not None and (of := quarter[2] or year):
        return f"{of}-Q{_ROMAN.get(quarter[1], quarter[1])}"
    if (month_found := _MONTH.fullmatch(text)) is not None and (of := month_found[2] or year):
        month = int(month_found[1])
        if not 1 <= month <= 12:
            return ""
        leap = month == 2 and int(of) % 4 == 0 and (int(of) % 100 != 0 or int(of) % 400 == 0)
        return f"{of}-{month:02}-{_DAYS[month - 1] + leap:02}"
    if (whole := _YEAR.fullmatch(text)) is not None:
        return whole[1] or year
    return ""


def _rows(table: GridTable, year: str) -> list[tuple[tuple[str, str], ...]]:
    grid = grid_of(table)
    head = next((number for number, row in enumerate(grid[:3]) if len(_named(row)) >= 2), None)
    if head is None:
        return []
    while (
        head + 1 < len(grid)
        and _named(grid[head + 1]).get("title") == _named(grid[head]).get("title")
        and len(_named(grid[head + 1])) >= 2
    ):
        head += 1
    columns = _named(grid[head])
    if "title" not in columns or not ({"owner", "due"} & columns.keys()):
        return []
    found: list[tuple[tuple[str, str], ...]] = []
    for row in grid[head + 1 :]:
        values = {key: " ".join(row[at].split()) for key, at in columns.items() if at < len(row)}
        title = values.get("title", "").rstrip(" .;")
        first = row[0].strip() if row else ""
        if (
            not title
            or title.isdigit()
            or _DIVIDER.match(first)
            or first == title
            or not any(values.get(key) for key in ("owner", "due"))
        ):
            continue
        task = [("title", title)]
        if owner := values.get("owner", "").rstrip(" .;"):
            task.append(("owner", owner))
        if due := due_of(values.get("due", ""), year):
            task.append(("due", due))
        if output := values.get("output", "").rstrip(" .;"):
            task.append(("output", output))
        found.append(tuple(task))
    return found


def _named(row: list[str]) -> dict[str, int]:
    """Return the columns of a row of headings by key, each the first of its kind."""
    named: dict[str, int] = {}
    for at, text in enumerate(row):
        folded = " ".join(fold(text).split())
        if len(folded) > 60:
            continue
        for key, pattern in _COLUMNS:
            if (
                key not in named
                and pattern.search(folded)
                and not (key == "owner" and "phoi hop" in folded and "chu tri" not in folded)
            ):
                named[key] = at
                break
    return named


def grid_of(table: GridTable) -> list[list[str]]:
    """Return the text of each place of the grid; a merged cell gives its text to every place it covers."""
    grid: list[list[str]] = []
    covered: dict[tuple[int, int], str] = {}
    for number, row in enumerate(table.rows):
        line: list[str] = []
        cells = iter(row)
        cell = next(cells, None)
        while cell is not None or (number, len(line)) in covered:
            if (number, len(line)) in covered:
                line.append(covered[number, len(line)])
                continue
            if cell is None:
                break
            for below in range(1, cell.rows):
                for right in range(cell.columns):
                    covered[number + below, len(line) + right] = cell.text
            line += [cell.text] * cell.columns
            cell = next(cells, None)
        grid.append(line)
    return grid
