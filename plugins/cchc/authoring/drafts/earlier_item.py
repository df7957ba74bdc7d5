"""A new item from the file of an earlier one: structure, tasks and recipients are carried over, what may be stale is marked."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from cchc.authoring.drafts.header_lines import HeaderValue, header_lines
from cchc.authoring.drafts.scaffold import (
    NewFile,
    NewFileError,
    asked_lines,
    declared_files,
    draft_path,
    known_values,
    named_copies,
)
from cchc.authoring.drafts.stale_passages import Judge, marked
from cchc.legal_basis.register import Register
from cchc.reading.front_matter.header import split
from cchc.reading.front_matter.yaml_tree import Node, YamlMapping, YamlScalar
from cchc.reading.source_text import SourceText
from cchc.records.field import Field
from cchc.records.record import Item
from cchc.records.record_kind import RecordKind
from cchc.records.review_marks import REVIEW, header_mark

CARRIED: Final = (
    "summary", "tags", "area", "author", "issuer", "signer", "series", "wording", "recipients", "legal_basis", "tasks",
)  # fmt: skip
"""Keys that an item shares with the next of its kind. Number, days, files, addresses and states are the earlier one's own."""

OF_ONE_YEAR: Final = frozenset({"state", "report", "done_until"})
"""Keys of a task that tell how it went."""

_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierItem:
    """An earlier item as written and as read."""

    source: SourceText
    record: Item

    @property
    def years(self) -> tuple[int, int]:
        """The first and last year that it is for."""
        day = self.record.written_on or self.record.own_date
        return self.record.years or ((day.year, day.year) if day else (0, 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedOver:
    """A new file, the documents in it that hold today, and how many notes it has for the editor."""

    file: NewFile
    in_force: tuple[str, ...]
    marks: int


def carry_over(
    earlier: EarlierItem,
    register: Register,
    now: datetime,
    *,
    title: str = "",
    given: Mapping[str, str] | None = None,
    name: str = "",
    files: Sequence[Path] = (),
) -> CarriedOver:
    """Return the new file; `given` are values by key, `title` is made from the earlier one where it is empty.

    The new item is for the period that follows, unless it is given. Raises NewFileError for a value that its key does not take.
    """
    kind, (start, end) = earlier.record.kind, earlier.years
    by = end - start + 1 if earlier.record.years else max(0, now.year - start)
    period = str(start + by) if start == end else f"{start + by}-{end + by}"
    given = {"period": period, **(given or {})} if _has(kind, "period") else dict(given or {})
    by = int(given["period"][:4]) - start if given.get("period", "")[:4].isdigit() else by
    shown = title or shifted(earlier.record.title, by, start - 1)
    known = known_values(kind, shown, now, "", given)
    judge = Judge(register=register, year=start + by if by > 0 else now.year, today=now.date())
    parts = split(earlier.source)
    if parts.header is None:
        raise NewFileError(f"không đọc được phần đầu của {earlier.record.path}")
    keys = {field.key: field for field in kind.fields}
    carried = {
        key: _value(node, keys[key])
        for key, (_, node) in parts.header.items.items()
        if key in CARRIED and key in keys and key not in known
    }
    copies = tuple(named_copies(files))
    carried |= declared_files(kind, copies)
    header = list(_header(kind, known, carried, judge, by, (start, end), retitled=not title and by > 0))
    body = marked(earlier.source.lines[parts.body :], judge.passages)
    text = "\n".join(["---", *header, "---", *body])
    whole = "\n".join(earlier.source.lines)
    return CarriedOver(
        file=NewFile(path=draft_path(kind, shown, known, now, name=name, folder=bool(files)), text=text, copies=copies),
        in_force=tuple(dict.fromkeys(judge.in_force(whole))),
        marks=text.count(REVIEW),
    )


def shifted(text: str, by: int, since: int) -> str:
    """Return a text with each year after `since` put forward by so many years.

    >>> shifted("Cải cách hành chính năm 2025", 1, 2024)
    'Cải cách hành chính năm 2026'
    """
    return _YEAR.sub(lambda year: str(int(year[0]) + by) if int(year[0]) > since else year[0], text)


def _header(
    kind: RecordKind,
    known: Mapping[str, str],
    carried: Mapping[str, HeaderValue],
    judge: Judge,
    by: int,
    years: tuple[int, int],
    *,
    retitled: bool,
) -> Iterator[str]:
    """Yield the lines of the header: each carried value below a note where it may be stale."""
    yield header_mark("bản nháp lập từ bài cũ; xem lại hết rồi xóa dòng dưới thì bài mới được đăng")
    yield "status: draft"
    if retitled:
        yield header_mark(f"năm trong tiêu đề đã chuyển thêm {by} năm")
    rest = {key: value for key, value in carried.items() if key != "tasks"}
    notes: dict[str, str] = {key: "; ".join(_stale(value, judge)) for key, value in rest.items()}
    if "signer" in rest:
        notes["signer"] = "người ký ở bản cũ"
    for line in asked_lines(kind, known, rest):
        key = line.partition(":")[0]
        if note := notes.pop(key, ""):
            yield header_mark(note)
        yield line
    if isinstance(tasks := carried.get("tasks"), list):
        yield "tasks:"
        for task in tasks:
            yield from _task(task, judge, by, years[0])


def _task(task: HeaderValue, judge: Judge, by: int, since: int) -> Iterator[str]:
    if not isinstance(task, Mapping):
        return
    fresh = {key: value for key, value in task.items() if key not in OF_ONE_YEAR}
    due = fresh.get("due", "")
    notes = list(_stale({key: value for key, value in fresh.items() if key != "due"}, judge))
    if isinstance(due, str) and (later := shifted(due, by, since - 1)) != due:
        fresh["due"] = later
        notes.append(f"hạn ở bản cũ là {due}")
    if notes:
        yield f"  {header_mark('; '.join(notes))}"
    lines = list(header_lines("tasks", [fresh]))
    yield from lines[1:]


def _stale(value: HeaderValue, judge: Judge) -> Iterator[str]:
    """Yield the notes on all texts within a value."""
    match value:
        case str():
            yield from dict.fromkeys(note for _, note in judge.passages(value))
        case Mapping():
            for inner in value.values():
                yield from _stale(inner, judge)
        case _:
            for inner in value:
                yield from _stale(inner, judge)


def _value(node: Node, field: Field) -> HeaderValue:
    """Return what was written at a key, as text, lists and groups."""
    inner = {each.key: each for each in field.fields}
    match node:
        case YamlScalar():
            return node.text
        case YamlMapping():
            return {key: _value(below, inner.get(key, field)) for key, (_, below) in node.items.items()}
        case _:
            return [_value(below, field) for below in node.items]


def _has(kind: RecordKind, key: str) -> bool:
    return any(field.key == key for field in kind.fields)
