"""A new content file from a kind and what is known of the item: the lines that are needed, and no line that says nothing.

A key that must have a value and has none stands empty, so that the file is not published before it is filled in. Keys
that are often wanted stand as comments without a value: uncovered as they are, they change nothing.
"""

import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from cchc.authoring.drafts.draft_names import is_cut, kept_name, proposed_name, year_folder
from cchc.authoring.drafts.header_lines import HeaderValue, header_lines
from cchc.engine.os_errors import os_error_text
from cchc.reading.front_matter.cross_checks import without_kind
from cchc.reading.front_matter.values import read_value
from cchc.records.diagnostic import Diagnostic
from cchc.records.field import Field, Type
from cchc.records.record_kind import RecordKind

REQUIRED: Final = "bắt buộc"
"""What the comment above a line says that must be filled in."""

BODY: Final = "<!-- Viết nội dung bên dưới dòng này. -->"
"""What stands where the text goes; it is not published."""

OFTEN: Final = (
    "number",
    "issued",
    "signer",
    "summary",
    "area",
    "tags",
    "series",
    "image",
    "attachments",
    "official_url",
)
"""Keys that an editor is reminded of, where the kind has them; all others are in the documentation."""

MOST_ALIKE: Final = 100
"""Items whose names begin alike; of more, a name of one's own is asked for."""

PICTURES: Final = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif"})

_YEAR: Final = re.compile(r"(?<!\d)((?:19|20)\d{2})(?:\s*[-–—]\s*((?:19|20)\d{2}))?(?!\d)")


class NewFileError(Exception):
    """No file can be made of this; the message says why, in Vietnamese."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFile:
    """A file to write: `path` relative to the content folder, with `/`, its text, and files to copy beside it under new names."""

    path: str
    text: str
    copies: tuple[tuple[Path, str], ...] = ()
    cut: bool = False
    """Whether the name is the beginning of a longer one, which other items may share."""


def known_values(kind: RecordKind, title: str, now: datetime, issuer: str, given: Mapping[str, str]) -> dict[str, str]:
    """Return what is known of a new item, by key: as given, and what follows from its title, the site and the day.

    Raises NewFileError where a value cannot be that of its key.
    """
    written = " ".join(title.split())
    if kind.title_is_subject and (subject := without_kind(written, kind.name)):
        written = subject[:1].upper() + subject[1:]
    keys = {field.key: field for field in kind.fields}
    known = {
        "title": written,
        "date": f"{now:%Y-%m-%d %H:%M}",
        "period": _period(written, now),
        "asked": f"{now:%Y-%m-%d}",
    }
    if issuer and kind.has_issuer and not kind.is_register:
        known["issuer"] = issuer
    optional = {field.key for field in kind.fields if not field.required}
    known = {key: value for key, value in known.items() if key in keys and key not in optional}
    for key, value in given.items():
        if key not in keys:
            raise NewFileError(f"{kind.name} không có khóa “{key}”; các khóa dùng được: {', '.join(keys)}")
        if fault := value_fault(keys[key], value):
            raise NewFileError(f"{key}: {fault}")
    return known | {key: value.strip() for key, value in given.items() if value.strip()}


def value_fault(field: Field, value: str) -> str:
    """Return why `value` cannot stand at a key, in Vietnamese with a hint; nothing where it can, or where it is empty."""
    if not value.strip():
        return ""
    if field.type is Type.GROUP:
        field = next((inner for inner in field.fields if inner.key == field.short), field)
    found = read_value(field, value.strip()) if field.type is not Type.GROUP else None
    return f"{found.message}; {found.hint}" if isinstance(found, Diagnostic) else ""


def draft(
    kind: RecordKind,
    title: str,
    now: datetime,
    *,
    issuer: str = "",
    given: Mapping[str, str] | None = None,
    name: str = "",
    files: Sequence[Path] = (),
) -> NewFile:
    """Return the new file; `issuer` is the site's own agency, `now` the moment in Vietnam, `given` values by key.

    With `files` the item is a folder (`index.md`, the files beside it); `name` is the file's name, proposed where it is empty.
    Raises NewFileError for a title of which no file name can be made, and for a value that its key does not take.
    """
    known = known_values(kind, title, now, issuer, given or {})
    copies = tuple(named_copies(files))
    header = list(asked_lines(kind, known, declared_files(kind, copies)))
    return NewFile(
        path=draft_path(kind, title, known, now, name=name, folder=bool(files)),
        text="\n".join(["---", *header, "---", "", BODY, "", ""]),
        copies=copies,
        cut=not name and is_cut(known.get("title", title), known),
    )


def draft_path(
    kind: RecordKind, title: str, known: Mapping[str, str], now: datetime, *, name: str, folder: bool
) -> str:
    """Return where a new file belongs. Raises NewFileError where it has no letters to be named after."""
    name = name or proposed_name(known.get("title", title), known, now.date())
    if not name:
        raise NewFileError(f"không đặt được tên tệp từ tiêu đề “{' '.join(title.split())}”: tiêu đề cần có chữ")
    return f"{year_folder(kind, known, now)}/{name}{'/index' if folder else ''}.md"


def asked_lines(
    kind: RecordKind, known: Mapping[str, str], declared: Mapping[str, HeaderValue] | None = None
) -> Iterator[str]:
    """Yield the lines of a header in the order of the kind's keys: what is known, what must be filled in, what may be."""
    values: dict[str, HeaderValue] = {**(declared or {}), **known}
    for field in kind.fields:
        if field.key in values:
            yield from header_lines(field.key, values[field.key])
        # what names an item is asked for though it is not required: a law without a number has its `kind`
        elif field.required or field.key == kind.named_by:
            yield f"# {REQUIRED} – {_told(field)}"
            yield f"{field.key}:"
    offered = [field for key in OFTEN for field in kind.fields if field.key == key and key not in values]
    offered = [field for field in offered if not field.required and field.key != kind.named_by]
    if offered:
        yield "# Các dòng dưới đây không bắt buộc: cần dòng nào thì xóa dấu # ở đầu dòng ấy và ghi giá trị."
        for field in offered:
            yield f"# {_told(field)}"
            yield f"#{field.key}:"


