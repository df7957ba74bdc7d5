"""`cchc cite`: the citations of a text, as a table for people or as JSON lines for programs."""

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TextIO

from cchc.engine.os_errors import os_error_text
from cchc.law.citation import Citation
from cchc.law.citations.find import find
from cchc.law.citations.resolve import Unknown, fill_in, resolve
from cchc.law.documents.registry import build_registry
from cchc.law.issuers.issuer import Issuer, issuer_of
from cchc.law.issuers.issuer_register import load_issuers

NAME = "cite"
HELP = "tìm các văn bản mà một đoạn văn viện dẫn"
_FIELDS = ("start", "end", "surface", "type", "number", "name", "date", "issuer", "pinpoint", "relation")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("file", nargs="?", type=Path, metavar="TỆP", help="tệp văn bản thuần (mặc định: đầu vào chuẩn)")
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help='đọc từng dòng {"id", "text"} (có thể thêm "issuer", "date" của văn bản viện dẫn), ghi từng dòng {"id", "citations"}',
    )


def run(args: argparse.Namespace) -> int:
    """Read, find, print; exit status 1 if a file or a line could not be read."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(
                encoding="utf-8", errors="surrogateescape" if stream is sys.stdin else "backslashreplace"
            )
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(newline="")  # offsets count line ends as they are given
    file: Path | None = args.file
    if file is None:
        return _answer(sys.stdin, jsonl=args.jsonl)
    try:
        source = file.open(encoding="utf-8", errors="surrogateescape", newline="")
    except OSError as error:
        print(
            f"Lỗi: không đọc được tệp {file}: {'không có tệp ấy' if isinstance(error, FileNotFoundError) else os_error_text(error)}",
            file=sys.stderr,
        )
        return 1
    with source:
        return _answer(source, jsonl=args.jsonl)


def _answer(source: TextIO, *, jsonl: bool) -> int:
    if jsonl:
        return _json_lines(source)
    text = source.read()
    if _is_damaged(text):
        print("Lỗi: đầu vào không phải UTF-8", file=sys.stderr)
        return 1
    print(table(find(text)))
    return 0


def _is_damaged(text: str) -> bool:
    """Tell whether bytes that are no UTF-8 were read into `text` (as lone surrogates U+DC80 to U+DCFF)."""
    return not text.isascii() and any("\udc80" <= letter <= "\udcff" for letter in text)


def _json_lines(lines: Iterable[str]) -> int:
    """Answer each line; a malformed one is reported on standard error and the others still answered."""
    status = 0
    for row, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        if _is_damaged(line):
            status = _complain(row, "không phải UTF-8")
            continue
        try:
            passage = json.loads(line)
        except (json.JSONDecodeError, RecursionError) as error:
            status = _complain(row, f"không phải JSON hợp lệ ({getattr(error, 'msg', 'lồng quá sâu')})")
            continue
        if not isinstance(passage, dict) or not isinstance(passage.get("text"), str):
            status = _complain(row, 'cần một đối tượng JSON có "text" là chuỗi')
            continue
        try:
            context = _context(passage)
        except (TypeError, ValueError) as error:
            status = _complain(row, str(error))
            continue
        found = find(passage["text"])
        answers = [as_json(citation) for citation in found]
        if context is not None:
            answers = [
                {**answer, "identity": _identity(citation, context)}
                for answer, citation in zip(answers, fill_in(found), strict=True)
            ]
        print(json.dumps({"id": passage.get("id"), "citations": answers}, ensure_ascii=False))
    return status


@dataclass(frozen=True, slots=True, kw_only=True)
class _Context:
    """Who cites, and when; None where the line does not say."""

    issuer: Issuer | None
    on: date | None


def _context(passage: dict[str, object]) -> _Context | None:
    """Return what a line says of the citing text, None if it says nothing.

    Raises:
        TypeError, ValueError: a value of another form, with the reason in Vietnamese.
    """
    issuer, day = passage.get("issuer"), passage.get("date")
    if issuer is None and day is None:
        return None
    if not isinstance(issuer, str | None):
        raise TypeError('"issuer" phải là chuỗi, ví dụ "Sở Xây dựng tỉnh Thái Bình"')
    try:
        on = date.fromisoformat(day) if isinstance(day, str) else None
    except ValueError:
        on = None
    if day is not None and on is None:
        raise ValueError('"date" phải là một ngày có thật, viết năm-tháng-ngày, ví dụ "2025-07-01"')
    return _Context(issuer=issuer_of(load_issuers().resolve(issuer, on=on)) if issuer else None, on=on)


def _identity(citation: Citation, context: _Context) -> dict[str, str] | None:
    """Return which document the citing agency means: issuer, period, number; None where it cannot be told."""
    meant = resolve(citation, build_registry((), load_issuers()), load_issuers(), context.issuer, context.on)
    if not isinstance(meant, Unknown) or meant.identity is None:
        return None
    return {"issuer": meant.identity.issuer, "period": meant.identity.period, "number": meant.identity.number}


def _complain(row: int, reason: str) -> int:
    print(f"Lỗi: dòng {row}: {reason}", file=sys.stderr)
    return 1


def as_json(citation: Citation) -> dict[str, object]:
    """Return `citation` with the keys of a JSON line; `relation_inverse` only where it is true."""
    fields: dict[str, object] = {field: getattr(citation, field) for field in _FIELDS}
    if citation.inverse:
        fields["relation_inverse"] = True
    return fields


def table(citations: tuple[Citation, ...]) -> str:
    """Return `citations` as a table: place, surface, date, issuer, pinpoint, relation."""
    if not citations:
        return "Không tìm thấy viện dẫn nào."
    rows = [("Vị trí", "Văn bản", "Ngày", "Cơ quan ban hành", "Điều, khoản", "Quan hệ")]
    for one in citations:
        relation = RELATIONS[one.relation] if one.relation else ""
        said = " ".join(one.surface.split())
        rows.append((f"{one.start}–{one.end}", said, one.date or "", one.issuer or "", one.pinpoint or "", relation))
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


RELATIONS = {
    "amends": "sửa đổi, bổ sung",
    "replaces": "thay thế",
    "repeals": "bãi bỏ",
    "guides": "hướng dẫn",
    "basis": "căn cứ",
    "implements": "thực hiện",
}
