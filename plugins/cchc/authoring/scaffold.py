"""A new content file from a kind and a title: every key of the kind, the required ones to fill in, the others to uncover."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from json import dumps
from pathlib import Path
from typing import Final

from cchc.records.field import Field, Type
from cchc.records.record_kind import RecordKind
from cchc.text.fold import slug

REQUIRED: Final = "bắt buộc"
"""What the comment on a line says that must be filled in."""

BODY: Final = "<!-- Viết nội dung bên dưới dòng này. -->"
"""What stands where the text goes; it is not published."""

_PLAIN: Final = re.compile(r"[^\W\d_][\w ,.()/–-]*", re.UNICODE)
"""Text that YAML takes as it is."""

_WORDS: Final = frozenset({"true", "false", "yes", "no", "on", "off", "null"})


class NewFileError(Exception):
    """No file can be made of this; the message says why, in Vietnamese."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFile:
    """A file to write: `path` relative to the content folder, with `/`, and its text."""

    path: str
    text: str


def draft(kind: RecordKind, title: str, now: datetime, issuer: str = "") -> NewFile:
    """Return the new file; `issuer` is the site's own agency, `now` the moment in Vietnam.

    Raises NewFileError for a title of which no file name can be made.
    """
    written = " ".join(title.split())
    name = slug(written)
    if not name:
        raise NewFileError(f"không đặt được tên tệp từ tiêu đề “{written}”: tiêu đề cần có chữ")
    known = {
        "title": _scalar(written),
        "date": f"{now:%Y-%m-%d %H:%M}",
        "period": str(now.year),
        "asked": f"{now:%Y-%m-%d}",
    }
    known |= {"issuer": _scalar(issuer)} if issuer and kind.has_issuer and not kind.is_register else {}
    # what names an item is asked for though it is not required: a law without a number has its `kind`
    asked = [field for field in kind.fields if field.required or field.key == kind.named_by]
    header = [_asked(field, known.get(field.key, "")) for field in asked]
    header += ["", "# Các dòng dưới đây không bắt buộc; cần dòng nào thì xóa dấu # ở đầu dòng đó."]
    for field in kind.fields:
        if field not in asked:
            header += (f"# {line}" for line in _offered(field, now))
    folder = f"{kind.folder}/{now.year}" if kind.has_list else kind.folder
    return NewFile(path=f"{folder}/{name}.md", text="\n".join(["---", *header, "---", "", BODY, "", ""]))


def create(content: Path, new: NewFile) -> Path:
    """Write a draft and return its path. Raises NewFileError where such a file stands already; it is left alone."""
    file = content / new.path
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(new.text)
    except FileExistsError as error:
        raise NewFileError(f"đã có tệp {new.path}: đặt tiêu đề khác, hoặc sửa tệp ấy") from error
    return file


def _asked(field: Field, value: str) -> str:
    """A line that must hold a value: filled in, or saying what belongs there."""
    if value:
        return f"{field.key}: {value}"
    example = f", ví dụ: {field.example}" if field.example else ""
    return f"{field.key}:  # {REQUIRED}: {field.label}{example}"


def _offered(field: Field, now: datetime) -> Iterator[str]:
    """Yield the lines of a key that may be given, with an example; a group has its keys indented below it."""
    if field.type is Type.GROUP:
        yield f"{field.key}:  # {field.label}"
        listed = field.amount == "list"
        for number, part in enumerate(_parts(field.fields)):
            mark = "- " if listed and number == 0 else "  " if listed else ""
            yield from (f"  {mark}{line}" for line in _offered(part, now))
        return
    comment = field.label
    if field.choices and len(field.choices) < 10:
        comment += ": " + "; ".join(f"{value} ({label})" if label else value for value, label in field.choices)
    yield f"{field.key}: {_example(field, now)}  # {comment}"


def _parts(fields: Sequence[Field]) -> Sequence[Field]:
    """The keys of a group that a scaffold shows: groups within groups only by the key they stand for."""
    return [field if field.type is not Type.GROUP else _short(field) for field in fields]


def _short(group: Field) -> Field:
    """The key of a group whose bare value stands for it, under the group's own name."""
    inner = next(field for field in group.fields if field.key == group.short)
    return Field(key=group.key, type=inner.type, label=group.label, example=inner.example)


def _example(field: Field, now: datetime) -> str:
    """A value that the reader would accept."""
    match field.type:
        case Type.MOMENT:
            return f"{now:%Y-%m-%d %H:%M}"
        case Type.DATE:
            return f"{now:%Y-%m-%d}"
        case Type.CHOICE if field.choices and not field.example:
            return field.choices[0][0]
        case _ if field.example:
            return field.example
        case _:
            return "[…]" if field.amount == "list" else "…"


def _scalar(text: str) -> str:
    """`text` as a YAML value: plain where that is safe, otherwise in double quotes, as JSON has them."""
    if _PLAIN.fullmatch(text) and text.casefold() not in _WORDS and not text.endswith(" "):
        return text
    return dumps(text, ensure_ascii=False)