def create(content: Path, new: NewFile) -> Path:
    """Write a draft and what lies beside it, and return its path.

    Where an item of that name stands, one with another title gets a number behind a name that was cut short.
    Raises NewFileError where the name is taken, or where the machine refuses; what stands is left alone.
    """
    try:
        file = _free(content, new)
        file.parent.mkdir(parents=True, exist_ok=True)
        for source, name in new.copies:
            if not (file.parent / name).exists():
                shutil.copyfile(source, file.parent / name)
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(new.text)
    except OSError as error:
        raise NewFileError(f"không ghi được {new.path}: {os_error_text(error)}") from error
    return file


def _free(content: Path, new: NewFile) -> Path:
    """Return where a draft may be written. Raises NewFileError where no item may stand beside the one that is there."""
    stem, ending = (
        new.path.removesuffix(".md").removesuffix("/index"),
        "/index.md" if new.path.endswith("/index.md") else ".md",
    )
    title = next((line for line in new.text.splitlines() if line.startswith("title:")), "title:")
    shown = new.path
    for number in range(1, MOST_ALIKE):
        name = stem if number == 1 else f"{stem}-{number}"
        standing = next((file for file in (content / f"{name}.md", content / name / "index.md") if file.exists()), None)
        if standing is None:
            return content / f"{name}{ending}"
        shown = standing.relative_to(content).as_posix()
        if not new.cut or title in standing.read_text(encoding="utf-8", errors="replace"):
            break
    raise NewFileError(f"đã có tệp {shown}: thêm --slug và một tên khác, hoặc sửa tệp ấy")


def _period(title: str, now: datetime) -> str:
    """Return the year or years that a title names last, else the year of the day."""
    found = [match for match in _YEAR.finditer(title) if not match[2] or match[1] <= match[2]]
    if not found:
        return str(now.year)
    start, end = found[-1].groups()
    return f"{start}-{end}" if end and end != start else start


def named_copies(files: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    """Yield the files with the names of their copies, no name twice."""
    taken: set[str] = set()
    for file in files:
        name, number = kept_name(file), 1
        while name.lower() in taken:
            number += 1
            name = f"{Path(kept_name(file)).stem}-{number}{file.suffix}"
        taken.add(name.lower())
        yield file, name


def declared_files(kind: RecordKind, copies: Sequence[tuple[Path, str]]) -> dict[str, HeaderValue]:
    """Return the keys that name the files: the first picture stands for an item of news, all other files are attached."""
    names = [name for _, name in copies]
    picture = next((name for name in names if Path(name).suffix.lower() in PICTURES), "")
    found: dict[str, HeaderValue] = {}
    if picture and not kind.title_is_subject and not kind.is_register:
        names.remove(picture)
        found["image"] = picture
    if names:
        found["attachments"] = names
    return found


def _told(field: Field) -> str:
    """Return what belongs at a key, for a comment above it."""
    told = field.label
    if field.choices and len(field.choices) < 10:
        return f"{told} – một trong " + ", ".join(
            f"{value} ({label})" if label else value for value, label in field.choices
        )
    short = next((inner for inner in field.fields if inner.key == field.short), field)
    return f"{told} – ví dụ {short.example}" if short.example else told
