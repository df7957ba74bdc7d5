"""CC119: notes that a command left in a content file for its editor: what was carried over or guessed and must be looked at.

A note is a comment, so it never reaches a page: `# XEM LẠI: …` in a header, `<!-- XEM LẠI: … -->` in a body.
"""

import re
from typing import Final

from cchc.records.diagnostic import Severity
from cchc.records.rule import Rule

REVIEW: Final = "XEM LẠI:"
"""What a note begins with."""

MARK: Final = re.compile(rf"^\s*#\s*{REVIEW}\s*(?P<header>.*?)\s*$|<!--\s*{REVIEW}\s*(?P<body>.*?)\s*-->")

LEFT_TO_REVIEW: Final = Rule(
    code="CC119",
    title="Còn chỗ phải xem lại",
    why="Lệnh lập tệp từ một bài cũ hay từ lời văn ghi chú những chỗ có thể đã cũ: năm, ngày, căn cứ, người ký. "
    "Ghi chú không hiện trên trang. Xem lại từng chỗ, sửa nếu cần, rồi xóa ghi chú.",
    wrong="title: Hội nghị\n# XEM LẠI: năm 2025 ở bài cũ\ndate: 2026-01-15",
    right="title: Hội nghị\ndate: 2026-01-15",
    severity=Severity.WARNING,
)


def header_mark(note: str) -> str:
    """Return the line of a note for a header."""
    return f"# {REVIEW} {_one_line(note)}"


def body_mark(note: str) -> str:
    """Return a note for a body, to stand at the end of a line."""
    return f"<!-- {REVIEW} {_one_line(note).replace('--', '–')} -->"


def _one_line(note: str) -> str:
    return " ".join(note.split())
